package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safeguarding.time.EpochDays;

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
    /** The key of each child, and its first row; behind the last, the number of rows. */
    private final long[] keys;

    private final int[] starts;
    private final Map<Column<R>, Packed> columns;
    private final @Nullable Object @Nullable [] objects;
    private final Map<Object, Lazy> derived = new ConcurrentHashMap<>();

    Rows(
            Register<R> register,
            Area area,
            Coverage coverage,
            long[] keys,
            int[] starts,
            Map<Column<R>, Packed> columns,
            @Nullable Object @Nullable [] objects) {
        this.register = register;
        this.area = area;
        this.coverage = coverage;
        this.keys = keys;
        this.starts = starts;
        this.columns = columns;
        this.objects = objects;
    }

    /**
     * The numbers of one column, row by row. They are kept as codes: 0 is what is absent, and the other numbers count from
     * 1 in their order, so that a table by code answers any question about a number.
     */
    public static final class Cells {
        private final Packed numbers;

        private Cells(Packed numbers) {
            this.numbers = numbers;
        }

        /** A column of these numbers. */
        public static Cells of(int[] numbers) {
            return new Cells(Packed.of(numbers, numbers.length));
        }

        /** The number in a row: an epoch day, a code's ordinal, a whole number, 1 or 0 for a flag, or {@link #ABSENT}. */
        public int get(int row) {
            return numbers.get(row);
        }

        /** How many codes there are, 65,536 at most; 0 if the numbers lie too far apart to be coded. */
        public int codes() {
            return numbers.codes;
        }

        /** The number that a code stands for. */
        public int number(int code) {
            return numbers.number(code);
        }

        /** Copies the numbers of {@code n} rows, the first of which is {@code from}. */
        public void copy(int from, int n, int[] into) {
            numbers.copy(from, n, into);
        }

        /**
         * Of {@code n} rows, looks up what a table holds at the row's code.
         *
         * @throws IllegalStateException if the numbers are not coded
         */
        public void look(int from, int n, int[] table, int[] into) {
            numbers.look(from, n, table, into);
        }

        /**
         * Of {@code n} rows, keeps of each mask what a table holds at the row's code: {@code masks[i] &= table[code]}.
         *
         * @throws IllegalStateException if the numbers are not coded
         */
        public void narrow(int from, int n, long[] table, long[] masks) {
            numbers.narrow(from, n, table, masks);
        }

        /**
         * Of {@code n} rows, adds to each mask what a table holds at the row's code: {@code masks[i] |= table[code]}.
         *
         * @throws IllegalStateException if the numbers are not coded
         */
        public void widen(int from, int n, long[] table, long[] masks) {
            numbers.widen(from, n, table, masks);
        }
    }

    /** A column that is made when it is first asked for; threads that ask at once wait for one to make it. */
    private static final class Lazy {
        private @Nullable Cells made;

        synchronized Cells get(Supplier<int[]> make) {
            Cells known = made;
            if (known == null) {
                known = Cells.of(make.get());
                made = known;
            }
            return known;
        }

        synchronized long bytes() {
            return made == null ? 0 : made.numbers.bytes();
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
        return starts[keys.length];
    }

    /** How many children have rows. Those of a child stand together. */
    public int children() {
        return keys.length;
    }

    /** The first row of a child, of {@link #children()} from 0; of the number behind the last, {@link #size()}. */
    public int start(int child) {
        return starts[child];
    }

    /** A child's key. Never print it. */
    public long keyOf(int child) {
        return keys[child];
    }

    /** Whose row it is. Never print it. */
    public long key(int row) {
        return keys[child(row)];
    }

    /** The child whose row it is, a number from 0. */
    public int child(int row) {
        int found = Arrays.binarySearch(starts, 0, keys.length, row);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The numbers of a column that the register records, or that is worked out from such columns.
     *
     * @throws IllegalArgumentException if the register does not record it
     */
    public Cells cells(Column<R> column) {
        Packed read = columns.get(column);
        if (read != null) {
            return new Cells(read);
        }
        register.check(column);
        checkArgument(column instanceof Whole, "'%s' is a key, whose values are read with key(row)", column.name());
        return cells(column, () -> derive((Whole<R>) column));
    }

    /**
     * A column that an engine works out from these rows. It is made once and kept with them, so that whoever asks later
     * under an equal key finds it.
     *
     * @param key what the column says; equal keys say the same
     * @param make makes a number for each row
     */
    public Cells cells(Object key, Supplier<int[]> make) {
        return derived.computeIfAbsent(key, k -> new Lazy()).get(make);
    }

    /** How many bytes the columns take, those worked out so far included; row objects are not. */
    public long bytes() {
        long bytes = 8L * keys.length + 4L * starts.length;
        for (Packed column : columns.values()) {
            bytes += column.bytes();
        }
        for (Lazy column : derived.values()) {
            bytes += column.bytes();
        }
        return bytes;
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

    private int[] derive(Whole<R> column) {
        Whole.Origin<R> origin = column.origin();
        if (origin instanceof Whole.Age<R> age) {
            return derive(age.born(), age.on(), (born, on) -> EpochDays.age(born, on));
        } else if (origin instanceof Whole.Days<R> days) {
            return derive(days.from(), days.to(), (from, to) -> from <= to ? to - from : ABSENT);
        } else if (origin instanceof Whole.Months<R> months) {
            return derive(
                    months.from(), months.to(), (from, to) -> from <= to ? EpochDays.monthsBegun(from, to) : ABSENT);
        } else if (origin instanceof Whole.WorkingDays<R> days) {
            Worked worked = days.worked();
            return derive(days.from(), days.to(), (from, to) -> from <= to ? worked.between(from, to) : ABSENT);
        }
        throw new IllegalArgumentException("register '" + register.name() + "' was read without this column");
    }

    /** A number of each row's two days; absent where either is. */
    private int[] derive(Day<R> first, Day<R> second, IntBinaryOperator number) {
        int[] result = new int[size()];
        int[] others = new int[result.length];
        cells(first).copy(0, result.length, result);
        cells(second).copy(0, result.length, others);
        for (int i = 0; i < result.length; i++) {
            boolean both = result[i] != ABSENT && others[i] != ABSENT;
            result[i] = both ? number.applyAsInt(result[i], others[i]) : ABSENT;
        }
        return result;
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
