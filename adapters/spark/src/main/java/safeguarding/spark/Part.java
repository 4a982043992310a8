package safeguarding.spark;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import safeguarding.engine.Plan;
import safeguarding.engine.Tallies;
import safeguarding.fact.Problem;

/**
 * What a part of the rows came to, as it travels.
 *
 * @param tallies the bytes of the tallies
 * @param problems how many rows were refused, by register, column and reason
 */
record Part(byte[] tallies, TreeMap<String, Long> problems) implements Serializable {

    private static final String BETWEEN = "\n";

    static Part of(Tallies tallies, Collection<Problem> problems) {
        var counts = new TreeMap<String, Long>();
        problems.forEach(
                one -> counts.merge(String.join(BETWEEN, one.where(), one.column(), one.reason()), 1L, Long::sum));
        return new Part(tallies.toBytes(), counts);
    }

    Part plus(Part other, Plan plan) {
        var counts = new TreeMap<>(problems);
        other.problems.forEach((problem, count) -> counts.merge(problem, count, Long::sum));
        Tallies both = Tallies.fromBytes(plan, tallies).plus(Tallies.fromBytes(plan, other.tallies));
        return new Part(both.toBytes(), counts);
    }

    Counted counted(Plan plan) {
        Map<Problem, Long> all = new HashMap<>();
        problems.forEach((problem, count) -> {
            List<String> parts = List.of(problem.split(BETWEEN, 3));
            all.put(new Problem(parts.get(0), 0, parts.get(1), parts.get(2)), count);
        });
        return new Counted(Tallies.fromBytes(plan, tallies), all);
    }
}
