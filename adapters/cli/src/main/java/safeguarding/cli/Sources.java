package safeguarding.cli;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import safeguarding.children.CaseRecords;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.csv.ReturnsCsv;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.statutory.Frame;
import safeguarding.statutory.LocalAuthorities;
import safeguarding.statutory.OnsPopulations;
import safeguarding.statutory.Progress;
import safeguarding.statutory.annexa.AnnexA;
import safeguarding.statutory.cin.CinCensus;
import safeguarding.statutory.cin.CinHeader;
import safeguarding.statutory.ssd.Ssd;
import safeguarding.statutory.ssda903.Ssda903;
import safeguarding.text.Wording;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * Files and folders, told apart by what is in them and read into facts. Immutable; each method makes a new one.
 *
 * <pre>{@code
 * Loaded loaded = Sources.of(Path.of("returns")).about(Area.of("E06000047", "County Durham")).load();
 * ScorecardResult result = loaded.scorecard(loaded.periods()).evaluate(loaded.facts(), loaded.periods());
 * }</pre>
 *
 * <p>A census says its year. An SSDA903 return does not: it is taken from the name of the file or its folder, such as
 * {@code ssda903-2019-20}, else from the year in which most of its episodes ended. Records claim to cover the years of their
 * returns, so what needs more history than was given is a gap. Annex A claims to cover the six months up to the day it was
 * drawn on, as Ofsted asks for them, unless it is told otherwise; the Standard Safeguarding Dataset must be told.
 */
public final class Sources {

    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 10_000;
    private static final Pattern PREFIX = Pattern.compile("((?:19|20|21)\\d{2})[-_ ].*");

    /** The area of records where nothing says which it is. */
    static final Area UNNAMED = Area.named("This authority");

    /** What is told by whoever has the files read, besides the files. */
    record Told(
            Optional<Area> area,
            Optional<LocalDate> extracted,
            Optional<Coverage> covering,
            Optional<FinancialYear> returnYear,
            String vintage,
            Progress progress) {}

    private final List<Input> inputs;
    private final List<Path> passedOver;
    private final List<Path> places;
    private final Told told;

    private Sources(List<Path> places, Told told) {
        this.places = List.copyOf(places);
        this.told = told;
        var unknown = new ArrayList<Path>();
        this.inputs = inputs(files(places), unknown);
        this.passedOver = List.copyOf(unknown);
    }

    private Sources(Sources other, Told told) {
        this.places = other.places;
        this.inputs = other.inputs;
        this.passedOver = other.passedOver;
        this.told = told;
    }

    /**
     * Files, and folders with all that lies in them.
     *
     * @throws IllegalArgumentException if there is none, or nothing in them is read; a file that is named and is nothing
     *     that is read is refused, one found in a folder is passed over
     * @throws UncheckedIOException if one is not there or cannot be read, naming it
     */
    public static Sources of(Path... places) {
        return of(List.of(places));
    }

    /**
     * Files, and folders with all that lies in them.
     *
     * @throws IllegalArgumentException as {@link #of(Path...)}
     * @throws UncheckedIOException as {@link #of(Path...)}
     */
    public static Sources of(List<Path> places) {
        return new Sources(
                places,
                new Told(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "ONS mid-year estimates",
                        Progress.NONE));
    }

    /** These, with records about an area. One that populations or returns know by this code or name is taken as they have it. */
    public Sources about(Area area) {
        return with(new Told(
                Optional.of(area), told.extracted, told.covering, told.returnYear, told.vintage, told.progress));
    }

    /** These, with an Annex A or a Standard Safeguarding Dataset drawn on a day. */
    public Sources extracted(LocalDate day) {
        return with(new Told(told.area, Optional.of(day), told.covering, told.returnYear, told.vintage, told.progress));
    }

    /** These, with an Annex A or a Standard Safeguarding Dataset that holds all records of these dates. */
    public Sources covering(Coverage coverage) {
        return with(new Told(
                told.area, told.extracted, Optional.of(coverage), told.returnYear, told.vintage, told.progress));
    }

    /** These, with one SSDA903 return, of this year, whatever its files say. */
    public Sources returnOf(FinancialYear year) {
        return with(new Told(told.area, told.extracted, told.covering, Optional.of(year), told.vintage, told.progress));
    }

