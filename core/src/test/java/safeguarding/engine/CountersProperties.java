package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CountersProperties {

    /** Of some, every row has every bit: then a counter is as full as it can be. */
    @Property(tries = 300)
    void eightToALongCountAsOneByOne(
            @ForAll long seed,
            @ForAll @IntRange(max = 64) int bits,
            @ForAll @IntRange(min = 1, max = 5) int slots,
            @ForAll @IntRange(max = 2_000) int rows) {
        var random = new SplittableRandom(seed);
        int[] slotOf = random.ints(rows, 0, slots).toArray();
        int sparse = random.nextInt(3);
        long[] masks =
                random.longs(rows).map(m -> random.nextInt(2) < sparse ? m : -1).toArray();
        var counters = new Counters(slots, bits);
        long[][] plain = new long[slots][65];
        for (int i = 0; i < rows; i++) {
            plain[slotOf[i]][64]++;
            for (int bit = 0; bit < 64; bit++) {
                plain[slotOf[i]][bit] += masks[i] >>> bit & 1;
            }
        }

        int half = rows / 2;
        counters.add(slotOf, masks, half);
        counters.add(tail(slotOf, half), tail(masks, half), rows - half);

        for (int bit = -1; bit < bits; bit++) {
            long[] sums = new long[slots];
            counters.addTo(sums, bit, 0, 1, 1, 1);
            for (int slot = 0; slot < slots; slot++) {
                assertThat(sums[slot]).isEqualTo(plain[slot][bit < 0 ? 64 : bit]);
            }
        }
    }

    private static int[] tail(int[] all, int from) {
        return Arrays.copyOfRange(all, from, all.length);
    }

    private static long[] tail(long[] all, int from) {
        return Arrays.copyOfRange(all, from, all.length);
    }
}
