package safeguarding.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import safeguarding.csv.Geography.Level;
import safeguarding.csv.Geography.Place;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.time.ReportingPeriod;

/** The rows of one data file: figures of one family of periods that are broken down by the same columns. */
final class OpenDataTable {

    private static final String TOTAL = "Total";

    /** Room for a number behind a name that is taken: " (99)". */
    private static final int NUMBER = 5;

    private static final List<String> TIME_AND_COUNTRY =
            List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");
    private static final List<String> REGION = List.of("region_code", "region_name");
    private static final List<String> AUTHORITY = List.of("old_la_code", "new_la_code", "la_name");
    private static final List<String> INSTITUTION = List.of("institution_id", "institution_name");
    private static final List<String> METADATA = List.of(
            "col_name",
            "col_type",
            "label",
            "indicator_grouping",
            "indicator_unit",
            "indicator_dp",
            "filter_hint",
            "filter_grouping_column");

    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row row) -> row.when().number())
            .thenComparing(row -> row.when().place())
            .thenComparing(row -> row.where().level())
            .thenComparing(row -> row.where().region())
            .thenComparing(row -> row.where().code())
            .thenComparing(row -> row.where().name());

    /** Which row a figure stands in: one time, one place, one item of each filter. */
    private record Row(OpenDataPeriod when, Place where, List<String> items) {}

    /** What a column is about: an indicator, and since when if its name must say so. */
    private record Subject(String indicator, String since, String sinceWords) {}

    /** A figure, and the period it is for. */
    private record Value(Cell cell, ReportingPeriod period) {}

    private final List<String> filters;
    private final Map<Subject, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, String> themes = new HashMap<>();
    private final Map<Row, Map<Subject, Value>> rows = new LinkedHashMap<>();

    /** The items of each filter as they are written, by what they are called. */
    private final List<Map<String, String>> items = new ArrayList<>();

    private final List<OpenDataNames> itemNames = new ArrayList<>();

    /** @param filters the columns of the breakdown, as the publication calls them */
    OpenDataTable(List<String> filters) {
        this.filters = List.copyOf(filters);
        for (int i = 0; i < filters.size(); i++) {
            items.add(new LinkedHashMap<>());
            itemNames.add(new OpenDataNames(Set.of("total")));
        }
    }

    /** Adds a figure. Of two in one place a withheld one stands, else the first. */
    void add(Indicator indicator, String theme, OpenDataPeriod when, Place where, Edition.Entry figure) {
        var subject = new Subject(indicator.id(), when.since(), when.sinceWords());
        indicators.putIfAbsent(subject, indicator);
        themes.putIfAbsent(indicator.id(), theme);
        var row = new ArrayList<String>();
        for (int i = 0; i < filters.size(); i++) {
            String label = figure.slice().values().get(filters.get(i));
            OpenDataNames names = itemNames.get(i);
            row.add(
                    label == null
                            ? TOTAL
                            : items.get(i)
                                    .computeIfAbsent(label, key -> names.words(key, "Other", OpenDataNames.ITEM)));
        }
        rows.computeIfAbsent(new Row(when.withoutSince(), where, List.copyOf(row)), key -> new HashMap<>())
                .merge(
                        subject,
                        new Value(figure.cell(), figure.period()),
                        (first, other) -> other.cell() instanceof Cell.Withheld ? other : first);
    }

    /** A column of the data file. */
    private interface Column {
        String name();

        String cell(Row row, Map<Subject, Value> values);
    }

    private record Given(String name, Function<Row, String> of) implements Column {
        @Override
        public String cell(Row row, Map<Subject, Value> values) {
            return of.apply(row);
        }
    }

    /** A column of figures, or of one of their limits. */
    private record Figures(
            String name, Subject subject, Indicator indicator, String label, int decimals, Function<Value, String> of)
            implements Column {
        @Override
        public String cell(Row row, Map<Subject, Value> values) {
            Value value = values.get(subject);
            return value == null ? Symbol.NOT_AVAILABLE.sign() : of.apply(value);
        }
    }

    /** The data file and its metadata, in this order. */
    List<String> print() {
        List<Row> order = order();
        List<Given> place = place(order);
        var names = new OpenDataNames(Stream.of(TIME_AND_COUNTRY, REGION, AUTHORITY, INSTITUTION)
                .flatMap(List::stream)
                .collect(Collectors.toSet()));
        var labels = new OpenDataNames(Set.of());
        var metadata = new StringBuilder(Cells.row(METADATA));
        var columns = new ArrayList<Column>(place);
        for (int i = 0; i < filters.size(); i++) {
            int at = i;
            String name = names.snake(filters.get(i), "filter", OpenDataNames.NAME);
            columns.add(new Given(name, row -> row.items().get(at)));
            String label = labels.words(capital(OpenDataNames.line(filters.get(i))), "Filter", OpenDataNames.LABEL);
            if (order.stream().map(row -> row.items().get(at)).distinct().count() > 1) {
                metadata.append(Cells.row(List.of(name, "Filter", label, "", "", "", "", "")));
            }
        }
        for (Figures column : figures(names, labels)) {
            columns.add(column);
            metadata.append(Cells.row(List.of(
                    column.name(),
                    "Indicator",
                    column.label(),
                    OpenDataNames.line(themes.getOrDefault(column.indicator().id(), ""), OpenDataNames.LABEL),
                    sign(column.indicator()),
                    Integer.toString(column.decimals()),
                    "",
                    "")));
        }
        var data =
                new StringBuilder(Cells.row(columns.stream().map(Column::name).toList()));
        for (Row row : order) {
            Map<Subject, Value> values = rows.getOrDefault(row, Map.of());
            data.append(Cells.row(
                    columns.stream().map(column -> column.cell(row, values)).toList()));
        }
        return List.of(data.toString(), metadata.toString());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The rows by time, place and item. The total of each time and place is among them, and first. */
    private List<Row> order() {
        Set<Row> all = new HashSet<>(rows.keySet());
        List<String> total = filters.stream().map(filter -> TOTAL).toList();
        rows.keySet().forEach(row -> all.add(new Row(row.when(), row.where(), total)));
        List<Map<String, Integer>> ranks =
                items.stream().map(OpenDataTable::ranks).toList();
        Comparator<Row> order = ORDER;
        for (int i = 0; i < filters.size(); i++) {
            int at = i;
            order = order.thenComparing(
                    row -> ranks.get(at).getOrDefault(row.items().get(at), -1));
        }
        return all.stream().sorted(order).toList();
    }

    private static Map<String, Integer> ranks(Map<String, String> written) {
        var ranks = new HashMap<String, Integer>();
        written.values().forEach(item -> ranks.put(item, ranks.size()));
        return ranks;
    }

    private static List<Given> place(List<Row> order) {
        Set<Level> levels = order.stream().map(row -> row.where().level()).collect(Collectors.toSet());
        var columns = new ArrayList<>(List.of(
                new Given("time_period", row -> row.when().number()),
                new Given("time_identifier", row -> row.when().identifier()),
                new Given("geographic_level", row -> row.where().level().words()),
                new Given("country_code", row -> "E92000001"),
                new Given("country_name", row -> "England")));
        if (levels.contains(Level.REGIONAL) || levels.contains(Level.LOCAL_AUTHORITY)) {
            columns.add(new Given("region_code", row -> row.where().region()));
            columns.add(new Given("region_name", row -> row.where().regionName()));
        }
        if (levels.contains(Level.LOCAL_AUTHORITY)) {
            columns.add(new Given("old_la_code", row -> row.where().oldCode()));
            columns.add(new Given("new_la_code", row -> row.where().code()));
            columns.add(new Given("la_name", row -> row.where().name()));
        }
        if (levels.contains(Level.INSTITUTION)) {
            if (order.stream().anyMatch(row -> !row.where().code().isEmpty())) {
                columns.add(new Given(
                        "institution_id", row -> OpenDataNames.line(row.where().code())));
            }
            columns.add(new Given(
                    "institution_name", row -> OpenDataNames.line(row.where().name())));
        }
        return columns;
    }

    private List<Figures> figures(OpenDataNames names, OpenDataNames labels) {
        var columns = new ArrayList<Figures>();
        indicators.forEach((subject, indicator) -> {
            int decimals = indicator.unit().decimals();
            columns.add(figures(
                    names, labels, subject, indicator, "", "", decimals, value -> value(indicator, value.cell())));
            if (hasLimits(subject, indicator)) {
                columns.add(figures(
                        names,
                        labels,
                        subject,
                        indicator,
                        "_lower_ci",
                        ", lower 95% limit",
                        decimals + 1,
                        value -> limit(indicator, value, true)));
                columns.add(figures(
                        names,
                        labels,
                        subject,
                        indicator,
                        "_upper_ci",
                        ", upper 95% limit",
                        decimals + 1,
                        value -> limit(indicator, value, false)));
            }
        });
        return columns;
    }

    /** A column whose name and label end in what it is, and leave room for a number behind that. */
    private Figures figures(
            OpenDataNames names,
            OpenDataNames labels,
            Subject subject,
            Indicator indicator,
            String name,
            String label,
            int decimals,
            Function<Value, String> of) {
        String nameEnd = subject.since().isEmpty() ? name : "_since_" + subject.since() + name;
        String labelEnd = subject.since().isEmpty() ? label : ", since " + subject.sinceWords() + label;
        int nameRoom = OpenDataNames.NAME - (nameEnd.isEmpty() ? 0 : nameEnd.length() + NUMBER);
        int labelRoom = OpenDataNames.LABEL - (labelEnd.isEmpty() ? 0 : labelEnd.length() + NUMBER);
        return new Figures(
                names.snake(OpenDataNames.line(subject.indicator(), nameRoom) + nameEnd, "figure", OpenDataNames.NAME),
                subject,
                indicator,
                labels.words(
                        OpenDataNames.line(indicator.title(), labelRoom) + labelEnd,
                        subject.indicator(),
                        OpenDataNames.LABEL),
                decimals,
                of);
    }

    private boolean hasLimits(Subject subject, Indicator indicator) {
        return rows.values().stream()
                .flatMap(values -> Stream.ofNullable(values.get(subject)))
                .anyMatch(value -> !limits(indicator, value).lower().isEmpty());
    }

    private static CellText.Limits limits(Indicator indicator, Value value) {
        return CellText.Limits.of(indicator, value.cell(), value.period());
    }

    /** A number or a symbol. Where only a bound is known, the figure is not available. */
    private static String value(Indicator indicator, Cell cell) {
        CellText text = CellText.of(indicator, cell);
        String sign = text.moreThan() ? Symbol.NOT_AVAILABLE.sign() : text.symbol();
        return sign.isEmpty() ? text.value() : sign;
    }

    /** A limit, the symbol of a figure that is not there, or not applicable. */
    private static String limit(Indicator indicator, Value value, boolean lower) {
        CellText.Limits limits = limits(indicator, value);
        String limit = lower ? limits.lower() : limits.upper();
        if (!limit.isEmpty()) {
            return limit;
        }
        String sign = CellText.of(indicator, value.cell()).symbol();
        return sign.isEmpty() ? Symbol.NOT_APPLICABLE.sign() : sign;
    }

    /** The standard's sign of a unit: a number has none. */
    private static String sign(Indicator indicator) {
        return switch (indicator.unit().kind()) {
            case PERCENT, PERCENT_CHANGE -> "%";
            case POUNDS -> "£";
            case COUNT, ACTIVITY, RATE, MEAN, DAYS, RANK -> "";
        };
    }
}
