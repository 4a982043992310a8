package safeguarding.fact;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column that says whose row it is: the child, as a rule. Never printed, logged or compared in a message.
 *
 * @param <R> the row
 */
public final class Key<R> implements Column<R> {

    private final String name;
    private final @Nullable ToLongFunction<R> number;
    private final @Nullable Function<R, @Nullable String> text;

    Key(String name, @Nullable ToLongFunction<R> number, @Nullable Function<R, @Nullable String> text) {
        this.name = Column.checkName(name);
        this.number = number;
        this.text = text;
    }

    @Override
    public String name() {
        return name;
    }

    /** True if rows give this key as text, so that readers of files pass the text on as it is. */
    public boolean isText() {
        return text != null;
    }

    /**
     * The key of a row as the row gives it; empty if it is not recorded. It says who the child is: for those who may see the
     * records, and who ask for it by name.
     */
    public Optional<String> idOf(R row) {
        if (number != null) {
            return Optional.of(Long.toString(number.applyAsLong(row)));
        }
        String value = text == null ? null : text.apply(row);
        return Optional.ofNullable(value).map(String::strip).filter(id -> !id.isEmpty());
    }

    /** The 64-bit digest a text key is kept as: the first eight bytes of its SHA-256. */
    static long digest(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asLong();
    }

    /** Reads the key of a row, its digest from those at hand; null if it is not recorded. */
    @Nullable
    Long of(R row, Digests digests) {
        if (number != null) {
            return number.applyAsLong(row);
        }
        String value = text == null ? null : text.apply(row);
        return value == null || value.isBlank() ? null : Long.valueOf(digests.of(value.strip()));
    }

    @Override
    public String toString() {
        return name;
    }
}
