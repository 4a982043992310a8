package safeguarding.engine;

import java.util.Optional;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Window;
import safeguarding.time.ReportingPeriod;

/** One step of a formula, ready to be worked out for an area and period. Immutable. */
interface Step {

    /** What it comes to. Never throws. */
    Outcome at(Place place);

    /**
     * Where a formula is worked out.
     *
     * @param tallies all tallies
     * @param part the area's tallies; empty if no register has rows there
     * @param area the area
     * @param slice the slice
     * @param period the period
     * @param window the window that is set
     * @param stretch the dates the figure is taken over: the period's window
     */
    record Place(
            Tallies tallies,
            Optional<Tallies.Part> part,
            Area area,
            Slice slice,
            ReportingPeriod period,
            Window window,
            Stretch stretch) {

        /** The dates the figure is taken over. */
        ReportingPeriod dates() {
            return stretch.dates();
        }

        Place in(ReportingPeriod other) {
            return with(other, window);
        }

        Place over(Window other) {
            return with(period, other);
        }

        private Place with(ReportingPeriod other, Window over) {
            Stretch dates = tallies.plan().stretch(over.of(other));
            return new Place(tallies, part, area, slice, other, over, dates);
        }
    }
}
