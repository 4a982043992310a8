package safeguarding.children.code;

/** Who referred a child: the codes and labels of the children in need census, {@code ReferralSource}. */
public enum ReferralSource implements OfficialCode {
    /** Code 1A. */
    FAMILY("1A", "Individual: family member, relative or carer"),
    /** Code 1B. */
    ACQUAINTANCE("1B", "Individual: acquaintance, including neighbours and child minders"),
    /** Code 1C. */
    SELF("1C", "Individual: self"),
    /** Code 1D. */
    OTHER_INDIVIDUAL("1D", "Individual: other, including strangers"),
    /** Code 2A. */
    SCHOOL("2A", "Schools"),
    /** Code 2B. */
    EDUCATION_SERVICE("2B", "Education services"),
    /** Code 3A. */
    GENERAL_PRACTITIONER("3A", "Health services: general practitioner"),
    /** Code 3B. */
    HEALTH_VISITOR("3B", "Health services: health visitor"),
    /** Code 3C. */
    SCHOOL_NURSE("3C", "Health services: school nurse"),
    /** Code 3D. */
    OTHER_PRIMARY_HEALTH("3D", "Health services: other primary health services"),
    /** Code 3E. */
    EMERGENCY_DEPARTMENT("3E", "Health services: accident and emergency department"),
    /** Code 3F. */
    OTHER_HEALTH("3F", "Health services: other"),
    /** Code 4. */
    HOUSING("4", "Housing: local authority housing or housing association"),
    /** Code 5A. */
    AUTHORITY_SOCIAL_CARE("5A", "Local authority services: social care"),
    /** Code 5B. */
    AUTHORITY_OTHER("5B", "Local authority services: other internal"),
    /** Code 5C. */
    AUTHORITY_EXTERNAL("5C", "Local authority services: external"),
    /** Code 5D; from 2023 on. */
    EARLY_HELP("5D", "Local authority services: early help"),
    /** Code 6. */
    POLICE("6", "Police"),
    /** Code 7. Courts, probation, immigration, Cafcass or prison. */
    OTHER_LEGAL("7", "Other legal agency"),
    /** Code 8. Children's centres, independent agencies or voluntary organisations. */
    OTHER("8", "Other"),
    /** Code 9. */
    ANONYMOUS("9", "Anonymous"),
    /** Code 10. The sender recorded that the source is not known, which is not the same as recording nothing. */
    UNKNOWN("10", "Unknown");

    private final String code;
    private final String label;

    ReferralSource(String code, String label) {
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
            case EARLY_HELP -> Years.from(2023);
            default -> Years.ALL;
        };
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
