package safeguarding.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.fact.Problem;

/** A thousand names, planted in every place of a file in turn, come out in no message. */
class PlantedNamesTest {

    private static final int NAMES = 1_000;
    private static final String PLANTED = "Zebedee";
    private static final List<String> TABLE = List.of(
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,"
                    + "new_la_code,la_name,age_group,population_estimate,CPP_start,CPP_subsequent,CPP_subsequent_percent",
            "2020,Reporting year,Local authority,E92000001,England,E12000001,North East,840,E06000047,County Durham,"
                    + "Children aged 0 to 17 years,99092,673,143,21.2");
    private static final List<String> NEIGHBOURS = List.of(
            "old_la_code,"
                    + IntStream.rangeClosed(1, 10)
                            .mapToObj(i -> "SN_" + i + ",SN_" + i + "P")
                            .collect(Collectors.joining(",")),
            "840," + IntStream.range(501, 511).mapToObj(i -> i + ",Close").collect(Collectors.joining(",")));

    @TempDir
    Path folder;

    @Test
    void noMessageOfATableHoldsThem() throws IOException {
        assertSilent(
                TABLE,
                file -> DfeTables.from(file)
                        .tellingOfOtherColumns()
                        .within(Limits.USUAL.withCharacters(40))
                        .read()
                        .problems());
    }

    @Test
    void noMessageOfPopulationsHoldsThem() throws IOException {
        assertSilent(TABLE, file -> OnsPopulations.from(file, "ONS").read().problems());
    }

    @Test
    void noMessageOfAuthoritiesHoldsThem() throws IOException {
        assertSilent(TABLE, file -> LocalAuthorities.from(file).problems());
    }

    @Test
    void noMessageOfNeighboursHoldsThem() throws IOException {
        var none = LocalAuthorities.from();
        assertSilent(
                NEIGHBOURS, file -> StatisticalNeighbours.of2025(file, none).problems());
    }

    /** Plants each name in a cell of the header or the row, as it is, quoted, as a formula, too long, or unclosed. */
    private void assertSilent(List<String> lines, Function<Path, List<Problem>> reader) throws IOException {
        int width = lines.get(0).split(",", -1).length;
        var messages = new ArrayList<String>();
        for (int i = 0; i < NAMES; i++) {
            String name = PLANTED + i;
            String cell = List.of(name, '"' + name + '"', '=' + name, name.repeat(50), '"' + name)
                    .get(i / width / 2 % 5);
            var cells = new ArrayList<>(List.of((lines.get(0) + "," + lines.get(1)).split(",", -1)));
            cells.set(i % (2 * width), cell);
            Path file = Files.writeString(
                    folder.resolve("table.csv"),
                    String.join(",", cells.subList(0, width)) + "\n" + String.join(",", cells.subList(width, 2 * width))
                            + "\n" + name + "\n");
            try {
                reader.apply(file).forEach(problem -> messages.add(problem.toString()));
            } catch (RuntimeException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    messages.add(cause.toString());
                }
            }
        }

        assertThat(messages)
                .hasSizeGreaterThan(NAMES / 2)
                .noneMatch(message -> message.toLowerCase(Locale.ROOT).contains("zebedee"));
    }
}
