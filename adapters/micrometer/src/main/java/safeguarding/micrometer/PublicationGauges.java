package safeguarding.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.Sink;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied.Bound;
import safeguarding.judge.Rag;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.text.Wording;

/**
 * The figures of a publication as gauges of a monitoring system. Only what the publication shows has a gauge: a figure that
 * is withheld, not available or not applicable has none.
 *
 * <pre>{@code
 * PublicationGauges gauges = PublicationGauges.of(() -> card.evaluate(source.read(), quarter).publish(protection));
 * gauges.bindTo(registry);
 * gauges.refresh();                 // when there is something new
 * publication.to(gauges);           // or by hand, as to any sink
 * }</pre>
 *
 * <p>Each figure is a gauge {@code scorecard.figure}. Its value is the number that the publication prints, rounded as the
 * indicator's unit says. Its tags:
 *
 * <ul>
 *   <li>{@code scorecard}: the title
 *   <li>{@code indicator}: the indicator's id
 *   <li>{@code area} and {@code area.code}: where
 *   <li>{@code part}: the part of a breakdown; {@code total} for the whole
 *   <li>{@code period}: when; of the periods of a line, only those that end last have gauges
 *   <li>{@code unit}: what one reads after the number; {@code none} if nothing
 *   <li>{@code status}: {@code red}, {@code amber}, {@code green} or {@code not rated}
 *   <li>{@code precision}: {@code exact}; {@code nearest 5} of a figure made of counts that were rounded to multiples of 5;
 *       {@code more than} of one that is known to be more, and not how much
 * </ul>
 *
 * <p>A gauge {@code scorecard.lines} with the tags {@code scorecard} and {@code status} says how many figures have a status,
 * those without a gauge counted.
 *
 * <p>A further publication takes the place of the one before: the gauges of figures that it does not show are removed. What
 * stands in a tag comes from definitions, areas and periods, never from a row, and no more than {@link #MOST} figures have
 * gauges, so the number of series at one time has a bound. Safe for use by several threads.
 *
 * <p>Publications that follow one another may tell together what none of them tells alone: publish with a ledger, as for any
 * sink.
 */
public final class PublicationGauges implements MeterBinder, Sink {

    /** The most figures that have gauges at one time: 10,000. */
    public static final int MOST = 10_000;

    private static final String FIGURE = "scorecard.figure";
    private static final String LINES = "scorecard.lines";

    /** What is followed through the periods of a publication. */
    private record Place(String indicator, Area area, Slice slice) {}

    /** A gauge by its name and tags. */
    private record Series(String name, Tags tags) {}

    /** The gauges of a registry. */
    private record Registered(MeterRegistry registry, Map<Series, Level> levels) {}

    /** A gauge and what it says. */
    private record Level(AtomicReference<Double> value, Gauge gauge) {}

    private final Optional<Supplier<Publication>> publications;
    private final List<Registered> registered = new ArrayList<>();
    private Optional<Map<Series, Double>> shown = Optional.empty();

    private PublicationGauges(Optional<Supplier<Publication>> publications) {
        this.publications = publications;
    }

    /**
     * Gauges of the publications that a supplier makes. It is asked when the gauges are first bound to a registry, unless a
     * publication was given before, and each time they are {@linkplain #refresh refreshed}; never by the registry.
     */
    public static PublicationGauges of(Supplier<Publication> publications) {
        return new PublicationGauges(Optional.of(publications));
    }

    /** Gauges of the publications they are given as a sink. Until then there are none. */
    public static PublicationGauges empty() {
        return new PublicationGauges(Optional.empty());
    }

    /**
     * Registers the gauges, and from now on those of each further publication. A registry that is bound already stays as it
     * is.
     *
     * @throws IllegalArgumentException as {@link #accept} does
     */
    @Override
    public void bindTo(MeterRegistry registry) {
        synchronized (registered) {
            if (registered.stream().anyMatch(one -> one.registry() == registry)) {
                return;
            }
            var added = new Registered(registry, new HashMap<>());
            registered.add(added);
            show(added);
            if (shown.isPresent()) {
                return;
            }
        }
        refresh();
    }

