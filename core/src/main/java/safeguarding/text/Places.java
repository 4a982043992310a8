package safeguarding.text;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The places that text takes on a screen of fixed-width characters, and its wrapping. */
final class Places {
    /**
     * The first and last character of each block that is wide in Unicode Standard Annex 11, East Asian Width, in order;
     * roughly so for emoji.
     */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3040, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60,
        0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private Places() {}

    /** The number of places the text takes. Expects no control characters. */
    static int width(String text) {
        return text.codePoints().map(Places::width).sum();
    }

    /**
     * The text in lines of at most that many places: broken at line feeds, then between words, and inside a word only
     * where it alone is too wide. Spaces at a break or at the end are dropped. Never without a line.
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
                .map(point -> isUnprintable(point) ? ' ' : point)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static void wrapParagraph(String paragraph, int most, List<String> lines) {
        var rest = paragraph.stripTrailing();
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
        lines.add(rest);
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

    private static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> point == 0xAD ? 1 : 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        int found = Arrays.binarySearch(WIDE, point);
        return found >= 0 || (-found - 1) % 2 == 1;
    }
}
