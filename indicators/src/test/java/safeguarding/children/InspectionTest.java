package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Action.ACTIONS;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.ActionTheme;
import safeguarding.fact.Facts;
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

    /**
     * In hand in the year: two of strategy meetings, one completed and one not, and one of each other theme; what was done
     * before the year is not, nor an action of an audit. Of the six two were completed: 33.3%.
     */
    @Test
    void actionsInHandAreThoseOpenOrCompletedInThePeriod() {
        Facts facts = rows(
                ACTIONS,
                action(ActionTheme.STRATEGY_MEETINGS, on(2019, 3, 31), ActionOrigin.INSPECTION),
                action(ActionTheme.STRATEGY_MEETINGS, on(2019, 4, 1), ActionOrigin.INSPECTION),
                action(ActionTheme.STRATEGY_MEETINGS, null, ActionOrigin.INSPECTION),
                action(ActionTheme.FRONT_DOOR, null, ActionOrigin.INSPECTION),
                action(ActionTheme.PRACTICE, on(2020, 3, 31), ActionOrigin.INSPECTION),
                action(ActionTheme.LEADERSHIP, null, ActionOrigin.INSPECTION),
                action(ActionTheme.VOICE, on(2020, 4, 1), ActionOrigin.INSPECTION),
                action(ActionTheme.VOICE, null, ActionOrigin.AUDIT));

        assertThat(reads(Inspection.ACTIONS, facts)).isEqualTo("6 actions");
        assertThat(reads(Inspection.STRATEGY_MEETING_ACTIONS, facts)).isEqualTo("2 actions");
        assertThat(reads(Inspection.FRONT_DOOR_ACTIONS, facts)).isEqualTo("1 actions");
        assertThat(reads(Inspection.PRACTICE_ACTIONS, facts)).isEqualTo("1 actions");
        assertThat(reads(Inspection.LEADERSHIP_ACTIONS, facts)).isEqualTo("1 actions");
        assertThat(reads(Inspection.VOICE_ACTIONS, facts)).isEqualTo("1 actions");
        assertThat(reads(Inspection.ACTIONS_DONE, facts)).isEqualTo("33.3%");
    }

    private static Action action(ActionTheme theme, @Nullable LocalDate completed, ActionOrigin origin) {
        return new Action("p", on(2018, 9, 1), completed, null, theme, origin);
    }
}
