package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.protect.Edition.Entry;
import safeguarding.protect.Edition.Role;
import safeguarding.protect.Edition.ShownCount;

class EditionTest {

    private static final Figure COUNT = new Figure.Count(777);
    private static final Figure SHARE = new Figure.Rate(52, 235, 100, true);

    private static Entry entry(String indicator, Cell cell) {
        return new Entry(indicator, Some.HOME, Some.YEAR, Slice.TOTAL, cell);
    }

    private static Entry shown(String indicator, Figure figure) {
        return entry(indicator, new Cell.Shown(figure));
    }

    private static ShownCount count(String indicator, Role role, boolean from, long value) {
        return new ShownCount(indicator, Some.HOME, Some.YEAR, Slice.TOTAL, role, from, value);
    }

    @Test
    void theCountsAreEveryExactCountThatWasShown() {
        var edition = new Edition(
                "2019-20 Q3",
                List.of(
                        shown("count", COUNT),
                        shown("share", SHARE),
                        shown("median", new Figure.Spread(50, Fraction.of(25, 2), 40)),
                        shown("change", new Figure.Change(new Figure.Count(66), COUNT)),
                        shown("points", new Figure.Change(new Figure.Rate(8, 80, 100, true), SHARE))));

        assertThat(edition.counts())
                .containsExactly(
                        count("count", Role.COUNT, false, 777),
                        count("share", Role.NUMERATOR, false, 52),
                        count("share", Role.DENOMINATOR, false, 235),
                        count("median", Role.ROWS, false, 40),
                        count("change", Role.COUNT, true, 66),
                        count("change", Role.COUNT, false, 777),
                        count("points", Role.NUMERATOR, true, 8),
                        count("points", Role.DENOMINATOR, true, 80),
                        count("points", Role.NUMERATOR, false, 52),
                        count("points", Role.DENOMINATOR, false, 235));
    }

    @Test
    void whatIsNotExactlyKnownIsNoCount() {
        var edition = new Edition(
                "2019-20 Q3",
                List.of(
                        entry("rounded", new Cell.Rounded(new Figure.Count(40), 5)),
                        entry("withheld", Cell.Withheld.because(Reason.PRIMARY)),
                        entry("none", new Cell.NotApplicable()),
                        entry("missing", new Cell.NotAvailable(Gap.NOT_COVERED)),
                        shown("stated", new Figure.Stated(new BigDecimal("12.5"), Bound.EXACTLY))));

        assertThat(edition.counts()).isEmpty();
        assertThat(edition.entries()).hasSize(5);
    }

    @Test
    void aCellThatStoodInSeveralTablesIsKeptOnceAndOneThatChangedTwice() {
        var edition = new Edition(
                "2019-20 Q3", List.of(shown("a", COUNT), shown("b", COUNT), shown("a", COUNT), shown("a", SHARE)));

        assertThat(edition.entries()).containsExactly(shown("a", COUNT), shown("b", COUNT), shown("a", SHARE));
    }

    @Test
    void noWordsHoldACount() {
        var edition = new Edition("first", List.of(shown("a", COUNT)));

        assertThat(edition).hasToString("edition first of 1 cell");
        assertThat(edition.entries().get(0)).hasToString("a, Home, 2019-20, total");
        assertThat(edition.counts().get(0)).hasToString("a, Home, 2019-20, total, COUNT");
        assertThat(Ledger.NONE.with(edition)).hasToString("ledger of 1 edition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "bell\u0007", "next\u0085", "line\u2028separator"})
    void aNameIsOneLineOfWords(String name) {
        assertThatThrownBy(() -> new Edition(name, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an edition's name must be 1 to 100 characters on one line, such as '2019-20 Q3'");
        assertThatThrownBy(() -> new Edition("a".repeat(101), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Edition("a".repeat(100), List.of()).counts()).isEmpty();
    }

    @Test
    void anEditionIsAddedOnceAndNeverReplaced() {
        var first = new Edition("2019-20 Q3", List.of(shown("a", COUNT)));
        var second = new Edition("2019-20 Q4", List.of(shown("a", COUNT)));
        Ledger ledger = Ledger.NONE.with(first).with(second);

        assertThat(ledger.editions()).containsExactly(first, second);
        assertThat(ledger.with(new Edition("2019-20 Q3", List.of(shown("a", COUNT)))))
                .isSameAs(ledger);
        assertThat(ledger.find("2019-20 Q4")).contains(second);
        assertThat(ledger.find("2019-20 Q1")).isEmpty();
        assertThatThrownBy(() -> ledger.with(new Edition("2019-20 Q3", List.of(shown("a", new Figure.Count(778))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("edition '2019-20 Q3' is in the ledger already and shows something else; give a corrected"
                        + " edition a name of its own");
        assertThatThrownBy(() -> new Ledger(List.of(first, first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two editions are called '2019-20 Q3'");
    }
}
