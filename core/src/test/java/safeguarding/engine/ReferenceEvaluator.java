package safeguarding.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import safeguarding.fact.Ageing;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Flow;
import safeguarding.fact.Population;
import safeguarding.fact.Register;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Stock;
import safeguarding.fact.Supplied;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * The engine's plain twin: it asks every row object again for every figure, and knows nothing of grids, masks or tallies.
 * It follows the words of {@code fact} and {@code measure} and nothing else, and is as slow as it looks.
 */
public final class ReferenceEvaluator {

    /** Gaps for which a return may stand in. */
    private static final Set<Gap> NOT_HELD =
            Set.of(Gap.NOT_COVERED, Gap.INCOMPLETE_HISTORY, Gap.NOT_SUPPLIED, Gap.NO_POPULATION, Gap.COUNT_NOT_KNOWN);

    private final List<Book<?>> books;
    private final PlainReturns returns;
    private final List<Population> populations;
    private final Map<String, Code<?, ?>> dimensions = new HashMap<>();

    /** The rows of each book that stand, put together once: all else is worked out anew for each figure. */
    private final IdentityHashMap<Book<?>, List<?>> accepted = new IdentityHashMap<>();

    public ReferenceEvaluator(
            List<Book<?>> books, List<Return> returns, List<Population> populations, Optional<Breakdown> breakdown) {
        this.books = books;
        this.returns = new PlainReturns(returns);
        this.populations = populations;
        breakdown
                .map(Breakdown::dimensions)
                .orElse(List.of())
                .forEach(dimension -> dimension.column().ifPresent(code -> dimensions.put(dimension.name(), code)));
    }

    public Figure figure(Formula formula, Area area, ReportingPeriod period, Slice slice) {
        At at = new At(area, period, slice);
        return formula instanceof Formula.Named named ? at.named(named, true) : formula.fold(at);
    }

    @SuppressWarnings("unchecked")
    private <R> List<R> accepted(Book<R> book) {
        return (List<R>) accepted.computeIfAbsent(book, Book::accepted);
    }

    /** Stands in for "no figure" while one is worked out. */
    private static final class NoFigure extends RuntimeException {
        private static final long serialVersionUID = 1;
        final Gap reason;

        NoFigure(Gap reason) {
            super(reason.words(), null, false, false);
            this.reason = reason;
        }
    }

    private final class At implements Formula.Cases<Figure>, Measure.Kinds<Figure> {
        private final Area area;
        private final ReportingPeriod period;
        private final Slice slice;

        At(Area area, ReportingPeriod period, Slice slice) {
            this.area = area;
            this.period = period;
            this.slice = slice;
        }

        // Formulas

        @Override
        public Figure measure(Measure formula) {
            try {
                return formula.fold((Measure.Kinds<Figure>) this);
            } catch (NoFigure e) {
                return Figure.missing(e.reason);
            } catch (RuntimeException e) {
                return Figure.missing(Gap.FAILED);
            }
        }

        @Override
        public Figure ratio(Formula.Ratio f) {
            if (f.numerator() instanceof Measure.Given above
                    && f.denominator().equals(new Measure.Given(above.name(), Measure.Part.BASE))
                    && above.part() == Measure.Part.COUNT) {
                return returned(above.name(), true, false)
                        .map(value -> PlainReturns.asRate(value, Optional.of(f)))
                        .orElse(Figure.missing(Gap.NOT_SUPPLIED));
            }
            Figure above = counted(f.numerator().fold(this));
            Figure below = counted(f.denominator().fold(this));
            if (above.isGap() || below.isGap()) {
                return above.isGap() ? above : below;
            }
            return rate(amount(above), amount(below), f.scale(), f.share());
        }

