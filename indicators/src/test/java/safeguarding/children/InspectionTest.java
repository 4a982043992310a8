package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class InspectionTest {

    /** 7 + 29 + 42 + 20 + 12 = 110; the report says 108 elsewhere. */
    @Test
    void actionsReadAsTheDurhamReportPrintsThem() {
        assertThat(supplied(Inspection.STRATEGY_MEETING_ACTIONS, Supplied.count(7)))
                .isEqualTo("7 actions");
        assertThat(supplied(Inspection.FRONT_DOOR_ACTIONS, Supplied.count(29))).isEqualTo("29 actions");
        assertThat(supplied(Inspection.PRACTICE_ACTIONS, Supplied.count(42))).isEqualTo("42 actions");
        assertThat(supplied(Inspection.LEADERSHIP_ACTIONS, Supplied.count(20))).isEqualTo("20 actions");
        assertThat(supplied(Inspection.VOICE_ACTIONS, Supplied.count(12))).isEqualTo("12 actions");
        assertThat(supplied(Inspection.ACTIONS, Supplied.count(110))).isEqualTo("110 actions");
        assertThat(supplied(Inspection.ACTIONS_IDENTIFIED, Supplied.count(108))).isEqualTo("108 actions");
        assertThat(supplied(Inspection.ACTIONS_DONE, Supplied.of(110, 110))).isEqualTo("100.0%");
        assertThat(supplied(Inspection.STRENGTHS, Supplied.count(29))).isEqualTo("29 strengths");
        assertThat(supplied(Inspection.IMPROVEMENTS, Supplied.count(46))).isEqualTo("46 areas");
    }
}
