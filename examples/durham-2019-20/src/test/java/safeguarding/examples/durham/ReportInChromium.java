package safeguarding.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.report.HtmlReport;
import safeguarding.time.ReportingPeriod;

/**
 * Opens pages in a real browser: no script, no request, no message in its console, nothing wider than the window, and
 * nothing that axe finds. Run in the profile {@code browser} only; screenshots and PDFs are left in {@code target/browser}.
 */
class ReportInChromium {

    private static final Path FOLDER = Path.of("target", "browser");
    private static final Area HERE = Area.of("E06000047", "County Durham");
    private static final Area ENGLAND = Area.of("E92000001", "England");

    @ParameterizedTest
    @ValueSource(strings = {"360", "768", "1280", "print"})
    void theDurhamReportIsOpenToEveryone(String view) throws Exception {
        assertThat(look("durham", Durham.publication(), view)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"360", "768", "1280", "print"})
    void aReportWithEveryKindOfPictureAndWithheldFiguresIsOpenToEveryone(String view) throws Exception {
        Publication publication = everyKind();
        assertThat(HtmlReport.to(FOLDER).charts(publication).keySet())
                .map(name -> name.replaceAll("[0-9]+-|\\.svg", ""))
                .contains("control", "funnel", "spine");

        assertThat(look("every-kind", publication, view)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"360", "print"})
    void wordsWithoutEndStayOnThePage(String view) throws Exception {
        String endless = "<b>" + "W".repeat(400);
        String hundred = endless.substring(0, 100);
        Indicator indicator = Indicator.of("a.count", endless, Measure.given("a.count"))
                .described(endless)
                .in(Unit.count(endless))
                .lowerIsBetter();
        ReportingPeriod half = Durham.YEAR.secondHalf();
        Publication publication = Scorecard.titled(endless)
                .line(Line.of(indicator).under(endless).judgedBy(Judge.zeroTolerance()))
                .evaluate(
                        Facts.none()
                                .with(
                                        Return.of("a.count", Area.named(hundred), half, Supplied.count(50)),
                                        Return.of("a.count", Area.named(hundred), half.previous(), Supplied.count(40))),
                        half)
                .publish(Protection.alreadyPublished(endless));

        assertThat(look("endless", publication, view)).isEmpty();
    }

    private static String look(String name, Publication publication, String view) throws Exception {
        Path page = Files.createDirectories(FOLDER).resolve(name + ".html");
        publication.to(HtmlReport.to(page).of("Durham SCP").asAt(Durham.ACTIONS_AS_AT));
        Path said = FOLDER.resolve(name + "-" + view + ".txt");
        Process process = new ProcessBuilder(
                        "node",
                        Path.of("src", "test", "browser", "look.mjs").toString(),
                        page.toAbsolutePath().toString(),
                        view,
                        FOLDER.resolve(name + "-" + view + (view.equals("print") ? ".pdf" : ".png"))
                                .toString(),
                        FOLDER.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return Files.readString(said) + (process.exitValue() == 0 ? "" : "node: exit " + process.exitValue());
    }

    /** Two years of months, of which one is wrong at the end and one is small, beside England and ten authorities. */
    private static Publication everyKind() throws IOException {
        ReportingPeriod last = ReportingPeriod.parse("Mar 2020");
        var returns = new ArrayList<Return>();
        Scorecard card = Scorecard.titled("A year of months").about(HERE).withHistoryOf(24);
        for (String id : List.of("ref.timely", "plan.timely", "visit.timely")) {
            Indicator share = Indicator.of(id, "Done in time, " + id, Measure.givenPercent(id))
                    .higherIsBetter();
            Line line = Line.of(share).beside(Benchmark.of(ENGLAND)).judgedBy(Judge.controlChart());
            ReportingPeriod month = last;
            for (int back = 0; back < 24; back++) {
                long done = id.equals("plan.timely") && back == 0 ? 200 : 400 + 7 * (back % 3);
                returns.add(Return.of(id, HERE, month, Supplied.of(done, 500)));
                month = month.previous();
            }
            returns.add(Return.of(id, ENGLAND, last, Supplied.of(80_000, 100_000)));
            for (int i = 1; i <= 10; i++) {
                Area other = Area.of("E0800000" + (i - 1), "Authority " + i);
                returns.add(Return.of(id, other, last, Supplied.of(75 * i, 100 * i)));
                line = line.beside(Benchmark.of(other));
            }
            card = card.line(line.under("Timeliness"));
        }
        Indicator few = Indicator.of("harm.few", "Serious harm", Measure.given("harm.few"))
                .lowerIsBetter();
        returns.add(Return.of("harm.few", HERE, last, Supplied.count(3)));
        return card.line(Line.of(few).under("Harm").judgedBy(Judge.zeroTolerance()))
                .evaluate(Facts.none().with(returns.toArray(Return[]::new)), last)
                .publish(Protection.SMALL_COUNTS);
    }
}