        @Override
        public Figure difference(Formula.Difference f) {
            Figure left = f.left().fold(this);
            Figure right = f.right().fold(this);
            if (left.isGap() || right.isGap()) {
                return left.isGap() ? left : right;
            }
            if (left instanceof Figure.Count a && right instanceof Figure.Count b) {
                return new Figure.Count(a.count() - b.count());
            }
            if (left instanceof Figure.Rate a && right instanceof Figure.Rate b && a.scale() == b.scale()) {
                long above = a.numerator() * b.denominator() - b.numerator() * a.denominator();
                return new Figure.Rate(above, a.denominator() * b.denominator(), a.scale(), false);
            }
            if (left instanceof Figure.Spread a && right instanceof Figure.Spread b) {
                Fraction less = a.exact().minus(b.exact());
                return new Figure.Rate(
                        less.numerator().longValueExact(), less.denominator().longValueExact(), 1, false);
            }
            boolean stated = left instanceof Figure.Stated || right instanceof Figure.Stated;
            return Figure.missing(stated ? Gap.COUNT_NOT_KNOWN : Gap.NOT_COMPARABLE);
        }

        @Override
        public Figure change(Formula.ChangeOf f) {
            ReportingPeriod earlier =
                    f.basis() == Formula.Basis.PREVIOUS_PERIOD ? period.previous() : period.sameLastYear();
            Figure after = f.of().fold(this);
            Figure before = f.of().fold(new At(area, earlier, slice));
            if (after.isGap() || before.isGap()) {
                return after.isGap() ? after : before;
            }
            return new Figure.Change(before, after);
        }

        @Override
        public Figure sum(Formula.Sum f) {
            return added(f.parts());
        }

        @Override
        public Figure mean(Formula.Mean f) {
            Figure sum = added(f.parts());
            return sum.isGap() ? sum : new Figure.Rate(amount(sum), f.parts().size(), 1, false);
        }

        private Figure added(List<Formula> parts) {
            long sum = 0;
            for (Formula part : parts) {
                Figure figure = counted(part.fold(this));
                if (figure.isGap()) {
                    return figure;
                }
                sum += amount(figure);
            }
            return new Figure.Count(sum);
        }

        @Override
        public Figure over(Formula.Over f) {
            return f.of().fold(new At(area, f.window().of(period), slice));
        }

        @Override
        public Figure matured(Formula.Matured f) {
            Figure figure = f.of().fold(this);
            boolean mature = f.of().measures().stream()
                    .flatMap(measure -> measure.register().stream())
                    .allMatch(register -> books.stream()
                            .filter(book -> book.register().equals(register)
                                    && book.area().equals(area))
                            .allMatch(book -> book.coverage()
                                    .covers(period.lastDay(), f.span().addTo(period.end()))));
            return figure.isGap() || mature ? figure : Figure.missing(Gap.NOT_YET_MATURE);
        }

        @Override
        public Figure named(Formula.Named f) {
            return named(f, false);
        }

        /** Of records; else of a return under the id, the only one to speak of a slice that records do not tell apart. */
        private Figure named(Formula.Named f, boolean outermost) {
            List<Register<?>> registers = f.measures().stream()
                    .flatMap(m -> m.register().stream())
                    .distinct()
                    .toList();
            boolean told = registers.isEmpty()
                    || slice.values().keySet().stream()
                            .allMatch(name -> registers.stream()
                                    .anyMatch(r -> r.columns().stream()
                                            .anyMatch(column -> column.equals(dimensions.get(name)))));
            Optional<Figure> supplied = returned(f.id(), PlainReturns.asAtItsEnd(f), PlainReturns.addsUp(f.of()))
                    .map(value -> f.isAmount()
                            ? PlainReturns.asAmount(value)
                            : PlainReturns.asRate(value, PlainReturns.ratioIn(f.of())));
            if (!told && (outermost || supplied.isPresent())) {
                return supplied.orElse(Figure.missing(Gap.NOT_SUPPLIED));
            }
            Figure figure = f.of().fold(this);
            if (figure.gap().filter(NOT_HELD::contains).isEmpty() || supplied.isPresent()) {
                return figure.gap().filter(NOT_HELD::contains).isEmpty() ? figure : supplied.get();
            }
            boolean noRows = registers.stream()
                    .noneMatch(r -> books.stream()
                            .anyMatch(b -> b.register().equals(r) && b.area().equals(area)));
            boolean noPopulation =
                    figure.gap().filter(Gap.NO_POPULATION::equals).isPresent();
            return f.isAmount() && noRows && !noPopulation ? Figure.missing(Gap.NOT_SUPPLIED) : figure;
        }

