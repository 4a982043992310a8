package safeguarding.engine;

import java.util.List;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

/**
 * What a formula came to in one area, period and slice.
 *
 * @param figure the figure, or a gap with its reason
 * @param origin what it was made of
 * @param notes what a reader must know of it, in whole words and without numbers of children; none if there is nothing
 */
public record Outcome(Figure figure, Origin origin, List<String> notes) {

    /** Copies the notes. */
    public Outcome {
        notes = List.copyOf(notes);
    }

    static Outcome of(Figure figure, Origin origin) {
        return new Outcome(figure, origin, List.of());
    }

    static Outcome missing(Gap reason) {
        return of(Figure.missing(reason), Origin.NONE);
    }

    /** The same origin and notes, another figure. */
    Outcome with(Figure other) {
        return new Outcome(other, origin, notes);
    }
}
