package safeguarding.fact;

import java.util.regex.Pattern;

/** The form of names, compiled once: names are checked whenever a formula is made. */
final class Names {

    static final Pattern PATTERN = Pattern.compile("[a-z0-9]([a-z0-9 _.-]{0,62}[a-z0-9])?");

    private Names() {}
}
