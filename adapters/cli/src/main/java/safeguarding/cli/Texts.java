package safeguarding.cli;

import java.nio.file.Path;

/** Text that is safe to print on a terminal. */
final class Texts {

    private Texts() {}

    /** A file's name. A path without one, such as {@code /}, is given whole. */
    static String name(Path file) {
        Path name = file.getFileName();
        return plain(String.valueOf(name == null ? file : name));
    }

    /**
     * Without control characters, which could move the cursor or colour the terminal, and without the marks that turn the
     * direction of writing; each is shown as U+FFFD. Line feeds stay.
     */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> plain.appendCodePoint(isHidden(c) && c != '\n' ? 0xFFFD : c));
        return plain.toString();
    }

    /** Whether a terminal would not print it but do something else. */
    static boolean isHidden(int c) {
        int type = Character.getType(c);
        boolean turns = c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return Character.isISOControl(c) || turns || type == Character.SURROGATE || c == 0x2028 || c == 0x2029;
    }
}
