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
import safeguarding.Finding.Severity;
import safeguarding.Publication;
import safeguarding.Publication.Beside;
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
import safeguarding.report.Page.Columns;
import safeguarding.report.Page.Count;
import safeguarding.report.Page.Definition;
import safeguarding.report.Page.Group;
import safeguarding.report.Page.Proof;
import safeguarding.report.Page.Reason;
import safeguarding.report.Page.Row;
import safeguarding.report.Page.Said;
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

    private final Publication publication;
    private final Map<String, Integer> notes = new LinkedHashMap<>();
    private final Map<Indicator, Integer> defined = new LinkedHashMap<>();

    private final Map<String, List<Entry>> themes;
    private final Gallery gallery;
    private int pictures;

    private Composition(Publication publication) {
        this.publication = publication;
        this.themes = publication.entries().stream()
                .collect(Collectors.groupingBy(Entry::theme, LinkedHashMap::new, Collectors.toList()));
        this.gallery = new Gallery(themes.values());
    }

    static Page of(Publication publication, HtmlReport.Options options) {
        return new Composition(publication).page(options);
    }

    /** All pictures of a publication, those too that are not on its page. */
    static List<Picture.File> pictures(Publication publication) {
        var composition = new Composition(publication);
        var files = new ArrayList<Picture.File>();
        composition.themes.forEach((theme, entries) -> composition
                .gallery
                .all(entries)
                .forEach(picture -> files.add(Picture.File.of(heading(theme, entries), picture))));
        return files;
    }

    private Page page(HtmlReport.Options options) {
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
                said(Severity.ACT, Severity.WATCH),
                said(Severity.CAVEAT),
                columns(groups),
                groups,
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
        if (tests.isEmpty()) {
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

    private List<Said> said(Severity... severities) {
        Set<Severity> wanted = Set.of(severities);
        return publication.attention().stream()
                .filter(sentence -> wanted.contains(sentence.severity()))
                .map(sentence -> new Said(status(sentence), Plain.sentence(sentence.words())))
                .toList();
    }

    private static Status status(Sentence sentence) {
        return switch (sentence.rule()) {
            case "red" -> Status.of(Rag.RED);
            case "amber" -> Status.of(Rag.AMBER);
            default ->
                switch (sentence.severity()) {
                    case ACT -> new Status("s", "Act");
                    case WATCH -> new Status("s", "Watch");
                    case CAVEAT -> new Status("s", "Care");
                case NOTE -> new Status("s", "Note");
                };
        };
    }

    // ---- the table

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        themes.forEach((theme, entries) -> groups.add(group(theme, entries)));
        return groups;
    }

    private Group group(String theme, List<Entry> entries) {
        boolean one = isOfOneArea(entries);
        var rows = new ArrayList<Row>();
        @Nullable Entry before = null;
        for (Entry entry : entries) {
            rows.add(row(entry, before, one));
            before = entry;
        }
        List<Shown> shown = gallery.of(entries).stream()
                .map(picture -> new Shown(++pictures, picture))
                .toList();
        return new Group(heading(theme, entries), rows, shown);
    }

    private static boolean isOfOneArea(List<Entry> entries) {
        return entries.stream().map(Entry::area).distinct().count() == 1;
    }

    /** The theme, and the area if there is only one. */
    private static String heading(String theme, List<Entry> entries) {
        var heading = new LinkedHashSet<>(List.of(Plain.capital(Plain.name(theme))));
        if (isOfOneArea(entries)) {
            heading.add(Plain.name(entries.get(0).area().name()));
        }
        heading.remove("");
        return heading.isEmpty() ? "Figures" : String.join(", ", heading);
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

    /** The first benchmarks; authorities only if there is nothing larger. */
    private static String beside(Entry entry) {
        return entry.beside().stream()
                .sorted(Comparator.comparing(other -> Place.isAuthority(other.area())))
                .filter(other -> Seen.figure(other.cell()).isPresent())
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
        List<Row> rows = groups.stream().flatMap(group -> group.rows().stream()).toList();
        return new Columns(
                rows.stream()
                        .anyMatch(
                                row -> !row.previous().isEmpty() || !row.move().isEmpty()),
                rows.stream().anyMatch(row -> !row.beside().isEmpty()),
                rows.stream().anyMatch(row -> !row.spark().isEmpty()),
                rows.stream().anyMatch(row -> !row.status().word().isEmpty()),
                rows.stream().anyMatch(row -> !row.notes().isEmpty()));
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
