package safeguarding;

/**
 * An area of a partnership's vision, under which it sets its priorities. A partnership names its own; the constants are
 * those of the Durham Safeguarding Children Partnership (Annual Report 2019/20, section 5).
 *
 * @param name what it is called, 1 to 100 characters in one line
 */
public record VisionArea(String name) {

    /** Help before harm is done. */
    public static final VisionArea PREVENTION = of("Prevention through early intervention");

    /** Agencies that work as one. */
    public static final VisionArea JOINED_UP_RESPONSE = of("Joined-up response");

    /** Hearing children, families and those who work with them. */
    public static final VisionArea LISTENING = of("Listening");

    /** Seeing who is at risk, and of what. */
    public static final VisionArea IDENTIFYING = of("Identifying");

    /** Asking each other whether it was right and enough. */
    public static final VisionArea CHALLENGING = of("Challenging");

    /** @throws IllegalArgumentException if the name is blank, longer than 100 characters or not of one line */
    public VisionArea {
        name = Stewardship.text("a vision area's name", name, 1, 100);
    }

    /**
     * An area by its name.
     *
     * @throws IllegalArgumentException if the name is blank, longer than 100 characters or not of one line
     */
    public static VisionArea of(String name) {
        return new VisionArea(name);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
