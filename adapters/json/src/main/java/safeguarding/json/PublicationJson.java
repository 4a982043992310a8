package safeguarding.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.Sink;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.protect.Audit;
import safeguarding.protect.Cell;
import safeguarding.stats.Interval;
import safeguarding.time.ReportingPeriod;

/**
 * Writes a publication as JSON, by the schema {@code publication.schema.json} beside this class. A cell says its kind; a
 * number is there only where it may be shown, rounded as the indicator's unit says; a withheld cell carries none. What was
 * proved of the whole stands under {@code audit}, without how long that took. The file is whole or not there: it is written
 * beside its place and then moved.
 */
public final class PublicationJson implements Sink {

    private static final String KIND = "publication";

    private final Path file;

    private PublicationJson(Path file) {
        this.file = file;
    }

    /** A sink that writes to a file, in place of what was there. Its folder must be there. */
    public static PublicationJson to(Path file) {
        return new PublicationJson(file);
    }

    /**
     * Writes the file.
     *
     * @throws java.io.UncheckedIOException if it cannot be written, naming it
     */
    @Override
    public void accept(Publication publication) {
        Documents.write(file, write(publication));
    }

    /** The publication as JSON text. */
    public static String write(Publication publication) {
        return Documents.print(tree(publication));
    }

    static ObjectNode tree(Publication publication) {
        ObjectNode node = Parts.header(KIND).put("title", publication.title());
        Parts.list(node, "periods", publication.periods(), (list, period) -> list.add(write(period)));
        node.put("policy", publication.policy());
        node.set("audit", write(publication.audit()));
        Parts.list(node, "attention", publication.attention(), (list, sentence) -> list.add(write(sentence)));
        Parts.list(node, "entries", publication.entries(), (list, entry) -> list.add(write(entry)));
        return node;
    }

    private static ObjectNode write(ReportingPeriod period) {
        return Documents.object()
                .put("label", period.label())
                .put("start", period.start().toString())
                .put("lastDay", period.lastDay().toString());
    }

    private static ObjectNode write(Publication.Sentence sentence) {
        ObjectNode node = Documents.object()
                .put("rule", sentence.rule())
                .put("severity", Documents.name(sentence.severity()))
                .put("words", sentence.words());
        Parts.list(node, "evidence", sentence.evidence(), (list, one) -> list.add(Parts.write(one)));
        Parts.list(node, "caveats", sentence.caveats(), ArrayNode::add);
        Parts.list(node, "about", sentence.about(), (list, subject) -> {
            ObjectNode one = list.addObject().put("indicator", subject.indicator());
            one.set("area", Parts.write(subject.area()));
            one.put("period", subject.period().label());
            one.set("slice", Parts.write(subject.slice()));
        });
        sentence.owner().ifPresent(owner -> node.put("owner", owner));
        return node;
    }

    private static ObjectNode write(Audit audit) {
        ObjectNode node = Documents.object()
                .put("policy", audit.policy())
                .put("shown", audit.shown())
                .put("withheldByRule", audit.byRule())
                .put("withheldForOthers", audit.forOthers())
                .put("withoutFigure", audit.missing());
        Parts.list(
                node,
                "attackers",
                audit.attackers(),
                (list, attacker) -> list.addObject().put("id", attacker.name()).put("words", attacker.words()));
        Parts.list(node, "editions", audit.editions(), ArrayNode::add);
        node.put("secrets", audit.secrets()).put("rounds", audit.rounds());
        audit.narrowest().ifPresent(width -> node.put("narrowest", width));
        return node.put("proof", audit.proof());
    }

