package safeguarding.children.code;

/** Where a child went missing from. The labels are this library's: no national return asks for it in these words. */
public enum MissingFrom {
    /** The family's home. */
    HOME("Home"),
    /** A foster home. */
    FOSTER_CARE("Foster care"),
    /** A children's home, SSDA903 placement K2 or K1. */
    CHILDRENS_HOME("Children's home"),
    /** Any other placement of a looked-after child. */
    OTHER_PLACEMENT("Other placement");

    private final String label;

    MissingFrom(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
