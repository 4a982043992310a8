package safeguarding.children;

import static safeguarding.children.Enquiry.CONFERENCE_NOT_REQUIRED;
import static safeguarding.children.Enquiry.ENQUIRIES;
import static safeguarding.children.Enquiry.FIRST_OF_DAY;
import static safeguarding.children.Enquiry.HOURS_TO_SEEN;
import static safeguarding.children.Enquiry.LED_TO_CONFERENCE;
import static safeguarding.children.Enquiry.REPEAT_IN_YEAR;
import static safeguarding.children.Formulas.shareOfTotals;
import static safeguarding.children.LegalPeriod.EMERGENCY_PROTECTION;
import static safeguarding.children.LegalPeriod.LEGAL_PERIODS;
import static safeguarding.children.LegalPeriod.POLICE_PROTECTION;
import static safeguarding.children.StrategyDiscussion.ABSENCES;
import static safeguarding.children.StrategyDiscussion.ABSENCES_INFORMED;
import static safeguarding.children.StrategyDiscussion.EDUCATION;
import static safeguarding.children.StrategyDiscussion.HEALTH;
import static safeguarding.children.StrategyDiscussion.IN_EDUCATION;
import static safeguarding.children.StrategyDiscussion.POLICE;
import static safeguarding.children.StrategyDiscussion.STRATEGY_DISCUSSIONS;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.time.Span.months;

import java.util.List;
import safeguarding.fact.Condition;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** Strategy discussions and the enquiries that follow under section 47 of the Children Act 1989. */
public final class StrategyMeetings {

    private static final String THEME = "strategy meetings and s47";
    private static final Source LOCAL = Source.local("local record of strategy meetings");
    private static final Flow<StrategyDiscussion> IN_SCHOOL = STRATEGY_DISCUSSIONS.where(IN_EDUCATION.isTrue());
    private static final Flow<Enquiry> STARTED = ENQUIRIES.where(FIRST_OF_DAY);

    /**
     * Strategy discussions held in the period.
     *
     * <p>Unit: discussions. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census: a section 47 enquiry starts with its strategy discussion (national).
     *
     * <p>In records each child is a row, as in the census: a discussion about three siblings counts three. Say whether
     * a return counts it once.
     */
    public static final Indicator DISCUSSIONS = Indicator.of(
                    "strat.count", "Strategy discussions held", count(STRATEGY_DISCUSSIONS))
            .inTheme(THEME)
            .in(Unit.count("discussions"))
            .contextOnly()
            .from(Source.national(
                    "DfE children in need census: a section 47 enquiry starts with its strategy discussion"))
            .described("Strategy discussions held in the period.")
            .caveat("In records each child is a row, as in the census: a discussion about "
                    + "three siblings counts three. Say whether a return counts it once.");

