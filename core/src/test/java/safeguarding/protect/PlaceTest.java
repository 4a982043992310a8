package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.protect.Some.DAYS;
import static safeguarding.protect.Some.HOME;
import static safeguarding.protect.Some.LATE;
import static safeguarding.protect.Some.LEVEL;
import static safeguarding.protect.Some.ON;
import static safeguarding.protect.Some.PLACEMENT;
import static safeguarding.protect.Some.RESTRAINTS;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Slice;
import safeguarding.measure.Measure;

class PlaceTest {

    /**
     * What is withheld depends on the order in which rows are cut where two counts cost the same, and the order of what
     * Map.copyOf and Set.copyOf make is another in each run of the machine.
     */
    @Test
    void limitsAndLabelsKeepTheirOrder() {
        Measure measure = Measure.count(RESTRAINTS
                .where(LEVEL.is(Some.Level.LOW))
                .where(DAYS.atMost(9))
                .where(LATE.isTrue())
                .where(PLACEMENT.is(Some.Placement.JUSTICE))
                .where(ON.between(Some.H1.start(), Some.H1.end())));
        var atom = new Atom(measure, "", Some.YEAR, HOME, Slice.TOTAL);
        Set<String> many = new TreeSet<>(Set.of("h", "g", "f", "e", "d", "c", "b", "a"));
        Place place = Place.of(atom, area -> many);
        assertThat(place.limits().keySet()).containsExactly(LEVEL, DAYS, LATE, PLACEMENT, ON, Place.AREA);
        assertThat(place.limits().get(Place.AREA).labels()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    }
}
