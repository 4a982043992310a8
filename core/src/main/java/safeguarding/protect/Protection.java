package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import safeguarding.fact.Area;

/**
 * A policy of what may be shown. A policy of your own is one of these with rules added to it: a rule can withhold more,
 * never show more, and no rule can skip the check that withheld counts cannot be worked out.
 */
public sealed interface Protection {

    /**
     * Counts of 1 to 5 are withheld, and what would give them away; a true 0 is shown. As the Department for Education
     * does for children in need, but without its rounding.
     */
    Withholding SMALL_COUNTS = withholding(5);

    /**
     * As the Department for Education publishes children in need: counts of 1 to 5 are withheld, and what would give them
     * away; England and the regions are rounded to the nearest 10; percentages and rates have 1 decimal.
     */
    Withholding DFE_CHILDREN_IN_NEED = withholding(5)
            .called("Children in need: counts of 1 to 5 withheld, England and regions to the nearest 10")
            .rounding(Rounding.nearest(10).in("England and its regions", Protection::isNationalOrRegional))
            .decimals(Scale.PERCENTAGE, 1)
            .decimals(Scale.RATE, 1);

    /**
     * As the Department for Education publishes children looked after: counts of 1 to 5 are withheld, and what would give
     * them away; England and the regions are rounded to the nearest 10; percentages are whole numbers, and one that rounds
     * to 0 but is not 0 is {@code low}.
     */
    Withholding DFE_LOOKED_AFTER = withholding(5)
            .called("Children looked after: counts of 1 to 5 withheld, England and regions to the nearest 10")
            .rounding(Rounding.nearest(10).in("England and its regions", Protection::isNationalOrRegional))
            .decimals(Scale.PERCENTAGE, 0);

    /**
     * As NHS England publishes below the national level: counts of 1 to 7 are shown as 5, others to the nearest 5;
     * percentages and rates are made from the rounded counts; averages need 8 or more. England is not rounded, and a small
     * count of it is withheld.
     */
    Withholding NHS_ROUNDING = withholding(7)
            .called("Counts of 1 to 7 shown as 5, others to the nearest 5, below England")
            .rounding(Rounding.nearest(5).showingSmall().in("every area but England", Protection::isBelowNational));

    /**
     * For tables with so many small counts that withholding them leaves little: in every area, counts of 1 to 7 are shown as
     * 5, others to the nearest 5, and percentages and rates are made from the rounded counts. The same check as for
     * withholding holds: nothing small is known to within the width, or more is withheld.
     */
    Withholding ROUND_5 = withholding(7)
            .called("Counts of 1 to 7 shown as 5, others to the nearest 5")
            .rounding(Rounding.nearest(5).showingSmall());

    /**
     * Counts of 1 to the threshold are withheld, and what would give them away; a true 0 is shown.
     *
     * @param threshold the largest count that is withheld, 5 or more
     * @throws IllegalArgumentException if the threshold is below 5
     */
    static Withholding withholding(int threshold) {
        return new Withholding(List.of(), threshold, 2, List.of(), List.of(), Map.of(), List.of(), Map.of());
    }

    /** True of England and its regions, by their ONS codes: E92… and E12…. An area known by its name only is neither. */
    static boolean isNationalOrRegional(Area area) {
        return area.code().startsWith("E92") || area.code().startsWith("E12");
    }

    /** True of every area but England, which is told by its ONS code, E92…. */
    static boolean isBelowNational(Area area) {
        return !area.code().startsWith("E92");
    }

    /**
     * Everything is shown as it is, because it is in the public domain already. Statements made from records are refused.
     *
     * @param source where it was published, not blank
     * @throws IllegalArgumentException if the source is blank
     */
    static Protection alreadyPublished(String source) {
        return new AlreadyPublished(source);
    }

    /** The name a publication carries. */
    String name();

    /** What the policy does, in sentences. */
    String describe();

    /** What an audit under the policy proves, in a sentence. */
    String proof();

    /** Handles each kind of policy. */
    <T> T fold(Cases<T> cases);

    /**
     * One method for each kind of policy.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** Small counts are withheld. */
        T withholding(Withholding policy);

