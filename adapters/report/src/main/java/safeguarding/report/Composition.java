package safeguarding.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import safeguarding.Arrangement;
import safeguarding.Finding.Severity;
import safeguarding.PriorityAction;
import safeguarding.Publication;
import safeguarding.Publication.Beside;
import safeguarding.Publication.Counterpart;
import safeguarding.Publication.Entry;
import safeguarding.Publication.Sentence;
import safeguarding.indicator.Caveat;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Polarity;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.protect.Audit;
import safeguarding.protect.Cell;
import safeguarding.report.Page.Action;
import safeguarding.report.Page.Columns;
import safeguarding.report.Page.Count;
import safeguarding.report.Page.Definition;
import safeguarding.report.Page.Group;
import safeguarding.report.Page.Part;
import safeguarding.report.Page.Proof;
import safeguarding.report.Page.Reason;
import safeguarding.report.Page.Row;
import safeguarding.report.Page.Said;
import safeguarding.report.Page.SaidTo;
import safeguarding.report.Page.Shown;
import safeguarding.report.Page.Status;
import safeguarding.stats.Method;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/** Makes the page of a publication. */
final class Composition {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** So many benchmarks stand in the table; all are in the pictures. */
    private static final int BESIDE = 2;

    /** More sentences than these are more than are read. */
    private static final int MANY = 24;

    /** The rule whose sentences say how a figure moved, significantly or not. */
    private static final String MOVED = "direction";

    /** The rule whose sentence says how many changes were tested. */
    private static final String TESTED = "multiplicity";

    private final Publication publication;
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private final Map<Indicator, Integer> defined = new LinkedHashMap<>();

    private final HtmlReport.Options options;
    private final Map<String, List<Entry>> headed;
    private final Gallery gallery;
    private int pictures;

    private Composition(Publication publication, HtmlReport.Options options) {
        this.publication = publication;
        this.options = options;
        this.headed = publication.arranged(options.arrangement());
        this.gallery = new Gallery(headed.values());
    }

    static Page of(Publication publication, HtmlReport.Options options) {
        return new Composition(publication, options).page();
    }

    /** All pictures of a publication, those too that are not on its page. */
    static List<Picture.File> pictures(Publication publication, HtmlReport.Options options) {
        var composition = new Composition(publication, options);
        var files = new ArrayList<Picture.File>();
        composition.headed.forEach((name, entries) -> composition
                .gallery
                .all(entries)
                .forEach(picture -> files.add(Picture.File.of(composition.heading(name, entries), picture))));
        return files;
    }

    private Page page() {
        List<Entry> entries = publication.entries();
        List<Group> groups = groups();
        List<Definition> definitions = definitions();
        return new Page(
                Style.PAGE,
                Plain.name(publication.title()),
                Plain.name(options.partnership()),
                dates(options.asAt()),
                Plain.sentence(publication.policy()),
                counts(),
                Wording.count(entries.size(), "figure"),
                tests(),
                said(sentences(Severity.ACT, Severity.WATCH)),
                said(sentences(Severity.CAVEAT)),
                said(knowing()),
                columns(groups),
                groups,
                actions(),
                leftOut(),
                notes.keySet().stream().map(Plain::sentence).toList(),
                definitions,
                withheld(),
                proof(),
                Plain.sentence(options.contact()));
    }

    private String dates(Optional<LocalDate> asAt) {
        String periods = Wording.join(
                publication.periods().stream().map(ReportingPeriod::label).toList());
        return "For " + periods + asAt.map(day -> ", as at " + day.format(DAY)).orElse("");
    }

    private List<Count> counts() {
        return publication.statuses().entrySet().stream()
                .map(e -> new Count(Status.of(e.getKey()), Wording.number(e.getValue())))
                .toList();
    }

    private String tests() {
        List<Significance> tests =
                publication.entries().stream().flatMap(e -> e.change().stream()).toList();
        boolean said = publication.attention().stream().anyMatch(s -> s.rule().equals(TESTED));
        if (tests.isEmpty() || said) {
            return "";
        }
        long alone = tests.stream().filter(Significance::isSignificantAlone).count();
        long all = tests.stream().filter(Significance::isSignificant).count();
        return Wording.count(tests.size(), "change") + " on the previous period "
                + (tests.size() == 1 ? "was" : "were") + " tested for chance: " + Wording.number(alone)
                + " with p below 0.05, " + Wording.number(all)
                + " with q below 0.05 once the number of tests is allowed for ("
                + Method.BENJAMINI_HOCHBERG.title() + "). Only the latter are called significant.";
    }

