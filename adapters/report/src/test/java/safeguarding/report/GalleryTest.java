package safeguarding.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.judge.Benchmark;
import safeguarding.protect.Protection;
import safeguarding.time.ReportingPeriod;

class GalleryTest {

    private static final Protection OPEN = Protection.alreadyPublished("a report");
    private static final ReportingPeriod MONTH = ReportingPeriod.parse("Mar 2020");

    private static List<String> kinds(Publication publication) {
        return Sample.pictures(publication).stream().map(Picture::kind).toList();
    }

    private static long[] same(int number) {
        long[] counts = new long[number];
        Arrays.setAll(counts, i -> 40 + i % 2);
        return counts;
    }

    @Test
    void aHalfYearIsDrawnWithTheOneBefore() {
        assertThat(kinds(Sample.counts(OPEN, Sample.H2, 235, 518))).containsExactly("halves");
        assertThat(kinds(Sample.counts(OPEN, Sample.H2, 518))).isEmpty();
        assertThat(kinds(Sample.counts(OPEN, Sample.YEAR.period(), 235, 518))).isEmpty();
    }

    @Test
    void aHalfYearBesideOneThatIsWithheldIsNotDrawn() {
        assertThat(kinds(Sample.counts(Protection.SMALL_COUNTS, Sample.H2, 4, 518)))
                .isEmpty();
    }

    @Test
    void aControlChartNeedsThirteenFiguresOrSixAndASignal() {
        assertThat(kinds(Sample.counts(OPEN, MONTH, same(12)))).isEmpty();
        assertThat(kinds(Sample.counts(OPEN, MONTH, same(13)))).containsExactly("control");
        assertThat(kinds(Sample.counts(OPEN, MONTH, 40, 41, 40, 41, 40, 80))).containsExactly("control");
        assertThat(kinds(Sample.counts(OPEN, MONTH, 40, 41, 40, 41, 80))).isEmpty();
    }

    @Test
    void figuresThatAreRoundedHaveNoControlChart() {
        assertThat(kinds(Sample.counts(Protection.ROUND_5, MONTH, same(24)))).isEmpty();
    }

    @Test
    void aSpineChartNeedsTwoLines() {
        var one = Sample.line("a.pct", Supplied.of(300, 1_000), Supplied.of(20_000, 100_000));
        var two = Sample.line("b.pct", Supplied.of(220, 1_000), Supplied.of(20_000, 100_000));

        assertThat(kinds(Sample.beside(List.of(one)))).isEmpty();
        assertThat(kinds(Sample.beside(List.of(one, two)))).containsExactly("spine");
    }

    @Test
    void moreThanThreeAreasHaveNoSpineCharts() {
        assertThat(kinds(areas(3))).containsExactly("spine", "spine", "spine");
        assertThat(kinds(areas(4))).isEmpty();
    }

    private static Publication areas(int number) {
        var returns = new ArrayList<Return>();
        var areas = new ArrayList<Area>();
        for (int i = 1; i <= number; i++) {
            areas.add(Sample.authority(i));
        }
        Scorecard card = Scorecard.titled("Areas").about(areas.toArray(Area[]::new));
        for (String id : List.of("a.pct", "b.pct")) {
            returns.add(Return.of(id, Sample.ENGLAND, Sample.YEAR.period(), Supplied.of(20_000, 100_000)));
            areas.forEach(area -> returns.add(Return.of(id, area, Sample.YEAR.period(), Supplied.of(210, 1_000))));
            card = card.line(safeguarding.Line.of(Sample.share(id)).beside(Benchmark.of(Sample.ENGLAND)));
        }
        return card.evaluate(Facts.none().with(returns.toArray(Return[]::new)), Sample.YEAR.period())
                .publish(OPEN);
    }

    @Test
    void aFunnelNeedsTenAreasAndEnglandIsNoneOfThem() {
        Supplied[] eight = new Supplied[8];
        Arrays.fill(eight, Supplied.of(200, 1_000));
        Supplied[] nine = Arrays.copyOf(eight, 9);
        nine[8] = Supplied.of(400, 2_000);
        Supplied england = Supplied.of(20_000, 100_000);

        assertThat(kinds(Sample.beside(List.of(Sample.line("a.pct", Supplied.of(210, 1_000), england, eight)))))
                .isEmpty();
        assertThat(kinds(Sample.beside(List.of(Sample.line("a.pct", Supplied.of(210, 1_000), england, nine)))))
                .containsExactly("funnel");
    }

    @Test
    void wherePicturesAreTooManyForAPageThoseOfConcernAreOnIt() {
        Scorecard card = Scorecard.titled("Many").withHistoryOf(24);
        var returns = new ArrayList<Return>();
        for (int line = 0; line < 300; line++) {
            String id = "line" + line + ".pct";
            card = card.line(Sample.share(id));
            ReportingPeriod period = MONTH;
            for (int back = 0; back < 24; back++) {
                boolean wrong = line == 299 && back == 0;
                returns.add(Return.of(id, Sample.HERE, period, Supplied.of(wrong ? 900 : 400 + back % 2, 1_000)));
                period = period.previous();
            }
        }
        Publication publication = card.evaluate(Facts.none().with(returns.toArray(Return[]::new)), MONTH)
                .publish(OPEN);
        var gallery = new Gallery(List.of(publication.entries()));

        List<Picture> onPage = gallery.of(publication.entries());
        assertThat(gallery.all(publication.entries())).hasSize(300);
        assertThat(onPage).hasSizeBetween(2, 20).last().returns("Share line299.pct, over time", Picture::title);
        assertThat(gallery.leftOut()).isEqualTo(300 - onPage.size());
        String page = HtmlReport.to(java.nio.file.Path.of("unused.html")).print(publication);
        assertThat(page)
                .contains(gallery.leftOut() + " more pictures, in which less is seen, are left out of this page.");
        assertThat(page.length()).isLessThan(300_000);
    }
}
