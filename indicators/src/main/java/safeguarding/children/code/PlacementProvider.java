package safeguarding.children.code;

/** Who provides a placement: the codes of the SSDA903 return, {@code PLACE_PROVIDER}. */
public enum PlacementProvider implements OfficialCode {
    /** Code PR0. */
    PR0("PR0", "Parents or other person with parental responsibility"),
    /** Code PR1. */
    PR1("PR1", "Own provision by the local authority"),
    /** Code PR2. */
    PR2("PR2", "Other local authority provision"),
    /** Code PR3. */
    PR3("PR3", "Other public provision"),
    /** Code PR4. */
    PR4("PR4", "Private provision"),
    /** Code PR5. */
    PR5("PR5", "Voluntary or third sector provision");

    private final String code;
    private final String label;

    PlacementProvider(String code, String label) {
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
