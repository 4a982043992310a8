package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.stats.Change.days;
import static safeguarding.stats.Change.events;
import static safeguarding.stats.Published.published;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an analyst sees; the numbers are those of seed_worked_examples.csv. */
class PrintedTest {
    @Test
    void aRate() {
        assertThat(Rate.of(444, 90_833).per(10_000)).hasToString("""
                48.9 per 10,000 (444 over 90,833)
                  95%    44.4 to 53.6
                  99.8%  42.0 to 56.5
                  Byar (Breslow & Day 1987, Statistical Methods in Cancer Research II)""");
    }

    @Test
    void aRateOfNobody() {
        assertThat(Rate.of(3, 0).per(10_000)).hasToString("not calculable: the denominator is 0 per 10,000 (3 over 0)");
    }

    @Test
    void aProportion() {
        assertThat(Proportion.of(83, 89)).hasToString("""
                93.3% (83 of 89)
                  95%    86.1 to 96.9
                  99.8%  80.2 to 97.9
                  Wilson score (Wilson 1927, J Am Stat Assoc 22:209; Altman et al. 2000)""");
    }

    @Test
    void aRiseThatIsNoChance() {
        assertThat(Change.between(events(235, days(183)), events(518, days(183))))
                .hasToString("""
                235 in 183 days → 518 in 183 days
                  ratio  2.20
                  95%    1.89 to 2.58
                  p      2.4e-25
                  increasing: chance alone would rarely do this
                  exact conditional test, central p (Przyborowski & Wilenski 1940; Fay 2010, R Journal 2(1):53)""");
    }

    @Test
    void aFallThatCannotBeToldFromChanceSaysWhatCould() {
        assertThat(Change.between(events(52, days(183)), events(37, days(183))).toString())
                .contains("0.454 to 1.11", "p      0.14", "no significant change: cannot be told from chance");
    }

    @Test
    void aChangeIsAPartOfASentence() {
        Change fall = Change.between(events(52, days(183)), events(37, days(183)));
        Change rise = Change.between(events(235, days(183)), events(518, days(183)));
        Significance alone = Significance.of(0.13736797135565257, Method.EXACT_CONDITIONAL);

        assertThat(fall.words(" since 2019-20 H1", alone))
                .isEqualTo(
                        "the fall since 2019-20 H1 cannot be told from chance: ratio 0.712 (0.454 to 1.11), p = 0.14");
        assertThat(rise.words("", Significance.of(2.4254170851735006e-25, Method.EXACT_CONDITIONAL)))
                .isEqualTo("the rise is more than chance: ratio 2.20 (1.89 to 2.58), p = 2.4e-25");
        assertThat(rise.words("", Significance.of(0.01, Method.FISHER).among(40, 0.2)))
                .startsWith("the rise may be chance, with so many tests made: ")
                .endsWith(", q = 0.20 among 40 tests");
        assertThat(Change.between(events(0), events(0)).words("", alone))
                .isEqualTo("there is no change: none before or after, p = 0.14");
        assertThat(Change.between(events(0), events(9)).effect())
                .as("0.0025^(-1/9) less 1 is the least ratio: Clopper-Pearson's lower limit for 9 of 9 is 0.025^(1/9)")
                .isEqualTo("from 0 (ratio 1.97 or more)");
        assertThat(Change.between(Proportion.of(52, 235), Proportion.of(37, 518))
                        .effect())
                .isEqualTo("-15.0 percentage points (-21.0 to -9.52)");
    }

    /** 1,027 of 219,092 are 46.9 per 10,000; 144 of 20,000 are 72. The exact Poisson limits of the 464.5 expected in Durham are 42.71 to 51.34. */
    @Test
    void aFunnelListsItsAreasTheLargestFirst() {
        String printed = FunnelPlot.rates(List.of(
                        new FunnelPlot.Unit("Hartlepool", 144, 20_000),
                        new FunnelPlot.Unit("North Tyneside", 190, 41_000),
                        new FunnelPlot.Unit("Durham", 443, 99_092),
                        new FunnelPlot.Unit("Northumberland", 250, 59_000)))
                .get()
                .per(10_000)
                .toString();

        assertThat(printed.lines().map(line -> line.strip().split(" {2,}")[0]))
                .containsExactly(
                        "funnel of 4 areas about 46.9 per 10,000",
                        "Durham",
                        "Northumberland",
                        "North Tyneside",
                        "Hartlepool",
                        ": 99.8% limits",
                        "funnel plot (Spiegelhalter 2005, Stat Med 24:1185)");
        assertThat(printed).containsPattern("Durham +44\\.7 +: +o +\\| +: +95% 42\\.7 to 51\\.3, 99\\.8% ");
        assertThat(printed).containsPattern("Hartlepool +72 +: +\\| +: +● .*: much higher\n");
    }

    @Test
    void whatAPublishedRateImplies() {
        assertThat(Reconcile.impliedDenominator(444, published("50").per(10_000))
                        .toString())
                .startsWith("87,921 to 89,696\n");
        assertThat(Reconcile.impliedNumerator(published("79"), 89).toString()).startsWith("exactly 70\n");
        assertThat(Reconcile.decrease(published("77.5"), published("1.8")))
                .hasToString("before: 79.3% if percentage points, 78.9% if relative: ambiguous");
    }

    @Test
    void whyInjuriesFell() {
        assertThat(Decomposition.dasGupta(List.of(
                        new Decomposition.Factor("restraints", 235, 518),
                        new Decomposition.Factor("injuries each", 52 / 235.0, 37 / 518.0))))
                .hasToString("""
                52 → 37: -15
                  restraints         +41.4
                  injuries each      -56.4
                  Das Gupta decomposition (Das Gupta 1993, US Census Bureau P23-186)""");
    }

