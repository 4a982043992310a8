package safeguarding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.text.TextTable.left;
import static safeguarding.text.TextTable.right;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @Test
    void aTablePrintsItsHeaderRuleGroupsAndRows() {
        var table = TextTable.of(left("Line"), right("2018-19"), right("2019-20"), left("Note"))
                .group("Secure home")
                .row("Restraints", "1,021", "518", "")
                .row("Injuries per 100 restraints", "9.8", "11.2", "amber")
                .group("Child protection")
                .row("Plans per 10,000", "40.1", "44.7", "");

        assertThat(table.print()).isEqualTo("""
                        Line                         2018-19  2019-20  Note
                        ───────────────────────────  ───────  ───────  ─────
                        Secure home
                        Restraints                     1,021      518
                        Injuries per 100 restraints      9.8     11.2  amber

                        Child protection
                        Plans per 10,000                40.1     44.7
                        """);
        assertThat(table).hasToString(table.print());
    }

    @Test
    void aCellAboveTheLimitWrapsBetweenWords() {
        var table = TextTable.of(left("Line").atMost(16), right("Value").atMost(7), left("Why"))
                .row("Repeat plans within 24 months, %", "21.2", "above the band")
                .row("Supercalifragilistic", "one two three", "a");

        assertThat(table.print()).isEqualTo("""
                        Line                Value  Why
                        ────────────────  ───────  ──────────────
                        Repeat plans         21.2  above the band
                        within 24
                        months, %
                        Supercalifragili  one two  a
                        stic                three
                        """);
    }

    @Test
    void theHeaderWrapsToo() {
        assertThat(TextTable.of(right("Per 10,000 children").atMost(8))
                        .row("44.7")
                        .print())
                .isEqualTo("""
                             Per
                          10,000
                        children
                        ────────
                            44.7
                        """);
    }

    @Test
    void widthIsCountedInPlacesOnAScreen() {
        var table = TextTable.of(left("Name"), right("n"))
                .row("Zoë", "1")
                .row("Zoe\u0308", "2")
                .row("子供", "3")
                .row("🙂", "4")
                .row("▁▂·█", "5");

        assertThat(table.print()).isEqualTo("""
                        Name  n
                        ────  ─
                        Zoë   1
                        Zoe\u0308   2
                        子供  3
                        🙂    4
                        ▁▂·█  5
                        """);
    }

    /** Unicode Standard Annex 11: the first and last of wide blocks, and their narrow neighbours. */
    @ParameterizedTest
    @CsvSource({
        "1100, 2",
        "115F, 2",
        "10FF, 1",
        "2E7F, 1",
        "2E80, 2",
        "303E, 2",
        "303F, 1",
        "A4C6, 2",
        "A4D0, 1",
        "ABFF, 1",
        "AC00, 2",
        "D7A3, 2",
        "D7B0, 1",
        "F900, 2",
        "FAFF, 2",
        "FE30, 2",
        "FE6B, 2",
        "FE70, 1",
        "FF01, 2",
        "FF60, 2",
        "FF61, 1",
        "FFE0, 2",
        "FFE6, 2",
        "FFE8, 1",
        "1F534, 2",
        "1F7E0, 2",
        "1F7E2, 2",
        "1F64F, 2",
        "1F680, 2",
        "20000, 2",
        "41, 1",
        "E9, 1",
        "2588, 1",
        "2500, 1",
        "B7, 1",
        "308, 0",
        "200D, 0",
        "AD, 1"
    })
    void wideCharactersTakeTwoPlaces(String hexadecimal, int places) {
        assertThat(Places.width(Character.toString(Integer.parseInt(hexadecimal, 16))))
                .isEqualTo(places);
    }

    @Test
    void wideCharactersAndMarksWrapWhole() {
        assertThat(TextTable.of(left("A").atMost(3)).row("子供達").print()).isEqualTo("A\n──\n子\n供\n達\n");
        assertThat(TextTable.of(left("A").atMost(2)).row("abe\u0308e\u0308").print())
                .isEqualTo("A\n──\nab\ne\u0308e\u0308\n");
    }

    @Test
    void aLineFeedStartsALineAndOtherControlsAreASpace() {
        var table = TextTable.of(left("A"), left("B"))
                .row("one\r\ntwo", "red\u001B[31m\tx\u2028")
                .row("", "")
                .row("\n", "y");

        assertThat(table.print()).isEqualTo("A    B\n───  ──────────\none  red [31m x\ntwo\n\n     y\n\n");
    }

    @Test
    void aTableWithoutRowsIsItsHeaderAndRule() {
        assertThat(TextTable.of(left("Line"), right("")).print()).isEqualTo("Line\n────\n");
    }

    @Test
    void aGroupMayBeWiderThanTheTable() {
        assertThat(TextTable.of(left("A")).group("A long heading ").row("b").print())
                .isEqualTo("A\n─\nA long heading\nb\n");
    }

    @Test
    void theRuleMayBeAscii() {
        var table = TextTable.of(left("Line"), right("n")).ruledInAscii().row("a", "1");

        assertThat(table.print()).isEqualTo("Line  n\n----  -\na     1\n").matches("\\p{ASCII}*");
    }

    @Test
    void aTableIsNeverChanged() {
        var empty = TextTable.of(left("A"));

        var one = empty.row("1");
        var other = empty.rows(List.of(List.of("1")));

        assertThat(empty.print()).isEqualTo("A\n─\n");
        assertThat(one)
                .isEqualTo(other)
                .hasSameHashCodeAs(other)
                .isNotEqualTo(empty)
                .isNotEqualTo(empty.group("1"))
                .isNotEqualTo(TextTable.of(right("A")).row("1"))
                .isNotEqualTo(one.ruledInAscii())
                .isNotEqualTo("A");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.of(left("A"), left("B")).row("1"))
                .withMessage("a row must have 2 cells, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextTable.of(left("A")).row("1", "2"))
                .withMessage("a row must have 1 cell, was 2");
    }

    @Test
    void aTableNeedsAColumnAndAColumnAWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(TextTable::of)
                .withMessage("a table must have at least one column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> left("Line").atMost(1))
                .withMessage("the column 'Line' must be allowed a width of 2 or more");
    }

    @Property
    void noLineEndsInASpaceOrIsWiderThanTheColumnsAllow(
            @ForAll("texts") String one, @ForAll("texts") String two, @ForAll @IntRange(min = 2, max = 20) int most) {
        var printed = TextTable.of(left("a").atMost(most), right("b").atMost(most))
                .row(one, two)
                .row(two, one)
                .print();

        assertThat(printed).endsWith("\n").doesNotContain("\r");
        for (var line : printed.split("\n")) {
            assertThat(line).isEqualTo(line.stripTrailing());
            assertThat(Places.width(line)).isLessThanOrEqualTo(2 * most + 2);
        }
    }

    @Property
    void wrappingLosesNothingButSpaces(@ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 20) int most) {
        var printed = TextTable.of(left("").atMost(most)).row(text).print();

        assertThat(withoutSpace(printed.lines().skip(2).collect(Collectors.joining())))
                .isEqualTo(withoutSpace(text));
    }

    @Property
    void aWordThatFitsIsNeverBroken(
            @ForAll("words") List<String> words, @ForAll @IntRange(min = 8, max = 20) int most) {
        var lines = Places.wrap(String.join(" ", words), most);

        assertThat(lines.stream().flatMap(line -> Arrays.stream(line.split(" "))))
                .containsExactlyElementsOf(words);
        for (int i = 1; i < lines.size(); i++) {
            var next = lines.get(i).split(" ")[0];
            assertThat(lines.get(i - 1).length() + 1 + next.length()).isGreaterThan(most);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aB1 ,-\n\té子🙂\u0308 ")
                .ofMaxLength(60)
                .filter(text -> text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1);
    }

    private static String withoutSpace(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
