package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import safeguarding.engine.Small.Call;
import safeguarding.engine.Small.Stay;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/** The rows that a trace names are as many as the engine counts, whatever is counted. */
class TraceProperties {

    @Property(tries = 1500)
    void theRowsBehindAFigureAreAsManyAsItCounts(@ForAll long seed) {
        agree(seed, SomeFormulas::measure);
    }

    @Property(tries = 300)
    void soAreThoseOfChildrenOfSomeAges(@ForAll long seed) {
        agree(seed, SomeFormulas::aged);
    }

    @Property(tries = 300)
    void soAreThoseThatComeAgain(@ForAll long seed) {
        agree(seed, SomeFormulas::repeated);
    }

    @Property(tries = 200)
    void soAreThoseOfConditionsOnEveryColumn(@ForAll long seed) {
        agree(seed, SomeFormulas::wide);
    }

    private static void agree(long seed, Function<SomeFormulas, Measure> drawn) {
        var chance = new Chance(seed);
        var formulas = new SomeFormulas(chance);
        Measure measure = drawn.apply(formulas);
        var periods = List.of(SomeFacts.period(chance), SomeFacts.period(chance));
        Request request = Request.of(measure, periods);
        Optional<Breakdown> breakdown = chance.oneIn(3) ? Optional.of(formulas.breakdown()) : Optional.empty();
        request = breakdown.map(request::by).orElse(request);
        var facts = SomeFacts.draw(chance, 25, periods).facts();
        var tallies = Plan.of(List.of(request)).tally(facts);
        for (Area area : SomeFacts.AREAS) {
            for (ReportingPeriod period : periods) {
                for (Slice slice : request.slices()) {
                    Figure figure =
                            tallies.outcome(measure, area, period, slice).figure();
                    Trace trace = Trace.of(measure, breakdown, facts, area, period, slice);
                    Trace.Part part = trace.part("counted").orElseThrow();
                    assertThat(trace.parts()).hasSize(1);
                    check(figure, part, "seed " + seed + ": " + measure + ", " + area + ", " + period + ", " + slice);
                }
            }
        }
    }

    private static void check(Figure figure, Trace.Part part, String about) {
        if (figure.gap().isPresent()) {
            Gap gap = figure.gap().get();
            if (gap == Gap.NOT_COVERED || gap == Gap.INCOMPLETE_HISTORY || gap == Gap.NO_ROWS) {
                assertThat(part.rows()).as(about).isEmpty();
            }
            return;
        }
        part.measure().fold(new Measure.Kinds<Boolean>() {
            private long count() {
                return ((Figure.Count) figure).count();
            }

            private Boolean asMany(long rows) {
                assertThat(rows).as(about).isEqualTo(count());
                return true;
            }

            private Boolean someIfAny() {
                assertThat(part.rows().isEmpty()).as(about).isEqualTo(count() == 0);
                return true;
            }

            @Override
            public <R> Boolean count(Measure.Count<R> measure) {
                return asMany(part.rows().size());
            }

            @Override
            public <R> Boolean people(Measure.People<R> measure) {
                return asMany(part.children().size());
            }

            @Override
            public <R> Boolean open(Measure.Open<R> measure) {
                return asMany(part.rows().size());
            }

            @Override
            public <R> Boolean topShare(Measure.TopShare<R> measure) {
                assertThat(part.children()).as(about).hasSizeLessThanOrEqualTo(measure.k());
                return asMany(part.rows().size());
            }

            @Override
            public <R> Boolean days(Measure.Days<R> measure) {
                return someIfAny();
            }

            @Override
            public <R> Boolean total(Measure.Total<R> measure) {
                long sum = part.objects(measure.flow().register()).stream()
                        .mapToLong(row -> number(measure.column(), row))
                        .sum();
                return asMany(sum);
            }

            @Override
            public <R> Boolean quantile(Measure.Quantile<R> measure) {
                assertThat(part.rows()).as(about).hasSize((int) ((Figure.Spread) figure).rows());
                return true;
            }

            @Override
            public Boolean given(Measure.Given measure) {
                return part.rows().isEmpty();
            }

            @Override
            public Boolean residents(Measure.Residents measure) {
                return part.rows().isEmpty();
            }

            @Override
            public <R> Boolean custom(Measure.Custom<R> measure) {
                return true;
            }
        });
    }

    private static long number(Object column, Object row) {
        Object number = row instanceof Call call
                ? Objects.requireNonNull(Call.READERS.get(column)).apply(call)
                : Objects.requireNonNull(Stay.READERS.get(column)).apply((Stay) row);
        return ((Integer) Objects.requireNonNull(number)).longValue();
    }
}
