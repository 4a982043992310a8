package safeguarding.children.code;

/** What an action follows from. */
public enum ActionOrigin {
    /** An inspection. */
    INSPECTION("Inspection"),
    /** An audit. */
    AUDIT("Audit"),
    /** A review of practice. */
    PRACTICE_REVIEW("Practice review"),
    /** Anything else. */
    OTHER("Other");

    private final String label;

    ActionOrigin(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
