package safeguarding.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import safeguarding.engine.Plan;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Day;
import safeguarding.fact.Facts;
import safeguarding.fact.Flag;
import safeguarding.fact.Intake;
import safeguarding.fact.Key;
import safeguarding.fact.Problem;
import safeguarding.fact.Whole;

/**
 * The rows of a register in one partition, taken in.
 *
 * @param <R> the row
 */
final class PartitionRows<R> {

    private final SparkRows<R> rows;
    private final List<Cell> cells;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Area> known = new HashMap<>();
    private final Intake<R> intake;

    PartitionRows(SparkRows<R> rows, List<Cell> cells) {
        this.rows = rows;
        this.cells = cells;
        this.intake = Intake.of(rows.register());
        rows.areas().forEach(area -> known.put(area.name(), area));
        rows.areas().forEach(area -> known.put(area.code(), area));
    }

    PartitionRows<R> taking(Iterator<Row> partition) {
        while (partition.hasNext()) {
            Row row = partition.next();
            Optional<Area> area = rows.fixed().or(() -> area(row));
            if (area.isPresent()) {
                Intake<R>.Cursor cursor = intake.row(area.get(), 0);
                for (int i = 0; i < cells.size(); i++) {
                    int place = cells.get(i).place();
                    if (place >= 0 && !row.isNullAt(i)) {
                        set(cursor, rows.register().columns().get(place), row.get(i));
                    }
                }
                cursor.end();
            }
        }
        return this;
    }

    /** Spark gives an epoch day as an {@code Integer}, and what the column's type says otherwise. */
    private static <R> void set(Intake<R>.Cursor cursor, Column<R> column, Object cell) {
        if (column instanceof Day<R> day && cell instanceof Integer epochDay) {
            cursor.setEpochDay(day, epochDay);
        } else if (column instanceof Flag<R> flag && cell instanceof Boolean answer) {
            cursor.set(flag, answer);
        } else if (column instanceof Key<R> key && !key.isText() && cell instanceof Number number) {
            cursor.key(number.longValue());
        } else if (column instanceof Whole<R> whole && cell instanceof Integer number) {
            cursor.set(whole, number);
        } else {
            cursor.setText(column, cell.toString());
        }
    }

    private Optional<Area> area(Row row) {
        int last = cells.size() - 1;
        String name = row.isNullAt(last) ? "" : row.getString(last).strip();
        if (!name.isEmpty() && name.length() <= 100 && rows.areas().isEmpty()) {
            return Optional.of(known.computeIfAbsent(name, Area::named));
        }
        if (known.containsKey(name)) {
            return Optional.of(known.get(name));
        }
        problems.add(new Problem(
                rows.register().name(),
                0,
                rows.areaColumn(),
                rows.areas().isEmpty() ? "must be 1 to 100 characters" : "is not one of the areas " + rows.areas()));
        return Optional.empty();
    }

    Part count(Plan plan) {
        Facts facts = intake.facts(rows.coverage(), rows.areas()).withProblems(problems);
        return Part.of(plan.tally(facts), facts.problems());
    }
}
