package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.text.Wording;

/**
 * Whose business a line is, by the partnership's own framework: the area of its vision, the key question the line answers,
 * the partner that owns it, and what is being done about it.
 *
 * @param visionArea the area of the vision; empty if none is named
 * @param question the key question it answers, 1 to 300 characters; empty if none is named
 * @param owner the partner or group that owns it, 1 to 100 characters; empty if none is named
 * @param actions what is to be done about it, each action once
 */
public record Stewardship(
        Optional<VisionArea> visionArea,
        Optional<String> question,
        Optional<String> owner,
        List<PriorityAction> actions) {

    /** Nobody's yet. */
    public static final Stewardship NONE =
            new Stewardship(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** @throws IllegalArgumentException if a text is blank, too long or not of one line, or two actions have one id */
    public Stewardship {
        question = question.map(words -> text("a key question", words, 1, 300));
        owner = owner.map(name -> text("an owner's name", name, 1, PriorityAction.MOST_OWNER));
        actions = List.copyOf(actions);
        checkArgument(
                actions.stream().map(PriorityAction::id).distinct().count() == actions.size(),
                "an action stands under a line once");
    }

    /** This in an area of the vision. */
    public Stewardship in(VisionArea area) {
        return new Stewardship(Optional.of(area), question, owner, actions);
    }

    /**
     * This answering a key question.
     *
     * @throws IllegalArgumentException if the question is blank, longer than 300 characters or not of one line
     */
    public Stewardship answering(String key) {
        return new Stewardship(visionArea, Optional.of(key), owner, actions);
    }

    /**
     * This owned by a partner.
     *
     * @throws IllegalArgumentException if the name is blank, longer than 100 characters or not of one line
     */
    public Stewardship ownedBy(String partner) {
        return new Stewardship(visionArea, question, Optional.of(partner), actions);
    }

    /**
     * This with one more action.
     *
     * @throws IllegalArgumentException if an action of that id is there already
     */
    public Stewardship acting(PriorityAction action) {
        var all = new ArrayList<>(actions);
        all.add(action);
        return new Stewardship(visionArea, question, owner, all);
    }

    /** What may be published of it where the figure may not: no action, as its words may speak of the figure. */
    Stewardship withoutActions() {
        return actions.isEmpty() ? this : new Stewardship(visionArea, question, owner, List.of());
    }

    /** What may be published of it where the figure is shown: no evidence, which is for the partners. */
    Stewardship withoutEvidence() {
        return actions.isEmpty()
                ? this
                : new Stewardship(
                        visionArea,
                        question,
                        owner,
                        actions.stream().map(PriorityAction::withoutEvidence).toList());
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
