package safeguarding.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import safeguarding.judge.AllOf;
import safeguarding.judge.AmongLines;
import safeguarding.judge.Bands;
import safeguarding.judge.ByControlChart;
import safeguarding.judge.ByRecentTrend;
import safeguarding.judge.DoubleRed;
import safeguarding.judge.GreenBand;
import safeguarding.judge.Limit;
import safeguarding.judge.NoWorseThan;
import safeguarding.judge.NoWorseThanBefore;
import safeguarding.judge.Rule;
import safeguarding.judge.SignificantlyWorseThan;
import safeguarding.judge.SignificantlyWorseThanBefore;
import safeguarding.judge.Target;
import safeguarding.judge.Targets;
import safeguarding.judge.Tolerance;
import safeguarding.judge.ZeroTolerance;
import safeguarding.stats.RuleSet;
import safeguarding.stats.RunsRule;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/** The built-in rules of judgement. */
final class RuleJson {

    private static final String BANDS = "bands";
    private static final String GREEN = "green-between";
    private static final String TARGET = "target";
    private static final String TARGETS = "targets";
    private static final String BEFORE = "no-worse-than-before";
    private static final String AGAINST = "no-worse-than";
    private static final String TESTED_BEFORE = "significantly-worse-than-before";
    private static final String TESTED = "significantly-worse-than";
    private static final String CHART = "control-chart";
    private static final String TREND = "recent-trend";
    private static final String DOUBLE = "double-red";
    private static final String ZERO = "zero-tolerance";
    private static final String ALL = "all-of";
    private static final String AMONG = "among-all-lines";
    private static final List<String> NAMES = List.of(
            BANDS,
            GREEN,
            TARGET,
            TARGETS,
            BEFORE,
            AGAINST,
            TESTED_BEFORE,
            TESTED,
            CHART,
            TREND,
            DOUBLE,
            ZERO,
            ALL,
            AMONG);

    private RuleJson() {}

    static ObjectNode write(Rule rule) {
        return rule.fold(new Rule.Cases<ObjectNode>() {
            private ObjectNode rule(String name) {
                return Documents.object().put("rule", name);
            }

            @Override
            public ObjectNode bands(Bands bands) {
                ObjectNode node = rule(BANDS);
                node.set("red", write(bands.red()));
                bands.amber().ifPresent(amber -> node.set("amber", write(amber)));
                return node;
            }

            @Override
            public ObjectNode greenBand(GreenBand band) {
                ObjectNode node = rule(GREEN).put("low", band.low()).put("high", band.high());
                band.amber().ifPresent(amber -> node.put("amberWithin", amber));
                return node;
            }

            @Override
            public ObjectNode target(Target target) {
                ObjectNode node = rule(TARGET).put("value", target.value());
                node.set("tolerance", write(target.tolerance()));
                return node;
            }

            @Override
            public ObjectNode targets(Targets targets) {
                ObjectNode node = rule(TARGETS);
                Parts.list(
                        node,
                        "values",
                        List.copyOf(targets.values().entrySet()),
                        (list, target) -> list.addObject()
                                .put("period", target.getKey().label())
                                .put("value", target.getValue()));
                node.set("tolerance", write(targets.tolerance()));
                return node;
            }

            @Override
            public ObjectNode noWorseThanBefore(NoWorseThanBefore before) {
                ObjectNode node = rule(BEFORE);
                node.set("tolerance", write(before.tolerance()));
                return node;
            }

            @Override
            public ObjectNode noWorseThan(NoWorseThan than) {
                ObjectNode node = rule(AGAINST);
                node.set("benchmark", Parts.write(than.benchmark()));
                node.set("tolerance", write(than.tolerance()));
                return node;
            }

            @Override
            public ObjectNode significantlyWorseThanBefore(SignificantlyWorseThanBefore before) {
                return rule(TESTED_BEFORE).put("confidence", before.confidence());
            }

            @Override
            public ObjectNode significantlyWorseThan(SignificantlyWorseThan than) {
                ObjectNode node = rule(TESTED);
                node.set("benchmark", Parts.write(than.benchmark()));
                return node.put("confidence", than.confidence());
            }

            @Override
            public ObjectNode byControlChart(ByControlChart chart) {
                ObjectNode node = rule(CHART);
                node.set("rules", write(chart.rules()));
                node.put("periods", chart.periods());
                chart.target().ifPresent(target -> node.put("target", target));
                chart.baseline().ifPresent(figures -> node.put("baseline", figures));
                Parts.list(node, "rebasedOn", List.copyOf(chart.rebasedOn()), (list, day) -> list.add(day.toString()));
                return node;
            }

            @Override
            public ObjectNode byRecentTrend(ByRecentTrend trend) {
                return rule(TREND);
            }

            @Override
            public ObjectNode doubleRed(DoubleRed worse) {
                ObjectNode node = rule(DOUBLE);
                node.set("benchmark", Parts.write(worse.benchmark()));
                return node.put("confidence", worse.confidence());
            }

            @Override
            public ObjectNode zeroTolerance(ZeroTolerance zero) {
                return rule(ZERO);
            }

            @Override
            public ObjectNode allOf(AllOf all) {
                ObjectNode node = rule(ALL);
                Parts.list(node, "rules", all.rules(), (list, one) -> list.add(RuleJson.write(one)));
                return node;
            }

            @Override
            public ObjectNode amongLines(AmongLines adjusted) {
                ObjectNode node = rule(AMONG);
                node.set("of", RuleJson.write(adjusted.rule()));
                return node;
            }
        });
    }

