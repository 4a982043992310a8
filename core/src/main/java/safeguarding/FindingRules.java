package safeguarding;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.text.Wording;

/** The rules of the library. The standard ones are on every scorecard until it is told to do {@link Scorecard#without}. */
public final class FindingRules {

    /** The standard rules, what needs attention first. */
    public static final List<FindingRule> STANDARD = List.of(StandardRule.values());

    private FindingRules() {}

    /** Tells of each count above 0 of what must never happen, such as serious injuries, though none can be tested. */
    public static DeclaredRule sentinel(Indicator line) {
        return new DeclaredRule.Sentinel(line.id());
    }

    /**
     * Tells of what is late and not done. Lines whose indicator's id ends in {@code .overdue} are told of without being
     * declared.
     */
    public static DeclaredRule overdue(Indicator line) {
        return new DeclaredRule.Overdue(line.id());
    }

    /**
     * The standard rule of an id.
     *
     * @throws IllegalArgumentException if there is none, listing the nearest
     */
    public static FindingRule standard(String id) {
        return STANDARD.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Wording.unknown(
                        "finding rule",
                        id,
                        STANDARD.stream().map(FindingRule::id).toList())));
    }
}
