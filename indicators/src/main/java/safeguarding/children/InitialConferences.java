package safeguarding.children;

import static safeguarding.children.Formulas.shareOfTotals;
import static safeguarding.children.InitialConference.AGE;
import static safeguarding.children.InitialConference.AGENCIES_ATTENDED;
import static safeguarding.children.InitialConference.AGENCIES_INVITED;
import static safeguarding.children.InitialConference.CHILD_TOOK_PART;
import static safeguarding.children.InitialConference.INITIAL_CONFERENCES;
import static safeguarding.children.InitialConference.LED_TO_PLAN;
import static safeguarding.children.InitialConference.REPORTS_EXPECTED;
import static safeguarding.children.InitialConference.REPORTS_IN_TIME;
import static safeguarding.children.InitialConference.TRANSFER_IN;
import static safeguarding.children.InitialConference.WORKING_DAYS;
import static safeguarding.children.InitialConference.WORKING_DAYS_FROM_MOVE;
import static safeguarding.children.Situation.holding;
import static safeguarding.children.code.SituationKind.CONFERENCE_OVERDUE;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.median;

import java.util.List;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Initial child protection conferences. */
public final class InitialConferences {

    private static final String THEME = "initial child protection conferences";
    /** Not about a child who moved here with a plan, whose clock is another. */
    private static final Flow<InitialConference> AFTER_ENQUIRY = INITIAL_CONFERENCES.where(
            TRANSFER_IN.isFalse().or(TRANSFER_IN.isRecorded().not()));

    private static final Flow<InitialConference> AFTER_MOVE = INITIAL_CONFERENCES.where(TRANSFER_IN.isTrue());
    private static final Flow<InitialConference> AGED_4 = INITIAL_CONFERENCES.where(AGE.atLeast(4));

