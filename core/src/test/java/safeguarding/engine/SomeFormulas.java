package safeguarding.engine;

import java.time.LocalDate;
import java.util.List;
import safeguarding.engine.Small.Call;
import safeguarding.engine.Small.Kind;
import safeguarding.engine.Small.Sex;
import safeguarding.engine.Small.Stay;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Condition;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flow;
import safeguarding.fact.Stock;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.time.Span;

/** Random definitions on the small registers. */
final class SomeFormulas {
    private final Chance chance;

    SomeFormulas(Chance chance) {
        this.chance = chance;
    }

    /** Any formula; drawn again until its parts fit together. */
    Formula formula(int depth) {
        while (true) {
            try {
                Formula formula = any(depth);
                return chance.oneIn(4) ? new Formula.Named("named", formula) : formula;
            } catch (IllegalArgumentException e) {
                // its parts do not fit together: another one
            }
        }
    }

    private Formula any(int depth) {
        if (depth == 0) {
            return measure();
        }
        return chance.make(
                this::measure,
                () -> any(depth - 1).percentOf(any(depth - 1)),
                () -> any(depth - 1).per(chance.of(1L, 100L, 10_000L), any(depth - 1)),
                () -> any(depth - 1).per(10_000, SomeFacts.CHILDREN),
                () -> Measure.open(stock()).per(10_000, SomeFacts.CHILDREN),
                this::givenRate,
                () -> any(depth - 1).minus(any(depth - 1)),
                () -> any(depth - 1).plus(any(depth - 1)),
                () -> Formula.mean(any(depth - 1), any(depth - 1), any(depth - 1)),
                () -> any(depth - 1).changeOnPrevious(),
                () -> any(depth - 1).changeOnLastYear(),
                () -> any(depth - 1).over(chance.oneIn(3) ? Window.yearToDate() : Window.trailing(span())),
                () -> maturing(any(depth - 1)),
                () -> new Formula.Named("named", any(depth - 1)));
    }

    /** Not of a formula that returns have a part in: those are mature, which is told in an example. */
    private Formula maturing(Formula formula) {
        return ofReturns(formula) ? formula : formula.maturingAfter(span());
    }

    private static boolean ofReturns(Formula formula) {
        return formula instanceof Formula.Named
                || formula instanceof Measure.Given
                || formula.parts().stream().anyMatch(SomeFormulas::ofReturns);
    }

    private Formula givenRate() {
        String name = chance.of("given", "stated");
        return chance.oneIn(2) ? Measure.givenPercent(name) : Measure.givenRate(name, 10_000);
    }

    /** A measure of rows at some ages. */
    Measure aged() {
        Episodes<Stay> register = chance.of(Stay.STAYS, Stay.PLACEMENTS);
        return chance.make(
                () -> Measure.days(register.whileAged(Stay.BORN, band())),
                () -> Measure.open(register.whileAged(Stay.BORN, band())),
                () -> Measure.count(register.starting().whileAged(Stay.BORN, band())),
                () -> Measure.count(Call.CALLS.whileAged(Call.BORN, band())),
                () -> Measure.total(Call.AGE, Call.CALLS));
    }

    /** A measure of rows that come within a span of an earlier one, or as the child's second or third. */
    Measure repeated() {
        Episodes<Stay> register = chance.of(Stay.STAYS, Stay.PLACEMENTS);
        return chance.make(
                () -> Measure.count(register.starting().where(register.repeatWithin(span()))),
                () -> Measure.count(register.starting().where(register.nthWithin(chance.from(1, 3), span()))),
                () -> Measure.open(register.where(register.repeatWithin(span()))),
                () -> Measure.people(Call.CALLS.where(Call.CALLS.repeatWithin(span()))),
                () -> Measure.count(Call.CALLS.where(Call.CALLS.nthWithin(chance.from(1, 3), span()))));
    }

    /** A measure whose condition asks of every column, most of them in several ways. */
    Measure wide() {
        Condition<Call> all = Call.KIND.is(Kind.FIRST).or(Call.KIND.isRecorded().not());
        for (int i = 0; i < 30; i++) {
            Condition<Call> one = chance.oneIn(4)
                    ? chance.of(
                            Call.SEX.is(chance.of(Sex.values())),
                            Call.KIND.is(chance.of(Kind.values())),
                            Call.SEEN.isTrue(),
                            Call.SEEN.isFalse())
                    : chance.make(
                            () -> Call.MINUTES.is(chance.below(12)),
                            () -> Call.AGE.is(chance.below(19)),
                            () -> Call.BORN.between(chance.born(), LocalDate.of(2022, 1, 1)),
                            () -> Call.ON.between(chance.day(), LocalDate.of(2022, 1, 1)));
            Condition<Call> maybe = chance.oneIn(3) ? one.not() : one;
            all = chance.oneIn(2) ? all.or(maybe) : all.and(maybe.or(Call.MINUTES.atLeast(chance.below(4))));
        }
        Flow<Call> flow = Call.CALLS.where(all);
        Flow<Call> some = chance.oneIn(3) ? flow.whileAged(Call.BORN, band()) : flow;
        return chance.make(
                () -> Measure.count(some), () -> Measure.people(some), () -> Measure.total(Call.MINUTES, some));
    }

