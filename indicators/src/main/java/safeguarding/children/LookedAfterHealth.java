package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.ScoreReason;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A looked-after child's health and offending in the year: one row a child and year, dated by the last day of it, as
 * in the SSDA903 return, OC2.
 *
 * @param child the child, with what is known about it
 * @param on the last day of the year, 31 March
 * @param lookedAfterAllYear whether the child was looked after for the whole year: the base of the national figures;
 *     null if not recorded
 * @param healthAssessed whether health was assessed, {@code HEALTH_ASSESSMENT}; children under 5 need two; null if not
 *     recorded
 * @param developmentChecked whether development is checked up to date, {@code HEALTH_CHECK}; for children under 5;
 *     null if not recorded
 * @param immunised whether immunisations are up to date, {@code IMMUNISATIONS}; null if not recorded
 * @param dentalChecked whether the teeth were checked, {@code TEETH_CHECK}; null if not recorded
 * @param substanceMisuse whether a problem of substance misuse was found, {@code SUBSTANCE_MISUSE}; null if not
 *     recorded
 * @param interventionOffered whether help with it was offered, {@code INTERVENTION_OFFERED}; null if not recorded
 * @param interventionReceived whether help with it was received, {@code INTERVENTION_RECEIVED}; null if not recorded
 * @param convicted whether the child was convicted or cautioned, {@code CONVICTED}; for those aged 10 or over; null if
 *     not recorded
 * @param score the strengths and difficulties score, 0 to 40, {@code SDQ_SCORE}; null if there is none
 * @param scoreReason why there is no score, {@code SDQ_REASON}; null if there is one or it is not recorded
 */
public record LookedAfterHealth(
        Child child,
        LocalDate on,
        @Nullable Boolean lookedAfterAllYear,
        @Nullable Boolean healthAssessed,
        @Nullable Boolean developmentChecked,
        @Nullable Boolean immunised,
        @Nullable Boolean dentalChecked,
        @Nullable Boolean substanceMisuse,
        @Nullable Boolean interventionOffered,
        @Nullable Boolean interventionReceived,
        @Nullable Boolean convicted,
        @Nullable Integer score,
        @Nullable ScoreReason scoreReason) {

    /** Whose row it is. */
    public static final Key<LookedAfterHealth> CHILD = Child.key(LookedAfterHealth::child);

    /** The last day of the year, 31 March. */
    public static final Day<LookedAfterHealth> ON = day("on", LookedAfterHealth::on);

    /** Whether the child was looked after for the whole year: the base of the national figures. */
    public static final Flag<LookedAfterHealth> LOOKED_AFTER_ALL_YEAR =
            flag("looked after all year", LookedAfterHealth::lookedAfterAllYear);

    /** Whether health was assessed; children under 5 need two. */
    public static final Flag<LookedAfterHealth> HEALTH_ASSESSED =
            flag("health assessed", LookedAfterHealth::healthAssessed);

    /** Whether development is checked up to date; for children under 5. */
    public static final Flag<LookedAfterHealth> DEVELOPMENT_CHECKED =
            flag("development checked", LookedAfterHealth::developmentChecked);

    /** Whether immunisations are up to date. */
    public static final Flag<LookedAfterHealth> IMMUNISED = flag("immunised", LookedAfterHealth::immunised);

    /** Whether the teeth were checked. */
    public static final Flag<LookedAfterHealth> DENTAL_CHECKED =
            flag("dental checked", LookedAfterHealth::dentalChecked);

    /** Whether a problem of substance misuse was found. */
    public static final Flag<LookedAfterHealth> SUBSTANCE_MISUSE =
            flag("substance misuse", LookedAfterHealth::substanceMisuse);

    /** Whether help with it was offered. */
    public static final Flag<LookedAfterHealth> INTERVENTION_OFFERED =
            flag("intervention offered", LookedAfterHealth::interventionOffered);

    /** Whether help with it was received. */
    public static final Flag<LookedAfterHealth> INTERVENTION_RECEIVED =
            flag("intervention received", LookedAfterHealth::interventionReceived);

    /** Whether the child was convicted or cautioned; for those aged 10 or over. */
    public static final Flag<LookedAfterHealth> CONVICTED = flag("convicted", LookedAfterHealth::convicted);

    /** The strengths and difficulties score, 0 to 40. */
    public static final Whole<LookedAfterHealth> SCORE = whole("score", LookedAfterHealth::score);

    /** Why there is no score. */
    public static final Code<LookedAfterHealth, ScoreReason> SCORE_REASON =
            code("score reason", ScoreReason.class, LookedAfterHealth::scoreReason);

    /** The day of birth, or the expected day. */
    public static final Day<LookedAfterHealth> BORN = Child.born(LookedAfterHealth::child);

    /** The sex. */
    public static final Code<LookedAfterHealth, Sex> SEX = Child.sex(LookedAfterHealth::child);

    /** The ethnicity. */
    public static final Code<LookedAfterHealth, Ethnicity> ETHNICITY = Child.ethnicity(LookedAfterHealth::child);

    /** Whether a disability is recorded. */
    public static final Flag<LookedAfterHealth> DISABLED = Child.disabled(LookedAfterHealth::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<LookedAfterHealth> AGE = age("age", BORN, ON);

    /** Health of looked-after children, year by year. */
    public static final Events<LookedAfterHealth> LOOKED_AFTER_HEALTH = Events.of("looked-after health", CHILD, ON)
            .recording(
                    LOOKED_AFTER_ALL_YEAR,
                    HEALTH_ASSESSED,
                    DEVELOPMENT_CHECKED,
                    IMMUNISED,
                    DENTAL_CHECKED,
                    SUBSTANCE_MISUSE,
                    INTERVENTION_OFFERED,
                    INTERVENTION_RECEIVED,
                    CONVICTED,
                    SCORE,
                    SCORE_REASON,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /** Holds for children looked after for the whole year. */
    public static final Condition<LookedAfterHealth> ALL_YEAR = LOOKED_AFTER_ALL_YEAR.isTrue();

    /** Hides the row. */
    @Override
    public String toString() {
        return LOOKED_AFTER_HEALTH.name();
    }
}
