package safeguarding.examples.records;

import static safeguarding.text.TextTable.left;
import static safeguarding.text.TextTable.right;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.children.CaseRecords;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.children.Person;
import safeguarding.children.Situations;
import safeguarding.csv.PublicationCsv;
import safeguarding.csv.ReturnsCsv;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Polarity;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.protect.Protection;
import safeguarding.statutory.cin.CinCensus;
import safeguarding.statutory.cin.CinCensusWriter;
import safeguarding.statutory.ssda903.Ssda903;
import safeguarding.statutory.ssda903.Ssda903Writer;
import safeguarding.synthetic.SyntheticAuthority;
import safeguarding.text.TextTable;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * The way an analyst goes: the children in need census and the SSDA903 return as files on disk, read into records, counted
 * into a scorecard, and laid beside England, the North East, statistical neighbours and County Durham as they were published.
 * The files are those of a synthetic authority made in Durham's numbers, so no child is in them.
 *
 * <p>{@code published.csv} holds figures of 2013 to 2024. Contains public sector information licensed under the Open
 * Government Licence v3.0. Source: Department for Education, Children in need 2024; Office for National Statistics mid-year
 * population estimates.
 */
public final class DurhamRecords {

    /** The authority that does not exist. */
    public static final Area SYNTHETIC = Area.named("Synthetic authority");

    /** The year of the scorecard. */
    public static final FinancialYear YEAR = FinancialYear.of("2019-20");

    private static final Area DURHAM = Area.of("E06000047", "County Durham");
    private static final String LOCAL_AUTHORITY = "840";
    private static final SyntheticAuthority AUTHORITY = SyntheticAuthority.durham();
    private static final Benchmark ENGLAND = Benchmark.of(Area.of("E92000001", "England"));

    /** What each figure stands beside, in the order of the table. */
    public static final List<Benchmark> BESIDE = List.of(
            Benchmark.of("Durham, published", DURHAM),
            ENGLAND,
            Benchmark.of(Area.of("E12000001", "North East")),
            neighbours(2021, "mean"),
            neighbours(2021, "median"),
            neighbours(2025, "mean"),
            neighbours(2025, "median"));

    /** Children aged 0 to 17 in County Durham in the middle of 2017, 2018 and 2019, rebased after the census of 2021. */
    private static final List<Population> POPULATION = List.of(
            new Population(SYNTHETIC, AgeBand.CHILDREN_0_TO_17, 2017, "rebased after the census of 2021", 98_870),
            new Population(SYNTHETIC, AgeBand.CHILDREN_0_TO_17, 2018, "rebased after the census of 2021", 98_914),
            new Population(SYNTHETIC, AgeBand.CHILDREN_0_TO_17, 2019, "rebased after the census of 2021", 99_092));

    private DurhamRecords() {}

    private static Benchmark neighbours(int edition, String average) {
        String name = "Statistical neighbours " + edition + " (" + average + ")";
        String code = "statistical-neighbours-" + edition + "-" + average + "-" + DURHAM.code();
        return Benchmark.of("Neighbours " + edition + ", " + average, Area.of(code, name));
    }

    /** Writes the returns of the authority into a folder: a census, and an SSDA903 return for each of three years. */
    public static void write(Path folder) throws IOException {
        CaseRecords made = AUTHORITY.records();
        CinCensusWriter.of(YEAR.startYear() + 1, LOCAL_AUTHORITY).write(made, folder.resolve("cin-census.xml"));
        for (FinancialYear year : years()) {
            Path return903 = Files.createDirectories(folder.resolve("ssda903-" + year.label()));
            Ssda903Writer.of(year).write(made, return903);
        }
    }

    private static List<FinancialYear> years() {
        return List.of(YEAR.previous().previous(), YEAR.previous(), YEAR);
    }

    /** Reads the returns back from the folder. */
    public static CaseRecords read(Path folder) {
        CaseRecords need = CinCensus.read(folder.resolve("cin-census.xml"));
        Ssda903 care = Ssda903.of(
                years().get(0), folder.resolve("ssda903-" + years().get(0).label()));
        for (FinancialYear year : years().subList(1, years().size())) {
            care = care.and(year, folder.resolve("ssda903-" + year.label()));
        }
        // both returns name the children; the census knows more of them
        CaseRecords looked = care.read().without(Person.PERSONS);
        return Situations.in(need.and(looked));
    }

    /** The records as facts, with the figures that were published beside them. */
    public static Facts facts(CaseRecords records) {
        return records.facts(SYNTHETIC, AUTHORITY.coverage())
                .withPopulations(POPULATION)
                .and(published());
    }

