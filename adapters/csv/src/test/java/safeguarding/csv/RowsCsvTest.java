package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.MemoryBudget;
import safeguarding.fact.Problem;
import safeguarding.fact.Rows;
import safeguarding.fact.Whole;
import safeguarding.time.FinancialYear;

class RowsCsvTest {

    enum Category {
        NEGLECT("neglect"),
        PHYSICAL("physical abuse");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    record Plan(long child, LocalDate started, LocalDate ended, Category category, boolean court, int visits) {
        static final Key<Plan> CHILD = key("child", Plan::child);
        static final Day<Plan> STARTED = day("started", Plan::started);
        static final Day<Plan> ENDED = day("ended", Plan::ended);
        static final Code<Plan, Category> CATEGORY = code("category", Category.class, Plan::category);
        static final Flag<Plan> COURT = flag("court", Plan::court);
        static final Whole<Plan> VISITS = whole("visits", Plan::visits);
        static final Episodes<Plan> PLANS =
                Episodes.of("plan", CHILD, STARTED, ENDED).recording(CATEGORY, COURT, VISITS);
    }

    record Call(String child, LocalDate on) {
        static final Key<Call> CHILD = textKey("child", Call::child);
        static final Day<Call> ON = day("on", Call::on);
        static final Events<Call> CALLS = Events.of("call", CHILD, ON);
    }

    private static final Area DURHAM = Area.of("E06000047", "Durham");
    private static final Area YORK = Area.of("E06000014", "York");
    private static final Coverage YEAR = Coverage.of(FinancialYear.of("2019-20").period());
    private static final String HEADER = "child,started,ended,category,court,visits\n";
    private static final String GOOD = "7001,2019-04-01,2019-09-30,neglect,yes,3\n";

    @Test
    void readsRowsByTheNamesOfTheColumns() {
        Facts facts = read(HEADER + GOOD + "7002,2019-05-01,,PHYSICAL,FALSE,0\n7003,2019-06-01,,,,\n");

        Rows<Plan> rows = facts.rows(Plan.PLANS, DURHAM).orElseThrow();
        assertThat(facts.problems()).isEmpty();
        assertThat(rows.size()).isEqualTo(3);
        assertThat(cells(rows, 0)).containsExactly(3, 1, 0);
        assertThat(cells(rows, 1)).containsExactly(0, 0, 1);
        assertThat(cells(rows, 2)).containsExactly(Rows.ABSENT, Rows.ABSENT, Rows.ABSENT);
        assertThat(rows.cells(Plan.ENDED).get(0))
                .isEqualTo((int) LocalDate.of(2019, 9, 30).toEpochDay());
        assertThat(rows.hasObjects()).isFalse();
        assertThat(rows.coverage()).isEqualTo(YEAR);
    }

    @Test
    void readsTheAreaFromAColumnAndCoversAreasWithoutRows() {
        var source = RowsCsv.of(Call.CALLS, YEAR).in("authority", List.of(DURHAM, YORK));

        Facts facts = source.read(
                "calls.csv",
                bytes(
                        "authority,child,on\nE06000047,case A,2019-04-01\nDurham,case B,2019-04-02\nLeeds,x,2019-04-02\n"));

        assertThat(facts.rows(Call.CALLS, DURHAM).orElseThrow().size()).isEqualTo(2);
        assertThat(facts.rows(Call.CALLS, YORK).orElseThrow().size()).isZero();
        assertThat(facts.problems())
                .containsExactly(new Problem("calls.csv", 4, "authority", "is not one of the areas [Durham, York]"));
    }

