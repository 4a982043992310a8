package safeguarding.engine;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Rows;
import safeguarding.time.EpochDays;
import safeguarding.time.Span;

/**
 * The numbers of a run of rows that conditions depend on, each made once. The run holds whole children, so that a row's
 * earlier rows are at hand. Not safe for use by several threads.
 *
 * @param <R> the row
 */
final class Staging<R> {
    private static final Logger LOG = LoggerFactory.getLogger(Plan.class);

    /**
     * The numbers of an axis.
     *
     * @param cells the numbers
     * @param first the row of the first of them
     */
    record Source(Rows.Cells cells, int first) {
        /** The number in a row. */
        int get(int row) {
            return cells.get(row - first);
        }
    }

    final Rows<R> rows;
    final int from;
    final int to;
    final Block block;

    /** The run's children in the order of their keys; put in order when first asked for, and then for all tallies. */
    final Supplier<int[]> byKey;

    private final Set<Object> failed;
    private final Map<Axis<R>, Source> sources = new HashMap<>();

    /**
     * @param from the first row
     * @param to the row after the last
     * @param failed what threw already and was logged; shared by all runs of a plan on some facts
     */
    Staging(Rows<R> rows, int from, int to, Set<Object> failed) {
        this.rows = rows;
        this.from = from;
        this.to = to;
        this.failed = failed;
        this.block = new Block(to - from);
        this.byKey = Suppliers.memoize(() -> byKey(rows, from, to));
    }

    static Set<Object> nothingFailed() {
        return ConcurrentHashMap.newKeySet();
    }

    /** Says once that an embedder's code threw, without its message, which could hold data. */
    void failed(Object key, String name, RuntimeException e) {
        if (failed.add(key)) {
            LOG.debug(
                    "'{}' threw {}; the figures that use it are gaps",
                    name,
                    e.getClass().getName());
        }
    }

    private static int[] byKey(Rows<?> rows, int from, int to) {
        int first = from < to ? rows.child(from) : 0;
        long[] keys = new long[from < to ? rows.child(to - 1) + 1 - first : 0];
        for (int child = 0; child < keys.length; child++) {
            keys[child] = rows.keyOf(first + child);
        }
        int[] order = Sorting.order(keys);
        for (int i = 0; i < order.length; i++) {
            order[i] += first;
        }
        return order;
    }

    /** What is kept with the rows: whether they come in the order of a day, in each row the same. */
    private record InOrder<R>(Day<R> day) {}

    /** Whether each child's rows come in the order of a day, those without it last. */
    boolean inOrder(Day<R> day) {
        if (day.equals(rows.register().anchor()) || rows.size() == 0) {
            return true;
        }
        Rows.Cells answer = rows.cells(new InOrder<>(day), () -> {
            int[] same = new int[rows.size()];
            Arrays.fill(same, comesInOrder(day) ? 1 : 0);
            return same;
        });
        return answer.get(0) == 1;
    }

    private boolean comesInOrder(Day<R> day) {
        int[] days = new int[rows.size()];
        rows.cells(day).copy(0, days.length, days);
        for (int child = 0; child < rows.children(); child++) {
            for (int row = rows.start(child) + 1; row < rows.start(child + 1); row++) {
                if (days[row] != Rows.ABSENT && (days[row - 1] == Rows.ABSENT || days[row] < days[row - 1])) {
                    return false;
                }
            }
        }
        return true;
    }

    Source source(Axis<R> axis) {
        Source known = sources.get(axis);
        if (known == null) {
            known = make(axis);
            sources.put(axis, known);
        }
        return known;
    }

    /** What is worked out from columns alone is kept with the rows, so that another plan finds it. */
    private Source make(Axis<R> axis) {
        if (axis instanceof Axis.Recorded<R> recorded) {
            return new Source(rows.cells(recorded.column()), 0);
        }
        if (axis instanceof Axis.Aged<R> aged) {
            return new Source(rows.cells(aged, () -> ages(aged)), 0);
        }
        Condition<R> condition = ((Axis.Asked<R>) axis).condition();
        if (axis.mayThrow()) {
            return new Source(Rows.Cells.of(ask(condition)), from);
        }
        return new Source(rows.cells(condition, () -> new Staging<>(rows, 0, rows.size(), failed).ask(condition)), 0);
    }

    private int[] ages(Axis.Aged<R> aged) {
        int[] born = new int[rows.size()];
        int[] on = new int[rows.size()];
        rows.cells(aged.born()).copy(0, born.length, born);
        rows.cells(aged.on()).copy(0, on.length, on);
        for (int i = 0; i < on.length; i++) {
            boolean both = born[i] != Rows.ABSENT && on[i] != Rows.ABSENT;
            on[i] = both ? EpochDays.age(born[i], on[i]) : Rows.ABSENT;
        }
        return on;
    }

    /** The answer to a condition in each row of the run. */
    private int[] ask(Condition<R> condition) {
        return condition
                .fold(new Kept.Kinds<R, Supplier<int[]>>(() -> rowByRow(condition)) {
                    @Override
                    public Supplier<int[]> repeatWithin(Condition.RepeatWithin<R> c) {
                        return () -> repeats(c.span());
                    }

                    @Override
                    public Supplier<int[]> nthWithin(Condition.NthWithin<R> c) {
                        return () -> nth(c.n(), c.span());
                    }

                    @Override
                    public Supplier<int[]> named(Condition.Named<R> c) {
                        return () -> predicate(c);
                    }
                })
                .get();
    }