    private List<Sentence> sentences(Severity... severities) {
        Set<Severity> wanted = Set.of(severities);
        return publication.attention().stream()
                .filter(sentence -> wanted.contains(sentence.severity()))
                .toList();
    }

    /** What is worth knowing; of many sentences not those on how a figure moved, which the table tells of each. */
    private List<Sentence> knowing() {
        List<Sentence> all = sentences(Severity.NOTE);
        return all.size() <= MANY
                ? all
                : all.stream()
                        .filter(sentence -> !sentence.rule().equals(MOVED))
                        .toList();
    }

    /** Sentences by their owners if the figures are arranged so; those of nobody or of several last. */
    private List<SaidTo> said(List<Sentence> sentences) {
        boolean byOwner = options.arrangement() == Arrangement.OWNER;
        var owned = new LinkedHashMap<String, List<Said>>();
        var others = new ArrayList<Said>();
        for (Sentence sentence : sentences) {
            var said = new Said(
                    status(sentence),
                    words(sentence),
                    byOwner ? "" : Plain.name(sentence.owner().orElse("")));
            (byOwner && sentence.owner().isPresent()
                            ? owned.computeIfAbsent(sentence.owner().get(), owner -> new ArrayList<>())
                            : others)
                    .add(said);
        }
        var all = new ArrayList<SaidTo>();
        owned.forEach((owner, some) -> all.add(new SaidTo(Plain.name(owner), some)));
        if (!others.isEmpty()) {
            all.add(new SaidTo(byOwner ? "Several owners, or none named" : "", others));
        }
        return all;
    }

    private static String words(Sentence sentence) {
        var words = new ArrayList<>(List.of(Plain.sentence(sentence.words())));
        sentence.caveats().forEach(caveat -> words.add(Plain.sentence(caveat)));
        return String.join(" ", words);
    }

    private static Status status(Sentence sentence) {
        return switch (sentence.rule()) {
            case "red" -> Status.of(Rag.RED);
            case "amber" -> Status.of(Rag.AMBER);
            case "action" -> new Status("s", "To do");
            default ->
                switch (sentence.severity()) {
                    case ACT -> new Status("y", "Act");
                    case WATCH -> new Status("s", "Watch");
                    case CAVEAT -> new Status("s", "Care");
                    case NOTE -> new Status("s", "Note");
                };
        };
    }

