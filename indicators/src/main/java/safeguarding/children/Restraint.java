package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.PlacementBasis;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A restraint of one young person in a secure children's home. An incident with two young people has two rows.
 *
 * @param person the young person's id in the home
 * @param on the day
 * @param basis why the young person is placed in the home; null if not recorded
 * @param injuries how many injuries it caused, of any level; null if not recorded
 * @param level1 injuries of level 1: minor, without medical treatment; null if not recorded
 * @param level2 injuries of level 2: treated by staff or a nurse; null if not recorded
 * @param level3 injuries of level 3: serious, treated in hospital; null if not recorded
 */
public record Restraint(
        String person,
        LocalDate on,
        @Nullable PlacementBasis basis,
        @Nullable Integer injuries,
        @Nullable Integer level1,
        @Nullable Integer level2,
        @Nullable Integer level3) {

    /** Who was restrained. */
    public static final Key<Restraint> PERSON = textKey("person", Restraint::person);

    /** The day. */
    public static final Day<Restraint> ON = day("on", Restraint::on);

    /** Why the young person is placed in the home. */
    public static final Code<Restraint, PlacementBasis> BASIS = code("basis", PlacementBasis.class, Restraint::basis);

    /** How many injuries it caused, of any level. */
    public static final Whole<Restraint> INJURIES = whole("injuries", Restraint::injuries);

    /** Injuries of level 1: minor, without medical treatment. */
    public static final Whole<Restraint> LEVEL_1 = whole("level 1 injuries", Restraint::level1);

    /** Injuries of level 2: treated by staff or a nurse. */
    public static final Whole<Restraint> LEVEL_2 = whole("level 2 injuries", Restraint::level2);

    /** Injuries of level 3: serious, treated in hospital. */
    public static final Whole<Restraint> LEVEL_3 = whole("level 3 injuries", Restraint::level3);

    /** Restraints. */
    public static final Events<Restraint> RESTRAINTS =
            Events.of("restraint", PERSON, ON).recording(BASIS, INJURIES, LEVEL_1, LEVEL_2, LEVEL_3);

    /** A restraint with injuries of levels 1, 2 and 3. */
    public static Restraint of(String person, LocalDate on, PlacementBasis basis, int level1, int level2, int level3) {
        return new Restraint(
                person, on, basis, Math.addExact(Math.addExact(level1, level2), level3), level1, level2, level3);
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return RESTRAINTS.name();
    }
}
