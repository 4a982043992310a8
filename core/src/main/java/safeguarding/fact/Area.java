package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A place or body that figures are about: an authority, a locality, a home, a partnership.
 *
 * @param code the code that tells areas apart, such as E06000047; the name where there is no code
 * @param name the name people know
 */
public record Area(String code, String name) implements Comparable<Area> {

    /** @throws IllegalArgumentException if either is blank or longer than 100 characters */
    public Area {
        checkArgument(!code.isBlank() && code.length() <= 100, "area code must be 1 to 100 characters");
        checkArgument(!name.isBlank() && name.length() <= 100, "area name must be 1 to 100 characters");
    }

    /** An area with a code of its own. */
    public static Area of(String code, String name) {
        return new Area(code, name);
    }

    /** An area known by its name only. */
    public static Area named(String name) {
        return new Area(name, name);
    }

    /** Of the code alone, which is what tells areas apart. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public int compareTo(Area other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