        @Override
        public Figure ref(Formula.Ref f) {
            throw new IllegalStateException("a reference is not computed");
        }

        private Optional<Supplied> returned(String name, boolean asAt, boolean adds) {
            return returns.find(name, area, period, slice, asAt, adds);
        }

        // Measures

        @Override
        public <R> Figure count(Measure.Count<R> m) {
            return new Figure.Count(rowsOf(m.flow()).size());
        }

        @Override
        public <R> Figure people(Measure.People<R> m) {
            return new Figure.Count(
                    byChild(m.flow()).stream().filter(rows -> rows >= m.least()).count());
        }

        @Override
        public <R> Figure topShare(Measure.TopShare<R> m) {
            return new Figure.Count(byChild(m.flow()).stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(m.k())
                    .mapToLong(Long::longValue)
                    .sum());
        }

        @Override
        public <R> Figure open(Measure.Open<R> m) {
            Book<R> book = covered(m.stock().register(), m.stock().condition(), period.lastDay());
            return new Figure.Count(openOn(book, accepted(book), m.stock(), period.lastDay()));
        }

        @Override
        public <R> Figure days(Measure.Days<R> m) {
            Book<R> book = covered(m.stock().register(), m.stock().condition(), period.start());
            List<R> rows = accepted(book);
            long days = 0;
            for (LocalDate on = period.start(); on.isBefore(period.end()); on = on.plusDays(1)) {
                days += openOn(book, rows, m.stock(), on);
            }
            return new Figure.Count(days);
        }

        @Override
        public <R> Figure total(Measure.Total<R> m) {
            return sum(m.flow(), row -> recorded(m.flow(), m.column(), row).orElse(0));
        }

        @Override
        public <R> Figure custom(Measure.Custom<R> m) {
            return sum(m.flow(), row -> m.counter().amountOf(row));
        }

        @Override
        public <R> Figure quantile(Measure.Quantile<R> m) {
            List<Integer> values = rowsOf(m.flow()).stream()
                    .flatMap(row -> recorded(m.flow(), m.column(), row).stream())
                    .sorted()
                    .toList();
            if (values.isEmpty()) {
                return Figure.missing(Gap.NO_ROWS);
            }
            // Hyndman and Fan 1996, type 7: at (n - 1) p, between the two nearest
            int hundredths = (values.size() - 1) * m.percent();
            int below = values.get(hundredths / 100);
            int above = values.get(Math.min(hundredths / 100 + 1, values.size() - 1));
            Fraction exact = Fraction.of(below, 1).plus(Fraction.of((long) (above - below) * (hundredths % 100), 100));
            return new Figure.Spread(m.percent(), exact, values.size());
        }

        @Override
        public Figure given(Measure.Given m) {
            boolean count = m.part() == Measure.Part.COUNT;
            return returned(m.name(), true, false)
                    .map(value -> count ? PlainReturns.asAmount(value) : PlainReturns.asBase(value))
                    .orElse(Figure.missing(Gap.NOT_SUPPLIED));
        }

        @Override
        public Figure residents(Measure.Residents m) {
            int midYear = period.financialYear().midYear().getYear();
            return populations.stream()
                    .filter(p -> p.area().equals(area) && p.band().equals(m.band()) && p.midYear() == midYear)
                    .findFirst()
                    .<Figure>map(p -> new Figure.Count(p.people()))
                    .orElse(Figure.missing(Gap.NO_POPULATION));
        }

        // Rows

