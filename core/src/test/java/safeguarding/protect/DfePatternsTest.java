package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import safeguarding.CsvLine;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;

/**
 * The Department for Education's own practice (Children in need 2024, Open Government Licence v3.0): which counts of local
 * authorities it withheld, against the preset. What is reported is how many rows agree; of those that do not, only the table
 * and the year, as some of them give a small count away.
 */
class DfePatternsTest {
    private static final Path FOLDER = Path.of(System.getProperty("shared.dir", "../shared"), "data", "dfe");
    private static final String WITHHELD = "c";

    /** A row of a published table. */
    private record Row(String table, Map<String, String> cells) {
        String year() {
            return get("time_period");
        }

        boolean isLocal() {
            return get("geographic_level").equals("Local authority");
        }

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean isCount(String column) {
            return get(column).matches("\\d+");
        }

        boolean isWithheld(String column) {
            return get(column).equals(WITHHELD);
        }

        List<String> counts() {
            return cells.keySet().stream()
                    .skip(11)
                    .filter(column -> !column.matches(".*(_rate|_percent|ercentile.*|[Mm]edian.*)"))
                    .toList();
        }
    }

    /** A total and its parts. */
    private record Total(String table, String whole, List<String> parts) {
        List<String> all() {
            return Stream.concat(Stream.of(whole), parts.stream()).toList();
        }

        boolean isAllGiven(Row row) {
            return all().stream().allMatch(row::isCount);
        }

        long withheld(Row row) {
            return all().stream().filter(row::isWithheld).count();
        }
    }

    private static final List<String> TABLES = List.of(
            "c1_children_in_need_referrals_and_rereferrals_2013_to_2024",
            "c2_children_in_need_assessments_duration_2014_to_2024",
            "c4_children_in_need_section_47s_and_icpcs_2013_to_2024",
            "d1_child_protection_plans_2013_to_2024",
            "d3_cpps_subsequent_plan_2013_to_2024");

    private static final List<Total> TOTALS = List.of(
            new Total(
                    "c2",
                    "Assessments_completed",
                    List.of(
                            "Same_day",
                            "1-10_days",
                            "11-20_days",
                            "21-30_days",
                            "31-40_days",
                            "41-45_days",
                            "46-50_days",
                            "51-60_days",
                            "61+_days")),
            new Total(
                    "c4",
                    "ICPC",
                    List.of("Duration_0-10_days", "Duration_11-15_days", "Duration_16-20_days", "Duration_21+_days")),
            new Total("d1", "CPP_anypoint", List.of("CPP_end", "CPP_At31")));

    /** Shares: the whole and the part; the column of the share is named after the part. */
    private static final List<List<String>> SHARES = List.of(
            List.of("c1", "Referrals", "Re_referrals"),
            List.of("c1", "Referrals", "No_Further_Action"),
            List.of("c1", "Referrals", "Not_in_Need"),
            List.of("c1", "Referrals_child", "Re_referrals_child"),
            List.of("d3", "CPP_start", "CPP_subsequent"));

    /** How many agree and how many do not, by what was asked; of those that do not, how many of each table and year. */
    private static final class Report {
        private final Map<String, Integer> agree = new LinkedHashMap<>();
        private final Map<String, Map<String, Integer>> not = new HashMap<>();

        void ask(String what, Row row, boolean agrees) {
            agree.merge(what, agrees ? 1 : 0, Integer::sum);
            var others = not.computeIfAbsent(what, w -> new TreeMap<>());
            if (!agrees) {
                others.merge(row.table() + " " + row.year(), 1, Integer::sum);
            }
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            agree.forEach((what, count) -> {
                var others = not.getOrDefault(what, Map.of());
                text.append(what)
                        .append(": ")
                        .append(count)
                        .append(" agree, ")
                        .append(others.values().stream().mapToInt(i -> i).sum())
                        .append(" do not\n");
                others.forEach((where, many) -> text.append("  ")
                        .append(where)
                        .append(": ")
                        .append(many)
                        .append('\n'));
            });
            return text.toString();
        }
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (String table : TABLES) {
            Path file = FOLDER.resolve(table + ".csv");
            assumeTrue(Files.exists(file), () -> "needs ../shared: " + file + " is not there");
            List<String> lines = Files.readAllLines(file);
            List<String> columns = CsvLine.cells(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = CsvLine.cells(line);
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.add(new Row(table.substring(0, 2), row));
            }
        }
        return rows;
    }

