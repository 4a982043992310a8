package safeguarding.children.code;

/** Why early help for a child ended. */
public enum EarlyHelpEnd {
    /** What was to be reached was reached. */
    NEEDS_MET("Needs met"),
    /** The case went to social care. */
    STEPPED_UP("Stepped up to social care"),
    /** The family did not want it or did not take part. */
    DECLINED("Declined"),
    /** The family moved away. */
    MOVED("Moved away"),
    /** Any other reason. */
    OTHER("Other");

    private final String label;

    EarlyHelpEnd(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
