package safeguarding.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.stats.Interval;

/**
 * What a figure is given in, and to how many decimals it is printed.
 *
 * @param kind the kind of unit
 * @param words what one reads after the number: "children", "per 10,000"; empty if nothing
 * @param decimals decimals when printed, 0 to 6; rounded once, half up
 */
public record Unit(Kind kind, String words, int decimals) {

    /** The kinds of unit. */
    public enum Kind {
        /** Things counted: children, referrals, injuries. */
        COUNT,
        /**
         * Things done, whose number is decided or comes in bursts, so that chance says nothing of it: courses given, actions
         * listed, page views. They have no limits and their changes are not tested.
         */
        ACTIVITY,
        /** Parts of a hundred. */
        PERCENT,
        /** So many per 100, 1,000, 10,000 or 100,000. */
        RATE,
        /** An average. */
        MEAN,
        /** Days. */
        DAYS,
        /** Pounds sterling. */
        POUNDS,
        /** A place in an order, 1 being the first. */
        RANK,
        /** A change in per cent of the earlier value. */
        PERCENT_CHANGE
    }

    /** @throws IllegalArgumentException if the decimals are not 0 to 6 */
    public Unit {
        checkArgument(decimals >= 0 && decimals <= 6, "a unit has 0 to 6 decimals, was %s", decimals);
    }

    /** Things counted: {@code Unit.count("children")}. */
    public static Unit count(String things) {
        return new Unit(Kind.COUNT, things, 0);
    }

    /** Things done, of whose number chance says nothing: {@code Unit.activity("courses")}. */
    public static Unit activity(String things) {
        return new Unit(Kind.ACTIVITY, things, 0);
    }

    /** Per cent, to one decimal. */
    public static Unit percent() {
        return new Unit(Kind.PERCENT, "%", 1);
    }

    /** Per so many, to one decimal. */
    public static Unit per(long scale) {
        return new Unit(Kind.RATE, "per " + String.format(Locale.ROOT, "%,d", scale), 1);
    }

    /** An average, to one decimal. */
    public static Unit mean(String things) {
        return new Unit(Kind.MEAN, things, 1);
    }

    /** Days, to no decimals. */
    public static Unit days() {
        return new Unit(Kind.DAYS, "days", 0);
    }

    /** Pounds sterling, to no decimals. */
    public static Unit pounds() {
        return new Unit(Kind.POUNDS, "", 0);
    }

    /** A place in an order: {@code Unit.rank("of 151")}. */
    public static Unit rank(String of) {
        return new Unit(Kind.RANK, of, 0);
    }

    /** A change in per cent of the earlier value, to one decimal. */
    public static Unit percentChange() {
        return new Unit(Kind.PERCENT_CHANGE, "%", 1);
    }

    /** The unit a formula comes in if nothing else is said. */
    public static Unit of(Formula formula) {
        if (formula instanceof Formula.Named named) {
            return of(named.of());
        }
        if (formula instanceof Formula.Over over) {
            return of(over.of());
        }
        if (formula instanceof Formula.Matured matured) {
            return of(matured.of());
        }
        if (formula instanceof Formula.Difference difference) {
            return of(difference.left());
        }
        if (formula instanceof Formula.ChangeOf) {
            return percentChange();
        }
        if (formula instanceof Formula.Mean) {
            return mean("");
        }
        if (formula instanceof Formula.Ratio ratio) {
            return ratio.share() ? percent() : ratio.scale() == 1 ? mean("") : per(ratio.scale());
        }
        return formula instanceof Measure.Quantile<?> ? days() : count("");
    }

    /** This unit with so many decimals. */
    public Unit withDecimals(int number) {
        return new Unit(kind, words, number);
    }

    /**
     * A figure's number as it is printed, without the words: "44.7", "1,589", "£312,728", "+120.4%", "over 800"; a stated
     * value is printed as it was stated. A gap prints as "–".
     */
    public String print(Figure figure) {
        if (figure instanceof Figure.Stated stated) {
            return (stated.bound() == Bound.MORE_THAN ? "over " : "") + number(stated.stated());
        }
        if (figure instanceof Figure.Change && figure.value().isEmpty()) {
            return "from 0";
        }
        return figure.rounded(decimals).map(this::number).orElse("–");
    }

    /**
     * An interval's limits as they are printed, to one decimal at least: "16.5 to 29.0", "86.1% to 96.9%", "5.6 or more".
     */
    public String print(Interval interval) {
        String lower = print(interval.lower());
        return interval.upper() == Double.POSITIVE_INFINITY
                ? lower + " or more"
                : lower + " to " + print(interval.upper());
    }

    /**
     * A calculated number as it is printed, to one decimal at least.
     *
     * @throws NumberFormatException if it is not finite
     */
    public String print(double value) {
        return number(BigDecimal.valueOf(value).setScale(Math.max(1, decimals), RoundingMode.HALF_UP));
    }

    private String number(BigDecimal value) {
        String digits = String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value);
        return switch (kind) {
            case POUNDS -> value.signum() < 0 ? "-£" + digits.substring(1) : "£" + digits;
            case PERCENT -> digits + "%";
            case PERCENT_CHANGE -> (value.signum() > 0 ? "+" : "") + digits + "%";
            case COUNT, ACTIVITY, RATE, MEAN, DAYS, RANK -> digits;
        };
    }

    /** A figure with the unit's words: "44.7 per 10,000". */
    public String describe(Figure figure) {
        boolean bare = words.isEmpty() || words.equals("%") || figure.isGap();
        return bare ? print(figure) : print(figure) + " " + words;
    }
}
