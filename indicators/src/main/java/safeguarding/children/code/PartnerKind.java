package safeguarding.children.code;

/** Who pays for a partnership. */
public enum PartnerKind {
    /** The local authority. */
    AUTHORITY("Local authority"),
    /** Clinical commissioning groups, integrated care boards and trusts. */
    HEALTH("Health"),
    /** The police and their commissioner. */
    POLICE("Police"),
    /** Probation and rehabilitation. */
    PROBATION("Probation"),
    /** Schools and colleges. */
    EDUCATION("Education"),
    /** Anyone else. */
    OTHER("Other");

    private final String label;

    PartnerKind(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
