package safeguarding.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Ageing;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flow;
import safeguarding.fact.Population;
import safeguarding.fact.Register;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Stock;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * The engine's plain twin: it asks every row object again for every figure, and knows nothing of grids, masks or tallies.
 * It follows the words of {@code fact} and {@code measure} and nothing else, and is as slow as it looks.
 */
final class ReferenceEvaluator {

    /** The rows of one register in one area as objects, and how to read each column, also those that are worked out. */
    record Book<R>(
            Register<R> register,
            Area area,
            Coverage coverage,
            List<R> rows,
            Map<Column<?>, Function<R, @Nullable Object>> readers) {

        @Nullable
        Object read(Column<?> column, R row) {
            return Optional.ofNullable(readers.get(column)).orElseThrow().apply(row);
        }

        @Nullable
        LocalDate day(Day<R> column, R row) {
            return (LocalDate) read(column, row);
        }

        LocalDate anchor(R row) {
            return Optional.ofNullable(day(register.anchor(), row)).orElseThrow();
        }

        /** A child's rows in order of the day, then as given; one at a time, if that is the register's rule. */
        List<R> of(Object child) {
            var kept = new ArrayList<R>();
            var all = new ArrayList<>(rows.stream()
                    .filter(row -> child.equals(read(register.key(), row)))
                    .toList());
            all.sort(Comparator.comparing(this::anchor));
            for (R row : all) {
                R last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
                boolean exclusive = register instanceof Episodes<R> episodes && episodes.exclusive();
                if (last == null || !exclusive || !isOpen(last, anchor(row))) {
                    kept.add(row);
                }
            }
            return kept;
        }

        /** Started on or before the day, and not ended by it. */
        boolean isOpen(R row, LocalDate on) {
            LocalDate ended = register instanceof Episodes<R> episodes ? day(episodes.ended(), row) : on;
            return !anchor(row).isAfter(on) && (ended == null || ended.isAfter(on));
        }

        List<R> accepted() {
            return rows.stream()
                    .map(row -> read(register.key(), row))
                    .distinct()
                    .flatMap(child -> of(Optional.ofNullable(child).orElseThrow()).stream())
                    .toList();
        }
    }

    /** Gaps for which a return may stand in. */
    private static final Set<Gap> NOT_HELD =
            Set.of(Gap.NOT_COVERED, Gap.INCOMPLETE_HISTORY, Gap.NOT_SUPPLIED, Gap.NO_POPULATION);

    private final List<Book<?>> books;
    private final List<Return> returns;
    private final List<Population> populations;
    private final Map<String, Code<?, ?>> dimensions = new HashMap<>();

    ReferenceEvaluator(
            List<Book<?>> books, List<Return> returns, List<Population> populations, Optional<Breakdown> breakdown) {
        this.books = books;
        this.returns = returns;
        this.populations = populations;
        breakdown
                .map(Breakdown::dimensions)
                .orElse(List.of())
                .forEach(dimension -> dimension.column().ifPresent(code -> dimensions.put(dimension.name(), code)));
    }

