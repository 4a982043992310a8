package safeguarding.csv;

/**
 * How much is read of a file before it is refused, so that a broken or hostile file cannot fill the memory.
 *
 * @param characters the most characters a cell may have, 1 to 100,000
 * @param rows the most rows that are read, the header not counted, 1 or more
 */
public record CsvLimits(int characters, int rows) {

    /** 1,000 characters in a cell and 5,000,000 rows. */
    public static final CsvLimits USUAL = new CsvLimits(1_000, 5_000_000);

    /** @throws IllegalArgumentException if a limit is out of range */
    public CsvLimits {
        if (characters < 1 || characters > 100_000) {
            throw new IllegalArgumentException("the limit of characters must be 1 to 100,000, was " + characters);
        }
        if (rows < 1) {
            throw new IllegalArgumentException("the limit of rows must be 1 or more, was " + rows);
        }
    }
}
