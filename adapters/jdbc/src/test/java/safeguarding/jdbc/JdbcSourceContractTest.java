package safeguarding.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.FactSource;
import safeguarding.testkit.FactSourceContract;
import safeguarding.time.FinancialYear;

class JdbcSourceContractTest extends FactSourceContract {

    private static final RowsJdbc<Plan> ROWS = RowsJdbc.table(
                    Plan.PLANS, Coverage.of(FinancialYear.of("2019-20").period()), "plans")
            .in(Area.named("Durham"));

    private final JdbcDataSource database = new JdbcDataSource();
    private Connection open;

    @BeforeEach
    void fill() throws SQLException {
        database.setURL("jdbc:h2:mem:contract");
        open = database.getConnection();
        try (Statement statement = open.createStatement()) {
            statement.execute("create table plans (child varchar(40), started date, main_category varchar(40))");
            statement.execute("insert into plans values ('7001', date '2019-04-01', 'neglect'),"
                    + " ('Amy Pond', date '2019-04-01', 'Case 17'), ('7002', date '2019-04-02', null)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        open.close();
    }

    @Override
    protected FactSource source() {
        return JdbcSource.of(database).with(ROWS);
    }

    @Override
    protected Optional<FactSource> unreadable() {
        return Optional.of(JdbcSource.of(database)
                .with(RowsJdbc.query(
                                Plan.PLANS,
                                Coverage.of(FinancialYear.of("2019-20").period()),
                                "select * from nowhere")
                        .in(Area.named("Durham"))));
    }

    @Override
    protected List<String> secrets() {
        return List.of("Amy Pond", "Case 17");
    }
}
