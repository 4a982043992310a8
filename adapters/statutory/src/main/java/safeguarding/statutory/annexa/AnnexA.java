package safeguarding.statutory.annexa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.RecordSink;
import safeguarding.fact.Problem;
import safeguarding.statutory.FileWatch;
import safeguarding.statutory.Frame;
import safeguarding.statutory.Limits;
import safeguarding.statutory.Progress;
import safeguarding.statutory.RecordRow;
import safeguarding.statutory.RefusedRow;
import safeguarding.statutory.annexa.ExcelBook.Cell;
import safeguarding.statutory.annexa.ExcelBook.Kind;
import safeguarding.statutory.annexa.ExcelBook.Malformed;

/**
 * Ofsted's Annex A: the workbook of child-level lists that an inspection asks for, as records of the registers.
 *
 * <table>
 * <caption>What the lists fill</caption>
 * <tr><td>List 1</td><td>contacts</td></tr>
 * <tr><td>List 2</td><td>early help assessments; who leads is taken only where it is one of our own words</td></tr>
 * <tr><td>List 3</td><td>referrals</td></tr>
 * <tr><td>List 4</td><td>assessments</td></tr>
 * <tr><td>List 5</td><td>section 47 enquiries, and the initial conferences they led to</td></tr>
 * <tr><td>List 6</td><td>episodes of need. When a child in need plan started the list does not say: there are none</td></tr>
 * <tr><td>List 7</td><td>child protection plans, and of each the last visit and the last review</td></tr>
 * <tr><td>List 8</td><td>periods of care, and of each the last review and the last visit. Of placements and legal statuses
 *     the list gives the last alone, and a register of those would miss all others: there are none. A child in short
 *     breaks (V3, V4) is in no period of care</td></tr>
 * <tr><td>List 9</td><td>care leavers, on the day of the extract</td></tr>
 * <tr><td>List 10</td><td>plans of adoption</td></tr>
 * <tr><td>List 11</td><td>nothing: it is about adopters</td></tr>
 * </table>
 *
 * <p>What the lists say of a child is put together, and each row of the child has it; of two that differ the first stands,
 * with a problem. A row without an id or its first day, or with an end that is no date, is refused; any other cell that
 * cannot be read is told of and taken as not recorded. Dates may be Excel's or text ({@code 2019-04-01}, {@code 01/04/2019}).
 * Names of workers and teams are passed over unread.
 *
 * <p>Source: Ofsted, Inspecting local authority children's services, Annex A, 2021 and January 2024.
 */
public final class AnnexA {

    /** A list has some thousands of rows: 64 MiB, 200,000 rows and 100,000 problems. */
    private static final Frame FRAME =
            Frame.USUAL.within(Limits.USUAL.withBytes(64L << 20).withRows(200_000));

    private static final int LAST_TEXT = 2_000_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Excel counts a 29 February 1900: only from the day after do its numbers agree with the calendar. */
    private static final int FIRST_SERIAL = 61;

    private static final int LAST_SERIAL = 200_000;

    private final LocalDate extracted;
    private final Frame frame;

    private AnnexA(LocalDate extracted, Frame frame) {
        this.extracted = extracted;
        this.frame = frame;
    }

    /**
     * A workbook made on a day. Care leavers are recorded as of that day, and a child born after it is unborn.
     *
     * <p>At most 64 MiB and 200,000 rows.
     */
    public static AnnexA extracted(LocalDate day) {
        return new AnnexA(day, FRAME);
    }

    /** This reader, within other limits. */
    public AnnexA within(Limits limits) {
        return new AnnexA(extracted, frame.within(limits));
    }

    /** This reader, telling of the progress. */
    public AnnexA telling(Progress progress) {
        return new AnnexA(extracted, frame.telling(progress));
    }

    /**
     * Reads a workbook.
     *
     * @throws safeguarding.statutory.LimitException if it goes beyond a limit
     * @throws java.io.UncheckedIOException if it cannot be read or is no workbook, naming it
     */
    public CaseRecords read(Path file) {
        var problems = new ArrayList<Problem>();
        return CaseRecords.gather(sink -> problems.addAll(read(file, sink))).withProblems(problems);
    }

