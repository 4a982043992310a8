package safeguarding.testkit;

import java.util.concurrent.atomic.AtomicReference;
import safeguarding.Sink;

class SinkContractTest extends SinkContract {

    private final AtomicReference<String> page = new AtomicReference<>("");

    @Override
    protected Sink sink() {
        return publication -> page.set(publication.print());
    }

    @Override
    protected String written() {
        return page.get();
    }
}
