package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import safeguarding.fact.Area;

/**
 * Atoms as sums of unknown counts, none of which is below 0. Atoms of one {@link Family} are sums of the same unknowns, so
 * that what is shown of one tells of the others. Values nobody asks about are left out where leaving them out makes more
 * follow.
 */
final class Unknowns {

    private static final int MOST = 200_000;

    private final Map<Atom, Place> places = new LinkedHashMap<>();

    /** The family of each place as an object, which is faster than to compare all it says. */
    private final IdentityHashMap<Place, Family> familyOf = new IdentityHashMap<>();

    private final Map<List<Object>, Family> families = new LinkedHashMap<>();
    private final Function<Area, Set<String>> parts;
    private final TreeMap<Integer, Family> owners = new TreeMap<>();
    private int size;

    /**
     * The unknowns behind some atoms.
     *
     * @param values what is known of them; not all need be
     * @param parts the areas without parts of their own that an area is made of
     */
    Unknowns(Collection<Atom> atoms, Map<Atom, Long> values, Function<Area, Set<String>> parts) {
        this.parts = parts;
        for (Atom atom : atoms) {
            Place place = place(atom);
            Family family = families.computeIfAbsent(key(place), key -> new Family());
            family.add(place);
            Long value = values.get(atom);
            if (value != null) {
                family.value(place, value);
            }
        }
        families.values().forEach(family -> family.cut(Family.Detail.NOBODY_ELSE));
    }

    private static List<Object> key(Place place) {
        return place.isOfStock()
                ? List.of(place.scope(), Place.OPEN, place.what().get(1))
                : List.of(place.scope(), place.what());
    }

    /** The place of an atom, which may be another than those it was made for, between edges that occur. */
    Place place(Atom atom) {
        return places.computeIfAbsent(atom, a -> Place.of(a, parts));
    }

    /** The families. */
    Collection<Family> families() {
        return families.values();
    }

    private Family family(Place place) {
        return familyOf.computeIfAbsent(place, p -> requireNonNull(families.get(key(p))));
    }

    /** A place, its family, and how often it is added. */
    record Term(Place place, Family family, long times) {}

    /** The places of a sum of atoms. */
    List<Term> terms(Map<Atom, Long> atoms) {
        var terms = new ArrayList<Term>();
        atoms.forEach((atom, times) -> {
            Place place = place(atom);
            terms.add(new Term(place, family(place), times));
        });
        return terms;
    }

    /** A sum of places as a sum of unknowns. */
    Sum sum(List<Term> terms) {
        var sum = new HashMap<Integer, Long>();
        terms.forEach(term -> term.family().add(term.place(), term.times(), sum, numbers(term.family())));
        return Sum.of(sum);
    }

    /** What is at least 0 whatever is shown. */
    List<Sum> always() {
        var rows = new ArrayList<Sum>();
        families.values().forEach(family -> rows.addAll(family.always(numbers(family))));
        return rows;
    }

    /** The family an unknown is of. */
    Family family(int unknown) {
        return requireNonNull(owners.floorEntry(unknown)).getValue();
    }

    /** How many unknowns there are so far. */
    int size() {
        return size;
    }

    /** Starts to number anew, once families were cut in another way. */
    void renumber() {
        size = 0;
        owners.clear();
    }

    /** Gives numbers to the unknowns of a family. */
    Family.Numbers numbers(Family family) {
        return howMany -> {
            int first = size;
            owners.put(first, family);
            size = Math.addExact(size, howMany);
            if (size > MOST) {
                throw new TooLarge();
            }
            return first;
        };
    }
}
