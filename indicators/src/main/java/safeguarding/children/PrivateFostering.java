package safeguarding.children;

import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Children cared for by somebody who is not a close relative, by private arrangement. */
public final class PrivateFostering {

    private static final String THEME = "private fostering";

    /**
     * Children in a private fostering arrangement.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: local count; the national return PF1 was withdrawn (local).
     *
     * <p>Say whether it counts those in an arrangement at the end of the period or at any time in it. Small numbers:
     * do not break it down in public.
     */
    public static final Indicator ARRANGEMENTS = Indicator.of(
                    "pf.open", "Children in private fostering arrangements", given("pf.open"))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.local("local count; the national return PF1 was withdrawn"))
            .described("Children in a private fostering arrangement.")
            .caveat("Say whether it counts those in an arrangement at the end of the period or at any time in " + "it.")
            .caveat("Small numbers: do not break it down in public.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(ARRANGEMENTS);

    private PrivateFostering() {}
}
