package safeguarding.children.code;

/** The legal status of adopters: the codes of the SSDA903 return, {@code LS_ADOPTR}. */
public enum AdopterStatus implements OfficialCode {
    /** Code L0. */
    L0("L0", "Single adopter"),
    /** Code L11. */
    L11("L11", "Different gender married couple"),
    /** Code L12. */
    L12("L12", "Same gender married couple"),
    /** Code L2. */
    L2("L2", "Civil partnership couple"),
    /** Code L3. */
    L3("L3", "Different gender unmarried couple"),
    /** Code L4. */
    L4("L4", "Same gender couple not married nor in a civil partnership");

    private final String code;
    private final String label;

    AdopterStatus(String code, String label) {
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
