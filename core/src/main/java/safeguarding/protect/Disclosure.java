package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Elimination.Row;
import safeguarding.protect.Pieces.Piece;
import safeguarding.time.ReportingPeriod;

/**
 * Refuses a publication in which a withheld count, or another small count, could be worked out from what is shown. The
 * rules refuse too much rather than too little. Until cells are withheld for the sake of others, there is no other way.
 */
final class Disclosure {
    private static final long BUDGET = 20_000_000;
    private static final int NAMED = 6;

    /** More than any count, and small enough to be added to itself. */
    private static final long ENDLESS = Long.MAX_VALUE / 4;

    private static final String BREAKDOWN = "publish without the breakdown";
    private static final String PERIODS = "publish the year only, or only periods of which none is part of another";
    private static final String PARTS = "leave out one of the lines that are part of one another";
    private static final String AREAS = "publish the whole area only, or the parts without it";
    private static final String LARGE =
            "there is too much in one publication to check it; publish fewer lines or a smaller" + " breakdown";

    /** A sum of atoms that is shown or withheld, and the statements it stands in. */
    private record Count(Map<Atom, Long> terms, long value, Set<Statement> in) {
        boolean isSingle() {
            return terms.size() == 1 && terms.values().iterator().next() == 1;
        }

        Atom atom() {
            return terms.keySet().iterator().next();
        }
    }

    private final Protection.Withholding policy;
    private final Map<Map<Atom, Long>, Count> shown = new LinkedHashMap<>();
    private final Map<Map<Atom, Long>, Count> hidden = new LinkedHashMap<>();

    /** What the source withheld: its value is not known here either. */
    private final Map<Map<Atom, Long>, Count> hiddenAtSource = new LinkedHashMap<>();

    private final Map<String, Set<Statement>> problems = new LinkedHashMap<>();

