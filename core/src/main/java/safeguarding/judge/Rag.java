package safeguarding.judge;

/** Red, amber, green, or not rated. It is always shown with its word: never by colour alone. */
public enum Rag {
    /** Needs action. */
    RED("red", 3),
    /** Needs watching; of a rule that tests for chance, that nothing can be told from chance. */
    AMBER("amber", 2),
    /** As it should be. */
    GREEN("green", 1),
    /** No verdict could be come to. It is not a good sign, and not a bad one. */
    NOT_RATED("not rated", 0);

    private final String word;
    private final int weight;

    Rag(String word, int weight) {
        this.word = word;
        this.weight = weight;
    }

    /** The word to show, in small letters: "red", "not rated". */
    public String word() {
        return word;
    }

    /** The worse of the two: red before amber before green. What is rated goes before what is not. */
    public Rag worse(Rag other) {
        return weight >= other.weight ? this : other;
    }
}
