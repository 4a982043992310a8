package safeguarding.examples.benchmarks.national;

import static safeguarding.measure.Measure.count;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import safeguarding.Scorecard;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.examples.benchmarks.national.Registers.Ethnicity;
import safeguarding.examples.benchmarks.national.Registers.Referral;
import safeguarding.examples.benchmarks.national.Registers.Sex;
import safeguarding.examples.benchmarks.national.Registers.Source;
import safeguarding.fact.Area;
import safeguarding.fact.Condition;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/** How the time changes with what is asked, and what small things cost. Prints a name and a number a line. */
final class Shapes {

    private static final int ROUNDS = 9;
    private static final int WARM_UP = 6;
    private static final int OBJECTS = 100_000;
    private static final int TIMES = 10;
    private static final Area AREA = Workload.AREAS.get(0);

    private Shapes() {}

    /** Prints all of it, for files of that size. */
    static void print(Path folder, int thousandths) throws SQLException {
        objects();
        returns();
        area();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Facts facts = Ours.load(folder, thousandths, Optional.of(pool));
            asked(facts);
            threads(facts, pool);
        } finally {
            pool.shutdown();
        }
    }

    /** This thread's time of a processor that each of some plans takes, in turns, as a share of the first one's. */
    private static void compare(Facts facts, List<String> names, List<Plan> plans) {
        long[] took = new long[plans.size()];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            for (int p = 0; p < took.length; p++) {
                long before = Clock.ownNanos();
                plans.get(p).tally(facts);
                took[p] += i < 0 ? 0 : Clock.ownNanos() - before;
            }
        }
        for (int p = 1; p < took.length; p++) {
            System.out.println(names.get(p) + " against " + names.get(0) + " " + (double) took[p] / took[0]);
        }
    }

    private static void asked(Facts facts) {
        List<Formula> indicators = Workload.indicators();
        compare(
                facts,
                List.of("40 periods", "120 periods"),
                List.of(Ours.plan(indicators, Workload.periods(40)), Ours.plan(indicators, Workload.periods(120))));
        compare(
                facts,
                List.of("32 measures", "64 measures"),
                List.of(Ours.plan(some(32), Workload.periods(40)), Ours.plan(some(64), Workload.periods(40))));
        List<Formula> referrals = indicators.stream()
                .filter(f -> f.measures().stream()
                        .allMatch(m ->
                                m.register().filter(Referral.REGISTER::equals).isPresent()))
                .toList();
        Breakdown groups = Breakdown.by(Referral.ETHNICITY);
        compare(
                facts,
                List.of("the total", groups.slices().size() - 1 + " groups"),
                List.of(
                        Ours.plan(referrals, Workload.periods(40)),
                        Plan.of(referrals.stream()
                                .map(f -> Request.of(f, Workload.periods(40)).by(groups))
                                .toList())));
    }

    /** So many different measures of referrals. */
    private static List<Measure> some(int number) {
        var all = new ArrayList<Measure>();
        for (int i = 0; i < number; i++) {
            Condition<Referral> condition = Referral.SOURCE
                    .is(Source.values()[i % 10])
                    .and(Referral.AGE.between(i % 7, i % 7 + 6))
                    .and(i % 2 == 0 ? Referral.SEX.is(Sex.F) : Referral.DISABLED.isFalse());
            all.add(count(Referral.REGISTER.where(condition)));
        }
        return all;
    }

    /**
     * By the clock on the wall, which tells only where nothing else runs, and by the caller's own time of a processor, which
     * tells how much of the work is left to it.
     */
    private static void threads(Facts facts, Executor pool) throws SQLException {
        Plan plan = Ours.plan(Workload.indicators(), Workload.periods(40));
        var clock = new Clock();
        long[] own = new long[2];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            long before = Clock.ownNanos();
            clock.time("one", () -> plan.tally(facts));
            long between = Clock.ownNanos();
            clock.time("two", () -> plan.tally(facts, pool));
            own[0] += i < 0 ? 0 : between - before;
            own[1] += i < 0 ? 0 : Clock.ownNanos() - between;
        }
        System.out.println("one thread against two " + clock.wall("one") / clock.wall("two"));
        System.out.println("one thread against two, caller cpu " + (double) own[0] / own[1]);
    }

    /** Objects into columns, without keeping them and with. */
    private static void objects() throws SQLException {
        var random = new SplittableRandom(9);
        var rows = new ArrayList<Referral>(OBJECTS);
        for (int i = 0; i < OBJECTS; i++) {
            LocalDate day = Workload.START.plusDays(i / 30);
            rows.add(new Referral(
                    random.nextInt(OBJECTS / 2),
                    day,
                    Source.values()[random.nextInt(10)],
                    random.nextBoolean(),
                    day.plusDays(random.nextInt(5)),
                    day.minusDays(random.nextInt(6000)),
                    Sex.values()[random.nextInt(3)],
                    Ethnicity.values()[random.nextInt(14)],
                    random.nextBoolean()));
        }
        var clock = new Clock();
        clock.warmed(4 * ROUNDS, "objects", () -> {
            for (int again = 1; again < TIMES; again++) {
                Facts.none().with(Referral.REGISTER, AREA, Workload.COVERAGE, rows);
            }
            return Facts.none().with(Referral.REGISTER, AREA, Workload.COVERAGE, rows);
        });
        System.out.println("ns for an object of 9 fields " + clock.cpu("objects") * 1e9 / OBJECTS / TIMES);
    }

    /** Only returns: 138 indicators, 8 quarters. */
    private static void returns() throws SQLException {
        List<ReportingPeriod> quarters = Workload.periods(40).subList(0, 8);
        var indicators = new ArrayList<Indicator>();
        var supplied = new ArrayList<Return>();
        for (int i = 0; i < 138; i++) {
            String id = "returned." + i;
            indicators.add(Indicator.of(id, "Returned " + i, Measure.given(id)));
            for (ReportingPeriod quarter : quarters) {
                supplied.add(Return.of(id, AREA, quarter, Supplied.count(100 + i)));
            }
        }
        Facts facts = Facts.none().with(supplied);
        Scorecard card = Scorecard.titled("Returns").lines(indicators);
        Plan plan = Ours.plan(indicators.stream().map(Indicator::figure).toList(), quarters);
        List<Formula> figures = indicators.stream().map(Indicator::figure).toList();
        var clock = new Clock();
        clock.warmed(
                4_000,
                "engine",
                () -> Ours.read(plan.tally(facts), figures, List.of(AREA), quarters, Optional.empty()));
        clock.warmed(300, "card", () -> card.evaluate(facts, quarters));
        System.out.println("us for the figures of 138 x 8 returns " + clock.wall("engine") * 1e6);
        System.out.println("us for a scorecard of 138 x 8 returns " + clock.wall("card") * 1e6);
    }

    /** One area of 10,000 rows, the plan made before, and every figure read. */
    private static void area() throws SQLException {
        Facts facts = oneArea();
        List<Formula> indicators = Workload.indicators();
        List<ReportingPeriod> quarters = Workload.periods(40);
        Plan plan = Ours.plan(indicators, quarters);
        var clock = new Clock();
        clock.warmed(1_000, "tally", () -> plan.tally(facts));
        clock.warmed(
                1_000,
                "figures",
                () -> Ours.read(plan.tally(facts), indicators, List.of(AREA), quarters, Optional.empty()));
        System.out.println("ms for one area of 10,000 rows, tally " + clock.wall("tally") * 1e3);
        System.out.println("ms for one area of 10,000 rows, every figure " + clock.wall("figures") * 1e3);
    }

    /** All registers of one area: 10,000 rows together. */
    private static Facts oneArea() {
        return Ours.load(Path.of("target", "national"), 0, Optional.empty());
    }

    /** From the start of Java to every figure of one area. */
    static void printFromStart() {
        Facts facts = oneArea();
        List<Formula> indicators = Workload.indicators();
        List<ReportingPeriod> quarters = Workload.periods(40);
        Ours.read(Ours.plan(indicators, quarters).tally(facts), indicators, List.of(AREA), quarters, Optional.empty());
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println("s from the start of Java, one area " + (System.currentTimeMillis() - started) / 1e3);
        System.out.println("s from the start of Java, one area cpu " + Clock.cpuSoFar());
    }
}
