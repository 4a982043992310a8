package safeguarding.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Column;
import safeguarding.fact.Flow;
import safeguarding.fact.Register;
import safeguarding.fact.Stock;
import safeguarding.fact.Whole;

/** What is counted. Measures of equal parts are equal, and are computed once. */
public sealed interface Measure extends Formula {

    /** How many rows fall in the period. */
    static Measure count(Flow<?> flow) {
        return new Count<>(flow);
    }

    /** How many different children have a row in the period. */
    static People<?> people(Flow<?> flow) {
        return new People<>(flow, 1);
    }

    /** How many episodes are open at the end of the period's last day D: started on or before D, not ended by D. */
    static Measure open(Stock<?> stock) {
        return new Open<>(stock);
    }

    /** Days of exposure in the period: each day on which an episode is open counts 1; the day it ends does not. */
    static Measure days(Stock<?> stock) {
        return new Days<>(stock);
    }

    /** The sum of a column over the rows that fall in the period; a row where it is not recorded adds nothing. */
    static <R> Measure total(Whole<R> column, Flow<R> flow) {
        return new Total<>(column, flow);
    }

    /** The middle value of a column over the rows that fall in the period. */
    static <R> Measure median(Whole<R> column, Flow<R> flow) {
        return quantile(50, column, flow);
    }

    /**
     * A quantile of a column over the rows that fall in the period, by linear interpolation (Hyndman and Fan 1996, type
     * 7). Rows where it is not recorded are left out.
     *
     * @param percent 0 to 100; 50 is the median
     */
    static <R> Measure quantile(int percent, Whole<R> column, Flow<R> flow) {
        return new Quantile<>(percent, column, flow);
    }

    /** How many rows the k children with the most rows in the period have together; all rows if there are fewer. */
    static Measure topShare(int k, Flow<?> flow) {
        return new TopShare<>(k, flow);
    }

    /** A count that partners supply in returns under this name. */
    static Measure given(String name) {
        return new Given(name, Part.COUNT);
    }

    /**
     * A percentage that partners supply under this name, as a count out of a base or already rounded.
     */
    static Formula givenPercent(String name) {
        return new Given(name, Part.COUNT).percentOf(new Given(name, Part.BASE));
    }

    /** A rate that partners supply under this name, as a count and a base or already rounded. */
    static Formula givenRate(String name, long scale) {
        return new Given(name, Part.COUNT).per(scale, new Given(name, Part.BASE));
    }

    /** How many people of an age band live in the area: see {@link Formula#per(long, AgeBand)} for which year. */
    static Measure residents(AgeBand band) {
        return new Residents(band);
    }

    /** A measure of an embedder's own: the sum of what each row adds. It needs rows given as objects. */
    static <R> Measure custom(String name, Flow<R> flow, Counter<R> counter) {
        return new Custom<>(name, flow, counter);
    }

    /** The register it counts rows of; empty for returns and populations. */
    Optional<Register<?>> register();

    /** This measure of the rows in one slice, if the breakdown is of its register; else itself. */
    Measure sliced(Slicing slicing);

    /** Narrows rows to a slice. Used by the engine. */
    interface Slicing {
        /** The flow, narrowed. */
        <R> Flow<R> of(Flow<R> flow);

        /** The stock, narrowed. */
        <R> Stock<R> of(Stock<R> stock);
    }

    @Override
    default List<Formula> parts() {
        return List.of();
    }

    @Override
    default boolean isAmount() {
        return true;
    }

    @Override
    default <T> T fold(Formula.Cases<T> cases) {
        return cases.measure(this);
    }

    /** Handles each kind of measure. */
    <T> T fold(Kinds<T> kinds);

    /**
     * One method for each kind of measure.
     *
     * @param <T> what is made of it
     */
    interface Kinds<T> {
        /** Rows in the period. */
        <R> T count(Count<R> measure);

        /** Children with rows in the period. */
        <R> T people(People<R> measure);

        /** Episodes open at the period's end. */
        <R> T open(Open<R> measure);

        /** Days of exposure. */
        <R> T days(Days<R> measure);

        /** The sum of a column. */
        <R> T total(Total<R> measure);

        /** A quantile of a column. */
        <R> T quantile(Quantile<R> measure);

        /** Rows of the k children with the most. */
        <R> T topShare(TopShare<R> measure);

        /** A return. */
        T given(Given measure);

        /** A population. */
        T residents(Residents measure);

        /** An embedder's own. */
        <R> T custom(Custom<R> measure);
    }

