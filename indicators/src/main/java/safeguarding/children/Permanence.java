package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.ReversalReason;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A plan that a child should be adopted, from the decision to the adoption or the reversal, as in Annex A, list 10,
 * and the Standard Safeguarding Dataset.
 *
 * @param child the child, with what is known about it
 * @param decided the day it was decided that the child should be placed for adoption, {@code DATE_PLACED} and
 *     {@code DATE_INT}
 * @param ended the day of the adoption order, or on which the decision was reversed; null if it is open
 * @param adopted whether it ended with an adoption order; null if not recorded
 * @param enteredCare the day the child entered care; null if not recorded
 * @param placementOrder the day of the placement order; null if not recorded
 * @param matched the day of the match with adopters, {@code DATE_MATCH}; null if there is none
 * @param fostered the day of the placement to foster for adoption or in concurrent planning; null if there was none
 * @param placed the day the child was placed for adoption, the first day in a placement A3 to A6; null if it is not
 * @param adoptedByCarer whether the adopters were the foster carers, {@code FOSTER_CARE}; null if not recorded
 * @param reversalReason why the decision was reversed, {@code REASON_PLACED_CEASED}; null if it was not
 */
public record Permanence(
        Child child,
        LocalDate decided,
        @Nullable LocalDate ended,
        @Nullable Boolean adopted,
        @Nullable LocalDate enteredCare,
        @Nullable LocalDate placementOrder,
        @Nullable LocalDate matched,
        @Nullable LocalDate fostered,
        @Nullable LocalDate placed,
        @Nullable Boolean adoptedByCarer,
        @Nullable ReversalReason reversalReason) {

    /** Whose row it is. */
    public static final Key<Permanence> CHILD = Child.key(Permanence::child);

    /** The day it was decided that the child should be placed for adoption. */
    public static final Day<Permanence> DECIDED = day("decided", Permanence::decided);

    /** The day of the adoption order, or on which the decision was reversed. */
    public static final Day<Permanence> ENDED = day("ended", Permanence::ended);

    /** Whether it ended with an adoption order. */
    public static final Flag<Permanence> ADOPTED = flag("adopted", Permanence::adopted);

    /** The day the child entered care. */
    public static final Day<Permanence> ENTERED_CARE = day("entered care", Permanence::enteredCare);

    /** The day of the placement order. */
    public static final Day<Permanence> PLACEMENT_ORDER = day("placement order", Permanence::placementOrder);

    /** The day of the match with adopters. */
    public static final Day<Permanence> MATCHED = day("matched", Permanence::matched);

    /** The day of the placement to foster for adoption or in concurrent planning. */
    public static final Day<Permanence> FOSTERED = day("fostered", Permanence::fostered);

    /** The day the child was placed for adoption. */
    public static final Day<Permanence> PLACED = day("placed", Permanence::placed);

    /** Whether the adopters were the foster carers. */
    public static final Flag<Permanence> ADOPTED_BY_CARER = flag("adopted by carer", Permanence::adoptedByCarer);

    /** Why the decision was reversed. */
    public static final Code<Permanence, ReversalReason> REVERSAL_REASON =
            code("reversal reason", ReversalReason.class, Permanence::reversalReason);

    /** The day of birth, or the expected day. */
    public static final Day<Permanence> BORN = Child.born(Permanence::child);

    /** The sex. */
    public static final Code<Permanence, Sex> SEX = Child.sex(Permanence::child);

    /** The ethnicity. */
    public static final Code<Permanence, Ethnicity> ETHNICITY = Child.ethnicity(Permanence::child);

    /** Whether a disability is recorded. */
    public static final Flag<Permanence> DISABLED = Child.disabled(Permanence::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Permanence> AGE = age("age", BORN, DECIDED);

    /** Calendar days from entering care to the placement for adoption. */
    public static final Whole<Permanence> DAYS_TO_PLACEMENT = days("days to placement", ENTERED_CARE, PLACED);

    /**
     * Calendar days from entering care to the placement to foster for adoption, where the clock of national figures
     * stops.
     */
    public static final Whole<Permanence> DAYS_TO_FOSTERING = days("days to fostering", ENTERED_CARE, FOSTERED);

    /** Calendar days from the placement order to the match. */
    public static final Whole<Permanence> DAYS_ORDER_TO_MATCH = days("days order to match", PLACEMENT_ORDER, MATCHED);

    /** Plans of adoption. */
    public static final Episodes<Permanence> PERMANENCE = Episodes.of("plan of adoption", CHILD, DECIDED, ENDED)
            .recording(
                    ADOPTED,
                    ENTERED_CARE,
                    PLACEMENT_ORDER,
                    MATCHED,
                    FOSTERED,
                    PLACED,
                    ADOPTED_BY_CARER,
                    REVERSAL_REASON,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return PERMANENCE.name();
    }
}
