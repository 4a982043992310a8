package safeguarding.children.code;

/** Why an episode of being looked after started: the codes of the SSDA903 return, {@code RNE}. */
public enum EpisodeStartReason implements OfficialCode {
    /** Code S. */
    S("S", "Started to be looked after"),
    /** Code L. */
    L("L", "Change of legal status only"),
    /** Code P. */
    P("P", "Change of placement and carer only"),
    /** Code T. */
    T("T", "Change of placement with the same carer only"),
    /** Code B. */
    B("B", "Change of legal status, placement and carer"),
    /** Code U. */
    U("U", "Change of legal status and placement with the same carer");

    private final String code;
    private final String label;

    EpisodeStartReason(String code, String label) {
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