    /** By hand: mean 262 / 16, moving ranges 2 and one of 24 that is screened out, so limits 16.375 ± 2.66 × 2. */
    @Test
    void aControlChart() {
        ControlChart chart = ControlChart.xmr(Series.of(14, 16, 14, 16, 14, 16, 14, 16, 14, 16, 14, 16, 14, 16, 14, 38)
                        .labelled(List.of(
                                "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar",
                                "Apr", "May", "Jun", "Jul")))
                .better(ControlChart.Better.LOWER)
                .target(30);
        assertThat(chart.rules(RuleSet.MAKING_DATA_COUNT).toString().lines())
                .hasSize(21)
                .contains(
                        "XmR chart, rules of Making Data Count",
                        ": limits  | centre  o value  ● signal",
                        "centre 16.4, limits 11.1 to 21.7, target 30",
                        "variation: special cause concern; assurance: consistently passing")
                .anyMatch(line -> line.startsWith("Jul       38") && line.endsWith("●  above the upper limit"));
    }

    @Test
    void aProbabilityBesideTheLevelShowsOnWhichSideItLies() {
        assertThat(Print.p(0.0498)).isEqualTo("0.0498");
        assertThat(Print.p(0.05003)).isEqualTo("0.05003");
        assertThat(Print.p(0.05)).isEqualTo("0.050");
        assertThat(Print.p(0.5)).isEqualTo("0.50");
        assertThat(Print.p(0.14)).isEqualTo("0.14");
    }

    @Test
    void smallNumbersKeepThreeDigits() {
        assertThat(Print.number(0.004888)).isEqualTo("0.00489");
        assertThat(Print.number(-0.00072)).isEqualTo("-0.000720");
        assertThat(Print.number(0.09996)).isEqualTo("0.100");
        assertThat(Print.number(0.5)).isEqualTo("0.500");
        assertThat(Print.number(0.9996)).isEqualTo("1.00");
        assertThat(Print.number(2.5e-7)).isEqualTo("2.5e-7");
    }

    @Test
    void aLimitBesideOneShowsOnWhichSideItLies() {
        assertThat(new Interval(1.0032, 5.2, 0.95, Method.BYAR).limits()).isEqualTo("1.003 to 5.20");
        assertThat(new Interval(0.5, 0.99997, 0.95, Method.BYAR).limits()).isEqualTo("0.500 to 0.99997");
        assertThat(new Interval(1, 1.01, 0.95, Method.BYAR).limits()).isEqualTo("1.00 to 1.01");
    }

    /** Fisher by hand, 5 of 10 before: 0 of 10 has p 2 × C(10,5)/C(20,5) = 0.0325, 1 of 10 about 0.14. */
    @Test
    void aChangeOfAShareThatCannotBeToldFromChanceSaysWhatCould() {
        assertThat(Change.between(Proportion.of(5, 10), Proportion.of(6, 10)).toString())
                .contains("cannot be told from chance (it would have taken 0 or fewer, or 10 or more of 10)");
        assertThat(Change.between(Proportion.of(1, 2), Proportion.of(1, 2)).toString())
                .contains("(no count of 2 would have been significant)");
    }

    @Test
    void aFunnelSaysWhatItIsPerAndWhatItLeavesOut() {
        List<FunnelPlot.Unit> units = List.of(
                new FunnelPlot.Unit("a", 10, 100),
                new FunnelPlot.Unit("b", 30, 100),
                new FunnelPlot.Unit("c", 20, 100),
                new FunnelPlot.Unit("empty", 0, 0));
        FunnelPlot plot = FunnelPlot.proportions(units).get().per(100);

        assertThat(plot.toString()).startsWith("funnel of 3 areas about 20%\n").contains("1 area left out");
        assertThat(plot.overDispersed(FunnelPlot.Scale.ARCSINE, 0).get().toString())
                .startsWith("funnel of 3 areas about 20%, φ ")
                .containsPattern("a +10 +:.*o.*95% .* to .*, 99.8% ")
                .contains("● outside the 99.8% limits", "1 area left out");
        assertThat(new FunnelPlot(FunnelPlot.Kind.RATES, units.subList(0, 1), 0.1, 1).toString())
                .startsWith("funnel of 1 area about 0.100\n");
    }

    @Test
    void oneOfAThingIsNotMany() {
        assertThat(events(5, days(1))).hasToString("5 in 1 day");
        assertThat(RepeatEvents.each(1).toString()).startsWith("1 event;");
        assertThat(Concentration.of(1).toString()).startsWith("1 event of 1 individual\n");
        assertThat(Mean.of(3).get().toString()).startsWith("mean 3.00 of 1 value;");
    }

    @Test
    void aReadingOfAFallThatCannotBeIsNotOffered() {
        assertThat(Reconcile.increase(published("0.5"), published("1.8")))
                .hasToString("before: 0.5% if relative; percentage points cannot be meant");
        assertThat(Reconcile.decrease(published("77.5"), published("0"))).hasToString("before: 77.5%");
    }

    @Test
    void anIntervalWithoutALowerLimitIsWordedFromItsUpper() {
        assertThat(new Interval(Double.NEGATIVE_INFINITY, 20, 0.95, Method.WILSON).toString())
                .startsWith("20 or less (");
    }

    @Test
    void aChartSaysOfWhichKindItIs() {
        assertThat(ControlChart.c(Series.of(1, 2, 3)).toString()).startsWith("c chart, rules of ");
        assertThat(ControlChart.u(Series.of(1, 2), Series.of(3, 4)).toString()).startsWith("u chart, rules of ");
    }
}
