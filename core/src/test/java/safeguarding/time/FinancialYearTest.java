package safeguarding.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");

    @Test
    void aFinancialYearRunsFromAprilToMarch() {
        assertThat(YEAR.period()).isEqualTo(ReportingPeriod.parse("2019-04-01 to 2020-03-31"));
        assertThat(YEAR.period().days()).isEqualTo(366);
        assertThat(YEAR.previous().period().days()).isEqualTo(365);
    }

    @Test
    void bothHalvesOfALeapYearHave183Days() {
        assertThat(YEAR.halves()).extracting(ReportingPeriod::days).containsExactly(183L, 183L);
        assertThat(YEAR.previous().halves()).extracting(ReportingPeriod::days).containsExactly(183L, 182L);
    }

    @Test
    void itsPartsAreNamedAsPeopleNameThem() {
        assertThat(YEAR.halves()).hasToString("[2019-20 H1, 2019-20 H2]");
        assertThat(YEAR.quarters()).hasToString("[2019-20 Q1, 2019-20 Q2, 2019-20 Q3, 2019-20 Q4]");
        assertThat(YEAR.months())
                .hasToString("[Apr 2019, May 2019, Jun 2019, Jul 2019, Aug 2019, Sep 2019,"
                        + " Oct 2019, Nov 2019, Dec 2019, Jan 2020, Feb 2020, Mar 2020]");
        assertThat(YEAR.firstHalf().lastDay()).isEqualTo("2019-09-30");
        assertThat(YEAR.secondHalf().start()).isEqualTo("2019-10-01");
        assertThat(YEAR.quarter(4)).isEqualTo(ReportingPeriod.parse("2020-01-01 to 2020-03-31"));
    }

    @Test
    void theLastDayOfMarchBelongsToTheYearThatEnds() {
        assertThat(FinancialYear.containing(LocalDate.of(2020, 3, 31))).isEqualTo(YEAR);
        assertThat(FinancialYear.containing(LocalDate.of(2020, 4, 1))).isEqualTo(YEAR.next());
        assertThat(FinancialYear.ending(2020)).isEqualTo(YEAR);
        assertThat(FinancialYear.starting(2019)).isEqualTo(YEAR);
    }

    /**
     * Department for Education, Children in need 2024: the published rates of local authorities fit the estimate of the
     * Office for National Statistics for the June in the year.
     */
    @Test
    void aYearsRatesUseThePopulationOfTheJuneInIt() {
        assertThat(FinancialYear.ending(2020).midYear()).isEqualTo("2019-06-30");
    }

    @Test
    void theLabelOfACenturysEndKeepsItsNoughts() {
        assertThat(FinancialYear.starting(1999)).hasToString("1999-00");
        assertThat(FinancialYear.of("1999-00").startYear()).isEqualTo(1999);
        assertThat(FinancialYear.starting(2008).label()).isEqualTo("2008-09");
    }

    @Test
    void aSlashIsReadAsAHyphen() {
        assertThat(FinancialYear.of("2019/20")).isEqualTo(YEAR);
    }

    @Test
    void aLabelWhoseYearsDoNotFollowIsRefusedWithTheOneMeant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.of("2019-21"))
                .withMessage("financial year '2019-21' must end in the year after it starts: did you mean 2019-20?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "2019-2020", "19-20", " 2019-20", "2019–20", "２０１９-20", "2019-20 H1"})
    void aLabelOfAnotherFormIsRefused(String label) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.of(label))
                .withMessageContaining("write it as 2019-20");
    }

    @Test
    void yearsThatDoNotPrintAsFourDigitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.starting(999));
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.starting(9999));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.ending(1000))
                .withMessage("a financial year must end in 1001 to 9999, was 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinancialYear.ending(10_000))
                .withMessage("a financial year must end in 1001 to 9999, was 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.ending(Integer.MIN_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.containing(LocalDate.MAX));
        assertThat(FinancialYear.starting(1000).period().start()).isEqualTo("1000-04-01");
        assertThat(FinancialYear.ending(9999).period().lastDay()).isEqualTo("9999-03-31");
    }

    @Test
    void thereIsNoFifthQuarter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.quarter(5))
                .withMessage("a quarter must be 1 to 4, was 5");
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.quarter(0));
    }

    @Property
    @Domain(SomeTime.class)
    void halvesQuartersAndMonthsPartitionTheYear(@ForAll FinancialYear year) {
        for (var parts : List.of(year.halves(), year.quarters(), year.months())) {
            assertPartition(year.period(), parts);
        }
        assertThat(year.halves()).hasSize(2);
        assertThat(year.quarters()).hasSize(4);
        assertThat(year.months()).hasSize(12);
    }

    @Property
    @Domain(SomeTime.class)
    void theLabelReadsBack(@ForAll FinancialYear year) {
        assertThat(FinancialYear.of(year.label())).isEqualTo(year);
    }

    @Property
    @Domain(SomeTime.class)
    void previousUndoesNextAndComesBefore(@ForAll FinancialYear year) {
        assertThat(year.next().previous()).isEqualTo(year);
        assertThat(year.previous()).isLessThan(year);
        assertThat(year.period().end()).isEqualTo(year.next().period().start());
        assertThat(year.previous().period()).isEqualTo(year.period().previous());
    }

    @Property
    @Domain(SomeTime.class)
    void aYearHoldsEveryDateItContains(@ForAll LocalDate date) {
        var year = FinancialYear.containing(date);

        assertThat(year.period().contains(date)).isTrue();
        assertThat(year.previous().period().contains(date)).isFalse();
        assertThat(year.next().period().contains(date)).isFalse();
    }

    @Property
    @Domain(SomeTime.class)
    void theMidYearFallsInTheYear(@ForAll FinancialYear year) {
        assertThat(year.period().contains(year.midYear())).isTrue();
    }

    static void assertPartition(ReportingPeriod whole, List<ReportingPeriod> parts) {
        assertThat(parts.get(0).start()).isEqualTo(whole.start());
        assertThat(parts.get(parts.size() - 1).end()).isEqualTo(whole.end());
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).start()).isEqualTo(parts.get(i - 1).end());
        }
        assertThat(parts.stream().mapToLong(ReportingPeriod::days).sum()).isEqualTo(whole.days());
        assertThat(parts).isSorted().doesNotHaveDuplicates();
    }
}
