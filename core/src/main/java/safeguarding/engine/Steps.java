package safeguarding.engine;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongBinaryOperator;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Population;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/** Turns formulas into steps, noting on the way what must be kept for them. Equal formulas become one step. */
final class Steps {

    private record Key(Formula formula, Slice slice, List<Breakdown.Dimension> fixed, boolean root) {}

    private final Map<Key, Step> known = new HashMap<>();
    private final Map<Kept<?>, Integer> kept = new LinkedHashMap<>();
    private final Map<Register<?>, Integer> registers = new LinkedHashMap<>();
    private final Set<Measure> measures = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<AgeBand> bands = new LinkedHashSet<>();

    /** What must be kept, each at its place. */
    List<Kept<?>> kept() {
        return List.copyOf(kept.keySet());
    }

    /** The registers that must be scanned, each at its place. */
    List<Register<?>> registers() {
        return List.copyOf(registers.keySet());
    }

    Set<Measure> measures() {
        return measures;
    }

    Set<String> names() {
        return names;
    }

    Set<AgeBand> bands() {
        return bands;
    }

    /** The step for a formula in a slice. */
    Step of(Formula formula, Slice slice, Optional<Breakdown> breakdown) {
        List<Breakdown.Dimension> fixed = breakdown.stream()
                .flatMap(b -> b.dimensions().stream())
                .filter(d -> slice.values().containsKey(d.name()))
                .sorted(Comparator.comparing(Breakdown.Dimension::name))
                .toList();
        return new Making(slice, fixed).root(formula);
    }

    /** Notes the dates a formula for a period is taken over, those of earlier periods it is compared with included. */
    static void windows(Formula formula, ReportingPeriod period, Set<ReportingPeriod> into) {
        windows(formula, period, Window.THIS, into);
    }

    private static void windows(Formula formula, ReportingPeriod period, Window window, Set<ReportingPeriod> into) {
        if (formula instanceof Formula.Over over) {
            windows(over.of(), period, over.window(), into);
            return;
        }
        into.add(window.of(period));
        if (formula instanceof Formula.ChangeOf change) {
            windows(change.of(), change.basis().earlier(period), window, into);
        }
        formula.parts().forEach(part -> windows(part, period, window, into));
    }

    /** Makes the steps of one slice. */
    private final class Making implements Formula.Cases<Step> {
        private final Slice slice;
        private final List<Breakdown.Dimension> fixed;

        Making(Slice slice, List<Breakdown.Dimension> fixed) {
            this.slice = slice;
            this.fixed = fixed;
        }

        Step root(Formula formula) {
            return once(formula, true);
        }

        private Step in(Formula formula) {
            return once(formula, false);
        }

        private Step once(Formula formula, boolean root) {
            var key = new Key(formula, slice, fixed, root);
            Step step = known.get(key);
            if (step == null) {
                step = root && formula instanceof Formula.Named named ? named(named, true) : formula.fold(this);
                known.put(key, step);
            }
            return step;
        }

        @Override
        public Step measure(Measure measure) {
            if (measure instanceof Measure.Given given) {
                names.add(given.name());
                measures.add(given);
                boolean base = given.part() == Measure.Part.BASE;
                var sought = new Supply(given.name(), Optional.empty(), !base, true, false);
                return place -> sought.found(place)
                        .map(found -> base ? found.base() : found.amount())
                        .orElse(Outcome.missing(Gap.NOT_SUPPLIED));
            }
            if (measure instanceof Measure.Residents residents) {
                bands.add(residents.band());
                measures.add(residents);
                return place -> residents(residents.band(), place);
            }
            Measure narrow = fixed.isEmpty() ? measure : measure.sliced(new Breakdown(fixed).slicing(slice));
            measures.add(narrow);
            Kept<?> one = Kept.of(narrow).orElseThrow();
            int scan = scan(one.register());
            int at = place(one);
            return new Reading(scan, at, one, Reader.of(narrow));
        }

