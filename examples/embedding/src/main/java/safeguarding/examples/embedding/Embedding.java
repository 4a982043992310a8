package safeguarding.examples.embedding;

/** A small service that holds a scorecard. */
public final class Embedding {

    private Embedding() {}

    /** Runs the example. */
    public static void main(String[] args) {
        System.out.println("Embedding");
    }
}
