package safeguarding.statutory;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import safeguarding.csv.Sheet;
import safeguarding.fact.Area;
import safeguarding.fact.Problem;
import safeguarding.judge.Benchmark;
import safeguarding.statutory.LongTable.Level;
import safeguarding.statutory.LongTable.Subject;

/**
 * England's local authorities by their old codes of three digits, as the Department for Education's published tables have
 * them in {@code old_la_code}, {@code new_la_code} and {@code la_name}. An authority that was reorganised can keep its old
 * code and get another new one, so an old code can have several areas over time.
 */
public final class LocalAuthorities {

    private static final Sheet SHEET = LongTable.sheet(List.of("old_la_code", "new_la_code", "la_name"), List.of());

    private final Map<Integer, List<Area>> areas;
    private final Map<String, Integer> codes;
    private final Map<String, Area> regions;
    private final List<Problem> problems;

    private LocalAuthorities(
            Map<Integer, List<Area>> areas,
            Map<String, Integer> codes,
            Map<String, Area> regions,
            List<Problem> problems) {
        this.areas = areas;
        this.codes = codes;
        this.regions = regions;
        this.problems = problems;
    }

    /**
     * The authorities of published tables.
     *
     * @throws LimitException if one has more than 64 MiB or 50,000 rows
     * @throws java.io.UncheckedIOException if one cannot be read, is empty or has a header that is not right, naming it
     */
    public static LocalAuthorities from(Path... tables) {
        return from(List.of(tables));
    }

    /**
     * The authorities of published tables.
     *
     * @throws LimitException if one has more than 64 MiB or 50,000 rows
     * @throws java.io.UncheckedIOException if one cannot be read, is empty or has a header that is not right, naming it
     */
    public static LocalAuthorities from(List<Path> tables) {
        var reading = new Reading();
        for (Path table : tables) {
            reading.problems.addAll(LongTable.FRAME.read(table, reading::file));
        }
        return reading.authorities();
    }

    /**
     * The areas that have or had an old code, the latest first; empty if no table has the code.
     *
     * @param code three digits, such as 840
     */
    public List<Area> areas(int code) {
        return areas.getOrDefault(code, List.of());
    }

    /** The old code of an area, told by its code whatever it is called; empty if no table has the area. */
    public OptionalInt code(Area area) {
        Integer code = codes.get(area.code());
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /**
     * The region of an area as a benchmark, told by the area's code whatever it is called. Of the regions of the tables it is
     * the one that the area's latest row names.
     *
     * @throws IllegalArgumentException if no table names the region of the area
     */
    public Benchmark region(Area about) {
        Area region = regions.get(about.code());
        if (region == null) {
            throw new IllegalArgumentException("no table names the region of " + about
                    + "; its code must be that of a local authority in a table");
        }
        return Benchmark.of(region);
    }

    /** The rows that were refused, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /** Says how many there are. */
    @Override
    public String toString() {
        return codes.size() + " areas with " + areas.size() + " old codes";
    }

    private static final class Reading {
        private final LongTable table = new LongTable();
        private final Map<String, Integer> codes = new HashMap<>();
        private final Map<Area, Integer> lastYears = new HashMap<>();
        private final Map<String, Area> regions = new HashMap<>();
        private final Map<String, Integer> yearsOfRegions = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        private List<Problem> file(FileWatch watch, InputStream in) {
            LongTable.rows(watch, SHEET, in, this::row);
            return watch.problems();
        }

        private void row(Sheet.Row row) throws RefusedRow {
            Subject subject = table.subject(row);
            OptionalInt code = LongTable.oldCode(row);
            if (subject.level() != Level.LOCAL_AUTHORITY || code.isEmpty()) {
                return;
            }
            Integer other = codes.putIfAbsent(subject.area().code(), code.getAsInt());
            if (other != null && other != code.getAsInt()) {
                throw new RefusedRow("old_la_code", "must be the one that came with the same new_la_code before");
            }
            lastYears.merge(subject.area(), subject.year(), Math::max);
            String place = subject.area().code();
            if (subject.year() >= yearsOfRegions.getOrDefault(place, 0)) {
                table.region(row).ifPresent(region -> {
                    yearsOfRegions.put(place, subject.year());
                    regions.put(place, region);
                });
            }
        }

        private LocalAuthorities authorities() {
            var areas = new TreeMap<Integer, List<Area>>();
            lastYears.keySet().stream()
                    .sorted(Comparator.comparing((Area area) -> lastYears.getOrDefault(area, 0))
                            .reversed()
                            .thenComparing(Area::code))
                    .forEach(area -> areas.computeIfAbsent(codes.get(area.code()), code -> new ArrayList<>())
                            .add(area));
            areas.replaceAll((code, some) -> List.copyOf(some));
            return new LocalAuthorities(areas, Map.copyOf(codes), Map.copyOf(regions), List.copyOf(problems));
        }
    }
}
