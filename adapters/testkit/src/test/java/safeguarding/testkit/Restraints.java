package safeguarding.testkit;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import safeguarding.fact.Code;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.FinancialYear;

/** Two small registers and sample rows, for tests. */
final class Restraints {

    enum Hold {
        STANDING,
        PRONE
    }

    record Restraint(long child, LocalDate on, Hold hold, int injuries) {
        static final Key<Restraint> CHILD = key("child", Restraint::child);
        static final Day<Restraint> ON = day("on", Restraint::on);
        static final Code<Restraint, Hold> HOLD = code("hold", Hold.class, Restraint::hold);
        static final Whole<Restraint> INJURIES = whole("injuries", Restraint::injuries);
        static final Events<Restraint> RESTRAINTS =
                Events.of("restraint", CHILD, ON).recording(HOLD, INJURIES);
    }

    record Stay(long child, LocalDate started, LocalDate ended) {
        static final Key<Stay> CHILD = key("child", Stay::child);
        static final Day<Stay> STARTED = day("started", Stay::started);
        static final Day<Stay> ENDED = day("ended", Stay::ended);
        static final Episodes<Stay> STAYS = Episodes.of("stay", CHILD, STARTED, ENDED);
    }

    static final FinancialYear YEAR = FinancialYear.of("2019-20");
    static final Coverage COVERAGE = Coverage.of(
            FinancialYear.of("2017-18").period().start(), YEAR.period().end());

    static final List<Restraint> SAMPLE = IntStream.range(0, 90)
            .mapToObj(i -> new Restraint(
                    i % 11,
                    LocalDate.of(2018, 10, 3).plusDays(i * 6L),
                    Hold.values()[i % 2],
                    i % 7 == 0 ? 1 + i % 3 : 0))
            .toList();

    static final List<Stay> STAYS = IntStream.range(0, 40)
            .mapToObj(i -> new Stay(
                    i % 9,
                    LocalDate.of(2018, 5, 1).plusDays(i * 17L),
                    LocalDate.of(2018, 5, 1).plusDays(i * 17L + 20 + i % 30)))
            .toList();

    private Restraints() {}
}
