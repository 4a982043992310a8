package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class PublicationCsvTest {

    private static final Area HOME = Area.named("=Aycliffe, \"the\" home");
    private static final ReportingPeriod H1 = FinancialYear.of("2019-20").firstHalf();
    private static final ReportingPeriod H2 = FinancialYear.of("2019-20").secondHalf();
    private static final Indicator RATE = Indicator.of(
                    "inj.rate", "Injuries per 100", Measure.givenRate("inj.rate", 100))
            .lowerIsBetter()
            .caveat("Counted by the home.")
            .inTheme("Safety");
    private static final Indicator MONEY = Indicator.of("bud.total", "+Budget", Measure.given("bud.total"))
            .in(Unit.pounds())
            .inTheme("Budget");
    private static final Indicator FALL =
            Indicator.of("cpp.fall", "Change", Measure.given("cpp.fall")).in(Unit.percentChange());
    private static final Indicator USERS = Indicator.of("web.users", "Users", Measure.given("web.users"));
    private static final Indicator HIDDEN = Indicator.of("cla.few", "Few", Measure.given("cla.few"));
    private static final String HEADER =
            "indicator,title,theme,area_code,area,period,period_start,period_end,breakdown,role,beside,value,bound,"
                    + "rounded_to,symbol,symbol_because,unit,lower_95,upper_95,previous_period,previous,previous_bound,"
                    + "previous_symbol,direction,change,change_p,change_q,status,because,rule,caveats,"
                    + "vision_area,question,owner\n";
    private static final String PLACE = "\"'=Aycliffe, \"\"the\"\" home\",\"'=Aycliffe, \"\"the\"\" home\",";
    private static final String SMALL = "\"it is a small count, or too little of its group is left\"";
    private static final String H1_IS = "2019-20 H1,2019-04-01,2019-09-30,";
    private static final String WHEN = "2019-20 H2,2019-10-01,2020-03-31,";

    /** The limits and p of 37 of 518 after 52 of 235 are those of R in golden/statistics/seed_worked_examples.csv. */
    @Test
    void everyFigureIsARowThatNoSpreadsheetTakesForAFormula() {
        Facts facts = Facts.none()
                .with(
                        Return.of("inj.rate", HOME, H1, Supplied.of(52, 235)),
                        Return.of("inj.rate", HOME, H2, Supplied.of(37, 518)),
                        Return.of("bud.total", HOME, H2, Supplied.count(312_728)),
                        Return.of("bud.total", HOME, H2, Supplied.count(171_604))
                                .in(Slice.of("partner", "-Council")),
                        Return.of("cpp.fall", HOME, H2, Supplied.stated("-1.80")),
                        Return.of("web.users", HOME, H2, Supplied.moreThan("800")),
                        Return.of("cla.few", HOME, H2, Supplied.missing(Symbol.CONFIDENTIAL)));
        Publication publication = Scorecard.titled("Secure home")
                .line(Line.of(RATE)
                        .judgedBy(Bands.redAtOrAbove(20).amberAtOrAbove(5))
                        .in(VisionArea.LISTENING)
                        .answering("=Why?")
                        .ownedBy("@Police"))
                .line(Line.of(MONEY).by(Breakdown.by("partner", java.util.List.of("-Council"))))
                .line(FALL)
                .line(USERS)
                .line(HIDDEN)
                .evaluate(facts, H2)
                .publish(Protection.alreadyPublished("the annual report"));

        String none = ",,,2019-20 H1,,,x,,,,,,,,,,,\n";
        assertThat(PublicationCsv.print(publication))
                .isEqualTo(HEADER
                        + "inj.rate,Injuries per 100,Safety," + PLACE + WHEN
                        + ",figure,,7.1,,,,,per 100,5.03,9.85,2019-20 H1,22.1,,,better,significantly better,2.12E-7,2.12E-7,"
                        + "amber,7.1 per 100 is at or above 5 and below 20,"
                        + "\"red at or above 20, amber at or above 5, otherwise green\",Counted by the home.,Listening,'=Why?,'@Police\n"
                        + "bud.total,'+Budget,Budget," + PLACE + WHEN + ",figure,,312728,,,,," + none
                        + "bud.total,'+Budget,Budget," + PLACE + WHEN
                        + "partner=-Council,figure,,171604,,,,," + none
                        + "cpp.fall,Change,," + PLACE + WHEN + ",figure,,-1.80,,,,,%" + none
                        + "web.users,Users,," + PLACE + WHEN + ",figure,,800,more than,,,," + none
                        + "cla.few,Few,," + PLACE + WHEN + ",figure,,,,,c,withheld at source," + none
                        + "inj.rate,Injuries per 100,Safety," + PLACE + H1_IS
                        + ",history,,22.1,,,,,per 100,16.52,29.02,,,,,,,,,,,,,,,\n");
    }

    /** Byar: 40 (1 − 1/360 − 1.96/18.97)³ = 28.6 and 41 (1 − 1/369 + 1.96/19.21)³ = 54.5. */
    @Test
    void aWithheldFigureIsASymbolAndItsNumberIsNowhere() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cla.few", HOME, H1, Supplied.count(4)),
                        Return.of("cla.few", HOME, H2, Supplied.count(40)));

        String text = PublicationCsv.print(Scorecard.titled("Secure home")
                .line(HIDDEN, Bands.redAtOrAbove(30))
                .evaluate(facts, H2)
                .publish(Protection.SMALL_COUNTS));

        assertThat(text)
                .isEqualTo(HEADER + "cla.few,Few,," + PLACE + WHEN
                        + ",figure,,40,,,,,,28.6,54.5,2019-20 H1,,,c,,,,,,,,,,,\n"
                        + "cla.few,Few,," + PLACE + H1_IS + ",history,,,,,c," + SMALL + ",,,,,,,,,,,,,,,,,,\n");
    }

    /** Byar: 60 (1 − 1/540 − 1.96/23.24)³ = 45.8 and 61 (1 − 1/549 + 1.96/23.43)³ = 77.2. */
    @Test
    void benchmarksAndEarlierFiguresAreRowsOfTheirOwn() {
        Area england = Area.of("E92000001", "England");
        Facts facts = Facts.none()
                .with(
                        Return.of("cla.few", HOME, H1, Supplied.count(3)),
                        Return.of("cla.few", HOME, H2, Supplied.count(60)),
                        Return.of("cla.few", england, H2, Supplied.stated("9990")));

        String text = PublicationCsv.print(Scorecard.titled("Secure home")
                .withHistoryOf(2)
                .line(Line.of(HIDDEN).about(HOME).beside(Benchmark.of("All of England", england)))
                .evaluate(facts, H2)
                .publish(Protection.SMALL_COUNTS));

        String none = ",,,,,,,,,,,,,,,\n";
        assertThat(text)
                .isEqualTo(HEADER
                        + "cla.few,Few,," + PLACE + WHEN
                        + ",figure,,60,,,,,,45.8,77.2,2019-20 H1,,,c,,,,,,,,,,,\n"
                        + "cla.few,Few,,E92000001,England," + WHEN + ",benchmark,All of England,9990,,,,,,," + none
                        + "cla.few,Few,," + PLACE + H1_IS
                        + ",history,,,,,c," + SMALL + ",,," + none);
    }

    @Test
    void anotherFigureForTheSameThingIsARowThatNamesTheLine() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cla.few", HOME, H2, Supplied.count(60)),
                        Return.of("web.users", HOME, H2, Supplied.stated("61")));

        String text = PublicationCsv.print(Scorecard.titled("Secure home")
                .line(Line.of(HIDDEN).agreeingWith(USERS))
                .evaluate(facts, H2)
                .publish(Protection.alreadyPublished("the report")));

        assertThat(text)
                .contains("web.users,Users,," + PLACE + WHEN + ",counterpart,cla.few,61,,,,,,,,,,,,,,,,,,,,,,\n");
    }

    @Test
    void aRoundedFigureSaysWhatItIsRoundedTo() {
        Facts facts = Facts.none().with(Return.of("cla.few", HOME, H2, Supplied.count(43)));

        String text = PublicationCsv.print(
                Scorecard.titled("Secure home").line(HIDDEN).evaluate(facts, H2).publish(Protection.ROUND_5));

        assertThat(text).contains(",figure,,45,,5,,,,,,");
    }

    @Test
    void theTextIsTheSameUnderAnotherLocale() {
        Locale usual = Locale.getDefault();
        String here = PublicationCsv.print(small());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(PublicationCsv.print(small())).isEqualTo(here);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void theFileTakesThePlaceOfTheOneBeforeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), "old");

        small().to(PublicationCsv.to(file));

        assertThat(file).hasContent(PublicationCsv.print(small()));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        var sink = PublicationCsv.to(folder.resolve("none").resolve("out.csv"));

        assertThatThrownBy(() -> small().to(sink))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("out.csv: cannot be written");
    }

    private static Publication small() {
        Facts facts = Facts.none().with(Return.of("inj.rate", HOME, H2, Supplied.of(12_345, 51_800)));
        return Scorecard.titled("Secure home")
                .line(RATE)
                .evaluate(facts, H2)
                .publish(Protection.alreadyPublished("a report"));
    }
}
