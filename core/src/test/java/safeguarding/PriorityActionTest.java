package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.PriorityAction.Origin;
import safeguarding.PriorityAction.Status;

class PriorityActionTest {

    private static final LocalDate DUE = LocalDate.of(2020, 4, 30);
    private static final PriorityAction CONFERENCE = PriorityAction.of(
                    "R-1", "Hold the learning conference", "Business Unit")
            .dueBy(DUE);

    @Test
    void anActionIsOverdueFromTheDayAfterItsDate() {
        assertThat(CONFERENCE.isOverdueAt(DUE)).isFalse();
        assertThat(CONFERENCE.daysOverdueAt(DUE)).isZero();
        assertThat(CONFERENCE.isOverdueAt(DUE.plusDays(1))).isTrue();
        assertThat(CONFERENCE.daysOverdueAt(DUE.plusDays(1))).isEqualTo(1);
        // May has 31 days and June 30
        assertThat(CONFERENCE.daysOverdueAt(LocalDate.of(2020, 6, 30))).isEqualTo(61);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void whatIsDoneOrWithdrawnIsNeverOverdue(Status status) {
        boolean open = !List.of(Status.COMPLETED, Status.WITHDRAWN).contains(status);

        assertThat(status.isOpen()).isEqualTo(open);
        assertThat(CONFERENCE.standing(status).isOverdueAt(DUE.plusYears(1))).isEqualTo(open);
    }

    @Test
    void anActionWithoutADateIsNeverOverdue() {
        assertThat(PriorityAction.of("R-2", "Map the recommendations", "Business Unit")
                        .isOverdueAt(LocalDate.MAX))
                .isFalse();
    }

    @Test
    void textsLoseTheSpacesAroundThem() {
        assertThat(PriorityAction.of(" R-1 ", " Hold the learning conference", "Business Unit\t\n")
                        .under(" ")
                        .dueBy(DUE))
                .isEqualTo(CONFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b", "a\u202eb", "a\u2067b", "a\u2028b", "\ud800", "a\ufffdb"})
    void textsThatAreBlankOrNotOfOneLineAreRefusedAndNotQuoted(String bad) {
        assertThatThrownBy(() -> PriorityAction.of(bad, "words", "owner"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an action's id must be 1 to 50 characters in one line, without control characters");
        assertThatThrownBy(() -> PriorityAction.of("id", bad, "owner")).hasMessageStartingWith("an action's words");
        assertThatThrownBy(() -> PriorityAction.of("id", "words", bad)).hasMessageStartingWith("an action's owner");
        assertThatThrownBy(() -> VisionArea.of(bad)).hasMessageStartingWith("a vision area's name must be 1 to 100");
        assertThatThrownBy(() -> Stewardship.NONE.answering(bad))
                .hasMessageStartingWith("a key question must be 1 to 300");
        assertThatThrownBy(() -> Stewardship.NONE.ownedBy(bad))
                .hasMessageStartingWith("an owner's name must be 1 to 100");
        if (!bad.isBlank()) {
            assertThatThrownBy(() -> CONFERENCE.evidencedBy(bad))
                    .hasMessageStartingWith("an action's evidence must be at most 1,000 characters");
            assertThatThrownBy(() -> CONFERENCE.under(bad)).hasMessageStartingWith("an action's theme");
        }
    }

    @Test
    void marksOfADirectionOfTheirOwnMayBeInAText() {
        assertThat(PriorityAction.of("1", "\u05d0\u200f and \u200eb", "\u061cc").words())
                .isEqualTo("\u05d0\u200f and \u200eb");
    }

    @Test
    void linesAreIdsAndComeOnce() {
        assertThat(CONFERENCE.serving("scr.completed", "scr.ongoing").serves("scr.ongoing"))
                .isTrue();
        assertThat(CONFERENCE.serves("scr.ongoing")).isFalse();
        assertThatThrownBy(() -> CONFERENCE.serving("Reviews done"))
                .hasMessage("the lines an action serves must be ids such as cpp.rate, of at most 100 characters");
        assertThatThrownBy(() -> CONFERENCE.serving("scr.ongoing", "scr.ongoing"))
                .hasMessage("an action serves a line once; name each line once");
    }

    @Test
    void anActionPrintsItsIdAndHowItStandsAndNotWhatIsSaidOfIt() {
        assertThat(CONFERENCE.standing(Status.OFF_TRACK).evidencedBy("two children"))
                .hasToString("R-1 (off track)");
        assertThat(Origin.SECTION_11).hasToString("Section 11");
    }
}
