package safeguarding.statutory.ssda903;

import safeguarding.time.FinancialYear;

/**
 * What became of the rows of one file: each was accepted, was a repeat of one that was accepted, or was refused.
 *
 * @param name the file's name; of an XML file with the table that its rows are of, such as {@code return.xml/episodes}
 * @param year the return's year
 * @param accepted the rows that were taken in, some perhaps with a cell that is not recorded
 * @param repeated the rows that say again what another row, or a later year's edition of it, says
 * @param refused the rows that were refused, each with a problem
 */
public record ReadFile(String name, FinancialYear year, long accepted, long repeated, long refused) {

    /** All rows, empty ones and the header not counted. */
    public long rows() {
        return accepted + repeated + refused;
    }
}
