package safeguarding.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.fact.SomeRecords.Plan.PLANS;
import static safeguarding.fact.SomeRecords.Visit.CATEGORY;
import static safeguarding.fact.SomeRecords.Visit.VISITS;

import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Slice;
import safeguarding.fact.SomeRecords.Category;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

class BreakdownTest {
    private static final Breakdown BY_CATEGORY = Breakdown.by(CATEGORY);
    private static final Breakdown BY_SEX = Breakdown.by("sex", List.of("F", "M"));

    @Test
    void slicesHoldTheTotalTheValuesAndThoseNotRecorded() {
        assertThat(BY_CATEGORY.slices())
                .extracting(Slice::toString)
                .containsExactly(
                        "total",
                        "category=neglect",
                        "category=physical abuse",
                        "category=emotional abuse",
                        "category=not recorded");
    }

    @Test
    void crossedSlicesHoldTheTotalsOfEachColumn() {
        var slices = BY_CATEGORY.and(BY_SEX).slices();

        assertThat(slices)
                .hasSize(5 * 4)
                .doesNotHaveDuplicates()
                .contains(
                        Slice.TOTAL,
                        Slice.of("category", "neglect"),
                        Slice.of("sex", "not recorded"),
                        Slice.of("sex", "F").and("category", "neglect"),
                        Slice.of("sex", "not recorded").and("category", "not recorded"));
        assertThat(slices.get(0)).isEqualTo(Slice.TOTAL);
        assertThat(BY_CATEGORY.and(BY_SEX)).hasToString("category and sex");
    }

    @Test
    void aSliceNarrowsTheRegistersThatRecordItsColumn() {
        var neglect = BY_CATEGORY.slicing(Slice.of("category", "neglect"));
        var unknown = BY_CATEGORY.slicing(Slice.of("category", "not recorded"));

        assertThat(Measure.count(VISITS).sliced(neglect))
                .isEqualTo(Measure.count(VISITS.where(CATEGORY.is(Category.NEGLECT))));
        assertThat(Measure.count(VISITS).sliced(unknown))
                .isEqualTo(Measure.count(VISITS.where(CATEGORY.isRecorded().not())));
        assertThat(Measure.count(VISITS).sliced(BY_CATEGORY.slicing(Slice.TOTAL)))
                .isEqualTo(Measure.count(VISITS));
        assertThat(Measure.open(PLANS).sliced(neglect)).isEqualTo(Measure.open(PLANS));
        assertThat(Measure.given("visit").sliced(neglect)).isEqualTo(Measure.given("visit"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.count(VISITS).sliced(BY_CATEGORY.slicing(Slice.of("category", "sex"))))
                .withMessage("'category' has no value 'sex'; it has [neglect, physical abuse, emotional abuse]");
    }

    @Test
    void aBreakdownThatWouldNotAddUpIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_SEX.and(BY_SEX))
                .withMessage("a breakdown names each column once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breakdown.by("sex", List.of()))
                .withMessage("breakdown 'sex' needs at least one value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breakdown.by("sex", List.of("F", "F")))
                .withMessage("breakdown 'sex' repeats a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Breakdown.by("sex", List.of("F", "not recorded")))
                .withMessage(
                        "breakdown 'sex': 'not recorded' stands for rows without a value, so no value can be called that");
        var three = BY_SEX.and(BY_CATEGORY).and(Breakdown.by("team", List.of("a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.and(Breakdown.by("home", List.of("b"))))
                .withMessage("a breakdown has 1 to 3 columns");
    }

    @Test
    void aWindowEndsWithThePeriod() {
        var half = ReportingPeriod.parse("2019-20 H2");

        assertThat(Window.THIS.of(half)).isEqualTo(half);
        assertThat(Window.trailing(Span.months(12)).of(half)).isEqualTo(ReportingPeriod.parse("2019-20"));
        assertThat(Window.yearToDate().of(ReportingPeriod.parse("2019-20 Q2")))
                .isEqualTo(ReportingPeriod.parse("2019-20 H1"));
    }
}
