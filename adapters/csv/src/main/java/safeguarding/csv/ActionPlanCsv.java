package safeguarding.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import safeguarding.ActionPlan;
import safeguarding.PriorityAction;
import safeguarding.PriorityAction.Origin;
import safeguarding.PriorityAction.Status;
import safeguarding.Scorecard;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

/**
 * An action plan in a CSV file, one action a row: the actions after an inspection, the standards that section 11 returns show
 * not to be met, the recommendations of reviews, and what is done about lines of a scorecard.
 *
 * <pre>
 * id,theme,origin,action,owner,due,status,evidence,lines
 * JTAI-2.7,Front door,Inspection,Review the capacity of the hub,Durham County Council,2019-06-30,Completed,Ofsted 2019,
 * S11-4,Training,Section 11,Train all volunteers,Durham Constabulary,2020-09-30,On track,,
 * R-1,,Review,Hold the learning conference,Business Unit,2020-04-30,Off track,,scr.completed; scr.ongoing
 * </pre>
 *
 * <ul>
 *   <li>{@code id} – what tells it apart from others of its plan, at most 50 characters; needed
 *   <li>{@code action} – what is to be done, at most 500 characters; needed
 *   <li>{@code owner} – the partner or group that is to do it, at most 100 characters; needed
 *   <li>{@code status} – {@code Not started, On track, At risk, Off track, Completed} or {@code Withdrawn}; needed
 *   <li>{@code due} – the day by which it is to be done, as {@code 2020-04-30}; empty if none was set
 *   <li>{@code origin} – {@code Inspection, Section 11, Review, Audit, Scorecard} or {@code Other}, which is meant where it is
 *       empty
 *   <li>{@code theme} – its heading in the plan, at most 100 characters
 *   <li>{@code evidence} – what shows that it was done and what came of it, at most 1,000 characters
 *   <li>{@code lines} – the ids of the lines of a scorecard that it serves, at most 40, with {@code ;} between them
 * </ul>
 *
 * <p>Columns may come in any order, and those not needed may be left out. Capitals do not matter in {@code status} and
 * {@code origin}. The file is UTF-8 with a comma between cells. Rows are numbered as a spreadsheet does: the header is row 1.
 * A row that is not right is refused with a problem that never says what it held; the others are taken. Control characters,
 * line feeds among them, and characters that turn the direction of what follows are refused. A cell that a spreadsheet could
 * take for a formula is written with an apostrophe before it, and read without.
 */
public final class ActionPlanCsv {

    private static final List<String> COLUMNS =
            List.of("id", "theme", "origin", "action", "owner", "due", "status", "evidence", "lines");
    private static final Sheet SHEET = Sheet.of(
            "an action plan",
            List.of("id", "action", "owner", "status"),
            List.of("theme", "origin", "due", "evidence", "lines"));
    private static final CsvLimits LIMITS = new CsvLimits(5_000, 100_000);

    /** A refused row. The message is the reason. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final String column;

        Refused(String column, String reason) {
            super(reason, null, false, false);
            this.column = column;
        }
    }

    private final Path file;
    private final Optional<Set<String>> lines;
    private final CsvLimits limits;

    private ActionPlanCsv(Path file, Optional<Set<String>> lines, CsvLimits limits) {
        this.file = file;
        this.lines = lines;
        this.limits = limits;
    }

    /** The plan in a file, whatever lines it serves. At most 5,000 characters in a cell and 100,000 rows are read. */
    public static ActionPlanCsv from(Path file) {
        return new ActionPlanCsv(file, Optional.empty(), LIMITS);
    }

    /** This plan, serving lines of a scorecard; an action that names another line is refused. */
    public ActionPlanCsv servingLinesOf(Scorecard scorecard) {
        return new ActionPlanCsv(file, Optional.of(ids(scorecard)), limits);
    }

    /** This plan, read within other limits. */
    public ActionPlanCsv within(CsvLimits other) {
        return new ActionPlanCsv(file, lines, other);
    }

