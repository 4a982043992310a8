package safeguarding.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.indicator.Caveat;
import safeguarding.indicator.Indicator;
import safeguarding.text.Wording;
import safeguarding.xlsx.Page.Column;

/** What is measured: each indicator of the publication once. */
final class DefinitionsSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Indicator", 30),
            Column.text("Title", 40),
            Column.text("Meaning", 50),
            Column.text("Formula", 50),
            Column.text("Unit", 18),
            Column.text("Which way is good", 20),
            Column.text("Source", 40),
            Column.text("Version", 20),
            Column.text("Caveats", 60));

    private DefinitionsSheet() {}

    static void write(Workbook workbook, Publication publication) {
        var page = new Page(workbook, "Definitions", COLUMNS);
        page.title("Definitions", 16);
        page.remark("How each figure is made, and where that is laid down.");
        page.gap();
        page.head(1);
        List<Indicator> indicators =
                publication.entries().stream().map(Entry::indicator).distinct().toList();
        for (Indicator indicator : indicators) {
            page.text(0, indicator.id());
            page.strong(1, indicator.title());
            page.text(2, indicator.description());
            page.text(3, Wording.sentence(indicator.formula().toString()).replaceFirst("\\.$", ""));
            page.text(4, indicator.unit().words());
            page.text(5, indicator.polarity().toString());
            page.text(6, indicator.source().toString());
            page.text(7, indicator.version().toString());
            page.text(8, indicator.caveats().stream().map(Caveat::words).collect(Collectors.joining("\n")));
            page.next();
        }
        page.finish();
    }
}
