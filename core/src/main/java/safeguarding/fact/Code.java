package safeguarding.fact;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds one of a fixed set of codes.
 *
 * @param <R> the row
 * @param <E> the codes
 */
public final class Code<R, E extends Enum<E>> implements Column<R> {

    private final String name;
    private final Class<E> codes;
    private final Function<R, @Nullable E> read;

    /** Made when it is first asked for. Threads that race make the same. */
    private @Nullable Map<String, E> byText;

    Code(String name, Class<E> codes, Function<R, @Nullable E> read) {
        this.name = Column.checkName(name);
        this.codes = codes;
        this.read = read;
    }

    @Override
    public String name() {
        return name;
    }

    /** The codes in the order they are declared. */
    public List<E> codes() {
        return List.of(codes.getEnumConstants());
    }

    /** The codes' labels in the order they are declared. */
    public List<String> labels() {
        return Arrays.stream(codes.getEnumConstants()).map(Enum::toString).toList();
    }

    /** The code with this label or constant name, if there is one. Letter case counts. */
    public Optional<E> find(String label) {
        Map<String, E> known = byText;
        if (known == null) {
            known = byText();
            byText = known;
        }
        return Optional.ofNullable(known.get(label));
    }

    /** The codes by label and constant name; of several with one text, the first that is declared. */
    private Map<String, E> byText() {
        var known = new HashMap<String, E>();
        for (E code : codes.getEnumConstants()) {
            known.putIfAbsent(code.toString(), code);
            known.putIfAbsent(code.name(), code);
        }
        return Map.copyOf(known);
    }

    /** Holds for rows with this code; unknown where none is recorded. */
    public Condition<R> is(E code) {
        return in(Set.of(code));
    }

    /** Holds for rows with one of these codes; unknown where none is recorded. */
    @SafeVarargs
    public final Condition<R> in(E first, E... others) {
        var all = EnumSet.of(first);
        for (E other : others) {
            all.add(other);
        }
        return in(all);
    }

    /**
     * Holds for rows with one of these codes; unknown where none is recorded.
     *
     * @throws IllegalArgumentException if the set is empty
     */
    public Condition<R> in(Set<E> some) {
        return new Condition.CodeIn<>(this, some);
    }

    /** Holds for rows that have a code. Never unknown. */
    public Condition<R> isRecorded() {
        return new Condition.Recorded<>(this);
    }

    @Nullable
    E of(R row) {
        return read.apply(row);
    }

    @Override
    public String toString() {
        return name;
    }
}
