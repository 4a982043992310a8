package safeguarding.children.code;

import java.util.EnumSet;
import java.util.Set;

/**
 * The main reason why a child started to receive services: the codes of the children in need census,
 * {@code PrimaryNeedCode}, and of the SSDA903 return, {@code CIN}.
 */
public enum PrimaryNeed implements OfficialCode {
    /** Code N1. Called "Abuse, neglect and exploitation" from 2026. */
    N1("N1", "Abuse or neglect"),
    /** Code N2. */
    N2("N2", "Child's disability or illness"),
    /** Code N3. */
    N3("N3", "Parental disability or illness"),
    /** Code N4. */
    N4("N4", "Family in acute stress"),
    /** Code N5. */
    N5("N5", "Family dysfunction"),
    /** Code N6. */
    N6("N6", "Socially unacceptable behaviour"),
    /** Code N7. */
    N7("N7", "Low income"),
    /** Code N8. */
    N8("N8", "Absent parenting"),
    /** Code N9. Not in the SSDA903 return. */
    N9("N9", "Cases other than children in need"),
    /** Code N0. Not in the SSDA903 return. It is an answer, and not the same as recording nothing. */
    N0("N0", "Not stated");

    private final String code;
    private final String label;

    PrimaryNeed(String code, String label) {
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

    /** The needs that the SSDA903 return knows: all but N9 and N0. */
    public static Set<PrimaryNeed> ofLookedAfterChildren() {
        return Set.copyOf(EnumSet.range(N1, N8));
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
