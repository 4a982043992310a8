package safeguarding.children;

import static safeguarding.children.Assessment.ANY_FACTOR;
import static safeguarding.children.Assessment.ASSESSMENTS;
import static safeguarding.children.Assessment.CHILD_SEEN;
import static safeguarding.children.Assessment.LATEST;
import static safeguarding.children.Assessment.NEEDS_SUPPORT;
import static safeguarding.children.Assessment.PARENT_DOMESTIC_ABUSE;
import static safeguarding.children.Assessment.PARENT_MENTAL_HEALTH;
import static safeguarding.children.Assessment.PARENT_SUBSTANCE;
import static safeguarding.children.Assessment.REFERRED;
import static safeguarding.children.Assessment.WORKING_DAYS;
import static safeguarding.children.Assessment.WORKING_DAYS_FROM_REFERRAL;
import static safeguarding.children.FoundFactor.FACTOR;
import static safeguarding.children.FoundFactor.FACTORS;
import static safeguarding.children.Situation.holding;
import static safeguarding.children.code.AssessmentFactor.NONE;
import static safeguarding.children.code.SituationKind.ASSESSMENT_OVERDUE;
import static safeguarding.children.code.SituationKind.ASSESSMENT_OVERDUE_FROM_REFERRAL;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;

import java.util.List;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Assessments by social workers and what they find. */
public final class Assessments {

    private static final String THEME = "assessments";
    private static final Flow<Assessment> DONE = ASSESSMENTS.ending();
    private static final Flow<Assessment> DONE_AFTER_REFERRAL = DONE.where(REFERRED.isRecorded());

    /** The latest of each episode of need, with a factor; one of which nobody recorded it is taken for the latest. */
    private static final Flow<Assessment> WITH_FACTOR =
            DONE.where(LATEST.isTrue().or(LATEST.isRecorded().not()).and(ANY_FACTOR));

    private static final Flow<FoundFactor> FOUND = FACTORS.where(FoundFactor.LATEST
            .isTrue()
            .or(FoundFactor.LATEST.isRecorded().not())
            .and(FACTOR.is(NONE).not()));

    /**
     * The place of neglect among the factors found at the end of assessments, where 1 is the most common.
     *
     * <p>Unit: rank among assessment factors. Context only: neither way is good by itself.
     *
     * <p>Source: local reading of DfE children in need census, table C3 (local).
     *
     * <p>The place depends on whether the variants of a factor, such as those of the child and of the parent, are
     * merged. Compare only ranks made in the same way. An assessment can have several factors, so they are not parts
     * of a whole and merged counts hold some assessments twice.
     *
     * <p>It stays a return: a rank is a place among many figures, and a formula makes one figure of counts. The figures
     * it ranks are those of {@link #FACTOR_SHARE}.
     */
    public static final Indicator NEGLECT_RANK = Indicator.of(
                    "asm.factor.neglect.rank",
                    "Rank of neglect among assessment factors",
                    given("asm.factor.neglect.rank"))
            .inTheme(THEME)
            .in(Unit.rank("among assessment factors"))
            .contextOnly()
            .from(Source.local("local reading of DfE children in need census, table C3"))
            .described("The place of neglect among the factors found at "
                    + "the end of assessments, where 1 is the most common.")
            .caveat("The place depends on whether the variants of a factor, such as those of the child and of "
                    + "the parent, are merged. Compare only ranks made in the same way.")
            .caveat("An assessment can have several factors, so they are not parts of a whole and merged "
                    + "counts hold some assessments twice.");

    /**
     * Assessments authorised within 45 working days of their start, of all that were authorised in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE children in need census, table C2 (national).
     *
     * <p>The clock of the census starts with the assessment; that of the guidance starts with the referral. An
     * assessment that is late and not yet done does not count until it is authorised.
     */
    public static final Indicator WITHIN_45_DAYS = Indicator.of(
                    "asm.45wd.pct",
                    "Assessments completed within 45 working days",
                    count(ASSESSMENTS.ending().where(WORKING_DAYS.atMost(45))).percentOf(count(ASSESSMENTS.ending())))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE children in need census, table C2"))
            .described("Assessments authorised within 45 working days of their start, of all that were "
                    + "authorised in the period.")
            .caveat("The clock of the census starts with the assessment; "
                    + "that of the guidance starts with the referral.")
            .caveat("An assessment that is late and not yet done does not count until it is authorised.");

