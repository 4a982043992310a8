package safeguarding.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import safeguarding.fact.Condition;
import safeguarding.fact.Flow;
import safeguarding.fact.Stock;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Caveat;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Version;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;

/**
 * The definitions of a catalogue as JSON, for readers and other programs: each indicator with its formula in words and as
 * a tree. Definitions are code and are not read back.
 */
public final class CatalogueJson {

    private CatalogueJson() {}

    /** A catalogue's definitions as JSON text. */
    public static String write(Catalogue catalogue) {
        ObjectNode node = Parts.header("catalogue");
        Parts.list(node, "indicators", catalogue.indicators(), (list, indicator) -> list.add(definition(indicator)));
        return Documents.print(node);
    }

    /**
     * Writes a catalogue's definitions to a file.
     *
     * @throws java.io.UncheckedIOException if it cannot be written, naming it
     */
    public static void write(Catalogue catalogue, Path file) {
        Documents.write(file, write(catalogue));
    }

    /** What a reader of one figure needs of its indicator. */
    static ObjectNode summary(Indicator indicator) {
        ObjectNode node = Documents.object().put("id", indicator.id()).put("title", indicator.title());
        if (!indicator.description().isEmpty()) {
            node.put("description", indicator.description());
        }
        node.putObject("unit")
                .put("kind", Documents.name(indicator.unit().kind()))
                .put("words", indicator.unit().words())
                .put("decimals", indicator.unit().decimals());
        return node.put("polarity", indicator.polarity().toString())
                .put("formula", indicator.formula().toString())
                .put("source", indicator.source().toString())
                .put("version", indicator.version().toString());
    }

    private static ObjectNode definition(Indicator indicator) {
        ObjectNode node = Documents.object().put("id", indicator.id()).put("title", indicator.title());
        node.put("description", indicator.description()).put("theme", indicator.theme());
        node.setAll(summary(indicator));
        node.set("tree", tree(indicator.formula()));
        node.putObject("source")
                .put("words", indicator.source().words())
                .put("standing", Documents.name(indicator.source().standing()));
        node.set("version", version(indicator.version()));
        Parts.list(
                node, "caveats", indicator.caveats().stream().map(Caveat::words).toList(), ArrayNode::add);
        return node;
    }

    private static ObjectNode version(Version version) {
        ObjectNode node = Documents.object().put("number", version.number());
        version.from().ifPresent(day -> node.put("from", day.toString()));
        version.until().ifPresent(day -> node.put("lastDay", day.minusDays(1).toString()));
        return node;
    }

    private static ObjectNode tree(Formula formula) {
        return formula.fold(new Formula.Cases<ObjectNode>() {
            private ObjectNode kind(String name) {
                return Documents.object().put("kind", name);
            }

            private ObjectNode parts(ObjectNode node) {
                Parts.list(node, "parts", formula.parts(), (list, part) -> list.add(tree(part)));
                return node;
            }

            @Override
            public ObjectNode measure(Measure measure) {
                return measure.fold(new Kinds());
            }

            @Override
            public ObjectNode ratio(Formula.Ratio ratio) {
                return parts(kind("ratio").put("scale", ratio.scale()).put("share", ratio.share()));
            }

            @Override
            public ObjectNode difference(Formula.Difference difference) {
                return parts(kind("difference"));
            }

            @Override
            public ObjectNode change(Formula.ChangeOf change) {
                return parts(kind("change").put("on", Documents.name(change.basis())));
            }

            @Override
            public ObjectNode sum(Formula.Sum sum) {
                return parts(kind("sum"));
            }

            @Override
            public ObjectNode mean(Formula.Mean mean) {
                return parts(kind("mean"));
            }

            @Override
            public ObjectNode over(Formula.Over over) {
                return parts(kind("over").put("window", over.window().toString()));
            }

            @Override
            public ObjectNode matured(Formula.Matured matured) {
                return parts(kind("matured").put("after", matured.span().toString()));
            }

            @Override
            public ObjectNode named(Formula.Named named) {
                return parts(kind("indicator").put("id", named.id()));
            }

            @Override
            public ObjectNode ref(Formula.Ref ref) {
                return kind("reference").put("id", ref.id());
            }
        });
    }

    /** A leaf of the tree for each kind of measure. */
    private static final class Kinds implements Measure.Kinds<ObjectNode> {

        private static ObjectNode kind(String name) {
            return Documents.object().put("kind", name);
        }

        private static <R> ObjectNode rows(ObjectNode node, Flow<R> flow) {
            node.put("register", flow.register().name()).put("day", flow.day().name());
            flow.ageing().ifPresent(ageing -> node.put("aged", ageing.band().toString()));
            return where(node, flow.condition());
        }

        private static <R> ObjectNode rows(ObjectNode node, Stock<R> stock) {
            node.put("register", stock.register().name());
            stock.ageing().ifPresent(ageing -> node.put("aged", ageing.band().toString()));
            return where(node, stock.condition());
        }

        private static <R> ObjectNode where(ObjectNode node, Condition<R> condition) {
            return condition.equals(Condition.<R>always()) ? node : node.put("where", condition.toString());
        }

        @Override
        public <R> ObjectNode count(Measure.Count<R> measure) {
            return rows(kind("count"), measure.flow());
        }

        @Override
        public <R> ObjectNode people(Measure.People<R> measure) {
            return rows(kind("people").put("atLeast", measure.least()), measure.flow());
        }

        @Override
        public <R> ObjectNode open(Measure.Open<R> measure) {
            return rows(kind("open"), measure.stock());
        }

        @Override
        public <R> ObjectNode days(Measure.Days<R> measure) {
            return rows(kind("days"), measure.stock());
        }

        @Override
        public <R> ObjectNode total(Measure.Total<R> measure) {
            return rows(kind("total").put("column", measure.column().name()), measure.flow());
        }

        @Override
        public <R> ObjectNode quantile(Measure.Quantile<R> measure) {
            return rows(
                    kind("quantile")
                            .put("percent", measure.percent())
                            .put("column", measure.column().name()),
                    measure.flow());
        }

        @Override
        public <R> ObjectNode topShare(Measure.TopShare<R> measure) {
            return rows(kind("top-share").put("children", measure.k()), measure.flow());
        }

        @Override
        public ObjectNode given(Measure.Given measure) {
            return kind("given").put("name", measure.name()).put("part", Documents.name(measure.part()));
        }

        @Override
        public ObjectNode residents(Measure.Residents measure) {
            return kind("residents").put("aged", measure.band().toString());
        }

        @Override
        public <R> ObjectNode custom(Measure.Custom<R> measure) {
            return rows(kind("custom").put("name", measure.name()), measure.flow());
        }
    }
}
