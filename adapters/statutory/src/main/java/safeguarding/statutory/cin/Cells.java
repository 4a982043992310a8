package safeguarding.statutory.cin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.OfficialCode;
import safeguarding.statutory.BrokenOff;
import safeguarding.statutory.XmlPull;

/**
 * Reads the text of elements as dates, codes, numbers and answers, without making text of it. What is wrong is said in
 * {@link #wrong}; nothing there is nothing wrong.
 */
final class Cells {

    static final String DATE = "must be a date such as 2020-03-31, from 1900-01-01 to 2199-12-31";
    static final String STRAY = "must have no text beside its elements; it is passed over";

    private static final String YES_OR_NO = "must be true, 1, false or 0";
    private static final String WHOLE = "must be a whole number of 0 or more";
    private static final String UNKNOWN =
            "has an element that is in no schema of the census from 2017 to 2026; it is passed over, with what is in it";
    private static final int MOST_DIGITS = 9;

    private final XmlPull xml;
    private final Refusals refusals;
    private String wrong = "";

    Cells(XmlPull xml, Refusals refusals) {
        this.xml = xml;
        this.refusals = refusals;
    }

    Refusals refusals() {
        return refusals;
    }

    /** What was wrong with the last cell; empty if nothing was. */
    String wrong() {
        return wrong;
    }

    /** Passes over an element that is not known, and says so. */
    void unknown(String within) throws BrokenOff {
        refusals.note(within, UNKNOWN);
        xml.skip();
    }

    /** Whether there is something to make sense of. */
    private boolean read() throws BrokenOff {
        wrong = xml.text();
        return wrong.isEmpty() && xml.from() < xml.to();
    }

    /** The text. */
    Optional<String> text() throws BrokenOff {
        return read() ? Optional.of(new String(xml.characters(), xml.from(), xml.to() - xml.from())) : Optional.empty();
    }

    /** A date; null if there is none. */
    @Nullable
    LocalDate day() throws BrokenOff {
        if (!read()) {
            return null;
        }
        LocalDate day = parsed(xml.characters(), xml.from(), xml.to());
        if (day == null) {
            wrong = DATE;
        }
        return day;
    }

    private static @Nullable LocalDate parsed(char[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        int year = digits(text, from, from + 4);
        int month = digits(text, from + 5, from + 7);
        int day = digits(text, from + 8, to);
        if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day > 28 && day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }

    /** The number that these digits make; -1 if one of them is none. */
    private static int digits(char[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** A whole number of 0 or more; -1 if there is none. */
    int number() throws BrokenOff {
        if (!read()) {
            return -1;
        }
        int number = xml.to() - xml.from() > MOST_DIGITS ? -1 : digits(xml.characters(), xml.from(), xml.to());
        if (number < 0) {
            wrong = WHOLE;
        }
        return number;
    }

    /** Yes or no; null if there is neither. */
    @Nullable
    Boolean answer() throws BrokenOff {
        if (!read()) {
            return null;
        }
        if (is("1") || is("true")) {
            return true;
        }
        if (is("0") || is("false")) {
            return false;
        }
        wrong = YES_OR_NO;
        return null;
    }

    /** A code of a set; null if there is none. An x says that it is not available. */
    <E extends Enum<E> & OfficialCode> @Nullable E code(Codes<E> codes) throws BrokenOff {
        if (!read() || is("x")) {
            return null;
        }
        E code = codes.find(xml.characters(), xml.from(), xml.to());
        if (code == null) {
            wrong = codes.reason();
        }
        return code;
    }

    private boolean is(String word) {
        if (xml.to() - xml.from() != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (xml.characters()[xml.from() + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
