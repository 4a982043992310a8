package safeguarding.statutory.ssda903;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.LegalPeriod;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.Placement;
import safeguarding.children.RecordSink;
import safeguarding.statutory.Frame;
import safeguarding.statutory.Limits;
import safeguarding.statutory.Progress;
import safeguarding.time.FinancialYear;

/**
 * The SSDA903 return of looked-after children: the CSV files or the XML file of one year or of several, read into records.
 *
 * <pre>{@code
 * // returns/ holds 2016-header.csv, 2016-episodes.csv ... of 2016-17, and 2017-return.xml of 2017-18
 * CaseRecords records = Ssda903.namedByStart(Path.of("returns")).read();
 * records.problems().forEach(System.out::println);
 * Facts facts = records.facts(
 *         Area.of("E06000047", "County Durham"), Coverage.of(FinancialYear.of("2017-18").period()));
 *
 * CaseRecords oneYear = Ssda903.of(FinancialYear.of("2017-18"), Path.of("fake_903.xml")).read();
 * }</pre>
 *
 * <p>A file is known by its name: {@code header, episodes, uasc, reviews, missing, oc2, oc3, ad1, placed_for_adoption,
 * previous_permanence, social_worker}, each with {@code .csv}. All but those that are needed may be absent; other files and
 * other columns are passed over. Dates are written {@code 31/03/2019}.
 *
 * <p>Or a year is one XML file, of any name with {@code .xml} and the root element {@code EXPSSDA903}, which holds the same
 * rows child by child. In a folder it is read if there is no CSV file of that year. A child is unaccompanied if
 * {@code UASC} is 1 or there is a {@code DUC}. A problem has the number of the {@code CHILD} and the place, such as
 * {@code CHILD[12]/EPISODE[2]/DEC}. An element that is not known is passed over with a problem; of a file that breaks off
 * the children before that place are taken. A file with a DOCTYPE or another root is refused whole. It is walked through
 * once for each table, and the progress is told of each walk.
 *
 * <ul>
 *   <li>A cell that cannot be read, or holds a code that is not of the file's year, is not recorded: the row stays. But a
 *       row is refused if its child or first day cannot be used, or if it has an end that cannot be read: it would look
 *       open. So is an episode that starts after the file's year. What is wrong is told of with a problem, without the value.
 *   <li>Years are joined. A row that is open in one year comes again in the next, perhaps ended: the later edition stands.
 *       Repeats count once. Where an earlier year says otherwise about the same child and day, it is refused. Where two rows
 *       of one file do, the first stands.
 *   <li>An episode that is open at the end of a year and not in the next year's file, if that is read, is taken to end on
 *       the first day of that next year, without a reason, and a problem says so: with no other end are both returns right.
 *       Left open, it would count as looked after in all years to come. It is left open, with a problem, where the next
 *       year's row of it is refused, or not every row of that file can be read: that it is not there says nothing then.
 *   <li>{@code REC} and {@code REASON_PLACE_CHANGE} of an episode without {@code DEC} are not recorded, with a problem.
 *   <li>What the header says of a child holds for all its rows; of several years the latest that says something.
 *   <li>A child is unaccompanied in an episode if it is in {@code uasc} and {@code DUC} is blank or after {@code DECOM}.
 *       Where a year has no such file, or not every row of it can be read, it is not recorded.
 *   <li>{@code oc2} is dated by 31 March. Whether the child was looked after all year is worked out from that year's
 *       episodes and those of the other years; where some of them cannot be read, it is not recorded that a child was not.
 *       {@code oc3} is dated by the birthday in the year; without a day of birth, by 31 March.
 *   <li>A plan of adoption starts with the decision, {@code DATE_PLACED} or {@code DATE_INT}. From the episodes follow the
 *       day the child was placed, with A3 to A6; the day of the adoption, with E11 or E12; and the day of entering care.
 *   <li>Short breaks, V3 and V4, are kept as episodes and placements; no period of care has any.
 *   <li>{@code previous_permanence} is read and checked, but no register keeps it.
 * </ul>
 *
 * <p>Source: Department for Education, Children looked after by local authorities in England: guide to the SSDA903
 * collection.
 */
public final class Ssda903 {

    private static final Pattern PREFIX = Pattern.compile("((?:19|20|21)\\d{2})[-_ ].*");

    private final NavigableMap<FinancialYear, Map<Table, Path>> files;
    private final Frame frame;

    private Ssda903(NavigableMap<FinancialYear, Map<Table, Path>> files, Frame frame) {
        this.files = files;
        this.frame = frame;
    }

    /**
     * The return of one year.
     *
     * @param year the year from 1 April to 31 March: 2017-18 for the collection of 2018
     * @param places its files, or folders that hold them
     * @throws IllegalArgumentException if a file is not one of the return, if two are the same one, or if there is none
     * @throws UncheckedIOException if a folder cannot be listed
     */
    public static Ssda903 of(FinancialYear year, Path... places) {
        return new Ssda903(new TreeMap<>(), Frame.USUAL).and(year, places);
    }

