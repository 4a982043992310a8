package safeguarding.examples.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Events;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Cell;
import safeguarding.protect.Protection;
import safeguarding.protect.Statement;
import safeguarding.protect.Suppression;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Counts protected and audited: tables of areas, ages and periods, and a scorecard of many registers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class ProtectionBenchmark {

    /** What is protected. */
    public enum Size {
        /** 294 cells: 6 localities and their whole, 5 ages, year, halves and quarters. */
        LOCALITIES,
        /** 630 cells, most of them small: 14 localities and their whole. */
        SPARSE,
        /** 7,497 cells: 152 areas and their whole, 6 ages. */
        NATION,
        /** 5,760 cells: 120 lines, 5 localities and their whole, 8 periods. */
        SCORECARD
    }

    /** What was recorded of. */
    public enum Age {
        /** The first group. */
        A,
        /** The second group. */
        B,
        /** The third group. */
        C,
        /** The fourth group. */
        D,
        /** The fifth group. */
        E,
        /** The sixth group. */
        F
    }

    private record Row(long person, LocalDate on, Age age) {}

    private static final Code<Row, Age> AGE = Column.code("age", Age.class, Row::age);

    /** Quarters that a year, its halves and its quarters go from and to. */
    private static final int[][] SPANS = {{0, 4}, {0, 2}, {2, 4}, {0, 1}, {1, 2}, {2, 3}, {3, 4}};

    /** The size. */
    @Param
    public Size size = Size.LOCALITIES;

    private Protection protection = Protection.SMALL_COUNTS;
    private List<Statement> statements = List.of();

    /** Makes the statements. Where counts are so small that they narrow one another, that is allowed. */
    @Setup(Level.Trial)
    public void setUp() {
        statements = switch (size) {
            case LOCALITIES -> table(6, 5, 13, 2);
            case SPARSE -> table(14, 5, 2, 3);
            case NATION -> table(152, 6, 12, 4);
            case SCORECARD -> scorecard(5);
        };
        boolean sparse = size == Size.SPARSE || size == Size.SCORECARD;
        protection = sparse ? Protection.SMALL_COUNTS.width(1) : Protection.SMALL_COUNTS;
    }

    /** Withholds and audits. */
    @Benchmark
    public List<Cell> protect() {
        return Suppression.protect(statements, protection);
    }

    private static Events<Row> register(String name) {
        return Events.of(name, Column.key("person", Row::person), Column.day("on", Row::on))
                .recording(AGE);
    }

    private static List<ReportingPeriod> periods() {
        FinancialYear year = FinancialYear.of("2019-20");
        var periods = new ArrayList<ReportingPeriod>(List.of(year.period(), year.firstHalf(), year.secondHalf()));
        periods.addAll(year.quarters());
        return periods;
    }

    private static Area area(int number) {
        return Area.named(number < 0 ? "Whole" : "Area " + number);
    }

    /** A number of the Poisson distribution (Knuth). */
    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private static long sum(long[] quarters, int[] span) {
        long sum = 0;
        for (int quarter = span[0]; quarter < span[1]; quarter++) {
            sum += quarters[quarter];
        }
        return sum;
    }

    private static void addTo(long[] quarters, long[] some) {
        for (int i = 0; i < some.length; i++) {
            quarters[i] += some[i];
        }
    }

    /** A count of each area and the whole, of each age and all, in each period. */
    private static List<Statement> table(int areas, int ages, double mean, long seed) {
        var random = new Random(seed);
        Measure all = Measure.count(register("referral"));
        var counts = new long[areas + 1][ages + 1][SPANS[0][1]];
        for (int a = 0; a < areas; a++) {
            double busy = 0.3 + 1.4 * random.nextDouble();
            for (int g = 0; g < ages; g++) {
                for (int quarter = 0; quarter < SPANS[0][1]; quarter++) {
                    counts[a][g][quarter] = poisson(random, mean * busy);
                }
                addTo(counts[a][ages], counts[a][g]);
                addTo(counts[areas][g], counts[a][g]);
            }
            addTo(counts[areas][ages], counts[a][ages]);
        }
        var statements = new ArrayList<Statement>();
        for (int a = -1; a < areas; a++) {
            for (int g = -1; g < ages; g++) {
                long[] quarters = counts[a < 0 ? areas : a][g < 0 ? ages : g];
                for (int p = 0; p < SPANS.length; p++) {
                    Slice slice = g < 0 ? Slice.TOTAL : Slice.of("age", Age.values()[g].name());
                    var figure = new Figure.Count(sum(quarters, SPANS[p]));
                    statements.add(
                            new Statement("referrals", all, area(a), periods().get(p), slice, figure, true));
                }
            }
        }
        return statements;
    }

    /** Registers of which one is counted, and a few of which parts are counted too, and are shares of all. */
    private static List<Statement> scorecard(long seed) {
        var random = new Random(seed);
        var statements = new ArrayList<Statement>();
        for (int r = 0; r < 72; r++) {
            boolean detailed = r < 12;
            double mean = detailed
                    ? List.of(15, 30, 80).get(r % 3)
                    : List.of(2, 4, 8, 15, 30, 80).get(r % 6);
            register(statements, "register " + r, mean, detailed, random);
        }
        return statements;
    }

    private static void register(
            List<Statement> statements, String name, double mean, boolean detailed, Random random) {
        Events<Row> register = register(name);
        Measure all = Measure.count(register);
        List<Measure> measures = List.of(
                all, Measure.count(register.where(AGE.is(Age.A))), Measure.count(register.where(AGE.in(Age.B, Age.C))));
        List<List<long[]>> counts = counts(mean, random);
        var spans = new ArrayList<>(List.of(SPANS));
        spans.add(new int[] {4, 8});
        var periods = new ArrayList<>(periods());
        periods.add(FinancialYear.of("2018-19").period());
        for (int line = 0; line < (detailed ? 5 : 1); line++) {
            int measured = line < 3 ? line : line - 2;
            Formula formula =
                    line < 3 ? measures.get(line) : measures.get(measured).percentOf(all);
            for (int a = -1; a < counts.size() - 1; a++) {
                List<long[]> its = counts.get(a < 0 ? counts.size() - 1 : a);
                for (int p = 0; p < periods.size(); p++) {
                    long count = sum(its.get(measured), spans.get(p));
                    long whole = sum(its.get(0), spans.get(p));
                    Figure share = whole == 0
                            ? new Figure.Missing(Gap.ZERO_DENOMINATOR)
                            : new Figure.Rate(count, whole, 100, true);
                    Figure figure = line < 3 ? new Figure.Count(count) : share;
                    statements.add(new Statement(
                            name + " " + line, formula, area(a), periods.get(p), Slice.TOTAL, figure, true));
                }
            }
        }
    }

    /** By area, the whole last: of all and of two parts, the quarters of two years. */
    private static List<List<long[]>> counts(double mean, Random random) {
        var counts = new ArrayList<List<long[]>>();
        List<long[]> wholes = List.of(new long[8], new long[8], new long[8]);
        for (int a = 0; a < 5; a++) {
            double busy = 0.3 + 1.4 * random.nextDouble();
            List<long[]> its = List.of(new long[8], new long[8], new long[8]);
            for (int quarter = 0; quarter < 8; quarter++) {
                its.get(0)[quarter] = poisson(random, mean * busy);
                for (long row = 0; row < its.get(0)[quarter]; row++) {
                    double age = random.nextDouble();
                    its.get(1)[quarter] += age < 0.3 ? 1 : 0;
                    its.get(2)[quarter] += age >= 0.3 && age < 0.7 ? 1 : 0;
                }
            }
            for (int m = 0; m < wholes.size(); m++) {
                addTo(wholes.get(m), its.get(m));
            }
            counts.add(its);
        }
        counts.add(wholes);
        return counts;
    }
}
