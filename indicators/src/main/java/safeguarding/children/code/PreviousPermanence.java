package safeguarding.children.code;

/** How a looked-after child left care for good once before: the codes of the SSDA903 return, {@code PREV_PERM}. */
public enum PreviousPermanence implements OfficialCode {
    /** Code P1. */
    P1("P1", "Adoption"),
    /** Code P2. */
    P2("P2", "Special guardianship order"),
    /** Code P3. */
    P3("P3", "Residence order or child arrangements order"),
    /** Code P4. */
    P4("P4", "Unknown"),
    /** Code Z1. */
    Z1("Z1", "None");

    private final String code;
    private final String label;

    PreviousPermanence(String code, String label) {
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
