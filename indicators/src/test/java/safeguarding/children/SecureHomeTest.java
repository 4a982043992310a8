package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Restraint.RESTRAINTS;
import static safeguarding.children.SecureStay.SECURE_STAYS;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.PlacementBasis.WELFARE;
import static safeguarding.children.code.PlacementBasis.YOUTH_JUSTICE;

import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.time.ReportingPeriod;

class SecureHomeTest {

    private static final ReportingPeriod H1 = YEAR.firstHalf();
    private static final ReportingPeriod H2 = YEAR.secondHalf();

    /** Aycliffe, as the Durham report prints it. */
    private static final Facts AYCLIFFE = Facts.none()
            .with(
                    count(SecureHome.RESTRAINT_COUNT, YEAR.previous().period(), 520),
                    count(SecureHome.RESTRAINT_COUNT, YEAR.period(), 753),
                    count(SecureHome.RESTRAINT_COUNT, H1, 235),
                    count(SecureHome.RESTRAINT_COUNT, H2, 518),
                    count(SecureHome.INJURY_COUNT, YEAR.previous().period(), 94),
                    count(SecureHome.INJURY_COUNT, YEAR.period(), 89),
                    count(SecureHome.INJURY_COUNT, H1, 52),
                    count(SecureHome.INJURY_COUNT, H2, 37),
                    count(SecureHome.LEVEL_1_INJURIES, YEAR.period(), 83),
                    count(SecureHome.LEVEL_2_INJURIES, YEAR.period(), 4),
                    count(SecureHome.LEVEL_3_INJURIES, YEAR.period(), 2));

    /** Five restraints of four people; four injuries, one of them not graded and one of level 3. */
    private static final Facts RECORDS = rows(
            RESTRAINTS,
            Restraint.of("a", on(2019, 4, 1), WELFARE, 1, 0, 1),
            Restraint.of("a", on(2019, 9, 30), WELFARE, 0, 0, 0),
            Restraint.of("b", on(2019, 10, 1), WELFARE, 0, 1, 0),
            Restraint.of("c", on(2020, 3, 31), YOUTH_JUSTICE, 0, 0, 0),
            new Restraint("d", on(2020, 3, 31), YOUTH_JUSTICE, 1, null, null, null),
            Restraint.of("a", on(2020, 4, 1), WELFARE, 9, 9, 9));

    @Test
    void restraintRoseAndInjuriesFellFromHalfToHalf() {
        assertThat(reads(SecureHome.RESTRAINT_HALVES, H1, AYCLIFFE)).isEqualTo("235 incidents");
        assertThat(reads(SecureHome.RESTRAINT_HALVES, H2, AYCLIFFE)).isEqualTo("518 incidents");
        assertThat(reads(SecureHome.INJURY_HALVES, H1, AYCLIFFE)).isEqualTo("52 injuries");
        assertThat(reads(SecureHome.INJURY_HALVES, H2, AYCLIFFE)).isEqualTo("37 injuries");
        assertThat(reads(SecureHome.RESTRAINT_COUNT, AYCLIFFE)).isEqualTo("753 incidents");
        assertThat(reads(SecureHome.INJURY_COUNT, AYCLIFFE)).isEqualTo("89 injuries");
    }

    /** 52 / 235 = 22.1, 37 / 518 = 7.1, 89 / 753 = 11.8 and 94 / 520 = 18.1 per 100. */
    @Test
    void injuriesPer100RestraintsFellToAThird() {
        assertThat(reads(SecureHome.INJURIES_PER_100, H1, AYCLIFFE)).isEqualTo("22.1 per 100");
        assertThat(reads(SecureHome.INJURIES_PER_100, H2, AYCLIFFE)).isEqualTo("7.1 per 100");
        assertThat(reads(SecureHome.INJURIES_PER_100, AYCLIFFE)).isEqualTo("11.8 per 100");
        assertThat(reads(SecureHome.INJURIES_PER_100, YEAR.previous().period(), AYCLIFFE))
                .isEqualTo("18.1 per 100");
    }

    /** (518 - 235) / 235 = 120.4%. */
    @Test
    void theChangeFromHalfToHalfIsWorkedOutFromTheCounts() {
        assertThat(reads(SecureHome.RESTRAINT_COUNT.changeOnPrevious(), H2, AYCLIFFE))
                .isEqualTo("+120.4%");
    }

    /** (4 + 2) / 89 = 6.7%; 83 + 4 + 2 = 89, so every injury is graded. */
    @Test
    void theLevelsOfTheReportAddUpToItsInjuries() {
        assertThat(reads(SecureHome.LEVEL_1_INJURIES, AYCLIFFE)).isEqualTo("83 injuries");
        assertThat(reads(SecureHome.LEVEL_2_INJURIES, AYCLIFFE)).isEqualTo("4 injuries");
        assertThat(reads(SecureHome.LEVEL_3_INJURIES, AYCLIFFE)).isEqualTo("2 injuries");
        assertThat(reads(SecureHome.INJURIES_BY_LEVEL, AYCLIFFE)).isEqualTo("6.7%");
    }

