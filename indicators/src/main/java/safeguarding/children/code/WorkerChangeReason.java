package safeguarding.children.code;

/**
 * Why a looked-after child was given a social worker: the codes of the SSDA903 return from 2024, {@code SW_REASON}. The labels are shortened.
 */
public enum WorkerChangeReason implements OfficialCode {
    /** Code MANAGE; from 2024 on. */
    MANAGE("MANAGE", "Managing caseloads", Years.from(2024)),
    /** Code FCONTA; from 2024 on. */
    FCONTA("FCONTA", "First contact or re-referral", Years.from(2024)),
    /** Code LEFTRL; from 2024 on. */
    LEFTRL("LEFTRL", "Previous social worker left the role", Years.from(2024)),
    /** Code ORGRST; from 2024 on. */
    ORGRST("ORGRST", "Organisational restructure", Years.from(2024)),
    /** Code TSPROC; from 2024 on. */
    TSPROC("TSPROC", "Transfer by standard process", Years.from(2024)),
    /** Code ABSENC; from 2024 on. */
    ABSENC("ABSENC", "Absence cover or return from absence", Years.from(2024)),
    /** Code CHCHAN; from 2024 on. */
    CHCHAN("CHCHAN", "Child requested the change", Years.from(2024)),
    /** Code PCCHAN; from 2024 on. */
    PCCHAN("PCCHAN", "Parent or carer requested the change", Years.from(2024)),
    /** Code SWDIED; from 2024 on. */
    SWDIED("SWDIED", "Previous social worker died", Years.from(2024)),
    /** Code OTHERS; from 2024 on. */
    OTHERS("OTHERS", "Other", Years.from(2024));

    private final String code;
    private final String label;
    private final Years years;

    WorkerChangeReason(String code, String label) {
        this(code, label, Years.ALL);
    }

    WorkerChangeReason(String code, String label, Years years) {
        this.code = code;
        this.label = label;
        this.years = years;
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
        return years;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
