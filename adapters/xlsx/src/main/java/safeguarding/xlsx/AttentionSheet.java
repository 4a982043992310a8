package safeguarding.xlsx;

import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import safeguarding.Finding;
import safeguarding.Publication;
import safeguarding.Publication.Sentence;
import safeguarding.judge.Rag;
import safeguarding.xlsx.Page.Column;

/** The sentences, what needs attention first. */
final class AttentionSheet {

    private static final List<Column> COLUMNS = List.of(
            Column.text("What to do", 16),
            Column.text("Status", 11),
            Column.text("Sentence", 90),
            Column.text("Owner", 26),
            Column.text("Numbers behind it", 36),
            Column.text("Caveats", 50),
            Column.text("Rule", 36));

    private AttentionSheet() {}

    static void write(Workbook workbook, Publication publication) {
        var page = new Page(workbook, "Needs attention", COLUMNS);
        page.title("Needs attention", 16);
        page.remark(
                publication.attention().isEmpty()
                        ? "No figure that may be shown needs attention."
                        : "What the figures say, what needs attention first.");
        page.gap();
        page.head(0);
        for (Sentence sentence : publication.attention()) {
            page.strong(0, toDo(sentence.severity()));
            switch (sentence.rule()) {
                case "red" -> page.status(1, Rag.RED);
                case "amber" -> page.status(1, Rag.AMBER);
                default -> page.text(1, "");
            }
            page.text(2, sentence.words());
            page.text(3, sentence.owner().orElse(""));
            page.text(
                    4,
                    sentence.evidence().stream()
                            .map(one -> one.name() + ": " + one.printed())
                            .collect(Collectors.joining("\n")));
            page.text(5, String.join("\n", sentence.caveats()));
            page.text(6, sentence.rule());
            page.next();
        }
        page.finish();
    }

    private static String toDo(Finding.Severity severity) {
        return switch (severity) {
            case ACT -> "Look now";
            case WATCH -> "Look soon";
            case CAVEAT -> "Take care";
            case NOTE -> "Worth knowing";
        };
    }
}