    /** Five restraints and four injuries: 80 per 100; two of the four injuries are of level 2 or 3. */
    @Test
    void recordsGiveTheSameMeasures() {
        assertThat(reads(SecureHome.RESTRAINT_COUNT, RECORDS)).isEqualTo("5 incidents");
        assertThat(reads(SecureHome.RESTRAINT_HALVES, H1, RECORDS)).isEqualTo("2 incidents");
        assertThat(reads(SecureHome.INJURY_COUNT, RECORDS)).isEqualTo("4 injuries");
        assertThat(reads(SecureHome.INJURY_HALVES, H2, RECORDS)).isEqualTo("2 injuries");
        assertThat(reads(SecureHome.INJURIES_PER_100, RECORDS)).isEqualTo("80.0 per 100");
        assertThat(reads(SecureHome.LEVEL_1_INJURIES, RECORDS)).isEqualTo("1 injuries");
        assertThat(reads(SecureHome.LEVEL_2_INJURIES, RECORDS)).isEqualTo("1 injuries");
        assertThat(reads(SecureHome.LEVEL_3_INJURIES, RECORDS)).isEqualTo("1 injuries");
        assertThat(reads(SecureHome.INJURIES_BY_LEVEL, RECORDS)).isEqualTo("50.0%");
    }

    /** Three of five restraints and three of four injuries; the three most restrained have 2 + 1 + 1 of five. */
    @Test
    void recordsTellWhoIsRestrained() {
        assertThat(reads(SecureHome.RESTRAINTS_FOR_WELFARE, RECORDS)).isEqualTo("60.0%");
        assertThat(reads(SecureHome.INJURIES_FOR_WELFARE, RECORDS)).isEqualTo("75.0%");
        assertThat(reads(SecureHome.TOP_THREE, RECORDS)).isEqualTo("80.0%");
    }

    /** 753 incidents over 12 months of 25 young people on average: 753 / 300 = 251 per 100 and month. */
    @Test
    void theMonthlyRateIsOverTheSumOfTheOccupancies() {
        Facts facts = AYCLIFFE.with(given(SecureHome.OCCUPANCY, YEAR.period(), Supplied.of(300, 12)));

        assertThat(reads(SecureHome.OCCUPANCY, facts)).isEqualTo("25.0 young people");
        assertThat(reads(SecureHome.RESTRAINTS_PER_100_A_MONTH, facts)).isEqualTo("251.0 per 100");
    }

    @Test
    void withoutTheSumBehindAnAverageOccupancyThereIsNoMonthlyRate() {
        Facts facts = AYCLIFFE.with(given(SecureHome.OCCUPANCY, YEAR.period(), Supplied.stated("25.0")));

        assertThat(reads(SecureHome.RESTRAINTS_PER_100_A_MONTH, facts)).startsWith("gap: ");
    }

    /** 1,900 days of 40 leavers: 47.5 a stay. */
    @Test
    void theOtherFiguresAreReturns() {
        assertThat(supplied(SecureHome.RESTRAINTS_FOR_WELFARE, Supplied.stated("58")))
                .isEqualTo("58%");
        assertThat(supplied(SecureHome.INJURIES_FOR_WELFARE, Supplied.stated("79")))
                .isEqualTo("79%");
        assertThat(supplied(SecureHome.TOP_THREE, Supplied.stated("60"))).isEqualTo("60%");
        assertThat(supplied(SecureHome.LATE_REDUCTION, Supplied.stated("22"))).isEqualTo("22%");
        assertThat(supplied(SecureHome.LENGTH_OF_STAY, Supplied.of(1_900, 40))).isEqualTo("47.5 days");
        assertThat(supplied(SecureHome.CCTV_REVIEWS, Supplied.count(4))).isEqualTo("4 visits");
    }

    private static safeguarding.fact.Return count(Indicator indicator, ReportingPeriod period, long count) {
        return given(indicator, period, Supplied.count(count));
    }

    /** In the year 366, 70 and 64 nights, 500 in all; 5 restraints are 10 per 1,000; 366 + 64 of welfare are 86%. */
    @Test
    void restraintsAreReadAgainstTheNightsSpentInTheHome() {
        Facts facts = RECORDS.with(
                SECURE_STAYS,
                DURHAM,
                Coverage.of(on(2017, 4, 1), on(2020, 7, 1)),
                List.of(
                        new SecureStay("a", on(2019, 1, 1), null, WELFARE),
                        new SecureStay("b", on(2019, 4, 1), on(2019, 6, 10), YOUTH_JUSTICE),
                        new SecureStay("c", on(2019, 4, 1), on(2019, 6, 4), WELFARE)));

        assertThat(reads(SecureHome.RESTRAINTS_PER_1000_NIGHTS, facts)).isEqualTo("10.0 per 1,000");
        assertThat(reads(SecureHome.NIGHTS_FOR_WELFARE, facts)).isEqualTo("86.0%");
    }

    /** Three left after 70, 64 and 91 days, one of whom came before the year; one is still there: 225 / 3 = 75 days. */
    @Test
    void theLengthOfStayIsOfThoseWhoLeft() {
        Facts facts = rows(
                SECURE_STAYS,
                new SecureStay("a", on(2019, 1, 1), null, WELFARE),
                new SecureStay("b", on(2019, 4, 1), on(2019, 6, 10), YOUTH_JUSTICE),
                new SecureStay("c", on(2019, 4, 1), on(2019, 6, 4), WELFARE),
                new SecureStay("d", on(2019, 1, 1), on(2019, 4, 2), WELFARE));

        assertThat(reads(SecureHome.LENGTH_OF_STAY, facts)).isEqualTo("75.0 days");
    }
}