    private static ObjectNode write(Entry entry) {
        Indicator indicator = entry.indicator();
        ObjectNode node = Documents.object();
        node.set("indicator", CatalogueJson.summary(indicator));
        node.put("theme", entry.theme());
        Parts.put(node, entry.stewardship());
        node.set("area", Parts.write(entry.area()));
        node.set("period", write(entry.period()));
        node.set("slice", Parts.write(entry.slice()));
        node.set("cell", write(indicator, entry.cell()));
        node.set("previousPeriod", write(entry.previousPeriod()));
        node.set("previous", write(indicator, entry.previous()));
        Parts.list(node, "history", entry.history(), (list, cell) -> list.add(write(indicator, cell)));
        Parts.list(node, "historyPeriods", historyPeriods(entry), (list, period) -> list.add(write(period)));
        Parts.list(node, "beside", entry.beside(), (list, other) -> {
            ObjectNode one = list.addObject().put("name", other.name());
            one.set("area", Parts.write(other.area()));
            one.set("cell", write(indicator, other.cell()));
        });
        entry.verdict().ifPresent(verdict -> node.set("verdict", ResultJson.write(verdict)));
        entry.direction().ifPresent(direction -> node.put("direction", Documents.name(direction)));
        entry.interval(0.95)
                .fold(Optional::of, why -> Optional.<Interval>empty())
                .ifPresent(interval -> node.set("interval", write(interval)));
        entry.change().ifPresent(test -> node.set("change", ResultJson.write(test)));
        Parts.list(node, "caveats", entry.caveats(), ArrayNode::add);
        if (!entry.actions().isEmpty()) {
            Parts.list(node, "actions", entry.actions(), (list, action) -> list.add(ActionJson.write(action)));
        }
        if (!entry.counterparts().isEmpty()) {
            Parts.list(node, "counterparts", entry.counterparts(), (list, other) -> {
                ObjectNode one = list.addObject();
                one.set("indicator", CatalogueJson.summary(other.indicator()));
                one.set("period", write(other.period()));
                one.set("cell", write(other.indicator(), other.cell()));
            });
        }
        return node;
    }

    /** The periods of the history, oldest first: each ends where the next starts. */
    private static List<ReportingPeriod> historyPeriods(Entry entry) {
        var periods = new ArrayDeque<ReportingPeriod>();
        ReportingPeriod when = entry.period();
        while (periods.size() < entry.history().size()) {
            periods.addFirst(when);
            when = when.previous();
        }
        return List.copyOf(periods);
    }

    /** Without an upper limit where there is none. */
    private static ObjectNode write(Interval interval) {
        ObjectNode node =
                Documents.object().put("confidence", interval.confidence()).put("lower", interval.lower());
        if (interval.upper() < Double.POSITIVE_INFINITY) {
            node.put("upper", interval.upper());
        }
        return node.put("method", Documents.name(interval.method()));
    }

    private static ObjectNode write(Indicator indicator, Cell cell) {
        return cell.fold(new Cell.Cases<ObjectNode>() {
            private ObjectNode kind(String name) {
                return Documents.object().put("kind", name);
            }

            private ObjectNode number(ObjectNode node, Figure figure) {
                figure.fold(new Numbers(node, indicator.unit().decimals()));
                return node.put("printed", indicator.unit().print(figure));
            }

            @Override
            public ObjectNode shown(Cell.Shown shown) {
                return number(kind("shown"), shown.figure());
            }

            @Override
            public ObjectNode rounded(Cell.Rounded rounded) {
                return number(kind("rounded").put("base", rounded.base()), rounded.figure());
            }

            @Override
            public ObjectNode withheld(Cell.Withheld withheld) {
                return kind("withheld").put("symbol", withheld.symbol()).put("because", withheld.because());
            }

            @Override
            public ObjectNode notApplicable(Cell.NotApplicable notApplicable) {
                return kind("not-applicable").put("symbol", notApplicable.symbol());
            }

            @Override
            public ObjectNode notAvailable(Cell.NotAvailable notAvailable) {
                return kind("not-available")
                        .put("symbol", notAvailable.symbol())
                        .put("because", notAvailable.reason().words());
            }
        });
    }

    /** Puts a figure's number into a cell: rounded, or as it was stated. A change from 0 has none. */
    private record Numbers(ObjectNode node, int decimals) implements Figure.Cases<ObjectNode> {

        private ObjectNode rounded(Figure figure) {
            figure.rounded(decimals).ifPresent(value -> node.put("value", value));
            return node;
        }

        @Override
        public ObjectNode count(Figure.Count figure) {
            return rounded(figure);
        }

        @Override
        public ObjectNode rate(Figure.Rate figure) {
            return rounded(figure);
        }

        @Override
        public ObjectNode spread(Figure.Spread figure) {
            return rounded(figure);
        }

        @Override
        public ObjectNode change(Figure.Change figure) {
            return rounded(figure);
        }

        @Override
        public ObjectNode stated(Figure.Stated figure) {
            if (figure.bound() == Bound.MORE_THAN) {
                node.put("bound", Documents.name(figure.bound()));
            }
            return node.put("value", figure.stated());
        }

        @Override
        public ObjectNode gap(Figure.Missing figure) {
            return node;
        }
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "JSON in " + file;
    }
}
