package safeguarding.statutory.ssda903;

import java.util.List;
import safeguarding.fact.Problem;

/**
 * What became of the files of a return.
 *
 * @param files the files, in the order they were read
 * @param problems what is wrong in them, without the values
 */
public record Outcome(List<ReadFile> files, List<Problem> problems) {

    /** Copies the lists. */
    public Outcome {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
