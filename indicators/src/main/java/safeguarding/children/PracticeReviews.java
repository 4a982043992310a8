package safeguarding.children;

import static safeguarding.children.Action.ACTIONS;
import static safeguarding.children.Action.DUE;
import static safeguarding.children.Action.ORIGIN;
import static safeguarding.children.PracticeReview.KIND;
import static safeguarding.children.PracticeReview.MONTHS_TO_PUBLICATION;
import static safeguarding.children.PracticeReview.NOTIFIED;
import static safeguarding.children.PracticeReview.RAPID_REVIEWED;
import static safeguarding.children.PracticeReview.REVIEWS;
import static safeguarding.children.PracticeReview.WORKING_DAYS_TO_NOTIFICATION;
import static safeguarding.children.PracticeReview.WORKING_DAYS_TO_RAPID_REVIEW;
import static safeguarding.children.code.ReviewKind.PRACTICE_REVIEW;
import static safeguarding.children.code.ReviewKind.SERIOUS_CASE_REVIEW;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.time.Span;

/** Serious case reviews and child safeguarding practice reviews. */
public final class PracticeReviews {

    private static final String THEME = "practice reviews";
    private static final Source PARTNERSHIP = Source.local("partnership's record");

    private static final Flow<PracticeReview> LOCAL_REVIEWS = REVIEWS.starting().where(KIND.is(PRACTICE_REVIEW));

    private static final Flow<Action> RECOMMENDATIONS =
            ACTIONS.dated(DUE).where(ORIGIN.is(ActionOrigin.PRACTICE_REVIEW));

    /**
     * Serious case reviews completed in the period.
     *
     * <p>Unit: reviews. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A review is often about events of years before. Completed and published are different things.
     */
    public static final Indicator COMPLETED = Indicator.of(
                    "scr.completed",
                    "Serious case reviews completed",
                    count(REVIEWS.ending().where(KIND.is(SERIOUS_CASE_REVIEW))))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Serious case reviews completed in the period.")
            .caveat("A review is often about events of years before. Completed and published are different "
                    + "things.");

    /**
     * Serious case reviews under way at the end of the period.
     *
     * <p>Unit: reviews. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Small numbers in which a child can be recognised: do not break it down.
     *
     * <p>Only as a return: under a policy for small counts, so few that are open by records could not be shown beside
     * those completed, as the two tell of one another.
     */
    public static final Indicator ONGOING = Indicator.of(
                    "scr.ongoing", "Serious case reviews ongoing", given("scr.ongoing"))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Serious case reviews under way at the end of the period.")
            .caveat("Small numbers in which a child can be recognised: do not break it down.");

    /**
     * Serious case reviews published in the period.
     *
     * <p>Unit: reviews. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>0 is a figure: none were published. It may be that publication is held back by a court case.
     */
    public static final Indicator PUBLISHED = Indicator.of(
                    "scr.published",
                    "Serious case reviews published",
                    count(REVIEWS.dated(PracticeReview.PUBLISHED).where(KIND.is(SERIOUS_CASE_REVIEW))))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Serious case reviews published in the period.")
            .caveat("0 is a figure: none were published. It may be that publication is held back by a court "
                    + "case.");

