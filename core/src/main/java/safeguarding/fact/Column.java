package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import safeguarding.time.WorkingCalendar;

/**
 * One thing that is recorded about each row of a register. There are five kinds: {@link Key}, {@link Day},
 * {@link Code}, {@link Whole} and {@link Flag}. There is no column for free text.
 *
 * <p>A column is held in a constant. Two columns are the same only if they are the same object.
 *
 * @param <R> the row
 */
public sealed interface Column<R> permits Key, Day, Code, Whole, Flag {

    /** The column's name as it stands in files and messages: lower-case words. */
    String name();

    /**
     * A column that says whose row it is, as a number. Keys are never printed, logged or put in a message.
     *
     * @param name the column's name
     * @param read reads the number from a row
     */
    static <R> Key<R> key(String name, ToLongFunction<R> read) {
        return new Key<>(name, read, null);
    }

    /**
     * A column that says whose row it is, as text such as a case number. The text is turned into a 64-bit digest when a
     * row is read and is not kept; while rows are taken in, the last thousand or so are held.
     *
     * @param name the column's name
     * @param read reads the text from a row; blank or null means not recorded, and such a row is refused
     */
    static <R> Key<R> textKey(String name, Function<R, @Nullable String> read) {
        return new Key<>(name, null, read);
    }

    /**
     * A column that holds a date. Null means not recorded, or for the end of an episode: still open.
     *
     * @param name the column's name
     * @param read reads the date from a row
     */
    static <R> Day<R> day(String name, Function<R, @Nullable LocalDate> read) {
        return new Day<>(name, read);
    }

    /**
     * A column that holds one of a fixed set of codes. Null means not recorded, which is neither of the codes nor
     * "none".
     *
     * @param name the column's name
     * @param codes the codes; each constant's {@code toString} is its label
     * @param read reads the code from a row
     */
    static <R, E extends Enum<E>> Code<R, E> code(String name, Class<E> codes, Function<R, @Nullable E> read) {
        return new Code<>(name, codes, read);
    }

    /**
     * A column that holds a whole number, 0 or more. Null means not recorded, which is not 0. A row with a negative
     * number is refused.
     *
     * @param name the column's name
     * @param read reads the number from a row
     */
    static <R> Whole<R> whole(String name, Function<R, @Nullable Integer> read) {
        return new Whole<>(name, new Whole.Read<>(read));
    }

    /**
     * A column that holds yes or no. Null means not recorded, which is not no.
     *
     * @param name the column's name
     * @param read reads the answer from a row
     */
    static <R> Flag<R> flag(String name, Function<R, @Nullable Boolean> read) {
        return new Flag<>(name, read);
    }

    /**
     * Age in whole years on a day of the row. Before birth the age is 0, so an unborn child counts as under 1. Not
     * recorded if either day is not.
     *
     * @param name the column's name
     * @param born the day of birth, or the expected day
     * @param on the day the age is taken on
     */
    static <R> Whole<R> age(String name, Day<R> born, Day<R> on) {
        return new Whole<>(name, new Whole.Age<>(born, on));
    }

    /**
     * Calendar days from one day of the row to another; the first day is day 0. Not recorded if either day is not, or if
     * the second is before the first.
     */
    static <R> Whole<R> days(String name, Day<R> from, Day<R> to) {
        return new Whole<>(name, new Whole.Days<>(from, to));
    }

    /**
     * Calendar months begun from one day of the row to another: the least number n for which the second day is not after
     * the first plus n months. The same day is 0; from 31 January to 28 February is 1, to 1 March is 2. So "within three
     * months" is at most 3. Not recorded if either day is not, or if the second is before the first.
     */
    static <R> Whole<R> months(String name, Day<R> from, Day<R> to) {
        return new Whole<>(name, new Whole.Months<>(from, to));
    }

    /**
     * Working days elapsed from one day of the row to another; the first day is day 0 and may be a day off. Not recorded
     * if either day is not, if the second is before the first, or if the calendar does not know them.
     */
    static <R> Whole<R> workingDays(String name, Day<R> from, Day<R> to, WorkingCalendar calendar) {
        return new Whole<>(name, new Whole.WorkingDays<>(from, to, new Worked(calendar)));
    }

    /** The columns this one is worked out from; itself alone if it is read from the row. */
    default List<Column<R>> sources() {
        return List.of(this);
    }

    /** Checks a column's or register's name: lower-case words of letters, digits, spaces and hyphens. */
    static String checkName(String name) {
        checkArgument(
                Names.PATTERN.matcher(name).matches(),
                "name must be 1 to 64 lower-case letters, digits, spaces, dots, hyphens or underscores, was '%s'",
                name);
        return name;
    }
}
