package safeguarding.children.code;

/** The sex of adopters: the codes of the SSDA903 return, {@code SEX_ADOPTR}. */
public enum AdopterSex implements OfficialCode {
    /** Code M1. */
    M1("M1", "Single male"),
    /** Code F1. */
    F1("F1", "Single female"),
    /** Code MM. */
    MM("MM", "Male couple"),
    /** Code FF. */
    FF("FF", "Female couple"),
    /** Code MF. */
    MF("MF", "Male and female couple");

    private final String code;
    private final String label;

    AdopterSex(String code, String label) {
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
