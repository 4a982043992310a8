package safeguarding.children;

import static safeguarding.children.Contact.ALL_AGENCIES;
import static safeguarding.children.Contact.CONTACTS;
import static safeguarding.children.Contact.LED_TO_REFERRAL;
import static safeguarding.children.Referral.REFERRALS;
import static safeguarding.children.Referral.SOURCE;
import static safeguarding.children.Situation.holding;
import static safeguarding.children.code.ReferralSource.ACQUAINTANCE;
import static safeguarding.children.code.ReferralSource.ANONYMOUS;
import static safeguarding.children.code.ReferralSource.AUTHORITY_EXTERNAL;
import static safeguarding.children.code.ReferralSource.AUTHORITY_OTHER;
import static safeguarding.children.code.ReferralSource.AUTHORITY_SOCIAL_CARE;
import static safeguarding.children.code.ReferralSource.EARLY_HELP;
import static safeguarding.children.code.ReferralSource.EDUCATION_SERVICE;
import static safeguarding.children.code.ReferralSource.EMERGENCY_DEPARTMENT;
import static safeguarding.children.code.ReferralSource.FAMILY;
import static safeguarding.children.code.ReferralSource.GENERAL_PRACTITIONER;
import static safeguarding.children.code.ReferralSource.HEALTH_VISITOR;
import static safeguarding.children.code.ReferralSource.HOUSING;
import static safeguarding.children.code.ReferralSource.OTHER;
import static safeguarding.children.code.ReferralSource.OTHER_HEALTH;
import static safeguarding.children.code.ReferralSource.OTHER_INDIVIDUAL;
import static safeguarding.children.code.ReferralSource.OTHER_LEGAL;
import static safeguarding.children.code.ReferralSource.OTHER_PRIMARY_HEALTH;
import static safeguarding.children.code.ReferralSource.POLICE;
import static safeguarding.children.code.ReferralSource.SCHOOL;
import static safeguarding.children.code.ReferralSource.SCHOOL_NURSE;
import static safeguarding.children.code.ReferralSource.SELF;
import static safeguarding.children.code.ReferralSource.UNKNOWN;
import static safeguarding.children.code.SituationKind.CONTACT_DECISION_OVERDUE;
import static safeguarding.children.code.SituationKind.REFERRAL_DECISION_OVERDUE;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.people;
import static safeguarding.time.Span.days;
import static safeguarding.time.Span.months;

import java.util.List;
import safeguarding.children.code.ReferralSource;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** Contacts with children's social care and how they are decided. */
public final class FrontDoor {

    private static final String THEME = "contacts and front door";

    /** Of two referrals of a child on one day the census counts the first. */
    private static final Flow<Referral> RECEIVED = REFERRALS.where(REFERRALS.nthWithin(1, days(1)));

