package safeguarding.children;

import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** How the partnership reaches people. */
public final class Communications {

    private static final String THEME = "website and communications";
    private static final Source ANALYTICS = Source.local("website analytics");
    private static final Source PARTNERSHIP = Source.local("partnership's record");

    /**
     * Different users of the website in the period.
     *
     * <p>Unit: users. Higher is better.
     *
     * <p>Source: website analytics (local).
     *
     * <p>A person with two devices counts twice. Users of months do not add up to those of the year.
     *
     * <p>Only as a return: no register holds visits to a website.
     */
    public static final Indicator USERS = Indicator.of("web.users", "Website unique users", given("web.users"))
            .inTheme(THEME)
            .in(Unit.activity("users"))
            .higherIsBetter()
            .from(ANALYTICS)
            .described("Different users of the website in the period.")
            .caveat("A person with two devices counts twice. Users of months do not add up to those of the " + "year.");

    /**
     * Visits to the website in the period.
     *
     * <p>Unit: sessions. Higher is better.
     *
     * <p>Source: website analytics (local).
     *
     * <p>It depends on the tool and on consent to cookies.
     *
     * <p>Only as a return: no register holds visits to a website.
     */
    public static final Indicator SESSIONS = Indicator.of("web.sessions", "Website sessions", given("web.sessions"))
            .inTheme(THEME)
            .in(Unit.activity("sessions"))
            .higherIsBetter()
            .from(ANALYTICS)
            .described("Visits to the website in the period.")
            .caveat("It depends on the tool and on consent to cookies.");

    /**
     * Pages of the website viewed in the period.
     *
     * <p>Unit: page views. Higher is better.
     *
     * <p>Source: website analytics (local).
     *
     * <p>It depends on the tool and on consent to cookies.
     *
     * <p>Only as a return: no register holds visits to a website.
     */
    public static final Indicator VIEWS = Indicator.of("web.views", "Website page views", given("web.views"))
            .inTheme(THEME)
            .in(Unit.activity("page views"))
            .higherIsBetter()
            .from(ANALYTICS)
            .described("Pages of the website viewed in the period.")
            .caveat("It depends on the tool and on consent to cookies.");

    /**
     * Pages viewed per visit to the website.
     *
     * <p>Unit: mean, pages per session, to 2 decimals. Higher is better.
     *
     * <p>Source: website analytics (local).
     *
     * <p>More pages can also mean that people do not find what they look for.
     */
    public static final Indicator PAGES_PER_SESSION = Indicator.of(
                    "web.views.session", "Pages per session", VIEWS.per(1, SESSIONS))
            .inTheme(THEME)
            .in(Unit.mean("pages per session").withDecimals(2))
            .higherIsBetter()
            .from(ANALYTICS)
            .described("Pages viewed per visit to the website.")
            .caveat("More pages can also mean that people do not find what they look for.");

    /**
     * Visits to the website per user.
     *
     * <p>Unit: mean, sessions per user, to 2 decimals. Higher is better.
     *
     * <p>Source: website analytics (local).
     *
     * <p>A person with two devices counts as two users.
     */
    public static final Indicator SESSIONS_PER_USER = Indicator.of(
                    "web.sessions.user", "Sessions per user", SESSIONS.per(1, USERS))
            .inTheme(THEME)
            .in(Unit.mean("sessions per user").withDecimals(2))
            .higherIsBetter()
            .from(ANALYTICS)
            .described("Visits to the website per user.")
            .caveat("A person with two devices counts as two users.");

    /**
     * Newsletters issued in the period.
     *
     * <p>Unit: issues. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>It counts issues, not readers.
     *
     * <p>Only as a return: no register holds them.
     */
    public static final Indicator NEWSLETTERS = Indicator.of(
                    "com.newsletters", "Newsletters issued", given("com.newsletters"))
            .inTheme(THEME)
            .in(Unit.activity("issues"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Newsletters issued in the period.")
            .caveat("It counts issues, not readers.");

    /**
     * Development days held in the period.
     *
     * <p>Unit: days. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Reports do not always agree on what counts as one: say where the number is from.
     *
     * <p>Only as a return: no register holds them.
     */
    public static final Indicator DEVELOPMENT_DAYS = Indicator.of(
                    "com.devdays", "Development days held", given("com.devdays"))
            .inTheme(THEME)
            .in(Unit.activity("days"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Development days held in the period.")
            .caveat("Reports do not always agree on what counts as one: say where the number is from.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(USERS, SESSIONS, VIEWS, PAGES_PER_SESSION, SESSIONS_PER_USER, NEWSLETTERS, DEVELOPMENT_DAYS);

    private Communications() {}
}
