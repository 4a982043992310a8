package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Referral.REFERRALS;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ReferralSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class FrontDoorTest {

    /** 1,140 / 1,200 = 95%; 60 / 60. */
    @Test
    void decisionsAreReturns() {
        assertThat(supplied(FrontDoor.DECIDED_IN_A_DAY, Supplied.of(1_140, 1_200)))
                .isEqualTo("95.0%");
        assertThat(supplied(FrontDoor.MULTI_AGENCY_DECISIONS, Supplied.of(60, 60)))
                .isEqualTo("100.0%");
    }

    /** 1,661 / 5,949 = 27.9%, as in DfE, children in need, Durham, year ending 31 March 2020. */
    @Test
    void reReferralsReadAsPublished() {
        assertThat(supplied(FrontDoor.RE_REFERRALS, Supplied.of(1_661, 5_949))).isEqualTo("27.9%");
    }

    /**
     * Four referrals in 2019-20. Two come within 12 months of the child's previous one; one comes on the very
     * anniversary, which is outside. One of the four led to nothing.
     */
    @Test
    void reReferralsAreToldFromThePreviousReferral() {
        Facts facts = rows(
                REFERRALS,
                referral("within", on(2018, 6, 2), ReferralSource.POLICE, false),
                referral("within", on(2019, 6, 1), ReferralSource.POLICE, false),
                referral("within", on(2019, 7, 1), ReferralSource.SCHOOL, false),
                referral("outside", on(2018, 6, 1), ReferralSource.POLICE, false),
                referral("outside", on(2019, 6, 1), ReferralSource.POLICE, true),
                referral("first", on(2019, 6, 1), null, null));

        assertThat(reads(FrontDoor.RE_REFERRALS, facts)).isEqualTo("50.0%");
        assertThat(reads(FrontDoor.NO_FURTHER_ACTION_REFERRALS, facts)).isEqualTo("25.0%");
    }

    private static Referral referral(
            String child, LocalDate received, @Nullable ReferralSource source, @Nullable Boolean noFurtherAction) {
        return new Referral(Child.of(child), received, source, noFurtherAction, null, null, null);
    }
}
