package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule about certain lines, which a scorecard declares because it cannot be read off their indicators. Made by
 * {@link FindingRules}; equal ones are equal, and adapters can write them. Lines are named by their indicators' ids.
 */
public sealed interface DeclaredRule extends FindingRule {

    /** The ids of the lines it is about; each must be on the scorecard that is evaluated. */
    List<String> lines();

    /** The kind and the lines: {@code sentinel:sec.injury.l3}. */
    @Override
    default String id() {
        return kind() + ":" + String.join(":", lines());
    }

    /** What it is called: {@code sentinel}. Ids begin with it. */
    String kind();

    /** Handles each kind. */
    <T> T fold(Cases<T> cases);

    /**
     * One method for each kind.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** What must never happen. */
        T sentinel(Sentinel rule);

        /** What is late now. */
        T overdue(Overdue rule);

        /** What is not done about lines. */
        T actions(Actions rule);

        /** Two counts that go apart. */
        T pair(Pair rule);

        /** Why a count changed. */
        T why(Why rule);

        /** What a few make of a change. */
        T concentration(Concentration rule);

        /** How little a count of events of a few children tells. */
        T clustering(Clustering rule);

        /** What shares of two counts say of a group. */
        T subgroup(Subgroup rule);

        /** What a rate says of its base. */
        T impliedBase(ImpliedBase rule);

        /** A share that no count can be. */
        T shareOf(ShareOf rule);

        /** Shares that say not of what they are. */
        T shares(Shares rule);

