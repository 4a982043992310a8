package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Caseload.CASELOADS;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.stats.Estimate;
import safeguarding.stats.NotCalculable;

class WorkforceTest {

    @Test
    void responsesAreAReturn() {
        assertThat(supplied(Workforce.PRACTITIONER_SURVEY, Supplied.count(340))).isEqualTo("340 responses");
    }

    /**
     * In post on 30 September: 1, 0.6 and 0.4 employed and 1 of an agency; 0.5 employed had left. Turnover 0.5 / 2, agency
     * 1 / 3. The three who hold cases are 2.6 and hold 48: 18.5.
     */
    @Test
    void postsAreFullTimeEquivalents() {
        Facts facts = rows(
                CASELOADS,
                worker("a", false, false, 18, 1_000_000),
                worker("b", false, null, 10, 600_000),
                worker("c", true, false, 20, 1_000_000),
                worker("d", false, false, 0, 400_000),
                worker("e", false, true, null, 500_000));

        assertThat(reads(Workforce.TURNOVER, facts)).isEqualTo("25.0%");
        assertThat(reads(Workforce.AGENCY_WORKERS, facts)).isEqualTo("33.3%");
        assertThat(reads(Workforce.CASELOAD, facts)).isEqualTo("18.5 cases");
    }

    /** As DfE has it for Durham: 15.7 cases, 10.6% vacant and 2.8% of days lost. */
    @Test
    void returnsArePutInAsTheyAreCounted() {
        assertThat(supplied(Workforce.CASELOAD, Supplied.of(1_570, 100))).isEqualTo("15.7 cases");
        assertThat(supplied(Workforce.VACANCIES, Supplied.of(106, 1_000))).isEqualTo("10.6%");
        assertThat(supplied(Workforce.ABSENCE, Supplied.of(28, 1_000))).isEqualTo("2.8%");
    }

    /** 9 + 12 of 12 + 12; of the third nobody knows how many were due. */
    @Test
    void supervisionIsOfSessionsWhoseNumberIsKnown() {
        Facts facts = rows(CASELOADS, supervised("a", 12, 9), supervised("b", 12, 12), supervised("c", null, 5));

        assertThat(reads(Workforce.SUPERVISION, facts)).isEqualTo("87.5%");
    }

    @Test
    void fullTimeEquivalentsAreMeasuredSoChanceSaysNothingOfThem() {
        var figure = new Figure.Rate(500_000, 2_000_000, 100, false);

        for (Indicator indicator : List.of(Workforce.TURNOVER, Workforce.AGENCY_WORKERS, Workforce.CASELOAD)) {
            assertThat(indicator.interval(figure, YEAR.period(), 0.95))
                    .isEqualTo(Estimate.missing(NotCalculable.NOT_A_COUNT));
        }
    }

    private static Caseload worker(
            String id, boolean agency, @Nullable Boolean left, @Nullable Integer cases, int fullTime) {
        return new Caseload(id, on(2019, 9, 30), null, agency, left, cases, fullTime, null, null, null);
    }

    private static Caseload supervised(String id, @Nullable Integer due, int held) {
        return new Caseload(id, on(2019, 9, 30), null, null, null, null, null, null, due, held);
    }
}
