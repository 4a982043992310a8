package safeguarding.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.jdbc.Plan.PLANS;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;

class H2Test extends AnyDatabase {

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection open;

    /** The first connection keeps the database, which is in memory, there. */
    @BeforeEach
    void open() throws SQLException {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        open = database.getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    @Override
    DataSource database() {
        return database;
    }

    @Test
    void whatAQueryWritesIsRolledBack() throws SQLException {
        run("create table plans (child bigint, started date)");

        Facts facts = read(RowsJdbc.query(
                        PLANS,
                        YEAR,
                        "select child, started from final table (insert into plans values (1, date '2019-04-01'))")
                .in(DURHAM));

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(1);
        try (Statement statement = open.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from plans")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void aConnectionOfAPoolGoesBackAsItWas() throws SQLException {
        run("create table plans (child bigint, started date)");
        open.setAutoCommit(true);
        open.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        DataSource pool = Source.pool(open);

        JdbcSource.of(pool).with(IN_PLANS).read();

        assertThat(open.getAutoCommit()).isTrue();
        assertThat(open.isReadOnly()).isFalse();
        assertThat(open.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Test
    void ofALongTextNoMoreIsReadThanTheLimit() {
        run(
                "create table plans (child clob, started date, main_category clob)",
                "insert into plans values ('7001', date '2019-04-01', 'neglect')",
                "insert into plans values (repeat('7', 5000000), date '2019-04-01', null)");

        Facts facts = read(IN_PLANS);

        assertThat(cells(facts.rows(PLANS, DURHAM).orElseThrow(), 0).get(2)).isZero();
        assertThat(facts.problems())
                .containsExactly(new Problem("plan", 2, "child", "must be at most 1,000 characters"));
    }

    @Test
    void enumerationsAndIdentifiersOfTheDatabasesOwnAreText() {
        run(
                "create table plans (child bigint, started date, main_category enum('neglect', 'physical abuse'))",
                "insert into plans values (7001, date '2019-04-01', 'physical abuse')",
                "create table calls (child uuid, on_day date)",
                "insert into calls values ('123e4567-e89b-12d3-a456-426614174000', date '2019-04-01')");

        assertThat(cells(read(IN_PLANS).rows(PLANS, DURHAM).orElseThrow(), 0).get(2))
                .isEqualTo(1);
        assertThat(read(RowsJdbc.table(Plan.Call.CALLS, YEAR, "calls")
                                .named(Plan.Call.ON, "on day")
                                .in(DURHAM))
                        .problems())
                .isEmpty();
    }
}
