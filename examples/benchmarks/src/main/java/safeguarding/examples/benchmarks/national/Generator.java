package safeguarding.examples.benchmarks.national;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Register;

/**
 * Writes the registers as CSV files, one a register: area after area, and within an area in the order of the days, as a
 * case system exports them. The same scale gives the same bytes. A child has several rows of a register as a rule, never
 * two on one day, and one episode at a time.
 */
final class Generator {

    private static final int FIRST = (int) Workload.START.toEpochDay();
    private static final int END = (int) Workload.END.toEpochDay();
    private static final int EARLIEST = (int) LocalDate.of(1985, 1, 1).toEpochDay();
    private static final byte[][] DAYS = days();
    private static final int ABSENT = Integer.MIN_VALUE;

    private final Register<?> register;
    private final List<? extends Column<?>> columns;
    private final SplittableRandom random;
    private final int[][] cells;
    private int rows;

    private Generator(Register<?> register, long seed, int most) {
        this.register = register;
        this.columns = register.columns();
        this.random = new SplittableRandom(seed);
        this.cells = new int[columns.size()][most];
    }

    private static byte[][] days() {
        byte[][] days = new byte[(int) LocalDate.of(2030, 1, 1).toEpochDay() - EARLIEST][];
        for (int i = 0; i < days.length; i++) {
            days[i] = LocalDate.ofEpochDay(EARLIEST + i).toString().getBytes(StandardCharsets.US_ASCII);
        }
        return days;
    }

    /** The file of a register at a scale in thousandths; 0 is one area of 10,000 rows. */
    static Path file(Path folder, Register<?> register, int thousandths) {
        return folder.resolve(register.name() + "-" + thousandths + ".csv");
    }

    /** Writes every register, those files aside that are there already, and says how many bytes they have. */
    static long write(Path folder, int thousandths) throws IOException {
        Files.createDirectories(folder);
        long bytes = 0;
        for (Registers.Sized sized : Registers.ALL) {
            Path file = file(folder, sized.register(), thousandths);
            if (!Files.exists(file)) {
                Path part = folder.resolve(file.getFileName() + ".part");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
                    // 17.7 million rows are 1,770 times 10,000: nought stands for one area's 10,000
                    int rows =
                            thousandths == 0 ? sized.rows() / 1_770 : (int) ((long) sized.rows() * thousandths / 1000);
                    write(sized.register(), rows, thousandths == 0 ? 1 : Workload.AREAS.size(), out);
                }
                Files.move(part, file);
            }
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Areas are of five sizes. */
    private static void write(Register<?> register, int rows, int areas, OutputStream out) throws IOException {
        String header = "area,"
                + String.join(",", register.columns().stream().map(Column::name).toList()) + "\n";
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        int shares = 0;
        for (int area = 0; area < areas; area++) {
            shares += 1 + area % 5;
        }
        int passed = 0;
        for (int area = 0; area < areas; area++) {
            int from = (int) ((long) rows * passed / shares);
            passed += 1 + area % 5;
            int to = (int) ((long) rows * passed / shares);
            long seed = register.name().hashCode() * 1_000_003L + area;
            var generator = new Generator(register, seed, to - from);
            generator.fill();
            generator.write(Workload.AREAS.get(area), area, out);
        }
    }

    private void fill() {
        int most = cells[0].length;
        boolean often = register.name().equals("missing") || register.name().equals("restraint");
        int gap = often ? 60 : 500;
        int longest = register.name().equals("missing") ? 4 : register.name().equals("assessment") ? 90 : 700;
        boolean before = register instanceof Episodes;
        for (int child = 1; rows < most; child++) {
            int day = FIRST + random.nextInt(before ? -700 : 0, END - FIRST);
            int born = day - random.nextInt(6570);
            boolean bornKnown = random.nextInt(50) > 0;
            do {
                int next = day + 5 + random.nextInt(gap);
                int end = Math.min(day + random.nextInt(longest), next - 1);
                row(child, day, end, bornKnown ? born : ABSENT);
                day = next;
            } while (random.nextInt(5) < 3 && day < END && rows < most);
        }
    }

    private void row(int child, int day, int end, int born) {
        for (int c = 0; c < cells.length; c++) {
            Column<?> column = columns.get(c);
            int number;
            if (c == 0) {
                number = child;
            } else if (column.equals(register.anchor())) {
                number = day;
            } else if (register instanceof Episodes<?> episodes && column.equals(episodes.ended())) {
                number = end < END ? end : ABSENT;
            } else if (column instanceof Day) {
                int lag = day + random.nextInt(40);
                number = column.name().equals("born") ? born : random.nextInt(5) > 0 && lag < END ? lag : ABSENT;
            } else if (column instanceof Code<?, ?> code) {
                int codes = code.codes().size();
                number = random.nextInt(50) == 0 ? ABSENT : Math.min(random.nextInt(codes), random.nextInt(codes));
            } else if (column instanceof Flag) {
                number = random.nextInt(25) == 0 ? ABSENT : random.nextInt(10) < 3 ? 1 : 0;
            } else {
                number = random.nextInt(20) == 0 ? ABSENT : Math.min(random.nextInt(60), random.nextInt(120)) / 3;
            }
            cells[c][rows] = number;
        }
        rows++;
    }

    private void write(Area area, int number, OutputStream out) throws IOException {
        long[] order = new long[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = (long) cells[1][row] << 32 | row;
        }
        Arrays.sort(order);
        byte[] code = area.code().getBytes(StandardCharsets.US_ASCII);
        byte[][][] labels = new byte[cells.length][][];
        for (int c = 0; c < cells.length; c++) {
            labels[c] = columns.get(c) instanceof Code<?, ?> one
                    ? one.labels().stream()
                            .map(l -> l.getBytes(StandardCharsets.US_ASCII))
                            .toArray(byte[][]::new)
                    : new byte[][] {{'n', 'o'}, {'y', 'e', 's'}};
        }
        for (long key : order) {
            out.write(code);
            for (int c = 0; c < cells.length; c++) {
                out.write(',');
                int cell = cells[c][(int) key];
                if (cell == ABSENT) {
                    continue;
                }
                Column<?> column = columns.get(c);
                if (c == 0) {
                    out.write(Integer.toString(100_000_000 + number * 1_000_000 + cell)
                            .getBytes(StandardCharsets.US_ASCII));
                } else if (column instanceof Day) {
                    out.write(DAYS[cell - EARLIEST]);
                } else if (column instanceof Code || column instanceof Flag) {
                    out.write(labels[c][cell]);
                } else {
                    out.write(Integer.toString(cell).getBytes(StandardCharsets.US_ASCII));
                }
            }
            out.write('\n');
        }
    }
}
