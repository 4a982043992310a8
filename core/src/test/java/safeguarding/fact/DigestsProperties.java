package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class DigestsProperties {

    @Property
    void theDigestOfATextIsThatOfItsKeyWhateverWasAskedBefore(@ForAll @Size(max = 30) List<String> texts) {
        var digests = new Digests();

        for (String text : texts) {
            assertThat(digests.of(text)).isEqualTo(Key.digest(text));
            assertThat(digests.of(text)).isEqualTo(Key.digest(text));
        }
    }

    @Property(tries = 5)
    void moreTextsThanItHoldsGetTheirOwnDigests(@ForAll int first) {
        var digests = new Digests();

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 3_000; i++) {
                String text = Integer.toString(first + i);
                assertThat(digests.of(text)).isEqualTo(Key.digest(text));
            }
        }
    }
}
