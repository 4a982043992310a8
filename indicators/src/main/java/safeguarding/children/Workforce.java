package safeguarding.children;

import static safeguarding.children.Caseload.AGENCY_WORKER;
import static safeguarding.children.Caseload.CASELOADS;
import static safeguarding.children.Caseload.CASES;
import static safeguarding.children.Caseload.FULL_TIME_MILLIONTHS;
import static safeguarding.children.Caseload.LEFT;
import static safeguarding.children.Caseload.SUPERVISIONS_DUE;
import static safeguarding.children.Caseload.SUPERVISIONS_HELD;
import static safeguarding.children.Formulas.shareOfTotals;
import static safeguarding.measure.Measure.custom;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.total;

import java.util.List;
import safeguarding.fact.Condition;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** The people who work with children. */
public final class Workforce {

    private static final String THEME = "workforce and caseload";

    private static final Source CENSUS = Source.national("DfE children's social work workforce census");

    /** A worker of whom nobody recorded leaving is in post. */
    private static final Condition<Caseload> IN_POST =
            LEFT.isFalse().or(LEFT.isRecorded().not());

    private static final Flow<Caseload> WORKERS = CASELOADS.where(IN_POST.and(AGENCY_WORKER.isRecorded()));

    private static final Flow<Caseload> EMPLOYED = CASELOADS.where(IN_POST.and(AGENCY_WORKER.isFalse()));

    private static final long MILLIONTHS = 1_000_000;

