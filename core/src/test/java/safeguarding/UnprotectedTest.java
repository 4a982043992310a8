package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;
import static safeguarding.judge.Tolerance.tolerance;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Key;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.fact.Whole;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;

/** Whatever a result holds prints without its small counts, and without the numbers made of them. */
class UnprotectedTest {

    enum Basis {
        WELFARE,
        JUSTICE
    }

    record Row(String person, LocalDate on, Basis basis, int injuries) {
        static final Key<Row> PERSON = textKey("person", Row::person);
        static final Day<Row> ON = day("on", Row::on);
        static final Code<Row, Basis> BASIS = code("basis", Basis.class, Row::basis);
        static final Whole<Row> INJURIES = whole("injuries", Row::injuries);
        static final Events<Row> RESTRAINTS = Events.of("restraint", PERSON, ON).recording(BASIS, INJURIES);
    }

    private static final FinancialYear YEAR = FinancialYear.of("2018-19");
    private static final Area HOME = Area.named("Home");
    private static final Area ENGLAND = Area.named("England");

    /** So many in each half, the first on justice grounds and the others on welfare grounds. */
    private static Facts facts(int first, int second) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < first; i++) {
            rows.add(new Row(
                    "Amy Planted", YEAR.period().start().plusDays(i), i == 0 ? Basis.JUSTICE : Basis.WELFARE, 1));
        }
        for (int i = 0; i < second; i++) {
            rows.add(new Row("Ben Planted", YEAR.period().start().plusDays(200 + i), Basis.WELFARE, 1));
        }
        return Facts.none()
                .with(Row.RESTRAINTS, HOME, Coverage.of(YEAR.period()), rows)
                .with(
                        Return.of("given", HOME, YEAR.secondHalf(), Supplied.count(4)),
                        Return.of("given", HOME, YEAR.firstHalf(), Supplied.count(3)),
                        Return.of("given", ENGLAND, YEAR.secondHalf(), Supplied.count(3)),
                        Return.of("given", ENGLAND, YEAR.firstHalf(), Supplied.count(2)),
                        Return.of("share", HOME, YEAR.secondHalf(), Supplied.of(3, 700)),
                        Return.of("share", HOME, YEAR.firstHalf(), Supplied.of(4, 700)));
    }

    private static ScorecardResult result() {
        Indicator count = Indicator.of("count", "Restraints", Measure.count(Row.RESTRAINTS))
                .lowerIsBetter();
        Indicator given = Indicator.of("given", "Given", Measure.given("given")).lowerIsBetter();
        return Scorecard.titled("Home")
                .about(HOME)
                .line(Line.of(count).by(Breakdown.by(Row.BASIS)).judgedBy(Judge.noWorseThanBefore(tolerance(10))))
                .line(Line.of(given)
                        .beside(Benchmark.of("The country", ENGLAND))
                        .judgedBy(Judge.against(Benchmark.of("The country", ENGLAND), tolerance(10))))
                .line(count.changeOnPrevious())
                .line(given.changeOnPrevious())
                .line(
                        Indicator.of("share", "A share", Measure.givenPercent("share"))
                                .lowerIsBetter(),
                        Bands.redAtOrAbove(20).amberAtOrAbove(10))
                .evaluate(facts(3, 4), YEAR.secondHalf());
    }

    /**
     * Everything of ours that a value holds, but definitions, which hold no data, and statistics, which print the numbers that
     * they are asked for and do not know of whom.
     */
    private static void reach(Object value, Map<Object, Boolean> seen) throws ReflectiveOperationException {
        if (value instanceof Optional<?> some) {
            if (some.isPresent()) {
                reach(some.get(), seen);
            }
        } else if (value instanceof Collection<?> all) {
            for (Object one : all) {
                reach(one, seen);
            }
        } else if (isOurs(value) && seen.put(value, true) == null) {
            RecordComponent[] parts = value.getClass().getRecordComponents();
            if (parts != null) {
                for (RecordComponent part : parts) {
                    part.getAccessor().setAccessible(true);
                    reach(part.getAccessor().invoke(value), seen);
                }
            }
        }
    }

    private static boolean isOurs(Object value) {
        String name = value.getClass().getPackageName();
        boolean definition = value instanceof Scorecard || name.equals("safeguarding.indicator");
        return name.startsWith("safeguarding") && !definition && !name.equals("safeguarding.stats");
    }

    @Test
    void nothingThatAResultHoldsPrintsASmallCount() throws ReflectiveOperationException {
        ScorecardResult result = result();
        Pattern small = Pattern.compile(
                // a count of 1 to 4, and what is made of 3 and 4: 33.3% up, 0.4% and 0.6% of 700
                "(?<![\\w.,-])(-?[1-4](\\.0)?|33\\.3|0\\.[46])(?![\\w,-]|\\.\\d)");
        var seen = new IdentityHashMap<Object, Boolean>();
        reach(result.readings(), seen);
        reach(result.findings(), seen);
        reach(result, seen);
        Facts few = facts(3, 0);
        reach(few, seen);
        reach(few.rows(Row.RESTRAINTS, HOME).orElseThrow(), seen);

        var told = new TreeSet<String>();
        for (Object value : seen.keySet()) {
            if (small.matcher(value.toString()).find()) {
                told.add(value.getClass().getName() + ": " + value);
            }
        }

        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(result.findings()).isNotEmpty();
        assertThat(told).isEmpty();
    }
}
