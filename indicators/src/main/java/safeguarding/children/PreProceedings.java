package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.PreProceedingsOutcome;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A time in which an authority tries to avoid care proceedings about a child, as in the Standard Safeguarding Dataset.
 *
 * @param child the child, with what is known about it
 * @param started the day it was decided to start
 * @param ended the day it was agreed to end; null if it is open
 * @param outcome how it ended; null if it is open or not recorded
 */
public record PreProceedings(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable PreProceedingsOutcome outcome) {

    /** Whose row it is. */
    public static final Key<PreProceedings> CHILD = Child.key(PreProceedings::child);

    /** The day it was decided to start. */
    public static final Day<PreProceedings> STARTED = day("started", PreProceedings::started);

    /** The day it was agreed to end. */
    public static final Day<PreProceedings> ENDED = day("ended", PreProceedings::ended);

    /** How it ended. */
    public static final Code<PreProceedings, PreProceedingsOutcome> OUTCOME =
            code("outcome", PreProceedingsOutcome.class, PreProceedings::outcome);

    /** The day of birth, or the expected day. */
    public static final Day<PreProceedings> BORN = Child.born(PreProceedings::child);

    /** The sex. */
    public static final Code<PreProceedings, Sex> SEX = Child.sex(PreProceedings::child);

    /** The ethnicity. */
    public static final Code<PreProceedings, Ethnicity> ETHNICITY = Child.ethnicity(PreProceedings::child);

    /** Whether a disability is recorded. */
    public static final Flag<PreProceedings> DISABLED = Child.disabled(PreProceedings::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<PreProceedings> AGE = age("age", BORN, STARTED);

    /** Pre-proceedings. */
    public static final Episodes<PreProceedings> PRE_PROCEEDINGS =
            Episodes.of("pre-proceedings", CHILD, STARTED, ENDED).recording(OUTCOME, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return PRE_PROCEEDINGS.name();
    }
}
