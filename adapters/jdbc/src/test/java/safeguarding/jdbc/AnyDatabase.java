package safeguarding.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.jdbc.Plan.PLANS;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Rows;
import safeguarding.jdbc.Plan.Call;
import safeguarding.time.FinancialYear;

/** What holds of any database. */
abstract class AnyDatabase {

    static final Area DURHAM = Area.of("E06000047", "Durham");
    static final Area YORK = Area.of("E06000014", "York");
    static final Coverage YEAR = Coverage.of(FinancialYear.of("2019-20").period());
    static final RowsJdbc<Plan> IN_PLANS = RowsJdbc.table(PLANS, YEAR, "plans").in(DURHAM);

    private static final String AS_TEXT =
            "create table plans (child varchar(3000), started varchar(40), ended varchar(40),"
                    + " main_category varchar(40), court varchar(40), visits varchar(40))";
    private static final String GOOD = "('7001', '2019-04-01', '2019-09-30', 'neglect', 'yes', '3')";

    /** The database, empty at the start of each test. */
    abstract DataSource database();

    @Test
    void readsATablesRowsByTheNamesOfTheColumns() {
        run(
                "create table plans (notes varchar(100), visits integer, court boolean, main_category varchar(40),"
                        + " ended date, started date, child bigint)",
                "insert into plans values ('Amy is well', 3, true, 'neglect', date '2019-09-30', date '2019-04-01', 7001),"
                        + " (null, 0, false, ' PHYSICAL ', null, date '2019-05-01', 7002),"
                        + " (null, null, null, null, null, date '2019-06-01', 7003),"
                        + " (null, null, null, '', null, date '2019-07-01', 7004)");

        Facts facts = read(IN_PLANS);

        Rows<Plan> rows = facts.rows(PLANS, DURHAM).orElseThrow();
        assertThat(facts.problems()).isEmpty();
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.key(0)).isEqualTo(7001);
        assertThat(cells(rows, 0)).containsExactly(day(2019, 4, 1), day(2019, 9, 30), 0, 1, 3);
        assertThat(cells(rows, 1)).containsExactly(day(2019, 5, 1), Rows.ABSENT, 1, 0, 0);
        assertThat(cells(rows, 2)).containsExactly(day(2019, 6, 1), Rows.ABSENT, Rows.ABSENT, Rows.ABSENT, Rows.ABSENT);
        assertThat(cells(rows, 3)).containsExactly(day(2019, 7, 1), Rows.ABSENT, Rows.ABSENT, Rows.ABSENT, Rows.ABSENT);
        assertThat(rows.hasObjects()).isFalse();
        assertThat(rows.coverage()).isEqualTo(YEAR);
    }

    @Test
    void namesMayDifferInCaseAndSeparatorsOrBeGivenAndNeedQuoting() {
        run(
                "create schema \"social Care\"",
                "create table \"social Care\".\"All plans\" (\"CHILD\" bigint, \"select\" date, \"Main-Category\" varchar(40))",
                "insert into \"social Care\".\"All plans\" values (7001, date '2019-04-01', 'neglect')");

        Facts facts = read(RowsJdbc.table(PLANS, YEAR, "all plans")
                .inSchema("Social Care")
                .named(Plan.STARTED, "select")
                .in(DURHAM));

        assertThat(cells(facts.rows(PLANS, DURHAM).orElseThrow(), 0))
                .containsExactly(day(2019, 4, 1), Rows.ABSENT, 0, Rows.ABSENT, Rows.ABSENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amy    , 2019-04-01, null, neglect, yes, 3       | child         | must be a whole number",
                "null   , 2019-04-01, null, neglect, yes, 3       | child         | must be recorded",
                "7009   , null, null, neglect, yes, 3             | started       | must be recorded",
                "7009   , 2019-02-30, null, neglect, yes, 3       | started       | must be a date that exists, written as 2019-04-01",
                "7009   , 01/04/2019, null, neglect, yes, 3       | started       | must be a date that exists, written as 2019-04-01",
                "7009   , 0019-04-01, null, neglect, yes, 3       | started       | must be a date from 1900-01-01 to 2199-12-31",
                "7009   , 2019-04-01, 2019-03-31, neglect, yes, 3 | ended         | must not be before started",
                "7009   , 2019-04-01, null, Neglect, yes, 3       | main category | is not one of the codes [neglect, physical abuse]",
                "7009   , 2019-04-01, null, neglect, maybe, 3     | court         | 'must be yes or no, true or false, 1 or 0'",
                "7009   , 2019-04-01, null, neglect, yes, -3      | visits        | must be 0 or more",
                "7009   , 2019-04-01, null, neglect, yes, 3.5     | visits        | must be a whole number without separators",
                "7009   , 2019-04-01, null, neglect, yes, 3000000000 | visits     | 'must be at most 2,147,483,647'"
            })
    void aBadRowIsAProblemWithRowAndColumnAndTheOthersStand(String row, String column, String reason) {
        String cells = String.join(
                ", ",
                List.of(row.split(", ")).stream()
                        .map(String::strip)
                        .map(cell -> cell.equals("null") ? cell : "'" + cell + "'")
                        .toList());
        run(AS_TEXT, "insert into plans values " + GOOD, "insert into plans values (" + cells + ")");

        Facts facts = read(IN_PLANS);

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(1);
        assertThat(facts.problems()).containsExactly(new Problem("plan", 2, column, reason));
    }

    @Test
    void numbersWithoutAFractionAndTimesOfDayAreTakenAndOthersRefused() {
        run(
                "create table plans (child decimal(20, 2), started timestamp, court integer, visits double precision)",
                "insert into plans values (7001, timestamp '2019-04-01 23:59:59', 1, 3)",
                "insert into plans values (7002, timestamp '2019-04-02 00:00:00', 0, null)",
                "insert into plans values (7003.5, timestamp '2019-04-03 00:00:00', 2, 2.5)",
                "insert into plans values (7004, timestamp '2019-04-04 00:00:00', null, -1)");

        Facts facts = read(IN_PLANS);

        Rows<Plan> rows = facts.rows(PLANS, DURHAM).orElseThrow();
        assertThat(rows.size()).isEqualTo(2);
        assertThat(cells(rows, 0)).containsExactly(day(2019, 4, 1), Rows.ABSENT, Rows.ABSENT, 1, 3);
        assertThat(cells(rows, 1)).containsExactly(day(2019, 4, 2), Rows.ABSENT, Rows.ABSENT, 0, Rows.ABSENT);
        assertThat(facts.problems())
                .containsExactly(
                        new Problem("plan", 3, "child", "must be a whole number"),
                        new Problem("plan", 3, "court", "must be yes or no, true or false, 1 or 0"),
                        new Problem("plan", 3, "visits", "must be a whole number"),
                        new Problem("plan", 4, "visits", "must be 0 or more"));
    }

    @Test
    void aKeyThatIsTextIsTheSameAsANumberAndAsText() {
        run(
                "create table calls (child varchar(20), on_day date)",
                "insert into calls values ('41', date '2019-04-01')",
                "create table numbered (child bigint, on_day date)",
                "insert into numbered values (41, date '2019-04-01')");

        long asText = read(RowsJdbc.table(Call.CALLS, YEAR, "calls")
                        .named(Call.ON, "on_day")
                        .in(DURHAM))
                .rows(Call.CALLS, DURHAM)
                .orElseThrow()
                .key(0);
        long asNumber = read(RowsJdbc.table(Call.CALLS, YEAR, "numbered")
                        .named(Call.ON, "on_day")
                        .in(DURHAM))
                .rows(Call.CALLS, DURHAM)
                .orElseThrow()
                .key(0);
        Facts plain = Facts.none().with(Call.CALLS, DURHAM, YEAR, List.of(new Call("41", LocalDate.of(2019, 4, 1))));

        assertThat(asText)
                .isEqualTo(asNumber)
                .isEqualTo(plain.rows(Call.CALLS, DURHAM).orElseThrow().key(0));
    }

    @Test
    void theAreaIsReadAndAreasWithoutRowsAreCovered() {
        run(
                "create table plans (child bigint, started date, authority varchar(40))",
                "insert into plans values (1, date '2019-04-01', 'E06000047'), (2, date '2019-04-02', ' Durham '),"
                        + " (3, date '2019-04-02', 'Leeds'), (4, date '2019-04-02', null)");

        Facts facts = read(RowsJdbc.table(PLANS, YEAR, "plans").in("Authority", List.of(DURHAM, YORK)));

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(2);
        assertThat(facts.rows(PLANS, YORK).orElseThrow().size()).isZero();
        assertThat(facts.problems())
                .containsExactly(
                        new Problem("plan", 3, "Authority", "is not one of the areas [Durham, York]"),
                        new Problem("plan", 4, "Authority", "is not one of the areas [Durham, York]"));
    }

    @Test
    void whateverAreasThereAreAreTakenIfNoneAreGiven() {
        run(
                "create table plans (child bigint, started date, area varchar(200))",
                "insert into plans values (1, date '2019-04-01', 'Durham'), (2, date '2019-04-02', 'York')");

        assertThat(read(RowsJdbc.table(PLANS, YEAR, "plans")).areas())
                .containsExactly(Area.named("Durham"), Area.named("York"));
    }

    @Test
    void aQueryTakesParametersAndWhatTheyHoldIsNoPartOfIt() {
        run(
                "create table plans (child bigint, started date, kind varchar(40))",
                "insert into plans values (1, date '2019-04-01', 'x'), (2, date '2019-06-01', 'x'),"
                        + " (3, date '2019-06-01', 'y'' or ''1''=''1')");
        String sql = "select child, started from plans where kind = ? and started >= ? and child < ?";

        assertThat(read(RowsJdbc.query(PLANS, YEAR, sql, "x", LocalDate.of(2019, 5, 1), 100L)
                                .in(DURHAM))
                        .rows(PLANS, DURHAM)
                        .orElseThrow()
                        .key(0))
                .isEqualTo(2);
        assertThat(read(RowsJdbc.query(PLANS, YEAR, sql, "y' or '1'='1", LocalDate.of(2019, 5, 1), 100L)
                                .in(DURHAM))
                        .rows(PLANS, DURHAM)
                        .orElseThrow()
                        .key(0))
                .isEqualTo(3);
    }

    @Test
    void severalRegistersAreReadTogether() {
        run(
                "create table plans (child bigint, started date)",
                "insert into plans values (1, date '2019-04-01')",
                "create table calls (child varchar(20), day_of_call date)",
                "insert into calls values ('case A', date '2019-04-01')");

        Facts facts = JdbcSource.of(database())
                .with(IN_PLANS)
                .with(RowsJdbc.table(Call.CALLS, YEAR, "calls")
                        .named(Call.ON, "day of call")
                        .in(DURHAM))
                .read();

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(1);
        assertThat(facts.rows(Call.CALLS, DURHAM).orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void readingStopsAtTheLimitOfRowsAndCellsThatAreTooLongAreRefused() {
        run(
                AS_TEXT,
                "insert into plans (child, started) values ('" + "7".repeat(2001) + "', '2019-04-01')",
                "insert into plans (child, started) values ('1', '2019-04-01'), ('2', '2019-04-01'), ('3', '2019-04-01')");

        Facts facts = JdbcSource.of(database())
                .within(new JdbcLimits(2000, 3, 2))
                .with(IN_PLANS)
                .read();

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(2);
        assertThat(facts.problems())
                .containsExactlyInAnyOrder(
                        new Problem("plan", 1, "child", "must be at most 2,000 characters"),
                        new Problem("plan", 4, "", "there are more than 3 rows; nothing from this row on was read"));
    }

    @Test
    void whatIsMissingOrCannotBeReadIsToldOfByName() {
        run(
                "create table plans (child bigint, start_day date, court date)",
                "create schema other",
                "create table other.calls (child bigint, on_day date)",
                "create schema another",
                "create table another.calls (child bigint, on_day date)");

        assertThat(failure(RowsJdbc.table(PLANS, YEAR, "plan").in(DURHAM)))
                .isEqualTo("register 'plan', table plan: there is no such table or view, or it may not be read");
        assertThat(failure(IN_PLANS.inSchema("nowhere")))
                .isEqualTo(
                        "register 'plan', table nowhere.plans: there is no such table or view, or it may not be read");
        assertThat(failure(RowsJdbc.table(Call.CALLS, YEAR, "calls").in(DURHAM)))
                .isEqualTo("register 'call', table calls: there are 2 of that name; name its schema, in its own case");
        assertThat(failure(IN_PLANS)).startsWith("register 'plan', table plans: the column 'started' is missing");
        assertThat(failure(IN_PLANS.named(Plan.STARTED, "start day").named(Plan.VISITS, "number")))
                .startsWith("register 'plan', table plans: the column 'number' is missing");
        assertThat(failure(IN_PLANS.named(Plan.STARTED, "start day")))
                .isEqualTo(
                        "register 'plan', table plans: the column 'court' is of type DATE there and must be a boolean, a whole"
                                + " number or text; a query can cast it");
        assertThat(failure(RowsJdbc.table(PLANS, YEAR, "plans").named(Plan.STARTED, "start day")))
                .startsWith("register 'plan', table plans: the column 'area' is missing");
    }

    @Test
    void twoColumnsOfOneNameAreToldOf() {
        run(
                "create table plans (child bigint, started date, \"main_category\" varchar(40), \"main-category\" varchar(40))");

        assertThat(failure(IN_PLANS))
                .isEqualTo("register 'plan', table plans: there is more than one column 'main category'");
    }

    @Test
    void whatTheDatabaseSaysOfARowIsNotPassedOn() {
        run(
                "create table plans (child varchar(40), started date)",
                "insert into plans values ('Amy Pond', date '2019-04-01')");

        assertThatThrownBy(() ->
                        read(RowsJdbc.query(PLANS, YEAR, "select cast(child as integer) as child, started from plans")
                                .in(DURHAM)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("register 'plan', query: cannot be read (")
                .satisfies(thrown -> {
                    var printed = new java.io.StringWriter();
                    thrown.printStackTrace(new java.io.PrintWriter(printed));
                    assertThat(printed.toString()).doesNotContain("Pond");
                });
    }

    @Test
    void manyRowsComeInPieces() {
        run(
                "create table plans (child bigint, started date)",
                "insert into plans values "
                        + String.join(
                                ", ",
                                IntStream.range(0, 2_500)
                                        .mapToObj(i -> "(" + i + ", date '2019-04-01')")
                                        .toList()));

        Facts facts = JdbcSource.of(database())
                .within(new JdbcLimits(100, 1_000_000, 7))
                .with(IN_PLANS)
                .read();

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(2_500);
    }

    Facts read(RowsJdbc<?> rows) {
        return JdbcSource.of(database()).with(rows).read();
    }

    private String failure(RowsJdbc<?> rows) {
        try {
            read(rows);
        } catch (UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
        return "";
    }

    void run(String... statements) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    static List<Integer> cells(Rows<Plan> rows, int row) {
        return List.<Column<Plan>>of(Plan.STARTED, Plan.ENDED, Plan.CATEGORY, Plan.COURT, Plan.VISITS).stream()
                .map(column -> rows.cells(column).get(row))
                .toList();
    }
}