    /**
     * Assessments authorised in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C2 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children.
     */
    public static final Indicator COMPLETED_RATE = Indicator.of(
                    "asm.rate", "Assessments completed per 10,000", count(DONE).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C2"))
            .described("Assessments authorised in the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.");

    /**
     * The middle number of working days from the start of an assessment, which is day 0, to its authorisation, of
     * those authorised in the period.
     *
     * <p>Unit: working days. Lower is better.
     *
     * <p>Source: DfE children in need census, table C2 (national).
     *
     * <p>The clock of the census starts with the assessment. Half a day is printed as the whole day above; national
     * figures are whole days.
     */
    public static final Indicator MEDIAN_DAYS = Indicator.of(
                    "asm.median.days", "Median working days to complete assessment", median(WORKING_DAYS, DONE))
            .inTheme(THEME)
            .in(new Unit(Unit.Kind.DAYS, "working days", 0))
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table C2"))
            .described("The middle number of working days from the start of an assessment, which is day "
                    + "0, to its authorisation, of those authorised in the period.")
            .caveat("The clock of the census starts with the assessment. Half a day is printed as the "
                    + "whole day above; national figures are whole days.");

    /**
     * Assessments that are open at the end of the period's last day, more than 45 working days after their start.
     *
     * <p>Unit: assessments. Lower is better.
     *
     * <p>Source: local record of assessments: what asm.45wd.pct leaves out (local).
     *
     * <p>A late assessment is in the share completed within 45 working days only when it is done: this count shows
     * those that are not. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueAssessments} works it out, with 45 working days allowed.
     */
    public static final Indicator OVERDUE_OPEN = Indicator.of(
                    "asm.overdue.open", "Open assessments past 45 working days", holding(ASSESSMENT_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("assessments"))
            .lowerIsBetter()
            .from(Source.local("local record of assessments: what asm.45wd.pct leaves out"))
            .described("Assessments that are open at the end of the period's last day, more than 45 "
                    + "working days after their start.")
            .caveat("A late assessment is in the share completed within 45 working days only when it "
                    + "is done: this count shows those that are not.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Assessments in which the child was seen, of all that were authorised in the period and say so or not.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ofsted Annex A, list 4 (national).
     *
     * <p>Not recorded is a third answer and not a no: it is left out of both parts. Where nothing is recorded there is
     * a gap and no 0. The census does not record it.
     */
    public static final Indicator CHILD_SEEN_SHARE = Indicator.of(
                    "asm.seen.pct",
                    "Child seen during assessment",
                    count(DONE.where(CHILD_SEEN.isTrue())).percentOf(count(DONE.where(CHILD_SEEN.isRecorded()))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Ofsted Annex A, list 4"))
            .described("Assessments in which the child was seen, of all that were authorised in the "
                    + "period and say so or not.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.")
            .caveat("The census does not record it.");

    /**
     * Assessments which found that the child needs no support of social care, of all that were authorised in the
     * period and say so or not.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: Ofsted Annex A, list 4 (national).
     *
     * <p>Not recorded is a third answer and not a no: it is left out of both parts. Where nothing is recorded there is
     * a gap and no 0. The census does not record it.
     */
    public static final Indicator NO_SUPPORT = Indicator.of(
                    "asm.nfa.pct",
                    "Assessments ending with no social care support",
                    count(DONE.where(NEEDS_SUPPORT.isFalse())).percentOf(count(DONE.where(NEEDS_SUPPORT.isRecorded()))))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("Ofsted Annex A, list 4"))
            .described("Assessments which found that the child needs no support of social care, of all "
                    + "that were authorised in the period and say so or not.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.")
            .caveat("The census does not record it.");

    /**
     * Assessments that found a factor, of all that found any: the latest of each episode of need. To be broken down by
     * factor.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C3 (national).
     *
     * <p>An assessment can have several factors: shares exceed 100% together and are no parts of a whole. The total
     * over all factors is therefore a gap. Codes change: 18B, 18C, 19B and 19C take the place of 18A and 19A from
     * 2022; 22A, 23A and 24A came later. Where nobody recorded which assessment is the latest, all count.
     *
     * <p>{@link FoundFactor#of} makes the rows of factors. Break it down by {@link FoundFactor#FACTOR}.
     */
    public static final Indicator FACTOR_SHARE = Indicator.of(
                    "asm.factor.pct",
                    "Assessment factors (per factor)",
                    count(FOUND).percentOf(count(WITH_FACTOR)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table C3"))
            .described("Assessments that found a factor, of all that found any: the latest of each "
                    + "episode of need. To be broken down by factor.")
            .caveat("An assessment can have several factors: shares exceed 100% together and are no "
                    + "parts of a whole. The total over all factors is therefore a gap.")
            .caveat("Codes change: 18B, 18C, 19B and 19C take the place of "
                    + "18A and 19A from 2022; 22A, 23A and 24A came later.")
            .caveat("Where nobody recorded which assessment is the latest, all count.");

    /**
     * Assessments that found domestic abuse of a parent, a parent's mental health and a parent's misuse of alcohol or
     * drugs together, of all that found any factor: the latest of each episode of need.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table C3, from records (not checked).
     *
     * <p>It cannot be worked out from published counts of single factors, which hold an assessment several times. The
     * definition was not checked against the official text.
     */
    public static final Indicator THREE_FACTORS = Indicator.of(
                    "asm.caselevel.overlap",
                    "Toxic trio overlap",
                    count(WITH_FACTOR.where(PARENT_DOMESTIC_ABUSE
                                    .isTrue()
                                    .and(PARENT_MENTAL_HEALTH.isTrue())
                                    .and(PARENT_SUBSTANCE.isTrue())))
                            .percentOf(count(WITH_FACTOR)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.unchecked("DfE children in need census, table C3, from records"))
            .described("Assessments that found domestic abuse of a parent, a parent's mental health and a "
                    + "parent's misuse of alcohol or drugs together, of all that found any factor: the "
                    + "latest of each episode of need.")
            .caveat("It cannot be worked out from published counts of single factors, which hold an "
                    + "assessment several times.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Assessments that are open at the end of the period's last day, more than 45 working days after their start.
     *
     * <p>Unit: assessments. Lower is better.
     *
     * <p>Source: the deadline of asm.45wd.pct, asked of what is still open (local).
     *
     * <p>The same count as asm.overdue.open, under the name that the twin of asm.45wd.pct has. It is worked out
     * beforehand: where it was not, there is no figure.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator WITHIN_45_DAYS_OVERDUE = Indicator.of(
                    "asm.45wd.pct.overdue", "Assessments overdue now", OVERDUE_OPEN.figure())
            .inTheme(THEME)
            .in(Unit.count("assessments"))
            .lowerIsBetter()
            .from(Source.local("the deadline of asm.45wd.pct, asked of what is still open"))
            .described("Assessments that are open at the end of the period's last day, more than 45 "
                    + "working days after their start.")
            .caveat("The same count as asm.overdue.open, under the name that the twin of asm.45wd.pct has.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Assessments more than 45 working days after their start, of all that are open at the end of the period's last
     * day.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of asm.45wd.pct, asked of what is still open (local).
     *
     * <p>The twin of asm.45wd.pct, which tells of what is done. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator WITHIN_45_DAYS_OVERDUE_SHARE = Indicator.of(
                    "asm.45wd.pct.overdue.pct",
                    "Assessments overdue now, of all open",
                    OVERDUE_OPEN.figure().percentOf(open(ASSESSMENTS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of asm.45wd.pct, asked of what is still open"))
            .described("Assessments more than 45 working days after their start, of all that are open at "
                    + "the end of the period's last day.")
            .caveat("The twin of asm.45wd.pct, which tells of what is done.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Assessments authorised within 45 working days of the referral, of all that were authorised in the period and
     * have a recorded referral.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children 2018: within 45 working days from the point of referral
     * (national).
     *
     * <p>The clock of the guidance. That of the census starts with the assessment: never compare this with
     * asm.45wd.pct of other places. A second assessment after one referral is seldom within 45 working days of it.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator WITHIN_45_DAYS_OF_REFERRAL = Indicator.of(
                    "asm.45wd.referral.pct",
                    "Assessments completed within 45 working days of the referral",
                    count(DONE_AFTER_REFERRAL.where(WORKING_DAYS_FROM_REFERRAL.atMost(45)))
                            .percentOf(count(DONE_AFTER_REFERRAL)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Working Together to Safeguard Children 2018: "
                    + "within 45 working days from the point of referral"))
            .described("Assessments authorised within 45 working days of the referral, of all that were "
                    + "authorised in the period and have a recorded referral.")
            .caveat("The clock of the guidance. That of the census starts with the assessment: never "
                    + "compare this with asm.45wd.pct of other places.")
            .caveat("A second assessment after one referral is seldom within 45 working days of it.");

    /**
     * Assessments that are open at the end of the period's last day, more than 45 working days after the referral.
     *
     * <p>Unit: assessments. Lower is better.
     *
     * <p>Source: the deadline of asm.45wd.referral.pct, asked of what is still open (local).
     *
     * <p>The twin of asm.45wd.referral.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueAssessmentsFromReferral} works it out, with 45 working days allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator WITHIN_45_DAYS_OF_REFERRAL_OVERDUE = Indicator.of(
                    "asm.45wd.referral.pct.overdue",
                    "Assessments overdue now from the referral",
                    holding(ASSESSMENT_OVERDUE_FROM_REFERRAL))
            .inTheme(THEME)
            .in(Unit.count("assessments"))
            .lowerIsBetter()
            .from(Source.local("the deadline of asm.45wd.referral.pct, asked of what is still open"))
            .described("Assessments that are open at the end of the period's last day, more than 45 "
                    + "working days after the referral.")
            .caveat("The twin of asm.45wd.referral.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            COMPLETED_RATE,
            WITHIN_45_DAYS,
            WITHIN_45_DAYS_OVERDUE,
            WITHIN_45_DAYS_OVERDUE_SHARE,
            MEDIAN_DAYS,
            OVERDUE_OPEN,
            CHILD_SEEN_SHARE,
            NO_SUPPORT,
            FACTOR_SHARE,
            NEGLECT_RANK,
            THREE_FACTORS,
            WITHIN_45_DAYS_OF_REFERRAL,
            WITHIN_45_DAYS_OF_REFERRAL_OVERDUE);

    private Assessments() {}
}
