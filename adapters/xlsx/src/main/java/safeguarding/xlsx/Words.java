package safeguarding.xlsx;

import java.util.regex.Pattern;

/** Texts as a workbook holds them: {@link PublicationXlsx} says what is changed. */
final class Words {

    /** The most characters of a cell. */
    static final int MOST = 32_767;

    /** What may start a formula; some spreadsheets also take the wide signs of East Asian scripts for it. */
    private static final String RISKY = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** A reader of workbooks takes _x0041_ for A. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Words() {}

    /** The text as a reader sees it. */
    static String safe(String text) {
        return isPlain(text) ? text : made(text);
    }

    /** True if the text is short and of letters, digits and spaces inside it: nothing is to be done about it. */
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean letter = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && (c != ' ' || i == 0 || i == length - 1)) {
                return false;
            }
        }
        return length <= MOST;
    }

    private static String made(String text) {
        var kept = new StringBuilder();
        LINE_END.matcher(text)
                .replaceAll("\n")
                .replace('\t', ' ')
                .codePoints()
                .filter(Words::isKept)
                .forEach(kept::appendCodePoint);
        String plain = kept.toString().strip();
        String guarded = isRisky(plain) ? "'" + plain : plain;
        return guarded.length() <= MOST ? guarded : cut(guarded);
    }

    /** A safe text as it is written into the file, where some characters stand for others. */
    static String escaped(String safe) {
        return safe.contains("_x") ? ESCAPE.matcher(safe).replaceAll("_x005F_") : safe;
    }

    private static String cut(String text) {
        int end = MOST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static boolean isKept(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = (c & 0xFFFE) == 0xFFFE;
        return c == '\n' || !Character.isISOControl(c) && !turns && !half && !none;
    }

    /** True if a spreadsheet could take it for a formula, apostrophes before it aside. */
    private static boolean isRisky(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && RISKY.indexOf(text.charAt(first)) >= 0;
    }
}
