package safeguarding.report;

import java.util.List;
import safeguarding.judge.Rag;

/**
 * All that stands on the page, in its order and in plain text.
 *
 * @param style how it looks
 * @param title the scorecard's title
 * @param partnership whose it is; empty if it was not said
 * @param dates the periods, and the date it is as at
 * @param policy the protection in words
 * @param counts how many lines have each status
 * @param total how many lines there are, in words
 * @param tests how many changes were tested, in words; empty if none
 * @param attention what needs attention, first
 * @param cautions what to know when using the figures
 * @param knowing what is worth knowing besides
 * @param columns which columns the table has
 * @param groups the lines, and their pictures
 * @param actions what is to be done
 * @param leftOut how many pictures could be drawn and are not, in words; empty if none
 * @param notes what the numbers in the column of notes say
 * @param definitions what the lines measure
 * @param withheld why figures are withheld
 * @param proof what was proved
 * @param contact whom to ask; empty if it was not said
 */
record Page(
        Style style,
        String title,
        String partnership,
        String dates,
        String policy,
        List<Count> counts,
        String total,
        String tests,
        List<SaidTo> attention,
        List<SaidTo> cautions,
        List<SaidTo> knowing,
        Columns columns,
        List<Group> groups,
        List<Action> actions,
        String leftOut,
        List<String> notes,
        List<Definition> definitions,
        List<Reason> withheld,
        List<Proof> proof,
        String contact) {

    /** A status: a tint and a shape by its letter, and always its word. */
    record Status(String letter, String word) {
        static final Status NONE = new Status("", "");

        static Status of(Rag rag) {
            return new Status(
                    switch (rag) {
                        case RED -> "r";
                        case AMBER -> "a";
                        case GREEN -> "g";
                        case NOT_RATED -> "n";
                    },
                    Plain.capital(rag.word()));
        }
    }

    /** How many lines have a status. */
    record Count(Status status, String number) {}

    /** A sentence with the status or the weight of what it says, and whose business it is if the heading does not say. */
    record Said(Status status, String words, String owner) {}

    /** Sentences under the name of an owner; without a name where they are not put together so. */
    record SaidTo(String owner, List<Said> sentences) {}

    /** Which columns have something in them. */
    record Columns(boolean previous, boolean beside, boolean trend, boolean status, boolean notes) {
        /** How many there are. */
        int number() {
            int always = 3;
            return always
                    + (previous ? 2 : 0)
                    + (trend ? 1 : 0)
                    + (beside ? 1 : 0)
                    + (status ? 2 : 0)
                    + (notes ? 1 : 0);
        }
    }

    /** Lines under a heading. */
    record Group(String heading, List<Part> parts, List<Shown> pictures) {}

    /** Lines that answer a key question, or that stand without one. */
    record Part(String question, List<Row> rows) {}

    /** What a partner is to do, and for which figures. */
    record Action(String words, String owner, String due, String status, String figures) {}

    /** A picture and its number on the page. */
    record Shown(int number, Picture picture) {}

    /** Whether there is a picture. */
    boolean hasPictures() {
        return groups.stream().anyMatch(group -> !group.pictures.isEmpty());
    }

    /**
     * A line.
     *
     * @param name what it measures
     * @param definition the number of its definition
     * @param part whether it is a part of the line above
     * @param range the 95% range
     * @param move how it moved, in words
     * @param rule the rule it is judged by, or why it is not
     * @param notes the numbers of its notes
     */
    record Row(
            String name,
            int definition,
            boolean part,
            String period,
            String value,
            String unit,
            String range,
            String previous,
            String move,
            Spark spark,
            String beside,
            Status status,
            String rule,
            List<Integer> notes) {}

    /** What an indicator measures. */
    record Definition(int number, String title, String words, List<Integer> notes, String source) {}

    /** Why some figures are withheld, and which. */
    record Reason(String words, List<String> figures) {}

    /** A sentence of the proof, and what is listed under it. */
    record Proof(String words, List<String> listed) {}
}
