package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.PlacementType.U6;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.LegalStatus;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class LookedAfterTest {

    /** In: the care order, the one without a legal status, the one who moved. Out: short breaks and the adult. */
    @Test
    void shortBreaksAndAdultsAreLeftOutAndAMoveCountsOnce() {
        Facts facts = rows(
                LOOKED_AFTER,
                episode("care order", on(2019, 5, 1), null, on(2010, 1, 1), LegalStatus.C2),
                episode("short breaks", on(2019, 5, 1), null, on(2010, 1, 1), LegalStatus.V3),
                episode("agreed breaks", on(2019, 5, 1), null, on(2010, 1, 1), LegalStatus.V4),
                episode("status not recorded", on(2019, 5, 1), null, on(2010, 1, 1), null),
                episode("moved", on(2019, 5, 1), on(2019, 8, 1), on(2010, 1, 1), LegalStatus.V2),
                episode("moved", on(2019, 8, 1), null, on(2010, 1, 1), LegalStatus.V2),
                episode("eighteen on the day", on(2019, 5, 1), null, on(2002, 3, 31), LegalStatus.V2),
                episode("left", on(2019, 5, 1), on(2020, 3, 31), on(2010, 1, 1), LegalStatus.C1));

        assertThat(reads(LookedAfter.OPEN, facts)).isEqualTo("3 children");
    }

    @Test
    void theDurhamReportsFiguresReadAsItPrintsThem() {
        assertThat(supplied(LookedAfter.OPEN, Supplied.count(917))).isEqualTo("917 children");
        assertThat(supplied(LookedAfter.GETS_ON_WITH_WORKER, Supplied.stated("96")))
                .isEqualTo("96%");
        assertThat(supplied(LookedAfter.CAN_TALK_TO_WORKER, Supplied.stated("92")))
                .isEqualTo("92%");
    }

    private static LookedAfterEpisode episode(
            String child,
            LocalDate started,
            @Nullable LocalDate ended,
            LocalDate born,
            @Nullable LegalStatus legalStatus) {
        return new LookedAfterEpisode(
                Child.of(child, born), started, ended, null, legalStatus, null, U6, null, null, null, null, null);
    }
}
