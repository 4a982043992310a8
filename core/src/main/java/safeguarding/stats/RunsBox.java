package safeguarding.stats;

import java.util.concurrent.ConcurrentHashMap;

/**
 * The best box and the cut box of crossings and longest run for 10 to 100 useful values (Anhøj and Wentzel-Larsen 2018,
 * 2020). Of all boxes "at least c crossings and no run longer than l" that hold 92.5% of what chance does, the best is
 * the one that a shift of 0.8 standard deviations leaves most often. The cut box also leaves out cells along both edges
 * from its corner on, as long as 92.5% stay. Found here from the joint distribution, as the authors did.
 */
final class RunsBox {
    private static final double SPECIFICITY = 0.925;
    private static final double SHIFT = 0.8;
    private static final int FEWEST = 10;
    private static final int MOST = 100;
    private static final int LONGEST = 30;
    private static final ConcurrentHashMap<Integer, RunsBox> BOXES = new ConcurrentHashMap<>();

    private final int crossings;
    private final int longestRun;
    private final int cutRuns;
    private final int cutCrossings;

    private RunsBox(int n) {
        double[][] chance = joint(n, 0.5);
        double[][] shifted = joint(n, Distributions.normalLower(SHIFT));
        double[][] chanceBox = boxes(chance);
        double[][] shiftedBox = boxes(shifted);
        int bestC = 0;
        int bestL = chance.length - 1;
        double least = 2;
        for (int l = 1; l < chance.length; l++) {
            for (int c = 0; c < n; c++) {
                if (chanceBox[l][c] >= SPECIFICITY && shiftedBox[l][c] < least) {
                    least = shiftedBox[l][c];
                    bestC = c;
                    bestL = l;
                }
            }
        }
        crossings = bestC;
        longestRun = bestL;
        int bestRuns = 0;
        int bestCrossings = 0;
        for (int runs = 1; runs <= bestL; runs++) {
            for (int across = 1; across <= n - bestC; across++) {
                double kept = chanceBox[bestL][bestC] - cut(chance, runs, across);
                double missed = shiftedBox[bestL][bestC] - cut(shifted, runs, across);
                if (kept >= SPECIFICITY && missed < least) {
                    least = missed;
                    bestRuns = runs;
                    bestCrossings = across;
                }
            }
        }
        cutRuns = bestRuns;
        cutCrossings = bestCrossings;
    }

    static boolean signals(RunsRule rule, int n, int longestRun, int crossings) {
        if (n < FEWEST || n > MOST) {
            return longestRun > RunsAnalysis.longestRunMax(n) || crossings < RunsAnalysis.crossingsMin(n);
        }
        RunsBox box = BOXES.computeIfAbsent(n, RunsBox::new);
        return crossings < box.crossings
                || longestRun > box.longestRun
                || rule == RunsRule.CUT_BOX && box.isCut(longestRun, crossings);
    }

    private boolean isCut(int run, int crossed) {
        return crossed == crossings && run > longestRun - cutRuns
                || run == longestRun && crossed < crossings + cutCrossings;
    }

    /** Probability of so many cells from the corner along each edge. */
    private double cut(double[][] joint, int runs, int across) {
        double sum = joint[longestRun][crossings];
        for (int i = 1; i < runs; i++) {
            sum += joint[longestRun - i][crossings];
        }
        for (int i = 1; i < across; i++) {
            sum += joint[longestRun][crossings + i];
        }
        return sum;
    }

    /** P(longest run = l, crossings = c) of n independent values that lie above the line with probability p. */
    private static double[][] joint(int n, double p) {
        int longest = Math.min(n, LONGEST);
        double[][] atMost = new double[longest + 1][n];
        for (int l = 1; l <= longest; l++) {
            double[][][] now = new double[2][l + 1][n]; // side, length of the run so far, crossings
            now[0][1][0] = p;
            now[1][1][0] = 1 - p;
            for (int t = 1; t < n; t++) {
                double[][][] next = new double[2][l + 1][n];
                for (int side = 0; side < 2; side++) {
                    double stay = side == 0 ? p : 1 - p;
                    for (int run = 1; run <= l; run++) {
                        for (int c = 0; c <= t - 1; c++) {
                            double mass = now[side][run][c];
                            if (run < l) {
                                next[side][run + 1][c] += mass * stay;
                            }
                            next[1 - side][1][c + 1] += mass * (1 - stay);
                        }
                    }
                }
                now = next;
            }
            for (int side = 0; side < 2; side++) {
                for (int run = 1; run <= l; run++) {
                    for (int c = 0; c < n; c++) {
                        atMost[l][c] += now[side][run][c];
                    }
                }
            }
        }
        for (int l = longest; l >= 1; l--) {
            for (int c = 0; c < n; c++) {
                atMost[l][c] -= atMost[l - 1][c];
            }
        }
        return atMost;
    }

    /** P(longest run ≤ l, crossings ≥ c). */
    private static double[][] boxes(double[][] joint) {
        int n = joint[0].length;
        double[][] box = new double[joint.length][n + 1];
        for (int l = 1; l < joint.length; l++) {
            double row = 0;
            for (int c = n - 1; c >= 0; c--) {
                row += joint[l][c];
                box[l][c] = box[l - 1][c] + row;
            }
        }
        return box;
    }
}
