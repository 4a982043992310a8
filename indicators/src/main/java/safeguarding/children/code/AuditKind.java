package safeguarding.children.code;

/** A kind of audit. */
public enum AuditKind {
    /** By several agencies together. */
    MULTI_AGENCY("Multi-agency audit"),
    /** By one agency of its own work. */
    SINGLE_AGENCY("Single-agency review"),
    /** Of one case by the authority. */
    CASE("Case audit"),
    /** An agency's own assessment under section 11 of the Children Act 2004. */
    SECTION_11("Section 11 return");

    private final String label;

    AuditKind(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
