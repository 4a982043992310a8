package safeguarding.children;

import static safeguarding.children.SurveyAnswer.AGREES;
import static safeguarding.children.SurveyAnswer.QUESTION;
import static safeguarding.children.SurveyAnswer.SURVEY_ANSWERS;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.children.code.SurveyQuestion;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** What children, young people and families say, and how they take part. */
public final class Voice {

    private static final String THEME = "voice and surveys";
    private static final Source SURVEY = Source.local("local survey");
    private static final Source TAKING_PART = Source.local("Investing in Children");

    /**
     * Parents and carers who are happy with the service, of those who answered.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local survey (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator PARENTS_HAPPY = Indicator.of(
                    "svy.happy.pct", "Parents/carers happy with service", agreed(SurveyQuestion.HAPPY_WITH_SERVICE))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Parents and carers who are happy with the service, of those who answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * Parents and carers who feel more positive about the future, of those who answered.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local survey (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator PARENTS_POSITIVE = Indicator.of(
                    "svy.positive.pct",
                    "Parents/carers more positive about future",
                    agreed(SurveyQuestion.MORE_POSITIVE))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Parents and carers who feel more positive about the future, of those who answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * Young people who say that their worker listened, of those who answered.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local survey (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator LISTENED = Indicator.of(
                    "svy.listen.pct", "Young people: worker listened", agreed(SurveyQuestion.WORKER_LISTENED))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Young people who say that their worker listened, of those who answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * Children who say that their worker kept promises, of those who answered.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local survey (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator PROMISES_KEPT = Indicator.of(
                    "svy.promise.pct", "Children: worker kept promises", agreed(SurveyQuestion.PROMISES_KEPT))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Children who say that their worker kept promises, of those who answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * Parents who say that the worker put the children first, of those who answered.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local survey (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator CHILDREN_FIRST = Indicator.of(
                    "svy.first.pct", "Parents: worker put children first", agreed(SurveyQuestion.CHILDREN_FIRST))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Parents who say that the worker put the children first, of those who answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * Children, young people and families who were engaged in six months.
     *
     * <p>Unit: people. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A person who takes part in two ways may be counted twice. The window is six months; a figure for a whole year
     * is not comparable.
     *
     * <p>Only as a return: no register holds who took part.
     */
    public static final Indicator ENGAGED = Indicator.of(
                    "voice.engaged", "Children, young people and families engaged (6 months)", given("voice.engaged"))
            .inTheme(THEME)
            .in(Unit.activity("people"))
            .higherIsBetter()
            .from(Source.local("partnership's record"))
            .described("Children, young people and families who were engaged in six months.")
            .caveat("A person who takes part in two ways may be counted twice.")
            .caveat("The window is six months; a figure for a whole year is not comparable.");

    /**
     * Attendances of young people at the Children in Care Council.
     *
     * <p>Unit: attendances. Higher is better.
     *
     * <p>Source: Investing in Children (local).
     *
     * <p>It counts attendances, not people. Check that the window is 12 months before comparing years.
     *
     * <p>Only as a return: no register holds who took part.
     */
    public static final Indicator CHILDREN_IN_CARE_COUNCIL = Indicator.of(
                    "voice.cicc", "Young people attending Children in Care Council", given("voice.cicc"))
            .inTheme(THEME)
            .in(Unit.activity("attendances"))
            .higherIsBetter()
            .from(TAKING_PART)
            .described("Attendances of young people at the Children in Care Council.")
            .caveat("It counts attendances, not people. Check that the window is 12 months before comparing "
                    + "years.");

    /**
     * Attendances of young people at meetings and training.
     *
     * <p>Unit: attendances. Higher is better.
     *
     * <p>Source: Investing in Children (local).
     *
     * <p>It counts attendances, not people.
     *
     * <p>Only as a return: no register holds who took part.
     */
    public static final Indicator IN_MEETINGS = Indicator.of(
                    "voice.meetings", "Young people in meetings and training", given("voice.meetings"))
            .inTheme(THEME)
            .in(Unit.activity("attendances"))
            .higherIsBetter()
            .from(TAKING_PART)
            .described("Attendances of young people at meetings and training.")
            .caveat("It counts attendances, not people.");

    /**
     * Children with an advocate, of those who have a right to one.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: National Youth Advocacy Service (local).
     *
     * <p>Say who is eligible: places differ.
     *
     * <p>Only as a return: no register holds advocates.
     */
    public static final Indicator ADVOCACY = Indicator.of(
                    "voice.advocacy", "Children using advocacy", givenPercent("voice.advocacy"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("National Youth Advocacy Service"))
            .described("Children with an advocate, of those who have a right to one.")
            .caveat("Say who is eligible: places differ.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            PARENTS_HAPPY,
            PARENTS_POSITIVE,
            LISTENED,
            PROMISES_KEPT,
            CHILDREN_FIRST,
            ENGAGED,
            CHILDREN_IN_CARE_COUNCIL,
            IN_MEETINGS,
            ADVOCACY);

    private Voice() {}

    /** Those who left the question out are not in the base. */
    private static Formula agreed(SurveyQuestion question) {
        return count(SURVEY_ANSWERS.where(QUESTION.is(question).and(AGREES.isTrue())))
                .percentOf(count(SURVEY_ANSWERS.where(QUESTION.is(question).and(AGREES.isRecorded()))));
    }
}
