package safeguarding.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Facts;
import safeguarding.fact.Intake;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.text.Wording;

/**
 * One reading of the rows of one register.
 *
 * @param <R> the row
 */
final class Pass<R> {

    /** Where a table is, by the names the database has for it. */
    private record Found(Optional<String> schema, String name) {}

    /** Where the columns stand that are read, counted from 1. */
    private record Places<R>(Map<Column<R>, Integer> columns, Optional<Integer> area) {}

    private final Connection connection;
    private final RowsJdbc<R> from;
    private final Register<R> register;
    private final JdbcLimits limits;
    private final String quote;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Area> known = new HashMap<>();

    Pass(Connection connection, RowsJdbc<R> from, JdbcLimits limits) throws SQLException {
        this.connection = connection;
        this.from = from;
        this.register = from.register();
        this.limits = limits;
        String found = connection.getMetaData().getIdentifierQuoteString();
        this.quote = found == null ? "" : found.strip();
        from.areas().forEach(area -> known.put(area.name(), area));
        from.areas().forEach(area -> known.put(area.code(), area));
    }

    Facts read() throws SQLException, IOException {
        RowsJdbc.Origin origin = from.origin();
        if (origin instanceof RowsJdbc.Query query) {
            return read(query.text(), query.parameters());
        }
        String table = name(find((RowsJdbc.Table) origin));
        List<String> labels;
        try (PreparedStatement nothing = connection.prepareStatement("select * from " + table + " where 1 = 0");
                ResultSet none = nothing.executeQuery()) {
            labels = labels(none.getMetaData());
        }
        Places<R> places = places(labels);
        String wanted = Stream.concat(places.columns().values().stream(), places.area().stream())
                .distinct()
                .map(place -> Identifiers.quoted(labels.get(place - 1), quote))
                .collect(Collectors.joining(", "));
        return read("select " + wanted + " from " + table, List.of());
    }

    private String name(Found table) {
        return table.schema().map(s -> Identifiers.quoted(s, quote) + ".").orElse("")
                + Identifiers.quoted(table.name(), quote);
    }

    private Found find(RowsJdbc.Table wanted) throws SQLException, IOException {
        DatabaseMetaData about = connection.getMetaData();
        var found = new ArrayList<Found>();
        try (ResultSet tables = about.getTables(connection.getCatalog(), null, "%", null)) {
            while (tables.next()) {
                Optional<String> schema =
                        Optional.ofNullable(tables.getString("TABLE_SCHEM")).filter(s -> !s.isBlank());
                String name = tables.getString("TABLE_NAME");
                boolean there = wanted.schema().isEmpty()
                        || schema.filter(s -> s.equalsIgnoreCase(wanted.schema().get()))
                                .isPresent();
                if (there && name.equalsIgnoreCase(wanted.name())) {
                    found.add(new Found(schema, name));
                }
            }
        }
        List<Found> best = found.stream()
                .filter(f -> f.name().equals(wanted.name())
                        && (wanted.schema().isEmpty() || f.schema().equals(wanted.schema())))
                .toList();
        if (best.isEmpty()) {
            best = found;
        }
        if (best.size() > 1) {
            Optional<String> usual = Optional.ofNullable(connection.getSchema());
            List<Found> here =
                    best.stream().filter(f -> f.schema().equals(usual)).toList();
            best = here.isEmpty() ? best : here;
        }
        if (best.isEmpty()) {
            throw new IOException("there is no such table or view, or it may not be read");
        }
        if (best.size() > 1) {
            throw new IOException("there are " + best.size() + " of that name; name its schema, in its own case");
        }
        return best.get(0);
    }

    private Facts read(String sql, List<Object> parameters) throws SQLException, IOException {
        try (PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(limits.fetch());
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows(rows);
            }
        }
    }

    private Facts rows(ResultSet rows) throws SQLException, IOException {
        ResultSetMetaData about = rows.getMetaData();
        Places<R> places = places(labels(about));
        var cells = new ArrayList<Cell<R>>();
        for (Column<R> column : register.columns()) {
            Integer place = places.columns().get(column);
            if (place != null) {
                cells.add(Cell.of(column, Place.of(about, place), limits));
            }
        }
        Optional<Texts> areas = Optional.empty();
        if (places.area().isPresent()) {
            int place = places.area().get();
            areas = Optional.of(Texts.of(from.areaColumn(), Place.of(about, place), limits));
        }
        Intake<R> intake = Intake.of(register);
        long number = 0;
        while (rows.next()) {
            number++;
            if (number > limits.rows()) {
                problems.add(new Problem(
                        register.name(),
                        number,
                        "",
                        "there are more than " + Wording.number(limits.rows())
                                + " rows; nothing from this row on was read"));
                break;
            }
            Optional<Area> area = areas.isEmpty() ? from.fixed() : area(areas.get(), rows, number);
            if (area.isPresent()) {
                Intake<R>.Cursor cursor = intake.row(area.get(), number);
                for (Cell<R> cell : cells) {
                    cell.read(rows, cursor);
                }
                cursor.end();
            }
        }
        return intake.facts(from.coverage(), from.areas()).withProblems(problems);
    }

    private Optional<Area> area(Texts cell, ResultSet rows, long number) throws SQLException {
        Optional<String> text = cell.read(rows);
        Optional<Area> area = text.filter(t -> !t.isEmpty() && t.length() <= 100)
                .flatMap(t -> Optional.ofNullable(
                        from.areas().isEmpty() ? known.computeIfAbsent(t, Area::named) : known.get(t)));
        if (area.isEmpty()) {
            problems.add(new Problem(
                    register.name(),
                    number,
                    from.areaColumn(),
                    from.areas().isEmpty()
                            ? "must be 1 to 100 characters"
                            : "is not one of the areas " + from.areas()));
        }
        return area;
    }

    private static List<String> labels(ResultSetMetaData about) throws SQLException {
        var labels = new ArrayList<String>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            labels.add(about.getColumnLabel(i));
        }
        return labels;
    }

    /**
     * The places of what is read.
     *
     * @throws IOException if one that is needed is not there, or one is there twice
     */
    private Places<R> places(List<String> labels) throws IOException {
        var places = new LinkedHashMap<Column<R>, Integer>();
        for (Column<R> column : register.columns()) {
            Optional<String> named = from.nameOf(column);
            boolean needed = named.isPresent() || column == register.key() || column == register.anchor();
            find(labels, named.orElse(column.name()), needed).ifPresent(place -> places.put(column, place));
        }
        Optional<Integer> area = from.fixed().isPresent() ? Optional.empty() : find(labels, from.areaColumn(), true);
        return new Places<>(places, area);
    }

    private Optional<Integer> find(List<String> labels, String name, boolean needed) throws IOException {
        if (labels.stream().filter(name::equals).count() == 1) {
            return Optional.of(labels.indexOf(name) + 1);
        }
        var found = new ArrayList<Integer>();
        for (int i = 0; i < labels.size(); i++) {
            if (Identifiers.loose(labels.get(i)).equals(Identifiers.loose(name))) {
                found.add(i + 1);
            }
        }
        if (found.size() > 1) {
            throw new IOException("there is more than one column '" + name + "'");
        }
        if (needed && found.isEmpty()) {
            List<String> near = Wording.nearest(name, labels, 1);
            throw new IOException("the column '" + name + "' is missing"
                    + (near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?"));
        }
        return found.stream().findFirst();
    }
}
