package safeguarding.engine;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import safeguarding.fact.Ageing;
import safeguarding.fact.Area;
import safeguarding.fact.Condition;
import safeguarding.fact.Episodes;
import safeguarding.fact.Facts;
import safeguarding.fact.Flow;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;
import safeguarding.fact.Slice;
import safeguarding.fact.Stock;
import safeguarding.fact.Whole;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.text.Wording;
import safeguarding.time.EpochDays;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * The rows behind a figure, measure by measure: those that are counted, as the engine counts them, one by one and without
 * its tallies. It says whose rows they are, so it is for those who may see the records, and made only where somebody asks
 * for it by name. {@code toString} names no child and hides small numbers.
 *
 * <p>Of a count, the rows of its part are as many as the count; of a number of children, they are of as many children; of
 * the middle of a column or its total, they are those in which it is recorded; of days, those with a day in the period.
 * Where facts do not cover a measure, or what it counts are returns or residents, there are no rows.
 */
public final class Trace {

    private final List<Part> parts;

    private Trace(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * A row that is counted.
     *
     * @param register the register it is in
     * @param child whose row it is, as the row gives it; where rows were read as columns, the number it is kept as
     * @param day the day it falls on, or for an episode as it stands, started
     * @param object the row as it was given; empty where rows were read as columns
     */
    public record Row(Register<?> register, String child, LocalDate day, Optional<Object> object) {

        /** Names the register and hides the row. */
        @Override
        public String toString() {
            return "a row of " + register.name();
        }
    }

    /**
     * The rows that one measure of the figure counts.
     *
     * @param role what they are of it, such as "numerator" or "before, denominator"
     * @param measure what counts them, narrowed to the slice
     * @param dates the dates it is taken over
     * @param rows the rows, by child and day
     */
    public record Part(String role, Measure measure, ReportingPeriod dates, List<Row> rows) {

        private static final int FEW = 5;

        /** Copies the rows. */
        public Part {
            rows = List.copyOf(rows);
        }

        /** Whose rows they are, each child once. */
        public Set<String> children() {
            var children = new LinkedHashSet<String>();
            rows.forEach(row -> children.add(row.child()));
            return children;
        }

        /** The rows of a register as they were given; none if they are of another, or were read as columns. */
        @SuppressWarnings("unchecked") // a row of the register is of its kind
        public <R> List<R> objects(Register<R> register) {
            return rows.stream()
                    .filter(row -> row.register().equals(register))
                    .flatMap(row -> row.object().stream())
                    .map(row -> (R) row)
                    .toList();
        }

        /** Says how many rows there are, if they are not few. */
        @Override
        public String toString() {
            int many = rows.size();
            return role + ": " + (many >= 1 && many <= FEW ? "few rows" : Wording.count(many, "row")) + ", " + measure
                    + ", " + dates.label();
        }
    }

    /**
     * The rows behind a formula's figure.
     *
     * @param breakdown what it is broken down by, for a slice that is not the total
     * @throws IllegalArgumentException if the formula refers to an indicator by id
     */
    public static Trace of(
            Formula formula,
            Optional<Breakdown> breakdown,
            Facts facts,
            Area area,
            ReportingPeriod period,
            Slice slice) {
        var parts = new ArrayList<Part>();
        new Walked(breakdown, facts, area, slice, parts).walk(formula, List.of(), period, Window.THIS);
        return new Trace(parts);
    }

    /** No rows: of a figure that was supplied. */
    public static Trace none() {
        return new Trace(List.of());
    }

    /** The parts, in the order of the formula. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * The first part of a role.
     *
     * @param role such as "numerator"
     */
    public Optional<Part> part(String role) {
        return parts.stream().filter(part -> part.role().equals(role)).findFirst();
    }

    /** Every child with a row in some part, each once. */
    public Set<String> children() {
        var children = new LinkedHashSet<String>();
        parts.forEach(part -> children.addAll(part.children()));
        return children;
    }

    /** A line for each part: how many rows, if not few. */
    @Override
    public String toString() {
        return parts.isEmpty()
                ? "no rows are behind it\n"
                : String.join("", parts.stream().map(part -> part + "\n").toList());
    }

    /** Walks through a formula. */
    private record Walked(Optional<Breakdown> breakdown, Facts facts, Area area, Slice slice, List<Part> parts) {

        private void walk(Formula formula, List<String> roles, ReportingPeriod period, Window window) {
            formula.fold(new Formula.Cases<Boolean>() {
                private boolean in(Formula part, String role, ReportingPeriod when) {
                    var all = new ArrayList<>(roles);
                    all.add(role);
                    walk(part, all, when, window);
                    return true;
                }

                private boolean through(Formula part) {
                    walk(part, roles, period, window);
                    return true;
                }

                @Override
                public Boolean measure(Measure measure) {
                    String role = roles.isEmpty() ? "counted" : String.join(", ", roles);
                    Measure narrow = narrowed(measure);
                    ReportingPeriod dates = window.of(period);
                    return parts.add(new Part(role, narrow, dates, narrow.fold(new Counted(facts, area, dates))));
                }

                @Override
                public Boolean ratio(Formula.Ratio f) {
                    return in(f.numerator(), "numerator", period) && in(f.denominator(), "denominator", period);
                }

                @Override
                public Boolean difference(Formula.Difference f) {
                    return in(f.left(), "taken from", period) && in(f.right(), "taken away", period);
                }

                @Override
                public Boolean change(Formula.ChangeOf f) {
                    return in(f.of(), "before", f.basis().earlier(period)) && in(f.of(), "after", period);
                }

                @Override
                public Boolean sum(Formula.Sum f) {
                    f.parts().forEach(this::through);
                    return true;
                }

                @Override
                public Boolean mean(Formula.Mean f) {
                    f.parts().forEach(this::through);
                    return true;
                }

                @Override
                public Boolean over(Formula.Over f) {
                    walk(f.of(), roles, period, f.window());
                    return true;
                }

                @Override
                public Boolean matured(Formula.Matured f) {
                    return through(f.of());
                }

                @Override
                public Boolean named(Formula.Named f) {
                    return through(f.of());
                }

                @Override
                public Boolean ref(Formula.Ref f) {
                    throw new IllegalArgumentException(
                            "indicator '" + f.id() + "' is only referred to by id: put it into a catalogue first");
                }
            });
        }

        private Measure narrowed(Measure measure) {
            List<Breakdown.Dimension> fixed = breakdown.stream()
                    .flatMap(all -> all.dimensions().stream())
                    .filter(one -> slice.values().containsKey(one.name()))
                    .toList();
            return fixed.isEmpty() ? measure : measure.sliced(new Breakdown(fixed).slicing(slice));
        }
    }

    /** The rows a measure counts over some dates. */
    private record Counted(Facts facts, Area area, ReportingPeriod dates) implements Measure.Kinds<List<Row>> {

        @Override
        public <R> List<Row> count(Measure.Count<R> m) {
            return rows(m.flow(), falling(m.flow()));
        }

        @Override
        public <R> List<Row> people(Measure.People<R> m) {
            List<List<Integer>> wanted = byChild(m.flow()).stream()
                    .filter(rows -> rows.size() >= m.least())
                    .toList();
            return rows(m.flow(), together(wanted));
        }

        @Override
        public <R> List<Row> topShare(Measure.TopShare<R> m) {
            List<List<Integer>> most = byChild(m.flow()).stream()
                    .sorted(comparing((List<Integer> rows) -> rows.size()).reversed())
                    .limit(m.k())
                    .toList();
            return rows(m.flow(), together(most));
        }

        @Override
        public <R> List<Row> total(Measure.Total<R> m) {
            return recorded(m.flow(), m.column());
        }

        @Override
        public <R> List<Row> quantile(Measure.Quantile<R> m) {
            return recorded(m.flow(), m.column());
        }

        @Override
        public <R> List<Row> custom(Measure.Custom<R> m) {
            return rows(m.flow(), falling(m.flow()));
        }

        @Override
        public <R> List<Row> open(Measure.Open<R> m) {
            int last = (int) dates.lastDay().toEpochDay();
            return standing(m.stock(), dates.lastDay(), last, last + 1);
        }

        @Override
        public <R> List<Row> days(Measure.Days<R> m) {
            return standing(m.stock(), dates.start(), (int) dates.start().toEpochDay(), (int)
                    dates.end().toEpochDay());
        }

        @Override
        public List<Row> given(Measure.Given m) {
            return List.of();
        }

        @Override
        public List<Row> residents(Measure.Residents m) {
            return List.of();
        }

        private <R> List<Row> recorded(Flow<R> flow, Whole<R> column) {
            List<Integer> places = facts.rows(flow.register(), area)
                    .map(rows -> falling(flow).stream()
                            .filter(row -> rows.cells(column).get(row) != Rows.ABSENT)
                            .toList())
                    .orElse(List.of());
            return rows(flow, places);
        }

        /** The places of the rows that fall on one of the dates, as the condition and the ages will have it. */
        private <R> List<Integer> falling(Flow<R> flow) {
            Optional<Rows<R>> found = covered(flow.register(), flow.condition(), dates.start());
            if (found.isEmpty()) {
                return List.of();
            }
            Rows<R> rows = found.get();
            Rows.Cells days = rows.cells(flow.day());
            IntPredicate holds = holds(rows, flow.condition());
            return places(
                    rows,
                    row -> days.get(row) != Rows.ABSENT
                            && dates.contains(LocalDate.ofEpochDay(days.get(row)))
                            && holds.test(row)
                            && flow.ageing()
                                    .map(ages -> isAged(rows, ages, row, days.get(row)))
                                    .orElse(true));
        }

        /** The rows that are open on one of the days from {@code first} to before {@code end}, at an age that counts. */
        private <R> List<Row> standing(Stock<R> stock, LocalDate from, int first, int end) {
            Optional<Rows<R>> found = covered(stock.register(), stock.condition(), from);
            if (found.isEmpty()) {
                return List.of();
            }
            Rows<R> rows = found.get();
            Episodes<R> episodes = (Episodes<R>) stock.register();
            Rows.Cells starts = rows.cells(episodes.started());
            Rows.Cells stops = rows.cells(episodes.ended());
            IntPredicate holds = holds(rows, stock.condition());
            List<Integer> places = places(rows, row -> {
                int start = Math.max(first, starts.get(row));
                int stop = stops.get(row) == Rows.ABSENT ? end : Math.min(end, stops.get(row));
                return start < stop
                        && holds.test(row)
                        && stock.ageing()
                                .map(ages -> IntStream.range(start, stop).anyMatch(day -> isAged(rows, ages, row, day)))
                                .orElse(true);
            });
            return places.stream().map(row -> row(rows, row, starts.get(row))).toList();
        }

        private static <R> List<Integer> places(Rows<R> rows, IntPredicate counts) {
            return IntStream.range(0, rows.size()).filter(counts).boxed().toList();
        }

        private static <R> IntPredicate holds(Rows<R> rows, Condition<R> condition) {
            Staging.Source answers =
                    new Staging<>(rows, 0, rows.size(), Staging.nothingFailed()).source(new Axis.Asked<>(condition));
            return row -> answers.get(row) == Leaf.YES;
        }

        private static <R> boolean isAged(Rows<R> rows, Ageing<R> ages, int row, int day) {
            int born = rows.cells(ages.born()).get(row);
            int age = born == Rows.ABSENT ? -1 : EpochDays.age(born, day);
            return age >= ages.band().from() && age <= ages.band().to();
        }

        /** The rows of the register, if they cover the dates and as far back as the condition looks. */
        private <R> Optional<Rows<R>> covered(Register<R> register, Condition<R> condition, LocalDate from) {
            return facts.rows(register, area)
                    .filter(rows -> rows.coverage().covers(from, dates.end()))
                    .filter(rows -> Kept.history(condition).stream()
                            .filter(span -> !span.equals(Span.days(1)))
                            .allMatch(span -> rows.coverage().covers(span.subtractFrom(dates.start()), dates.end())));
        }

        /** The places of the rows that fall on the dates, child by child. */
        private <R> Collection<List<Integer>> byChild(Flow<R> flow) {
            var byChild = new LinkedHashMap<Integer, List<Integer>>();
            facts.rows(flow.register(), area)
                    .ifPresent(rows -> falling(flow)
                            .forEach(row -> byChild.computeIfAbsent(rows.child(row), any -> new ArrayList<>())
                                    .add(row)));
            return byChild.values();
        }

        private static List<Integer> together(List<List<Integer>> some) {
            return some.stream().flatMap(List::stream).sorted().toList();
        }

        private <R> List<Row> rows(Flow<R> flow, List<Integer> places) {
            return facts.rows(flow.register(), area)
                    .map(rows -> places.stream()
                            .map(row -> row(rows, row, rows.cells(flow.day()).get(row)))
                            .toList())
                    .orElse(List.of());
        }

        private static <R> Row row(Rows<R> rows, int row, int day) {
            Optional<R> object = rows.hasObjects() ? Optional.of(rows.object(row)) : Optional.empty();
            String child = object.flatMap(one -> rows.register().key().idOf(one))
                    .orElseGet(() -> Long.toString(rows.key(row)));
            return new Row(rows.register(), child, LocalDate.ofEpochDay(day), object.map(one -> one));
        }
    }
}
