package safeguarding.protect;

import java.util.Collection;

/**
 * What a publication says about its own protection.
 *
 * @param policy the policy's name
 * @param cells how many cells there are
 * @param shown how many show a figure, rounded or not
 * @param withheld how many are withheld by the policy
 * @param missing how many have no figure to show
 * @param proof what was checked, in a sentence
 */
public record Safety(String policy, long cells, long shown, long withheld, long missing, String proof) {

    /** The safety of cells made under a policy. */
    public static Safety of(Protection protection, Collection<Cell> cells) {
        long shown = cells.stream()
                .filter(c -> c instanceof Cell.Shown || c instanceof Cell.Rounded)
                .count();
        long withheld = cells.stream().filter(Cell.Withheld.class::isInstance).count();
        return new Safety(
                protection.name(), cells.size(), shown, withheld, cells.size() - shown - withheld, protection.proof());
    }
}
