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

    /** The text as it is written into the file, where some characters stand for others. */
    static String written(String text) {
        return ESCAPE.matcher(safe(text)).replaceAll("_x005F_");
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
