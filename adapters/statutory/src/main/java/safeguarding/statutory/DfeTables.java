package safeguarding.statutory;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import safeguarding.csv.Sheet;
import safeguarding.fact.Area;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.statutory.LongTable.Level;
import safeguarding.statutory.LongTable.Subject;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * Tables that the Department for Education publishes as long CSV files, one row a year and area, as returns of England, its
 * regions and its local authorities. They are what a partnership's figures stand beside.
 *
 * <ul>
 *   <li>The year is the financial year that ends on 31 March of {@code time_period}; a figure as at that day has that day.
 *   <li>An area has its code of nine characters. An authority that was reorganised has one code before and another after.
 *   <li>A local authority's percentage keeps its counts. The counts of England and the regions were rounded to 10 and their
 *       rates were not made from the rounded counts: there a count is a value as stated, and a percentage is the stated one.
 *       Where a table states none, it is made from the rounded counts with as many decimals, one at most, as are the same
 *       whatever the counts were; it is not available if even its whole number is not sure.
 *   <li>A rate is always the stated one.
 *   <li>{@code c x z k low u} stand for what they say, {@code :} for not available. A blank cell is not of this level and
 *       makes no return.
 *   <li>A row with a cell that cannot be read is refused whole: its cells may be out of place. Of two rows about the same
 *       area and year the second is refused if it says the same; otherwise neither is taken, for the table is broken down by
 *       something that is not known here.
 *   <li>Several tables may state the same figure. It is taken once; a row that says otherwise than an earlier table is
 *       refused.
 * </ul>
 *
 * <p>Source: Department for Education, Children in need; Open Government Licence v3.0.
 */
public final class DfeTables implements FactSource {

    private static final String ROUNDED = "Rounded to 10 by the Department for Education.";
    private static final String FROM_ROUNDED =
            "Made from counts that the Department for Education rounded to 10, with the decimals they allow.";
    private static final long HALF_OF_10 = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern STATED = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");

    private final List<Path> files;
    private final List<DfeFigure> figures;
    private final Frame frame;
    private final boolean tellsOfOthers;

    private DfeTables(List<Path> files, List<DfeFigure> figures, Frame frame, boolean tellsOfOthers) {
        this.files = files;
        this.figures = figures;
        this.frame = frame;
        this.tellsOfOthers = tellsOfOthers;
    }

    /** The tables in files, of {@link DfeFigure#CHILDREN_IN_NEED}. At most 64 MiB and 50,000 rows each. */
    public static DfeTables from(Path... files) {
        return from(List.of(files));
    }

    /** The tables in files, of {@link DfeFigure#CHILDREN_IN_NEED}. At most 64 MiB and 50,000 rows each. */
    public static DfeTables from(List<Path> files) {
        return new DfeTables(List.copyOf(files), DfeFigure.CHILDREN_IN_NEED, LongTable.FRAME, false);
    }

    /**
     * These tables, with figures of other columns too.
     *
     * @throws IllegalArgumentException as {@link #of} does
     */
    public DfeTables also(DfeFigure... more) {
        return of(Stream.concat(figures.stream(), Stream.of(more)).toList());
    }

    /**
     * These tables, with these figures only.
     *
     * @throws IllegalArgumentException if there are none, or two for one indicator
     */
    public DfeTables of(List<DfeFigure> only) {
        Set<String> names = only.stream().map(DfeFigure::indicator).collect(Collectors.toSet());
        if (only.isEmpty() || names.size() < only.size()) {
            throw new IllegalArgumentException("give at least one figure, and one figure for each indicator");
        }
        return new DfeTables(files, List.copyOf(only), frame, tellsOfOthers);
    }

    /** These tables, with a problem for each column that no figure is read from. */
    public DfeTables tellingOfOtherColumns() {
        return new DfeTables(files, figures, frame, true);
    }

    /** These tables, each read within other limits. */
    public DfeTables within(Limits limits) {
        return new DfeTables(files, figures, frame.within(limits), tellsOfOthers);
    }

    /** These tables, telling of the progress in each. */
    public DfeTables telling(Progress progress) {
        return new DfeTables(files, figures, frame.telling(progress), tellsOfOthers);
    }

    /**
     * Reads the files, in the order given.
     *
     * @throws LimitException if one goes beyond a limit
     * @throws UncheckedIOException if one cannot be read, is empty, has a header that is not right or holds none of
     *     the figures, naming it
     */
    @Override
    public Facts read() {
        var reading = new Reading();
        for (Path file : files) {
            reading.problems.addAll(frame.read(file, reading::file));
        }
        return reading.facts();
    }

    /**
     * Reads one table from a stream.
     *
     * @param name what to call it in problems
     * @throws LimitException if it goes beyond a limit
     * @throws UncheckedIOException as {@link #read()} does
     */
    public Facts read(String name, InputStream in) {
        var reading = new Reading();
        reading.problems.addAll(frame.read(name, in, reading::file));
        return reading.facts();
    }

    /** One reading of the files. */
    private final class Reading {
        private final LongTable table = new LongTable();
        private final Map<About, Taken> taken = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Sheet sheet;

        Reading() {
            List<String> columns =
                    figures.stream().flatMap(f -> f.columns().stream()).toList();
            Sheet known = LongTable.sheet(List.of(), columns);
            this.sheet = tellsOfOthers ? known.tellingOfOthers() : known;
        }

        Facts facts() {
            return Facts.none()
                    .with(taken.values().stream().map(Taken::one).toList())
                    .withProblems(problems);
        }