    /**
     * Reads a workbook, row by row, and says what was refused.
     *
     * @throws safeguarding.statutory.LimitException if it goes beyond a limit
     * @throws java.io.UncheckedIOException if it cannot be read or is no workbook, naming it
     */
    public List<Problem> read(Path file, RecordSink sink) {
        return frame.read(file, (watch, in) -> {
            passOver(in, Files.size(file));
            try (ExcelBook workbook = ExcelBook.open(watch, file)) {
                new Reading(watch, workbook, sink).read();
            }
            return watch.problems();
        });
    }

    /** Holds the file to the limit of bytes: the parts of a workbook are not read in the order they stand in. */
    private static void passOver(InputStream in, long bytes) throws IOException {
        long left = bytes;
        long skipped;
        while (left > 0 && (skipped = in.skip(left)) > 0) {
            left -= skipped;
        }
    }

    /** A list that is there, and where its columns stand. */
    private record Found(AnnexList list, String part, long header, Map<String, Integer> places) {}

    /** The first row of a sheet that holds anything. */
    private record Header(String part, long number, Map<Integer, Cell> cells) {}

    /** Takes a row of a list. */
    private interface Taker {
        void take(Found found, long number, Map<Integer, Cell> cells);
    }

    /** The reading of one workbook. */
    private final class Reading {
        private final FileWatch watch;
        private final ExcelBook workbook;
        private final AnnexRecords records;
        private final Map<String, Child> children = new HashMap<>();

        Reading(FileWatch watch, ExcelBook workbook, RecordSink sink) {
            this.watch = watch;
            this.workbook = workbook;
            this.records = new AnnexRecords(extracted, sink);
        }

        void read() {
            List<Found> lists = lists();
            var texts = new BitSet();
            // Counted here, for the next pass keeps what each row says of its child.
            each(lists, e -> {}, (found, number, cells) -> {
                watch.row();
                cells.values().forEach(cell -> want(texts, cell));
            });
            workbook.lookUp(texts::get);
            each(lists, e -> {}, this::child);
            for (Found found : lists) {
                long[] last = {found.header()};
                each(List.of(found), e -> malformed(found.list(), last[0], e), (same, number, cells) -> {
                    last[0] = number;
                    record(same, number, cells);
                });
            }
        }

        private void malformed(AnnexList list, long last, Malformed e) {
            tell(list, last + 1, "", "the sheet " + e.reason() + "; nothing from this row on was read");
        }

        private void each(List<Found> lists, Consumer<Malformed> malformed, Taker taker) {
            for (Found found : lists) {
                try {
                    workbook.rows(found.part(), found.places()::containsValue, (number, cells) -> {
                        if (number > found.header() && !cells.isEmpty()) {
                            taker.take(found, number, cells);
                        }
                        return true;
                    });
                } catch (Malformed e) {
                    malformed.accept(e);
                }
            }
        }

        /** The lists that are there, in their order; tells of those that are not. */
        private List<Found> lists() {
            var parts = new LinkedHashMap<AnnexList, String>();
            workbook.sheets()
                    .forEach((tab, part) -> AnnexList.of(tab).ifPresent(list -> {
                        if (parts.putIfAbsent(list, part) != null) {
                            tell(list, 0, "", "the sheet is there twice; only the first was read");
                        }
                    }));
            var headers = new LinkedHashMap<AnnexList, Header>();
            var texts = new BitSet();
            for (AnnexList list : AnnexList.values()) {
                String part = parts.get(list);
                if (part == null) {
                    tell(
                            list,
                            0,
                            "",
                            "the sheet is missing; a sheet of this name holds it, and its records were not read");
                    continue;
                }
                try {
                    Header header = header(part);
                    header.cells().values().forEach(cell -> want(texts, cell));
                    headers.put(list, header);
                } catch (Malformed e) {
                    malformed(list, 0, e);
                }
            }
            workbook.lookUp(texts::get);
            var lists = new ArrayList<Found>();
            headers.forEach((list, header) -> list.places(
                            names(header), (column, reason) -> tell(list, header.number(), column, reason))
                    .ifPresent(places -> lists.add(new Found(list, header.part(), header.number(), places))));
            return lists;
        }

        private Map<Integer, String> names(Header header) {
            var names = new LinkedHashMap<Integer, String>();
            header.cells().keySet().stream()
                    .sorted()
                    .forEach(place -> names.put(place, text(header.cells().get(place))));
            return names;
        }

