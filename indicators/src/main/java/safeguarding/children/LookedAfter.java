package safeguarding.children;

import static safeguarding.children.CarePeriod.CARE_PERIODS;
import static safeguarding.children.CarePeriod.RETURN_IN_YEAR;
import static safeguarding.children.CarePeriod.WORKING_DAYS;
import static safeguarding.children.CarePeriod.WORKING_DAYS_TO_HEALTH_ASSESSMENT;
import static safeguarding.children.LookedAfterEpisode.BORN;
import static safeguarding.children.LookedAfterEpisode.DISTANT;
import static safeguarding.children.LookedAfterEpisode.ENDS_CARE;
import static safeguarding.children.LookedAfterEpisode.FOSTERED;
import static safeguarding.children.LookedAfterEpisode.IN_HOME_OR_SECURE_UNIT;
import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;
import static safeguarding.children.LookedAfterEpisode.NOT_SHORT_BREAK;
import static safeguarding.children.LookedAfterEpisode.PLACEMENT;
import static safeguarding.children.LookedAfterEpisode.STARTS_CARE;
import static safeguarding.children.LookedAfterEpisode.UNACCOMPANIED;
import static safeguarding.children.LookedAfterHealth.AGE;
import static safeguarding.children.LookedAfterHealth.ALL_YEAR;
import static safeguarding.children.LookedAfterHealth.CONVICTED;
import static safeguarding.children.LookedAfterHealth.DENTAL_CHECKED;
import static safeguarding.children.LookedAfterHealth.HEALTH_ASSESSED;
import static safeguarding.children.LookedAfterHealth.IMMUNISED;
import static safeguarding.children.LookedAfterHealth.LOOKED_AFTER_HEALTH;
import static safeguarding.children.LookedAfterHealth.SCORE;
import static safeguarding.children.LookedAfterHealth.SUBSTANCE_MISUSE;
import static safeguarding.children.LookedAfterReview.LOOKED_AFTER_REVIEWS;
import static safeguarding.children.LookedAfterReview.TOOK_PART;
import static safeguarding.children.SurveyAnswer.AGREES;
import static safeguarding.children.SurveyAnswer.QUESTION;
import static safeguarding.children.SurveyAnswer.SURVEY_ANSWERS;
import static safeguarding.children.code.PlacementType.P1;
import static safeguarding.children.code.SituationKind.CARE_REVIEWED_IN_TIME;
import static safeguarding.children.code.SituationKind.CARE_REVIEW_OVERDUE;
import static safeguarding.children.code.SituationKind.CARE_TO_BE_REVIEWED;
import static safeguarding.children.code.SituationKind.CARE_VISITED_IN_TIME;
import static safeguarding.children.code.SituationKind.CARE_VISIT_OVERDUE;
import static safeguarding.children.code.SituationKind.HEALTH_ASSESSMENT_OVERDUE;
import static safeguarding.children.code.SituationKind.LONG_TERM_CARE;
import static safeguarding.children.code.SituationKind.LONG_TERM_STABLE;
import static safeguarding.children.code.SituationKind.THREE_PLACEMENTS;
import static safeguarding.children.code.SituationKind.THREE_WORKERS;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.total;
import static safeguarding.time.Span.days;

import java.util.List;
import safeguarding.children.code.SituationKind;
import safeguarding.children.code.SurveyQuestion;
import safeguarding.fact.Condition;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** Children in the care of the authority. */
public final class LookedAfter {

    private static final String THEME = "children looked after";
    private static final Source SURVEY = Source.local("local survey of looked-after children and care leavers");
    private static final Flow<CarePeriod> STARTS = CARE_PERIODS.starting();

    /** Long enough for the initial health assessment to be due, or not ended. */
    private static final Flow<CarePeriod> STAYING = STARTS.where(
            WORKING_DAYS.atLeast(20).or(CarePeriod.ENDED.isRecorded().not()));

    private static final Flow<LookedAfterHealth> ALL_YEAR_HEALTH = LOOKED_AFTER_HEALTH.where(ALL_YEAR);
    private static final Flow<LookedAfterHealth> CRIMINAL_AGE = ALL_YEAR_HEALTH.where(AGE.atLeast(10));
    private static final Flow<LookedAfterHealth> SCORED =
            ALL_YEAR_HEALTH.where(AGE.between(4, 16).and(SCORE.isRecorded()));
    private static final Flow<LookedAfterReview> REVIEWS_FROM_4 =
            LOOKED_AFTER_REVIEWS.where(LookedAfterReview.AGE.atLeast(4));

