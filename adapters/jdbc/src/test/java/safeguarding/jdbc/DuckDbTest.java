package safeguarding.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.jdbc.Plan.PLANS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;

/** Run with the profile {@code duckdb}, which brings the driver. */
@Tag("duckdb")
class DuckDbTest extends AnyDatabase {

    @TempDir
    private Path folder = Path.of("");

    @Override
    DataSource database() {
        return Source.at("jdbc:duckdb:" + folder.resolve("plans.db"));
    }

    @Test
    void readsParquetFiles() {
        Path file = folder.resolve("plans.parquet");
        run("copy (select range as child, date '2019-04-01' + cast(range % 300 as integer) as started,"
                + " case when range % 2 = 0 then 'neglect' else 'physical abuse' end as main_category"
                + " from range(10000)) to '" + file + "' (format parquet)");

        Facts facts = read(RowsJdbc.query(PLANS, YEAR, "select * from read_parquet(?) order by child", file.toString())
                .in(DURHAM));

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(10_000);
        assertThat(cells(facts.rows(PLANS, DURHAM).orElseThrow(), 0).get(2)).isZero();
    }

    @Test
    void readsCsvFilesAsText() throws IOException {
        Path file = folder.resolve("plans.csv");
        Files.writeString(
                file, "child,started,main_category,court,visits\n1,2019-04-01,neglect,yes,3\n2,2019-02-30,,,\n");

        Facts facts = read(RowsJdbc.query(
                        PLANS, YEAR, "select * from read_csv(?, header = true, all_varchar = true)", file.toString())
                .in(DURHAM));

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(1);
        assertThat(facts.problems())
                .containsExactly(
                        new Problem("plan", 2, "started", "must be a date that exists, written as 2019-04-01"));
    }

    @Test
    void typesOfDuckDbsOwnAreRead() {
        run(
                "create type category as enum ('neglect', 'physical abuse')",
                "create table plans (child hugeint, started date, main_category category, visits utinyint)",
                "insert into plans values (7001, date '2019-04-01', 'physical abuse', 3)");

        Facts facts = read(IN_PLANS);

        assertThat(cells(facts.rows(PLANS, DURHAM).orElseThrow(), 0).get(2)).isEqualTo(1);
        assertThat(cells(facts.rows(PLANS, DURHAM).orElseThrow(), 0).get(4)).isEqualTo(3);
    }

    @Test
    @Timeout(60)
    void aStreamOfManyMoreRowsThanTheLimitIsLeftAtTheLimit() {
        DataSource streaming = Source.at("jdbc:duckdb:" + folder.resolve("stream.db") + ";jdbc_stream_results=true");

        Facts facts = JdbcSource.of(streaming)
                .within(new JdbcLimits(100, 1_000, 100))
                .with(RowsJdbc.query(
                                PLANS,
                                YEAR,
                                "select range as child, date '2019-04-01' as started from range(10000000000)")
                        .in(DURHAM))
                .read();

        assertThat(facts.rows(PLANS, DURHAM).orElseThrow().size()).isEqualTo(1_000);
    }
}
