package safeguarding.protect;

import java.math.BigDecimal;
import java.util.Optional;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection.Rounding;
import safeguarding.protect.Protection.Scale;
import safeguarding.protect.Protection.Withholding;

/** What stands in the place of a figure that is not withheld: as it is, rounded, or {@code low}. */
final class Showing {

    private static final Figure LOW = Figure.missing(Gap.LOW);

    private final Withholding policy;

    Showing(Withholding policy) {
        this.policy = policy;
    }

    Cell of(Statement statement) {
        Optional<Rounding> rounding = policy.rounding(statement.area());
        Figure figure = statement.figure();
        if (rounding.isEmpty() || !isRounded(statement.formula(), figure)) {
            return Cell.open(printed(figure));
        }
        Figure shown = printed(rounded(statement.formula(), figure, rounding.get()));
        return shown.isGap()
                ? Cell.open(shown)
                : new Cell.Rounded(shown, rounding.get().base());
    }

    /** Gaps, what a source rounded, and what is made of populations only are not rounded. */
    private static boolean isRounded(Formula formula, Figure figure) {
        return !figure.isGap() && !(figure instanceof Figure.Stated) && !isPublic(formula);
    }

    private static boolean isPublic(Formula formula) {
        return formula.measures().stream().allMatch(Measure.Residents.class::isInstance);
    }

    /** The figure of the rounded counts. */
    private Figure rounded(Formula formula, Figure figure, Rounding rounding) {
        if (formula instanceof Formula.Named named) {
            return rounded(named.of(), figure, rounding);
        }
        if (formula instanceof Formula.Matured matured) {
            return rounded(matured.of(), figure, rounding);
        }
        if (formula instanceof Formula.Over over) {
            return rounded(over.of(), figure, rounding);
        }
        return figure.fold(new Figure.Cases<Figure>() {
            private long round(Formula of, long count) {
                return isPublic(of) ? count : rounding.of(count, policy.threshold());
            }

            @Override
            public Figure count(Figure.Count count) {
                long shown = round(formula, count.count());
                return shown == 0 && count.count() != 0 ? LOW : new Figure.Count(shown);
            }

            @Override
            public Figure rate(Figure.Rate rate) {
                Formula above = formula instanceof Formula.Ratio ratio ? ratio.numerator() : formula;
                Formula below = formula instanceof Formula.Ratio ratio ? ratio.denominator() : formula;
                long numerator = round(above, rate.numerator());
                // A mean is over a number of parts, which is no count.
                long denominator =
                        formula instanceof Formula.Mean ? rate.denominator() : round(below, rate.denominator());
                boolean low = denominator == 0 || numerator == 0 && rate.numerator() != 0;
                return low ? LOW : new Figure.Rate(numerator, denominator, rate.scale(), rate.share());
            }

            @Override
            public Figure spread(Figure.Spread spread) {
                return new Figure.Spread(
                        spread.percent(), spread.exact(), Math.max(rounding.base(), round(formula, spread.rows())));
            }

            @Override
            public Figure change(Figure.Change change) {
                Formula earlier = formula instanceof Formula.Difference d
                        ? d.right()
                        : formula instanceof Formula.ChangeOf c ? c.of() : formula;
                Formula later = formula instanceof Formula.Difference d
                        ? d.left()
                        : formula instanceof Formula.ChangeOf c ? c.of() : formula;
                Figure before = rounded(earlier, change.before(), rounding);
                Figure after = rounded(later, change.after(), rounding);
                return before.isGap() || after.isGap() ? LOW : new Figure.Change(before, after);
            }

            @Override
            public Figure stated(Figure.Stated stated) {
                return stated;
            }

            @Override
            public Figure gap(Figure.Missing missing) {
                return missing;
            }
        });
    }

    /** With the policy's decimals, and no more known of it than is printed. */
    private Figure printed(Figure figure) {
        if (figure instanceof Figure.Change change) {
            Figure before = printed(change.before());
            Figure after = printed(change.after());
            return before.isGap() || after.isGap() ? LOW : new Figure.Change(before, after);
        }
        if (!(figure instanceof Figure.Rate rate)) {
            return figure;
        }
        boolean percentage = rate.share() && rate.scale() == 100;
        Integer decimals = rate.scale() == 1 ? null : policy.decimals().get(percentage ? Scale.PERCENTAGE : Scale.RATE);
        if (decimals == null) {
            return figure;
        }
        BigDecimal value = figure.rounded(decimals).orElseThrow();
        return value.signum() == 0 && rate.numerator() != 0 ? LOW : new Figure.Stated(value, Bound.EXACTLY);
    }
}
