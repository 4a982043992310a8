package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
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
import safeguarding.fact.Workers;
import safeguarding.measure.Formula;
import safeguarding.time.Grid;
import safeguarding.time.ReportingPeriod;

/**
 * The exact counts of some facts for a plan. Tallies of parts of the facts add up to those of the whole, to the byte.
 * Immutable and safe for use by several threads.
 *
 * <p>They can be kept in a file, and what was added, corrected or deleted since is worked in without counting the rest
 * again:
 *
 * <pre>{@code
 * Tallies yesterday = Tallies.read(plan, file);
 * Tallies today = yesterday.replacing(rowsOfChildrenWithNewsAsTheyWere, rowsOfChildrenWithNewsAsTheyAre);
 * today.write(file);
 * }</pre>
 *
 * <p>They hold exact small counts, and children's keys where a measure tells children apart or looks back: keep them as
 * safe as the rows. What goes to a partner goes {@link #withoutKeys}, or {@linkplain #salted with keys that only partners
 * who share a secret can compare}; it is still not for publication.
 */
public final class Tallies {
    private static final Logger LOG = LoggerFactory.getLogger(Plan.class);
    private static final int MAGIC = 0x53534354;
    private static final int VERSION = 2;

    /** What the keys are, where it is not a salt: there are none, or they are those of the rows. */
    private static final long NO_KEYS = 0;

