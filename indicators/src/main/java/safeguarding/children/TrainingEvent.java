package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.TrainingKind;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A course or event of training and what those who came said of it. Nothing says who came.
 *
 * @param course the id of the course
 * @param on the day it was held
 * @param kind the kind of training; null if not recorded
 * @param attendances how many attended; null if not recorded
 * @param evaluations how many evaluated it; null if not recorded
 * @param recommend how many of those would recommend it; null if not recorded
 * @param impactAnswers how many answered later what came of it; null if not recorded
 * @param changedPractice how many of those changed how they work; null if not recorded
 * @param betterOutcomes how many of those believe that it improved outcomes; null if not recorded
 */
public record TrainingEvent(
        String course,
        LocalDate on,
        @Nullable TrainingKind kind,
        @Nullable Integer attendances,
        @Nullable Integer evaluations,
        @Nullable Integer recommend,
        @Nullable Integer impactAnswers,
        @Nullable Integer changedPractice,
        @Nullable Integer betterOutcomes) {

    /** The id of the course. */
    public static final Key<TrainingEvent> COURSE = textKey("course", TrainingEvent::course);

    /** The day it was held. */
    public static final Day<TrainingEvent> ON = day("on", TrainingEvent::on);

    /** The kind of training. */
    public static final Code<TrainingEvent, TrainingKind> KIND = code("kind", TrainingKind.class, TrainingEvent::kind);

    /** How many attended. */
    public static final Whole<TrainingEvent> ATTENDANCES = whole("attendances", TrainingEvent::attendances);

    /** How many evaluated it. */
    public static final Whole<TrainingEvent> EVALUATIONS = whole("evaluations", TrainingEvent::evaluations);

    /** How many of those would recommend it. */
    public static final Whole<TrainingEvent> RECOMMEND = whole("recommend", TrainingEvent::recommend);

    /** How many answered later what came of it. */
    public static final Whole<TrainingEvent> IMPACT_ANSWERS = whole("impact answers", TrainingEvent::impactAnswers);

    /** How many of those changed how they work. */
    public static final Whole<TrainingEvent> CHANGED_PRACTICE =
            whole("changed practice", TrainingEvent::changedPractice);

    /** How many of those believe that it improved outcomes. */
    public static final Whole<TrainingEvent> BETTER_OUTCOMES = whole("better outcomes", TrainingEvent::betterOutcomes);

    /** Training events. */
    public static final Events<TrainingEvent> TRAINING_EVENTS = Events.of("training event", COURSE, ON)
            .recording(KIND, ATTENDANCES, EVALUATIONS, RECOMMEND, IMPACT_ANSWERS, CHANGED_PRACTICE, BETTER_OUTCOMES);

    /** Hides the row. */
    @Override
    public String toString() {
        return TRAINING_EVENTS.name();
    }
}
