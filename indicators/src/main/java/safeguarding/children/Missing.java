package safeguarding.children;

import static safeguarding.children.MissingEpisode.FROM;
import static safeguarding.children.MissingEpisode.INTERVIEW_DONE;
import static safeguarding.children.MissingEpisode.INTERVIEW_OFFERED;
import static safeguarding.children.MissingEpisode.MISSING;
import static safeguarding.children.code.MissingFrom.CHILDRENS_HOME;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.people;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Children who go missing from home or care. */
public final class Missing {

    private static final String THEME = "missing";
    private static final Source RECORDS = Source.local("police and social care records of missing children");

    /**
     * Children who went missing at least twice in the period.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: police and social care records of missing children (local).
     *
     * <p>The two must both be in the period. Say whether short episodes that follow each other closely were joined
     * into one.
     */
    public static final Indicator REPEATEDLY_MISSING = Indicator.of(
                    "miss.repeat",
                    "Children missing more than once",
                    people(MISSING.starting()).atLeast(2))
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
     */
    public static final Indicator REPEATEDLY_MISSING_SHARE = Indicator.of(
                    "miss.repeat.pct",
                    "Repeat missing share",
                    REPEATEDLY_MISSING.figure().percentOf(people(MISSING.starting())))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(RECORDS)
            .described("Children who went missing at least twice in the period, of those who went missing at " + "all.")
            .caveat("It rises with the length of the period, so compare periods of one length.");

    /**
     * Missing episodes after which a return home interview was offered, of those that ended in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ofsted Annex A, list 8: return interview offered (national).
     *
     * <p>Where nothing is recorded the episode counts as not offered.
     */
    public static final Indicator INTERVIEWS_OFFERED = Indicator.of(
                    "miss.rhi.offered.pct",
                    "Return home interviews offered",
                    count(MISSING.ending().where(INTERVIEW_OFFERED.isTrue())).percentOf(count(MISSING.ending())))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Ofsted Annex A, list 8: return interview offered"))
            .described("Missing episodes after which a return home interview was offered, of those that ended in "
                    + "the period.")
            .caveat("Where nothing is recorded the episode counts as not offered.");

    /**
     * Missing episodes after which a return home interview took place, of those that ended in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of return home interviews (local).
     *
     * <p>The base is episodes that ended in the period, including those of children who refused an interview. Read it
     * beside the share of interviews offered.
     */
    public static final Indicator INTERVIEWS_DONE = Indicator.of(
                    "miss.rhi.done.pct",
                    "Return home interviews completed",
                    count(MISSING.ending().where(INTERVIEW_DONE.isTrue())).percentOf(count(MISSING.ending())))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local record of return home interviews"))
            .described("Missing episodes after which a return home interview took place, of those that ended in "
                    + "the period.")
            .caveat("The base is episodes that ended in the period, including those of children who refused "
                    + "an interview.")
            .caveat("Read it beside the share of interviews offered.");

    /**
     * Missing reports closed without investigation because the child came back early, of all missing reports.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: police records of missing children (local).
     *
     * <p>These children may never be assessed, so a low share of interviews can hide here.
     */
    public static final Indicator NOT_INVESTIGATED = Indicator.of(
                    "miss.noinvest",
                    "Missing reports without investigation (early return)",
                    givenPercent("miss.noinvest"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("police records of missing children"))
            .described("Missing reports closed without investigation because the child came back early, of all "
                    + "missing reports.")
            .caveat("These children may never be assessed, so a low share of interviews can hide here.");

    /**
     * Missing episodes from children's homes that started in the period.
     *
     * <p>Unit: episodes. Lower is better.
     *
     * <p>Source: police records of missing children (local).
     *
     * <p>It counts episodes, not children: one child can account for many.
     */
    public static final Indicator FROM_CHILDRENS_HOMES = Indicator.of(
                    "miss.carehome",
                    "Missing episodes from children's homes",
                    count(MISSING.starting().where(FROM.is(CHILDRENS_HOME))))
            .inTheme(THEME)
            .in(Unit.count("episodes"))
            .lowerIsBetter()
            .from(Source.local("police records of missing children"))
            .described("Missing episodes from children's homes that started in the period.")
            .caveat("It counts episodes, not children: one child can account for many.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            REPEATEDLY_MISSING,
            REPEATEDLY_MISSING_SHARE,
            INTERVIEWS_OFFERED,
            INTERVIEWS_DONE,
            NOT_INVESTIGATED,
            FROM_CHILDRENS_HOMES);

    private Missing() {}
}
