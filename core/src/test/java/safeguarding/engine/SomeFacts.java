package safeguarding.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safeguarding.engine.Small.Call;
import safeguarding.engine.Small.Kind;
import safeguarding.engine.Small.Sex;
import safeguarding.engine.Small.Stay;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Register;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.measure.Breakdown;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/** Random facts of the small registers, as objects for the plain evaluator and as facts for the engine. */
record SomeFacts(List<Book<?>> books, List<Return> returns, List<Population> populations) {
    static final Area NORTH = Area.of("N1", "North");
    static final Area SOUTH = Area.of("S1", "South");
    static final List<Area> AREAS = List.of(NORTH, SOUTH);
    static final AgeBand CHILDREN = AgeBand.CHILDREN_0_TO_17;

    /**
     * @param size how many rows a register has, as a rule
     * @param asked the periods that are asked about; returns are about them, their parts and their last days
     */
    static SomeFacts draw(Chance chance, int size, List<ReportingPeriod> asked) {
        var books = new ArrayList<Book<?>>();
        for (Area area : AREAS) {
            if (!chance.oneIn(8)) {
                books.add(book(Call.CALLS, area, chance, size, rows -> call(chance, asked, size, rows), Call.READERS));
            }
            for (Register<Stay> register : List.of(Stay.STAYS, Stay.PLACEMENTS)) {
                if (!chance.oneIn(8)) {
                    books.add(
                            book(register, area, chance, size, rows -> stay(chance, asked, size, rows), Stay.READERS));
                }
            }
        }
        var returns = new ArrayList<Return>();
        var populations = new ArrayList<Population>();
        for (Area area : AREAS) {
            for (int i = chance.below(16); i > 0; i--) {
                var whole = chance.of(asked);
                List<ReportingPeriod> about = chance.make(
                        () -> List.of(whole),
                        () -> List.of(whole),
                        () -> List.of(ReportingPeriod.day(whole.lastDay())),
                        () -> List.of(whole.previous()),
                        () -> List.of(whole.yearToDate()),
                        () -> chance.of(Cadence.values()).periods(whole.start(), whole.end()));
                String name = chance.of("given", "stated", "named");
                Slice slice = chance.oneIn(4) ? Slice.of("kind", chance.of("first", "not recorded")) : Slice.TOTAL;
                boolean counts = chance.oneIn(2);
                for (ReportingPeriod period : about) {
                    var one = Return.of(
                                    name, area, period, counts ? Supplied.count(chance.below(30)) : supplied(chance))
                            .in(slice);
                    if (!chance.oneIn(20)
                            && returns.stream().noneMatch(r -> r.toString().equals(one.toString()))) {
                        returns.add(one);
                    }
                }
            }
            for (int year = 2017; year <= 2020; year++) {
                if (!chance.oneIn(4)) {
                    populations.add(
                            new Population(area, CHILDREN, year, "ONS", chance.oneIn(9) ? 0 : chance.from(1, 30)));
                }
            }
        }
        return new SomeFacts(books, returns, populations);
    }

    private static <R> Book<R> book(
            Register<R> register,
            Area area,
            Chance chance,
            int size,
            Function<List<R>, R> row,
            Map<Column<?>, Function<R, @Nullable Object>> readers) {
        var rows = new ArrayList<R>();
        for (int i = chance.oneIn(4) ? chance.below(4) : size; i > 0; i--) {
            rows.add(row.apply(rows));
        }
        return new Book<>(register, area, coverage(chance), rows, readers);
    }

    private static int children(int size) {
        return Math.max(5, size / 6);
    }

    private static Coverage coverage(Chance chance) {
        LocalDate start = LocalDate.of(2017, 1, 1);
        if (chance.oneIn(5)) {
            start = Cadence.MONTH.periodContaining(chance.day()).start();
        }
        LocalDate end = chance.oneIn(5) ? start.plusMonths(chance.from(1, 24)) : LocalDate.of(2022, 1, 1);
        if (chance.oneIn(6)) {
            return Coverage.of(start, end).and(Coverage.of(end.plusDays(chance.from(1, 60)), end.plusYears(2)));
        }
        return Coverage.of(start, end);
    }

