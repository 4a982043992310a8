package safeguarding.children.code;

/** Who leads early help for a child. */
public enum EarlyHelpLead {
    /** The local authority. */
    AUTHORITY("Local authority"),
    /** A school, nursery or college. */
    SCHOOL("School or nursery"),
    /** A health service. */
    HEALTH("Health"),
    /** A voluntary organisation. */
    VOLUNTARY("Voluntary sector"),
    /** Any other partner. */
    OTHER_PARTNER("Other partner");

    private final String label;

    EarlyHelpLead(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
