package safeguarding.children.code;

/** Why a child is no longer to be adopted: the codes of the SSDA903 return, {@code REASON_PLACED_CEASED}. */
public enum ReversalReason implements OfficialCode {
    /** Code RD1. */
    RD1("RD1", "The child's needs changed"),
    /** Code RD2. */
    RD2("RD2", "The court did not make a placement order"),
    /** Code RD3. */
    RD3("RD3", "Prospective adopters could not be found"),
    /** Code RD4. */
    RD4("RD4", "Any other reason");

    private final String code;
    private final String label;

    ReversalReason(String code, String label) {
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
