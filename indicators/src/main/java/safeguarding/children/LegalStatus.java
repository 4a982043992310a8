package safeguarding.children;

/**
 * The law under which a child is looked after: the codes of the SSDA903 return, {@code LS}. The labels are shortened.
 */
public enum LegalStatus {
    /** Code C1. */
    C1("Interim care order"),
    /** Code C2. */
    C2("Full care order"),
    /** Code D1; no longer made. */
    D1("Freeing order granted"),
    /** Code E1. */
    E1("Placement order granted"),
    /** Code V2: section 20, Children Act 1989. */
    V2("Single period of accommodation under section 20"),
    /** Code V3: left out of national counts of looked-after children. */
    V3("Series of short-term breaks, episodes recorded"),
    /** Code V4: left out of national counts of looked-after children. */
    V4("Series of short-term breaks, agreement recorded"),
    /** Code L1. */
    L1("Police protection, in local authority accommodation"),
    /** Code L2. */
    L2("Emergency protection order"),
    /** Code L3. */
    L3("Child assessment order, in local authority accommodation"),
    /** Code J1. */
    J1("Remanded to local authority or youth detention accommodation"),
    /** Code J2: Police and Criminal Evidence Act 1984. */
    J2("Placed in local authority accommodation under PACE"),
    /** Code J3. */
    J3("Youth rehabilitation order with residence or fostering requirement");

    private final String label;

    LegalStatus(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
