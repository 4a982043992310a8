package safeguarding.judge;

import java.math.BigDecimal;
import java.util.Optional;
import safeguarding.measure.Fraction;

/** Green within a band, both ends included, amber within a tolerance outside it, the end included, else red. */
record Banded(BigDecimal low, BigDecimal high, Tolerance tolerance, Words words) implements Scale {

    @Override
    public Rag rag(Fraction value) {
        Fraction least = Fraction.of(low);
        Fraction most = Fraction.of(high);
        Fraction outside = Badness.outside(least, most, value);
        if (outside.signum() == 0) {
            return Rag.GREEN;
        }
        Fraction nearer = value.compareTo(least) < 0 ? least : most;
        return outside.compareTo(tolerance.of(nearer)) <= 0 ? Rag.AMBER : Rag.RED;
    }

    @Override
    public Optional<Fraction> best() {
        return Optional.of(Fraction.of(low));
    }

    @Override
    public String because(String figure, Rag rag, Fraction value) {
        if (rag == Rag.GREEN) {
            return figure + " is between " + words.threshold(low) + " and " + words.threshold(high);
        }
        boolean under = value.compareTo(Fraction.of(low)) < 0;
        return figure + " is " + (under ? "below " + words.threshold(low) : "above " + words.threshold(high))
                + words.beyond(rag, tolerance);
    }
}
