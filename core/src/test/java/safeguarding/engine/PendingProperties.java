package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import safeguarding.engine.TalliesTest.Call;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.time.FinancialYear;
import safeguarding.time.Span;

/** Changes that are put off beside the plain way of working them in at once. */
class PendingProperties {

    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final Area DURHAM = Area.named("Durham");

    @Property(tries = 200)
    void keysThatComeAndGoAreThoseOfASet(@ForAll long seed, @ForAll @IntRange(max = 300) int size) {
        var chance = new Chance(seed);
        var plain = new TreeSet<Long>();
        for (int i = 0; i < size; i++) {
            plain.add(key(chance));
        }
        ChildKeys keys = ChildKeys.ofUnordered(array(plain));
        for (int round = 0; round < 12; round++) {
            var few = new TreeSet<Long>();
            boolean adding = chance.oneIn(2);
            for (int i = chance.below(6); i > 0; i--) {
                few.add(key(chance));
            }
            if (!adding && !plain.isEmpty() && !chance.oneIn(4)) {
                few.clear();
                for (int i = chance.below(6); i > 0; i--) {
                    few.add(chance.of(List.copyOf(plain)));
                }
            }
            ChildKeys change = ChildKeys.of(array(few));
            Optional<ChildKeys> made = adding ? keys.plus(change) : keys.minus(change);

            boolean fits = adding ? few.stream().noneMatch(plain::contains) : plain.containsAll(few);
            assertThat(made.isPresent()).isEqualTo(fits);
            if (fits) {
                if (adding) {
                    plain.addAll(few);
                } else {
                    plain.removeAll(few);
                }
                keys = made.orElseThrow();
            }
            assertThat(keys.all()).containsExactly(array(plain));
        }
    }

    private static long key(Chance chance) {
        return chance.oneIn(20) ? Long.MIN_VALUE + chance.below(3) : chance.from(-400, 400);
    }

    private static long[] array(TreeSet<Long> keys) {
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    @Property(tries = 60)
    void dayAfterDayTheBytesAreThoseOfCountingEverythingAgain(
            @ForAll long seed, @ForAll @IntRange(max = 400) int size) {
        var chance = new Chance(seed);
        Plan plan =
                Plan.of(Stream.of(people(Call.CALLS), count(Call.CALLS.where(Call.CALLS.repeatWithin(Span.days(30)))))
                        .map(formula -> Request.of(formula, YEAR.months()))
                        .toList());
        var rows = new ArrayList<Call>();
        for (int i = 0; i < size; i++) {
            rows.add(call(chance));
        }
        Tallies kept = plan.tally(facts(rows));
        for (int day = 0; day < 8; day++) {
            long child = call(chance).child();
            List<Call> then = rows.stream().filter(row -> row.child() == child).toList();
            var now = new ArrayList<>(then);
            if (!now.isEmpty() && chance.oneIn(2)) {
                now.remove(chance.below(now.size()));
            } else {
                now.add(new Call(child, call(chance).on()));
            }
            kept = kept.replacing(facts(then), facts(now));
            rows.removeAll(then);
            rows.addAll(now);
            if (chance.oneIn(3)) {
                kept = Tallies.fromBytes(plan, kept.toBytes());
            }

            assertThat(kept.toBytes()).isEqualTo(plan.tally(facts(rows)).toBytes());
        }
        Tallies all = kept;
        Facts never = facts(List.of(new Call(9999, YEAR.period().start())));
        assertThatIllegalArgumentException().isThrownBy(() -> all.replacing(never, Facts.none()));
    }

    @Property(tries = 30)
    void whatWasNeverCountedIsRefusedAlsoWhereItWouldBePutOff(@ForAll long seed) {
        var chance = new Chance(seed);
        Plan plan = Plan.of(List.of(Request.of(people(Call.CALLS), YEAR.months())));
        var rows = new ArrayList<Call>();
        for (int i = 0; i < 300; i++) {
            rows.add(call(chance));
        }
        Call one = chance.of(rows);
        Tallies without = plan.tally(facts(rows)).replacing(facts(List.of(one)), Facts.none());
        var all = new ArrayList<>(rows);
        all.remove(one);

        assertThat(Arrays.equals(without.toBytes(), plan.tally(facts(all)).toBytes()))
                .isTrue();
        long left = all.stream()
                .filter(row -> row.child() == one.child() && month(row) == month(one))
                .count();
        Tallies last = without;
        for (long i = 0; i < left; i++) {
            last = last.replacing(facts(List.of(one)), Facts.none());
        }
        Tallies none = last;
        assertThatIllegalArgumentException().isThrownBy(() -> none.replacing(facts(List.of(one)), Facts.none()));
    }

    private static int month(Call call) {
        return call.on().getMonthValue();
    }

    private static Call call(Chance chance) {
        return new Call(chance.from(1, 120), YEAR.period().start().plusDays(chance.below(366)));
    }

    private static Facts facts(List<Call> rows) {
        LocalDate start = YEAR.period().start();
        return Facts.none()
                .with(
                        Call.CALLS,
                        DURHAM,
                        Coverage.of(start.minusDays(30), YEAR.period().end()),
                        rows);
    }
}