        @Override
        public Step ratio(Formula.Ratio f) {
            if (f.numerator() instanceof Measure.Given above
                    && f.denominator() instanceof Measure.Given below
                    && above.equals(new Measure.Given(below.name(), Measure.Part.COUNT))
                    && below.part() == Measure.Part.BASE) {
                names.add(above.name());
                measures.add(above);
                measures.add(below);
                var sought = new Supply(above.name(), Optional.of(f), false, true, false);
                return place -> sought.at(place).orElse(Outcome.missing(Gap.NOT_SUPPLIED));
            }
            Step above = in(f.numerator());
            Step below = in(f.denominator());
            return place -> {
                Outcome a = above.at(place);
                Outcome b = below.at(place);
                return join(counted(a), counted(b), (x, y) -> rate(x.count(), y.count(), f.scale(), f.share()));
            };
        }

        @Override
        public Step difference(Formula.Difference f) {
            Step left = in(f.left());
            Step right = in(f.right());
            return place -> Steps.difference(left.at(place), right.at(place));
        }

        @Override
        public Step change(Formula.ChangeOf f) {
            Step of = in(f.of());
            return place -> {
                Outcome after = of.at(place);
                Outcome before = of.at(place.in(f.basis().earlier(place.period())));
                return joined(after, before, (a, b) -> new Figure.Change(b, a));
            };
        }

        @Override
        public Step sum(Formula.Sum f) {
            List<Step> parts = f.parts().stream().map(this::in).toList();
            return place -> total(parts, place);
        }

        @Override
        public Step mean(Formula.Mean f) {
            List<Step> parts = f.parts().stream().map(this::in).toList();
            return place -> {
                Outcome total = total(parts, place);
                return total.figure() instanceof Figure.Count count
                        ? total.with(new Figure.Rate(count.count(), parts.size(), 1, false))
                        : total;
            };
        }

        @Override
        public Step over(Formula.Over f) {
            Step of = in(f.of());
            return place -> of.at(place.over(f.window()));
        }

        @Override
        public Step matured(Formula.Matured f) {
            Step of = in(f.of());
            int[] used = scans(f.of());
            return place -> {
                Outcome outcome = of.at(place);
                boolean stands =
                        outcome.figure().isGap() || outcome.origin() == Origin.RETURNS || mature(place, used, f.span());
                return stands ? outcome : outcome.with(Figure.missing(Gap.NOT_YET_MATURE));
            };
        }

        @Override
        public Step named(Formula.Named f) {
            return named(f, false);
        }

        private Step named(Formula.Named f, boolean root) {
            names.add(f.id());
            return new Standing(Supply.of(f), in(f.of()), f.isAmount(), scans(f.of()), narrowed(f.of()), root);
        }

        @Override
        public Step ref(Formula.Ref f) {
            throw new IllegalArgumentException(
                    "indicator '" + f.id() + "' is only referred to by id: put it into a catalogue first");
        }

        private int[] scans(Formula formula) {
            return formula.measures().stream()
                    .flatMap(m -> m.register().stream())
                    .distinct()
                    .mapToInt(Steps.this::scan)
                    .toArray();
        }

        /** Whether records tell this slice: a register records each of its columns, or there are no registers. */
        private boolean narrowed(Formula formula) {
            List<Register<?>> used = new ArrayList<>();
            formula.measures().forEach(m -> m.register().ifPresent(used::add));
            return used.isEmpty()
                    || slice.values().keySet().stream()
                            .allMatch(name -> fixed.stream()
                                    .filter(d -> d.name().equals(name))
                                    .flatMap(d -> d.column().stream())
                                    .anyMatch(column -> used.stream()
                                            .anyMatch(r -> r.columns().stream().anyMatch(column::equals))));
        }
    }

    private int scan(Register<?> register) {
        return registers.computeIfAbsent(register, r -> registers.size());
    }

