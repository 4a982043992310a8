package safeguarding.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import safeguarding.Arrangement;
import safeguarding.Publication;
import safeguarding.report.HtmlReport;
import safeguarding.text.Wording;

/** Writes a report. */
@Command(
        name = "report",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {"Works a scorecard out and writes what may be shown of it to a folder, in several forms.", ""})
final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FilesMixin files = new FilesMixin();

    @Mixin
    private CardMixin card = new CardMixin();

    @Mixin
    private ProtectionMixin protection = new ProtectionMixin();

    @Mixin
    private HeadingMixin heading = new HeadingMixin();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description =
                    "Where to; it must be given, is made if it is not there, and files of a report in it are replaced.",
            order = 50)
    private Path out = Path.of("scorecard");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            split = ",",
            description =
                    "The forms, with commas between: html, svg, xlsx, csv, json, text and open-data. Without it, all but"
                            + " the last, which needs a table such as the populations that says where the authority lies.",
            order = 51)
    private List<String> formats = new ArrayList<>();

    @Option(names = "--partnership", paramLabel = "NAME", description = "Whose report it is.", order = 53)
    private @Nullable String partnership;

    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = "A sentence that says whom to ask about the report.",
            order = 54)
    private @Nullable String contact;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        protection.check();
        List<Output> forms = formats.isEmpty()
                ? Output.USUAL
                : formats.stream().map(Output::named).distinct().toList();
        Arrangement arrangement = heading.arrangement();
        CardMixin.Worked worked = card.worked(files, terminal);
        Publication publication = protection.publish(worked.result(), terminal);
        List<Path> written = Report.write(
                publication,
                out,
                forms,
                new Output.Setting(this::page, arrangement, worked.loaded().files(Format.POPULATIONS)),
                form -> terminal.stage("Writing " + Documents.name(form)));
        if (terminal.isJson()) {
            terminal.print(document(publication, written));
        } else {
            written.forEach(file -> terminal.print(file.toString()));
            terminal.say(Wording.count(publication.entries().size(), "figure") + ": "
                    + Wording.join(publication.statuses().entrySet().stream()
                            .map(status ->
                                    status.getValue() + " " + status.getKey().word())
                            .toList())
                    + ".");
        }
        return card.exit(publication, terminal);
    }

    private HtmlReport page(HtmlReport plain) {
        HtmlReport page = partnership == null ? plain : plain.of(partnership);
        HtmlReport asked = contact == null ? page : page.contact(contact);
        return card.asAt().map(asked::asAt).orElse(asked);
    }

    private static ObjectNode document(Publication publication, List<Path> written) {
        ObjectNode document = Terminal.object("report").put("title", publication.title());
        ArrayNode periods = document.putArray("periods");
        publication.periods().forEach(period -> periods.add(period.label()));
        document.put("figures", publication.entries().size());
        ObjectNode statuses = document.putObject("statuses");
        publication.statuses().forEach((rag, count) -> statuses.put(Documents.name(rag), count));
        ArrayNode files = document.putArray("files");
        written.forEach(file -> files.add(file.toString()));
        return document;
    }
}
