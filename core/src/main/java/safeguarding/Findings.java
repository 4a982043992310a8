package safeguarding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks rules for what readings say, so that the failure of one harms no other. */
final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(FindingRule.class);

    private Findings() {}

    /** The findings of all rules, what needs attention first; in one severity in the order of the rules. */
    static List<Finding> of(List<FindingRule> rules, List<Reading> readings) {
        Set<Reading> given = Collections.newSetFromMap(new IdentityHashMap<>());
        given.addAll(readings);
        List<Reading> all = List.copyOf(readings);
        var found = new ArrayList<Finding>();
        rules.forEach(rule -> found.addAll(safely(rule, all, given)));
        return found.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    /**
     * What a rule finds; nothing if it throws, gives nothing, or rests on a reading that it was not given. That is logged
     * with the kind of exception and never its message, which may hold what a row said. Trouble of the machine, such as no
     * memory, is passed on.
     */
    private static List<Finding> safely(FindingRule rule, List<Reading> readings, Set<Reading> given) {
        try {
            List<Finding> found = rule.find(readings);
            if (!isThere(found)) {
                return failed(rule, "it gave no list");
            }
            var own = new ArrayList<Finding>();
            for (Finding one : found) {
                if (!given.containsAll(one.readings())) {
                    return failed(rule, "it rests on a reading that it was not given");
                }
                own.add(new Finding(
                        rule.id(),
                        one.severity(),
                        one.sentence(),
                        one.readings(),
                        one.evidence(),
                        one.caveats(),
                        one.audience(),
                        one.owner()));
            }
            return own;
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return failed(rule, e.getClass().getName());
        }
    }

    private static List<Finding> failed(FindingRule rule, String why) {
        LOG.warn("finding rule {} failed: {}", name(rule), why);
        return List.of();
    }

    /** The id, which no row is in; the class if that fails too. */
    private static String name(FindingRule rule) {
        try {
            return rule.id();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return rule.getClass().getName();
        }
    }

    /** An embedder's code need not keep the promise of its signature. */
    private static boolean isThere(@Nullable Object given) {
        return given != null;
    }
}
