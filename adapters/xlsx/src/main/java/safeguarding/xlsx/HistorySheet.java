package safeguarding.xlsx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.fact.Symbol;
import safeguarding.protect.Cell;
import safeguarding.time.ReportingPeriod;
import safeguarding.xlsx.Page.Column;

/** Every figure of every line over time, one a row, oldest first; from the first that is available on. */
final class HistorySheet {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Line", 48),
            Column.text("Indicator", 30),
            Column.text("Area", 26),
            Column.text("Part", 30),
            Column.text("Period", 14),
            Column.text("First day", 12),
            Column.text("Last day", 12),
            Column.numbers("Value"),
            Column.text("Unit", 20),
            Column.text("Symbol", 10),
            Column.text("Why no number", 48));

    private HistorySheet() {}

    static void write(Workbook workbook, Publication publication) {
        var page = new Page(workbook, "History", COLUMNS);
        page.title("History", 16);
        page.remark("Each line's figures, oldest first.");
        page.gap();
        page.head(1);
        series(publication)
                .forEach((series, figures) -> figures.forEach((period, cell) -> {
                    row(page, series, period, cell);
                    page.next();
                }));
        page.finish();
    }

    /** The figures by line, area and part, each once. */
    private static Map<Entry, Map<ReportingPeriod, Cell>> series(Publication publication) {
        var first = new HashMap<List<Object>, Entry>();
        var series = new LinkedHashMap<Entry, Map<ReportingPeriod, Cell>>();
        for (Entry entry : publication.entries()) {
            Entry head =
                    first.computeIfAbsent(List.of(entry.indicator().id(), entry.area(), entry.slice()), key -> entry);
            Map<ReportingPeriod, Cell> figures = series.computeIfAbsent(head, key -> new TreeMap<>());
            List<ReportingPeriod> periods = Figures.periods(entry);
            boolean begun = false;
            for (int i = 0; i < periods.size(); i++) {
                Cell cell = entry.history().get(i);
                begun |= !cell.symbol().equals(Symbol.NOT_AVAILABLE.sign());
                if (begun) {
                    figures.putIfAbsent(periods.get(i), cell);
                }
            }
            figures.put(entry.period(), entry.cell());
        }
        return series;
    }

    private static void row(Page page, Entry series, ReportingPeriod period, Cell cell) {
        page.strong(0, series.indicator().title());
        page.text(1, series.indicator().id());
        page.text(2, series.area().name());
        page.text(3, Figures.part(series));
        page.text(4, period.label());
        page.text(5, period.start().toString());
        page.text(6, period.lastDay().toString());
        if (cell.symbol().isEmpty()) {
            Figures.put(page, 7, series.indicator(), cell);
        } else {
            page.text(7, "");
        }
        page.text(8, series.indicator().unit().words());
        page.text(9, cell.symbol());
        page.text(10, Figures.remark(cell));
    }
}
