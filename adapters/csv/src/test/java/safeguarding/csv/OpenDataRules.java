package safeguarding.csv;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules of the Department for Education's open data standards, as its Analysts' guide ("Open data standards") states
 * them and its data screener (eesyscreener) checks them, written anew from those. Each rule has a name; what breaks one is
 * told by it.
 */
final class OpenDataRules {

    private static final List<String> METADATA = List.of(
            "col_name",
            "col_type",
            "label",
            "indicator_grouping",
            "indicator_unit",
            "indicator_dp",
            "filter_hint",
            "filter_grouping_column");

    private static final List<String> MANDATORY =
            List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");

    /** Identifiers that may stand in one file, and how many digits their time period has. */
    private static final Map<List<String>, Integer> IDENTIFIERS = identifiers();

    /** The columns of a level, which it must have. */
    private static final Map<String, List<String>> LEVELS = Map.of(
            "National", List.of(),
            "Regional", List.of("region_code", "region_name"),
            "Local authority", List.of("old_la_code", "new_la_code", "la_name"),
            "Institution", List.of("institution_name"));

    /** The columns of other levels that a level may have as well: those it lies in. */
    private static final Map<String, List<String>> BESIDES = Map.of(
            "National", List.of(),
            "Regional", List.of(),
            "Local authority", List.of("region_code", "region_name"),
            "Institution",
                    List.of("institution_id", "region_code", "region_name", "old_la_code", "new_la_code", "la_name"));

    private static final List<String> PLACES = List.of(
            "region_code",
            "region_name",
            "old_la_code",
            "new_la_code",
            "la_name",
            "institution_id",
            "institution_name");

