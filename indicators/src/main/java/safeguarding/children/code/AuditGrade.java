package safeguarding.children.code;

/** The grade of an audited case. */
public enum AuditGrade {
    /** The best. */
    OUTSTANDING("Outstanding"),
    /** The second of four. */
    GOOD("Good"),
    /** The third of four. */
    REQUIRES_IMPROVEMENT("Requires improvement"),
    /** The worst. */
    INADEQUATE("Inadequate");

    private final String label;

    AuditGrade(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
