package safeguarding.children;

import static safeguarding.children.LookedAfterEpisode.BORN;
import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;
import static safeguarding.children.LookedAfterEpisode.NOT_SHORT_BREAK;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.open;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Children in the care of the authority. */
public final class LookedAfter {

    private static final String THEME = "children looked after";
    private static final Source SURVEY = Source.local("local survey of looked-after children and care leavers");

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
            .caveat("Published figures can differ by a few from the first count, because returns are amended "
                    + "later.");

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
                    givenPercent("cla.care.survey.worker.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Looked-after children and care leavers who get on with their social worker, of those who "
                    + "answered.")
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
                    givenPercent("cla.care.survey.talk.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(SURVEY)
            .described("Looked-after children and care leavers who can talk to their social worker, of those who "
                    + "answered.")
            .caveat("Give the number of answers. A share of fewer than 10 answers is not published.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(OPEN, GETS_ON_WITH_WORKER, CAN_TALK_TO_WORKER);

    private LookedAfter() {}
}
