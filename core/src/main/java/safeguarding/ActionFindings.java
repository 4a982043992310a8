package safeguarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.fact.Area;
import safeguarding.judge.Direction;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Gap;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;

/** What is not done about lines: those red or worsening for which no action is open, and actions past their date. */
final class ActionFindings {

    /** A line in a place, whatever the period. */
    private record Place(String line, Area area) {}

    private ActionFindings() {}

    static List<Finding> of(DeclaredRule.Actions rule, List<Reading> readings) {
        List<Reading> totals =
                readings.stream().filter(reading -> reading.slice().isTotal()).toList();
        var found = new ArrayList<>(withoutAction(rule, totals));
        for (PriorityAction action : rule.plan().overdueAt(rule.asAt())) {
            overdue(rule, action, totals).ifPresent(found::add);
        }
        return found;
    }

    /**
     * The actions of a plan that may be said beside what is shown: where each line they serve is shown. Their words may speak of
     * any of these.
     *
     * @param shown the readings as they are shown; one that is not stands as a gap
     */
    static List<PriorityAction> publishable(ActionPlan plan, List<Reading> shown) {
        List<Reading> totals =
                shown.stream().filter(reading -> reading.slice().isTotal()).toList();
        return plan.actions().stream()
                .filter(action -> noneHidden(served(action, totals)))
                .map(PriorityAction::withoutEvidence)
                .toList();
    }

    /** Each line in each place once, by its latest readings: what was red before and is not any more needs no action. */
    private static List<Finding> withoutAction(DeclaredRule.Actions rule, List<Reading> totals) {
        var byPlace = new LinkedHashMap<Place, List<Reading>>();
        for (Reading reading : totals) {
            byPlace.computeIfAbsent(new Place(reading.line(), reading.area()), place -> new ArrayList<>())
                    .add(reading);
        }
        var found = new ArrayList<Finding>();
        byPlace.forEach((place, some) -> {
            List<PriorityAction> actions = rule.plan().serving(place.line());
            if (actions.stream().noneMatch(action -> action.status().isOpen())) {
                LocalDate latest = some.stream()
                        .map(reading -> reading.period().end())
                        .max(LocalDate::compareTo)
                        .orElseThrow();
                some.stream()
                        .filter(reading -> reading.period().end().equals(latest))
                        .flatMap(reading ->
                                state(reading).stream().map(state -> withoutAction(rule, reading, state, actions)))
                        .min((a, b) -> a.severity().compareTo(b.severity()))
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    private static Finding withoutAction(
            DeclaredRule.Actions rule, Reading reading, State state, List<PriorityAction> actions) {
        String done = actions.isEmpty()
                ? "no action serves it"
                : "no action that serves it is open, "
                        + Wording.join(actions.stream()
                                .map(action ->
                                        action.id() + " is " + action.status().words())
                                .toList());
        String owner =
                reading.stewardship().owner().map(name -> name + " owns it").orElse("nobody is named as its owner");
        return Finding.of(
                rule,
                state.severity,
                reading.subject() + ": " + state.words + ", and " + done + "; " + owner + ".",
                List.of(reading));
    }

    /** That a line needs an action. */
    private record State(String words, Severity severity) {}

    private static Optional<State> state(Reading reading) {
        Optional<Verdict> red = reading.verdict().filter(verdict -> verdict.rag() == Rag.RED && !verdict.byChance());
        if (red.isPresent()) {
            boolean holds =
                    red.get().significance().map(Significance::isSignificant).orElse(true);
            return Optional.of(new State("red", holds ? Severity.ACT : Severity.WATCH));
        }
        return isWorse(reading) ? Optional.of(new State("worse", Severity.WATCH)) : Optional.empty();
    }

    /** More than chance, however it is rated; or else unrated, where that cannot be told. */
    private static boolean isWorse(Reading reading) {
        if (reading.change().isEmpty()) {
            boolean rated = reading.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED) != Rag.NOT_RATED;
            return !rated && reading.direction() == Direction.WORSE;
        }
        return reading.change().get().isSignificant()
                && reading.tested()
                                .fold(
                                        test -> Direction.tested(
                                                reading.indicator().polarity(),
                                                reading.previous(),
                                                reading.figure(),
                                                test),
                                        why -> reading.direction())
                        == Direction.WORSE;
    }

    /**
     * It rests on no count, so on the readings beside which it is to be told: those of the lines the action serves, where all
     * are shown and one has a figure. Else it is for the partners only, and rests on those readings whatever they are; if it
     * serves no line here, on all, as it is then the business of the whole scorecard.
     */
    private static Optional<Finding> overdue(DeclaredRule.Actions rule, PriorityAction action, List<Reading> totals) {
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        List<Reading> served = served(action, totals);
        List<Reading> figures =
                served.stream().filter(reading -> !reading.figure().isGap()).toList();
        boolean open = noneHidden(served) && !figures.isEmpty();
        List<Reading> about = open ? figures : served.isEmpty() ? totals : served;
        long days = action.daysOverdueAt(rule.asAt());
        Finding finding = Finding.of(rule, Severity.ACT, ActionPlan.overdue(action, rule.asAt()), about)
                .with(new Evidence("days past its date", Wording.count(days, "day"), days))
                .ownedBy(action.owner());
        return Optional.of(open ? finding : finding.internal());
    }

    private static List<Reading> served(PriorityAction action, List<Reading> totals) {
        return totals.stream().filter(reading -> action.serves(reading.line())).toList();
    }

    private static boolean noneHidden(List<Reading> readings) {
        return readings.stream()
                .noneMatch(reading -> reading.figure()
                        .gap()
                        .filter(Gap.SUPPRESSED_AT_SOURCE::equals)
                        .isPresent());
    }
}
