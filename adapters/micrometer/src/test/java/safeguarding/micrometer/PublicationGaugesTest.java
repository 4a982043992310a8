package safeguarding.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.testkit.SinkContract;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class PublicationGaugesTest {

    private static final Area DURHAM = Area.of("E06000047", "County Durham");
    private static final ReportingPeriod H1 = FinancialYear.of("2019-20").firstHalf();
    private static final ReportingPeriod H2 = FinancialYear.of("2019-20").secondHalf();
    private static final Indicator INJURIES = Indicator.of("inj", "Injuries", Measure.given("inj"))
            .in(Unit.count("injuries"))
            .lowerIsBetter();
    private static final Indicator RATE =
            Indicator.of("inj.rate", "Injuries per 100", Measure.givenRate("inj.rate", 100));
    private static final Indicator USERS = Indicator.of("web.users", "Users", Measure.given("web.users"));
    private static final String PLACE = "area.code=E06000047 area=County Durham ";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void everyFigureThatIsShownIsAGaugeByIndicatorAreaAndStatus() {
        Publication publication = Scorecard.titled("Home")
                .line(INJURIES, Bands.redAtOrAbove(50).amberAtOrAbove(40))
                .line(RATE)
                .evaluate(
                        Facts.none()
                                .with(
                                        Return.of("inj", DURHAM, H2, Supplied.count(37)),
                                        Return.of("inj.rate", DURHAM, H2, Supplied.of(37, 518))),
                        H2)
                .publish(Protection.SMALL_COUNTS);

        publication.to(bound());

        // 37 × 100 / 518 = 7.142…
        assertThat(gauges())
                .containsExactlyInAnyOrder(
                        "scorecard.figure " + PLACE
                                + "indicator=inj part=total period=2019-20 H2 precision=exact scorecard=Home"
                                + " status=green unit=injuries 37.0",
                        "scorecard.figure " + PLACE
                                + "indicator=inj.rate part=total period=2019-20 H2 precision=exact scorecard=Home"
                                + " status=not rated unit=per 100 7.1",
                        "scorecard.lines scorecard=Home status=red 0.0",
                        "scorecard.lines scorecard=Home status=amber 0.0",
                        "scorecard.lines scorecard=Home status=green 1.0",
                        "scorecard.lines scorecard=Home status=not rated 1.0");
    }

    @Test
    void aSmallCountHasNoGaugeAndNeitherHasWhatWouldGiveItAway() {
        Publication publication = Scorecard.titled("Home")
                .line(Line.of(INJURIES).by(Breakdown.by("level", List.of("1", "2", "3"))))
                .evaluate(
                        Facts.none()
                                .with(
                                        injuries(47),
                                        injuries(20).in(Slice.of("level", "1")),
                                        injuries(24).in(Slice.of("level", "2")),
                                        injuries(3).in(Slice.of("level", "3"))),
                        H2)
                .publish(Protection.SMALL_COUNTS);

        publication.to(bound());

        List<Double> figures = figures();
        long withheld = publication.entries().stream()
                .filter(entry -> entry.cell().symbol().equals("c"))
                .count();
        assertThat(withheld).isGreaterThanOrEqualTo(2);
        assertThat(figures).hasSize(4 - (int) withheld).doesNotContain(3.0).contains(47.0);
    }

    @Test
    void aRoundedFigureSaysThatItIs() {
        Publication publication = Scorecard.titled("Home")
                .line(INJURIES)
                .evaluate(Facts.none().with(injuries(3)), H2)
                .publish(Protection.ROUND_5);

        publication.to(bound());

        assertThat(gauges())
                .contains("scorecard.figure " + PLACE
                        + "indicator=inj part=total period=2019-20 H2 precision=nearest 5 scorecard=Home"
                        + " status=not rated unit=injuries 5.0");
    }

    @Test
    void whatIsOnlyKnownToBeMoreSaysSo() {
        Publication publication = Scorecard.titled("Site")
                .line(USERS)
                .evaluate(Facts.none().with(Return.of("web.users", DURHAM, H2, Supplied.moreThan("800"))), H2)
                .publish(Protection.alreadyPublished("the annual report"));

        publication.to(bound());

        assertThat(gauges())
                .contains("scorecard.figure " + PLACE
                        + "indicator=web.users part=total period=2019-20 H2 precision=more than scorecard=Site"
                        + " status=not rated unit=none 800.0");
    }

    @Test
    void whereThereIsNoFigureThereIsNoGauge() {
        Publication publication = Scorecard.titled("Home")
                .line(INJURIES)
                .line(RATE)
                .evaluate(Facts.none().with(Return.of("inj", DURHAM, H2, Supplied.missing(Symbol.CONFIDENTIAL))), H2)
                .publish(Protection.SMALL_COUNTS);

        publication.to(bound());

        assertThat(figures()).isEmpty();
    }

    @Test
    void ofSeveralPeriodsTheLastHasGauges() {
        Publication publication = Scorecard.titled("Home")
                .line(INJURIES)
                .evaluate(Facts.none().with(Return.of("inj", DURHAM, H1, Supplied.count(52)), injuries(37)), H1, H2)
                .publish(Protection.SMALL_COUNTS);

        publication.to(bound());

        assertThat(figures()).containsExactly(37.0);
    }

    @Test
    void aFurtherPublicationTakesThePlaceOfTheOneBefore() {
        Queue<Publication> publications = new ArrayDeque<>(List.of(published(37), published(38), published(52)));
        PublicationGauges gauges = PublicationGauges.of(publications::remove);
        gauges.bindTo(registry);
        Gauge first = registry.get("scorecard.figure").gauge();

        gauges.refresh();
        assertThat(registry.get("scorecard.figure").gauge()).isSameAs(first);
        assertThat(first.value()).isEqualTo(38);

        gauges.refresh();
        assertThat(figures()).containsExactly(52.0);
        assertThat(registry.get("scorecard.figure").gauge().getId().getTag("status"))
                .isEqualTo("red");
    }

    @Test
    void severalRegistriesHaveTheSameGauges() {
        var other = new SimpleMeterRegistry();
        PublicationGauges gauges = PublicationGauges.of(() -> published(37));
        gauges.bindTo(registry);
        gauges.bindTo(registry);

        gauges.bindTo(other);

        assertThat(other.getMeters()).hasSameSizeAs(registry.getMeters()).hasSize(5);
        assertThat(gauges).hasToString("5 gauges");
    }

    @Test
    void aSupplierThatFailsLeavesTheGaugesAsTheyAre() {
        Queue<Publication> publications = new ArrayDeque<>(List.of(published(37)));
        PublicationGauges gauges = PublicationGauges.of(publications::remove);
        gauges.bindTo(registry);

        assertThatThrownBy(gauges::refresh).isInstanceOf(RuntimeException.class);

        assertThat(figures()).containsExactly(37.0);
    }

    @Test
    void moreFiguresThanTheBoundAreRefusedAndTheGaugesStay() {
        PublicationGauges gauges = PublicationGauges.of(() -> published(37));
        gauges.bindTo(registry);
        List<Indicator> many = IntStream.rangeClosed(0, PublicationGauges.MOST)
                .mapToObj(i -> Indicator.of("many." + i, "Many", Measure.given("many")))
                .toList();
        Publication publication = Scorecard.titled("Many")
                .lines(many)
                .evaluate(Facts.none().with(Return.of("many", DURHAM, H2, Supplied.count(100))), H2)
                .publish(Protection.alreadyPublished("the annual report"));

        assertThatThrownBy(() -> gauges.accept(publication))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the publication shows 10,001 figures where at most 10,000 have gauges; publish fewer areas"
                        + " or breakdowns to them");
        assertThat(figures()).containsExactly(37.0);
    }

    @Test
    void everyKindOfCellAndAwkwardWordsAreTakenTheSameInAnyLocale() {
        PublicationGauges gauges = bound();
        gauges.accept(SinkContract.publication());
        List<String> first = gauges();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            gauges.accept(SinkContract.publication());
        } finally {
            Locale.setDefault(usual);
        }

        assertThat(gauges()).containsExactlyInAnyOrderElementsOf(first).hasSizeGreaterThan(20);
    }

    private static Publication published(long count) {
        return Scorecard.titled("Home")
                .line(INJURIES, Bands.redAtOrAbove(50).amberAtOrAbove(40))
                .evaluate(Facts.none().with(injuries(count)), H2)
                .publish(Protection.SMALL_COUNTS);
    }

    private static Return injuries(long count) {
        return Return.of("inj", DURHAM, H2, Supplied.count(count));
    }

    private PublicationGauges bound() {
        PublicationGauges gauges = PublicationGauges.empty();
        gauges.bindTo(registry);
        return gauges;
    }

    private List<Double> figures() {
        return registry.find("scorecard.figure").gauges().stream()
                .map(Gauge::value)
                .toList();
    }

    private List<String> gauges() {
        return registry.getMeters().stream().map(PublicationGaugesTest::print).toList();
    }

    private static String print(Meter meter) {
        String tags = meter.getId().getTags().stream()
                .map((Tag tag) -> tag.getKey() + "=" + tag.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        return meter.getId().getName() + " " + tags + " "
                + meter.measure().iterator().next().getValue();
    }
}
