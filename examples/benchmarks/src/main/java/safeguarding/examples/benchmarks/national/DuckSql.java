package safeguarding.examples.benchmarks.national;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Register;
import safeguarding.fact.Stock;
import safeguarding.fact.Whole;
import safeguarding.measure.Measure;
import safeguarding.time.Span;

/**
 * One register's measures as DuckDB runs them fastest: what needs a window, a calendar or a division of dates is made once,
 * into columns of a prepared table; every measure that is dated by one day is then counted in one query, grouped by two
 * small columns. Children, the n-th rows and repeats become plain flags, so that nothing is counted as distinct.
 *
 * @param <R> the row
 */
final class DuckSql<R> implements Condition.Cases<R, String> {

    /** A query: columns area, bucket, and one for each of these measures. */
    record Query(String sql, List<Integer> measures, Kind kind) {}

    /** What the columns of a query mean. */
    enum Kind {
        /** The number itself. */
        FLOW,
        /** Episodes that enter less those that leave, by bucket. */
        OPEN,
        /** The same, then the sums of their dates. */
        DAYS
    }

    private final Register<R> register;
    private final Map<String, String> prepared = new LinkedHashMap<>();
    private final Map<String, String> calendars = new LinkedHashMap<>();

    DuckSql(Register<R> register) {
        this.register = register;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** The statements that make the table and read the file into it. */
    List<String> load(String file) {
        String columns = register.columns().stream()
                .map(c -> quoted(c.name()) + " " + type(c))
                .collect(Collectors.joining(", "));
        String types = register.columns().stream()
                .map(c -> "'" + c.name() + "': '" + (c instanceof Code ? enumOf(c) : type(c)) + "'")
                .collect(Collectors.joining(", "));
        String create = "create or replace table " + quoted(register.name()) + " (area area_code, " + columns + ")";
        String insert = "insert into " + quoted(register.name()) + " select * from read_csv('" + file
                + "', header = true, delim = ',', quote = '', escape = '', auto_detect = false, columns = {'area': 'area_code', "
                + types + "})";
        return List.of(create, insert);
    }

    /** The statements that make the types of codes. */
    List<String> types() {
        return register.columns().stream()
                .filter(Code.class::isInstance)
                .map(c -> "create type " + enumOf(c) + " as enum ("
                        + ((Code<R, ?>) c)
                                .labels().stream().map(l -> "'" + l + "'").collect(Collectors.joining(", "))
                        + ")")
                .toList();
    }

    private String enumOf(Column<?> column) {
        return register.name() + "_" + column.name();
    }

    private String type(Column<?> column) {
        if (column instanceof Key) {
            return "bigint";
        } else if (column instanceof Day) {
            return "date";
        } else if (column instanceof Code) {
            return enumOf(column);
        }
        return column instanceof Flag ? "boolean" : "integer";
    }

    /** The statement that makes the prepared table; asked for once the queries are made. */
    String prepare() {
        String joins = calendars.entrySet().stream()
                .map(e -> " left join calendar " + e.getValue() + " on " + e.getValue() + ".day = t." + e.getKey())
                .collect(Collectors.joining());
        String columns = prepared.entrySet().stream()
                .map(e -> ", " + e.getValue() + " as " + e.getKey())
                .collect(Collectors.joining());
        String recorded = register.columns().stream()
                .filter(c -> !(c instanceof Key))
                .map(c -> ", t." + quoted(c.name()))
                .collect(Collectors.joining());
        return "create or replace table " + quoted("p " + register.name()) + " as select t.area" + recorded + columns
                + " from " + quoted(register.name()) + " t" + joins;
    }

    /** The bucket of a day, in the table as it was read. */
    private static String bucketOf(String day) {
        return "date_diff('quarter', date '" + Workload.START + "', " + day + ")";
    }

    private String put(String name, String expression) {
        prepared.put(quoted(name), expression);
        return quoted(name);
    }

    /** The bucket of a day as a column; empty outside the ten years. */
    private String bucket(Day<R> day) {
        String t = "t." + quoted(day.name());
        return put(
                "bucket " + day.name(),
                "case when " + t + " >= date '" + Workload.START + "' and " + t + " < date '" + Workload.END + "' then "
                        + bucketOf(t) + "::utinyint end");
    }

    /** The queries for some measures of the register, each at its place. */
    List<Query> queries(Map<Integer, Measure> measures) {
        Map<Day<R>, Map<Integer, Measure>> flows = new LinkedHashMap<>();
        Map<String, Map<Integer, Measure>> open = new LinkedHashMap<>();
        Map<String, Map<Integer, Measure>> days = new LinkedHashMap<>();
        var queries = new ArrayList<Query>();
        measures.forEach((place, measure) -> {
            if (measure instanceof Measure.TopShare<?> top) {
                queries.add(top(top, place));
            } else if (measure instanceof Measure.Open<?> stock) {
                open.computeIfAbsent(aged(own(stock.stock())), a -> new LinkedHashMap<>())
                        .put(place, measure);
            } else if (measure instanceof Measure.Days<?> stock) {
                days.computeIfAbsent(aged(own(stock.stock())), a -> new LinkedHashMap<>())
                        .put(place, measure);
            } else {
                flows.computeIfAbsent(dayOf(measure), d -> new LinkedHashMap<>())
                        .put(place, measure);
            }
        });
        flows.forEach((day, some) -> queries.add(flow(day, some)));
        open.forEach((aged, some) -> queries.addAll(stock(aged, false, some)));
        days.forEach((aged, some) -> queries.addAll(stock(aged, true, some)));
        return queries;
    }

    @SuppressWarnings("unchecked")
    private Stock<R> own(Stock<?> stock) {
        return (Stock<R>) stock;
    }

    @SuppressWarnings("unchecked")
    private Day<R> dayOf(Measure measure) {
        if (measure instanceof Measure.Count<?> m) {
            return (Day<R>) m.flow().day();
        } else if (measure instanceof Measure.People<?> m) {
            return (Day<R>) m.flow().day();
        } else if (measure instanceof Measure.Total<?> m) {
            return (Day<R>) m.flow().day();
        }
        return (Day<R>) ((Measure.Quantile<?>) measure).flow().day();
    }

    /** A query for flows by one day. */
    private Query flow(Day<R> day, Map<Integer, Measure> measures) {
        String bucket = bucket(day);
        String columns = measures.values().stream()
                .map(m -> ", " + m.fold(new Columns()))
                .collect(Collectors.joining());
        return new Query(
                "select area, " + bucket + columns + " from " + quoted("p " + register.name()) + " where " + bucket
                        + " is not null group by area, " + bucket,
                List.copyOf(measures.keySet()),
                Kind.FLOW);
    }

    /** A query for the rows of the children with the most. */
    private Query top(Measure.TopShare<?> measure, int place) {
        String bucket = bucket(dayOf(new Measure.Count<>(measure.flow())));
        String child = put("child", "t." + quoted(register.key().name()));
        return new Query(
                "select area, b, list_sum(max(n, " + measure.k() + ")) from (select area, " + bucket + " b, " + child
                        + ", count(*) n from " + quoted("p " + register.name()) + " where " + bucket
                        + " is not null group by all) group by area, b",
                List.of(place),
                Kind.FLOW);
    }

    /** The queries for stocks of one age band: what enters and what leaves. */
    private List<Query> stock(String aged, boolean days, Map<Integer, Measure> measures) {
        return List.of(side(aged, "entered", 1, days, measures), side(aged, "left", -1, days, measures));
    }

    private Query side(String aged, String side, int sign, boolean days, Map<Integer, Measure> measures) {
        String day = quoted(side + aged);
        String columns = measures.values().stream()
                .map(m -> {
                    String condition = m.fold(new Columns());
                    return ", " + sign + " * count_if(" + condition + ")"
                            + (days
                                    ? ", " + sign + " * sum(" + day + " - date '1970-01-01') filter (" + condition + ")"
                                    : "");
                })
                .collect(Collectors.joining());
        return new Query(
                "select area, " + quoted("bucket " + side + aged) + columns + " from " + quoted("p " + register.name())
                        + " where " + day + " is not null group by area, " + quoted("bucket " + side + aged),
                List.copyOf(measures.keySet()),
                days ? Kind.DAYS : Kind.OPEN);
    }

    /** Prepares the days on which episodes enter and leave a stock, those before the ten years drawn to their start. */
    private String aged(Stock<R> stock) {
        Episodes<R> episodes = (Episodes<R>) register;
        String started = "t." + quoted(episodes.started().name());
        String ended = "t." + quoted(episodes.ended().name());
        if (stock.ageing().isEmpty()) {
            return enterAndLeave("", started, ended);
        }
        AgeBand band = stock.ageing().get().band();
        String born = "t." + quoted(stock.ageing().get().born().name());
        return enterAndLeave(
                " " + band,
                "case when " + born + " is not null then greatest(" + started + ", (" + born + " + interval "
                        + band.from() + " years)::date) end",
                "least(coalesce(" + ended + ", date '9999-01-01'), (" + born + " + interval " + (band.to() + 1)
                        + " years)::date)");
    }

    private String enterAndLeave(String aged, String entered, String left) {
        String valid = "case when " + entered + " < coalesce(" + left + ", date '9999-01-01') then ";
        days("entered" + aged, valid + "greatest(" + entered + ", date '" + Workload.START + "') end");
        days(
                "left" + aged,
                valid + "case when " + left + " is not null then greatest(" + left + ", date '" + Workload.START
                        + "') end end");
        return aged;
    }

    private void days(String name, String day) {
        String inside = "case when " + day + " < date '" + Workload.END + "' then " + day + " end";
        put(name, inside);
        put("bucket " + name, bucketOf(inside) + "::utinyint");
    }

    @Override
    public String all(List<Condition<R>> conditions) {
        return joined(conditions, " and ", "true");
    }

    @Override
    public String any(List<Condition<R>> conditions) {
        return joined(conditions, " or ", "false");
    }

    private String joined(List<Condition<R>> conditions, String word, String none) {
        return conditions.isEmpty()
                ? none
                : conditions.stream().map(c -> c.fold(this)).collect(Collectors.joining(word, "(", ")"));
    }

    @Override
    public String not(Condition<R> condition) {
        return "not (" + condition.fold(this) + ")";
    }

    @Override
    public String codeIn(Condition.CodeIn<R, ?> condition) {
        return quoted(condition.column().name())
                + condition.codes().stream().map(c -> "'" + c + "'").collect(Collectors.joining(", ", " in (", ")"));
    }

    @Override
    public String wholeBetween(Condition.WholeBetween<R> condition) {
        String number = whole(condition.column());
        String most = condition.most() == Integer.MAX_VALUE ? "" : " and " + number + " <= " + condition.most();
        return "(" + number + " >= " + condition.least() + most + ")";
    }

    /** A number as a column, worked out from days where it must be. */
    private String whole(Whole<R> column) {
        if (column.sources().equals(List.of(column))) {
            return quoted(column.name());
        }
        String from = "t." + quoted(column.sources().get(0).name());
        String to = "t." + quoted(column.sources().get(1).name());
        return switch (column.name()) {
            case "age" ->
                put(
                        "age",
                        "(case when " + to + " < " + from + " then 0 else year(" + to + ") - year(" + from
                                + ") - (month(" + to + ") * 32 + day(" + to + ") < month(" + from + ") * 32 + day("
                                + from
                                + "))::int end)::utinyint");
            case "days" ->
                put("days", "(case when " + to + " >= " + from + " then " + to + " - " + from + " end)::int");
            default ->
                put(
                        column.name(),
                        "(case when " + to + " >= " + from + " then " + calendar(to) + ".worked - " + calendar(from)
                                + ".worked end)::int");
        };
    }

    private String calendar(String day) {
        return calendars.computeIfAbsent(day.substring(2), d -> "c" + calendars.size());
    }

    @Override
    public String flagIs(Condition.FlagIs<R> condition) {
        return (condition.value() ? "" : "not ") + quoted(condition.column().name());
    }

    @Override
    public String dayBetween(Condition.DayBetween<R> condition) {
        String day = quoted(condition.column().name());
        return "(" + day + " >= date '" + condition.start() + "' and " + day + " < date '" + condition.end() + "')";
    }

    @Override
    public String recorded(Condition.Recorded<R> condition) {
        return quoted(condition.column().name()) + " is not null";
    }

    private String byChild(Day<R> day) {
        return " over (partition by t." + quoted(register.key().name()) + " order by t." + quoted(day.name());
    }

    @Override
    public String repeatWithin(Condition.RepeatWithin<R> condition) {
        Day<R> earlier = register instanceof Episodes<R> episodes ? episodes.ended() : register.anchor();
        String day = "t." + quoted(register.anchor().name());
        return put(
                "repeat " + condition.span().amount(),
                "coalesce(" + day + " < lag(t." + quoted(earlier.name()) + ")" + byChild(register.anchor()) + ") + "
                        + interval(condition.span()) + ", false)");
    }

    private static String interval(Span span) {
        return "interval " + span.amount() + (span.unit() == Span.Unit.DAYS ? " days" : " months");
    }

    @Override
    public String nthWithin(Condition.NthWithin<R> condition) {
        return put(
                "nth " + condition.n(),
                "count(*)" + byChild(register.anchor()) + " range between interval "
                        + (condition.span().amount() - 1) + " days preceding and current row) = " + condition.n());
    }

    @Override
    public String named(Condition.Named<R> condition) {
        throw new IllegalArgumentException("no database knows the condition '" + condition.name() + "'");
    }

    /** A measure as a column of a query, or for a stock the condition that a column of it has. */
    private final class Columns implements Measure.Kinds<String> {
        private <S> String holds(Condition<S> condition) {
            @SuppressWarnings("unchecked")
            Condition<R> own = (Condition<R>) condition;
            return own.fold(DuckSql.this);
        }

        private <S> String number(Whole<S> column) {
            @SuppressWarnings("unchecked")
            Whole<R> own = (Whole<R>) column;
            return whole(own);
        }

        @Override
        public <S> String count(Measure.Count<S> m) {
            return m.flow().condition().equals(Condition.always())
                    ? "count(*)"
                    : "count_if(" + holds(m.flow().condition()) + ")";
        }

        /** The child's k-th row in the bucket, where rows are in order of day and so of bucket. */
        @Override
        public <S> String people(Measure.People<S> m) {
            @SuppressWarnings("unchecked")
            Day<R> day = (Day<R>) m.flow().day();
            String bucket = prepared.get(quoted("bucket " + day.name()));
            String lag = "lag(" + bucket + ", ";
            String before =
                    m.least() == 1 ? "" : lag + (m.least() - 1) + ")" + byChild(day) + ") = " + bucket + " and ";
            String first = before + lag + m.least() + ")" + byChild(day) + ") is distinct from " + bucket;
            return "count_if(" + put("child " + m.least() + " " + day.name(), "coalesce(" + first + ", false)") + ")";
        }

        @Override
        public <S> String open(Measure.Open<S> m) {
            return holds(m.stock().condition());
        }

        @Override
        public <S> String days(Measure.Days<S> m) {
            return holds(m.stock().condition());
        }

        @Override
        public <S> String total(Measure.Total<S> m) {
            return "coalesce(sum(" + number(m.column()) + ") filter ("
                    + holds(m.flow().condition()) + "), 0)";
        }

        @Override
        public <S> String quantile(Measure.Quantile<S> m) {
            return "quantile_cont(" + number(m.column()) + ", " + m.percent() / 100.0 + ") filter ("
                    + holds(m.flow().condition()) + ")";
        }

        @Override
        public <S> String topShare(Measure.TopShare<S> m) {
            throw new IllegalArgumentException("has a query of its own");
        }

        @Override
        public String given(Measure.Given m) {
            throw new IllegalArgumentException("not of records");
        }

        @Override
        public String residents(Measure.Residents m) {
            throw new IllegalArgumentException("not of records");
        }

        @Override
        public <S> String custom(Measure.Custom<S> m) {
            throw new IllegalArgumentException("no database knows it");
        }
    }
}
