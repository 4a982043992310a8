package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import safeguarding.fact.Area;

/**
 * Another area whose figures for the same indicator and period are compared with: England, a region, a neighbour.
 *
 * @param name what it is called in a sentence, such as "England"
 * @param area the area its figures are under
 */
public record Benchmark(String name, Area area) {

    /** England as a whole, under its code in national statistics. */
    public static final Benchmark ENGLAND = of(Area.of("E92000001", "England"));

    /** @throws IllegalArgumentException if the name is blank or longer than 100 characters */
    public Benchmark {
        checkArgument(!name.isBlank() && name.length() <= 100, "a benchmark's name must be 1 to 100 characters");
    }

    /**
     * The figures of an area under a name.
     *
     * @throws IllegalArgumentException if the name is blank or longer than 100 characters
     */
    public static Benchmark of(String name, Area area) {
        return new Benchmark(name, area);
    }

    /** The figures of an area under its own name. */
    public static Benchmark of(Area area) {
        return new Benchmark(area.name(), area);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