    /** A day in or near one of the periods asked about, as a rule. */
    private static LocalDate day(Chance chance, List<ReportingPeriod> asked) {
        var period = chance.of(asked);
        return switch (chance.below(10)) {
            case 0 -> chance.day();
            case 1 ->
                chance.of(
                        period.start(),
                        period.lastDay(),
                        period.end(),
                        period.start().minusDays(1));
            case 2 -> period.start().minusDays(chance.from(1, 400));
            case 3 -> period.end().plusDays(chance.below(40));
            default -> period.start().plusDays(chance.below((int) period.days()));
        };
    }

    private static Call call(Chance chance, List<ReportingPeriod> asked, int size, List<Call> earlier) {
        long child = chance.from(1, children(size));
        LocalDate on = day(chance, asked);
        if (!earlier.isEmpty() && chance.oneIn(4)) {
            Call previous = chance.of(earlier);
            child = previous.child();
            on = aSpanAfter(chance, previous.on());
        }
        return new Call(
                child,
                on,
                chance.orNothing(4, chance.of(Kind.values())),
                chance.orNothing(4, chance.of(Sex.values())),
                chance.orNothing(4, chance.oneIn(9) ? 1_000_000_000 : chance.below(12)),
                chance.orNothing(3, chance.oneIn(2)),
                chance.orNothing(5, born(chance, on)));
    }

    private static Stay stay(Chance chance, List<ReportingPeriod> asked, int size, List<Stay> earlier) {
        long child = chance.from(1, children(size));
        LocalDate started = day(chance, asked);
        if (!earlier.isEmpty() && chance.oneIn(4)) {
            Stay previous = chance.of(earlier);
            child = previous.child();
            started = aSpanAfter(chance, previous.ended() == null ? previous.started() : previous.ended());
        }
        int length = chance.make(() -> 0, () -> 1, () -> chance.from(1, 60), () -> chance.from(1, 500));
        return new Stay(
                child,
                started,
                chance.orNothing(4, started.plusDays(length)),
                chance.orNothing(4, chance.of(Kind.values())),
                chance.orNothing(3, chance.oneIn(2)),
                chance.orNothing(5, born(chance, chance.of(asked).lastDay())));
    }

    /** Just before, on or just after the day that a span of those asked about is over. */
    private static LocalDate aSpanAfter(Chance chance, LocalDate day) {
        return new SomeFormulas(chance).span().addTo(day).plusDays(chance.from(-1, 1));
    }

    /** A day of birth; once in three times one whose birthday is about a day. */
    private static LocalDate born(Chance chance, LocalDate about) {
        return chance.oneIn(3) ? about.minusYears(chance.below(19)).plusDays(chance.from(-1, 1)) : chance.born();
    }

    private static Supplied supplied(Chance chance) {
        return chance.make(
                () -> Supplied.count(chance.below(30)),
                () -> Supplied.of(chance.below(20), chance.below(30)),
                () -> Supplied.stated(chance.below(90) + ".5"),
                () -> Supplied.moreThan("800"),
                () -> Supplied.missing(chance.of(Symbol.values())));
    }

    /** A period of 2019 or 2020: a unit of the financial calendar as a rule. */
    static ReportingPeriod period(Chance chance) {
        LocalDate day = chance.day();
        return switch (chance.below(8)) {
            case 0 -> ReportingPeriod.day(day);
            case 1 -> ReportingPeriod.of(day, day.plusDays(chance.from(1, 100)));
            default -> chance.of(Cadence.values()).periodContaining(day);
        };
    }

