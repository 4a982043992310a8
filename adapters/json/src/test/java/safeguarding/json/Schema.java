package safeguarding.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks documents against a JSON Schema that uses the few words below; any other word is an error of the schema. */
final class Schema {

    private static final Set<String> SAYS_NOTHING = Set.of("$schema", "$id", "$defs", "title", "description");

    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    static Schema named(String name) {
        try (InputStream in = ScorecardJson.class.getResourceAsStream(name)) {
            return new Schema(new JsonMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** What is wrong with a document, one line each. */
    List<String> check(String text) {
        try {
            var wrong = new ArrayList<String>();
            check(root, new JsonMapper().readTree(text), "", wrong);
            return wrong;
        } catch (IOException e) {
            throw new UncheckedIOException("document", e);
        }
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        schema.properties().forEach(word -> {
            JsonNode said = word.getValue();
            boolean holds = switch (word.getKey()) {
                case "type" -> isOf(said.textValue(), value);
                case "const" -> said.equals(value);
                case "enum" -> contains(said, value);
                case "minLength" -> !value.isTextual() || value.textValue().length() >= said.intValue();
                case "maxLength" -> !value.isTextual() || value.textValue().length() <= said.intValue();
                case "minimum" -> !value.isNumber() || value.decimalValue().compareTo(said.decimalValue()) >= 0;
                case "maximum" -> !value.isNumber() || value.decimalValue().compareTo(said.decimalValue()) <= 0;
                case "exclusiveMinimum" ->
                    !value.isNumber() || value.decimalValue().compareTo(said.decimalValue()) > 0;
                case "exclusiveMaximum" ->
                    !value.isNumber() || value.decimalValue().compareTo(said.decimalValue()) < 0;
                case "minItems" -> !value.isArray() || value.size() >= said.intValue();
                case "maxItems" -> !value.isArray() || value.size() <= said.intValue();
                case "pattern" ->
                    !value.isTextual()
                            || Pattern.compile(said.textValue())
                                    .matcher(value.textValue())
                                    .find();
                case "required" -> all(said, name -> value.has(name.textValue()));
                case "oneOf" -> fitting(said, value, at) == 1;
                case "$ref" -> {
                    check(root.at(said.textValue().substring(1)), value, at, wrong);
                    yield true;
                }
                case "items" -> {
                    for (int i = 0; value.isArray() && i < value.size(); i++) {
                        check(said, value.get(i), at + "/" + i, wrong);
                    }
                    yield true;
                }
                case "properties", "additionalProperties" -> {
                    fields(schema, value, at, wrong, word.getKey().equals("properties"));
                    yield true;
                }
                default -> SAYS_NOTHING.contains(word.getKey());
            };
            if (!holds) {
                wrong.add(at + ": " + word.getKey());
            }
        });
    }

    private void fields(JsonNode schema, JsonNode value, String at, List<String> wrong, boolean named) {
        value.properties().forEach(field -> {
            JsonNode own = schema.path("properties").path(field.getKey());
            String place = at + "/" + field.getKey();
            if (named && !own.isMissingNode()) {
                check(own, field.getValue(), place, wrong);
            } else if (!named && own.isMissingNode()) {
                JsonNode others = schema.path("additionalProperties");
                if (others.isBoolean()) {
                    wrong.add(place + ": additionalProperties");
                } else {
                    check(others, field.getValue(), place, wrong);
                }
            }
        });
    }

    private int fitting(JsonNode schemas, JsonNode value, String at) {
        int fitting = 0;
        for (JsonNode one : schemas) {
            var wrong = new ArrayList<String>();
            check(one, value, at, wrong);
            fitting += wrong.isEmpty() ? 1 : 0;
        }
        return fitting;
    }

    private static boolean all(JsonNode list, java.util.function.Predicate<JsonNode> holds) {
        for (JsonNode one : list) {
            if (!holds.test(one)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return !all(list, one -> !one.equals(value));
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}
