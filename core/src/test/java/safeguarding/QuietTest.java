package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Judge;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.DisclosureException;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Nothing of a child, and no small count, is in what is logged or thrown. */
class QuietTest {

    enum Site {
        EAST,
        WEST
    }

    record Row(String person, LocalDate on, Site site, boolean late) {
        static final Key<Row> PERSON = textKey("person", Row::person);
        static final Day<Row> ON = day("on", Row::on);
        static final Code<Row, Site> SITE = code("site", Site.class, Row::site);
        static final Flag<Row> LATE = flag("late", Row::late);
        static final Events<Row> VISITS = Events.of("visit", PERSON, ON).recording(SITE, LATE);
    }

    private static final ReportingPeriod HALF = FinancialYear.of("2018-19").firstHalf();
    private static final Area HOME = Area.named("Home");

    /** What could be told: who it is, and when. */
    private static final String TOLD = "(?s).*(Planted|2018-05-0|MAY).*";

    /** An embedder's condition whose message gives a child away. */
    private static final Condition<Row> TALKS = Condition.named("talks", row -> {
        throw new IllegalStateException(row.person() + " on " + row.on() + " is one of 3");
    });

    /** Three visits of one child. */
    private static Facts facts() {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 3; i++) {
            rows.add(new Row("Amy Planted", LocalDate.of(2018, 5, i), Site.EAST, true));
        }
        return Facts.none().with(Row.VISITS, HOME, Coverage.of(HALF), rows);
    }

    private static List<String> logged(Runnable work) {
        Logger root = (Logger) LoggerFactory.getLogger("safeguarding");
        var all = new ListAppender<ILoggingEvent>();
        all.start();
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        root.addAppender(all);
        try {
            work.run();
        } finally {
            root.detachAppender(all);
            root.setLevel(before);
        }
        return all.list.stream()
                .map(event -> event.getFormattedMessage() + (event.getThrowableProxy() == null ? "" : " with a stack"))
                .toList();
    }

    @Test
    void whatIsLoggedNamesNobodyAndCountsNoRows() {
        Judge talks = evidence -> {
            throw new IllegalStateException("it is " + evidence.figure().value());
        };
        FindingRule tells = new FindingRule() {
            @Override
            public String id() {
                return "tells";
            }

            @Override
            public List<Finding> find(List<Reading> readings) {
                throw new IllegalStateException("Planted: " + readings.get(0).reads());
            }
        };
        List<String> lines = logged(() -> Scorecard.titled("Visits")
                .finding(tells)
                .line(Line.of(Indicator.of("visits", "Visits", Measure.count(Row.VISITS)))
                        .by(Breakdown.by(Row.SITE))
                        .judgedBy(talks))
                .line(Indicator.of("named", "Named", Measure.count(Row.VISITS.where(TALKS))))
                .evaluate(facts(), HALF)
                .publish(Protection.SMALL_COUNTS));

        assertThat(lines)
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "\\d+ runs of rows, \\d+ areas, \\d+ tallies each, in \\d+ ms|'[\\w ]+' threw [\\w.$]+; the figures"
                                + " that use it are gaps|finding rule tells failed: [\\w.$]+"))
                .noneMatch(line -> line.matches(TOLD));
    }

    /** Each part is 1 to 5 and so is the whole, which leaves nothing to withhold. */
    private static Facts full() {
        Facts all = Facts.none().with(Return.of("visits", HOME, HALF, Supplied.count(4)));
        for (String site : List.of("a", "b", "c", "d")) {
            all = all.with(Return.of("visits", HOME, HALF, Supplied.count(1)).in(Slice.of("site", site)));
        }
        return all;
    }

    @Test
    void whatIsThrownNamesNobodyAndHoldsNoCount() {
        Indicator visits = Indicator.of("visits", "Visits", Measure.given("visits"));
        Scorecard sites =
                Scorecard.titled("Sites").line(Line.of(visits).by(Breakdown.by("site", List.of("a", "b", "c", "d"))));
        ScorecardResult rows = Scorecard.titled("Visits")
                .line(Indicator.of("count", "Visits", Measure.count(Row.VISITS)))
                .evaluate(facts(), HALF);
        Facts wrong = Facts.none()
                .with(
                        Row.VISITS,
                        HOME,
                        Coverage.of(HALF),
                        List.of(new Row("", LocalDate.of(2018, 5, 4), Site.EAST, true)));
        List<ThrowingCallable> all = List.of(
                () -> sites.evaluate(full(), HALF).publish(Protection.SMALL_COUNTS),
                () -> rows.line("cuont"),
                () -> rows.publish(Protection.alreadyPublished("a report")),
                () -> wrong.withAtMost(0));

        List<Throwable> thrown = all.stream().map(call -> catchThrowable(call)).toList();

        assertThat(thrown).doesNotContainNull();
        assertThat(thrown.get(0)).isInstanceOf(DisclosureException.class);
        for (Throwable one : thrown) {
            for (Throwable cause = one; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage()))
                        .doesNotMatch(TOLD)
                        .doesNotContainPattern("(?<![-\\w])[345](?![-\\w])");
            }
        }
    }
}
