package safeguarding.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import safeguarding.Publication;
import safeguarding.Publication.Counterpart;
import safeguarding.Publication.Entry;
import safeguarding.Sink;
import safeguarding.csv.Geography.Level;
import safeguarding.csv.Geography.Place;
import safeguarding.fact.Area;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.protect.Edition;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * Writes a publication by the Department for Education's open data standards, as its service Explore education statistics
 * takes them: pairs of a data file, {@code name.csv}, and its metadata, {@code name.meta.csv}.
 *
 * <p>A row is one time, one place and one item of each filter; a column is an indicator, named by its id, or one of its 95%
 * limits, {@code …_lower_ci} and {@code …_upper_ci}, where it has any. All that the publication shows is in: figures, those
 * before, histories and benchmarks. A row in which nothing is available is left out, but for the total of a breakdown, and
 * so is an indicator.
 *
 * <p>The standard does not mix kinds of periods, nor what is broken down with what is not, nor places with bodies. So there
 * is a pair for each kind of period ({@code financial_year}, {@code financial_halves}, {@code financial_quarters},
 * {@code months}, {@code calendar_year}, {@code academic_year}, {@code tax_year}, and {@code at_31_march} for figures of a
 * day, whose identifier is Reporting year), for each set of filters ({@code _by_…}), and apart for institutions. Another
 * period that ends on 31 March stands in that financial year, and its columns say since when: {@code …_since_201819},
 * {@code …_since_20180701}. Any other period, and an area that the geography does not know, are refused before anything is
 * written.
 *
 * <p>A cell is a number, or {@code c x z low u}. What is only known to be more than a number is {@code x}; a limit of a
 * figure that has none is {@code z}. An indicator that a file does not have for a time and place is {@code x} there. Of two
 * figures in one cell one that is withheld stands, else the first.
 *
 * <p>Names of columns are in small letters, digits and underscores, of at most 50 characters; labels have 80 and items 120.
 * A text is one line without control characters and signs that turn the direction of writing; two that would be the same
 * are numbered. UTF-8 without a mark, quotes by RFC 4180; a text that a spreadsheet could take for a formula has an
 * apostrophe before it. Each file is whole or not there. Files of an earlier publication whose names do not come again stay.
 *
 * <p>Source: Department for Education, Analysts' guide, Open data standards, and the checks of its data screener.
 */
public final class OpenDataCsv implements Sink {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final int LONGEST = 120;

    private final Path folder;
    private final String name;
    private final Geography geography;

    private OpenDataCsv(Path folder, String name, Geography geography) {
        this.folder = folder;
        this.name = name;
        this.geography = geography;
    }

