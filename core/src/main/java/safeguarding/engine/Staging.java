package safeguarding.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Rows;
import safeguarding.time.Span;

/**
 * The numbers of a run of rows that conditions depend on, each made once. The run holds whole children, so that a row's
 * earlier rows are at hand. Not safe for use by several threads.
 *
 * @param <R> the row
 */
final class Staging<R> {
    private static final Logger LOG = LoggerFactory.getLogger(Plan.class);

    /** The numbers of an axis. */
    interface Source {
        /** The number in a row. */
        int get(int row);

        /** The numbers in some rows. A loop of its own in every kind of source, so that each is compiled apart. */
        void fill(int[] rows, int n, int[] into);
    }

    private record Cells(Rows.Cells cells) implements Source {
        @Override
        public int get(int row) {
            return cells.get(row);
        }

        @Override
        public void fill(int[] rows, int n, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = cells.get(rows[i]);
            }
        }
    }

    private record Aged(Rows.Cells born, Rows.Cells on) implements Source {
        @Override
        public int get(int row) {
            int from = born.get(row);
            int to = on.get(row);
            return from == Rows.ABSENT || to == Rows.ABSENT ? Rows.ABSENT : Dates.age(from, to);
        }

        @Override
        public void fill(int[] rows, int n, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = get(rows[i]);
            }
        }
    }

    private record Answers(byte[] answers, int from) implements Source {
        @Override
        public int get(int row) {
            return answers[row - from];
        }

        @Override
        public void fill(int[] rows, int n, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = answers[rows[i] - from];
            }
        }
    }

    final Rows<R> rows;
    final int from;
    final int to;
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

    Source source(Axis<R> axis) {
        Source known = sources.get(axis);
        if (known == null) {
            known = make(axis);
            sources.put(axis, known);
        }
        return known;
    }

    private Source make(Axis<R> axis) {
        if (axis instanceof Axis.Recorded<R> recorded) {
            return new Cells(rows.cells(recorded.column()));
        }
        if (axis instanceof Axis.Aged<R> aged) {
            return new Aged(rows.cells(aged.born()), rows.cells(aged.on()));
        }
        return new Answers(ask(((Axis.Asked<R>) axis).condition()), from);
    }

    /** The answer to a condition in each row of the run. */
    private byte[] ask(Condition<R> condition) {
        return condition
                .fold(new Kept.Kinds<R, Supplier<byte[]>>(() -> rowByRow(condition)) {
                    @Override
                    public Supplier<byte[]> repeatWithin(Condition.RepeatWithin<R> c) {
                        return () -> repeats(c.span());
                    }

                    @Override
                    public Supplier<byte[]> nthWithin(Condition.NthWithin<R> c) {
                        return () -> nth(c.n(), c.span());
                    }

                    @Override
                    public Supplier<byte[]> named(Condition.Named<R> c) {
                        return () -> predicate(c);
                    }
                })
                .get();
    }

    private byte[] predicate(Condition.Named<R> condition) {
        byte[] answers = new byte[to - from];
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
    private byte[] repeats(Span span) {
        Day<R> started = rows.register().anchor();
        Rows.Cells starts = rows.cells(started);
        if (!(rows.register() instanceof Episodes<R> episodes)) {
            return repeatsOfEvents(starts, span);
        }
        Rows.Cells ends = rows.cells(episodes.ended());
        byte[] answers = new byte[to - from];
        int[] open = new int[16];
        int opened = 0;
        int latest = Rows.ABSENT;
        for (int row = from; row < to; row++) {
            if (row == from || rows.child(row) != rows.child(row - 1)) {
                opened = 0;
                latest = Rows.ABSENT;
            }
            int start = starts.get(row);
            int still = 0;
            for (int i = 0; i < opened; i++) {
                if (open[i] <= start) {
                    latest = Math.max(latest, open[i]);
                } else {
                    open[still++] = open[i];
                }
            }
            opened = still;
            answers[row - from] = latest != Rows.ABSENT && Dates.isWithin(latest, start, span) ? Leaf.YES : Leaf.NO;
            int end = ends.get(row);
            if (end != Rows.ABSENT) {
                if (opened == open.length) {
                    open = Arrays.copyOf(open, opened * 2);
                }
                open[opened++] = end;
            }
        }
        return answers;
    }

    private byte[] repeatsOfEvents(Rows.Cells days, Span span) {
        byte[] answers = new byte[to - from];
        for (int row = from + 1; row < to; row++) {
            boolean repeat =
                    rows.child(row) == rows.child(row - 1) && Dates.isWithin(days.get(row - 1), days.get(row), span);
            answers[row - from] = repeat ? Leaf.YES : Leaf.NO;
        }
        return answers;
    }

    /** Counts the child's rows on days P with P ≤ this day &lt; P plus the span, up to this row. */
    private byte[] nth(int n, Span span) {
        Rows.Cells days = rows.cells(rows.register().anchor());
        byte[] answers = new byte[to - from];
        int first = from;
        for (int row = from; row < to; row++) {
            if (row == from || rows.child(row) != rows.child(row - 1)) {
                first = row;
            }
            while (!Dates.isWithin(days.get(first), days.get(row), span)) {
                first++;
            }
            answers[row - from] = row - first + 1 == n ? Leaf.YES : Leaf.NO;
        }
        return answers;
    }

    /** A whole condition of too many columns for signatures, asked of each row. */
    private byte[] rowByRow(Condition<R> condition) {
        Question question = question(condition);
        byte[] answers = new byte[to - from];
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
                        byte one = part.at(row);
                        if (one == decides) {
                            return one;
                        }
                        answer = one == otherwise ? answer : (byte) Math.max(one, answer);
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
