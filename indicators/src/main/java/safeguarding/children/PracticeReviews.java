package safeguarding.children;

import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Serious case reviews and child safeguarding practice reviews. */
public final class PracticeReviews {

    private static final String THEME = "practice reviews";
    private static final Source PARTNERSHIP = Source.local("partnership's record");

    /**
     * Serious case reviews completed in the period.
     *
     * <p>Unit: reviews. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A review is often about events of years before. Completed and published are different things.
     */
    public static final Indicator COMPLETED = Indicator.of(
                    "scr.completed", "Serious case reviews completed", given("scr.completed"))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Serious case reviews completed in the period.")
            .caveat("A review is often about events of years before. Completed and published are different "
                    + "things.");

    /**
     * Serious case reviews under way at the end of the period.
     *
     * <p>Unit: reviews. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Small numbers in which a child can be recognised: do not break it down.
     */
    public static final Indicator ONGOING = Indicator.of(
                    "scr.ongoing", "Serious case reviews ongoing", given("scr.ongoing"))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Serious case reviews under way at the end of the period.")
            .caveat("Small numbers in which a child can be recognised: do not break it down.");

    /**
     * Serious case reviews published in the period.
     *
     * <p>Unit: reviews. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>0 is a figure: none were published. It may be that publication is held back by a court case.
     */
    public static final Indicator PUBLISHED = Indicator.of(
                    "scr.published", "Serious case reviews published", given("scr.published"))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Serious case reviews published in the period.")
            .caveat("0 is a figure: none were published. It may be that publication is held back by a court "
                    + "case.");

    /**
     * Recommendations of reviews that were put into practice, of those due by the end of the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>The base is recommendations that are due, not all.
     */
    public static final Indicator RECOMMENDATIONS_DONE = Indicator.of(
                    "cspr.action.pct", "Review recommendations implemented", givenPercent("cspr.action.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Recommendations of reviews that were put into practice, of those due by the end of the "
                    + "period.")
            .caveat("The base is recommendations that are due, not all.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(COMPLETED, ONGOING, PUBLISHED, RECOMMENDATIONS_DONE);

    private PracticeReviews() {}
}
