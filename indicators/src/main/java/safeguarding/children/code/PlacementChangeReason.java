package safeguarding.children.code;

/** Why a placement ended: the codes of the SSDA903 return, {@code REASON_PLACE_CHANGE}. The labels are shortened. */
public enum PlacementChangeReason implements OfficialCode {
    /** Code CARPL. */
    CARPL("CARPL", "Change to or implementation of care plan"),
    /** Code CLOSE. */
    CLOSE("CLOSE", "Resignation or closure of provision"),
    /** Code ALLEG. */
    ALLEG("ALLEG", "Allegation"),
    /** Code STAND. */
    STAND("STAND", "Standards of care concern"),
    /** Code APPRR. */
    APPRR("APPRR", "Approval removed"),
    /** Code CREQB. */
    CREQB("CREQB", "Carer requests end because of the child's behaviour"),
    /** Code CREQO. */
    CREQO("CREQO", "Carer requests end for another reason"),
    /** Code CHILD. */
    CHILD("CHILD", "Child requests end"),
    /** Code LAREQ. */
    LAREQ("LAREQ", "Responsible or area authority requests end"),
    /** Code PLACE. */
    PLACE("PLACE", "Change in the status of the placement only"),
    /** Code CUSTOD; from 2019 on. */
    CUSTOD("CUSTOD", "Custody arrangement"),
    /** Code OTHER. */
    OTHER("OTHER", "Other");

    private final String code;
    private final String label;

    PlacementChangeReason(String code, String label) {
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
        return switch (this) {
            case CUSTOD -> Years.from(2019);
            default -> Years.ALL;
        };
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
