package safeguarding.testkit;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import safeguarding.Reading;
import safeguarding.ScorecardResult;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.indicator.Indicator;
import safeguarding.time.ReportingPeriod;

/** Assertions on a result. Made by {@link ScorecardAssertions#assertThat(ScorecardResult)}. */
public final class ResultAssert extends AbstractAssert<ResultAssert, ScorecardResult> {

    ResultAssert(ScorecardResult actual) {
        super(actual, ResultAssert.class);
    }

    /** The readings of a line. Fails if the scorecard has no such line, naming the nearest. */
    public LineAssert line(Indicator indicator) {
        return line(indicator.id());
    }

    /** The readings of a line. Fails if the scorecard has no such line, naming the nearest. */
    public LineAssert line(String id) {
        isNotNull();
        try {
            return new LineAssert(actual.line(id));
        } catch (IllegalArgumentException e) {
            throw failure("%s", e.getMessage());
        }
    }

    /** Fails if anything was refused of the facts, with the first problems. */
    public ResultAssert hasNoProblems() {
        isNotNull();
        if (!actual.problems().isEmpty()) {
            throw failure(
                    "expected no problems with the facts, but there were %s, the first: %s",
                    actual.problems().size(), actual.problems().get(0));
        }
        return this;
    }

    /** Fails unless a finding of this rule was made, such as {@code red}. */
    public ResultAssert found(String rule) {
        isNotNull();
        List<String> rules =
                actual.findings().stream().map(f -> f.rule()).distinct().toList();
        if (!rules.contains(rule)) {
            throw failure("expected a finding of the rule '%s', but there were %s", rule, rules);
        }
        return this;
    }

    /** The readings of one line: name the period, and where there are several the area and the part. */
    public static final class LineAssert extends AbstractAssert<LineAssert, List<Reading>> {

        private LineAssert(List<Reading> readings) {
            super(readings, LineAssert.class);
        }

        /** Only those of an area. */
        public LineAssert about(Area area) {
            return new LineAssert(
                    actual.stream().filter(r -> r.area().equals(area)).toList());
        }

        /** The total for the period of a label, such as {@code 2019-20 H1}. Fails unless there is just one. */
        public ReadingAssert in(String period) {
            return in(ReportingPeriod.parse(period), Slice.TOTAL);
        }

        /** The total for a period. Fails unless there is just one. */
        public ReadingAssert in(ReportingPeriod period) {
            return in(period, Slice.TOTAL);
        }

        /** A part of a breakdown for the period of a label. Fails unless there is just one. */
        public ReadingAssert in(String period, Slice slice) {
            return in(ReportingPeriod.parse(period), slice);
        }

        /** A part of a breakdown for a period. Fails unless there is just one. */
        public ReadingAssert in(ReportingPeriod period, Slice slice) {
            List<Reading> found = actual.stream()
                    .filter(r -> r.period().equals(period) && r.slice().equals(slice))
                    .toList();
            if (found.size() != 1) {
                String there = String.join(
                        "; ",
                        actual.stream()
                                .map(r -> r.area() + ", " + r.period().label() + ", " + r.slice())
                                .toList());
                throw failure(
                        "expected one reading for %s, %s, but there were %s; there are: %s",
                        period.label(), slice, found.size(), there);
            }
            return new ReadingAssert(found.get(0));
        }
    }
}
