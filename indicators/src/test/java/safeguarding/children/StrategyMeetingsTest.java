package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class StrategyMeetingsTest {

    /**
     * Of 200 meetings; 150 about children at school, 90 of which the school attended; 30 absences, 24 with
     * information.
     */
    @Test
    void attendanceIsAPercentageOfMeetings() {
        assertThat(supplied(StrategyMeetings.DISCUSSIONS, Supplied.count(200))).isEqualTo("200 discussions");
        assertThat(supplied(StrategyMeetings.POLICE_PRESENT, Supplied.of(190, 200)))
                .isEqualTo("95.0%");
        assertThat(supplied(StrategyMeetings.HEALTH_PRESENT, Supplied.of(170, 200)))
                .isEqualTo("85.0%");
        assertThat(supplied(StrategyMeetings.EDUCATION_PRESENT, Supplied.of(90, 150)))
                .isEqualTo("60.0%");
        assertThat(supplied(StrategyMeetings.QUORATE, Supplied.of(165, 200))).isEqualTo("82.5%");
        assertThat(supplied(StrategyMeetings.INFORMATION_SENT, Supplied.of(24, 30)))
                .isEqualTo("80.0%");
    }

    /** 1,410 / 1,500 = 94%. */
    @Test
    void childrenSeenInTimeAreAPercentageOfEnquiries() {
        assertThat(supplied(StrategyMeetings.SEEN_IN_TIME, Supplied.of(1_410, 1_500)))
                .isEqualTo("94.0%");
    }
}
