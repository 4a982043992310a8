package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.SurveyAnswer.SURVEY_ANSWERS;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.SurveyQuestion;
import safeguarding.fact.Facts;
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

    /** Happy: three of four who answered, and one left it out. The others: 1 / 2, 1 / 1, 0 / 1 and 2 / 3. */
    @Test
    void aShareIsOfThoseWhoAnsweredTheQuestion() {
        Facts facts = rows(
                SURVEY_ANSWERS,
                answer(SurveyQuestion.HAPPY_WITH_SERVICE, true),
                answer(SurveyQuestion.HAPPY_WITH_SERVICE, true),
                answer(SurveyQuestion.HAPPY_WITH_SERVICE, true),
                answer(SurveyQuestion.HAPPY_WITH_SERVICE, false),
                answer(SurveyQuestion.HAPPY_WITH_SERVICE, null),
                answer(SurveyQuestion.MORE_POSITIVE, true),
                answer(SurveyQuestion.MORE_POSITIVE, false),
                answer(SurveyQuestion.WORKER_LISTENED, true),
                answer(SurveyQuestion.PROMISES_KEPT, false),
                answer(SurveyQuestion.CHILDREN_FIRST, true),
                answer(SurveyQuestion.CHILDREN_FIRST, true),
                answer(SurveyQuestion.CHILDREN_FIRST, false));

        assertThat(reads(Voice.PARENTS_HAPPY, facts)).isEqualTo("75.0%");
        assertThat(reads(Voice.PARENTS_POSITIVE, facts)).isEqualTo("50.0%");
        assertThat(reads(Voice.LISTENED, facts)).isEqualTo("100.0%");
        assertThat(reads(Voice.PROMISES_KEPT, facts)).isEqualTo("0.0%");
        assertThat(reads(Voice.CHILDREN_FIRST, facts)).isEqualTo("66.7%");
    }

    private static SurveyAnswer answer(SurveyQuestion question, @Nullable Boolean agrees) {
        return new SurveyAnswer("r", on(2019, 6, 1), question, agrees);
    }
}
