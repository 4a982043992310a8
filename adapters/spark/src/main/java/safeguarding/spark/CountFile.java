package safeguarding.spark;

import org.apache.spark.api.java.function.Function;
import safeguarding.fact.Facts;

/**
 * Counts one file.
 *
 * @param workload what is counted
 * @param reader reads it
 */
record CountFile(Workload workload, SparkTallies.FileReader reader) implements Function<String, Part> {

    @Override
    public Part call(String file) {
        Facts facts = reader.read(file);
        return Part.of(workload.plan().tally(facts), facts.problems());
    }
}
