package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/**
 * A contact about a child with children's social care: one row for each child it is about, as in Annex A, list 1.
 *
 * @param child the child, with what is known about it
 * @param received the day it was received
 * @param source who made it; null if not recorded
 * @param decided the day it was decided what to do; null if it is not decided or not recorded
 * @param ledToReferral whether it became a referral; null if not recorded
 * @param noFurtherAction whether nothing further was done; null if not recorded
 * @param allAgencies whether social care, police and health all contributed to the decision; null if not recorded
 */
public record Contact(
        Child child,
        LocalDate received,
        @Nullable ReferralSource source,
        @Nullable LocalDate decided,
        @Nullable Boolean ledToReferral,
        @Nullable Boolean noFurtherAction,
        @Nullable Boolean allAgencies) {

    /** Whose row it is. */
    public static final Key<Contact> CHILD = Child.key(Contact::child);

    /** The day it was received. */
    public static final Day<Contact> RECEIVED = day("received", Contact::received);

    /** Who made it. */
    public static final Code<Contact, ReferralSource> SOURCE = code("source", ReferralSource.class, Contact::source);

    /** The day it was decided what to do. */
    public static final Day<Contact> DECIDED = day("decided", Contact::decided);

    /** Whether it became a referral. */
    public static final Flag<Contact> LED_TO_REFERRAL = flag("led to referral", Contact::ledToReferral);

    /** Whether nothing further was done. */
    public static final Flag<Contact> NO_FURTHER_ACTION = flag("no further action", Contact::noFurtherAction);

    /** Whether social care, police and health all contributed to the decision. */
    public static final Flag<Contact> ALL_AGENCIES = flag("all agencies", Contact::allAgencies);

    /** The day of birth, or the expected day. */
    public static final Day<Contact> BORN = Child.born(Contact::child);

    /** The sex. */
    public static final Code<Contact, Sex> SEX = Child.sex(Contact::child);

    /** The ethnicity. */
    public static final Code<Contact, Ethnicity> ETHNICITY = Child.ethnicity(Contact::child);

    /** Whether a disability is recorded. */
    public static final Flag<Contact> DISABLED = Child.disabled(Contact::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Contact> AGE = age("age", BORN, RECEIVED);

    /** Working days from the contact, which is day 0, to the decision. */
    public static final Whole<Contact> WORKING_DAYS_TO_DECISION =
            workingDays("working days to decision", RECEIVED, DECIDED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Contacts. */
    public static final Events<Contact> CONTACTS = Events.of("contact", CHILD, RECEIVED)
            .recording(
                    SOURCE, DECIDED, LED_TO_REFERRAL, NO_FURTHER_ACTION, ALL_AGENCIES, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return CONTACTS.name();
    }
}
