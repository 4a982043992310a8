package safeguarding.children;

import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.total;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** What the partnership costs and who pays for it. */
public final class Budget {

    private static final String THEME = "budget";
    private static final Source FINANCE = Source.local("partnership's accounts");

    /**
     * Partners' contributions in the year.
     *
     * <p>Unit: pounds. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's accounts (local).
     *
     * <p>Contributions of the partners add up to it. Without what partners give in kind.
     */
    public static final Indicator CONTRIBUTIONS = Indicator.of(
                    "bud.total", "Total partner contributions", total(BudgetLine.POUNDS, BudgetLine.CONTRIBUTIONS))
            .inTheme(THEME)
            .in(Unit.pounds())
            .contextOnly()
            .from(FINANCE)
            .described("Partners' contributions in the year.")
            .caveat("Contributions of the partners add up to it. Without what partners give in kind.");

    /**
     * A partner's contribution, of all contributions: given by partner.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's accounts (local).
     *
     * <p>Shares rounded one by one need not add up to 100.
     *
     * <p>Only as a return: within one partner the whole of all partners is not there to divide by. Records give each
     * partner's pounds by {@link BudgetLine#KIND}.
     */
    public static final Indicator PARTNER_SHARE = Indicator.of(
                    "bud.share.pct", "Share of contributions by partner", givenPercent("bud.share.pct"))
            .inTheme(THEME)
            .contextOnly()
            .from(FINANCE)
            .described("A partner's contribution, of all contributions: given by partner.")
            .caveat("Shares rounded one by one need not add up to 100.");

    /**
     * Contributions in the year per child aged 0 to 17 who lives in the area.
     *
     * <p>Unit: pounds, to 2 decimals. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's accounts (local).
     *
     * <p>The population is that of the middle of the financial year. The partnership's area must be that of the
     * population.
     */
    public static final Indicator PER_CHILD = Indicator.of(
                    "bud.perchild",
                    "Contributions per child",
                    CONTRIBUTIONS.figure().per(1, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .in(Unit.pounds().withDecimals(2))
            .contextOnly()
            .from(FINANCE)
            .described("Contributions in the year per child aged 0 to 17 who lives in the area.")
            .caveat("The population is that of the middle of the financial year. The partnership's area must "
                    + "be that of the population.");

    /**
     * Change of the contributions on the year before.
     *
     * <p>Unit: percentage change. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's accounts (local).
     *
     * <p>Not adjusted for prices: no change is less money in real terms.
     */
    public static final Indicator CHANGE = Indicator.of(
                    "bud.change.pct",
                    "Change in contributions",
                    CONTRIBUTIONS.figure().changeOnLastYear())
            .inTheme(THEME)
            .contextOnly()
            .from(FINANCE)
            .described("Change of the contributions on the year before.")
            .caveat("Not adjusted for prices: no change is less money in real terms.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(CONTRIBUTIONS, PARTNER_SHARE, PER_CHILD, CHANGE);

    private Budget() {}
}
