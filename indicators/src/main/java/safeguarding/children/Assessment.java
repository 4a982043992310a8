package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.whole;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/**
 * A continuous assessment of a child's needs, as in the children in need census.
 *
 * <p>Two clocks run. The census's starts with the assessment: {@link #WORKING_DAYS}. The guidance's starts with the
 * referral: {@link #WORKING_DAYS_FROM_REFERRAL}. They are never compared.
 *
 * @param child the child, with what is known about it
 * @param started the day it started, {@code AssessmentActualStartDate}
 * @param authorised the day it was authorised, {@code AssessmentAuthorisationDate}; null if it is still open
 * @param referred the day of the referral it follows; null if not recorded
 * @param factors what it found, {@code AssessmentFactors}; null if nothing is recorded
 * @param childSeen whether the child was seen; null if not recorded
 * @param needsSupport whether it found that the child needs support of social care; null if not recorded
 * @param latest whether it is the latest of its episode of need; null if not recorded
 */
public record Assessment(
        Child child,
        LocalDate started,
        @Nullable LocalDate authorised,
        @Nullable LocalDate referred,
        @Nullable Set<AssessmentFactor> factors,
        @Nullable Boolean childSeen,
        @Nullable Boolean needsSupport,
        @Nullable Boolean latest) {

    /** Whose row it is. */
    public static final Key<Assessment> CHILD = Child.key(Assessment::child);

    /** The day it started. */
    public static final Day<Assessment> STARTED = day("started", Assessment::started);

    /** The day it was authorised. */
    public static final Day<Assessment> AUTHORISED = day("authorised", Assessment::authorised);

    /** The day of the referral it follows. */
    public static final Day<Assessment> REFERRED = day("referred", Assessment::referred);

    /** Whether the child was seen. */
    public static final Flag<Assessment> CHILD_SEEN = flag("child seen", Assessment::childSeen);

    /** Whether it found that the child needs support of social care. */
    public static final Flag<Assessment> NEEDS_SUPPORT = flag("needs support", Assessment::needsSupport);

    /** Whether it is the latest of its episode of need. */
    public static final Flag<Assessment> LATEST = flag("latest", Assessment::latest);

    /** The day of birth, or the expected day. */
    public static final Day<Assessment> BORN = Child.born(Assessment::child);

    /** The sex. */
    public static final Code<Assessment, Sex> SEX = Child.sex(Assessment::child);

    /** The ethnicity. */
    public static final Code<Assessment, Ethnicity> ETHNICITY = Child.ethnicity(Assessment::child);

    /** Whether a disability is recorded. */
    public static final Flag<Assessment> DISABLED = Child.disabled(Assessment::child);

    /** How many factors it found; 0 if the code for none stands alone. */
    public static final Whole<Assessment> FACTOR_COUNT = whole("factor count", Assessment::factorCount);

    /** Whether it found domestic abuse of a parent, 3B. */
    public static final Flag<Assessment> PARENT_DOMESTIC_ABUSE =
            flag("parent domestic abuse", a -> a.found(AssessmentFactor.DOMESTIC_ABUSE_PARENT));

    /** Whether it found a concern about a parent's mental health, 4B. */
    public static final Flag<Assessment> PARENT_MENTAL_HEALTH =
            flag("parent mental health", a -> a.found(AssessmentFactor.MENTAL_HEALTH_PARENT));

    /** Whether it found a parent's misuse of alcohol or drugs, 1B or 2B. */
    public static final Flag<Assessment> PARENT_SUBSTANCE =
            flag("parent substance", a -> a.found(AssessmentFactor.ALCOHOL_PARENT, AssessmentFactor.DRUGS_PARENT));

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Assessment> AGE = age("age", BORN, STARTED);

    /**
     * Working days from the start, which is day 0, to the authorisation, in England and Wales: the clock of the
     * census.
     */
    public static final Whole<Assessment> WORKING_DAYS =
            workingDays("working days", STARTED, AUTHORISED, WorkingCalendar.ENGLAND_AND_WALES);

    /**
     * Working days from the referral, which is day 0, to the authorisation, in England and Wales: the clock of the
     * guidance.
     */
    public static final Whole<Assessment> WORKING_DAYS_FROM_REFERRAL =
            workingDays("working days from referral", REFERRED, AUTHORISED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Assessments. */
    public static final Episodes<Assessment> ASSESSMENTS = Episodes.of("assessment", CHILD, STARTED, AUTHORISED)
            .recording(
                    REFERRED,
                    CHILD_SEEN,
                    NEEDS_SUPPORT,
                    LATEST,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED,
                    FACTOR_COUNT,
                    PARENT_DOMESTIC_ABUSE,
                    PARENT_MENTAL_HEALTH,
                    PARENT_SUBSTANCE);

    /** Holds for an assessment that found something: the base of shares of factors, which together exceed 100%. */
    public static final Condition<Assessment> ANY_FACTOR = FACTOR_COUNT.atLeast(1);

    /** Keeps copies of the sets. */
    public Assessment {
        factors = factors == null ? null : Set.copyOf(factors);
    }

    private @Nullable Integer factorCount() {
        return factors == null
                ? null
                : (int) factors.stream()
                        .filter(factor -> factor != AssessmentFactor.NONE)
                        .count();
    }

    private @Nullable Boolean found(AssessmentFactor... any) {
        return factors == null ? null : Stream.of(any).anyMatch(factors::contains);
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return ASSESSMENTS.name();
    }
}
