package safeguarding.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import safeguarding.fact.Area;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Supplied.Bound;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * Returns in a CSV file: figures that partners already counted, one a row.
 *
 * <pre>
 * indicator,area,period,breakdown,count,base,stated,note
 * sec.restraint.half,Aycliffe,2019-20 H2,,518,,,
 * sec.injury.half,Aycliffe,2019-20 H2,injury level=1; sex=F,12,,,
 * cpp.repeat.24m.pct,County Durham,2019-20,,,,12.5%,rounded in the report
 * cpp.cat.neglect.pct,County Durham,31 Mar 2020,,336,444,,
 * web.users,Durham SCP,2019-20,,,,&gt;800,
 * cla.sdq,County Durham,2019-20,,c,,,withheld
 * </pre>
 *
 * <ul>
 *   <li>{@code indicator} – an indicator's id or the name of a given measure; needed
 *   <li>{@code area} – the area's name; needed. {@code area_code} – its code; the name is the code where there is none
 *   <li>{@code period} – any label that {@link ReportingPeriod#parse} reads; one day for a figure as at that day; needed
 *   <li>{@code breakdown} – {@code name=value}, several with {@code ;} between; empty for the total
 *   <li>{@code count} – a whole number, 0 or more, without thousands separators; {@code base} – the count it is out of
 *   <li>{@code stated} – a number as somebody rounded it, whose count is not known; {@code %} may follow; {@code >} before
 *       it means more than
 *   <li>{@code note} – at most 500 characters
 * </ul>
 *
 * <p>A row has either a count, with or without a base, or a stated value; in the place of either may stand a symbol,
 * {@code c x z k low u}. Columns may come in any order, and those not needed may be left out. The file is UTF-8 with a
 * comma between cells. Rows are numbered as a spreadsheet does: the header is row 1.
 */
public final class ReturnsCsv implements FactSource {

    private static final Set<String> REQUIRED = columns("indicator", "area", "period");
    private static final Set<String> OPTIONAL = columns("area_code", "breakdown", "count", "base", "stated", "note");
    private static final Sheet SHEET = Sheet.of("a return", REQUIRED, OPTIONAL);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+");
    private static final Pattern STATED = Pattern.compile("(>?) *(-?\\d{1,15}(?:\\.\\d{1,9})?) *%?");
    private static final String HEADER = "indicator,area_code,area,period,breakdown,count,base,stated,note\n";

    /** A refused row. The message is the reason. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String column;

        Refused(String column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }
    }

    /** What two returns must not share. */
    private record Subject(String name, Area area, ReportingPeriod period, Slice slice) {}

    private final Path file;
    private final Optional<Catalogue> catalogue;
    private final CsvLimits limits;

    private ReturnsCsv(Path file, Optional<Catalogue> catalogue, CsvLimits limits) {
        this.file = file;
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /** The returns in a file, of whatever indicators. */
    public static ReturnsCsv from(Path file) {
        return new ReturnsCsv(file, Optional.empty(), CsvLimits.USUAL);
    }

    /** The returns in a file, of the catalogue's indicators; others are refused. */
    public static ReturnsCsv from(Path file, Catalogue catalogue) {
        return new ReturnsCsv(file, Optional.of(catalogue), CsvLimits.USUAL);
    }

    /** These returns, read within other limits. */
    public ReturnsCsv within(CsvLimits other) {
        return new ReturnsCsv(file, catalogue, other);
    }

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException if it cannot be read, is empty or has a header that is not right, naming the file
     */
    @Override
    public Facts read() {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in, catalogue, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /**
     * Reads returns of whatever indicators from a file.
     *
     * @throws UncheckedIOException as {@link #read()} does
     */
    public static Facts read(Path file) {
        return from(file).read();
    }

    /**
     * Reads returns of the catalogue's indicators from a file.
     *
     * @throws UncheckedIOException as {@link #read()} does
     */
    public static Facts read(Path file, Catalogue catalogue) {
        return from(file, catalogue).read();
    }

    /**
     * Reads returns of whatever indicators from a stream.
     *
     * @param name what to call it in problems
     * @throws UncheckedIOException as {@link #read()} does
     */
    public static Facts read(String name, InputStream in) {
        return read(name, in, Optional.empty(), CsvLimits.USUAL);
    }

    /**
     * Reads returns of the catalogue's indicators from a stream.
     *
     * @param name what to call it in problems
     * @throws UncheckedIOException as {@link #read()} does
     */
    public static Facts read(String name, InputStream in, Catalogue catalogue) {
        return read(name, in, Optional.of(catalogue), CsvLimits.USUAL);
    }

    private static Facts read(String name, InputStream in, Optional<Catalogue> catalogue, CsvLimits limits) {
        Optional<Set<String>> known = catalogue.map(ReturnsCsv::names);
        var returns = new ArrayList<Return>();
        var problems = new ArrayList<Problem>();
        var rows = new HashMap<Subject, Long>();
        SHEET.within(limits).read(name, in, problems::add, row -> {
            try {
                Return one = parse(row, known);
                Long earlier =
                        rows.putIfAbsent(new Subject(one.name(), one.area(), one.period(), one.slice()), row.number());
                if (earlier == null) {
                    returns.add(one);
                } else {
                    problems.add(new Problem(
                            name,
                            row.number(),
                            "",
                            "is a duplicate: row " + earlier + " is about the same; the first stands"));
                }
            } catch (Refused e) {
                problems.add(new Problem(name, row.number(), e.column, String.valueOf(e.getMessage())));
            }
        });
        return Facts.none().with(returns).withProblems(problems);
    }

    private static Return parse(Sheet.Row row, Optional<Set<String>> known) throws Refused {
        String name = needed(row, "indicator");
        if (known.isPresent() && !known.get().contains(name)) {
            List<String> near = Wording.nearest(name, known.get(), 3);
            throw new Refused(
                    "indicator",
                    "is not an indicator of the catalogue"
                            + (near.isEmpty() ? "" : "; the nearest are '" + String.join("', '", near) + "'"));
        }
        Area area = area(row);
        ReportingPeriod period = period(needed(row, "period"));
        Slice slice = slice(row.cell("breakdown"));
        Supplied value = value(row.cell("count"), row.cell("base"), row.cell("stated"));
        String note = row.cell("note");
        if (note.length() > 500) {
            throw new Refused("note", "must be at most 500 characters");
        }
        try {
            return new Return(name, area, period, slice, value, note);
        } catch (IllegalArgumentException e) {
            throw new Refused("indicator", "must be lower-case words joined by dots, such as cpp.rate");
        }
    }

    private static String needed(Sheet.Row row, String column) throws Refused {
        String text = row.cell(column);
        if (text.isEmpty()) {
            throw new Refused(column, "must be given");
        }
        return text;
    }

    private static Area area(Sheet.Row row) throws Refused {
        String name = needed(row, "area");
        String code = row.cell("area_code");
        if (name.length() > 100) {
            throw new Refused("area", "must be at most 100 characters");
        }
        if (code.length() > 100) {
            throw new Refused("area_code", "must be at most 100 characters");
        }
        return code.isEmpty() ? Area.named(name) : Area.of(code, name);
    }

    private static ReportingPeriod period(String label) throws Refused {
        try {
            return ReportingPeriod.parse(label);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "period",
                    "must be a period of dates that exist, such as 2019-20, 2019-20 H1, 2019-20 Q1, Apr 2019, 2019, 31 Mar 2020"
                            + " or 2019-06-01 to 2019-07-15");
        }
    }

    private static Slice slice(String text) throws Refused {
        var values = new TreeMap<String, String>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int equals = part.indexOf('=');
            String column = equals < 0 ? "" : part.substring(0, equals).strip();
            String label = part.substring(equals + 1).strip();
            boolean fits = !column.isEmpty() && column.length() <= 100 && !label.isEmpty() && label.length() <= 100;
            if (!fits) {
                throw new Refused(
                        "breakdown", "must be name=value, several with ';' between, each at most 100 characters");
            }
            if (values.put(column, label) != null) {
                throw new Refused("breakdown", "must name each column once");
            }
        }
        return Slice.of(values);
    }

    private static Supplied value(String count, String base, String stated) throws Refused {
        if (count.isEmpty() == stated.isEmpty()) {
            throw new Refused("count", "give either a count or a stated value, and not both");
        }
        Optional<Symbol> symbol = Symbol.parse(count.isEmpty() ? stated : count);
        if (!base.isEmpty() && (symbol.isPresent() || count.isEmpty())) {
            throw new Refused("base", "needs a count beside it");
        }
        if (symbol.isPresent()) {
            return Supplied.missing(symbol.get());
        }
        if (!stated.isEmpty()) {
            var parts = STATED.matcher(stated);
            if (!parts.matches()) {
                throw new Refused(
                        "stated", "must be a number such as 12.5 or >800, or one of the symbols c x z k low u");
            }
            return parts.group(1).isEmpty() ? Supplied.stated(parts.group(2)) : Supplied.moreThan(parts.group(2));
        }
        long number = whole("count", count);
        return base.isEmpty() ? Supplied.count(number) : Supplied.of(number, whole("base", base));
    }

    private static long whole(String column, String text) throws Refused {
        if (NEGATIVE.matcher(text).matches()) {
            throw new Refused(column, "must be 0 or more");
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new Refused(
                    column,
                    "must be a whole number without separators"
                            + (column.equals("count") ? ", or one of the symbols c x z k low u" : ""));
        }
        return Long.parseLong(text);
    }

    /** The names a return may have: the indicators' ids and the names of the given measures they use. */
    private static Set<String> names(Catalogue catalogue) {
        var names = new TreeSet<String>();
        for (Indicator indicator : catalogue.indicators()) {
            names.add(indicator.id());
            addNames(indicator.formula(), names);
        }
        return names;
    }

    private static void addNames(Formula formula, Set<String> names) {
        if (formula instanceof Formula.Named named) {
            names.add(named.id());
        }
        if (formula instanceof Measure.Given given) {
            names.add(given.name());
        }
        formula.parts().forEach(part -> addNames(part, names));
    }

    /**
     * Returns as the text of such a file. {@link #read} reads it back to equal returns. It holds the exact figures, so it
     * is not for publication.
     *
     * @throws IllegalArgumentException if a breakdown's name or value holds {@code ;}, or a name holds {@code =}
     */
    public static String print(Collection<Return> returns) {
        var text = new StringBuilder(HEADER);
        for (Return one : returns) {
            Map<String, String> values = one.slice().values();
            values.forEach((column, label) -> {
                if (column.indexOf('=') >= 0 || column.indexOf(';') >= 0 || label.indexOf(';') >= 0) {
                    throw new IllegalArgumentException("return '" + one.name()
                            + "': a breakdown's name must not hold '=' or ';', nor its value ';'");
                }
            });
            var cells = new ArrayList<>(List.of(
                    one.name(),
                    one.area().code().equals(one.area().name())
                            ? ""
                            : one.area().code(),
                    one.area().name(),
                    one.period().label(),
                    one.slice().isTotal() ? "" : one.slice().toString()));
            cells.addAll(cells(one.value()));
            cells.add(one.note());
            text.append(Cells.row(cells));
        }
        return text.toString();
    }

    /** The cells for count, base and stated. */
    private static List<String> cells(Supplied value) {
        return value.fold(new Supplied.Cases<List<String>>() {
            @Override
            public List<String> counted(Supplied.Counted counted) {
                return List.of(Long.toString(counted.count()), "", "");
            }

            @Override
            public List<String> parts(Supplied.Parts parts) {
                return List.of(Long.toString(parts.numerator()), Long.toString(parts.denominator()), "");
            }

            @Override
            public List<String> stated(Supplied.Stated stated) {
                return List.of(
                        "",
                        "",
                        (stated.bound() == Bound.MORE_THAN ? ">" : "")
                                + stated.value().toPlainString());
            }

            @Override
            public List<String> missing(Supplied.Missing missing) {
                return List.of(missing.symbol().sign(), "", "");
            }
        });
    }

    private static Set<String> columns(String... names) {
        return new LinkedHashSet<>(List.of(names));
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "returns in " + file;
    }
}
