package safeguarding.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of rows while they are taken in, {@link Rows#ABSENT} among them. A row is written where it will stand, in a block
 * of rows; a block that is full is turned into columns, which are packed: most hold few codes, near days or nothing at all.
 * So they take a quarter of the room.
 */
final class Table {

    private static final int BITS = 9;
    /** How many rows make a block. */
    static final int BLOCK = 1 << BITS;

    private static final int FEWEST = 8;

    /** A block of a column: bytes or chars that count from the least number, from 1, with 0 for what is absent; or ints. */
    private record Packed(int least, byte @Nullable [] bytes, char @Nullable [] chars, int @Nullable [] ints) {
        int size() {
            return bytes != null ? BLOCK : chars != null ? 2 * BLOCK : ints != null ? 4 * BLOCK : 0;
        }
    }

    private final int width;
    private final List<List<Packed>> full = new ArrayList<>();
    private final int[] column = new int[BLOCK];
    private int[] open = new int[0];
    private int count;
    private long bytes;

    /** @param width how many cells a row has */
    Table(int width) {
        this.width = width;
        for (int c = 0; c < width; c++) {
            full.add(new ArrayList<>());
        }
    }

    /** Begins a row in which nothing is recorded, in the place of one that was begun and not kept. */
    void begin() {
        int from = count * width;
        if (open.length < from + width) {
            open = Arrays.copyOf(open, Math.min(BLOCK, Math.max(FEWEST, 2 * count)) * width);
        }
        Arrays.fill(open, from, from + width, Rows.ABSENT);
    }

    /** Sets a cell of the row that was begun. */
    void set(int column, int number) {
        open[count * width + column] = number;
    }

    /** A cell of the row that was begun. */
    int get(int column) {
        return open[count * width + column];
    }

    /** How many more rows fill the open block. */
    int room() {
        return BLOCK - count;
    }

    /**
     * Adds rows by column, no more than there is room for. A whole block stays as it is: whoever has rows as objects has room
     * for four bytes a cell, too.
     *
     * @param numbers of each column the numbers
     */
    void add(int[][] numbers, int rows) {
        if (count == 0 && rows == BLOCK) {
            for (int c = 0; c < width; c++) {
                keep(c, new Packed(0, null, null, numbers[c].clone()));
            }
            return;
        }
        for (int i = 0; i < rows; i++) {
            begin();
            for (int c = 0; c < width; c++) {
                set(c, numbers[c][i]);
            }
            keep();
        }
    }

    private void keep(int c, Packed block) {
        full.get(c).add(block);
        bytes += block.size();
    }

    /** Keeps the row that was begun. */
    void keep() {
        count++;
        if (count == BLOCK) {
            for (int c = 0; c < width; c++) {
                read(c, column, 0);
                keep(c, packed(column));
            }
            count = 0;
        }
    }

    /** How many bytes the blocks that are full take. */
    long bytes() {
        return bytes;
    }

    /**
     * Copies numbers of a column.
     *
     * @param rows rows in order, counted from {@code base}; of them those in {@code [from, to)} are copied
     * @param into takes each number at the place of its row among the rows
     */
    void gather(int column, int[] rows, int from, int to, int base, int[] into) {
        List<Packed> blocks = full.get(column);
        if (to - from == blocks.size() * BLOCK + count) {
            unpackAll(column, into, from);
            return;
        }
        int i = from;
        while (i < to) {
            int block = rows[i] - base >> BITS;
            int first = base + (block << BITS);
            int end = i + 1;
            while (end < to && rows[end] - first < BLOCK) {
                end++;
            }
            if (block < blocks.size()) {
                unpack(blocks.get(block), rows, i, end, first, into);
            } else {
                for (int k = i; k < end; k++) {
                    into[k] = open[(rows[k] - first) * width + column];
                }
            }
            i = end;
        }
    }

    private static void unpack(Packed block, int[] rows, int from, int to, int first, int[] into) {
        if (block.bytes != null) {
            for (int i = from; i < to; i++) {
                int packed = block.bytes[rows[i] - first] & 0xFF;
                into[i] = packed == 0 ? Rows.ABSENT : block.least + packed - 1;
            }
        } else if (block.chars != null) {
            for (int i = from; i < to; i++) {
                int packed = block.chars[rows[i] - first];
                into[i] = packed == 0 ? Rows.ABSENT : block.least + packed - 1;
            }
        } else if (block.ints != null) {
            for (int i = from; i < to; i++) {
                into[i] = block.ints[rows[i] - first];
            }
        } else {
            Arrays.fill(into, from, to, block.least);
        }
    }

    /** Every number of a column, in the order of the rows. */
    int[] all(int column) {
        List<Packed> blocks = full.get(column);
        int[] all = new int[blocks.size() * BLOCK + count];
        unpackAll(column, all, 0);
        return all;
    }

    private void unpackAll(int column, int[] into, int from) {
        List<Packed> blocks = full.get(column);
        for (int b = 0; b < blocks.size(); b++) {
            unpack(blocks.get(b), into, from + b * BLOCK);
        }
        read(column, into, from + blocks.size() * BLOCK);
    }

    /** Reads a column of the open block. */
    private void read(int column, int[] into, int from) {
        for (int i = 0; i < count; i++) {
            into[from + i] = open[i * width + column];
        }
    }

    private static Packed packed(int[] numbers) {
        int least = Integer.MAX_VALUE;
        int most = Rows.ABSENT;
        boolean absent = false;
        for (int number : numbers) {
            absent |= number == Rows.ABSENT;
            least = number == Rows.ABSENT ? least : Math.min(least, number);
            most = Math.max(most, number);
        }
        if (most == Rows.ABSENT || least == most && !absent) {
            return new Packed(most, null, null, null);
        }
        long range = 1L + most - least;
        if (range <= 0xFF) {
            byte[] bytes = new byte[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                bytes[i] = (byte) (numbers[i] == Rows.ABSENT ? 0 : numbers[i] - least + 1);
            }
            return new Packed(least, bytes, null, null);
        }
        if (range <= Character.MAX_VALUE) {
            char[] chars = new char[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                chars[i] = (char) (numbers[i] == Rows.ABSENT ? 0 : numbers[i] - least + 1);
            }
            return new Packed(least, null, chars, null);
        }
        return new Packed(least, null, null, numbers.clone());
    }

    private static void unpack(Packed block, int[] into, int from) {
        if (block.bytes != null) {
            for (int i = 0; i < BLOCK; i++) {
                int packed = block.bytes[i] & 0xFF;
                into[from + i] = packed == 0 ? Rows.ABSENT : block.least + packed - 1;
            }
        } else if (block.chars != null) {
            for (int i = 0; i < BLOCK; i++) {
                int packed = block.chars[i];
                into[from + i] = packed == 0 ? Rows.ABSENT : block.least + packed - 1;
            }
        } else if (block.ints != null) {
            System.arraycopy(block.ints, 0, into, from, BLOCK);
        } else {
            Arrays.fill(into, from, from + BLOCK, block.least);
        }
    }
}
