package safeguarding.fact;

/** Somewhere facts come from: a file, a database, a service. Open to embedders. */
@FunctionalInterface
public interface FactSource {

    /**
     * Reads the facts. Rows that cannot be used are refused and told of in {@link Facts#problems}; the rest are there.
     *
     * @throws java.io.UncheckedIOException if the source cannot be read at all, naming the file and place
     */
    Facts read();
}
