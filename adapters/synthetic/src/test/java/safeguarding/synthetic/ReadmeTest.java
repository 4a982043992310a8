package safeguarding.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.children.ChildProtection;
import safeguarding.children.FrontDoor;
import safeguarding.fact.Facts;
import safeguarding.time.FinancialYear;

/** What the README shows of this module is compiled here. */
class ReadmeTest {

    /** 443, 143 / 673 and 1,661 / 5,949, as published for Durham. */
    @Test
    void aScorecardOfASyntheticAuthorityReadsAsThePublishedOne() {
        // tag::synthetic[]
        SyntheticAuthority durham = SyntheticAuthority.durham().seed(2020);
        Facts facts = durham.records().facts(durham.calibration().area(), durham.coverage());
        ScorecardResult result = Scorecard.titled("A synthetic authority")
                .line(ChildProtection.OPEN_PLANS)
                .line(ChildProtection.SECOND_PLANS)
                .line(FrontDoor.RE_REFERRALS)
                .evaluate(facts, FinancialYear.of("2019-20").period());
        // end::synthetic[]

        assertThat(Stream.of(ChildProtection.OPEN_PLANS, ChildProtection.SECOND_PLANS, FrontDoor.RE_REFERRALS)
                        .map(indicator -> result.line(indicator)
                                .get(0)
                                .figure()
                                .rounded(1)
                                .orElseThrow()
                                .toString()))
                .containsExactly("443.0", "21.2", "27.9");
    }
}
