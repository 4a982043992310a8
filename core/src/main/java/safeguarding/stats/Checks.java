package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

/** Argument rules that many values share. */
final class Checks {
    private Checks() {}

    static double count(double v, String what) {
        checkArgument(v >= 0 && v < Double.POSITIVE_INFINITY, "%s must be a number of 0 or more, was %s", what, v);
        return v;
    }

    static long count(long v, String what) {
        checkArgument(v >= 0, "%s must be 0 or more, was %s", what, v);
        return v;
    }

    static double finite(double v, String what) {
        checkArgument(Double.isFinite(v), "%s must be a finite number, was %s", what, v);
        return v;
    }

    static double positive(double v, String what) {
        checkArgument(v > 0 && v < Double.POSITIVE_INFINITY, "%s must be a finite number above 0, was %s", what, v);
        return v;
    }

    static double confidence(double c) {
        checkArgument(c > 0 && c < 1, "confidence must be between 0 and 1, such as 0.95, was %s", c);
        return c;
    }

    static double probability(double p, String what) {
        checkArgument(p >= 0 && p <= 1, "%s must be from 0 to 1, was %s", what, p);
        return p;
    }

    static boolean whole(double v) {
        return v == Math.rint(v);
    }
}
