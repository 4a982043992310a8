package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import safeguarding.time.Span;

/**
 * A question about a row that can be compared, explained and shared. The answer is yes, no or unknown: a code, number or
 * flag that is not recorded makes it unknown, {@code not} keeps it unknown, and a row counts only where the answer is
 * yes (Kleene's three-valued logic).
 *
 * @param <R> the row
 */
public sealed interface Condition<R> {

    /** Holds for every row. */
    static <R> Condition<R> always() {
        return new All<>(List.of());
    }

    /**
     * A question only Java code can answer: the named way out where no column says it. Two such conditions are the same
     * only if they hold the same predicate object. They need rows given as objects, and cannot be exported.
     *
     * @param name what the question asks, in words
     * @param predicate answers it for a row; if it throws, the figures that use it become gaps
     */
    static <R> Condition<R> named(String name, Predicate<R> predicate) {
        return new Named<>(name, predicate);
    }

    /** Holds where both hold. */
    default Condition<R> and(Condition<R> other) {
        return new All<>(List.of(this, other)).simplest();
    }

    /** Holds where either holds. */
    default Condition<R> or(Condition<R> other) {
        return new Any<>(List.of(this, other)).simplest();
    }

    /** Holds where this does not, and is unknown where this is unknown. */
    default Condition<R> not() {
        return this instanceof Not<R> not ? not.condition() : new Not<>(this);
    }

    /** The columns the answer depends on. */
    Set<Column<R>> columns();

    /** The registers whose earlier rows of the same child the answer depends on. */
    default Set<Register<R>> histories() {
        return Set.of();
    }

    /** Handles each kind of condition. */
    <T> T fold(Cases<R, T> cases);

    /**
     * One method for each kind of condition.
     *
     * @param <R> the row
     * @param <T> what is made of it
     */
    interface Cases<R, T> {
        /** All of these hold; an empty list always holds. */
        T all(List<Condition<R>> conditions);

        /** At least one of these holds. */
        T any(List<Condition<R>> conditions);

        /** This does not hold. */
        T not(Condition<R> condition);

        /** The code is one of these. */
        T codeIn(CodeIn<R, ?> condition);

        /** The number lies in a range. */
        T wholeBetween(WholeBetween<R> condition);

        /** The flag has this value. */
        T flagIs(FlagIs<R> condition);

        /** The date lies in a range. */
        T dayBetween(DayBetween<R> condition);

        /** The column is recorded. */
        T recorded(Recorded<R> condition);

        /** The row follows an earlier one of the same child within a span. */
        T repeatWithin(RepeatWithin<R> condition);

        /** The row is the child's n-th within a span. */
        T nthWithin(NthWithin<R> condition);

        /** A predicate answers. */
        T named(Named<R> condition);
    }

    /** All of these hold; an empty list always holds. */
    record All<R>(List<Condition<R>> conditions) implements Condition<R> {
        public All {
            conditions = List.copyOf(conditions);
        }

        /** Without nested lists, and without the list where one condition is left. */
        Condition<R> simplest() {
            var flat = new LinkedHashSet<Condition<R>>();
            for (Condition<R> condition : conditions) {
                if (condition instanceof All<R> all) {
                    flat.addAll(all.conditions());
                } else {
                    flat.add(condition);
                }
            }
            return flat.size() == 1 ? flat.iterator().next() : new All<>(new ArrayList<>(flat));
        }

        @Override
        public Set<Column<R>> columns() {
            return columnsOf(conditions);
        }

        @Override
        public Set<Register<R>> histories() {
            return historiesOf(conditions);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.all(conditions);
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "any" : join(conditions, " and ");
        }
    }

    /** At least one of these holds. */
    record Any<R>(List<Condition<R>> conditions) implements Condition<R> {
        public Any {
            conditions = List.copyOf(conditions);
            checkArgument(!conditions.isEmpty(), "an 'or' needs at least one condition");
        }

        Condition<R> simplest() {
            var flat = new LinkedHashSet<Condition<R>>();
            for (Condition<R> condition : conditions) {
                if (condition instanceof Any<R> any) {
                    flat.addAll(any.conditions());
                } else {
                    flat.add(condition);
                }
            }
            return flat.size() == 1 ? flat.iterator().next() : new Any<>(new ArrayList<>(flat));
        }

        @Override
        public Set<Column<R>> columns() {
            return columnsOf(conditions);
        }

        @Override
        public Set<Register<R>> histories() {
            return historiesOf(conditions);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.any(conditions);
        }

        @Override
        public String toString() {
            return join(conditions, " or ");
        }
    }

    /** This does not hold. */
    record Not<R>(Condition<R> condition) implements Condition<R> {
        @Override
        public Set<Column<R>> columns() {
            return condition.columns();
        }

        @Override
        public Set<Register<R>> histories() {
            return condition.histories();
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.not(condition);
        }

        @Override
        public String toString() {
            return "not (" + condition + ")";
        }
    }

