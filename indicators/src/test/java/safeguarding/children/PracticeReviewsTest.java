package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Action.ACTIONS;
import static safeguarding.children.PracticeReview.REVIEWS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.ReviewKind.PRACTICE_REVIEW;
import static safeguarding.children.code.ReviewKind.RAPID_REVIEW;
import static safeguarding.children.code.ReviewKind.SERIOUS_CASE_REVIEW;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.ReviewKind;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.time.Span;

class PracticeReviewsTest {

    /** As the Durham report prints them; 0 is a figure and no gap. */
    @Test
    void reviewsReadAsPrinted() {
        assertThat(supplied(PracticeReviews.COMPLETED, Supplied.count(7))).isEqualTo("7 reviews");
        assertThat(supplied(PracticeReviews.ONGOING, Supplied.count(5))).isEqualTo("5 reviews");
        assertThat(supplied(PracticeReviews.PUBLISHED, Supplied.count(0))).isEqualTo("0 reviews");
    }

    /** 33 / 40 = 82.5%. */
    @Test
    void recommendationsAreAPercentageOfThoseDue() {
        assertThat(supplied(PracticeReviews.RECOMMENDATIONS_DONE, Supplied.of(33, 40)))
                .isEqualTo("82.5%");
    }

    /** Two serious case reviews were completed and one of them published; the practice review is neither. */
    @Test
    void seriousCaseReviewsAreCountedFromRecords() {
        Facts facts = rows(
                REVIEWS,
                review(SERIOUS_CASE_REVIEW, on(2018, 1, 8), on(2019, 6, 3), on(2019, 12, 2)),
                review(SERIOUS_CASE_REVIEW, on(2018, 1, 8), on(2019, 7, 1), null),
                review(SERIOUS_CASE_REVIEW, on(2018, 1, 8), null, null),
                review(PRACTICE_REVIEW, on(2018, 1, 8), on(2019, 7, 1), on(2019, 12, 2)));

        assertThat(reads(PracticeReviews.COMPLETED, facts)).isEqualTo("2 reviews");
        assertThat(reads(PracticeReviews.PUBLISHED, facts)).isEqualTo("1 reviews");
    }

    /**
     * Aware on Monday 3 June 2019: the fifth working day is Monday 10, so 1 of 3 is in time, as of one nobody knows. Of two
     * rapid reviews notified on Monday 3 June the one of Monday 24, the fifteenth working day, is in time.
     */
    @Test
    void theClocksOfARapidReviewAreWorkingDays() {
        Facts facts = rows(
                REVIEWS,
                incident(on(2019, 6, 3), on(2019, 6, 10), null),
                incident(on(2019, 6, 3), on(2019, 6, 11), null),
                incident(null, on(2019, 6, 3), on(2019, 6, 24)),
                incident(on(2019, 3, 29), on(2019, 3, 29), on(2019, 6, 25)));

        assertThat(reads(PracticeReviews.NOTIFIED_IN_TIME, facts)).isEqualTo("33.3%");
        assertThat(reads(PracticeReviews.RAPID_REVIEWS_IN_TIME, facts)).isEqualTo("50.0%");
    }

    /** Decided on 1 June 2018, six months end on 1 December. Of those decided in 2019-20 it is too early to tell. */
    @Test
    void publicationIsToldOfACohortWhenItsSixMonthsAreOver() {
        Facts facts = rows(
                REVIEWS,
                review(PRACTICE_REVIEW, on(2018, 6, 1), null, on(2018, 12, 1)),
                review(PRACTICE_REVIEW, on(2018, 6, 1), null, on(2018, 12, 2)),
                review(PRACTICE_REVIEW, on(2019, 6, 3), null, null),
                review(SERIOUS_CASE_REVIEW, on(2018, 6, 1), null, on(2018, 7, 2)));

        assertThat(reads(PracticeReviews.PUBLISHED_IN_TIME, YEAR.previous().period(), facts))
                .isEqualTo("50.0%");
        assertThat(reads(PracticeReviews.PUBLISHED_IN_TIME, facts))
                .isEqualTo("gap: it is too early to tell: outcomes are not all known yet");
    }

    /**
     * On 31 March 2020: 5 working days after Monday 23 March is the 30th, 15 after Monday 9 March is the 30th, and six
     * months after 30 September are over on the 30th. A day later none would be overdue.
     */
    @Test
    void eachClockHasItsOverdueNow() {
        var notifications = Situations.overdueNotifications(
                List.of(incident(on(2020, 3, 23), null, null), incident(on(2020, 3, 24), null, null)), 5);
        var rapid = Situations.overdueRapidReviews(
                List.of(incident(null, on(2020, 3, 9), null), incident(null, on(2020, 3, 10), null)), 15);
        var publications = Situations.overduePublications(
                List.of(
                        review(PRACTICE_REVIEW, on(2019, 9, 30), null, null),
                        review(PRACTICE_REVIEW, on(2019, 10, 1), null, null)),
                Span.months(6));

        assertThat(overdue(PracticeReviews.NOTIFICATIONS_OVERDUE, notifications))
                .isEqualTo("1 incidents");
        assertThat(overdue(PracticeReviews.RAPID_REVIEWS_OVERDUE, rapid)).isEqualTo("1 reviews");
        assertThat(overdue(PracticeReviews.PUBLICATIONS_OVERDUE, publications)).isEqualTo("1 reviews");
    }

    /** Four recommendations of reviews were due in the year and three are done. One due on the 30th is overdue. */
    @Test
    void recommendationsAreActionsThatFollowFromAReview() {
        List<Action> actions = List.of(
                action(on(2019, 6, 1), on(2019, 5, 1), ActionOrigin.PRACTICE_REVIEW),
                action(on(2019, 6, 1), on(2019, 8, 1), ActionOrigin.PRACTICE_REVIEW),
                action(on(2020, 3, 31), on(2020, 3, 31), ActionOrigin.PRACTICE_REVIEW),
                action(on(2020, 3, 30), null, ActionOrigin.PRACTICE_REVIEW),
                action(on(2020, 4, 1), null, ActionOrigin.PRACTICE_REVIEW),
                action(on(2020, 3, 30), null, ActionOrigin.AUDIT));

        assertThat(reads(PracticeReviews.RECOMMENDATIONS_DONE, rows(ACTIONS, actions.toArray(Action[]::new))))
                .isEqualTo("75.0%");
        assertThat(overdue(PracticeReviews.RECOMMENDATIONS_OVERDUE, Situations.overdueActions(actions)))
                .isEqualTo("1 recommendations");
    }

    private static String overdue(Indicator indicator, List<Situation> found) {
        return reads(indicator, DAY, situations(found));
    }

    private static PracticeReview review(
            ReviewKind kind, LocalDate started, @Nullable LocalDate completed, @Nullable LocalDate published) {
        return new PracticeReview("r", started, completed, kind, null, null, null, published);
    }

    private static PracticeReview incident(
            @Nullable LocalDate aware, @Nullable LocalDate notified, @Nullable LocalDate rapidReviewed) {
        return new PracticeReview("r", on(2019, 3, 1), null, RAPID_REVIEW, aware, notified, rapidReviewed, null);
    }

    private static Action action(LocalDate due, @Nullable LocalDate completed, ActionOrigin origin) {
        return new Action("p", on(2019, 4, 1), completed, due, null, origin);
    }
}
