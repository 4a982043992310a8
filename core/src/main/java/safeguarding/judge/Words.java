package safeguarding.judge;

import java.math.BigDecimal;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Unit;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.stats.Interval;

/** The numbers of a verdict's sentence, in an indicator's unit. */
record Words(Unit unit) {

    /** The figure judged: "22.1 per 100", "518", "57.4%". What is counted is named by the indicator's title. */
    String figure(Figure figure) {
        boolean counted = unit.kind() == Unit.Kind.COUNT || unit.kind() == Unit.Kind.ACTIVITY;
        return counted ? unit.print(figure) : unit.describe(figure);
    }

    /** Another figure beside it, without the unit's words: "22.1". */
    String print(Figure figure) {
        return unit.print(figure);
    }

    /** A threshold with the decimals it was given with: "20", "£1,000", "12.5%". */
    String threshold(BigDecimal value) {
        return unit.print(new Figure.Stated(value, Bound.EXACTLY));
    }

    /** The limits of an interval: "16.5 to 29.0", "86.1% to 96.9%", "5.6 or more". */
    String limits(Interval interval) {
        return unit.print(interval);
    }

    /** A calculated number. */
    String number(double value) {
        return unit.print(value);
    }

    /** How much is tolerated: "10%", "2 percentage points", "5 days". */
    private String tolerance(Tolerance tolerance) {
        return tolerance.fold(new Tolerance.Cases<String>() {
            @Override
            public String percent(Tolerance.Percent some) {
                return isPercent() ? some + " of that" : some.toString();
            }

            @Override
            public String points(Tolerance.Points some) {
                return amount(some.points());
            }
        });
    }

    /** How an amber or red figure stands to what is tolerated: ", but by no more than 10%", " by more than 10%". */
    String beyond(Rag rag, Tolerance tolerance) {
        if (tolerance.isNone()) {
            return "";
        }
        return (rag == Rag.AMBER ? ", but by no more than " : " by more than ") + tolerance(tolerance);
    }

    /** An amount between two figures. */
    private String amount(BigDecimal amount) {
        boolean one = amount.compareTo(BigDecimal.ONE) == 0;
        if (isPercent()) {
            return amount.toPlainString() + (one ? " percentage point" : " percentage points");
        }
        String number = threshold(amount);
        return unit.kind() == Unit.Kind.DAYS ? number + (one ? " day" : " days") : number;
    }

    /** The value as it is printed, which is rounded unless it was stated. */
    Fraction printed(Figure figure, Fraction exact) {
        return figure instanceof Figure.Stated ? exact : Fraction.of(exact.round(unit.decimals()));
    }

    private boolean isPercent() {
        return unit.kind() == Unit.Kind.PERCENT || unit.kind() == Unit.Kind.PERCENT_CHANGE;
    }
}
