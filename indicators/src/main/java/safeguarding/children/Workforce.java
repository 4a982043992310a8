package safeguarding.children;

import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** The people who work with children. */
public final class Workforce {

    private static final String THEME = "workforce and caseload";

    /**
     * Responses to the practitioner survey.
     *
     * <p>Unit: responses. Higher is better.
     *
     * <p>Source: local survey (local).
     *
     * <p>Give the number asked as well: without it a larger number can be a lower share.
     */
    public static final Indicator PRACTITIONER_SURVEY = Indicator.of(
                    "wf.practitioner.survey", "Practitioner survey responses", given("wf.practitioner.survey"))
            .inTheme(THEME)
            .in(Unit.activity("responses"))
            .higherIsBetter()
            .from(Source.local("local survey"))
            .described("Responses to the practitioner survey.")
            .caveat("Give the number asked as well: without it a larger number can be a lower share.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(PRACTITIONER_SURVEY);

    private Workforce() {}
}
