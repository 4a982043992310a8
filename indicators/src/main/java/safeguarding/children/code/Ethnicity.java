package safeguarding.children.code;

/**
 * Ethnicity: the codes of the children in need census and of the SSDA903 return. Refused and not yet obtained are
 * answers, and not the same as recording nothing.
 */
public enum Ethnicity implements OfficialCode {
    /** Code WBRI. */
    WBRI("WBRI", "White British"),
    /** Code WIRI. */
    WIRI("WIRI", "White Irish"),
    /** Code WIRT. */
    WIRT("WIRT", "Traveller of Irish heritage"),
    /** Code WOTH. */
    WOTH("WOTH", "Any other White background"),
    /** Code WROM. */
    WROM("WROM", "Gypsy/Roma"),
    /** Code MWBC. */
    MWBC("MWBC", "White and Black Caribbean"),
    /** Code MWBA. */
    MWBA("MWBA", "White and Black African"),
    /** Code MWAS. */
    MWAS("MWAS", "White and Asian"),
    /** Code MOTH. */
    MOTH("MOTH", "Any other mixed background"),
    /** Code AIND. */
    AIND("AIND", "Indian"),
    /** Code APKN. */
    APKN("APKN", "Pakistani"),
    /** Code ABAN. */
    ABAN("ABAN", "Bangladeshi"),
    /** Code AOTH. */
    AOTH("AOTH", "Any other Asian background"),
    /** Code BCRB. */
    BCRB("BCRB", "Caribbean"),
    /** Code BAFR. */
    BAFR("BAFR", "African"),
    /** Code BOTH. */
    BOTH("BOTH", "Any other Black background"),
    /** Code CHNE. */
    CHNE("CHNE", "Chinese"),
    /** Code OOTH. */
    OOTH("OOTH", "Any other ethnic group"),
    /** Code REFU. */
    REFU("REFU", "Refused"),
    /** Code NOBT. */
    NOBT("NOBT", "Information not yet obtained");

    private final String code;
    private final String label;

    Ethnicity(String code, String label) {
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
