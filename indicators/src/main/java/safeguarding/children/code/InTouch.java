package safeguarding.children.code;

/** Whether an authority is in touch with a care leaver: the codes of the SSDA903 return, {@code IN_TOUCH}. */
public enum InTouch implements OfficialCode {
    /** Code YES. */
    YES("YES", "In touch"),
    /** Code NO. */
    NO("NO", "Not in touch"),
    /** Code DIED. */
    DIED("DIED", "Died after leaving care"),
    /** Code REFU. */
    REFU("REFU", "Refuses contact"),
    /** Code NREQ. */
    NREQ("NREQ", "No longer requires services"),
    /** Code RHOM. */
    RHOM("RHOM", "Returned home for six months or more");

    private final String code;
    private final String label;

    InTouch(String code, String label) {
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
