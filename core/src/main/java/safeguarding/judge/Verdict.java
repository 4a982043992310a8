package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;
import safeguarding.stats.Significance;

/**
 * What a judge came to, and why. The sentence holds the figure as it is printed, also where it is small, so it is for those
 * who may see the figure: a publication withholds the verdict of a withheld cell.
 *
 * @param rag the rating
 * @param because one plain sentence with the numbers and the rule, without a capital or a full stop: "22.1 per 100 is at or
 *     above 20"
 * @param rule the rule in words; empty if none was applied
 * @param significance what a test came to, where the rule tests for chance with a p; else empty
 * @param byChance true if the rule tests for chance, and chance explains what is seen: there is nothing to act on
 * @param alone where the rating is to hold among all lines, the verdict of the test by itself, from which it is made anew
 *     when the number of tests changes; else empty
 */
public record Verdict(
        Rag rag,
        String because,
        Optional<String> rule,
        Optional<Significance> significance,
        boolean byChance,
        Optional<Verdict> alone) {

    /** @throws IllegalArgumentException if no reason is given */
    public Verdict {
        checkArgument(!because.isBlank(), "a verdict needs a reason");
    }

    /**
     * A verdict for a reason.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public static Verdict of(Rag rag, String because) {
        return new Verdict(rag, because, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /**
     * No rating, and why.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public static Verdict notRated(String because) {
        return of(Rag.NOT_RATED, because);
    }

    /** This verdict, come to by a rule. */
    public Verdict by(String words) {
        return new Verdict(rag, because, Optional.of(words), significance, byChance, alone);
    }

    /**
     * This verdict, come to by a test of chance. Where it is to hold {@link #amongLines} and the test does not, it is amber and
     * explained by chance.
     */
    public Verdict tested(Significance test) {
        if (alone.isEmpty()) {
            return new Verdict(rag, because, rule, Optional.of(test), byChance, alone);
        }
        Verdict by = alone.get();
        boolean told = by.rag == Rag.RED || by.rag == Rag.GREEN;
        return told && !test.isSignificant()
                ? new Verdict(
                        Rag.AMBER,
                        by.because + "; among so many tests that is no more than chance, " + test,
                        by.rule,
                        Optional.of(test),
                        true,
                        alone)
                : new Verdict(by.rag, by.because, by.rule, Optional.of(test), by.byChance, alone);
    }

    /** This verdict, whose rating is to hold among all the lines that are tested, and not only by itself. */
    public Verdict amongLines() {
        return new Verdict(rag, because, rule, significance, byChance, Optional.of(this));
    }

    /** This verdict of a rule that tests for chance, where chance explains what is seen. */
    public Verdict explainedByChance() {
        return new Verdict(rag, because, rule, significance, true, alone);
    }

    /**
     * The rating in capitals and the reason: "RED: 22.1 per 100 is at or above 20". It holds the figure, also where it is
     * small, so it is for those who may see it.
     */
    public String words() {
        return this + ": " + because;
    }

    /** The rating in capitals; the reason is not in it, as it holds exact numbers. */
    @Override
    public String toString() {
        return rag.word().toUpperCase(Locale.ROOT);
    }
}
