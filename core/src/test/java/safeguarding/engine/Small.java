package safeguarding.engine;

import static java.util.Map.entry;
import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.whole;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/** Small registers for random rows, and plain readers of each of their columns. */
final class Small {
    private Small() {}

    enum Kind {
        FIRST("first"),
        SECOND("second"),
        THIRD("third");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    enum Sex {
        F,
        M
    }

    /** Something that happens. */
    record Call(
            long child,
            LocalDate on,
            @Nullable Kind kind,
            @Nullable Sex sex,
            @Nullable Integer minutes,
            @Nullable Boolean seen,
            @Nullable LocalDate born) {
        static final Key<Call> CHILD = key("child", Call::child);
        static final Day<Call> ON = day("on", Call::on);
        static final Code<Call, Kind> KIND = code("kind", Kind.class, Call::kind);
        static final Code<Call, Sex> SEX = code("sex", Sex.class, Call::sex);
        static final Whole<Call> MINUTES = whole("minutes", Call::minutes);
        static final Flag<Call> SEEN = flag("seen", Call::seen);
        static final Day<Call> BORN = day("born", Call::born);
        static final Whole<Call> AGE = age("age", BORN, ON);
        static final Events<Call> CALLS = Events.of("call", CHILD, ON).recording(KIND, SEX, MINUTES, SEEN, BORN);
        static final Condition<Call> EVEN = Condition.named("an even child", call -> call.child() % 2 == 0);

        static final Map<Column<?>, Function<Call, @Nullable Object>> READERS = Map.ofEntries(
                entry(CHILD, Call::child),
                entry(ON, Call::on),
                entry(KIND, Call::kind),
                entry(SEX, Call::sex),
                entry(MINUTES, Call::minutes),
                entry(SEEN, Call::seen),
                entry(BORN, Call::born),
                entry(AGE, call -> ageOn(call.born(), call.on())));
    }

    /** Something that lasts. */
    record Stay(
            long child,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable Kind kind,
            @Nullable Boolean planned,
            @Nullable LocalDate born) {
        static final Key<Stay> CHILD = key("child", Stay::child);
        static final Day<Stay> STARTED = day("started", Stay::started);
        static final Day<Stay> ENDED = day("ended", Stay::ended);
        static final Code<Stay, Kind> KIND = code("kind", Kind.class, Stay::kind);
        static final Flag<Stay> PLANNED = flag("planned", Stay::planned);
        static final Day<Stay> BORN = day("born", Stay::born);
        static final Whole<Stay> AGE_AT_END = age("age at end", BORN, ENDED);
        static final Whole<Stay> LENGTH = days("length", STARTED, ENDED);
        static final Whole<Stay> WORKING_DAYS =
                workingDays("working days", STARTED, ENDED, WorkingCalendar.ENGLAND_AND_WALES);
        static final Episodes<Stay> STAYS =
                Episodes.of("stay", CHILD, STARTED, ENDED).recording(KIND, PLANNED, BORN);
        static final Episodes<Stay> PLACEMENTS =
                new Episodes<>("placement", CHILD, STARTED, ENDED, STAYS.columns(), true);

        static final Map<Column<?>, Function<Stay, @Nullable Object>> READERS = Map.ofEntries(
                entry(CHILD, Stay::child),
                entry(STARTED, Stay::started),
                entry(ENDED, Stay::ended),
                entry(KIND, Stay::kind),
                entry(PLANNED, Stay::planned),
                entry(BORN, Stay::born),
                entry(AGE_AT_END, stay -> ageOn(stay.born(), stay.ended())),
                entry(
                        LENGTH,
                        stay -> stay.ended() == null
                                ? null
                                : (Object) (int) ChronoUnit.DAYS.between(stay.started(), stay.ended())),
                entry(
                        WORKING_DAYS,
                        stay -> stay.ended() == null ? null : (Object) worked(stay.started(), stay.ended())));
    }

    private static @Nullable Object ageOn(@Nullable LocalDate born, @Nullable LocalDate on) {
        return born == null || on == null ? null : (Object) Book.age(born, on);
    }

    private static int worked(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(WorkingCalendar.ENGLAND_AND_WALES::isWorkingDay)
                .count();
    }
}
