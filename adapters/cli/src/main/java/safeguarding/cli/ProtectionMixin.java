package safeguarding.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import safeguarding.Publication;
import safeguarding.ScorecardResult;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.json.LedgerFile;
import safeguarding.protect.Ledger;
import safeguarding.protect.Protection;

/** What may be shown, and to whom it was shown before. */
final class ProtectionMixin {

    @Option(
            names = "--protection",
            paramLabel = "NAME",
            description =
                    "What is withheld: dfe-children-in-need (the default), dfe-looked-after, nhs-rounding, round-5,"
                            + " small-counts or already-published.",
            order = 20)
    private String protection = Protections.USUAL;

    @Option(
            names = "--source",
            paramLabel = "TEXT",
            description = "Where figures that are already published were published.",
            order = 21)
    private @Nullable String source;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description = "The ledger of what was published before; what differs by few from it is withheld.",
            order = 22)
    private @Nullable Path ledger;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "Write what is published to the ledger, under this name, before it is shown.",
            order = 23)
    private @Nullable String edition;

    /** Refuses what cannot be right before any file is read. */
    void check() {
        Protections.of(protection, Optional.ofNullable(source));
        if (edition != null && ledger == null) {
            throw new Refusal(Exit.USAGE, "--edition needs a --ledger to write to");
        }
    }

    /** What may be shown of a result. It is in the ledger when this returns, if it is to be. */
    Publication publish(ScorecardResult result, Terminal terminal) {
        terminal.stage("Protecting");
        Protection policy = Protections.of(protection, Optional.ofNullable(source));
        Optional<LedgerFile> file = Optional.ofNullable(ledger).map(LedgerFile::open);
        file.flatMap(LedgerFile::problem).ifPresent(problem -> terminal.warn(problem.toString()));
        Publication publication =
                publish(result, policy, file.map(LedgerFile::ledger).orElse(Ledger.NONE));
        if (file.isPresent()) {
            if (edition == null) {
                terminal.say("Not written to the ledger, as --edition gives no name; do not publish it without.");
            } else {
                file.get().append(publication.edition(edition));
                terminal.say("Written to the ledger as '" + edition + "'.");
            }
        }
        terminal.clear();
        return publication;
    }

    private static Publication publish(ScorecardResult result, Protection policy, Ledger earlier) {
        try {
            return result.publish(policy, earlier, ChildrenCatalogue.CATALOGUE);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.WITHHELD, String.valueOf(e.getMessage()));
        }
    }
}
