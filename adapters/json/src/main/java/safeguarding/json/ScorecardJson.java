package safeguarding.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.Line;
import safeguarding.Scorecard;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Register;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Judge;
import safeguarding.judge.Rule;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.text.Wording;
import safeguarding.time.Cadence;

/**
 * Scorecards as JSON, by the schema {@code scorecard.schema.json} beside this class. A scorecard names its indicators by id;
 * a catalogue says what they are. Reading is strict: an unknown field, a wrong type or an unknown id is refused with its
 * place in the document and what would be right. A plan of actions that the scorecard looks at is written with its evidence,
 * so such a document is for the partners.
 */
public final class ScorecardJson {

    static final String KIND = "scorecard";

    /** What a scorecard has, wherever it stands. */
    static final List<String> FIELDS = List.of("title", "history", "about", "lines", "without", "findings");

    private ScorecardJson() {}

    /**
     * A scorecard as JSON text.
     *
     * @throws IllegalArgumentException if a judge or a rule of findings is not one of the built-in ones, or a line is broken down by a column
     *     that its indicator's registers do not record
     */
    public static String write(Scorecard scorecard) {
        ObjectNode node = Parts.header(KIND);
        node.setAll(tree(scorecard));
        return Documents.print(node);
    }

    /**
     * Writes a scorecard to a file.
     *
     * @throws java.io.UncheckedIOException if it cannot be written, naming it
     */
    public static void write(Scorecard scorecard, Path file) {
        Documents.write(file, write(scorecard));
    }

    /**
     * Reads a scorecard from JSON text.
     *
     * @param catalogue where the indicators are found by id
     * @throws IllegalArgumentException if it is not a scorecard, with the place and what would be right
     */
    public static Scorecard read(String text, Catalogue catalogue) {
        return read(Documents.parse(KIND, text), catalogue);
    }

    /**
     * Reads a scorecard from a file.
     *
     * @throws IllegalArgumentException if it is not a scorecard, with the place and what would be right
     * @throws java.io.UncheckedIOException if the file cannot be read, naming it
     */
    public static Scorecard read(Path file, Catalogue catalogue) {
        return read(Documents.parse(file), catalogue);
    }

    private static Scorecard read(Place root, Catalogue catalogue) {
        root.object(Stream.concat(Stream.of("kind", "layout"), FIELDS.stream()).toArray(String[]::new));
        Parts.header(root, KIND);
        return scorecard(root, catalogue);
    }

    static ObjectNode tree(Scorecard scorecard) {
        ObjectNode node =
                Documents.object().put("title", scorecard.title()).put("history", scorecard.periodsOfHistory());
        Parts.list(node, "about", List.copyOf(scorecard.about()), (list, area) -> list.add(Parts.write(area)));
        Parts.list(node, "lines", scorecard.lines(), (list, line) -> list.add(line(line)));
        FindingRuleJson.write(scorecard, node);
        return node;
    }

    static Scorecard scorecard(Place place, Catalogue catalogue) {
        String title = place.at("title").text();
        int history = place.find("history")
                .map(Place::smallWhole)
                .orElse(Scorecard.titled("any").periodsOfHistory());
        var about = new LinkedHashSet<Area>(place.list("about", Parts::area));
        var lines = new ArrayList<Line>();
        for (Place one : place.at("lines").list()) {
            lines.add(line(one, catalogue));
        }
        return place.make(() -> new Scorecard(title, lines, about, history, FindingRuleJson.read(place)));
    }

    private static ObjectNode line(Line line) {
        Indicator indicator = line.indicator();
        ObjectNode node = Documents.object().put("indicator", indicator.id());
        if (!line.theme().equals(indicator.theme())) {
            node.put("theme", line.theme());
        }
        Parts.put(node, line.stewardship());
        line.judge().ifPresent(judge -> node.set("judge", RuleJson.write(rule(line, judge))));
        line.breakdown()
                .ifPresent(breakdown -> Parts.list(
                        node, "breakdown", breakdown.dimensions(), (list, one) -> list.add(dimension(indicator, one))));
        line.about().ifPresent(area -> node.set("about", Parts.write(area)));
        line.each().ifPresent(cadence -> node.put("each", Documents.name(cadence)));
        if (line.latest()) {
            node.put("latest", true);
        }
        if (!line.benchmarks().isEmpty()) {
            Parts.list(node, "benchmarks", line.benchmarks(), (list, one) -> list.add(Parts.write(one)));
        }
        line.agreesWith().ifPresent(other -> node.put("agreesWith", other.id()));
        return node;
    }

