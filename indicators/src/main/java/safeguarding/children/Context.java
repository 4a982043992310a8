package safeguarding.children;

import static safeguarding.fact.AgeBand.ALL_AGES;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.residents;

import java.util.List;
import safeguarding.fact.AgeBand;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** What the area is like: the background to every other figure. */
public final class Context {

    private static final String THEME = "context";

    /**
     * Everybody who lives in the area, at the middle of the year.
     *
     * <p>Unit: people. Context only: neither way is good by itself.
     *
     * <p>Source: ONS mid-year population estimates (not checked).
     *
     * <p>Say the middle of which year it is and which release: estimates are revised after a census.
     */
    public static final Indicator POPULATION = Indicator.of("ctx.pop.total", "Resident population", residents(ALL_AGES))
            .inTheme(THEME)
            .in(Unit.count("people"))
            .contextOnly()
            .from(Source.unchecked("ONS mid-year population estimates"))
            .described("Everybody who lives in the area, at the middle of the year.")
            .caveat("Say the middle of which year it is and which release: estimates are revised after a census.");

    /**
     * Children aged 0 to 15 who live in the area, at the middle of the year.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: ONS mid-year population estimates (not checked).
     *
     * <p>Rates about children are per children aged 0 to 17. Dividing by those aged 0 to 15 makes a rate too high.
     */
    public static final Indicator POPULATION_0_TO_15 = Indicator.of(
                    "ctx.pop.0_15", "Resident population aged 0-15", residents(AgeBand.of(0, 15)))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.unchecked("ONS mid-year population estimates"))
            .described("Children aged 0 to 15 who live in the area, at the middle of the year.")
            .caveat("Rates about children are per children aged 0 to 17. "
                    + "Dividing by those aged 0 to 15 makes a rate too high.");

    /**
     * Children under 16 in families of relative low income, of all children under 16.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DWP and HMRC, children in low-income families (not checked).
     *
     * <p>The ages are 0 to 15, not 0 to 17.
     *
     * <p>It stays a return: government publishes it, and no register holds what it is made of.
     */
    public static final Indicator POVERTY = Indicator.of(
                    "ctx.poverty", "Children in relative low-income families", givenPercent("ctx.poverty"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.unchecked("DWP and HMRC, children in low-income families"))
            .described("Children under 16 in families of relative low income, of all children under 16.")
            .caveat("The ages are 0 to 15, not 0 to 17.");

    /**
     * The place among the 151 upper-tier authorities, where 1 is the most deprived.
     *
     * <p>Unit: rank of 151. Context only: neither way is good by itself.
     *
     * <p>Source: MHCLG English indices of deprivation 2019 (not checked).
     *
     * <p>A rank cannot be added, averaged or followed as if it were a rate.
     *
     * <p>It stays a return: government publishes it, and no register holds what it is made of.
     */
    public static final Indicator DEPRIVATION_RANK = Indicator.of(
                    "ctx.imd.rank", "Deprivation rank of upper-tier LA", given("ctx.imd.rank"))
            .inTheme(THEME)
            .in(Unit.rank("of 151"))
            .contextOnly()
            .from(Source.unchecked("MHCLG English indices of deprivation 2019"))
            .described("The place among the 151 upper-tier authorities, where 1 is the most deprived.")
            .caveat("A rank cannot be added, averaged or followed as if it were a rate.");

    /**
     * Children aged 0 to 17 who live in the area, at the middle of the year: the population of every national rate
     * about children.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: ONS mid-year population estimates (national).
     *
     * <p>Estimates are revised after a census, so one year has several. Say which release it is and do not mix them.
     */
    public static final Indicator POPULATION_0_TO_17 = Indicator.of(
                    "ctx.pop.0_17", "Resident population aged 0-17", residents(CHILDREN_0_TO_17))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("ONS mid-year population estimates"))
            .described("Children aged 0 to 17 who live in the area, at the middle of the year: the "
                    + "population of every national rate about children.")
            .caveat("Estimates are revised after a census, so one year has several. Say which release "
                    + "it is and do not mix them.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(POPULATION, POPULATION_0_TO_15, POPULATION_0_TO_17, POVERTY, DEPRIVATION_RANK);

    private Context() {}
}
