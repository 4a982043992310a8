package safeguarding.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import safeguarding.Finding;
import safeguarding.Stewardship;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.judge.Benchmark;
import safeguarding.time.ReportingPeriod;

/** The small values that every document is made of. */
final class Parts {

    private Parts() {}

    static ObjectNode write(Area area) {
        return Documents.object().put("code", area.code()).put("name", area.name());
    }

    static Area area(Place place) {
        place.object("code", "name");
        String name = place.at("name").text();
        String code = place.find("code").map(Place::text).orElse(name);
        return place.make(() -> Area.of(code, name));
    }

    static ObjectNode write(Benchmark benchmark) {
        ObjectNode node = Documents.object().put("name", benchmark.name());
        node.set("area", write(benchmark.area()));
        return node;
    }

    static Benchmark benchmark(Place place) {
        place.object("name", "area");
        return place.make(() -> Benchmark.of(place.at("name").text(), area(place.at("area"))));
    }

    static ReportingPeriod period(Place place) {
        String label = place.text();
        return place.make(() -> ReportingPeriod.parse(label));
    }

    static ObjectNode write(Finding.Evidence evidence) {
        return Documents.object()
                .put("name", evidence.name())
                .put("printed", evidence.printed())
                .put("value", evidence.value());
    }

    static Finding.Evidence evidence(Place place) {
        place.object("name", "printed", "value");
        return place.make(() -> new Finding.Evidence(
                place.at("name").text(),
                place.at("printed").text(),
                place.at("value").number()));
    }

    /** A slice as an object; the total is empty. */
    static ObjectNode write(Slice slice) {
        ObjectNode node = Documents.object();
        slice.values().forEach(node::put);
        return node;
    }

    static Slice slice(Place place) {
        var values = new LinkedHashMap<String, String>();
        place.fields().forEach((name, value) -> values.put(name, value.text()));
        return place.make(() -> Slice.of(values));
    }

    /** Puts what is said of whose business it is into an object. */
    static void put(ObjectNode node, Stewardship stewardship) {
        stewardship.visionArea().ifPresent(area -> node.put("visionArea", area.name()));
        stewardship.question().ifPresent(question -> node.put("question", question));
        stewardship.owner().ifPresent(owner -> node.put("owner", owner));
    }

    static Stewardship stewardship(Place place) {
        Optional<VisionArea> area = place.find("visionArea").map(name -> name.make(() -> VisionArea.of(name.text())));
        Optional<String> question = place.find("question").map(Place::text);
        Optional<String> owner = place.find("owner").map(Place::text);
        return place.make(() -> new Stewardship(area, question, owner));
    }

    static <T> void list(ObjectNode node, String field, List<T> values, BiConsumer<ArrayNode, T> add) {
        ArrayNode list = node.putArray(field);
        values.forEach(value -> add.accept(list, value));
    }

    /** Checks what kind of document it is and that its layout is known. */
    static void header(Place root, String kind) {
        Place said = root.at("kind");
        if (!said.text().equals(kind)) {
            throw said.wrong("must be '" + kind + "', was '" + Place.shorten(said.text()) + "'");
        }
        Place layout = root.at("layout");
        if (layout.whole() != 1) {
            throw layout.wrong("only layout 1 can be read, was " + layout.whole());
        }
    }

    static ObjectNode header(String kind) {
        return Documents.object().put("kind", kind).put("layout", 1);
    }
}
