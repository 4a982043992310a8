package safeguarding.statutory.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.children.CaseRecords;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.RecordSink;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.statutory.LimitException;
import safeguarding.statutory.Limits;
import safeguarding.time.FinancialYear;

/**
 * Files that are broken or meant to break the reader end in problems or a clear error, say nothing of what they hold, and
 * take no more memory than the 256 MiB the tests have.
 */
class Ssda903HostileTest {

    private static final FinancialYear YEAR = FinancialYear.of("2018-19");
    private static final String HEADER =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String GOOD = "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,";
    private static final String NAME = "Zebedee";

    @TempDir
    Path folder;

    private CaseRecords read(String... lines) {
        return read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private CaseRecords read(byte[] bytes) {
        try {
            return Ssda903.of(YEAR, Files.write(folder.resolve("episodes.csv"), bytes))
                    .read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertKept(CaseRecords records, int rows, String... problems) {
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER)).hasSize(rows);
        assertThat(records.problems()).extracting(Problem::toString).containsExactly(problems);
    }

    @Test
    void rowsBeforeAnUnclosedQuoteAreKept() {
        assertKept(
                read(HEADER, GOOD, "\"8,01/05/2018,S,C1,N1,U6,PR1,,,,,,", "9,01/05/2018,S,C1,N1,U6,PR1,,,,,,"),
                1,
                "episodes.csv row 3: a quote is not closed or stands inside a cell; nothing from this row on was read");
    }

    @Test
    void rowsWithTooManyOrTooFewCellsAreRefused() {
        assertKept(
                read(HEADER, "8,01/05/2018,S,C1,N1,U6,PR1,,,,,,,,", "9,01/05/2018", GOOD),
                1,
                "episodes.csv row 2: has 15 cells where the header has 13",
                "episodes.csv row 3: has 2 cells where the header has 13");
    }

    @Test
    void aCellThatIsNotUtf8RefusesItsRow() {
        byte[] bytes =
                (HEADER + "\n8,01/05/2018,S,C1,N1,U6,\u00e9,,,,,,\n" + GOOD).getBytes(StandardCharsets.ISO_8859_1);

        assertKept(read(bytes), 1, "episodes.csv row 2, place_provider: is not UTF-8; save the file as CSV UTF-8");
    }

    @Test
    void aFileInUtf16IsAnError() {
        assertThatThrownBy(() -> read((HEADER + "\n" + GOOD).getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("episodes.csv: row 1");
    }

    @Test
    void aFormulaOrANulByteIsNoCodeNoDateAndNoChild() {
        assertKept(
                read(
                        HEADER,
                        "=1+1,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                        "8,=TODAY(),S,C1,N1,U6,PR1,,,,,,",
                        "9,01/05/2018,=S,C1\u0000,N1,U6,PR1,,,,,,",
                        "1\u00000,01/05/2018,S,C1,N1,U6,PR1,,,,,,"),
                1,
                "episodes.csv row 2, CHILD: must be letters and digits; the row is refused",
                "episodes.csv row 3, DECOM: must be a date that exists, written as 31/03/2019, from 1900 to 2199",
                "episodes.csv row 4, RNE: is not a code of the return of 2018-19; it is not recorded",
                "episodes.csv row 4, LS: is not a code of the return of 2018-19; it is not recorded",
                "episodes.csv row 5, CHILD: must be letters and digits; the row is refused");
    }

    @Test
    void oneLineWithoutEndIsHeldToTheLimits() throws IOException {
        Path cells = folder.resolve("episodes.csv");
        write(cells, HEADER + "\n8,", "x,", 64 << 20);
        Path text = folder.resolve("reviews.csv");
        write(text, "CHILD,DOB,REVIEW,REVIEW_CODE\n8,", "x", 64 << 20);
        Path header = folder.resolve("header.csv");
        write(header, "CHILD,", "x,", 64 << 20);

        assertThat(Ssda903.of(YEAR, cells).read().problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("episodes.csv row 2: has ");
        assertThat(Ssda903.of(YEAR, text).read().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "reviews.csv row 2: a cell has more than 4,000,000 characters, or its quote is not closed;"
                                + " nothing from this row on was read");
        assertThatThrownBy(() -> Ssda903.of(YEAR, header).read())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("has more than 1,000 columns");
        assertThatThrownBy(() -> Ssda903.of(YEAR, cells)
                        .within(Limits.USUAL.withBytes(1 << 20))
                        .read())
                .isInstanceOf(LimitException.class);
    }

    @Test
    void moreProblemsThanTheLimitAreAnError() {
        assertThatThrownBy(() -> Ssda903.of(YEAR, file(HEADER, "a b" + GOOD.substring(1), "c d" + GOOD.substring(1)))
                        .within(Limits.USUAL.withProblems(1))
                        .read())
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("episodes.csv: has more than 1 problem");
    }

    /** Plants a name in every cell of the header and of a row, as it is, quoted, as a formula, too long, or unclosed. */
    @Test
    void noMessageHoldsAName() {
        var messages = new ArrayList<String>();
        List<String> tables = List.of(
                HEADER + "\n" + GOOD,
                "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,1,05/11/2009,WBRI,X,,",
                "CHILD,SEX,DOB,DUC\n7,1,05/11/2009,05/11/2027",
                "CHILD,DOB,REVIEW,REVIEW_CODE\n7,05/11/2009,05/11/2018,PN1",
                "CHILD,DOB,MISSING,MIS_START,MIS_END\n7,05/11/2009,M,05/11/2018,",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n7,05/11/2009,1,,1,1,1,1,1,1,1,1",
                "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n7,05/11/2000,YES,F1,B1",
                "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n7,05/11/2009,05/11/2018,,",
                "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR\n7,05/11/2009,05/11/2018,,1,,,",
                "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM\n7,05/11/2009,P1,X,05/11/2012",
                "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\n7,05/11/2009,X,05/11/2018,,MANAGE");
        List<String> names = List.of(
                "episodes",
                "header",
                "uasc",
                "reviews",
                "missing",
                "oc2",
                "oc3",
                "placed_for_adoption",
                "ad1",
                "previous_permanence",
                "social_worker");
        for (int table = 0; table < tables.size(); table++) {
            String[] lines = tables.get(table).split("\n");
            int width = lines[0].split(",").length;
            for (int place = 0; place < 2 * width; place++) {
                for (String cell : List.of(
                        NAME,
                        "\"" + NAME + "\"",
                        "=" + NAME,
                        NAME.repeat(2_000),
                        "\"" + NAME,
                        NAME + "\u0000 O'Neil")) {
                    String header = planted(lines[0], place, cell);
                    String row = planted(lines[1], place - width, cell);
                    messages.addAll(
                            said(names.get(table) + ".csv", header + "\n" + row + "\n" + NAME + "\n" + row + "\n"));
                }
            }
        }

        assertThat(messages)
                .hasSizeGreaterThan(1_000)
                .noneMatch(message -> message.toLowerCase(Locale.ROOT).contains("zebedee"));
    }

    /**
     * Seen beside each other one by one, 300,000 rows of a child would take 45,000,000,000 looks: minutes, and not
     * seconds.
     */
    @Test
    void theRowsOfOneChildAreToldApartInTimeThatGrowsAsTheyDo() throws IOException {
        Path file = folder.resolve("missing.csv");
        LocalDate first = LocalDate.of(2018, 5, 1);
        int ends = 50_000;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("CHILD,DOB,MISSING,MIS_START,MIS_END\n");
            for (int i = 0; i < 6 * ends; i++) {
                String kind = i % 2 == 0 ? "M" : "A";
                out.write("7,," + kind + "," + day(first.plusDays(i / ends / 2)) + ","
                        + day(first.plusDays(10 + i / 2 % ends)) + "\n");
            }
            out.write("7,,A," + day(first) + "," + day(first.plusDays(10)) + "\n");
        }
        long[] taken = {0};

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Ssda903.of(YEAR, file).to(new RecordSink() {
                    @Override
                    public <R> void accept(Register<R> register, R row, long number) {
                        taken[0]++;
                    }
                }));

        // Every row but the last, which repeats the second; without a header there are no persons.
        assertThat(taken[0]).isEqualTo(6L * ends);
    }

    /** Each of 30,000 days begins an adoptive placement that ends in adoption the next day, and but for the first a plan. */
    @Test
    void thePlansOfOneChildFindTheirEpisodesInTimeThatGrowsAsTheyDo() throws IOException {
        int days = 30_000;
        LocalDate first = LocalDate.of(1930, 1, 1);
        try (Writer episodes = Files.newBufferedWriter(folder.resolve("episodes.csv"));
                Writer plans = Files.newBufferedWriter(folder.resolve("placed_for_adoption.csv"))) {
            episodes.write(HEADER + "\n");
            plans.write("CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED\n");
            for (int i = 0; i < days; i++) {
                episodes.write(
                        "7," + day(first.plusDays(i)) + ",S,E1,N1,A3,PR1," + day(first.plusDays(i + 1)) + ",E11,,,,\n");
                if (i > 0) {
                    plans.write("7,," + day(first.plusDays(i)) + ",,\n");
                }
            }
        }

        CaseRecords records = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Ssda903.of(YEAR, folder).read());

        assertThat(records.problems()).isEmpty();
        assertThat(records.rows(Permanence.PERMANENCE))
                .hasSize(days - 1)
                .allMatch(plan -> plan.decided().equals(plan.ended())
                        && plan.decided().equals(plan.placed())
                        && plan.decided().equals(plan.enteredCare()));
    }

    private static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String planted(String line, int place, String cell) {
        String[] cells = line.split(",", -1);
        if (place >= 0 && place < cells.length) {
            cells[place] = cell;
        }
        return String.join(",", cells);
    }

    private List<String> said(String name, String text) {
        var messages = new ArrayList<String>();
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            CaseRecords records = Ssda903.of(YEAR, file).read();
            messages.add(records.toString());
            records.to(new RecordSink() {
                @Override
                public <R> void accept(Register<R> register, R row, long number) {
                    messages.add(row.toString());
                }
            });
            records.problems().forEach(problem -> messages.add(problem.toString()));
        } catch (UncheckedIOException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                messages.add(cause.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private Path file(String... lines) {
        try {
            return Files.writeString(folder.resolve("episodes.csv"), String.join("\n", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String start, String part, int bytes) throws IOException {
        String block = part.repeat((1 << 16) / part.length());
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(start);
            for (int written = 0; written < bytes; written += block.length()) {
                out.write(block);
            }
        }
    }
}
