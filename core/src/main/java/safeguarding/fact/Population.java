package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * How many people of an age band lived in an area at the middle of a year. Estimates are rebased after a census, so each
 * says of which vintage it is.
 *
 * @param area the area
 * @param band the ages
 * @param midYear the year at whose 30 June they are counted
 * @param vintage the release it comes from, such as "ONS MYE 2023, rebased"
 * @param people how many, 0 or more
 */
public record Population(Area area, AgeBand band, int midYear, String vintage, long people) {

    /** @throws IllegalArgumentException if the year is not four digits, the vintage blank or the number negative */
    public Population {
        checkArgument(midYear >= 1000 && midYear <= 9999, "mid-year must have four digits, was %s", midYear);
        checkArgument(!vintage.isBlank(), "a population needs its vintage, such as \"ONS MYE 2023\"");
        checkArgument(people >= 0, "population of %s in %s must be 0 or more", area, midYear);
    }

    private static final Pattern DESCRIBED = Pattern.compile("ages .+, mid-\\d{4}, .+", Pattern.DOTALL);

    /** For instance "ages 0-17, mid-2019, ONS MYE 2023". */
    public String describe() {
        return "ages " + band + ", mid-" + midYear + ", " + vintage;
    }

    /** Whether words are those that {@link #describe} gives of some population, as among the notes beside a figure. */
    public static boolean isDescribedBy(String words) {
        return DESCRIBED.matcher(words).matches();
    }

    /** What tells populations apart; facts hold one vintage of each. */
    record Id(Area area, AgeBand band, int midYear) {}

    Id id() {
        return new Id(area, band, midYear);
    }
}
