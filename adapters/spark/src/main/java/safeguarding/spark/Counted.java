package safeguarding.spark;

import java.util.Map;
import safeguarding.engine.Tallies;
import safeguarding.fact.Problem;

/**
 * What rows on a cluster came to.
 *
 * @param tallies the tallies of the rows that were accepted
 * @param problems why rows were refused, and how many for each reason; their row is 0, as rows have no number there
 */
public record Counted(Tallies tallies, Map<Problem, Long> problems) {

    /** Copies the problems. */
    public Counted {
        problems = Map.copyOf(problems);
    }

    /** Says how much there is, and no figure. */
    @Override
    public String toString() {
        return tallies + ", rows refused for " + problems.size() + " reasons";
    }
}
