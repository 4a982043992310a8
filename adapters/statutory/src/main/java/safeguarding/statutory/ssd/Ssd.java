package safeguarding.statutory.ssd;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import safeguarding.children.CaseRecords;
import safeguarding.children.RecordSink;
import safeguarding.csv.Sheet;
import safeguarding.fact.Problem;
import safeguarding.statutory.FileWatch;
import safeguarding.statutory.Frame;
import safeguarding.statutory.LimitException;
import safeguarding.statutory.Limits;
import safeguarding.statutory.Progress;
import safeguarding.statutory.RecordRow;
import safeguarding.statutory.RefusedRow;

/**
 * The Standard Safeguarding Dataset: a folder with a CSV file for each table, {@code ssd_person.csv} and so on, as records
 * of the registers.
 *
 * <table>
 * <caption>What the tables fill</caption>
 * <tr><td>person, disability</td><td>persons, and the child of every record</td></tr>
 * <tr><td>contacts, early_help_episodes</td><td>contacts and early help episodes</td></tr>
 * <tr><td>cin_episodes</td><td>of each row a referral and an episode of need, as in the census</td></tr>
 * <tr><td>cin_assessments, assessment_factors</td><td>assessments and the factors they found</td></tr>
 * <tr><td>cin_plans, cin_visits</td><td>child in need plans and visits</td></tr>
 * <tr><td>s47_enquiry, initial_cp_conference</td><td>enquiries and initial conferences, joined by the enquiry's id</td></tr>
 * <tr><td>cp_plans, cp_visits, cp_reviews</td><td>child protection plans, visits and reviews. How many plans came before
 *     is not in the dataset: not recorded</td></tr>
 * <tr><td>cla_episodes, cla_placement, legal_status, immigration_status</td><td>looked-after episodes with the legal
 *     status and the placement of their first day; placements; legal statuses; and periods of care, joined from the
 *     episodes, with the first completed health assessment in each from cla_health</td></tr>
 * <tr><td>cla_reviews, cla_visits</td><td>looked-after reviews and visits</td></tr>
 * <tr><td>missing</td><td>missing episodes; whether the child was looked after is seen from the episodes</td></tr>
 * <tr><td>care_leavers</td><td>care leavers, on the day of the extract</td></tr>
 * <tr><td>permanence, pre_proceedings</td><td>plans of adoption and pre-proceedings</td></tr>
 * </table>
 *
 * <p>A row whose person, referral, plan, assessment or period of care is in no table is refused: it is an orphan, and whose
 * it is cannot be said. A conference, enquiry or placement that is in no table is told of, and the row stands without it. A
 * row without its first day, or with an end that is no date, is refused, and so is a second row of a referral, assessment,
 * enquiry, conference, child protection plan or placement; any other cell that cannot be read is told of and taken as not
 * recorded. What a table may say in a row that cannot be read is not denied: whether a child was unaccompanied, or looked
 * after when missing, is not recorded then. Dates are ISO with or without a time; {@code NULL} is a blank.
 *
 * <p>Tables are read one after another and row by row; only what others join to is held: ids, days and codes, never more
 * than the rows a table may have.
 *
 * <p>Source: Data to Insight, Standard Safeguarding Dataset, specification of tables and fields.
 */
public final class Ssd {

    /** Contacts and visits go by: 2,000,000 rows a table. */
    private static final Frame PASSING = Frame.USUAL.within(Limits.USUAL.withRows(2_000_000));

    /** What others join to is held: 200,000 rows a table fit, ids and days, into 256 MB. */
    private static final Frame HELD = Frame.USUAL.within(Limits.USUAL.withRows(200_000));

    private final LocalDate extracted;
    private final Frame passing;
    private final Frame held;

    private Ssd(LocalDate extracted, Frame passing, Frame held) {
        this.extracted = extracted;
        this.passing = passing;
        this.held = held;
    }

    /**
     * Tables drawn on a day: care leavers are recorded as of that day. At most 2,000,000 rows a table, and 200,000 of a
     * table that others join to.
     */
    public static Ssd extracted(LocalDate day) {
        return new Ssd(day, PASSING, HELD);
    }