    /** The code is one of these. */
    record CodeIn<R, E extends Enum<E>>(Code<R, E> column, Set<E> codes) implements Condition<R> {
        public CodeIn {
            checkArgument(!codes.isEmpty(), "%s: name at least one code", column.name());
            codes = ImmutableSet.copyOf(codes.stream().sorted().toList());
        }

        /** The ordinals of the codes. */
        public Set<Integer> ordinals() {
            return codes.stream().map(Enum::ordinal).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Set<Column<R>> columns() {
            return Set.of(column);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.codeIn(this);
        }

        @Override
        public String toString() {
            return column.name() + " is " + codes.stream().map(Enum::toString).collect(Collectors.joining(" or "));
        }
    }

    /** The number lies in a range, both ends included. */
    record WholeBetween<R>(Whole<R> column, int least, int most) implements Condition<R> {
        public WholeBetween {
            checkArgument(
                    least >= 0 && most >= least,
                    "%s: the range must run from 0 or more upwards, was %s to %s",
                    column.name(),
                    least,
                    most);
        }

        @Override
        public Set<Column<R>> columns() {
            return Set.of(column);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.wholeBetween(this);
        }

        @Override
        public String toString() {
            if (most == Integer.MAX_VALUE) {
                return column.name() + " at least " + least;
            }
            if (least == most) {
                return column.name() + " is " + least;
            }
            return least == 0 ? column.name() + " at most " + most : column.name() + " " + least + " to " + most;
        }
    }

    /** The flag has this value. */
    record FlagIs<R>(Flag<R> column, boolean value) implements Condition<R> {
        @Override
        public Set<Column<R>> columns() {
            return Set.of(column);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.flagIs(this);
        }

        @Override
        public String toString() {
            return column.name() + (value ? " is yes" : " is no");
        }
    }

    /** The date lies in a half-open range. */
    record DayBetween<R>(Day<R> column, LocalDate start, LocalDate end) implements Condition<R> {
        public DayBetween {
            checkArgument(
                    start.isBefore(end),
                    "%s: the range must start before it ends, was %s to %s",
                    column.name(),
                    start,
                    end);
        }

        @Override
        public Set<Column<R>> columns() {
            return Set.of(column);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.dayBetween(this);
        }

        @Override
        public String toString() {
            return column.name() + " from " + start + " to " + end.minusDays(1);
        }
    }

    /** The column is recorded. Never unknown. */
    record Recorded<R>(Column<R> column) implements Condition<R> {
        @Override
        public Set<Column<R>> columns() {
            return Set.of(column);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.recorded(this);
        }

        @Override
        public String toString() {
            return column.name() + " is recorded";
        }
    }

    /**
     * The row follows an earlier row of the same child within a span: see {@link Events#repeatWithin} and
     * {@link Episodes#repeatWithin}.
     */
    record RepeatWithin<R>(Register<R> register, Span span) implements Condition<R> {
        @Override
        public Set<Column<R>> columns() {
            return Set.of();
        }

        @Override
        public Set<Register<R>> histories() {
            return Set.of(register);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.repeatWithin(this);
        }

        @Override
        public String toString() {
            return "within " + span + " of the child's previous " + register.name()
                    + (register instanceof Episodes ? " ending" : "");
        }
    }

    /** The row is the child's n-th within a span that ends with it: see {@link Register#nthWithin}. */
    record NthWithin<R>(Register<R> register, int n, Span span) implements Condition<R> {
        public NthWithin {
            checkArgument(n >= 1, "n must be 1 or more, was %s", n);
        }

        @Override
        public Set<Column<R>> columns() {
            return Set.of();
        }

        @Override
        public Set<Register<R>> histories() {
            return Set.of(register);
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.nthWithin(this);
        }

        @Override
        public String toString() {
            return "number " + n + " of the child within " + span;
        }
    }

    /** A predicate answers. */
    record Named<R>(String name, Predicate<R> predicate) implements Condition<R> {
        public Named {
            checkArgument(!name.isBlank(), "a named condition needs a name that says what it asks");
        }

        @Override
        public Set<Column<R>> columns() {
            return Set.of();
        }

        @Override
        public <T> T fold(Cases<R, T> cases) {
            return cases.named(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static <R> Set<Column<R>> columnsOf(List<Condition<R>> conditions) {
        return conditions.stream().flatMap(c -> c.columns().stream()).collect(ImmutableSet.toImmutableSet());
    }

    private static <R> Set<Register<R>> historiesOf(List<Condition<R>> conditions) {
        return conditions.stream().flatMap(c -> c.histories().stream()).collect(ImmutableSet.toImmutableSet());
    }

    private static <R> String join(List<Condition<R>> conditions, String word) {
        return conditions.stream()
                .map(c -> c instanceof All || c instanceof Any ? "(" + c + ")" : c.toString())
                .collect(Collectors.joining(word));
    }
}
