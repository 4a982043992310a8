package safeguarding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    private static final List<String> IDS = List.of("cpp.rate", "cpp.repeat-24m", "restraint.injury-rate", "cla.rate");

    @Test
    void wordsAreJoinedAsInASentence() {
        assertThat(Wording.join()).isEmpty();
        assertThat(Wording.join("a")).isEqualTo("a");
        assertThat(Wording.join("a", "b")).isEqualTo("a and b");
        assertThat(Wording.join("a", "b", "c")).isEqualTo("a, b and c");
        assertThat(Wording.join(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c and d");
    }

    @ParameterizedTest
    @CsvSource({
        "0,                    '0'",
        "999,                  '999'",
        "-999,                 '-999'",
        "1000,                 '1,000'",
        "-1234,                '-1,234'",
        "1234567,              '1,234,567'",
        "9223372036854775807,  '9,223,372,036,854,775,807'",
        "-9223372036854775808, '-9,223,372,036,854,775,808'"
    })
    void aNumberHasItsThousandsApart(long number, String printed) {
        assertThat(Wording.number(number)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "1,    restraint,           1 restraint",
        "3,    restraint,           3 restraints",
        "0,    day,                 0 days",
        "-1,   day,                 -1 days",
        "2,    child,               2 children",
        "1,    child,               1 child",
        "2,    looked-after person, 2 looked-after people",
        "2,    agency,              2 agencies",
        "2,    breach,              2 breaches",
        "2,    census,              2 censuses",
        "1250, missing episode,     '1,250 missing episodes'"
    })
    void aCountSaysOneOrMany(long number, String one, String printed) {
        assertThat(Wording.count(number, one)).isEqualTo(printed);
    }

    @Test
    void aPluralOfItsOwnIsSaid() {
        assertThat(Wording.count(2, "child in need", "children in need")).isEqualTo("2 children in need");
        assertThat(Wording.count(1, "child in need", "children in need")).isEqualTo("1 child in need");
    }

    @Test
    void theNearestNamesComeNearestFirst() {
        assertThat(Wording.nearest("cpp.rte", IDS, 3)).containsExactly("cpp.rate");
        assertThat(Wording.nearest("clp.rate", IDS, 3)).containsExactly("cla.rate", "cpp.rate");
        assertThat(Wording.nearest("CPP.RATE", IDS, 1)).containsExactly("cpp.rate");
        assertThat(Wording.nearest("cpp.rte", IDS, 0)).isEmpty();
        assertThat(Wording.nearest("homelessness", IDS, 3)).isEmpty();
        assertThat(Wording.nearest("bat", List.of("cat", "bad", "bat"), 3)).containsExactly("bat", "bad", "cat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.nearest("a", IDS, -1))
                .withMessage("the number of nearest names must be 0 or more, was -1");
    }

    @Test
    void aNameThatBeginsWithWhatWasAskedIsNear() {
        assertThat(Wording.nearest("Restraint", IDS, 3)).containsExactly("restraint.injury-rate");
        assertThat(Wording.nearest("cpp", IDS, 3)).containsExactly("cpp.rate", "cpp.repeat-24m");
        assertThat(Wording.nearest("", IDS, 3)).isEmpty();
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseNear() {
        assertThat(Wording.unknown("indicator", "cpp.rte", IDS))
                .isEqualTo("unknown indicator 'cpp.rte'; did you mean 'cpp.rate'?");
        assertThat(Wording.unknown("indicator", "cpp.re", IDS))
                .isEqualTo("unknown indicator 'cpp.re'; did you mean 'cpp.rate' or 'cpp.repeat-24m'?");
    }

    @Test
    void whereNothingIsNearItIsAnsweredWithWhatThereIs() {
        assertThat(Wording.unknown("theme", "homes", List.of("police", "care")))
                .isEqualTo("unknown theme 'homes'; there are 'care' and 'police'");
        assertThat(Wording.unknown("theme", "homes", List.of("police")))
                .isEqualTo("unknown theme 'homes'; there is 'police'");
        assertThat(Wording.unknown("theme", "homes", List.of())).isEqualTo("unknown theme 'homes'; there is none");
        var twelve = IntStream.range(10, 22).mapToObj(String::valueOf).toList();
        assertThat(Wording.unknown("area", "homes", twelve))
                .isEqualTo("unknown area 'homes'; there are '10', '11', '12', '13', '14', '15', '16', '17', '18', '19'"
                        + " and 2 more");
        assertThat(Wording.unknown("area", "homes", twelve.subList(0, 10)))
                .isEqualTo(
                        "unknown area 'homes'; there are '10', '11', '12', '13', '14', '15', '16', '17', '18' and '19'");
    }

    @Test
    void wordingDoesNotDependOnTheLocale() {
        var before = Locale.getDefault();
        try {
            for (var tag : List.of("de-DE", "hi-IN-u-nu-deva", "ar-EG-u-nu-arab", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Wording.number(-1_234_567)).isEqualTo("-1,234,567");
                assertThat(Wording.nearest("ID", List.of("id"), 1)).containsExactly("id");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void aNumberReadsBackWithoutItsCommas(@ForAll long number) {
        assertThat(Long.parseLong(Wording.number(number).replace(",", ""))).isEqualTo(number);
        assertThat(Wording.number(number)).matches("-?\\d{1,3}(,\\d{3})*");
    }

    @Property
    void aNameThatIsKnownIsNearestToItself(
            @ForAll @NotEmpty List<@AlphaChars @StringLength(min = 1, max = 12) String> known,
            @ForAll @IntRange(min = 1, max = 5) int most) {
        var asked = known.get(0);

        var nearest = Wording.nearest(asked, known, most);

        assertThat(nearest).hasSizeBetween(1, most).doesNotHaveDuplicates().isSubsetOf(known);
        assertThat(nearest.get(0)).isEqualToIgnoringCase(asked);
    }

    @Property
    void oneSlipInALongNameIsForgiven(
            @ForAll @AlphaChars @StringLength(min = 4, max = 30) String name, @ForAll @IntRange(max = 29) int place) {
        int at = Math.min(place, name.length() - 1);
        var slipped = name.substring(0, at) + "-" + name.substring(at + 1);
        var dropped = name.substring(0, at) + name.substring(at + 1);
        var added = name.substring(0, at) + "-" + name.substring(at);

        assertThat(List.of(slipped, dropped, added))
                .allMatch(asked -> Wording.nearest(asked, List.of(name), 1).equals(List.of(name)));
    }

    @Property
    void aJoinedListHasEveryWordInOrder(
            @ForAll @Size(max = 8) List<@AlphaChars @StringLength(min = 1, max = 5) String> words) {
        assertThat(List.of(Wording.join(words).split(", | and "))).isEqualTo(words.isEmpty() ? List.of("") : words);
    }

    /** UAX 9, table 4: what embeds, overrides, isolates and ends these turns what follows; the three marks do not. */
    @Test
    void aTextIsOneLineUnlessItBreaksOrTurns() {
        assertThat(List.of("", "plain", "\u00e9 \u4e2d \ud83d\ude00", "\u200e\u200f\u061c", "\u00a0"))
                .allMatch(Wording::isOneLine);
        assertThat(
                        "\n\r\t\u0000\u001b\u007f\u0085\u2028\u2029\ufffd\ud800\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
                                .codePoints()
                                .mapToObj(Character::toString))
                .hasSize(20)
                .noneMatch(Wording::isOneLine);
    }
}
