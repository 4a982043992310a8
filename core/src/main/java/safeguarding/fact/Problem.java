package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A row, cell or return that was refused, and why. It never says what the row said.
 *
 * @param where the register, file or return it is about
 * @param row the row's number, counting from 1; 0 if it is about the whole
 * @param column the column, or empty if it is about the row
 * @param reason what is wrong and what would be right, without the value
 */
public record Problem(String where, long row, String column, String reason) {

    /** @throws IllegalArgumentException if the row is negative or no reason is given */
    public Problem {
        checkArgument(row >= 0, "row must be 0 or more, was %s", row);
        checkArgument(!reason.isBlank(), "a problem needs a reason");
    }

    /** For instance "plan row 41, ended: must not be before started". */
    @Override
    public String toString() {
        return where + (row == 0 ? "" : " row " + row) + (column.isEmpty() ? "" : ", " + column) + ": " + reason;
    }
}
