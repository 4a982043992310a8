package safeguarding.statutory;

/** A row that is refused. The message is the reason, and never says what the row held. */
public final class RefusedRow extends Exception {

    private static final long serialVersionUID = 1;

    private final String column;

    /** Refuses a row for one of its columns; empty for the row itself. */
    public RefusedRow(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    /** The column, or empty for the row itself. */
    public String column() {
        return column;
    }

    /** What is wrong and what would be right. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
