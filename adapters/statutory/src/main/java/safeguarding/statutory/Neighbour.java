package safeguarding.statutory;

import java.util.List;
import safeguarding.fact.Area;

/**
 * One of the ten authorities most like another.
 *
 * @param place 1 for the most alike, to 10
 * @param code its old code of three digits
 * @param closeness how alike the two are
 * @param areas the areas that have or had the code, the latest first; empty where no table has it
 */
public record Neighbour(int place, int code, Closeness closeness, List<Area> areas) {

    /** Copies the areas. */
    public Neighbour {
        areas = List.copyOf(areas);
    }
}
