package safeguarding.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import safeguarding.Finding;
import safeguarding.Reading;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.engine.Origin;
import safeguarding.fact.Problem;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Point;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.stats.Method;
import safeguarding.stats.Significance;
import safeguarding.time.ReportingPeriod;

/**
 * Results as JSON. {@link #write} hides small numbers, as {@code toString} does: for logs, screens and services. {@link
 * #writeExact} has every exact figure: for keeping and passing on among those who may see the records; what is read back
 * equals what was written. Neither is for publication: {@link PublicationJson} is.
 */
public final class ResultJson {

    private static final String KIND = "result";
    private static final String NOTICE = "Not for publication: exact figures, small counts included.";

    private static final String SCREENED = "result-without-small-numbers";
    private static final String CAUTION =
            "Not for publication: small numbers are hidden, but may follow from those that are not.";

    private ResultJson() {}

    /**
     * A result as JSON text without small numbers: each figure as its {@code toString}, verdicts without their reasons,
     * findings without their sentences. It cannot be read back. It is not for publication, as what is hidden may follow from
     * what is not: {@link ScorecardResult#publish} is.
     */
    public static String write(ScorecardResult result) {
        return Documents.print(screened(result));
    }

    static ObjectNode screened(ScorecardResult result) {
        ObjectNode node = Parts.header(SCREENED)
                .put("notice", CAUTION)
                .put("title", result.scorecard().title());
        Parts.list(node, "periods", result.periods(), (list, period) -> list.add(period.label()));
        node.put("fromRecords", result.fromRecords());
        Parts.list(node, "readings", result.readings(), (list, reading) -> list.add(screened(reading)));
        Parts.list(node, "findings", result.findings(), (list, finding) -> {
            ObjectNode one =
                    list.addObject().put("rule", finding.rule()).put("severity", Documents.name(finding.severity()));
            Parts.list(one, "lines", finding.readings(), (lines, reading) -> lines.add(reading.line()));
        });
        Parts.list(node, "problems", result.problems(), (list, problem) -> list.add(write(problem)));
        return node;
    }

    static ObjectNode screened(Reading reading) {
        ObjectNode node = Documents.object()
                .put("line", reading.line())
                .put("title", reading.indicator().title())
                .put("theme", reading.theme());
        node.set("area", Parts.write(reading.area()));
        node.put("period", reading.period().label());
        node.set("slice", Parts.write(reading.slice()));
        node.put("figure", reading.figure().toString());
        node.put("origin", Documents.name(reading.origin()));
        node.put("previousPeriod", reading.previousPeriod().label());
        node.put("previous", reading.previous().toString());
        reading.verdict().ifPresent(verdict -> node.put("status", Documents.name(verdict.rag())));
        return node;
    }

    private static ObjectNode write(Problem problem) {
        return Documents.object()
                .put("where", problem.where())
                .put("row", problem.row())
                .put("column", problem.column())
                .put("reason", problem.reason());
    }

    /**
     * A result as JSON text. It is not for publication: keep it as safe as the records.
     *
     * @throws IllegalArgumentException if the scorecard cannot be written: see {@link ScorecardJson#write(Scorecard)}
     */
    public static String writeExact(ScorecardResult result) {
        ObjectNode node = Parts.header(KIND).put("notice", NOTICE);
        node.set("scorecard", ScorecardJson.tree(result.scorecard()));
        Parts.list(node, "periods", result.periods(), (list, period) -> list.add(period.label()));
        node.put("fromRecords", result.fromRecords());
        Parts.list(node, "readings", result.readings(), (list, reading) -> list.add(write(reading)));
        Map<Reading, Integer> places = new HashMap<>();
        for (int i = 0; i < result.readings().size(); i++) {
            places.putIfAbsent(result.readings().get(i), i);
        }
        Parts.list(node, "findings", result.findings(), (list, finding) -> write(finding, places, list));
        Parts.list(node, "problems", result.problems(), (list, problem) -> list.add(write(problem)));
        return Documents.print(node);
    }

    /**
     * Writes a result to a file.
     *
     * @throws java.io.UncheckedIOException if it cannot be written, naming it
     */
    public static void writeExact(ScorecardResult result, Path file) {
        Documents.write(file, writeExact(result));
    }

    /**
     * Reads a result from JSON text.
     *
     * @param catalogue where the indicators are found by id
     * @throws IllegalArgumentException if it is not a result, with the place and what would be right
     */
    public static ScorecardResult read(String text, Catalogue catalogue) {
        return read(Documents.parse(KIND, text), catalogue);
    }