    /**
     * Children looked after at the end of the period's last day.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Agreed series of short breaks, legal status V3 or V4, are left out, as are episodes left open after the 18th
     * birthday. A row without a day of birth does not count. Published figures can differ by a few from the first
     * count, because returns are amended later.
     */
    public static final Indicator OPEN = Indicator.of(
                    "cla.open",
                    "Children looked after at 31 March",
                    open(LOOKED_AFTER.where(NOT_SHORT_BREAK).whileAged(BORN, CHILDREN_0_TO_17)))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children looked after at the end of the period's last day.")
            .caveat("Agreed series of short breaks, legal status V3 or V4, are left out, as are episodes left "
                    + "open after the 18th birthday. A row without a day of birth does not count.")
            .caveat("Published figures can differ by a few from the "
                    + "first count, because returns are amended later.");

    /**
     * Looked-after children and care leavers who get on with their social worker, of those who answered.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local survey of looked-after children and care leavers (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator GETS_ON_WITH_WORKER = Indicator.of(
                    "cla.care.survey.worker.pct",
                    "Looked-after and care-leaver survey: gets on with social worker",
                    agree(SurveyQuestion.GETS_ON_WITH_WORKER))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Looked-after children and care leavers who get on "
                    + "with their social worker, of those who answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * Looked-after children and care leavers who can talk to their social worker, of those who answered.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local survey of looked-after children and care leavers (local).
     *
     * <p>Give the number of answers. A share of fewer than 10 answers is not published.
     */
    public static final Indicator CAN_TALK_TO_WORKER = Indicator.of(
                    "cla.care.survey.talk.pct",
                    "Looked-after survey: can talk to social worker",
                    agree(SurveyQuestion.CAN_TALK_TO_WORKER))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Looked-after children and care leavers who can "
                    + "talk to their social worker, of those who answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /**
     * Children looked after at the end of the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000, to whole numbers. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Published to whole numbers.
     */
    public static final Indicator RATE = Indicator.of(
                    "cla.rate",
                    "Children looked after per 10,000",
                    OPEN.figure().per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .in(Unit.per(10_000).withDecimals(0))
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children looked after at the end of the period per 10,000 children aged 0 to 17.")
            .caveat("Published to whole numbers.");

    /**
     * Different children who started to be looked after in the period.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>A child who starts twice in the period counts once, so the parts of a period do not add up. Short breaks are
     * left out.
     */
    public static final Indicator STARTED = Indicator.of(
                    "cla.start",
                    "Children starting to be looked after",
                    people(LOOKED_AFTER.starting().where(STARTS_CARE.and(NOT_SHORT_BREAK))))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Different children who started to be looked after in the period.")
            .caveat("A child who starts twice in the period counts once, so the parts of a period do "
                    + "not add up. Short breaks are left out.");

    /**
     * Different children who ceased to be looked after in the period.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>An episode that ends with X1 goes on in another and ends no care. A child who ceases twice in the period
     * counts once. An end without a recorded reason does not count.
     */
    public static final Indicator CEASED = Indicator.of(
                    "cla.cease",
                    "Children ceasing to be looked after",
                    people(LOOKED_AFTER.ending().where(ENDS_CARE.and(NOT_SHORT_BREAK))))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Different children who ceased to be looked after in the period.")
            .caveat("An episode that ends with X1 goes on in another and ends no care. A child who "
                    + "ceases twice in the period counts once.")
            .caveat("An end without a recorded reason does not count.");

    /**
     * Periods of care that started within 12 months of the end of the child's previous one, of all that started.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE SSDA903 return; not published (national).
     *
     * <p>Starts, not children. It needs periods of care of the 12 months before. A child adopted in between has
     * another id and is not recognised.
     *
     * <p>{@link CarePeriod#join} makes periods of care of episodes.
     */
    public static final Indicator RETURNED = Indicator.of(
                    "cla.reentry.12m.pct",
                    "Return to care within 12 months",
                    count(STARTS.where(RETURN_IN_YEAR)).percentOf(count(STARTS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return; not published"))
            .described("Periods of care that started within 12 months of the end of the child's previous "
                    + "one, of all that started.")
            .caveat("Starts, not children. It needs periods of care of the 12 months before. A child "
                    + "adopted in between has another id and is not recognised.");

    /**
     * Unaccompanied asylum-seeking children looked after at the end of the period, of all looked after.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Short breaks and those aged 18 or over are left out, as is a row without a day of birth.
     */
    public static final Indicator UNACCOMPANIED_SHARE = Indicator.of(
                    "cla.uasc.pct", "Looked-after UASC", share(UNACCOMPANIED.isTrue()))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Unaccompanied asylum-seeking children looked after "
                    + "at the end of the period, of all looked after.")
            .caveat("Short breaks and those aged 18 or over are left out, as is a row without a day of birth.");

    /**
     * Children looked after at the end of the period who had three placements or more in the 12 months up to it, of
     * all looked after.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE SSDA903 return (formerly NI 62) (national).
     *
     * <p>Placements open on the first and the last day count. Those that began and ended on one day, short breaks and
     * temporary ones do not, nor does adoption by the carer. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#threePlacements} works it out.
     */
    public static final Indicator THREE_PLACEMENTS_SHARE = Indicator.of(
                    "cla.3place.pct",
                    "Three or more placements in the year",
                    holdingUnder18(THREE_PLACEMENTS).percentOf(OPEN.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return (formerly NI 62)"))
            .described("Children looked after at the end of the period who had three placements or more "
                    + "in the 12 months up to it, of all looked after.")
            .caveat("Placements open on the first and the last day count. Those that began and ended on "
                    + "one day, short breaks and temporary ones do not, nor does adoption by the carer.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children in the same placement for two years or more, of those under 16 at the end of the period who had been
     * looked after for two and a half years or more.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return (formerly NI 63) (national).
     *
     * <p>A placement for adoption is counted together with the one before it. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#longTermCare} works it out.
     */
    public static final Indicator LONG_TERM_STABLE_SHARE = Indicator.of(
                    "cla.longterm.pct",
                    "Long-term placement stability",
                    holdingUnder18(LONG_TERM_STABLE).percentOf(holdingUnder18(LONG_TERM_CARE)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return (formerly NI 63)"))
            .described("Children in the same placement for two years or more, of those under 16 at the "
                    + "end of the period who had been looked after for two and a half years or more.")
            .caveat("A placement for adoption is counted together with the one before it.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children placed more than 20 miles from home and outside the authority at the end of the period, of all looked
     * after of whom it is recorded.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Home is where the child lived at the first placement. Short breaks and those aged 18 or over are left out, as
     * is a row without a day of birth. Not recorded is a third answer and not a no: it is left out of both parts.
     * Where nothing is recorded there is a gap and no 0.
     */
    public static final Indicator DISTANT_SHARE = Indicator.of(
                    "cla.20miles.pct",
                    "Placed over 20 miles and outside LA",
                    lookedAfter(DISTANT.isTrue()).percentOf(lookedAfter(DISTANT.isRecorded())))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children placed more than 20 miles from home and outside the authority at the end "
                    + "of the period, of all looked after of whom it is recorded.")
            .caveat("Home is where the child lived at the first placement. Short breaks and those aged "
                    + "18 or over are left out, as is a row without a day of birth.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.");

    /**
     * Children in foster placements, U1 to U6, at the end of the period, of all looked after.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Short breaks and those aged 18 or over are left out, as is a row without a day of birth.
     */
    public static final Indicator FOSTERED_SHARE = Indicator.of("cla.foster.pct", "In foster care", share(FOSTERED))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children in foster placements, U1 to U6, at the end of the period, of all looked after.")
            .caveat("Short breaks and those aged 18 or over are left out, as is a row without a day of birth.");

    /**
     * Children in secure units and children's homes, K1 and K2, at the end of the period, of all looked after.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Supported accommodation, K3 from 2025, is not among them. Short breaks and those aged 18 or over are left
     * out, as is a row without a day of birth.
     */
    public static final Indicator RESIDENTIAL_SHARE = Indicator.of(
                    "cla.residential.pct", "In secure units and children's homes", share(IN_HOME_OR_SECURE_UNIT))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children in secure units and children's homes, K1 and K2, at the end of the "
                    + "period, of all looked after.")
            .caveat("Supported accommodation, K3 from 2025, is not among them. Short breaks and those "
                    + "aged 18 or over are left out, as is a row without a day of birth.");

    /**
     * Children placed with their own parents, P1, at the end of the period, of all looked after.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>The Local Authority Interactive Tool takes high for good, which can be disputed. Short breaks and those aged
     * 18 or over are left out, as is a row without a day of birth.
     */
    public static final Indicator WITH_PARENTS_SHARE = Indicator.of(
                    "cla.parents.pct", "Placed with parents", share(PLACEMENT.is(P1)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children placed with their own parents, P1, at the end of the period, of all looked after.")
            .caveat("The Local Authority Interactive Tool takes high for good, which can be disputed. Short "
                    + "breaks and those aged 18 or over are left out, as is a row without a day of birth.");

    /**
     * Children looked after for more than 20 working days at the end of the period of whom every review in the 12
     * months up to it was in time, of all of them.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, reviews (not checked).
     *
     * <p>The first review is due within 20 working days, the second within three months of it, each later one within
     * six months. It needs every review: where only the latest of each child is recorded there is no
     * figure. A child looked after since before the earliest review on record is left out until the first on record,
     * which is taken to be in time, or until one held on the day the records begin would be overdue. It is worked out
     * beforehand: where it was not, there is no figure. The definition was not checked against the official text.
     *
     * <p>{@link Situations#careReviews} works it out.
     */
    public static final Indicator REVIEWED_IN_TIME = Indicator.of(
                    "cla.review.timely.pct",
                    "Looked-after reviews in timescale",
                    holdingUnder18(CARE_REVIEWED_IN_TIME).percentOf(holdingUnder18(CARE_TO_BE_REVIEWED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("DfE SSDA903 return, reviews"))
            .described("Children looked after for more than 20 working days at the end of the period of "
                    + "whom every review in the 12 months up to it was in time, of all of them.")
            .caveat("The first review is due within 20 working days, the second within three months of "
                    + "it, each later one within six months.")
            .caveat("It needs every review: where only the latest of each child is recorded there is no figure.")
            .caveat("A child looked after since before the earliest review on record is left out until the "
                    + "first on record, which is taken to be in time, or until one held on the day the "
                    + "records begin would be overdue.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Reviews in which the child took part, PN1 to PN6, of those of children aged 4 or over.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, reviews (not checked).
     *
     * <p>The age is that on the day of the review. A review without a recorded code stays in the base and does not
     * count. The definition was not checked against the official text.
     */
    public static final Indicator TOOK_PART_SHARE = Indicator.of(
                    "cla.review.part.pct",
                    "Participation in reviews",
                    count(REVIEWS_FROM_4.where(TOOK_PART)).percentOf(count(REVIEWS_FROM_4)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("DfE SSDA903 return, reviews"))
            .described("Reviews in which the child took part, PN1 to PN6, of those of children aged 4 or over.")
            .caveat("The age is that on the day of the review. A review without a recorded code stays "
                    + "in the base and does not count.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Children looked after at the end of the period with a visit within six weeks up to it, of all looked after.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Standard Safeguarding Dataset, visits (not checked).
     *
     * <p>A visit at which the child was not seen does not count. Long-term placements may need fewer visits. It needs
     * every visit: where only the latest to each child is recorded there is no figure. A child whose last visit was before
     * the earliest on record counts as not visited. It is worked out beforehand: where it was not, there is no figure.
     * The definition was not checked against the official text.
     *
     * <p>{@link Situations#careVisits} works it out, with 42 days allowed.
     */
    public static final Indicator VISITED_IN_TIME = Indicator.of(
                    "cla.visit.timely.pct",
                    "Statutory visits in timescale",
                    holdingUnder18(CARE_VISITED_IN_TIME).percentOf(OPEN.figure()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Standard Safeguarding Dataset, visits"))
            .described("Children looked after at the end of the period with a visit within six weeks up "
                    + "to it, of all looked after.")
            .caveat("A visit at which the child was not seen does not "
                    + "count. Long-term placements may need fewer visits.")
            .caveat("It needs every visit: where only the latest to each child is recorded there is no "
                    + "figure. A child whose last visit was before the earliest on record counts as not "
                    + "visited.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Children whose health was assessed in the year, of those looked after for 12 months.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, health of children looked after for 12 months (national).
     *
     * <p>Children under 5 need two assessments. Of children looked after for the whole year to the period's last day.
     * Not recorded is not yes: such rows stay in the base and do not count.
     */
    public static final Indicator HEALTH_ASSESSED_SHARE = Indicator.of(
                    "cla.health.pct", "Annual health assessment", health(HEALTH_ASSESSED.isTrue()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return, health of children looked after for 12 months"))
            .described("Children whose health was assessed in the year, of those looked after for 12 months.")
            .caveat("Children under 5 need two assessments. Of children looked "
                    + "after for the whole year to the period's last day. Not "
                    + "recorded is not yes: such rows stay in the base and do not count.");

    /**
     * Periods of care in which health was assessed within 20 working days of the start, of those that started in the
     * period and lasted 20 working days or more.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local health records (not checked).
     *
     * <p>The day care started is day 0. The figure is a gap until the records reach five weeks past the period, so
     * that every child had 20 working days. A child who was not assessed stays in the base. The SSDA903 return does
     * not record the assessment: from it alone the figure would be 0. The definition was not checked against the
     * official text.
     *
     * <p>{@link CarePeriod#healthAssessed} adds the day of the assessment.
     */
    public static final Indicator HEALTH_ASSESSED_IN_20_DAYS = Indicator.of(
                    "cla.iha.20wd.pct",
                    "Initial health assessment within 20 working days",
                    count(STAYING.where(WORKING_DAYS_TO_HEALTH_ASSESSMENT.atMost(20)))
                            .percentOf(count(STAYING))
                            .maturingAfter(days(35)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("local health records"))
            .described("Periods of care in which health was assessed within 20 working days of the start, "
                    + "of those that started in the period and lasted 20 working days or more.")
            .caveat("The day care started is day 0. The figure is a gap until the records reach five "
                    + "weeks past the period, so that every child had 20 working days.")
            .caveat("A child who was not assessed stays in the base. The SSDA903 return does not "
                    + "record the assessment: from it alone the figure would be 0.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Children whose teeth were checked in the year, of those looked after for 12 months.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, health of children looked after for 12 months (national).
     *
     * <p>Of children looked after for the whole year to the period's last day. Not recorded is not yes: such rows stay
     * in the base and do not count.
     */
    public static final Indicator DENTAL_SHARE = Indicator.of(
                    "cla.dental.pct", "Dental check", health(DENTAL_CHECKED.isTrue()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return, health of children looked after for 12 months"))
            .described("Children whose teeth were checked in the year, of those looked after for 12 months.")
            .caveat("Of children looked after for the whole year to the period's last day. Not "
                    + "recorded is not yes: such rows stay in the base and do not count.");

    /**
     * Children whose immunisations are up to date, of those looked after for 12 months.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, health of children looked after for 12 months (national).
     *
     * <p>Of children looked after for the whole year to the period's last day. Not recorded is not yes: such rows stay
     * in the base and do not count.
     */
    public static final Indicator IMMUNISED_SHARE = Indicator.of(
                    "cla.immun.pct", "Immunisations up to date", health(IMMUNISED.isTrue()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return, health of children looked after for 12 months"))
            .described("Children whose immunisations are up to date, of those looked after for 12 months.")
            .caveat("Of children looked after for the whole year to the period's last day. Not "
                    + "recorded is not yes: such rows stay in the base and do not count.");

    /**
     * The mean strengths and difficulties score of children aged 4 to 16 looked after for 12 months who have one.
     *
     * <p>Unit: points. Lower is better.
     *
     * <p>Source: DfE SSDA903 return, health of children looked after for 12 months (national).
     *
     * <p>0 to 13 is normal, 14 to 16 borderline, 17 to 40 a cause for concern. Children without a score are left out
     * of both parts.
     */
    public static final Indicator MEAN_SCORE = Indicator.of(
                    "cla.sdq.mean", "Average SDQ score", total(SCORE, SCORED).per(1, count(SCORED)))
            .inTheme(THEME)
            .in(Unit.mean("points"))
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return, health of children looked after for 12 months"))
            .described("The mean strengths and difficulties score of children aged 4 to 16 looked after "
                    + "for 12 months who have one.")
            .caveat("0 to 13 is normal, 14 to 16 borderline, 17 to 40 a cause for concern. Children "
                    + "without a score are left out of both parts.");

    /**
     * Children with a problem of substance misuse, of those looked after for 12 months.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE SSDA903 return, health of children looked after for 12 months (national).
     *
     * <p>Of children looked after for the whole year to the period's last day. Not recorded is not yes: such rows stay
     * in the base and do not count.
     */
    public static final Indicator SUBSTANCE_MISUSE_SHARE = Indicator.of(
                    "cla.substance.pct", "Substance misuse problem", health(SUBSTANCE_MISUSE.isTrue()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return, health of children looked after for 12 months"))
            .described("Children with a problem of substance misuse, of those looked after for 12 months.")
            .caveat("Of children looked after for the whole year to the period's last day. Not "
                    + "recorded is not yes: such rows stay in the base and do not count.");

    /**
     * Children convicted or cautioned in the year, of those aged 10 or over looked after for 12 months.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE SSDA903 return, health of children looked after for 12 months (national).
     *
     * <p>The age is that on the last day of the year. Of children looked after for the whole year to the period's last
     * day. Not recorded is not yes: such rows stay in the base and do not count.
     */
    public static final Indicator CONVICTED_SHARE = Indicator.of(
                    "cla.convicted.pct",
                    "Convicted or cautioned",
                    count(CRIMINAL_AGE.where(CONVICTED.isTrue())).percentOf(count(CRIMINAL_AGE)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return, health of children looked after for 12 months"))
            .described("Children convicted or cautioned in the year, of "
                    + "those aged 10 or over looked after for 12 months.")
            .caveat("The age is that on the last day of the year. Of children looked after for the "
                    + "whole year to the period's last day. Not recorded is not yes: such rows stay in "
                    + "the base and do not count.");

    /**
     * Children looked after at the end of the period who had three social workers or more in the 12 months up to it,
     * of all looked after.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE SSDA903 return, social workers, from 2024 (national).
     *
     * <p>Collected since 2024. A worker who comes back counts again. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#threeWorkers} works it out.
     */
    public static final Indicator THREE_WORKERS_SHARE = Indicator.of(
                    "cla.swchange.3.pct",
                    "Three or more social workers in the year",
                    holdingUnder18(THREE_WORKERS).percentOf(OPEN.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return, social workers, from 2024"))
            .described("Children looked after at the end of the period who had three social workers or "
                    + "more in the 12 months up to it, of all looked after.")
            .caveat("Collected since 2024. A worker who comes back counts again.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children looked after at the end of the period's last day whose next review is overdue.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: the deadline of cla.review.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cla.review.timely.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#careReviews} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator REVIEWED_IN_TIME_OVERDUE = Indicator.of(
                    "cla.review.timely.pct.overdue",
                    "Looked-after reviews overdue now",
                    holdingUnder18(CARE_REVIEW_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cla.review.timely.pct, asked of what is still open"))
            .described("Children looked after at the end of the period's last day whose next review is overdue.")
            .caveat("The twin of cla.review.timely.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children whose next review is overdue, of all looked after at the end of the period's last day.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of cla.review.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cla.review.timely.pct, which tells of what is done. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#careReviews} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator REVIEWED_IN_TIME_OVERDUE_SHARE = Indicator.of(
                    "cla.review.timely.pct.overdue.pct",
                    "Looked-after reviews overdue now, of all looked after",
                    REVIEWED_IN_TIME_OVERDUE.figure().percentOf(OPEN.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of cla.review.timely.pct, asked of what is still open"))
            .described("Children whose next review is overdue, of all "
                    + "looked after at the end of the period's last day.")
            .caveat("The twin of cla.review.timely.pct, which tells of what is done.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children looked after at the end of the period's last day who had no visit for more than six weeks.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: the deadline of cla.visit.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cla.visit.timely.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#careVisits} works it out, with 42 days allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator VISITED_IN_TIME_OVERDUE = Indicator.of(
                    "cla.visit.timely.pct.overdue",
                    "Looked-after visits overdue now",
                    holdingUnder18(CARE_VISIT_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cla.visit.timely.pct, asked of what is still open"))
            .described("Children looked after at the end of the period's "
                    + "last day who had no visit for more than six weeks.")
            .caveat("The twin of cla.visit.timely.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children with no visit for more than six weeks, of all looked after at the end of the period's last day.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of cla.visit.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cla.visit.timely.pct, which tells of what is done. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#careVisits} works it out, with 42 days allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator VISITED_IN_TIME_OVERDUE_SHARE = Indicator.of(
                    "cla.visit.timely.pct.overdue.pct",
                    "Looked-after visits overdue now, of all looked after",
                    VISITED_IN_TIME_OVERDUE.figure().percentOf(OPEN.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of cla.visit.timely.pct, asked of what is still open"))
            .described("Children with no visit for more than six weeks, of "
                    + "all looked after at the end of the period's last day.")
            .caveat("The twin of cla.visit.timely.pct, which tells of what is done.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children looked after at the end of the period's last day for more than 20 working days whose health has not
     * been assessed.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: the deadline of cla.iha.20wd.pct, asked of what is still open (local).
     *
     * <p>The twin of cla.iha.20wd.pct, which tells of what is done: what is late and not done counts here, and only
     * here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueHealthAssessments} works it out, with 20 working days allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator HEALTH_ASSESSED_IN_20_DAYS_OVERDUE = Indicator.of(
                    "cla.iha.20wd.pct.overdue",
                    "Initial health assessments overdue now",
                    holdingUnder18(HEALTH_ASSESSMENT_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cla.iha.20wd.pct, asked of what is still open"))
            .described("Children looked after at the end of the period's last day for more than 20 "
                    + "working days whose health has not been assessed.")
            .caveat("The twin of cla.iha.20wd.pct, which tells of what is done: what is late and not "
                    + "done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            OPEN,
            RATE,
            STARTED,
            CEASED,
            RETURNED,
            UNACCOMPANIED_SHARE,
            THREE_PLACEMENTS_SHARE,
            LONG_TERM_STABLE_SHARE,
            DISTANT_SHARE,
            FOSTERED_SHARE,
            RESIDENTIAL_SHARE,
            WITH_PARENTS_SHARE,
            REVIEWED_IN_TIME,
            REVIEWED_IN_TIME_OVERDUE,
            REVIEWED_IN_TIME_OVERDUE_SHARE,
            TOOK_PART_SHARE,
            VISITED_IN_TIME,
            VISITED_IN_TIME_OVERDUE,
            VISITED_IN_TIME_OVERDUE_SHARE,
            HEALTH_ASSESSED_SHARE,
            HEALTH_ASSESSED_IN_20_DAYS,
            HEALTH_ASSESSED_IN_20_DAYS_OVERDUE,
            DENTAL_SHARE,
            IMMUNISED_SHARE,
            MEAN_SCORE,
            SUBSTANCE_MISUSE_SHARE,
            CONVICTED_SHARE,
            THREE_WORKERS_SHARE,
            GETS_ON_WITH_WORKER,
            CAN_TALK_TO_WORKER);

    /** Children looked after of whom this holds. */
    private static Formula lookedAfter(Condition<LookedAfterEpisode> which) {
        return open(LOOKED_AFTER.where(NOT_SHORT_BREAK.and(which)).whileAged(BORN, CHILDREN_0_TO_17));
    }

    private static Formula share(Condition<LookedAfterEpisode> which) {
        return lookedAfter(which).percentOf(OPEN.figure());
    }

    /** Children in a situation, of the ages that count as looked after. */
    private static Formula holdingUnder18(SituationKind kind) {
        return open(Situation.of(kind).whileAged(Situation.BORN, CHILDREN_0_TO_17));
    }

    private static Formula health(Condition<LookedAfterHealth> which) {
        return count(ALL_YEAR_HEALTH.where(which)).percentOf(count(ALL_YEAR_HEALTH));
    }

    private static Formula agree(SurveyQuestion question) {
        Flow<SurveyAnswer> answers = SURVEY_ANSWERS.where(QUESTION.is(question).and(AGREES.isRecorded()));
        return count(answers.where(AGREES.isTrue())).percentOf(count(answers));
    }

    private LookedAfter() {}
}
