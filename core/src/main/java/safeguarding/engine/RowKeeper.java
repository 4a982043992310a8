package safeguarding.engine;

import java.util.Arrays;
import java.util.Optional;
import safeguarding.fact.Rows;
import safeguarding.measure.Counter;

/** Keeps a tally row by row, of the rows that its condition holds for. */
abstract class RowKeeper {
    private static final int TABLE = 1 << 20;

    abstract void add(int row, int bucket);

    /** The tally, given the rows by bucket for which the condition threw. */
    abstract Tally tally(long[] failed);

    private static Optional<Sums> sums(long[] failed) {
        return Optional.of(new Sums(Kept.Kind.ROWS, failed, Optional.empty(), false));
    }

    static <R> RowKeeper of(Kept<R> kept, Staging<R> staging, int buckets) {
        return switch (kept.kind()) {
            case CHILDREN -> new Children(staging.rows);
            case VALUES ->
                values(staging, staging.source(new Axis.Recorded<>(kept.column().orElseThrow())), buckets);
            case CUSTOM -> new Custom<>(kept.counter().orElseThrow(), staging, buckets);
            case ROWS, TOTAL, OPEN, DAYS -> throw new IllegalStateException("kept by signature");
        };
    }

    private static final class Children extends RowKeeper {
        private final Rows<?> rows;
        private final ByChild.Making made = new ByChild.Making(16, 16);

        Children(Rows<?> rows) {
            this.rows = rows;
        }

        @Override
        void add(int row, int bucket) {
            made.add(rows.key(row), bucket, 1);
        }

        @Override
        Tally tally(long[] failed) {
            return made.tally(sums(failed), false);
        }
    }

    private static RowKeeper values(Staging<?> staging, Staging.Source column, int buckets) {
        int lowest = Integer.MAX_VALUE;
        int highest = 0;
        for (int row = staging.from; row < staging.to; row++) {
            int value = column.get(row);
            if (value != Rows.ABSENT) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        long width = lowest > highest ? 1 : (long) highest - lowest + 1;
        long most = Math.min(TABLE, 16L * (staging.to - staging.from) + 64);
        return width * buckets <= most ? new ValueTable(column, buckets, (int) width, lowest) : new ValueList(column);
    }

    /** Counts by bucket and value, where values are few. */
    private static final class ValueTable extends RowKeeper {
        private final Staging.Source column;
        private final int[] table;
        private final int width;
        private final int lowest;

        ValueTable(Staging.Source column, int buckets, int width, int lowest) {
            this.column = column;
            this.table = new int[buckets * width];
            this.width = width;
            this.lowest = lowest;
        }

        @Override
        void add(int row, int bucket) {
            int value = column.get(row);
            if (value != Rows.ABSENT) {
                table[bucket * width + value - lowest]++;
            }
        }

        @Override
        Tally tally(long[] failed) {
            return Values.ofTable(table, width, lowest, sums(failed));
        }
    }

    /** Values one by one, where they are wide. */
    private static final class ValueList extends RowKeeper {
        private final Staging.Source column;
        private long[] cells = new long[64];
        private int n;

        ValueList(Staging.Source column) {
            this.column = column;
        }

        @Override
        void add(int row, int bucket) {
            int value = column.get(row);
            if (value == Rows.ABSENT) {
                return;
            }
            if (n == cells.length) {
                cells = Arrays.copyOf(cells, n * 2);
            }
            cells[n++] = (long) bucket << 32 | value;
        }

        @Override
        Tally tally(long[] failed) {
            return Values.ofList(cells, n, sums(failed));
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
        void add(int row, int bucket) {
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
        Tally tally(long[] failed) {
            for (int i = 0; i < thrown.length; i++) {
                thrown[i] += failed[i];
            }
            return new Sums(Kept.Kind.CUSTOM, sums, sums(thrown), false);
        }
    }
}
