package safeguarding.children;

import static safeguarding.children.Referral.NO_FURTHER_ACTION;
import static safeguarding.children.Referral.REFERRALS;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.time.Span.months;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;

/** Contacts with children's social care and how they are decided. */
public final class FrontDoor {

    private static final String THEME = "contacts and front door";

    /**
     * Contacts with a decision within one working day, of all contacts.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children 2018: decision within one working day (national).
     *
     * <p>Count working days and not hours: the day of the contact is day 0.
     */
    public static final Indicator DECIDED_IN_A_DAY = Indicator.of(
                    "contact.decision.1wd.pct",
                    "Contacts decided within one working day",
                    givenPercent("contact.decision.1wd.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Working Together to Safeguard Children 2018: decision within one working day"))
            .described("Contacts with a decision within one working day, of all contacts.")
            .caveat("Count working days and not hours: the day of the contact is day 0.");

    /**
     * Decisions to which social care, police and health all contributed, of all decisions of the multi-agency hub.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local count of decisions in the multi-agency safeguarding hub (local).
     *
     * <p>Places differ in which agencies must contribute.
     */
    public static final Indicator MULTI_AGENCY_DECISIONS = Indicator.of(
                    "mash.multiagency.pct",
                    "MASH decisions with all agencies contributing",
                    givenPercent("mash.multiagency.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local count of decisions in the multi-agency safeguarding hub"))
            .described("Decisions to which social care, police and health all contributed, of all decisions of "
                    + "the multi-agency hub.")
            .caveat("Places differ in which agencies must contribute.");

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
                    count(REFERRALS.where(REFERRALS.repeatWithin(months(12)))).percentOf(count(REFERRALS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Referrals that come within 12 months of the child's previous referral, of all referrals.")
            .caveat("Measured from the previous referral, not from the end of the case.")
            .caveat("A share of referrals, not of children: a child referred three times counts each time.")
            .caveat("It needs referrals of the 12 months before. A child whose id changes, as on adoption, is "
                    + "not recognised.");

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
                    count(REFERRALS.where(NO_FURTHER_ACTION.isTrue())).percentOf(count(REFERRALS)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C1"))
            .described("Referrals that led to no further action, of all referrals.")
            .caveat("None at all over a year is more likely a gap in the recording than a fact.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(DECIDED_IN_A_DAY, MULTI_AGENCY_DECISIONS, RE_REFERRALS, NO_FURTHER_ACTION_REFERRALS);

    private FrontDoor() {}
}
