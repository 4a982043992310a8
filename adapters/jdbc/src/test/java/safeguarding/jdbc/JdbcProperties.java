package safeguarding.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.jdbc.Plan.PLANS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.h2.jdbcx.JdbcDataSource;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Rows;
import safeguarding.time.FinancialYear;

class JdbcProperties {

    private static final Area HOME = Area.named("Durham");
    private static final Coverage YEAR = Coverage.of(FinancialYear.of("2019-20").period());

    @Provide
    Arbitrary<List<Plan>> plans() {
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(0, 400)
                .map(day -> LocalDate.of(2019, 3, 1).plusDays(day));
        return Combinators.combine(
                        Arbitraries.longs(),
                        days,
                        days.injectNull(0.3),
                        Arbitraries.of(Plan.Category.class).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.integers().between(-1, Integer.MAX_VALUE).injectNull(0.3))
                .as(Plan::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 100)
    void rowsOfATableAreWhatTheSameRowsAreAsObjects(
            @ForAll("plans") List<Plan> plans, @ForAll @IntRange(min = 1, max = 20) int fetch) throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        Facts read;
        try (Connection connection = database.getConnection()) {
            fill(connection, plans);
            read = JdbcSource.of(Source.pool(connection))
                    .within(new JdbcLimits(100, 1_000, fetch))
                    .with(RowsJdbc.query(PLANS, YEAR, "select * from plans order by number")
                            .in(HOME))
                    .read();
        }

        Facts given = Facts.none().with(PLANS, HOME, YEAR, plans);
        assertThat(read.problems()).isEqualTo(given.problems());
        Rows<Plan> a = read.rows(PLANS, HOME).orElseThrow();
        Rows<Plan> b = given.rows(PLANS, HOME).orElseThrow();
        assertThat(a.size()).isEqualTo(b.size());
        for (int row = 0; row < a.size(); row++) {
            assertThat(a.key(row)).isEqualTo(b.key(row));
            assertThat(AnyDatabase.cells(a, row)).isEqualTo(AnyDatabase.cells(b, row));
        }
    }

    private static void fill(Connection connection, List<Plan> plans) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table plans (number integer, child bigint, started date, ended date,"
                    + " main_category varchar(40), court boolean, visits integer)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into plans values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < plans.size(); i++) {
                Plan plan = plans.get(i);
                insert.setInt(1, i);
                insert.setLong(2, plan.child());
                insert.setObject(3, plan.started());
                insert.setObject(4, plan.ended());
                insert.setObject(
                        5, plan.category() == null ? null : plan.category().toString());
                insert.setObject(6, plan.court());
                insert.setObject(7, plan.visits());
                insert.execute();
            }
        }
    }
}