    /**
     * Reads a result from a file.
     *
     * @throws IllegalArgumentException if it is not a result, with the place and what would be right
     * @throws java.io.UncheckedIOException if the file cannot be read, naming it
     */
    public static ScorecardResult read(Path file, Catalogue catalogue) {
        return read(Documents.parse(file), catalogue);
    }

    private static ScorecardResult read(Place root, Catalogue catalogue) {
        root.object(
                "kind", "layout", "notice", "scorecard", "periods", "fromRecords", "readings", "findings", "problems");
        Parts.header(root, KIND);
        Scorecard scorecard = ScorecardJson.scorecard(
                root.at("scorecard").object(ScorecardJson.FIELDS.toArray(String[]::new)), catalogue);
        List<ReportingPeriod> periods =
                root.at("periods").list().stream().map(Parts::period).toList();
        List<Reading> readings = root.at("readings").list().stream()
                .map(one -> reading(one, catalogue))
                .toList();
        List<Finding> findings = root.at("findings").list().stream()
                .map(one -> finding(one, readings))
                .toList();
        List<Problem> problems =
                root.at("problems").list().stream().map(ResultJson::problem).toList();
        return new ScorecardResult(
                scorecard,
                periods,
                readings,
                findings,
                problems,
                root.at("fromRecords").flag());
    }

    private static ObjectNode write(Reading reading) {
        ObjectNode node = Documents.object().put("line", reading.line());
        if (!reading.line().equals(reading.indicator().id())) {
            node.put("indicator", reading.indicator().id());
        }
        node.put("theme", reading.theme());
        Parts.put(node, reading.stewardship());
        node.set("area", Parts.write(reading.area()));
        node.put("period", reading.period().label());
        node.set("slice", Parts.write(reading.slice()));
        node.set("figure", FigureJson.write(reading.figure()));
        node.put("origin", Documents.name(reading.origin()));
        node.put("previousPeriod", reading.previousPeriod().label());
        node.set("previous", FigureJson.write(reading.previous()));
        Parts.list(
                node,
                "history",
                reading.history(),
                (list, point) -> list.addObject()
                        .put("period", point.period().label())
                        .set("figure", FigureJson.write(point.figure())));
        Parts.list(node, "benchmarks", reading.benchmarks(), (list, comparison) -> {
            ObjectNode one = list.addObject();
            one.set("benchmark", Parts.write(comparison.benchmark()));
            one.set("figure", FigureJson.write(comparison.figure()));
        });
        reading.verdict().ifPresent(verdict -> {
            ObjectNode one = write(verdict);
            verdict.alone().ifPresent(alone -> one.set("alone", write(alone)));
            node.set("verdict", one);
        });
        node.put("direction", Documents.name(reading.direction()));
        reading.change().ifPresent(test -> node.set("change", write(test)));
        Parts.list(node, "caveats", reading.caveats(), ArrayNode::add);
        if (!reading.counterparts().isEmpty()) {
            Parts.list(node, "counterparts", reading.counterparts(), (list, other) -> {
                ObjectNode one =
                        list.addObject().put("indicator", other.indicator().id());
                one.put("period", other.period().label());
                one.set("figure", FigureJson.write(other.figure()));
            });
        }
        return node;
    }

    static ObjectNode write(Verdict verdict) {
        ObjectNode node =
                Documents.object().put("rag", Documents.name(verdict.rag())).put("because", verdict.because());
        verdict.rule().ifPresent(rule -> node.put("rule", rule));
        verdict.significance().ifPresent(test -> node.set("test", write(test)));
        if (verdict.byChance()) {
            node.put("byChance", true);
        }
        return node;
    }

    static ObjectNode write(Significance test) {
        ObjectNode node = Documents.object()
                .put("p", test.p())
                .put("q", test.q())
                .put("tests", test.tests())
                .put("method", Documents.name(test.method()));
        if (test.level() != Significance.LEVEL) {
            node.put("level", test.level());
        }
        return node;
    }

    private static Significance significance(Place place) {
        place.object("p", "q", "tests", "method", "level");
        return place.make(() -> new Significance(
                place.at("p").number(),
                place.at("q").number(),
                place.at("tests").smallWhole(),
                place.at("method").choice("method", Method.class),
                place.find("level").map(Place::number).orElse(Significance.LEVEL)));
    }

