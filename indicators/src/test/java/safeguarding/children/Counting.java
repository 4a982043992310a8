package safeguarding.children;

import static safeguarding.children.WorkedExample.DURHAM;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import safeguarding.children.code.SituationKind;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Flow;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/** Counts rows as the engine does. The rows cover 2010 to 2029. */
final class Counting {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final LocalDate END = LocalDate.of(2030, 1, 1);

    private Counting() {}

    /** How many rows fall anywhere from 2013 to 2029, so that three years before them are known. */
    static <R> long counted(Flow<R> flow, Collection<R> rows) {
        return figure(Measure.count(flow), ReportingPeriod.of(LocalDate.of(2013, 1, 1), END), flow.register(), rows);
    }

    /** How many situations of a kind hold at the end of a day. */
    static long holding(SituationKind kind, LocalDate on, Collection<Situation> rows) {
        return figure(
                Measure.open(Situation.of(kind)),
                ReportingPeriod.day(on),
                Situation.of(kind),
                rows.stream().filter(row -> row.kind() == kind).toList());
    }

    static <R> long figure(Measure measure, ReportingPeriod period, Register<R> register, Collection<R> rows) {
        Facts facts = Facts.none()
                .with(register, DURHAM, Coverage.of(FIRST, END), rows)
                .withAtMost(0);
        Figure figure = Plan.of(List.of(Request.of(measure, List.of(period))))
                .tally(facts)
                .outcome(measure, DURHAM, period, Slice.TOTAL)
                .figure();
        return ((Figure.Count) figure).count();
    }
}
