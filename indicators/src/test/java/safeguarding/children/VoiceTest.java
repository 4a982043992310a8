package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class VoiceTest {

    @Test
    void surveysReadAsTheDurhamReportStatesThem() {
        assertThat(supplied(Voice.PARENTS_HAPPY, Supplied.stated("90"))).isEqualTo("90%");
        assertThat(supplied(Voice.PARENTS_POSITIVE, Supplied.stated("85"))).isEqualTo("85%");
        assertThat(supplied(Voice.LISTENED, Supplied.stated("100"))).isEqualTo("100%");
        assertThat(supplied(Voice.PROMISES_KEPT, Supplied.stated("88"))).isEqualTo("88%");
        assertThat(supplied(Voice.CHILDREN_FIRST, Supplied.stated("90"))).isEqualTo("90%");
    }

    /** 81 / 90 = 90%. */
    @Test
    void aSurveyWithItsBaseIsWorkedOut() {
        assertThat(supplied(Voice.PARENTS_HAPPY, Supplied.of(81, 90))).isEqualTo("90.0%");
    }

    /** The Durham report prints 116, 104 and 304; the last is made up: 150 / 200 = 75%. */
    @Test
    void takingPartIsCounted() {
        assertThat(supplied(Voice.ENGAGED, Supplied.count(116))).isEqualTo("116 people");
        assertThat(supplied(Voice.CHILDREN_IN_CARE_COUNCIL, Supplied.count(104)))
                .isEqualTo("104 attendances");
        assertThat(supplied(Voice.IN_MEETINGS, Supplied.count(304))).isEqualTo("304 attendances");
        assertThat(supplied(Voice.ADVOCACY, Supplied.of(150, 200))).isEqualTo("75.0%");
    }
}
