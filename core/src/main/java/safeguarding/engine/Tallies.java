package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Return;
import safeguarding.fact.Rows;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.measure.Formula;
import safeguarding.measure.Window;
import safeguarding.time.Grid;
import safeguarding.time.ReportingPeriod;

/**
 * The exact counts of some facts for a plan. Tallies of parts of the facts add up to those of the whole, to the byte.
 * Immutable and safe for use by several threads. They hold children's keys where a measure tells children apart: keep
 * their bytes as safe as the rows.
 */
public final class Tallies {
    private static final Logger LOG = LoggerFactory.getLogger(Plan.class);
    private static final int MAGIC = 0x53534354;
    private static final int VERSION = 1;

    /** One area's tallies. Held facts by scan and tallies by place; both are null where there are no rows. */
    static final class Part {
        private final @Nullable Held[] held;
        private final @Nullable Tally[] tallies;

        private Part(@Nullable Held[] held, @Nullable Tally[] tallies) {
            this.held = held;
            this.tallies = tallies;
        }

        private Part(Plan plan) {
            this(new Held[plan.scans.size()], new Tally[plan.kept.size()]);
        }

        Optional<Held> held(int scan) {
            return Optional.ofNullable(held[scan]);
        }

        Tally tally(int place) {
            return Optional.ofNullable(tallies[place]).orElseThrow();
        }
    }

    /** What returns are looked up by, besides their period. */
    private record Spot(String name, Area area, Slice slice) {}

    private record Living(Area area, AgeBand band, int midYear) {}

    private final Plan plan;
    private final SortedSet<Area> areas;
    private final SortedMap<Area, Part> parts;
    private final Map<Spot, Map<ReportingPeriod, Return>> returns;
    private final Map<Living, Population> populations;

    private Tallies(
            Plan plan,
            SortedSet<Area> areas,
            SortedMap<Area, Part> parts,
            Map<Spot, Map<ReportingPeriod, Return>> returns,
            Map<Living, Population> populations) {
        this.plan = plan;
        this.areas = Collections.unmodifiableSortedSet(areas);
        this.parts = parts;
        this.returns = returns;
        this.populations = populations;
    }

    /** A run of a register's rows that holds whole children. */
    private record Task<R>(Scan<R> scan, int place, Rows<R> rows, int from, int to) {
        private Tally[] run(Plan plan, Set<Object> failed) {
            var tallies = new Tally[plan.kept.size()];
            scan.over(rows, from, to, plan.grid, failed, tallies);
            return tallies;
        }
    }

    static Tallies of(Plan plan, Facts facts, Optional<Executor> executor) {
        long began = System.nanoTime();
        var tasks = new ArrayList<Task<?>>();
        for (int place = 0; place < plan.scans.size(); place++) {
            for (Area area : facts.areas()) {
                addTasks(plan.scans.get(place), place, facts, area, executor.isPresent(), tasks);
            }
        }
        Set<Object> failed = Staging.nothingFailed();
        var work = new ArrayList<Workers.Work<Tally[]>>();
        tasks.forEach(t -> work.add(() -> t.run(plan, failed)));
        List<Tally[]> made = Workers.all(work, executor);
        var parts = new TreeMap<Area, Part>();
        for (int t = 0; t < made.size(); t++) {
            Task<?> task = tasks.get(t);
            Part part = parts.computeIfAbsent(task.rows().area(), a -> new Part(plan));
            if (part.held[task.place()] == null) {
                part.held[task.place()] = Held.of(task.rows(), task.scan().looksBack);
            }
            for (int k : task.scan().kept.keySet()) {
                Tally before = part.tallies[k];
                Tally more = made.get(t)[k];
                part.tallies[k] = before == null ? more : before.plusOthers(more);
            }
        }
        var returns = new HashMap<Spot, Map<ReportingPeriod, Return>>();
        facts.returns().stream().filter(r -> plan.names.contains(r.name())).forEach(r -> put(returns, r));
        var populations = new HashMap<Living, Population>();
        facts.populations().stream().filter(p -> plan.bands.contains(p.band())).forEach(p -> put(populations, p));
        LOG.debug(
                "{} runs of rows, {} areas, {} tallies each, in {} ms",
                tasks.size(),
                parts.size(),
                plan.kept.size(),
                (System.nanoTime() - began) / 1_000_000);
        return new Tallies(plan, facts.areas(), parts, returns, populations);
    }

