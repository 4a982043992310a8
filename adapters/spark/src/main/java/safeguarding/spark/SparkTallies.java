package safeguarding.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.unix_date;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import safeguarding.engine.Plan;
import safeguarding.engine.Tallies;
import safeguarding.fact.Column;
import safeguarding.fact.Day;
import safeguarding.fact.Facts;
import safeguarding.fact.Flag;
import safeguarding.fact.Register;

/**
 * Counts rows on a cluster. Each partition is counted where it is; only tallies travel, and they are merged as a tree. The
 * result is the same, to the byte, as counting all rows on one machine in the order in which the partitions hold them, however
 * many partitions there are and whichever tasks fail and are run again.
 *
 * <pre>{@code
 * Counted counted = SparkTallies.count(new Quarterly("2019-20"), Map.of("plans", spark.read().parquet("plans")));
 * Outcome outcome = counted.tallies().outcome(formula, DURHAM, quarter, Slice.TOTAL);
 * }</pre>
 *
 * <p>Where a measure looks back at a child's earlier rows, or a register allows a child one episode at a time, the rows are
 * first brought together by child. Counts, stocks, sums, quantiles and people need no such step.
 *
 * <p>Tallies hold what they hold anywhere: keys of children where a measure tells children apart.
 */
public final class SparkTallies {

    private static final String ORDER = "order";
    private static final int TREE = 2;

    private SparkTallies() {}

    /**
     * Counts the rows of data sets.
     *
     * @param tables the data sets, by the names the workload gives them
     * @throws IllegalArgumentException if a data set or a column that is needed is not there, or a column is of a type that
     *     is not read
     */
    public static Counted count(Workload workload, Map<String, Dataset<Row>> tables) {
        Plan plan = workload.plan();
        Part all = Part.of(plan.tally(Facts.none()), List.of());
        List<SparkRows<?>> rows = workload.rows();
        for (int place = 0; place < rows.size(); place++) {
            Dataset<Row> table = tables.get(rows.get(place).table());
            if (table == null) {
                throw new IllegalArgumentException(
                        "there is no data set '" + rows.get(place).table() + "' among "
                                + tables.keySet().stream().sorted().toList());
            }
            all = all.plus(count(workload, plan, rows.get(place), place, table), plan);
        }
        return all.counted(plan);
    }

    private static <R> Part count(Workload workload, Plan plan, SparkRows<R> rows, int place, Dataset<Row> table) {
        Part nothing = new PartitionRows<>(rows, List.of()).count(plan);
        List<Cell> cells = cells(rows, table);
        var chosen = new ArrayList<org.apache.spark.sql.Column>();
        for (int i = 0; i < cells.size(); i++) {
            org.apache.spark.sql.Column column = col("`" + cells.get(i).name() + "`");
            chosen.add((cells.get(i).isDay() ? unix_date(column.cast(DataTypes.DateType)) : column).as("c" + i));
        }
        boolean together = plan.looksBack(rows.register()) || rows.isOneAtATime();
        Dataset<Row> wanted = table;
        if (together) {
            // the key is the register's first column; the order is kept, as it tells rows of one day apart
            chosen.add(monotonically_increasing_id().as(ORDER));
            wanted = select(table, chosen)
                    .repartition(Math.max(1, table.rdd().getNumPartitions()), col("c0"))
                    .sortWithinPartitions(ORDER);
        } else {
            wanted = select(table, chosen);
        }
        JavaRDD<Part> parts = wanted.toJavaRDD().mapPartitions(new CountPartition(workload, place, cells));
        return parts.isEmpty() ? nothing : nothing.plus(parts.treeReduce(new Merge(workload), TREE), plan);
    }

    private static Dataset<Row> select(Dataset<Row> table, List<org.apache.spark.sql.Column> chosen) {
        return table.select(chosen.toArray(org.apache.spark.sql.Column[]::new));
    }