    private static final Set<String> UNITS = Set.of("", "%", "pp", "£", "£m", "numberstring");
    private static final Set<String> SYMBOLS = Set.of("c", "z", "x", "low", "u");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9_]*");

    private final List<String> broken = new ArrayList<>();
    private final List<String> columns;
    private final List<Map<String, String>> rows;

    private OpenDataRules(String data) {
        List<List<String>> cells = cells(data);
        columns = cells.isEmpty() ? List.of() : cells.get(0);
        rows = records("data", cells);
    }

    private static Map<List<String>, Integer> identifiers() {
        var families = new HashMap<List<String>, Integer>();
        families.put(List.of("Calendar year"), 4);
        families.put(List.of("Reporting year"), 4);
        families.put(List.of("Academic year"), 6);
        families.put(List.of("Financial year"), 6);
        families.put(List.of("Tax year"), 6);
        families.put(List.of("Autumn and spring term"), 6);
        families.put(List.of("Autumn term", "Spring term", "Summer term"), 6);
        families.put(List.of("Part 1 (April to September)", "Part 2 (October to March)"), 6);
        families.put(
                IntStream.rangeClosed(1, 4)
                        .mapToObj(q -> "Financial year Q" + q)
                        .toList(),
                6);
        families.put(
                List.of(
                        "January",
                        "February",
                        "March",
                        "April",
                        "May",
                        "June",
                        "July",
                        "August",
                        "September",
                        "October",
                        "November",
                        "December"),
                4);
        families.put(IntStream.rangeClosed(1, 52).mapToObj(w -> "Week " + w).toList(), 4);
        return families;
    }

    /** What is wrong with a data file and its metadata, a line each. */
    static List<String> check(String dataName, String data, String metaName, String meta) {
        var rules = new OpenDataRules(data);
        rules.names(dataName, metaName);
        rules.shape();
        rules.times();
        rules.geography();
        rules.metadata(meta);
        return rules.broken;
    }

    /** What is wrong with the times, places and rows of a data file without metadata, whose filters are these. */
    static List<String> checkRows(String data, Set<String> filters) {
        var rules = new OpenDataRules(data);
        rules.times();
        rules.geography();
        rules.duplicates(filters);
        return rules.broken;
    }

    private void rule(String name, boolean holds) {
        if (!holds && !broken.contains(name)) {
            broken.add(name);
        }
    }

    private void names(String dataName, String metaName) {
        rule("file name", dataName.matches("[a-z0-9_-]{1,196}\\.csv"));
        rule("metadata file name", metaName.equals(dataName.replaceFirst("\\.csv$", ".meta.csv")));
    }

    private void shape() {
        rule("byte order mark", columns.isEmpty() || !columns.get(0).startsWith("\uFEFF"));
        rule("column names are unique", new HashSet<>(columns).size() == columns.size());
        rule(
                "column names in snake case",
                columns.stream().allMatch(name -> SNAKE.matcher(name).matches()));
        rule("column names are short", columns.stream().allMatch(name -> name.length() <= 50));
        rule(
                "no empty row",
                rows.stream().noneMatch(row -> row.values().stream().allMatch(String::isEmpty)));
        rule(
                "no empty column",
                columns.stream()
                        .allMatch(name ->
                                rows.stream().anyMatch(row -> !cell(row, name).isEmpty())));
        rule("there are rows", !rows.isEmpty());
    }

    private void times() {
        rule("mandatory columns", columns.containsAll(MANDATORY));
        Set<String> identifiers = values("time_identifier");
        var family = IDENTIFIERS.keySet().stream()
                .filter(one -> one.containsAll(identifiers))
                .findFirst();
        rule("time identifiers of one kind", family.isPresent());
        int digits = family.map(IDENTIFIERS::get).orElse(0);
        for (String period : values("time_period")) {
            rule("time period in digits", period.matches("\\d{" + digits + "}"));
            if (digits == 6 && period.matches("\\d{6}")) {
                int year = Integer.parseInt(period.substring(2, 4));
                rule("consecutive years", (year + 1) % 100 == Integer.parseInt(period.substring(4)));
            }
        }
    }

    private void geography() {
        for (Map<String, String> row : rows) {
            String level = cell(row, "geographic_level");
            rule(
                    "country",
                    cell(row, "country_code").equals("E92000001")
                            && cell(row, "country_name").equals("England"));
            rule("geographic level", LEVELS.containsKey(level));
            List<String> own = LEVELS.getOrDefault(level, List.of());
            List<String> besides = BESIDES.getOrDefault(level, List.of());
            rule("columns of the level are there", columns.containsAll(own));
            rule(
                    "columns of the level are filled",
                    own.stream().noneMatch(name -> cell(row, name).isEmpty()));
            rule(
                    "columns of other levels are empty",
                    PLACES.stream()
                            .filter(name -> !own.contains(name) && !besides.contains(name))
                            .allMatch(name -> cell(row, name).isEmpty()));
            rule(
                    "no total among places and times",
                    Stream.concat(MANDATORY.stream(), PLACES.stream())
                            .noneMatch(name -> Set.of("total", "all")
                                    .contains(cell(row, name).toLowerCase(Locale.ROOT))));
            rule("code of a region", cell(row, "region_code").matches("|[xz]|E1[23]\\d{6}"));
            rule("code of an authority", cell(row, "new_la_code").matches("|[xz]|E\\d{8}"));
            rule("old code of an authority", cell(row, "old_la_code").matches("|[xz]|\\d{3}"));
            rule(
                    "codes are short",
                    PLACES.stream()
                            .filter(name -> name.endsWith("_code"))
                            .allMatch(name -> cell(row, name).length() <= 30));
            rule(
                    "names of places are short",
                    PLACES.stream()
                            .filter(name -> name.endsWith("_name"))
                            .allMatch(name -> cell(row, name).length() <= 121));
        }
        oneName("region_code", "region_name");
        oneName("new_la_code", "la_name");
    }

    /** Aside from blanks, no two places have the same code. */
    private void oneName(String code, String name) {
        Map<String, Set<String>> names = rows.stream()
                .filter(row -> !cell(row, code).isEmpty())
                .collect(Collectors.groupingBy(
                        row -> cell(row, code), Collectors.mapping(row -> cell(row, name), Collectors.toSet())));
        rule("a code has one name", names.values().stream().allMatch(some -> some.size() == 1));
    }

    private void metadata(String meta) {
        List<List<String>> cells = cells(meta);
        rule("metadata columns", !cells.isEmpty() && cells.get(0).equals(METADATA));
        List<Map<String, String>> metadata = records("metadata", cells);
        rule("metadata name each column once", once(metadata, "col_name"));
        rule("labels are unique", once(metadata, "label"));
        rule("fewer rows of metadata than columns", metadata.size() <= columns.size() - MANDATORY.size());
        for (Map<String, String> row : metadata) {
            String name = cell(row, "col_name");
            rule("metadata are of a column", columns.contains(name));
            rule("no time or place in the metadata", !MANDATORY.contains(name) && !PLACES.contains(name));
            rule("label", !cell(row, "label").isBlank() && cell(row, "label").length() <= 81);
            rule("no white space around", row.values().stream().allMatch(cell -> cell.equals(cell.strip())));
            switch (cell(row, "col_type")) {
                case "Filter" -> filter(row);
                case "Indicator" -> indicator(row);
                default -> rule("column type", false);
            }
        }
        Set<String> described = metadata.stream()
                .flatMap(row -> Stream.of(cell(row, "col_name"), cell(row, "filter_grouping_column")))
                .collect(Collectors.toSet());
        rule(
                "metadata of all columns",
                columns.stream()
                        .filter(name -> !MANDATORY.contains(name) && !PLACES.contains(name))
                        .allMatch(
                                name -> described.contains(name) || values(name).size() == 1));
        rule(
                "there are indicators",
                metadata.stream().anyMatch(row -> cell(row, "col_type").equals("Indicator")));
        Set<String> indicators = metadata.stream()
                .filter(row -> cell(row, "col_type").equals("Indicator"))
                .map(row -> cell(row, "col_name"))
                .collect(Collectors.toSet());
        duplicates(columns.stream()
                .filter(name -> !indicators.contains(name) && !MANDATORY.contains(name) && !PLACES.contains(name))
                .collect(Collectors.toSet()));
    }

    private void filter(Map<String, String> row) {
        Set<String> items = values(cell(row, "col_name"));
        rule("a filter has items", items.size() > 1);
        rule("a filter has a total", items.contains("Total"));
        rule("no blank item", items.stream().noneMatch(String::isBlank));
        rule("no white space around an item", items.stream().allMatch(item -> item.equals(item.strip())));
        rule("items are short", items.stream().allMatch(item -> item.length() <= 121));
        rule(
                "a filter has no unit",
                cell(row, "indicator_unit").isEmpty()
                        && cell(row, "indicator_dp").isEmpty()
                        && cell(row, "indicator_grouping").isEmpty());
    }

    private void indicator(Map<String, String> row) {
        rule("unit", UNITS.contains(cell(row, "indicator_unit")));
        rule("decimals", cell(row, "indicator_dp").matches("\\d*"));
        rule(
                "an indicator has no hint",
                cell(row, "filter_hint").isEmpty()
                        && cell(row, "filter_grouping_column").isEmpty());
        for (String value : values(cell(row, "col_name"))) {
            rule("a number or a symbol", NUMBER.matcher(value).matches() || SYMBOLS.contains(value));
        }
    }

    /** One row for each time, place and item of each filter. */
    private void duplicates(Set<String> filters) {
        Predicate<String> tells = name -> MANDATORY.contains(name) || PLACES.contains(name) || filters.contains(name);
        List<String> keys = columns.stream().filter(tells).toList();
        long distinct = rows.stream()
                .map(row -> keys.stream().map(name -> cell(row, name)).toList())
                .distinct()
                .count();
        rule("no two rows of the same", distinct == rows.size());
    }

    private static boolean once(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> cell(row, column)).distinct().count() == rows.size();
    }

    private Set<String> values(String column) {
        return rows.stream().map(row -> cell(row, column)).collect(Collectors.toSet());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private List<Map<String, String>> records(String what, List<List<String>> cells) {
        var records = new ArrayList<Map<String, String>>();
        for (List<String> row : cells.subList(Math.min(1, cells.size()), cells.size())) {
            rule(
                    what + " rows are as long as the header",
                    row.size() == cells.get(0).size());
            var named = new HashMap<String, String>();
            for (int i = 0; i < Math.min(row.size(), cells.get(0).size()); i++) {
                named.put(cells.get(0).get(i), row.get(i));
            }
            records.add(named);
        }
        return records;
    }

    /** The cells of a CSV file. */
    static List<List<String>> cells(String text) {
        var mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<List<String>> rows =
                mapper.readerForListOf(String.class).readValues(text)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("a CSV file", e);
        }
    }
}
