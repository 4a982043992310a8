package safeguarding.children.code;

/** How a looked-after child was away: the codes of the SSDA903 return, {@code MISSING}. */
public enum MissingKind implements OfficialCode {
    /** Code M. */
    M("M", "Missing"),
    /** Code A. The whereabouts are known. */
    A("A", "Away from placement without authorisation");

    private final String code;
    private final String label;

    MissingKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Years years() {
        return Years.ALL;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
