package safeguarding.children.code;

/** Why a child of school age is not at school. */
public enum OutOfSchoolKind {
    /** The parents chose to educate the child at home. */
    HOME_EDUCATED("Electively home educated"),
    /** Not at school nor suitably educated otherwise. */
    MISSING_EDUCATION("Missing education");

    private final String label;

    OutOfSchoolKind(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
