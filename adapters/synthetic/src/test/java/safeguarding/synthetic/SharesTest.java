package safeguarding.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import safeguarding.synthetic.Calibration.Band;

class SharesTest {

    /** 10 in the proportions 1 : 1 : 1 are 3.33 each; the one left over goes to the first. */
    @Test
    void whatIsLeftOverGoesToTheLargestRemainder() {
        assertThat(Shares.split(List.of(1, 1, 1), 10)).containsExactly(4, 3, 3);
        // 7 x 5 / 10 = 3.5, 7 x 3 / 10 = 2.1, 7 x 2 / 10 = 1.4
        assertThat(Shares.split(List.of(5, 3, 2), 7)).containsExactly(4, 2, 1);
    }

    @Test
    void nothingIsDividedAmongNothing() {
        assertThat(Shares.split(List.of(0, 0), 10)).containsExactly(0, 0);
    }

    /** Four over 11 to 14 are one each. */
    @Test
    void aBandIsSpreadEvenly() {
        assertThat(Shares.spread(List.of(new Band(11, 14, 4), new Band(20, 20, 2))))
                .containsExactly(11, 12, 13, 14, 20, 20);
    }

    /** Half of 3 is 1.5. */
    @Test
    void aCountIsRoundedHalfUp() {
        assertThat(new Shares(1, 2).of(3)).isEqualTo(2);
        assertThat(new Shares(1, 3).of(4)).isEqualTo(1);
    }

    @Property
    void partsAddUpAndEachIsWithinOneOfItsShare(
            @ForAll @NotEmpty @Size(max = 12) List<@IntRange(max = 10_000) Integer> parts,
            @ForAll @IntRange(max = 50_000) int total) {
        long whole = Shares.total(parts);
        List<Integer> split = Shares.split(parts, total);
        assertThat(Shares.total(split)).isEqualTo(whole == 0 ? 0 : total);
        for (int i = 0; i < parts.size() && whole > 0; i++) {
            assertThat(split.get(i)).isBetween((int) ((long) parts.get(i) * total / whole), (int)
                    ((long) parts.get(i) * total / whole + 1));
        }
    }
}
