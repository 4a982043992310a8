package safeguarding.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import safeguarding.fact.Supplied.Bound;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.stats.Interval;
import safeguarding.time.ReportingPeriod;

/**
 * A cell of a publication in columns, each of one kind: a number, or the symbol that stands in its place.
 *
 * @param value a plain number without separators, rounded as the unit says or as it was stated; empty where there is none
 * @param moreThan whether the figure is more than the value rather than the value
 * @param roundedTo what it is rounded to a multiple of; empty if it is not
 * @param symbol {@code c x z low u} where there is no number; else empty
 * @param because why there is no number; else empty
 */
record CellText(String value, boolean moreThan, OptionalInt roundedTo, String symbol, String because) {

    static CellText of(Indicator indicator, Cell cell) {
        return cell.fold(new Cell.Cases<CellText>() {
            @Override
            public CellText shown(Cell.Shown shown) {
                return number(indicator, shown.figure(), OptionalInt.empty());
            }

            @Override
            public CellText rounded(Cell.Rounded rounded) {
                return number(indicator, rounded.figure(), OptionalInt.of(rounded.base()));
            }

            @Override
            public CellText withheld(Cell.Withheld withheld) {
                return missing(withheld.symbol(), withheld.because());
            }

            @Override
            public CellText notApplicable(Cell.NotApplicable notApplicable) {
                return missing(notApplicable.symbol(), "does not apply");
            }

            @Override
            public CellText notAvailable(Cell.NotAvailable notAvailable) {
                return missing(notAvailable.symbol(), notAvailable.reason().words());
            }
        });
    }

    private static CellText missing(String symbol, String because) {
        return new CellText("", false, OptionalInt.empty(), symbol, because);
    }

    private static CellText number(Indicator indicator, Figure figure, OptionalInt base) {
        if (figure instanceof Figure.Stated stated) {
            return new CellText(stated.stated().toPlainString(), stated.bound() == Bound.MORE_THAN, base, "", "");
        }
        return figure.rounded(indicator.unit().decimals())
                .map(value -> new CellText(value.toPlainString(), false, base, "", ""))
                .orElseGet(() -> missing(Symbol.NOT_APPLICABLE.sign(), "the change is from 0"));
    }

    /** The 95% limits of a figure that is shown as it is. */
    record Limits(String lower, String upper) {

        private static final Limits NONE = new Limits("", "");

        /** To one decimal more than the value; empty where there is none. */
        static Limits of(Indicator indicator, Cell cell, ReportingPeriod period) {
            return cell instanceof Cell.Shown shown
                    ? indicator
                            .interval(shown.figure(), period, 0.95)
                            .fold(interval -> of(interval, indicator.unit().decimals() + 1), why -> NONE)
                    : NONE;
        }

        private static Limits of(Interval interval, int decimals) {
            return new Limits(text(interval.lower(), decimals), text(interval.upper(), decimals));
        }

        private static String text(double limit, int decimals) {
            return Double.isFinite(limit)
                    ? BigDecimal.valueOf(limit)
                            .setScale(decimals, RoundingMode.HALF_UP)
                            .toPlainString()
                    : "";
        }
    }
}
