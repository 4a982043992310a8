package safeguarding.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import safeguarding.fact.Area;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;

class FactSourceContractTest extends FactSourceContract {

    private static final Area HOME = Area.named("Aycliffe");

    @Override
    protected FactSource source() {
        return () -> Facts.none()
                .with(Restraints.Restraint.RESTRAINTS, HOME, Restraints.COVERAGE, Restraints.SAMPLE)
                .with(
                        Return.of("cpp.open", HOME, Restraints.YEAR.period(), Supplied.count(7_654)),
                        Return.of("cpp.open", HOME, Restraints.YEAR.period(), Supplied.count(7_655)));
    }

    @Override
    protected Optional<FactSource> unreadable() {
        return Optional.of(() -> {
            throw new UncheckedIOException(new IOException("service of Aycliffe: no answer"));
        });
    }

    @Override
    protected List<String> secrets() {
        return List.of("7655", "7,655");
    }
}
