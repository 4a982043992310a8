package safeguarding.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Register;
import safeguarding.time.Span;

/** The rows of one register in one area as objects, and how to read each column, also those that are worked out. */
public record Book<R>(
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

    /** True if it holds; an unknown answer is not a yes. */
    boolean holds(Condition<R> condition, R row) {
        return Boolean.TRUE.equals(condition.fold(new Answer<>(this, row)));
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
    static <R> List<Span> spans(Condition<R> condition) {
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
    public static int age(LocalDate born, LocalDate on) {
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
}