    private static <R> void addTasks(
            Scan<R> scan, int place, Facts facts, Area area, boolean split, List<Task<?>> tasks) {
        Optional<Rows<R>> rows = facts.rows(scan.register, area);
        if (rows.isEmpty()) {
            return;
        }
        int size = rows.get().size();
        int from = 0;
        while (split && size - from > Workers.ROWS) {
            int to = from + Workers.ROWS;
            while (to < size && rows.get().child(to) == rows.get().child(to - 1)) {
                to++;
            }
            tasks.add(new Task<>(scan, place, rows.get(), from, to));
            from = to;
        }
        if (from < size || size == 0) {
            tasks.add(new Task<>(scan, place, rows.get(), from, size));
        }
    }

    /**
     * What a formula of the plan came to. In an area without facts it is a gap.
     *
     * @throws IllegalArgumentException if the formula was not asked for in this period and slice when the plan was made
     */
    public Outcome outcome(Formula formula, Area area, ReportingPeriod period, Slice slice) {
        return plan.step(formula, period, slice)
                .at(new Step.Place(this, Optional.ofNullable(parts.get(area)), area, slice, period, Window.THIS));
    }

    /** The areas that rows, returns or populations are about, in order of code. */
    public SortedSet<Area> areas() {
        return areas;
    }

    Grid grid() {
        return plan.grid;
    }

    Map<ReportingPeriod, Return> returned(String name, Area area, Slice slice) {
        return returns.getOrDefault(new Spot(name, area, slice), Map.of());
    }

    Optional<Population> population(Area area, AgeBand band, int midYear) {
        return Optional.ofNullable(populations.get(new Living(area, band, midYear)));
    }

    /**
     * These tallies and those of other rows. Coverage that is equal stays, and coverage that is apart is joined. Returns
     * and populations are joined; either may carry none, or the same.
     *
     * @throws IllegalArgumentException if the tallies are of another plan, coverage overlaps in part, a child has rows in
     *     both of a register in which a measure looks back, or both say different things of one return or population
     */
    public Tallies plus(Tallies other) {
        checkPlan(other);
        var all = new TreeSet<>(areas);
        all.addAll(other.areas);
        var joined = join(other, (a, b) -> a.plus(b), true);
        var allReturns = new HashMap<Spot, Map<ReportingPeriod, Return>>();
        returns.values().forEach(m -> m.values().forEach(r -> put(allReturns, r)));
        other.returns.values().forEach(m -> m.values().forEach(r -> put(allReturns, r)));
        var allPopulations = new HashMap<>(populations);
        other.populations.values().forEach(p -> put(allPopulations, p));
        return new Tallies(plan, all, joined, allReturns, allPopulations);
    }

    /**
     * These tallies without rows that were added before, such as those of a corrected record. Coverage, returns and
     * populations stay as they are here.
     *
     * @throws IllegalArgumentException if the tallies are of another plan, or hold rows that were never added
     */
    public Tallies minus(Tallies other) {
        checkPlan(other);
        checkArgument(
                parts.keySet().containsAll(other.parts.keySet()),
                "the tallies taken away hold rows of an area that were never added");
        return new Tallies(plan, areas, join(other, (a, b) -> a.minus(b), false), returns, populations);
    }

    private void checkPlan(Tallies other) {
        checkArgument(
                Arrays.equals(plan.digest, other.plan.digest),
                "the tallies are of another plan; make both with one plan");
    }

    private SortedMap<Area, Part> join(Tallies other, BinaryOperator<Tally> how, boolean plus) {
        var joined = new TreeMap<>(parts);
        other.parts.forEach((area, theirs) -> joined.merge(area, theirs, (a, b) -> join(area, a, b, how, plus)));
        return joined;
    }

    private Part join(Area area, Part mine, Part theirs, BinaryOperator<Tally> how, boolean plus) {
        var part = new Part(plan);
        for (int s = 0; s < part.held.length; s++) {
            Held a = mine.held[s];
            Held b = theirs.held[s];
            String what = "'" + plan.scans.get(s).register.name() + "' in " + area;
            checkArgument(
                    plus || a != null || b == null, "%s: the tallies taken away hold rows that were never added", what);
            part.held[s] = a == null ? b : b == null ? a : plus ? a.plus(b, what) : a.minus(b, what);
        }
        for (int k = 0; k < part.tallies.length; k++) {
            Tally a = mine.tallies[k];
            Tally b = theirs.tallies[k];
            part.tallies[k] = a == null ? b : b == null ? a : how.apply(a, b);
        }
        return part;
    }

