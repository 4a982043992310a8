package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import safeguarding.fact.Slice;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Formula;
import safeguarding.time.ReportingPeriod;

/**
 * What is asked of the engine: a formula, in every area, for some periods, perhaps broken down.
 *
 * @param formula what to work out
 * @param periods the periods, at least one
 * @param breakdown the columns to break it down by; empty for totals only
 */
public record Request(Formula formula, List<ReportingPeriod> periods, Optional<Breakdown> breakdown) {

    /** @throws IllegalArgumentException if there are no periods */
    public Request {
        periods = List.copyOf(periods);
        checkArgument(!periods.isEmpty(), "name at least one period for '%s'", formula);
    }

    /** The totals of a formula for these periods. */
    public static Request of(Formula formula, List<ReportingPeriod> periods) {
        return new Request(formula, periods, Optional.empty());
    }

    /** This request, broken down. */
    public Request by(Breakdown columns) {
        return new Request(formula, periods, Optional.of(columns));
    }

    /** Every slice that is asked for, the total first. */
    List<Slice> slices() {
        return breakdown.map(Breakdown::slices).orElse(List.of(Slice.TOTAL));
    }
}
