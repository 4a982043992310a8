package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.months;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.ReviewKind;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/**
 * A review of practice after a child died or was seriously harmed. Nothing says which child but an opaque id.
 *
 * @param review the id of the review
 * @param started the day it was decided to review
 * @param completed the day it was completed; null if it is open
 * @param kind the kind of review; null if not recorded
 * @param aware the day the authority became aware of the incident; null if not recorded
 * @param notified the day the national panel was notified; null if it was not
 * @param rapidReviewed the day the rapid review was completed; null if it is open or there is none
 * @param published the day it was published; null if it is not
 */
public record PracticeReview(
        String review,
        LocalDate started,
        @Nullable LocalDate completed,
        @Nullable ReviewKind kind,
        @Nullable LocalDate aware,
        @Nullable LocalDate notified,
        @Nullable LocalDate rapidReviewed,
        @Nullable LocalDate published) {

    /** The id of the review. */
    public static final Key<PracticeReview> REVIEW = textKey("review", PracticeReview::review);

    /** The day it was decided to review. */
    public static final Day<PracticeReview> STARTED = day("started", PracticeReview::started);

    /** The day it was completed. */
    public static final Day<PracticeReview> COMPLETED = day("completed", PracticeReview::completed);

    /** The kind of review. */
    public static final Code<PracticeReview, ReviewKind> KIND = code("kind", ReviewKind.class, PracticeReview::kind);

    /** The day the authority became aware of the incident. */
    public static final Day<PracticeReview> AWARE = day("aware", PracticeReview::aware);

    /** The day the national panel was notified. */
    public static final Day<PracticeReview> NOTIFIED = day("notified", PracticeReview::notified);

    /** The day the rapid review was completed. */
    public static final Day<PracticeReview> RAPID_REVIEWED = day("rapid reviewed", PracticeReview::rapidReviewed);

    /** The day it was published. */
    public static final Day<PracticeReview> PUBLISHED = day("published", PracticeReview::published);

    /** Working days from becoming aware, which is day 0, to the notification: 5 are allowed. */
    public static final Whole<PracticeReview> WORKING_DAYS_TO_NOTIFICATION =
            workingDays("working days to notification", AWARE, NOTIFIED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Working days from the notification, which is day 0, to the end of the rapid review: 15 are allowed. */
    public static final Whole<PracticeReview> WORKING_DAYS_TO_RAPID_REVIEW =
            workingDays("working days to rapid review", NOTIFIED, RAPID_REVIEWED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Calendar months begun from the decision to the publication: 6 are allowed. */
    public static final Whole<PracticeReview> MONTHS_TO_PUBLICATION =
            months("months to publication", STARTED, PUBLISHED);

    /** Reviews of practice. */
    public static final Episodes<PracticeReview> REVIEWS = Episodes.of("practice review", REVIEW, STARTED, COMPLETED)
            .recording(KIND, AWARE, NOTIFIED, RAPID_REVIEWED, PUBLISHED);

    /** Hides the row. */
    @Override
    public String toString() {
        return REVIEWS.name();
    }
}