    /** Rows in the period. */
    record Count<R>(Flow<R> flow) implements Measure {
        @Override
        public Optional<Register<?>> register() {
            return Optional.of(flow.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new Count<>(slicing.of(flow));
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.count(this);
        }

        @Override
        public String toString() {
            return "number of " + flow;
        }
    }

    /** Children with at least so many rows in the period. */
    record People<R>(Flow<R> flow, int least) implements Measure {
        public People {
            checkArgument(least >= 1, "at least 1 or more, was %s", least);
        }

        /** Children with at least k rows in the period: {@code people(MISSING).atLeast(2)} went missing repeatedly. */
        public Measure atLeast(int k) {
            return new People<>(flow, k);
        }

        @Override
        public Optional<Register<?>> register() {
            return Optional.of(flow.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new People<>(slicing.of(flow), least);
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.people(this);
        }

        @Override
        public String toString() {
            return "number of children with " + (least == 1 ? "a " : "at least " + least + " ") + flow;
        }
    }

    /** Episodes open at the period's end. */
    record Open<R>(Stock<R> stock) implements Measure {
        @Override
        public Optional<Register<?>> register() {
            return Optional.of(stock.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new Open<>(slicing.of(stock));
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.open(this);
        }

        @Override
        public String toString() {
            return "number open at the end of " + stock;
        }
    }

    /** Days of exposure. */
    record Days<R>(Stock<R> stock) implements Measure {
        @Override
        public Optional<Register<?>> register() {
            return Optional.of(stock.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new Days<>(slicing.of(stock));
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.days(this);
        }

        @Override
        public String toString() {
            return "days of " + stock;
        }
    }

    /** The sum of a column. */
    record Total<R>(Whole<R> column, Flow<R> flow) implements Measure {
        public Total {
            flow.register().check(column);
        }

        @Override
        public Optional<Register<?>> register() {
            return Optional.of(flow.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new Total<>(column, slicing.of(flow));
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.total(this);
        }

        @Override
        public String toString() {
            return "total of " + column + " over " + flow;
        }
    }

    /** A quantile of a column. */
    record Quantile<R>(int percent, Whole<R> column, Flow<R> flow) implements Measure {
        public Quantile {
            checkArgument(percent >= 0 && percent <= 100, "a quantile is at 0 to 100 per cent, was %s", percent);
            flow.register().check(column);
        }

        @Override
        public boolean isAmount() {
            return false;
        }

        @Override
        public Optional<Register<?>> register() {
            return Optional.of(flow.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new Quantile<>(percent, column, slicing.of(flow));
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.quantile(this);
        }

        @Override
        public String toString() {
            return (percent == 50 ? "median" : percent + "th percentile") + " of " + column + " over " + flow;
        }
    }

    /** Rows of the k children with the most. */
    record TopShare<R>(int k, Flow<R> flow) implements Measure {
        public TopShare {
            checkArgument(k >= 1, "k must be 1 or more, was %s", k);
        }

        @Override
        public Optional<Register<?>> register() {
            return Optional.of(flow.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new TopShare<>(k, slicing.of(flow));
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.topShare(this);
        }

        @Override
        public String toString() {
            return "number of " + flow + " of the " + k + " children with the most";
        }
    }

    /** Which part of a return is meant. */
    enum Part {
        /** The count. */
        COUNT,
        /** The base it is out of. */
        BASE
    }

    /** A return. */
    record Given(String name, Part part) implements Measure {
        public Given {
            Column.checkName(name);
        }

        @Override
        public Optional<Register<?>> register() {
            return Optional.empty();
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return this;
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.given(this);
        }

        @Override
        public String toString() {
            return part == Part.COUNT ? "'" + name + "' as supplied" : "the base of '" + name + "' as supplied";
        }
    }

    /** A population. */
    record Residents(AgeBand band) implements Measure {
        @Override
        public Optional<Register<?>> register() {
            return Optional.empty();
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return this;
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.residents(this);
        }

        @Override
        public String toString() {
            return "residents aged " + band;
        }
    }

    /** An embedder's own. */
    record Custom<R>(String name, Flow<R> flow, Counter<R> counter) implements Measure {
        public Custom {
            checkArgument(!name.isBlank(), "a custom measure needs a name that says what it counts");
        }

        @Override
        public Optional<Register<?>> register() {
            return Optional.of(flow.register());
        }

        @Override
        public Measure sliced(Slicing slicing) {
            return new Custom<>(name, slicing.of(flow), counter);
        }

        @Override
        public <T> T fold(Kinds<T> kinds) {
            return kinds.custom(this);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
