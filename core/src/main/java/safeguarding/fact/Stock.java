package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Episodes as they stand on a day. A stock is counted at the end of a period; compare {@link Flow}.
 *
 * @param <R> the row
 */
public sealed interface Stock<R> permits Episodes, Standing {

    /** The register the rows are in. */
    Register<R> register();

    /** What must hold of a row. */
    Condition<R> condition();

    /** The ages a child must have on the day that is counted, if any. */
    Optional<Ageing<R>> ageing();

    /** Those of which this holds as well. */
    default Stock<R> where(Condition<R> more) {
        return new Standing<>(register(), condition().and(more), ageing());
    }

    /**
     * Those open on a day when the child is in the age band.
     *
     * @throws IllegalArgumentException if an age band is set already
     */
    default Stock<R> whileAged(Day<R> born, AgeBand band) {
        checkArgument(ageing().isEmpty(), "%s: an age band is set already", this);
        return new Standing<>(register(), condition(), Optional.of(new Ageing<>(born, band)));
    }
}
