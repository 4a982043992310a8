package safeguarding.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import safeguarding.Publication;
import safeguarding.protect.Audit;
import safeguarding.protect.Cell;

/** Proves what may be shown. */
@Command(
        name = "protect",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Works a scorecard out and prints the proof that what may be shown of it gives nothing away.",
            "With a ledger and the name of an edition, it is written to the ledger as published.",
            ""
        })
final class ProtectCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private FilesMixin files = new FilesMixin();

    @Mixin
    private CardMixin card = new CardMixin();

    @Mixin
    private ProtectionMixin protection = new ProtectionMixin();

    @Option(names = "--why", description = "Say of each withheld figure why, and what it protects.", order = 50)
    private boolean why;

    ProtectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        protection.check();
        Publication publication = protection.publish(card.result(files, terminal), terminal);
        if (terminal.isJson()) {
            terminal.print(document(publication));
        } else {
            var text = new StringBuilder(publication.audit().print());
            if (why) {
                text.append('\n');
                reasons(publication).forEach(text::append);
            }
            terminal.print(text.toString());
        }
        return card.exit(publication, terminal);
    }

    private static List<String> reasons(Publication publication) {
        var reasons = new LinkedHashSet<String>();
        publication.edition("reasons").entries().stream()
                .filter(entry -> entry.cell() instanceof Cell.Withheld)
                .forEach(entry -> reasons.add(publication.explain(entry)));
        return List.copyOf(reasons);
    }

    private ObjectNode document(Publication publication) {
        Audit audit = publication.audit();
        ObjectNode document = Terminal.object("audit")
                .put("policy", audit.policy())
                .put("shown", audit.shown())
                .put("withheldByRule", audit.byRule())
                .put("withheldForOthers", audit.forOthers())
                .put("missing", audit.missing());
        ArrayNode attackers = document.putArray("attackers");
        audit.attackers().forEach(attacker -> attackers.add(attacker.name()));
        ArrayNode editions = document.putArray("editions");
        audit.editions().forEach(editions::add);
        document.put("secrets", audit.secrets());
        audit.narrowest().ifPresent(width -> document.put("narrowest", width));
        document.put("proof", audit.proof());
        if (why) {
            ArrayNode reasons = document.putArray("why");
            reasons(publication).forEach(reason -> reasons.add(reason.strip()));
        }
        return document;
    }
}
