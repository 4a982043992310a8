package safeguarding.children.code;

/** How a pupil was excluded. */
public enum ExclusionKind {
    /** For good. */
    PERMANENT("Permanent exclusion"),
    /** For a fixed time; called fixed-period exclusion until 2020/21. */
    SUSPENSION("Suspension");

    private final String label;

    ExclusionKind(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
