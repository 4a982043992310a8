package safeguarding.jdbc;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of tables and columns: as they are given, as they are compared, and as they stand in a statement. */
final class Identifiers {

    private static final int LONGEST = 128;
    private static final Pattern GAPS = Pattern.compile("[ ._-]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Identifiers() {}

    /**
     * A name that a program gives.
     *
     * @throws IllegalArgumentException if it is blank, longer than 128 characters, or holds a quote, a semicolon or a control
     *     character
     */
    static String checked(String what, String name) {
        boolean strange = name.chars().anyMatch(c -> Character.isISOControl(c) || "\"`[];'".indexOf(c) >= 0);
        if (name.isBlank() || name.length() > LONGEST || strange) {
            throw new IllegalArgumentException("the name of a " + what
                    + " must be 1 to 128 characters without quotes, semicolons and control characters");
        }
        return name.strip();
    }

    /** What two names have in common that differ in case and separators: "First Plan" and "first_plan". */
    static String loose(String name) {
        return GAPS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    /**
     * A name that the database gave, as it stands in a statement.
     *
     * @param quote what the database puts around names; blank if it has nothing of the kind
     * @throws IllegalArgumentException if it cannot be quoted and is not a plain word
     */
    static String quoted(String name, String quote) {
        if (!quote.isBlank()) {
            return quote + name.replace(quote, quote + quote) + quote;
        }
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("a name is not a plain word, and the database quotes none");
        }
        return name;
    }
}
