package safeguarding.judge;

import safeguarding.indicator.Polarity;
import safeguarding.measure.Fraction;

/** Whether a value that rises or falls goes the right way. */
final class Heading {

    private Heading() {}

    /**
     * 1 for the wrong way, −1 for the right way, 0 if neither way is better: for context, and within the band of an
     * indicator that is best between two values.
     */
    static int of(Polarity polarity, Fraction value, boolean up) {
        if (polarity instanceof Polarity.Between band) {
            boolean below = value.compareTo(Fraction.of(band.low())) < 0;
            boolean above = value.compareTo(Fraction.of(band.high())) > 0;
            return below || above ? below == up ? -1 : 1 : 0;
        }
        if (polarity.equals(Polarity.CONTEXT_ONLY)) {
            return 0;
        }
        return polarity.equals(Polarity.LOWER_IS_BETTER) == up ? 1 : -1;
    }

    /** For instance ", which is worse". */
    static String words(int heading) {
        return heading == 0 ? "" : heading > 0 ? ", which is worse" : ", which is better";
    }
}
