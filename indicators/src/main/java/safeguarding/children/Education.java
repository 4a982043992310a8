package safeguarding.children;

import static safeguarding.children.Exclusion.EXCLUSIONS;
import static safeguarding.children.Exclusion.KNOWN;
import static safeguarding.children.OutOfSchool.OUT_OF_SCHOOL;
import static safeguarding.children.SchoolAbsence.ON_PLAN;
import static safeguarding.children.SchoolAbsence.PERSISTENT;
import static safeguarding.children.SchoolAbsence.SCHOOL_ABSENCE;
import static safeguarding.children.code.ExclusionKind.PERMANENT;
import static safeguarding.children.code.OutOfSchoolKind.HOME_EDUCATED;
import static safeguarding.children.code.OutOfSchoolKind.MISSING_EDUCATION;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenRate;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;

import java.util.List;
import safeguarding.fact.AgeBand;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Schools, and children who are not in them. */
public final class Education {

    private static final String THEME = "education";

    /**
     * Permanent exclusions in the school year, of pupils in the January census.
     *
     * <p>Unit: percent, to 2 decimals. Lower is better.
     *
     * <p>Source: DfE suspensions and permanent exclusions (national).
     *
     * <p>The year is the school year, not the financial year.
     *
     * <p>Records give the exclusions; the pupils are a return of their own, edu.pupils, for the same dates.
     */
    public static final Indicator PERMANENT_EXCLUSIONS = Indicator.of(
                    "edu.permex.pct",
                    "Permanent exclusions",
                    count(EXCLUSIONS.where(Exclusion.KIND.is(PERMANENT))).percentOf(given("edu.pupils")))
            .inTheme(THEME)
            .in(Unit.percent().withDecimals(2))
            .lowerIsBetter()
            .from(Source.national("DfE suspensions and permanent exclusions"))
            .described("Permanent exclusions in the school year, of pupils in the January census.")
            .caveat("The year is the school year, not the financial year.")
            .caveat("Records give the exclusions; the pupils are a return of their own, edu.pupils, for the "
                    + "same dates.");

    /**
     * Suspensions from secondary schools in the school year, per 100 pupils of secondary schools in the January
     * census.
     *
     * <p>Unit: percent, to 2 decimals. Lower is better.
     *
     * <p>Source: DfE suspensions and permanent exclusions (national).
     *
     * <p>One pupil can be suspended several times, so it is no share of pupils and can exceed 100. The year is the
     * school year, not the financial year.
     *
     * <p>Only as a return: records of exclusions do not say what kind of school it was.
     */
    public static final Indicator SUSPENSIONS = Indicator.of(
                    "edu.susp.pct", "Suspensions (secondary)", givenRate("edu.susp.pct", 100))
            .inTheme(THEME)
            .in(Unit.percent().withDecimals(2))
            .lowerIsBetter()
            .from(Source.national("DfE suspensions and permanent exclusions"))
            .described("Suspensions from secondary schools in the school year, per 100 pupils of secondary "
                    + "schools in the January census.")
            .caveat("One pupil can be suspended several times, so it is no share of pupils and can exceed " + "100.")
            .caveat("The year is the school year, not the financial year.");

    /**
     * Children who missed a tenth of their sessions or more, of those with a child protection plan on 31 March whose
     * absence is known.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE, outcomes for children in need (national).
     *
     * <p>The year is the school year, not the financial year. It was not collected for 2019/20. Children who are not
     * on the roll of a state school are not in it.
     *
     * <p>A row is dated by the last day of its school year, 31 July.
     */
    public static final Indicator PERSISTENT_ABSENCE = Indicator.of(
                    "edu.pa.cpp.pct",
                    "Persistent absence, children on plans",
                    count(SCHOOL_ABSENCE.where(ON_PLAN.isTrue().and(PERSISTENT.isTrue())))
                            .percentOf(
                                    count(SCHOOL_ABSENCE.where(ON_PLAN.isTrue().and(PERSISTENT.isRecorded())))))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE, outcomes for children in need"))
            .described("Children who missed a tenth of their sessions or more, of those with a child protection "
                    + "plan on 31 March whose absence is known.")
            .caveat("The year is the school year, not the financial year. It was not collected for 2019/20.")
            .caveat("Children who are not on the roll of a state school are not in it.");

