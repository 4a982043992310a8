package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import safeguarding.text.Wording;

/**
 * Whose business a line is, by the partnership's own framework: the area of its vision, the key question the line answers,
 * and the partner that owns it.
 *
 * @param visionArea the area of the vision; empty if none is named
 * @param question the key question it answers, 1 to 300 characters in one line; empty if none is named
 * @param owner the partner or group that owns it, 1 to 100 characters in one line; empty if none is named
 */
public record Stewardship(Optional<VisionArea> visionArea, Optional<String> question, Optional<String> owner) {

    /** Nobody's yet. */
    public static final Stewardship NONE = new Stewardship(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if a text is blank, too long or not of one line */
    public Stewardship {
        question = question.map(words -> text("a key question", words, 1, 300));
        owner = owner.map(name -> text("an owner's name", name, 1, PriorityAction.MOST_OWNER));
    }

    /** This in an area of the vision. */
    public Stewardship in(VisionArea area) {
        return new Stewardship(Optional.of(area), question, owner);
    }

    /**
     * This answering a key question.
     *
     * @throws IllegalArgumentException if the question is blank, longer than 300 characters or not of one line
     */
    public Stewardship answering(String key) {
        return new Stewardship(visionArea, Optional.of(key), owner);
    }

    /**
     * This owned by a partner.
     *
     * @throws IllegalArgumentException if the name is blank, longer than 100 characters or not of one line
     */
    public Stewardship ownedBy(String partner) {
        return new Stewardship(visionArea, question, Optional.of(partner));
    }

    /** A text without the spaces around it, if it is of one line and as long as it may be. The message does not say it. */
    static String text(String what, String text, int least, int most) {
        String stripped = text.strip();
        checkArgument(
                stripped.length() >= least && stripped.length() <= most && Wording.isOneLine(stripped),
                "%s must be %s%s characters in one line, without control characters",
                what,
                least == 0 ? "at most " : least + " to ",
                Wording.number(most));
        return stripped;
    }
}
