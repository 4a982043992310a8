package safeguarding.csv;

import java.util.regex.Pattern;

/**
 * A local authority as England's open data name it.
 *
 * @param code its code of nine characters, such as E06000047: {@code new_la_code}
 * @param oldCode its code of three digits, such as 840: {@code old_la_code}
 * @param name its name: {@code la_name}
 * @param region the code of the region it lies in, such as E12000001: {@code region_code}
 * @param regionName the region's name: {@code region_name}
 */
public record Authority(String code, String oldCode, String name, String region, String regionName) {

    static final Pattern CODE = Pattern.compile("E\\d{8}");
    static final Pattern OLD_CODE = Pattern.compile("[1-9]\\d{2}");

    /** @throws IllegalArgumentException if a code has another form, or a name is blank or longer than 100 characters */
    public Authority {
        check(CODE.matcher(code).matches(), "an authority's code must be such as E06000047");
        check(OLD_CODE.matcher(oldCode).matches(), "an authority's old code must be of three digits, such as 840");
        check(CODE.matcher(region).matches(), "a region's code must be such as E12000001");
        check(isName(name), "an authority's name must be 1 to 100 characters");
        check(isName(regionName), "a region's name must be 1 to 100 characters");
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 100;
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
