package safeguarding;

import java.util.Arrays;
import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.text.Wording;

/**
 * The rules of the library. The standard ones are on every scorecard until it is told to do {@link Scorecard#without} one.
 * Those about certain lines are declared: {@code card.finding(FindingRules.sentinel(LEVEL_3_INJURIES))}.
 */
public final class FindingRules {

    /**
     * The standard rules, what needs attention first.
     *
     * <ul>
     *   <li>{@code double-red}: significantly worse than a benchmark and significantly worsening
     *   <li>{@code red}, {@code amber}: a verdict, unless it tests for chance and chance explains what is seen
     *   <li>{@code overdue}: what is late now, of indicators whose id ends in {@code .overdue}
     *   <li>{@code direction}: where a figure goes since the previous period, by an exact test, with what would have been
     *       significant where it was not
     *   <li>{@code trend}: in place of that, from 13 figures a control chart (NHS Making Data Count), of 5 to 12 years the
     *       recent trend (Fingertips)
     *   <li>{@code worse}: a change for the worse that nobody rates and nothing can test
     *   <li>{@code groups-differ}: the group of a breakdown whose rate or share differs most from that of all others, if by
     *       more than chance
     *   <li>{@code unsupported}, {@code points-or-percent}: a change in per cent that was supplied without the figure before,
     *       and what that figure may have been
     *   <li>{@code two-figures}, {@code parts-differ}: figures that do not agree
     *   <li>{@code small-number}: a figure made of few, with its limits
     *   <li>{@code not-recorded}: a breakdown of which much is not recorded
     *   <li>{@code multiplicity}: how many changes would look significant by chance alone
     *   <li>{@code plausibility}: a count so different from last year's that it should be checked, for those who may see
     *       the records
     *   <li>{@code not-supplied}: a figure that was there before and is missing now, for those who may see the records
     * </ul>
     */
    public static final List<FindingRule> STANDARD = List.of(StandardRule.values());

    private FindingRules() {}

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
     * Tells where two counts go apart while their rate changes by more than chance: injuries fall, restraints rise.
     *
     * @param numerator what is counted above, such as injuries
     * @param denominator what is counted below, such as restraints
     * @param rate the one per so many of the other
     */
    public static DeclaredRule pair(Indicator numerator, Indicator denominator, Indicator rate) {
        return new DeclaredRule.Pair(numerator.id(), denominator.id(), rate.id());
    }

    /**
     * Tells why a count changed: through how many there were of another, and through how many there were to each (Kitagawa
     * 1955; Das Gupta 1993).
     *
     * @param numerator the count whose change is explained, such as injuries
     * @param denominator the count it goes with, such as restraints
     */
    public static DeclaredRule why(Indicator numerator, Indicator denominator) {
        return new DeclaredRule.Why(numerator.id(), denominator.id());
    }

    /**
     * Tells what the few with the most make of a change, and how everyone else fared.
     *
     * @param few how many they are, such as 3
     * @param share the share of the count that is theirs, in per cent
     * @param count what is counted; where it is not read for the share's own period, its last period within that is taken
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public static DeclaredRule concentration(int few, Indicator share, Indicator count) {
        return new DeclaredRule.Concentration(few, share.id(), count.id());
    }

    /**
     * Warns how much wider the limits of a count are, as a few children have many of its events (Dobson 1991; UKHSA).
     *
     * @param few how many they are, such as 3
     * @param share the share of the count that is theirs, in per cent
     * @param count what is counted; where it is not read for the share's own period, its last period within that is taken
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public static DeclaredRule clustering(int few, Indicator share, Indicator count) {
        return new DeclaredRule.Clustering(few, share.id(), count.id());
    }

    /**
     * Tells what a group's shares of two counts say of it: how many that is, and how many of one to 100 of the other, in the
     * group and outside it.
     *
     * @param group what it is called in a sentence: "welfare residents"
     * @param shareOfEvents the group's share of the events, in per cent
     * @param events what happened, such as injuries
     * @param shareOfBase the group's share of what it happened in, in per cent
     * @param base what it happened in, such as restraints
     * @throws IllegalArgumentException if the group has no name
     */
    public static DeclaredRule subgroup(
            String group, Indicator shareOfEvents, Indicator events, Indicator shareOfBase, Indicator base) {
        return new DeclaredRule.Subgroup(group, shareOfEvents.id(), events.id(), shareOfBase.id(), base.id());
    }

    /**
     * Tells where a count and its rate imply a base that is smaller than a part of it, so that they cannot all be true.
     *
     * @param count what is counted
     * @param rate the same per so many of the base
     * @param part a number that the base cannot be smaller than, such as a narrower population
     */
    public static DeclaredRule impliedBase(Indicator count, Indicator rate, Indicator part) {
        return new DeclaredRule.ImpliedBase(count.id(), rate.id(), part.id());
    }

    /**
     * Tells where a share that a reader takes to be of a count cannot be, as no whole number of it makes that share (GRIM;
     * Brown and Heathers 2017).
     */
    public static DeclaredRule shareOf(Indicator share, Indicator base) {
        return new DeclaredRule.ShareOf(share.id(), base.id());
    }

    /**
     * Tells where shares that stand together as if they were of one base do not add to 100% (Mosteller, Youtz and Zahn 1967).
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static DeclaredRule shares(Indicator... lines) {
        return new DeclaredRule.Shares(Arrays.stream(lines).map(Indicator::id).toList());
    }

    /**
     * Tells where a fall in per cent is claimed and the count rose, or fell by another percentage.
     *
     * @param claim the fall in per cent, more than 0
     * @param count what is said to have fallen
     */
    public static DeclaredRule claimedFall(Indicator claim, Indicator count) {
        return new DeclaredRule.ClaimedFall(claim.id(), count.id());
    }
}
