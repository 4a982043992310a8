package safeguarding.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.json.ScorecardJson;
import safeguarding.text.Wording;

/** Lists indicators. */
@Command(
        name = "list",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {"Lists the indicators, or those that can be computed from files.", ""})
final class ListCommand implements Callable<Integer> {

    private static final Catalogue CATALOGUE = ChildrenCatalogue.CATALOGUE;

    private final Terminal terminal;

    @Mixin
    private FilesMixin files = new FilesMixin();

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "Only those of a theme; 'scorecard list --themes' lists them.",
            order = 30)
    private @Nullable String theme;

    @Option(names = "--themes", description = "The themes, and how many indicators each has.", order = 31)
    private boolean themes;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "Only those in whose id, title or description every word of this stands.",
            order = 32)
    private @Nullable String search;

    @Option(names = "--ids", description = "The ids alone, one a line.", order = 33)
    private boolean ids;

    @Option(
            names = "--define",
            paramLabel = "JSON",
            description =
                    "Write the scorecard that 'scorecard evaluate' makes of the files to this file, as a definition to"
                            + " be changed.",
            order = 34)
    private @Nullable Path define;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (theme != null && !CATALOGUE.themes().contains(theme)) {
            throw new Refusal(Exit.USAGE, Wording.unknown("theme", Texts.plain(theme), CATALOGUE.themes()));
        }
        List<Indicator> found = all().stream()
                .filter(indicator -> theme == null || indicator.theme().equals(theme))
                .filter(this::isSought)
                .toList();
        if (themes) {
            printThemes(found);
        } else if (terminal.isJson()) {
            terminal.print(document(found));
        } else if (ids) {
            found.forEach(indicator -> terminal.print(indicator.id()));
        } else {
            terminal.print(text(found));
        }
        return Exit.FINE;
    }

    private List<Indicator> all() {
        if (files.isEmpty()) {
            if (define != null) {
                throw new Refusal(Exit.USAGE, "--define needs files to make a scorecard of");
            }
            return CATALOGUE.indicators();
        }
        Loaded loaded = files.load(terminal);
        FilesMixin.problems(terminal, loaded.facts().problems(), Optional.empty());
        terminal.stage("Counting");
        if (define != null) {
            ScorecardJson.write(loaded.scorecard(loaded.periods()), define);
            terminal.say("Written to " + define + ".");
        }
        return loaded.indicators(loaded.periods());
    }

    private boolean isSought(Indicator indicator) {
        if (search == null) {
            return true;
        }
        String text =
                (indicator.id() + " " + indicator.title() + " " + indicator.description()).toLowerCase(Locale.ROOT);
        return List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(text::contains);
    }

    private void printThemes(List<Indicator> found) {
        Map<String, Long> counts = found.stream()
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.counting()));
        if (terminal.isJson()) {
            ObjectNode document = Terminal.object("themes");
            ArrayNode list = document.putArray("themes");
            counts.forEach((name, count) -> list.addObject().put("theme", name).put("indicators", count));
            terminal.print(document);
        } else {
            counts.forEach((name, count) -> terminal.print(String.format("%4d  %s", count, name)));
        }
    }

    private static ObjectNode document(List<Indicator> found) {
        ObjectNode document = Terminal.object("list");
        ArrayNode list = document.putArray("indicators");
        found.forEach(indicator -> list.addObject()
                .put("id", indicator.id())
                .put("title", indicator.title())
                .put("theme", indicator.theme())
                .put("unit", indicator.unit().words())
                .put("polarity", indicator.polarity().toString()));
        return document;
    }

    private static String text(List<Indicator> found) {
        int width = found.stream().mapToInt(i -> i.id().length()).max().orElse(0);
        var text = new StringBuilder();
        Map<String, List<Indicator>> byTheme = found.stream()
                .collect(Collectors.groupingBy(Indicator::theme, LinkedHashMap::new, Collectors.toList()));
        byTheme.forEach((name, some) -> {
            text.append(text.isEmpty() ? "" : "\n").append(name).append('\n');
            some.forEach(indicator -> text.append("  ")
                    .append(indicator.id())
                    .append(" ".repeat(width - indicator.id().length() + 2))
                    .append(indicator.title())
                    .append('\n'));
        });
        return text.append(found.isEmpty() ? "" : "\n")
                .append(Wording.count(found.size(), "indicator"))
                .append(".\n")
                .toString();
    }
}
