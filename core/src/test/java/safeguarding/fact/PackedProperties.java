package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PackedProperties {

    private static final int[] RANGES = {1, 2, 254, 255, 256, 65_534, 65_535, 65_536, Integer.MAX_VALUE};

    @Property(tries = 500)
    void aPackedColumnSaysWhatItsNumbersSay(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(max = 8) int range,
            @ForAll @IntRange(min = -100_000, max = 100_000) int least,
            @ForAll @IntRange(max = 4) int absentOfFour,
            @ForAll long seed) {
        var random = new Random(seed);
        int[] given = new int[size];
        for (int i = 0; i < size; i++) {
            given[i] = random.nextInt(4) < absentOfFour ? Rows.ABSENT : least + random.nextInt(RANGES[range]);
        }
        Packed packed = Packed.of(given, size);
        int from = random.nextInt(size);
        int n = random.nextInt(size - from + 1);

        int[] copied = new int[n];
        packed.copy(from, n, copied);
        for (int i = 0; i < n; i++) {
            assertThat(copied[i]).isEqualTo(given[from + i]);
            assertThat(packed.get(from + i)).isEqualTo(given[from + i]);
        }
        if (packed.codes > 0) {
            checkTables(packed, given, from, n);
        } else {
            assertThat(packed.bytes()).isEqualTo(4L * size);
        }
    }

    /** A table whose entry for a code is worked out of the code's number gives the same of each row's number. */
    private static void checkTables(Packed packed, int[] given, int from, int n) {
        int[] numbers = new int[packed.codes];
        long[] masks = new long[packed.codes];
        for (int code = 0; code < packed.codes; code++) {
            numbers[code] = packed.number(code);
            masks[code] = mask(packed.number(code));
        }
        int[] looked = new int[n];
        long[] narrowed = new long[n];
        long[] widened = new long[n];
        for (int i = 0; i < n; i++) {
            narrowed[i] = 0x0F0F_0F0F_0F0F_0F0FL;
            widened[i] = 0x00FF_00FF_00FF_00FFL;
        }
        packed.look(from, n, numbers, looked);
        packed.narrow(from, n, masks, narrowed);
        packed.widen(from, n, masks, widened);
        for (int i = 0; i < n; i++) {
            int number = given[from + i];
            assertThat(looked[i]).isEqualTo(number);
            assertThat(narrowed[i]).isEqualTo(0x0F0F_0F0F_0F0F_0F0FL & mask(number));
            assertThat(widened[i]).isEqualTo(0x00FF_00FF_00FF_00FFL | mask(number));
        }
    }

    private static long mask(int number) {
        return number * 0x9E37_79B9_7F4A_7C15L;
    }
}