    private static Rule rule(Line line, Judge judge) {
        if (judge instanceof Rule rule) {
            return rule;
        }
        throw new IllegalArgumentException(
                "line '" + line.indicator().id()
                        + "': its judge is not a built-in rule and cannot be written; add it in code after reading the scorecard");
    }

    private static ObjectNode dimension(Indicator indicator, Breakdown.Dimension dimension) {
        ObjectNode node = Documents.object();
        boolean everyLabel = true;
        if (dimension.column().isPresent()) {
            Code<?, ?> column = dimension.column().get();
            if (codes(indicator).stream()
                    .filter(c -> c.name().equals(column.name()))
                    .findFirst()
                    .filter(column::equals)
                    .isEmpty()) {
                throw new IllegalArgumentException(
                        "line '" + indicator.id() + "': it is broken down by '" + column.name()
                                + "', which is not the column of that name in its registers, and cannot be written");
            }
            node.put("column", dimension.name());
            everyLabel = !dimension.labels().equals(column.labels());
        } else {
            node.put("name", dimension.name());
        }
        if (everyLabel) {
            Parts.list(node, "values", dimension.labels(), (list, label) -> list.add(label));
        }
        return node;
    }

    private static Line line(Place place, Catalogue catalogue) {
        place.object(
                "indicator",
                "theme",
                "visionArea",
                "question",
                "owner",
                "judge",
                "breakdown",
                "about",
                "each",
                "latest",
                "benchmarks",
                "agreesWith");
        Indicator indicator = indicator(place.at("indicator"), catalogue);
        Optional<Judge> judge = place.find("judge").map(RuleJson::read);
        Optional<Breakdown> breakdown = place.find("breakdown")
                .map(list -> list.make(() -> new Breakdown(list.list().stream()
                        .map(one -> dimension(one, indicator))
                        .toList())));
        return place.make(() -> new Line(
                indicator,
                place.find("theme").map(Place::text).orElse(indicator.theme()),
                judge,
                breakdown,
                place.find("about").map(Parts::area),
                place.find("each").map(each -> each.choice("cadence", Cadence.class)),
                place.find("latest").map(Place::flag).orElse(false),
                place.list("benchmarks", Parts::benchmark),
                place.find("agreesWith").map(other -> indicator(other, catalogue)),
                Parts.stewardship(place)));
    }

    static Indicator indicator(Place place, Catalogue catalogue) {
        String id = place.text();
        return catalogue
                .find(id)
                .orElseThrow(() -> place.wrong(Wording.unknown(
                        "indicator",
                        Place.shorten(id),
                        catalogue.indicators().stream().map(Indicator::id).toList())));
    }

    private static Breakdown.Dimension dimension(Place place, Indicator indicator) {
        place.object("column", "name", "values");
        if (place.find("column").isPresent() == place.find("name").isPresent()) {
            throw place.wrong("give either 'column', which the registers record, or 'name' and 'values' for returns");
        }
        if (place.find("name").isPresent()) {
            String name = place.at("name").text();
            List<String> labels =
                    place.at("values").list().stream().map(Place::text).toList();
            return place.make(() -> new Breakdown.Dimension(name, labels, Optional.empty()));
        }
        Place name = place.at("column");
        List<Code<?, ?>> codes = codes(indicator);
        Code<?, ?> column = codes.stream()
                .filter(c -> c.name().equals(name.text()))
                .findFirst()
                .orElseThrow(() -> name.wrong(Wording.unknown(
                        "column",
                        Place.shorten(name.text()),
                        codes.stream().map(Column::name).toList())));
        List<String> labels = place.find("values")
                .map(list -> list.list().stream().map(one -> label(one, column)).toList())
                .orElse(column.labels());
        return place.make(() -> new Breakdown.Dimension(column.name(), labels, Optional.of(column)));
    }

    private static String label(Place place, Code<?, ?> column) {
        String label = place.text();
        if (!column.labels().contains(label)) {
            throw place.wrong(Wording.unknown("value", Place.shorten(label), column.labels()));
        }
        return label;
    }

    /** The code columns of the registers that an indicator counts rows of. */
    private static List<Code<?, ?>> codes(Indicator indicator) {
        var codes = new LinkedHashSet<Code<?, ?>>();
        for (Measure measure : indicator.formula().measures()) {
            measure.register()
                    .map(Register::columns)
                    .ifPresent(columns -> columns.forEach(column -> {
                        if (column instanceof Code<?, ?> code) {
                            codes.add(code);
                        }
                    }));
        }
        return List.copyOf(codes);
    }
}
