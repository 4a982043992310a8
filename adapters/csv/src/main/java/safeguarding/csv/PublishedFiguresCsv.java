package safeguarding.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import safeguarding.consistency.Claim;
import safeguarding.consistency.ConsistencyAudit;
import safeguarding.consistency.Printed;
import safeguarding.consistency.PublishedFigure;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * Figures that a partnership published, in a CSV file, one a row, for a {@link ConsistencyAudit}.
 *
 * <pre>
 * id,thing,area,period,ages,printed,per,place,count,base,part_of,split_by,change
 * PLANS,Children subject of a plan,County Durham,31 Mar 2020,,444,,page 6,,,,,same
 * PLANS-RATE,Children subject of a plan,County Durham,31 Mar 2020,0-18,50,10000,page 6,PLANS,,,,
 * REPEAT,Second or subsequent plan,County Durham,2019-20,,12.5%,,page 6,,PLANS,,,
 * H2,Restraint incidents,Aycliffe,2019-20 H2,,518,,page 26,,,YEAR,half-year,-22%
 * </pre>
 *
 * <ul>
 *   <li>{@code id} – what other rows name it by; needed. {@code thing} – what it is a figure of: figures of one thing have the
 *       same words, and {@code Resident population} is all who live there; needed
 *   <li>{@code definition} – the words that say what is counted
 *   <li>{@code area} – the area's name; needed. {@code area_code} – its code; the name is the code where there is none
 *   <li>{@code period} – any label that {@link ReportingPeriod#parse} reads; one day for a figure as at that day; needed
 *   <li>{@code ages} – such as {@code 0-17}, both ends included
 *   <li>{@code printed} – the number with the decimals it was printed with, without thousands separators; {@code %} may
 *       follow; {@code >} before it means more than; needed
 *   <li>{@code per} – what a rate is per: {@code 10000}. {@code rounded_to} – what a count was rounded to: {@code 10}
 *   <li>{@code place} – where it was printed
 *   <li>{@code count}, {@code base} – the ids of what a rate or percentage is of and out of, where they are printed
 *   <li>{@code part_of} – the id of what it is a part of; {@code split_by} – by what that is divided into parts that leave
 *       nothing out
 *   <li>{@code one_of} – the group of percentages it is one of, each individual being in no more than one
 *   <li>{@code change} – what was said of its change: {@code up}, {@code down}, {@code same}, {@code -1.8%},
 *       {@code +2 points} or {@code +30000}; {@code change_from} – the id of the figure it is from; {@code change_place} –
 *       where it was said, if elsewhere
 *   <li>{@code note} – at most 500 characters, for those who read the file
 * </ul>
 *
 * <p>Columns may come in any order, and those not needed may be left out. The file is UTF-8 with a comma between cells, of
 * at most {@value ConsistencyAudit#MOST} rows. Rows are numbered as a spreadsheet does: the header is row 1. A row is refused
 * that names another which is not there or was refused, and one that holds characters that are not to be seen.
 */
public final class PublishedFiguresCsv {

    private static final Set<String> REQUIRED = Set.of("id", "thing", "area", "period", "printed");
    private static final Set<String> OPTIONAL = Set.of(
            "area_code",
            "definition",
            "ages",
            "per",
            "rounded_to",
            "place",
            "count",
            "base",
            "part_of",
            "split_by",
            "one_of",
            "change",
            "change_from",
            "change_place",
            "note");
    private static final int LONGEST_NOTE = 500;
    private static final CsvLimits LIMITS = new CsvLimits(LONGEST_NOTE, ConsistencyAudit.MOST);
    private static final Sheet SHEET =
            Sheet.of("a published figure", sorted(REQUIRED), sorted(OPTIONAL)).within(LIMITS);
    private static final Pattern PRINTED = Pattern.compile("(>?) *(\\d{1,15}(?:\\.\\d{1,6})?) *(%?)");
    private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})-(\\d{1,3})");
    private static final Pattern CHANGE = Pattern.compile("([+-]) *(\\d{1,15}(?:\\.\\d{1,6})?) *(%|points|)");
    private static final Map<String, Claim> IN_WORDS =
            Map.of("up", Claim.rose(), "down", Claim.fell(), "same", Claim.same());

    /** Control characters, and those that turn the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private PublishedFiguresCsv() {}

    /**
     * What a file held.
     *
     * @param figures the figures, in the order of the file
     * @param problems the rows that were refused, and why
     */
    public record Read(List<PublishedFigure> figures, List<Problem> problems) {
        /** Copies the lists. */
        public Read {
            figures = List.copyOf(figures);
            problems = List.copyOf(problems);
        }

        /**
         * This, if there are few problems.
         *
         * @throws IllegalStateException if there are more than allowed, listing the first
         */
        public Read withAtMost(int allowed) {
            if (problems.size() > allowed) {
                throw new IllegalStateException(problems.size() + " problems, at most " + allowed + " allowed:\n"
                        + problems.stream().limit(10).map(p -> "  " + p).collect(Collectors.joining("\n")));
            }
            return this;
        }

        /** Looks through the figures. */
        public ConsistencyAudit audit() {
            return ConsistencyAudit.of(figures);
        }

        /** Says how many there are. */
        @Override
        public String toString() {
            return Wording.count(figures.size(), "published figure") + ", " + Wording.count(problems.size(), "problem");
        }
    }

    /** A refused row. The message is the reason. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String column;

        Refused(String column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }
    }

    /**
     * Reads a file.
     *
     * @throws UncheckedIOException if it cannot be read, is empty or has a header that is not right, naming the file
     */
    public static Read read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /**
     * Reads a stream and leaves it open.
     *
     * @param name what to call it in problems
     * @throws UncheckedIOException as {@link #read(Path)} does
     */
    public static Read read(String name, InputStream in) {
        var figures = new LinkedHashMap<String, PublishedFigure>();
        var rows = new LinkedHashMap<String, Long>();
        var problems = new ArrayList<Problem>();
        SHEET.read(name, in, problems::add, row -> {
            try {
                PublishedFigure figure = parse(row);
                Long earlier = rows.putIfAbsent(figure.id(), row.number());
                if (earlier != null) {
                    throw new Refused("id", "is that of row " + earlier + " too; the first stands");
                }
                figures.put(figure.id(), figure);
            } catch (Refused e) {
                problems.add(new Problem(name, row.number(), e.column, String.valueOf(e.getMessage())));
            }
        });
        refuseUntied(name, figures, rows, problems);
        return new Read(List.copyOf(figures.values()), problems);
    }

    /** Refuses what names a figure that is not there, and then what names those. */
    private static void refuseUntied(
            String name, Map<String, PublishedFigure> figures, Map<String, Long> rows, List<Problem> problems) {
        boolean again = true;
        while (again) {
            List<PublishedFigure> untied = figures.values().stream()
                    .filter(figure -> !untied(figure, figures).isEmpty())
                    .toList();
            untied.forEach(figure -> problems.add(new Problem(
                    name,
                    rows.getOrDefault(figure.id(), 0L),
                    untied(figure, figures),
                    "must be the id of a row that is there and was not refused")));
            untied.forEach(figure -> figures.remove(figure.id()));
            again = !untied.isEmpty();
        }
    }

    /** The first column that names a figure that is not there; empty if none does. */
    private static String untied(PublishedFigure figure, Map<String, PublishedFigure> figures) {
        PublishedFigure.Ties ties = figure.ties();
        return Stream.of(
                        Map.entry("count", ties.count()),
                        Map.entry("base", ties.base()),
                        Map.entry("part_of", ties.whole()),
                        Map.entry("change_from", ties.earlier()))
                .filter(tie ->
                        tie.getValue().filter(id -> !figures.containsKey(id)).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static PublishedFigure parse(Sheet.Row row) throws Refused {
        String id = text(row, "id", true);
        PublishedFigure figure = PublishedFigure.of(
                        id, text(row, "thing", true), printed(row), area(row), period(text(row, "period", true)))
                .defined(text(row, "definition", false))
                .on(text(row, "place", false));
        Optional<AgeBand> ages = ages(text(row, "ages", false));
        if (ages.isPresent()) {
            figure = figure.aged(ages.get());
        }
        Optional<Claim> claim = claim(row);
        if (claim.isPresent()) {
            figure = figure.claiming(claim.get());
        }
        return tied(row, figure, id);
    }

    private static PublishedFigure tied(Sheet.Row row, PublishedFigure figure, String id) throws Refused {
        String count = tie(row, "count", id);
        String base = tie(row, "base", id);
        String whole = tie(row, "part_of", id);
        String earlier = tie(row, "change_from", id);
        String split = text(row, "split_by", false);
        String group = text(row, "one_of", false);
        if (whole.isEmpty() && !split.isEmpty()) {
            throw new Refused("split_by", "needs what is divided in part_of");
        }
        if (!group.isEmpty() && !figure.printed().isPercent()) {
            throw new Refused("one_of", "is for percentages");
        }
        if (figure.printed().isPlain() && !(count.isEmpty() && base.isEmpty())) {
            throw new Refused(count.isEmpty() ? "base" : "count", "is for rates and percentages");
        }
        PublishedFigure one = count.isEmpty() ? figure : figure.counting(count);
        PublishedFigure two = base.isEmpty() ? one : one.outOf(base);
        PublishedFigure three = whole.isEmpty() ? two : split.isEmpty() ? two.among(whole) : two.partOf(whole, split);
        PublishedFigure four = earlier.isEmpty() ? three : three.since(earlier);
        return group.isEmpty() ? four : four.oneOf(group);
    }

    private static String tie(Sheet.Row row, String column, String own) throws Refused {
        String id = text(row, column, false);
        if (id.equals(own)) {
            throw new Refused(column, "must be the id of another row");
        }
        return id;
    }

    private static String text(Sheet.Row row, String column, boolean needed) throws Refused {
        String text = row.cell(column);
        if (needed && text.isEmpty()) {
            throw new Refused(column, "must be given");
        }
        if (text.length() > PublishedFigure.LONGEST) {
            throw new Refused(column, "must be at most " + PublishedFigure.LONGEST + " characters");
        }
        if (UNSEEN.matcher(text).find()) {
            throw new Refused(column, "must not hold control characters or marks of direction");
        }
        return text;
    }

    private static Area area(Sheet.Row row) throws Refused {
        String name = text(row, "area", true);
        String code = text(row, "area_code", false);
        try {
            return code.isEmpty() ? Area.named(name) : Area.of(code, name);
        } catch (IllegalArgumentException e) {
            throw new Refused("area", "and its code must be at most 100 characters");
        }
    }

    private static ReportingPeriod period(String label) throws Refused {
        try {
            return ReportingPeriod.parse(label);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "period",
                    "must be a period of dates that exist, such as 2019-20, 2019-20 H1, 2019-20 Q1, Apr 2019, 2019,"
                            + " 31 Mar 2020 or 2019-06-01 to 2019-07-15");
        }
    }

    private static Printed printed(Sheet.Row row) throws Refused {
        var parts = PRINTED.matcher(text(row, "printed", true));
        if (!parts.matches()) {
            throw new Refused("printed", "must be a number such as 444, 12.5% or >800, without thousands separators");
        }
        String per = text(row, "per", false);
        boolean percent = !parts.group(3).isEmpty();
        if (percent && !per.isEmpty()) {
            throw new Refused("per", "must be left empty for a percentage");
        }
        if (per.equals("100")) {
            throw new Refused("per", "must be left empty for a percentage, which has % behind it");
        }
        Printed number = percent
                ? Printed.percent(parts.group(2))
                : per.isEmpty() ? Printed.number(parts.group(2)) : Printed.rate(parts.group(2), whole("per", per));
        String nearest = text(row, "rounded_to", false);
        Printed rounded = nearest.isEmpty() ? number : number.roundedTo(whole("rounded_to", nearest));
        return parts.group(1).isEmpty() ? rounded : rounded.over();
    }

    private static long whole(String column, String text) throws Refused {
        if (!WHOLE.matcher(text).matches()) {
            throw new Refused(column, "must be a whole number from 1 to 999999999, without separators");
        }
        return Long.parseLong(text);
    }

    private static Optional<AgeBand> ages(String text) throws Refused {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var ends = AGES.matcher(text);
        try {
            if (ends.matches()) {
                return Optional.of(AgeBand.of(Integer.parseInt(ends.group(1)), Integer.parseInt(ends.group(2))));
            }
        } catch (IllegalArgumentException e) {
            throw new Refused("ages", "must run from the youngest to the oldest, at most 150");
        }
        throw new Refused("ages", "must be the youngest and the oldest, such as 0-17");
    }

    private static Optional<Claim> claim(Sheet.Row row) throws Refused {
        String text = text(row, "change", false);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(claim(text).on(text(row, "change_place", false)));
    }

    private static Claim claim(String text) throws Refused {
        Claim known = IN_WORDS.get(text);
        if (known != null) {
            return known;
        }
        var parts = CHANGE.matcher(text);
        if (!parts.matches()) {
            throw new Refused("change", "must be up, down, same, or such as -1.8%, +2 points or +30000");
        }
        Claim way = parts.group(1).equals("+") ? Claim.rose() : Claim.fell();
        return switch (parts.group(3)) {
            case "%" -> way.byPercent(parts.group(2));
            case "points" -> way.byPoints(parts.group(2));
            default -> way.by(Printed.number(parts.group(2)));
        };
    }

    private static List<String> sorted(Set<String> columns) {
        return columns.stream().sorted().toList();
    }
}