    /**
     * Contacts with a decision within one working day, of all contacts that were decided.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children 2018: decision within one working day (national).
     *
     * <p>Count working days and not hours: the day of the contact is day 0. Dated by the day of the contact; one
     * without a recorded decision is left out, and counts in {@link #DECIDED_IN_A_DAY_OVERDUE} if it is late.
     */
    public static final Indicator DECIDED_IN_A_DAY = Indicator.of(
                    "contact.decision.1wd.pct",
                    "Contacts decided within one working day",
                    count(CONTACTS.where(Contact.WORKING_DAYS_TO_DECISION.atMost(1)))
                            .percentOf(count(CONTACTS.where(Contact.DECIDED.isRecorded()))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Working Together to Safeguard Children 2018: decision within one working day"))
            .described("Contacts with a decision within one working day, of all contacts that were decided.")
            .caveat("Count working days and not hours: the day of the contact is day 0.")
            .caveat("Dated by the day of the contact. One without a recorded decision is "
                    + "left out; if it is late, it counts in contact.decision.1wd.pct.overdue.");

    /**
     * Decisions to which social care, police and health all contributed, of all decisions of the multi-agency hub.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local count of decisions in the multi-agency safeguarding hub (local).
     *
     * <p>Places differ in which agencies must contribute. In records, decisions are the contacts of which somebody
     * recorded whether all contributed.
     */
    public static final Indicator MULTI_AGENCY_DECISIONS = Indicator.of(
                    "mash.multiagency.pct",
                    "MASH decisions with all agencies contributing",
                    count(CONTACTS.where(ALL_AGENCIES.isTrue()))
                            .percentOf(count(CONTACTS.where(ALL_AGENCIES.isRecorded()))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local count of decisions in the multi-agency safeguarding hub"))
            .described("Decisions to which social care, police and health all "
                    + "contributed, of all decisions of the multi-agency hub.")
            .caveat("Places differ in which agencies must contribute. In records, decisions "
                    + "are the contacts of which somebody recorded whether all contributed.");

    /**
     * Referrals that come within 12 months of the child's previous referral, of all referrals.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children in need census, table C1 (national).
     *
     * <p>Measured from the previous referral, not from the end of the case. A share of referrals, not of children: a
     * child referred three times counts each time. It needs referrals of the 12 months before. A child whose id
     * changes, as on adoption, is not recognised.
     */
    public static final Indicator RE_REFERRALS = Indicator.of(
                    "ref.rereferral.12m.pct",
                    "Re-referrals within 12 months",
                    count(RECEIVED.where(Referral.REPEAT_IN_YEAR)).percentOf(count(RECEIVED)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Referrals that come within 12 months of the child's previous referral, of all referrals.")
            .caveat("Measured from the previous referral, not from the end of the case.")
            .caveat("A share of referrals, not of children: a child referred three times counts each time.")
            .caveat("It needs referrals of the 12 months before. A child "
                    + "whose id changes, as on adoption, is not recognised.");

    /**
     * Referrals that led to no further action, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C1 (national).
     *
     * <p>None at all over a year is more likely a gap in the recording than a fact.
     */
    public static final Indicator NO_FURTHER_ACTION_REFERRALS = Indicator.of(
                    "ref.nfa.pct",
                    "Referrals with no further action",
                    count(RECEIVED.where(Referral.NO_FURTHER_ACTION.isTrue())).percentOf(count(RECEIVED)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Referrals that led to no further action, of all referrals.")
            .caveat("None at all over a year is more likely a gap in the recording than a fact.");

    /**
     * Contacts received in the period.
     *
     * <p>Unit: contacts. Context only: neither way is good by itself.
     *
     * <p>Source: Ofsted Annex A, list 1 (national).
     *
     * <p>Each child in a contact is a row: a contact about three siblings counts three.
     */
    public static final Indicator CONTACT_COUNT = Indicator.of("contact.count", "Contacts received", count(CONTACTS))
            .inTheme(THEME)
            .in(Unit.count("contacts"))
            .contextOnly()
            .from(Source.national("Ofsted Annex A, list 1"))
            .described("Contacts received in the period.")
            .caveat("Each child in a contact is a row: a contact about three siblings counts three.");

    /**
     * Contacts received in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: Ofsted Annex A, list 1; ADCS Safeguarding Pressures (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children. Places differ greatly in what they record as a contact.
     */
    public static final Indicator CONTACT_RATE = Indicator.of(
                    "contact.rate",
                    "Contacts per 10,000",
                    CONTACT_COUNT.figure().per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("Ofsted Annex A, list 1; ADCS Safeguarding Pressures"))
            .described("Contacts received in the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.")
            .caveat("Places differ greatly in what they record as a contact.");

    /**
     * Contacts that became a referral, of all contacts of which it is recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of contacts (local).
     *
     * <p>Not recorded is a third answer and not a no: it is left out of both parts. Where nothing is recorded there is
     * a gap and no 0.
     */
    public static final Indicator CONTACTS_TO_REFERRAL = Indicator.of(
                    "contact.convert.pct",
                    "Contacts progressing to referral",
                    count(CONTACTS.where(LED_TO_REFERRAL.isTrue()))
                            .percentOf(count(CONTACTS.where(LED_TO_REFERRAL.isRecorded()))))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.local("local record of contacts"))
            .described("Contacts that became a referral, of all contacts of which it is recorded.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.");

    /**
     * Contacts after which nothing further was done, of all contacts of which it is recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of contacts (local).
     *
     * <p>Low can mean that contacts are sifted elsewhere before they are recorded. Not recorded is a third answer and
     * not a no: it is left out of both parts. Where nothing is recorded there is a gap and no 0.
     */
    public static final Indicator NO_FURTHER_ACTION_CONTACTS = Indicator.of(
                    "contact.nfa.pct",
                    "Contacts with no further action",
                    count(CONTACTS.where(Contact.NO_FURTHER_ACTION.isTrue()))
                            .percentOf(count(CONTACTS.where(Contact.NO_FURTHER_ACTION.isRecorded()))))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.local("local record of contacts"))
            .described("Contacts after which nothing further was done, of all contacts of which it is recorded.")
            .caveat("Low can mean that contacts are sifted elsewhere before they are recorded.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.");

    /**
     * Contacts within 12 months of the child's previous contact, of all contacts.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: local record of contacts (local).
     *
     * <p>A share of contacts, not of children. It needs contacts of the 12 months before.
     */
    public static final Indicator REPEAT_CONTACTS = Indicator.of(
                    "contact.repeat.12m.pct",
                    "Repeat contacts within 12 months",
                    count(CONTACTS.where(CONTACTS.repeatWithin(months(12)))).percentOf(count(CONTACTS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("local record of contacts"))
            .described("Contacts within 12 months of the child's previous contact, of all contacts.")
            .caveat("A share of contacts, not of children. It needs contacts of the 12 months before.");

    /**
     * Contacts made by the police, source 6, of all contacts.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: Ofsted Annex A, list 1 (national).
     *
     * <p>A contact without a recorded source stays in the base and does not count.
     */
    public static final Indicator POLICE_CONTACTS = Indicator.of(
                    "contact.police.share.pct",
                    "Share of contacts from police",
                    count(CONTACTS.where(Contact.SOURCE.is(POLICE))).percentOf(count(CONTACTS)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("Ofsted Annex A, list 1"))
            .described("Contacts made by the police, source 6, of all contacts.")
            .caveat("A contact without a recorded source stays in the base and does not count.");

    /**
     * Referrals received in the period.
     *
     * <p>Unit: referrals. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C1 (national).
     *
     * <p>Referrals that led to no further action are in. A second referral of a child on one day is not, and new
     * information on an open case is none.
     */
    public static final Indicator REFERRAL_COUNT = Indicator.of("ref.count", "Referrals", count(RECEIVED))
            .inTheme(THEME)
            .in(Unit.count("referrals"))
            .contextOnly()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Referrals received in the period.")
            .caveat("Referrals that led to no further action are in. A second referral of a child on "
                    + "one day is not, and new information on an open case is none.");

    /**
     * Referrals received in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C1 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children.
     */
    public static final Indicator REFERRAL_RATE = Indicator.of(
                    "ref.rate", "Referrals per 10,000", REFERRAL_COUNT.figure().per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Referrals received in the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.");

    /**
     * Different children with a referral in the period.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C1 (national).
     *
     * <p>Children of the parts of a period do not add up: a child referred in two of them is one child of the whole.
     */
    public static final Indicator CHILDREN_REFERRED = Indicator.of(
                    "ref.child.count", "Children referred", people(REFERRALS))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Different children with a referral in the period.")
            .caveat("Children of the parts of a period do not add up: a child referred in two of them "
                    + "is one child of the whole.");

    /**
     * Different children with a referral within 12 months of their previous one, of all children with a referral.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children in need census, table C1 (national).
     *
     * <p>A share of children, not of referrals: it has another base than the re-referrals and is not comparable with
     * them. It needs referrals of the 12 months before.
     */
    public static final Indicator CHILDREN_RE_REFERRED = Indicator.of(
                    "ref.rereferral.child.pct",
                    "Children re-referred within 12 months",
                    people(RECEIVED.where(Referral.REPEAT_IN_YEAR)).percentOf(people(REFERRALS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Different children with a referral within 12 months of their previous one, of all "
                    + "children with a referral.")
            .caveat("A share of children, not of referrals: it has another base than the re-referrals "
                    + "and is not comparable with them.")
            .caveat("It needs referrals of the 12 months before.");

    /**
     * Referrals assessed and then closed because the child was not in need, RC8 or RC9, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C1 (national).
     *
     * <p>RC9 exists from 2022/23 on. A referral that is still being assessed does not count, so the last weeks read
     * low. Annex A does not say why an episode was closed: from it alone the figure would be 0.
     */
    public static final Indicator NOT_IN_NEED_REFERRALS = Indicator.of(
                    "ref.notinneed.pct",
                    "Referrals assessed then not in need",
                    count(RECEIVED.where(Referral.NOT_IN_NEED)).percentOf(count(RECEIVED)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Referrals assessed and then closed because the "
                    + "child was not in need, RC8 or RC9, of all referrals.")
            .caveat("RC9 exists from 2022/23 on. A referral that is still being assessed does not "
                    + "count, so the last weeks read low.")
            .caveat("Annex A does not say why an episode was closed: from it alone the figure would be 0.");

    /**
     * Referrals from each source, of all referrals: to be supplied source by source.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>The 22 codes make 11 groups, which together are all referrals.
     *
     * <p>It stays a return: a breakdown of records narrows both parts of a share to the source, which would make each
     * 100%. The groups have indicators of their own, such as {@link #SOURCE_POLICE}.
     */
    public static final Indicator REFERRALS_BY_SOURCE = Indicator.of(
                    "ref.source.pct", "Referrals by source", givenPercent("ref.source.pct"))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from each source, of all referrals: to be supplied source by source.")
            .caveat("The 22 codes make 11 groups, which together are all referrals.");

    /**
     * Referrals from individuals, source 1A to 1D, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_INDIVIDUAL = Indicator.of(
                    "ref.source.pct.individual",
                    "Referrals from individuals",
                    from(FAMILY, ACQUAINTANCE, SELF, OTHER_INDIVIDUAL))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from individuals, source 1A to 1D, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from schools, source 2A, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_SCHOOL = Indicator.of(
                    "ref.source.pct.school", "Referrals from schools", from(SCHOOL))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from schools, source 2A, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from education services, source 2B, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_EDUCATION = Indicator.of(
                    "ref.source.pct.education", "Referrals from education services", from(EDUCATION_SERVICE))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from education services, source 2B, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from health services, source 3A to 3F, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_HEALTH = Indicator.of(
                    "ref.source.pct.health",
                    "Referrals from health services",
                    from(
                            GENERAL_PRACTITIONER,
                            HEALTH_VISITOR,
                            SCHOOL_NURSE,
                            OTHER_PRIMARY_HEALTH,
                            EMERGENCY_DEPARTMENT,
                            OTHER_HEALTH))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from health services, source 3A to 3F, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from housing, source 4, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_HOUSING = Indicator.of(
                    "ref.source.pct.housing", "Referrals from housing", from(HOUSING))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from housing, source 4, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from local authority services, source 5A to 5D, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_AUTHORITY = Indicator.of(
                    "ref.source.pct.authority",
                    "Referrals from local authority services",
                    from(AUTHORITY_SOCIAL_CARE, AUTHORITY_OTHER, AUTHORITY_EXTERNAL, EARLY_HELP))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from local authority services, source 5A to 5D, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from the police, source 6, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_POLICE = Indicator.of(
                    "ref.source.pct.police", "Referrals from the police", from(POLICE))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from the police, source 6, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from other legal agencies, source 7, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_LEGAL = Indicator.of(
                    "ref.source.pct.legal", "Referrals from other legal agencies", from(OTHER_LEGAL))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from other legal agencies, source 7, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from other sources, source 8, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_OTHER = Indicator.of(
                    "ref.source.pct.other", "Referrals from other sources", from(OTHER))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from other sources, source 8, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals from anonymous sources, source 9, of all referrals.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C5 (national).
     *
     * <p>With those of unknown source and those without a recorded source, the groups together are all referrals.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator SOURCE_ANONYMOUS = Indicator.of(
                    "ref.source.pct.anonymous", "Referrals from anonymous sources", from(ANONYMOUS))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C5"))
            .described("Referrals from anonymous sources, source 9, of all referrals.")
            .caveat("With those of unknown source and those without a recorded source, the groups "
                    + "together are all referrals.");

    /**
     * Referrals of unknown source, code 10, of all referrals: a measure of the records, not of practice.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children in need census, referral source (national).
     *
     * <p>A referral for which no source at all is recorded stays in the base and does not count.
     */
    public static final Indicator SOURCE_UNKNOWN = Indicator.of(
                    "ref.source.unknown.pct", "Referrals with unknown source (data quality)", from(UNKNOWN))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, referral source"))
            .described("Referrals of unknown source, code 10, of all "
                    + "referrals: a measure of the records, not of practice.")
            .caveat("A referral for which no source at all is recorded stays in the base and does not count.");

    /**
     * Referrals with a decision within one working day, of all referrals that were decided.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children 2018: decision within one working day (national).
     *
     * <p>Count working days and not hours: the day of the referral is day 0. Dated by the day of the referral. One
     * without a recorded decision is left out; if it is late, it counts in ref.decision.1wd.pct.overdue. The census
     * records no decisions.
     */
    public static final Indicator REFERRALS_DECIDED_IN_A_DAY = Indicator.of(
                    "ref.decision.1wd.pct",
                    "Referral decision within one working day",
                    count(RECEIVED.where(Referral.WORKING_DAYS_TO_DECISION.atMost(1)))
                            .percentOf(count(RECEIVED.where(Referral.DECIDED.isRecorded()))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Working Together to Safeguard Children 2018: decision within one working day"))
            .described("Referrals with a decision within one working day, of all referrals that were decided.")
            .caveat("Count working days and not hours: the day of the referral is day 0.")
            .caveat("Dated by the day of the referral. One without a recorded decision is left out; if it "
                    + "is late, it counts in ref.decision.1wd.pct.overdue. The census records no decisions.");

    /**
     * Contacts that are not decided at the end of the period's last day, more than one working day after they were
     * received.
     *
     * <p>Unit: contacts. Lower is better.
     *
     * <p>Source: the deadline of contact.decision.1wd.pct, asked of what is still open (local).
     *
     * <p>The twin of contact.decision.1wd.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueContacts} works it out, with one working day allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator DECIDED_IN_A_DAY_OVERDUE = Indicator.of(
                    "contact.decision.1wd.pct.overdue",
                    "Contact decisions overdue now",
                    holding(CONTACT_DECISION_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("contacts"))
            .lowerIsBetter()
            .from(Source.local("the deadline of contact.decision.1wd.pct, asked of what is still open"))
            .described("Contacts that are not decided at the end of the period's last day, more than one "
                    + "working day after they were received.")
            .caveat("The twin of contact.decision.1wd.pct, which tells of what is done: what is late "
                    + "and not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Referrals that are not decided at the end of the period's last day, more than one working day after they were
     * received.
     *
     * <p>Unit: referrals. Lower is better.
     *
     * <p>Source: the deadline of ref.decision.1wd.pct, asked of what is still open (local).
     *
     * <p>The twin of ref.decision.1wd.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueReferrals} works it out, with one working day allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator REFERRALS_DECIDED_IN_A_DAY_OVERDUE = Indicator.of(
                    "ref.decision.1wd.pct.overdue",
                    "Referral decisions overdue now",
                    holding(REFERRAL_DECISION_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("referrals"))
            .lowerIsBetter()
            .from(Source.local("the deadline of ref.decision.1wd.pct, asked of what is still open"))
            .described("Referrals that are not decided at the end of the period's last day, more than one "
                    + "working day after they were received.")
            .caveat("The twin of ref.decision.1wd.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            CONTACT_COUNT,
            CONTACT_RATE,
            DECIDED_IN_A_DAY,
            DECIDED_IN_A_DAY_OVERDUE,
            CONTACTS_TO_REFERRAL,
            NO_FURTHER_ACTION_CONTACTS,
            REPEAT_CONTACTS,
            POLICE_CONTACTS,
            MULTI_AGENCY_DECISIONS,
            REFERRAL_COUNT,
            REFERRAL_RATE,
            CHILDREN_REFERRED,
            RE_REFERRALS,
            CHILDREN_RE_REFERRED,
            NO_FURTHER_ACTION_REFERRALS,
            NOT_IN_NEED_REFERRALS,
            REFERRALS_BY_SOURCE,
            SOURCE_INDIVIDUAL,
            SOURCE_SCHOOL,
            SOURCE_EDUCATION,
            SOURCE_HEALTH,
            SOURCE_HOUSING,
            SOURCE_AUTHORITY,
            SOURCE_POLICE,
            SOURCE_LEGAL,
            SOURCE_OTHER,
            SOURCE_ANONYMOUS,
            REFERRALS_DECIDED_IN_A_DAY,
            REFERRALS_DECIDED_IN_A_DAY_OVERDUE,
            SOURCE_UNKNOWN);

    private static Formula from(ReferralSource first, ReferralSource... others) {
        return count(RECEIVED.where(SOURCE.in(first, others))).percentOf(count(RECEIVED));
    }

    private FrontDoor() {}
}
