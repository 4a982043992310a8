package safeguarding.children.code;

/**
 * Why a looked-after child was given a social worker: the codes of the SSDA903 return from 2024, {@code SW_REASON}.
 * The labels are shortened.
 */
public enum WorkerChangeReason implements OfficialCode {
    /** Code MANAGE; from 2024 on. */
    MANAGE("MANAGE", "Managing caseloads"),
    /** Code FCONTA; from 2024 on. */
    FCONTA("FCONTA", "First contact or re-referral"),
    /** Code LEFTRL; from 2024 on. */
    LEFTRL("LEFTRL", "Previous social worker left the role"),
    /** Code ORGRST; from 2024 on. */
    ORGRST("ORGRST", "Organisational restructure"),
    /** Code TSPROC; from 2024 on. */
    TSPROC("TSPROC", "Transfer by standard process"),
    /** Code ABSENC; from 2024 on. */
    ABSENC("ABSENC", "Absence cover or return from absence"),
    /** Code CHCHAN; from 2024 on. */
    CHCHAN("CHCHAN", "Child requested the change"),
    /** Code PCCHAN; from 2024 on. */
    PCCHAN("PCCHAN", "Parent or carer requested the change"),
    /** Code SWDIED; from 2024 on. */
    SWDIED("SWDIED", "Previous social worker died"),
    /** Code OTHERS; from 2024 on. */
    OTHERS("OTHERS", "Other");

    private final String code;
    private final String label;

    WorkerChangeReason(String code, String label) {
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
        return Years.from(2024);
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
