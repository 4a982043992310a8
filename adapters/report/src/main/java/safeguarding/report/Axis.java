package safeguarding.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import safeguarding.indicator.Unit;

/**
 * Where the values of a scale stand on paper.
 *
 * @param low the least value
 * @param high the greatest value, not the least
 * @param from where the least stands
 * @param to where the greatest stands
 * @param step from one round number on it to the next
 */
record Axis(double low, double high, double from, double to, double step) {

    private static final double[] STEPS = {1, 2, 5, 10};

    Axis(double low, double high, double from, double to) {
        this(low, high, from, to, step(high - low));
    }

    /** A scale of round numbers that holds these values, which differ. */
    static Axis round(double low, double high, double from, double to) {
        double step = step(high - low);
        return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, from, to, step);
    }

    /** Where a value stands. */
    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Where a value stands, those beyond the ends at the ends. */
    double within(double value) {
        return at(Math.max(low, Math.min(high, value)));
    }

    /** Three to six round numbers on it. */
    List<Double> ticks() {
        var ticks = new ArrayList<Double>();
        for (long at = (long) Math.ceil(low / step - 1e-9); at * step <= high + step * 1e-9; at++) {
            ticks.add(at * step);
        }
        return ticks;
    }

    /** A tick as it is printed, with the sign of a unit if it has one: "10%", "£5,000". */
    String label(double tick, Unit unit) {
        int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(tick));
        String number = switch (unit.kind()) {
            case POUNDS -> "£" + digits;
            case PERCENT, PERCENT_CHANGE -> digits + "%";
            case COUNT, ACTIVITY, RATE, MEAN, DAYS, RANK -> digits;
        };
        return tick < 0 && new BigDecimal(digits.replace(",", "")).signum() != 0 ? "−" + number : number;
    }

    private static double step(double width) {
        double rough = width / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (rough <= step * power * (1 + 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
