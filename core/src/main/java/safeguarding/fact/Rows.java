package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import safeguarding.time.WorkingCalendar;

/**
 * The accepted rows of one register in one area, as columns of numbers, ordered by child, then by day, then as given.
 * Immutable and safe for use by several threads. This is what an engine reads; callers seldom need it.
 *
 * @param <R> the row
 */
public final class Rows<R> {

    /** Stands in a column where nothing is recorded. */
    public static final int ABSENT = Integer.MIN_VALUE;

    private final Register<R> register;
    private final Area area;
    private final Coverage coverage;
    private final long[] keys;
    private final int[] children;
    private final Map<Column<R>, int[]> columns;
    private final @Nullable Object @Nullable [] objects;
    private final Map<Column<R>, Cells> derived = new ConcurrentHashMap<>();

    Rows(
            Register<R> register,
            Area area,
            Coverage coverage,
            long[] keys,
            int[] children,
            Map<Column<R>, int[]> columns,
            @Nullable Object @Nullable [] objects) {
        this.register = register;
        this.area = area;
        this.coverage = coverage;
        this.keys = keys;
        this.children = children;
        this.columns = columns;
        this.objects = objects;
    }

    /** The numbers of one column, row by row. */
    public static final class Cells {
        private final int[] numbers;

        private Cells(int[] numbers) {
            this.numbers = numbers;
        }

        /** The number in a row: an epoch day, a code's ordinal, a whole number, 1 or 0 for a flag, or {@link #ABSENT}. */
        public int get(int row) {
            return numbers[row];
        }
    }

    /** The register. */
    public Register<R> register() {
        return register;
    }

    /** The area. */
    public Area area() {
        return area;
    }

    /** The dates the rows claim to cover. */
    public Coverage coverage() {
        return coverage;
    }

    /** How many rows there are. */
    public int size() {
        return keys.length;
    }

    /** Whose row it is. Never print it. */
    public long key(int row) {
        return keys[row];
    }

    /** A number from 0 for each child, the same for each of the child's rows, which stand together. */
    public int child(int row) {
        return children[row];
    }

    /**
     * The numbers of a column that the register records, or that is worked out from such columns.
     *
     * @throws IllegalArgumentException if the register does not record it
     */
    public Cells cells(Column<R> column) {
        int[] read = columns.get(column);
        if (read != null) {
            return new Cells(read);
        }
        register.check(column);
        checkArgument(column instanceof Whole, "'%s' is a key, whose values are read with key(row)", column.name());
        return derived.computeIfAbsent(column, c -> new Cells(derive(((Whole<R>) c).origin())));
    }

    /** True if the rows were given as objects, so that a {@linkplain Condition#named named condition} can be asked. */
    public boolean hasObjects() {
        return objects != null;
    }

    /**
     * The row as it was given.
     *
     * @throws IllegalStateException if the rows were not given as objects
     */
    @SuppressWarnings("unchecked")
    public R object(int row) {
        checkState(
                objects != null,
                "register '%s': the rows were read as columns, so there are no row objects",
                register.name());
        return (R) Optional.ofNullable(objects[row]).orElseThrow();
    }

    private int[] derive(Whole.Origin<R> origin) {
        int[] result = new int[size()];
        if (origin instanceof Whole.Age<R> age) {
            Cells born = cells(age.born());
            Cells on = cells(age.on());
            for (int i = 0; i < result.length; i++) {
                result[i] = born.get(i) == ABSENT || on.get(i) == ABSENT ? ABSENT : age(born.get(i), on.get(i));
            }
        } else if (origin instanceof Whole.Days<R> days) {
            Cells from = cells(days.from());
            Cells to = cells(days.to());
            for (int i = 0; i < result.length; i++) {
                result[i] = inOrder(from.get(i), to.get(i)) ? to.get(i) - from.get(i) : ABSENT;
            }
        } else if (origin instanceof Whole.Months<R> months) {
            Cells from = cells(months.from());
            Cells to = cells(months.to());
            for (int i = 0; i < result.length; i++) {
                result[i] = inOrder(from.get(i), to.get(i)) ? months(from.get(i), to.get(i)) : ABSENT;
            }
        } else if (origin instanceof Whole.WorkingDays<R> days) {
            Cells from = cells(days.from());
            Cells to = cells(days.to());
            for (int i = 0; i < result.length; i++) {
                result[i] = inOrder(from.get(i), to.get(i)) ? worked(days.calendar(), from.get(i), to.get(i)) : ABSENT;
            }
        } else {
            throw new IllegalArgumentException("register '" + register.name() + "' was read without this column");
        }
        return result;
    }

    /** One row with a date long ago must not cost the figures of all others. */
    private static int worked(WorkingCalendar calendar, int from, int to) {
        try {
            return calendar.workingDaysBetween(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
        } catch (IllegalArgumentException e) {
            return ABSENT;
        }
    }

    private static boolean inOrder(int from, int to) {
        return from != ABSENT && to != ABSENT && from <= to;
    }

    /** The months that have begun: a month that is not whole counts as one. */
    private static int months(int from, int to) {
        LocalDate start = LocalDate.ofEpochDay(from);
        LocalDate end = LocalDate.ofEpochDay(to);
        int whole = (int) Period.between(start, end).toTotalMonths();
        return start.plusMonths(whole).isBefore(end) ? whole + 1 : whole;
    }

    /** Age in whole years, 0 before birth; someone born on 29 February turns on 1 March in other years. */
    private static int age(int born, int on) {
        if (on <= born) {
            return 0;
        }
        return Period.between(LocalDate.ofEpochDay(born), LocalDate.ofEpochDay(on))
                .getYears();
    }

    /** Hides the rows: names the register, the area and how many there are, if they are not few. */
    @Override
    public String toString() {
        return words(size(), register) + " in " + area;
    }

    /** How many rows there are; "few" of 1 to 5, as their number is a count of children or of what happened to them. */
    static String words(long rows, Register<?> register) {
        return (rows >= 1 && rows <= 5 ? "few" : rows) + " rows of " + register.name();
    }
}