        List<Problem> file(FileWatch watch, InputStream in) {
            var rows = new Once<Key, List<Return>>("area and year");
            LongTable.rows(watch, sheet, in, row -> row(watch, rows, row));
            rows.each((row, about, returns) -> take(watch, row, returns));
            return watch.problems();
        }

        private void row(FileWatch watch, Once<Key, List<Return>> rows, Sheet.Row row) throws RefusedRow {
            Subject subject = table.subject(row);
            var returns = new ArrayList<Return>();
            boolean holds = false;
            for (DfeFigure figure : figures) {
                if (figure.needed().stream().allMatch(row::has)) {
                    holds = true;
                    add(returns, figure, subject, row);
                }
            }
            if (!holds) {
                throw new UncheckedIOException(
                        watch.file() + ": row 1: has no column of any figure that is asked for",
                        new IOException("not a table of these figures"));
            }
            rows.add(watch, row.number(), new Key(subject.year(), subject.area()), List.copyOf(returns));
        }

        private void take(FileWatch watch, long row, List<Return> returns) {
            for (Return one : returns) {
                Taken earlier = taken.get(About.of(one));
                if (earlier != null && !earlier.one.equals(one)) {
                    watch.refuse(
                            row,
                            "",
                            "says otherwise of '" + one.name() + "' than row " + earlier.row + " of " + earlier.file
                                    + "; the earlier table stands");
                    return;
                }
            }
            returns.forEach(one -> taken.putIfAbsent(About.of(one), new Taken(one, watch.file(), row)));
        }
    }

    private static void add(List<Return> returns, DfeFigure figure, Subject subject, Sheet.Row row) throws RefusedRow {
        var cells = new HashMap<String, Supplied>();
        for (String column : figure.columns()) {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                cells.put(column, supplied(column, cell, column.equals(figure.stated())));
            }
        }
        boolean rounded = subject.level() != Level.LOCAL_AUTHORITY;
        boolean stated =
                figure.counts().isEmpty() || rounded && !figure.base().isEmpty() && cells.containsKey(figure.stated());
        Optional<Supplied> value = Optional.empty();
        if (stated) {
            value = Optional.ofNullable(cells.get(figure.stated()));
        } else if (cells.keySet().containsAll(figure.needed())) {
            value = Optional.of(counted(figure, cells, rounded));
        }
        if (value.isPresent()) {
            boolean made = rounded && !stated && !(value.get() instanceof Supplied.Missing);
            returns.add(Return.of(figure.indicator(), subject.area(), period(figure, subject.year()), value.get())
                    .noting(!made ? "" : figure.base().isEmpty() ? ROUNDED : FROM_ROUNDED));
        }
    }

    private static ReportingPeriod period(DfeFigure figure, int year) {
        return figure.atYearEnd()
                ? ReportingPeriod.day(LocalDate.of(year, Month.MARCH, 31))
                : FinancialYear.ending(year).period();
    }

    private static Supplied supplied(String column, String cell, boolean stated) throws RefusedRow {
        Optional<Symbol> symbol = LongTable.symbol(cell);
        if (symbol.isPresent()) {
            return Supplied.missing(symbol.get());
        }
        if (!stated) {
            return Supplied.count(LongTable.whole(column, cell));
        }
        if (!STATED.matcher(cell).matches()) {
            throw new RefusedRow(column, "must be a number such as 44.7, or one of the symbols c x z k low u :");
        }
        return Supplied.stated(cell);
    }

    /** The counts added up, alone or of their base; where one of them is missing, so is the figure. */
    private static Supplied counted(DfeFigure figure, Map<String, Supplied> cells, boolean rounded) {
        long sum = 0;
        for (String column : figure.needed()) {
            Supplied cell = requireNonNull(cells.get(column));
            if (!(cell instanceof Supplied.Counted counted)) {
                return cell;
            }
            sum += column.equals(figure.base()) ? 0 : counted.count();
        }
        if (cells.get(figure.base()) instanceof Supplied.Counted base) {
            return rounded
                    ? percent(sum, HALF_OF_10 * figure.counts().size(), base.count())
                    : Supplied.of(sum, base.count());
        }
        return rounded ? Supplied.stated(String.valueOf(sum)) : Supplied.count(sum);
    }

    /**
     * A percentage of counts of which each may be 5 more or less. The smallest and the largest it may be are rounded; what
     * they agree on is what is known.
     */
    private static Supplied percent(long sum, long within, long base) {
        if (base <= HALF_OF_10) {
            return Supplied.missing(Symbol.NOT_AVAILABLE);
        }
        for (int decimals = 1; decimals >= 0; decimals--) {
            BigDecimal least = percent(Math.max(0, sum - within), base + HALF_OF_10, decimals);
            BigDecimal most = percent(sum + within, base - HALF_OF_10, decimals);
            if (least.compareTo(most) == 0) {
                return Supplied.stated(least.toPlainString());
            }
        }
        return Supplied.missing(Symbol.NOT_AVAILABLE);
    }

    private static BigDecimal percent(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
                .min(HUNDRED.setScale(decimals));
    }

    /** What a row of a table is about. */
    private record Key(int year, Area area) {}

    /** What two tables may both say. */
    private record About(String name, Area area, ReportingPeriod period) {
        static About of(Return one) {
            return new About(one.name(), one.area(), one.period());
        }
    }

    /** A return, and where it was read. */
    private record Taken(Return one, String file, long row) {}
}