    /**
     * Children aged 5 to 16 who are educated at home at the end of the period, per 10,000 of that age.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE, elective home education (national).
     *
     * <p>The ages are 5 to 16, not 0 to 17: it is not comparable with rates for all children. Families need not tell
     * the authority, so not all are known.
     */
    public static final Indicator HOME_EDUCATED_RATE = Indicator.of(
                    "edu.ehe.rate",
                    "Electively home educated per 10,000 aged 5-16",
                    open(OUT_OF_SCHOOL
                                    .where(OutOfSchool.KIND.is(HOME_EDUCATED))
                                    .whileAged(OutOfSchool.BORN, AgeBand.of(5, 16)))
                            .per(10_000, AgeBand.of(5, 16)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE, elective home education"))
            .described("Children aged 5 to 16 who are educated at home at the end of the period, per 10,000 of "
                    + "that age.")
            .caveat("The ages are 5 to 16, not 0 to 17: it is not comparable with rates for all children.")
            .caveat("Families need not tell the authority, so not all are known.");

    /**
     * Children of school age who are missing education at the end of the period.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: DfE, children missing education (national).
     *
     * <p>It depends on the day: numbers are highest early in the school year. Children educated at home are not in it.
     */
    public static final Indicator MISSING_FROM_EDUCATION = Indicator.of(
                    "edu.cme",
                    "Children missing education",
                    open(OUT_OF_SCHOOL.where(OutOfSchool.KIND.is(MISSING_EDUCATION))))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.national("DfE, children missing education"))
            .described("Children of school age who are missing education at the end of the period.")
            .caveat("It depends on the day: numbers are highest early in the school year.")
            .caveat("Children educated at home are not in it.");

    /**
     * Notifications to schools that a pupil lived through a domestic abuse incident.
     *
     * <p>Unit: notifications. Context only: neither way is good by itself.
     *
     * <p>Source: police notifications under Operation Encompass (local).
     *
     * <p>One incident can lead to several notifications. A wider scheme sends more of them.
     *
     * <p>Only as a return: no register holds notifications of the police.
     */
    public static final Indicator OPERATION_ENCOMPASS = Indicator.of(
                    "edu.encompass", "Operation Encompass notifications", given("edu.encompass"))
            .inTheme(THEME)
            .in(Unit.count("notifications"))
            .contextOnly()
            .from(Source.local("police notifications under Operation Encompass"))
            .described("Notifications to schools that a pupil lived through a domestic abuse incident.")
            .caveat("One incident can lead to several notifications. A wider scheme sends more of them.");

    /**
     * Excluded children known to social care or the police, of all excluded children.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: local study of linked records (local).
     *
     * <p>It depends on linking records: a child who is not matched counts as not known.
     */
    public static final Indicator EXCLUDED_AND_KNOWN = Indicator.of(
                    "edu.excluded.known.pct",
                    "Excluded children known to services",
                    people(EXCLUSIONS.where(KNOWN.isTrue())).percentOf(people(EXCLUSIONS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("local study of linked records"))
            .described("Excluded children known to social care or the police, of all excluded children.")
            .caveat("It depends on linking records: a child who is not matched counts as not known.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            PERMANENT_EXCLUSIONS,
            SUSPENSIONS,
            PERSISTENT_ABSENCE,
            HOME_EDUCATED_RATE,
            MISSING_FROM_EDUCATION,
            OPERATION_ENCOMPASS,
            EXCLUDED_AND_KNOWN);

    private Education() {}
}
