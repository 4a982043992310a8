package safeguarding.children.code;

/** A kind of review of practice after a child was seriously harmed. */
public enum ReviewKind {
    /** Until September 2019. */
    SERIOUS_CASE_REVIEW("Serious case review"),
    /** A rapid review that led to nothing more. */
    RAPID_REVIEW("Rapid review"),
    /** From 2018 on. */
    PRACTICE_REVIEW("Local child safeguarding practice review");

    private final String label;

    ReviewKind(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
