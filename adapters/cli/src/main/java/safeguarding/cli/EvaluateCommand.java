package safeguarding.cli;

import static safeguarding.text.TextTable.left;
import static safeguarding.text.TextTable.right;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import safeguarding.Arrangement;
import safeguarding.Publication;
import safeguarding.Reading;
import safeguarding.ScorecardResult;
import safeguarding.json.PublicationJson;
import safeguarding.json.ResultJson;
import safeguarding.text.TextTable;

/** Works a scorecard out. */
@Command(
        name = "evaluate",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Works a scorecard out and prints what may be shown of it, or writes it to a file.",
            "Small counts are withheld, and what would give them away.",
            ""
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final String NOTICE = "Not for publication: exact figures, small counts included.";

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
            paramLabel = "FILE",
            description = "Write it here instead of printing it; the form follows from the name's ending.",
            order = 50)
    private @Nullable Path out;

    @Option(
            names = "--exact",
            description = "Print exact figures, small counts included, for those who may see the records. Never for"
                    + " publication.",
            order = 51)
    private boolean exact;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        protection.check();
        if (exact && out != null) {
            throw new Refusal(Exit.WITHHELD, "--exact only prints: what is written to a file is passed on");
        }
        Output form = out == null
                ? Output.TEXT
                : Output.of(out)
                        .orElseThrow(() -> new Refusal(
                                Exit.USAGE, "--out must end in one of " + String.join(", ", Output.endings())));
        Arrangement arrangement = heading.arrangement();
        ScorecardResult result = card.result(files, terminal);
        if (exact) {
            return exact(result);
        }
        Publication publication = protection.publish(result, terminal);
        if (out != null) {
            form.writeTo(publication, out, arrangement);
            terminal.say("Written to " + out + ".");
        } else if (terminal.isJson()) {
            terminal.printJson(PublicationJson.write(publication));
        } else {
            terminal.print(publication.print(arrangement));
        }
        return card.exit(publication, terminal);
    }

    private int exact(ScorecardResult result) {
        terminal.warn(NOTICE);
        if (terminal.isJson()) {
            terminal.printJson(ResultJson.writeExact(result));
        } else {
            terminal.print(text(result));
        }
        return card.exit(result, terminal);
    }

    private static String text(ScorecardResult result) {
        TextTable table = TextTable.of(
                left("Line").atMost(60), left("Area").atMost(30), left("Period"), right("Value"), left("Status"));
        String theme = "";
        for (Reading reading : result.readings()) {
            if (!reading.theme().equals(theme)) {
                theme = reading.theme();
                table = table.group(theme);
            }
            table = table.row(
                    reading.slice().isTotal()
                            ? reading.indicator().title()
                            : "  of which "
                                    + String.join(", ", reading.slice().values().values()),
                    reading.area().name(),
                    reading.period().label(),
                    reading.figure().isGap() ? reading.figure().toString() : reading.reads(),
                    reading.verdict().map(verdict -> verdict.rag().word()).orElse(""));
        }
        return result.scorecard().title() + "\n" + NOTICE + "\n\n" + table.print();
    }
}
