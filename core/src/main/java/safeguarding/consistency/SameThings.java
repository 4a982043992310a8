package safeguarding.consistency;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import safeguarding.consistency.Contradiction.Known;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/** Figures of one thing: those of one time against one another, and their definitions. */
final class SameThings {

    private SameThings() {}

    /** What figures of one thing have in common. */
    private record Thing(String words, Area area, Optional<AgeBand> ages, OptionalLong per) {
        static Thing of(PublishedFigure figure) {
            PublishedFigure.Subject subject = figure.subject();
            return new Thing(
                    subject.thing().toLowerCase(Locale.ROOT),
                    subject.area(),
                    subject.ages(),
                    figure.printed().per());
        }
    }

    static void check(Book book, Consumer<Contradiction> found) {
        var things = new LinkedHashMap<Thing, List<PublishedFigure>>();
        book.figures()
                .filter(figure -> figure.ties().whole().isEmpty())
                .forEach(figure -> things.computeIfAbsent(Thing.of(figure), t -> new ArrayList<>())
                        .add(figure));
        things.values().forEach(figures -> {
            var byPeriod = new LinkedHashMap<ReportingPeriod, List<PublishedFigure>>();
            figures.forEach(figure -> byPeriod.computeIfAbsent(figure.subject().period(), p -> new ArrayList<>())
                    .add(figure));
            byPeriod.values().forEach(same -> differ(same, found));
            drift(figures, found);
        });
    }

    /** Figures of one time that no number can be behind all of. */
    private static void differ(List<PublishedFigure> all, Consumer<Contradiction> found) {
        Range highest = all.stream()
                .map(figure -> figure.printed().range())
                .max(comparing(Range::low))
                .orElseThrow();
        Optional<Range> lowest = all.stream()
                .map(figure -> figure.printed().range())
                .filter(range -> range.isBelow(highest))
                .min(comparing(range -> range.high().orElseThrow()));
        if (lowest.isEmpty()) {
            return;
        }
        // a figure that agrees with the others, such as "over 100" with 108 and 110, is left out
        List<PublishedFigure> figures = all.stream()
                .filter(figure -> figure.printed().range().isBelow(highest)
                        || lowest.get().isBelow(figure.printed().range()))
                .toList();
        List<String> definitions = definitions(figures);
        boolean drifts = definitions.size() > 1;
        found.accept(new Contradiction(
                drifts ? ConsistencyRule.DEFINITION_DRIFT : ConsistencyRule.TWO_FIGURES,
                figures.get(0).subject() + ": "
                        + Wording.join(figures.stream()
                                .map(figure -> figure.printed().print())
                                .distinct()
                                .toList())
                        + (drifts
                                ? " are printed for one thing by different definitions: "
                                        + String.join("; ", definitions) + "."
                                : " are printed for one thing."),
                figures.stream()
                        .map(figure -> Known.of(figure.id(), figure.printed().range()))
                        .toList(),
                figures));
    }

    /** Figures of different times that have no definition in common are no series. */
    private static void drift(List<PublishedFigure> figures, Consumer<Contradiction> found) {
        List<PublishedFigure> defined = figures.stream()
                .filter(figure -> !figure.subject().definition().isEmpty())
                .toList();
        Collection<Set<String>> byPeriod = defined.stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.subject().period(),
                        Collectors.mapping(figure -> figure.subject().definition(), Collectors.toSet())))
                .values();
        var common = new HashSet<>(definitions(defined));
        byPeriod.forEach(common::retainAll);
        if (byPeriod.size() > 1 && common.isEmpty()) {
            PublishedFigure.Subject subject = defined.get(0).subject();
            found.accept(new Contradiction(
                    ConsistencyRule.DEFINITION_DRIFT,
                    subject.thing() + ", " + subject.area()
                            + ": figures of different times are of different definitions and make no series: "
                            + String.join("; ", definitions(defined)) + ".",
                    List.of(),
                    defined));
        }
    }

    private static List<String> definitions(List<PublishedFigure> figures) {
        return figures.stream()
                .map(figure -> figure.subject().definition())
                .distinct()
                .toList();
    }
}
