package safeguarding.jdbc;

/**
 * How much is read of a table or query before it is refused, so that a wrong one cannot fill the memory, and how much of it is
 * under way at a time.
 *
 * @param characters the most characters a cell may have, 1 to 100,000
 * @param rows the most rows that are read of each table or query, 1 or more
 * @param fetch how many rows the driver is asked to hold at a time, 1 to 100,000
 */
public record JdbcLimits(int characters, int rows, int fetch) {

    /** 1,000 characters in a cell, 5,000,000 rows, and 1,000 of them at a time. */
    public static final JdbcLimits USUAL = new JdbcLimits(1_000, 5_000_000, 1_000);

    private static final int MOST = 100_000;

    /** @throws IllegalArgumentException if a limit is out of range */
    public JdbcLimits {
        if (characters < 1 || characters > MOST) {
            throw new IllegalArgumentException("the limit of characters must be 1 to 100,000, was " + characters);
        }
        if (rows < 1) {
            throw new IllegalArgumentException("the limit of rows must be 1 or more, was " + rows);
        }
        if (fetch < 1 || fetch > MOST) {
            throw new IllegalArgumentException("the rows held at a time must be 1 to 100,000, were " + fetch);
        }
    }
}