        /** A fall that is claimed. */
        T claimedFall(ClaimedFall rule);
    }

    /**
     * What must never happen, so that one is worth telling of though it can never be tested.
     *
     * @param line what must not happen
     */
    record Sentinel(String line) implements DeclaredRule {
        @Override
        public String kind() {
            return "sentinel";
        }

        @Override
        public List<String> lines() {
            return List.of(line);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.sentinel(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Singles.sentinel(this, readings);
        }
    }

    /**
     * What is late and not done at the end of a period.
     *
     * @param line how many are late
     */
    record Overdue(String line) implements DeclaredRule {
        @Override
        public String kind() {
            return "overdue";
        }

        @Override
        public List<String> lines() {
            return List.of(line);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.overdue(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Singles.overdue(this, readings, line::equals);
        }
    }

    /**
     * Two counts that go apart while their rate changes by more than chance.
     *
     * @param numerator what is counted above
     * @param denominator what is counted below
     * @param rate the one per so many of the other
     */
    record Pair(String numerator, String denominator, String rate) implements DeclaredRule {
        @Override
        public String kind() {
            return "pair";
        }

        @Override
        public List<String> lines() {
            return List.of(numerator, denominator, rate);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.pair(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Pairs.diverging(this, readings);
        }
    }

    /**
     * Why a count changed: through how many there were of another, and through how many there were to each.
     *
     * @param numerator the count whose change is explained
     * @param denominator the count it goes with
     */
    record Why(String numerator, String denominator) implements DeclaredRule {
        @Override
        public String kind() {
            return "why";
        }

        @Override
        public List<String> lines() {
            return List.of(numerator, denominator);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.why(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Pairs.why(this, readings);
        }
    }

    /**
     * What the few with the most make of a change, and how everyone else fared.
     *
     * @param few how many they are, 1 or more
     * @param share the share of the count that is theirs, in per cent
     * @param count what is counted
     */
    record Concentration(int few, String share, String count) implements DeclaredRule {
        /** @throws IllegalArgumentException if they are fewer than 1 */
        public Concentration {
            checkArgument(few >= 1, "there must be 1 or more who have the most, were %s", few);
        }

        @Override
        public String kind() {
            return "concentration";
        }

        @Override
        public List<String> lines() {
            return List.of(share, count);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.concentration(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Few.concentration(this, readings);
        }
    }

    /**
     * How much wider the limits of a count are, as a few children have many of its events.
     *
     * @param few how many they are, 1 or more
     * @param share the share of the count that is theirs, in per cent
     * @param count what is counted
     */
    record Clustering(int few, String share, String count) implements DeclaredRule {
        /** @throws IllegalArgumentException if they are fewer than 1 */
        public Clustering {
            checkArgument(few >= 1, "there must be 1 or more who have the most, were %s", few);
        }

        @Override
        public String kind() {
            return "clustering";
        }

        @Override
        public List<String> lines() {
            return List.of(share, count);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.clustering(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Few.clustering(this, readings);
        }
    }

    /**
     * What the shares of two counts that a group has say of it: how many that is, and how many of one to 100 of the other,
     * in the group and outside it.
     *
     * @param group what it is called in a sentence: "welfare residents"
     * @param shareOfEvents the group's share of the events, in per cent
     * @param events what happened
     * @param shareOfBase the group's share of what it happened in, in per cent
     * @param base what it happened in
     */
    record Subgroup(String group, String shareOfEvents, String events, String shareOfBase, String base)
            implements DeclaredRule {
        /** @throws IllegalArgumentException if the group has no name or a name of more than 100 characters */
        public Subgroup {
            checkArgument(!group.isBlank() && group.length() <= 100, "a group's name must be 1 to 100 characters");
        }

        @Override
        public String kind() {
            return "subgroup";
        }

        @Override
        public List<String> lines() {
            return List.of(shareOfEvents, events, shareOfBase, base);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.subgroup(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Implied.subgroup(this, readings);
        }
    }

    /**
     * What a count and its rate say of the base, against a part of that base.
     *
     * @param count what is counted
     * @param rate the same per so many of the base
     * @param part a number that the base cannot be smaller than
     */
    record ImpliedBase(String count, String rate, String part) implements DeclaredRule {
        @Override
        public String kind() {
            return "implied-base";
        }

        @Override
        public List<String> lines() {
            return List.of(count, rate, part);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.impliedBase(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Implied.base(this, readings);
        }
    }

    /**
     * A share that a reader takes to be of a count, where no whole number of it makes that share.
     *
     * @param share the share, in per cent
     * @param base the count
     */
    record ShareOf(String share, String base) implements DeclaredRule {
        @Override
        public String kind() {
            return "share-of";
        }

        @Override
        public List<String> lines() {
            return List.of(share, base);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.shareOf(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Implied.shareOf(this, readings);
        }
    }

    /**
     * Shares that stand together as if they were of one base.
     *
     * @param lines the shares, in per cent, two or more
     */
    record Shares(List<String> lines) implements DeclaredRule {
        /** @throws IllegalArgumentException if there are fewer than two */
        public Shares {
            lines = List.copyOf(lines);
            checkArgument(lines.size() >= 2, "shares that stand together are two or more");
        }

        @Override
        public String kind() {
            return "shares";
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.shares(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Implied.shares(this, readings);
        }
    }

    /**
     * A fall in per cent that is claimed of a count.
     *
     * @param claim the fall in per cent, more than 0
     * @param count what is said to have fallen
     */
    record ClaimedFall(String claim, String count) implements DeclaredRule {
        @Override
        public String kind() {
            return "claimed-fall";
        }

        @Override
        public List<String> lines() {
            return List.of(claim, count);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.claimedFall(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return Claims.fall(this, readings);
        }
    }

    /**
     * What is not done about lines on a day: those red or worsening for which no action of a plan is open, and its actions that
     * are past their date. Made by {@link ActionPlan#asAt}.
     *
     * @param plan the plan
     * @param asAt the day
     */
    record Actions(ActionPlan plan, LocalDate asAt) implements DeclaredRule {
        /** {@code action}, whatever lines the plan serves. */
        @Override
        public String id() {
            return kind();
        }

        @Override
        public String kind() {
            return "action";
        }

        @Override
        public List<String> lines() {
            return plan.actions().stream()
                    .flatMap(action -> action.lines().stream())
                    .distinct()
                    .toList();
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.actions(this);
        }

        @Override
        public List<Finding> find(List<Reading> readings) {
            return ActionFindings.of(this, readings);
        }
    }
}
