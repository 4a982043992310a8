package safeguarding.children.code;

import java.util.EnumSet;
import java.util.Set;

/** What a care leaver mainly does: the codes of the SSDA903 return, {@code ACTIV}. */
public enum LeaverActivity implements OfficialCode {
    /** Code F1. */
    F1("F1", "Full time in higher education"),
    /** Code P1. */
    P1("P1", "Part time in higher education"),
    /** Code F2. */
    F2("F2", "Full time in education other than higher"),
    /** Code P2. */
    P2("P2", "Part time in education other than higher"),
    /** Code F3; until 2021. */
    F3("F3", "Full time in training or employment"),
    /** Code P3; until 2021. */
    P3("P3", "Part time in training or employment"),
    /** Code F4; from 2022 on. */
    F4("F4", "Full time in an apprenticeship"),
    /** Code P4; from 2022 on. */
    P4("P4", "Part time in an apprenticeship"),
    /** Code F5; from 2022 on. */
    F5("F5", "Full time in training or employment other than an apprenticeship"),
    /** Code P5; from 2022 on. */
    P5("P5", "Part time in training or employment other than an apprenticeship"),
    /** Code G4. */
    G4("G4", "Not in education, employment or training: illness or disability"),
    /** Code G5. */
    G5("G5", "Not in education, employment or training: other circumstances"),
    /** Code G6. */
    G6("G6", "Not in education, employment or training: pregnancy or parenting"),
    /** Code 0. */
    NOT_KNOWN("0", "Not in touch or activity not known");

    private final String code;
    private final String label;

    LeaverActivity(String code, String label) {
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
            case F3, P3 -> Years.until(2021);
            case F4, P4, F5, P5 -> Years.from(2022);
            default -> Years.ALL;
        };
    }

    /** In education, employment or training: every code that starts with F or P. */
    public static Set<LeaverActivity> inEducationEmploymentOrTraining() {
        return Set.copyOf(EnumSet.range(F1, P5));
    }

    /** In higher education: F1 and P1. */
    public static Set<LeaverActivity> inHigherEducation() {
        return Set.of(F1, P1);
    }

    /** Known not to be in education, employment or training: G4 to G6. */
    public static Set<LeaverActivity> notInEducationEmploymentOrTraining() {
        return Set.copyOf(EnumSet.range(G4, G6));
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
