package safeguarding.children.code;

/**
 * What an assessment found, as understood at its end: the codes of the children in need census, {@code
 * AssessmentFactors}. The labels are shortened. An assessment may have many, so factors are never shares of a whole.
 *
 * <p>18B, 18C, 19B and 19C are in the census's schema from 2021; what is published with them begins in 2022.
 */
public enum AssessmentFactor implements OfficialCode {
    /** Code 1A. */
    ALCOHOL_CHILD("1A", "Alcohol misuse: child"),
    /** Code 1B. */
    ALCOHOL_PARENT("1B", "Alcohol misuse: parent or carer"),
    /** Code 1C. */
    ALCOHOL_OTHER("1C", "Alcohol misuse: another person in the household"),
    /** Code 2A. */
    DRUGS_CHILD("2A", "Drug misuse: child"),
    /** Code 2B. */
    DRUGS_PARENT("2B", "Drug misuse: parent or carer"),
    /** Code 2C. */
    DRUGS_OTHER("2C", "Drug misuse: another person in the household"),
    /** Code 3A. */
    DOMESTIC_ABUSE_CHILD("3A", "Domestic violence: child"),
    /** Code 3B. */
    DOMESTIC_ABUSE_PARENT("3B", "Domestic violence: parent or carer"),
    /** Code 3C. */
    DOMESTIC_ABUSE_OTHER("3C", "Domestic violence: another person in the household"),
    /** Code 4A. */
    MENTAL_HEALTH_CHILD("4A", "Mental health: child"),
    /** Code 4B. */
    MENTAL_HEALTH_PARENT("4B", "Mental health: parent or carer"),
    /** Code 4C. */
    MENTAL_HEALTH_OTHER("4C", "Mental health: another person in the household"),
    /** Code 5A. */
    LEARNING_DISABILITY_CHILD("5A", "Learning disability: child"),
    /** Code 5B. */
    LEARNING_DISABILITY_PARENT("5B", "Learning disability: parent or carer"),
    /** Code 5C. */
    LEARNING_DISABILITY_OTHER("5C", "Learning disability: another person in the household"),
    /** Code 6A. */
    PHYSICAL_DISABILITY_CHILD("6A", "Physical disability or illness: child"),
    /** Code 6B. */
    PHYSICAL_DISABILITY_PARENT("6B", "Physical disability or illness: parent or carer"),
    /** Code 6C. */
    PHYSICAL_DISABILITY_OTHER("6C", "Physical disability or illness: another person in the household"),
    /** Code 7A. */
    YOUNG_CARER("7A", "Young carer"),
    /** Code 8B. */
    PRIVATELY_FOSTERED_RETURNING("8B", "Privately fostered: overseas children who intend to return"),
    /** Code 8C. */
    PRIVATELY_FOSTERED_STAYING("8C", "Privately fostered: overseas children who intend to stay"),
    /** Code 8D. */
    PRIVATELY_FOSTERED_EDUCATION("8D", "Privately fostered: UK children in educational placements"),
    /** Code 8E. */
    PRIVATELY_FOSTERED_ALTERNATIVE("8E", "Privately fostered: UK children making alternative family arrangements"),
    /** Code 8F. */
    PRIVATELY_FOSTERED_OTHER("8F", "Privately fostered: other"),
    /** Code 9A. */
    UNACCOMPANIED("9A", "Unaccompanied asylum-seeking child"),
    /** Code 10A. */
    MISSING("10A", "Missing"),
    /** Code 11A. */
    SEXUAL_EXPLOITATION("11A", "Child sexual exploitation"),
    /** Code 12A. */
    TRAFFICKING("12A", "Trafficking"),
    /** Code 13A. */
    GANGS("13A", "Gangs"),
    /** Code 14A. */
    UNACCEPTABLE_BEHAVIOUR("14A", "Socially unacceptable behaviour"),
    /** Code 15A. */
    SELF_HARM("15A", "Self-harm"),
    /** Code 16A. */
    NEGLECT("16A", "Abuse or neglect: neglect"),
    /** Code 17A. */
    EMOTIONAL_ABUSE("17A", "Abuse or neglect: emotional abuse"),
    /** Code 18A. */
    PHYSICAL_ABUSE("18A", "Abuse or neglect: physical abuse"),
    /** Code 18B; from 2021 on. */
    PHYSICAL_ABUSE_BY_CHILD("18B", "Abuse or neglect: physical abuse, child on child"),
    /** Code 18C; from 2021 on. */
    PHYSICAL_ABUSE_BY_ADULT("18C", "Abuse or neglect: physical abuse, adult on child"),
    /** Code 19A. */
    SEXUAL_ABUSE("19A", "Abuse or neglect: sexual abuse"),
    /** Code 19B; from 2021 on. */
    SEXUAL_ABUSE_BY_CHILD("19B", "Abuse or neglect: sexual abuse, child on child"),
    /** Code 19C; from 2021 on. */
    SEXUAL_ABUSE_BY_ADULT("19C", "Abuse or neglect: sexual abuse, adult on child"),
    /** Code 20. */
    OTHER("20", "Other"),
    /** Code 21. An assessment with it has no other factor. */
    NONE("21", "No factors identified"),
    /** Code 22A. */
    GENITAL_MUTILATION("22A", "Female genital mutilation"),
    /** Code 23A. */
    FAITH_OR_BELIEF("23A", "Abuse linked to faith or belief"),
    /** Code 24A; from 2022 on. */
    CRIMINAL_EXPLOITATION("24A", "Child criminal exploitation");

    private final String code;
    private final String label;

    AssessmentFactor(String code, String label) {
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
            case PHYSICAL_ABUSE_BY_CHILD, PHYSICAL_ABUSE_BY_ADULT, SEXUAL_ABUSE_BY_CHILD, SEXUAL_ABUSE_BY_ADULT ->
                Years.from(2021);
            case CRIMINAL_EXPLOITATION -> Years.from(2022);
            default -> Years.ALL;
        };
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
