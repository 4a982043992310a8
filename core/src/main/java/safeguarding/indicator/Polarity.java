package safeguarding.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** Which way is good. */
public sealed interface Polarity {

    /** More is better. */
    Polarity HIGHER_IS_BETTER = new Way("higher is better");

    /** Less is better. */
    Polarity LOWER_IS_BETTER = new Way("lower is better");

    /** Neither: the figure gives context. */
    Polarity CONTEXT_ONLY = new Way("context only");

    /**
     * Best within a band, both ends included.
     *
     * @throws IllegalArgumentException if the ends are out of order
     */
    static Polarity bestBetween(String low, String high) {
        return new Between(new BigDecimal(low), new BigDecimal(high));
    }

    /** One of the three fixed polarities. */
    record Way(String words) implements Polarity {
        @Override
        public String toString() {
            return words;
        }
    }

    /** Best within a band, both ends included. */
    record Between(BigDecimal low, BigDecimal high) implements Polarity {
        public Between {
            checkArgument(
                    low.compareTo(high) < 0,
                    "best between needs a low end below the high end, was %s and %s",
                    low,
                    high);
        }

        @Override
        public String toString() {
            return "best between " + low.toPlainString() + " and " + high.toPlainString();
        }
    }
}
