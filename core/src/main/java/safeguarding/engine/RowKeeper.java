package safeguarding.engine;

import java.util.Arrays;
import java.util.Optional;
import safeguarding.fact.Day;
import safeguarding.fact.Rows;
import safeguarding.measure.Counter;
import safeguarding.time.Grid;

/** Keeps a tally row by row, of the rows that have its bit. */
abstract class RowKeeper {
    /** Keeps nothing: for tallies whose rows are only counted. */
    static final RowKeeper NONE = new RowKeeper() {
        @Override
        Tally tally(Optional<Sums> failed, int place, int places) {
            throw new IllegalStateException("counted");
        }
    };

    private static final int TABLE = 1 << 20;

    /** Takes in rows of a flow, each with its cell. */
    void flow(int from, int n, int[] cells, long[] masks, int bit) {
        throw new IllegalStateException("not kept of flows");
    }

    /** Takes in the starts of rows of a stock, or with a sign their ends, each with its cell and day. */
    void stock(int n, int[] cells, int[] days, long[] masks, int bit, int sign) {
        throw new IllegalStateException("not kept of stocks");
    }

    /**
     * The tally.
     *
     * @param failed where rows are for which the condition threw
     * @param place of each slot the cell that counts; −1 for all
     * @param places how many cells a slot has
     */
    abstract Tally tally(Optional<Sums> failed, int place, int places);

    static <R> RowKeeper of(Kept<R> kept, Staging<R> staging, Grid grid, int cells) {
        return switch (kept.kind()) {
            case CHILDREN -> new Children(staging, kept.day().orElseThrow(), grid);
            case VALUES ->
                values(staging, staging.source(new Axis.Recorded<>(kept.column().orElseThrow())), grid.buckets());
            case CUSTOM -> new Custom<>(kept.counter().orElseThrow(), staging, grid.buckets());
            case TOTAL ->
                new Total(
                        staging.source(new Axis.Recorded<>(kept.column().orElseThrow())), cells, staging.block.numbers);
            case DAYS -> new Days(cells);
            case ROWS, OPEN -> NONE;
        };
    }

    /** Of each slot, the sum of its cells or one of them; nothing of the slot behind the last. */
    private static void gather(long[] byCell, int place, int places, long[] into, int from) {
        int slots = byCell.length / places - 1;
        for (int slot = 0; slot < slots; slot++) {
            if (place >= 0) {
                into[from + slot] = byCell[slot * places + place];
                continue;
            }
            for (int cell = slot * places; cell < (slot + 1) * places; cell++) {
                into[from + slot] += byCell[cell];
            }
        }
    }

    private static final class Total extends RowKeeper {
        private final Staging.Source column;
        private final long[] sums;
        private final int[] numbers;

        Total(Staging.Source column, int cells, int[] numbers) {
            this.column = column;
            this.numbers = numbers;
            this.sums = new long[cells];
        }

        @Override
        void flow(int from, int n, int[] cells, long[] masks, int bit) {
            column.cells().copy(from - column.first(), n, numbers);
            for (int i = 0; i < n; i++) {
                if ((masks[i] >>> bit & 1) != 0 && numbers[i] != Rows.ABSENT) {
                    sums[cells[i]] += numbers[i];
                }
            }
        }

        @Override
        Tally tally(Optional<Sums> failed, int place, int places) {
            long[] made = new long[sums.length / places - 1];
            gather(sums, place, places, made, 0);
            return new Sums(Kept.Kind.TOTAL, made, failed, false);
        }
    }

    /** Starts less ends by cell, and their days. */
    private static final class Days extends RowKeeper {
        private final long[] counts;
        private final long[] dates;

        Days(int cells) {
            counts = new long[cells];
            dates = new long[cells];
        }

        @Override
        void stock(int n, int[] cells, int[] days, long[] masks, int bit, int sign) {
            for (int i = 0; i < n; i++) {
                if ((masks[i] >>> bit & 1) != 0) {
                    counts[cells[i]] += sign;
                    dates[cells[i]] += (long) sign * days[i];
                }
            }
        }

        @Override
        Tally tally(Optional<Sums> failed, int place, int places) {
            int slots = counts.length / places - 1;
            long[] made = new long[2 * slots];
            gather(counts, place, places, made, 0);
            gather(dates, place, places, made, slots);
            return new Sums(Kept.Kind.DAYS, made, failed, false);
        }
    }

    /**
     * Notes which rows count, a bit each, and on the way how many children have so many rows in each bucket. What else can be
     * asked of the children is made of those rows when it is.
     */
    private static final class Children extends RowKeeper {
        private final ByRow.Making made;
        private final boolean inOrder;
        private final long[] begins;

