package safeguarding.children;

import static safeguarding.children.Formulas.shareOfTotals;
import static safeguarding.children.TrainingEvent.TRAINING_EVENTS;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.total;

import java.util.List;
import safeguarding.children.code.TrainingKind;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Training by the partnership and what came of it. */
public final class Training {

    private static final String THEME = "training";
    private static final Source PARTNERSHIP = Source.local("partnership's record");
    private static final Source EVALUATION = Source.local("partnership's evaluation forms");
    private static final Source SIGNS_OF_SAFETY = Source.local("local authority's record of Signs of Safety training");

    private static final Flow<TrainingEvent> CORE = of(TrainingKind.MULTI_AGENCY);

    /** The partnership's programme. Signs of Safety, conferences, risk assessment and e-learning are told by themselves. */
    private static final Flow<TrainingEvent> PROGRAMME =
            TRAINING_EVENTS.where(TrainingEvent.KIND.in(TrainingKind.MULTI_AGENCY, TrainingKind.BESPOKE));

    /**
     * Core multi-agency courses delivered in the period.
     *
     * <p>Unit: courses. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Without e-learning and bespoke events.
     */
    public static final Indicator COURSES = Indicator.of("trn.courses", "Multi-agency courses delivered", count(CORE))
            .inTheme(THEME)
            .in(Unit.activity("courses"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Core multi-agency courses delivered in the period.")
            .caveat("Without e-learning and bespoke events.");

    /**
     * Attendances at core multi-agency courses in the period.
     *
     * <p>Unit: attendances. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>It counts attendances: one person on two courses counts twice.
     */
    public static final Indicator ATTENDANCES = Indicator.of(
                    "trn.attend", "Multi-agency course attendances", total(TrainingEvent.ATTENDANCES, CORE))
            .inTheme(THEME)
            .in(Unit.activity("attendances"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Attendances at core multi-agency courses in the period.")
            .caveat("It counts attendances: one person on two courses counts twice.");

    /**
     * All training events in the period, bespoke ones included.
     *
     * <p>Unit: events. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>It includes the core courses: do not add the two.
     *
     * <p>Signs of Safety, conferences, risk assessment and e-learning are told by themselves.
     */
    public static final Indicator EVENTS = Indicator.of(
                    "trn.events.all", "All training events incl. bespoke", count(PROGRAMME))
            .inTheme(THEME)
            .in(Unit.activity("events"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("All training events in the period, bespoke ones included.")
            .caveat("It includes the core courses: do not add the two.");

    /**
     * Attendances at all training events in the period.
     *
     * <p>Unit: attendances. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>It includes the core courses and leaves out e-learning.
     *
     * <p>Signs of Safety, conferences, risk assessment and e-learning are told by themselves.
     */
    public static final Indicator ATTENDANCES_ALL = Indicator.of(
                    "trn.attend.all", "All training attendances", total(TrainingEvent.ATTENDANCES, PROGRAMME))
            .inTheme(THEME)
            .in(Unit.activity("attendances"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Attendances at all training events in the period.")
            .caveat("It includes the core courses and leaves out e-learning.");

    /**
     * Attendances per core course.
     *
     * <p>Unit: mean, attendances per course. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>More on a course is cheaper, not always better.
     */
    public static final Indicator ATTENDANCES_PER_COURSE = Indicator.of(
                    "trn.per.course", "Average attendance per course", ATTENDANCES.per(1, COURSES))
            .inTheme(THEME)
            .in(Unit.mean("attendances per course"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Attendances per core course.")
            .caveat("More on a course is cheaper, not always better.");

    /**
     * People who would recommend the course, of those who evaluated it.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's evaluation forms (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator WOULD_RECOMMEND = Indicator.of(
                    "trn.recommend.pct",
                    "Would recommend the course",
                    shareOfTotals(TrainingEvent.RECOMMEND, TrainingEvent.EVALUATIONS, PROGRAMME))
            .inTheme(THEME)
            .higherIsBetter()
            .from(EVALUATION)
            .described("People who would recommend the course, of those who evaluated it.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * People who say that the training had an impact on their practice, of those who answered later.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's evaluation forms (local).
     *
     * <p>Those who answer later are fewer than those who attended, and may be the more satisfied.
     */
    public static final Indicator CHANGED_PRACTICE = Indicator.of(
                    "trn.practice.pct",
                    "Learning had impact on practice",
                    shareOfTotals(TrainingEvent.CHANGED_PRACTICE, TrainingEvent.IMPACT_ANSWERS, PROGRAMME))
            .inTheme(THEME)
            .higherIsBetter()
            .from(EVALUATION)
            .described("People who say that the training had an impact on their practice, of those who answered "
                    + "later.")
            .caveat("Those who answer later are fewer than those who attended, and may be the more satisfied.");

    /**
     * People who believe that outcomes for children improved by the training, of those who answered later.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's evaluation forms (local).
     *
     * <p>It is what they believe, not what was measured.
     */
    public static final Indicator BETTER_OUTCOMES = Indicator.of(
                    "trn.outcome.pct",
                    "Believed it improved outcomes",
                    shareOfTotals(TrainingEvent.BETTER_OUTCOMES, TrainingEvent.IMPACT_ANSWERS, PROGRAMME))
            .inTheme(THEME)
            .higherIsBetter()
            .from(EVALUATION)
            .described("People who believe that outcomes for children improved by the training, of those who "
                    + "answered later.")
            .caveat("It is what they believe, not what was measured.");

    /**
     * E-learning courses completed in the period.
     *
     * <p>Unit: courses. Higher is better.
     *
     * <p>Source: e-learning platform (local).
     *
     * <p>It counts completions, not people.
     *
     * <p>In records the attendances of an e-learning course are its completions.
     */
    public static final Indicator E_LEARNING = Indicator.of(
                    "trn.elearn",
                    "E-learning courses completed",
                    total(TrainingEvent.ATTENDANCES, of(TrainingKind.E_LEARNING)))
            .inTheme(THEME)
            .in(Unit.activity("courses"))
            .higherIsBetter()
            .from(Source.local("e-learning platform"))
            .described("E-learning courses completed in the period.")
            .caveat("It counts completions, not people.");

    /**
     * People who would recommend the e-learning course, of those who evaluated it.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: e-learning platform (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator E_LEARNING_RECOMMEND = Indicator.of(
                    "trn.elearn.recommend.pct",
                    "E-learning would recommend",
                    shareOfTotals(TrainingEvent.RECOMMEND, TrainingEvent.EVALUATIONS, of(TrainingKind.E_LEARNING)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("e-learning platform"))
            .described("People who would recommend the e-learning course, of those who evaluated it.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * People who attended the two-day Signs of Safety training.
     *
     * <p>Unit: attendees. Higher is better.
     *
     * <p>Source: local authority's record of Signs of Safety training (local).
     *
     * <p>Often counted over more than one year: say which dates.
     */
    public static final Indicator SIGNS_OF_SAFETY_2_DAYS = Indicator.of(
                    "trn.sos.2day",
                    "Signs of Safety two-day training",
                    total(TrainingEvent.ATTENDANCES, of(TrainingKind.SIGNS_OF_SAFETY_2_DAYS)))
            .inTheme(THEME)
            .in(Unit.activity("attendees"))
            .higherIsBetter()
            .from(SIGNS_OF_SAFETY)
            .described("People who attended the two-day Signs of Safety training.")
            .caveat("Often counted over more than one year: say which dates.");

    /**
     * Practice leaders who attended the five-day Signs of Safety training.
     *
     * <p>Unit: practice leaders. Higher is better.
     *
     * <p>Source: local authority's record of Signs of Safety training (local).
     *
     * <p>Often counted over more than one year: say which dates.
     */
    public static final Indicator SIGNS_OF_SAFETY_5_DAYS = Indicator.of(
                    "trn.sos.5day",
                    "Signs of Safety five-day training",
                    total(TrainingEvent.ATTENDANCES, of(TrainingKind.SIGNS_OF_SAFETY_5_DAYS)))
            .inTheme(THEME)
            .in(Unit.activity("practice leaders"))
            .higherIsBetter()
            .from(SIGNS_OF_SAFETY)
            .described("Practice leaders who attended the five-day Signs of Safety training.")
            .caveat("Often counted over more than one year: say which dates.");

    /**
     * People from partner agencies at Signs of Safety training and briefings.
     *
     * <p>Unit: attendees. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Often counted over more than one year: say which dates.
     */
    public static final Indicator SIGNS_OF_SAFETY_PARTNERS = Indicator.of(
                    "trn.sos.partner",
                    "Signs of Safety partner training and briefings",
                    total(TrainingEvent.ATTENDANCES, of(TrainingKind.SIGNS_OF_SAFETY_PARTNERS)))
            .inTheme(THEME)
            .in(Unit.activity("attendees"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("People from partner agencies at Signs of Safety training and briefings.")
            .caveat("Often counted over more than one year: say which dates.");

    /**
     * Professionals at the Signs of Safety conference.
     *
     * <p>Unit: professionals. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A single event: there is no trend.
     *
     * <p>Only as a return: records of training do not say what a conference was about.
     */
    public static final Indicator SIGNS_OF_SAFETY_CONFERENCE = Indicator.of(
                    "trn.sos.conf", "Signs of Safety conference", given("trn.sos.conf"))
            .inTheme(THEME)
            .in(Unit.activity("professionals"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Professionals at the Signs of Safety conference.")
            .caveat("A single event: there is no trend.");

    /**
     * Staff given additional training in risk assessment.
     *
     * <p>Unit: staff. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Sometimes only a lower bound is known, such as "over 800": it is not a value to compare.
     */
    public static final Indicator RISK_ASSESSMENT = Indicator.of(
                    "trn.risk",
                    "Additional risk-assessment training",
                    total(TrainingEvent.ATTENDANCES, of(TrainingKind.RISK_ASSESSMENT)))
            .inTheme(THEME)
            .in(Unit.activity("staff"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Staff given additional training in risk assessment.")
            .caveat("Sometimes only a lower bound is known, such as \"over 800\": it is not a value to compare.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            COURSES,
            ATTENDANCES,
            EVENTS,
            ATTENDANCES_ALL,
            ATTENDANCES_PER_COURSE,
            WOULD_RECOMMEND,
            CHANGED_PRACTICE,
            BETTER_OUTCOMES,
            E_LEARNING,
            E_LEARNING_RECOMMEND,
            SIGNS_OF_SAFETY_2_DAYS,
            SIGNS_OF_SAFETY_5_DAYS,
            SIGNS_OF_SAFETY_PARTNERS,
            SIGNS_OF_SAFETY_CONFERENCE,
            RISK_ASSESSMENT);

    private Training() {}

    private static Flow<TrainingEvent> of(TrainingKind kind) {
        return TRAINING_EVENTS.where(TrainingEvent.KIND.is(kind));
    }
}
