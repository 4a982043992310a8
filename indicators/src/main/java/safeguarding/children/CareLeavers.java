package safeguarding.children;

import static safeguarding.children.CareLeaver.ACTIVITY;
import static safeguarding.children.CareLeaver.AGE;
import static safeguarding.children.CareLeaver.CARE_LEAVERS;
import static safeguarding.children.CareLeaver.ELIGIBILITY;
import static safeguarding.children.CareLeaver.IN_ACCOMMODATION_BASE;
import static safeguarding.children.CareLeaver.IN_BASE;
import static safeguarding.children.CareLeaver.IN_TOUCH;
import static safeguarding.children.CareLeaver.LEFT_FOSTER_CARE_AT_18;
import static safeguarding.children.CareLeaver.MONTHS_SINCE_PATHWAY_REVIEW;
import static safeguarding.children.CareLeaver.STAYING_PUT;
import static safeguarding.children.CareLeaver.SUITABLE;
import static safeguarding.measure.Measure.count;

import java.util.List;
import java.util.Set;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverActivity;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** Young people who left care. */
public final class CareLeavers {

    private static final String THEME = "care leavers";
    /** The return holds former relevant children only and does not say so of each. */
    private static final Flow<CareLeaver> FORMER_RELEVANT = CARE_LEAVERS.where(ELIGIBILITY
            .is(Eligibility.FORMER_RELEVANT)
            .or(ELIGIBILITY.isRecorded().not()));

    private static final Flow<CareLeaver> ADULT = FORMER_RELEVANT.where(AGE.atLeast(18));
    private static final Flow<CareLeaver> AGED_19_TO_21 = FORMER_RELEVANT.where(AGE.between(19, 21));
    private static final Flow<CareLeaver> ACTIVE = AGED_19_TO_21.where(IN_BASE);
    private static final Flow<CareLeaver> HOUSED = AGED_19_TO_21.where(IN_ACCOMMODATION_BASE);
    private static final Flow<CareLeaver> FROM_FOSTER_CARE =
            CARE_LEAVERS.where(LEFT_FOSTER_CARE_AT_18.isTrue().and(AGE.between(18, 20)));

