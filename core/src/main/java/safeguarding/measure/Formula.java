package safeguarding.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Column;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * How a figure is made of measures. Every step is a whole, immutable value that prints as words; equal formulas are
 * computed once.
 */
public sealed interface Formula
        permits Measure,
                Formula.Ratio,
                Formula.Difference,
                Formula.ChangeOf,
                Formula.Sum,
                Formula.Mean,
                Formula.Over,
                Formula.Matured,
                Formula.Named,
                Formula.Ref {

    /** As a rate per so many of another amount: {@code injuries.per(100, restraints)}. The part above may exceed it. */
    default Formula per(long scale, Formula denominator) {
        return new Ratio(this, denominator, scale, false);
    }

    /**
     * As a rate per so many people of an age band: the population of the middle of the financial year that holds the
     * period's last day, so the year ending 31 March Y uses mid-(Y−1).
     */
    default Formula per(long scale, AgeBand band) {
        return per(scale, new Measure.Residents(band));
    }

    /** As a percentage of another amount, of which it is a part; if it exceeds it there is a gap. */
    default Formula percentOf(Formula whole) {
        return new Ratio(this, whole, 100, true);
    }

    /** Less another: a count for counts, percentage points for percentages. */
    default Formula minus(Formula other) {
        return new Difference(this, other);
    }

    /** With other amounts added. */
    default Formula plus(Formula... others) {
        var parts = new java.util.ArrayList<Formula>(List.of(this));
        parts.addAll(List.of(others));
        return new Sum(parts);
    }

    /** The change on the period before. */
    default Formula changeOnPrevious() {
        return new ChangeOf(this, Basis.PREVIOUS_PERIOD);
    }

    /** The change on the same period of the year before. */
    default Formula changeOnLastYear() {
        return new ChangeOf(this, Basis.SAME_PERIOD_LAST_YEAR);
    }

    /** Taken over another window than the period. */
    default Formula over(Window window) {
        return new Over(this, window);
    }

    /** A gap unless the facts reach this span past the period, so that outcomes are known. */
    default Formula maturingAfter(Span span) {
        return new Matured(this, span);
    }

    /** The mean of amounts: their sum over how many there are. Rates are refused: add their parts instead. */
    static Formula mean(Formula... parts) {
        return new Mean(List.of(parts));
    }

    /** Another indicator's figure, by id; a catalogue puts the indicator in. */
    static Formula ref(String id) {
        return new Ref(id);
    }

    /** True if it comes to a whole number that can be added. */
    boolean isAmount();

    /** The formulas it is directly made of. */
    List<Formula> parts();

    /** Handles each kind of formula. */
    <T> T fold(Cases<T> cases);

    /** Every measure it uses, itself included if it is one. */
    default Set<Measure> measures() {
        var all = new LinkedHashSet<Measure>();
        if (this instanceof Measure measure) {
            all.add(measure);
        }
        parts().forEach(part -> all.addAll(part.measures()));
        return all;
    }

    /**
     * One method for each kind of formula.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** A measure. */
        T measure(Measure formula);

        /** One amount over another. */
        T ratio(Ratio formula);

        /** One less another. */
        T difference(Difference formula);

        /** A change on an earlier period. */
        T change(ChangeOf formula);

        /** Amounts added. */
        T sum(Sum formula);

        /** The mean of amounts. */
        T mean(Mean formula);

        /** Taken over another window. */
        T over(Over formula);

        /** A gap until outcomes are known. */
        T matured(Matured formula);

        /** A formula with an indicator's id. */
        T named(Named formula);

        /** An indicator by id. */
        T ref(Ref formula);
    }

    /** Which earlier period a change is on. */
    enum Basis {
        /** The period before, of the same length. */
        PREVIOUS_PERIOD("the previous period"),
        /** The same period a year before. */
        SAME_PERIOD_LAST_YEAR("the same period last year");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /** The period that a change for this period is on. */
        public ReportingPeriod earlier(ReportingPeriod period) {
            return switch (this) {
                case PREVIOUS_PERIOD -> period.previous();
                case SAME_PERIOD_LAST_YEAR -> period.sameLastYear();
            };
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** One amount over another, times a scale; {@code share} where the first is a part of the second. */
    record Ratio(Formula numerator, Formula denominator, long scale, boolean share) implements Formula {
        public Ratio {
            checkArgument(scale > 0, "a rate is per 1 or more, was per %s", scale);
            checkAmount(numerator, "the numerator of a rate");
            checkAmount(denominator, "the denominator of a rate");
        }

        @Override
        public boolean isAmount() {
            return false;
        }

        @Override
        public List<Formula> parts() {
            return List.of(numerator, denominator);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ratio(this);
        }

        @Override
        public String toString() {
            String above = brackets(numerator);
            if (share) {
                return above + " as a percentage of " + brackets(denominator);
            }
            return scale == 1
                    ? above + " divided by " + brackets(denominator)
                    : above + " per " + String.format(java.util.Locale.ROOT, "%,d", scale) + " of "
                            + brackets(denominator);
        }
    }

    /** One less another. */
    record Difference(Formula left, Formula right) implements Formula {
        public Difference {
            checkArgument(
                    left.isAmount() == right.isAmount(),
                    "a difference needs two amounts or two rates, was %s and %s",
                    left,
                    right);
        }

        @Override
        public boolean isAmount() {
            return left.isAmount();
        }

        @Override
        public List<Formula> parts() {
            return List.of(left, right);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.difference(this);
        }

        @Override
        public String toString() {
            return brackets(left) + " less " + brackets(right);
        }
    }

    /** A change on an earlier period. */
    record ChangeOf(Formula of, Basis basis) implements Formula {
        public ChangeOf {
            checkArgument(!uses(of, ChangeOf.class), "a change of a change is not defined: %s", of);
        }

        @Override
        public boolean isAmount() {
            return false;
        }

        @Override
        public List<Formula> parts() {
            return List.of(of);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.change(this);
        }

        @Override
        public String toString() {
            return "change of " + brackets(of) + " on " + basis;
        }
    }

    /** Amounts added. */
    record Sum(List<Formula> parts) implements Formula {
        public Sum {
            parts = List.copyOf(parts);
            checkArgument(!parts.isEmpty(), "a sum needs at least one part");
            parts.forEach(part -> checkAmount(part, "a part of a sum"));
        }

        @Override
        public boolean isAmount() {
            return true;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.sum(this);
        }

        @Override
        public String toString() {
            return parts.stream().map(Formula::brackets).collect(Collectors.joining(" plus "));
        }
    }

    /** The mean of amounts. */
    record Mean(List<Formula> parts) implements Formula {
        public Mean {
            parts = List.copyOf(parts);
            checkArgument(!parts.isEmpty(), "a mean needs at least one part");
            parts.forEach(part -> checkAmount(part, "a part of a mean"));
        }

        @Override
        public boolean isAmount() {
            return false;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.mean(this);
        }

        @Override
        public String toString() {
            return "mean of " + parts.stream().map(Formula::brackets).collect(Collectors.joining(", "));
        }
    }

    /** Taken over another window. Windows do not nest: the innermost would hide the others. */
    record Over(Formula of, Window window) implements Formula {
        public Over {
            checkArgument(!uses(of, Over.class), "a window is set already: %s", of);
            checkArgument(!uses(of, ChangeOf.class), "set the window before taking the change: %s", of);
        }

        @Override
        public boolean isAmount() {
            return of.isAmount();
        }

        @Override
        public List<Formula> parts() {
            return List.of(of);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.over(this);
        }

        @Override
        public String toString() {
            return brackets(of) + " " + window;
        }
    }

    /** A gap until outcomes are known. */
    record Matured(Formula of, Span span) implements Formula {
        @Override
        public boolean isAmount() {
            return of.isAmount();
        }

        @Override
        public List<Formula> parts() {
            return List.of(of);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.matured(this);
        }

        @Override
        public String toString() {
            return brackets(of) + ", known " + span + " after the period";
        }
    }

    /** A formula with an indicator's id: where there are no records, a return under the id stands for it. */
    record Named(String id, Formula of) implements Formula {
        public Named {
            Column.checkName(id);
        }

        @Override
        public boolean isAmount() {
            return of.isAmount();
        }

        @Override
        public List<Formula> parts() {
            return List.of(of);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.named(this);
        }

        @Override
        public String toString() {
            return of.toString();
        }
    }

    /** An indicator by id. It cannot be computed until a catalogue has put the indicator in. */
    record Ref(String id) implements Formula {
        public Ref {
            Column.checkName(id);
        }

        @Override
        public boolean isAmount() {
            return true;
        }

        @Override
        public List<Formula> parts() {
            return List.of();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.ref(this);
        }

        @Override
        public String toString() {
            return "indicator '" + id + "'";
        }
    }

    /** True if the formula or a part of it, however deep, is of this kind. */
    private static boolean uses(Formula formula, Class<? extends Formula> kind) {
        return kind.isInstance(formula) || formula.parts().stream().anyMatch(part -> uses(part, kind));
    }

    private static void checkAmount(Formula formula, String what) {
        checkArgument(
                formula.isAmount(), "%s must be a count or sum, was %s; add the parts of rates instead", what, formula);
    }

    private static String brackets(Formula formula) {
        boolean simple = formula instanceof Measure
                || formula instanceof Ref
                || formula instanceof Named named && named.of() instanceof Measure;
        return simple ? formula.toString() : "(" + formula + ")";
    }
}