    /** These facts as the engine takes them. */
    Facts facts() {
        Facts facts = Facts.none().with(returns).withPopulations(populations);
        for (Book<?> book : books) {
            facts = with(facts, book);
        }
        return facts;
    }

    private static <R> Facts with(Facts facts, Book<R> book) {
        return facts.with(book.register(), book.area(), book.coverage(), book.rows());
    }

    ReferenceEvaluator oracle(Optional<Breakdown> breakdown) {
        return new ReferenceEvaluator(books, returns, populations, breakdown);
    }

    int size() {
        return books.stream().mapToInt(book -> book.rows().size()).sum() + returns.size() + populations.size();
    }

    /** These facts without the n-th row, return or population of all. */
    SomeFacts without(int n) {
        var fewer = new ArrayList<Book<?>>();
        int left = n;
        for (Book<?> book : books) {
            fewer.add(left >= 0 && left < book.rows().size() ? without(book, left) : book);
            left -= book.rows().size();
        }
        return new SomeFacts(fewer, without(returns, left), without(populations, left - returns.size()));
    }

    private static <T> List<T> without(List<T> things, int n) {
        var fewer = new ArrayList<>(things);
        if (n >= 0 && n < fewer.size()) {
            fewer.remove(n);
        }
        return fewer;
    }

    private static <R> Book<R> without(Book<R> book, int n) {
        return new Book<>(book.register(), book.area(), book.coverage(), without(book.rows(), n), book.readers());
    }

    /** Only the rows of the children that a test picks; returns and populations stay with the first part. */
    SomeFacts onlyChildren(java.util.function.LongPredicate picked, boolean withReturns) {
        var some = new ArrayList<Book<?>>();
        for (Book<?> book : books) {
            some.add(only(book, picked));
        }
        return new SomeFacts(some, withReturns ? returns : List.of(), withReturns ? populations : List.of());
    }

    /**
     * As these facts may have been earlier: of some children rows are not there yet or are there twice, and the last day may
     * not be covered yet.
     */
    SomeFacts before(java.util.function.LongPredicate news, Chance chance) {
        var earlier = new ArrayList<Book<?>>();
        for (Book<?> book : books) {
            earlier.add(before(book, news, chance));
        }
        return new SomeFacts(
                earlier, returns.stream().filter(one -> !chance.oneIn(3)).toList(), populations);
    }

    private static <R> Book<R> before(Book<R> book, java.util.function.LongPredicate news, Chance chance) {
        var rows = new ArrayList<R>();
        for (R row : book.rows()) {
            boolean changed = book.read(book.register().key(), row) instanceof Long child && news.test(child);
            if (!changed || chance.oneIn(2)) {
                rows.add(row);
            }
            if (changed && chance.oneIn(3)) {
                rows.add(row);
            }
        }
        var ranges = new ArrayList<>(book.coverage().ranges());
        ReportingPeriod last = ranges.remove(ranges.size() - 1);
        ranges.add(ReportingPeriod.of(last.start(), last.days() > 1 && chance.oneIn(2) ? last.lastDay() : last.end()));
        return new Book<>(book.register(), book.area(), new Coverage(ranges), rows, book.readers());
    }

    private static <R> Book<R> only(Book<R> book, java.util.function.LongPredicate picked) {
        var rows = book.rows().stream()
                .filter(row -> book.read(book.register().key(), row) instanceof Long child && picked.test(child))
                .toList();
        return new Book<>(book.register(), book.area(), book.coverage(), rows, book.readers());
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Book<?> book : books) {
            text.append("\n  ")
                    .append(book.register())
                    .append(" in ")
                    .append(book.area())
                    .append(", covered ")
                    .append(book.coverage());
            book.rows().forEach(row -> text.append("\n    ").append(row));
        }
        returns.forEach(
                one -> text.append("\n  return ").append(one).append(": ").append(one.value()));
        populations.forEach(one -> text.append("\n  ").append(one));
        return text.toString();
    }
}
