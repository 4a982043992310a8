package safeguarding.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final LocalDate APRIL_FOOL = LocalDate.of(2019, 4, 1);

    @ParameterizedTest
    @CsvSource({
        "2019-20,                  2019-04-01, 2020-04-01, YEAR",
        "2019-20 H1,               2019-04-01, 2019-10-01, HALF_YEAR",
        "2019-20 H2,               2019-10-01, 2020-04-01, HALF_YEAR",
        "2019-20 Q1,               2019-04-01, 2019-07-01, QUARTER",
        "2019-20 Q2,               2019-07-01, 2019-10-01, QUARTER",
        "2019-20 Q3,               2019-10-01, 2020-01-01, QUARTER",
        "2019-20 Q4,               2020-01-01, 2020-04-01, QUARTER",
        "Apr 2019,                 2019-04-01, 2019-05-01, MONTH",
        "Feb 2020,                 2020-02-01, 2020-03-01, MONTH",
        "2011-12,                  2011-04-01, 2012-04-01, YEAR",
        "1999-00,                  1999-04-01, 2000-04-01, YEAR",
        "2019,                     2019-01-01, 2020-01-01,",
        "31 Mar 2020,              2020-03-31, 2020-04-01,",
        "1 Apr 2020,               2020-04-01, 2020-04-02,",
        "2019-06-01 to 2019-07-15, 2019-06-01, 2019-07-16,",
        "2019-01-01 to 2019-06-30, 2019-01-01, 2019-07-01,",
        "2019-09-01 to 2020-08-31, 2019-09-01, 2020-09-01,",
        "2018-04-01 to 2020-03-31, 2018-04-01, 2020-04-01,"
    })
    void aPeriodIsNamedAsPeopleNameIt(String label, LocalDate start, LocalDate end, Cadence cadence) {
        var period = ReportingPeriod.of(start, end);

        assertThat(period).hasToString(label);
        assertThat(period.label()).isEqualTo(label);
        assertThat(ReportingPeriod.parse(label)).isEqualTo(period);
        assertThat(period.cadence().orElse(null)).isEqualTo(cadence);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-01 to 2020-03-31, 2019-20",
        "2019-04-01 to 2019-04-30, Apr 2019",
        "2020-02-29 to 2020-02-29, 29 Feb 2020",
        "2019/20,                  2019-20",
        "2019/20 H2,               2019-20 H2",
        "01 Apr 2019,              1 Apr 2019"
    })
    void otherSpellingsAreReadToo(String spelling, String label) {
        assertThat(ReportingPeriod.parse(spelling)).hasToString(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "last year",
                "19-20",
                "2019-20 H3",
                "2019-20 Q5",
                "2019-20 Q0",
                "2019-20H1",
                "April 2019",
                "apr 2019",
                " 2019",
                "2019-04-01",
                "2019-04-01 - 2020-03-31",
                "2019-04-01/2020-03-31",
                "2019 ",
                "12019"
            })
    void aLabelOfAnotherFormIsRefusedWithTheFormsThereAre(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(label))
                .withMessage("unknown reporting period '" + label
                        + "': write it as 2019-20, 2019-20 H1, 2019-20 Q1, Apr 2019, 2019, 31 Mar 2020"
                        + " or 2019-06-01 to 2019-07-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29 Feb 2019",
                "31 Apr 2019",
                "0 Apr 2019",
                "2019-02-29 to 2019-03-31",
                "2019-13-01 to 2020-03-31"
            })
    void aDateThatDoesNotExistIsRefused(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse(label))
                .withMessage("reporting period '" + label + "' names a date that does not exist");
    }

    @Test
    void aPeriodMustEndAfterItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.of(APRIL_FOOL, APRIL_FOOL))
                .withMessage("a reporting period must end after it starts (its end is the first day after it):"
                        + " 2019-04-01 up to 2019-04-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.ofInclusive(APRIL_FOOL, APRIL_FOOL.minusDays(1)))
                .withMessage("the last day of a reporting period must not be before its first:"
                        + " 2019-04-01 to 2019-03-31");
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.parse("2019-04-02 to 2019-04-01"));
    }

    @Test
    void aPeriodLiesInYearsOfFourDigits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.of(LocalDate.MIN, LocalDate.MAX))
                .withMessageContaining("must lie within 1000-04-01 to 9999-03-31");
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.day(LocalDate.MAX));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.of(APRIL_FOOL, LocalDate.of(9999, 12, 31)));
        assertThat(ReportingPeriod.of(LocalDate.of(1000, 4, 1), LocalDate.of(9999, 4, 1)))
                .hasToString("1000-04-01 to 9999-03-31");
    }

    @Test
    void theStartIsInAndTheEndIsOut() {
        var half = YEAR.firstHalf();

        assertThat(half.contains(half.start())).isTrue();
        assertThat(half.contains(half.lastDay())).isTrue();
        assertThat(half.contains(half.end())).isFalse();
        assertThat(half.contains(half.start().minusDays(1))).isFalse();
        assertThat(half.contains(LocalDate.MIN)).isFalse();
        assertThat(half.contains(LocalDate.MAX)).isFalse();
    }

    @Test
    void periodsThatOnlyMeetDoNotOverlap() {
        assertThat(YEAR.firstHalf().overlaps(YEAR.secondHalf())).isFalse();
        assertThat(YEAR.secondHalf().overlaps(YEAR.firstHalf())).isFalse();
        assertThat(YEAR.period().overlaps(YEAR.secondHalf())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-20 H1,               2018-19 H2",
        "2019-20 H2,               2019-20 H1",
        "2019-20 Q1,               2018-19 Q4",
        "2019-20,                  2018-19",
        "Apr 2019,                 Mar 2019",
        "2021,                     2020",
        "2019-09-01 to 2020-08-31, 2018-09-01 to 2019-08-31",
        "31 Mar 2020,              30 Mar 2020",
        "2019-06-01 to 2019-07-15, 2019-04-17 to 2019-05-31"
    })
    void thePreviousPeriodIsAsLongAndEndsWhereThisStarts(String period, String previous) {
        assertThat(ReportingPeriod.parse(period).previous()).hasToString(previous);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-20 H1,               2018-19 H1",
        "2020-21,                  2019-20",
        "Feb 2021,                 Feb 2020",
        "Feb 2020,                 Feb 2019",
        "2020,                     2019",
        "29 Feb 2020,              28 Feb 2019",
        "28 Feb 2020,              28 Feb 2019",
        "28 Feb 2021,              28 Feb 2020",
        "2019-06-01 to 2020-02-29, 2018-06-01 to 2019-02-28",
        "2020-02-29 to 2020-03-15, 2019-02-28 to 2019-03-15",
        "2019-06-01 to 2019-07-15, 2018-06-01 to 2018-07-15"
    })
    void theSamePeriodLastYearKeepsItsDates(String period, String lastYear) {
        assertThat(ReportingPeriod.parse(period).sameLastYear()).hasToString(lastYear);
    }

    @Test
    void aTrailingWindowEndsWhereThePeriodEnds() {
        assertThat(YEAR.firstHalf().trailing(Span.months(12))).hasToString("2018-10-01 to 2019-09-30");
        assertThat(YEAR.period().trailing(Span.years(1))).isEqualTo(YEAR.period());
        assertThat(YEAR.secondHalf().trailing(Span.days(1))).hasToString("31 Mar 2020");
        assertThat(YEAR.quarter(4).trailing(Span.months(1))).hasToString("Mar 2020");
    }

    @Test
    void theYearToDateStartsInAprilAndEndsWhereThePeriodEnds() {
        assertThat(YEAR.quarter(3).yearToDate()).hasToString("2019-04-01 to 2019-12-31");
        assertThat(YEAR.quarter(1).yearToDate()).isEqualTo(YEAR.quarter(1));
        assertThat(ReportingPeriod.parse("Mar 2020").yearToDate()).isEqualTo(YEAR.period());
        assertThat(ReportingPeriod.parse("2019").yearToDate()).hasToString("2019-04-01 to 2019-12-31");
        assertThat(ReportingPeriod.parse("2019").financialYear()).isEqualTo(YEAR);
    }

    @Test
    void aPeriodSplitsIntoWholeUnitsOrNotAtAll() {
        assertThat(YEAR.firstHalf().split(Cadence.QUARTER)).containsExactly(YEAR.quarter(1), YEAR.quarter(2));
        assertThat(ReportingPeriod.parse("2019").split(Cadence.QUARTER))
                .hasToString("[2018-19 Q4, 2019-20 Q1, 2019-20 Q2, 2019-20 Q3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.parse("2019").split(Cadence.HALF_YEAR))
                .withMessage("2019 does not split into whole units of 6 months:"
                        + " it must start and end where a HALF_YEAR does");
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.firstHalf().split(Cadence.YEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportingPeriod.day(APRIL_FOOL).split(Cadence.MONTH));
    }

    @Test
    void periodsSortByStartAndThenByEnd() {
        assertThat(Stream.of(YEAR.secondHalf(), YEAR.period(), YEAR.firstHalf()).sorted())
                .containsExactly(YEAR.firstHalf(), YEAR.period(), YEAR.secondHalf());
    }

    @Test
    void theLabelDoesNotDependOnTheLocale() {
        var before = Locale.getDefault();
        try {
            for (var locale : List.of(
                    Locale.FRANCE,
                    Locale.forLanguageTag("ar-SA-u-nu-arab"),
                    Locale.forLanguageTag("th-TH-u-ca-buddhist"))) {
                Locale.setDefault(locale);
                assertThat(YEAR.months().get(4)).hasToString("Aug 2019");
                assertThat(ReportingPeriod.parse("31 Aug 2019")).hasToString("31 Aug 2019");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    @Domain(SomeTime.class)
    void everyLabelReadsBackToAnEqualPeriod(@ForAll ReportingPeriod period) {
        assertThat(ReportingPeriod.parse(period.label())).isEqualTo(period);
        assertThat(ReportingPeriod.parse(period.start() + " to " + period.lastDay()))
                .isEqualTo(period);
    }

    @Property
    @Domain(SomeTime.class)
    void unequalPeriodsHaveUnequalLabels(@ForAll ReportingPeriod one, @ForAll ReportingPeriod other) {
        assertThat(one.label().equals(other.label())).isEqualTo(one.equals(other));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    @Domain(SomeTime.class)
    void aPeriodContainsAsManyDatesAsItHasDays(@ForAll ReportingPeriod period) {
        var around = period.start().minusDays(10).datesUntil(period.end().plusDays(10));

        assertThat(around.filter(period::contains).count()).isEqualTo(period.days());
        assertThat(ReportingPeriod.ofInclusive(period.start(), period.lastDay()))
                .isEqualTo(period);
    }

    @Property
    @Domain(SomeTime.class)
    void thePreviousPeriodMeetsThisAndHasItsCadence(@ForAll ReportingPeriod period) {
        var previous = period.previous();

        assertThat(previous.end()).isEqualTo(period.start());
        if (period.cadence().isPresent()) {
            assertThat(previous.cadence()).isEqualTo(period.cadence());
        } else if (period.start().getDayOfMonth() != 1) {
            assertThat(previous.days()).isEqualTo(period.days());
        }
    }

    @Property
    @Domain(SomeTime.class)
    void theSamePeriodLastYearHasTheSameCadence(@ForAll ReportingPeriod period) {
        var lastYear = period.sameLastYear();

        assertThat(lastYear.cadence()).isEqualTo(period.cadence());
        assertThat(lastYear.start()).isEqualTo(period.start().minusYears(1));
        assertThat(Math.abs(lastYear.days() - period.days())).isLessThanOrEqualTo(1);
    }

    @Property
    @Domain(SomeTime.class)
    void overlapMeansADayInCommon(@ForAll ReportingPeriod one, @ForAll ReportingPeriod other) {
        var common = one.start().datesUntil(one.end()).anyMatch(other::contains);

        assertThat(one.overlaps(other)).isEqualTo(common).isEqualTo(other.overlaps(one));
        if (one.contains(other)) {
            assertThat(common).isTrue();
            assertThat(other.start().datesUntil(other.end())).allMatch(one::contains);
        }
    }

    @Property
    @Domain(SomeTime.class)
    void whatSplitsIsPartitioned(@ForAll ReportingPeriod period, @ForAll Cadence coarse, @ForAll Cadence fine) {
        Assume.that(coarse.months() >= fine.months());
        var whole = coarse.periodContaining(period.start());

        FinancialYearTest.assertPartition(whole, whole.split(fine));
    }

    @Property
    @Domain(SomeTime.class)
    void theYearToDateEndsWithThePeriodInItsFinancialYear(@ForAll ReportingPeriod period) {
        var toDate = period.yearToDate();

        assertThat(toDate.end()).isEqualTo(period.end());
        assertThat(period.financialYear().period().contains(toDate)).isTrue();
        assertThat(toDate.yearToDate()).isEqualTo(toDate);
    }

    @Property
    @Domain(SomeTime.class)
    void aTrailingWindowIsAsLongAsItsSpan(@ForAll ReportingPeriod period, @ForAll Span span) {
        var window = period.trailing(span);

        assertThat(window.end()).isEqualTo(period.end());
        assertThat(window.start()).isEqualTo(span.subtractFrom(period.end()));
    }

    @Test
    void tenYearsOfQuartersHaveHashesThatATableTellsApart() {
        var places = new HashSet<Integer>();
        for (int quarter = 0; quarter < 40; quarter++) {
            LocalDate start = LocalDate.of(2010, 4, 1).plusMonths(3L * quarter);
            int hash = ReportingPeriod.of(start, start.plusMonths(3)).hashCode();
            places.add((hash ^ hash >>> 16) & 63);
        }

        // 64 places for 40 periods, at random 30 of them taken; from first days of months without more ado, 1
        assertThat(places).hasSizeGreaterThan(20);
    }
}
