package safeguarding.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import safeguarding.consistency.Claim.Measure;
import safeguarding.consistency.Claim.Way;
import safeguarding.consistency.Contradiction.Known;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.stats.Change;
import safeguarding.stats.Published;
import safeguarding.stats.Reconcile;
import safeguarding.time.ReportingPeriod;

/** Changes that are claimed, against the figures. */
final class Changes {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double LEVEL = 0.05;

    private final Map<Same, PublishedFigure> byPeriod = new HashMap<>();
    private final Book book;
    private final Consumer<Contradiction> found;

    private Changes(Book book, Consumer<Contradiction> found) {
        this.book = book;
        this.found = found;
    }

    /** What a figure has in common with the one before. */
    private record Same(
            String thing,
            String definition,
            Area area,
            Optional<AgeBand> ages,
            OptionalLong per,
            ReportingPeriod period) {
        static Same of(PublishedFigure figure, ReportingPeriod period) {
            PublishedFigure.Subject subject = figure.subject();
            return new Same(
                    subject.thing().toLowerCase(Locale.ROOT),
                    subject.definition(),
                    subject.area(),
                    subject.ages(),
                    figure.printed().per(),
                    period);
        }
    }

    static void check(Book book, Consumer<Contradiction> found) {
        var changes = new Changes(book, found);
        book.figures()
                .forEach(figure -> changes.byPeriod.putIfAbsent(
                        Same.of(figure, figure.subject().period()), figure));
        book.figures().forEach(figure -> figure.claim().ifPresent(claim -> changes.check(figure, claim)));
    }

    private void check(PublishedFigure figure, Claim claim) {
        Optional<PublishedFigure> earlier = earlier(figure);
        if (earlier.isPresent()) {
            against(figure, claim, earlier.get());
        } else if (claim.amount().isEmpty()) {
            found.accept(new Contradiction(
                    ConsistencyRule.CHANGE_WITHOUT_FIGURES,
                    figure.subject() + ": " + claim.words() + " is claimed for "
                            + figure.printed().print()
                            + (claim.way() == Way.SAME
                                    ? ", and the figure before is not printed."
                                    : ", and neither the figure before nor the amount is printed."),
                    List.of(),
                    List.of(figure)));
        } else if (claim.measure() == Measure.PERCENT && figure.printed().isPercent()) {
            ambiguous(figure, claim);
        }
    }

    /** The figure it is said to be from, else that of the period before, else that of the same dates a year before. */
    private Optional<PublishedFigure> earlier(PublishedFigure figure) {
        Optional<PublishedFigure> named = book.named(figure.ties().earlier());
        if (named.isPresent()) {
            return named;
        }
        ReportingPeriod period = figure.subject().period();
        return Stream.of(period.previous(), period.sameLastYear())
                .flatMap(before -> Optional.ofNullable(byPeriod.get(Same.of(figure, before))).stream())
                .findFirst();
    }

    private void against(PublishedFigure figure, Claim claim, PublishedFigure earlier) {
        Range after = figure.printed().range();
        Range before = earlier.printed().range();
        boolean wrongWay = switch (claim.way()) {
            case ROSE -> after.isNotAbove(before);
            case FELL -> before.isNotAbove(after);
            case SAME -> moved(figure, earlier);
        };
        boolean bounded = after.high().isPresent() && before.high().isPresent();
        boolean otherAmount = bounded
                && claim.range()
                        .map(said -> seen(figure, claim, before).noneMatch(said::meets))
                        .orElse(false);
        if (!wrongWay && !otherAmount) {
            return;
        }
        var numbers = new ArrayList<Known>();
        claim.range()
                .ifPresent(said -> numbers.add(
                        Known.of(claim.measure() == Measure.NUMBER ? "change claimed" : "change claimed, %", said)));
        if (bounded && before.low().signum() > 0) {
            numbers.add(Known.of("change of the figures, %", after.percentMoreThan(before)));
        }
        found.accept(new Contradiction(
                ConsistencyRule.CHANGE_AND_FIGURES,
                figure.subject() + ": " + claim.words() + " is claimed, yet the figures printed go from "
                        + earlier.printed().print() + " (" + earlier.subject().period() + ") to "
                        + figure.printed().print() + inPercent(after, before) + ".",
                numbers,
                List.of(earlier, figure)));
    }

    /** The change in per cent of exact figures, in the middle of what it may be of others. */
    private static String inPercent(Range after, Range before) {
        if (before.low().signum() == 0
                || after.high().isEmpty()
                || before.high().isEmpty()) {
            return "";
        }
        Range change = after.percentMoreThan(before);
        BigDecimal middle = change.low().add(change.high().orElseThrow()).divide(BigDecimal.valueOf(2));
        BigDecimal shown = middle.setScale(1, java.math.RoundingMode.HALF_UP);
        return ", "
                + (shown.signum() == 0
                        ? "no change"
                        : (shown.signum() > 0 ? "a rise of " : "a fall of ")
                                + shown.abs().toPlainString() + "%");
    }

    /** What a change may be seen as, in what it is claimed in. */
    private static Stream<Range> seen(PublishedFigure figure, Claim claim, Range before) {
        Range after = figure.printed().range();
        Stream<Range> difference = Stream.of(after.minus(before));
        Stream<Range> relative = before.high().orElseThrow().signum() == 0
                ? Stream.of(Range.from(HUNDRED.negate()))
                : Stream.of(after.percentMoreThan(before));
        return switch (claim.measure()) {
            case NUMBER, POINTS -> difference;
            case PERCENT -> figure.printed().isPercent() ? Stream.concat(difference, relative) : relative;
        };
    }

    /** Whether two counts differ by more than chance, day for day. */
    private static boolean moved(PublishedFigure figure, PublishedFigure earlier) {
        boolean counts = figure.printed().isExactCount() && earlier.printed().isExactCount();
        return counts && Change.between(events(earlier), events(figure)).p().fold(p -> p < LEVEL, why -> false);
    }

    private static Change.Events events(PublishedFigure figure) {
        return Change.events(
                figure.printed().digits().longValueExact(),
                Change.days(figure.subject().period().days()));
    }

    /** "77.5%, a 1.8% decrease": from 79.3% if points were meant, from 78.9% if per cent. */
    private void ambiguous(PublishedFigure figure, Claim claim) {
        Range now = figure.printed().range();
        Range by = claim.range().orElseThrow();
        if (by.low().compareTo(HUNDRED.negate()) <= 0 || now.high().isEmpty()) {
            return;
        }
        Range points = now.minus(by);
        Range relative = now.before(by);
        if (points.meets(relative) || points.low().signum() < 0) {
            return;
        }
        Published percent = Published.published(figure.printed().digits().toPlainString());
        Published change =
                Published.published(claim.amount().orElseThrow().digits().toPlainString());
        Reconcile.Ambiguous both =
                claim.way() == Way.FELL ? Reconcile.decrease(percent, change) : Reconcile.increase(percent, change);
        found.accept(new Contradiction(
                ConsistencyRule.AMBIGUOUS_CHANGE,
                figure.subject() + ": " + figure.printed().print() + " after " + claim.words()
                        + " may be from " + shown(both.ifPoints(), figure) + " (percentage points) or from "
                        + shown(both.ifRelative(), figure) + " (per cent of it).",
                List.of(Known.of("before, if points, %", points), Known.of("before, if per cent of it, %", relative)),
                List.of(figure)));
    }

    private static String shown(BigDecimal value, PublishedFigure figure) {
        return value.setScale(figure.printed().digits().scale(), java.math.RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
