package safeguarding.consistency;

import static safeguarding.consistency.Contradiction.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import safeguarding.consistency.Contradiction.Known;
import safeguarding.stats.Published;
import safeguarding.stats.Reconcile;
import safeguarding.text.Wording;

/** Rates and percentages against their count and base. */
final class Percentages {
    private static final long SMALL = 10;

    private Percentages() {}

    static void check(Book book, Consumer<Contradiction> found) {
        book.figures()
                .filter(figure -> !figure.printed().isPlain())
                .forEach(figure -> book.named(figure.ties().base())
                        .filter(base -> base.printed().isPlain())
                        .ifPresent(base -> {
                            Optional<PublishedFigure> count = book.named(
                                            figure.ties().count())
                                    .filter(some -> some.printed().isPlain());
                            if (count.isPresent()) {
                                againstParts(figure, count.get(), base, found);
                            } else if (figure.printed().isPercent()) {
                                againstBase(figure, base, found);
                            }
                        }));
    }

    private static void againstParts(
            PublishedFigure figure, PublishedFigure count, PublishedFigure base, Consumer<Contradiction> found) {
        Range over = base.printed().range();
        if (over.high().filter(most -> most.signum() == 0).isPresent()) {
            return;
        }
        Range comesTo = count.printed().range().per(figure.printed().per().orElseThrow(), over);
        if (!fits(figure, count, base, comesTo)) {
            Known known = Known.of("what the count over the base comes to", comesTo);
            found.accept(new Contradiction(
                    ConsistencyRule.RATE_AND_PARTS,
                    figure.subject() + ": " + count.printed().print() + " of "
                            + base.printed().print() + " is " + known.range()
                            + (figure.printed().isPercent() ? "%" : "") + ", and "
                            + figure.printed().print() + " is printed.",
                    List.of(known, Known.of("what prints so", figure.printed().range())),
                    List.of(figure, count, base)));
        }
    }

    private static boolean fits(PublishedFigure figure, PublishedFigure count, PublishedFigure base, Range comesTo) {
        List<Published> ways = figure.printed().asPublished();
        if (!ways.isEmpty() && count.printed().isExactCount() && base.printed().isExactCount()) {
            long some = count.printed().digits().longValueExact();
            long all = base.printed().digits().longValueExact();
            return ways.stream().anyMatch(way -> way.fits(some, all));
        }
        return comesTo.meets(figure.printed().range());
    }

    private static void againstBase(PublishedFigure figure, PublishedFigure base, Consumer<Contradiction> found) {
        Printed share = figure.printed();
        if (share.range().low().compareTo(BigDecimal.valueOf(100)) > 0) {
            found.accept(new Contradiction(
                    ConsistencyRule.IMPOSSIBLE_PERCENTAGE,
                    figure.subject() + ": " + share.print() + " is more than all of "
                            + base.printed().print() + ".",
                    List.of(Known.of("what prints so, %", share.range())),
                    List.of(figure, base)));
            return;
        }
        if (!base.printed().isExactCount() || base.printed().digits().signum() == 0) {
            return;
        }
        long all = base.printed().digits().longValueExact();
        List<Published> ways = share.asPublished();
        boolean possible = ways.isEmpty()
                || ways.stream()
                        .anyMatch(way -> Reconcile.impliedNumerator(way, all).isCalculable());
        if (!possible) {
            impossible(figure, base, all, found);
        }
    }

    private static void impossible(
            PublishedFigure figure, PublishedFigure base, long all, Consumer<Contradiction> found) {
        Printed share = figure.printed();
        long below = share.digits()
                .multiply(BigDecimal.valueOf(all))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
                .longValueExact();
        String beside = below < SMALL
                ? "no whole number of them is"
                : Wording.number(below) + " of them is " + percent(below, all, share) + " and "
                        + Wording.number(below + 1) + " is " + percent(below + 1, all, share);
        Range needed = Range.of(
                share.range().low().multiply(BigDecimal.valueOf(all)).movePointLeft(2),
                share.range()
                        .high()
                        .orElseThrow()
                        .multiply(BigDecimal.valueOf(all))
                        .movePointLeft(2));
        found.accept(new Contradiction(
                ConsistencyRule.IMPOSSIBLE_PERCENTAGE,
                figure.subject() + ": " + share.print() + " cannot be a share of the "
                        + base.printed().print() + " (" + base.subject().thing() + "): " + beside + ".",
                below < SMALL
                        ? List.of()
                        : List.of(Known.of("how many of " + number(BigDecimal.valueOf(all)) + " it takes", needed)),
                List.of(figure, base)));
    }

    private static String percent(long count, long all, Printed share) {
        return BigDecimal.valueOf(count)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(all), share.digits().scale(), RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }
}
