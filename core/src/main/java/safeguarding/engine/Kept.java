package safeguarding.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import safeguarding.fact.Ageing;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Flow;
import safeguarding.fact.Register;
import safeguarding.fact.Stock;
import safeguarding.fact.Whole;
import safeguarding.measure.Counter;
import safeguarding.measure.Measure;
import safeguarding.time.Span;

/**
 * A tally that is kept of a register's rows. Measures that read the same tally share it: the children with one row and
 * with two rows, a median and a quartile.
 *
 * @param kind what is kept
 * @param register the register
 * @param day the day a row falls on; empty for stocks
 * @param condition what must hold of a row
 * @param ageing the ages a child must have, if any
 * @param column the column that is summed or ordered, if any
 * @param counter what a row adds, if an embedder says so
 * @param <R> the row
 */
record Kept<R>(
        Kind kind,
        Register<R> register,
        Optional<Day<R>> day,
        Condition<R> condition,
        Optional<Ageing<R>> ageing,
        Optional<Whole<R>> column,
        Optional<Counter<R>> counter) {

    enum Kind {
        /** Rows by bucket. */
        ROWS(true),
        /** The sum of a column by bucket. */
        TOTAL(true),
        /** The sum of what a counter says by bucket. */
        CUSTOM(true),
        /** Rows by child and bucket. */
        CHILDREN(true),
        /** Rows by bucket and value of a column. */
        VALUES(true),
        /** Starts less ends by slot. */
        OPEN(false),
        /** Starts less ends by slot, and the sum of their days. */
        DAYS(false);

        final boolean flow;

        Kind(boolean flow) {
            this.flow = flow;
        }

        /** How rows are kept for which an embedder's code threw, so that any window can be asked for them. */
        Kind ofFailures() {
            return flow ? ROWS : this;
        }
    }

    /** The tally a measure is read from; empty for returns and populations, which need no rows. */
    static Optional<Kept<?>> of(Measure measure) {
        return measure.fold(new Measure.Kinds<Optional<Kept<?>>>() {
            @Override
            public <R> Optional<Kept<?>> count(Measure.Count<R> m) {
                return Optional.of(flow(Kind.ROWS, m.flow(), Optional.empty(), Optional.empty()));
            }

            @Override
            public <R> Optional<Kept<?>> people(Measure.People<R> m) {
                return Optional.of(flow(Kind.CHILDREN, m.flow(), Optional.empty(), Optional.empty()));
            }

            @Override
            public <R> Optional<Kept<?>> open(Measure.Open<R> m) {
                return Optional.of(stock(Kind.OPEN, m.stock()));
            }

            @Override
            public <R> Optional<Kept<?>> days(Measure.Days<R> m) {
                return Optional.of(stock(Kind.DAYS, m.stock()));
            }

            @Override
            public <R> Optional<Kept<?>> total(Measure.Total<R> m) {
                return Optional.of(flow(Kind.TOTAL, m.flow(), Optional.of(m.column()), Optional.empty()));
            }

            @Override
            public <R> Optional<Kept<?>> quantile(Measure.Quantile<R> m) {
                return Optional.of(flow(Kind.VALUES, m.flow(), Optional.of(m.column()), Optional.empty()));
            }

            @Override
            public <R> Optional<Kept<?>> topShare(Measure.TopShare<R> m) {
                return Optional.of(flow(Kind.CHILDREN, m.flow(), Optional.empty(), Optional.empty()));
            }

            @Override
            public Optional<Kept<?>> given(Measure.Given m) {
                return Optional.empty();
            }

            @Override
            public Optional<Kept<?>> residents(Measure.Residents m) {
                return Optional.empty();
            }

            @Override
            public <R> Optional<Kept<?>> custom(Measure.Custom<R> m) {
                return Optional.of(flow(Kind.CUSTOM, m.flow(), Optional.empty(), Optional.of(m.counter())));
            }
        });
    }

    private static <R> Kept<R> flow(Kind kind, Flow<R> flow, Optional<Whole<R>> column, Optional<Counter<R>> counter) {
        return new Kept<>(
                kind, flow.register(), Optional.of(flow.day()), flow.condition(), flow.ageing(), column, counter);
    }

    private static <R> Kept<R> stock(Kind kind, Stock<R> stock) {
        return new Kept<>(
                kind,
                stock.register(),
                Optional.empty(),
                stock.condition(),
                stock.ageing(),
                Optional.empty(),
                Optional.empty());
    }

    /** True if rows are counted and nothing else is asked of them. */
    boolean isCounted() {
        return kind == Kind.ROWS || kind == Kind.OPEN;
    }

    /** True if what is kept of some rows and of others adds up, whoever's they are. */
    boolean isSum() {
        return isCounted() || kind == Kind.TOTAL || kind == Kind.DAYS;
    }

    /** How far before the period the rows must reach for the condition to be answered; empty if it does not look back. */
    Set<Span> history() {
        return history(condition);
    }

    /** How far before the period the rows must reach for a condition to be answered. */
    static <R> Set<Span> history(Condition<R> condition) {
        var spans = new LinkedHashSet<Span>();
        addSpans(condition, spans);
        return spans;
    }

    private static <R> void addSpans(Condition<R> condition, Set<Span> spans) {
        condition.fold(new Kinds<R, Boolean>(true) {
            @Override
            public Boolean all(List<Condition<R>> conditions) {
                conditions.forEach(c -> addSpans(c, spans));
                return true;
            }

            @Override
            public Boolean any(List<Condition<R>> conditions) {
                return all(conditions);
            }

            @Override
            public Boolean not(Condition<R> inner) {
                return all(List.of(inner));
            }

            @Override
            public Boolean repeatWithin(Condition.RepeatWithin<R> c) {
                return spans.add(c.span());
            }

            @Override
            public Boolean nthWithin(Condition.NthWithin<R> c) {
                return spans.add(c.span());
            }
        });
    }

    /** The definition in words: what a plan's digest and explanation are made of. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT)
                + column.map(c -> " of " + c.name()).orElse("")
                + ": "
                + register.name()
                + day.map(d -> " by " + d.name()).orElse("")
                + (condition.equals(Condition.always()) ? "" : " where " + condition)
                + ageing.map(a -> ", " + a + " by " + a.born().name()).orElse("");
    }

    /** Cases of which few matter: the others give a fixed answer. */
    abstract static class Kinds<R, T> implements Condition.Cases<R, T> {
        private final T other;

        Kinds(T other) {
            this.other = other;
        }

        @Override
        public T all(List<Condition<R>> conditions) {
            return other;
        }

        @Override
        public T any(List<Condition<R>> conditions) {
            return other;
        }

        @Override
        public T not(Condition<R> condition) {
            return other;
        }

        @Override
        public T codeIn(Condition.CodeIn<R, ?> condition) {
            return other;
        }

        @Override
        public T wholeBetween(Condition.WholeBetween<R> condition) {
            return other;
        }

        @Override
        public T flagIs(Condition.FlagIs<R> condition) {
            return other;
        }

        @Override
        public T dayBetween(Condition.DayBetween<R> condition) {
            return other;
        }

        @Override
        public T recorded(Condition.Recorded<R> condition) {
            return other;
        }

        @Override
        public T repeatWithin(Condition.RepeatWithin<R> condition) {
            return other;
        }

        @Override
        public T nthWithin(Condition.NthWithin<R> condition) {
            return other;
        }

        @Override
        public T named(Condition.Named<R> condition) {
            return other;
        }
    }
}