        private Header header(String part) {
            var header = new ArrayList<Header>(List.of(new Header(part, 1, Map.of())));
            workbook.rows(part, column -> column < MOST_COLUMNS, (row, cells) -> {
                header.set(0, new Header(part, row, cells));
                return cells.isEmpty();
            });
            return header.get(0);
        }

        private static void want(BitSet texts, Cell cell) {
            int number = cell.kind() == Kind.SHARED ? shared(cell) : -1;
            if (number >= 0) {
                texts.set(number);
            }
        }

        private static int shared(Cell cell) {
            String number = cell.text();
            return number.matches("[0-9]{1,7}") && Integer.parseInt(number) < LAST_TEXT ? Integer.parseInt(number) : -1;
        }

        private String text(@Nullable Cell cell) {
            if (cell == null) {
                return "";
            }
            String text = cell.kind() == Kind.SHARED ? workbook.text(shared(cell)) : cell.text();
            return text == null ? "" : plain(text);
        }

        private void tell(AnnexList list, long row, String column, String reason) {
            watch.refuse(new Problem(watch.file() + ", " + list.tab(), row, column, reason));
        }

        private RecordRow row(Found found, Map<Integer, Cell> cells, RecordRow.Teller teller) {
            return new RecordRow(new Cells(found.places(), cells), teller);
        }

        /** Puts together what the lists say of each child. */
        private void child(Found found, long number, Map<Integer, Cell> cells) {
            try {
                RecordRow row = row(found, cells, (column, reason) -> {});
                Child said = AnnexRecords.child(row, extracted);
                children.merge(said.id(), said, AnnexRecords::together);
            } catch (RefusedRow refused) {
                // Told of when the row is read for its record.
            }
        }

        private void record(Found found, long number, Map<Integer, Cell> cells) {
            AnnexList list = found.list();
            try {
                RecordRow row = row(found, cells, (column, reason) -> tell(list, number, column, reason));
                Child said = AnnexRecords.child(row, extracted);
                Child child = children.getOrDefault(said.id(), said);
                for (String column : AnnexRecords.differences(child, said)) {
                    tell(list, number, column, AnnexRecords.DIFFERS);
                }
                records.take(list, row, child, number);
            } catch (RefusedRow refused) {
                tell(list, number, refused.column(), refused.reason());
            }
        }

        /** The cells of a row. */
        private final class Cells implements RecordRow.Source {
            private final Map<String, Integer> places;
            private final Map<Integer, Cell> cells;

            Cells(Map<String, Integer> places, Map<Integer, Cell> cells) {
                this.places = places;
                this.cells = cells;
            }

            private @Nullable Cell at(String column) {
                Integer place = places.get(column);
                return place == null ? null : cells.get(place);
            }

            @Override
            public String cell(String column) throws RefusedRow {
                Cell cell = at(column);
                Kind kind = cell == null ? Kind.TEXT : cell.kind();
                if (kind == Kind.ERROR) {
                    throw new RefusedRow(column, "must be a value, and is an error of a formula");
                }
                if (kind == Kind.FORMULA_WITHOUT_VALUE) {
                    throw new RefusedRow(column, "is a formula that was saved without its value; paste values instead");
                }
                if (cell != null && kind == Kind.SHARED && workbook.text(shared(cell)) == null) {
                    throw new RefusedRow(column, "refers to a text that the workbook does not hold");
                }
                String text = text(cell);
                if (kind == Kind.TOO_LONG || text.length() > watch.limits().characters()) {
                    throw new RefusedRow(column, watch.limits().tooLong());
                }
                return text;
            }

            @Override
            public LocalDate day(String column) throws RefusedRow {
                Cell cell = at(column);
                if (cell == null || cell.kind() != Kind.NUMBER) {
                    return RecordRow.date(column, cell(column));
                }
                double serial = Double.parseDouble(cell.text());
                LocalDate first = workbook.from1904() ? START_OF_1904 : BEFORE_1900;
                if (serial < (workbook.from1904() ? 0 : FIRST_SERIAL) || serial > LAST_SERIAL) {
                    throw new RefusedRow(
                            column, "must be a date; the number in it is none that Excel would show as one");
                }
                return RecordRow.within(column, first.plusDays((long) serial));
            }
        }
    }

    /** Without white space around it, and hard spaces in it as plain ones. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ').strip();
    }

    /** Says what it reads. */
    @Override
    public String toString() {
        return "Annex A";
    }
}
