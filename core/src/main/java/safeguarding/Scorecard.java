package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Judge;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * A titled list of lines that is evaluated on facts. Immutable; each method makes a new one.
 *
 * <pre>{@code
 * Scorecard card = Scorecard.titled("Secure home")
 *     .line(RESTRAINTS, Judge.noWorseThanBefore(tolerance(10)))
 *     .line(INJURIES_PER_100, Bands.redAtOrAbove(20).amberAtOrAbove(10));
 * ScorecardResult result = card.evaluate(facts, FinancialYear.of("2019-20").halves());
 * }</pre>
 *
 * @param title what it is called
 * @param lines the lines, in order; a line's indicator and area come once
 * @param about the areas it is about; empty for every area the facts are about
 * @param periodsOfHistory how many periods up to the one read are kept for trends, 1 to 120
 * @param rules what its readings are asked, each id once; the standard ones first, in their order
 */
public record Scorecard(
        String title, List<Line> lines, Set<Area> about, int periodsOfHistory, List<FindingRule> rules) {

    private static final int USUAL_HISTORY = 5;

    private static final Pattern RULE = Pattern.compile("[a-z0-9_]+([.:-][a-z0-9_]+)*");

    /**
     * @throws IllegalArgumentException if the title is blank, a line or the id of a rule comes twice, a rule's id is malformed
     *     or the history is out of range
     */
    public Scorecard {
        checkArgument(!title.isBlank(), "a scorecard needs a title");
        checkArgument(
                periodsOfHistory >= 1 && periodsOfHistory <= 120,
                "a scorecard keeps 1 to 120 periods of history, was %s",
                periodsOfHistory);
        lines = List.copyOf(lines);
        about = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(about));
        var seen = new LinkedHashSet<List<Object>>();
        for (Line line : lines) {
            checkArgument(
                    seen.add(List.of(line.indicator().id(), line.about(), line.each())),
                    "indicator '%s' is on the scorecard twice; give it once for an area and cadence",
                    line.indicator().id());
        }
        var ids = new LinkedHashSet<String>();
        for (FindingRule rule : rules) {
            checkArgument(
                    RULE.matcher(rule.id()).matches(),
                    "a finding rule's id is lower-case words joined by hyphens, dots or colons, was '%s'",
                    rule.id());
            checkArgument(
                    ids.add(rule.id()), "finding rule '%s' is on the scorecard twice; give it another id", rule.id());
        }
        rules = Stream.concat(
                        FindingRules.STANDARD.stream().filter(rules::contains),
                        rules.stream().filter(rule -> !FindingRules.STANDARD.contains(rule)))
                .toList();
    }

    /** An empty scorecard, with the standard rules of findings. */
    public static Scorecard titled(String title) {
        return new Scorecard(title, List.of(), Set.of(), USUAL_HISTORY, FindingRules.STANDARD);
    }

    /** With a line that shows an indicator. */
    public Scorecard line(Indicator indicator) {
        return line(Line.of(indicator));
    }

    /** With a line that shows and judges an indicator. */
    public Scorecard line(Indicator indicator, Judge judge) {
        return line(Line.of(indicator).judgedBy(judge));
    }

    /** With a line. */
    public Scorecard line(Line line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return new Scorecard(title, all, about, periodsOfHistory, rules);
    }

    /** With lines that show these indicators. */
    public Scorecard lines(List<Indicator> indicators) {
        var all = new ArrayList<>(lines);
        indicators.forEach(indicator -> all.add(Line.of(indicator)));
        return new Scorecard(title, all, about, periodsOfHistory, rules);
    }

    /** About these areas only; others in the facts, such as England, can still be benchmarks. */
    public Scorecard about(Area... areas) {
        return new Scorecard(title, lines, new LinkedHashSet<>(Arrays.asList(areas)), periodsOfHistory, rules);
    }

    /** Keeping so many periods, the one read included, for trends. */
    public Scorecard withHistoryOf(int periods) {
        return new Scorecard(title, lines, about, periods, rules);
    }

    /**
     * Asking its readings one more rule.
     *
     * @throws IllegalArgumentException if there is a rule of that id already
     */
    public Scorecard finding(FindingRule rule) {
        var all = new ArrayList<>(rules);
        all.add(rule);
        return new Scorecard(title, lines, about, periodsOfHistory, all);
    }

    /**
     * Without one of its rules.
     *
     * @param rule the rule's id, such as {@code small-number}
     * @throws IllegalArgumentException if it has no such rule, listing the nearest
     */
    public Scorecard without(String rule) {
        List<String> ids = rules.stream().map(FindingRule::id).toList();
        if (!ids.contains(rule)) {
            throw new IllegalArgumentException(Wording.unknown("finding rule", rule, ids));
        }
        List<FindingRule> others =
                rules.stream().filter(one -> !one.id().equals(rule)).toList();
        return new Scorecard(title, lines, about, periodsOfHistory, others);
    }

    /** The scorecard's figures for one or more periods. */
    public ScorecardResult evaluate(Facts facts, ReportingPeriod... periods) {
        return evaluate(facts, List.of(periods));
    }

    /**
     * The scorecard's figures. A line that cannot be computed in some place is a gap there and harms no other.
     *
     * @throws IllegalArgumentException if there is no period or no line, or a declared rule of findings is about a line that
     *     is not on the scorecard
     */
    public ScorecardResult evaluate(Facts facts, List<ReportingPeriod> periods) {
        return new Evaluation(this, periods, facts).result();
    }

    /** The line of an indicator, if there is one. */
    public Optional<Line> line(String id) {
        return lines.stream().filter(line -> line.indicator().id().equals(id)).findFirst();
    }

    /** The plan that one of its rules looks at, and the day; empty if none does. See {@link ActionPlan#asAt}. */
    public Optional<DeclaredRule.Actions> actions() {
        return rules.stream()
                .filter(DeclaredRule.Actions.class::isInstance)
                .map(DeclaredRule.Actions.class::cast)
                .findFirst();
    }

    /** The title and how many lines there are. */
    @Override
    public String toString() {
        return title + " (" + lines.size() + " lines)";
    }
}
