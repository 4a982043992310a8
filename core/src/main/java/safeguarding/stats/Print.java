package safeguarding.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Plain printing of numbers: thousands with commas, about three digits that matter, half up. */
final class Print {
    /** Places of a picture; odd, so that it has a middle. */
    private static final int WIDTH = 41;

    /** What a p beside it must not be rounded to: the reader would not see on which side it lies. */
    private static final BigDecimal LEVEL = new BigDecimal("0.05");

    /** Smaller numbers are printed with a power of ten. */
    private static final double SMALLEST = 1e-6;

    private Print() {}

    /** A number to the digits a reader can use: 48.9, 2.20, 0.142, 90,833. */
    static String number(double v) {
        if (Double.isInfinite(v)) {
            return v > 0 ? "no upper limit" : "no lower limit";
        }
        double size = Math.abs(v);
        if (size >= 1e15) {
            return String.format(Locale.UK, "%.3g", v);
        }
        if (v == Math.rint(v) && (size >= 10 || v == 0)) {
            return String.format(Locale.UK, "%,d", (long) v);
        }
        if (size < SMALLEST) {
            return small(v);
        }
        if (size < 0.9995) {
            return digits(v, 3).toPlainString();
        }
        return fixed(v, size >= 1000 ? 0 : size >= 9.995 ? 1 : 2);
    }

    /** A limit: as a number, but if it is next to 1 with enough digits to see on which side. */
    static String limit(double v) {
        String shown = number(v);
        for (int places = 3; v != 1 && shown.matches("1\\.0+") && places <= 15; places++) {
            shown = fixed(v, places);
        }
        return shown;
    }

    /** A number to so many significant digits, half up, with the zeros that belong to them. */
    private static BigDecimal digits(double v, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(v).round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.setScale(rounded.scale() + digits - rounded.precision());
    }

    /** A count: whole numbers without places. */
    static String count(double v) {
        return v == Math.rint(v) && v < 1e15 ? String.format(Locale.UK, "%,d", (long) v) : number(v);
    }

    static String count(long v) {
        return String.format(Locale.UK, "%,d", v);
    }

    /** A count with its noun: 1 area, 2 areas. */
    static String of(double count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** A number to so many decimal places, half up. */
    static String fixed(double v, int places) {
        BigDecimal rounded = BigDecimal.valueOf(v).setScale(places, RoundingMode.HALF_UP);
        return String.format(Locale.UK, "%,." + places + "f", rounded.signum() == 0 ? 0.0 : rounded);
    }

    /** A probability: p = 0.14, p = 2.4e-25. */
    static String p(double p) {
        if (p >= 0.995) {
            return "1.00";
        }
        if (p >= 0.0001) {
            BigDecimal rounded = new BigDecimal(p).round(new MathContext(2, RoundingMode.HALF_UP));
            for (int digits = 3; p != 0.05 && rounded.compareTo(LEVEL) == 0 && digits <= 15; digits++) {
                rounded = new BigDecimal(p).round(new MathContext(digits, RoundingMode.HALF_UP));
            }
            int lacking = Math.max(0, 2 - rounded.precision());
            return rounded.setScale(rounded.scale() + lacking).toPlainString();
        }
        return p == 0 ? "less than 1e-300" : small(p);
    }

    private static String small(double v) {
        return String.format(Locale.ROOT, "%.1e", v).replace("e-0", "e-");
    }

    /** What a figure is per, after it: "%", " per 10,000", or nothing. */
    static String per(double multiplier, boolean share) {
        return share && multiplier == 100 ? "%" : multiplier == 1 ? "" : " per " + count(multiplier);
    }

    /** What the marks of {@link #picture} stand for. */
    static String legend(String limits, String centre, String value, String signal) {
        return ": " + limits + "  | " + centre + "  o " + value + "  ● " + signal;
    }

    /** A confidence: 95%, 99.8%. */
    static String confidence(double c) {
        return BigDecimal.valueOf(c).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    static String signed(double v) {
        return (v > 0 ? "+" : "") + number(v);
    }

    /**
     * A value between its limits about a centre, as a line of text: colons for the limits, a bar for the centre, a ring for
     * the value, filled if it is a signal. What is NaN is not drawn.
     *
     * @param low what the left end stands for
     * @param high what the right end stands for
     */
    static String picture(
            double low, double high, double lower, double upper, double centre, double value, boolean signal) {
        char[] cells = " ".repeat(WIDTH).toCharArray();
        draw(cells, low, high, lower, ':');
        draw(cells, low, high, upper, ':');
        draw(cells, low, high, centre, '|');
        draw(cells, low, high, value, signal ? '●' : 'o');
        return new String(cells);
    }

    private static void draw(char[] cells, double low, double high, double at, char mark) {
        if (!Double.isNaN(at)) {
            cells[high == low ? WIDTH / 2 : (int) Math.round((at - low) / (high - low) * (WIDTH - 1))] = mark;
        }
    }

    static String padLeft(String s, int width) {
        return " ".repeat(Math.max(0, width - s.length())) + s;
    }

    static String padRight(String s, int width) {
        return s + " ".repeat(Math.max(0, width - s.length()));
    }
}
