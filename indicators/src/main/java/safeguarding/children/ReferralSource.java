package safeguarding.children;

/** Who referred a child: the codes and labels of the children in need census, {@code ReferralSource}. */
public enum ReferralSource {
    /** Code 1A. */
    FAMILY("Individual: family member, relative or carer"),
    /** Code 1B. */
    ACQUAINTANCE("Individual: acquaintance, including neighbours and child minders"),
    /** Code 1C. */
    SELF("Individual: self"),
    /** Code 1D. */
    OTHER_INDIVIDUAL("Individual: other, including strangers"),
    /** Code 2A. */
    SCHOOL("Schools"),
    /** Code 2B. */
    EDUCATION_SERVICE("Education services"),
    /** Code 3A. */
    GENERAL_PRACTITIONER("Health services: general practitioner"),
    /** Code 3B. */
    HEALTH_VISITOR("Health services: health visitor"),
    /** Code 3C. */
    SCHOOL_NURSE("Health services: school nurse"),
    /** Code 3D. */
    OTHER_PRIMARY_HEALTH("Health services: other primary health services"),
    /** Code 3E. */
    EMERGENCY_DEPARTMENT("Health services: accident and emergency department"),
    /** Code 3F. */
    OTHER_HEALTH("Health services: other"),
    /** Code 4. */
    HOUSING("Housing: local authority housing or housing association"),
    /** Code 5A. */
    AUTHORITY_SOCIAL_CARE("Local authority services: social care"),
    /** Code 5B. */
    AUTHORITY_OTHER("Local authority services: other internal"),
    /** Code 5C. */
    AUTHORITY_EXTERNAL("Local authority services: external"),
    /** Code 6. */
    POLICE("Police"),
    /** Code 7: courts, probation, immigration, Cafcass or prison. */
    OTHER_LEGAL("Other legal agency"),
    /** Code 8: children's centres, independent agencies or voluntary organisations. */
    OTHER("Other"),
    /** Code 9. */
    ANONYMOUS("Anonymous"),
    /** Code 10: the sender recorded that the source is not known, which is not the same as recording nothing. */
    UNKNOWN("Unknown");

    private final String label;

    ReferralSource(String label) {
        this.label = label;
    }

    /** The census's label. */
    @Override
    public String toString() {
        return label;
    }
}
