package safeguarding.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import safeguarding.Sink;

class SinkContractTest extends SinkContract {

    private String page = "";

    @Override
    protected Sink sink() {
        return publication -> page = publication.print();
    }

    @Override
    protected String written() {
        return page;
    }

    @Override
    protected Optional<Sink> broken() {
        return Optional.of(publication -> {
            throw new UncheckedIOException("out.txt: the disk is full", new IOException());
        });
    }
}
