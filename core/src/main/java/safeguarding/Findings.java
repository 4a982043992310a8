package safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import safeguarding.Finding.Severity;
import safeguarding.fact.Area;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Direction;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Measure;
import safeguarding.stats.Significance;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/** The sentences that readings support, what needs attention first. */
final class Findings {

    private Findings() {}

    static List<Finding> of(List<Reading> readings, Function<Reading, Map<Indicator, Figure>> sameThing) {
        var found = new ArrayList<>(judged(readings));
        for (Reading reading : readings) {
            if (reading.slice().isTotal()) {
                sameThing.apply(reading).forEach((other, figure) -> disagree(reading, other, figure, found));
            }
        }
        slicesAgainstTotal(readings, found);
        partsOfPeriodAgainstWhole(readings, found);
        return inOrder(found);
    }

    static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    private static final Set<String> JUDGED = Set.of("red", "amber", "worse");

    /** Whether a finding is one of {@link #judged}, perhaps among other tests. */
    static boolean isJudged(Finding finding) {
        return JUDGED.contains(finding.rule());
    }

    /** What verdicts and tests say. It follows from the readings alone, and from how many tests there are among them. */
    static List<Finding> judged(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal())
                .flatMap(reading -> judged(reading).stream())
                .toList();
    }

    private static Optional<Finding> judged(Reading reading) {
        Rag rag = reading.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED);
        if (rag == Rag.RED || rag == Rag.AMBER) {
            Verdict verdict = reading.verdict().orElseThrow();
            return verdict.byChance() ? Optional.empty() : Optional.of(rated(reading, verdict));
        }
        return rag == Rag.NOT_RATED ? worse(reading) : Optional.empty();
    }

    /** What chance alone may have done, as so many tests were made, needs watching and no more. */
    private static Finding rated(Reading reading, Verdict verdict) {
        Optional<Significance> test = verdict.significance();
        boolean red = verdict.rag() == Rag.RED;
        boolean holds = test.map(Significance::isSignificant).orElse(true);
        String beside = Multiplicity.beside(verdict, reading::changeInWords);
        String chance = holds ? beside : "; chance alone may have done it" + beside.replaceFirst(";", ",");
        return new Finding(
                red ? "red" : "amber",
                red && holds ? Severity.ACT : Severity.WATCH,
                subject(reading) + ": " + verdict.because() + chance + ".",
                List.of(reading));
    }

    /** A change for the worse of what nobody rates: said if it is more than chance, or if that cannot be told. */
    private static Optional<Finding> worse(Reading reading) {
        if (reading.change().map(test -> !test.isSignificant()).orElse(false)) {
            return Optional.empty();
        }
        Direction way = reading.change().isPresent()
                ? reading.tested()
                        .fold(
                                test -> Direction.tested(
                                        reading.indicator().polarity(), reading.previous(), reading.figure(), test),
                                why -> reading.direction())
                : reading.direction();
        if (way != Direction.WORSE) {
            return Optional.empty();
        }
        String chance = reading.changeInWords()
                .orElseGet(() -> "whether by chance cannot be tested, "
                        + reading.tested().reason().map(why -> why.words()).orElse("as it was not"));
        // a figure that is itself a change was tested against none, not against the change before
        boolean ofChange = reading.change().isPresent() && reading.figure() instanceof Figure.Change;
        String seen = ofChange
                ? ": worse, " + reading.reads()
                : ": worse" + Multiplicity.perDay(way, reading.direction(), reading.figure()) + " than in "
                        + reading.previousPeriod().label() + ", from "
                        + reading.indicator().unit().describe(reading.previous()) + " to " + reading.reads();
        return Optional.of(
                new Finding("worse", Severity.WATCH, subject(reading) + seen + "; " + chance + ".", List.of(reading)));
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
            found.add(new Finding(
                    "parts-differ",
                    Severity.CAVEAT,
                    subject(whole) + ": the figures " + how + " add to "
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

    private static String subject(Reading reading) {
        return reading.indicator().title() + ", " + reading.area() + ", "
                + reading.period().label();
    }
}