    /**
     * Asks the supplier and takes what it makes for the publication shown. Does nothing if there is no supplier. What the
     * supplier throws is thrown on, and the gauges stay as they are.
     *
     * @throws IllegalArgumentException as {@link #accept} does
     */
    public void refresh() {
        publications.ifPresent(supplier -> accept(supplier.get()));
    }

    /**
     * Takes a publication in the place of the one before.
     *
     * @throws IllegalArgumentException if more than {@link #MOST} of its figures would have gauges; the gauges then stay as
     *     they are
     */
    @Override
    public void accept(Publication publication) {
        Map<Series, Double> values = values(publication);
        synchronized (registered) {
            shown = Optional.of(values);
            registered.forEach(this::show);
        }
    }

    private void show(Registered one) {
        Map<Series, Double> values = shown.orElse(Map.of());
        one.levels().entrySet().removeIf(level -> {
            boolean gone = !values.containsKey(level.getKey());
            if (gone) {
                one.registry().remove(level.getValue().gauge());
            }
            return gone;
        });
        values.forEach((series, value) -> one.levels()
                .computeIfAbsent(series, s -> level(one.registry(), s, value))
                .value()
                .set(value));
    }

    private static Level level(MeterRegistry registry, Series series, double first) {
        var value = new AtomicReference<>(first);
        Gauge gauge = Gauge.builder(series.name(), value, AtomicReference::get)
                .tags(series.tags())
                .description(
                        series.name().equals(FIGURE)
                                ? "A figure of a scorecard as it was published"
                                : "How many figures of a scorecard have a status")
                .strongReference(true)
                .register(registry);
        return new Level(value, gauge);
    }

    private static Map<Series, Double> values(Publication publication) {
        var latest = new HashMap<Place, LocalDate>();
        publication
                .entries()
                .forEach(entry -> latest.merge(place(entry), entry.period().end(), (a, b) -> a.isAfter(b) ? a : b));
        var values = new LinkedHashMap<Series, Double>();
        for (Entry entry : publication.entries()) {
            if (entry.period().end().equals(latest.get(place(entry)))) {
                number(entry)
                        .ifPresent(
                                number -> values.putIfAbsent(series(publication.title(), entry), number.doubleValue()));
            }
        }
        if (values.size() > MOST) {
            throw new IllegalArgumentException("the publication shows " + Wording.number(values.size())
                    + " figures where at most " + Wording.number(MOST)
                    + " have gauges; publish fewer areas or breakdowns to them");
        }
        publication
                .statuses()
                .forEach((rag, count) -> values.put(
                        new Series(LINES, Tags.of("scorecard", publication.title(), "status", rag.word())),
                        (double) count));
        return values;
    }

    private static Place place(Entry entry) {
        return new Place(entry.indicator().id(), entry.area(), entry.slice());
    }

    /** The number as it is printed; empty where there is none. */
    private static Optional<BigDecimal> number(Entry entry) {
        return entry.cell()
                .seen()
                .flatMap(figure -> figure instanceof Figure.Stated stated
                        ? Optional.of(stated.stated())
                        : figure.rounded(entry.indicator().unit().decimals()));
    }

    private static Series series(String title, Entry entry) {
        String unit = entry.indicator().unit().words();
        return new Series(
                FIGURE,
                Tags.of(
                        "scorecard", title,
                        "indicator", entry.indicator().id(),
                        "area", entry.area().name(),
                        "area.code", entry.area().code(),
                        "part",
                                entry.slice().isTotal()
                                        ? "total"
                                        : entry.slice().toString(),
                        "period", entry.period().label(),
                        "unit", unit.isBlank() ? "none" : unit,
                        "status",
                                entry.verdict()
                                        .map(verdict -> verdict.rag())
                                        .orElse(Rag.NOT_RATED)
                                        .word(),
                        "precision", precision(entry.cell())));
    }

    private static String precision(Cell cell) {
        if (cell instanceof Cell.Rounded rounded) {
            return "nearest " + rounded.base();
        }
        return cell instanceof Cell.Shown shown
                        && shown.figure() instanceof Figure.Stated stated
                        && stated.bound() == Bound.MORE_THAN
                ? "more than"
                : "exact";
    }

    /** Says how many gauges there are, and no figure. */
    @Override
    public String toString() {
        synchronized (registered) {
            return Wording.count(shown.orElse(Map.of()).size(), "gauge");
        }
    }
}