    /**
     * Former relevant children aged 19 to 21 in suitable accommodation, of all of them.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, care leavers (national).
     *
     * <p>Those who died or returned home for six months or more are left out of the base. So are those gone abroad,
     * deported or whose residence is not known. Those not in touch stay in the base. Where nobody recorded which
     * duties the authority has, the person is taken for a former relevant child, as everybody in the return is.
     */
    public static final Indicator SUITABLY_HOUSED = Indicator.of(
                    "cl.suitable.pct",
                    "Care leavers in suitable accommodation (19-21)",
                    count(HOUSED.where(SUITABLE.isTrue())).percentOf(count(HOUSED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return, care leavers"))
            .described("Former relevant children aged 19 to 21 in suitable accommodation, of all of them.")
            .caveat("Those who died or returned home for six months or more are left out of the base. "
                    + "So are those gone abroad, deported or whose residence is not known.")
            .caveat("Those not in touch stay in the base. Where nobody recorded which duties the authority "
                    + "has, the person is taken for a former relevant child, as everybody in the return is.");

    /**
     * Former relevant children aged 19 to 21 in education, employment or training, of all of them.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, care leavers (national).
     *
     * <p>Those who died or returned home for six months or more are left out of the base. Those not in touch stay in
     * the base. Where nobody recorded which duties the authority has, the person is taken for a former relevant child,
     * as everybody in the return is.
     */
    public static final Indicator ACTIVE_SHARE = Indicator.of(
                    "cl.eet.pct",
                    "Care leavers in education, employment, training",
                    active(LeaverActivity.inEducationEmploymentOrTraining()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return, care leavers"))
            .described("Former relevant children aged 19 to 21 in education, employment or training, of all of them.")
            .caveat("Those who died or returned home for six months or more are left out of the base. "
                    + "Those not in touch stay in the base. Where nobody recorded which duties the authority "
                    + "has, the person is taken for a former relevant child, as everybody in the return is.");

    /**
     * Former relevant children aged 19 to 21 in higher education, F1 or P1, of all of them.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, care leavers (national).
     *
     * <p>Those who died or returned home for six months or more are left out of the base. Those not in touch stay in
     * the base. Where nobody recorded which duties the authority has, the person is taken for a former relevant child,
     * as everybody in the return is.
     */
    public static final Indicator HIGHER_EDUCATION_SHARE = Indicator.of(
                    "cl.he.pct", "Care leavers in higher education", active(LeaverActivity.inHigherEducation()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return, care leavers"))
            .described("Former relevant children aged 19 to 21 in higher education, F1 or P1, of all of them.")
            .caveat("Those who died or returned home for six months or more are left out of the base. "
                    + "Those not in touch stay in the base. Where nobody recorded which duties the authority "
                    + "has, the person is taken for a former relevant child, as everybody in the return is.");

    /**
     * Former relevant children aged 19 to 21 known not to be in education, employment or training, G4 to G6, of all of
     * them.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE SSDA903 return, care leavers (national).
     *
     * <p>With those in education, employment or training it does not make 100%: the activity of some is not known.
     * Those who died or returned home for six months or more are left out of the base. Those not in touch stay in the
     * base. Where nobody recorded which duties the authority has, the person is taken for a former relevant child, as
     * everybody in the return is.
     */
    public static final Indicator NOT_ACTIVE_SHARE = Indicator.of(
                    "cl.neet.pct", "Care leavers NEET", active(LeaverActivity.notInEducationEmploymentOrTraining()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE SSDA903 return, care leavers"))
            .described("Former relevant children aged 19 to 21 known not to be in education, employment "
                    + "or training, G4 to G6, of all of them.")
            .caveat("With those in education, employment or training it does not make 100%: the "
                    + "activity of some is not known.")
            .caveat("Those who died or returned home for six months or more are left out of the base. "
                    + "Those not in touch stay in the base. Where nobody recorded which duties the authority "
                    + "has, the person is taken for a former relevant child, as everybody in the return is.");

    /**
     * Former relevant children with whom the authority is in touch, of all of them.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return, care leavers (not checked).
     *
     * <p>Aged 18 or over. Those who died, refuse contact or returned home stay in the base. The definition was not
     * checked against the official text.
     */
    public static final Indicator IN_TOUCH_SHARE = Indicator.of(
                    "cl.intouch.pct",
                    "In touch with care leavers",
                    count(ADULT.where(IN_TOUCH.is(InTouch.YES))).percentOf(count(ADULT)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("DfE SSDA903 return, care leavers"))
            .described("Former relevant children with whom the authority is in touch, of all of them.")
            .caveat("Aged 18 or over. Those who died, refuse contact or returned home stay in the base.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Young people aged 18 to 20 who live with their former foster carer, of those who left foster care at 18.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Where it is not recorded whether somebody left foster care at 18, the person is left out of both parts.
     */
    public static final Indicator STAYING_PUT_SHARE = Indicator.of(
                    "cl.stayput.pct",
                    "Staying put",
                    count(FROM_FOSTER_CARE.where(STAYING_PUT)).percentOf(count(FROM_FOSTER_CARE)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return"))
            .described("Young people aged 18 to 20 who live with their former "
                    + "foster carer, of those who left foster care at 18.")
            .caveat("Where it is not recorded whether somebody left foster "
                    + "care at 18, the person is left out of both parts.");

    /**
     * Care leavers whose pathway plan was reviewed in the six months up to the day they are recorded on, of all care
     * leavers.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ofsted Annex A, list 9 (national).
     *
     * <p>By calendar months. A person without a recorded review stays in the base and does not count. The SSDA903
     * return records none: from it alone the figure would be 0.
     */
    public static final Indicator PATHWAY_REVIEWED_SHARE = Indicator.of(
                    "cl.pathway.pct",
                    "Pathway plan reviewed in 6 months",
                    count(CARE_LEAVERS.where(MONTHS_SINCE_PATHWAY_REVIEW.atMost(6)))
                            .percentOf(count(CARE_LEAVERS)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Ofsted Annex A, list 9"))
            .described("Care leavers whose pathway plan was reviewed in the six months up to the day they "
                    + "are recorded on, of all care leavers.")
            .caveat("By calendar months. A person without a recorded review stays in the base and does "
                    + "not count. The SSDA903 return records none: from it alone the figure would be 0.");

    /**
     * Care leavers whose pathway plan was last reviewed more than six months before the day they are recorded on.
     *
     * <p>Unit: young people. Lower is better.
     *
     * <p>Source: the deadline of cl.pathway.pct, asked of each care leaver (local).
     *
     * <p>A person without a recorded review does not count: nobody knows since when it is due.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator PATHWAY_REVIEWED_OVERDUE = Indicator.of(
                    "cl.pathway.pct.overdue",
                    "Pathway plan reviews overdue now",
                    count(CARE_LEAVERS.where(MONTHS_SINCE_PATHWAY_REVIEW.atLeast(7))))
            .inTheme(THEME)
            .in(Unit.count("young people"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cl.pathway.pct, asked of each care leaver"))
            .described("Care leavers whose pathway plan was last reviewed more than six months before the "
                    + "day they are recorded on.")
            .caveat("A person without a recorded review does not count: nobody knows since when it is due.");

    /**
     * Care leavers whose pathway plan was last reviewed more than six months before the day they are recorded on, of
     * all care leavers.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of cl.pathway.pct, asked of each care leaver (local).
     *
     * <p>With cl.pathway.pct it makes 100% only if a review is recorded of everybody.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator PATHWAY_REVIEWED_OVERDUE_SHARE = Indicator.of(
                    "cl.pathway.pct.overdue.pct",
                    "Pathway plan reviews overdue now, of all care leavers",
                    PATHWAY_REVIEWED_OVERDUE.figure().percentOf(count(CARE_LEAVERS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of cl.pathway.pct, asked of each care leaver"))
            .described("Care leavers whose pathway plan was last reviewed more than six months before the "
                    + "day they are recorded on, of all care leavers.")
            .caveat("With cl.pathway.pct it makes 100% only if a review is recorded of everybody.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            SUITABLY_HOUSED,
            ACTIVE_SHARE,
            HIGHER_EDUCATION_SHARE,
            NOT_ACTIVE_SHARE,
            IN_TOUCH_SHARE,
            STAYING_PUT_SHARE,
            PATHWAY_REVIEWED_SHARE,
            PATHWAY_REVIEWED_OVERDUE,
            PATHWAY_REVIEWED_OVERDUE_SHARE);

    private static Formula active(Set<LeaverActivity> how) {
        return count(ACTIVE.where(ACTIVITY.in(how))).percentOf(count(ACTIVE));
    }

    private CareLeavers() {}
}