    // ---- the table

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        headed.forEach((name, entries) -> groups.add(group(name, entries)));
        return groups;
    }

    private Group group(String name, List<Entry> entries) {
        boolean one = isOfOneArea(entries);
        var parts = new ArrayList<Part>();
        questions(entries).forEach((question, some) -> {
            var rows = new ArrayList<Row>();
            @Nullable Entry before = null;
            for (Entry entry : some) {
                rows.add(row(entry, before, one));
                before = entry;
            }
            parts.add(new Part(Plain.sentence(question), rows));
        });
        List<Shown> shown = gallery.of(entries).stream()
                .map(picture -> new Shown(++pictures, picture))
                .toList();
        return new Group(heading(name, entries), parts, shown);
    }

    /** By vision area the lines by the question they answer, those that answer none first; else all of them. */
    private Map<String, List<Entry>> questions(List<Entry> entries) {
        if (options.arrangement() != Arrangement.VISION_AREA) {
            return Map.of("", entries);
        }
        var questions = new LinkedHashMap<String, List<Entry>>();
        questions.put("", new ArrayList<>());
        for (Entry entry : entries) {
            questions
                    .computeIfAbsent(entry.stewardship().question().orElse(""), question -> new ArrayList<>())
                    .add(entry);
        }
        questions.values().removeIf(List::isEmpty);
        return questions;
    }

    private static boolean isOfOneArea(List<Entry> entries) {
        return entries.stream().map(Entry::area).distinct().count() == 1;
    }

    /** The theme, vision area or owner, and the place if there is only one. */
    private String heading(String name, List<Entry> entries) {
        String above = Plain.capital(Plain.name(name));
        String place = isOfOneArea(entries) ? Plain.name(entries.get(0).area().name()) : "";
        if (options.arrangement() != Arrangement.THEME) {
            return place.isEmpty() ? above : above + " (" + place + ")";
        }
        var both = new LinkedHashSet<>(List.of(above, place));
        both.remove("");
        return both.isEmpty() ? "Figures" : String.join(", ", both);
    }

    private String leftOut() {
        int more = gallery.leftOut();
        return more == 0
                ? ""
                : Wording.count(more, "more picture") + ", in which less is seen, " + (more == 1 ? "is" : "are")
                        + " left out of this page.";
    }

    private Row row(Entry entry, @Nullable Entry before, boolean oneArea) {
        Unit unit = entry.indicator().unit();
        boolean bare = unit.words().equals("%") || entry.cell() instanceof Cell.NotAvailable;
        return new Row(
                name(entry, oneArea),
                defined.computeIfAbsent(entry.indicator(), i -> defined.size() + 1),
                !entry.slice().isTotal(),
                entry.period().label(),
                Plain.name(entry.reads()),
                bare ? "" : Plain.name(unit.words()),
                entry.range(),
                entry.previous() instanceof Cell.NotAvailable ? "" : entry.print(entry.previous()),
                entry.move(),
                Spark.of(entry),
                beside(entry),
                entry.verdict().map(verdict -> Status.of(verdict.rag())).orElse(Status.NONE),
                entry.verdict().map(Composition::rule).orElse(""),
                notes(entry, before));
    }

    /** The line's name in the table, where the heading may name the area. */
    private static String name(Entry entry, boolean oneArea) {
        String name = entry.slice().isTotal()
                ? entry.indicator().title()
                : String.join(", ", entry.slice().values().values());
        return Plain.name(oneArea ? name : name + ", " + entry.area());
    }

    private static String rule(Verdict verdict) {
        boolean rated = verdict.rag() != Rag.NOT_RATED;
        return Plain.sentence(Plain.capital(rated ? verdict.rule().orElse(verdict.because()) : verdict.because()));
    }

    /** The first benchmarks that show a figure; authorities only if there is nothing larger. */
    private static String beside(Entry entry) {
        List<Beside> shown = entry.beside().stream()
                .filter(other -> other.cell().seen().isPresent())
                .toList();
        boolean larger = shown.stream().anyMatch(other -> !Place.isAuthority(other.area()));
        return shown.stream()
                .filter(other -> !larger || !Place.isAuthority(other.area()))
                .limit(BESIDE)
                .map(other -> Plain.name(other.name()) + " " + entry.print(other.cell()))
                .collect(Collectors.joining("; "));
    }

    /** The caveats that are not the definition's, and not of the same indicator in the line above. */
    private List<Integer> notes(Entry entry, @Nullable Entry before) {
        List<String> own =
                entry.indicator().caveats().stream().map(Caveat::words).toList();
        List<String> said =
                before != null && before.indicator().equals(entry.indicator()) ? before.caveats() : List.of();
        return entry.caveats().stream()
                .filter(caveat -> !own.contains(caveat) && !said.contains(caveat))
                .map(this::note)
                .toList();
    }

    private int note(String words) {
        return notes.computeIfAbsent(words, w -> notes.size() + 1);
    }

    private static Columns columns(List<Group> groups) {
        List<Row> rows = groups.stream()
                .flatMap(group -> group.parts().stream())
                .flatMap(part -> part.rows().stream())
                .toList();
        return new Columns(
                rows.stream()
                        .anyMatch(
                                row -> !row.previous().isEmpty() || !row.move().isEmpty()),
                rows.stream().anyMatch(row -> !row.beside().isEmpty()),
                rows.stream().anyMatch(row -> !row.spark().isEmpty()),
                rows.stream().anyMatch(row -> !row.status().word().isEmpty()),
                rows.stream().anyMatch(row -> !row.notes().isEmpty()));
    }

    // ---- what is to be done

    /** Each action once, those that are late first, then by their dates; those without a date, and those done, last. */
    private List<Action> actions() {
        var figures = new LinkedHashMap<PriorityAction, Set<String>>();
        for (Entry entry : publication.entries()) {
            for (PriorityAction action : entry.actions()) {
                figures.computeIfAbsent(action, a -> new LinkedHashSet<>())
                        .add(Plain.name(entry.indicator().title()));
            }
        }
        return figures.entrySet().stream()
                .sorted(Comparator.comparing(
                        e -> e.getKey().status().isOpen() ? e.getKey().due().orElse(LocalDate.MAX) : LocalDate.MAX))
                .map(e -> action(e.getKey(), String.join("; ", e.getValue())))
                .toList();
    }

    private Action action(PriorityAction action, String figures) {
        boolean late = options.asAt().filter(action::isOverdueAt).isPresent();
        return new Action(
                Plain.sentence(action.words()),
                Plain.name(action.owner()),
                action.due().map(day -> day.format(DAY)).orElse(""),
                action.status() + (late ? ", past its date" : ""),
                figures);
    }

    // ---- what stands at the end

    /** What the lines measure; what several share to be known is a note. */
    private List<Definition> definitions() {
        Map<Caveat, Long> sharing = defined.keySet().stream()
                .flatMap(indicator -> indicator.caveats().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return defined.entrySet().stream()
                .map(e -> definition(e.getKey(), e.getValue(), sharing))
                .toList();
    }

    private Definition definition(Indicator indicator, int number, Map<Caveat, Long> sharing) {
        String words = indicator.description().isEmpty()
                ? Plain.capital(indicator.formula().toString())
                : indicator.description();
        var said = new ArrayList<>(List.of(Plain.stopped(Plain.sentence(words))));
        if (!indicator.polarity().equals(Polarity.CONTEXT_ONLY)) {
            said.add(Plain.capital(indicator.polarity().toString()) + ".");
        }
        var shared = new ArrayList<Integer>();
        for (Caveat caveat : indicator.caveats()) {
            if (sharing.getOrDefault(caveat, 0L) > 1) {
                shared.add(note(caveat.words()));
            } else {
                said.add(Plain.stopped(Plain.sentence(caveat.words())));
            }
        }
        return new Definition(
                number, Plain.name(indicator.title()), String.join(" ", said), shared, source(indicator.source()));
    }

    private static String source(Source source) {
        String standing = switch (source.standing()) {
            case NATIONAL -> "national";
            case LOCAL -> "local";
            case UNCHECKED -> "not checked against the official text";
        };
        String words = Plain.capital(Plain.sentence(source.words()));
        return source.words().equals(standing) ? words : words + " (" + standing + ")";
    }

    private List<Reason> withheld() {
        var reasons = new LinkedHashMap<String, List<String>>();
        for (Entry entry : publication.entries()) {
            String line = entry.indicator().title() + ", "
                    + (entry.slice().isTotal()
                            ? ""
                            : String.join(", ", entry.slice().values().values()) + ", ");
            withheld(
                    reasons,
                    entry.cell(),
                    line + entry.area() + ", " + entry.period().label());
            withheld(
                    reasons,
                    entry.previous(),
                    line + entry.area() + ", " + entry.previousPeriod().label());
            for (Counterpart other : entry.counterparts()) {
                withheld(
                        reasons,
                        other.cell(),
                        other.indicator().title() + ", " + entry.area() + ", "
                                + other.period().label());
            }
            for (Beside other : entry.beside()) {
                withheld(
                        reasons,
                        other.cell(),
                        line + other.name() + ", " + entry.period().label());
            }
        }
        return reasons.entrySet().stream()
                .map(e -> new Reason(
                        Plain.sentence(e.getKey()),
                        e.getValue().stream().distinct().toList()))
                .toList();
    }

    private static void withheld(Map<String, List<String>> reasons, Cell cell, String figure) {
        if (cell instanceof Cell.Withheld withheld) {
            reasons.computeIfAbsent(withheld.because(), because -> new ArrayList<>())
                    .add(Plain.name(figure));
        }
    }

    /**
     * The audit's sentences, each with the lines that are set in under it; the policy's words are one, lines and all. How
     * long it took is not among them, as equal publications have equal pages.
     */
    private List<Proof> proof() {
        Audit audit = publication.audit();
        String printed = audit.print();
        String policy = audit.policy() + ".\n";
        String last = audit.proof() + "\n";
        String time = " and " + Wording.number(audit.time().toMillis()) + " ms.";
        var proof = new ArrayList<Proof>();
        proof.add(new Proof(Plain.sentence(policy), List.of()));
        for (String line : printed.substring(policy.length(), printed.length() - last.length())
                .lines()
                .toList()) {
            String words = Plain.sentence(line.endsWith(time) ? line.replace(time, ".") : line);
            if (line.startsWith(" ")) {
                Proof above = proof.remove(proof.size() - 1);
                var listed = new ArrayList<>(above.listed());
                listed.add(words);
                proof.add(new Proof(above.words(), List.copyOf(listed)));
            } else {
                proof.add(new Proof(words, List.of()));
            }
        }
        proof.add(new Proof(Plain.sentence(last), List.of()));
        return proof;
    }
}
