package safeguarding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import safeguarding.engine.Outcome;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.engine.Tallies;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;
import safeguarding.fact.Slice;
import safeguarding.measure.Formula;
import safeguarding.time.ReportingPeriod;

/**
 * The laws that every measure keeps, as tests to extend: however the rows are split by child, the tallies of the parts add
 * up to those of the whole, to the byte; no rows change nothing; what was added can be taken away again; several threads
 * come to what one comes to.
 *
 * <pre>{@code
 * class InjuriesTest extends MeasureLaws<Restraint> {
 *   @Override protected Formula measure() { return total(INJURIES, RESTRAINTS); }
 *   @Override protected Register<Restraint> register() { return RESTRAINTS; }
 *   @Override protected List<Restraint> rows() { return SAMPLE; }
 *   @Override protected Coverage coverage() { return Coverage.of(YEAR.period()); }
 * }
 * }</pre>
 *
 * @param <R> the row
 */
public abstract class MeasureLaws<R> {

    private static final Area AREA = Area.named("A sample area");

    /** What is tested: a measure, or a formula of measures of one register. */
    protected abstract Formula measure();

    /** The register the measure counts rows of. */
    protected abstract Register<R> register();

    /** Sample rows, all of them right, of several children, among them some that count. */
    protected abstract List<R> rows();

    /** The dates the sample rows cover. */
    protected abstract Coverage coverage();

    /** The periods to count for; by default the covered ranges. */
    protected List<ReportingPeriod> periods() {
        return coverage().ranges();
    }

    @Example
    void theSampleIsWorthTesting() {
        assertThat(whole().problems()).as("every sample row must be accepted").isEmpty();
        assertThat(byChild())
                .as("the sample needs rows of at least three children")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Property(tries = 25)
    void anySplitByChildAddsUpToTheWhole(@ForAll long seed) {
        List<Tallies> parts = split(seed);
        Tallies together = parts.get(0).plus(parts.get(1)).plus(parts.get(2));

        assertThat(together.toBytes()).isEqualTo(tally(whole()).toBytes());
        assertThat(outcomes(together)).isEqualTo(outcomes(tally(whole())));
    }

    @Property(tries = 25)
    void mergingIsCommutativeAndAssociative(@ForAll long seed) {
        List<Tallies> parts = split(seed);
        Tallies a = parts.get(0);
        Tallies b = parts.get(1);
        Tallies c = parts.get(2);

        assertThat(a.plus(b).toBytes()).isEqualTo(b.plus(a).toBytes());
        assertThat(a.plus(b).plus(c).toBytes()).isEqualTo(a.plus(b.plus(c)).toBytes());
    }

    @Property(tries = 25)
    void takingAwayWhatWasAddedRestores(@ForAll long seed) {
        List<Tallies> parts = split(seed);

        assertThat(parts.get(0).plus(parts.get(1)).minus(parts.get(1)).toBytes())
                .isEqualTo(parts.get(0).toBytes());
    }

    @Example
    void noRowsChangeNothing() {
        Tallies whole = tally(whole());
        Tallies none = tally(facts(List.of()));

        assertThat(whole.plus(none).toBytes()).isEqualTo(whole.toBytes());
        assertThat(none.plus(whole).toBytes()).isEqualTo(whole.toBytes());
        assertThat(whole.minus(none).toBytes()).isEqualTo(whole.toBytes());
    }

    @Example
    void severalThreadsComeToWhatOneComesTo() {
        var executor = Executors.newFixedThreadPool(4);
        try {
            assertThat(plan().tally(whole(), executor).toBytes())
                    .isEqualTo(tally(whole()).toBytes());
        } finally {
            executor.shutdownNow();
        }
    }

    @Example
    void bytesAreReadBackToTheSame() {
        Tallies whole = tally(whole());
        Tallies back = Tallies.fromBytes(plan(), whole.toBytes());

        assertThat(back.toBytes()).isEqualTo(whole.toBytes());
        assertThat(outcomes(back)).isEqualTo(outcomes(whole));
    }

    private Plan plan() {
        return Plan.of(List.of(Request.of(measure(), periods())));
    }

    private Tallies tally(Facts facts) {
        return plan().tally(facts);
    }

    private List<Outcome> outcomes(Tallies tallies) {
        return periods().stream()
                .map(period -> tallies.outcome(measure(), AREA, period, Slice.TOTAL))
                .toList();
    }

    private Facts whole() {
        return facts(rows());
    }

    private Facts facts(List<R> rows) {
        return Facts.none().with(register(), AREA, coverage(), rows);
    }

    /** The rows of each child, in the order the engine reads them. */
    private List<List<R>> byChild() {
        Rows<R> rows = whole().rows(register(), AREA).orElseThrow();
        var children = new ArrayList<List<R>>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.child(i) == children.size()) {
                children.add(new ArrayList<>());
            }
            children.get(rows.child(i)).add(rows.object(i));
        }
        return children;
    }

    /** The tallies of three parts of the rows, any of which may be empty; a child's rows stay together. */
    private List<Tallies> split(long seed) {
        var random = new Random(seed);
        List<List<R>> parts =
                IntStream.range(0, 3).<List<R>>mapToObj(i -> new ArrayList<>()).toList();
        byChild().forEach(child -> parts.get(random.nextInt(3)).addAll(child));
        return parts.stream().map(part -> tally(facts(part))).toList();
    }
}
