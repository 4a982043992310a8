package safeguarding.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Words from elsewhere as plain text of one line. What is not seen but changes what is seen around it is taken out: control
 * characters, marks that turn the direction of writing, halves of characters. Blanks of every kind are one blank.
 */
final class Plain {

    /** So many characters of a name are shown; who needs the rest finds it in the data. */
    static final int NAME = 200;

    /** So many characters of a sentence are shown. */
    static final int SENTENCE = 1_000;

    private static final char LEFT_OUT = '…';

    private Plain() {}

    /** A name: of more than {@link #NAME} characters the first, with an ellipsis. */
    static String name(String words) {
        return of(words, NAME);
    }

    /** A sentence or more: of more than {@link #SENTENCE} characters the first, with an ellipsis. */
    static String sentence(String words) {
        return of(words, SENTENCE);
    }

    private static String of(String words, int most) {
        var text = new StringBuilder(Math.min(words.length(), most));
        boolean blank = false;
        int kept = 0;
        for (int at = 0; at < words.length(); ) {
            int point = words.codePointAt(at);
            at += Character.charCount(point);
            if (isBlank(point)) {
                blank = kept > 0;
            } else if (!isUnseen(point)) {
                if (kept + (blank ? 1 : 0) >= most) {
                    return text.append(LEFT_OUT).toString();
                }
                if (blank) {
                    text.append(' ');
                    kept++;
                    blank = false;
                }
                text.appendCodePoint(point);
                kept++;
            }
        }
        return text.toString();
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** What is not drawn, or may not stand in XML 1.0; the joiners that emoji and some scripts need stay. */
    private static boolean isUnseen(int point) {
        boolean joiner = point == 0x200C || point == 0x200D;
        boolean noCharacter = (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF;
        return noCharacter
                || switch (Character.getType(point)) {
                    case Character.CONTROL, Character.SURROGATE -> true;
                    case Character.FORMAT -> !joiner;
                    default -> false;
                };
    }

    /** A name in lines of at most so many characters, broken between words; what does not fit ends in an ellipsis. */
    static List<String> lines(String words, int width, int most) {
        var lines = new ArrayList<String>();
        String left = words;
        while (!left.isEmpty() && lines.size() < most) {
            if (length(left) <= width) {
                lines.add(left);
                return lines;
            }
            if (lines.size() == most - 1) {
                lines.add(first(left, width - 1).stripTrailing() + LEFT_OUT);
                return lines;
            }
            String line = first(left, width + 1);
            int end = line.lastIndexOf(' ');
            line = end > 0 ? line.substring(0, end) : first(left, width);
            lines.add(line);
            left = left.substring(line.length()).stripLeading();
        }
        return lines;
    }

    private static String first(String words, int characters) {
        return words.substring(0, words.offsetByCodePoints(0, characters));
    }

    /** How many characters words have. */
    static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    /** The words with a capital first. */
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(words.codePointAt(0)))
                        .append(words.substring(words.offsetByCodePoints(0, 1)))
                        .toString();
    }

    /** The words with a full stop, if they have none. */
    static String stopped(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }
}
