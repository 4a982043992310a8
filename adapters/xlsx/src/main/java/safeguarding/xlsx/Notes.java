package safeguarding.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import safeguarding.Publication;
import safeguarding.Publication.Counterpart;
import safeguarding.Publication.Entry;
import safeguarding.protect.Cell;
import safeguarding.text.Wording;
import safeguarding.xlsx.Page.Column;

/** What a reader must know of the lines: each note once, with the number by which the scorecard names it. */
final class Notes {

    private static final List<Column> COLUMNS =
            List.of(Column.text("Note", 8), Column.text("What it says", 90), Column.text("Lines", 60));

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Set<String>> lines = new LinkedHashMap<>();

    Notes(Publication publication) {
        for (Entry entry : publication.entries()) {
            for (String note : of(entry)) {
                numbers.putIfAbsent(note, numbers.size() + 1);
                lines.computeIfAbsent(note, key -> new LinkedHashSet<>())
                        .add(entry.indicator().title());
            }
        }
    }

    /** The numbers of a line's notes: "1, 4". */
    String numbers(Entry entry) {
        return of(entry).stream().map(note -> String.valueOf(numbers.get(note))).collect(Collectors.joining(", "));
    }

    /** Why there is no number, and what a reader must know. */
    private static Set<String> of(Entry entry) {
        var notes = new LinkedHashSet<String>();
        notes.add(Wording.sentence(Figures.remark(entry.cell())));
        if (entry.previous() instanceof Cell.Withheld withheld) {
            notes.add("The previous figure is " + withheld + ".");
        }
        for (Counterpart other : entry.counterparts()) {
            if (other.cell().symbol().isEmpty()) {
                notes.add("Should come to the same: " + other.indicator().title() + ", "
                        + other.period().label() + ", which is " + Figures.print(other.indicator(), other.cell())
                        + ".");
            }
        }
        notes.addAll(entry.caveats());
        notes.remove("");
        return notes;
    }

    void write(Workbook workbook) {
        var page = new Page(workbook, "Notes", COLUMNS);
        page.title("Notes", 16);
        page.remark("What a reader must know of a figure, by the numbers in the scorecard's last column.");
        page.gap();
        page.head(0);
        numbers.forEach((note, number) -> {
            page.text(0, number.toString());
            page.text(1, note);
            page.text(2, String.join("\n", new ArrayList<>(lines.getOrDefault(note, Set.of()))));
            page.next();
        });
        page.finish();
    }
}
