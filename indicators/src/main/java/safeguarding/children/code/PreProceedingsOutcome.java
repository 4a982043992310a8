package safeguarding.children.code;

/** How pre-proceedings ended. */
public enum PreProceedingsOutcome {
    /** No proceedings were needed. */
    STEPPED_DOWN("Stepped down"),
    /** Care proceedings were issued. */
    PROCEEDINGS("Care proceedings"),
    /** Any other way. */
    OTHER("Other");

    private final String label;

    PreProceedingsOutcome(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
