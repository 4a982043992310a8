package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.CareLeaver.CARE_LEAVERS;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.Eligibility.FORMER_RELEVANT;
import static safeguarding.children.code.Eligibility.QUALIFYING;
import static safeguarding.children.code.InTouch.DIED;
import static safeguarding.children.code.InTouch.NO;
import static safeguarding.children.code.InTouch.RHOM;
import static safeguarding.children.code.InTouch.YES;
import static safeguarding.children.code.LeaverAccommodation.B;
import static safeguarding.children.code.LeaverAccommodation.G;
import static safeguarding.children.code.LeaverAccommodation.U;
import static safeguarding.children.code.LeaverAccommodation.X;
import static safeguarding.children.code.LeaverAccommodation.Z;
import static safeguarding.children.code.LeaverActivity.F1;
import static safeguarding.children.code.LeaverActivity.G4;
import static safeguarding.children.code.LeaverActivity.G5;
import static safeguarding.children.code.LeaverActivity.NOT_KNOWN;
import static safeguarding.children.code.LeaverActivity.P5;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class CareLeaversTest {

    /** All are asked about on 1 March 2020. */
    private static final Facts NINE = rows(
            CARE_LEAVERS,
            leaver("studies", 20, FORMER_RELEVANT, YES, F1, U, true, on(2019, 10, 1), true),
            leaver("works, stays put", 20, null, YES, P5, Z, true, on(2019, 9, 1), true),
            leaver("not in touch", 20, FORMER_RELEVANT, NO, NOT_KNOWN, null, null, null, false),
            leaver("died", 20, FORMER_RELEVANT, DIED, null, null, null, null, null),
            leaver("returned home", 20, FORMER_RELEVANT, RHOM, F1, B, true, null, null),
            leaver("gone abroad", 20, FORMER_RELEVANT, YES, G5, G, null, on(2019, 8, 31), null),
            leaver("in custody", 20, FORMER_RELEVANT, YES, G4, X, false, on(2019, 1, 1), true),
            leaver("qualifying", 20, QUALIFYING, YES, F1, U, true, null, null),
            leaver("aged 18, stays put", 18, FORMER_RELEVANT, YES, F1, Z, true, null, true));

    /**
     * Former relevant and 19 to 21: seven. Without the one who died and the one who returned home five are the base of
     * activity: two active, one of them in higher education, two known not to be. Without the one abroad four are the
     * base of accommodation: two suitable. The one not in touch stays in both.
     */
    @Test
    void theBasesLeaveOutWhomNationalFiguresLeaveOut() {
        assertThat(reads(CareLeavers.SUITABLY_HOUSED, NINE)).isEqualTo("50.0%");
        assertThat(reads(CareLeavers.ACTIVE_SHARE, NINE)).isEqualTo("40.0%");
        assertThat(reads(CareLeavers.HIGHER_EDUCATION_SHARE, NINE)).isEqualTo("20.0%");
        assertThat(reads(CareLeavers.NOT_ACTIVE_SHARE, NINE)).isEqualTo("40.0%");
    }

    /** In touch with five of eight former relevant children. Of four who left foster care at 18, two stay put. */
    @Test
    void beingInTouchAndStayingPutHaveBasesOfTheirOwn() {
        assertThat(reads(CareLeavers.IN_TOUCH_SHARE, NINE)).isEqualTo("62.5%");
        assertThat(reads(CareLeavers.STAYING_PUT_SHARE, NINE)).isEqualTo("50.0%");
    }

    /** Of nine two had a review in the six months to 1 March, since 1 September; two had their last before. */
    @Test
    void pathwayPlansAreReviewedInSixMonths() {
        assertThat(reads(CareLeavers.PATHWAY_REVIEWED_SHARE, NINE)).isEqualTo("22.2%");
        assertThat(reads(CareLeavers.PATHWAY_REVIEWED_OVERDUE, NINE)).isEqualTo("2 young people");
        assertThat(reads(CareLeavers.PATHWAY_REVIEWED_OVERDUE_SHARE, NINE)).isEqualTo("22.2%");
    }

    /** 144 / 174 = 83% and 94 / 174 = 54%, as in the SSDA903 statistics for Durham, 31 March 2020. */
    @Test
    void careLeaversReadAsPublished() {
        assertThat(supplied(CareLeavers.SUITABLY_HOUSED, Supplied.of(144, 174))).isEqualTo("82.8%");
        assertThat(supplied(CareLeavers.ACTIVE_SHARE, Supplied.of(94, 174))).isEqualTo("54.0%");
    }

    private static CareLeaver leaver(
            String child,
            int age,
            @Nullable Eligibility eligibility,
            InTouch inTouch,
            @Nullable LeaverActivity activity,
            @Nullable LeaverAccommodation accommodation,
            @Nullable Boolean suitable,
            @Nullable LocalDate reviewed,
            @Nullable Boolean leftAt18) {
        return new CareLeaver(
                Child.of(child, on(2020 - age, 3, 1)),
                on(2020, 3, 1),
                eligibility,
                inTouch,
                activity,
                accommodation,
                suitable,
                reviewed,
                leftAt18);
    }
}