    private static void write(Finding finding, Map<Reading, Integer> places, ArrayNode list) {
        ObjectNode node = list.addObject()
                .put("rule", finding.rule())
                .put("severity", Documents.name(finding.severity()))
                .put("sentence", finding.sentence());
        Parts.list(node, "readings", finding.readings(), (numbers, reading) -> {
            Integer place = places.get(reading);
            if (place == null) {
                throw new IllegalArgumentException(
                        "finding '" + finding.rule() + "' rests on a reading that is not in the result");
            }
            numbers.add(place);
        });
        Parts.list(node, "evidence", finding.evidence(), (all, one) -> all.add(Parts.write(one)));
        Parts.list(node, "caveats", finding.caveats(), ArrayNode::add);
        node.put("audience", Documents.name(finding.audience()));
        finding.owner().ifPresent(owner -> node.put("owner", owner));
    }

    private static Reading reading(Place place, Catalogue catalogue) {
        place.object(
                "line",
                "indicator",
                "theme",
                "visionArea",
                "question",
                "owner",
                "area",
                "period",
                "slice",
                "figure",
                "origin",
                "previousPeriod",
                "previous",
                "history",
                "benchmarks",
                "verdict",
                "direction",
                "change",
                "caveats",
                "counterparts");
        Indicator indicator =
                ScorecardJson.indicator(place.find("indicator").orElseGet(() -> place.at("line")), catalogue);
        return place.make(() -> new Reading(
                place.at("line").text(),
                indicator,
                place.at("theme").text(),
                Parts.stewardship(place),
                Parts.area(place.at("area")),
                Parts.period(place.at("period")),
                Parts.slice(place.at("slice")),
                FigureJson.read(place.at("figure")),
                place.at("origin").choice("origin", Origin.class),
                Parts.period(place.at("previousPeriod")),
                FigureJson.read(place.at("previous")),
                place.at("history").list().stream().map(ResultJson::point).toList(),
                place.at("benchmarks").list().stream()
                        .map(ResultJson::comparison)
                        .toList(),
                place.find("verdict").map(ResultJson::verdict),
                place.at("direction").choice("direction", Direction.class),
                place.find("change").map(ResultJson::significance),
                place.at("caveats").list().stream().map(Place::text).toList(),
                place.list("counterparts", one -> counterpart(one, catalogue))));
    }

    private static Reading.Counterpart counterpart(Place place, Catalogue catalogue) {
        place.object("indicator", "period", "figure");
        return new Reading.Counterpart(
                ScorecardJson.indicator(place.at("indicator"), catalogue),
                Parts.period(place.at("period")),
                FigureJson.read(place.at("figure")));
    }

    private static Point point(Place place) {
        place.object("period", "figure");
        return new Point(Parts.period(place.at("period")), FigureJson.read(place.at("figure")));
    }

    private static Comparison comparison(Place place) {
        place.object("benchmark", "figure");
        return new Comparison(Parts.benchmark(place.at("benchmark")), FigureJson.read(place.at("figure")));
    }

    private static Verdict verdict(Place place) {
        place.object("rag", "because", "rule", "test", "byChance", "alone");
        return place.make(() -> new Verdict(
                place.at("rag").choice("status", Rag.class),
                place.at("because").text(),
                place.find("rule").map(Place::text),
                place.find("test").map(ResultJson::significance),
                place.find("byChance").map(Place::flag).orElse(false),
                place.find("alone").map(ResultJson::verdict)));
    }

    private static Finding finding(Place place, List<Reading> readings) {
        place.object("rule", "severity", "sentence", "readings", "evidence", "caveats", "audience", "owner");
        var rests = new ArrayList<Reading>();
        for (Place one : place.at("readings").list()) {
            int index = one.smallWhole();
            if (index < 0 || index >= readings.size()) {
                throw one.wrong("must be the place of a reading, 0 to " + (readings.size() - 1));
            }
            rests.add(readings.get(index));
        }
        return place.make(() -> new Finding(
                place.at("rule").text(),
                place.at("severity").choice("severity", Finding.Severity.class),
                place.at("sentence").text(),
                rests,
                place.at("evidence").list().stream().map(Parts::evidence).toList(),
                place.at("caveats").list().stream().map(Place::text).toList(),
                place.at("audience").choice("audience", Finding.Audience.class),
                place.find("owner").map(Place::text)));
    }

    private static Problem problem(Place place) {
        place.object("where", "row", "column", "reason");
        return place.make(() -> new Problem(
                place.at("where").text(),
                place.at("row").whole(),
                place.at("column").text(),
                place.at("reason").text()));
    }
}