    /** This reader, within other limits, each of which holds for each table. */
    public Ssd within(Limits limits) {
        return new Ssd(extracted, passing.within(limits), held.within(limits));
    }

    /** This reader, telling of the progress. */
    public Ssd telling(Progress progress) {
        return new Ssd(extracted, passing.telling(progress), held.telling(progress));
    }

    /**
     * Reads a folder.
     *
     * @throws LimitException if a table goes beyond a limit
     * @throws UncheckedIOException if {@code ssd_person.csv} is missing or cannot be read, naming it
     */
    public CaseRecords read(Path folder) {
        var problems = new ArrayList<Problem>();
        return CaseRecords.gather(sink -> problems.addAll(read(folder, sink))).withProblems(problems);
    }

    /**
     * Reads a folder, table by table and row by row, and says what was refused.
     *
     * @throws LimitException if a table goes beyond a limit
     * @throws UncheckedIOException if {@code ssd_person.csv} is missing or cannot be read, naming it
     */
    public List<Problem> read(Path folder, RecordSink sink) {
        var reading = new Reading(folder);
        new SsdRecords(extracted, sink, reading).read();
        return List.copyOf(reading.problems);
    }

    private Frame frame(SsdTable table) {
        return table.held() ? held : passing;
    }

    /** Takes a row. */
    interface Taker {
        void take(RecordRow row, long number) throws RefusedRow;
    }

    /** Looks at a row. */
    interface Looker {
        void look(RecordRow row) throws RefusedRow;
    }

    /** The tables of one folder. */
    final class Reading {
        private final Path folder;
        private final List<Problem> problems = new ArrayList<>();

        Reading(Path folder) {
            this.folder = folder;
        }

        /**
         * Looks through the table without which no row is anybody's; it is read again later, and what is wrong with its
         * rows is told of then.
         */
        void needed(SsdTable table, Looker looker) {
            frame(table).read(folder.resolve(table.file()), (watch, in) -> {
                rows(table, watch, in, (row, number) -> looker.look(row));
                return watch.rows();
            });
        }

        /** Reads a table, and says whether it is there and the taker had every row: only then does silence say no. */
        boolean read(SsdTable table, Taker taker) {
            return read(table, taker, problems);
        }

        /** Looks through a table that is read again later: what is wrong with it is told of then. */
        void look(SsdTable table, Taker taker) {
            read(table, taker, new ArrayList<>());
        }

        private boolean read(SsdTable table, Taker taker, List<Problem> told) {
            Path file = folder.resolve(table.file());
            if (!Files.exists(file)) {
                told.add(new Problem(table.file(), 0, "", "is not in the folder; what it holds was not read"));
                return false;
            }
            try {
                return frame(table).read(file, (watch, in) -> {
                    boolean whole = rows(table, watch, in, taker);
                    told.addAll(watch.problems());
                    return whole;
                });
            } catch (LimitException e) {
                throw e;
            } catch (UncheckedIOException e) {
                String message = String.valueOf(e.getMessage());
                String start = table.file() + ": ";
                told.add(new Problem(
                        table.file(),
                        0,
                        "",
                        message.startsWith(start) ? message.substring(start.length()) : "cannot be read"));
                return false;
            }
        }

        private boolean rows(SsdTable table, FileWatch watch, InputStream in, Taker taker) {
            boolean[] started = {false};
            return watch.read(table.sheet(), in, row -> {
                if (!started[0]) {
                    started[0] = true;
                    table.optional().stream()
                            .filter(column -> !row.has(column))
                            .forEach(column ->
                                    watch.refuse(1, column, "the column is missing; it is taken as not recorded"));
                }
                try {
                    taker.take(
                            new RecordRow(
                                    column -> cell(row, column),
                                    (column, reason) -> watch.refuse(row.number(), column, reason)),
                            row.number());
                } catch (RefusedRow refused) {
                    watch.refuse(row.number(), refused.column(), refused.reason());
                }
            });
        }
    }

    private static String cell(Sheet.Row row, String column) {
        String cell = row.cell(column);
        return cell.equalsIgnoreCase("null") ? "" : cell;
    }

    /** Says what it reads. */
    @Override
    public String toString() {
        return "Standard Safeguarding Dataset";
    }
}
