package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.PlacementBasis;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A young person's stay in a secure children's home.
 *
 * @param person the young person's id in the home
 * @param started the day it started
 * @param ended the day it ended; null if the young person is there
 * @param basis why the young person is placed there; null if not recorded
 */
public record SecureStay(
        String person,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable PlacementBasis basis) {

    /** The young person's id in the home. */
    public static final Key<SecureStay> PERSON = textKey("person", SecureStay::person);

    /** The day it started. */
    public static final Day<SecureStay> STARTED = day("started", SecureStay::started);

    /** The day it ended. */
    public static final Day<SecureStay> ENDED = day("ended", SecureStay::ended);

    /** Why the young person is placed there. */
    public static final Code<SecureStay, PlacementBasis> BASIS = code("basis", PlacementBasis.class, SecureStay::basis);

    /** Calendar days from the start to the end. */
    public static final Whole<SecureStay> DAYS = days("days", STARTED, ENDED);

    /** Stays in a secure home. A young person has one at a time. */
    public static final Episodes<SecureStay> SECURE_STAYS =
            Episodes.of("secure stay", PERSON, STARTED, ENDED).recording(BASIS).oneAtATime();

    /** Hides the row. */
    @Override
    public String toString() {
        return SECURE_STAYS.name();
    }
}
