package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * One thing that an assessment found, as understood at its end. An assessment that found several has several rows, so
 * factors are counted each by itself and are never shares of all rows here: the base is the assessments, {@link
 * Assessment#ANY_FACTOR}.
 *
 * <p>Make the rows with {@link #of}, so that they agree with the assessments.
 *
 * @param child the child, with what is known about it
 * @param found the day the assessment was authorised
 * @param factor what was found; null if not recorded
 * @param latest whether the assessment is the latest of its episode of need; null if not recorded
 */
public record FoundFactor(
        Child child,
        LocalDate found,
        @Nullable AssessmentFactor factor,
        @Nullable Boolean latest) {

    /** Whose row it is. */
    public static final Key<FoundFactor> CHILD = Child.key(FoundFactor::child);

    /** The day the assessment was authorised. */
    public static final Day<FoundFactor> FOUND = day("found", FoundFactor::found);

    /** What was found. */
    public static final Code<FoundFactor, AssessmentFactor> FACTOR =
            code("factor", AssessmentFactor.class, FoundFactor::factor);

    /** Whether the assessment is the latest of its episode of need. */
    public static final Flag<FoundFactor> LATEST = flag("latest", FoundFactor::latest);

    /** The day of birth, or the expected day. */
    public static final Day<FoundFactor> BORN = Child.born(FoundFactor::child);

    /** The sex. */
    public static final Code<FoundFactor, Sex> SEX = Child.sex(FoundFactor::child);

    /** The ethnicity. */
    public static final Code<FoundFactor, Ethnicity> ETHNICITY = Child.ethnicity(FoundFactor::child);

    /** Whether a disability is recorded. */
    public static final Flag<FoundFactor> DISABLED = Child.disabled(FoundFactor::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<FoundFactor> AGE = age("age", BORN, FOUND);

    /** What assessments found. Several rows of one assessment fall on one day. */
    public static final Events<FoundFactor> FACTORS =
            Events.of("assessment factor", CHILD, FOUND).recording(FACTOR, LATEST, BORN, SEX, ETHNICITY, DISABLED);

    /** The rows of what an assessment found: none if it is open or nothing is recorded. */
    public static List<FoundFactor> of(Assessment assessment) {
        LocalDate found = assessment.authorised();
        Set<AssessmentFactor> factors = assessment.factors();
        return found == null || factors == null
                ? List.of()
                : factors.stream()
                        .sorted()
                        .map(factor -> new FoundFactor(assessment.child(), found, factor, assessment.latest()))
                        .toList();
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return FACTORS.name();
    }
}
