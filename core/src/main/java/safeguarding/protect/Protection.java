package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A policy of what may be shown. A policy of your own is one of these with rules added to it: a rule can withhold more,
 * never show more, and no rule can skip the check that withheld counts cannot be worked out.
 */
public sealed interface Protection {

    /**
     * Counts of 1 to 5 are withheld, and what would give them away; a true 0 is shown. As the Department for Education
     * does for children in need.
     */
    Withholding SMALL_COUNTS = withholding(5);

    /**
     * Counts of 1 to the threshold are withheld, and what would give them away; a true 0 is shown.
     *
     * @param threshold the largest count that is withheld, 5 or more
     * @throws IllegalArgumentException if the threshold is below 5
     */
    static Withholding withholding(int threshold) {
        return new Withholding(threshold, 2, List.of());
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

    /**
     * Counts of 1 to the threshold are withheld, and what would give them away.
     *
     * @param threshold the largest count that is withheld, 5 or more
     * @param width by how much the least and the greatest that a withheld count can be must differ, to whoever knows the
     *     policy and all that is shown; 1 to the threshold less 1
     * @param rules rules that withhold more
     */
    record Withholding(int threshold, int width, List<Rule> rules) implements Protection {
        /** @throws IllegalArgumentException if the threshold is below 5, or the width is out of range */
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
            rules = List.copyOf(rules);
        }

        /** This policy with another threshold. */
        public Withholding threshold(int other) {
            return new Withholding(other, width, rules);
        }

        /** This policy, leaving a reader in doubt by another width. */
        public Withholding width(int other) {
            return new Withholding(threshold, other, rules);
        }

        /** This policy, withholding more. */
        public Withholding and(String because, Predicate<Statement> withholds) {
            var all = new ArrayList<>(rules);
            all.add(new Rule(because, withholds));
            return new Withholding(threshold, width, all);
        }

        /** True for a count the policy withholds; the sign of a difference does not matter. */
        boolean isSmall(long count) {
            return count != 0 && count >= -threshold && count <= threshold;
        }

        @Override
        public String name() {
            return "Counts of 1 to " + threshold + " withheld";
        }

        @Override
        public String describe() {
            var text = new StringBuilder("Counts of 1 to " + threshold
                    + " are withheld; a true 0 is shown. Shares, rates"
                    + " and quantiles of groups of 1 to " + threshold
                    + " are withheld, among them 0% and 100%. A share is"
                    + " withheld if 1 to " + threshold + " of its group are left out of it. All that is made from a"
                    + " withheld count is withheld, and so is what would let a withheld count be worked out.");
            rules.forEach(rule ->
                    text.append(" Also withheld: ").append(rule.because()).append('.'));
            return text.toString();
        }

        @Override
        public String proof() {
            return "No withheld count follows from what is shown here.";
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