    /**
     * Initial child protection conferences held in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C4 (national).
     *
     * <p>Conferences about children who moved here with a plan are in. The population is that of the middle of the
     * financial year, ages 0 to 17; the count is of rows, not of children.
     */
    public static final Indicator RATE = Indicator.of(
                    "icpc.rate", "ICPCs per 10,000", count(INITIAL_CONFERENCES).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C4"))
            .described("Initial child protection conferences held in the period per 10,000 children aged 0 to 17.")
            .caveat("Conferences about children who moved here with a plan are in.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.");

    /**
     * Initial conferences held within 15 working days of the strategy discussion that began the enquiry, of all held
     * in the period after an enquiry.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE children in need census, table C4 (national).
     *
     * <p>The day of the strategy discussion is day 0. Where several follow each other, it is the one that began the
     * enquiry. Conferences about children who moved here have another clock and are left out: see
     * icpc.transfer.15wd.pct. Published figures have all conferences in the base. A conference without a recorded
     * start of the enquiry stays in the base and does not count.
     */
    public static final Indicator WITHIN_15_DAYS = Indicator.of(
                    "icpc.15wd.pct",
                    "ICPCs within 15 working days of strategy discussion",
                    count(AFTER_ENQUIRY.where(WORKING_DAYS.atMost(15))).percentOf(count(AFTER_ENQUIRY)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE children in need census, table C4"))
            .described("Initial conferences held within 15 working days of the strategy discussion that "
                    + "began the enquiry, of all held in the period after an enquiry.")
            .caveat("The day of the strategy discussion is day 0. Where several follow each other, it "
                    + "is the one that began the enquiry.")
            .caveat("Conferences about children who moved here have another clock and are left out: "
                    + "see icpc.transfer.15wd.pct. Published figures have all conferences in the base.")
            .caveat("A conference without a recorded start of the enquiry stays in the base and does not count.");

    /**
     * The middle number of working days from the strategy discussion that began the enquiry, which is day 0, to the
     * initial conference, of those held in the period.
     *
     * <p>Unit: working days. Lower is better.
     *
     * <p>Source: DfE children in need census, table C4 (national).
     *
     * <p>Conferences about children who moved here are left out. Half a day is printed as the whole day above.
     */
    public static final Indicator MEDIAN_DAYS = Indicator.of(
                    "icpc.median.days", "Median working days to ICPC", median(WORKING_DAYS, AFTER_ENQUIRY))
            .inTheme(THEME)
            .in(new Unit(Unit.Kind.DAYS, "working days", 0))
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table C4"))
            .described("The middle number of working days from the strategy discussion that began the "
                    + "enquiry, which is day 0, to the initial conference, of those held in the period.")
            .caveat("Conferences about children who moved here are left "
                    + "out. Half a day is printed as the whole day above.");

    /**
     * Conferences about children who moved here with a plan, held within 15 working days of the notice of the move, of
     * all such conferences held in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE children in need census, episode of need (national).
     *
     * <p>The clock starts with the notice of the move, and there is no enquiry: it is another clock than that of
     * icpc.15wd.pct.
     *
     * <p>It has no twin of what is overdue now: such a conference is in the records only when it was held.
     */
    public static final Indicator TRANSFERS_WITHIN_15_DAYS = Indicator.of(
                    "icpc.transfer.15wd.pct",
                    "Transfer-in conferences within 15 working days",
                    count(AFTER_MOVE.where(WORKING_DAYS_FROM_MOVE.atMost(15))).percentOf(count(AFTER_MOVE)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE children in need census, episode of need"))
            .described("Conferences about children who moved here with a plan, held within 15 working "
                    + "days of the notice of the move, of all such conferences held in the period.")
            .caveat("The clock starts with the notice of the move, and there is no enquiry: it is "
                    + "another clock than that of icpc.15wd.pct.");

    /**
     * Initial conferences after which a child protection plan started, of all held in the period of which it is
     * recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: Ofsted Annex A, list 5 (national).
     *
     * <p>Whether a plan followed is recorded with the conference; it is not guessed from the nearest dates. Not
     * recorded is a third answer and not a no: it is left out of both parts. Where nothing is recorded there is a gap
     * and no 0.
     */
    public static final Indicator LED_TO_PLAN_SHARE = Indicator.of(
                    "icpc.to.cpp.pct",
                    "ICPCs resulting in a plan",
                    count(INITIAL_CONFERENCES.where(LED_TO_PLAN.isTrue()))
                            .percentOf(count(INITIAL_CONFERENCES.where(LED_TO_PLAN.isRecorded()))))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("Ofsted Annex A, list 5"))
            .described("Initial conferences after which a child protection plan started, of all held in "
                    + "the period of which it is recorded.")
            .caveat("Whether a plan followed is recorded with the "
                    + "conference; it is not guessed from the nearest dates.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.");

    /**
     * Reports of agencies that came in time for the conference, of all that were expected.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of conferences (local).
     *
     * <p>The base is reports, not conferences. How many days before is in time is set locally. Conferences of which
     * either number is not recorded are left out.
     *
     * <p>It has no twin of what is overdue now: a report is due for a conference and not after it.
     */
    public static final Indicator REPORTS_ON_TIME = Indicator.of(
                    "icpc.agency.report.pct",
                    "Agency reports received on time",
                    shareOfTotals(REPORTS_IN_TIME, REPORTS_EXPECTED, INITIAL_CONFERENCES))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local record of conferences"))
            .described("Reports of agencies that came in time for the conference, of all that were expected.")
            .caveat("The base is reports, not conferences. How many days before is in time is set locally.")
            .caveat("Conferences of which either number is not recorded are left out.");

    /**
     * Agencies that attended initial conferences, of all that were invited.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of conferences (local).
     *
     * <p>The base is invitations, not conferences. Say whether taking part in writing counts. Conferences of which
     * either number is not recorded are left out.
     */
    public static final Indicator AGENCIES_PRESENT = Indicator.of(
                    "icpc.agency.attend.pct",
                    "Agency attendance at ICPC",
                    shareOfTotals(AGENCIES_ATTENDED, AGENCIES_INVITED, INITIAL_CONFERENCES))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local record of conferences"))
            .described("Agencies that attended initial conferences, of all that were invited.")
            .caveat("The base is invitations, not conferences. Say whether taking part in writing counts.")
            .caveat("Conferences of which either number is not recorded are left out.");

    /**
     * Initial conferences in which the child attended or gave views, of those about children aged 4 or over.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of conferences (not checked).
     *
     * <p>The age is that on the day of the conference. Children without a day of birth are left out. Not recorded is a
     * third answer and not a no: it is left out of both parts. Where nothing is recorded there is a gap and no 0. The
     * definition was not checked against the official text.
     */
    public static final Indicator CHILD_TOOK_PART_SHARE = Indicator.of(
                    "icpc.child.part.pct",
                    "Child participation in conference",
                    count(AGED_4.where(CHILD_TOOK_PART.isTrue()))
                            .percentOf(count(AGED_4.where(CHILD_TOOK_PART.isRecorded()))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("local record of conferences"))
            .described("Initial conferences in which the child attended or "
                    + "gave views, of those about children aged 4 or over.")
            .caveat("The age is that on the day of the conference. Children without a day of birth are left out.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Section 47 enquiries whose initial conference has not been held by the end of the period's last day, more than
     * 15 working days after the strategy discussion.
     *
     * <p>Unit: enquiries. Lower is better.
     *
     * <p>Source: the deadline of icpc.15wd.pct, asked of what is still open (local).
     *
     * <p>An enquiry of which nobody recorded that it needs no conference is taken to need one. The twin of
     * icpc.15wd.pct, which tells of what is done: what is late and not done counts here, and only here. It is worked
     * out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueConferences} works it out, with 15 working days allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator WITHIN_15_DAYS_OVERDUE = Indicator.of(
                    "icpc.15wd.pct.overdue", "Initial conferences overdue now", holding(CONFERENCE_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("enquiries"))
            .lowerIsBetter()
            .from(Source.local("the deadline of icpc.15wd.pct, asked of what is still open"))
            .described("Section 47 enquiries whose initial conference has not been held by the end of the "
                    + "period's last day, more than 15 working days after the strategy discussion.")
            .caveat("An enquiry of which nobody recorded that it needs no conference is taken to need one.")
            .caveat("The twin of icpc.15wd.pct, which tells of what is done: what is late and not done "
                    + "counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            RATE,
            WITHIN_15_DAYS,
            WITHIN_15_DAYS_OVERDUE,
            MEDIAN_DAYS,
            TRANSFERS_WITHIN_15_DAYS,
            LED_TO_PLAN_SHARE,
            REPORTS_ON_TIME,
            AGENCIES_PRESENT,
            CHILD_TOOK_PART_SHARE);

    private InitialConferences() {}
}