    private int place(Kept<?> one) {
        return kept.computeIfAbsent(one, k -> kept.size());
    }

    /** A measure, read from its tally. */
    private record Reading(int scan, int at, Kept<?> kept, List<Span> history, Reader reader) implements Step {
        Reading(int scan, int at, Kept<?> kept, Reader reader) {
            // A window of one day ends with the row and holds no day before it.
            this(
                    scan,
                    at,
                    kept,
                    kept.history().stream()
                            .filter(span -> !span.equals(Span.days(1)))
                            .toList(),
                    reader);
        }

        @Override
        public Outcome at(Place place) {
            Optional<Held> held = place.part().flatMap(p -> p.held(scan));
            Stretch stretch = place.stretch();
            ReportingPeriod dates = stretch.dates();
            boolean asAt = kept.kind() == Kept.Kind.OPEN;
            if (held.isEmpty()
                    || !held.get().coverage().covers(asAt ? stretch.lastDay() : dates.start(), dates.end())) {
                return Outcome.missing(Gap.NOT_COVERED);
            }
            for (Span span : history) {
                if (!held.get().coverage().covers(span.subtractFrom(dates.start()), dates.end())) {
                    return Outcome.missing(Gap.INCOMPLETE_HISTORY);
                }
            }
            Tally tally = place.part().orElseThrow().tally(at);
            return Outcome.of(reader.read(tally, place.tallies().plan().grid, stretch), Origin.RECORDS);
        }
    }

    /** An indicator's formula by records, or the return that stands for it. */
    private record Standing(Supply supply, Step records, boolean amount, int[] scans, boolean narrowed, boolean root)
            implements Step {
        private static final String OTHERWISE = "a return says otherwise than the records";

        @Override
        public Outcome at(Place place) {
            Optional<Outcome> supplied = supply.at(place);
            if (!narrowed && (root || supplied.isPresent())) {
                return supplied.orElse(Outcome.missing(Gap.NOT_SUPPLIED));
            }
            Outcome outcome = records.at(place);
            Optional<Gap> gap = outcome.figure().gap();
            if (gap.isEmpty()) {
                return supplied.isPresent()
                                && outcome.origin() != Origin.RETURNS
                                && Supply.differ(
                                        outcome.figure(), supplied.get().figure())
                        ? new Outcome(outcome.figure(), outcome.origin(), and(outcome.notes(), List.of(OTHERWISE)))
                        : outcome;
            }
            if (!notHeld(gap.get())) {
                return outcome;
            }
            if (supplied.isPresent()) {
                return supplied.get();
            }
            boolean none = Arrays.stream(scans)
                    .allMatch(s -> place.part().flatMap(p -> p.held(s)).isEmpty());
            return amount && none && gap.get() != Gap.NO_POPULATION ? Outcome.missing(Gap.NOT_SUPPLIED) : outcome;
        }
    }

    /**
     * Gaps that say there is nothing to work it out from, so that a return may stand in. A count that is only known rounded
     * is nothing to work a rate out from: the rate is published from the count itself.
     */
    private static boolean notHeld(Gap gap) {
        return gap == Gap.NOT_COVERED
                || gap == Gap.INCOMPLETE_HISTORY
                || gap == Gap.NOT_SUPPLIED
                || gap == Gap.NO_POPULATION
                || gap == Gap.COUNT_NOT_KNOWN;
    }

    private static boolean mature(Step.Place place, int[] scans, Span span) {
        ReportingPeriod dates = place.dates();
        for (int scan : scans) {
            Optional<Held> held = place.part().flatMap(p -> p.held(scan));
            if (held.isPresent() && !held.get().coverage().covers(dates.lastDay(), span.addTo(dates.end()))) {
                return false;
            }
        }
        return true;
    }

    private static Outcome residents(AgeBand band, Step.Place place) {
        int year = place.dates().financialYear().midYear().getYear();
        Optional<Population> people = place.tallies().population(place.area(), band, year);
        return people.map(p -> new Outcome(new Figure.Count(p.people()), Origin.NONE, List.of(p.describe())))
                .orElse(Outcome.missing(Gap.NO_POPULATION));
    }