    private int[] predicate(Condition.Named<R> condition) {
        int[] answers = new int[to - from];
        for (int row = from; row < to; row++) {
            try {
                answers[row - from] = condition.predicate().test(rows.object(row)) ? Leaf.YES : Leaf.NO;
            } catch (RuntimeException e) {
                answers[row - from] = Leaf.THREW;
                failed(condition, condition.name(), e);
            }
        }
        return answers;
    }

    /** Rows come by child and day, so only a child's rows so far need be looked at. */
    private int[] repeats(Span span) {
        if (!(rows.register() instanceof Episodes<R> episodes)) {
            return repeatsOfEvents(numbers(rows.register().anchor()), span);
        }
        int[] starts = numbers(episodes.started());
        int[] ends = numbers(episodes.ended());
        int[] answers = new int[to - from];
        int[] open = new int[16];
        int opened = 0;
        int latest = Rows.ABSENT;
        int child = rows.child(from);
        for (int i = 0; i < answers.length; i++) {
            if (from + i == rows.start(child)) {
                child++;
                opened = 0;
                latest = Rows.ABSENT;
            }
            int still = 0;
            for (int k = 0; k < opened; k++) {
                if (open[k] <= starts[i]) {
                    latest = Math.max(latest, open[k]);
                } else {
                    open[still++] = open[k];
                }
            }
            opened = still;
            answers[i] = latest != Rows.ABSENT && EpochDays.isWithin(latest, starts[i], span) ? Leaf.YES : Leaf.NO;
            if (ends[i] != Rows.ABSENT) {
                if (opened == open.length) {
                    open = Arrays.copyOf(open, opened * 2);
                }
                open[opened++] = ends[i];
            }
        }
        return answers;
    }

    private int[] repeatsOfEvents(int[] days, Span span) {
        int[] answers = new int[to - from];
        int child = rows.child(from);
        for (int i = 0; i < answers.length; i++) {
            if (from + i == rows.start(child)) {
                child++;
                answers[i] = Leaf.NO;
            } else {
                answers[i] = EpochDays.isWithin(days[i - 1], days[i], span) ? Leaf.YES : Leaf.NO;
            }
        }
        return answers;
    }

    /** Counts the child's rows on days P with P ≤ this day &lt; P plus the span, up to this row. */
    private int[] nth(int n, Span span) {
        int[] days = numbers(rows.register().anchor());
        int[] answers = new int[to - from];
        int first = 0;
        int child = rows.child(from);
        for (int i = 0; i < answers.length; i++) {
            if (from + i == rows.start(child)) {
                child++;
                first = i;
            }
            while (!EpochDays.isWithin(days[first], days[i], span)) {
                first++;
            }
            answers[i] = i - first + 1 == n ? Leaf.YES : Leaf.NO;
        }
        return answers;
    }

    private int[] numbers(Column<R> column) {
        int[] numbers = new int[to - from];
        rows.cells(column).copy(from, numbers.length, numbers);
        return numbers;
    }

    /** A condition that depends on several axes, asked of each row. */
    private int[] rowByRow(Condition<R> condition) {
        Question question = question(condition);
        int[] answers = new int[to - from];
        for (int row = from; row < to; row++) {
            answers[row - from] = question.at(row);
        }
        return answers;
    }

    private interface Question {
        byte at(int row);
    }

    private Question question(Condition<R> condition) {
        return condition.fold(new Condition.Cases<R, Question>() {
            @Override
            public Question all(List<Condition<R>> conditions) {
                return joined(conditions, Leaf.NO, Leaf.YES);
            }

            @Override
            public Question any(List<Condition<R>> conditions) {
                return joined(conditions, Leaf.YES, Leaf.NO);
            }

            private Question joined(List<Condition<R>> conditions, byte decides, byte otherwise) {
                List<Question> parts =
                        conditions.stream().map(Staging.this::question).toList();
                return row -> {
                    byte answer = otherwise;
                    for (Question part : parts) {
                        answer = Leaf.joined(answer, part.at(row), decides);
                        if (answer == decides) {
                            return answer;
                        }
                    }
                    return answer;
                };
            }

            @Override
            public Question not(Condition<R> inner) {
                Question question = question(inner);
                return row -> {
                    byte one = question.at(row);
                    return one == Leaf.YES ? Leaf.NO : one == Leaf.NO ? Leaf.YES : one;
                };
            }

            private Question leaf(Leaf<R> leaf) {
                Source source = source(leaf.axis);
                return row -> leaf.at(source.get(row));
            }

            @Override
            public Question codeIn(Condition.CodeIn<R, ?> c) {
                return leaf(Leaf.of(c));
            }

            @Override
            public Question wholeBetween(Condition.WholeBetween<R> c) {
                return leaf(Leaf.of(c));
            }

            @Override
            public Question flagIs(Condition.FlagIs<R> c) {
                return leaf(Leaf.of(c));
            }

            @Override
            public Question dayBetween(Condition.DayBetween<R> c) {
                return leaf(Leaf.of(c));
            }

            @Override
            public Question recorded(Condition.Recorded<R> c) {
                return c.column() instanceof Key ? row -> Leaf.YES : leaf(Leaf.of(c));
            }

            @Override
            public Question repeatWithin(Condition.RepeatWithin<R> c) {
                return leaf(Leaf.asked(c));
            }

            @Override
            public Question nthWithin(Condition.NthWithin<R> c) {
                return leaf(Leaf.asked(c));
            }

            @Override
            public Question named(Condition.Named<R> c) {
                return leaf(Leaf.asked(c));
            }
        });
    }
}
