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
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntConsumer;
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
    private final List<Part<R>> parts = new ArrayList<>();
    private MemoryBudget budget = MemoryBudget.UNLIMITED;

    /** What was taken of the budget for the rows as they came. */
    private long taken;

    private int size;
    private int lastArea;
    private final Longs keys = new Longs();
    private final Longs numbers = new Longs();

    /** The cells of the rows, the number of the area behind those of the columns. */
    private final Table cells;

    /** What is wrong with the row that was begun. */
    private final List<Problem> wrong = new ArrayList<>();

    /** The columns that are read from a row object, each with its kind and place, so that neither is looked for. */
    private final List<Cell<R>> recorded;

    private enum Kind {
        KEY,
        DAY,
        CODE,
        FLAG,
        WHOLE
    }

    private record Cell<R>(Column<R> column, Kind kind, int place) {
        static <R> Cell<R> of(Column<R> column, int place) {
            Kind kind = column instanceof Key
                    ? Kind.KEY
                    : column instanceof Day
                            ? Kind.DAY
                            : column instanceof Code ? Kind.CODE : column instanceof Flag ? Kind.FLAG : Kind.WHOLE;
            return new Cell<>(column, kind, place);
        }
    }

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
        this.recorded = register.columns().stream()
                .map(c -> Cell.of(c, columns.indexOf(c)))
                .toList();
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

    /**
     * This intake, which from now on keeps within a budget: a row that would need more than is left, or the columns that are
     * made of the rows, are refused with an {@link IllegalStateException}. What the columns take stays taken.
     */
    public Intake<R> within(MemoryBudget other) {
        budget = other;
        return this;
    }

    /** Gives back what was taken of a budget for rows that are not to be used after all; nor is this intake. */
    public void abandon() {
        budget.giveBack(taken);
        taken = 0;
        parts.forEach(p -> p.intake().abandon());
    }

    /** The problems so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many rows were accepted so far. Rows that overlap are refused at the end, in {@link #facts}. */
    public int accepted() {
        return size + parts.stream().mapToInt(p -> p.intake().size).sum();
    }

    /** Takes in a row object, refusing it with a problem if it cannot be used. */
    public void add(Area area, R row, long number) {
        Cursor cursor = row(area, number);
        cursor.object = keepsRows ? row : null;
        for (Cell<R> cell : recorded) {
            try {
                cursor.read(cell, row);
            } catch (RuntimeException e) {
                wrong.add(unread(number, cell.column().name(), e));
            }
        }
        cursor.end();
    }

    /** Takes in many row objects whose areas are read from them; call {@link RowBatch#finish} behind the last. */
    RowBatch<R> batch(Function<? super R, ? extends @Nullable Area> areaOf) {
        return new RowBatch<>(this, register, areaOf, columns, startPlace, endPlace, digests);
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
            day(column, at(column), epochDay);
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
            whole(column, at(column), number);
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

        private void read(Cell<R> cell, R from) {
            Column<R> column = cell.column;
            switch (cell.kind) {
                case KEY -> {
                    Long read = ((Key<R>) column).of(from, digests);
                    if (read != null) {
                        put(read);
                    }
                }
                case DAY -> {
                    LocalDate value = ((Day<R>) column).of(from);
                    if (value != null) {
                        day(column, cell.place, value.toEpochDay());
                    }
                }
                case CODE -> {
                    Enum<?> value = ((Code<R, ?>) column).of(from);
                    if (value != null) {
                        cells.set(cell.place, value.ordinal());
                    }
                }
                case FLAG -> {
                    Boolean value = ((Flag<R>) column).of(from);
                    if (value != null) {
                        cells.set(cell.place, value ? 1 : 0);
                    }
                }
                case WHOLE -> {
                    Integer value = ((Whole<R>) column).read(from);
                    if (value != null) {
                        whole(column, cell.place, value);
                    }
                }
            }
        }

        private void day(Column<R> column, int place, long epochDay) {
            if (isDay(epochDay)) {
                cells.set(place, (int) epochDay);
            } else {
                refuse(column, DAY_RANGE);
            }
        }

        private void whole(Column<R> column, int place, int number) {
            if (number < 0) {
                refuse(column, "must be 0 or more");
            } else {
                cells.set(place, number);
            }
        }

        private void put(Column<R> column, int value) {
            cells.set(at(column), value);
        }

        /** The column's place, where the row that was begun is this. */
        private int at(Column<R> column) {
            int place = place(column);
            checkArgument(place >= 0, "register '%s' does not record '%s'", register.name(), column.name());
            checkOpen();
            nextPlace = place + 1;
            return place;
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
     * Takes over the rows and problems of another intake of the register, such as that of a later stretch of a file. The
     * other is not to be used afterwards.
     *
     * @param numbersBefore how many rows of the source come before those of the other, to be added to their numbers
     */
    public void takeOver(Intake<R> later, long numbersBefore) {
        checkArgument(
                later.register.equals(register), "an intake of '%s' takes over no other register", register.name());
        parts.add(new Part<>(later, numbersBefore));
        later.parts.forEach(p -> parts.add(new Part<>(p.intake(), p.before() + numbersBefore)));
        later.problems.forEach(
                p -> problems.add(new Problem(p.where(), p.row() + numbersBefore, p.column(), p.reason())));
    }

    /** An intake and how many rows of the source come before its rows. */
    private record Part<R>(Intake<R> intake, long before) {}

    /** The rows of one area, as they came. */
    private static final class OfArea {
        private final Area area;
        /** Among all rows of all parts. */
        private int[] rows = new int[16];

        private int count;

        OfArea(Area area) {
            this.area = area;
        }

        void add(int row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count + (count >> 1));
            }
            rows[count++] = row;
        }

        /** Adds so many rows that follow each other. */
        void addAll(int first, int more) {
            if (count + more > rows.length) {
                rows = Arrays.copyOf(rows, Math.max(count + more, count + (count >> 1)));
            }
            for (int i = 0; i < more; i++) {
                rows[count++] = first + i;
            }
        }

        /** Where the rows of each part begin among these, and behind the last of them. */
        int[] cuts(int[] bases) {
            int[] cuts = new int[bases.length];
            for (int p = 0, at = 0; p < cuts.length; p++) {
                while (at < count && rows[at] < bases[p]) {
                    at++;
                }
                cuts[p] = at;
            }
            return cuts;
        }
    }

    /**
     * The facts: the rows taken in, by area, and the problems.
     *
     * @param coverage the dates the rows claim to cover, in every area
     * @param also areas that are covered even if no row is about them
     */
    public Facts facts(Coverage coverage, List<Area> also) {
        return facts(coverage, also, Optional.empty());
    }

    /** The facts, with the executor's help. They are the same. */
    public Facts facts(Coverage coverage, List<Area> also, Executor executor) {
        return facts(coverage, also, Optional.of(executor));
    }

    private Facts facts(Coverage coverage, List<Area> also, Optional<Executor> executor) {
        var all = new ArrayList<Part<R>>();
        all.add(new Part<>(this, 0));
        all.addAll(parts);
        int[] bases = new int[all.size() + 1];
        Map<Area, OfArea> byArea = new LinkedHashMap<>();
        for (int p = 0; p < all.size(); p++) {
            Intake<R> part = all.get(p).intake();
            part.digests.forget();
            bases[p + 1] = Math.addExact(bases[p], part.size);
            partition(part, bases[p], byArea);
        }
        also.forEach(area -> byArea.computeIfAbsent(area, OfArea::new));
        var work = new ArrayList<Workers.Work<Built<R>>>();
        byArea.values().forEach(of -> work.add(() -> build(of, all, bases, coverage)));
        var result = new LinkedHashMap<Area, Rows<R>>();
        for (Built<R> built : Workers.all(work, executor)) {
            result.put(built.rows().area(), built.rows());
            problems.addAll(built.problems());
        }
        for (Part<R> part : all) {
            budget.giveBack(part.intake().taken);
            part.intake().taken = 0;
        }
        return Facts.of(register, result, problems);
    }

    private void partition(Intake<R> part, int base, Map<Area, OfArea> byArea) {
        var of = new ArrayList<OfArea>();
        part.areas.forEach(area -> of.add(byArea.computeIfAbsent(area, OfArea::new)));
        if (of.size() == 1) {
            of.get(0).addAll(base, part.size);
            return;
        }
        int[] areasOfRows = part.cells.all(columns.size());
        for (int i = 0; i < part.size; i++) {
            of.get(areasOfRows[i]).add(base + i);
        }
    }

    private record Built<R>(Rows<R> rows, List<Problem> problems) {}

    /** The rows of an area that stand, in order. */
    private Built<R> build(OfArea of, List<Part<R>> all, int[] bases, Coverage coverage) {
        int[] cuts = of.cuts(bases);
        long[] keysOfRows = new long[of.count];
        for (int p = 0; p < all.size(); p++) {
            Longs from = all.get(p).intake().keys;
            for (int i = cuts[p]; i < cuts[p + 1]; i++) {
                keysOfRows[i] = from.get(of.rows[i] - bases[p]);
            }
        }
        int[] days = gather(startPlace, of, all, bases, cuts, new int[of.count]);
        int[] order = ordered(keysOfRows, days);
        var wrong = new ArrayList<Problem>();
        if (register instanceof Episodes<R> episodes && episodes.exclusive()) {
            int[] ends = gather(endPlace, of, all, bases, cuts, new int[of.count]);
            order = withoutOverlaps(order, keysOfRows, days, ends, row -> {
                int p = 0;
                while (row >= cuts[p + 1]) {
                    p++;
                }
                long number = all.get(p).before() + all.get(p).intake().numbers.get(of.rows[row] - bases[p]);
                wrong.add(new Problem(
                        register.name(),
                        number,
                        register.anchor().name(),
                        "must not fall inside an earlier " + register.name() + " of the same child"));
            });
        }
        Map<Column<R>, Packed> packed = new HashMap<>();
        int[] sorted = new int[order.length];
        int[] room = new int[of.count];
        for (int c = 0; c < columns.size(); c++) {
            int[] numbersOfRows = c == startPlace ? days : gather(c, of, all, bases, cuts, room);
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = numbersOfRows[order[i]];
            }
            packed.put(columns.get(c), Packed.of(sorted, sorted.length));
        }
        Rows<R> rows = rows(of, coverage, order, keysOfRows, packed, objects(of, all, bases, cuts, order));
        budget.take(rows.bytes(), "the columns of '" + register.name() + "'");
        return new Built<>(rows, wrong);
    }

    private int[] gather(int column, OfArea of, List<Part<R>> all, int[] bases, int[] cuts, int[] into) {
        for (int p = 0; p < all.size(); p++) {
            all.get(p).intake().cells.gather(column, of.rows, cuts[p], cuts[p + 1], bases[p], into);
        }
        return into;
    }

    private @Nullable Object @Nullable [] objects(OfArea of, List<Part<R>> all, int[] bases, int[] cuts, int[] order) {
        @Nullable Object[] inOrder = new Object[order.length];
        @Nullable Object[] given = new Object[of.count];
        for (int p = 0; p < all.size(); p++) {
            @Nullable Object @Nullable [] from = all.get(p).intake().objects;
            if (from == null) {
                return null;
            }
            for (int i = cuts[p]; i < cuts[p + 1]; i++) {
                given[i] = from[of.rows[i] - bases[p]];
            }
        }
        for (int i = 0; i < order.length; i++) {
            inOrder[i] = given[order[i]];
        }
        return inOrder;
    }

    private Rows<R> rows(
            OfArea of,
            Coverage coverage,
            int[] order,
            long[] keysOfRows,
            Map<Column<R>, Packed> packed,
            @Nullable Object @Nullable [] inOrder) {
        long[] children = new long[order.length];
        int[] starts = new int[order.length + 1];
        int found = 0;
        for (int i = 0; i < order.length; i++) {
            long key = keysOfRows[order[i]];
            if (found == 0 || children[found - 1] != key) {
                starts[found] = i;
                children[found++] = key;
            }
        }
        starts[found] = order.length;
        return new Rows<>(
                register,
                of.area,
                coverage,
                Arrays.copyOf(children, found),
                Arrays.copyOf(starts, found + 1),
                packed,
                inOrder);
    }

    /** Takes the rows of an earlier batch in again, so that both stand together. */
    void addAll(Rows<R> rows) {
        List<Rows.Cells> from = columns.stream().map(rows::cells).toList();
        for (int child = 0; child < rows.children(); child++) {
            for (int i = rows.start(child); i < rows.start(child + 1); i++) {
                cells.begin();
                for (int c = 0; c < from.size(); c++) {
                    cells.set(c, from.get(c).get(i));
                }
                append(rows.area(), 0, rows.keyOf(child), rows.hasObjects() ? rows.object(i) : null);
            }
        }
        areaNumber(rows.area());
    }

    /** A key, a number and a place among its area's rows for each row, and the cells. */
    private void takeBlock() {
        long all = (2L * Long.BYTES + Integer.BYTES) * size + cells.bytes();
        budget.take(all - taken, "the rows of '" + register.name() + "'");
        taken = all;
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
        if ((size & BLOCK_MASK) == 0) {
            takeBlock();
        }
    }

    /** Whether an epoch day is one that a row can have. */
    static boolean isDay(long epochDay) {
        return epochDay >= FIRST_DAY && epochDay <= LAST_DAY;
    }

    /** How many more rows fill the block of cells that is open. */
    int room() {
        return cells.room();
    }

    /**
     * Takes in rows that have nothing wrong, no more than there is room for.
     *
     * @param read the numbers of each column, and room for those of the areas
     * @param before how many rows of the source come before them
     */
    void appendAll(Object[] rows, Area[] areasOfRows, long[] keysOfRows, int[][] read, long before, int count) {
        int[] numbersOfAreas = read[columns.size()];
        for (int i = 0; i < count; i++) {
            boolean same = i > 0 && areasOfRows[i].equals(areasOfRows[i - 1]);
            lastArea = same ? lastArea : areaNumber(areasOfRows[i]);
            numbersOfAreas[i] = lastArea;
        }
        cells.add(read, count);
        keys.addAll(keysOfRows, count);
        for (int i = 0; i < count; i++) {
            numbers.add(before + i + 1);
        }
        if (keepsRows && objects != null) {
            if (size + count > objects.length) {
                objects = Arrays.copyOf(objects, size + count + (size >> 1));
            }
            System.arraycopy(rows, 0, objects, size, count);
        } else {
            objects = null;
        }
        size += count;
        if ((size & BLOCK_MASK) == 0) {
            takeBlock();
        }
    }

    /** The rows by child, then by day, then as given. */
    private static int[] ordered(long[] keysOfRows, int[] days) {
        int count = days.length;
        int[] rows = new int[count];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            rows[i] = i;
            first = Math.min(first, days[i]);
            last = Math.max(last, days[i]);
        }
        if (count == 0) {
            return rows;
        }
        int[] byDay = new int[count];
        for (int i = 0; i < count; i++) {
            byDay[i] = days[i] - first;
        }
        int range = last - first + 1;
        int[] inOrder = orderedByChild(rows, keysOfRows, byDay, range);
        return inOrder.length == count ? inOrder : orderedByRow(rows, keysOfRows, byDay, range);
    }

    /** The plain way: two stable counting sorts, by day and then by the children as they come. */
    private static int[] orderedByRow(int[] rows, long[] keys, int[] byDay, int range) {
        int[] sorted = countingSort(rows, byDay, range);
        var children = Numbering.of(keys);
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
        var children = Numbering.of(keys);
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

    /** Numbers keys from 0 as they come. Keys that lie close have a place each; others are looked up by their hash. */
    private static final class Numbering {
        /** Keys lie close where the range of them is at most so many times their number. */
        private static final int CLOSE = 4;

        private final boolean close;
        private final long least;
        private final int[] table;
        private final long[] found;
        private int size;

        private Numbering(boolean close, long least, int places, int most) {
            this.close = close;
            this.least = least;
            table = new int[places];
            found = new long[close ? 0 : most];
        }

        static Numbering of(long[] keys) {
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (long key : keys) {
                least = Math.min(least, key);
                most = Math.max(most, key);
            }
            long range = most - least;
            return range >= 0 && range < (long) CLOSE * keys.length
                    ? new Numbering(true, least, (int) range + 1, keys.length)
                    : new Numbering(false, 0, Integer.highestOneBit(Math.max(4, keys.length)) * 4, keys.length);
        }

        int size() {
            return size;
        }

        int of(long key) {
            if (close) {
                int place = (int) (key - least);
                if (table[place] == 0) {
                    table[place] = ++size;
                }
                return table[place] - 1;
            }
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

    /** The rows without those that overlap an earlier one of the child, which are told of. */
    private static int[] withoutOverlaps(int[] order, long[] keys, int[] starts, int[] ends, IntConsumer refused) {
        int[] kept = new int[order.length];
        int count = 0;
        for (int row : order) {
            int previous = count == 0 ? -1 : kept[count - 1];
            boolean overlaps = previous >= 0
                    && keys[previous] == keys[row]
                    && (ends[previous] == Rows.ABSENT || ends[previous] > starts[row]);
            if (overlaps) {
                refused.accept(row);
            } else {
                kept[count++] = row;
            }
        }
        return Arrays.copyOf(kept, count);
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

        /** The same as adding one after the other. */
        void addAll(long[] more, int count) {
            if ((size & BLOCK_MASK) != 0 || count != BLOCK_MASK + 1) {
                for (int i = 0; i < count; i++) {
                    add(more[i]);
                }
                return;
            }
            add(more[0]);
            System.arraycopy(more, 1, blocks[size >> BLOCK_BITS], 1, count - 1);
            size += count - 1;
        }

        long get(int index) {
            return blocks[index >> BLOCK_BITS][index & BLOCK_MASK];
        }
    }
}
