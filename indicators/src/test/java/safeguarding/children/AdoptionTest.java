package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;
import static safeguarding.children.Permanence.PERMANENCE;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.code.EpisodeEndReason.E11;
import static safeguarding.children.code.EpisodeEndReason.E12;
import static safeguarding.children.code.EpisodeEndReason.E41;
import static safeguarding.children.code.EpisodeEndReason.E43;
import static safeguarding.children.code.EpisodeEndReason.E45;
import static safeguarding.children.code.EpisodeEndReason.E4A;
import static safeguarding.children.code.EpisodeEndReason.X1;
import static safeguarding.children.code.PlacementType.U6;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.fact.Facts;

class AdoptionTest {

    /**
     * Eight ceased: three adopted, two to special guardians by the codes of two years, one order, two home. One moved.
     */
    @Test
    void endsOfCareAreSharesOfTheChildrenWhoCeased() {
        Facts facts = rows(
                LOOKED_AFTER,
                ended("adopted", E11),
                ended("adopted too", E12),
                ended("adopted as well", E11),
                ended("special guardian until 2018", E43),
                ended("special guardian", E45),
                ended("child arrangements order", E41),
                ended("home", E4A),
                ended("home too", E4A),
                ended("moved", X1));

        assertThat(reads(Adoption.ADOPTED_SHARE, facts)).isEqualTo("37.5%");
        assertThat(reads(Adoption.SPECIAL_GUARDIANSHIP_SHARE, facts)).isEqualTo("25.0%");
        assertThat(reads(Adoption.ARRANGEMENTS_ORDER_SHARE, facts)).isEqualTo("12.5%");
    }

    /**
     * In the three years to March 2020: 100 days from 1 January to 11 April 2018, and 20 to the day the carers fostered
     * first, (100 + 20) / 2 = 60; from order to match 30 and 10. Neither a reversal nor an adoption without dates is
     * in.
     */
    @Test
    void theClockStopsWhereTheAdoptersFosteredFirst() {
        Facts facts = rows(
                PERMANENCE,
                adoption(
                        "placed",
                        on(2019, 6, 3),
                        true,
                        on(2018, 1, 1),
                        on(2018, 7, 1),
                        on(2018, 7, 31),
                        null,
                        on(2018, 4, 11)),
                adoption(
                        "fostered first",
                        on(2017, 6, 1),
                        true,
                        on(2017, 1, 1),
                        on(2017, 3, 1),
                        on(2017, 3, 11),
                        on(2017, 1, 21),
                        on(2017, 5, 1)),
                adoption(
                        "reversed",
                        on(2019, 6, 3),
                        false,
                        on(2017, 1, 1),
                        on(2017, 3, 1),
                        on(2018, 3, 11),
                        null,
                        on(2018, 5, 1)),
                adoption("no dates", on(2019, 6, 3), true, null, null, null, null, null));

        assertThat(reads(Adoption.DAYS_TO_PLACEMENT_MEAN, facts)).isEqualTo("60.0 days");
        assertThat(reads(Adoption.DAYS_ORDER_TO_MATCH_MEAN, facts)).isEqualTo("20.0 days");
    }

    /** On 31 March: the one not placed and the one placed in April; not the one placed before. */
    @Test
    void childrenWaitFromTheOrderUntilTheyArePlaced() {
        var plans = List.of(
                adoption("waiting", null, null, null, on(2019, 7, 1), null, null, null),
                adoption("placed in April", null, null, null, on(2019, 7, 1), null, null, on(2020, 4, 15)),
                adoption("placed", null, null, null, on(2019, 7, 1), null, null, on(2019, 9, 2)));

        assertThat(reads(Adoption.WAITING, situations(Situations.awaitingAdoption(plans))))
                .isEqualTo("2 children");
    }

    private static LookedAfterEpisode ended(String child, EpisodeEndReason reason) {
        return new LookedAfterEpisode(
                Child.of(child), on(2018, 5, 1), on(2019, 11, 1), null, null, null, U6, null, reason, null, null, null);
    }

    private static Permanence adoption(
            String child,
            @Nullable LocalDate ended,
            @Nullable Boolean adopted,
            @Nullable LocalDate entered,
            @Nullable LocalDate order,
            @Nullable LocalDate matched,
            @Nullable LocalDate fostered,
            @Nullable LocalDate placed) {
        return new Permanence(
                Child.of(child), on(2017, 2, 1), ended, adopted, entered, order, matched, fostered, placed, null, null);
    }
}
