package safeguarding.xlsx;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import safeguarding.Publication;
import safeguarding.Publication.Beside;
import safeguarding.Publication.Entry;
import safeguarding.fact.Area;
import safeguarding.fact.Symbol;
import safeguarding.judge.Verdict;
import safeguarding.protect.Cell;
import safeguarding.stats.Interval;
import safeguarding.text.Wording;
import safeguarding.xlsx.Page.Column;

/** The scorecard: one line a row. Where nothing is known of the period before, its columns are empty. */
final class ScorecardSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Publication publication;
    private final Notes notes;
    private final List<Benchmark> benchmarks;

    /** Another area that figures stand beside. */
    private record Benchmark(String name, Area area) {}

    ScorecardSheet(Publication publication, Notes notes) {
        this.publication = publication;
        this.notes = notes;
        Set<Benchmark> found = new LinkedHashSet<>();
        publication
                .entries()
                .forEach(entry ->
                        entry.beside().forEach(other -> found.add(new Benchmark(other.name(), other.area()))));
        this.benchmarks = List.copyOf(found);
    }

    void write(Workbook workbook) {
        var page = new Page(workbook, "Scorecard", columns());
        page.title(publication.title(), 16);
        page.remark("For " + periods(publication) + ". " + statuses(publication));
        page.remark(publication.policy());
        page.gap();
        page.head(2);
        for (Entry entry : publication.entries()) {
            row(page, entry);
            page.next();
        }
        page.finish();
    }

    /** The periods with their days: "2019-20 (1 April 2019 to 31 March 2020)". */
    static String periods(Publication publication) {
        return Wording.join(publication.periods().stream()
                .map(period -> period.label() + " (" + day(period.start()) + " to " + day(period.lastDay()) + ")")
                .toList());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "90 figures: 5 red, 1 amber, 4 green and 80 not rated." */
    static String statuses(Publication publication) {
        List<String> counts = publication.statuses().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().word())
                .toList();
        return Wording.count(publication.entries().size(), "figure") + ": " + Wording.join(counts) + ".";
    }

    private List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                Column.text("Theme", 26),
                Column.text("Line", 38),
                Column.text("Area", 26),
                Column.text("Period", 14),
                Column.text("Part", 30),
                Column.numbers("Value"),
                Column.text("Unit", 14),
                Column.numbers("95% lower"),
                Column.numbers("95% upper"),
                Column.text("Previous period", 14),
                Column.numbers("Previous"),
                Column.text("Direction", 16),
                Column.text("Status", 11),
                Column.text("Why", 40)));
        Map<String, Long> same =
                benchmarks.stream().collect(Collectors.groupingBy(Benchmark::name, Collectors.counting()));
        for (Benchmark other : benchmarks) {
            boolean alone = same.getOrDefault(other.name(), 0L) == 1;
            columns.add(Column.numbers(alone ? other.name() : other.name() + " (" + other.area() + ")"));
        }
        columns.add(Column.text("Notes", 12));
        return columns;
    }

    private void row(Page page, Entry entry) {
        page.text(0, entry.theme());
        page.strong(1, entry.indicator().title());
        page.text(2, entry.area().name());
        page.text(3, entry.period().label());
        page.text(4, Figures.part(entry));
        Figures.put(page, 5, entry.indicator(), entry.cell());
        page.text(6, entry.indicator().unit().words());
        Optional<Interval> limits = entry.interval(0.95).fold(Optional::of, why -> Optional.empty());
        Figures.limit(page, 7, entry.indicator(), limits.map(Interval::lower).orElse(Double.NaN));
        Figures.limit(page, 8, entry.indicator(), limits.map(Interval::upper).orElse(Double.NaN));
        boolean compared = !entry.previous().symbol().equals(Symbol.NOT_AVAILABLE.sign());
        page.text(9, compared ? entry.previousPeriod().label() : "");
        if (compared) {
            Figures.put(page, 10, entry.indicator(), entry.previous());
        } else {
            page.text(10, "");
        }
        page.text(11, entry.move());
        entry.verdict().ifPresentOrElse(verdict -> page.status(12, verdict.rag()), () -> page.text(12, ""));
        page.text(13, entry.verdict().map(ScorecardSheet::why).orElse(""));
        Map<Benchmark, Cell> beside = new LinkedHashMap<>();
        for (Beside other : entry.beside()) {
            beside.put(new Benchmark(other.name(), other.area()), other.cell());
        }
        int column = 14;
        for (Benchmark other : benchmarks) {
            Cell cell = beside.get(other);
            if (cell == null) {
                page.text(column, "");
            } else {
                Figures.put(page, column, entry.indicator(), cell);
            }
            column++;
        }
        page.text(column, notes.numbers(entry));
    }

    private static String why(Verdict verdict) {
        String because = Wording.sentence(verdict.because());
        return verdict.rule().map(rule -> because + "\nRule: " + rule + ".").orElse(because);
    }
}