    private static void put(Map<Spot, Map<ReportingPeriod, Return>> into, Return one) {
        Return other = into.computeIfAbsent(new Spot(one.name(), one.area(), one.slice()), s -> new HashMap<>())
                .putIfAbsent(one.period(), one);
        checkArgument(other == null || other.equals(one), "two returns of %s say different things", one);
    }

    private static void put(Map<Living, Population> into, Population one) {
        Population other = into.putIfAbsent(new Living(one.area(), one.band(), one.midYear()), one);
        checkArgument(
                other == null || other.equals(one),
                "two populations of %s, ages %s, mid-%s; choose one vintage",
                one.area(),
                one.band(),
                one.midYear());
    }

    /** The tallies as bytes. The same facts give the same bytes, however they were split, counted or merged. */
    public byte[] toBytes() {
        var body = new Bytes.Out();
        body.number(areas.size());
        areas.forEach(area -> {
            body.text(area.code());
            body.text(area.name());
        });
        var order = new ArrayList<>(areas);
        body.number(parts.size());
        parts.forEach((area, part) -> {
            body.number(order.indexOf(area));
            write(part, body);
        });
        List<Return> sorted = returns.values().stream()
                .flatMap(m -> m.values().stream())
                .sorted(Comparator.comparing(Return::name)
                        .thenComparing(Return::area)
                        .thenComparing(Return::period)
                        .thenComparing(Return::slice))
                .toList();
        body.number(sorted.size());
        sorted.forEach(r -> write(r, order.indexOf(r.area()), body));
        List<Population> people = populations.values().stream()
                .sorted(Comparator.comparing(Population::area)
                        .thenComparing(Population::band)
                        .thenComparing(Population::midYear))
                .toList();
        body.number(people.size());
        people.forEach(p -> {
            body.number(order.indexOf(p.area()));
            body.number(p.band().from());
            body.number(p.band().to());
            body.number(p.midYear());
            body.text(p.vintage());
            body.number(p.people());
        });
        byte[] bytes = body.toBytes();
        var out = new Bytes.Out();
        out.number(MAGIC);
        out.number(VERSION);
        out.raw(plan.digest);
        out.number(bytes.length);
        out.fixed(checksum(bytes));
        out.raw(bytes);
        return out.toBytes();
    }

    private void write(Part part, Bytes.Out out) {
        for (int s = 0; s < part.held.length; s++) {
            Held held = part.held[s];
            out.number(held == null ? 0 : 1);
            if (held == null) {
                continue;
            }
            out.number(held.coverage().ranges().size());
            held.coverage().ranges().forEach(r -> write(r, out));
            out.number(held.children().length);
            for (long key : held.children()) {
                out.fixed(key);
            }
            plan.scans.get(s).kept.keySet().forEach(k -> part.tally(k).write(out));
        }
    }

    private static void write(ReportingPeriod period, Bytes.Out out) {
        out.number(period.start().toEpochDay());
        out.number(period.end().toEpochDay());
    }

    private static void write(Return one, int area, Bytes.Out out) {
        out.text(one.name());
        out.number(area);
        write(one.period(), out);
        out.number(one.slice().values().size());
        one.slice().values().forEach((name, label) -> {
            out.text(name);
            out.text(label);
        });
        out.text(one.note());
        one.value().fold(new Supplied.Cases<Boolean>() {
            @Override
            public Boolean counted(Supplied.Counted counted) {
                out.number(0);
                out.number(counted.count());
                return true;
            }

            @Override
            public Boolean parts(Supplied.Parts parts) {
                out.number(1);
                out.number(parts.numerator());
                out.number(parts.denominator());
                return true;
            }

            @Override
            public Boolean stated(Supplied.Stated stated) {
                out.number(stated.bound() == Supplied.Bound.EXACTLY ? 2 : 3);
                out.text(stated.value().toString());
                return true;
            }

            @Override
            public Boolean missing(Supplied.Missing missing) {
                out.number(4);
                out.text(missing.symbol().sign());
                return true;
            }
        });
    }