    /**
     * Counts the rows of files, each read where there is room. Where a measure looks back, all rows of a child must stand in
     * one file; they are refused otherwise.
     *
     * @param files what to read: names of files, or whatever the reader understands
     * @param reader reads one of them into facts; each must cover the same dates or others
     * @throws IllegalArgumentException as {@link Tallies#plus} does, if the files do not fit together
     */
    public static Counted count(Workload workload, JavaSparkContext spark, List<String> files, FileReader reader) {
        Plan plan = workload.plan();
        Part nothing = Part.of(plan.tally(Facts.none()), List.of());
        if (files.isEmpty()) {
            return nothing.counted(plan);
        }
        return nothing.plus(
                        spark.parallelize(files, files.size())
                                .map(new CountFile(workload, reader))
                                .treeReduce(new Merge(workload), TREE),
                        plan)
                .counted(plan);
    }

    /** Reads a file into facts. It travels to the machines of the cluster. */
    @FunctionalInterface
    public interface FileReader extends Serializable {

        /** The facts in a file. */
        Facts read(String file);
    }

    /** The cells to read: those of the register's columns that are there, the area's last. */
    private static <R> List<Cell> cells(SparkRows<R> rows, Dataset<Row> table) {
        Register<R> register = rows.register();
        var cells = new ArrayList<Cell>();
        var order = new ArrayList<Column<R>>(List.of(register.key()));
        register.columns().stream().filter(c -> c != register.key()).forEach(order::add);
        for (Column<R> column : order) {
            Optional<String> named = rows.nameOf(column);
            boolean needed = named.isPresent() || column == register.key() || column == register.anchor();
            find(rows, table, named.orElse(column.name()), needed)
                    .ifPresent(name -> cells.add(cell(rows, column, name, table)));
        }
        if (rows.fixed().isEmpty()) {
            String name = find(rows, table, rows.areaColumn(), true).orElseThrow();
            check(rows, name, type(table, name), DataTypes.StringType);
            cells.add(new Cell(name, -1, false));
        }
        return cells;
    }

    private static <R> Cell cell(SparkRows<R> rows, Column<R> column, String name, Dataset<Row> table) {
        DataType type = type(table, name);
        int place = rows.register().columns().indexOf(column);
        if (column instanceof Day) {
            check(rows, name, type, DataTypes.DateType, DataTypes.TimestampNTZType, DataTypes.StringType);
            return new Cell(name, place, !type.equals(DataTypes.StringType));
        }
        boolean yesOrNo = column instanceof Flag;
        DataType[] whole = {
            DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType, DataTypes.LongType, DataTypes.StringType
        };
        DataType[] right = yesOrNo ? Arrays.copyOf(whole, whole.length + 1) : whole;
        if (yesOrNo) {
            right[whole.length] = DataTypes.BooleanType;
        }
        check(rows, name, type, right);
        return new Cell(name, place, false);
    }

    private static DataType type(Dataset<Row> table, String name) {
        return table.schema().fields()[table.schema().fieldIndex(name)].dataType();
    }

    private static void check(SparkRows<?> rows, String name, DataType type, DataType... right) {
        if (!List.of(right).contains(type)) {
            throw new IllegalArgumentException("the column '" + name + "' of the data set '" + rows.table()
                    + "' is of type " + type.simpleString() + " and must be one of "
                    + Arrays.stream(right).map(DataType::simpleString).toList() + "; cast it first");
        }
    }

    private static Optional<String> find(SparkRows<?> rows, Dataset<Row> table, String name, boolean needed) {
        List<String> all = List.of(table.columns());
        if (all.stream().filter(name::equals).count() == 1) {
            return Optional.of(name);
        }
        List<String> found =
                all.stream().filter(one -> loose(one).equals(loose(name))).toList();
        if (found.size() > 1 || needed && found.isEmpty()) {
            throw new IllegalArgumentException("the data set '" + rows.table() + "' has "
                    + (found.isEmpty() ? "no column '" : "more than one column '") + name + "'");
        }
        return found.stream().findFirst();
    }

    private static String loose(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ ._-]+", "_");
    }
}