    /**
     * Vacant posts of social workers, of vacant and filled posts, in full-time equivalents.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children's social work workforce census (national).
     *
     * <p>It is a picture of 30 September, not of 31 March. Posts filled by agency workers count as vacant.
     *
     * <p>Only as a return: records are of workers, and nobody is in a vacant post.
     */
    public static final Indicator VACANCIES = Indicator.of(
                    "wf.vacancy.pct", "Social worker vacancy rate (FTE)", givenPercent("wf.vacancy.pct"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(CENSUS)
            .described("Vacant posts of social workers, of vacant and filled posts, in full-time equivalents.")
            .caveat("It is a picture of 30 September, not of 31 March.")
            .caveat("Posts filled by agency workers count as vacant.");

    /**
     * Social workers who left in the year, per 100 in post on 30 September, in full-time equivalents and without
     * agency workers.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children's social work workforce census (national).
     *
     * <p>Those who left are not among those in post, so it is no share. It is a picture of 30 September, not of 31
     * March: take a period that holds one such count. A worker who moved within the authority to another post has not
     * left.
     *
     * <p>Those who left are all workers less those in post. As full-time equivalents are measured and not counted,
     * there are no limits of chance.
     */
    public static final Indicator TURNOVER = Indicator.of(
                    "wf.turnover.pct",
                    "Turnover rate (FTE)",
                    fullTime(CASELOADS.where(AGENCY_WORKER.isFalse()))
                            .minus(fullTime(EMPLOYED))
                            .per(100, fullTime(EMPLOYED)))
            .inTheme(THEME)
            .in(Unit.percent())
            .lowerIsBetter()
            .from(CENSUS)
            .described("Social workers who left in the year, per 100 in post on 30 September, in full-time "
                    + "equivalents and without agency workers.")
            .caveat("Those who left are not among those in post, so it is no share. It is a picture of 30 "
                    + "September, not of 31 March: take a period that holds one such count.")
            .caveat("A worker who moved within the authority to another post has not left.");

    /**
     * Agency social workers, of all social workers in post, in full-time equivalents.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children's social work workforce census (national).
     *
     * <p>It is a picture of 30 September, not of 31 March: take a period that holds one such count. Workers of whom it
     * is not recorded are left out.
     *
     * <p>Agency workers are all less those employed. As full-time equivalents are measured and not counted, there are
     * no limits of chance.
     */
    public static final Indicator AGENCY_WORKERS = Indicator.of(
                    "wf.agency.pct",
                    "Agency worker rate (FTE)",
                    fullTime(WORKERS).minus(fullTime(EMPLOYED)).percentOf(fullTime(WORKERS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(CENSUS)
            .described("Agency social workers, of all social workers in post, in full-time equivalents.")
            .caveat("It is a picture of 30 September, not of 31 March: take a period that holds one such " + "count.")
            .caveat("Workers of whom it is not recorded are left out.");

    /**
     * Cases held by social workers, per full-time equivalent of those who hold any, agency workers included.
     *
     * <p>Unit: mean, cases. Lower is better.
     *
     * <p>Source: DfE children's social work workforce census (national).
     *
     * <p>A mean hides its tail: a few workers can hold far too many. Give the distribution beside it. It is a picture
     * of 30 September, not of 31 March: take a period that holds one such count.
     *
     * <p>Both numbers are in millionths, as the records hold full-time equivalents so. It needs rows given as objects.
     */
    public static final Indicator CASELOAD = Indicator.of(
                    "wf.caseload.mean",
                    "Average caseload",
                    custom("cases in millionths", CASELOADS.where(IN_POST), Workforce::caseMillionths)
                            .per(1, fullTime(CASELOADS.where(IN_POST.and(CASES.atLeast(1))))))
            .inTheme(THEME)
            .in(Unit.mean("cases"))
            .lowerIsBetter()
            .from(CENSUS)
            .described("Cases held by social workers, per full-time equivalent of those who hold any, agency "
                    + "workers included.")
            .caveat("A mean hides its tail: a few workers can hold far too many. Give the distribution beside " + "it.")
            .caveat("It is a picture of 30 September, not of 31 March: take a period that holds one such " + "count.");

    /**
     * Working days that social workers lost by sickness in the year, of the working days available.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children's social work workforce census (national).
     *
     * <p>One long illness weighs much in a small team. Agency workers are not in it.
     *
     * <p>Only as a return: records hold the days lost and not the days available.
     */
    public static final Indicator ABSENCE = Indicator.of(
                    "wf.absence.pct", "Sickness absence rate", givenPercent("wf.absence.pct"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(CENSUS)
            .described("Working days that social workers lost by sickness in the year, of the working days "
                    + "available.")
            .caveat("One long illness weighs much in a small team. Agency workers are not in it.");

    /**
     * Supervisions of social workers held in time, of those due in the year.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of supervision (local).
     *
     * <p>Say how often it is due: places differ. Workers of whom either number is not recorded are left out.
     *
     * <p>Nothing tells what is overdue now: records hold the numbers of a year, not the days.
     */
    public static final Indicator SUPERVISION = Indicator.of(
                    "wf.supervision.pct",
                    "Supervision in timescale",
                    shareOfTotals(SUPERVISIONS_HELD, SUPERVISIONS_DUE, CASELOADS))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local record of supervision"))
            .described("Supervisions of social workers held in time, of those due in the year.")
            .caveat("Say how often it is due: places differ.")
            .caveat("Workers of whom either number is not recorded are left out.");

    /**
     * Responses to the practitioner survey.
     *
     * <p>Unit: responses. Higher is better.
     *
     * <p>Source: local survey (local).
     *
     * <p>Give the number asked as well: without it a larger number can be a lower share.
     *
     * <p>Only as a return: no register holds answers of practitioners.
     */
    public static final Indicator PRACTITIONER_SURVEY = Indicator.of(
                    "wf.practitioner.survey", "Practitioner survey responses", given("wf.practitioner.survey"))
            .inTheme(THEME)
            .in(Unit.activity("responses"))
            .higherIsBetter()
            .from(Source.local("local survey"))
            .described("Responses to the practitioner survey.")
            .caveat("Give the number asked as well: without it a larger number can be a lower share.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(VACANCIES, TURNOVER, AGENCY_WORKERS, CASELOAD, ABSENCE, SUPERVISION, PRACTITIONER_SURVEY);

    private Workforce() {}

    private static Formula fullTime(Flow<Caseload> workers) {
        return total(FULL_TIME_MILLIONTHS, workers);
    }

    private static long caseMillionths(Caseload row) {
        Integer cases = row.cases();
        return cases == null ? 0 : cases * MILLIONTHS;
    }
}
