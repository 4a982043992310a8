package safeguarding.children.code;

import java.util.Set;

/**
 * The law under which a child is looked after: the codes of the SSDA903 return, {@code LS}. The labels are shortened.
 */
public enum LegalStatus implements OfficialCode {
    /** Code C1. */
    C1("C1", "Interim care order"),
    /** Code C2. */
    C2("C2", "Full care order"),
    /** Code D1. No longer made. */
    D1("D1", "Freeing order granted"),
    /** Code E1. */
    E1("E1", "Placement order granted"),
    /** Code V2. Section 20, Children Act 1989. */
    V2("V2", "Single period of accommodation under section 20"),
    /** Code V3. Left out of national counts of looked-after children. */
    V3("V3", "Series of short-term breaks, episodes recorded"),
    /** Code V4. Left out of national counts of looked-after children. */
    V4("V4", "Series of short-term breaks, agreement recorded"),
    /** Code L1. Section 46, Children Act 1989. */
    L1("L1", "Police protection, in local authority accommodation"),
    /** Code L2. Section 44, Children Act 1989. */
    L2("L2", "Emergency protection order"),
    /** Code L3. */
    L3("L3", "Child assessment order, in local authority accommodation"),
    /** Code J1. */
    J1("J1", "Remanded to local authority or youth detention accommodation"),
    /** Code J2. Police and Criminal Evidence Act 1984. */
    J2("J2", "Placed in local authority accommodation under PACE"),
    /** Code J3. */
    J3("J3", "Youth rehabilitation order with residence or fostering requirement");

    private static final Set<LegalStatus> SHORT_BREAKS = Set.of(V3, V4);

    private final String code;
    private final String label;

    LegalStatus(String code, String label) {
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

    /** Agreed series of short breaks, which national counts of looked-after children leave out: V3 and V4. */
    public static Set<LegalStatus> shortBreaks() {
        return SHORT_BREAKS;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
