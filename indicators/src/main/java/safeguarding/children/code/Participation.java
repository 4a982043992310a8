package safeguarding.children.code;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a child took part in a review: the codes of the SSDA903 return, {@code REVIEW_CODE}. The labels are shortened.
 */
public enum Participation implements OfficialCode {
    /** Code PN0. */
    PN0("PN0", "Aged under 4"),
    /** Code PN1. */
    PN1("PN1", "Attends and speaks"),
    /** Code PN2. */
    PN2("PN2", "Attends, an advocate speaks"),
    /** Code PN3. */
    PN3("PN3", "Attends and conveys views without speaking"),
    /** Code PN4. */
    PN4("PN4", "Attends without conveying views"),
    /** Code PN5. */
    PN5("PN5", "Does not attend, briefs an advocate"),
    /** Code PN6. */
    PN6("PN6", "Does not attend, conveys views in another way"),
    /** Code PN7. */
    PN7("PN7", "Does not attend nor convey views");

    private final String code;
    private final String label;

    Participation(String code, String label) {
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

    /** The ways that national figures count as taking part: PN1 to PN6. */
    public static Set<Participation> takingPart() {
        return Set.copyOf(EnumSet.range(PN1, PN6));
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
