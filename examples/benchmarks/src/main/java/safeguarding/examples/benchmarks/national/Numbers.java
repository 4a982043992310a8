package safeguarding.examples.benchmarks.national;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What every measure came to in every area and period; not a number where there is no row to take a quantile of.
 *
 * @param cells by measure, then area × periods + period
 */
record Numbers(double[][] cells) {

    static Numbers of(int measures, int width) {
        return new Numbers(new double[measures][width]);
    }

    void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(cells.length);
            for (double[] measure : cells) {
                out.writeInt(measure.length);
                for (double cell : measure) {
                    out.writeDouble(cell);
                }
            }
        }
    }

    static Numbers read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            double[][] cells = new double[in.readInt()][];
            for (int m = 0; m < cells.length; m++) {
                cells[m] = new double[in.readInt()];
                for (int i = 0; i < cells[m].length; i++) {
                    cells[m][i] = in.readDouble();
                }
            }
            return new Numbers(cells);
        }
    }

    /** How many cells differ from those of another. */
    long differences(Numbers other) {
        long differ = 0;
        for (int m = 0; m < cells.length; m++) {
            for (int i = 0; i < cells[m].length; i++) {
                differ += differ(cells[m][i], other.cells[m][i]) ? 1 : 0;
            }
        }
        return differ;
    }

    /** Counts are whole and quantiles multiples of a hundredth, so that what differs does so by a hundredth or more. */
    private static boolean differ(double a, double b) {
        return Double.isNaN(a) != Double.isNaN(b) || Math.abs(a - b) > 1e-6;
    }
}
