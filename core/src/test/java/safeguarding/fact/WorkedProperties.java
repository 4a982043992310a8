package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import safeguarding.time.WorkingCalendar;

class WorkedProperties {

    private static final int FIRST = (int) LocalDate.of(1993, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2037, 12, 31).toEpochDay();

    private final Worked worked = new Worked(WorkingCalendar.ENGLAND_AND_WALES);

    @Property
    void theTableSaysWhatTheCalendarSays(
            @ForAll @IntRange(max = 16_000) int start, @ForAll @IntRange(max = 900) int later) {
        int from = FIRST + start;
        int to = Math.min(from + later, LAST);

        assertThat(worked.between(from, to)).isEqualTo(plain(from, to));
        assertThat(new Worked(WorkingCalendar.ENGLAND_AND_WALES).between(from, to))
                .isEqualTo(plain(from, to));
    }

    /** The calendar of England and Wales begins on 1 January 1995. Tuesday 1 to Friday 11 June 2010 are 8 working days on. */
    @Example
    void aDateOfLongAgoIsNotKnownAndHarmsNoOther() {
        int longAgo = (int) LocalDate.of(1950, 1, 1).toEpochDay();
        int june = (int) LocalDate.of(2010, 6, 1).toEpochDay();

        assertThat(worked.between(longAgo, june)).isEqualTo(Rows.ABSENT);
        assertThat(worked.between(june, june + 10)).isEqualTo(8);
        assertThat(worked.between(longAgo, june)).isEqualTo(Rows.ABSENT);
    }

    private static int plain(int from, int to) {
        try {
            return WorkingCalendar.ENGLAND_AND_WALES.workingDaysBetween(
                    LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
        } catch (IllegalArgumentException e) {
            return Rows.ABSENT;
        }
    }
}