    private static ObjectNode write(RuleSet rules) {
        return Documents.object()
                .put("name", rules.name())
                .put("outsideLimits", rules.outsideLimits())
                .put("shift", rules.shift())
                .put("trend", rules.trend())
                .put("twoInThree", Documents.name(rules.twoInThree()))
                .put("runs", Documents.name(rules.runs()));
    }

    private static ObjectNode write(Limit limit) {
        return Documents.object().put("side", Documents.name(limit.side())).put("at", limit.at());
    }

    private static ObjectNode write(Tolerance tolerance) {
        return tolerance.fold(new Tolerance.Cases<ObjectNode>() {
            @Override
            public ObjectNode percent(Tolerance.Percent percent) {
                return Documents.object().put("percent", percent.percent());
            }

            @Override
            public ObjectNode points(Tolerance.Points points) {
                return Documents.object().put("points", points.points());
            }
        });
    }

    static Rule read(Place place) {
        String name = place.at("rule").text();
        return place.make(() -> switch (name) {
            case BANDS -> bands(place.object("rule", "red", "amber"));
            case GREEN -> green(place.object("rule", "low", "high", "amberWithin"));
            case TARGET ->
                new Target(
                        place.object("rule", "value", "tolerance").at("value").decimal(), tolerance(place));
            case TARGETS -> targets(place.object("rule", "values", "tolerance"));
            case BEFORE -> new NoWorseThanBefore(tolerance(place.object("rule", "tolerance")));
            case AGAINST ->
                new NoWorseThan(
                        Parts.benchmark(
                                place.object("rule", "benchmark", "tolerance").at("benchmark")),
                        tolerance(place));
            case TESTED_BEFORE ->
                new SignificantlyWorseThanBefore(
                        place.object("rule", "confidence").at("confidence").decimal());
            case TESTED ->
                new SignificantlyWorseThan(
                        Parts.benchmark(
                                place.object("rule", "benchmark", "confidence").at("benchmark")),
                        place.at("confidence").decimal());
            case CHART -> chart(place.object("rule", "rules", "periods", "target", "baseline", "rebasedOn"));
            case TREND -> {
                place.object("rule");
                yield new ByRecentTrend();
            }
            case DOUBLE ->
                new DoubleRed(
                        Parts.benchmark(
                                place.object("rule", "benchmark", "confidence").at("benchmark")),
                        place.at("confidence").decimal());
            case ZERO -> {
                place.object("rule");
                yield new ZeroTolerance();
            }
            case ALL ->
                new AllOf(place.object("rule", "rules").at("rules").list().stream()
                        .map(RuleJson::read)
                        .toList());
            case AMONG -> new AmongLines(read(place.object("rule", "of").at("of")));
            default -> throw place.at("rule").wrong(Wording.unknown("rule", Place.shorten(name), NAMES));
        });
    }

    private static Rule bands(Place place) {
        return new Bands(limit(place.at("red")), place.find("amber").map(RuleJson::limit));
    }

    private static Rule green(Place place) {
        Optional<BigDecimal> amber = place.find("amberWithin").map(Place::decimal);
        return new GreenBand(place.at("low").decimal(), place.at("high").decimal(), amber);
    }

    private static Rule targets(Place place) {
        var values = new TreeMap<ReportingPeriod, BigDecimal>();
        for (Place one : place.at("values").list()) {
            one.object("period", "value");
            ReportingPeriod period = Parts.period(one.at("period"));
            if (values.put(period, one.at("value").decimal()) != null) {
                throw one.wrong("there are two targets for " + period.label());
            }
        }
        return new Targets(values, tolerance(place));
    }

    private static Rule chart(Place place) {
        var days = new TreeSet<LocalDate>();
        place.list("rebasedOn", Place::text).forEach(day -> days.add(day(place, day)));
        return new ByControlChart(
                ruleSet(place.at("rules")),
                place.at("periods").smallWhole(),
                place.find("target").map(Place::decimal),
                place.find("baseline").map(Place::smallWhole),
                days);
    }

    private static LocalDate day(Place place, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw place.at("rebasedOn").wrong("must hold days such as 2020-04-01");
        }
    }

    private static RuleSet ruleSet(Place place) {
        place.object("name", "outsideLimits", "shift", "trend", "twoInThree", "runs");
        return place.make(() -> new RuleSet(
                place.at("name").text(),
                place.at("outsideLimits").flag(),
                place.at("shift").smallWhole(),
                place.at("trend").smallWhole(),
                place.at("twoInThree").choice("two in three", RuleSet.TwoInThree.class),
                place.at("runs").choice("runs", RunsRule.class)));
    }

    private static Limit limit(Place place) {
        place.object("side", "at");
        return new Limit(
                place.at("side").choice("side", Limit.Side.class),
                place.at("at").decimal());
    }

    /** The tolerance of a rule; nothing is tolerated where none is given. */
    private static Tolerance tolerance(Place rule) {
        return rule.find("tolerance")
                .map(place -> {
                    place.object("percent", "points");
                    Optional<BigDecimal> percent = place.find("percent").map(Place::decimal);
                    Optional<BigDecimal> points = place.find("points").map(Place::decimal);
                    if (percent.isPresent() == points.isPresent()) {
                        throw place.wrong("give either 'percent' or 'points'");
                    }
                    return place.make(
                            () -> percent.map(Tolerance::tolerance).orElseGet(() -> Tolerance.points(points.get())));
                })
                .orElse(Tolerance.none());
    }
}
