package safeguarding.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.jdbc.Plan.PLANS;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.time.FinancialYear;

class RowsJdbcTest {

    private static final Coverage YEAR = Coverage.of(FinancialYear.of("2019-20").period());
    private static final RowsJdbc<Plan> IN_PLANS = RowsJdbc.table(PLANS, YEAR, "plans");

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "plans\"; drop table plans; --", "a;b", "a`b", "a[b", "a]b", "a'b", "a\nb", "a\u0000b"})
    void aNameThatCouldEndAQuoteIsRefused(String name) {
        assertThatThrownBy(() -> RowsJdbc.table(PLANS, YEAR, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a table must be 1 to 128 characters without quotes, semicolons and control"
                        + " characters");
        assertThatThrownBy(() -> IN_PLANS.inSchema(name)).hasMessageStartingWith("the name of a schema must be");
        assertThatThrownBy(() -> IN_PLANS.named(Plan.STARTED, name))
                .hasMessageStartingWith("the name of a column must be");
        assertThatThrownBy(() -> IN_PLANS.in(name, List.of(Area.named("Durham"))))
                .hasMessageStartingWith("the name of a column must be");
    }

    @Test
    void aNameMayHave128Characters() {
        assertThat(RowsJdbc.table(PLANS, YEAR, "x".repeat(128))).asString().endsWith("x");
        assertThatThrownBy(() -> RowsJdbc.table(PLANS, YEAR, "x".repeat(129)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameOfTheDatabasesOwnIsQuotedOrAPlainWord() {
        assertThat(Identifiers.quoted("order", "\"")).isEqualTo("\"order\"");
        assertThat(Identifiers.quoted("a\"b", "\"")).isEqualTo("\"a\"\"b\"");
        assertThat(Identifiers.quoted("a`; drop table b", "`")).isEqualTo("`a``; drop table b`");
        assertThat(Identifiers.quoted("plans_2", " ")).isEqualTo("plans_2");
        assertThatThrownBy(() -> Identifiers.quoted("plans; drop", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> RowsJdbc.query(PLANS, YEAR, " "))
                .hasMessage("register 'plan': the query must not be blank");
        assertThatThrownBy(() -> RowsJdbc.query(PLANS, YEAR, "select ?", 1, Instant.EPOCH))
                .hasMessage(
                        "register 'plan': parameter 2 of the query must be text, a whole number, a decimal, a date, or"
                                + " yes or no; it is a Instant");
        assertThatThrownBy(() -> RowsJdbc.query(PLANS, YEAR, "select 1").inSchema("care"))
                .hasMessage("register 'plan': a query names its schema itself");
        assertThatThrownBy(() -> IN_PLANS.in("area", List.of())).hasMessage("register 'plan': name at least one area");
        var other = safeguarding.fact.Column.<Plan>day("other", Plan::ended);
        assertThatThrownBy(() -> IN_PLANS.named(other, "other"))
                .hasMessage("register 'plan' does not record 'other'; it records [child, started, ended, main category,"
                        + " court, visits]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 100_001})
    void limitsOutOfRangeAreRefused(int limit) {
        assertThatThrownBy(() -> new JdbcLimits(limit, 1, 1))
                .hasMessage("the limit of characters must be 1 to 100,000, was " + limit);
        assertThatThrownBy(() -> new JdbcLimits(1, 1, limit))
                .hasMessage("the rows held at a time must be 1 to 100,000, were " + limit);
        assertThatThrownBy(() -> new JdbcLimits(1, Math.min(0, limit), 1))
                .hasMessageStartingWith("the limit of rows must be 1 or more");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldOfWithoutItsOwnWords() {
        var source = JdbcSource.of(new Source(() -> {
            throw new SQLException("password of Amy is wrong", "28P01");
        }));

        assertThatThrownBy(source::read)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the database: cannot be read (SQLException, SQL state 28P01)");
    }

    @Test
    void itSaysWhatItReads() {
        assertThat(JdbcSource.of(new Source(() -> {
                            throw new SQLException();
                        }))
                        .with(IN_PLANS.inSchema("care"))
                        .with(RowsJdbc.query(PLANS, YEAR, "select 1")))
                .hasToString("a database: [rows of plan from a table care.plans, rows of plan from a query]");
    }
}
