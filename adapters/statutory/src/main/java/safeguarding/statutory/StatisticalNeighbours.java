package safeguarding.statutory;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import safeguarding.csv.Sheet;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.judge.Benchmark;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * For each local authority of England the ten that are most like it, and their figures made one to stand beside its own.
 *
 * <pre>{@code
 * Facts published = DfeTables.from(tables).read();
 * var neighbours = StatisticalNeighbours.of2025(file, LocalAuthorities.from(tables));
 * Facts facts = neighbours.beside(published, DURHAM);
 * card = card.line(SECOND_PLANS, Judge.significantlyWorseThan(neighbours.median(DURHAM)));
 * }</pre>
 *
 * <p>The average is that of the Local Authority Interactive Tool: of the neighbours' figures as published, each counting
 * the same. Neighbours without a figure, as where it is withheld, are left out, and the note says of how many it is. The
 * lists are of one year and are applied to every year.
 *
 * <p>Source: Department for Education, children's services statistical neighbours, 2021 and 2025; Open Government Licence
 * v3.0.
 */
public final class StatisticalNeighbours {

    private static final int TEN = 10;

    private final String edition;
    private final Map<Integer, List<Neighbour>> neighbours;
    private final LocalAuthorities authorities;
    private final List<Problem> problems;

    private StatisticalNeighbours(
            String edition,
            Map<Integer, List<Neighbour>> neighbours,
            LocalAuthorities authorities,
            List<Problem> problems) {
        this.edition = edition;
        this.neighbours = neighbours;
        this.authorities = authorities;
        this.problems = problems;
    }

    /**
     * The list of 2021, with columns {@code LA num}, {@code SN1} to {@code SN10}, and {@code SNP} after each.
     *
     * @throws LimitException if it has more than 64 MiB or 50,000 rows
     * @throws java.io.UncheckedIOException if it cannot be read, is empty or has a header that is not right, naming it
     */
    public static StatisticalNeighbours of2021(Path file, LocalAuthorities authorities) {
        var places = new ArrayList<Place>();
        for (int i = 1; i <= TEN; i++) {
            places.add(new Place("sn" + i, i == 1 ? "snp" : "snp." + i));
        }
        return read("2021", file, "la num", places, authorities);
    }

    /**
     * The list of 2025, with columns {@code old_la_code}, {@code SN_1} to {@code SN_10}, and {@code SN_1P} to
     * {@code SN_10P}.
     *
     * @throws LimitException if it has more than 64 MiB or 50,000 rows
     * @throws java.io.UncheckedIOException if it cannot be read, is empty or has a header that is not right, naming it
     */
    public static StatisticalNeighbours of2025(Path file, LocalAuthorities authorities) {
        var places = new ArrayList<Place>();
        for (int i = 1; i <= TEN; i++) {
            places.add(new Place("sn_" + i, "sn_" + i + "p"));
        }
        return read("2025", file, "old_la_code", places, authorities);
    }

    /** The columns of one neighbour. */
    private record Place(String code, String closeness) {}

    private static StatisticalNeighbours read(
            String edition, Path file, String code, List<Place> places, LocalAuthorities authorities) {
        var columns = new ArrayList<>(List.of(code));
        places.forEach(place -> {
            columns.add(place.code());
            columns.add(place.closeness());
        });
        Sheet sheet =
                Sheet.of("a list of statistical neighbours", columns, List.of()).passingOverOthers();
        return LongTable.FRAME.read(file, (watch, in) -> read(watch, in, sheet, edition, code, places, authorities));
    }

    private static StatisticalNeighbours read(
            FileWatch watch,
            InputStream in,
            Sheet sheet,
            String edition,
            String code,
            List<Place> places,
            LocalAuthorities authorities) {
        var rows = new Once<Integer, List<Neighbour>>("authority");
        LongTable.rows(watch, sheet, in, row -> {
            int own = LongTable.oldCode(code, row.cell(code));
            rows.add(watch, row.number(), own, neighbours(row, own, places, authorities));
        });
        var neighbours = new HashMap<Integer, List<Neighbour>>();
        rows.each((row, own, some) -> neighbours.put(own, some));
        return new StatisticalNeighbours(edition, Map.copyOf(neighbours), authorities, watch.problems());
    }

    private static List<Neighbour> neighbours(Sheet.Row row, int own, List<Place> places, LocalAuthorities authorities)
            throws RefusedRow {
        var some = new ArrayList<Neighbour>();
        Set<Integer> seen = new HashSet<>(Set.of(own));
        for (Place place : places) {
            int code = LongTable.oldCode(place.code(), row.cell(place.code()));
            if (!seen.add(code)) {
                throw new RefusedRow(
                        place.code(), "must be another authority than the row's own and its other neighbours");
            }
            Optional<Closeness> closeness = Closeness.parse(row.cell(place.closeness()));
            if (closeness.isEmpty()) {
                throw new RefusedRow(
                        place.closeness(), "must be extremely close, very close, close, somewhat close or not close");
            }
            some.add(new Neighbour(some.size() + 1, code, closeness.get(), authorities.areas(code)));
        }
        return List.copyOf(some);
    }

    /** The year of the list: "2021" or "2025". */
    public String edition() {
        return edition;
    }

    /** The ten neighbours of an old code, the most alike first; empty if the list does not have the code. */
    public List<Neighbour> of(int code) {
        return neighbours.getOrDefault(code, List.of());
    }