    /**
     * A sink that writes into a folder, in place of what was there. The folder must be there.
     *
     * @param name what the names of all files begin with; it should not name a period, so that it can stand next year
     * @param geography where the publication's areas lie
     * @throws IllegalArgumentException if the name is not 1 to 40 small letters, digits, underscores and hyphens that begin
     *     with a letter
     */
    public static OpenDataCsv to(Path folder, String name, Geography geography) {
        checkName(name);
        return new OpenDataCsv(folder, name, geography);
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a data file must be 1 to 40 small letters, digits, underscores"
                            + " and hyphens that begin with a letter");
        }
    }

    /** What a file is about. */
    private record Subject(boolean institutions, String family, List<String> filters) {}

    /**
     * The text of each file, by its name; data before metadata. None if the publication shows nothing.
     *
     * @throws IllegalArgumentException if the name is not right (see {@link #to}), or a period or an area has no place in
     *     the standard
     */
    public static Map<String, String> print(Publication publication, String name, Geography geography) {
        checkName(name);
        List<Edition.Entry> figures = publication.edition("open data").entries().stream()
                .filter(figure -> !figure.cell().symbol().equals(Symbol.NOT_AVAILABLE.sign()))
                .toList();
        Map<ReportingPeriod, OpenDataPeriod> periods = periods(figures);
        Map<Area, Place> places = geography.of(
                figures.stream().map(Edition.Entry::area).collect(Collectors.toCollection(LinkedHashSet::new)));
        Map<String, Known> indicators = indicators(publication);
        Map<String, List<String>> filters = filters(figures);
        var tables = new LinkedHashMap<Subject, OpenDataTable>();
        for (Edition.Entry figure : figures) {
            Known known = indicators.get(figure.indicator());
            OpenDataPeriod when = periods.get(figure.period());
            Place where = places.get(figure.area());
            if (known == null || when == null || where == null) {
                continue;
            }
            List<String> columns = filters.getOrDefault(figure.indicator(), List.of());
            tables.computeIfAbsent(
                            new Subject(where.level() == Level.INSTITUTION, when.family(), columns),
                            subject -> new OpenDataTable(columns))
                    .add(known.indicator(), known.theme(), when, where, figure);
        }
        return files(name, tables);
    }

    /** An indicator, and the theme it is shown under. */
    private record Known(Indicator indicator, String theme) {}

    /** The lines' indicators, and those that should agree with them. */
    private static Map<String, Known> indicators(Publication publication) {
        var indicators = new HashMap<String, Known>();
        for (Entry entry : publication.entries()) {
            indicators.putIfAbsent(entry.indicator().id(), new Known(entry.indicator(), entry.theme()));
        }
        for (Entry entry : publication.entries()) {
            for (Counterpart other : entry.counterparts()) {
                indicators.putIfAbsent(other.indicator().id(), new Known(other.indicator(), entry.theme()));
            }
        }
        return indicators;
    }

    private static Map<String, String> files(String name, Map<Subject, OpenDataTable> tables) {
        var names = new OpenDataNames(Set.of());
        var files = new LinkedHashMap<String, String>();
        tables.forEach((subject, table) -> {
            String about = (subject.institutions() ? "institutions_" : "") + subject.family();
            String by = subject.filters().isEmpty() ? "" : "_by_" + String.join("_and_", subject.filters());
            String file = name + "_" + names.snake(about + by, "figures", LONGEST);
            List<String> texts = table.print();
            files.put(file + ".csv", texts.get(0));
            files.put(file + ".meta.csv", texts.get(1));
        });
        return files;
    }

    private static Map<ReportingPeriod, OpenDataPeriod> periods(List<Edition.Entry> figures) {
        var periods = new HashMap<ReportingPeriod, OpenDataPeriod>();
        var unknown = new TreeSet<ReportingPeriod>();
        for (Edition.Entry figure : figures) {
            OpenDataPeriod.of(figure.period())
                    .ifPresentOrElse(
                            period -> periods.put(figure.period(), period), () -> unknown.add(figure.period()));
        }
        if (!unknown.isEmpty()) {
            List<String> some =
                    unknown.stream().limit(5).map(ReportingPeriod::label).toList();
            throw new IllegalArgumentException(Wording.count(unknown.size(), "period")
                    + " cannot be told by the standard, such as " + Wording.join(some)
                    + ": it has financial years, their halves, quarters and months, what ends on 31 March, calendar,"
                    + " academic and tax years, and single days");
        }
        return periods;
    }

    /** By which columns each indicator is broken down, in order. */
    private static Map<String, List<String>> filters(List<Edition.Entry> figures) {
        var sets = new HashMap<String, Set<String>>();
        for (Edition.Entry figure : figures) {
            sets.computeIfAbsent(figure.indicator(), key -> new TreeSet<>())
                    .addAll(figure.slice().values().keySet());
        }
        var filters = new HashMap<String, List<String>>();
        sets.forEach((indicator, columns) -> filters.put(indicator, new ArrayList<>(columns)));
        return filters;
    }

    /**
     * Writes the files.
     *
     * @throws java.io.UncheckedIOException if one cannot be written, naming it
     * @throws IllegalArgumentException if a period or an area has no place in the standard
     */
    @Override
    public void accept(Publication publication) {
        print(publication, name, geography).forEach((file, text) -> WholeFiles.write(folder.resolve(file), text));
    }

    /** Names the folder. */
    @Override
    public String toString() {
        return "open data in " + folder;
    }
}
