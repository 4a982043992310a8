package safeguarding.children;

import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Allegations against people who work with children. */
public final class Allegations {

    private static final String THEME = "allegations (LADO)";

    /**
     * Allegations referred to the local authority designated officer in the period.
     *
     * <p>Unit: referrals. Context only: neither way is good by itself.
     *
     * <p>Source: local authority designated officer's record (local).
     *
     * <p>More referrals can mean more awareness. The size of the workforce is seldom known, so there is no rate.
     */
    public static final Indicator REFERRALS = Indicator.of(
                    "lado.referrals", "Allegations referred to the LADO", given("lado.referrals"))
            .inTheme(THEME)
            .in(Unit.count("referrals"))
            .contextOnly()
            .from(Source.local("local authority designated officer's record"))
            .described("Allegations referred to the local authority designated officer in the period.")
            .caveat("More referrals can mean more awareness. The size of the workforce is seldom known, so "
                    + "there is no rate.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(REFERRALS);

    private Allegations() {}
}