    Figure figure(Formula formula, Area area, ReportingPeriod period, Slice slice) {
        At at = new At(area, period, slice);
        return formula instanceof Formula.Named named ? at.named(named, true) : formula.fold(at);
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
                        .map(value -> asRate(value, f.scale(), f.share()))
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
            Optional<Figure> supplied = returned(f.id(), asAtItsEnd(f), addsUp(f.of()))
                    .map(value -> f.isAmount() ? asAmount(value) : asRate(value, ratioIn(f.of())));
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

        /** The return of just these dates, else of the last day, else the sum of those of its whole parts. */
        private Optional<Supplied> returned(String name, boolean asAt, boolean adds) {
            Optional<Supplied> one = returned(name, period);
            if (one.isEmpty() && asAt) {
                one = returned(name, ReportingPeriod.day(period.lastDay()));
            }
            for (Cadence cadence : List.of(Cadence.YEAR, Cadence.HALF_YEAR, Cadence.QUARTER, Cadence.MONTH)) {
                List<ReportingPeriod> parts = cadence.periods(period.start(), period.end());
                boolean whole = parts.stream().mapToLong(ReportingPeriod::days).sum() == period.days();
                if (one.isEmpty() && adds && whole) {
                    var counts =
                            parts.stream().map(part -> returned(name, part)).toList();
                    if (counts.stream().allMatch(c -> c.isPresent() && c.get() instanceof Supplied.Counted)) {
                        one = Optional.of(Supplied.count(counts.stream()
                                .mapToLong(c -> ((Supplied.Counted) c.orElseThrow()).count())
                                .sum()));
                    }
                }
            }
            return one;
        }

        private Optional<Supplied> returned(String name, ReportingPeriod dates) {
            return returns.stream()
                    .filter(r -> r.name().equals(name)
                            && r.area().equals(area)
                            && r.period().equals(dates)
                            && r.slice().equals(slice))
                    .map(Return::value)
                    .findFirst();
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
            return new Figure.Count(openOn(book, book.accepted(), m.stock(), period.lastDay()));
        }

        @Override
        public <R> Figure days(Measure.Days<R> m) {
            Book<R> book = covered(m.stock().register(), m.stock().condition(), period.start());
            List<R> rows = book.accepted();
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
                    .map(value -> count ? asAmount(value) : asBase(value))
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
            for (Span span : spans(condition)) {
                if (!book.coverage().covers(span.subtractFrom(period.start()), period.end())) {
                    throw new NoFigure(Gap.INCOMPLETE_HISTORY);
                }
            }
            return book;
        }

        private <R> List<R> rowsOf(Flow<R> flow) {
            Book<R> book = covered(flow.register(), flow.condition(), period.start());
            var counted = new ArrayList<R>();
            for (R row : book.accepted()) {
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
                        || age(born, on) < ageing.get().band().from()
                        || age(born, on) > ageing.get().band().to()) {
                    return false;
                }
            }
            return Boolean.TRUE.equals(condition.fold(new Answer<>(book, row)));
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

    /** Whether a condition holds of a row: true, false, or null where it is unknown (Kleene). */
    private record Answer<R>(Book<R> book, R row) implements Condition.Cases<R, @Nullable Boolean> {

        @Override
        public @Nullable Boolean all(List<Condition<R>> conditions) {
            var answers = answers(conditions);
            return answers.contains(false) ? Boolean.FALSE : answers.contains(null) ? null : Boolean.TRUE;
        }

        @Override
        public @Nullable Boolean any(List<Condition<R>> conditions) {
            var answers = answers(conditions);
            return answers.contains(true) ? Boolean.TRUE : answers.contains(null) ? null : Boolean.FALSE;
        }

        private List<@Nullable Boolean> answers(List<Condition<R>> conditions) {
            var answers = new ArrayList<@Nullable Boolean>();
            conditions.forEach(condition -> answers.add(condition.fold(this)));
            return Collections.unmodifiableList(answers);
        }

        @Override
        public @Nullable Boolean not(Condition<R> condition) {
            Boolean answer = condition.fold(this);
            return answer == null ? null : !answer;
        }

        @Override
        public @Nullable Boolean codeIn(Condition.CodeIn<R, ?> condition) {
            Object value = book.read(condition.column(), row);
            return value == null ? null : condition.codes().contains(value);
        }

        @Override
        public @Nullable Boolean wholeBetween(Condition.WholeBetween<R> condition) {
            Integer value = (Integer) book.read(condition.column(), row);
            return value == null ? null : value >= condition.least() && value <= condition.most();
        }

        @Override
        public @Nullable Boolean flagIs(Condition.FlagIs<R> condition) {
            Boolean value = (Boolean) book.read(condition.column(), row);
            return value == null ? null : value == condition.value();
        }

        @Override
        public @Nullable Boolean dayBetween(Condition.DayBetween<R> condition) {
            LocalDate value = book.day(condition.column(), row);
            return value == null ? null : !value.isBefore(condition.start()) && value.isBefore(condition.end());
        }

        @Override
        public @Nullable Boolean recorded(Condition.Recorded<R> condition) {
            return book.read(condition.column(), row) != null;
        }

        @Override
        public @Nullable Boolean repeatWithin(Condition.RepeatWithin<R> condition) {
            return earlier((previous, start) -> {
                        LocalDate last = book.register() instanceof Episodes<R> episodes
                                ? book.day(episodes.ended(), previous)
                                : book.anchor(previous);
                        return last != null
                                && !last.isAfter(start)
                                && start.isBefore(condition.span().addTo(last));
                    })
                    > 0;
        }

        @Override
        public @Nullable Boolean nthWithin(Condition.NthWithin<R> condition) {
            return earlier((previous, start) -> start.isBefore(condition.span().addTo(book.anchor(previous))))
                    == condition.n() - 1;
        }

        /** How many earlier rows of the child stand so to this row's day. */
        private int earlier(BiPredicate<R, LocalDate> stands) {
            int count = 0;
            for (R other : book.of(
                    Optional.ofNullable(book.read(book.register().key(), row)).orElseThrow())) {
                if (other == row) {
                    return count;
                }
                count += stands.test(other, book.anchor(row)) ? 1 : 0;
            }
            throw new IllegalStateException("the row is not in its book");
        }

        @Override
        public @Nullable Boolean named(Condition.Named<R> condition) {
            return condition.predicate().test(row);
        }
    }

    /** The spans of history that a condition needs. */
    private static <R> List<Span> spans(Condition<R> condition) {
        if (condition instanceof Condition.All<R> all) {
            return all.conditions().stream().flatMap(c -> spans(c).stream()).toList();
        }
        if (condition instanceof Condition.Any<R> any) {
            return any.conditions().stream().flatMap(c -> spans(c).stream()).toList();
        }
        if (condition instanceof Condition.Not<R> not) {
            return spans(not.condition());
        }
        if (condition instanceof Condition.RepeatWithin<R> repeat) {
            return List.of(repeat.span());
        }
        return condition instanceof Condition.NthWithin<R> nth ? List.of(nth.span()) : List.of();
    }

    /** Whole years of age: 0 before birth; someone born on 29 February turns on 1 March in other years. */
    static int age(LocalDate born, LocalDate on) {
        int age = 0;
        while (!turning(born, age + 1).isAfter(on)) {
            age++;
        }
        return age;
    }

    private static LocalDate turning(LocalDate born, int age) {
        boolean leapling = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
        LocalDate birthday = born.plusYears(age);
        return leapling && !birthday.isLeapYear() ? LocalDate.of(birthday.getYear(), 3, 1) : birthday;
    }

    private static long amount(Figure figure) {
        return ((Figure.Count) figure).count();
    }

    /** An amount whose count is known. */
    private static Figure counted(Figure figure) {
        return figure instanceof Figure.Stated ? Figure.missing(Gap.COUNT_NOT_KNOWN) : figure;
    }

    private static Figure rate(long above, long below, long scale, boolean share) {
        if (below <= 0) {
            return Figure.missing(below == 0 ? Gap.ZERO_DENOMINATOR : Gap.FAILED);
        }
        return share && above > below
                ? Figure.missing(Gap.NUMERATOR_EXCEEDS_DENOMINATOR)
                : new Figure.Rate(above, below, scale, share);
    }

    // Returns

    /** A figure as at the end of its period: it counts no rows that fall in the period. */
    private static boolean asAtItsEnd(Formula formula) {
        return formula.measures().stream()
                .allMatch(m -> m instanceof Measure.Open || m.register().isEmpty());
    }

    /** Rows or days in the period itself: those of a period's parts add up to the period's. */
    private static boolean addsUp(Formula formula) {
        boolean measure = formula instanceof Measure.Count
                || formula instanceof Measure.Days
                || formula instanceof Measure.Total
                || formula instanceof Measure.Custom;
        return formula.isAmount()
                && (measure || !(formula instanceof Measure || formula instanceof Formula.Over))
                && formula.parts().stream().allMatch(ReferenceEvaluator::addsUp);
    }

    private static Optional<Formula.Ratio> ratioIn(Formula formula) {
        if (formula instanceof Formula.Ratio ratio) {
            return Optional.of(ratio);
        }
        boolean wraps = formula instanceof Formula.Named
                || formula instanceof Formula.Over
                || formula instanceof Formula.Matured;
        return wraps ? ratioIn(formula.parts().get(0)) : Optional.empty();
    }

    private static Figure asAmount(Supplied value) {
        return read(value, new Figure.Count(0), parts -> new Figure.Count(parts.numerator()));
    }

    private static Figure asBase(Supplied value) {
        boolean parts = value instanceof Supplied.Parts || value instanceof Supplied.Missing;
        return parts
                ? read(value, new Figure.Count(0), p -> new Figure.Count(p.denominator()))
                : Figure.missing(Gap.COUNT_NOT_KNOWN);
    }

    private static Figure asRate(Supplied value, Optional<Formula.Ratio> ratio) {
        return asRate(
                value,
                ratio.map(Formula.Ratio::scale).orElse(1L),
                ratio.map(Formula.Ratio::share).orElse(false));
    }

    private static Figure asRate(Supplied value, long scale, boolean share) {
        Figure like = new Figure.Stated(BigDecimal.ZERO, Supplied.Bound.EXACTLY);
        return read(value, like, parts -> rate(parts.numerator(), parts.denominator(), scale, share));
    }

    private static Figure read(Supplied value, Figure like, Function<Supplied.Parts, Figure> parts) {
        if (value instanceof Supplied.Counted counted) {
            return like instanceof Figure.Count
                    ? new Figure.Count(counted.count())
                    : new Figure.Stated(BigDecimal.valueOf(counted.count()), Supplied.Bound.EXACTLY);
        }
        if (value instanceof Supplied.Stated stated) {
            return new Figure.Stated(stated.value(), stated.bound());
        }
        return value instanceof Supplied.Missing missing
                ? Figure.missing(reason(missing.symbol()))
                : parts.apply((Supplied.Parts) value);
    }

    private static Gap reason(Symbol symbol) {
        return switch (symbol) {
            case CONFIDENTIAL -> Gap.SUPPRESSED_AT_SOURCE;
            case NOT_AVAILABLE -> Gap.NOT_AVAILABLE;
            case NOT_APPLICABLE -> Gap.NOT_APPLICABLE;
            case LOW -> Gap.LOW;
            case UNRELIABLE -> Gap.UNRELIABLE;
        };
    }
}
