package safeguarding.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import safeguarding.Publication;
import safeguarding.fact.Supplied;
import safeguarding.protect.Protection;
import safeguarding.report.Picture.Ink;
import safeguarding.time.ReportingPeriod;

class PicturesTest {

    private static final Protection OPEN = Protection.alreadyPublished("a report");
    private static final ReportingPeriod MONTH = ReportingPeriod.parse("Mar 2020");

    private static Picture only(Publication publication) {
        List<Picture> pictures = Sample.pictures(publication);
        assertThat(pictures).hasSize(1);
        return pictures.get(0);
    }

    private static double width(String box) {
        var width = Pattern.compile("h([0-9.]+)v").matcher(box);
        assertThat(width.find()).isTrue();
        return Double.parseDouble(width.group(1));
    }

    @Test
    void theBarsOfTwoHalvesAreAsLongAsTheirFigures() {
        Picture halves = only(Sample.counts(OPEN, Sample.H2, 235, 518));

        assertThat(width(Sample.drawn(halves, Ink.BEFORE)) / width(Sample.drawn(halves, Ink.NOW)))
                .isCloseTo(235.0 / 518, within(0.001));
        assertThat(halves.words()).startsWith("Restraints: 235 in 2019-20 H1, 518 in 2019-20 H2, significantly worse.");
        assertThat(halves.rows())
                .containsExactly(List.of(
                        "Restraints",
                        "2019-20 H1",
                        "235 (205.9 to 267.0)",
                        "2019-20 H2",
                        "518 (474.3 to 564.6)",
                        "significantly worse"));
    }

    /**
     * Moving ranges 1, 1, 1, 1, 40: mean 8.8, of which 40 is more than 3.267 times, so without it 1. The mean of the figures is
     * 47, the limits are 47 ± 2.66.
     */
    @Test
    void aControlChartMarksWhatIsOutsideItsLimits() {
        Picture control = only(Sample.counts(OPEN, MONTH, 40, 41, 40, 41, 40, 80));

        assertThat(control.words()).contains("Centre 47.0, limits 44.3 to 49.7, on trial with fewer than 13 figures.");
        assertThat(Sample.shapes(control, Ink.WORSE)).isEqualTo(1);
        assertThat(Sample.shapes(control, Ink.BETTER)).isEqualTo(5);
        assertThat(control.rows().get(5)).containsExactly("Mar 2020", "80", "Above the upper limit, for the worse");
        assertThat(control.words()).endsWith("Mar 2020 above the upper limit, for the worse.");
    }

    @Test
    void whatIsWithheldBreaksTheLineOfAControlChartAndHasNoPoint() {
        Picture control = only(Sample.counts(
                Protection.SMALL_COUNTS, MONTH, 40, 41, 40, 41, 40, 41, 3, 40, 41, 40, 41, 40, 41, 40, 41));

        assertThat(Sample.shapes(control, Ink.LINE)).isEqualTo(2);
        assertThat(Sample.shapes(control, Ink.POINT)).isEqualTo(14);
        assertThat(control.rows().get(6)).containsExactly("Jul 2019", "c", "");
    }

    /** 22% is 10% above England's 20%; the axis reaches from 20% below at 10 to 20% above at 330, so it lies at 250. */
    @Test
    void aSpineChartPlacesAFigureByHowFarItIsFromEngland() {
        Picture spine = only(Sample.beside(List.of(
                Sample.line("a.pct", Supplied.of(220_000, 1_000_000), Supplied.of(2_000_000, 10_000_000)),
                Sample.line("b.pct", Supplied.of(2_001, 10_000), Supplied.of(2_000_000, 10_000_000)))));

        assertThat(Sample.drawn(spine, Ink.WORSE)).startsWith("M250 ");
        assertThat(Sample.shapes(spine, Ink.WORSE)).as("one and its legend").isEqualTo(2);
        assertThat(spine.words())
                .isEqualTo("2 figures beside England, in per cent of it. More than chance would explain: "
                        + "Share a.pct, 22.0%, is higher than England’s 20.0%, which is worse.");
        assertThat(spine.rows().get(1)).containsExactly("Share b.pct", "20.0%", "19.2% to 20.8%", "20.0%");
    }

    /** Of 5,200 in 22,000, 23.6%: for 2,000 of them 99.8% limits are 23.6% ± 3.09 × √(0.236 × 0.764 / 2,000) = 2.9. */
    @Test
    void aFunnelMarksTheAreasBeyondItsLimitsAndRingsItsOwn() {
        Supplied[] ten = new Supplied[10];
        Arrays.fill(ten, Supplied.of(450, 2_000));
        Picture funnel = only(Sample.beside(
                List.of(Sample.line("a.pct", Supplied.of(700, 2_000), Supplied.of(20_000, 100_000), ten))));

        assertThat(funnel.words())
                .isEqualTo(
                        "County Durham, 35.0%, is above the 99.8% limit. 11 areas by size in 2019-20, about 23.6% of all "
                                + "together. Beyond what chance alone would leave in 99.8% of areas like them: 1 above, 0 below.");
        assertThat(Sample.shapes(funnel, Ink.WORSE)).isEqualTo(1);
        assertThat(Sample.shapes(funnel, Ink.POINT)).isEqualTo(10);
        assertThat(Sample.shapes(funnel, Ink.OUTLINE)).isEqualTo(1);
        assertThat(funnel.rows()).containsExactly(List.of("County Durham", "35.0%", "2,000", "Above the 99.8% limit"));
    }

    @Test
    void aRegionWithoutACodeIsNoAreaOfAFunnel() {
        Supplied[] ten = new Supplied[10];
        Arrays.fill(ten, Supplied.of(200, 1_000));
        ten[9] = Supplied.of(4_000, 20_000);

        Picture funnel = only(Sample.beside(
                List.of(Sample.line("a.pct", Supplied.of(200, 1_000), Supplied.of(20_000, 100_000), ten))));

        assertThat(funnel.words()).contains("10 areas by size");
    }

    @Test
    void theTicksOfAnAxisAreRound() {
        assertThat(Axis.round(37, 213, 0, 1).ticks()).containsExactly(0.0, 50.0, 100.0, 150.0, 200.0, 250.0);
        assertThat(Axis.round(0.13, 0.29, 0, 1).ticks())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.1, 0.15, 0.2, 0.25, 0.3);
        assertThat(Axis.round(-40, 40, 0, 1).label(-20, safeguarding.indicator.Unit.percentChange()))
                .isEqualTo("−20%");
        assertThat(Axis.round(0, 1, 0, 1).label(0.2, safeguarding.indicator.Unit.mean("")))
                .isEqualTo("0.2");
    }

    @Test
    void aPathIsWrittenToATenth() {
        assertThat(new Pen().move(1.04, -2.06).line(-0.04, 3).toString()).isEqualTo("M1 -2.1L0 3");
    }
}
