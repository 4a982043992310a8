package safeguarding.children.code;

/** What an action is about: the themes of the Durham plan after the joint targeted area inspection, and others. */
public enum ActionTheme {
    /** Strategy meetings. */
    STRATEGY_MEETINGS("Strategy meetings"),
    /** The front door and the multi-agency hub. */
    FRONT_DOOR("Front door"),
    /** Practice and workforce. */
    PRACTICE("Safeguarding practice and workforce"),
    /** Leadership and management. */
    LEADERSHIP("Leadership and management"),
    /** The voice of the child. */
    VOICE("Voice of the child"),
    /** Anything else. */
    OTHER("Other");

    private final String label;

    ActionTheme(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
