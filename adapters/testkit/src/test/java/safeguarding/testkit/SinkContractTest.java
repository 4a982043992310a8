package safeguarding.testkit;

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
}
