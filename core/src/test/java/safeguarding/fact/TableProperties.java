package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TableProperties {

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
        for (int i = 0; i < size; i++) {
            given[i] = random.nextInt(4) < absentOfFour ? Rows.ABSENT : least + random.nextInt(RANGES[range]);
        }

        checkComesOut(given);
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

            checkComesOut(given);
        }
    }

    @Property(tries = 200)
    void rowsGivenByColumnStandAsRowsGivenOneByOne(
            @ForAll @IntRange(max = 1_600) int size, @ForAll @IntRange(max = 600) int alone, @ForAll long seed) {
        var random = new Random(seed);
        var table = new Table(2);
        int[] given = random.ints(size, -3, 3).toArray();
        int before = Math.min(size, alone);
        for (int i = 0; i < before; i++) {
            table.begin();
            table.set(0, i);
            table.set(1, given[i]);
            table.keep();
        }
        for (int from = before; from < size; ) {
            int start = from;
            int n = Math.min(table.room(), size - from);
            int[][] columns = new int[2][Table.BLOCK];
            for (int i = 0; i < n; i++) {
                columns[0][i] = start + i;
                columns[1][i] = given[start + i];
            }
            table.add(columns, n);
            from += n;
        }
        int[] places = IntStream.range(0, size).toArray();
        int[] gathered = new int[size];
        table.gather(1, places, 0, size, 0, gathered);

        assertThat(table.all(0)).isEqualTo(places);
        assertThat(table.all(1)).isEqualTo(given);
        assertThat(gathered).isEqualTo(given);
    }

    @Example
    void aRowThatIsNotKeptLeavesNothingBehind() {
        var table = new Table(2);
        table.begin();
        table.set(0, 7);
        table.begin();
        table.set(1, 8);
        table.keep();

        assertThat(table.all(0)).containsExactly(Rows.ABSENT);
        assertThat(table.all(1)).containsExactly(8);
    }

    /** Puts numbers between two columns of others, with rows that are begun and not kept among them. */
    private static void checkComesOut(int[] given) {
        var table = new Table(3);
        for (int i = 0; i < given.length; i++) {
            table.begin();
            table.set(1, -i);
            table.begin();
            table.set(0, i);
            table.set(1, given[i]);
            assertThat(table.get(1)).isEqualTo(given[i]);
            table.keep();
        }

        assertThat(table.all(0)).isEqualTo(IntStream.range(0, given.length).toArray());
        assertThat(table.all(1)).isEqualTo(given);
        int[] absent = new int[given.length];
        Arrays.fill(absent, Rows.ABSENT);
        assertThat(table.all(2)).isEqualTo(absent);
    }
}
