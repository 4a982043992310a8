package safeguarding.children.code;

/** Which duties an authority has to a care leaver, under the Children (Leaving Care) Act 2000. */
public enum Eligibility {
    /** Aged 16 or 17 and no longer looked after. */
    RELEVANT("Relevant child"),
    /** Aged 18 or over, and was eligible or relevant before. */
    FORMER_RELEVANT("Former relevant child"),
    /** Looked after at 16 or later for a shorter time. */
    QUALIFYING("Qualifying care leaver"),
    /** Aged 16 or 17 and still looked after. */
    ELIGIBLE("Eligible child"),
    /** Somebody looked, which is not the same as recording nothing. */
    NONE("No current eligibility");

    private final String label;

    Eligibility(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