    /**
     * Serious incidents notified within 5 working days of becoming aware, of those notified in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Child Safeguarding Practice Review Panel (not checked).
     *
     * <p>The definition was not checked against the official text. The day of becoming aware is day 0. Where it is not
     * recorded the notification counts as late. Small numbers: the share moves much with one, and in public it can
     * point to a child.
     */
    public static final Indicator NOTIFIED_IN_TIME = Indicator.of(
                    "sin.5wd.pct",
                    "Serious incidents notified within 5 working days",
                    count(REVIEWS.dated(NOTIFIED).where(WORKING_DAYS_TO_NOTIFICATION.atMost(5)))
                            .percentOf(count(REVIEWS.dated(NOTIFIED))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Child Safeguarding Practice Review Panel"))
            .described("Serious incidents notified within 5 working days of becoming aware, of those notified in "
                    + "the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("The day of becoming aware is day 0. Where it is not recorded the notification counts as "
                    + "late.")
            .caveat("Small numbers: the share moves much with one, and in public it can point to a child.");

    /**
     * Serious incidents not notified though more than 5 working days have passed since becoming aware, at the end of
     * the period.
     *
     * <p>Unit: incidents. Lower is better.
     *
     * <p>Source: Child Safeguarding Practice Review Panel (not checked).
     *
     * <p>The definition was not checked against the official text. Incidents that nobody recorded are not in it.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done in time.
     */
    public static final Indicator NOTIFICATIONS_OVERDUE = Indicator.of(
                    "sin.5wd.pct.overdue",
                    "Notifications of serious incidents overdue now",
                    Situation.holding(SituationKind.NOTIFICATION_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("incidents"))
            .lowerIsBetter()
            .from(Source.unchecked("Child Safeguarding Practice Review Panel"))
            .described("Serious incidents not notified though more than 5 working days have passed since "
                    + "becoming aware, at the end of the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Incidents that nobody recorded are not in it.");

    /**
     * Rapid reviews completed within 15 working days of the notification, of those completed in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Child Safeguarding Practice Review Panel (not checked).
     *
     * <p>The definition was not checked against the official text. The day of the notification is day 0. Where it is
     * not recorded the review counts as late. Small numbers: the share moves much with one, and in public it can point
     * to a child.
     */
    public static final Indicator RAPID_REVIEWS_IN_TIME = Indicator.of(
                    "rr.15wd.pct",
                    "Rapid reviews completed within 15 working days",
                    count(REVIEWS.dated(RAPID_REVIEWED).where(WORKING_DAYS_TO_RAPID_REVIEW.atMost(15)))
                            .percentOf(count(REVIEWS.dated(RAPID_REVIEWED))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Child Safeguarding Practice Review Panel"))
            .described("Rapid reviews completed within 15 working days of the notification, of those completed "
                    + "in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("The day of the notification is day 0. Where it is not recorded the review counts as " + "late.")
            .caveat("Small numbers: the share moves much with one, and in public it can point to a child.");

    /**
     * Rapid reviews not completed though more than 15 working days have passed since the notification, at the end of
     * the period.
     *
     * <p>Unit: reviews. Lower is better.
     *
     * <p>Source: Child Safeguarding Practice Review Panel (not checked).
     *
     * <p>The definition was not checked against the official text. Incidents that were not notified are not in it: see
     * the notifications overdue.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done in time.
     */
    public static final Indicator RAPID_REVIEWS_OVERDUE = Indicator.of(
                    "rr.15wd.pct.overdue",
                    "Rapid reviews overdue now",
                    Situation.holding(SituationKind.RAPID_REVIEW_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .lowerIsBetter()
            .from(Source.unchecked("Child Safeguarding Practice Review Panel"))
            .described("Rapid reviews not completed though more than 15 working days have passed since the "
                    + "notification, at the end of the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Incidents that were not notified are not in it: see the notifications overdue.");

    /**
     * Local child safeguarding practice reviews published within 6 calendar months of the decision to review, of those
     * decided in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Child Safeguarding Practice Review Panel (not checked).
     *
     * <p>The definition was not checked against the official text. A cohort: it stands only where the records reach 6
     * months beyond the period. A court case can hold publication back. Small numbers: the share moves much with one,
     * and in public it can point to a child.
     */
    public static final Indicator PUBLISHED_IN_TIME = Indicator.of(
                    "cspr.6m.pct",
                    "Practice reviews published within 6 months",
                    count(LOCAL_REVIEWS.where(MONTHS_TO_PUBLICATION.atMost(6)))
                            .percentOf(count(LOCAL_REVIEWS))
                            .maturingAfter(Span.months(6)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Child Safeguarding Practice Review Panel"))
            .described("Local child safeguarding practice reviews published within 6 calendar months of the "
                    + "decision to review, of those decided in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("A cohort: it stands only where the records reach 6 months beyond the period.")
            .caveat("A court case can hold publication back. Small numbers: the share moves much with one, "
                    + "and in public it can point to a child.");

    /**
     * Local child safeguarding practice reviews not published though more than 6 calendar months have passed since the
     * decision, at the end of the period.
     *
     * <p>Unit: reviews. Lower is better.
     *
     * <p>Source: Child Safeguarding Practice Review Panel (not checked).
     *
     * <p>The definition was not checked against the official text. A court case can hold publication back.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done in time.
     */
    public static final Indicator PUBLICATIONS_OVERDUE = Indicator.of(
                    "cspr.6m.pct.overdue",
                    "Practice review publications overdue now",
                    Situation.holding(SituationKind.PUBLICATION_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .lowerIsBetter()
            .from(Source.unchecked("Child Safeguarding Practice Review Panel"))
            .described("Local child safeguarding practice reviews not published though more than 6 calendar "
                    + "months have passed since the decision, at the end of the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("A court case can hold publication back.");

    /**
     * Recommendations of reviews that were put into practice, of those due by the end of the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>The base is recommendations that are due, not all.
     *
     * <p>By records it is those due in the period, and one done late counts once its day is recorded: say from which
     * day the records are.
     */
    public static final Indicator RECOMMENDATIONS_DONE = Indicator.of(
                    "cspr.action.pct",
                    "Review recommendations implemented",
                    count(RECOMMENDATIONS.where(Action.COMPLETED.isRecorded())).percentOf(count(RECOMMENDATIONS)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Recommendations of reviews that were put into practice, of those due by the end of the "
                    + "period.")
            .caveat("The base is recommendations that are due, not all.")
            .caveat("By records it is those due in the period, and one done late counts once its day is "
                    + "recorded: say from which day the records are.");

    /**
     * Recommendations of reviews that are open past the day they were due, at the end of the period.
     *
     * <p>Unit: recommendations. Lower is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>It falls also when a day is put off.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done.
     */
    public static final Indicator RECOMMENDATIONS_OVERDUE = Indicator.of(
                    "cspr.action.pct.overdue",
                    "Review recommendations overdue now",
                    Situation.holding(SituationKind.REVIEW_ACTION_OVERDUE))
            .inTheme(THEME)
            .in(Unit.activity("recommendations"))
            .lowerIsBetter()
            .from(PARTNERSHIP)
            .described("Recommendations of reviews that are open past the day they were due, at the end of the "
                    + "period.")
            .caveat("It falls also when a day is put off.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            COMPLETED,
            ONGOING,
            PUBLISHED,
            NOTIFIED_IN_TIME,
            NOTIFICATIONS_OVERDUE,
            RAPID_REVIEWS_IN_TIME,
            RAPID_REVIEWS_OVERDUE,
            PUBLISHED_IN_TIME,
            PUBLICATIONS_OVERDUE,
            RECOMMENDATIONS_DONE,
            RECOMMENDATIONS_OVERDUE);

    private PracticeReviews() {}
}
