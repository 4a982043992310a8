package safeguarding.spring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import safeguarding.json.ScorecardModule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches a mapper of Jackson 3, which Spring Boot 4 uses, to hide small numbers: what a {@link ScorecardModule} does for
 * Jackson 2, to the letter. It writes and does not read.
 */
public final class ScorecardJackson3Module extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final ScorecardModule JACKSON_2 = new ScorecardModule();
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(JACKSON_2).build();

    /** The module; a bean of it is found by Spring Boot. */
    public ScorecardJackson3Module() {
        super("safeguarding-scorecard");
        JACKSON_2.kinds().forEach(kind -> addSerializer(new AsJackson2(kind)));
    }

    private static final class AsJackson2 extends StdSerializer<Object> {

        AsJackson2(Class<?> kind) {
            super(kind);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            try {
                out.writeRawValue(MAPPER.writeValueAsString(value));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a tree of plain values cannot be written", e);
            }
        }
    }
}
