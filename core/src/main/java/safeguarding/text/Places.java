package safeguarding.text;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/** The places that text takes on a screen of fixed-width characters, and its wrapping. */
final class Places {
    private Places() {}

    /** The number of places the text takes. Expects no control characters. */
    static int width(String text) {
        return text.codePoints().map(Places::width).sum();
    }

    /**
     * The text in lines of at most that many places: broken at line feeds, then between words, and inside a word only
     * where it alone is too wide. Runs of spaces at a break are dropped. Never without a line.
     */
    static List<String> wrap(String text, int most) {
        var lines = new ArrayList<String>();
        for (var paragraph : Splitter.on('\n').split(printable(text))) {
            wrapParagraph(paragraph, most, lines);
        }
        return lines;
    }

    private static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(point -> Character.isISOControl(point) && point != '\n' || isLineBreak(point) ? ' ' : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static void wrapParagraph(String paragraph, int most, List<String> lines) {
        var rest = paragraph;
        while (width(rest) > most) {
            int cut = end(rest, most);
            int space = rest.lastIndexOf(' ', cut);
            boolean betweenWords = space > 0 && !rest.substring(0, space).isBlank();
            int end = betweenWords ? space : cut;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end);
            if (betweenWords) {
                rest = rest.stripLeading();
            }
        }
        if (!rest.isEmpty() || paragraph.isEmpty()) {
            lines.add(rest);
        }
    }

    /** In a text that is too wide: where the part that fits ends, with the marks that combine with its last character. */
    private static int end(String tooWide, int most) {
        int end = 0;
        int taken = width(tooWide.codePointAt(0));
        while (taken <= most) {
            end += Character.charCount(tooWide.codePointAt(end));
            taken += width(tooWide.codePointAt(end));
        }
        return end;
    }

    private static boolean isLineBreak(int point) {
        int type = Character.getType(point);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> point == 0xAD ? 1 : 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /** The blocks whose characters are wide in Unicode Standard Annex 11, East Asian Width, roughly for emoji. */
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1F64F
                || point >= 0x1F680 && point <= 0x1F6FF
                || point >= 0x1F7E0 && point <= 0x1F7EB
                || point >= 0x1F900 && point <= 0x1F9FF
                || point >= 0x20000 && point <= 0x3FFFD;
    }
}
