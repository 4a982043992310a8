package safeguarding.children.code;

/** What a social worker does: the codes of the children's social work workforce census, {@code OrgRole}. */
public enum WorkerRole implements OfficialCode {
    /** Code 1. */
    SENIOR_MANAGER("1", "Senior manager"),
    /** Code 2. */
    MIDDLE_MANAGER("2", "Middle manager"),
    /** Code 3. */
    FIRST_LINE_MANAGER("3", "First line manager"),
    /** Code 4. */
    SENIOR_PRACTITIONER("4", "Senior practitioner"),
    /** Code 5. */
    CASE_HOLDER("5", "Case holder"),
    /** Code 6. */
    WITHOUT_CASES("6", "Qualified without cases");

    private final String code;
    private final String label;

    WorkerRole(String code, String label) {
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
