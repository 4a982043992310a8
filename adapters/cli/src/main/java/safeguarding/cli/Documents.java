package safeguarding.cli;

import java.util.Locale;

/** How documents name things. */
final class Documents {

    private Documents() {}

    /** A constant as documents name it: {@code CIN_CENSUS} is {@code cin-census}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
