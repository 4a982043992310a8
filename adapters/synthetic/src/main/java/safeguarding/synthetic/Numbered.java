package safeguarding.synthetic;

import java.util.IdentityHashMap;
import safeguarding.children.RecordSink;
import safeguarding.fact.Register;

/** Gives rows to a sink, numbered from 1 in each register. */
final class Numbered {

    private final RecordSink sink;
    private final IdentityHashMap<Register<?>, Long> numbers = new IdentityHashMap<>();

    Numbered(RecordSink sink) {
        this.sink = sink;
    }

    <R> void row(Register<R> register, R row) {
        sink.accept(register, row, numbers.merge(register, 1L, Long::sum));
    }
}
