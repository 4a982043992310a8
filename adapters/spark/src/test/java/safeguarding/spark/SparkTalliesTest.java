package safeguarding.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.engine.Plan;
import safeguarding.engine.Tallies;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.spark.Stays.Stay;
import safeguarding.time.FinancialYear;

/** Spark in one process, with two threads; a task is tried four times. */
class SparkTalliesTest {

    private static final StructType SCHEMA = new StructType()
            .add("AREA_CODE", DataTypes.StringType)
            .add("notes", DataTypes.StringType)
            .add("visits", DataTypes.IntegerType)
            .add("Planned", DataTypes.BooleanType)
            .add("kind_of_home", DataTypes.StringType)
            .add("ended", DataTypes.DateType)
            .add("started", DataTypes.DateType)
            .add("child", DataTypes.StringType);
    private static final Stays STAYS = new Stays(false, "2019-20");

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2,4]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 5)
                .config("spark.sql.warehouse.dir", "target/spark-warehouse")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    private static Row row(Stay stay) {
        return RowFactory.create(
                stay.area(),
                "Amy is well",
                stay.visits(),
                stay.planned(),
                stay.kind() == null ? null : stay.kind().name(),
                stay.ended() == null ? null : Date.valueOf(stay.ended()),
                Date.valueOf(stay.started()),
                stay.child());
    }

    private static Dataset<Row> table(List<Stay> rows, int partitions, boolean failing) {
        JavaRDD<Row> all =
                context().parallelize(rows.stream().map(SparkTalliesTest::row).toList(), partitions);
        return spark.createDataFrame(
                failing ? all.mapPartitionsWithIndex(SparkTalliesTest::failing, true) : all, SCHEMA);
    }

    /** Fails the first try of every other task, half way through its rows. */
    private static Iterator<Row> failing(Integer partition, Iterator<Row> rows) {
        boolean fails = partition % 2 == 0 && TaskContext.get().attemptNumber() == 0;
        var taken = new ArrayList<Row>();
        rows.forEachRemaining(taken::add);
        return taken.stream()
                .peek(row -> {
                    if (fails && row == taken.get(taken.size() / 2)) {
                        throw new IllegalStateException("this try is to fail");
                    }
                })
                .iterator();
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false", "3, false, false", "200, false, false",
        "1, true, false", "3, true, false", "200, true, false",
        "3, false, true", "3, true, true", "200, true, true"
    })
    void theBytesAreThoseOfOneMachine(int partitions, boolean oneAtATime, boolean failing) {
        var workload = new Stays(oneAtATime, "2019-20");
        List<Stay> rows = Stays.made(1_000, 7);

        Counted counted = SparkTallies.count(workload, Map.of("stays", table(rows, partitions, failing)));

        Facts facts = workload.facts(rows);
        Tallies local = workload.plan().tally(facts);
        assertThat(counted.tallies().toBytes()).isEqualTo(local.toBytes());
        assertThat(counted.problems().values().stream().mapToLong(n -> n).sum())
                .isEqualTo(facts.problems().size());
        assertThat(oneAtATime).isEqualTo(!facts.problems().isEmpty());
    }

    @Test
    void theFiguresAreThoseThatCountingByHandGives() {
        List<Stay> rows = List.of(
                stay("N1", "a", "2019-05-01"),
                stay("N1", "a", "2019-06-01"),
                stay("N1", "b", "2019-06-01"),
                stay("S1", "a", "2019-06-01"));

        Tallies tallies = SparkTallies.count(STAYS, Map.of("stays", table(rows, 3, false)))
                .tallies();

        var year = FinancialYear.of("2019-20").period();
        var people = Measure.people(Stays.STAYS.starting());
        assertThat(tallies.outcome(people, Stays.NORTH, year, Slice.TOTAL).figure())
                .isEqualTo(new Figure.Count(2));
        assertThat(tallies.outcome(people, Stays.SOUTH, year, Slice.TOTAL).figure())
                .isEqualTo(new Figure.Count(1));
        assertThat(tallies.outcome(people, Stays.WEST, year, Slice.TOTAL).figure())
                .isEqualTo(new Figure.Count(0));
    }

    private static Stay stay(String area, String child, String started) {
        return new Stay(area, child, java.time.LocalDate.parse(started), null, null, null, null);
    }

    @Test
    void badRowsAreCountedByReasonAndTheOthersStand() {
        Dataset<Row> table = spark.createDataFrame(
                List.of(
                        RowFactory.create("N1", "7001", "2019-05-01", "FOSTER", "3"),
                        RowFactory.create("N1", "7002", "2019-02-30", "FOSTER", "3"),
                        RowFactory.create("N1", "7003", "2019-02-30", "FOSTER", "3"),
                        RowFactory.create("Leeds", "7004", "2019-05-01", "FOSTER", "3"),
                        RowFactory.create("N1", "7005", "2019-05-01", "Amy", "3"),
                        RowFactory.create("N1", " ", "2019-05-01", null, "3")),
                new StructType()
                        .add("area code", DataTypes.StringType)
                        .add("child", DataTypes.StringType)
                        .add("started", DataTypes.StringType)
                        .add("kind-of-home", DataTypes.StringType)
                        .add("visits", DataTypes.StringType));

        Counted counted = SparkTallies.count(STAYS, Map.of("stays", table.repartition(2)));

        assertThat(counted.problems())
                .isEqualTo(Map.of(
                        new Problem("stay", 0, "started", "must be a date that exists, written as 2019-04-01"), 2L,
                        new Problem("stay", 0, "area_code", "is not one of the areas [North, South, West]"), 1L,
                        new Problem("stay", 0, "kind of home", "is not one of the codes [FOSTER, HOME]"), 1L,
                        new Problem("stay", 0, "child", "must be recorded"), 1L));
        assertThat(counted.tallies().toBytes())
                .isEqualTo(STAYS.plan()
                        .tally(STAYS.facts(List.of(new Stay(
                                "N1", "7001", java.time.LocalDate.of(2019, 5, 1), null, Stays.Kind.FOSTER, null, 3))))
                        .toBytes());
        assertThat(counted).asString().endsWith("rows refused for 4 reasons").doesNotContain("7001");
    }

    @Test
    void aTableWithoutRowsIsCoveredAllTheSame() {
        Counted counted = SparkTallies.count(STAYS, Map.of("stays", table(List.of(), 1, false)));

        assertThat(counted.tallies().toBytes())
                .isEqualTo(STAYS.plan().tally(STAYS.facts(List.of())).toBytes());
    }

    @Test
    void whatIsMissingOrOfTheWrongTypeIsToldOfBeforeARowIsRead() {
        Dataset<Row> table = table(List.of(), 1, false);

        assertThatThrownBy(() -> SparkTallies.count(STAYS, Map.of("other", table)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no data set 'stays' among [other]");
        assertThatThrownBy(() -> SparkTallies.count(STAYS, Map.of("stays", table.drop("started"))))
                .hasMessage("the data set 'stays' has no column 'started'");
        assertThatThrownBy(() ->
                        SparkTallies.count(STAYS, Map.of("stays", table.withColumn("area-code", functions.lit("N1")))))
                .hasMessage("the data set 'stays' has more than one column 'area_code'");
        assertThatThrownBy(() -> SparkTallies.count(
                        STAYS, Map.of("stays", table.withColumn("started", functions.current_timestamp()))))
                .hasMessage(
                        "the column 'started' of the data set 'stays' is of type timestamp and must be one of [date,"
                                + " timestamp_ntz, string]; cast it first");
    }

    /** Files that hold rows 0 to 99, 100 to 199 and so on; which are read is said by the first number. */
    private static Facts read(String file) {
        int first = Integer.parseInt(file);
        return STAYS.facts(Stays.made(400, 11).subList(first, first + 100));
    }

    @Test
    void filesAreCountedWhereTheyAreRead() {
        Plan plan = STAYS.plan(List.of(Measure.people(Stays.STAYS.starting()), Measure.open(Stays.STAYS)));
        var additive = new Additive();
        List<String> files = IntStream.range(0, 4).mapToObj(i -> "" + 100 * i).toList();

        Counted counted = SparkTallies.count(additive, context(), files, SparkTalliesTest::read);

        assertThat(counted.tallies().toBytes())
                .isEqualTo(plan.tally(STAYS.facts(Stays.made(400, 11))).toBytes());
        assertThatThrownBy(() -> SparkTallies.count(STAYS, context(), files, SparkTalliesTest::read))
                .hasStackTraceContaining("keep each child's rows together");
    }

    /** What can be counted however rows are split. */
    record Additive() implements Workload {
        @Override
        public Plan plan() {
            return STAYS.plan(List.of(Measure.people(Stays.STAYS.starting()), Measure.open(Stays.STAYS)));
        }

        @Override
        public List<SparkRows<?>> rows() {
            return List.of();
        }
    }
}
