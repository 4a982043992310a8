package safeguarding.examples.benchmarks.national;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import safeguarding.fact.Area;
import safeguarding.measure.Measure;
import safeguarding.time.WorkingCalendar;

/** The workload in DuckDB, in memory. */
final class Duck implements AutoCloseable {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final Connection connection;
    private final List<Measure> measures;
    private final List<DuckSql.Query> queries = new ArrayList<>();
    private final List<DuckSql<?>> registers = new ArrayList<>();

    private Duck(Connection connection, List<Measure> measures) {
        this.connection = connection;
        this.measures = measures;
    }

    static Duck open(List<Measure> measures, int threads) throws SQLException {
        var duck = new Duck(DriverManager.getConnection("jdbc:duckdb:"), measures);
        duck.run("set threads = " + threads);
        duck.run("set preserve_insertion_order = false");
        duck.run("create type area_code as enum ("
                + Workload.AREAS.stream().map(a -> "'" + a.code() + "'").collect(Collectors.joining(", ")) + ")");
        for (Registers.Sized sized : Registers.ALL) {
            duck.add(new DuckSql<>(sized.register()), sized);
        }
        return duck;
    }

    private void add(DuckSql<?> sql, Registers.Sized sized) throws SQLException {
        Map<Integer, Measure> own = new LinkedHashMap<>();
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m).register().filter(sized.register()::equals).isPresent()) {
                own.put(m, measures.get(m));
            }
        }
        registers.add(sql);
        queries.addAll(sql.queries(own));
        for (String type : sql.types()) {
            run(type);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(sql + ": " + e.getMessage(), e);
        }
    }

    /** Reads the files. */
    boolean load(Path folder, int thousandths) throws SQLException {
        for (int r = 0; r < registers.size(); r++) {
            Path file = Generator.file(folder, Registers.ALL.get(r).register(), thousandths);
            for (String statement : registers.get(r).load(file.toString())) {
                run(statement);
            }
        }
        return true;
    }

    /** Makes the prepared tables, and lets go of those as they were read. */
    boolean prepare() throws SQLException {
        String days = IntStream.range(0, 366 * 31)
                .mapToObj(FIRST::plusDays)
                .map(d -> "('" + d + "', " + WorkingCalendar.ENGLAND_AND_WALES.workingDaysBetween(FIRST, d) + ")")
                .collect(Collectors.joining(","));
        run("create or replace table calendar as select * from (values " + days + ") v(day, worked)");
        run("alter table calendar alter day type date");
        for (int r = 0; r < registers.size(); r++) {
            run(registers.get(r).prepare());
        }
        return true;
    }

    /** Runs every query. The results stay in memory; reading them here is no part of the time. */
    List<ResultSet> evaluate() throws SQLException {
        var results = new ArrayList<ResultSet>();
        for (DuckSql.Query query : queries) {
            Statement statement = connection.createStatement();
            statement.closeOnCompletion();
            try {
                results.add(statement.executeQuery(query.sql()));
            } catch (SQLException e) {
                throw new SQLException(query.sql() + ": " + e.getMessage(), e);
            }
        }
        return results;
    }

    /** What every measure came to. */
    Numbers numbers(List<ResultSet> results, int periods) throws SQLException {
        Numbers numbers = Numbers.of(measures.size(), Workload.AREAS.size() * periods);
        double[][] dates = new double[measures.size()][];
        Map<String, Integer> areas = new LinkedHashMap<>();
        for (Area area : Workload.AREAS) {
            areas.put(area.code(), areas.size());
        }
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m) instanceof Measure.Quantile) {
                Arrays.fill(numbers.cells()[m], Double.NaN);
            }
            dates[m] = new double[measures.get(m) instanceof Measure.Days ? Workload.AREAS.size() * periods : 0];
        }
        for (int q = 0; q < queries.size(); q++) {
            DuckSql.Query query = queries.get(q);
            ResultSet rows = results.get(q);
            while (rows.next()) {
                int at = areas.getOrDefault(rows.getString(1), 0) * periods + rows.getInt(2);
                for (int i = 0; i < query.measures().size(); i++) {
                    int m = query.measures().get(i);
                    switch (query.kind()) {
                        case FLOW -> {
                            double value = rows.getDouble(3 + i);
                            double none = measures.get(m) instanceof Measure.Quantile ? Double.NaN : 0;
                            numbers.cells()[m][at] = rows.wasNull() ? none : value;
                        }
                        case OPEN -> numbers.cells()[m][at] += rows.getLong(3 + i);
                        case DAYS -> {
                            numbers.cells()[m][at] += rows.getLong(3 + 2 * i);
                            dates[m][at] += rows.getLong(4 + 2 * i);
                        }
                    }
                }
            }
            rows.close();
        }
        for (int m = 0; m < measures.size(); m++) {
            if (measures.get(m) instanceof Measure.Open || measures.get(m) instanceof Measure.Days) {
                runningTotals(numbers.cells()[m], dates[m], periods);
            }
        }
        return numbers;
    }

    /** Of what enters and leaves, what stands at the end of each period; or with dates, the days in it. */
    private static void runningTotals(double[] cells, double[] dates, int periods) {
        int months = 120 / periods;
        for (int area = 0; area < cells.length; area += periods) {
            double standing = 0;
            double from = 0;
            double before = 0;
            for (int p = 0; p < periods; p++) {
                standing += cells[area + p];
                cells[area + p] = standing;
                if (dates.length > 0) {
                    from += dates[area + p];
                    long edge =
                            Workload.START.plusMonths((long) (p + 1) * months).toEpochDay();
                    double total = edge * standing - from;
                    cells[area + p] = total - before;
                    before = total;
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
