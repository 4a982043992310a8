package safeguarding.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * The engine's plain twin: it asks every row object again for every figure, and knows nothing of grids, masks or tallies.
 * It follows the words of {@code fact} and {@code measure} and nothing else, and is as slow as it looks.
 */
final class ReferenceEvaluator {

    /** The rows of one register in one area as objects, and how to read each column, also those that are worked out. */
    record Book<R>(
            Register<R> register, Area area, Coverage coverage, List<R> rows, Map<Column<?>, Function<R, @Nullable Object>> readers) {

        @Nullable Object read(Column<?> column, R row) {
            return Optional.ofNullable(readers.get(column)).orElseThrow().apply(row);
        }

        @Nullable LocalDate day(Day<R> column, R row) {
            return (LocalDate) read(column, row);
        }

        LocalDate anchor(R row) {
            return Optional.ofNullable(day(register.anchor(), row)).orElseThrow();
        }

        /** A child's rows in order of the day, then as given; one at a time, if that is the register's rule. */
        List<R> of(Object child) {
            var kept = new ArrayList<R>();
            var all = new ArrayList<>(rows.stream().filter(row -> child.equals(read(register.key(), row))).toList());
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

    private final List<Book<?>> books;
    private final List<Return> returns;
    private final List<Population> populations;
    private final Map<String, Code<?, ?>> dimensions = new HashMap<>();

    ReferenceEvaluator(
            List<Book<?>> books, List<Return> returns, List<Population> populations, Optional<Breakdown> breakdown) {
        this.books = books;
        this.returns = returns;
        this.populations = populations;
        breakdown.map(Breakdown::dimensions).orElse(List.of()).forEach(dimension -> dimension
                .column()
                .ifPresent(code -> dimensions.put(dimension.name(), code)));
    }

    Figure figure(Formula formula, Area area, ReportingPeriod period, Slice slice) {
        return formula.fold(new At(area, period, slice));
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
            Optional<Figure> asSupplied = rounded(f);
            if (asSupplied.isPresent()) {
                return asSupplied.get();
            }
            Figure above = f.numerator().fold(this);
            Figure below = f.denominator().fold(this);
            if (above.isGap() || below.isGap()) {
                return above.isGap() ? above : below;
            }
            if (amount(below) == 0) {
                return Figure.missing(Gap.ZERO_DENOMINATOR);
            }
            if (amount(below) < 0) {
                return Figure.missing(Gap.FAILED);
            }
            if (f.share() && amount(above) > amount(below)) {
                return Figure.missing(Gap.NUMERATOR_EXCEEDS_DENOMINATOR);
            }
            return new Figure.Rate(amount(above), amount(below), f.scale(), f.share());
        }

        /** A rate that a partner supplied rounded: its count and base are of one return. */
        private Optional<Figure> rounded(Formula.Ratio f) {
            return f.numerator() instanceof Measure.Given above
                            && f.denominator() instanceof Measure.Given below
                            && above.name().equals(below.name())
                            && above.part() == Measure.Part.COUNT
                            && below.part() == Measure.Part.BASE
                    ? returned(above.name()).flatMap(one -> one.value() instanceof Supplied.Stated stated
                            ? Optional.of(new Figure.Stated(stated.value(), stated.bound()))
                            : Optional.empty())
                    : Optional.empty();
        }

        @Override
        public Figure difference(Formula.Difference f) {
            Figure left = f.left().fold(this);
            Figure right = f.right().fold(this);
            if (left.isGap() || right.isGap()) {
                return left.isGap() ? left : right;
            }
            if (f.isAmount()) {
                return exactly(() -> Math.subtractExact(amount(left), amount(right)));
            }
            if (left.value().isEmpty() || right.value().isEmpty()) {
                return Figure.missing(Gap.ZERO_DENOMINATOR);
            }
            Fraction value = left.value().get().minus(right.value().get());
            return new Figure.Rate(
                    value.numerator().longValueExact(), value.denominator().longValueExact(), 1, false);
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
                Figure figure = part.fold(this);
                if (figure.isGap()) {
                    return figure;
                }
                try {
                    sum = Math.addExact(sum, amount(figure));
                } catch (ArithmeticException e) {
                    return Figure.missing(Gap.FAILED);
                }
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
            if (figure.isGap()) {
                return figure;
            }
            for (Measure measure : f.of().measures()) {
                for (Book<?> book : books) {
                    boolean used = book.area().equals(area) && measure.register().filter(book.register()::equals).isPresent();
                    if (used && !book.coverage().covers(period.lastDay(), f.span().addTo(period.end()))) {
                        return Figure.missing(Gap.NOT_YET_MATURE);
                    }
                }
            }
            return figure;
        }

        @Override
        public Figure named(Formula.Named f) {
            Figure figure = f.of().fold(this);
            Optional<Return> one = returned(f.id());
            boolean noRecords = figure.gap().filter(g -> g == Gap.NOT_COVERED || g == Gap.NOT_SUPPLIED).isPresent();
            if (one.isEmpty() || !noRecords) {
                return figure;
            }
            Formula whole = f.of();
            return one.get().value().fold(new Supplied.Cases<Figure>() {
                @Override
                public Figure counted(Supplied.Counted counted) {
                    return whole.isAmount() ? new Figure.Count(counted.count()) : Figure.missing(Gap.NOT_COMPARABLE);
                }

                @Override
                public Figure parts(Supplied.Parts parts) {
                    Formula inner = whole;
                    while (inner instanceof Formula.Named || inner instanceof Formula.Over || inner instanceof Formula.Matured) {
                        inner = inner.parts().get(0);
                    }
                    if (parts.denominator() == 0) {
                        return Figure.missing(Gap.ZERO_DENOMINATOR);
                    }
                    if (inner instanceof Formula.Ratio ratio) {
                        return ratio.share() && parts.numerator() > parts.denominator()
                                ? Figure.missing(Gap.NUMERATOR_EXCEEDS_DENOMINATOR)
                                : new Figure.Rate(parts.numerator(), parts.denominator(), ratio.scale(), ratio.share());
                    }
                    return whole.isAmount() ? new Figure.Count(parts.numerator()) : Figure.missing(Gap.NOT_COMPARABLE);
                }

                @Override
                public Figure stated(Supplied.Stated stated) {
                    return new Figure.Stated(stated.value(), stated.bound());
                }

                @Override
                public Figure missing(Supplied.Missing missing) {
                    return Figure.missing(reason(missing.symbol()));
                }
            });
        }

        @Override
        public Figure ref(Formula.Ref f) {
            throw new IllegalStateException("a reference is not computed");
        }

        private Optional<Return> returned(String name) {
            return returns.stream()
                    .filter(r -> r.name().equals(name) && r.area().equals(area) && r.period().equals(period) && r.slice().equals(slice))
                    .findFirst();
        }

        // Measures

        @Override
        public <R> Figure count(Measure.Count<R> m) {
            return new Figure.Count(counted(m.flow()).size());
        }

        @Override
        public <R> Figure people(Measure.People<R> m) {
            return new Figure.Count(byChild(m.flow()).stream().filter(rows -> rows >= m.least()).count());
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
            return new Figure.Count(openOn(book, m.stock(), period.lastDay()));
        }

        @Override
        public <R> Figure days(Measure.Days<R> m) {
            Book<R> book = covered(m.stock().register(), m.stock().condition(), period.start());
            long days = 0;
            for (LocalDate on = period.start(); on.isBefore(period.end()); on = on.plusDays(1)) {
                days += openOn(book, m.stock(), on);
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
            List<Integer> values = counted(m.flow()).stream()
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
            return returned(m.name())
                    .map(one -> one.value().fold(new Supplied.Cases<Figure>() {
                        @Override
                        public Figure counted(Supplied.Counted counted) {
                            return m.part() == Measure.Part.COUNT
                                    ? new Figure.Count(counted.count())
                                    : Figure.missing(Gap.COUNT_NOT_KNOWN);
                        }

                        @Override
                        public Figure parts(Supplied.Parts parts) {
                            return new Figure.Count(m.part() == Measure.Part.COUNT ? parts.numerator() : parts.denominator());
                        }

                        @Override
                        public Figure stated(Supplied.Stated stated) {
                            return Figure.missing(Gap.COUNT_NOT_KNOWN);
                        }

                        @Override
                        public Figure missing(Supplied.Missing missing) {
                            return Figure.missing(reason(missing.symbol()));
                        }
                    }))
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
                    .orElseThrow(() -> new NoFigure(Gap.NOT_SUPPLIED));
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

        private <R> List<R> counted(Flow<R> flow) {
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

        private <R> long openOn(Book<R> book, Stock<R> stock, LocalDate on) {
            return book.accepted().stream()
                    .filter(row -> book.isOpen(row, on) && counts(book, stock.condition(), stock.ageing(), row, on))
                    .count();
        }

        private <R> boolean counts(Book<R> book, Condition<R> condition, Optional<Ageing<R>> ageing, R row, LocalDate on) {
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
                if (born == null || age(born, on) < ageing.get().band().from() || age(born, on) > ageing.get().band().to()) {
                    return false;
                }
            }
            return Boolean.TRUE.equals(condition.fold(new Answer<>(book, row)));
        }

        private <R> List<Long> byChild(Flow<R> flow) {
            Book<R> book = covered(flow.register(), flow.condition(), period.start());
            var rows = new TreeMap<String, Long>();
            counted(flow).forEach(row -> rows.merge(String.valueOf(book.read(flow.register().key(), row)), 1L, Long::sum));
            return List.copyOf(rows.values());
        }

        private <R> Optional<Integer> recorded(Flow<R> flow, Column<R> column, R row) {
            return Optional.ofNullable((Integer) covered(flow.register(), flow.condition(), period.start()).read(column, row));
        }

        private <R> Figure sum(Flow<R> flow, ToLongFunction<R> amount) {
            long sum = 0;
            for (R row : counted(flow)) {
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
                return last != null && !last.isAfter(start) && start.isBefore(condition.span().addTo(last));
            }) > 0;
        }

        @Override
        public @Nullable Boolean nthWithin(Condition.NthWithin<R> condition) {
            return earlier((previous, start) -> start.isBefore(condition.span().addTo(book.anchor(previous)))) == condition.n() - 1;
        }

        /** How many earlier rows of the child stand so to this row's day. */
        private int earlier(BiPredicate<R, LocalDate> stands) {
            int count = 0;
            for (R other : book.of(Optional.ofNullable(book.read(book.register().key(), row)).orElseThrow())) {
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

    private static Figure exactly(java.util.function.LongSupplier amount) {
        try {
            return new Figure.Count(amount.getAsLong());
        } catch (ArithmeticException e) {
            return Figure.missing(Gap.FAILED);
        }
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
