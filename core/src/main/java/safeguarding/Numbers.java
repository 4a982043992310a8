package safeguarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import safeguarding.Finding.Evidence;
import safeguarding.stats.Change;
import safeguarding.stats.Interval;
import safeguarding.stats.Method;
import safeguarding.stats.ProportionChange;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;

/** Numbers in the sentences of findings and in their evidence. */
final class Numbers {

    private Numbers() {}

    /** To one decimal, half up, with thousands apart: "5.5", "1,234.0". */
    static String print(double value) {
        return print(value, 1);
    }

    /** To so many decimals, half up, with thousands apart. */
    static String print(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }

    /** With its sign: "+41.4", "-56.4". */
    static String signed(double value, int decimals) {
        String printed = print(value, decimals);
        return value > 0 && !printed.startsWith("-") ? "+" + printed : printed;
    }

    /** A range of whole numbers: "309 to 313", or "70" where it is one. */
    static String range(long least, long most) {
        return least == most ? Wording.number(least) : Wording.number(least) + " to " + Wording.number(most);
    }

    /** A range of numbers as printed: "5.9 to 6.1", or "5.9" where both are printed so. */
    static String range(double least, double most, int decimals) {
        String low = print(least, decimals);
        String high = print(most, decimals);
        return low.equals(high) ? low : low + " to " + high;
    }

    /** A p as it is printed: "0.14", "2.4e-25". */
    static String p(double value) {
        return nameless(Significance.of(value, Method.EXACT_CONDITIONAL));
    }

    /** The least and the greatest p: "0.17 to 0.24", or "0.17" where both are printed so. */
    static String p(double[] leastAndGreatest) {
        String least = p(leastAndGreatest[0]);
        String greatest = p(leastAndGreatest[1]);
        return least.equals(greatest) ? least : least + " to " + greatest;
    }

    /** The evidence of a whole number. */
    static Evidence count(String name, long count) {
        return new Evidence(name, Wording.number(count), (double) count);
    }

    /** The evidence of a number of days. */
    static Evidence days(String name, long days) {
        return new Evidence(name, Wording.count(days, "day"), (double) days);
    }

    /** The evidence of limits; an upper one that there is not is left out. */
    static List<Evidence> of(Interval interval) {
        var all = new ArrayList<Evidence>();
        if (Double.isFinite(interval.lower())) {
            all.add(limit("lower", interval.lower(), interval));
        }
        if (Double.isFinite(interval.upper())) {
            all.add(limit("upper", interval.upper(), interval));
        }
        return all;
    }

    private static Evidence limit(String which, double value, Interval interval) {
        String percent = BigDecimal.valueOf(interval.confidence())
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return new Evidence(which + " " + percent + "% limit", digits(value), value);
    }

    /** The evidence of how much something changed, with its limits: a ratio, or percentage points. */
    static List<Evidence> of(Change change) {
        var all = new ArrayList<Evidence>();
        if (change instanceof ProportionChange shares) {
            shares.percentagePoints()
                    .fold(v -> all.add(new Evidence("percentage points", signed(v, 1), v)), why -> false);
            shares.interval(0.95).fold(i -> all.addAll(of(i.times(100))), why -> false);
        } else {
            change.ratio().fold(v -> all.add(new Evidence("ratio", digits(v), v)), why -> false);
            change.ratioInterval(0.95).fold(i -> all.addAll(of(i)), why -> false);
        }
        return all;
    }

    /** The evidence of a test: p, and q where there were others. */
    static List<Evidence> of(Significance test) {
        var all = new ArrayList<Evidence>();
        all.add(new Evidence("p", nameless(Significance.of(test.p(), test.method())), test.p()));
        if (test.tests() > 1) {
            all.add(new Evidence("q", nameless(test), test.q()));
        }
        return all;
    }

    /** Without its "p = " or "q = ", since evidence has its name beside it. */
    private static String nameless(Significance test) {
        return test.toString().substring("p = ".length());
    }

    /** To three digits that matter: "2.20", "0.712", "48.9", "1,234". */
    static String digits(double value) {
        double size = Math.abs(value);
        return print(value, size >= 1000 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3);
    }
}
