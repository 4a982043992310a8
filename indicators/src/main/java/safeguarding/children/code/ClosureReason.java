package safeguarding.children.code;

/** Why an episode of need was closed: the codes of the children in need census, {@code ReasonForClosure}. */
public enum ClosureReason implements OfficialCode {
    /** Code RC1. */
    RC1("RC1", "Adopted"),
    /** Code RC2. */
    RC2("RC2", "Died"),
    /** Code RC3. */
    RC3("RC3", "Child arrangements order"),
    /** Code RC4. */
    RC4("RC4", "Special guardianship order"),
    /** Code RC5. */
    RC5("RC5", "Transferred to services of another local authority"),
    /** Code RC6. */
    RC6("RC6", "Transferred to adult social care services"),
    /** Code RC7. */
    RC7("RC7", "Services ceased for any other reason, including child no longer in need"),
    /** Code RC8. */
    RC8("RC8", "Case closed after assessment, no further action"),
    /** Code RC9; from 2023 on. */
    RC9("RC9", "Case closed after assessment, referred to early help");

    private final String code;
    private final String label;

    ClosureReason(String code, String label) {
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
            case RC9 -> Years.from(2023);
            default -> Years.ALL;
        };
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
