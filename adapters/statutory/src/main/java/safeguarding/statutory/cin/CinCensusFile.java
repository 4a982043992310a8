package safeguarding.statutory.cin;

import java.util.List;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

/**
 * What is known of a census when its records have gone to a sink.
 *
 * @param header what its header says
 * @param children how many children were read, refused ones included, a last one that broke off not
 * @param whole whether it was read to its end; false if it breaks off
 * @param problems what was refused, and why, in the order of the file
 */
public record CinCensusFile(CinHeader header, long children, boolean whole, List<Problem> problems) {

    /** Copies the problems. */
    public CinCensusFile {
        problems = List.copyOf(problems);
    }

    /** Counts, and names no child. */
    @Override
    public String toString() {
        return "children in need census of " + header.year() + ": " + Wording.count(children, "child") + ", "
                + Wording.count(problems.size(), "problem");
    }
}