    /**
     * The returns of several years in one folder, each file's name beginning with the year in which the return's year
     * starts: {@code 2017-episodes.csv} is of 1 April 2017 to 31 March 2018.
     *
     * @throws IllegalArgumentException if two files are the same one, or there is none
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static Ssda903 namedByStart(Path folder) {
        return named(folder, FinancialYear::starting);
    }

    /**
     * The returns of several years in one folder, each file's name beginning with the year in which the return's year ends,
     * as collections are named: {@code 2018-episodes.csv} is of 1 April 2017 to 31 March 2018.
     *
     * @throws IllegalArgumentException if two files are the same one, or there is none
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public static Ssda903 namedByEnd(Path folder) {
        return named(folder, FinancialYear::ending);
    }

    private static Ssda903 named(Path folder, Function<Integer, FinancialYear> years) {
        var files = new TreeMap<FinancialYear, Map<Table, Path>>();
        var byYear = new TreeMap<FinancialYear, List<Path>>();
        for (Path file : listed(folder)) {
            var prefix = PREFIX.matcher(name(file));
            if (prefix.matches()) {
                byYear.computeIfAbsent(years.apply(Integer.valueOf(prefix.group(1))), any -> new ArrayList<>())
                        .add(file);
            }
        }
        byYear.forEach((year, some) -> oneForm(some).forEach(file -> put(files, year, file)));
        if (files.isEmpty()) {
            throw new IllegalArgumentException(name(folder)
                    + ": holds no file of the return with a year before its name, such as 2017-episodes.csv");
        }
        return new Ssda903(files, Frame.USUAL);
    }

    /**
     * These returns and that of another year, or further files of the same year.
     *
     * @throws IllegalArgumentException as {@link #of}
     * @throws UncheckedIOException as {@link #of}
     */
    public Ssda903 and(FinancialYear year, Path... places) {
        var all = new TreeMap<FinancialYear, Map<Table, Path>>();
        files.forEach((some, tables) -> all.put(some, new EnumMap<>(tables)));
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                oneForm(listed(place)).forEach(file -> put(all, year, file));
            } else if (isXml(place) || Table.of(name(place)).isPresent()) {
                put(all, year, place);
            } else {
                throw new IllegalArgumentException(name(place)
                        + ": is not a file of the return; these are "
                        + String.join(
                                ", ",
                                Arrays.stream(Table.values()).map(Table::file).toList())
                        + ", or one XML file");
            }
        }
        if (!all.containsKey(year)) {
            throw new IllegalArgumentException(year.label() + ": there is no file of the return, such as episodes.csv");
        }
        return new Ssda903(all, frame);
    }

    private static void put(Map<FinancialYear, Map<Table, Path>> files, FinancialYear year, Path file) {
        Table[] held =
                isXml(file) ? Table.values() : Table.of(name(file)).stream().toArray(Table[]::new);
        for (Table table : held) {
            Path other = files.computeIfAbsent(year, any -> new EnumMap<>(Table.class))
                    .putIfAbsent(table, file);
            if (other != null) {
                throw new IllegalArgumentException(
                        name(file) + ": the return of " + year.label() + " has this file already: " + name(other));
            }
        }
    }

    /** Whether a file is a whole return in XML. */
    static boolean isXml(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    /** The CSV files of one year, or if there are none the XML file: both would be the same return twice. */
    private static List<Path> oneForm(List<Path> files) {
        boolean csv = files.stream().anyMatch(file -> Table.of(name(file)).isPresent());
        return files.stream().filter(file -> !csv || !isXml(file)).toList();
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(comparing(Ssda903::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name(folder) + ": cannot be listed", e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** These returns, read within other limits; each file is held to them. */
    public Ssda903 within(Limits limits) {
        return new Ssda903(files, frame.within(limits));
    }

    /** These returns, telling of the progress. */
    public Ssda903 telling(Progress progress) {
        return new Ssda903(files, frame.telling(progress));
    }

    /** The years, the first one first. */
    public List<FinancialYear> years() {
        return List.copyOf(files.keySet());
    }

    /**
     * Reads the files into records, and joins the episodes to periods of care, placements and legal statuses.
     *
     * @throws UncheckedIOException if a file cannot be read, is empty or lacks a column, naming it
     * @throws safeguarding.statutory.LimitException if a file goes beyond a limit
     */
    public CaseRecords read() {
        var outcomes = new ArrayList<Outcome>();
        CaseRecords records = CaseRecords.gather(sink -> outcomes.add(to(sink)));
        List<LookedAfterEpisode> episodes = records.rows(LookedAfterEpisode.LOOKED_AFTER);
        if (!episodes.isEmpty()) {
            records = records.with(CarePeriod.CARE_PERIODS, CarePeriod.join(episodes))
                    .with(Placement.PLACEMENTS, Placement.join(episodes))
                    .with(LegalPeriod.LEGAL_PERIODS, LegalPeriod.join(episodes));
        }
        return records.withProblems(outcomes.get(0).problems());
    }

    /**
     * Reads the files and gives each record to a sink as it is read, the latest year first; nothing is joined. What is kept
     * meanwhile is the children, and the dates and codes of their rows. Records that were given before an exception is
     * thrown are not all there is.
     *
     * @return what became of the files
     * @throws UncheckedIOException as {@link #read}
     * @throws safeguarding.statutory.LimitException as {@link #read}
     */
    public Outcome to(RecordSink sink) {
        return new Pass(files.descendingMap(), frame, sink).read();
    }

    /** Names the years. */
    @Override
    public String toString() {
        return "SSDA903 "
                + String.join(
                        ", ", files.keySet().stream().map(FinancialYear::label).toList());
    }
}
