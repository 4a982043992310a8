package safeguarding.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a column while rows are taken in, {@link Rows#ABSENT} among them: a list of ints, in blocks that are packed
 * when they are full. Most columns hold few codes, near days or nothing at all; so they take a quarter of the room.
 */
final class Ints {

    private static final int BLOCK = 512;

    /** A full block: bytes or chars that count from the least number, from 1, with 0 for what is absent; or ints. */
    private record Packed(int least, byte @Nullable [] bytes, char @Nullable [] chars, int @Nullable [] ints) {}

    private final List<Packed> full = new ArrayList<>();
    private final int[] open = new int[BLOCK];
    private int count;

    void add(int number) {
        if (count == BLOCK) {
            full.add(packed(open));
            count = 0;
        }
        open[count++] = number;
    }

    /** Every number, in the order they were added. */
    int[] all() {
        int[] all = new int[full.size() * BLOCK + count];
        for (int b = 0; b < full.size(); b++) {
            unpack(full.get(b), all, b * BLOCK);
        }
        System.arraycopy(open, 0, all, full.size() * BLOCK, count);
        return all;
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
