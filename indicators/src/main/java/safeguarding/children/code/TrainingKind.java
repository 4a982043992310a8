package safeguarding.children.code;

/** A kind of training. */
public enum TrainingKind {
    /** A course of the partnership's programme. */
    MULTI_AGENCY("Multi-agency course"),
    /** An event made to order. */
    BESPOKE("Bespoke event"),
    /** A course on line. */
    E_LEARNING("E-learning"),
    /** The two-day course. */
    SIGNS_OF_SAFETY_2_DAYS("Signs of Safety, two days"),
    /** The five-day course for practice leaders. */
    SIGNS_OF_SAFETY_5_DAYS("Signs of Safety, five days"),
    /** Training and briefings of partners. */
    SIGNS_OF_SAFETY_PARTNERS("Signs of Safety, partners"),
    /** A conference. */
    CONFERENCE("Conference"),
    /** Additional training in risk assessment. */
    RISK_ASSESSMENT("Risk assessment");

    private final String label;

    TrainingKind(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
