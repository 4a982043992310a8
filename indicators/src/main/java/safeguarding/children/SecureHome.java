package safeguarding.children;

import static safeguarding.children.Restraint.BASIS;
import static safeguarding.children.Restraint.INJURIES;
import static safeguarding.children.Restraint.LEVEL_1;
import static safeguarding.children.Restraint.LEVEL_2;
import static safeguarding.children.Restraint.LEVEL_3;
import static safeguarding.children.Restraint.RESTRAINTS;
import static safeguarding.children.SecureStay.SECURE_STAYS;
import static safeguarding.children.code.PlacementBasis.WELFARE;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.givenRate;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Restraint and injuries in a secure children's home. */
public final class SecureHome {

    private static final String THEME = "secure estate restraint and injuries";
    private static final Source HOME = Source.local("secure children's home's return");

    /**
     * Incidents that required restraint in the period.
     *
     * <p>Unit: incidents. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>In records each young person restrained is a row. Say whether a return counts an incident with two young
     * people once or twice.
     */
    public static final Indicator RESTRAINT_COUNT = Indicator.of(
                    "sec.restraint.count", "Restraint incidents", count(RESTRAINTS))
            .inTheme(THEME)
            .in(Unit.count("incidents"))
            .lowerIsBetter()
            .from(HOME)
            .described("Incidents that required restraint in the period.")
            .caveat("In records each young person restrained is a row. Say whether a return counts an "
                    + "incident with two young people once or twice.");

    /**
     * Incidents that required restraint, to be read by half-year: the same measure as RESTRAINT_COUNT over halves.
     *
     * <p>Unit: incidents. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>The second half of a financial year has 183 days if it holds a 29 February, else 182.
     */
    public static final Indicator RESTRAINT_HALVES = Indicator.of(
                    "sec.restraint.half", "Restraint incidents by half-year", RESTRAINT_COUNT.figure())
            .inTheme(THEME)
            .in(Unit.count("incidents"))
            .lowerIsBetter()
            .from(HOME)
            .described("Incidents that required restraint, to be read by half-year: the same measure as "
                    + "'Restraint incidents'.")
            .caveat("The second half of a financial year has 183 days if it holds a 29 February, else 182.");

    /**
     * Injuries caused by restraint in the period, of every level.
     *
     * <p>Unit: injuries. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>One restraint can cause several injuries. Where none are recorded on a row it adds nothing.
     */
    public static final Indicator INJURY_COUNT = Indicator.of(
                    "sec.injury.count", "Injuries from restraint", total(INJURIES, RESTRAINTS))
            .inTheme(THEME)
            .in(Unit.count("injuries"))
            .lowerIsBetter()
            .from(HOME)
            .described("Injuries caused by restraint in the period, of every level.")
            .caveat("One restraint can cause several injuries. Where none are recorded on a row it adds " + "nothing.");

    /**
     * Injuries caused by restraint, to be read by half-year: the same measure as INJURY_COUNT over halves.
     *
     * <p>Unit: injuries. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>The second half of a financial year has 183 days if it holds a 29 February, else 182.
     */
    public static final Indicator INJURY_HALVES = Indicator.of(
                    "sec.injury.half", "Injuries by half-year", INJURY_COUNT.figure())
            .inTheme(THEME)
            .in(Unit.count("injuries"))
            .lowerIsBetter()
            .from(HOME)
            .described("Injuries caused by restraint, to be read by half-year: the same measure as "
                    + "'Injuries from restraint'.")
            .caveat("The second half of a financial year has 183 days if it holds a 29 February, else 182.");

    /**
     * Injuries caused by restraint per 100 restraints.
     *
     * <p>Unit: per 100. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>It is a ratio of events and not a share of restraints: one restraint can cause several injuries, and it can
     * exceed 100. It can fall only because restraints rise. Read it beside the number of restraints.
     */
    public static final Indicator INJURIES_PER_100 = Indicator.of(
                    "sec.injury.per100", "Injuries per 100 restraints", INJURY_COUNT.per(100, RESTRAINT_COUNT))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(HOME)
            .described("Injuries caused by restraint per 100 restraints.")
            .caveat("It is a ratio of events and not a share of restraints: one restraint can cause several "
                    + "injuries, and it can exceed 100.")
            .caveat("It can fall only because restraints rise. Read it beside the number of restraints.");

