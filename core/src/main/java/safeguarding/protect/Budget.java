package safeguarding.protect;

import java.util.function.LongSupplier;

/** How much may be worked out before giving up: so many steps, and until a moment of a clock of nanoseconds. */
final class Budget {
    private final LongSupplier clock;
    private final long deadline;
    private long steps;

    /**
     * So many steps, and so many nanoseconds from now.
     *
     * @param clock tells nanoseconds since any moment, as {@link System#nanoTime()} does
     */
    Budget(long steps, long nanos, LongSupplier clock) {
        this(steps, clock, clock.getAsLong() + nanos);
    }

    private Budget(long steps, LongSupplier clock, long deadline) {
        this.steps = steps;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** So many steps of their own, and until the same moment. */
    Budget steps(long some) {
        return new Budget(some, clock, deadline);
    }

    /** How many steps are left. */
    long left() {
        return Math.max(0, steps);
    }

    /**
     * Counts steps that are to be taken, or were.
     *
     * @throws TooLarge if that is more than was left of steps or time
     */
    void spend(long more) {
        steps -= more;
        if (steps < 0 || clock.getAsLong() - deadline > 0) {
            throw new TooLarge();
        }
    }
}
