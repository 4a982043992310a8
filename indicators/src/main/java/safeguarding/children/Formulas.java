package safeguarding.children;

import static safeguarding.measure.Measure.total;

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
}
