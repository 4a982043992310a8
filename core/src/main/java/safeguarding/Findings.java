package safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import safeguarding.Finding.Severity;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Direction;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/** The sentences that readings support, what needs attention first. */
final class Findings {

    private Findings() {}

    static List<Finding> of(List<Reading> readings, Function<Reading, Map<Indicator, Figure>> sameThing) {
        var found = new ArrayList<Finding>();
        for (Reading reading : readings) {
            if (reading.slice().isTotal()) {
                judged(reading, found);
                sameThing.apply(reading).forEach((other, figure) -> disagree(reading, other, figure, found));
            }
        }
        slicesAgainstTotal(readings, found);
        partsOfPeriodAgainstWhole(readings, found);
        found.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(found);
    }

    private static void judged(Reading reading, List<Finding> found) {
        Rag rag = reading.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED);
        if (rag == Rag.RED || rag == Rag.AMBER) {
            String because = reading.verdict().map(Verdict::because).orElse("");
            found.add(new Finding(
                    rag == Rag.RED ? "red" : "amber",
                    rag == Rag.RED ? Severity.ACT : Severity.WATCH,
                    subject(reading) + ": " + because + ".",
                    List.of(reading)));
        } else if (rag == Rag.NOT_RATED && reading.direction() == Direction.WORSE) {
            found.add(new Finding(
                    "worse",
                    Severity.WATCH,
                    subject(reading) + ": worse than in " + reading.previousPeriod().label() + ", from "
                            + reading.indicator().unit().describe(reading.previous()) + " to " + reading.reads()
                            + ". No test of chance was made.",
                    List.of(reading)));
        }
    }

    private static void disagree(Reading reading, Indicator other, Figure figure, List<Finding> found) {
        boolean differ = !reading.figure().isGap()
                && !figure.isGap()
                && !reading.figure().value().equals(figure.value());
        if (differ) {
            found.add(new Finding(
                    "two-figures",
                    Severity.CAVEAT,
                    subject(reading) + ": two figures for one thing, " + reading.reads() + " here and "
                            + other.unit().describe(figure) + " as '" + other.title() + "'.",
                    List.of(reading)));
        }
    }

    /** The slices of a breakdown by one column against the total. */
    private static void slicesAgainstTotal(List<Reading> readings, List<Finding> found) {
        for (Reading total : readings) {
            if (!total.slice().isTotal() || !(total.figure() instanceof Figure.Count)) {
                continue;
            }
            var byColumn = new LinkedHashMap<String, List<Reading>>();
            for (Reading part : readings) {
                boolean ofTotal = part.indicator().equals(total.indicator())
                        && part.area().equals(total.area())
                        && part.period().equals(total.period())
                        && part.slice().values().size() == 1;
                if (ofTotal) {
                    byColumn.computeIfAbsent(part.slice().values().firstKey(), c -> new ArrayList<>())
                            .add(part);
                }
            }
            byColumn.forEach((column, parts) -> compare(total, parts, "by " + column, found));
        }
    }

    /** Halves, quarters or months against the whole period. */
    private static void partsOfPeriodAgainstWhole(List<Reading> readings, List<Finding> found) {
        for (Reading whole : readings) {
            if (!whole.slice().isTotal() || !(whole.figure() instanceof Figure.Count)) {
                continue;
            }
            for (Cadence cadence : Cadence.values()) {
                List<Reading> parts = readings.stream()
                        .filter(r -> r.slice().isTotal()
                                && r.area().equals(whole.area())
                                && !r.period().equals(whole.period())
                                && whole.period().contains(r.period())
                                && r.period().cadence().filter(cadence::equals).isPresent()
                                && (r.indicator().equals(whole.indicator())
                                        || core(r.indicator()).equals(core(whole.indicator()))))
                        .toList();
                long days = parts.stream().map(Reading::period).mapToLong(ReportingPeriod::days).sum();
                if (!parts.isEmpty() && days == whole.period().days() && additive(whole.indicator())) {
                    compare(whole, parts, "over its parts", found);
                }
            }
        }
    }

    private static void compare(Reading whole, List<Reading> parts, String how, List<Finding> found) {
        Fraction sum = Fraction.ZERO;
        for (Reading part : parts) {
            if (!(part.figure() instanceof Figure.Count)) {
                return;
            }
            sum = sum.plus(part.figure().value().orElseThrow());
        }
        if (!sum.equals(whole.figure().value().orElseThrow())) {
            var all = new ArrayList<>(parts);
            all.add(0, whole);
            found.add(new Finding(
                    "parts-differ",
                    Severity.CAVEAT,
                    subject(whole) + ": the figures " + how + " add to " + sum.round(0).toPlainString()
                            + ", the total is " + whole.reads() + ".",
                    all));
        }
    }

    /** The formula beneath an indicator's own name, and beneath another's it merely repeats. */
    private static Object core(Indicator indicator) {
        var formula = indicator.formula();
        while (formula instanceof safeguarding.measure.Formula.Named named) {
            formula = named.of();
        }
        return formula;
    }

    /** Flows add over time; stocks, and children counted once, do not. */
    private static boolean additive(Indicator indicator) {
        return indicator.formula().measures().stream()
                .noneMatch(m -> m instanceof safeguarding.measure.Measure.Open<?>
                        || m instanceof safeguarding.measure.Measure.People<?>
                        || m instanceof safeguarding.measure.Measure.TopShare<?>);
    }

    private static String subject(Reading reading) {
        return reading.indicator().title() + ", " + reading.area() + ", "
                + reading.period().label();
    }
}
