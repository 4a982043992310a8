package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class PracticeReviewsTest {

    /** As the Durham report prints them; 0 is a figure and no gap. */
    @Test
    void reviewsReadAsPrinted() {
        assertThat(supplied(PracticeReviews.COMPLETED, Supplied.count(7))).isEqualTo("7 reviews");
        assertThat(supplied(PracticeReviews.ONGOING, Supplied.count(5))).isEqualTo("5 reviews");
        assertThat(supplied(PracticeReviews.PUBLISHED, Supplied.count(0))).isEqualTo("0 reviews");
    }

    /** 33 / 40 = 82.5%. */
    @Test
    void recommendationsAreAPercentageOfThoseDue() {
        assertThat(supplied(PracticeReviews.RECOMMENDATIONS_DONE, Supplied.of(33, 40)))
                .isEqualTo("82.5%");
    }
}
