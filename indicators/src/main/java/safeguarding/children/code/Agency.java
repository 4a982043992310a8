package safeguarding.children.code;

/** An agency of the safeguarding partnership. */
public enum Agency {
    /** The authority's social care. */
    SOCIAL_CARE("Social care"),
    /** The police. */
    POLICE("Police"),
    /** Any health service. */
    HEALTH("Health"),
    /** A school, nursery or college. */
    EDUCATION("Education"),
    /** Probation. */
    PROBATION("Probation"),
    /** Housing. */
    HOUSING("Housing"),
    /** Any other. */
    OTHER("Other");

    private final String label;

    Agency(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
