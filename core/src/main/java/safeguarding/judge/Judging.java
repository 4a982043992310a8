package safeguarding.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks judges that may fail, so that the failure of one harms no other. */
public final class Judging {

    static final String UNNAMED = "a rule of its own";

    private Judging() {}

    /**
     * The judge's verdict; {@link Rag#NOT_RATED} if it throws or gives none. The reason then names the kind of exception
     * and never its message, which may hold what a row said. Trouble of the machine, such as no memory, is passed on.
     */
    public static Verdict safely(Judge judge, Evidence evidence) {
        try {
            Verdict verdict = judge.judge(evidence);
            return isThere(verdict) ? verdict : Verdict.notRated("the judge failed (it gave no verdict)");
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return Verdict.notRated("the judge failed (" + name(e.getClass()) + ")");
        }
    }

    /** The judge's rule in words; "a rule of its own" if it throws or gives none. */
    public static String describe(Judge judge) {
        try {
            String words = judge.describe();
            return isThere(words) ? words : UNNAMED;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return UNNAMED;
        }
    }

    /** The benchmarks the judge needs in the evidence; none if it throws or gives none. */
    public static List<Benchmark> benchmarks(Judge judge) {
        try {
            List<Benchmark> needed = judge.benchmarks();
            return isThere(needed) ? List.copyOf(needed) : List.of();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return List.of();
        }
    }

    /** How many periods of history the judge looks at, brought within 1 to 120; 2 if it throws. */
    public static int periodsOfHistory(Judge judge) {
        try {
            return Math.max(1, Math.min(120, judge.periodsOfHistory()));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return 2;
        }
    }

    /** An embedder's code need not keep the promise of its signature. */
    private static boolean isThere(@Nullable Object given) {
        return given != null;
    }

    /** The simple name; of an anonymous class, that of the class it extends. */
    private static String name(Class<?> type) {
        return type.getSimpleName().isEmpty() ? name(type.getSuperclass()) : type.getSimpleName();
    }
}