    /**
     * Restraints per 100 young people and month: incidents over the sum of the monthly occupancies.
     *
     * <p>Unit: per 100. Lower is better.
     *
     * <p>Source: Youth Justice Board and Ministry of Justice practice (national).
     *
     * <p>It needs sec.occupancy as a sum of monthly occupancies and a number of months; a rounded average is not
     * enough.
     */
    public static final Indicator RESTRAINTS_PER_100_A_MONTH = Indicator.of(
                    "sec.restraint.bedrate",
                    "Restraints per 100 children per month",
                    RESTRAINT_COUNT.figure().per(100, given("sec.occupancy")))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("Youth Justice Board and Ministry of Justice practice"))
            .described("Restraints per 100 young people and month: incidents over the sum of the monthly "
                    + "occupancies.")
            .caveat("It needs sec.occupancy as a sum of monthly occupancies and a number of months; a rounded "
                    + "average is not enough.");

    /**
     * Restraints per 1,000 nights that young people spent in the home.
     *
     * <p>Unit: per 1,000. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>It is a rate of exposure: a fuller home has more nights. A few restrained often can account for most of it.
     * It is not the national monthly rate per 100: a month of 100 young people has about 3,044 nights.
     *
     * <p>In addition to the list of indicators: the rate of exposure as records of stays give it.
     */
    public static final Indicator RESTRAINTS_PER_1000_NIGHTS = Indicator.of(
                    "sec.restraint.nights",
                    "Restraints per 1,000 nights in the home",
                    RESTRAINT_COUNT.figure().per(1_000, days(SECURE_STAYS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(HOME)
            .described("Restraints per 1,000 nights that young people spent in the home.")
            .caveat("It is a rate of exposure: a fuller home has more nights. A few restrained often can "
                    + "account for most of it.")
            .caveat("It is not the national monthly rate per 100: a month of 100 young people has about 3,044 "
                    + "nights.");

    /**
     * Injuries of level 1: minor, without medical treatment.
     *
     * <p>Unit: injuries. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>The grade is given by the home. Homes may grade otherwise.
     *
     * <p>A figure of the Durham report for 2019/20 that the list of indicators lacks.
     */
    public static final Indicator LEVEL_1_INJURIES = Indicator.of(
                    "sec.injury.l1", "Level 1 injuries", total(LEVEL_1, RESTRAINTS))
            .inTheme(THEME)
            .in(Unit.count("injuries"))
            .lowerIsBetter()
            .from(HOME)
            .described("Injuries of level 1: minor, without medical treatment.")
            .caveat("The grade is given by the home. Homes may grade otherwise.");

    /**
     * Injuries of level 2: treated by staff or a nurse.
     *
     * <p>Unit: injuries. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>The grade is given by the home. Often a small number: with the total and level 1 shown, it can be narrowed
     * down.
     *
     * <p>A figure of the Durham report for 2019/20 that the list of indicators lacks.
     */
    public static final Indicator LEVEL_2_INJURIES = Indicator.of(
                    "sec.injury.l2", "Level 2 injuries", total(LEVEL_2, RESTRAINTS))
            .inTheme(THEME)
            .in(Unit.count("injuries"))
            .lowerIsBetter()
            .from(HOME)
            .described("Injuries of level 2: treated by staff or a nurse.")
            .caveat("The grade is given by the home. Often a small number: with the total and level 1 shown, "
                    + "it can be narrowed down.");

    /**
     * Injuries of level 3: serious, treated in hospital.
     *
     * <p>Unit: injuries. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>Any is one too many: look at each. Often a small number.
     */
    public static final Indicator LEVEL_3_INJURIES = Indicator.of(
                    "sec.injury.l3", "Level 3 injuries", total(LEVEL_3, RESTRAINTS))
            .inTheme(THEME)
            .in(Unit.count("injuries"))
            .lowerIsBetter()
            .from(HOME)
            .described("Injuries of level 3: serious, treated in hospital.")
            .caveat("Any is one too many: look at each. Often a small number.");

    /**
     * Injuries of level 2 or 3, those that needed treatment, of all injuries. The counts by level are sec.injury.l1,
     * l2 and l3.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>The three levels are parts of a whole. Injuries that were not graded are in the base, so the share can look
     * too low: the levels' counts must add up to sec.injury.count. Levels 2 and 3 are often small numbers, and the
     * share with the total gives them away.
     */
    public static final Indicator INJURIES_BY_LEVEL = Indicator.of(
                    "sec.injury.level",
                    "Injuries by severity level 1/2/3",
                    LEVEL_2_INJURIES.figure().plus(LEVEL_3_INJURIES.figure()).percentOf(INJURY_COUNT.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(HOME)
            .described("Injuries of level 2 or 3, those that needed treatment, of all injuries. The counts by "
                    + "level are sec.injury.l1, l2 and l3.")
            .caveat("The three levels are parts of a whole. Injuries that were not graded are in the base, so "
                    + "the share can look too low: the levels' counts must add up to sec.injury.count.")
            .caveat("Levels 2 and 3 are often small numbers, and the share with the total gives them away.");

    /**
     * Restraints of young people placed for their welfare, of all restraints.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>Compare it with their share of the nights spent in the home, or it misleads.
     */
    public static final Indicator RESTRAINTS_FOR_WELFARE = Indicator.of(
                    "sec.restraint.welfare.pct",
                    "Share of restraints on welfare residents",
                    count(RESTRAINTS.where(BASIS.is(WELFARE))).percentOf(RESTRAINT_COUNT.figure()))
            .inTheme(THEME)
            .contextOnly()
            .from(HOME)
            .described("Restraints of young people placed for their welfare, of all restraints.")
            .caveat("Compare it with their share of the nights spent in the home, or it misleads.");

    /**
     * Injuries by restraint to young people placed for their welfare, of all injuries by restraint.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>Compare it with their share of restraints and of the nights spent in the home.
     */
    public static final Indicator INJURIES_FOR_WELFARE = Indicator.of(
                    "sec.injury.welfare.pct",
                    "Share of injuries on welfare residents",
                    total(INJURIES, RESTRAINTS.where(BASIS.is(WELFARE))).percentOf(INJURY_COUNT.figure()))
            .inTheme(THEME)
            .contextOnly()
            .from(HOME)
            .described("Injuries by restraint to young people placed for their welfare, of all injuries by "
                    + "restraint.")
            .caveat("Compare it with their share of restraints and of the nights spent in the home.");

    /**
     * Nights spent in the home by young people placed for their welfare, of all nights.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>It is the base to compare their shares of restraints and injuries with. Where the basis is not recorded the
     * nights stay in the base.
     *
     * <p>In addition to the list of indicators: without it the shares of restraints and injuries mislead.
     */
    public static final Indicator NIGHTS_FOR_WELFARE = Indicator.of(
                    "sec.nights.welfare.pct",
                    "Share of nights of welfare residents",
                    days(SECURE_STAYS.where(SecureStay.BASIS.is(WELFARE))).percentOf(days(SECURE_STAYS)))
            .inTheme(THEME)
            .contextOnly()
            .from(HOME)
            .described("Nights spent in the home by young people placed for their welfare, of all nights.")
            .caveat("It is the base to compare their shares of restraints and injuries with. Where the basis "
                    + "is not recorded the nights stay in the base.");

    /**
     * Restraints of the three young people restrained most, of all restraints.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>It depends on the length of the period: say which it is. In a small home it can point to persons.
     */
    public static final Indicator TOP_THREE = Indicator.of(
                    "sec.restraint.top3.pct",
                    "Concentration: share of restraints by top three individuals",
                    topShare(3, RESTRAINTS).percentOf(RESTRAINT_COUNT.figure()))
            .inTheme(THEME)
            .contextOnly()
            .from(HOME)
            .described("Restraints of the three young people restrained most, of all restraints.")
            .caveat("It depends on the length of the period: say which it is. In a small home it can point to "
                    + "persons.");

    /**
     * How much restraint fell late in the period, in per cent of an earlier part of it.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>It means nothing without its baseline: say which dates are compared. Restraint over the whole period can rise
     * at the same time.
     *
     * <p>Only as a return: its baseline is not defined, so it cannot be worked out.
     */
    public static final Indicator LATE_REDUCTION = Indicator.of(
                    "sec.restraint.reduction",
                    "Late-period reduction in restraint",
                    givenPercent("sec.restraint.reduction"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(HOME)
            .described("How much restraint fell late in the period, in per cent of an earlier part of it.")
            .caveat("It means nothing without its baseline: say which dates are compared. Restraint over the "
                    + "whole period can rise at the same time.");

    /**
     * Average monthly occupancy: the sum of the monthly occupancies over the number of months.
     *
     * <p>Unit: mean, young people. Context only: neither way is good by itself.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>Give the sum and the months, so that rates can be made from it.
     *
     * <p>Only as a return: records of stays give nights and not the months that the sum is over. Read {@link
     * #RESTRAINTS_PER_1000_NIGHTS} where there are records.
     */
    public static final Indicator OCCUPANCY = Indicator.of(
                    "sec.occupancy", "Average monthly occupancy", givenRate("sec.occupancy", 1))
            .inTheme(THEME)
            .in(Unit.mean("young people"))
            .contextOnly()
            .from(HOME)
            .described("Average monthly occupancy: the sum of the monthly occupancies over the number of months.")
            .caveat("Give the sum and the months, so that rates can be made from it.");

    /**
     * Average length of stay of those who left: the sum of their days over their number.
     *
     * <p>Unit: mean, days. Context only: neither way is good by itself.
     *
     * <p>Source: secure children's home's return (local).
     *
     * <p>Those still there are left out, so long stays are under-represented until they end.
     */
    public static final Indicator LENGTH_OF_STAY = Indicator.of(
                    "sec.los",
                    "Average length of stay",
                    total(SecureStay.DAYS, SECURE_STAYS.ending()).per(1, count(SECURE_STAYS.ending())))
            .inTheme(THEME)
            .in(Unit.mean("days"))
            .contextOnly()
            .from(HOME)
            .described("Average length of stay of those who left: the sum of their days over their number.")
            .caveat("Those still there are left out, so long stays are under-represented until they end.");

    /**
     * Visits by the partnership to review recordings of restraint.
     *
     * <p>Unit: visits. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>It counts visits, not incidents reviewed.
     *
     * <p>Only as a return: no register holds such visits.
     */
    public static final Indicator CCTV_REVIEWS = Indicator.of(
                    "sec.cctv.visits", "Partnership CCTV review visits", given("sec.cctv.visits"))
            .inTheme(THEME)
            .in(Unit.activity("visits"))
            .higherIsBetter()
            .from(Source.local("partnership's record"))
            .described("Visits by the partnership to review recordings of restraint.")
            .caveat("It counts visits, not incidents reviewed.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            RESTRAINT_COUNT,
            RESTRAINT_HALVES,
            INJURY_COUNT,
            INJURY_HALVES,
            INJURIES_PER_100,
            RESTRAINTS_PER_100_A_MONTH,
            RESTRAINTS_PER_1000_NIGHTS,
            LEVEL_1_INJURIES,
            LEVEL_2_INJURIES,
            LEVEL_3_INJURIES,
            INJURIES_BY_LEVEL,
            RESTRAINTS_FOR_WELFARE,
            INJURIES_FOR_WELFARE,
            NIGHTS_FOR_WELFARE,
            TOP_THREE,
            LATE_REDUCTION,
            OCCUPANCY,
            LENGTH_OF_STAY,
            CCTV_REVIEWS);

    private SecureHome() {}
}
