package safeguarding.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/**
 * Counts one partition.
 *
 * @param workload what is counted
 * @param place which of its registers
 * @param cells the columns
 */
record CountPartition(Workload workload, int place, List<Cell> cells) implements FlatMapFunction<Iterator<Row>, Part> {

    @Override
    public Iterator<Part> call(Iterator<Row> partition) {
        Part part = new PartitionRows<>(workload.rows().get(place), cells)
                .taking(partition)
                .count(workload.plan());
        return List.of(part).iterator();
    }
}
