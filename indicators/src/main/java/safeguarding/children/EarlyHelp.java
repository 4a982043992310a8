package safeguarding.children;

import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;

/** Help before a child needs a social worker. */
public final class EarlyHelp {

    private static final String THEME = "early help";

    /**
     * Early help referrals made online, of all early help referrals.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local count of early help referrals (local).
     *
     * <p>Where online is the only way in, it is 100% and says nothing more.
     */
    public static final Indicator ONLINE_REFERRALS = Indicator.of(
                    "eh.referral.online.pct",
                    "Early help referrals made online",
                    givenPercent("eh.referral.online.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local count of early help referrals"))
            .described("Early help referrals made online, of all early help referrals.")
            .caveat("Where online is the only way in, it is 100% and says nothing more.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(ONLINE_REFERRALS);

    private EarlyHelp() {}
}
