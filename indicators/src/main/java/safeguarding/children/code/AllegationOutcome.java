package safeguarding.children.code;

/** How an allegation against someone who works with children was decided: Keeping children safe in education. */
public enum AllegationOutcome {
    /** There is enough evidence to prove it. */
    SUBSTANTIATED("Substantiated"),
    /** There is not enough evidence either way. */
    UNSUBSTANTIATED("Unsubstantiated"),
    /** Nothing supports it. */
    UNFOUNDED("Unfounded"),
    /** There is enough evidence to disprove it. */
    FALSE("False"),
    /** It was meant to deceive. */
    MALICIOUS("Malicious");

    private final String label;

    AllegationOutcome(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
