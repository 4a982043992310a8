package safeguarding.children;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Stretches of days against sets of days, over forty days; a stretch without end reaches beyond them. */
class StretchesProperties {

    private static final LocalDate FIRST = LocalDate.of(2020, 2, 20);

    @Property
    void someOfSeveralHoldOnTheDaysOnWhichSoManyHold(
            @ForAll("several") List<Stretches> several, @ForAll @IntRange(min = 1, max = 4) int least) {
        var expected = IntStream.range(0, 40)
                .filter(day ->
                        several.stream().filter(one -> days(one).contains(day)).count() >= least)
                .boxed()
                .collect(toCollection(TreeSet::new));

        assertThat(days(Stretches.atLeast(least, several))).isEqualTo(expected);
    }

    @Property
    void bothAndOneWithoutTheOtherAreWhatSetsSay(@ForAll("any") Stretches one, @ForAll("any") Stretches other) {
        var both = days(one);
        both.retainAll(days(other));
        var rest = days(one);
        rest.removeAll(days(other));

        assertThat(days(one.and(other))).isEqualTo(both);
        assertThat(days(one.without(other))).isEqualTo(rest);
    }

    @Property
    void stretchesAreInOrderApartAndNotEmpty(@ForAll("any") Stretches one, @ForAll("any") Stretches other) {
        for (Stretches made : List.of(one, one.and(other), one.without(other))) {
            LocalDate before = LocalDate.MIN;
            for (var stretch : made.list()) {
                assertThat(stretch.from()).isBefore(stretch.to());
                assertThat(before.equals(LocalDate.MIN) || stretch.from().isAfter(before))
                        .isTrue();
                before = stretch.to();
            }
        }
    }

    @Provide
    Arbitrary<Stretches> single() {
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 39);
        return Combinators.combine(day, day.injectNull(0.2))
                .as((from, to) -> Stretches.of(FIRST.plusDays(from), to == null ? null : FIRST.plusDays(to)));
    }

    @Provide
    Arbitrary<List<Stretches>> several() {
        return single().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Stretches> any() {
        return several().map(Stretches::any);
    }

    private static TreeSet<Integer> days(Stretches stretches) {
        return IntStream.range(0, 40)
                .filter(day -> stretches.list().stream()
                        .anyMatch(one -> !FIRST.plusDays(day).isBefore(one.from())
                                && FIRST.plusDays(day).isBefore(one.to())))
                .boxed()
                .collect(toCollection(TreeSet::new));
    }
}
