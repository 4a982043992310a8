package safeguarding.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.engine.Tallies;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * One more day on ten years: what started and ended on the last day is worked into the tallies of the days before, beside
 * counting all ten years again; once with columns already made, and once from row objects, as they come. Both ways come to
 * the same bytes, which the set-up checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class IncrementalBenchmark {

    private static final Area AREA = Area.named("Anywhere");
    private static final LocalDate START = LocalDate.of(2010, 4, 1);
    private static final LocalDate END = LocalDate.of(2020, 4, 1);
    private static final LocalDate LAST = END.minusDays(1);

    /** How many episodes. */
    @Param({"1000000"})
    int rows;

    /** 120 indicators of counts and stocks, or those and ten that tell children apart or look back. */
    @Param({"counts", "children"})
    String measures = "counts";

    private Optional<Plan> plan = Optional.empty();
    private Optional<Tallies> yesterday = Optional.empty();
    private List<Episode> rowsNow = List.of();
    private List<Episode> rowsOfNews = List.of();
    private Facts all = Facts.none();
    private Facts before = Facts.none();
    private Facts after = Facts.none();

    /** Makes the columns, the plan, and the tallies of all days but the last. */
    @Setup(Level.Trial)
    public void setUp() {
        List<ReportingPeriod> months = IntStream.rangeClosed(1, 120)
                .mapToObj(m -> new ReportingPeriod(END.minusMonths(m), END.minusMonths(m - 1)))
                .sorted()
                .toList();
        var formulas = new ArrayList<Formula>();
        Episode.indicators(120).forEach(indicator -> formulas.add(indicator.figure()));
        if (measures.equals("children")) {
            for (Episode.Category category : Episode.Category.values()) {
                formulas.add(Measure.people(Episode.PLANS.starting().where(Episode.CATEGORY.is(category))));
                formulas.add(Measure.count(Episode.PLANS
                        .starting()
                        .where(Episode.CATEGORY.is(category).and(Episode.PLANS.repeatWithin(Span.months(24))))));
            }
        }
        Plan made = Plan.of(formulas.stream().map(f -> Request.of(f, months)).toList());
        List<Episode> now = Episode.episodes(rows);
        Set<Long> news = now.stream()
                .filter(IncrementalBenchmark::isNews)
                .map(Episode::child)
                .collect(Collectors.toSet());
        var given = now.stream()
                .filter(e -> made.looksBack(Episode.PLANS) ? news.contains(e.child()) : isNews(e))
                .toList();
        rowsNow = now;
        rowsOfNews = given;
        all = facts(now, END);
        before = facts(yesterday(given), LAST);
        after = facts(given, END);
        plan = Optional.of(made);
        yesterday = Optional.of(made.tally(facts(yesterday(now), LAST)));
        if (!Arrays.equals(oneMoreDay().toBytes(), everythingAgain().toBytes())) {
            throw new IllegalStateException("both ways must come to the same bytes");
        }
    }

    private static boolean isNews(Episode episode) {
        return episode.started().equals(LAST) || LAST.equals(episode.ended());
    }

    /** The rows as they were the day before: those that had started, and those that ended since still open. */
    private static List<Episode> yesterday(List<Episode> now) {
        return now.stream()
                .filter(e -> e.started().isBefore(LAST))
                .map(e -> isNews(e) ? new Episode(e.child(), e.started(), null, e.category(), e.sex(), e.age()) : e)
                .toList();
    }

    private static Facts facts(List<Episode> rows, LocalDate upTo) {
        return Facts.none().with(Episode.PLANS, AREA, Coverage.of(START, upTo), rows);
    }

    /** The last day is worked in. */
    @Benchmark
    public Tallies oneMoreDay() {
        return yesterday.orElseThrow().replacing(before, after);
    }

    /** The last day is taken in, as it was and as it is, and worked in. */
    @Benchmark
    public Tallies oneMoreDayOfRows() {
        return yesterday.orElseThrow().replacing(facts(yesterday(rowsOfNews), LAST), facts(rowsOfNews, END));
    }

    /** All ten years are taken in and counted. */
    @Benchmark
    public Tallies everythingAgainOfRows() {
        return plan.orElseThrow().tally(facts(rowsNow, END));
    }

    /** All ten years are counted. */
    @Benchmark
    public Tallies everythingAgain() {
        return plan.orElseThrow().tally(all);
    }
}
