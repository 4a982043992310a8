package safeguarding.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.json.CatalogueJson;

/** Explains indicators. */
@Command(
        name = "explain",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {"Prints the definition of an indicator: formula, unit, source, version and caveats.", ""})
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids, as 'scorecard list' has them.")
    private List<String> ids = new ArrayList<>();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Indicator> asked = ids.stream()
                .distinct()
                .map(id -> ChildrenCatalogue.CATALOGUE.get(Texts.plain(id)))
                .toList();
        if (terminal.isJson()) {
            terminal.printJson(CatalogueJson.write(Catalogue.of(asked)));
        } else {
            terminal.print(
                    String.join("\n", asked.stream().map(Indicator::explain).toList()));
        }
        return Exit.FINE;
    }
}
