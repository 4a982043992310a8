package safeguarding.statutory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.OfficialCode;

/**
 * One row of a table of records, its cells read as what they mean. A row without its id or a date that can be read is
 * refused: an end that cannot be read would leave the record open for ever. Any other cell that cannot be read is told of
 * and taken as not recorded, and the row stands.
 *
 * <p>Codes are read as people write them: {@code 6}, {@code q) 6: Police}, {@code N1 - Abuse or neglect}, or the label.
 */
public final class RecordRow {

    /** How the reason of a problem ends that costs a cell and not its row. */
    public static final String NOT_RECORDED = "; taken as not recorded";

    private static final int LONGEST_ID = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final String MUST_BE_A_DATE = "must be a date that exists, written as 2019-04-01 or 01/04/2019";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}[0-9:.]*Z?)?");
    private static final Pattern BRITISH =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: \\d{1,2}:\\d{2}[0-9:.]*)?");
    private static final Pattern LETTERED = Pattern.compile("[a-z]{1,2}\\)\\s*");
    private static final Pattern CODED = Pattern.compile("([A-Za-z0-9]{1,6})\\s*[:–-]\\s.*", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final Map<String, Boolean> FLAGS = Map.of(
            "y", true, "yes", true, "true", true, "1", true, "n", false, "no", false, "false", false, "0", false);

    private static final Set<String> NOT_KNOWN =
            Set.of("not known", "not recorded", "not stated", "not stated/recorded", "unknown", "n/a", "na");

    /** Where the cells come from. */
    public interface Source {

        /** The cell without white space around it; empty if it is blank or the table does not have the column. */
        String cell(String column) throws RefusedRow;

        /** The day in a cell that is not blank. */
        default LocalDate day(String column) throws RefusedRow {
            return RecordRow.date(column, cell(column));
        }
    }

    /** Is told of a cell that is taken as not recorded. */
    @FunctionalInterface
    public interface Teller {
        /** Takes the column, and what is wrong and would be right. */
        void tell(String column, String reason);
    }

    private final Source source;
    private final Teller teller;

    /** A row of a source. */
    public RecordRow(Source source, Teller teller) {
        this.source = source;
        this.teller = teller;
    }

    /** The text of a cell; empty if it is blank. */
    public String text(String column) throws RefusedRow {
        return source.cell(column);
    }

    /**
     * An id.
     *
     * @throws RefusedRow if it is blank or longer than any id
     */
    public String id(String column) throws RefusedRow {
        String id = text(column);
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new RefusedRow(column, "must be an id of 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }

    /**
     * A day that each such row has.
     *
     * @throws RefusedRow if it is blank or no date
     */
    public LocalDate needed(String column) throws RefusedRow {
        LocalDate day = day(column);
        if (day == null) {
            throw new RefusedRow(column, "must be recorded");
        }
        return day;
    }

    /**
     * A day; null if it is blank.
     *
     * @throws RefusedRow if it is no date
     */
    public @Nullable LocalDate day(String column) throws RefusedRow {
        return text(column).isEmpty() ? null : source.day(column);
    }

    /** A day the row can do without; null if it is blank or, which is told, no date. */
    public @Nullable LocalDate dayIfAny(String column) {
        try {
            return day(column);
        } catch (RefusedRow refused) {
            teller.tell(refused.column(), refused.reason() + NOT_RECORDED);
            return null;
        }
    }

    /** Yes or no; null if it is blank or says that it is not known or, which is told, says anything else. */
    public @Nullable Boolean flag(String column) {
        return flag(column, "must be Yes or No", RecordRow::flagOf);
    }

    /** Yes or no in words of a column's own; null if it is blank or not known or, which is told, anything else. */
    public @Nullable Boolean flag(String column, String mustBe, Function<String, @Nullable Boolean> reading) {
        Answer answer = read(column, mustBe, text -> {
            Boolean flag = reading.apply(text);
            boolean isAnswer =
                    flag != null || NOT_KNOWN.contains(unlettered(text).toLowerCase(Locale.ROOT));
            return isAnswer ? Optional.of(new Answer(flag)) : Optional.empty();
        });
        return answer == null ? null : answer.flag();
    }

    /** Yes, no, or that it is not known. */
    private record Answer(@Nullable Boolean flag) {}

    /** A whole number of 0 or more; null if it is blank or, which is told, none. */
    public @Nullable Integer whole(String column) {
        return read(
                column,
                "must be a whole number of at most six digits",
                text -> WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty());
    }

    /** A code of a national set; null if it is blank or, which is told, none of the set. */
    public <E extends Enum<E> & OfficialCode> @Nullable E code(String column, Class<E> set) {
        return read(
                column,
                "must be a code such as " + set.getEnumConstants()[0].code() + " or its label",
                text -> codeOf(set, text));
    }

    /** One of a few words of our own; null if it is blank or, which is told, none of them. */
    public <E extends Enum<E>> @Nullable E word(String column, Class<E> set) {
        return read(column, "must be one of " + Arrays.toString(set.getEnumConstants()), text -> wordOf(set, text));
    }

    /** One of a few words of our own; null where the cell says anything else, as such a column may. */
    public <E extends Enum<E>> @Nullable E wordIfAny(String column, Class<E> set) throws RefusedRow {
        return wordOf(set, text(column)).orElse(null);
    }

    /** What a cell says, by a reading of its own; null if it is blank or, which is told, cannot be read. */
    public <T> @Nullable T read(String column, String mustBe, Function<String, Optional<T>> reading) {
        try {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            Optional<T> read = reading.apply(text);
            if (read.isEmpty()) {
                teller.tell(column, mustBe + NOT_RECORDED);
            }
            return read.orElse(null);
        } catch (RefusedRow refused) {
            teller.tell(column, refused.reason() + NOT_RECORDED);
            return null;
        }
    }

    /**
     * The day that a text says: ISO or day/month/year, with or without a time.
     *
     * @throws RefusedRow if it is no date
     */
    public static LocalDate date(String column, String text) throws RefusedRow {
        Matcher iso = ISO.matcher(text);
        Matcher british = BRITISH.matcher(text);
        try {
            if (iso.matches()) {
                return within(column, LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3)));
            }
            if (british.matches()) {
                return within(column, LocalDate.of(part(british, 3), part(british, 2), part(british, 1)));
            }
        } catch (DateTimeException e) {
            // Falls to the one answer for whatever is no date: what the exception says is the value.
        }
        throw new RefusedRow(column, MUST_BE_A_DATE);
    }

    /**
     * A day of the years records are about.
     *
     * @throws RefusedRow if it is outside them
     */
    public static LocalDate within(String column, LocalDate day) throws RefusedRow {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new RefusedRow(column, "must be a date of the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }

    private static int part(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** What a text says if it is yes or no, with or without a letter before it; null otherwise. */
    public static @Nullable Boolean flagOf(String text) {
        return FLAGS.get(unlettered(text).toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E> & OfficialCode> Optional<E> codeOf(Class<E> set, String text) {
        String said = unlettered(text);
        Matcher coded = CODED.matcher(said);
        Optional<E> code = find(set, said);
        if (code.isEmpty() && coded.matches()) {
            code = find(set, coded.group(1));
        }
        return code.or(() -> one(set, constant -> constant.label().equalsIgnoreCase(said)));
    }

    private static <E extends Enum<E> & OfficialCode> Optional<E> find(Class<E> set, String code) {
        return OfficialCode.find(set, code).or(() -> OfficialCode.find(set, code.toUpperCase(Locale.ROOT)));
    }

    private static <E extends Enum<E>> Optional<E> wordOf(Class<E> set, String text) {
        String said = unlettered(text).toLowerCase(Locale.ROOT);
        Optional<E> same =
                one(set, word -> word.toString().toLowerCase(Locale.ROOT).equals(said));
        return same.isPresent() || said.length() < 3
                ? same
                : one(set, word -> word.toString().toLowerCase(Locale.ROOT).startsWith(said));
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> set, Predicate<E> is) {
        List<E> found = Arrays.stream(set.getEnumConstants()).filter(is).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A text without the letter that a list of choices puts before it: {@code a) Yes} is {@code Yes}. */
    public static String unlettered(String text) {
        Matcher lettered = LETTERED.matcher(text);
        return (lettered.lookingAt() ? text.substring(lettered.end()) : text).strip();
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return "row";
    }
}
