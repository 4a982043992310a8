package safeguarding.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import safeguarding.text.Wording;

/** A value in a document that was read, and where it stands, as a JSON pointer. Whatever is not as it should be is refused. */
final class Place {

    private static final int DIGITS = 40;

    private final String document;
    private final String pointer;
    private final JsonNode node;

    Place(String document, String pointer, JsonNode node) {
        this.document = document;
        this.pointer = pointer;
        this.node = node;
    }

    /** An error here. */
    IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException(document + " at " + (pointer.isEmpty() ? "/" : pointer) + ": " + reason);
    }

    /** What a reader makes of it; what it refuses is refused here. */
    <T> T make(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            boolean placed = String.valueOf(e.getMessage()).startsWith(document + " at ");
            throw placed
                    ? e
                    : new IllegalArgumentException(
                            wrong(String.valueOf(e.getMessage())).getMessage(), e);
        }
    }

    /** Checks that it is an object with these fields and no others. */
    Place object(String... fields) {
        expect(node.isObject(), "an object");
        Set<String> known = Set.of(fields);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong(Wording.unknown("field", shorten(name), Arrays.asList(fields)));
            }
        });
        return this;
    }

    /** The field. */
    Place at(String field) {
        expect(node.isObject(), "an object");
        return find(field).orElseThrow(() -> wrong("the field '" + field + "' is missing"));
    }

    /** The field, if it is there. */
    Optional<Place> find(String field) {
        JsonNode value = node.get(field);
        return Optional.ofNullable(value).map(v -> new Place(document, pointer + "/" + escape(field), v));
    }

    boolean isObject() {
        return node.isObject();
    }

    /** The values of a list. */
    List<Place> list() {
        expect(node.isArray(), "a list");
        var all = new ArrayList<Place>();
        for (int i = 0; i < node.size(); i++) {
            all.add(new Place(document, pointer + "/" + i, node.get(i)));
        }
        return all;
    }

    /** The values of a list in the field, none if it is not there. */
    <T> List<T> list(String field, Function<Place, T> reader) {
        return find(field).map(Place::list).orElse(List.of()).stream()
                .map(reader)
                .toList();
    }

    /** The values of an object whose fields are free. */
    Map<String, Place> fields() {
        expect(node.isObject(), "an object");
        var all = new LinkedHashMap<String, Place>();
        node.fieldNames().forEachRemaining(name -> all.put(name, at(name)));
        return all;
    }

    String text() {
        expect(node.isTextual(), "text");
        return node.textValue();
    }

    boolean flag() {
        expect(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    long whole() {
        expect(node.isIntegralNumber() && node.canConvertToLong(), "a whole number");
        return node.longValue();
    }

    int smallWhole() {
        expect(node.isIntegralNumber() && node.canConvertToInt(), "a whole number");
        return node.intValue();
    }

    /** A number of at most 40 digits. */
    BigDecimal decimal() {
        expect(node.isNumber(), "a number");
        return within(node.decimalValue());
    }

    /** Any number, such as a probability of 1e-25. */
    double number() {
        expect(node.isNumber() && Double.isFinite(node.doubleValue()), "a number");
        return node.doubleValue();
    }

    /** A number written as text, so that its scale is kept. */
    BigDecimal decimalText() {
        try {
            return within(new BigDecimal(text()));
        } catch (NumberFormatException e) {
            throw wrong("must be a number written as text, such as \"12.50\"");
        }
    }

    private BigDecimal within(BigDecimal number) {
        expect(
                number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS,
                "a number of at most 40 digits");
        return number;
    }

    /** One of the constants of an enum. */
    <E extends Enum<E>> E choice(String what, Class<E> choices) {
        String text = text();
        List<String> names =
                Arrays.stream(choices.getEnumConstants()).map(Documents::name).toList();
        int index = names.indexOf(text);
        if (index < 0) {
            throw wrong(Wording.unknown(what, shorten(text), names));
        }
        return choices.getEnumConstants()[index];
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            throw wrong("must be " + what + ", was " + kind());
        }
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING, BINARY -> "text";
            case NULL -> "null";
            case MISSING -> "nothing";
        };
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    static String shorten(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
