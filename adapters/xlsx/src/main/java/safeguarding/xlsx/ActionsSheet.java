package safeguarding.xlsx;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import safeguarding.PriorityAction;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.Stewardship;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.xlsx.Page.Column;

/** Whose business each line is, and what is to be done about it: a row for each action, or one without. */
final class ActionsSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.text("Line", 40),
            Column.text("Area", 26),
            Column.text("Vision area", 26),
            Column.text("Key question", 60),
            Column.text("Owner", 26),
            Column.text("Action", 14),
            Column.text("What is to be done", 60),
            Column.text("By whom", 26),
            Column.text("Due", 12),
            Column.text("Standing", 12),
            Column.text("Follows from", 14));

    private ActionsSheet() {}

    /** What a row says. */
    private record Row(String title, Area area, Stewardship whose, Optional<PriorityAction> action) {}

    static void write(Workbook workbook, Publication publication) {
        Set<Row> rows = rows(publication);
        var page = new Page(workbook, "Actions", COLUMNS);
        page.title("Actions", 16);
        page.remark(
                rows.isEmpty()
                        ? "No line has an owner or an action."
                        : "Whose business each line is, and what is to be done about it.");
        page.gap();
        page.head(1);
        for (Row row : rows) {
            put(page, row);
            page.next();
        }
        page.finish();
    }

    /** Each once, though a line may stand in several periods and parts. */
    private static Set<Row> rows(Publication publication) {
        var rows = new LinkedHashSet<Row>();
        for (Entry entry : publication.entries()) {
            for (PriorityAction action : entry.actions()) {
                rows.add(row(entry, Optional.of(action)));
            }
            if (entry.actions().isEmpty() && !entry.stewardship().equals(Stewardship.NONE)) {
                rows.add(row(entry, Optional.empty()));
            }
        }
        return rows;
    }

    private static Row row(Entry entry, Optional<PriorityAction> action) {
        return new Row(entry.indicator().title(), entry.area(), entry.stewardship(), action);
    }

    private static void put(Page page, Row row) {
        page.strong(0, row.title());
        page.text(1, row.area().name());
        page.text(2, row.whose().visionArea().map(VisionArea::name).orElse(""));
        page.text(3, row.whose().question().orElse(""));
        page.text(4, row.whose().owner().orElse(""));
        page.text(5, row.action().map(PriorityAction::id).orElse(""));
        page.text(6, row.action().map(PriorityAction::words).orElse(""));
        page.text(7, row.action().map(PriorityAction::owner).orElse(""));
        page.text(
                8,
                row.action()
                        .flatMap(PriorityAction::due)
                        .map(LocalDate::toString)
                        .orElse(""));
        page.text(9, row.action().map(action -> action.status().toString()).orElse(""));
        page.text(10, row.action().map(action -> action.origin().toString()).orElse(""));
    }
}