    /**
     * Strategy meetings at which the police were present, of all strategy meetings.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>Say whether taking part by telephone or in writing counts as present.
     */
    public static final Indicator POLICE_PRESENT = Indicator.of(
                    "strat.police.pct", "Strategy meetings attended by police", held(POLICE.isTrue()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described("Strategy meetings at which the police were present, of all strategy meetings.")
            .caveat("Say whether taking part by telephone or in writing counts as present.");

    /**
     * Strategy meetings at which a health service was present, of all strategy meetings.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>Say whether taking part by telephone or in writing counts as present.
     */
    public static final Indicator HEALTH_PRESENT = Indicator.of(
                    "strat.health.pct", "Strategy meetings attended by health", held(HEALTH.isTrue()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described("Strategy meetings at which a health service was present, of all strategy meetings.")
            .caveat("Say whether taking part by telephone or in writing counts as present.");

    /**
     * Strategy meetings at which the school or nursery was present, of those about a child who goes to one.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>The base is smaller than all strategy meetings: those about children in no school or nursery are left out.
     */
    public static final Indicator EDUCATION_PRESENT = Indicator.of(
                    "strat.school.pct",
                    "Strategy meetings attended by education",
                    count(IN_SCHOOL.where(EDUCATION.isTrue())).percentOf(count(IN_SCHOOL)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described("Strategy meetings at which the school or nursery "
                    + "was present, of those about a child who goes to one.")
            .caveat("The base is smaller than all strategy meetings: those "
                    + "about children in no school or nursery are left out.");

    /**
     * Strategy meetings with social care, police and health present, of all strategy meetings.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children: social care, police and health at least (not checked).
     *
     * <p>The definition was not checked against the official text.
     */
    public static final Indicator QUORATE = Indicator.of(
                    "strat.quorate.pct", "Strategy meetings quorate", held(StrategyDiscussion.QUORATE))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Working Together to Safeguard Children: social care, police and health at least"))
            .described("Strategy meetings with social care, police and health present, of all strategy meetings.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Absences from strategy meetings for which the agency sent its information, of all absences.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>The base is absences, not meetings: a meeting without two agencies has two. Meetings of which it is not
     * recorded who was absent, or who sent information, are left out.
     */
    public static final Indicator INFORMATION_SENT = Indicator.of(
                    "strat.info.pct",
                    "Strategy meetings with relevant information from absent agencies",
                    shareOfTotals(ABSENCES_INFORMED, ABSENCES, STRATEGY_DISCUSSIONS))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described("Absences from strategy meetings for which the agency sent its information, of all absences.")
            .caveat("The base is absences, not meetings: a meeting without two agencies has two.")
            .caveat("Meetings of which it is not recorded who was absent, or who sent information, are left out.");

    /**
     * Section 47 enquiries in which the child was seen within the local time of the strategy discussion, of all
     * enquiries.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local standard for section 47 enquiries (local).
     *
     * <p>The time allowed is set locally, often 24 hours; from records it is 24. Do not compare places with different
     * times. An enquiry without a recorded time stays in the base and does not count; the census records none, so from
     * it alone the figure would be 0.
     *
     * <p>It has no twin of what is overdue now: hours are counted, and registers hold days.
     */
    public static final Indicator SEEN_IN_TIME = Indicator.of(
                    "s47.child.seen.24h.pct",
                    "Child seen within local time of strategy discussion",
                    count(STARTED.where(HOURS_TO_SEEN.atMost(24))).percentOf(count(STARTED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local standard for section 47 enquiries"))
            .described("Section 47 enquiries in which the child was seen within the local time of the strategy "
                    + "discussion, of all enquiries.")
            .caveat("The time allowed is set locally, often 24 hours; from "
                    + "records it is 24. Do not compare places with different times.")
            .caveat("An enquiry without a recorded time stays in the base and does not "
                    + "count; the census records none, so from it alone the figure would be 0.");

    /**
     * Section 47 enquiries that started in the period, dated by the strategy discussion that began them.
     *
     * <p>Unit: enquiries. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C4 (national).
     *
     * <p>Two about one child that start on one day are one, as in the census. A child can have several in the period.
     */
    public static final Indicator ENQUIRY_COUNT = Indicator.of("s47.count", "Section 47 enquiries", count(STARTED))
            .inTheme(THEME)
            .in(Unit.count("enquiries"))
            .contextOnly()
            .from(Source.national("DfE children in need census, table C4"))
            .described("Section 47 enquiries that started in the period, "
                    + "dated by the strategy discussion that began them.")
            .caveat("Two about one child that start on one day are one, as in the census. A child can "
                    + "have several in the period.");

    /**
     * Section 47 enquiries that started in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C4 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children.
     */
    public static final Indicator ENQUIRY_RATE = Indicator.of(
                    "s47.rate",
                    "Section 47 enquiries per 10,000",
                    ENQUIRY_COUNT.figure().per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C4"))
            .described("Section 47 enquiries that started in the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.");

    /**
     * Section 47 enquiries that led to an initial child protection conference, of all that started in the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, section 47 module (national).
     *
     * <p>Outcomes of the last weeks are not known yet. The figure is a gap until the records reach a month past the
     * period, which is longer than 15 working days ever are.
     */
    public static final Indicator ENQUIRIES_TO_CONFERENCE = Indicator.of(
                    "s47.to.icpc.pct",
                    "Section 47s leading to ICPC",
                    count(STARTED.where(LED_TO_CONFERENCE))
                            .percentOf(count(STARTED))
                            .maturingAfter(months(1)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, section 47 module"))
            .described("Section 47 enquiries that led to an initial child protection conference, of all "
                    + "that started in the period.")
            .caveat("Outcomes of the last weeks are not known yet. The figure is a gap until the records "
                    + "reach a month past the period, which is longer than 15 working days ever are.");

    /**
     * Section 47 enquiries which found that no conference was needed, of all that started in the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, section 47 module (national).
     *
     * <p>Very high may mean that enquiries are begun too readily. Outcomes of the last weeks are not known yet. The
     * figure is a gap until the records reach a month past the period, which is longer than 15 working days ever are.
     */
    public static final Indicator CONFERENCE_NOT_NEEDED = Indicator.of(
                    "s47.notrequired.pct",
                    "Section 47s with ICPC not required",
                    count(STARTED.where(CONFERENCE_NOT_REQUIRED.isTrue()))
                            .percentOf(count(STARTED))
                            .maturingAfter(months(1)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, section 47 module"))
            .described("Section 47 enquiries which found that no conference "
                    + "was needed, of all that started in the period.")
            .caveat("Very high may mean that enquiries are begun too readily.")
            .caveat("Outcomes of the last weeks are not known yet. The figure is a gap until the records "
                    + "reach a month past the period, which is longer than 15 working days ever are.");

    /**
     * Section 47 enquiries within 12 months of the child's previous one, of all that started in the period.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: Ofsted Annex A, list 5 (national).
     *
     * <p>Measured from start to start. A share of enquiries, not of children. It needs enquiries of the 12 months
     * before.
     */
    public static final Indicator REPEAT_ENQUIRIES = Indicator.of(
                    "s47.repeat.12m.pct",
                    "Repeat section 47 within 12 months",
                    count(STARTED.where(REPEAT_IN_YEAR)).percentOf(count(STARTED)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("Ofsted Annex A, list 5"))
            .described("Section 47 enquiries within 12 months of the child's "
                    + "previous one, of all that started in the period.")
            .caveat("Measured from start to start. A share of enquiries, not of children. It needs "
                    + "enquiries of the 12 months before.");

    /**
     * Times that children were taken into police protection under section 46 of the Children Act 1989, one for each
     * child.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: police records, or legal status L1 of the SSDA903 return (not checked).
     *
     * <p>From the SSDA903 return only children who were accommodated by the authority are known: the police know of
     * more. The same child taken twice counts twice. The definition was not checked against the official text.
     *
     * <p>The list of indicators names status L2 for it and L1 for emergency protection orders; in the return L1 is
     * police protection.
     */
    public static final Indicator POLICE_PROTECTION_USED = Indicator.of(
                    "s46.ppp.count",
                    "Police powers of protection used",
                    count(LEGAL_PERIODS.starting().where(POLICE_PROTECTION)))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.unchecked("police records, or legal status L1 of the SSDA903 return"))
            .described("Times that children were taken into police protection under section 46 of the "
                    + "Children Act 1989, one for each child.")
            .caveat("From the SSDA903 return only children who were accommodated by the authority are "
                    + "known: the police know of more.")
            .caveat("The same child taken twice counts twice.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Emergency protection orders under section 44 of the Children Act 1989 that started in the period.
     *
     * <p>Unit: orders. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return, legal status L2 (national).
     *
     * <p>An order that follows another without a day between counts as one.
     *
     * <p>The list of indicators names status L1 for it; in the return L2 is the emergency protection order.
     */
    public static final Indicator EMERGENCY_ORDERS = Indicator.of(
                    "epo.count",
                    "Emergency protection orders",
                    count(LEGAL_PERIODS.starting().where(EMERGENCY_PROTECTION)))
            .inTheme(THEME)
            .in(Unit.count("orders"))
            .contextOnly()
            .from(Source.national("DfE SSDA903 return, legal status L2"))
            .described("Emergency protection orders under section 44 of "
                    + "the Children Act 1989 that started in the period.")
            .caveat("An order that follows another without a day between counts as one.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            DISCUSSIONS,
            POLICE_PRESENT,
            HEALTH_PRESENT,
            EDUCATION_PRESENT,
            QUORATE,
            INFORMATION_SENT,
            ENQUIRY_COUNT,
            ENQUIRY_RATE,
            ENQUIRIES_TO_CONFERENCE,
            CONFERENCE_NOT_NEEDED,
            REPEAT_ENQUIRIES,
            SEEN_IN_TIME,
            POLICE_PROTECTION_USED,
            EMERGENCY_ORDERS);

    private static Formula held(Condition<StrategyDiscussion> how) {
        return count(STRATEGY_DISCUSSIONS.where(how)).percentOf(count(STRATEGY_DISCUSSIONS));
    }

    private StrategyMeetings() {}
}
