package safeguarding.children.code;

/** What about the parents led to a plan, where places record it. A plan may have several. */
public enum RiskFactor {
    /** Domestic abuse. */
    DOMESTIC_ABUSE("Domestic abuse"),
    /** A parent's mental health. */
    MENTAL_HEALTH("Mental health"),
    /** Neglect. */
    NEGLECT("Neglect"),
    /** A parent's misuse of alcohol or drugs. */
    SUBSTANCE_MISUSE("Substance misuse"),
    /** What a parent is able to do. */
    PARENTAL_CAPACITY("Parental capacity"),
    /** Any other. */
    OTHER("Other");

    private final String label;

    RiskFactor(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
