package safeguarding.children;

import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.total;

import safeguarding.fact.Condition;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flow;
import safeguarding.fact.Whole;
import safeguarding.measure.Formula;

/** Formulas that several themes share. */
final class Formulas {

    private Formulas() {}

    /**
     * The total of a part in percent of the total of the whole. A row of which either is not recorded is left out of
     * both: it would add to one of them alone.
     */
    static <R> Formula shareOfTotals(Whole<R> part, Whole<R> whole, Flow<R> rows) {
        Flow<R> known = rows.where(part.isRecorded().and(whole.isRecorded()));
        return total(part, known).percentOf(total(whole, known));
    }

    /** Those of a condition open on any day of the period. */
    static <R> Formula anyPoint(Episodes<R> register, Condition<R> which) {
        return anyPoint(open(register.where(which)), register.ending().where(which));
    }

    /** Those open on any day of the period: those open at its end and those that ended in it. */
    static Formula anyPoint(Formula openAtEnd, Flow<?> ended) {
        return openAtEnd.plus(count(ended));
    }
}
