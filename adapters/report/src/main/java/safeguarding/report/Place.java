package safeguarding.report;

import java.util.regex.Pattern;
import safeguarding.fact.Area;

/** What kind of place an area is, by the codes of the Office for National Statistics. */
final class Place {

    private static final Pattern AUTHORITY = Pattern.compile("(E0[6-9]|E10|W06|S12|N09)\\d{6}");
    private static final Pattern WHOLE = Pattern.compile("(E92|E12|E13|W92|S92|N92|K0[1-9])\\d{6}");
    private static final String ENGLAND = "E92000001";

    private Place() {}

    /** One local authority. */
    static boolean isAuthority(Area area) {
        return AUTHORITY.matcher(area.code()).matches();
    }

    /** A region or country, which holds authorities. */
    static boolean isWhole(Area area) {
        return WHOLE.matcher(area.code()).matches();
    }

    static boolean isEngland(Area area) {
        return area.code().equals(ENGLAND) || area.name().equalsIgnoreCase("England");
    }
}
