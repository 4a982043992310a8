package safeguarding.children;

import static safeguarding.children.MissingEpisode.FROM;
import static safeguarding.children.MissingEpisode.INTERVIEWED_WITHIN_72_HOURS;
import static safeguarding.children.MissingEpisode.INTERVIEW_DONE;
import static safeguarding.children.MissingEpisode.INTERVIEW_OFFERED;
import static safeguarding.children.MissingEpisode.LOOKED_AFTER;
import static safeguarding.children.MissingEpisode.MISSING;
import static safeguarding.children.MissingEpisode.NOT_AWAY;
import static safeguarding.children.code.MissingFrom.CHILDRENS_HOME;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.people;

import java.util.List;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Window;
import safeguarding.time.Span;

/** Children who go missing from home or care. */
public final class Missing {

    private static final String THEME = "missing";
    private static final Source RECORDS = Source.local("police and social care records of missing children");

    /** Away from placement with the whereabouts known is not missing. */
    private static final Flow<MissingEpisode> WENT_MISSING = MISSING.starting().where(NOT_AWAY);

    private static final Flow<MissingEpisode> CAME_BACK = MISSING.ending().where(NOT_AWAY);

    /**
     * Missing episodes that started in the period.
     *
     * <p>Unit: episodes. Lower is better.
     *
     * <p>Source: SSDA903 return and Standard Safeguarding Dataset: missing episodes (national).
     *
     * <p>It counts episodes, not children: one child can account for many. It counts being missing, not being away
     * from placement with the whereabouts known. A growing number of places record both as missing, so levels are hard
     * to compare. DfE estimates that episodes of looked-after children are over-counted by 10% to 13%.
     */
    public static final Indicator EPISODES = Indicator.of("miss.episodes", "Missing episodes", count(WENT_MISSING))
            .inTheme(THEME)
            .in(Unit.count("episodes"))
            .lowerIsBetter()
            .from(Source.national("SSDA903 return and Standard Safeguarding Dataset: missing episodes"))
            .described("Missing episodes that started in the period.")
            .caveat("It counts episodes, not children: one child can account for many.")
            .caveat("It counts being missing, not being away from placement with the whereabouts known. A "
                    + "growing number of places record both as missing, so levels are hard to compare.")
            .caveat("DfE estimates that episodes of looked-after children are over-counted by 10% to 13%.");

    /**
     * Children who went missing in the period, each counted once.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: police and social care records of missing children (local).
     *
     * <p>Children of the months do not add up to those of the year. It counts being missing, not being away from
     * placement with the whereabouts known. A growing number of places record both as missing, so levels are hard to
     * compare.
     */
    public static final Indicator CHILDREN = Indicator.of(
                    "miss.children", "Children reported missing", people(WENT_MISSING))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(RECORDS)
            .described("Children who went missing in the period, each counted once.")
            .caveat("Children of the months do not add up to those of the year.")
            .caveat("It counts being missing, not being away from placement with the whereabouts known. A "
                    + "growing number of places record both as missing, so levels are hard to compare.");

    /**
     * Children who went missing at least twice in the period.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: police and social care records of missing children (local).
     *
     * <p>The two must both be in the period. Say whether short episodes that follow each other closely were joined
     * into one.
     *
     * <p>It counts being missing, not being away from placement with the whereabouts known. A growing number of places
     * record both as missing, so levels are hard to compare.
     */
    public static final Indicator REPEATEDLY_MISSING = Indicator.of(
                    "miss.repeat",
                    "Children missing more than once",
                    people(WENT_MISSING).atLeast(2))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(RECORDS)
            .described("Children who went missing at least twice in the period.")
            .caveat("The two must both be in the period. Say whether short episodes that follow each other "
                    + "closely were joined into one.");

