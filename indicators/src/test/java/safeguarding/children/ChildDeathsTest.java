package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.ChildDeath.CHILD_DEATHS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;
import safeguarding.time.Span;

class ChildDeathsTest {

    @Test
    void deathsAreAReturn() {
        assertThat(supplied(ChildDeaths.NOTIFIED, Supplied.count(28))).isEqualTo("28 deaths");
    }

    /**
     * Three died in the year. Three were reviewed in it: on the day six months after, a day later, and one of the year
     * before within five: 2 / 3 in time, 1 / 3 with something that could be changed.
     */
    @Test
    void deathsAndReviewsAreOfDifferentYears() {
        Facts facts = rows(
                CHILD_DEATHS,
                death(on(2019, 5, 1), on(2019, 11, 1), true),
                death(on(2019, 5, 1), on(2019, 11, 2), false),
                death(on(2019, 6, 1), null, null),
                death(on(2018, 12, 1), on(2019, 4, 5), null));

        assertThat(reads(ChildDeaths.NOTIFIED, facts)).isEqualTo("3 deaths");
        assertThat(reads(ChildDeaths.REVIEWED, facts)).isEqualTo("3 reviews");
        assertThat(reads(ChildDeaths.MODIFIABLE_SHARE, facts)).isEqualTo("33.3%");
        assertThat(reads(ChildDeaths.REVIEWED_IN_TIME, facts)).isEqualTo("66.7%");
    }

    /** Six months after 30 September are over on 30 March, after 1 October on 1 April. */
    @Test
    void aReviewIsOverdueAfterSixMonths() {
        var overdue = Situations.overdueDeathReviews(
                List.of(death(on(2019, 9, 30), null, null), death(on(2019, 10, 1), null, null)), Span.months(6));

        assertThat(reads(ChildDeaths.REVIEWS_OVERDUE, DAY, situations(overdue))).isEqualTo("1 reviews");
    }

    private static ChildDeath death(LocalDate died, @Nullable LocalDate reviewed, @Nullable Boolean modifiable) {
        return new ChildDeath(Child.of("a"), died, reviewed, modifiable);
    }
}