    @Test
    void thePatternsOfWithheldCountsAreThoseOfThePreset() throws IOException {
        List<Row> rows = rows();
        var report = new Report();
        rows.forEach(row -> rounded(row, report));
        rows.stream().filter(Row::isLocal).forEach(row -> primary(row, report));
        rows.stream().filter(Row::isLocal).forEach(row -> derived(row, report));
        rows.stream().filter(Row::isLocal).forEach(row -> secondary(row, report));
        rows.stream().filter(Row::isLocal).forEach(row -> preset(row, report));
        try (var golden = getClass().getResourceAsStream("dfe-patterns.txt")) {
            assertThat(golden).isNotNull();
            assertThat(report.toString()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void rounded(Row row, Report report) {
        if (!row.isLocal()) {
            boolean tens = row.counts().stream()
                    .filter(row::isCount)
                    .allMatch(column -> Long.parseLong(row.get(column)) % 10 == 0);
            report.ask("rows of England and regions rounded to 10", row, tens);
        }
    }

    private static void primary(Row row, Report report) {
        boolean none = row.counts().stream()
                .filter(row::isCount)
                .mapToLong(column -> Long.parseLong(row.get(column)))
                .noneMatch(count -> count >= 1 && count <= 5);
        report.ask("local rows without a shown count of 1 to 5", row, none);
    }

    /** A percentage is withheld exactly where its count is, a rate where its count is unless there is no population. */
    private static void derived(Row row, Report report) {
        for (String column : row.counts()) {
            for (String kind : List.of("_rate", "_percent")) {
                String derived = column + kind;
                if (row.cells().containsKey(derived) && !row.get(derived).equals("x")) {
                    report.ask(
                            "local rates and percentages withheld with their count, and only then",
                            row,
                            row.isWithheld(column) == row.isWithheld(derived));
                }
            }
        }
        for (List<String> share : SHARES) {
            if (row.table().equals(share.get(0)) && row.isCount(share.get(1)) && row.isCount(share.get(2))) {
                long rest = Long.parseLong(row.get(share.get(1))) - Long.parseLong(row.get(share.get(2)));
                report.ask("local shares that leave 0 or more than 5", row, rest == 0 || rest > 5);
            }
        }
    }

    /** A part that is withheld alone is the total less the others; and no withheld part may be known to within 2. */
    private static void secondary(Row row, Report report) {
        for (Total total : TOTALS) {
            if (row.table().equals(total.table()) && total.withheld(row) > 0) {
                boolean alone = total.withheld(row) == 1;
                report.ask(total.table() + ": rows where a count is withheld, not alone", row, !alone);
                if (!alone) {
                    report.ask(
                            total.table()
                                    + ": of these, rows where none is known to within 2, even knowing it is not 0",
                            row,
                            isOpen(row, total));
                }
            }
        }
    }

    /**
     * What a reader knows of withheld counts, by the audit: each is 1 or more, and parts add up to the total, or if the row
     * says otherwise to no more than the total, or to what they may.
     */
    private static boolean isOpen(Row row, Total total) {
        for (long others : new long[] {0, Known.NO_UPPER}) {
            try {
                return isOpen(row, total, others);
            } catch (Contradiction e) {
                // the counts of the row do not add up so
            }
        }
        return true;
    }

    private static boolean isOpen(Row row, Total total, long others) {
        int parts = total.parts().size();
        var knowns = new ArrayList<Known>();
        int[] all = IntStream.rangeClosed(0, parts).toArray();
        for (int i = 0; i < parts; i++) {
            known(row, total.parts().get(i), Sum.of(i), knowns);
        }
        knowns.add(new Known(Sum.of(parts), 0, others));
        known(row, total.whole(), Sum.of(all), knowns);
        var bounds = new Bounds(parts + 1, knowns, new Budget(1_000_000, 1_000_000_000L, System::nanoTime));
        for (int i = 0; i < parts; i++) {
            if (row.isWithheld(total.parts().get(i)) && isKnown(bounds.range(Sum.of(i)))) {
                return false;
            }
        }
        return !row.isWithheld(total.whole()) || !isKnown(bounds.range(Sum.of(all)));
    }

    private static void known(Row row, String column, Sum sum, List<Known> knowns) {
        if (row.isCount(column)) {
            knowns.add(Known.exactly(sum, Long.parseLong(row.get(column))));
        } else if (row.isWithheld(column)) {
            knowns.add(new Known(sum, 1, Known.NO_UPPER));
        }
    }

    private static boolean isKnown(Range range) {
        return range.greatest() != Known.NO_UPPER && range.greatest() - range.least() < 2;
    }

    /**
     * Where the Department withheld nothing of a table, neither does the preset. It does where 1 to 5 of the total are in none
     * of the parts, which the Department leaves to be worked out.
     */
    private static void preset(Row row, Report report) {
        for (Total total : TOTALS) {
            if (row.table().equals(total.table()) && total.isAllGiven(row)) {
                var area = Area.of(row.get("new_la_code"), row.get("la_name"));
                var year = FinancialYear.ending(Integer.parseInt(row.year())).period();
                var statements = total.all().stream()
                        .map(column -> new Statement(
                                total.whole(),
                                Measure.given("counted"),
                                area,
                                year,
                                column.equals(total.whole())
                                        ? Slice.TOTAL
                                        : Slice.of(
                                                "part", "part " + total.parts().indexOf(column)),
                                new Figure.Count(Long.parseLong(row.get(column))),
                                false))
                        .toList();
                boolean shown = Suppression.protect(statements, Protection.DFE_CHILDREN_IN_NEED).stream()
                        .allMatch(Cell.Shown.class::isInstance);
                report.ask(total.table() + ": rows of which nothing is withheld, nor by the preset", row, shown);
            }
        }
    }
}
