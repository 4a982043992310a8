package safeguarding.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import safeguarding.Finding;
import safeguarding.Publication;
import safeguarding.Reading;
import safeguarding.ScorecardResult;
import safeguarding.engine.Tallies;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.judge.Comparison;
import safeguarding.judge.Evidence;
import safeguarding.judge.Point;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.protect.Statement;

/**
 * Teaches a Jackson mapper of your own to hide small numbers. Without it a mapper writes what the accessors of a record give,
 * and those of a result give exact counts. With it a result is written as by {@link ResultJson#write(ScorecardResult)}, a
 * publication as by {@link PublicationJson#write(Publication)}, and figures, readings, findings, verdicts and facts as their
 * {@code toString}. {@code mapper.findAndRegisterModules()} finds it, and so does Spring Boot.
 *
 * <p>It writes and does not read: {@link ResultJson#read} reads what {@link ResultJson#writeExact} wrote.
 */
public final class ScorecardModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Class<?>> kinds = new ArrayList<>();

    /** The module; {@code mapper.registerModule(new ScorecardModule())}. */
    public ScorecardModule() {
        super("safeguarding-scorecard");
        tree(ScorecardResult.class, ResultJson::screened);
        tree(Reading.class, ResultJson::screened);
        tree(Publication.class, PublicationJson::tree);
        words(Figure.class);
        words(Finding.class);
        words(Finding.Evidence.class);
        words(Verdict.class);
        words(Evidence.class);
        words(Facts.class);
        words(Return.class);
        words(Supplied.class);
        words(Statement.class);
        words(Tallies.class);
        named(Point.class, point -> point.period().label(), Point::figure);
        named(Reading.Counterpart.class, other -> other.indicator().id(), Reading.Counterpart::figure);
        named(Comparison.class, comparison -> comparison.benchmark().name(), Comparison::figure);
    }

    /** What it writes in a way of its own, so that another module can do the same. */
    public List<Class<?>> kinds() {
        return List.copyOf(kinds);
    }

    private <T> void tree(Class<T> kind, Function<T, JsonNode> write) {
        kinds.add(kind);
        addSerializer(kind, new Tree<>(kind, write));
    }

    private <T> void words(Class<T> kind) {
        kinds.add(kind);
        addSerializer(kind, new ToStringSerializer(kind));
    }

    private <T> void named(Class<T> kind, Function<T, String> name, Function<T, Figure> figure) {
        tree(
                kind,
                one -> Documents.object()
                        .put("of", name.apply(one))
                        .put("figure", figure.apply(one).toString()));
    }

    private static final class Tree<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, JsonNode> write;

        Tree(Class<T> kind, Function<T, JsonNode> write) {
            super(kind);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeTree(write.apply(value));
        }
    }
}