    /**
     * Reads the file.
     *
     * @param title what the plan is called, 1 to 100 characters in one line
     * @param problems takes what is refused
     * @throws IllegalArgumentException if the title is not right
     * @throws UncheckedIOException if the file cannot be read, is empty or has a header that is not right, naming it
     */
    public ActionPlan read(String title, Consumer<Problem> problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(title, String.valueOf(file.getFileName()), in, lines, limits, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /**
     * Reads a plan from a stream and leaves it open.
     *
     * @param title what the plan is called, 1 to 100 characters in one line
     * @param name what to call the stream in problems
     * @param problems takes what is refused
     * @throws IllegalArgumentException if the title is not right
     * @throws UncheckedIOException as {@link #read(String, Consumer)} does
     */
    public static ActionPlan read(String title, String name, InputStream in, Consumer<Problem> problems) {
        return read(title, name, in, Optional.empty(), LIMITS, problems);
    }

    /**
     * Reads a plan that serves lines of a scorecard from a stream and leaves it open.
     *
     * @param title what the plan is called, 1 to 100 characters in one line
     * @param name what to call the stream in problems
     * @param scorecard whose lines it serves; an action that names another line is refused
     * @param problems takes what is refused
     * @throws IllegalArgumentException if the title is not right
     * @throws UncheckedIOException as {@link #read(String, Consumer)} does
     */
    public static ActionPlan read(
            String title, String name, InputStream in, Scorecard scorecard, Consumer<Problem> problems) {
        return read(title, name, in, Optional.of(ids(scorecard)), LIMITS, problems);
    }

    private static ActionPlan read(
            String title,
            String name,
            InputStream in,
            Optional<Set<String>> lines,
            CsvLimits limits,
            Consumer<Problem> problems) {
        ActionPlan plan = ActionPlan.titled(title);
        var actions = new ArrayList<PriorityAction>();
        var rows = new HashMap<String, Long>();
        SHEET.within(limits).read(name, in, problems, row -> {
            try {
                PriorityAction action = parse(row, lines);
                Long earlier = rows.putIfAbsent(action.id(), row.number());
                if (earlier != null) {
                    throw new Refused("id", "is that of row " + earlier + "; the first stands");
                }
                actions.add(action);
            } catch (Refused e) {
                problems.accept(new Problem(name, row.number(), e.column, String.valueOf(e.getMessage())));
            }
        });
        return plan.with(actions);
    }

    private static Set<String> ids(Scorecard scorecard) {
        var ids = new LinkedHashSet<String>();
        scorecard.lines().forEach(line -> ids.add(line.indicator().id()));
        return ids;
    }

    private static PriorityAction parse(Sheet.Row row, Optional<Set<String>> known) throws Refused {
        PriorityAction action = PriorityAction.of(
                        needed(row, "id", PriorityAction.MOST_ID),
                        needed(row, "action", PriorityAction.MOST_WORDS),
                        needed(row, "owner", PriorityAction.MOST_OWNER))
                .under(text(row, "theme", PriorityAction.MOST_THEME))
                .evidencedBy(text(row, "evidence", PriorityAction.MOST_EVIDENCE))
                .standing(choice(row, "status", Status.values()))
                .from(row.cell("origin").isEmpty() ? Origin.OTHER : choice(row, "origin", Origin.values()))
                .serving(lines(row.cell("lines"), known));
        Optional<LocalDate> due = day(row.cell("due"));
        return due.isPresent() ? action.dueBy(due.get()) : action;
    }

    private static String needed(Sheet.Row row, String column, int most) throws Refused {
        if (row.cell(column).isEmpty()) {
            throw new Refused(column, "must be given");
        }
        return text(row, column, most);
    }

    private static String text(Sheet.Row row, String column, int most) throws Refused {
        String text = row.cell(column);
        if (text.length() > most) {
            throw new Refused(column, "must be at most " + Wording.number(most) + " characters");
        }
        if (!Wording.isOneLine(text)) {
            throw new Refused(
                    column, "must be one line without control characters, or characters that turn its direction");
        }
        return text;
    }

    private static <E extends Enum<E>> E choice(Sheet.Row row, String column, E[] choices) throws Refused {
        String text = row.cell(column).toLowerCase(Locale.ROOT);
        for (E one : choices) {
            if (one.toString().toLowerCase(Locale.ROOT).equals(text)) {
                return one;
            }
        }
        throw new Refused(
                column,
                "must be one of "
                        + Wording.join(Arrays.stream(choices).map(E::toString).toList()));
    }

    private static Optional<LocalDate> day(String text) throws Refused {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new Refused("due", "must be a date that exists, written as 2019-04-01");
        }
    }

    private static String[] lines(String text, Optional<Set<String>> known) throws Refused {
        var ids = new LinkedHashSet<String>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            String id = part.strip();
            if (!PriorityAction.isLine(id)) {
                throw new Refused(
                        "lines", "must be ids of lines such as cpp.rate, of at most 100 characters, with ';' between");
            }
            if (known.isPresent() && !known.get().contains(id)) {
                List<String> near = Wording.nearest(id, known.get(), 3);
                throw new Refused(
                        "lines",
                        "names a line that is not on the scorecard"
                                + (near.isEmpty() ? "" : "; the nearest are '" + String.join("', '", near) + "'"));
            }
            if (!ids.add(id)) {
                throw new Refused("lines", "must name each line once");
            }
        }
        if (ids.size() > PriorityAction.MOST_LINES) {
            throw new Refused("lines", "must be at most " + PriorityAction.MOST_LINES + " lines");
        }
        return ids.toArray(new String[0]);
    }

    /**
     * A plan as the text of such a file. {@link #read} reads it back to equal actions. It holds the evidence, so it is for the
     * partners and not for publication.
     */
    public static String print(ActionPlan plan) {
        var text = new StringBuilder(Sheet.line(COLUMNS));
        for (PriorityAction action : plan.actions()) {
            text.append(Sheet.line(List.of(
                    action.id(),
                    action.theme(),
                    action.origin().toString(),
                    action.words(),
                    action.owner(),
                    action.due().map(LocalDate::toString).orElse(""),
                    action.status().toString(),
                    action.evidence(),
                    String.join("; ", action.lines()))));
        }
        return text.toString();
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "action plan in " + file;
    }
}
