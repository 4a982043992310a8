package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.SurveyQuestion;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;

/**
 * An answer to one question of a survey of children, young people or families.
 *
 * @param respondent an id of the respondent that is used for nothing else
 * @param on the day of the survey
 * @param question what was asked; null if not recorded
 * @param agrees whether the respondent agrees; null if the question was left out
 */
public record SurveyAnswer(
        String respondent,
        LocalDate on,
        @Nullable SurveyQuestion question,
        @Nullable Boolean agrees) {

    /** An id of the respondent that is used for nothing else. */
    public static final Key<SurveyAnswer> RESPONDENT = textKey("respondent", SurveyAnswer::respondent);

    /** The day of the survey. */
    public static final Day<SurveyAnswer> ON = day("on", SurveyAnswer::on);

    /** What was asked. */
    public static final Code<SurveyAnswer, SurveyQuestion> QUESTION =
            code("question", SurveyQuestion.class, SurveyAnswer::question);

    /** Whether the respondent agrees. */
    public static final Flag<SurveyAnswer> AGREES = flag("agrees", SurveyAnswer::agrees);

    /** Answers to surveys. */
    public static final Events<SurveyAnswer> SURVEY_ANSWERS =
            Events.of("survey answer", RESPONDENT, ON).recording(QUESTION, AGREES);

    /** Hides the row. */
    @Override
    public String toString() {
        return SURVEY_ANSWERS.name();
    }
}