        @SuppressWarnings("unchecked")
        private <R> Book<R> covered(Register<R> register, Condition<R> condition, LocalDate from) {
            Book<R> book = (Book<R>) books.stream()
                    .filter(b -> b.register().equals(register) && b.area().equals(area))
                    .findFirst()
                    .orElseThrow(() -> new NoFigure(Gap.NOT_COVERED));
            if (!book.coverage().covers(from, period.end())) {
                throw new NoFigure(Gap.NOT_COVERED);
            }
            for (Span span : Book.spans(condition)) {
                boolean ownDay = span.equals(Span.days(1));
                if (!ownDay && !book.coverage().covers(span.subtractFrom(period.start()), period.end())) {
                    throw new NoFigure(Gap.INCOMPLETE_HISTORY);
                }
            }
            return book;
        }

        private <R> List<R> rowsOf(Flow<R> flow) {
            Book<R> book = covered(flow.register(), flow.condition(), period.start());
            var counted = new ArrayList<R>();
            for (R row : accepted(book)) {
                LocalDate on = book.day(flow.day(), row);
                if (on != null && period.contains(on) && counts(book, flow.condition(), flow.ageing(), row, on)) {
                    counted.add(row);
                }
            }
            return counted;
        }

        private <R> long openOn(Book<R> book, List<R> rows, Stock<R> stock, LocalDate on) {
            return rows.stream()
                    .filter(row -> book.isOpen(row, on) && counts(book, stock.condition(), stock.ageing(), row, on))
                    .count();
        }

        private <R> boolean counts(
                Book<R> book, Condition<R> condition, Optional<Ageing<R>> ageing, R row, LocalDate on) {
            for (var fixed : slice.values().entrySet()) {
                Code<?, ?> code = dimensions.get(fixed.getKey());
                if (code != null && book.register().columns().stream().anyMatch(code::equals)) {
                    Object value = book.read(code, row);
                    if (!(value == null ? Slice.NOT_RECORDED : value.toString()).equals(fixed.getValue())) {
                        return false;
                    }
                }
            }
            if (ageing.isPresent()) {
                LocalDate born = book.day(ageing.get().born(), row);
                if (born == null
                        || Book.age(born, on) < ageing.get().band().from()
                        || Book.age(born, on) > ageing.get().band().to()) {
                    return false;
                }
            }
            return book.holds(condition, row);
        }

        private <R> List<Long> byChild(Flow<R> flow) {
            Book<R> book = covered(flow.register(), flow.condition(), period.start());
            var rows = new TreeMap<String, Long>();
            rowsOf(flow)
                    .forEach(row ->
                            rows.merge(String.valueOf(book.read(flow.register().key(), row)), 1L, Long::sum));
            return List.copyOf(rows.values());
        }

        private <R> Optional<Integer> recorded(Flow<R> flow, Column<R> column, R row) {
            return Optional.ofNullable((Integer)
                    covered(flow.register(), flow.condition(), period.start()).read(column, row));
        }

        private <R> Figure sum(Flow<R> flow, ToLongFunction<R> amount) {
            long sum = 0;
            for (R row : rowsOf(flow)) {
                sum = Math.addExact(sum, amount.applyAsLong(row));
            }
            return new Figure.Count(sum);
        }
    }

    private static long amount(Figure figure) {
        return ((Figure.Count) figure).count();
    }

    /** An amount whose count is known. */
    private static Figure counted(Figure figure) {
        return figure instanceof Figure.Stated ? Figure.missing(Gap.COUNT_NOT_KNOWN) : figure;
    }

    static Figure rate(long above, long below, long scale, boolean share) {
        if (below <= 0) {
            return Figure.missing(below == 0 ? Gap.ZERO_DENOMINATOR : Gap.FAILED);
        }
        return share && above > below
                ? Figure.missing(Gap.NUMERATOR_EXCEEDS_DENOMINATOR)
                : new Figure.Rate(above, below, scale, share);
    }
}
