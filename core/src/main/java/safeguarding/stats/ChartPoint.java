package safeguarding.stats;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * One point of a control chart.
 *
 * @param index its place, from 0
 * @param label what it is called
 * @param phase number of the phase it belongs to, from 0; each rebasing starts one
 * @param value its value, or why there is none
 * @param centre the centre line there
 * @param limits the limits there, or why there are none
 * @param included false if it was excluded from the calculation of the limits
 * @param baseline true if it lies in the baseline, from whose included points the lines were calculated
 * @param signals all rules that fired on it, the most telling first
 */
public record ChartPoint(
        int index,
        String label,
        int phase,
        Estimate<Double> value,
        Estimate<Double> centre,
        Estimate<ControlLimits> limits,
        boolean included,
        boolean baseline,
        List<Signal> signals) {
    /** Keeps a copy of the signals. */
    public ChartPoint {
        signals = ImmutableList.copyOf(signals);
    }

    /** The most telling rule that fired; empty for common cause variation. */
    public Optional<Signal> headline() {
        return signals.stream().findFirst();
    }
}
