package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Contact.CONTACTS;
import static safeguarding.children.Referral.REFERRALS;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.rowsOf;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.ClosureReason.RC7;
import static safeguarding.children.code.ClosureReason.RC8;
import static safeguarding.children.code.ClosureReason.RC9;
import static safeguarding.children.code.ReferralSource.FAMILY;
import static safeguarding.children.code.ReferralSource.HEALTH_VISITOR;
import static safeguarding.children.code.ReferralSource.POLICE;
import static safeguarding.children.code.ReferralSource.SCHOOL;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.ReferralSource;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;

class FrontDoorTest {

    /** 1,140 / 1,200 = 95%; 60 / 60. */
    @Test
    void decisionsAreReturns() {
        assertThat(supplied(FrontDoor.DECIDED_IN_A_DAY, Supplied.of(1_140, 1_200)))
                .isEqualTo("95.0%");
        assertThat(supplied(FrontDoor.MULTI_AGENCY_DECISIONS, Supplied.of(60, 60)))
                .isEqualTo("100.0%");
    }

    /** 1,661 / 5,949 = 27.9%, as in DfE, children in need, Durham, year ending 31 March 2020. */
    @Test
    void reReferralsReadAsPublished() {
        assertThat(supplied(FrontDoor.RE_REFERRALS, Supplied.of(1_661, 5_949))).isEqualTo("27.9%");
    }

    /**
     * Four referrals in 2019-20. Two come within 12 months of the child's previous one; one comes on the very
     * anniversary, which is outside. One of the four led to nothing.
     */
    @Test
    void reReferralsAreToldFromThePreviousReferral() {
        Facts facts = rows(
                REFERRALS,
                referral("within", on(2018, 6, 2), ReferralSource.POLICE, false),
                referral("within", on(2019, 6, 1), ReferralSource.POLICE, false),
                referral("within", on(2019, 7, 1), ReferralSource.SCHOOL, false),
                referral("outside", on(2018, 6, 1), ReferralSource.POLICE, false),
                referral("outside", on(2019, 6, 1), ReferralSource.POLICE, true),
                referral("first", on(2019, 6, 1), null, null));

        assertThat(reads(FrontDoor.RE_REFERRALS, facts)).isEqualTo("50.0%");
        assertThat(reads(FrontDoor.NO_FURTHER_ACTION_REFERRALS, facts)).isEqualTo("25.0%");
    }

    /**
     * Four contacts among 10,000 children; from Friday to Monday is one working day. Of the fourth nothing is recorded:
     * it is in the base of the source and of repeats alone. Two of the decisions say who gave.
     */
    @Test
    void contactsAreSharedOutByWhatCameOfThem() {
        Facts facts = amongChildren(
                10_000,
                rows(
                        CONTACTS,
                        contact("twice", on(2019, 6, 3), POLICE, on(2019, 6, 4), true, false, true),
                        contact("over a weekend", on(2019, 6, 7), POLICE, on(2019, 6, 10), false, true, false),
                        contact("late", on(2019, 6, 3), POLICE, on(2019, 6, 5), true, false, null),
                        contact("twice", on(2019, 7, 1), null, null, null, null, null)));

        assertThat(reads(FrontDoor.CONTACT_COUNT, facts)).isEqualTo("4 contacts");
        assertThat(reads(FrontDoor.CONTACT_RATE, facts)).isEqualTo("4.0 per 10,000");
        assertThat(reads(FrontDoor.DECIDED_IN_A_DAY, facts)).isEqualTo("66.7%");
        assertThat(reads(FrontDoor.CONTACTS_TO_REFERRAL, facts)).isEqualTo("66.7%");
        assertThat(reads(FrontDoor.NO_FURTHER_ACTION_CONTACTS, facts)).isEqualTo("33.3%");
        assertThat(reads(FrontDoor.REPEAT_CONTACTS, facts)).isEqualTo("25.0%");
        assertThat(reads(FrontDoor.POLICE_CONTACTS, facts)).isEqualTo("75.0%");
        assertThat(reads(FrontDoor.MULTI_AGENCY_DECISIONS, facts)).isEqualTo("50.0%");
    }