        <R> Children(Staging<R> staging, Day<R> day, Grid grid) {
            var source = new ByRow.Source(staging.rows, staging.rows.cells(day), staging.byKey);
            made = new ByRow.Making(source, grid, staging.from, staging.to);
            inOrder = staging.inOrder(day);
            begins = staging.block.begins;
        }

        @Override
        void flow(int from, int n, int[] cells, long[] masks, int bit) {
            if (inOrder) {
                made.addInOrder(from, n, cells, masks, bit, begins);
            } else {
                made.add(from, n, cells, masks, bit);
            }
        }

        @Override
        Tally tally(Optional<Sums> failed, int place, int places) {
            return made.tally(failed);
        }
    }

    private static RowKeeper values(Staging<?> staging, Staging.Source column, int buckets) {
        int width = column.cells().codes() - 1;
        long most = Math.min(TABLE, 16L * (staging.to - staging.from) + 64);
        return width >= 0 && (long) width * buckets <= most
                ? new ValueTable(column, buckets, width, staging.block.numbers)
                : new ValueList(column);
    }

    /** Counts by bucket and value, where values are few. */
    private static final class ValueTable extends RowKeeper {
        private final Staging.Source column;
        private final int[] table;
        private final int width;
        private final int lowest;
        private final int[] numbers;

        /** By code, the place of its value among the values of a bucket; −1 for what is absent. */
        private final int[] places;

        ValueTable(Staging.Source column, int buckets, int width, int[] numbers) {
            this.numbers = numbers;
            this.column = column;
            this.table = new int[buckets * width];
            this.width = width;
            this.places = new int[width + 1];
            Arrays.setAll(places, code -> code - 1);
            this.lowest = width == 0 ? 0 : column.cells().number(1);
        }

        @Override
        void flow(int from, int n, int[] cells, long[] masks, int bit) {
            column.cells().look(from - column.first(), n, places, numbers);
            for (int i = 0; i < n; i++) {
                if ((masks[i] >>> bit & 1) != 0 && numbers[i] >= 0) {
                    table[cells[i] * width + numbers[i]]++;
                }
            }
        }

        @Override
        Tally tally(Optional<Sums> failed, int place, int places) {
            return Values.ofTable(table, width, lowest, failed);
        }
    }

    /** Values one by one, where they are wide. */
    private static final class ValueList extends RowKeeper {
        private final Staging.Source column;
        private long[] list = new long[64];
        private int size;

        ValueList(Staging.Source column) {
            this.column = column;
        }

        @Override
        void flow(int from, int n, int[] cells, long[] masks, int bit) {
            for (int i = 0; i < n; i++) {
                if ((masks[i] >>> bit & 1) != 0) {
                    add(column.get(from + i), cells[i]);
                }
            }
        }

        private void add(int value, int bucket) {
            if (value == Rows.ABSENT) {
                return;
            }
            if (size == list.length) {
                list = Arrays.copyOf(list, size * 2);
            }
            list[size++] = (long) bucket << 32 | value;
        }

        @Override
        Tally tally(Optional<Sums> failed, int place, int places) {
            return Values.ofList(list, size, failed);
        }
    }

    /** Adds what an embedder says, where it does not throw. */
    private static final class Custom<R> extends RowKeeper {
        private final Counter<R> counter;
        private final Staging<R> staging;
        private final long[] sums;
        private final long[] thrown;

        Custom(Counter<R> counter, Staging<R> staging, int buckets) {
            this.counter = counter;
            this.staging = staging;
            this.sums = new long[Sums.length(Kept.Kind.CUSTOM, buckets)];
            this.thrown = new long[buckets];
        }

        @Override
        void flow(int from, int n, int[] cells, long[] masks, int bit) {
            for (int i = 0; i < n; i++) {
                if ((masks[i] >>> bit & 1) != 0) {
                    add(from + i, cells[i]);
                }
            }
        }

        private void add(int row, int bucket) {
            try {
                long amount = counter.amountOf(staging.rows.object(row));
                if (amount < 0) {
                    throw new IllegalArgumentException("a counter must give 0 or more");
                }
                sums[bucket] += amount & 0xFFFF_FFFFL;
                sums[thrown.length + bucket] += amount >>> 32;
            } catch (RuntimeException e) {
                thrown[bucket]++;
                staging.failed(
                        counter,
                        "a custom measure of " + staging.rows.register().name(),
                        e);
            }
        }

        @Override
        Tally tally(Optional<Sums> failed, int place, int places) {
            Sums own = new Sums(Kept.Kind.ROWS, thrown, Optional.empty(), false);
            return new Sums(
                    Kept.Kind.CUSTOM,
                    sums,
                    Optional.of(failed.map(f -> f.plus(own)).orElse(own)),
                    false);
        }
    }
}