    @Test
    void takesWhateverAreasTheFileNamesIfNoneAreGiven() {
        Facts facts = RowsCsv.of(Call.CALLS, YEAR)
                .read("calls.csv", bytes("area,child,on\nDurham,A,2019-04-01\n,B,2019-04-01\n"));

        assertThat(facts.areas()).containsExactly(Area.named("Durham"));
        assertThat(facts.problems())
                .extracting(Problem::toString)
                .containsExactly("calls.csv row 3, area: must be 1 to 100 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amy,2019-04-01,,neglect,yes,3        | child    | must be a whole number",
                "' ,2019-04-01,,neglect,yes,3'        | child    | must be recorded",
                "7009,,,neglect,yes,3                 | started  | must be recorded",
                "7009,2019-02-30,,neglect,yes,3       | started  | must be a date that exists, written as 2019-04-01",
                "7009,01/04/2019,,neglect,yes,3       | started  | must be a date that exists, written as 2019-04-01",
                "7009,0019-04-01,,neglect,yes,3       | started  | must be a date from 1900-01-01 to 2199-12-31",
                "7009,2019-04-01,2019-03-31,neglect,yes,3 | ended | must not be before started",
                "7009,2019-04-01,,Neglect,yes,3       | category | is not one of the codes [neglect, physical abuse]",
                "7009,2019-04-01,,neglect,maybe,3     | court    | 'must be yes or no, true or false, 1 or 0'",
                "7009,2019-04-01,,neglect,yes,-3      | visits   | must be 0 or more",
                "7009,2019-04-01,,neglect,yes,3.5     | visits   | must be a whole number without separators",
                "7009,2019-04-01,,neglect,yes,3000000000 | visits | 'must be at most 2,147,483,647'",
                "7009,2019-04-01,,neglect             | ''       | has 4 cells where the header has 6"
            })
    void aBadRowIsAProblemWithRowAndColumnAndTheOthersStand(String row, String column, String reason) {
        Facts facts = read(HEADER + row + "\n" + GOOD);

        assertThat(facts.rows(Plan.PLANS, DURHAM).orElseThrow().size()).isEqualTo(1);
        assertThat(facts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                       | plans.csv: is empty; its first row must name the columns child",
                "child,begun,ended        | plans.csv: row 1, column 2: is not a column of the register 'plan'",
                "child,ended              | plans.csv: row 1: the column 'started' is missing; the register 'plan' needs child and started"
            })
    void aFileThatIsNotOfTheRegisterIsRefusedWhole(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anUnknownColumnListsThoseOfTheRegister() {
        assertThatThrownBy(() -> read("child,started,notes\n"))
                .hasMessageEndingWith("It has child, started, ended, category, court and visits");
    }

    @Test
    void aSourceReadsTheFileEachTime(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plans.csv"), HEADER + GOOD);
        var source = RowsCsv.of(Plan.PLANS, YEAR).in(DURHAM).from(file);

        assertThat(source.read().rows(Plan.PLANS, DURHAM).orElseThrow().size()).isEqualTo(1);
        Files.delete(file);

        assertThatThrownBy(source::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("plans.csv: cannot be read");
    }

    @Test
    void anAreaColumnMustNotBeOneOfTheRegister() {
        var rows = RowsCsv.of(Plan.PLANS, YEAR);

        assertThatThrownBy(() -> rows.in("category", List.of(DURHAM))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows.in("area", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Integer> cells(Rows<Plan> rows, int row) {
        return List.of(
                rows.cells(Plan.VISITS).get(row),
                rows.cells(Plan.COURT).get(row),
                rows.cells(Plan.CATEGORY).get(row));
    }

    private static Facts read(String text) {
        return RowsCsv.of(Plan.PLANS, YEAR).in(DURHAM).read("plans.csv", bytes(text));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bad rows, empty ones and both ends of lines, by stretches of a few lines and in one piece. */
    @ParameterizedTest
    @ValueSource(strings = {"", "quote", "long", "few"})
    void aFileReadInStretchesGivesTheFactsAndProblemsOfOneReadInOnePiece(String special, @TempDir Path folder)
            throws IOException {
        var text = new StringBuilder("child,started,ended,category,court,visits\n");
        for (int i = 0; i < 400; i++) {
            text.append(i / 3)
                    .append(",2019-")
                    .append(i % 12 < 9 ? "0" : "")
                    .append(i % 12 + 1)
                    .append("-0");
            text.append(i % 9 + 1).append(i % 50 == 7 ? ",yesterday" : ",").append(",neglect,");
            text.append(i % 60 == 5 ? "perhaps" : "yes").append(',').append(i % 70 == 3 ? "-1" : i % 5);
            text.append(i % 31 == 0 ? "\r\n" : "\n").append(i % 90 == 1 ? "\n" : "");
        }
        text.append(special.equals("quote") ? "7,2019-05-05,,\"neglect\",yes,1\n8,2019-05-05,,neglect,no,2" : "");
        text.append(special.equals("long") ? "7,2019-05-05,," + "x".repeat(70_000) + ",yes,1\n" : "");
        Path file = folder.resolve("plans.csv");
        Files.writeString(file, text);
        RowsCsv<Plan> source = RowsCsv.of(Plan.PLANS, YEAR)
                .in(DURHAM)
                .within(new CsvLimits(1_000, special.equals("few") ? 300 : 1_000));

        Facts whole = source.read(file);
        Facts cut = source.read(file, ForkJoinPool.commonPool(), 700);

        assertThat(cut.problems()).isEqualTo(whole.problems()).hasSizeGreaterThan(15);
        assertThat(told(cut)).isEqualTo(told(whole)).hasSizeGreaterThan(200);
    }

    private static List<String> told(Facts facts) {
        Rows<Plan> rows = facts.rows(Plan.PLANS, DURHAM).orElseThrow();
        var all = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            all.add(rows.key(i)
                    + Stream.of(Plan.STARTED, Plan.ENDED, Plan.CATEGORY, Plan.COURT, Plan.VISITS)
                            .map(c -> rows.cells(c).get(row))
                            .toList()
                            .toString());
        }
        return all;
    }

    @Test
    void aBudgetThatDoesNotSufficeIsSaidToAndNothingStaysTakenOfAPieceThatIsReadAgain(@TempDir Path folder)
            throws IOException {
        var text = new StringBuilder("child,started\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(",2019-05-05\n");
        }
        Path file = folder.resolve("plans.csv");
        Files.writeString(file, text);
        RowsCsv<Plan> source = RowsCsv.of(Plan.PLANS, YEAR).in(DURHAM);

        assertThatThrownBy(() -> source.within(MemoryBudget.ofMegabytes(1)).read(file))
                .hasMessageStartingWith("the rows of 'plan': needs ")
                .hasMessageContaining("the budget is 1.0 MB");
        assertThatThrownBy(() -> source.within(MemoryBudget.ofMegabytes(1)).read(file, Runnable::run, 100_000))
                .hasMessageContaining("the budget is 1.0 MB");
        Files.writeString(file, "\"7\",2019-05-05\n", StandardOpenOption.APPEND);
        MemoryBudget enough = MemoryBudget.ofMegabytes(3);
        Facts facts = source.within(enough).read(file, Runnable::run, 100_000);
        assertThat(enough.taken())
                .isEqualTo(facts.rows(Plan.PLANS, DURHAM).orElseThrow().bytes());
    }
}
