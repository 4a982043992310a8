package safeguarding.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.jdbc.Plan.PLANS;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import safeguarding.fact.Facts;

/** Run with the profile {@code postgres}, which brings the driver; the server is this machine's. */
@Tag("postgres")
class PostgresTest extends AnyDatabase {

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(Path.of("target"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anew() throws SQLException {
        try (Connection connection = Source.at(server.address("postgres")).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists records with (force)");
            statement.execute("create database records");
        }
    }

    @Override
    DataSource database() {
        return Source.at(server.address("records"));
    }

    @Test
    void aQueryThatWritesIsRefusedByTheServer() {
        run("create table plans (child bigint, started date)");

        assertThatThrownBy(() -> read(RowsJdbc.query(
                                PLANS, YEAR, "insert into plans values (1, date '2019-04-01') returning child, started")
                        .in(DURHAM)))
                .isInstanceOf(UncheckedIOException.class)
                // read_only_sql_transaction
                .hasMessage("register 'plan', query: cannot be read (PSQLException, SQL state 25006)");

        assertThat(read(IN_PLANS).rows(PLANS, DURHAM).orElseThrow().size()).isZero();
    }

    @Test
    @Timeout(60)
    void rowsStreamSoThatManyMoreThanTheLimitTakeNoMemory() {
        Facts facts = JdbcSource.of(database())
                .within(new JdbcLimits(100, 1_000, 100))
                .with(RowsJdbc.query(
                                PLANS,
                                YEAR,
                                "select generate_series(1, 10000000000) as child, date '2019-04-01' as started")
                        .in(DURHAM))
                .read();

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(1_000);
    }

    @Test
    void typesOfPostgresOwnAreReadAndATimeWithAZoneIsRefused() {
        run(
                "create type category as enum ('neglect', 'physical abuse')",
                "create table plans (child bigint, started date, main_category category, moved timestamptz)",
                "insert into plans values (1, date '2019-04-01', 'physical abuse', now()), (2, 'infinity', null, null)");

        Facts facts = read(IN_PLANS);

        assertThat(cells(facts.rows(PLANS, DURHAM).orElseThrow(), 0).get(2)).isEqualTo(1);
        assertThat(facts.problems().toString())
                .isEqualTo("[plan row 2, started: must be a date from 1900-01-01 to 2199-12-31]");
        assertThatThrownBy(() -> read(IN_PLANS.named(Plan.ENDED, "moved")))
                .hasMessage(
                        "register 'plan', table plans: the column 'ended' is of type TIMESTAMPTZ there and must be a date,"
                                + " a timestamp without a time zone, or text; a query can cast it");
    }

    @Test
    void allThatIsReadIsOfOneMoment() {
        run("create table plans (child bigint, started date)");

        Facts facts = JdbcSource.of(database())
                .with(RowsJdbc.query(
                                PLANS,
                                YEAR,
                                "select 1 as child, date '2019-04-01' as started"
                                        + " where current_setting('transaction_isolation') = 'repeatable read'"
                                        + " and current_setting('transaction_read_only') = 'on'")
                        .in(DURHAM))
                .read();

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(1);
    }
}