    /**
     * The ten neighbours of an area, told by its code whatever it is called, the most alike first; empty if the list does
     * not have the area.
     */
    public List<Neighbour> of(Area area) {
        return authorities.code(area).stream().mapToObj(this::of).findFirst().orElse(List.of());
    }

    /** The old codes in the list. */
    public Set<Integer> codes() {
        return neighbours.keySet();
    }

    /** The rows that were refused, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /** The area under which the neighbours' average stands: "Statistical neighbours 2025 (mean)". */
    public Area area(Area about, Average average) {
        return Area.of(
                "statistical-neighbours-" + edition + "-" + average.word() + "-" + about.code(),
                "Statistical neighbours " + edition + " (" + average.word() + ")");
    }

    /** The mean of the neighbours as a benchmark. Its figures are among those of {@link #beside}. */
    public Benchmark mean(Area about) {
        return benchmark(about, Average.MEAN);
    }

    /** The median of the neighbours as a benchmark. Its figures are among those of {@link #beside}. */
    public Benchmark median(Area about) {
        return benchmark(about, Average.MEDIAN);
    }

    /**
     * The facts with the mean and the median of the neighbours' figures in them, for every figure and period that any of them
     * has: see {@link #returns}.
     *
     * @param facts the facts that hold the neighbours' returns
     * @param about the authority whose neighbours they are
     */
    public Facts beside(Facts facts, Area about) {
        return facts.with(returns(facts, about, Average.MEAN)).with(returns(facts, about, Average.MEDIAN));
    }

    /** The neighbours' average as a benchmark. Its figures are those of {@link #returns}. */
    public Benchmark benchmark(Area about, Average average) {
        return Benchmark.of(area(about, average));
    }

    /**
     * The average of the neighbours' published figures, for every figure and period that any of them has a return of.
     *
     * <p>A return with a base is taken as a percentage with one decimal, as it is published. The average has one decimal
     * more than the most precise of them. Where every neighbour is left out it is not available. Counts are left out
     * altogether: those of small and large authorities have no average that means anything.
     *
     * @param facts the facts that hold the neighbours' returns
     * @param about the authority whose neighbours they are; none if the list does not have it
     */
    public List<Return> returns(Facts facts, Area about, Average average) {
        List<Neighbour> some = of(about);
        Map<String, Neighbour> byCode = new HashMap<>();
        some.forEach(neighbour -> neighbour.areas().forEach(area -> byCode.put(area.code(), neighbour)));
        var gathered = new LinkedHashMap<Subject, Gathered>();
        for (Return one : facts.returns()) {
            Neighbour neighbour = byCode.get(one.area().code());
            if (neighbour != null) {
                gathered.computeIfAbsent(new Subject(one.name(), one.period(), one.slice()), s -> new Gathered())
                        .add(neighbour, one.value());
            }
        }
        Area area = area(about, average);
        var returns = new ArrayList<Return>();
        gathered.forEach((subject, figures) -> {
            if (!figures.counts) {
                returns.add(new Return(
                        subject.name(),
                        area,
                        subject.period(),
                        subject.slice(),
                        figures.average(average),
                        "Unweighted " + average.word() + " of the published figures of " + figures.size() + " of "
                                + Wording.count(some.size(), "statistical neighbour") + "."));
            }
        });
        return returns;
    }

    /** What figures must have in common to have an average. */
    private record Subject(String name, ReportingPeriod period, Slice slice) {}

    /** The figures of the neighbours that have one. */
    private static final class Gathered {
        private final Map<Neighbour, Set<BigDecimal>> values = new HashMap<>();
        private boolean counts;

        void add(Neighbour neighbour, Supplied supplied) {
            supplied.fold(new Supplied.Cases<Optional<BigDecimal>>() {
                        @Override
                        public Optional<BigDecimal> counted(Supplied.Counted counted) {
                            counts = true;
                            return Optional.empty();
                        }

                        @Override
                        public Optional<BigDecimal> parts(Supplied.Parts parts) {
                            return percent(parts.numerator(), parts.denominator());
                        }

                        @Override
                        public Optional<BigDecimal> stated(Supplied.Stated stated) {
                            return stated.bound() == Supplied.Bound.EXACTLY
                                    ? Optional.of(stated.value())
                                    : Optional.empty();
                        }

                        @Override
                        public Optional<BigDecimal> missing(Supplied.Missing missing) {
                            return Optional.empty();
                        }
                    })
                    .ifPresent(value -> values.computeIfAbsent(neighbour, n -> new TreeSet<>())
                            .add(value));
        }

        private static Optional<BigDecimal> percent(long numerator, long denominator) {
            return denominator == 0 || numerator > denominator
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(numerator)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP));
        }

        /** One figure a neighbour; one whose areas say different things for one period is left out. */
        private List<BigDecimal> figures() {
            return values.values().stream()
                    .filter(some -> some.size() == 1)
                    .flatMap(Set::stream)
                    .toList();
        }

        int size() {
            return figures().size();
        }

        Supplied average(Average average) {
            List<BigDecimal> all = figures();
            if (all.isEmpty()) {
                return Supplied.missing(Symbol.NOT_AVAILABLE);
            }
            int decimals = all.stream().mapToInt(BigDecimal::scale).max().orElse(0) + 1;
            return Supplied.stated(average.of(all, decimals).toPlainString());
        }
    }

    /** Says of which year it is and how many authorities it has. */
    @Override
    public String toString() {
        return "statistical neighbours " + edition + " of "
                + Wording.count(neighbours.size(), "authority", "authorities");
    }
}
