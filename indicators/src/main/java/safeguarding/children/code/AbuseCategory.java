package safeguarding.children.code;

/** Why a child has a protection plan: the codes and labels of the children in need census, {@code CategoryOfAbuse}. */
public enum AbuseCategory implements OfficialCode {
    /** Code NEG. */
    NEG("NEG", "Neglect"),
    /** Code PHY. */
    PHY("PHY", "Physical abuse"),
    /** Code SAB. */
    SAB("SAB", "Sexual abuse"),
    /** Code EMO. */
    EMO("EMO", "Emotional abuse"),
    /** Code MUL. Authorities that use it hide neglect in it. */
    MUL("MUL", "Multiple/not recommended");

    private final String code;
    private final String label;

    AbuseCategory(String code, String label) {
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
