package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.months;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Agency;
import safeguarding.children.code.AllegationOutcome;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/**
 * An allegation against someone who works with children, from the referral to the designated officer to the
 * conclusion. Nothing says who it is about but an opaque id.
 *
 * @param person the id of the person it is about; never a name
 * @param referred the day it was referred to the designated officer
 * @param closed the day it was concluded; null if it is open
 * @param known the day the employer came to know of it; null if not recorded
 * @param outcome how it was decided; null if it is open or not recorded
 * @param agency where the person works; null if not recorded
 */
public record Allegation(
        String person,
        LocalDate referred,
        @Nullable LocalDate closed,
        @Nullable LocalDate known,
        @Nullable AllegationOutcome outcome,
        @Nullable Agency agency) {

    /** The id of the person it is about; never a name. */
    public static final Key<Allegation> PERSON = textKey("person", Allegation::person);

    /** The day it was referred to the designated officer. */
    public static final Day<Allegation> REFERRED = day("referred", Allegation::referred);

    /** The day it was concluded. */
    public static final Day<Allegation> CLOSED = day("closed", Allegation::closed);

    /** The day the employer came to know of it. */
    public static final Day<Allegation> KNOWN = day("known", Allegation::known);

    /** How it was decided. */
    public static final Code<Allegation, AllegationOutcome> OUTCOME =
            code("outcome", AllegationOutcome.class, Allegation::outcome);

    /** Where the person works. */
    public static final Code<Allegation, Agency> AGENCY = code("agency", Agency.class, Allegation::agency);

    /** Working days from the day the employer came to know, which is day 0, to the referral. */
    public static final Whole<Allegation> WORKING_DAYS_TO_REFERRAL =
            workingDays("working days to referral", KNOWN, REFERRED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Calendar months begun from the referral to the conclusion: 1 is resolved within one month. */
    public static final Whole<Allegation> MONTHS = months("months", REFERRED, CLOSED);

    /** Allegations against people who work with children. */
    public static final Episodes<Allegation> ALLEGATIONS =
            Episodes.of("allegation", PERSON, REFERRED, CLOSED).recording(KNOWN, OUTCOME, AGENCY);

    /** Hides the row. */
    @Override
    public String toString() {
        return ALLEGATIONS.name();
    }
}
