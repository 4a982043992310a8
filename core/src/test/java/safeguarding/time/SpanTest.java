package safeguarding.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void aSpanPrintsInWords() {
        assertThat(Span.months(24)).hasToString("24 months");
        assertThat(Span.days(1)).hasToString("1 day");
        assertThat(Span.months(1)).hasToString("1 month");
        assertThat(Span.days(45)).hasToString("45 days");
    }

    @Test
    void yearsAreTwelveMonthsEach() {
        assertThat(Span.years(2)).isEqualTo(Span.months(24));
        assertThat(Span.days(30)).isNotEqualTo(Span.months(1));
    }

    @Test
    void aDayThatTheMonthLacksBecomesItsLast() {
        assertThat(Span.months(24).addTo(LocalDate.of(2020, 2, 29))).isEqualTo("2022-02-28");
        assertThat(Span.months(1).addTo(LocalDate.of(2019, 1, 31))).isEqualTo("2019-02-28");
        assertThat(Span.months(1).subtractFrom(LocalDate.of(2020, 3, 31))).isEqualTo("2020-02-29");
        assertThat(Span.days(366).addTo(LocalDate.of(2019, 4, 1))).isEqualTo("2020-04-01");
    }

    @Test
    void aSpanOfNothingOrLessIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.days(0))
                .withMessage("a span must be 1 or more days, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.months(-3))
                .withMessage("a span must be 1 or more months, was -3");
    }

    @Test
    void yearsWhoseMonthsDoNotFitAreRefused() {
        assertThat(Span.years(178_956_970).amount()).isEqualTo(2_147_483_640);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.years(178_956_971))
                .withMessageContaining("1 to 178956970 years");
        assertThatIllegalArgumentException().isThrownBy(() -> Span.years(0)).withMessageContaining("was 0");
    }

    @Property
    @Domain(SomeTime.class)
    void goingForthAndBackNeverLosesMoreThanTheDaysOfAMonthsEnd(@ForAll LocalDate date, @ForAll Span span) {
        var there = span.addTo(date);
        var back = span.subtractFrom(there);

        assertThat(there).isAfter(date);
        if (span.unit() == Span.Unit.DAYS || there.getDayOfMonth() == date.getDayOfMonth()) {
            assertThat(back).isEqualTo(date);
        } else {
            assertThat(there).isEqualTo(there.withDayOfMonth(there.lengthOfMonth()));
            assertThat(back).isBefore(date).isAfter(date.minusDays(4));
        }
    }
}
