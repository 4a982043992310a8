package safeguarding.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Key;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;

/**
 * What every source of facts keeps to, as tests to extend: it can be read again and says the same, its problems say where
 * they are and hold nothing secret, and what cannot be read at all is told of with an {@link UncheckedIOException}.
 */
public abstract class FactSourceContract {

    /** The source, with something in it. */
    protected abstract FactSource source();

    /** A source that cannot be read, such as a file that is not there; empty if there is no such thing. */
    protected Optional<FactSource> unreadable() {
        return Optional.empty();
    }

    /** Words that stand in rows the source refuses, and must not be in a problem: made-up names, case numbers. */
    protected List<String> secrets() {
        return List.of();
    }

    @Test
    void thereIsSomethingToRead() {
        Facts facts = source().read();

        assertThat(facts.areas())
                .as("the facts must be about at least one area")
                .isNotEmpty();
    }

    @Test
    void readingAgainSaysTheSame() {
        FactSource source = source();

        assertThat(contents(source.read())).isEqualTo(contents(source.read()));
    }

    @Test
    void problemsSayWhereTheyAreAndNothingSecret() {
        for (Problem problem : source().read().problems()) {
            assertThat(problem.where()).as("a problem says where it is").isNotBlank();
            for (String secret : secrets()) {
                assertThat(problem.toString())
                        .as("a problem never says what the row said")
                        .doesNotContain(secret);
            }
        }
    }

    @Test
    void whatCannotBeReadIsToldOfByName() {
        Optional<FactSource> unreadable = unreadable();
        assumeTrue(unreadable.isPresent(), "there is no source that cannot be read");

        assertThatThrownBy(() -> unreadable.orElseThrow().read())
                .isInstanceOf(UncheckedIOException.class)
                .message()
                .isNotBlank();
    }

    private static List<Object> contents(Facts facts) {
        var all = new ArrayList<Object>(List.of(facts.returns(), facts.populations(), facts.problems(), facts.areas()));
        facts.registers().stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(register -> facts.areas().forEach(area -> all.add(rows(facts, register, area))));
        return all;
    }

    private static <R> List<Object> rows(Facts facts, Register<R> register, Area area) {
        var all = new ArrayList<Object>(List.of(register.name()));
        facts.rows(register, area).ifPresent(rows -> {
            all.add(rows.coverage());
            for (int i = 0; i < rows.size(); i++) {
                all.add(rows.child(i));
                for (Column<R> column : register.columns()) {
                    all.add(cell(rows, column, i));
                }
            }
        });
        return all;
    }

    /** The number of a cell. Of a key its hash, so that a failure does not print it. */
    private static <R> int cell(Rows<R> rows, Column<R> column, int row) {
        return column instanceof Key<R>
                ? Long.hashCode(rows.key(row))
                : rows.cells(column).get(row);
    }
}
