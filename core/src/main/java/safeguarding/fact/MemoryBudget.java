package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory rows and what is worked out of them may take. One budget may be shared by several intakes and plans; then
 * they keep within it together. It counts columns and tallies, which are nearly all there is; row objects are the caller's.
 * Safe for use by several threads.
 *
 * <pre>{@code
 * MemoryBudget budget = MemoryBudget.ofMegabytes(1_000);
 * }</pre>
 */
public final class MemoryBudget {

    /** No end of it. */
    public static final MemoryBudget UNLIMITED = new MemoryBudget(Long.MAX_VALUE);

    private static final long MEGABYTE = 1_000_000;

    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    private MemoryBudget(long bytes) {
        this.bytes = bytes;
    }

    /**
     * So many million bytes.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000,000,000
     */
    public static MemoryBudget ofMegabytes(long megabytes) {
        checkArgument(
                megabytes >= 1 && megabytes <= 1_000_000_000,
                "a memory budget must be 1 to 1,000,000,000 megabytes, was %s",
                megabytes);
        return new MemoryBudget(megabytes * MEGABYTE);
    }

    /**
     * Takes some, or refuses and takes none.
     *
     * @param what what it is for, in words, for the message
     * @throws IllegalStateException if there is not enough left; the message says what needs how much, and the budget
     */
    public void take(long some, String what) {
        if (bytes == Long.MAX_VALUE) {
            return;
        }
        long all = taken.addAndGet(some);
        if (all > bytes) {
            taken.addAndGet(-some);
            throw new IllegalStateException(what + ": needs " + megabytes(all)
                    + " of memory with what is held already, but the budget is " + megabytes(bytes)
                    + "; set a larger one, or take fewer rows, columns, areas or measures at a time");
        }
    }

    /** Gives some back that was taken. */
    public void giveBack(long some) {
        if (bytes != Long.MAX_VALUE) {
            taken.addAndGet(-some);
        }
    }

    /** How many bytes are taken; 0 where there is no limit. */
    public long taken() {
        return taken.get();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", (double) bytes / MEGABYTE);
    }

    /** The budget: {@code 1,000.0 MB}, or {@code unlimited}. */
    @Override
    public String toString() {
        return bytes == Long.MAX_VALUE ? "unlimited" : megabytes(bytes);
    }
}
