package safeguarding.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeSet;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Rows;

/**
 * A condition on one axis, as a step function: its truth changes only at the cuts.
 *
 * @param <R> the row
 */
final class Leaf<R> {
    static final byte NO = 0;
    static final byte YES = 1;
    static final byte UNKNOWN = 2;
    /** An embedder's predicate threw: the row's answer is none of the three. */
    static final byte THREW = 3;

    final Axis<R> axis;
    /** The first numbers of a new truth, in order. */
    final int[] cuts;
    /** The truth before the first cut and from each cut on. */
    private final byte[] truths;

    private final byte absent;

    private Leaf(Axis<R> axis, int[] cuts, byte[] truths, byte absent) {
        this.axis = axis;
        this.cuts = cuts;
        this.truths = truths;
        this.absent = absent;
    }

    /** The truth where the axis has this number. */
    byte at(int number) {
        if (number == Rows.ABSENT) {
            return absent;
        }
        int found = Arrays.binarySearch(cuts, number);
        return truths[found >= 0 ? found + 1 : -found - 1];
    }

    static <R> Leaf<R> of(Condition.CodeIn<R, ?> condition) {
        var ordinals = condition.ordinals();
        var cuts = new TreeSet<Integer>();
        ordinals.forEach(o -> {
            cuts.add(o);
            cuts.add(o + 1);
        });
        int[] at = cuts.stream().mapToInt(Integer::intValue).toArray();
        byte[] truths = new byte[at.length + 1];
        for (int i = 0; i < at.length; i++) {
            truths[i + 1] = ordinals.contains(at[i]) ? YES : NO;
        }
        return new Leaf<>(new Axis.Recorded<>(condition.column()), at, truths, UNKNOWN);
    }

    static <R> Leaf<R> of(Condition.WholeBetween<R> condition) {
        return between(
                new Axis.Recorded<>(condition.column()), condition.least(), (long) condition.most() + 1, UNKNOWN);
    }

    static <R> Leaf<R> of(Condition.FlagIs<R> condition) {
        int value = condition.value() ? 1 : 0;
        return between(new Axis.Recorded<>(condition.column()), value, value + 1L, UNKNOWN);
    }

    static <R> Leaf<R> of(Condition.DayBetween<R> condition) {
        return between(new Axis.Recorded<>(condition.column()), day(condition.start()), day(condition.end()), UNKNOWN);
    }

    static <R> Leaf<R> of(Condition.Recorded<R> condition) {
        return new Leaf<>(new Axis.Recorded<>(condition.column()), new int[0], new byte[] {YES}, NO);
    }

    /** Not unknown but no where the birth is not recorded: such a row does not count. */
    static <R> Leaf<R> aged(Day<R> born, Day<R> on, AgeBand band) {
        return between(new Axis.Aged<>(born, on), band.from(), band.to() + 1L, NO);
    }

    /** The answers of a condition that is asked row by row, as they are. */
    static <R> Leaf<R> asked(Condition<R> condition) {
        return new Leaf<>(
                new Axis.Asked<>(condition), new int[] {YES, UNKNOWN, THREW}, new byte[] {NO, YES, UNKNOWN, THREW}, NO);
    }

    private static <R> Leaf<R> between(Axis<R> axis, long least, long end, byte absent) {
        return end > Integer.MAX_VALUE
                ? new Leaf<>(axis, new int[] {(int) least}, new byte[] {NO, YES}, absent)
                : new Leaf<>(axis, new int[] {(int) least, (int) end}, new byte[] {NO, YES, NO}, absent);
    }

    /** Rows have days of 1900 to 2199, so dates far outside may be drawn near. */
    private static long day(LocalDate date) {
        return Math.max(-1_000_000, Math.min(1_000_000, date.toEpochDay()));
    }
}
