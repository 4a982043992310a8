package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.time.FinancialYear;

class SuppliedTest {
    @Test
    void signsAreReadInEitherLetterCase() {
        assertThat(Map.of("c", Symbol.parse("c"), "x", Symbol.parse(" X "), "z", Symbol.parse("z")))
                .isEqualTo(Map.of(
                        "c", java.util.Optional.of(Symbol.CONFIDENTIAL),
                        "x", java.util.Optional.of(Symbol.NOT_AVAILABLE),
                        "z", java.util.Optional.of(Symbol.NOT_APPLICABLE)));
        assertThat(Symbol.parse("k")).contains(Symbol.LOW);
        assertThat(Symbol.parse("LOW")).contains(Symbol.LOW);
        assertThat(Symbol.parse("U")).contains(Symbol.UNRELIABLE);
        for (Symbol symbol : Symbol.values()) {
            assertThat(Symbol.parse(symbol.sign())).contains(symbol);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-", "n/a", "cc", "12", ":", "lows"})
    void otherTextIsNoSign(String text) {
        assertThat(Symbol.parse(text)).isEmpty();
    }

    @Test
    void negativeCountsAreRefusedWithoutBeingShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Supplied.count(-7))
                .withMessage("a count must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Supplied.of(-7, 9))
                .withMessage("a numerator must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Supplied.of(7, -9))
                .withMessage("a denominator must be 0 or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "", "12.5%", "1,589", "£4", "1e999999999", "12.", ".5", "NaN"})
    void aStatedValueThatIsNoNumberIsRefusedWithoutBeingShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Supplied.stated(text))
                .withMessage("a stated value must be a number in digits, such as 12.5, "
                        + "without a sign of per cent, pounds or thousands");
        assertThatIllegalArgumentException().isThrownBy(() -> Supplied.moreThan(text));
    }

    @Test
    void aStatedValueKeepsTheDecimalsItWasGivenWith() {
        assertThat(Supplied.stated("12.50"))
                .isInstanceOfSatisfying(
                        Supplied.Stated.class,
                        stated -> assertThat(stated.value()).isEqualTo("12.50"));
        assertThat(Supplied.stated(" -3.1 ")).isEqualTo(Supplied.stated("-3.1"));
    }

    @Test
    void nothingSuppliedIsPrinted() {
        assertThat(Supplied.count(47)).hasToString("a count");
        assertThat(Supplied.of(47, 93)).hasToString("a count and its base");
        assertThat(Supplied.stated("47.1")).hasToString("a stated value");
        var given = Return.of(
                "restraint.count",
                Area.named("Home"),
                FinancialYear.of("2019-20").period(),
                Supplied.count(47));
        assertThat(given).hasToString("restraint.count, Home, 2019-20, total");
    }

    @Test
    void aReturnsNameAndNoteAreChecked() {
        var period = FinancialYear.of("2019-20").period();
        var home = Area.named("Home");

        assertThatIllegalArgumentException().isThrownBy(() -> Return.of("Restraint", home, period, Supplied.count(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Return.of("restraint", home, period, Supplied.count(1)).noting("x".repeat(501)))
                .withMessage("return 'restraint': the note must be at most 500 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(home, AgeBand.CHILDREN_0_TO_17, 2019, " ", 5))
                .withMessage("a population needs its vintage, such as \"ONS MYE 2023\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(home, AgeBand.CHILDREN_0_TO_17, 2019, "ONS", -5))
                .withMessage("population of Home in 2019 must be 0 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> Area.named(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem("plan", 1, "", ""));
    }

    @Test
    void aSliceFixesTheValuesOfColumns() {
        assertThat(Slice.TOTAL).hasToString("total");
        assertThat(Slice.of("sex", "F").and("category", "neglect")).hasToString("category=neglect; sex=F");
        assertThat(Slice.of("sex", "F").and("category", "neglect"))
                .isEqualTo(Slice.of(Map.of("category", "neglect", "sex", "F")));
        assertThat(Slice.TOTAL.isTotal()).isTrue();
        assertThat(Slice.of("sex", "F").isTotal()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Slice.of("sex", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> Slice.of("", "F"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slice.of("sex", "F").and("sex", "M"));
    }
}