    /** On Tuesday 31 March two working days have passed since Friday 27; since Monday 30 one. */
    @Test
    void decisionsThatAreLateAndNotMadeAreTheTwinOfThoseMadeInTime() {
        var contacts = List.of(
                contact("long ago", on(2019, 7, 1), null, null, null, null, null),
                contact("on Friday", on(2020, 3, 27), null, null, null, null, null),
                contact("on Monday", on(2020, 3, 30), null, null, null, null, null),
                contact("decided", on(2019, 7, 1), null, on(2019, 7, 9), null, null, null));
        var referrals = List.of(
                referral("decided the day after", on(2020, 3, 26), on(2020, 4, 1)),
                referral("long ago", on(2019, 7, 1), null),
                referral("on Friday", on(2020, 3, 27), null),
                referral("on Monday", on(2020, 3, 30), null));

        assertThat(reads(FrontDoor.DECIDED_IN_A_DAY_OVERDUE, situations(Situations.overdueContacts(contacts, 1))))
                .isEqualTo("2 contacts");
        assertThat(reads(
                        FrontDoor.REFERRALS_DECIDED_IN_A_DAY_OVERDUE,
                        situations(Situations.overdueReferrals(referrals, 1))))
                .isEqualTo("3 referrals");
    }

    /**
     * Ann's second referral on one day is none. That leaves four, of three children; Ann comes back once. Ann's two
     * were closed as not in need, and one of the two that were decided was within
     * a day.
     */
    @Test
    void referralsOfChildrenAndChildrenReferredAreTwoThings() {
        Facts facts = amongChildren(
                10_000,
                rows(
                        REFERRALS,
                        referral("Ann", on(2019, 5, 1), POLICE, on(2019, 5, 2), RC8),
                        referral("Ann", on(2019, 5, 1), SCHOOL, on(2019, 5, 2), RC7),
                        referral("Ann", on(2019, 9, 2), HEALTH_VISITOR, on(2019, 9, 4), RC9),
                        referral("Ben", on(2019, 5, 1), FAMILY, null, RC7),
                        referral("Cat", on(2019, 5, 1), null, null, null)));

        assertThat(reads(FrontDoor.REFERRAL_COUNT, facts)).isEqualTo("4 referrals");
        assertThat(reads(FrontDoor.REFERRAL_RATE, facts)).isEqualTo("4.0 per 10,000");
        assertThat(reads(FrontDoor.CHILDREN_REFERRED, facts)).isEqualTo("3 children");
        assertThat(reads(FrontDoor.RE_REFERRALS, facts)).isEqualTo("25.0%");
        assertThat(reads(FrontDoor.CHILDREN_RE_REFERRED, facts)).isEqualTo("33.3%");
        assertThat(reads(FrontDoor.NOT_IN_NEED_REFERRALS, facts)).isEqualTo("50.0%");
        assertThat(reads(FrontDoor.REFERRALS_DECIDED_IN_A_DAY, facts)).isEqualTo("50.0%");
        assertThat(reads(FrontDoor.SOURCE_POLICE, facts)).isEqualTo("25.0%");
        assertThat(reads(FrontDoor.SOURCE_SCHOOL, facts)).isEqualTo("0.0%");
    }

    /** A census has the referrals of its year and none before; how many there are is known all the same. */
    @Test
    void referralsAreCountedWithoutTheYearBefore() {
        Facts facts = Facts.none()
                .with(
                        REFERRALS,
                        DURHAM,
                        Coverage.of(YEAR.period()),
                        List.of(referral("on the first day", on(2019, 4, 1), on(2019, 4, 1))));

        assertThat(reads(FrontDoor.REFERRAL_COUNT, facts)).isEqualTo("1 referrals");
        assertThat(reads(FrontDoor.RE_REFERRALS, facts))
                .isEqualTo("gap: the facts do not reach back far enough to tell");
    }

    /** A census records no decisions, and Annex A none on contacts: that is a gap and not 0%. */
    @Test
    void whatASourceDoesNotRecordIsAGapAndNotNone() {
        Facts facts = rows(REFERRALS, referral("Ann", on(2019, 5, 1), null))
                .and(rows(CONTACTS, contact("Ann", on(2019, 5, 1), POLICE, null, null, null, null)));

        for (Indicator indicator : List.of(
                FrontDoor.DECIDED_IN_A_DAY,
                FrontDoor.CONTACTS_TO_REFERRAL,
                FrontDoor.NO_FURTHER_ACTION_CONTACTS,
                FrontDoor.MULTI_AGENCY_DECISIONS,
                FrontDoor.REFERRALS_DECIDED_IN_A_DAY)) {
            assertThat(reads(indicator, facts)).isEqualTo("gap: the denominator is 0");
        }
    }

