package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Rows that fall on a day: events, or episodes by the day they start, end or have some other date. A flow is counted in a
 * period; compare {@link Stock}.
 *
 * @param <R> the row
 */
public sealed interface Flow<R> permits Events, Happening {

    /** The register the rows are in. */
    Register<R> register();

    /** The day a row falls on. */
    Day<R> day();

    /** What must hold of a row. */
    Condition<R> condition();

    /** The ages a child must have on the day the row falls on, if any. */
    Optional<Ageing<R>> ageing();

    /** Those of which this holds as well. */
    default Flow<R> where(Condition<R> more) {
        return new Happening<>(register(), day(), condition().and(more), ageing());
    }

    /**
     * Those that fall on a day when the child is in the age band.
     *
     * @throws IllegalArgumentException if an age band is set already
     */
    default Flow<R> whileAged(Day<R> born, AgeBand band) {
        checkArgument(ageing().isEmpty(), "%s: an age band is set already", this);
        return new Happening<>(register(), day(), condition(), Optional.of(new Ageing<>(born, band)));
    }
}
