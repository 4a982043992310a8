package safeguarding.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-Council", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "'=1", "''=1"})
    void whatCouldBeAFormulaHasAnApostropheBeforeIt(String text) {
        assertThat(Words.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void whiteSpaceAroundATextCannotHideAFormula() {
        assertThat(Words.safe("\t=1+1")).isEqualTo("'=1+1");
        assertThat(Words.safe(" \r\n=1+1 ")).isEqualTo("'=1+1");
        assertThat(Words.safe("\u0000=1+1")).isEqualTo("'=1+1");
        assertThat(Words.safe("\u202E=1+1")).isEqualTo("'=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"County Durham", "'tis", "12.5", "a = b", "שלום", "😀", "<b>&amp;</b>", "_x003D_1", ""})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Words.safe(text)).isEqualTo(text);
    }

    @Test
    void whatXmlForbidsAndWhatTurnsTheDirectionIsDropped() {
        assertThat(Words.safe("a\u0000\u0007\u001B\u0086\uFFFE\uFFFFb")).isEqualTo("ab");
        assertThat(Words.safe("a\u202Db\u202E\u2066c\u2069")).isEqualTo("abc");
        assertThat(Words.safe("a\uD800b\uDC00c")).isEqualTo("abc");
        assertThat(Words.safe("a\tb\r\nc\rd\u2028e")).isEqualTo("a b\nc\nd\ne");
    }

    @Test
    void aCellHoldsNoMoreThanItCan() {
        assertThat(Words.safe("x".repeat(32_767))).hasSize(32_767).endsWith("x");
        assertThat(Words.safe("x".repeat(32_768))).hasSize(32_767).endsWith("x…");
        assertThat(Words.safe("x" + "😀".repeat(20_000))).hasSize(32_766).endsWith("😀…");
    }

    @Test
    void whatAReaderOfWorkbooksWouldTakeForAnEscapeIsEscaped() {
        assertThat(Words.escaped("_x003D_1")).isEqualTo("_x005F_x003D_1");
        assertThat(Words.escaped("_x_ _x12_ __x0041_")).isEqualTo("_x_ _x12_ __x005F_x0041_");
    }

    @Property(tries = 1_000)
    void noTextBeginsAsAFormulaOrIsTooLong(@ForAll String text) {
        String safe = Words.safe(text);

        assertThat(safe)
                .doesNotMatch("(?s)[=+\\-@\\s\uFF1D\uFF0B\uFF0D\uFF20].*")
                .hasSizeLessThanOrEqualTo(32_767);
    }
}
