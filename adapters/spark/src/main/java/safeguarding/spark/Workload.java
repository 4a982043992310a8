package safeguarding.spark;

import java.io.Serializable;
import java.util.List;
import safeguarding.engine.Plan;

/**
 * What is counted and where its rows stand. A workload travels to the machines of a cluster and says it there anew, as plans
 * and registers do not travel: implement it as a record or class that holds what it needs to make them, such as periods as
 * text, and answer the same everywhere.
 *
 * <pre>{@code
 * record Quarterly(String year) implements Workload {
 *   public Plan plan() { return Plan.of(requests(FinancialYear.of(year))); }
 *   public List<SparkRows<?>> rows() { return List.of(SparkRows.of(PLANS, coverage(), "plans").in(DURHAM)); }
 * }
 * }</pre>
 */
public interface Workload extends Serializable {

    /** The plan. */
    Plan plan();

    /** Where the rows of each register stand; none if the rows are read from files. */
    List<SparkRows<?>> rows();
}
