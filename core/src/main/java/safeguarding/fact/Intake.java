package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the rows of one register, one at a time, refusing those that cannot be used. Not safe for use by several
 * threads; for readers of files and the like. Whoever has row objects calls {@link Facts#with} instead.
 *
 * @param <R> the row
 */
public final class Intake<R> {

    private static final int FIRST_DAY = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int LAST_DAY = (int) LocalDate.of(2199, 12, 31).toEpochDay();
    private static final int BLOCK_BITS = 9;
    private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;
    private static final String DAY_RANGE = "must be a date from 1900-01-01 to 2199-12-31";

    private final Register<R> register;
    private final boolean keepsRows;
    private final List<Column<R>> columns;
    private final int startPlace;
    private final int endPlace;
    private final Digests digests = new Digests();
    private final List<Area> areas = new ArrayList<>();
    private final Map<Area, Integer> areaNumbers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int size;
    private int lastArea;
    private final Longs keys = new Longs();
    private final Longs numbers = new Longs();

    /** The cells of the rows, the number of the area behind those of the columns. */
    private final Table cells;

    /** What is wrong with the row that was begun. */
    private final List<Problem> wrong = new ArrayList<>();

    private @Nullable Cursor begun;
    private @Nullable Object @Nullable [] objects = new Object[64];

    private Intake(Register<R> register, boolean keepsRows) {
        this.register = register;
        this.keepsRows = keepsRows;
        this.columns =
                register.columns().stream().filter(c -> !(c instanceof Key)).toList();
        this.startPlace = columns.indexOf(register.anchor());
        this.endPlace = register instanceof Episodes<R> episodes ? columns.indexOf(episodes.ended()) : -1;
        this.cells = new Table(columns.size() + 1);
    }

    /** An intake of rows of this register. */
    public static <R> Intake<R> of(Register<R> register) {
        return new Intake<>(register, true);
    }

    /**
     * An intake that takes what the register records out of row objects and lets go of the objects: for many rows in little
     * memory. As with rows that are given cell by cell, named conditions and custom measures are then gaps.
     */
    public static <R> Intake<R> withoutRows(Register<R> register) {
        return new Intake<>(register, false);
    }

    /** The problems so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many rows were accepted so far. Rows that overlap are refused at the end, in {@link #facts}. */
    public int accepted() {
        return size;
    }

    /** Takes in a row object, refusing it with a problem if it cannot be used. */
    public void add(Area area, R row, long number) {
        Cursor cursor = row(area, number);
        cursor.object = keepsRows ? row : null;
        for (Column<R> column : register.columns()) {
            try {
                cursor.read(column, row);
            } catch (RuntimeException e) {
                wrong.add(unread(number, column.name(), e));
            }
        }
        cursor.end();
    }

    /** Takes in a row object whose area is read from it. */
    void add(Function<? super R, ? extends @Nullable Area> areaOf, R row, long number) {
        Area area;
        try {
            area = areaOf.apply(row);
        } catch (RuntimeException e) {
            problems.add(unread(number, "area", e));
            return;
        }
        if (area == null) {
            problems.add(new Problem(register.name(), number, "area", "must be recorded"));
            return;
        }
        add(area, row, number);
    }

    private Problem unread(long number, String column, RuntimeException e) {
        return new Problem(
                register.name(),
                number,
                column,
                "could not be read (" + e.getClass().getSimpleName() + ")");
    }

    /**
     * Begins a row that is given cell by cell; call {@link Cursor#end} when it is whole. A row that was begun before and did
     * not end is left out.
     *
     * @param number the row's number in its source, for problems
     */
    public Cursor row(Area area, long number) {
        cells.begin();
        wrong.clear();
        begun = new Cursor(area, number);
        return begun;
    }

    /** One row as it is taken in. Cells that are not set are not recorded. */
    public final class Cursor {
        private final Area area;
        private final long number;
        private boolean hasKey;
        private long key;
        private @Nullable Object object;
        private int nextPlace;

        private Cursor(Area area, long number) {
            this.area = area;
            this.number = number;
        }

        /** Says whose row it is, as text or as the text of a whole number, as the key was declared. */
        public void key(String text) {
            String stripped = text.strip();
            if (stripped.isEmpty()) {
                return;
            }
            if (register.key().isText()) {
                put(digests.of(stripped));
                return;
            }
            try {
                put(Long.parseLong(stripped));
            } catch (NumberFormatException e) {
                refuse(register.key(), "must be a whole number");
            }
        }

        /**
         * Says whose row it is by a number.
         *
         * @throws IllegalArgumentException if the key was declared as text, which a number cannot stand for
         */
        public void key(long number) {
            checkArgument(!register.key().isText(), "register '%s' has a key that is text", register.name());
            put(number);
        }

        private void put(long number) {
            checkOpen();
            key = number;
            hasKey = true;
        }

        /** Sets a date. */
        public void set(Day<R> column, LocalDate day) {
            setEpochDay(column, day.toEpochDay());
        }

        /** Sets a date by its {@linkplain LocalDate#toEpochDay epoch day}. */
        public void setEpochDay(Day<R> column, long epochDay) {
            if (epochDay < FIRST_DAY || epochDay > LAST_DAY) {
                refuse(column, DAY_RANGE);
            } else {
                put(column, (int) epochDay);
            }
        }

        /** Sets a code by its label or constant name. */
        public void set(Code<R, ?> column, String label) {
            int ordinal = column.find(label).map(Enum::ordinal).orElse(Rows.ABSENT);
            if (ordinal == Rows.ABSENT) {
                refuse(column, "is not one of the codes " + column.labels());
            } else {
                put(column, ordinal);
            }
        }

        /** Sets a code. */
        public <E extends Enum<E>> void set(Code<R, E> column, E code) {
            put(column, code.ordinal());
        }

        /** Sets a whole number. */
        public void set(Whole<R> column, int number) {
            if (number < 0) {
                refuse(column, "must be 0 or more");
            } else {
                put(column, number);
            }
        }

        /** Sets yes or no. */
        public void set(Flag<R> column, boolean answer) {
            put(column, answer ? 1 : 0);
        }

        /**
         * Sets a cell by a text, as files write it: a key or a code as it is, a date as {@code 2019-04-01}, a whole number
         * without separators, yes or no as {@code yes no true false 1 0} in any case. White space around it does not count,
         * and a blank text is not recorded. A text that says something else refuses the row.
         */
        public void setText(Column<R> column, String text) {
            String stripped = text.strip();
            if (stripped.isEmpty()) {
                return;
            }
            if (column instanceof Key<R>) {
                key(stripped);
            } else if (column instanceof Day<R> day) {
                setDay(day, stripped);
            } else if (column instanceof Code<R, ?> code) {
                set(code, stripped);
            } else if (column instanceof Flag<R> flag) {
                switch (stripped.toLowerCase(Locale.ROOT)) {
                    case "yes", "true", "1" -> set(flag, true);
                    case "no", "false", "0" -> set(flag, false);
                    default -> refuse(flag, "must be yes or no, true or false, 1 or 0");
                }
            } else if (column instanceof Whole<R> whole) {
                setWhole(whole, stripped);
            }
        }

        private void setDay(Day<R> column, String text) {
            try {
                set(column, LocalDate.parse(text));
            } catch (DateTimeException e) {
                refuse(column, "must be a date that exists, written as 2019-04-01");
            }
        }

        private void setWhole(Whole<R> column, String text) {
            String digits = text.startsWith("-") ? text.substring(1) : text;
            if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                refuse(column, "must be a whole number without separators");
            } else if (text.startsWith("-")) {
                refuse(column, "must be 0 or more");
            } else {
                try {
                    set(column, Integer.parseInt(text));
                } catch (NumberFormatException e) {
                    refuse(column, "must be at most 2,147,483,647");
                }
            }
        }

        /** Refuses the row. The reason says what is wrong and what would be right, never the value. */
        public void refuse(Column<R> column, String reason) {
            checkOpen();
            wrong.add(new Problem(register.name(), number, column.name(), reason));
        }

        /** A row is written in place, so there is one at a time. */
        private void checkOpen() {
            checkState(begun == this, "row %s has ended, or another was begun before it did", number);
        }

        /**
         * Ends the row: it is accepted, or its problems are noted.
         *
         * @throws IllegalStateException as its other methods do, if the row has ended or another was begun
         */
        public void end() {
            checkOpen();
            int start = cells.get(startPlace);
            if (!hasKey
                    && wrong.stream()
                            .noneMatch(p -> p.column().equals(register.key().name()))) {
                refuse(register.key(), "must be recorded");
            }
            if (start == Rows.ABSENT
                    && wrong.stream()
                            .noneMatch(p -> p.column().equals(register.anchor().name()))) {
                refuse(register.anchor(), "must be recorded");
            }
            if (register instanceof Episodes<R> episodes) {
                int end = cells.get(endPlace);
                if (end != Rows.ABSENT && end < start) {
                    refuse(
                            episodes.ended(),
                            "must not be before " + episodes.started().name());
                }
            }
            if (!wrong.isEmpty() || !hasKey) {
                problems.addAll(wrong);
            } else {
                append(area, number, key, object);
            }
            begun = null;
        }

        private void read(Column<R> column, R from) {
            if (column instanceof Key<R> k) {
                Long read = k.of(from, digests);
                if (read != null) {
                    put(read);
                }
            } else if (column instanceof Day<R> day) {
                LocalDate value = day.of(from);
                if (value != null) {
                    set(day, value);
                }
            } else if (column instanceof Code<R, ?> code) {
                Enum<?> value = code.of(from);
                if (value != null) {
                    put(code, value.ordinal());
                }
            } else if (column instanceof Flag<R> flag) {
                Boolean value = flag.of(from);
                if (value != null) {
                    set(flag, value);
                }
            } else if (column instanceof Whole<R> whole && whole.origin() instanceof Whole.Read<R> read) {
                Integer value = read.read().apply(from);
                if (value != null) {
                    set(whole, value);
                }
            }
        }

        private void put(Column<R> column, int value) {
            int place = place(column);
            checkArgument(place >= 0, "register '%s' does not record '%s'", register.name(), column.name());
            checkOpen();
            cells.set(place, value);
            nextPlace = place + 1;
        }

        /** The same as {@code columns.indexOf(column)}, looking first behind the cell that was set last. */
        private int place(Column<R> column) {
            for (int i = nextPlace; i < columns.size(); i++) {
                if (columns.get(i) == column) {
                    return i;
                }
            }
            for (int i = 0; i < nextPlace; i++) {
                if (columns.get(i) == column) {
                    return i;
                }
            }
            return -1;
        }
    }

    /**
     * The facts: the rows taken in, by area, and the problems.
     *
     * @param coverage the dates the rows claim to cover, in every area
     * @param also areas that are covered even if no row is about them
     */
    public Facts facts(Coverage coverage, List<Area> also) {
        also.forEach(this::areaNumber);
        digests.forget();
        long[] keysOfRows = keys.all();
        List<int[]> orders = orders(keysOfRows);
        var sorted = new ArrayList<Map<Column<R>, int[]>>();
        areas.forEach(area -> sorted.add(new HashMap<>()));
        // a column is unpacked once, however many areas there are
        for (int c = 0; c < columns.size(); c++) {
            int[] all = cells.all(c);
            for (int a = 0; a < areas.size(); a++) {
                sorted.get(a).put(columns.get(c), pick(all, orders.get(a)));
            }
        }
        var result = new LinkedHashMap<Area, Rows<R>>();
        for (int a = 0; a < areas.size(); a++) {
            result.put(areas.get(a), build(areas.get(a), coverage, orders.get(a), keysOfRows, sorted.get(a)));
        }
        return Facts.of(register, result, problems);
    }

    /** Takes the rows of an earlier batch in again, so that both stand together. */
    void addAll(Rows<R> rows) {
        List<Rows.Cells> from = columns.stream().map(rows::cells).toList();
        for (int i = 0; i < rows.size(); i++) {
            cells.begin();
            for (int c = 0; c < from.size(); c++) {
                cells.set(c, from.get(c).get(i));
            }
            append(rows.area(), 0, rows.key(i), rows.hasObjects() ? rows.object(i) : null);
        }
        areaNumber(rows.area());
    }

    private int areaNumber(Area area) {
        if (size > 0 && areas.get(lastArea).equals(area)) {
            return lastArea;
        }
        return areaNumbers.computeIfAbsent(area, a -> {
            areas.add(a);
            return areas.size() - 1;
        });
    }

    private void append(Area area, long number, long key, @Nullable Object object) {
        lastArea = areaNumber(area);
        cells.set(columns.size(), lastArea);
        cells.keep();
        keys.add(key);
        numbers.add(number);
        if (object == null) {
            objects = null;
        } else if (objects != null) {
            if (size == objects.length) {
                objects = Arrays.copyOf(objects, size + (size >> 1) + 1);
            }
            objects[size] = object;
        }
        size++;
    }

    /** The rows of each area that stand, in order. */
    private List<int[]> orders(long[] keysOfRows) {
        int[] areasOfRows = cells.all(columns.size());
        int[] days = cells.all(startPlace);
        boolean exclusive = register instanceof Episodes<R> episodes && episodes.exclusive();
        int[] ends = exclusive ? cells.all(endPlace) : new int[0];
        var orders = new ArrayList<int[]>();
        for (int a = 0; a < areas.size(); a++) {
            int[] order = ordered(a, areasOfRows, keysOfRows, days);
            orders.add(exclusive ? withoutOverlaps(order, keysOfRows, days, ends) : order);
        }
        return orders;
    }

    private Rows<R> build(Area area, Coverage coverage, int[] order, long[] keysOfRows, Map<Column<R>, int[]> sorted) {
        long[] sortedKeys = new long[order.length];
        int[] children = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sortedKeys[i] = keysOfRows[order[i]];
            children[i] = i == 0 ? 0 : children[i - 1] + (sortedKeys[i] == sortedKeys[i - 1] ? 0 : 1);
        }
        Object[] picked = null;
        if (objects != null) {
            picked = new Object[order.length];
            for (int i = 0; i < order.length; i++) {
                picked[i] = objects[order[i]];
            }
        }
        return new Rows<>(register, area, coverage, sortedKeys, children, sorted, picked);
    }

    /** The area's rows by child, then by day, then as given. */
    private int[] ordered(int area, int[] areas, long[] keysOfRows, int[] days) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += areas[i] == area ? 1 : 0;
        }
        int[] rows = new int[count];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0, n = 0; i < size; i++) {
            if (areas[i] == area) {
                rows[n++] = i;
                first = Math.min(first, days[i]);
                last = Math.max(last, days[i]);
            }
        }
        if (count == 0) {
            return rows;
        }
        int[] byDay = new int[count];
        for (int i = 0; i < count; i++) {
            byDay[i] = days[rows[i]] - first;
        }
        int range = last - first + 1;
        int[] inOrder = orderedByChild(rows, keysOfRows, byDay, range);
        return inOrder.length == count ? inOrder : orderedByRow(rows, keysOfRows, byDay, range);
    }

    /** The plain way: two stable counting sorts, by day and then by the children as they come. */
    private static int[] orderedByRow(int[] rows, long[] keys, int[] byDay, int range) {
        int[] sorted = countingSort(rows, byDay, range);
        var children = new Numbering(rows.length);
        int[] byChild = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            byChild[i] = children.of(keys[sorted[i]]);
        }
        return countingSort(sorted, byChild, children.size());
    }

    /**
     * The same as {@link #orderedByRow} where each child's rows stand together and in the order of their days, as most files
     * have them: then only the children are put in order, by their first days. Empty where they do not.
     */
    private static int[] orderedByChild(int[] rows, long[] keys, int[] byDay, int range) {
        var children = new Numbering(rows.length);
        int[] starts = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            long key = keys[rows[i]];
            if (i > 0 && key == keys[rows[i - 1]]) {
                if (byDay[i] < byDay[i - 1]) {
                    return new int[0];
                }
            } else {
                int child = children.size();
                if (children.of(key) != child) {
                    return new int[0];
                }
                starts[child] = i;
            }
        }
        starts[children.size()] = rows.length;
        int[] order = new int[children.size()];
        int[] firstDays = new int[children.size()];
        for (int child = 0; child < order.length; child++) {
            order[child] = child;
            firstDays[child] = byDay[starts[child]];
        }
        int[] sorted = new int[rows.length];
        int next = 0;
        for (int child : countingSort(order, firstDays, range)) {
            for (int i = starts[child]; i < starts[child + 1]; i++) {
                sorted[next++] = rows[i];
            }
        }
        return sorted;
    }

    /** Numbers keys from 0 as they come. */
    private static final class Numbering {
        private final int[] table;
        private final long[] found;
        private int size;

        Numbering(int most) {
            table = new int[Integer.highestOneBit(Math.max(4, most)) * 4];
            found = new long[most];
        }

        int size() {
            return size;
        }

        int of(long key) {
            int mask = table.length - 1;
            long mixed = key * 0x9E3779B97F4A7C15L;
            int slot = (int) (mixed >>> 32) & mask;
            while (table[slot] != 0 && found[table[slot] - 1] != key) {
                slot = (slot + 1) & mask;
            }
            if (table[slot] == 0) {
                found[size++] = key;
                table[slot] = size;
            }
            return table[slot] - 1;
        }
    }

    private static int[] countingSort(int[] rows, int[] values, int range) {
        int[] starts = new int[range + 1];
        for (int value : values) {
            starts[value + 1]++;
        }
        for (int v = 0; v < range; v++) {
            starts[v + 1] += starts[v];
        }
        int[] sorted = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[starts[values[i]]++] = rows[i];
        }
        return sorted;
    }

    private int[] withoutOverlaps(int[] order, long[] keys, int[] starts, int[] ends) {
        int[] kept = new int[order.length];
        int count = 0;
        for (int row : order) {
            int previous = count == 0 ? -1 : kept[count - 1];
            boolean overlaps = previous >= 0
                    && keys[previous] == keys[row]
                    && (ends[previous] == Rows.ABSENT || ends[previous] > starts[row]);
            if (overlaps) {
                problems.add(new Problem(
                        register.name(),
                        numbers.get(row),
                        register.anchor().name(),
                        "must not fall inside an earlier " + register.name() + " of the same child"));
            } else {
                kept[count++] = row;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int[] pick(int[] values, int[] order) {
        int[] picked = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }

    /** Numbers in blocks, so that a list that grows need not be copied. */
    private static final class Longs {
        private long[][] blocks = new long[8][];
        private int size;

        void add(long number) {
            int block = size >> BLOCK_BITS;
            if ((size & BLOCK_MASK) == 0) {
                blocks = block == blocks.length ? Arrays.copyOf(blocks, 2 * block) : blocks;
                blocks[block] = new long[BLOCK_MASK + 1];
            }
            blocks[block][size++ & BLOCK_MASK] = number;
        }

        long[] all() {
            long[] all = new long[size];
            for (int from = 0; from < size; from += BLOCK_MASK + 1) {
                System.arraycopy(blocks[from >> BLOCK_BITS], 0, all, from, Math.min(BLOCK_MASK + 1, size - from));
            }
            return all;
        }

        long get(int index) {
            return blocks[index >> BLOCK_BITS][index & BLOCK_MASK];
        }
    }
}