    /**
     * One referral of the first of the 22 codes, two of the second and so on, 253 together: 10 + 5 + 6 + 57 + 13 + 62 +
     * 18 + 19 + 20 + 21 + 22.
     */
    @Test
    void theGroupsOfSourcesMakeAllReferrals() {
        Facts facts = rowsOf(
                REFERRALS,
                Stream.of(ReferralSource.values())
                        .flatMap(source -> IntStream.rangeClosed(0, source.ordinal())
                                .mapToObj(n -> referral(source.name() + n, on(2019, 5, 1), source, (Boolean) null)))
                        .toList());

        assertThat(reads(FrontDoor.SOURCE_INDIVIDUAL, facts)).isEqualTo("4.0%");
        assertThat(reads(FrontDoor.SOURCE_SCHOOL, facts)).isEqualTo("2.0%");
        assertThat(reads(FrontDoor.SOURCE_EDUCATION, facts)).isEqualTo("2.4%");
        assertThat(reads(FrontDoor.SOURCE_HEALTH, facts)).isEqualTo("22.5%");
        assertThat(reads(FrontDoor.SOURCE_HOUSING, facts)).isEqualTo("5.1%");
        assertThat(reads(FrontDoor.SOURCE_AUTHORITY, facts)).isEqualTo("24.5%");
        assertThat(reads(FrontDoor.SOURCE_POLICE, facts)).isEqualTo("7.1%");
        assertThat(reads(FrontDoor.SOURCE_LEGAL, facts)).isEqualTo("7.5%");
        assertThat(reads(FrontDoor.SOURCE_OTHER, facts)).isEqualTo("7.9%");
        assertThat(reads(FrontDoor.SOURCE_ANONYMOUS, facts)).isEqualTo("8.3%");
        assertThat(reads(FrontDoor.SOURCE_UNKNOWN, facts)).isEqualTo("8.7%");
    }

    /**
     * DfE, children in need, Durham, year ending 31 March 2020: 5,949 x 10,000 / 99,092 = 600.4; 1,363 / 5,180 = 26.3%;
     * 2,766 / 5,949 = 46.5%; from the police 36.7%.
     */
    @Test
    void referralsReadAsPublished() {
        Facts facts = amongChildren(
                99_092, Facts.none().with(given(FrontDoor.REFERRAL_COUNT, YEAR.period(), Supplied.count(5_949))));

        assertThat(reads(FrontDoor.REFERRAL_RATE, facts)).isEqualTo("600.4 per 10,000");
        assertThat(supplied(FrontDoor.CHILDREN_RE_REFERRED, Supplied.of(1_363, 5_180)))
                .isEqualTo("26.3%");
        assertThat(supplied(FrontDoor.NOT_IN_NEED_REFERRALS, Supplied.of(2_766, 5_949)))
                .isEqualTo("46.5%");
        assertThat(supplied(FrontDoor.REFERRALS_BY_SOURCE, Supplied.stated("36.7")))
                .isEqualTo("36.7%");
    }

    private static Referral referral(
            String child, LocalDate received, @Nullable ReferralSource source, @Nullable Boolean noFurtherAction) {
        return new Referral(Child.of(child), received, source, noFurtherAction, null, null, null);
    }

    private static Referral referral(String child, LocalDate received, @Nullable LocalDate decided) {
        return new Referral(Child.of(child), received, null, null, decided, null, null);
    }

    private static Referral referral(
            String child,
            LocalDate received,
            @Nullable ReferralSource source,
            @Nullable LocalDate decided,
            @Nullable ClosureReason reason) {
        return new Referral(Child.of(child), received, source, null, decided, reason, null);
    }

    private static Contact contact(
            String child,
            LocalDate received,
            @Nullable ReferralSource source,
            @Nullable LocalDate decided,
            @Nullable Boolean ledToReferral,
            @Nullable Boolean noFurtherAction,
            @Nullable Boolean allAgencies) {
        return new Contact(Child.of(child), received, source, decided, ledToReferral, noFurtherAction, allAgencies);
    }
}
