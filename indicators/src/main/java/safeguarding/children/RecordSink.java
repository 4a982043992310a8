package safeguarding.children;

import safeguarding.fact.Register;

/** Takes records one at a time, of whatever register: what readers of files give to. */
public interface RecordSink {

    /**
     * Takes a record.
     *
     * @param number where it stands in its source, from 1, for problems
     * @param <R> the kind of record
     */
    <R> void accept(Register<R> register, R row, long number);
}