    /**
     * These, with populations of a release, such as "ONS MYE 2023".
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Sources populationsOf(String vintage) {
        if (vintage.isBlank()) {
            throw new IllegalArgumentException("populations need their release, such as \"ONS MYE 2023\"");
        }
        return with(new Told(told.area, told.extracted, told.covering, told.returnYear, vintage, told.progress));
    }

    /** These, telling of the progress. */
    public Sources telling(Progress progress) {
        return with(new Told(told.area, told.extracted, told.covering, told.returnYear, told.vintage, progress));
    }

    private Sources with(Told other) {
        return new Sources(this, other);
    }

    /** What was found, in the order it is read in. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The files in the folders that are nothing that is read. */
    public List<Path> passedOver() {
        return passedOver;
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if something must be told that was not, two inputs hold records of one register, or
     *     there are only returns and none is about the area asked for
     * @throws UncheckedIOException if a file cannot be read, naming it
     * @throws safeguarding.statutory.LimitException if a file goes beyond a limit
     */
    public Loaded load() {
        Facts returns = Facts.none();
        Facts populations = Facts.none();
        var tables = new ArrayList<Path>();
        for (Input input : of(Format.RETURNS)) {
            for (Path file : input.files()) {
                returns = returns.and(ReturnsCsv.read(file, ChildrenCatalogue.CATALOGUE));
            }
        }
        for (Input input : of(Format.POPULATIONS)) {
            for (Path file : input.files()) {
                tables.add(file);
                populations = populations.and(OnsPopulations.from(file, told.vintage)
                        .telling(told.progress)
                        .read());
            }
        }
        var records = new Records();
        var found = new ArrayList<Input>();
        for (Format format : Format.values()) {
            List<Input> some = of(format);
            found.addAll(format == Format.SSDA903 ? years(some) : some);
        }
        read(records, found);
        Area area = area(tables, returns, populations, !records.isEmpty());
        Facts facts = records.facts(area).and(returns);
        for (var one : populations.populations()) {
            boolean wanted = records.isEmpty()
                    ? facts.areas().contains(one.area())
                    : one.area().equals(area);
            facts = wanted ? facts.with(one) : facts;
        }
        facts = facts.withProblems(populations.problems());
        return new Loaded(facts, found, passedOver, records.isEmpty() ? told.area.map(a -> area) : Optional.of(area));
    }

    private List<Input> of(Format format) {
        return inputs.stream().filter(input -> input.format() == format).toList();
    }

    private void read(Records records, List<Input> found) {
        List<Path> censuses = files(found, Format.CIN_CENSUS);
        if (!censuses.isEmpty()) {
            CaseRecords census = CinCensus.read(Frame.USUAL.telling(told.progress), censuses);
            records.add(Format.CIN_CENSUS, census, coverage(found, Format.CIN_CENSUS));
        }
        List<Path> tables = files(found, Format.SSD);
        if (!tables.isEmpty()) {
            List<Path> folders = tables.stream().map(Sources::folder).distinct().toList();
            if (folders.size() > 1) {
                throw new IllegalArgumentException("there are tables of the Standard Safeguarding Dataset in "
                        + folders.size() + " folders; give one");
            }
            Coverage covering = told.covering.orElseThrow(() -> new IllegalArgumentException(
                    "say which dates the Standard Safeguarding Dataset covers, such as --covers 2019-20"));
            Ssd ssd = Ssd.extracted(day(Format.SSD)).telling(told.progress);
            records.add(Format.SSD, ssd.read(folders.get(0)), covering);
        }
        List<Path> workbooks = files(found, Format.ANNEX_A);
        if (workbooks.size() > 1) {
            throw new IllegalArgumentException(
                    "there are " + workbooks.size() + " Annex A workbooks; give one, as each holds the same children");
        }
        for (Path workbook : workbooks) {
            LocalDate day = day(Format.ANNEX_A);
            LocalDate end = day.plusDays(1);
            Coverage covering = told.covering.orElseGet(() -> Coverage.of(end.minusMonths(6), end));
            CaseRecords lists = AnnexA.extracted(day).telling(told.progress).read(workbook);
            records.add(Format.ANNEX_A, lists, covering);
        }
        read903(records, found);
    }

    private void read903(Records records, List<Input> found) {
        Optional<Ssda903> all = Optional.empty();
        for (Input input : found) {
            if (input.format() == Format.SSDA903) {
                FinancialYear year = input.year().orElseThrow();
                Path[] files = input.files().toArray(Path[]::new);
                all = Optional.of(
                        all.isEmpty() ? Ssda903.of(year, files) : all.get().and(year, files));
            }
        }
        all.ifPresent(returns ->
                records.add(Format.SSDA903, returns.telling(told.progress).read(), coverage(found, Format.SSDA903)));
    }

    private LocalDate day(Format format) {
        return told.extracted.orElseThrow(() -> new IllegalArgumentException(
                "say on which day the " + format.words() + " was drawn, such as --extracted 2020-03-31"));
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static List<Path> files(List<Input> found, Format format) {
        return found.stream()
                .filter(input -> input.format() == format)
                .flatMap(input -> input.files().stream())
                .toList();
    }

    private static Coverage coverage(List<Input> found, Format format) {
        return new Coverage(found.stream()
                .filter(input -> input.format() == format)
                .flatMap(input -> input.year().stream())
                .distinct()
                .map(FinancialYear::period)
                .toList());
    }

    // the area

    /** As told, as populations or returns have it; else that of the census, by its code; else one without a name. */
    private Area area(List<Path> tables, Facts returns, Facts populations, boolean hasRecords) {
        var known = new ArrayList<Area>(populations.areas());
        known.addAll(returns.areas());
        if (told.area.isPresent()) {
            Area asked = told.area.get();
            Optional<Area> found = known.stream()
                    .filter(area ->
                            area.code().equals(asked.code()) || area.name().equalsIgnoreCase(asked.name()))
                    .findFirst();
            if (found.isEmpty() && !hasRecords) {
                throw new IllegalArgumentException(Wording.unknown(
                        "area",
                        Texts.plain(asked.name()),
                        returns.areas().stream().map(Area::name).toList()));
            }
            return found.orElse(asked);
        }
        List<String> authorities = files(inputs, Format.CIN_CENSUS).stream()
                .map(CinCensus::header)
                .map(CinHeader::authority)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        if (authorities.size() != 1) {
            return UNNAMED;
        }
        String code = authorities.get(0);
        return LocalAuthorities.from(tables).areas(Integer.parseInt(code)).stream()
                .findFirst()
                .orElse(Area.of(code, "Local authority " + code));
    }

    // what the files are

    /** The files, each once, and whether it was named or found in a folder. */
    private static Map<Path, Boolean> files(Collection<Path> places) {
        var files = new LinkedHashMap<Path, Boolean>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                listed(place).forEach(file -> files.putIfAbsent(file.normalize(), false));
            } else if (Files.exists(place)) {
                files.put(place.normalize(), true);
            } else {
                throw new UncheckedIOException(
                        Texts.plain(place.toString()) + ": is not there", new IOException("no such file"));
            }
        }
        return files;
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            List<Path> some = files.filter(Files::isRegularFile)
                    .filter(file -> !Texts.name(file).startsWith("."))
                    .sorted(comparing(Path::toString))
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (some.size() > MOST_FILES) {
                throw new IllegalArgumentException(Texts.plain(folder.toString()) + ": holds more than " + MOST_FILES
                        + " files; give the folder of the returns");
            }
            return some;
        } catch (IOException | UncheckedIOException e) {
            throw new UncheckedIOException(Texts.plain(folder.toString()) + ": cannot be listed", new IOException(e));
        }
    }

    private static List<Input> inputs(Map<Path, Boolean> files, List<Path> unknown) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there is no file to read; give files or a folder");
        }
        var byFormat = new TreeMap<Format, List<Path>>();
        files.forEach((file, named) -> {
            Optional<Format> format = Recognised.format(file);
            if (format.isPresent()) {
                byFormat.computeIfAbsent(format.get(), any -> new ArrayList<>()).add(file);
            } else if (named) {
                throw new IllegalArgumentException(Texts.name(file) + ": " + nothing());
            } else {
                unknown.add(file);
            }
        });
        if (byFormat.isEmpty()) {
            throw new IllegalArgumentException("of " + files.size() + " files none is read; each " + nothing());
        }
        var inputs = new ArrayList<Input>();
        byFormat.forEach((format, some) -> {
            switch (format) {
                case CIN_CENSUS ->
                    some.forEach(file -> inputs.add(new Input(
                            format,
                            List.of(file),
                            Optional.of(
                                    FinancialYear.ending(CinCensus.header(file).year())),
                            "")));
                case SSDA903 -> groups(some).forEach(group -> inputs.add(input903(oneForm(group, files, unknown))));
                case SSD -> inputs.add(new Input(format, some, Optional.empty(), ""));
                case ANNEX_A, RETURNS, POPULATIONS ->
                    some.forEach(file -> inputs.add(new Input(format, List.of(file), Optional.empty(), "")));
            }
        });
        return List.copyOf(inputs);
    }

    private static String nothing() {
        return "is nothing that is read, which is " + String.join(", ", Format.all());
    }

    /** The files of one return each: those of a folder whose names begin with the same year, or with none. */
    private static Collection<List<Path>> groups(List<Path> files) {
        var groups = new LinkedHashMap<List<Object>, List<Path>>();
        for (Path file : files) {
            String name = Texts.name(file);
            Matcher prefix = PREFIX.matcher(name);
            Object apart =
                    ReturnYear.named(name).<Object>map(year -> year).orElse(prefix.matches() ? prefix.group(1) : "");
            groups.computeIfAbsent(List.of(folder(file), apart), any -> new ArrayList<>())
                    .add(file);
        }
        return groups.values();
    }

    /**
     * A return in one form. Beside its CSV files, one in XML that was found in the folder would be the same return twice and
     * is passed over.
     */
    private static List<Path> oneForm(List<Path> group, Map<Path, Boolean> named, List<Path> passedOver) {
        List<Path> xml = group.stream()
                .filter(file -> Texts.name(file).toLowerCase(Locale.ROOT).endsWith(".xml"))
                .filter(file -> !named.getOrDefault(file, true))
                .toList();
        if (xml.isEmpty() || xml.size() == group.size()) {
            return group;
        }
        passedOver.addAll(xml);
        return group.stream().filter(file -> !xml.contains(file)).toList();
    }

    private static Input input903(List<Path> files) {
        Path first = files.get(0);
        Optional<FinancialYear> named = ReturnYear.named(Texts.name(first));
        if (named.isEmpty()) {
            named = ReturnYear.named(Texts.name(folder(first)));
        }
        return new Input(Format.SSDA903, files, named, named.isPresent() ? "by its name" : "");
    }

    /** The returns with their years: as told, by their names, or by the dates in them. */
    private List<Input> years(List<Input> returns) {
        if (told.returnYear.isPresent()) {
            if (returns.size() > 1) {
                throw new IllegalArgumentException("--return-year is for one SSDA903 return, and there are "
                        + returns.size() + "; put each into a folder named after its year, such as ssda903-2019-20");
            }
            return returns.stream()
                    .map(input -> new Input(input.format(), input.files(), told.returnYear, ""))
                    .toList();
        }
        return returns.stream()
                .map(input -> input.year().isPresent() ? input : dated(input))
                .sorted(comparing(input -> input.year().orElseThrow()))
                .toList();
    }

    private static Input dated(Input input) {
        var years = new LinkedHashSet<FinancialYear>();
        input.files().forEach(file -> ReturnYear.dated(file).ifPresent(years::add));
        if (years.size() != 1) {
            throw new IllegalArgumentException(input + ": its year cannot be told from its dates; give it with"
                    + " --return-year 2019-20, or put it into a folder named after its year, such as ssda903-2019-20");
        }
        return new Input(
                input.format(), input.files(), Optional.of(years.iterator().next()), "by its dates");
    }

    /** The period of records whose coverage is asked for: what a caller reads unless told otherwise. */
    static List<ReportingPeriod> latest(Coverage coverage) {
        ReportingPeriod last = coverage.ranges().get(coverage.ranges().size() - 1);
        FinancialYear year = FinancialYear.containing(last.lastDay());
        List<ReportingPeriod> whole =
                Arrays.asList(year.period(), year.previous().period());
        return List.of(whole.stream().filter(last::contains).findFirst().orElse(last));
    }

    /** Names the files. */
    @Override
    public String toString() {
        return String.join("\n", inputs.stream().map(Input::toString).toList());
    }
}