    private static Outcome total(List<Step> parts, Step.Place place) {
        Outcome sum = Outcome.of(new Figure.Count(0), Origin.NONE);
        for (Step part : parts) {
            sum = join(sum, counted(part.at(place)), (a, b) -> count(Math::addExact, a, b));
        }
        return sum;
    }

    private static Outcome difference(Outcome left, Outcome right) {
        return joined(left, right, (a, b) -> {
            if (a instanceof Figure.Count x && b instanceof Figure.Count y) {
                return count(Math::subtractExact, x, y);
            }
            if (a instanceof Figure.Stated || b instanceof Figure.Stated) {
                return Figure.missing(Gap.COUNT_NOT_KNOWN);
            }
            if (a instanceof Figure.Rate x && b instanceof Figure.Rate y && x.scale() == y.scale()) {
                return less(x, y);
            }
            if (a instanceof Figure.Spread x && b instanceof Figure.Spread y) {
                Fraction less = x.exact().minus(y.exact());
                return exact(less.numerator(), less.denominator(), 1);
            }
            return Figure.missing(Gap.NOT_COMPARABLE);
        });
    }

    /** a/b − c/d over the common denominator bd. */
    private static Figure less(Figure.Rate x, Figure.Rate y) {
        BigInteger b = BigInteger.valueOf(x.denominator());
        BigInteger d = BigInteger.valueOf(y.denominator());
        BigInteger above = BigInteger.valueOf(x.numerator())
                .multiply(d)
                .subtract(BigInteger.valueOf(y.numerator()).multiply(b));
        return exact(above, b.multiply(d), x.scale());
    }

    private static Figure exact(BigInteger above, BigInteger below, long scale) {
        return above.bitLength() < 64 && below.bitLength() < 64
                ? new Figure.Rate(above.longValue(), below.longValue(), scale, false)
                : Figure.missing(Gap.FAILED);
    }

    /** A rate, or why there is none. */
    static Figure rate(long above, long below, long scale, boolean share) {
        if (below == 0) {
            return Figure.missing(Gap.ZERO_DENOMINATOR);
        }
        if (below < 0) {
            return Figure.missing(Gap.FAILED);
        }
        return share && above > below
                ? Figure.missing(Gap.NUMERATOR_EXCEEDS_DENOMINATOR)
                : new Figure.Rate(above, below, scale, share);
    }

    private static Figure count(LongBinaryOperator operator, Figure.Count a, Figure.Count b) {
        try {
            return new Figure.Count(operator.applyAsLong(a.count(), b.count()));
        } catch (ArithmeticException e) {
            return Figure.missing(Gap.FAILED);
        }
    }

    /** An amount whose count is known, or a gap. */
    private static Outcome counted(Outcome outcome) {
        return outcome.figure() instanceof Figure.Count || outcome.figure().isGap()
                ? outcome
                : outcome.with(Figure.missing(Gap.COUNT_NOT_KNOWN));
    }

    private interface Joining<F> {
        Figure of(F a, F b);
    }

    private static Outcome join(Outcome a, Outcome b, Joining<Figure.Count> joining) {
        return joined(a, b, (x, y) -> joining.of((Figure.Count) x, (Figure.Count) y));
    }

    /** Of two figures a third; the first gap if there is one. */
    private static Outcome joined(Outcome a, Outcome b, Joining<Figure> joining) {
        Figure figure =
                a.figure().isGap() ? a.figure() : b.figure().isGap() ? b.figure() : joining.of(a.figure(), b.figure());
        return new Outcome(figure, a.origin().and(b.origin()), and(a.notes(), b.notes()));
    }

    private static List<String> and(List<String> some, List<String> more) {
        if (more.isEmpty()) {
            return some;
        }
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