    private static final long OWN_KEYS = 1;

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
            return Pending.now(Optional.ofNullable(tallies[place]).orElseThrow());
        }
    }

    /** What returns are looked up by, besides their period. */
    private record Spot(String name, Area area, Slice slice) {}

    private record Living(Area area, AgeBand band, int midYear) {}

    private final Plan plan;

    /** What stands for the children: {@link #NO_KEYS}, {@link #OWN_KEYS} or a salt's mark. */
    private final long keys;

    private final SortedSet<Area> areas;
    private final SortedMap<Area, Part> parts;
    /** The same, to be found sooner. */
    private final Map<Area, Part> partOf;

    private final Map<Spot, Map<ReportingPeriod, Return>> returns;
    private final Map<Living, Population> populations;

    private Tallies(
            Plan plan,
            long keys,
            SortedSet<Area> areas,
            SortedMap<Area, Part> parts,
            Map<Spot, Map<ReportingPeriod, Return>> returns,
            Map<Living, Population> populations) {
        this.plan = plan;
        this.keys = keys;
        this.areas = Collections.unmodifiableSortedSet(areas);
        this.parts = parts;
        this.partOf = new HashMap<>(parts);
        this.returns = returns;
        this.populations = populations;
    }

    /** A run of a register's rows that holds whole children. */
    private record Task<R>(Scan<R> scan, int place, Rows<R> rows, int from, int to) {
        private long need(Grid grid) {
            return scan.need(to - from, grid);
        }

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
        long staged = bytes(tasks);
        long need = tasks.stream().mapToLong(t -> t.need(plan.grid)).sum();
        plan.budget.take(
                need,
                "counting " + plan.kept.size() + " tallies in " + facts.areas().size() + " areas");
        Set<Object> failed = Staging.nothingFailed();
        var work = new ArrayList<Workers.Work<Tally[]>>();
        tasks.forEach(t -> work.add(() -> t.run(plan, failed)));
        List<Tally[]> made;
        try {
            made = Workers.all(work, executor);
        } finally {
            plan.budget.giveBack(need - (bytes(tasks) - staged));
        }
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
        long keys = plan.keepsKeys() ? OWN_KEYS : NO_KEYS;
        return new Tallies(plan, keys, facts.areas(), parts, returns, populations);
    }

    private static long bytes(List<Task<?>> tasks) {
        return tasks.stream()
                .filter(t -> t.from() == 0)
                .mapToLong(t -> t.rows().bytes())
                .sum();
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
            to = rows.get().start(rows.get().child(to - 1) + 1);
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
        return plan.outcome(this, Optional.ofNullable(partOf.get(area)), formula, area, period, slice);
    }

    /** The areas that rows, returns or populations are about, in order of code. */
    public SortedSet<Area> areas() {
        return areas;
    }

    Plan plan() {
        return plan;
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
     *     both of a register in which a measure looks back, both say different things of one return or population, or the
     *     keys of one are not those of the other
     */
    public Tallies plus(Tallies other) {
        checkPlan(other);
        var all = new TreeSet<>(areas);
        all.addAll(other.areas);
        var joined = join(other, Pending::plus, true);
        var allReturns = new HashMap<Spot, Map<ReportingPeriod, Return>>();
        returns.values().forEach(m -> m.values().forEach(r -> put(allReturns, r)));
        other.returns.values().forEach(m -> m.values().forEach(r -> put(allReturns, r)));
        var allPopulations = new HashMap<>(populations);
        other.populations.values().forEach(p -> put(allPopulations, p));
        return new Tallies(plan, keys, all, joined, allReturns, allPopulations);
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
        return new Tallies(plan, keys, areas, join(other, Pending::minus, false), returns, populations);
    }

    /**
     * These tallies after rows, returns or populations were added, corrected or deleted; the same, to the byte, as counting
     * everything again, in the time it takes to count what changed.
     *
     * <p>Of a register in which a measure {@linkplain Plan#looksBack looks back}, give all rows of each child that has a row
     * that changed, as they were and as they are; of another, the rows that changed are enough. Where the facts after
     * speak of a register in an area, even without a row, that is what is covered from now on: so a day without news is
     * added by its coverage alone.
     *
     * @param before what changed, as it was counted in these tallies; {@link Facts#none} if it is all new
     * @param after the same as it is now; none if it was all deleted
     * @throws IllegalArgumentException if what was before was never counted here, a child has other rows here that a measure
     *     looks back at, or the keys here are not those of the rows
     */
    public Tallies replacing(Facts before, Facts after) {
        Tallies less = plan.tally(before);
        Tallies more = plan.tally(after);
        Tallies rest = minus(less).without(less).covering(more);
        return rest.plus(more);
    }

    /** Without returns and populations that are here. */
    private Tallies without(Tallies less) {
        var rest = new HashMap<Spot, Map<ReportingPeriod, Return>>();
        returns.forEach((spot, byPeriod) -> rest.put(spot, new HashMap<>(byPeriod)));
        less.returns.forEach((spot, byPeriod) -> byPeriod.forEach((period, one) -> checkArgument(
                rest.getOrDefault(spot, new HashMap<>()).remove(period, one), "%s was never counted here", one)));
        var living = new HashMap<>(populations);
        less.populations.forEach((who, one) -> checkArgument(
                living.remove(who, one),
                "the population of %s, ages %s, mid-%s, was never counted here",
                one.area(),
                one.band(),
                one.midYear()));
        return new Tallies(plan, keys, areas, parts, rest, living);
    }

    /** Covering what other tallies cover, where they cover something. */
    private Tallies covering(Tallies more) {
        var covering = new TreeMap<>(parts);
        more.parts.forEach((area, theirs) -> covering.computeIfPresent(area, (a, mine) -> {
            @Nullable Held[] held = mine.held.clone();
            for (int s = 0; s < held.length; s++) {
                Held now = theirs.held[s];
                Held was = held[s];
                held[s] = was == null || now == null ? was : was.covering(now.coverage());
            }
            return new Part(held, mine.tallies);
        }));
        return new Tallies(plan, keys, areas, covering, returns, populations);
    }

    /** Whether they hold children's keys, their own or salted. */
    public boolean holdKeys() {
        return keys != NO_KEYS;
    }

    /**
     * These tallies with other keys for the children, so that partners who share a secret can add theirs up, and count a
     * child that two of them know once, without telling anyone else who it is. Each key becomes the first eight bytes of its
     * HMAC (RFC 2104) with SHA-256. Whoever has the secret can try every child's number: give it to partners only, and another
     * one for each exchange. Tallies without keys stay as they are.
     *
     * @param salt the secret, 16 random bytes or more
     * @throws IllegalArgumentException if the salt is shorter, the keys are salted already, or two children would have one
     *     key, which is so of 1 salt in some thousands for a hundred million children
     */
    public Tallies salted(byte[] salt) {
        var pseudonyms = new Pseudonyms(salt);
        checkArgument(keys == NO_KEYS || keys == OWN_KEYS, "the keys of these tallies are salted already");
        if (keys == NO_KEYS) {
            return this;
        }
        return with(pseudonyms.mark(), held -> held.under(pseudonyms), tally -> {
            return tally instanceof ByChild byChild ? byChild.under(pseudonyms) : tally;
        });
    }

    /**
     * These tallies without keys. Where a measure looks back, they can still be added to others of other areas or registers,
     * but not to others of the same: nobody could tell whether a child has rows in both.
     *
     * @throws IllegalArgumentException if a measure tells children apart, which cannot be done without keys; it is named
     */
    public Tallies withoutKeys() {
        checkArgument(
                plan.byChild().isEmpty(),
                "%s cannot be without keys; leave it out of the plan, or salt the keys",
                plan.byChild());
        return keys == NO_KEYS ? this : with(NO_KEYS, Held::withoutKeys, tally -> tally);
    }

    private Tallies with(long otherKeys, UnaryOperator<Held> howHeld, UnaryOperator<Tally> how) {
        var others = new TreeMap<Area, Part>();
        parts.forEach((area, part) -> {
            var other = new Part(plan);
            for (int s = 0; s < part.held.length; s++) {
                Held one = part.held[s];
                other.held[s] = one == null ? null : howHeld.apply(one);
            }
            for (int k = 0; k < part.tallies.length; k++) {
                Tally one = part.tallies[k];
                other.tallies[k] = one == null ? null : how.apply(Pending.cells(one));
            }
            others.put(area, other);
        });
        return new Tallies(plan, otherKeys, areas, others, returns, populations);
    }

    private void checkPlan(Tallies other) {
        checkArgument(
                plan == other.plan || Arrays.equals(plan.digest(), other.plan.digest()),
                "the tallies are of another plan; make both with one plan");
        checkArgument(
                keys == other.keys,
                "the children's keys of one are not those of the other; take both as they are, without keys, or with one salt");
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
            checkArgument(
                    a == null || b == null || keys != NO_KEYS || !plan.scans.get(s).looksBack,
                    "%s: a measure looks back at a child's earlier rows, and without keys nobody can tell whether a child has"
                            + " rows in both; salt the keys instead",
                    what);
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
        body.fixed(keys);
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
        out.raw(plan.digest());
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
            long[] children = held.children().all();
            out.number(children.length);
            long before = 0;
            for (long key : children) {
                out.number(key - before);
                before = key;
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
        byte[] digest = in.raw(plan.digest().length);
        checkArgument(
                Arrays.equals(digest, plan.digest()),
                "the tallies are of another plan: its measures, periods or returns are not those of this plan");
        long length = in.number();
        long checksum = in.fixed();
        checkArgument(length == in.left(), "the tallies' bytes are cut short: %s of %s are there", in.left(), length);
        byte[] body = in.raw((int) length);
        checkArgument(checksum(body) == checksum, "the tallies' bytes are damaged; make them again");
        return read(plan, new Bytes.In(body, 0));
    }

    /**
     * Writes the tallies to a file, in place of what was there. The file is whole or not there: it is written beside its
     * place, forced to the disk, and moved.
     *
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    public void write(Path file) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                try (FileChannel out =
                        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    var bytes = ByteBuffer.wrap(toBytes());
                    while (bytes.hasRemaining()) {
                        out.write(bytes);
                    }
                    out.force(true);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /**
     * Reads tallies from a file.
     *
     * @throws IllegalArgumentException as {@link #fromBytes} does, naming the file
     * @throws UncheckedIOException if it cannot be read, naming it
     */
    public static Tallies read(Plan plan, Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
        try {
            return fromBytes(plan, bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static Tallies read(Plan plan, Bytes.In in) {
        long keys = in.fixed();
        in.check(keys == NO_KEYS || plan.keepsKeys());
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
        return new Tallies(plan, keys, new TreeSet<>(order), parts, returns, populations);
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
            long key = 0;
            for (int i = 0; i < children.length; i++) {
                key += in.number();
                children[i] = key;
            }
            part.held[s] = new Held(new Coverage(ranges), ChildKeys.ofUnordered(children));
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
