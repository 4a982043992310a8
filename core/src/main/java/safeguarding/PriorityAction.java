package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a partner has undertaken to do: after an inspection, where a section 11 return shows a standard that is not met, by a
 * recommendation of a review, or because a line of the scorecard is not as it should be.
 *
 * <p>All but the evidence may be published beside a line whose figure is shown, just as it was written: it must name no child
 * and hold no figure that is not to be shown. The evidence is never published. Texts are of one line and
 * lose the spaces around them; control characters, and those that turn the direction of what follows, are refused.
 *
 * @param id what tells it apart from others of its plan, such as "JTAI-2.7": 1 to 50 characters
 * @param words what is to be done, 1 to 500 characters
 * @param owner the partner or group that is to do it, 1 to 100 characters
 * @param theme the heading it stands under in its plan, such as "Front door", at most 100 characters; empty if there is none
 * @param origin what it follows from
 * @param due the day by which it is to be done, which is not late yet; empty if no day was set
 * @param status how it stands
 * @param evidence what shows that it was done and what came of it, at most 1,000 characters; empty if there is none
 * @param lines the ids of the lines of a scorecard that it is to mend, each once, at most 40; empty if it
 *     serves none
 */
public record PriorityAction(
        String id,
        String words,
        String owner,
        String theme,
        Origin origin,
        Optional<LocalDate> due,
        Status status,
        String evidence,
        List<String> lines) {

    /** The most characters an id may have. */
    public static final int MOST_ID = 50;

    /** The most characters that say what is to be done. */
    public static final int MOST_WORDS = 500;

    /** The most characters an owner's name may have. */
    public static final int MOST_OWNER = 100;

    /** The most characters a theme may have. */
    public static final int MOST_THEME = 100;

    /** The most characters of evidence. */
    public static final int MOST_EVIDENCE = 1_000;

    /** The most lines an action may serve. */
    public static final int MOST_LINES = 40;

    private static final Pattern LINE = Pattern.compile("[a-z0-9_]+([.-][a-z0-9_]+)*");

    /** How an action stands. */
    public enum Status {
        /** Nothing was done yet. */
        NOT_STARTED("Not started"),
        /** It will be done by its date. */
        ON_TRACK("On track"),
        /** It may not be done by its date. */
        AT_RISK("At risk"),
        /** It will not be done by its date. */
        OFF_TRACK("Off track"),
        /** It was done. */
        COMPLETED("Completed"),
        /** It is not to be done any more. */
        WITHDRAWN("Withdrawn");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Whether it is still to be done. */
        public boolean isOpen() {
            return this != COMPLETED && this != WITHDRAWN;
        }

        /** The status in a sentence, such as "off track". */
        public String words() {
            return label.toLowerCase(Locale.ROOT);
        }

        /** The label, such as "Off track". */
        @Override
        public String toString() {
            return label;
        }
    }

    /** What an action follows from. */
    public enum Origin {
        /** An inspection, such as a joint targeted area inspection. */
        INSPECTION("Inspection"),
        /** A return or audit under section 11 of the Children Act 2004. */
        SECTION_11("Section 11"),
        /** A review of practice, or a review of how a child died. */
        REVIEW("Review"),
        /** Another audit. */
        AUDIT("Audit"),
        /** A line of the scorecard. */
        SCORECARD("Scorecard"),
        /** Anything else, such as a strategy. */
        OTHER("Other");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        /** The label, such as "Section 11". */
        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * @throws IllegalArgumentException if a text is too short, too long or not of one line, or a line is no id, comes twice or
     *     is one too many
     */
    public PriorityAction {
        id = Stewardship.text("an action's id", id, 1, MOST_ID);
        words = Stewardship.text("an action's words", words, 1, MOST_WORDS);
        owner = Stewardship.text("an action's owner", owner, 1, MOST_OWNER);
        theme = Stewardship.text("an action's theme", theme, 0, MOST_THEME);
        evidence = Stewardship.text("an action's evidence", evidence, 0, MOST_EVIDENCE);
        lines = List.copyOf(lines);
        checkArgument(lines.size() <= MOST_LINES, "an action serves at most %s lines", MOST_LINES);
        checkArgument(
                lines.stream().allMatch(PriorityAction::isLine),
                "the lines an action serves must be ids such as cpp.rate, of at most 100 characters");
        checkArgument(
                lines.stream().distinct().count() == lines.size(), "an action serves a line once; name each line once");
    }

    /**
     * An action that is not started, without a date, that serves no line yet.
     *
     * @throws IllegalArgumentException if a text is blank, too long or not of one line
     */
    public static PriorityAction of(String id, String words, String owner) {
        return new PriorityAction(
                id, words, owner, "", Origin.OTHER, Optional.empty(), Status.NOT_STARTED, "", List.of());
    }

    /** Whether a text can be the id of a line: lower-case words joined by dots, at most 100 characters. */
    public static boolean isLine(String text) {
        return text.length() <= 100 && LINE.matcher(text).matches();
    }

    /**
     * This action under a heading of its plan.
     *
     * @throws IllegalArgumentException if the heading is longer than 100 characters or not of one line
     */
    public PriorityAction under(String heading) {
        return new PriorityAction(id, words, owner, heading, origin, due, status, evidence, lines);
    }

    /** This action, following from something else. */
    public PriorityAction from(Origin what) {
        return new PriorityAction(id, words, owner, theme, what, due, status, evidence, lines);
    }

    /** This action, to be done by a day. */
    public PriorityAction dueBy(LocalDate day) {
        return new PriorityAction(id, words, owner, theme, origin, Optional.of(day), status, evidence, lines);
    }

    /** This action as it stands now. */
    public PriorityAction standing(Status now) {
        return new PriorityAction(id, words, owner, theme, origin, due, now, evidence, lines);
    }

    /**
     * This action with what shows that it was done.
     *
     * @throws IllegalArgumentException if the text is longer than 1,000 characters or not of one line
     */
    public PriorityAction evidencedBy(String text) {
        return new PriorityAction(id, words, owner, theme, origin, due, status, text, lines);
    }

    /**
     * This action, serving these lines and no others.
     *
     * @param ids ids of lines, which are those of their indicators
     * @throws IllegalArgumentException if one is not an id or comes twice, or there are more than 40
     */
    public PriorityAction serving(String... ids) {
        return new PriorityAction(id, words, owner, theme, origin, due, status, evidence, Arrays.asList(ids));
    }

    PriorityAction withoutEvidence() {
        return new PriorityAction(id, words, owner, theme, origin, due, status, "", lines);
    }

    /** Whether it is to mend a line. */
    public boolean serves(String line) {
        return lines.contains(line);
    }

    /** Whether it is still to be done on a day that is after its date. Without a date it never is. */
    public boolean isOverdueAt(LocalDate asAt) {
        return status.isOpen() && due.filter(asAt::isAfter).isPresent();
    }

    /** How many days it is past its date: 1 on the day after it; 0 if it is not overdue. */
    public long daysOverdueAt(LocalDate asAt) {
        return isOverdueAt(asAt) ? ChronoUnit.DAYS.between(due.orElseThrow(), asAt) : 0;
    }

    /** The id and how it stands; not the words. */
    @Override
    public String toString() {
        return id + " (" + status.words() + ")";
    }
}