    Measure measure() {
        return switch (chance.below(12)) {
            case 0, 1 -> Measure.open(stock());
            case 2, 3 -> Measure.days(stock());
            case 4 ->
                chance.oneIn(2)
                        ? Measure.given(chance.of("given", "stated"))
                        : Measure.residents(chance.oneIn(4) ? AgeBand.of(0, 4) : SomeFacts.CHILDREN);
            case 5 ->
                chance.oneIn(2)
                        ? Measure.total(chance.of(Call.MINUTES, Call.AGE), calls())
                        : Measure.total(chance.of(Stay.LENGTH, Stay.WORKING_DAYS, Stay.AGE_AT_END), stays());
            case 6 ->
                chance.oneIn(2)
                        ? Measure.quantile(chance.of(0, 25, 50, 90, 100), chance.of(Call.MINUTES, Call.AGE), calls())
                        : Measure.quantile(
                                chance.of(0, 25, 50, 90, 100), chance.of(Stay.LENGTH, Stay.WORKING_DAYS), stays());
            case 7 ->
                chance.oneIn(2)
                        ? Measure.custom("children's numbers", calls(), Call::child)
                        : Measure.custom(
                                "days of the month",
                                stays(),
                                stay -> stay.started().getDayOfMonth());
            case 8 -> Measure.topShare(chance.from(1, 3), flow());
            case 9 -> Measure.people(flow()).atLeast(chance.from(1, 3));
            default -> Measure.count(flow());
        };
    }

    private Flow<?> flow() {
        return chance.oneIn(2) ? calls() : stays();
    }

    private Flow<Call> calls() {
        Flow<Call> flow = chance.oneIn(4) ? Call.CALLS.dated(Call.ON) : Call.CALLS;
        if (!chance.oneIn(3)) {
            flow = flow.where(call(2));
        }
        return chance.oneIn(4) ? flow.whileAged(Call.BORN, band()) : flow;
    }

    private Flow<Stay> stays() {
        Episodes<Stay> register = chance.of(Stay.STAYS, Stay.PLACEMENTS);
        Flow<Stay> flow = chance.make(register::starting, register::ending, () -> register.dated(Stay.BORN));
        if (!chance.oneIn(3)) {
            flow = flow.where(stay(register, 2));
        }
        return chance.oneIn(4) ? flow.whileAged(Stay.BORN, band()) : flow;
    }

    private Stock<Stay> stock() {
        Episodes<Stay> register = chance.of(Stay.STAYS, Stay.PLACEMENTS);
        Stock<Stay> stock = register;
        if (!chance.oneIn(3)) {
            stock = stock.where(stay(register, 2));
        }
        return chance.oneIn(3) ? stock.whileAged(Stay.BORN, band()) : stock;
    }

    private AgeBand band() {
        int from = chance.below(16);
        return chance.oneIn(4) ? AgeBand.of(0, chance.below(3)) : AgeBand.of(from, from + chance.below(5));
    }

    private Condition<Call> call(int depth) {
        if (depth > 0 && chance.oneIn(2)) {
            return chance.make(
                    () -> call(depth - 1).and(call(depth - 1)),
                    () -> call(depth - 1).or(call(depth - 1)),
                    () -> call(depth - 1).not());
        }
        return switch (chance.below(13)) {
            case 0, 1 -> Call.KIND.is(chance.of(Kind.values()));
            case 2 -> Call.KIND.in(chance.of(Kind.values()), chance.of(Kind.values()));
            case 3 -> Call.SEX.is(chance.of(Sex.values()));
            case 4 -> Call.MINUTES.atLeast(chance.below(12));
            case 5 -> Call.MINUTES.atMost(chance.below(12));
            case 6 -> Call.AGE.between(chance.below(8), chance.from(8, 18));
            case 7 -> chance.oneIn(2) ? Call.SEEN.isTrue() : Call.SEEN.isFalse();
            case 8 -> Call.BORN.between(chance.born(), chance.born().plusYears(21));
            case 9 ->
                chance.of(List.of(
                        Call.KIND.isRecorded(),
                        Call.MINUTES.isRecorded(),
                        Call.BORN.isRecorded(),
                        Call.SEEN.isRecorded()));
            case 10 -> Call.CALLS.repeatWithin(span());
            case 11 -> Call.CALLS.nthWithin(chance.from(1, 3), span());
            default -> chance.oneIn(3) ? Condition.always() : Call.EVEN;
        };
    }

    private Condition<Stay> stay(Episodes<Stay> register, int depth) {
        if (depth > 0 && chance.oneIn(2)) {
            return chance.make(
                    () -> stay(register, depth - 1).and(stay(register, depth - 1)),
                    () -> stay(register, depth - 1).or(stay(register, depth - 1)),
                    () -> stay(register, depth - 1).not());
        }
        return switch (chance.below(10)) {
            case 0, 1 -> Stay.KIND.is(chance.of(Kind.values()));
            case 2 -> chance.oneIn(2) ? Stay.PLANNED.isTrue() : Stay.PLANNED.isFalse();
            case 3 -> Stay.LENGTH.atMost(chance.below(60));
            case 4 -> Stay.WORKING_DAYS.between(chance.below(5), chance.from(5, 45));
            case 5 -> Stay.AGE_AT_END.atLeast(chance.below(18));
            case 6 -> chance.of(List.of(Stay.ENDED.isRecorded(), Stay.LENGTH.isRecorded(), Stay.KIND.isRecorded()));
            case 7 -> register.repeatWithin(span());
            case 8 -> register.nthWithin(chance.from(1, 3), span());
            default -> Stay.ENDED.between(chance.day(), chance.day().plusYears(2));
        };
    }

    Span span() {
        return chance.make(() -> Span.days(chance.of(1, 7, 30, 90)), () -> Span.months(chance.of(1, 3, 6, 12)));
    }

    Breakdown breakdown() {
        return chance.make(
                () -> Breakdown.by(Call.KIND),
                () -> Breakdown.by(Stay.KIND),
                () -> Breakdown.by(Call.KIND).and(Breakdown.by(Call.SEX)),
                () -> Breakdown.by("kind", List.of("first", "second")));
    }
}
