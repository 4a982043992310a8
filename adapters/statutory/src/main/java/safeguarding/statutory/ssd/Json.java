package safeguarding.statutory.ssd;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.OfficialCode;
import safeguarding.statutory.RecordRow;

/** The few shapes of JSON that the tables hold in a cell: an object of flags, and the factors of an assessment. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private Json() {}

    /** The flags of an object that say yes or no; empty if the text is no object. */
    static Optional<Map<String, Boolean>> flags(String text) {
        return read(text, parser -> parser.nextToken() == JsonToken.START_OBJECT ? flags(parser) : null);
    }

    /** The factors of a list of codes, or of an object of codes that say yes; empty if it is neither or a code is none. */
    static Optional<Set<AssessmentFactor>> factors(String text) {
        return read(text, parser -> {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                return listed(parser);
            }
            return first == JsonToken.START_OBJECT ? flagged(flags(parser)) : null;
        });
    }

    private interface Reading<T> {
        @Nullable
        T of(JsonParser parser) throws IOException;
    }

    private static <T> Optional<T> read(String text, Reading<T> reading) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            T read = reading.of(parser);
            return read == null || parser.nextToken() != null ? Optional.empty() : Optional.of(read);
        } catch (IOException e) {
            // The message of the parser holds the text: only that it is none is said.
            return Optional.empty();
        }
    }

    private static Map<String, Boolean> flags(JsonParser parser) throws IOException {
        var flags = new HashMap<String, Boolean>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            Boolean flag =
                    value.isScalarValue() ? RecordRow.flagOf(parser.getText().strip()) : null;
            parser.skipChildren();
            if (flag != null) {
                flags.put(name, flag);
            }
        }
        return flags;
    }

    private static @Nullable Set<AssessmentFactor> listed(JsonParser parser) throws IOException {
        var factors = EnumSet.noneOf(AssessmentFactor.class);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!add(factors, parser.getText())) {
                return null;
            }
        }
        return factors;
    }

    private static @Nullable Set<AssessmentFactor> flagged(Map<String, Boolean> flags) {
        var factors = EnumSet.noneOf(AssessmentFactor.class);
        for (var flag : flags.entrySet()) {
            if (flag.getValue() && !add(factors, flag.getKey())) {
                return null;
            }
        }
        return factors;
    }

    private static boolean add(Set<AssessmentFactor> factors, String code) {
        Optional<AssessmentFactor> factor = OfficialCode.find(AssessmentFactor.class, code);
        factor.ifPresent(factors::add);
        return factor.isPresent();
    }
}