        /** All is shown, as it was published elsewhere. */
        T alreadyPublished(AlreadyPublished policy);
    }

    /**
     * A rule that withholds more.
     *
     * @param because why, in words without digits; it is published
     * @param withholds true for each statement to withhold; if it throws, the statement is withheld
     */
    record Rule(String because, Predicate<Statement> withholds) {
        /** @throws IllegalArgumentException if the words are blank or hold a digit */
        public Rule {
            Cell.Withheld.checkWords(because);
        }

        boolean holds(Statement statement) {
            try {
                return withholds.test(statement);
            } catch (RuntimeException e) {
                return true;
            }
        }
    }

    /** What a figure is scaled to, where decimals are set for it. */
    enum Scale {
        /** A share in per cent. */
        PERCENTAGE("percentages"),
        /** A rate per more than one, such as per 10,000. A mean or ratio, which is per one, keeps its own decimals. */
        RATE("rates");

        private final String words;

        Scale(String words) {
            this.words = words;
        }
    }

    /**
     * Counts are rounded. Whatever is made of a rounded count is made of the rounded number. What rounds to 0 but is not 0 is
     * {@code low}; a true 0 is shown as 0.
     *
     * @param base to the nearest multiple of this, 2 or more; a half goes up
     * @param small whether counts of 1 to the policy's threshold are shown, as the base, rather than withheld
     * @param where which areas, in words without a full stop
     * @param areas true for the areas whose counts are rounded
     */
    record Rounding(int base, boolean small, String where, Predicate<Area> areas) {
        private static final Predicate<Area> EVERYWHERE = Rounding::isAnywhere;

        /** @throws IllegalArgumentException if the base is below 2 or the words are blank */
        public Rounding {
            checkArgument(base >= 2, "a rounding base must be 2 or more, was %s", base);
            checkArgument(!where.isBlank(), "say which areas are rounded");
        }

        private static boolean isAnywhere(Area area) {
            return true;
        }

        /** To the nearest multiple of a base, in every area. */
        public static Rounding nearest(int base) {
            return new Rounding(base, false, "every area", EVERYWHERE);
        }

        /** This rounding, with counts of 1 to the threshold shown as the base instead of withheld. */
        public Rounding showingSmall() {
            return new Rounding(base, true, where, areas);
        }

        /** This rounding in some areas only. */
        public Rounding in(String named, Predicate<Area> some) {
            return new Rounding(base, small, named, some);
        }

        /** What a count is shown as. */
        long of(long count, int threshold) {
            if (count < 0) {
                return -of(-count, threshold);
            }
            if (small && count >= 1 && count <= threshold) {
                return base;
            }
            return Math.multiplyExact(Math.addExact(Math.multiplyExact(2, count), base) / (2L * base), base);
        }

        /** The least count that is shown as this one is. */
        long least(long count, int threshold) {
            if (count < 0) {
                return -greatest(-count, threshold);
            }
            long shown = of(count, threshold);
            if (count == 0 || small && shown == base) {
                return Math.min(count, 1);
            }
            return Math.max(threshold + 1L, -Math.floorDiv(base - 2 * shown, 2L));
        }

        /** The greatest count that is shown as this one is. */
        long greatest(long count, int threshold) {
            if (count < 0) {
                return -least(-count, threshold);
            }
            if (count == 0) {
                return 0;
            }
            long shown = of(count, threshold);
            long nearest = -Math.floorDiv(-base - 2 * shown, 2L) - 1;
            return small && shown == base ? Math.max(threshold, nearest) : nearest;
        }
    }

    /**
     * How many children a count of events is of, and how many of the events are of those with the most.
     *
     * @param children how many children, 0 or more
     * @param most how many of the events are of the few children with the most, as many children as the policy names
     * @param all all events
     */
    record Contributors(long children, long most, long all) {
        /** @throws IllegalArgumentException unless 0 ≤ children ≤ all and 0 ≤ most ≤ all */
        public Contributors {
            checkArgument(children >= 0 && most >= 0, "children and events must be 0 or more");
            checkArgument(
                    children <= all && most <= all, "children, and events of some, must not be more than all events");
        }

        /** Hides how many. */
        @Override
        public String toString() {
            return "contributors";
        }
    }

    /**
     * A count of events is withheld if it is of 1 to the threshold children, or if a few children make up too much of it. It is
     * also withheld if that is not known: a number of events does not tell of how many children they are.
     *
     * @param few how many children with the most events are looked at, 1 or more
     * @param percent they make up too much of it from this percentage on, 1 to 100
     * @param of tells who is behind a count, asked as a statement of its own; empty if it cannot tell, and then the counts
     *     published together are asked; if it throws, the count is withheld
     */
    record Dominance(int few, int percent, Function<Statement, Optional<Contributors>> of) {
        /** @throws IllegalArgumentException if a number is out of range */
        public Dominance {
            checkArgument(few >= 1, "look at 1 child or more, was %s", few);
            checkArgument(percent >= 1 && percent <= 100, "a percentage must be 1 to 100, was %s", percent);
        }

        boolean holds(Contributors behind, int threshold) {
            boolean fewChildren = behind.children() >= 1 && behind.children() <= threshold;
            return fewChildren
                    || behind.all() > 0
                            && Math.multiplyExact(behind.most(), 100) >= Math.multiplyExact(behind.all(), percent);
        }
    }

    /**
     * Counts of 1 to the threshold are withheld or rounded, and what would give them away is withheld.
     *
     * @param called the name, at most one; without it the policy is named after its threshold
     * @param threshold the largest count that is small, 5 or more
     * @param width by how much the least and the greatest that a small count can be must differ, to whoever knows the
     *     policy and all that is shown; 1 to the threshold less 1
     * @param rules rules that withhold more
     * @param roundings how counts are rounded; of several, the first that is for the area
     * @param decimals how many decimals are shown; those of the indicator where none are set
     * @param dominances who must not be behind counts of events
     * @param map the areas that others are made of, for those it names; for others it is read off the figures
     */
    record Withholding(
            List<String> called,
            int threshold,
            int width,
            List<Rule> rules,
            List<Rounding> roundings,
            Map<Scale, Integer> decimals,
            List<Dominance> dominances,
            Map<Area, Set<Area>> map)
            implements Protection {
        /** @throws IllegalArgumentException if the threshold is below 5, or another number is out of range */
        public Withholding {
            checkArgument(
                    threshold >= 5,
                    "the threshold must be 5 or more, as counts of 1 to 5 are withheld, was %s",
                    threshold);
            checkArgument(
                    width >= 1 && width < threshold,
                    "the width must be 1 to %s, one less than the threshold, was %s",
                    threshold - 1,
                    width);
            checkArgument(
                    called.size() <= 1 && called.stream().noneMatch(String::isBlank),
                    "a policy has one name or none, and it is not blank");
            checkArgument(
                    decimals.values().stream().allMatch(d -> d >= 0 && d <= 9),
                    "decimals must be 0 to 9, were %s",
                    decimals);
            called = List.copyOf(called);
            rules = List.copyOf(rules);
            roundings = List.copyOf(roundings);
            decimals = Map.copyOf(decimals);
            dominances = List.copyOf(dominances);
            map = checked(map);
        }

        private static Map<Area, Set<Area>> checked(Map<Area, Set<Area>> map) {
            var all = new LinkedHashMap<Area, Set<Area>>();
            map.forEach((whole, parts) -> {
                checkArgument(parts.size() >= 2, "%s must be made of two areas or more", whole);
                all.put(whole, Collections.unmodifiableSet(new LinkedHashSet<>(parts)));
            });
            for (Area whole : all.keySet()) {
                var below = new LinkedHashSet<>(all.get(whole));
                for (int size = 0; size < below.size(); ) {
                    size = below.size();
                    List.copyOf(below).forEach(part -> below.addAll(all.getOrDefault(part, Set.of())));
                }
                checkArgument(!below.contains(whole), "%s must not be a part of itself", whole);
            }
            return Collections.unmodifiableMap(all);
        }

        /** This policy under a name of its own. */
        public Withholding called(String other) {
            return new Withholding(List.of(other), threshold, width, rules, roundings, decimals, dominances, map);
        }

        /** This policy with another threshold. */
        public Withholding threshold(int other) {
            return new Withholding(called, other, width, rules, roundings, decimals, dominances, map);
        }

        /** This policy, leaving a reader in doubt by another width. */
        public Withholding width(int other) {
            return new Withholding(called, threshold, other, rules, roundings, decimals, dominances, map);
        }

        /** This policy, withholding more. */
        public Withholding and(String because, Predicate<Statement> withholds) {
            return new Withholding(
                    called,
                    threshold,
                    width,
                    more(rules, new Rule(because, withholds)),
                    roundings,
                    decimals,
                    dominances,
                    map);
        }

        /** This policy, with counts rounded where it did not round them yet. */
        public Withholding rounding(Rounding other) {
            return new Withholding(called, threshold, width, rules, more(roundings, other), decimals, dominances, map);
        }

        /** This policy without rounding. */
        public Withholding unrounded() {
            return new Withholding(called, threshold, width, rules, List.of(), decimals, dominances, map);
        }

        /** This policy with so many decimals; what rounds to 0 but is not 0 is {@code low}. */
        public Withholding decimals(Scale scale, int most) {
            var all = new EnumMap<Scale, Integer>(Scale.class);
            all.putAll(decimals);
            all.put(scale, most);
            return new Withholding(called, threshold, width, rules, roundings, all, dominances, map);
        }

        /**
         * This policy, withholding counts of events behind which are few children, or of which a few make up so much. Who
         * they are of is only known where the number of children with an event, and of events of the few children with the
         * most, are published beside the count; without, it is withheld.
         *
         * @param few how many children with the most events are looked at, 1 or more
         * @param percent they make up too much of it from this percentage on, 1 to 100
         */
        public Withholding dominance(int few, int percent) {
            return dominance(few, percent, statement -> Optional.empty());
        }

        /** The same, asking a function who is behind a count. */
        public Withholding dominance(int few, int percent, Function<Statement, Optional<Contributors>> of) {
            return new Withholding(
                    called,
                    threshold,
                    width,
                    rules,
                    roundings,
                    decimals,
                    more(dominances, new Dominance(few, percent, of)),
                    map);
        }

        /**
         * This policy, knowing the map: an area is made of these, and of nothing else. Whoever knows it can take the parts that
         * are shown from the whole, so a small count of a part that is not stated at all is kept apart too. Where nothing is
         * said of an area, it is taken to be made of others if the figures add up to it.
         *
         * @throws IllegalArgumentException if there are fewer than two parts, or an area would be a part of itself
         */
        public Withholding madeOf(Area whole, Area... parts) {
            var all = new LinkedHashMap<>(map);
            all.put(whole, new LinkedHashSet<>(Arrays.asList(parts)));
            return new Withholding(called, threshold, width, rules, roundings, decimals, dominances, all);
        }

        private static <T> List<T> more(List<T> some, T one) {
            var all = new ArrayList<>(some);
            all.add(one);
            return all;
        }

        /** True for a small count; the sign of a difference does not matter. */
        boolean isSmall(long count) {
            return count != 0 && count >= -threshold && count <= threshold;
        }

        /** How counts of an area are rounded; empty if they are not. A predicate that throws rounds. */
        Optional<Rounding> rounding(Area area) {
            return roundings.stream()
                    .filter(rounding -> {
                        try {
                            return rounding.areas().test(area);
                        } catch (RuntimeException e) {
                            return true;
                        }
                    })
                    .findFirst();
        }

        @Override
        public String name() {
            return called.isEmpty() ? "Counts of 1 to " + threshold + " withheld" : called.get(0);
        }

        @Override
        public String describe() {
            String few = "1 to " + threshold;
            boolean always = roundings.stream().anyMatch(r -> r.small() && r.areas() == Rounding.EVERYWHERE);
            var text = new StringBuilder();
            if (!always) {
                text.append("Counts of ").append(few).append(" are withheld; a true 0 is shown. ");
            }
            for (Rounding rounding : roundings) {
                text.append("In ").append(rounding.where());
                if (rounding.small()) {
                    text.append(", counts of ")
                            .append(few)
                            .append(" are shown as ")
                            .append(rounding.base())
                            .append(" and others");
                } else {
                    text.append(", counts");
                }
                text.append(" are rounded to the nearest ")
                        .append(rounding.base())
                        .append("; a true 0 is shown; what is made of counts is made of the rounded ones. ");
            }
            decimals.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> text.append("Decimals of ")
                            .append(e.getKey().words)
                            .append(": ")
                            .append(e.getValue())
                            .append("; what rounds to 0 but is not 0 is low. "));
            text.append("Shares, rates and quantiles of groups of ")
                    .append(few)
                    .append(" are withheld, among them 0% and 100%.");
            if (!always) {
                text.append(" A share is withheld if ").append(few).append(" of its group are left out of it.");
            }
            for (Dominance dominance : dominances) {
                text.append(" A count of events is withheld if it is of ")
                        .append(few)
                        .append(" children, if the ")
                        .append(dominance.few())
                        .append(" with the most make up ")
                        .append(dominance.percent())
                        .append("% of it or more, or if that is not known.");
            }
            text.append(" All that is made from a withheld count is withheld, and so is what would let a ")
                    .append(roundings.isEmpty() ? "withheld" : "small")
                    .append(" count be worked out.");
            rules.forEach(rule ->
                    text.append(" Also withheld: ").append(rule.because()).append('.'));
            return text.toString();
        }

        @Override
        public String proof() {
            String what = roundings.isEmpty() ? "No withheld count follows" : "No small count follows";
            return what + " from what is shown here.";
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.withholding(this);
        }
    }

    /**
     * All is shown, as it was published elsewhere.
     *
     * @param source where it was published
     */
    record AlreadyPublished(String source) implements Protection {
        /** @throws IllegalArgumentException if the source is blank */
        public AlreadyPublished {
            checkArgument(!source.isBlank(), "say where the figures were published, such as \"Annual Report 2019/20\"");
        }

        @Override
        public String name() {
            return "Already published: " + source;
        }

        @Override
        public String describe() {
            return "Every figure is shown as it is, because it was published before in " + source
                    + ". Figures made from records are refused.";
        }

        @Override
        public String proof() {
            return "Nothing was withheld: the figures were published before in " + source
                    + ", and none is from records.";
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.alreadyPublished(this);
        }
    }
}
