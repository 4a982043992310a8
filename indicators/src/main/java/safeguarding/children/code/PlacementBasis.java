package safeguarding.children.code;

/** Why a young person is placed in a secure children's home. */
public enum PlacementBasis {
    /** For the young person's welfare, under section 25 of the Children Act 1989. */
    WELFARE("Welfare"),
    /** On remand or serving a sentence. */
    YOUTH_JUSTICE("Youth justice");

    private final String label;

    PlacementBasis(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
