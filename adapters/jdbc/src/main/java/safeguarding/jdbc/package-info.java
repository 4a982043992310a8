/**
 * Records in, from any database that has a JDBC driver. Uses core and the JDK's {@code java.sql}. A {@link
 * safeguarding.jdbc.RowsJdbc} says where the rows of a register stand; a {@link safeguarding.jdbc.JdbcSource} reads them.
 */
@NullMarked
package safeguarding.jdbc;

import org.jspecify.annotations.NullMarked;