    /**
     * Children who went missing at least twice in the period, of those who went missing at all.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: police and social care records of missing children (local).
     *
     * <p>It rises with the length of the period, so compare periods of one length.
     *
     * <p>It counts being missing, not being away from placement with the whereabouts known. A growing number of places
     * record both as missing, so levels are hard to compare.
     */
    public static final Indicator REPEATEDLY_MISSING_SHARE = Indicator.of(
                    "miss.repeat.pct",
                    "Repeat missing share",
                    REPEATEDLY_MISSING.figure().percentOf(people(WENT_MISSING)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(RECORDS)
            .described("Children who went missing at least twice in the period, of those who went missing at " + "all.")
            .caveat("It rises with the length of the period, so compare periods of one length.")
            .caveat("It counts being missing, not being away from placement with the whereabouts known. A "
                    + "growing number of places record both as missing, so levels are hard to compare.");

    /**
     * Children who went missing while looked after in the 12 months to the end of the period, of those looked after at
     * any time in them.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE, children looked after in England: SSDA903 return, missing (national).
     *
     * <p>The base is children looked after at any time in the 12 months, not those at the end. The figure is for 12
     * months whatever the period. It counts being missing, not being away from placement with the whereabouts known. A
     * growing number of places record both as missing, so levels are hard to compare. DfE estimates that episodes are
     * over-counted by 10% to 13%, and leaves the figure out of its dashboard.
     *
     * <p>The base is worked out by {@link Situations#lookedAfterInYear}.
     */
    public static final Indicator LOOKED_AFTER_SHARE = Indicator.of(
                    "miss.cla.pct",
                    "Looked-after children missing in year",
                    people(WENT_MISSING.where(LOOKED_AFTER.isTrue()))
                            .over(Window.trailing(Span.months(12)))
                            .percentOf(Situation.holding(SituationKind.LOOKED_AFTER_IN_YEAR)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE, children looked after in England: SSDA903 return, missing"))
            .described("Children who went missing while looked after in the 12 months to the end of the period, "
                    + "of those looked after at any time in them.")
            .caveat("The base is children looked after at any time in the 12 months, not those at the end. "
                    + "The figure is for 12 months whatever the period.")
            .caveat("It counts being missing, not being away from placement with the whereabouts known. A "
                    + "growing number of places record both as missing, so levels are hard to compare.")
            .caveat("DfE estimates that episodes are over-counted by 10% to 13%, and leaves the figure out of "
                    + "its dashboard.");

    /**
     * Missing episodes after which a return home interview was offered, of those that ended in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ofsted Annex A, list 8: return interview offered (national).
     *
     * <p>Where nothing is recorded the episode counts as not offered.
     *
     * <p>It counts being missing, not being away from placement with the whereabouts known. A growing number of places
     * record both as missing, so levels are hard to compare.
     */
    public static final Indicator INTERVIEWS_OFFERED = Indicator.of(
                    "miss.rhi.offered.pct",
                    "Return home interviews offered",
                    count(CAME_BACK.where(INTERVIEW_OFFERED.isTrue())).percentOf(count(CAME_BACK)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Ofsted Annex A, list 8: return interview offered"))
            .described("Missing episodes after which a return home interview was offered, of those that ended in "
                    + "the period.")
            .caveat("Where nothing is recorded the episode counts as not offered.")
            .caveat("It counts being missing, not being away from placement with the whereabouts known. A "
                    + "growing number of places record both as missing, so levels are hard to compare.");

    /**
     * Missing episodes after which a return home interview took place, of those that ended in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of return home interviews (local).
     *
     * <p>The base is episodes that ended in the period, including those of children who refused an interview. Read it
     * beside the share of interviews offered.
     *
     * <p>It counts being missing, not being away from placement with the whereabouts known. A growing number of places
     * record both as missing, so levels are hard to compare.
     */
    public static final Indicator INTERVIEWS_DONE = Indicator.of(
                    "miss.rhi.done.pct",
                    "Return home interviews completed",
                    count(CAME_BACK.where(INTERVIEW_DONE.isTrue())).percentOf(count(CAME_BACK)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local record of return home interviews"))
            .described("Missing episodes after which a return home interview took place, of those that ended in "
                    + "the period.")
            .caveat("The base is episodes that ended in the period, including those of children who refused "
                    + "an interview.")
            .caveat("Read it beside the share of interviews offered.")
            .caveat("It counts being missing, not being away from placement with the whereabouts known. A "
                    + "growing number of places record both as missing, so levels are hard to compare.");

    /**
     * Missing episodes with a return home interview within 72 hours of the return, of those that ended in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of return home interviews (not checked).
     *
     * <p>The definition was not checked against the official text. The 72 hours are counted from the hour of the
     * return, so records must hold hours and not only days. The base includes children who refused an interview. It
     * stands only where the records reach three days beyond the period.
     */
    public static final Indicator INTERVIEWS_IN_72_HOURS = Indicator.of(
                    "miss.rhi.72h.pct",
                    "Return home interviews within 72 hours",
                    count(CAME_BACK.where(INTERVIEWED_WITHIN_72_HOURS))
                            .percentOf(count(CAME_BACK))
                            .maturingAfter(Span.days(3)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("local record of return home interviews"))
            .described("Missing episodes with a return home interview within 72 hours of the return, of those "
                    + "that ended in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("The 72 hours are counted from the hour of the return, so records must hold hours and not "
                    + "only days.")
            .caveat("The base includes children who refused an interview. It stands only where the records "
                    + "reach three days beyond the period.");

    /**
     * Return home interviews that are still to be held more than 72 hours after the return, at the end of the period.
     *
     * <p>Unit: interviews. Lower is better.
     *
     * <p>Source: local record of return home interviews (not checked).
     *
     * <p>The definition was not checked against the official text. Only the day of the return is known, so an
     * interview is overdue from the fourth day after it. One that the child refused is not.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done in time.
     */
    public static final Indicator INTERVIEWS_OVERDUE = Indicator.of(
                    "miss.rhi.72h.pct.overdue",
                    "Return home interviews overdue now",
                    Situation.holding(SituationKind.RETURN_INTERVIEW_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("interviews"))
            .lowerIsBetter()
            .from(Source.unchecked("local record of return home interviews"))
            .described("Return home interviews that are still to be held more than 72 hours after the return, at "
                    + "the end of the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Only the day of the return is known, so an interview is overdue from the fourth day "
                    + "after it. One that the child refused is not.");

    /**
     * Missing reports closed without investigation because the child came back early, of all missing reports.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: police records of missing children (local).
     *
     * <p>These children may never be assessed, so a low share of interviews can hide here.
     *
     * <p>Where nothing is recorded the report counts as investigated.
     */
    public static final Indicator NOT_INVESTIGATED = Indicator.of(
                    "miss.noinvest",
                    "Missing reports without investigation (early return)",
                    count(WENT_MISSING.where(MissingEpisode.NOT_INVESTIGATED.isTrue()))
                            .percentOf(count(WENT_MISSING)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("police records of missing children"))
            .described("Missing reports closed without investigation because the child came back early, of all "
                    + "missing reports.")
            .caveat("These children may never be assessed, so a low share of interviews can hide here.")
            .caveat("Where nothing is recorded the report counts as investigated.");

    /**
     * Missing episodes from children's homes that started in the period.
     *
     * <p>Unit: episodes. Lower is better.
     *
     * <p>Source: police records of missing children (local).
     *
     * <p>It counts episodes, not children: one child can account for many.
     *
     * <p>It counts being missing, not being away from placement with the whereabouts known. A growing number of places
     * record both as missing, so levels are hard to compare.
     */
    public static final Indicator FROM_CHILDRENS_HOMES = Indicator.of(
                    "miss.carehome",
                    "Missing episodes from children's homes",
                    count(WENT_MISSING.where(FROM.is(CHILDRENS_HOME))))
            .inTheme(THEME)
            .in(Unit.count("episodes"))
            .lowerIsBetter()
            .from(Source.local("police records of missing children"))
            .described("Missing episodes from children's homes that started in the period.")
            .caveat("It counts episodes, not children: one child can account for many.")
            .caveat("It counts being missing, not being away from placement with the whereabouts known. A "
                    + "growing number of places record both as missing, so levels are hard to compare.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            EPISODES,
            CHILDREN,
            REPEATEDLY_MISSING,
            REPEATEDLY_MISSING_SHARE,
            LOOKED_AFTER_SHARE,
            INTERVIEWS_OFFERED,
            INTERVIEWS_DONE,
            INTERVIEWS_IN_72_HOURS,
            INTERVIEWS_OVERDUE,
            NOT_INVESTIGATED,
            FROM_CHILDRENS_HOMES);

    private Missing() {}
}
