package safeguarding.statutory.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.OfficialCode;
import safeguarding.csv.Meanings;
import safeguarding.statutory.FileWatch;
import safeguarding.time.FinancialYear;

/** Reads the cells of one file. A cell that is wrong is not recorded, and a problem says so without saying what it held. */
final class Cells {

    private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2199, 12, 31).toEpochDay();
    private static final String DATE = "must be a date that exists, written as 31/03/2019, from 1900 to 2199";

    private final FileWatch watch;
    private final FinancialYear year;
    private final LocalDate last;
    private final List<Place> places = new ArrayList<>();
    private int nextPlace;
    private final Meanings<LocalDate> days;
    private @Nullable Row row;
    private boolean wrong;

    /** Where a column is that was asked for, and what its codes are. */
    private static final class Place {
        private final String column;
        private final int index;
        private Meanings<? extends Enum<?>> codes = Meanings.of(text -> null);
        private @Nullable Class<?> set;

        Place(String column, int index) {
            this.column = column;
            this.index = index;
        }
    }

    /** @param days the dates that texts mean, shared so that a date is made once */
    Cells(FileWatch watch, FinancialYear year, Meanings<LocalDate> days) {
        this.watch = watch;
        this.year = year;
        this.last = year.period().lastDay();
        this.days = days;
    }

    Cells at(Row next) {
        row = next;
        nextPlace = 0;
        wrong = false;
        return this;
    }

    long number() {
        return now().number();
    }

    /** The year the return's year ends in: the one that names the code sets. */
    int collection() {
        return year.startYear() + 1;
    }

    /** True if a day comes after the return's year. */
    boolean afterYear(LocalDate day) {
        return day.isAfter(last);
    }

    /** True if the last cell that was read is wrong, and so not recorded. */
    boolean wrong() {
        return wrong;
    }

    /** Tells of something wrong in a column, or with the row where that is empty. */
    void tell(String column, String reason) {
        watch.refuse(now().number(), now().place(column), reason);
    }

    /** The child's id; null if it cannot be used. */
    @Nullable
    String child() {
        String id = cell("child");
        wrong = true;
        if (id.isEmpty()) {
            tell("child", "must be recorded; the row is refused");
            return null;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                tell("child", "must be letters and digits; the row is refused");
                return null;
            }
        }
        wrong = false;
        return id;
    }

    /** The dates that texts mean as these files write them. */
    static Meanings<LocalDate> days() {
        return Meanings.of(Cells::parse);
    }

    /** A date; null if it is not recorded or is wrong. */
    @Nullable
    LocalDate day(String column) {
        Place place = place(column);
        LocalDate day = now().meaning(column, place.index, days);
        wrong = false;
        if (day == null && !now().cell(column, place.index).isEmpty()) {
            wrong(column, DATE);
        }
        return day;
    }

    private static @Nullable LocalDate parse(String cell) {
        if (cell.length() != 10 || cell.charAt(2) != '/' || cell.charAt(5) != '/') {
            return null;
        }
        int day = digits(cell, 0, 2);
        int month = digits(cell, 3, 5);
        int year = digits(cell, 6, 10);
        if (day < 1 || month < 1 || month > 12 || year < 1) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        if (day > first.lengthOfMonth()) {
            return null;
        }
        LocalDate date = first.withDayOfMonth(day);
        return date.toEpochDay() < FIRST || date.toEpochDay() > LAST ? null : date;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A code of the file's year; null if it is not recorded or not one of them. */
    <E extends Enum<E> & OfficialCode> @Nullable E code(String column, Class<E> set) {
        Place place = place(column);
        if (place.set != set) {
            place.set = set;
            place.codes = Meanings.of(written(set)::get);
        }
        E code = set.cast(now().meaning(column, place.index, place.codes));
        wrong = false;
        if (code == null && !now().cell(column, place.index).isEmpty()) {
            wrong(column, notACode());
        }
        return code;
    }

    private <E extends Enum<E> & OfficialCode> Map<String, E> written(Class<E> set) {
        var byText = new HashMap<String, E>();
        for (E code : set.getEnumConstants()) {
            code.codeIn(collection()).ifPresent(text -> byText.put(text, code));
        }
        return byText;
    }

    /** A care leaver's accommodation, the letter of its code; null if it is not recorded or not a code. */
    @Nullable
    LeaverAccommodation accommodation(String column) {
        String cell = cell(column);
        wrong = false;
        if (cell.isEmpty()) {
            return null;
        }
        LeaverAccommodation code = LeaverAccommodation.ofReturn(cell)
                .filter(any -> any.validIn(collection()))
                .orElse(null);
        if (code == null) {
            wrong(column, notACode());
        }
        return code;
    }

    /** Whether a care leaver's accommodation is suitable; null if its code does not say. */
    @Nullable
    Boolean suitable(String column) {
        return LeaverAccommodation.suitable(cell(column)).orElse(null);
    }

    /** 1 for yes, 0 for no; null if it is not recorded or neither. */
    @Nullable
    Boolean answer(String column) {
        String cell = cell(column);
        wrong = false;
        switch (cell) {
            case "" -> {
                return null;
            }
            case "1" -> {
                return true;
            }
            case "0" -> {
                return false;
            }
            default -> {
                wrong(column, "must be 1 for yes or 0 for no; it is not recorded");
                return null;
            }
        }
    }

    /** A whole number from 0 to a limit below 100; null if it is not recorded or not one. */
    @Nullable
    Integer whole(String column, int most) {
        String cell = cell(column);
        wrong = false;
        if (cell.isEmpty()) {
            return null;
        }
        int number = cell.length() > 2 ? -1 : digits(cell, 0, cell.length());
        if (number < 0 || number > most) {
            wrong(column, "must be a whole number from 0 to " + most + "; it is not recorded");
            return null;
        }
        return number;
    }

    private void wrong(String column, String reason) {
        wrong = true;
        tell(column, reason);
    }

    private String notACode() {
        return "is not a code of the return of " + year.label() + "; it is not recorded";
    }

    private String cell(String column) {
        return now().cell(column, place(column).index);
    }

    /** Where a column is. Each row is asked for the same columns in the same order, so the next one is looked at first. */
    private Place place(String column) {
        for (int i = 0; i < places.size(); i++) {
            int at = nextPlace + i < places.size() ? nextPlace + i : nextPlace + i - places.size();
            Place place = places.get(at);
            if (place.column.equals(column)) {
                nextPlace = at + 1;
                return place;
            }
        }
        var place = new Place(column, now().index(column));
        places.add(place);
        nextPlace = places.size();
        return place;
    }

    private Row now() {
        if (row == null) {
            throw new IllegalStateException("no row is being read");
        }
        return row;
    }
}
