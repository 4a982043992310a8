package safeguarding.statutory;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import safeguarding.csv.Sheet;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.statutory.LongTable.Subject;

/**
 * Mid-year population estimates in the layout in which the Department for Education publishes them beside its tables: one
 * row a year, area and age group, with columns {@code age_group} ("Children aged 0 to 17 years") and
 * {@code population_estimate}.
 *
 * <p>{@code time_period} is the year at whose middle people are counted: a rate of the year that ends on 31 March 2020 is
 * per the population of 2019. An estimate that is not available ({@code x}) makes no population, and a rate by it is a gap.
 * Of two rows about the same area, ages and year the second is refused if it says the same; otherwise neither is taken.
 *
 * <p>Source: Office for National Statistics mid-year population estimates; Open Government Licence v3.0.
 */
public final class OnsPopulations implements FactSource {

    private static final String AGES = "age_group";
    private static final String PEOPLE = "population_estimate";
    private static final Sheet SHEET = LongTable.sheet(List.of(AGES, PEOPLE), List.of());
    private static final Pattern BAND =
            Pattern.compile("(?:children |people )?aged (\\d{1,2}) to (\\d{1,2})(?: years)?", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final String vintage;
    private final Frame frame;

    private OnsPopulations(Path file, String vintage, Frame frame) {
        this.file = file;
        this.vintage = vintage;
        this.frame = frame;
    }

    /**
     * The populations in a file. At most 64 MiB and 50,000 rows.
     *
     * @param vintage the release they come from, such as "ONS mid-year estimates, rebased after the 2021 census"
     * @throws IllegalArgumentException if the vintage is blank
     */
    public static OnsPopulations from(Path file, String vintage) {
        if (vintage.isBlank()) {
            throw new IllegalArgumentException("populations need their vintage, such as \"ONS MYE 2023\"");
        }
        return new OnsPopulations(file, vintage, LongTable.FRAME);
    }

    /** These populations, read within other limits. */
    public OnsPopulations within(Limits limits) {
        return new OnsPopulations(file, vintage, frame.within(limits));
    }

    /** These populations, telling of the progress. */
    public OnsPopulations telling(Progress progress) {
        return new OnsPopulations(file, vintage, frame.telling(progress));
    }

    /**
     * Reads the file.
     *
     * @throws LimitException if it goes beyond a limit
     * @throws java.io.UncheckedIOException if it cannot be read, is empty or has a header that is not right, naming it
     */
    @Override
    public Facts read() {
        return frame.read(file, this::read);
    }

    private Facts read(FileWatch watch, InputStream in) {
        var table = new LongTable();
        var rows = new Once<Key, Optional<Long>>("area, ages and year");
        LongTable.rows(watch, SHEET, in, row -> {
            Subject subject = table.subject(row);
            var key = new Key(subject.area(), band(row.cell(AGES)), subject.year());
            rows.add(watch, row.number(), key, people(row.cell(PEOPLE)));
        });
        var populations = new ArrayList<Population>();
        rows.each((row, about, people) -> people.ifPresent(number ->
                populations.add(new Population(about.area(), about.band(), about.midYear(), vintage, number))));
        return Facts.none().withPopulations(populations).withProblems(watch.problems());
    }

    private static AgeBand band(String cell) throws RefusedRow {
        Matcher ages = BAND.matcher(cell);
        int from = ages.matches() ? Integer.parseInt(ages.group(1)) : 1;
        int to = ages.matches() ? Integer.parseInt(ages.group(2)) : 0;
        if (from > to) {
            throw new RefusedRow(AGES, "must be an age group such as Children aged 0 to 17 years");
        }
        return AgeBand.of(from, to);
    }

    private static Optional<Long> people(String cell) throws RefusedRow {
        return cell.isEmpty() || LongTable.symbol(cell).isPresent()
                ? Optional.empty()
                : Optional.of(LongTable.whole(PEOPLE, cell));
    }

    /** What a row is about. */
    private record Key(Area area, AgeBand band, int midYear) {}

    /** Names the file. */
    @Override
    public String toString() {
        return "populations in " + file;
    }
}
