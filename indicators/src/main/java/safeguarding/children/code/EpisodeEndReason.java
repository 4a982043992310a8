package safeguarding.children.code;

import java.util.EnumSet;
import java.util.Set;

/**
 * Why an episode of being looked after ended: the codes of the SSDA903 return, {@code REC}. The labels are shortened.
 * X1 means that the child is still looked after; every other code that the child is not.
 */
public enum EpisodeEndReason implements OfficialCode {
    /** Code X1. */
    X1("X1", "Episode ceases, a new one begins the same day"),
    /** Code E11. */
    E11("E11", "Adopted, application unopposed"),
    /** Code E12. */
    E12("E12", "Adopted, consent dispensed with"),
    /** Code E2. */
    E2("E2", "Died"),
    /** Code E3. */
    E3("E3", "Care taken over by another local authority in the UK"),
    /** Code E4A. */
    E4A("E4A", "Returned home to parents or relatives, planned"),
    /** Code E4B. */
    E4B("E4B", "Returned home to parents or relatives, unplanned"),
    /** Code E13. */
    E13("E13", "Left care to live with parents or relatives without parental responsibility"),
    /** Code E41. */
    E41("E41", "Residence order or child arrangements order"),
    /** Code E43; until 2018. */
    E43("E43", "Special guardianship order to former foster carer"),
    /** Code E44; until 2018. */
    E44("E44", "Special guardianship order to another carer"),
    /** Code E45; from 2019 on. */
    E45("E45", "Special guardianship order to former foster carer who is a relative or friend"),
    /** Code E46; from 2019 on. */
    E46("E46", "Special guardianship order to former foster carer who is no relative or friend"),
    /** Code E47; from 2019 on. */
    E47("E47", "Special guardianship order to another carer who is a relative or friend"),
    /** Code E48; from 2019 on. */
    E48("E48", "Special guardianship order to another carer who is no relative or friend"),
    /** Code E5. */
    E5("E5", "Moved into independent living with support"),
    /** Code E6. */
    E6("E6", "Moved into independent living without support"),
    /** Code E7. */
    E7("E7", "Transferred to residential care funded by adult social care"),
    /** Code E9. */
    E9("E9", "Sentenced to custody"),
    /** Code E14. */
    E14("E14", "Accommodation on remand ended"),
    /** Code E15. */
    E15("E15", "Age assessment found the child to be 18 or over"),
    /** Code E16. */
    E16("E16", "Moved abroad"),
    /** Code E17. */
    E17("E17", "Aged 18 and remained with current carers"),
    /** Code E8. */
    E8("E8", "Period of being looked after ceased for any other reason");

    private final String code;
    private final String label;

    EpisodeEndReason(String code, String label) {
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
            case E43, E44 -> Years.until(2018);
            case E45, E46, E47, E48 -> Years.from(2019);
            default -> Years.ALL;
        };
    }

    /** Adoptions: E11 and E12. */
    public static Set<EpisodeEndReason> adoption() {
        return Set.of(E11, E12);
    }

    /** Special guardianship orders of every year: E43 to E48. */
    public static Set<EpisodeEndReason> specialGuardianship() {
        return Set.copyOf(EnumSet.range(E43, E48));
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
