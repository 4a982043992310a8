package safeguarding.children;

/**
 * Why a child has a protection plan: the codes and labels of the children in need census, {@code CategoryOfAbuse}.
 */
public enum AbuseCategory {
    /** Code NEG. */
    NEG("Neglect"),
    /** Code PHY. */
    PHY("Physical abuse"),
    /** Code SAB. */
    SAB("Sexual abuse"),
    /** Code EMO. */
    EMO("Emotional abuse"),
    /** Code MUL. Authorities that use it hide neglect in it. */
    MUL("Multiple/not recommended");

    private final String label;

    AbuseCategory(String label) {
        this.label = label;
    }

    /** The census's label. */
    @Override
    public String toString() {
        return label;
    }
}
