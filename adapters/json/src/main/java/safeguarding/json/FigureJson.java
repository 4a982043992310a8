package safeguarding.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.regex.Pattern;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;

/** Figures, exact. */
final class FigureJson {

    private static final Pattern FRACTION = Pattern.compile("(-?\\d{1,1000})(?:/(\\d{1,1000}))?");

    private FigureJson() {}

    static ObjectNode write(Figure figure) {
        return figure.fold(new Figure.Cases<ObjectNode>() {
            private ObjectNode kind(String name) {
                return Documents.object().put("kind", name);
            }

            @Override
            public ObjectNode count(Figure.Count count) {
                return kind("count").put("count", count.count());
            }

            @Override
            public ObjectNode rate(Figure.Rate rate) {
                return kind("rate")
                        .put("numerator", rate.numerator())
                        .put("denominator", rate.denominator())
                        .put("scale", rate.scale())
                        .put("share", rate.share());
            }

            @Override
            public ObjectNode spread(Figure.Spread spread) {
                return kind("spread")
                        .put("percent", spread.percent())
                        .put("exact", spread.exact().toString())
                        .put("rows", spread.rows());
            }

            @Override
            public ObjectNode change(Figure.Change change) {
                ObjectNode node = kind("change");
                node.set("before", FigureJson.write(change.before()));
                node.set("after", FigureJson.write(change.after()));
                return node;
            }

            @Override
            public ObjectNode stated(Figure.Stated stated) {
                return kind("stated")
                        .put("stated", stated.stated().toPlainString())
                        .put("bound", Documents.name(stated.bound()));
            }

            @Override
            public ObjectNode gap(Figure.Missing missing) {
                return kind("gap").put("reason", Documents.name(missing.reason()));
            }
        });
    }

    static Figure read(Place place) {
        String kind = place.at("kind").text();
        return place.make(() -> switch (kind) {
            case "count" ->
                new Figure.Count(place.object("kind", "count").at("count").whole());
            case "rate" -> rate(place.object("kind", "numerator", "denominator", "scale", "share"));
            case "spread" -> spread(place.object("kind", "percent", "exact", "rows"));
            case "change" ->
                new Figure.Change(read(place.object("kind", "before", "after").at("before")), read(place.at("after")));
            case "stated" ->
                new Figure.Stated(
                        place.object("kind", "stated", "bound").at("stated").decimalText(),
                        place.at("bound").choice("bound", Bound.class));
            case "gap" ->
                Figure.missing(place.object("kind", "reason").at("reason").choice("gap", Gap.class));
            default ->
                throw place.at("kind")
                        .wrong("unknown kind of figure; there are count, rate, spread, change, stated and gap");
        });
    }

    private static Figure rate(Place place) {
        return new Figure.Rate(
                place.at("numerator").whole(),
                place.at("denominator").whole(),
                place.at("scale").whole(),
                place.at("share").flag());
    }

    private static Figure spread(Place place) {
        return new Figure.Spread(
                place.at("percent").smallWhole(),
                fraction(place.at("exact")),
                place.at("rows").whole());
    }

    private static Fraction fraction(Place place) {
        var parts = FRACTION.matcher(place.text());
        if (!parts.matches()) {
            throw place.wrong("must be a whole number or a fraction, such as \"7/2\"");
        }
        BigInteger denominator = parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
        return place.make(() -> new Fraction(new BigInteger(parts.group(1)), denominator));
    }
}
