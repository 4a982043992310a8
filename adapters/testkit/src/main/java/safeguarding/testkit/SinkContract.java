package safeguarding.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import safeguarding.Finding;
import safeguarding.PriorityAction;
import safeguarding.Publication;
import safeguarding.Publication.Beside;
import safeguarding.Publication.Counterpart;
import safeguarding.Publication.Entry;
import safeguarding.Publication.Sentence;
import safeguarding.Publication.Subject;
import safeguarding.Sink;
import safeguarding.Stewardship;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Direction;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Cell;
import safeguarding.protect.Ledger;
import safeguarding.protect.Protection;
import safeguarding.protect.Reason;
import safeguarding.protect.Suppression;
import safeguarding.stats.Method;
import safeguarding.stats.Significance;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * What every sink keeps to, as tests to extend: it takes every kind of cell and awkward words, writes the same for the same
 * publication under any locale, and tells by name what it cannot write to.
 */
public abstract class SinkContract {

    private static final ReportingPeriod PERIOD = FinancialYear.of("2019-20").period();
    private static final String AWKWARD = "=1+1, \"quoted\" <b>&amp;</b>\nline; \u00a3 \u4e2d \ud83d\ude00 '";

    /** As awkward as it may be, in one line. */
    private static final String IN_ONE_LINE = AWKWARD.replace("\n", " ");

    private static final Stewardship STEWARDSHIP = Stewardship.NONE
            .in(VisionArea.of(IN_ONE_LINE))
            .answering(IN_ONE_LINE)
            .ownedBy(IN_ONE_LINE);

    private static final PriorityAction ACTION = PriorityAction.of("=1", IN_ONE_LINE, IN_ONE_LINE)
            .under(IN_ONE_LINE)
            .dueBy(LocalDate.of(2020, 4, 30))
            .standing(PriorityAction.Status.OFF_TRACK);

    /** The sink. */
    protected abstract Sink sink();

    /** What the sink has written, as text: the file, the page. */
    protected abstract String written();

    /** A sink that cannot write, such as to a folder that is not there; empty if there is no such thing. */
    protected Optional<Sink> broken() {
        return Optional.empty();
    }

    @Test
    void everyKindOfCellAndAwkwardWordsAreTaken() {
        sink().accept(publication());

        assertThat(written()).isNotBlank();
    }

    @Test
    void anEmptyPublicationIsTaken() {
        sink().accept(made(List.of(), List.of()));

        assertThat(written()).isNotNull();
    }

    @Test
    void theSamePublicationIsWrittenTheSame() {
        sink().accept(publication());
        String first = written();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            sink().accept(publication());
        } finally {
            Locale.setDefault(usual);
        }

        assertThat(written()).isEqualTo(first);
    }

    @Test
    void whatCannotBeWrittenIsToldOfByName() {
        Optional<Sink> broken = broken();
        assumeTrue(broken.isPresent(), "there is no sink that cannot write");

        assertThatThrownBy(() -> broken.orElseThrow().accept(publication()))
                .isInstanceOf(UncheckedIOException.class)
                .message()
                .isNotBlank();
    }

    /** A publication with every kind of cell, of every kind of figure and unit, and words that are hard to write. */
    public static Publication publication() {
        List<Figure> figures = List.of(
                new Figure.Count(1_234_567),
                new Figure.Count(-12),
                new Figure.Count(0),
                new Figure.Rate(52, 235, 100, false),
                new Figure.Rate(0, 40, 100, true),
                new Figure.Spread(50, Fraction.of(25, 2), 40),
                new Figure.Change(new Figure.Count(40), new Figure.Count(30)),
                new Figure.Change(new Figure.Count(0), new Figure.Count(30)),
                new Figure.Stated(new BigDecimal("-12.50"), Bound.EXACTLY),
                new Figure.Stated(new BigDecimal("800"), Bound.MORE_THAN));
        var cells = new ArrayList<Cell>();
        figures.forEach(figure -> cells.add(new Cell.Shown(figure)));
        cells.add(new Cell.Rounded(new Figure.Count(40), 5));
        cells.add(new Cell.NotApplicable());
        for (Gap gap : Gap.values()) {
            cells.add(new Cell.NotAvailable(gap));
        }
        for (Reason reason : Reason.values()) {
            cells.add(Cell.Withheld.because(reason));
        }
        var entries = new ArrayList<Entry>();
        for (Unit.Kind kind : Unit.Kind.values()) {
            Indicator indicator = Indicator.of("kit." + entries.size(), AWKWARD, Measure.given("kit.given"))
                    .in(new Unit(kind, kind == Unit.Kind.PERCENT ? "%" : AWKWARD, 1));
            cells.forEach(cell -> entries.add(entry(indicator, cell, cells)));
        }
        return made(
                entries,
                List.of(
                        new Sentence(
                                "red",
                                Finding.Severity.ACT,
                                AWKWARD,
                                List.of(new Finding.Evidence(AWKWARD, AWKWARD, 1e-300)),
                                List.of(AWKWARD),
                                List.of(new Subject("kit.0", Area.named(AWKWARD), PERIOD, Slice.TOTAL)),
                                Optional.of(IN_ONE_LINE)),
                        new Sentence(
                                "x",
                                Finding.Severity.CAVEAT,
                                AWKWARD,
                                List.of(),
                                List.of(),
                                List.of(new Subject("kit.0", Area.named(AWKWARD), PERIOD, Slice.TOTAL)),
                                Optional.empty())));
    }

    /** Nobody can make a publication of cells: there is only the way through a protection. So this takes no way at all. */
    private static Publication made(List<Entry> entries, List<Sentence> attention) {
        var audit = Suppression.audited(List.of(), Protection.SMALL_COUNTS, Ledger.NONE)
                .audit();
        List<ReportingPeriod> periods = List.of(PERIOD, PERIOD.previous());
        try {
            Constructor<?> hidden = Publication.class.getDeclaredConstructors()[0];
            hidden.setAccessible(true);
            return (Publication) hidden.newInstance(AWKWARD, periods, AWKWARD, entries, attention, audit, Map.of());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the kit must be of the same version as the core", e);
        }
    }

    private static Entry entry(Indicator indicator, Cell cell, List<Cell> others) {
        boolean open = cell instanceof Cell.Shown;
        return new Entry(
                indicator,
                open ? AWKWARD : "",
                open ? STEWARDSHIP : Stewardship.NONE,
                Area.named(open ? AWKWARD : "Durham"),
                PERIOD,
                open ? Slice.TOTAL : Slice.of("category", AWKWARD.replace("\n", " ")),
                cell,
                PERIOD.previous(),
                open ? new Cell.NotAvailable(Gap.NOT_COVERED) : cell,
                others,
                List.of(new Beside(AWKWARD, Area.named("England"), cell)),
                open ? Optional.of(Verdict.of(Rag.RED, AWKWARD)) : Optional.empty(),
                open ? Optional.of(Direction.WORSE) : Optional.empty(),
                open ? Optional.of(Significance.of(1e-300, Method.EXACT_CONDITIONAL)) : Optional.empty(),
                open ? List.of(AWKWARD, "Second caveat.") : List.of(),
                open ? List.of(new Counterpart(indicator, PERIOD, cell)) : List.of(),
                open ? List.of(ACTION) : List.of());
    }
}
