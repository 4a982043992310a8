package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void whatMovesTheCursorOrTurnsTheWritingIsShownAsUnknown() {
        assertThat(Texts.plain("a\u001B[2Jb\u202Ec\rd\u0085e\nf")).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFDd\uFFFDe\nf");
    }

    @Test
    void lettersOfAnyScriptStay() {
        assertThat(Texts.plain("Siân 北京 😀 —")).isEqualTo("Siân 北京 😀 —");
    }

    @Property
    void nothingHiddenIsLeftInAnyText(@ForAll @StringLength(max = 200) String text) {
        assertThat(Texts.plain(text).codePoints().filter(c -> Character.getType(c) == Character.CONTROL))
                .allMatch(c -> c == '\n');
    }
}
