package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class IntsProperties {

    private static final int[] RANGES = {1, 2, 254, 255, 256, 65_534, 65_535, 65_536, Integer.MAX_VALUE};

    @Property(tries = 300)
    void everyNumberComesOutAsItWentIn(
            @ForAll @IntRange(max = 1_600) int size,
            @ForAll @IntRange(max = 8) int range,
            @ForAll int least,
            @ForAll @IntRange(max = 2) int absentOfFour,
            @ForAll long seed) {
        var random = new Random(seed);
        int[] given = new int[size];
        var ints = new Ints();
        for (int i = 0; i < size; i++) {
            given[i] = random.nextInt(4) < absentOfFour ? Rows.ABSENT : least + random.nextInt(RANGES[range]);
            ints.add(given[i]);
        }

        assertThat(ints.all()).isEqualTo(given);
    }

    @Property(tries = 20)
    void theWidestRangesComeOutAsTheyWentIn(@ForAll @IntRange(min = 1, max = 1_100) int size) {
        for (int[] ends : new int[][] {
            {0, 254},
            {0, 255},
            {0, 65_534},
            {0, 65_535},
            {-32_768, 32_767},
            {Integer.MIN_VALUE + 1, Integer.MAX_VALUE},
            {Integer.MAX_VALUE, Integer.MAX_VALUE},
            {Rows.ABSENT, Rows.ABSENT},
            {Rows.ABSENT, 7}
        }) {
            int[] given = new int[size];
            Arrays.setAll(given, i -> ends[i % 2]);
            var ints = new Ints();
            Arrays.stream(given).forEach(ints::add);

            assertThat(ints.all()).isEqualTo(given);
        }
    }
}