    private static Facts published() {
        try (InputStream in = DurhamRecords.class.getResourceAsStream("published.csv")) {
            if (in == null) {
                throw new IllegalStateException("published.csv is not on the class path");
            }
            return ReturnsCsv.read("published.csv", in, ChildrenCatalogue.CATALOGUE)
                    .withAtMost(0);
        } catch (IOException e) {
            throw new UncheckedIOException("published.csv", e);
        }
    }

    /** The scorecard: what is better one way is compared with England, the rest gives context. */
    public static Scorecard scorecard() {
        Scorecard card = Scorecard.titled("A synthetic authority in the numbers of County Durham")
                .about(SYNTHETIC)
                .withHistoryOf(2);
        for (Indicator indicator : indicators()) {
            Line line = Line.of(indicator);
            for (Benchmark benchmark : BESIDE) {
                line = line.beside(benchmark);
            }
            boolean context = indicator.polarity().equals(Polarity.CONTEXT_ONLY);
            card = card.line(context ? line : line.judgedBy(Judge.significantlyWorseThan(ENGLAND)));
        }
        return card;
    }

    private static List<Indicator> indicators() {
        return List.of(
                        "ref.rate",
                        "ref.rereferral.12m.pct",
                        "asm.rate",
                        "asm.45wd.pct",
                        "asm.median.days",
                        "s47.rate",
                        "icpc.rate",
                        "icpc.15wd.pct",
                        "cpp.rate",
                        "cpp.start.rate",
                        "cpp.end.rate",
                        "cpp.repeat.ever.pct",
                        "cpp.repeat.24m.pct",
                        "cpp.review.timely.pct",
                        "cla.rate",
                        "cla.3place.pct")
                .stream()
                .map(ChildrenCatalogue.CATALOGUE::get)
                .toList();
    }

    /** What the scorecard came to. */
    public static ScorecardResult result(CaseRecords records) {
        return scorecard().evaluate(facts(records), YEAR.period());
    }

    /** A table of each figure beside the others of its year. */
    static String beside(Publication publication) {
        var columns =
                new ArrayList<TextTable.Column>(List.of(left("Line").atMost(40), right("Here"), right("95% range")));
        BESIDE.forEach(benchmark -> columns.add(right(benchmark.name()).atMost(12)));
        columns.add(left("Beside England"));
        TextTable table = TextTable.of(columns);
        for (Publication.Entry entry : publication.entries()) {
            var cells = new ArrayList<>(List.of(entry.indicator().title(), entry.reads(), entry.range()));
            entry.beside().forEach(other -> cells.add(entry.print(other.cell())));
            cells.add(entry.verdict().map(verdict -> verdict.rag().word()).orElse(""));
            table = table.row(cells);
        }
        return table.print();
    }

    /** How an indicator went from 2013 to 2024 where it was published. */
    static String years(Indicator indicator) {
        List<ReportingPeriod> years = IntStream.rangeClosed(2013, 2024)
                .mapToObj(end -> FinancialYear.ending(end).period())
                .toList();
        Scorecard card = Scorecard.titled(indicator.title()).line(indicator);
        Publication publication = card.about(
                        BESIDE.stream().map(Benchmark::area).toArray(Area[]::new))
                .evaluate(published(), years)
                .publish(Protection.alreadyPublished("Children in need 2024"));
        var columns =
                new ArrayList<TextTable.Column>(List.of(left(indicator.title()).atMost(36)));
        years.forEach(year -> columns.add(right(year.label())));
        TextTable table = TextTable.of(columns);
        for (Benchmark benchmark : BESIDE) {
            var cells = new ArrayList<>(List.of(benchmark.name()));
            publication.entries().stream()
                    .filter(entry -> entry.area().equals(benchmark.area()))
                    .forEach(entry -> cells.add(entry.reads()));
            table = table.row(cells);
        }
        return table.print();
    }

    /**
     * Writes the returns, reads them and prints the scorecard.
     *
     * @param args the folder to write to; by default {@code examples/durham-records/target/returns}
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(
                args.length > 0 ? Path.of(args[0]) : Path.of("examples", "durham-records", "target", "returns"));
        write(folder);
        CaseRecords records = read(folder);
        Publication publication = result(records).publish(Protection.SMALL_COUNTS);
        publication.to(PublicationCsv.to(folder.resolve("scorecard.csv")));
        String text = "Read from " + folder + "\n" + records + "\n\n" + publication.print() + "\n" + beside(publication)
                + "\n" + years(ChildrenCatalogue.CATALOGUE.get("cpp.rate"));
        System.out.write(text.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
