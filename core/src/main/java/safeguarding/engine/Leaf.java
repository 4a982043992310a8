package safeguarding.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Key;
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

    /**
     * The condition as a step function, if it depends on one axis alone; empty if on none or several. A part that threw
     * matters only if the other parts leave the answer open.
     */
    static <R> Optional<Leaf<R>> alone(Condition<R> condition) {
        return condition.fold(new Condition.Cases<R, Optional<Leaf<R>>>() {
            @Override
            public Optional<Leaf<R>> all(List<Condition<R>> conditions) {
                return joined(conditions, NO);
            }

            @Override
            public Optional<Leaf<R>> any(List<Condition<R>> conditions) {
                return joined(conditions, YES);
            }

            private Optional<Leaf<R>> joined(List<Condition<R>> conditions, byte decides) {
                Optional<Leaf<R>> all = Optional.empty();
                for (Condition<R> part : conditions) {
                    Optional<Leaf<R>> more = alone(part);
                    if (more.isEmpty() || all.isPresent() && !all.get().axis.equals(more.get().axis)) {
                        return Optional.empty();
                    }
                    all = all.isEmpty() ? more : Optional.of(all.get().joined(more.get(), decides));
                }
                return all;
            }

            @Override
            public Optional<Leaf<R>> not(Condition<R> inner) {
                return alone(inner).map(Leaf::negated);
            }

            @Override
            public Optional<Leaf<R>> codeIn(Condition.CodeIn<R, ?> c) {
                return Optional.of(Leaf.of(c));
            }

            @Override
            public Optional<Leaf<R>> wholeBetween(Condition.WholeBetween<R> c) {
                return Optional.of(Leaf.of(c));
            }

            @Override
            public Optional<Leaf<R>> flagIs(Condition.FlagIs<R> c) {
                return Optional.of(Leaf.of(c));
            }

            @Override
            public Optional<Leaf<R>> dayBetween(Condition.DayBetween<R> c) {
                return Optional.of(Leaf.of(c));
            }

            @Override
            public Optional<Leaf<R>> recorded(Condition.Recorded<R> c) {
                return c.column() instanceof Key ? Optional.empty() : Optional.of(Leaf.of(c));
            }

            @Override
            public Optional<Leaf<R>> repeatWithin(Condition.RepeatWithin<R> c) {
                return Optional.of(asked(c));
            }

            @Override
            public Optional<Leaf<R>> nthWithin(Condition.NthWithin<R> c) {
                return Optional.of(asked(c));
            }

            @Override
            public Optional<Leaf<R>> named(Condition.Named<R> c) {
                return Optional.of(asked(c));
            }
        });
    }

    private Leaf<R> joined(Leaf<R> other, byte decides) {
        int[] all = IntStream.concat(IntStream.of(cuts), IntStream.of(other.cuts))
                .sorted()
                .distinct()
                .toArray();
        byte[] both = new byte[all.length + 1];
        for (int i = 0; i <= all.length; i++) {
            both[i] = joined(before(all, i), other.before(all, i), decides);
        }
        return new Leaf<>(axis, all, both, joined(absent, other.absent, decides));
    }

    /** The truth between the cuts i−1 and i of some that hold these. */
    private byte before(int[] all, int i) {
        return i == 0 ? truths[0] : at(all[i - 1]);
    }

    /** One answer of two: what decides, else what threw, else what is unknown. */
    static byte joined(byte a, byte b, byte decides) {
        if (a == decides || b == decides) {
            return decides;
        }
        byte otherwise = decides == NO ? YES : NO;
        return a == otherwise ? b : b == otherwise ? a : (byte) Math.max(a, b);
    }

    private Leaf<R> negated() {
        byte[] others = new byte[truths.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = negated(truths[i]);
        }
        return new Leaf<>(axis, cuts, others, negated(absent));
    }

    private static byte negated(byte truth) {
        return truth == YES ? NO : truth == NO ? YES : truth;
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
