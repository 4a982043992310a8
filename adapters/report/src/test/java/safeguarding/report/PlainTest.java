package safeguarding.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void blanksOfEveryKindAreOneBlankAndNoneStandsAtAnEnd() {
        assertThat(Plain.name("\t a\r\n\u00A0 b\u2028c\u3000")).isEqualTo("a b c");
    }

    @Test
    void controlCharactersAndMarksOfDirectionAreLeftOut() {
        assertThat(Plain.name("a\u0000b\u202Ec\u2066d\u2069e\u061Cf\uFEFFg\uFFFFh"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void halvesOfCharactersAreLeftOutAndWholeOnesStay() {
        assertThat(Plain.name("\uD800a\uD83D\uDE00\uDC00")).isEqualTo("a\uD83D\uDE00");
    }

    @Test
    void scriptsThatNeedJoinersKeepThem() {
        assertThat(Plain.name("\u0645\u06CC\u200C\u062E")).isEqualTo("\u0645\u06CC\u200C\u062E");
    }

    @Test
    void aNameIsCutBetweenCharactersAndSaysSo() {
        assertThat(Plain.name("\uD83D\uDE00".repeat(201))).isEqualTo("\uD83D\uDE00".repeat(200) + "…");
        assertThat(Plain.name("a".repeat(200))).isEqualTo("a".repeat(200));
        assertThat(Plain.sentence("a".repeat(1_001))).hasSize(1_001).endsWith("…");
    }

    @Test
    void aNameIsBrokenIntoLinesBetweenWordsAndCutAtTheLast() {
        assertThat(Plain.lines("Children subject to a plan", 12, 3))
                .containsExactly("Children", "subject to a", "plan");
        assertThat(Plain.lines("Children subject to a plan", 12, 2)).containsExactly("Children", "subject to…");
        assertThat(Plain.lines("Abcdefghij", 4, 3)).containsExactly("Abcd", "efgh", "ij");
        assertThat(Plain.lines("", 4, 3)).isEmpty();
    }
}