    Disclosure(
            List<Statement> statements,
            List<Pieces> pieces,
            List<Cell> cells,
            Set<Map<Atom, Long>> withheld,
            Protection.Withholding policy) {
        this.policy = policy;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            for (Piece piece : pieces.get(i).all) {
                if (withheld.contains(piece.terms())) {
                    if (isCount(piece.terms())) {
                        put(hidden, piece.terms(), piece.value(), statement);
                    }
                } else if (cells.get(i) instanceof Cell.Shown) {
                    put(shown, piece.terms(), piece.value(), statement);
                }
            }
            boolean atSource = statement
                    .figure()
                    .gap()
                    .filter(gap -> gap == Gap.SUPPRESSED_AT_SOURCE)
                    .isPresent();
            if (atSource && statement.formula().isAmount()) {
                var terms = Atom.terms(statement.formula(), statement.period(), statement.area(), statement.slice());
                put(hiddenAtSource, terms, 0, statement);
            }
        }
    }

    private static void put(
            Map<Map<Atom, Long>, Count> counts, Map<Atom, Long> terms, long value, Statement statement) {
        if (!terms.isEmpty()) {
            counts.computeIfAbsent(terms, t -> new Count(t, value, new LinkedHashSet<>()))
                    .in()
                    .add(statement);
        }
    }

    /** False for a difference between counts of different things, which counts nobody. */
    private static boolean isCount(Map<Atom, Long> terms) {
        boolean mixed = terms.values().stream().map(Long::signum).distinct().count() > 1;
        return !mixed
                || terms.keySet().stream()
                                .map(a -> Place.of(a).what())
                                .distinct()
                                .count()
                        == 1
                || terms.keySet().stream()
                        .anyMatch(a ->
                                !(a.leaf() instanceof Measure m) || m.register().isEmpty());
    }

    void check() {
        try {
            checkSlices();
            checkPeriods();
            checkAreas();
            checkSums();
        } catch (Elimination.TooLarge e) {
            problems.computeIfAbsent(LARGE, p -> new LinkedHashSet<>());
        }
        if (!problems.isEmpty()) {
            throw new DisclosureException(message());
        }
    }

    private String message() {
        var text = new StringBuilder("refused: a small count could be worked out from what would be shown.");
        problems.forEach((advice, statements) -> {
            text.append(' ').append(Character.toUpperCase(advice.charAt(0))).append(advice.substring(1));
            if (!statements.isEmpty()) {
                text.append(": ")
                        .append(statements.stream()
                                .limit(NAMED)
                                .map(Statement::toString)
                                .collect(Collectors.joining(" | ")));
                text.append(statements.size() > NAMED ? " | and others" : "");
            }
            text.append('.');
        });
        return text.toString();
    }

    private void problem(String advice, Collection<Statement> statements) {
        problems.computeIfAbsent(advice, a -> new LinkedHashSet<>()).addAll(statements);
    }

    private void problem(String advice, Count... counts) {
        for (Count count : counts) {
            problem(advice, count.in());
        }
    }

    /** A withheld part of a breakdown, or a withheld total of one, beside another part that is shown and not 0. */
    private void checkSlices() {
        record Line(Formula leaf, String part, ReportingPeriod period, Area area) {}
        Map<Line, List<Count>> shownIn = singles(shown).stream()
                .filter(c -> c.value() != 0)
                .collect(Collectors.groupingBy(c -> new Line(
                        c.atom().leaf(),
                        c.atom().part(),
                        c.atom().period(),
                        c.atom().area())));
        for (Count secret : singles(hidden)) {
            Atom atom = secret.atom();
            for (Count other :
                    shownIn.getOrDefault(new Line(atom.leaf(), atom.part(), atom.period(), atom.area()), List.of())) {
                problem(BREAKDOWN, secret, other);
            }
        }
    }

    /**
     * Dates that are edges of shown periods are linked by them. Between two linked dates the count is known. It must not
     * be small, and must not hold, or lie within, a withheld period.
     */
    private void checkPeriods() {
        record Line(Formula leaf, String part, Area area, Slice slice) {
            static Line of(Count count) {
                Atom atom = count.atom();
                return new Line(atom.leaf(), atom.part(), atom.area(), atom.slice());
            }
        }
        var open = singles(shown).stream()
                .filter(Disclosure::addsOverTime)
                .collect(Collectors.groupingBy(Line::of, LinkedHashMap::new, Collectors.toList()));
        var secret = singles(hidden).stream()
                .filter(Disclosure::addsOverTime)
                .collect(Collectors.groupingBy(Line::of, LinkedHashMap::new, Collectors.toList()));
        var lines = new LinkedHashSet<>(open.keySet());
        lines.addAll(secret.keySet());
        for (Line line : lines) {
            List<Count> counts = open.getOrDefault(line, List.of());
            List<Count> secrets = secret.getOrDefault(line, List.of());
            checkPeriods(counts, secrets);
            if (!secrets.isEmpty()) {
                checkBounds(counts, secrets);
            }
        }
    }

    private static boolean addsOverTime(Count count) {
        return !(count.atom().leaf() instanceof Measure.Open);
    }

    /**
     * Periods that overlap bound each other: 9 in the second and third quarter and 6 in the third and fourth leave at least 3
     * of the second, and so of a withheld first half. Running totals never fall, so every bound is a shortest way between
     * two dates, where a shown count is a way there and back (Floyd 1962).
     */
    private void checkBounds(List<Count> counts, List<Count> secrets) {
        var dates = new TreeSet<LocalDate>();
        for (List<Count> some : List.of(counts, secrets)) {
            some.forEach(c -> dates.addAll(
                    List.of(c.atom().period().start(), c.atom().period().end())));
        }
        List<LocalDate> edges = List.copyOf(dates);
        int n = edges.size();
        if ((long) n * n * n > BUDGET) {
            throw new Elimination.TooLarge();
        }
        // the most by which the running total at the second date can exceed that at the first
        long[][] most = new long[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(most[i], ENDLESS);
            most[i][i] = 0;
            if (i > 0) {
                most[i][i - 1] = 0;
            }
        }
        for (Count count : counts) {
            bound(most, edges, count, count.value(), count.value());
        }
        for (Count secret : secrets) {
            bound(most, edges, secret, least(secret), greatest(secret));
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    most[i][j] = Math.min(most[i][j], most[i][k] + most[k][j]);
                }
            }
        }
        for (Count secret : secrets) {
            int from = edges.indexOf(secret.atom().period().start());
            int to = edges.indexOf(secret.atom().period().end());
            if (most[from][to] < greatest(secret) || -most[to][from] > least(secret)) {
                problem(PERIODS, secret);
                counts.stream()
                        .filter(count ->
                                count.atom().period().overlaps(secret.atom().period()))
                        .forEach(count -> problem(PERIODS, count));
            }
        }
    }

    private static void bound(long[][] most, List<LocalDate> edges, Count count, long least, long greatest) {
        int from = edges.indexOf(count.atom().period().start());
        int to = edges.indexOf(count.atom().period().end());
        most[from][to] = Math.min(most[from][to], greatest);
        most[to][from] = Math.min(most[to][from], -least);
    }

    /** What a reader of the policy knows of a withheld count: it is small, unless a rule of its own withheld it. */
    private long least(Count secret) {
        return policy.isSmall(secret.value()) ? 1 : 0;
    }

    private long greatest(Count secret) {
        return policy.isSmall(secret.value()) ? policy.threshold() : ENDLESS;
    }

    private void checkPeriods(List<Count> counts, List<Count> secrets) {
        var edges = new TreeMap<LocalDate, List<Count>>();
        for (Count count : counts) {
            edges.computeIfAbsent(count.atom().period().start(), d -> new ArrayList<>())
                    .add(count);
            edges.computeIfAbsent(count.atom().period().end(), d -> new ArrayList<>())
                    .add(count);
        }
        var seen = new HashSet<LocalDate>();
        for (LocalDate first : edges.keySet()) {
            if (!seen.contains(first)) {
                TreeMap<LocalDate, Long> running = linked(first, edges);
                seen.addAll(running.keySet());
                checkRunning(running, counts, secrets);
            }
        }
    }

    /** Running totals at every date linked to the first. */
    private TreeMap<LocalDate, Long> linked(LocalDate first, Map<LocalDate, List<Count>> edges) {
        var running = new TreeMap<LocalDate, Long>();
        var queue = new ArrayDeque<LocalDate>();
        running.put(first, 0L);
        queue.add(first);
        while (!queue.isEmpty()) {
            LocalDate here = queue.remove();
            for (Count count : edges.getOrDefault(here, List.of())) {
                ReportingPeriod period = count.atom().period();
                boolean forward = period.start().equals(here);
                LocalDate there = forward ? period.end() : period.start();
                long total = requireNonNull(running.get(here)) + (forward ? count.value() : -count.value());
                Long known = running.putIfAbsent(there, total);
                if (known == null) {
                    queue.add(there);
                } else if (policy.isSmall(total - known)) {
                    problem(PERIODS, count);
                }
            }
        }
        return running;
    }

    private void checkRunning(TreeMap<LocalDate, Long> running, List<Count> counts, List<Count> secrets) {
        var entries = List.copyOf(running.entrySet());
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                long value = entries.get(j).getValue() - entries.get(i).getValue();
                if (value == 0) {
                    continue;
                }
                var known = ReportingPeriod.of(
                        entries.get(i).getKey(), entries.get(j).getKey());
                if (policy.isSmall(value)) {
                    counts.stream()
                            .filter(c -> c.atom().period().overlaps(known))
                            .forEach(c -> problem(PERIODS, c));
                }
                for (Count secret : secrets) {
                    ReportingPeriod period = secret.atom().period();
                    if (known.contains(period) || period.contains(known)) {
                        problem(PERIODS, secret);
                    }
                }
            }
        }
    }

    /** An area that is the sum of all the others, one of which is withheld. Nothing says which areas are parts of which. */
    private void checkAreas() {
        record Line(Formula leaf, String part, ReportingPeriod period, Slice slice) {}
        var lines = new LinkedHashMap<Line, List<Count>>();
        for (Map<Map<Atom, Long>, Count> counts : List.of(hidden, shown)) {
            for (Count count : singles(counts)) {
                Atom atom = count.atom();
                lines.computeIfAbsent(
                                new Line(atom.leaf(), atom.part(), atom.period(), atom.slice()), l -> new ArrayList<>())
                        .add(count);
            }
        }
        for (List<Count> counts : lines.values()) {
            long sum = counts.stream().mapToLong(Count::value).reduce(0, Math::addExact);
            boolean secret = counts.stream().anyMatch(c -> hidden.containsKey(c.terms()));
            boolean whole =
                    counts.stream().anyMatch(c -> c.value() != 0 && Math.subtractExact(sum, c.value()) == c.value());
            if (counts.size() > 2 && secret && whole) {
                counts.forEach(c -> problem(AREAS, c));
            }
        }
    }

    private void checkSums() {
        var atoms = new LinkedHashSet<Atom>();
        for (var counts : List.of(shown, hidden, hiddenAtSource)) {
            counts.keySet().forEach(terms -> atoms.addAll(terms.keySet()));
        }
        var unknowns = new Unknowns(atoms);
        var known = new Elimination(BUDGET);
        for (Count count : shown.values()) {
            if (count.value() == 0 && count.isSingle()) {
                unknowns.parts(count.atom()).forEach(part -> {
                    var terms = new HashMap<Integer, Fraction>();
                    part.forEach((unknown, times) -> terms.put(unknown, Fraction.of(times, 1)));
                    known.add(new Row(terms, Fraction.ZERO));
                });
            } else {
                Row row = unknowns.row(count.terms(), count.value());
                Row rest = known.reduce(row);
                if (rest.terms().isEmpty() && isSmall(rest.value())) {
                    problem(PARTS, count);
                }
                known.add(row);
            }
        }
        for (Row row : known.known()) {
            boolean rows = row.terms().values().stream().allMatch(factor -> factor.signum() > 0);
            if (rows && isSmall(row.value())) {
                shown.values().stream()
                        .filter(c -> unknowns.row(c.terms(), 0).terms().keySet().stream()
                                .anyMatch(row.terms()::containsKey))
                        .forEach(c -> problem(PARTS, c));
            }
        }

        checkNested(unknowns, natural(unknowns, known));
        checkEntangled(unknowns);

        var rests = new LinkedHashMap<Row, Count>();
        for (Count secret : hidden.values()) {
            Row rest = known.reduce(unknowns.row(secret.terms(), 0));
            if (rest.terms().isEmpty()) {
                problem(PARTS, secret);
            } else {
                rests.putIfAbsent(rest, secret);
            }
        }
        var independent = new Elimination(BUDGET);
        rests.forEach((rest, secret) -> {
            if (!independent.add(new Row(rest.terms(), Fraction.ZERO))) {
                problem(PARTS, secret);
            }
        });
        for (Count secret : hiddenAtSource.values()) {
            boolean alsoShown = shown.containsKey(secret.terms());
            if (!alsoShown
                    && known.reduce(unknowns.row(secret.terms(), 0)).terms().isEmpty()) {
                problem(PARTS, secret);
            }
        }
    }

    /**
     * The counts that are known: those shown, and those that nobody stated but that follow, of each line in every period
     * between edges that occur.
     */
    private List<Count> natural(Unknowns unknowns, Elimination known) {
        record Line(Formula leaf, String part, Area area, Slice slice) {}
        var lines = new LinkedHashMap<Line, Count>();
        for (Count count : singles(shown)) {
            Atom atom = count.atom();
            if (!(atom.leaf() instanceof Measure.Open)) {
                lines.putIfAbsent(new Line(atom.leaf(), atom.part(), atom.area(), atom.slice()), count);
            }
        }
        var all = new LinkedHashMap<Map<Atom, Long>, Count>();
        singles(shown).forEach(count -> all.put(count.terms(), count));
        lines.forEach((line, count) -> {
            List<LocalDate> edges = unknowns.edges(count.atom());
            for (int i = 0; i < edges.size(); i++) {
                for (int j = i + 1; j < edges.size(); j++) {
                    var period = ReportingPeriod.of(edges.get(i), edges.get(j));
                    var atom = new Atom(line.leaf(), line.part(), period, line.area(), line.slice());
                    Row rest = known.reduce(unknowns.row(Map.of(atom, 1L), 0));
                    boolean whole = rest.value().denominator().equals(BigInteger.ONE);
                    if (rest.terms().isEmpty() && whole) {
                        long value = rest.value().numerator().negate().longValueExact();
                        if (policy.isSmall(value)) {
                            problem(PERIODS, count);
                        }
                        all.putIfAbsent(Map.of(atom, 1L), new Count(Map.of(atom, 1L), value, count.in()));
                    }
                }
            }
        });
        return List.copyOf(all.values());
    }

    /**
     * Counts that share rows with a withheld one, directly or through others. If two of them overlap and neither is part
     * of the other, bounds follow that no simple rule finds, unless all are periods of one line. Nor may stocks be shown
     * that bound a withheld flow, or flows that bound a withheld stock.
     */
    private void checkEntangled(Unknowns unknowns) {
        var none = new HashSet<Integer>();
        for (Count count : singles(shown)) {
            boolean adds = !(count.atom().leaf() instanceof Measure.Open);
            if (count.value() == 0 && adds) {
                none.addAll(unknowns.row(count.terms(), 0).terms().keySet());
            }
        }
        var rows = new LinkedHashMap<Count, Map<Integer, Fraction>>();
        var groups = new HashMap<Integer, Set<Count>>();
        for (var counts : List.of(shown, hidden)) {
            for (Count count : counts.values()) {
                var terms = new HashMap<>(unknowns.row(count.terms(), 0).terms());
                terms.keySet().removeAll(none);
                rows.put(count, terms);
                join(groups, count, terms.keySet());
            }
        }
        var distinct = new LinkedHashSet<>(
                groups.values().stream().map(IdentitySet::new).toList());
        for (IdentitySet group : distinct) {
            if (group.counts().stream().anyMatch(c -> hidden.containsKey(c.terms()))) {
                checkEntangled(List.copyOf(group.counts()), rows);
            }
        }
    }

    /** A group of counts, equal only to itself. */
    private record IdentitySet(Set<Count> counts) {
        @Override
        public boolean equals(Object other) {
            return other instanceof IdentitySet set && set.counts == counts;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(counts);
        }
    }

    private static void join(Map<Integer, Set<Count>> groups, Count count, Set<Integer> unknowns) {
        Set<Count> joined = new LinkedHashSet<>();
        for (int unknown : unknowns) {
            Set<Count> group = groups.get(unknown);
            if (group != null && group != joined) {
                Set<Count> larger = group.size() > joined.size() ? group : joined;
                Set<Count> smaller = larger == group ? joined : group;
                larger.addAll(smaller);
                groups.replaceAll((u, g) -> g == smaller ? larger : g);
                joined = larger;
            }
        }
        joined.add(count);
        for (int unknown : unknowns) {
            groups.put(unknown, joined);
        }
    }

    private void checkEntangled(List<Count> group, Map<Count, Map<Integer, Fraction>> rows) {
        record Line(Formula leaf, String part, Area area, Slice slice) {}
        boolean stocks = group.stream()
                .flatMap(c -> requireNonNull(rows.get(c)).values().stream())
                .anyMatch(f -> f.signum() < 0);
        boolean oneLine = group.stream().allMatch(Count::isSingle)
                && group.stream()
                                .map(Count::atom)
                                .map(a -> new Line(a.leaf(), a.part(), a.area(), a.slice()))
                                .distinct()
                                .count()
                        == 1;
        if (oneLine) {
            return;
        }
        if (stocks) {
            checkStocks(group);
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            Set<Integer> first = requireNonNull(rows.get(group.get(i))).keySet();
            for (int j = i + 1; j < group.size(); j++) {
                Set<Integer> second = requireNonNull(rows.get(group.get(j))).keySet();
                boolean meet = first.stream().anyMatch(second::contains);
                if (meet && !first.containsAll(second) && !second.containsAll(first)) {
                    problem(PARTS, group.get(i), group.get(j));
                    secretsOf(group).forEach(secret -> problem(PARTS, secret));
                }
            }
        }
    }

    private List<Count> secretsOf(List<Count> group) {
        return group.stream().filter(c -> hidden.containsKey(c.terms())).toList();
    }

    /** Passes only withheld flows of one kind between stocks whose rise or fall bounds none of them. */
    private void checkStocks(List<Count> group) {
        List<Count> secrets = secretsOf(group);
        boolean plain = group.stream().allMatch(Count::isSingle);
        boolean flowsShown =
                group.stream().anyMatch(c -> !secrets.contains(c) && !(c.atom().leaf() instanceof Measure.Open));
        var kinds = secrets.stream()
                .map(c -> Place.of(c.atom()).what().get(0))
                .distinct()
                .toList();
        boolean stockSecret = kinds.contains(List.of(Place.OPEN));
        boolean flowSecret = kinds.stream().anyMatch(kind -> !kind.equals(List.of(Place.OPEN)));
        boolean bounded = false;
        List<Count> stocks = group.stream()
                .filter(c -> !secrets.contains(c) && c.atom().leaf() instanceof Measure.Open)
                .sorted(Comparator.comparing(c -> c.atom().period()))
                .toList();
        for (int i = 0; i < stocks.size(); i++) {
            for (int j = i + 1; j < stocks.size(); j++) {
                long rise = stocks.get(j).value() - stocks.get(i).value();
                bounded |= kinds.contains(List.of(Place.STARTED)) ? rise > 1 : rise < -1;
                bounded |=
                        !stocks.get(i).atom().leaf().equals(stocks.get(j).atom().leaf())
                                || !stocks.get(i)
                                        .atom()
                                        .slice()
                                        .equals(stocks.get(j).atom().slice());
            }
        }
        boolean passes = plain
                && !flowsShown
                && (stockSecret
                        ? !flowSecret && secrets.size() == 1
                        : kinds.size() == 1 && secrets.size() == 1 && !bounded);
        if (!passes) {
            group.forEach(count -> problem(PARTS, count));
        }
    }

    private boolean isSmall(Fraction value) {
        return value.signum() != 0
                && value.compareTo(Fraction.of(policy.threshold(), 1)) <= 0
                && value.compareTo(Fraction.of(-policy.threshold(), 1)) >= 0;
    }

    /**
     * Of two shown counts, one all of whose rows are in the other, the rest must not be small. Of withheld counts that
     * have no row in common, so many must not lie in one count that its size tells of theirs: each is 1 or more.
     */
    private void checkNested(Unknowns unknowns, List<Count> known) {
        Map<List<Object>, List<Count>> like = like(known, unknowns);
        Map<List<Object>, List<Count>> secrets = like(singles(hidden), unknowns);
        like.forEach((kind, open) -> checkNested(unknowns, open, secrets.getOrDefault(kind, List.of())));
        secrets.forEach((kind, withheld) -> checkReversed(unknowns, withheld, like.getOrDefault(kind, List.of())));
        secrets.values().forEach(withheld -> {
            for (Count larger : withheld) {
                if (policy.isSmall(larger.value())
                        && apartIn(larger, withheld, List.of(), unknowns).size() > 1) {
                    problem(PARTS, larger);
                }
            }
        });
    }

    private static Map<List<Object>, List<Count>> like(List<Count> counts, Unknowns unknowns) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        count -> List.of(
                                unknowns.place(count.atom()).scope(),
                                unknowns.place(count.atom()).what()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void checkNested(Unknowns unknowns, List<Count> open, List<Count> secrets) {
        var bySize = new TreeMap<Long, List<Count>>();
        open.forEach(count ->
                bySize.computeIfAbsent(count.value(), v -> new ArrayList<>()).add(count));
        for (Count larger : open) {
            var little = bySize.subMap(larger.value() - policy.threshold(), larger.value());
            for (Count smaller : little.values().stream().flatMap(List::stream).toList()) {
                if (unknowns.place(larger.atom()).contains(unknowns.place(smaller.atom()))) {
                    problem(PARTS, larger, smaller);
                }
            }
        }
        List<Count> largestFirst = open.stream()
                .filter(count -> count.value() > 0)
                .sorted(Comparator.comparingLong(Count::value).reversed())
                .toList();
        for (Count larger : largestFirst) {
            List<Count> few = apartIn(larger, secrets, List.of(), unknowns);
            List<Count> many = apartIn(larger, largestFirst, few, unknowns);
            long rest = larger.value() - many.stream().mapToLong(Count::value).sum();
            long enough = few.isEmpty() ? policy.threshold() : (long) policy.threshold() + few.size() - 2;
            if (rest != 0 && Math.abs(rest) <= enough) {
                problem(PARTS, larger);
                few.forEach(secret -> problem(PARTS, secret));
                many.forEach(part -> problem(PARTS, part));
            }
        }
    }

    /** Counts that lie within a larger one and have no row in common with one another or with the others given. */
    private static List<Count> apartIn(Count larger, List<Count> counts, List<Count> others, Unknowns unknowns) {
        Place whole = unknowns.place(larger.atom());
        var apart = new ArrayList<Count>();
        var taken = new ArrayList<Place>();
        others.forEach(other -> taken.add(unknowns.place(other.atom())));
        for (Count count : counts) {
            Place place = unknowns.place(count.atom());
            if (whole.contains(place) && !place.equals(whole) && taken.stream().allMatch(place::apart)) {
                apart.add(count);
                taken.add(place);
            }
        }
        return apart;
    }

    /**
     * A part that is shown over dates for which the whole is shown only in part bounds what is withheld of either: with 14
     * of a kind in the year and 9 of all kinds in the second half there are 5 or more in the first.
     */
    private void checkReversed(Unknowns unknowns, List<Count> secrets, List<Count> known) {
        for (Count secret : secrets) {
            Place withheld = unknowns.place(secret.atom());
            List<Count> like = known.stream()
                    .filter(count -> count.value() != 0)
                    .filter(count -> {
                        Place place = unknowns.place(count.atom());
                        return place.isWiderThan(withheld) || withheld.isWiderThan(place);
                    })
                    .toList();
            for (Count part : like) {
                Place narrow = unknowns.place(part.atom());
                boolean touches = narrow.dates().overlaps(withheld.dates());
                boolean over = touches
                        && withheld.isWiderThan(narrow)
                        && !narrow.isWiderThan(withheld)
                        && !withheld.dates().contains(narrow.dates());
                if (over) {
                    problem(PARTS, secret, part);
                }
                for (Count whole : like) {
                    Place wide = unknowns.place(whole.atom());
                    boolean reversed = wide.isWiderThan(narrow)
                            && !narrow.isWiderThan(wide)
                            && wide.dates().overlaps(narrow.dates())
                            && !wide.dates().contains(narrow.dates())
                            && (touches || wide.dates().overlaps(withheld.dates()));
                    if (reversed) {
                        problem(PARTS, secret, part, whole);
                    }
                }
            }
        }
    }

    private static List<Count> singles(Map<Map<Atom, Long>, Count> counts) {
        return counts.values().stream().filter(Count::isSingle).toList();
    }
}