    /**
     * Reads tallies back.
     *
     * @throws IllegalArgumentException if the bytes are not tallies, are cut short or damaged, or are of another plan
     */
    public static Tallies fromBytes(Plan plan, byte[] bytes) {
        var in = new Bytes.In(bytes, 0);
        checkArgument(bytes.length > 8 && in.number() == MAGIC, "these bytes are not tallies");
        long version = in.number();
        checkArgument(version == VERSION, "tallies of layout %s cannot be read, only %s", version, VERSION);
        byte[] digest = in.raw(plan.digest.length);
        checkArgument(
                Arrays.equals(digest, plan.digest),
                "the tallies are of another plan: its measures, periods or returns are not those of this plan");
        long length = in.number();
        long checksum = in.fixed();
        checkArgument(length == in.left(), "the tallies' bytes are cut short: %s of %s are there", in.left(), length);
        byte[] body = in.raw((int) length);
        checkArgument(checksum(body) == checksum, "the tallies' bytes are damaged; make them again");
        return read(plan, new Bytes.In(body, 0));
    }

    private static Tallies read(Plan plan, Bytes.In in) {
        var order = new ArrayList<Area>();
        for (int left = in.size(); left > 0; left--) {
            order.add(Area.of(in.text(), in.text()));
        }
        var parts = new TreeMap<Area, Part>();
        for (int left = in.size(); left > 0; left--) {
            Area area = order.get((int) in.number());
            parts.put(area, readPart(plan, in));
        }
        var returns = new HashMap<Spot, Map<ReportingPeriod, Return>>();
        for (int left = in.size(); left > 0; left--) {
            put(returns, readReturn(in, order));
        }
        var populations = new HashMap<Living, Population>();
        for (int left = in.size(); left > 0; left--) {
            Area area = order.get((int) in.number());
            var band = new AgeBand((int) in.number(), (int) in.number());
            put(populations, new Population(area, band, (int) in.number(), in.text(), in.number()));
        }
        in.check(in.left() == 0);
        return new Tallies(plan, new TreeSet<>(order), parts, returns, populations);
    }

    private static Part readPart(Plan plan, Bytes.In in) {
        var part = new Part(plan);
        for (int s = 0; s < part.held.length; s++) {
            if (in.number() == 0) {
                continue;
            }
            var ranges = new ArrayList<ReportingPeriod>();
            for (int left = in.size(); left > 0; left--) {
                ranges.add(readPeriod(in));
            }
            long[] children = new long[in.size()];
            for (int i = 0; i < children.length; i++) {
                children[i] = in.fixed();
            }
            part.held[s] = new Held(new Coverage(ranges), children);
            for (int k : plan.scans.get(s).kept.keySet()) {
                part.tallies[k] = Tally.read(in, plan.kept.get(k).kind(), plan.grid.buckets());
            }
        }
        return part;
    }

    private static ReportingPeriod readPeriod(Bytes.In in) {
        return new ReportingPeriod(LocalDate.ofEpochDay(in.number()), LocalDate.ofEpochDay(in.number()));
    }

    private static Return readReturn(Bytes.In in, List<Area> areas) {
        String name = in.text();
        Area area = areas.get((int) in.number());
        ReportingPeriod period = readPeriod(in);
        Slice slice = Slice.TOTAL;
        for (int left = in.size(); left > 0; left--) {
            slice = slice.and(in.text(), in.text());
        }
        String note = in.text();
        int kind = (int) in.number();
        Supplied value = switch (kind) {
            case 0 -> Supplied.count(in.number());
            case 1 -> Supplied.of(in.number(), in.number());
            case 2 -> new Supplied.Stated(new BigDecimal(in.text()), Supplied.Bound.EXACTLY);
            case 3 -> new Supplied.Stated(new BigDecimal(in.text()), Supplied.Bound.MORE_THAN);
            default -> Supplied.missing(Symbol.parse(in.text()).orElseThrow());
        };
        return new Return(name, area, period, slice, value, note);
    }

    private static long checksum(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).asLong();
    }

    /** Says how much there is, and no figure. */
    @Override
    public String toString() {
        return "tallies of " + plan.kept.size() + " kinds in " + parts.size() + " areas";
    }
}
