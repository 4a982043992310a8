package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Checks documents against the schema of what commands print, which uses the few words below and no others. */
final class Schema {

    static final Schema OUTPUT = new Schema("output.schema.json");

    private final JsonNode root;

    private Schema(String name) {
        try (InputStream in = Main.class.getResourceAsStream(name)) {
            root = new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Fails if the document is of no kind the schema has. */
    void accepts(String text) {
        try {
            JsonNode document = new JsonMapper().readTree(text);
            var wrong = new ArrayList<String>();
            for (JsonNode kind : root.path("oneOf")) {
                if (kind.at("/properties/kind/const").equals(document.path("kind"))) {
                    wrong.addAll(wrong(kind, document, ""));
                    assertThat(wrong).as(text).isEmpty();
                    return;
                }
            }
            throw new AssertionError("no kind of document: " + document.path("kind"));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + text, e);
        }
    }

    private static List<String> wrong(JsonNode schema, JsonNode value, String at) {
        var wrong = new ArrayList<String>();
        schema.properties().forEach(word -> {
            JsonNode said = word.getValue();
            boolean holds = switch (word.getKey()) {
                case "type" -> isOf(said.textValue(), value);
                case "const" -> said.equals(value);
                case "enum" -> contains(said, value);
                case "minimum" -> value.longValue() >= said.longValue();
                case "minItems" -> value.size() >= said.intValue();
                case "required" -> {
                    said.forEach(name -> wrong.addAll(value.has(name.textValue()) ? List.of() : List.of(at + name)));
                    yield true;
                }
                case "oneOf" -> {
                    int fitting = 0;
                    for (JsonNode one : said) {
                        fitting += wrong(one, value, at).isEmpty() ? 1 : 0;
                    }
                    yield fitting == 1;
                }
                case "items" -> {
                    value.forEach(one -> wrong.addAll(wrong(said, one, at + "[]")));
                    yield true;
                }
                case "properties" -> {
                    said.properties().forEach(one -> {
                        if (value.has(one.getKey())) {
                            wrong.addAll(wrong(one.getValue(), value.get(one.getKey()), at + "/" + one.getKey()));
                        }
                    });
                    yield true;
                }
                case "additionalProperties" -> {
                    value.properties().forEach(one -> {
                        if (!schema.path("properties").has(one.getKey())) {
                            wrong.addAll(
                                    said.isObject()
                                            ? wrong(said, one.getValue(), at + "/" + one.getKey())
                                            : List.of(at + "/" + one.getKey()));
                        }
                    });
                    yield true;
                }
                case "description" -> true;
                default -> throw new IllegalArgumentException("the schema uses '" + word.getKey() + "'");
            };
            if (!holds) {
                wrong.add(at + ": " + word.getKey());
            }
        });
        return wrong;
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode one : list) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}
