package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * What may be shown of statements that are published together, with its proof.
 *
 * @param cells the cell of each statement, in the same order
 * @param protects for each cell, what it is withheld for, in words: the names of other statements, never a figure. Empty
 *     for a cell that is shown, and for one that is withheld for its own sake
 * @param audit what was proved
 */
public record Protected(List<Cell> cells, List<List<String>> protects, Audit audit) {

    /** @throws IllegalArgumentException if there are not as many of each */
    public Protected {
        cells = List.copyOf(cells);
        protects = protects.stream().map(List::copyOf).toList();
        checkArgument(cells.size() == protects.size(), "there must be words for each cell, none for most");
    }

    /** Says how much there is of it. */
    @Override
    public String toString() {
        return audit.toString();
    }
}
