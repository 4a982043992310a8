package safeguarding.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;

/**
 * Facts from a database, by way of any {@link DataSource}. Immutable; each method makes a new one.
 *
 * <pre>{@code
 * Facts facts = JdbcSource.of(dataSource)
 *     .with(RowsJdbc.table(PLANS, coverage, "cp_plans").in(DURHAM))
 *     .with(RowsJdbc.query(CALLS, coverage, "select * from calls where service = ?", "EDT").in(DURHAM))
 *     .read();
 * }</pre>
 *
 * <p>Everything is read in one transaction that is read only where the driver knows of such, repeatable where the database
 * has it, and rolled back at the end. Rows stream: the driver is asked to hold a bounded number at a time. PostgreSQL keeps
 * to that, as the transaction is not committed row by row; MySQL does with {@code useCursorFetch=true}, DuckDB with
 * {@code jdbc_stream_results=true}. Rows are numbered from 1 in the order in which they come.
 *
 * <p>Messages name the register, the table and the SQL state, and never the database's own words: those may quote a row.
 */
public final class JdbcSource implements FactSource {

    private final DataSource database;
    private final List<RowsJdbc<?>> rows;
    private final JdbcLimits limits;

    private JdbcSource(DataSource database, List<RowsJdbc<?>> rows, JdbcLimits limits) {
        this.database = database;
        this.rows = List.copyOf(rows);
        this.limits = limits;
    }

    /** A source that reads nothing yet. */
    public static JdbcSource of(DataSource database) {
        return new JdbcSource(database, List.of(), JdbcLimits.USUAL);
    }

    /** This source, reading these rows too. */
    public JdbcSource with(RowsJdbc<?> more) {
        var all = new ArrayList<>(rows);
        all.add(more);
        return new JdbcSource(database, all, limits);
    }

    /** This source, read within other limits. */
    public JdbcSource within(JdbcLimits other) {
        return new JdbcSource(database, rows, other);
    }

    /**
     * Reads the rows, each time anew.
     *
     * @throws UncheckedIOException if the database cannot be reached, a table or a column that is needed is not there or not
     *     of a right type, or reading breaks off
     */
    @Override
    public Facts read() {
        try (Connection connection = database.getConnection()) {
            boolean committing = connection.getAutoCommit();
            boolean readOnly = connection.isReadOnly();
            int isolation = connection.getTransactionIsolation();
            try {
                begin(connection);
                return all(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(committing);
                readOnly(connection, readOnly);
                connection.setTransactionIsolation(isolation);
            }
        } catch (SQLException e) {
            throw failed("the database", e);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        readOnly(connection, true);
        if (connection.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setAutoCommit(false);
    }

    private static void readOnly(Connection connection, boolean wanted) throws SQLException {
        try {
            connection.setReadOnly(wanted);
        } catch (SQLFeatureNotSupportedException e) {
            // a database without it reads all the same
        }
    }

    private Facts all(Connection connection) {
        Facts facts = Facts.none();
        for (RowsJdbc<?> one : rows) {
            try {
                facts = facts.and(new Pass<>(connection, one, limits).read());
            } catch (SQLException e) {
                throw failed("register '" + one.register().name() + "', " + one.origin(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "register '" + one.register().name() + "', " + one.origin() + ": " + e.getMessage(), e);
            }
        }
        return facts;
    }

    /** The exception itself is left out, as its message may quote a row. */
    private static UncheckedIOException failed(String what, SQLException e) {
        String state = e.getSQLState() == null ? "none" : e.getSQLState();
        String message = what + ": cannot be read (" + e.getClass().getSimpleName() + ", SQL state " + state + ")";
        return new UncheckedIOException(message, new IOException(message));
    }

    /** Says which rows it reads. */
    @Override
    public String toString() {
        return "a database: " + rows;
    }
}
