package safeguarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import safeguarding.Finding.Severity;
import safeguarding.fact.Area;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/** Whether the figures of a scorecard agree: two for one thing, parts and their total. */
final class Agreement {

    private Agreement() {}

    /** Figures that should come to the same, and do not. */
    static List<Finding> twoFigures(List<Reading> readings) {
        var found = new ArrayList<Finding>();
        for (Reading reading : readings) {
            for (Reading.Counterpart other : reading.counterparts()) {
                boolean differ = !reading.figure().isGap()
                        && !other.figure().isGap()
                        && !reading.figure().value().equals(other.figure().value());
                if (differ) {
                    found.add(Finding.of(
                            StandardRule.TWO_FIGURES,
                            Severity.CAVEAT,
                            reading.subject() + ": two figures for one thing, " + reading.reads() + " here and "
                                    + other.indicator().unit().describe(other.figure()) + " as '"
                                    + other.indicator().title() + "'.",
                            List.of(reading)));
                }
            }
        }
        return found;
    }

    /** Slices, halves, quarters or months that do not add to their total. */
    static List<Finding> partsDiffer(List<Reading> readings) {
        var found = new ArrayList<Finding>();
        slicesAgainstTotal(readings, found);
        partsOfPeriodAgainstWhole(readings, found);
        return found;
    }

    /** What tells the readings of one figure in one place apart from others. */
    private record Place(String formula, Area area) {}

    /** The slices of a breakdown by one column against the total. */
    private static void slicesAgainstTotal(List<Reading> readings, List<Finding> found) {
        var totals = new LinkedHashMap<List<Object>, Reading>();
        var parts = new LinkedHashMap<List<Object>, Map<String, List<Reading>>>();
        for (Reading reading : readings) {
            List<Object> whole = List.of(reading.line(), reading.area(), reading.period());
            if (reading.slice().isTotal()) {
                totals.put(whole, reading);
            } else if (reading.slice().values().size() == 1) {
                parts.computeIfAbsent(whole, w -> new LinkedHashMap<>())
                        .computeIfAbsent(reading.slice().values().firstKey(), c -> new ArrayList<>())
                        .add(reading);
            }
        }
        parts.forEach((whole, byColumn) -> byColumn.forEach((column, some) -> {
            Reading total = totals.get(whole);
            if (total != null && total.figure() instanceof Figure.Count) {
                compare(total, some, "by " + column, found);
            }
        }));
    }

    /** Halves, quarters or months against the whole period, where the measure adds up over time. */
    private static void partsOfPeriodAgainstWhole(List<Reading> readings, List<Finding> found) {
        var byFormula = new LinkedHashMap<Place, List<Reading>>();
        for (Reading reading : readings) {
            Formula formula = core(reading.indicator());
            if (reading.slice().isTotal() && reading.figure() instanceof Figure.Count && additive(formula)) {
                byFormula
                        .computeIfAbsent(new Place(formula.toString(), reading.area()), p -> new ArrayList<>())
                        .add(reading);
            }
        }
        for (List<Reading> same : byFormula.values()) {
            for (Reading whole : same) {
                for (Cadence cadence : Cadence.values()) {
                    List<Reading> parts = same.stream()
                            .filter(r -> !r.period().equals(whole.period())
                                    && whole.period().contains(r.period())
                                    && r.period()
                                            .cadence()
                                            .filter(cadence::equals)
                                            .isPresent())
                            .toList();
                    long days = parts.stream()
                            .map(Reading::period)
                            .distinct()
                            .mapToLong(ReportingPeriod::days)
                            .sum();
                    boolean once =
                            parts.stream().map(Reading::period).distinct().count() == parts.size();
                    if (!parts.isEmpty() && once && days == whole.period().days()) {
                        compare(whole, parts, "over its parts", found);
                    }
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
            found.add(Finding.of(
                    StandardRule.PARTS_DIFFER,
                    Severity.CAVEAT,
                    whole.subject() + ": the figures " + how + " add to "
                            + sum.round(0).toPlainString() + ", the total is " + whole.reads() + ".",
                    all));
        }
    }

    /** The formula beneath an indicator's own name, and beneath another's it merely repeats. */
    private static Formula core(Indicator indicator) {
        Formula formula = indicator.formula();
        while (formula instanceof Formula.Named named) {
            formula = named.of();
        }
        return formula;
    }

    /** Flows of rows add over time; stocks, children counted once and given measures, which may be either, do not. */
    private static boolean additive(Formula formula) {
        return formula.measures().stream()
                .allMatch(m -> m instanceof Measure.Count<?>
                        || m instanceof Measure.Total<?>
                        || m instanceof Measure.Days<?>
                        || m instanceof Measure.Custom<?>);
    }
}
