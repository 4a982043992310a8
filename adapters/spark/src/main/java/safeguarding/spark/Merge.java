package safeguarding.spark;

import org.apache.spark.api.java.function.Function2;

/**
 * Merges two parts.
 *
 * @param workload what is counted
 */
record Merge(Workload workload) implements Function2<Part, Part, Part> {

    @Override
    public Part call(Part a, Part b) {
        return a.plus(b, workload.plan());
    }
}
