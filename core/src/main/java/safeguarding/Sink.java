package safeguarding;

/** Somewhere a publication goes: a file, a page, a service. Open to embedders. It takes nothing but a publication. */
@FunctionalInterface
public interface Sink {

    /**
     * Writes the publication.
     *
     * @throws java.io.UncheckedIOException if it cannot be written, naming the file and place
     */
    void accept(Publication publication);
}
