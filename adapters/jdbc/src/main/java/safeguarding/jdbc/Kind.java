package safeguarding.jdbc;

import java.sql.Types;
import java.util.Set;

/** What a column of a database holds, as far as it matters here. */
enum Kind {
    TEXT,
    LONG_TEXT,
    WHOLE,
    DECIMAL,
    FLOATING,
    DAY,
    /** A date and time of day where the clock is. */
    TIME,
    ANSWER,
    /** What is not read. */
    OTHER;

    private static final Set<String> ZONED = Set.of("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE");

    /**
     * The kind of a type. What a driver has no type for, such as an enumeration or a UUID, is read as text. A time with a zone
     * is not read: which day it is depends on where one is.
     *
     * @param type one of {@link Types}
     * @param name what the database calls it, in capitals
     */
    static Kind of(int type, String name) {
        if (name.equals("UUID")) {
            return TEXT;
        }
        if (ZONED.contains(name)) {
            return OTHER;
        }
        return switch (type) {
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.OTHER,
                    Types.JAVA_OBJECT -> TEXT;
            case Types.CLOB, Types.NCLOB -> LONG_TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOATING;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> TIME;
            case Types.BOOLEAN, Types.BIT -> ANSWER;
            default -> OTHER;
        };
    }
}
