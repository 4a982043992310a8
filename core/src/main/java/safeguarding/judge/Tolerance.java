package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import safeguarding.measure.Fraction;

/**
 * How much worse than something a figure may be before it is red. The end is within: a tolerance of 10% takes 110 as within
 * 10% of 100.
 */
public sealed interface Tolerance {

    /**
     * Per cent of the value compared with, taken without its sign. Of 0 it is 0.
     *
     * @throws IllegalArgumentException if it is negative
     */
    static Tolerance tolerance(long percent) {
        return tolerance(BigDecimal.valueOf(percent));
    }

    /**
     * Per cent of the value compared with, such as "2.5".
     *
     * @throws IllegalArgumentException if it is negative or not a number
     */
    static Tolerance tolerance(String percent) {
        return tolerance(Decimals.read(percent));
    }

    /**
     * Per cent of the value compared with.
     *
     * @throws IllegalArgumentException if it is negative
     */
    static Tolerance tolerance(BigDecimal percent) {
        return new Percent(percent);
    }

    /**
     * An amount on the figure's own scale: percentage points where it is a percentage.
     *
     * @throws IllegalArgumentException if it is negative
     */
    static Tolerance points(long points) {
        return points(BigDecimal.valueOf(points));
    }

    /**
     * An amount on the figure's own scale, such as "0.5".
     *
     * @throws IllegalArgumentException if it is negative or not a number
     */
    static Tolerance points(String points) {
        return points(Decimals.read(points));
    }

    /**
     * An amount on the figure's own scale.
     *
     * @throws IllegalArgumentException if it is negative
     */
    static Tolerance points(BigDecimal points) {
        return new Points(points);
    }

    /** Nothing is tolerated: whatever is worse is red. */
    static Tolerance none() {
        return points(0);
    }

    /** True if nothing is tolerated. */
    boolean isNone();

    /** How much it is, on the figure's own scale, where the figure is compared with this value; 0 or more. */
    Fraction of(Fraction value);

    /** Handles each kind of tolerance. */
    <T> T fold(Cases<T> cases);

    /**
     * One method for each kind of tolerance.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** Per cent of the value compared with. */
        T percent(Percent tolerance);

        /** An amount on the figure's own scale. */
        T points(Points tolerance);
    }

    /**
     * Per cent of the value compared with.
     *
     * @param percent 0 or more
     */
    record Percent(BigDecimal percent) implements Tolerance {
        /** @throws IllegalArgumentException if it is negative */
        public Percent {
            percent = Decimals.plain(percent, "a tolerance");
            checkArgument(percent.signum() >= 0, "a tolerance must be 0 or more, was %s", percent + "%");
        }

        @Override
        public boolean isNone() {
            return percent.signum() == 0;
        }

        @Override
        public Fraction of(Fraction value) {
            Fraction part = value.times(Fraction.of(percent)).times(Fraction.of(1, 100));
            return part.signum() < 0 ? Fraction.ZERO.minus(part) : part;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.percent(this);
        }

        /** For instance "10%". */
        @Override
        public String toString() {
            return percent.toPlainString() + "%";
        }
    }

    /**
     * An amount on the figure's own scale.
     *
     * @param points 0 or more
     */
    record Points(BigDecimal points) implements Tolerance {
        /** @throws IllegalArgumentException if it is negative */
        public Points {
            points = Decimals.plain(points, "a tolerance");
            checkArgument(points.signum() >= 0, "a tolerance must be 0 or more, was %s", points);
        }

        @Override
        public boolean isNone() {
            return points.signum() == 0;
        }

        @Override
        public Fraction of(Fraction value) {
            return Fraction.of(points);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.points(this);
        }

        /** For instance "2 points". */
        @Override
        public String toString() {
            return points.toPlainString() + (points.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
        }
    }
}
