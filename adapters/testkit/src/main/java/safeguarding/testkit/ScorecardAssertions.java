package safeguarding.testkit;

import safeguarding.Publication;
import safeguarding.ScorecardResult;

/**
 * AssertJ assertions on what a scorecard came to, beside AssertJ's own.
 *
 * <pre>{@code
 * assertThat(result).line(INJURY_RATE).in("2019-20 H1").isRed().came(from(52, 235)).reads("22.1");
 * assertThat(result).line(RESTRAINTS).in("2018-19").isGap(Gap.NOT_COVERED);
 * assertThat(publication).line(INJURIES).in("2019-20 H2").isWithheld();
 * }</pre>
 *
 * <p>A failure prints the line, the rule and the reading's explanation, with exact numbers: do not run such tests on real
 * records where others can see the log.
 */
public final class ScorecardAssertions {

    private ScorecardAssertions() {}

    /** Assertions on a result. */
    public static ResultAssert assertThat(ScorecardResult result) {
        return new ResultAssert(result);
    }

    /** Assertions on a publication. */
    public static PublicationAssert assertThat(Publication publication) {
        return new PublicationAssert(publication);
    }

    /** The two counts that a rate is made of, for {@link ReadingAssert#came(Parts)}. */
    public static Parts from(long numerator, long denominator) {
        return new Parts(numerator, denominator);
    }

    /**
     * The two counts that a rate is made of.
     *
     * @param numerator the count above
     * @param denominator the count below
     */
    public record Parts(long numerator, long denominator) {
        /** For instance "52 over 235". */
        @Override
        public String toString() {
            return numerator + " over " + denominator;
        }
    }
}
