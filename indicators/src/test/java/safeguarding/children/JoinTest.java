package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.code.EpisodeEndReason.E4A;
import static safeguarding.children.code.EpisodeEndReason.X1;
import static safeguarding.children.code.LegalStatus.C1;
import static safeguarding.children.code.LegalStatus.C2;
import static safeguarding.children.code.LegalStatus.V3;
import static safeguarding.children.code.PlacementType.U4;
import static safeguarding.children.code.PlacementType.U6;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;

/** How episodes of being looked after make up periods of care, placements and legal statuses. */
class JoinTest {

    private static final Child ANN = Child.of("Ann", on(2010, 1, 1));
    private static final LocalDate JAN = on(2019, 1, 7);
    private static final LocalDate FEB = on(2019, 2, 7);
    private static final LocalDate MAR = on(2019, 3, 7);
    private static final LocalDate APR = on(2019, 4, 7);

    @Test
    void aPeriodOfCareGoesOnWhileOneEpisodeFollowsAnother() {
        var joined = CarePeriod.join(List.of(
                episode("Ann", JAN, FEB, "S", C1, U6, X1),
                episode("Ann", FEB, MAR, "L", C2, U6, X1),
                episode("Ann", MAR, APR, "P", C2, U4, E4A)));

        assertThat(joined).containsExactly(new CarePeriod(ANN, JAN, APR, E4A, PrimaryNeed.N1, U4, true, null));
    }

    @Test
    void aDayBetweenOrAnEndOfCareBeginsANewPeriod() {
        var joined = CarePeriod.join(List.of(
                episode("Ann", JAN, FEB, "S", C1, U6, X1),
                episode("Ann", FEB.plusDays(1), MAR, "S", C2, U6, E4A),
                episode("Ann", MAR, null, "S", C2, U6, null)));

        assertThat(joined.stream().map(CarePeriod::started)).containsExactly(JAN, FEB.plusDays(1), MAR);
        assertThat(joined.stream().map(CarePeriod::endReason)).containsExactly(X1, E4A, null);
    }

    @Test
    void childrenAreNotMixedAndTheOrderOfRowsDoesNotMatter() {
        var joined = CarePeriod.join(List.of(
                episode("Ann", FEB, null, "P", C1, U4, null),
                episode("Ben", FEB, null, "S", C1, U4, null),
                episode(" Ann ", JAN, FEB, "S", C1, U6, X1)));

        assertThat(joined.stream().map(period -> period.child().id().strip())).containsExactly("Ann", "Ben");
        assertThat(joined.stream().map(CarePeriod::started)).containsExactly(JAN, FEB);
    }

    @Test
    void shortBreaksAreNoCareAndPlacementsSaySo() {
        var rows = List.of(episode("Ann", JAN, FEB, "S", V3, U6, X1), episode("Ann", FEB, null, "P", C1, U4, null));

        assertThat(CarePeriod.join(rows).stream().map(CarePeriod::started)).containsExactly(FEB);
        assertThat(Placement.join(rows).stream().map(Placement::shortBreak)).containsExactly(true, false);
    }

    /** The second row lies inside the first, the third ends before it starts: the register refuses both. */
    @Test
    void whatTheRegisterRefusesIsLeftOut() {
        var rows = List.of(
                episode("Ann", JAN, MAR, "S", C1, U6, X1),
                episode("Ann", FEB, APR, "P", C1, U4, E4A),
                episode("Ann", MAR, FEB, "P", C1, U4, E4A),
                episode(" ", JAN, FEB, "S", C1, U4, E4A));

        assertThat(CarePeriod.join(rows).stream().map(CarePeriod::ended)).containsExactly(MAR);
        assertThat(Placement.join(rows)).hasSize(1);
        assertThat(LegalPeriod.join(rows)).hasSize(1);
    }

    @Test
    void aPlacementGoesOnWhenTheLawOrTheKindChangesWithTheSameCarer() {
        var joined = Placement.join(List.of(
                episode("Ann", JAN, FEB, "S", C1, U6, X1),
                episode("Ann", FEB, MAR, "L", C2, U6, X1),
                episode("Ann", MAR, APR, "T", C2, U4, X1),
                episode("Ann", APR, null, "P", C2, U4, null)));

        assertThat(joined.stream().map(Placement::started)).containsExactly(JAN, APR);
        assertThat(joined.stream().map(Placement::ended)).containsExactly(APR, null);
        assertThat(joined.stream().map(Placement::type)).containsExactly(U4, U4);
    }

    @Test
    void withoutAReasonAPlacementGoesOnIfItIsOfTheSameKind() {
        var joined = Placement.join(List.of(
                episode("Ann", JAN, FEB, "S", C1, U6, X1),
                episode("Ann", FEB, MAR, null, C2, U6, X1),
                episode("Ann", MAR, null, null, C2, U4, null)));

        assertThat(joined.stream().map(Placement::started)).containsExactly(JAN, MAR);
    }

    @Test
    void aLegalStatusGoesOnWhenTheChildMoves() {
        var joined = LegalPeriod.join(List.of(
                episode("Ann", JAN, FEB, "S", C1, U6, X1),
                episode("Ann", FEB, MAR, "P", C1, U4, X1),
                episode("Ann", MAR, null, "L", C2, U4, null)));

        assertThat(joined).containsExactly(new LegalPeriod(ANN, JAN, MAR, C1), new LegalPeriod(ANN, MAR, null, C2));
    }

    @Test
    void theInitialHealthAssessmentIsAddedByItsDay() {
        var period = CarePeriod.join(List.of(episode("Ann", JAN, null, "S", C1, U6, null)))
                .get(0);

        assertThat(period.healthAssessed(FEB).firstHealthAssessed()).isEqualTo(FEB);
        assertThat(period.healthAssessed(FEB).started()).isEqualTo(JAN);
    }

    private static LookedAfterEpisode episode(
            String id,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable String reason,
            LegalStatus status,
            PlacementType placement,
            @Nullable EpisodeEndReason endReason) {
        return new LookedAfterEpisode(
                id.equals("Ann") ? ANN : Child.of(id),
                started,
                ended,
                reason == null ? null : EpisodeStartReason.valueOf(reason),
                status,
                PrimaryNeed.N1,
                placement,
                null,
                endReason,
                null,
                true,
                null);
    }
}
