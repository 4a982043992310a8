package safeguarding.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

/** Checks files. */
@Command(
        name = "check",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Reads files and says what is wrong with them: the row, the column and the reason, never what a row says.",
            "Ends with exit code 3 if anything is.",
            ""
        })
final class CheckCommand implements Callable<Integer> {

    /** What a problem is, whichever row it is in. */
    private record Kind(String column, String reason) {}

    private static final int USUALLY = 20;
    private static final int FEW = 5;

    private final Terminal terminal;

    @Mixin
    private FilesMixin files = new FilesMixin();

    @Option(names = "--all", description = "Every problem, not the first 20.", order = 40)
    private boolean all;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Loaded loaded = files.load(terminal);
        List<Problem> problems = loaded.facts().problems();
        if (terminal.isJson()) {
            terminal.print(document(loaded));
        } else {
            terminal.print(text(loaded, problems));
        }
        return problems.isEmpty() ? Exit.FINE : Exit.DATA;
    }

    /** The rows of each register, by name. */
    private static Map<String, Long> rows(Loaded loaded) {
        var rows = new TreeMap<String, Long>();
        loaded.facts().registers().forEach(register -> {
            long size = loaded.facts().areas().stream()
                    .flatMap(area -> loaded.facts().rows(register, area).stream())
                    .mapToLong(some -> some.size())
                    .sum();
            rows.put(register.name(), size);
        });
        return rows;
    }

    /** A number of records; few are a count of children, which is nobody's to see. */
    private static String number(long rows) {
        return rows >= 1 && rows <= FEW ? "few" : Wording.number(rows);
    }

    private static Map<Kind, Long> kinds(List<Problem> problems) {
        Map<Kind, Long> counts = problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> new Kind(bare(problem.column()), problem.reason()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        var sorted = new LinkedHashMap<Kind, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    /** The path of an element without the numbers of those that repeat. */
    private static String bare(String column) {
        return column.replaceAll("\\[\\d+]", "");
    }

    private String text(Loaded loaded, List<Problem> problems) {
        var text = new StringBuilder();
        Map<String, Long> rows = rows(loaded);
        if (!rows.isEmpty()) {
            text.append("Records\n");
            rows.forEach((name, count) -> text.append(String.format("  %9s  %s%n", number(count), name)));
        }
        int returns = loaded.facts().returns().size();
        if (returns > 0) {
            text.append("Returns\n").append(String.format("  %9s  figures%n", Wording.number(returns)));
        }
        int populations = loaded.facts().populations().size();
        if (populations > 0) {
            text.append("Populations\n").append(String.format("  %9s  figures%n", Wording.number(populations)));
        }
        if (problems.isEmpty()) {
            return text.append("No problems.\n").toString();
        }
        text.append("Problems by kind\n");
        kinds(problems)
                .forEach((kind, count) -> text.append(String.format(
                        "  %9s  %s%s%n",
                        Wording.number(count), kind.column().isEmpty() ? "" : kind.column() + ": ", kind.reason())));
        text.append(Wording.count(problems.size(), "problem")).append('\n');
        int shown = all ? problems.size() : Math.min(USUALLY, problems.size());
        problems.subList(0, shown)
                .forEach(problem -> text.append("  ").append(problem).append('\n'));
        if (shown < problems.size()) {
            text.append("  and ")
                    .append(Wording.number(problems.size() - shown))
                    .append(" more; --all lists them\n");
        }
        return text.toString();
    }

    private static ObjectNode document(Loaded loaded) {
        ObjectNode document = Terminal.object("check");
        ArrayNode inputs = document.putArray("inputs");
        loaded.inputs().forEach(input -> {
            ObjectNode one = inputs.addObject().put("format", Documents.name(input.format()));
            ArrayNode names = one.putArray("files");
            input.files().forEach(file -> names.add(file.toString()));
            input.year().ifPresent(year -> one.put("year", year.label()));
        });
        ArrayNode passed = document.putArray("passedOver");
        loaded.passedOver().forEach(file -> passed.add(file.toString()));
        ArrayNode records = document.putArray("records");
        rows(loaded).forEach((name, count) -> {
            ObjectNode one = records.addObject().put("register", name);
            if (count >= 1 && count <= FEW) {
                one.put("few", true);
            } else {
                one.put("rows", count);
            }
        });
        document.put("returns", loaded.facts().returns().size());
        document.put("populations", loaded.facts().populations().size());
        ArrayNode kinds = document.putArray("kinds");
        kinds(loaded.facts().problems())
                .forEach((kind, count) -> kinds.addObject()
                        .put("column", kind.column())
                        .put("reason", kind.reason())
                        .put("problems", count));
        ArrayNode list = document.putArray("problems");
        loaded.facts()
                .problems()
                .forEach(problem -> list.addObject()
                        .put("where", problem.where())
                        .put("row", problem.row())
                        .put("column", problem.column())
                        .put("reason", problem.reason()));
        return document;
    }
}
