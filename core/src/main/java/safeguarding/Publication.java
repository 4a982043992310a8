package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;
import static safeguarding.text.TextTable.left;
import static safeguarding.text.TextTable.right;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Direction;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.protect.Audit;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.stats.Change;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.stats.Method;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.Significance;
import safeguarding.text.Sparkline;
import safeguarding.text.TextTable;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * What may be shown of a scorecard: every figure, and everything made from it, as a cell that passed a protection. Only
 * this reaches a {@link Sink}, and only {@link ScorecardResult#publish} makes one. It holds no figure that is withheld.
 * {@code toString} is the whole scorecard as text. Two are equal that show the same and are proved the same.
 */
public final class Publication {

    private final String title;
    private final List<ReportingPeriod> periods;
    private final String policy;
    private final List<Entry> entries;
    private final List<Sentence> attention;
    private final Audit audit;

    /** What each cell is withheld for. */
    private final Map<Edition.Entry, List<String>> protects;

    Publication(
            String title,
            List<ReportingPeriod> periods,
            String policy,
            List<Entry> entries,
            List<Sentence> attention,
            Audit audit,
            Map<Edition.Entry, List<String>> protects) {
        this.title = title;
        this.periods = List.copyOf(periods);
        this.policy = policy;
        this.entries = List.copyOf(entries);
        this.attention = List.copyOf(attention);
        this.audit = audit;
        this.protects = ImmutableMap.copyOf(protects);
    }

    /**
     * A figure of another area, beside this one.
     *
     * @param name the benchmark's name
     * @param area the area its figure is of
     * @param cell its figure
     */
    public record Beside(String name, Area area, Cell cell) {}

    /**
     * Another figure for the same thing.
     *
     * @param indicator under which it is known
     * @param period the period it is of
     * @param cell its figure
     */
    public record Counterpart(Indicator indicator, ReportingPeriod period, Cell cell) {}

    /**
     * A sentence that may be shown. It follows from figures that are shown as they are, and from nothing else.
     *
     * @param rule the id of the rule that found it
     * @param severity how much it matters
     * @param words the sentence
     * @param evidence the numbers behind it
     * @param caveats what a reader must know to use it rightly
     * @param about the entries it follows from, at least one
     * @param owner the partner or group whose business it is; empty if none is named, or there are several
     */
    public record Sentence(
            String rule,
            Finding.Severity severity,
            String words,
            List<Finding.Evidence> evidence,
            List<String> caveats,
            List<Subject> about,
            Optional<String> owner) {

        /** Copies the lists. */
        public Sentence {
            evidence = List.copyOf(evidence);
            caveats = List.copyOf(caveats);
            about = List.copyOf(about);
        }
    }

    /**
     * Which entry a sentence is about.
     *
     * @param indicator the indicator's id
     * @param area where
     * @param period when
     * @param slice which part of a breakdown
     */
    public record Subject(String indicator, Area area, ReportingPeriod period, Slice slice) {}

    /**
     * One reading as it may be shown.
     *
     * @param indicator what is measured
     * @param theme the heading it stands under
     * @param stewardship whose business it is
     * @param area where
     * @param period when
     * @param slice which part of a breakdown
     * @param cell the figure
     * @param previousPeriod the period it is compared with
     * @param previous the figure then
     * @param history the figures up to this one, oldest first, each of the period before that of the next
     * @param beside other areas' figures
     * @param verdict what is to be thought of it; empty if there is no judge or it would give away what is withheld
     * @param direction how it moved, whatever chance has to do with it; empty if that would give away what is withheld
     * @param change what a test says of that move, among the tests of all that is shown; empty where there is none
     * @param caveats what a reader must know, the indicator's own caveats first
     * @param counterparts other figures that should come to the same
     * @param actions what is to be done about it, without evidence; none of an action that serves a line which is not shown
     */
    public record Entry(
            Indicator indicator,
            String theme,
            Stewardship stewardship,
            Area area,
            ReportingPeriod period,
            Slice slice,
            Cell cell,
            ReportingPeriod previousPeriod,
            Cell previous,
            List<Cell> history,
            List<Beside> beside,
            Optional<Verdict> verdict,
            Optional<Direction> direction,
            Optional<Significance> change,
            List<String> caveats,
            List<Counterpart> counterparts,
            List<PriorityAction> actions) {

        /** Copies the lists. */
        public Entry {
            history = List.copyOf(history);
            beside = List.copyOf(beside);
            caveats = List.copyOf(caveats);
            counterparts = List.copyOf(counterparts);
            actions = List.copyOf(actions);
        }

        /** Its cells, each with what it is of. */
        private List<Edition.Entry> cells() {
            var cells = new ArrayList<Edition.Entry>();
            cells.add(of(area, period, cell));
            cells.add(of(area, previousPeriod, previous));
            ReportingPeriod when = period;
            for (int back = 0; back < history.size(); back++) {
                when = back == 0 ? when : when.previous();
                cells.add(of(area, when, history.get(history.size() - 1 - back)));
            }
            beside.forEach(other -> cells.add(of(other.area(), period, other.cell())));
            counterparts.forEach(other ->
                    cells.add(new Edition.Entry(other.indicator().id(), area, other.period(), slice, other.cell())));
            return cells;
        }

        private Edition.Entry of(Area where, ReportingPeriod when, Cell shown) {
            return new Edition.Entry(indicator.id(), where, when, slice, shown);
        }

        /** The cell as it is printed: a number with its unit, or a symbol. */
        public String reads() {
            return print(cell);
        }

        /** Another cell of this line as it is printed. */
        public String print(Cell other) {
            return other.seen().map(indicator.unit()::print).orElse(other.symbol());
        }

        /**
         * How far chance alone may have moved the figure, on its own scale: see {@link Indicator#interval}. Only of a figure
         * that is shown as it is.
         *
         * @param confidence two-sided confidence between 0 and 1, such as 0.95
         * @throws IllegalArgumentException if it is not between 0 and 1
         */
        public Estimate<Interval> interval(double confidence) {
            return cell instanceof Cell.Shown shown
                    ? indicator.interval(shown.figure(), period, confidence)
                    : Estimate.missing(NotCalculable.MISSING_COUNT);
        }

        /** The limits at 95% as they are printed, such as "16.5 to 29.0"; empty where there are none. */
        public String range() {
            return interval(0.95).fold(indicator.unit()::print, why -> "");
        }

        /**
         * How it moved in words, with what a test says of it: "significantly worse", "no significant change", "worse, not
         * tested". A test compares by the day what happens over time; where that goes another way than the figures as they
         * stand, it is "significantly worse per day".
         */
        public String move() {
            return direction
                    .map(seen -> {
                        boolean moved = seen != Direction.SAME && seen != Direction.NOT_COMPARABLE;
                        if (change.isPresent()) {
                            // a rate whose counts the policy does not show went where it is seen to go
                            String rounded = moved ? "significantly " + seen.words() : "significant change";
                            return change.get().isSignificant()
                                    ? tested().fold(test -> significantly(test, seen), why -> rounded)
                                    : "no significant change";
                        }
                        return moved ? seen.words() + ", not tested" : seen.words();
                    })
                    .orElse("");
        }

        private String significantly(Change test, Direction seen) {
            Figure now = cell.seen().orElseThrow();
            Direction way = Direction.tested(indicator.polarity(), figureBefore(), now, test);
            return way == Direction.SAME
                    ? "significant change"
                    : "significantly " + way.words() + Multiplicity.perDay(way, seen, now);
        }

        private Figure figureBefore() {
            return previous.seen().orElse(Figure.missing(Gap.NOT_COVERED));
        }

        /** The change between figures that are shown, tested. */
        private Estimate<Change> tested() {
            return cell instanceof Cell.Shown now
                            && (previous instanceof Cell.Shown || previous instanceof Cell.NotAvailable)
                    ? indicator.tested(figureBefore(), previousPeriod, now.figure(), period)
                    : Estimate.missing(NotCalculable.MISSING_COUNT);
        }

        /** What a test says of the change, in words: "the fall since 2019-20 H1 cannot be told from chance: …". */
        Optional<String> changeInWords() {
            return cell.seen()
                    .flatMap(now -> change.flatMap(test -> Multiplicity.words(tested(), test, now, previousPeriod)));
        }

        /** The history as a small picture from the first figure on; a dot stands where there is none. */
        public String trend() {
            List<OptionalDouble> values = history.stream()
                    .map(c -> c.seen()
                            .flatMap(Figure::value)
                            .map(v -> OptionalDouble.of(v.doubleValue()))
                            .orElse(OptionalDouble.empty()))
                    .toList();
            long known = values.stream().filter(OptionalDouble::isPresent).count();
            int first = 0;
            while (first < values.size() && values.get(first).isEmpty()) {
                first++;
            }
            return known < 2
                    ? ""
                    : Sparkline.of(values.subList(first, values.size())).print();
        }
    }

    /** The scorecard's title. */
    public String title() {
        return title;
    }

    /** The periods it is for. */
    public List<ReportingPeriod> periods() {
        return periods;
    }

    /** The protection, in words. */
    public String policy() {
        return policy;
    }

    /** The lines, in the scorecard's order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The sentences that may be shown, what needs attention first. */
    public List<Sentence> attention() {
        return attention;
    }

    /** What was proved of it: whom it stands against, and what is left to know of what is withheld. */
    public Audit audit() {
        return audit;
    }

    /**
     * Why each withheld cell of a line is withheld, and what it protects; by name, without a figure.
     *
     * @throws IllegalArgumentException if it is not of this publication
     */
    public String explain(Entry entry) {
        checkArgument(entries.contains(entry), "the line must be one of this publication's");
        List<String> withheld = entry.cells().stream()
                .filter(cell -> cell.cell() instanceof Cell.Withheld)
                .distinct()
                .map(this::explain)
                .toList();
        return withheld.isEmpty()
                ? entry.of(entry.area(), entry.period(), entry.cell()) + ": nothing is withheld.\n"
                : String.join("", withheld);
    }

    /**
     * Why a cell is withheld, and what it protects; by name, without a figure.
     *
     * @param cell one of the cells of an {@link #edition} of this
     * @throws IllegalArgumentException if it is not of this publication
     */
    public String explain(Edition.Entry cell) {
        @Nullable List<String> others = protects.get(cell);
        if (others == null) {
            throw new IllegalArgumentException("the cell must be one of this publication's");
        }
        if (!(cell.cell() instanceof Cell.Withheld withheld)) {
            return cell + ": it is not withheld.\n";
        }
        var text = new StringBuilder();
        text.append(cell).append(": withheld, as ").append(withheld.because()).append(".\n");
        if (!others.isEmpty()) {
            text.append("  It protects ").append(String.join(" | ", others)).append(".\n");
        }
        return text.toString();
    }

    /** How many entries have each status. */
    public Map<Rag, Long> statuses() {
        var counts = new EnumMap<Rag, Long>(Rag.class);
        for (Rag rag : Rag.values()) {
            counts.put(rag, 0L);
        }
        entries.forEach(e -> counts.merge(e.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED), 1L, Long::sum));
        return counts;
    }

    /**
     * What is shown here, for a ledger of editions: the figures and those they stand beside, previous ones, histories and
     * other areas' among them.
     *
     * @param name what the edition is called, such as "2019-20 Q3"
     * @throws IllegalArgumentException if the name is blank, longer than 100 characters or not of one line
     */
    public Edition edition(String name) {
        var shown = new ArrayList<Edition.Entry>();
        entries.forEach(entry -> shown.addAll(entry.cells()));
        return new Edition(name, shown);
    }

    /** Gives the publication to a sink and returns it, so that it can go to several. */
    public Publication to(Sink sink) {
        sink.accept(this);
        return this;
    }

    /**
     * The lines under the headings of an arrangement, each heading once: in the order in which they first come, and those
     * that have none of their own at the end. Lines keep the scorecard's order.
     */
    public Map<String, List<Entry>> arranged(Arrangement arrangement) {
        var named = new LinkedHashMap<String, List<Entry>>();
        var others = new LinkedHashMap<String, List<Entry>>();
        for (Entry entry : entries) {
            (arrangement.names(entry) ? named : others)
                    .computeIfAbsent(arrangement.heading(entry), heading -> new ArrayList<>())
                    .add(entry);
        }
        others.forEach((heading, some) ->
                named.computeIfAbsent(heading, h -> new ArrayList<>()).addAll(some));
        named.replaceAll((heading, some) -> List.copyOf(some));
        return Collections.unmodifiableMap(named);
    }

    /** The whole scorecard as plain text, by theme. */
    public String print() {
        return print(Arrangement.THEME);
    }

    /**
     * The whole scorecard as plain text, arranged so. By vision area the key questions stand under the area, each above the
     * lines that answer it.
     */
    public String print(Arrangement arrangement) {
        var text = new StringBuilder();
        text.append(title).append('\n').append("=".repeat(title.length())).append('\n');
        text.append("For ")
                .append(Wording.join(
                        periods.stream().map(ReportingPeriod::label).toList()))
                .append(".\n")
                .append(policy)
                .append('\n');
        Map<Rag, Long> counts = statuses();
        text.append(Wording.count(entries.size(), "figure"))
                .append(": ")
                .append(Wording.join(counts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().word())
                        .toList()))
                .append(".\n");
        text.append(tests());
        attention(text, arrangement, "Needs attention", Finding.Severity.ACT, Finding.Severity.WATCH);
        attention(text, arrangement, "Take care with these figures", Finding.Severity.CAVEAT);
        asItShouldBe(text);
        attention(text, arrangement, "Worth knowing", Finding.Severity.NOTE);
        var caveats = new LinkedHashMap<String, Integer>();
        text.append('\n').append(table(arrangement, caveats));
        if (!caveats.isEmpty()) {
            text.append("\nNotes\n");
            caveats.forEach((words, number) ->
                    text.append("  ").append(number).append(". ").append(words).append('\n'));
        }
        return text.toString();
    }

    /** How many changes were tested and what came of it; empty if there were none. */
    private String tests() {
        List<Significance> tests =
                entries.stream().flatMap(e -> e.change().stream()).toList();
        if (tests.isEmpty()) {
            return "";
        }
        long alone = tests.stream().filter(Significance::isSignificantAlone).count();
        long all = tests.stream().filter(Significance::isSignificant).count();
        return Wording.count(tests.size(), "change") + " on the previous period "
                + (tests.size() == 1 ? "was" : "were") + " tested for chance: " + alone + " with p below 0.05, "
                + all + " with q below 0.05 once the number of tests is allowed for ("
                + Method.BENJAMINI_HOCHBERG.title()
                + ").\n";
    }

    private void attention(
            StringBuilder text, Arrangement arrangement, String heading, Finding.Severity... severities) {
        List<Finding.Severity> wanted = List.of(severities);
        List<Sentence> sentences =
                attention.stream().filter(s -> wanted.contains(s.severity())).toList();
        if (sentences.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append('\n');
        if (arrangement == Arrangement.OWNER) {
            byOwner(sentences).forEach((owner, some) -> {
                text.append("  ").append(owner).append('\n');
                some.forEach(sentence -> attention(text, "    ", sentence));
            });
        } else {
            sentences.forEach(sentence -> attention(text, "  ", sentence));
        }
    }

    /** The sentences of each owner, in the order in which the owners first come; those of nobody or of several at the end. */
    private static Map<String, List<Sentence>> byOwner(List<Sentence> sentences) {
        var owned = new LinkedHashMap<String, List<Sentence>>();
        var others = new ArrayList<Sentence>();
        for (Sentence sentence : sentences) {
            sentence.owner()
                    .map(owner -> owned.computeIfAbsent(owner, o -> new ArrayList<>()))
                    .orElse(others)
                    .add(sentence);
        }
        if (!others.isEmpty()) {
            owned.computeIfAbsent("Several owners, or none named", o -> new ArrayList<>())
                    .addAll(others);
        }
        return owned;
    }

    private static void attention(StringBuilder text, String indent, Sentence sentence) {
        String mark = switch (sentence.rule()) {
            case "red" -> "RED    ";
            case "amber" -> "AMBER  ";
            case "action" -> "TO DO  ";
            default -> "       ";
        };
        text.append(indent).append(mark).append(sentence.words());
        sentence.caveats().forEach(caveat -> text.append(' ').append(caveat));
        text.append('\n');
    }

    private void asItShouldBe(StringBuilder text) {
        List<String> lines = entries.stream()
                .filter(e -> e.verdict().filter(v -> v.rag() == Rag.GREEN).isPresent())
                .map(e -> "  GREEN  " + e.indicator().title() + ", " + e.area() + ", "
                        + e.period().label() + ": "
                        + e.verdict().map(Verdict::because).orElse("")
                        + e.verdict()
                                .map(verdict -> Multiplicity.beside(verdict, e::changeInWords))
                                .orElse("")
                        + ".\n")
                .toList();
        if (!lines.isEmpty()) {
            text.append("\nAs it should be\n");
            lines.forEach(text::append);
        }
    }

    private String table(Arrangement arrangement, Map<String, Integer> caveats) {
        TextTable table = TextTable.of(
                left("Line").atMost(54),
                left("Period"),
                right("Value"),
                left("95% range"),
                left("Unit").atMost(22),
                right("Previous"),
                left("Direction"),
                left("Status"),
                left("Trend"),
                left("Notes"));
        for (var group : arranged(arrangement).entrySet()) {
            List<Area> areas =
                    group.getValue().stream().map(Entry::area).distinct().toList();
            boolean one = areas.size() == 1;
            String above =
                    heading(arrangement, group.getKey(), one ? areas.get(0).name() : "");
            for (var section : sections(arrangement, group.getValue()).entrySet()) {
                String question = section.getKey().isEmpty() ? "" : "  " + section.getKey();
                table = table.group(above.isEmpty() || question.isEmpty() ? above + question : above + "\n" + question);
                above = "";
                @Nullable Entry before = null;
                for (Entry entry : section.getValue()) {
                    table = table.row(row(entry, before, one, caveats));
                    before = entry;
                }
            }
        }
        return table.print();
    }

    private static String heading(Arrangement arrangement, String name, String place) {
        if (arrangement != Arrangement.THEME) {
            return place.isEmpty() ? name : name + " (" + place + ")";
        }
        var both = new LinkedHashSet<>(Arrays.asList(name, place));
        both.remove("");
        return String.join(", ", both);
    }

    /** By vision area the lines by the question they answer, those that answer none first; else all of them. */
    private static Map<String, List<Entry>> sections(Arrangement arrangement, List<Entry> some) {
        if (arrangement != Arrangement.VISION_AREA) {
            return Map.of("", some);
        }
        var sections = new LinkedHashMap<String, List<Entry>>();
        sections.put("", new ArrayList<>());
        for (Entry entry : some) {
            sections.computeIfAbsent(entry.stewardship().question().orElse(""), question -> new ArrayList<>())
                    .add(entry);
        }
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    private List<String> row(Entry entry, @Nullable Entry before, boolean oneArea, Map<String, Integer> caveats) {
        String name = entry.indicator().title();
        if (!oneArea) {
            name = name + ", " + entry.area();
        }
        if (!entry.slice().isTotal()) {
            name = "  of which " + String.join(", ", entry.slice().values().values());
        }
        String unit = entry.indicator().unit().words();
        var notes = new ArrayList<String>();
        List<String> said =
                before != null && before.indicator().equals(entry.indicator()) ? before.caveats() : List.of();
        for (String caveat : entry.caveats()) {
            if (!said.contains(caveat)) {
                notes.add(
                        caveats.computeIfAbsent(caveat, c -> caveats.size() + 1).toString());
            }
        }
        return List.of(
                name,
                entry.period().label(),
                entry.reads(),
                entry.range(),
                unit.equals("%") || entry.cell() instanceof Cell.NotAvailable ? "" : unit,
                entry.previous() instanceof Cell.NotAvailable ? "" : entry.print(entry.previous()),
                entry.move(),
                entry.verdict().map(v -> v.rag().word()).orElse(""),
                entry.trend(),
                String.join(" ", notes));
    }

    private List<Object> parts() {
        return List.of(title, periods, policy, entries, attention, audit, protects);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Publication publication && parts().equals(publication.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return print();
    }
}
