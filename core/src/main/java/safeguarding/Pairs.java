package safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.Finding.Severity;
import safeguarding.stats.Change;
import safeguarding.stats.Decomposition;
import safeguarding.stats.Decomposition.Factor;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;

/** Two counts that belong together: where they go apart, and how one explains the other. */
final class Pairs {

    private Pairs() {}

    /** A count before and now. */
    private record Moved(Reading reading, long before, long after) {

        static Optional<Moved> of(Reading reading) {
            return Among.count(reading.previous())
                    .flatMap(before -> Among.count(reading.figure()).map(after -> new Moved(reading, before, after)));
        }

        int way() {
            return Long.compare(after, before);
        }

        String title() {
            return "'" + reading.indicator().title() + "'";
        }

        /** For instance "'Injuries' fell from 52 to 37". */
        String words() {
            String to = Wording.number(after);
            return title()
                    + (way() == 0
                            ? " stayed at " + to
                            : (way() > 0 ? " rose from " : " fell from ") + Wording.number(before) + " to " + to);
        }
    }

    static List<Finding> diverging(DeclaredRule.Pair rule, List<Reading> readings) {
        return Among.totals(readings, rule.rate())
                .flatMap(rate -> diverging(rule, rate, readings).stream())
                .toList();
    }

    private static Optional<Finding> diverging(DeclaredRule.Pair rule, Reading rate, List<Reading> readings) {
        Optional<Moved> above = Among.at(readings, rule.numerator(), rate).flatMap(Moved::of);
        Optional<Moved> below = Among.at(readings, rule.denominator(), rate).flatMap(Moved::of);
        boolean apart = above.isPresent()
                && below.isPresent()
                && above.get().way() != below.get().way();
        Optional<Significance> told = rate.change().filter(Significance::isSignificant);
        if (!apart || told.isEmpty()) {
            return Optional.empty();
        }
        return rate.tested()
                .fold(
                        change -> Optional.of(diverging(rule, rate, above.get(), below.get(), change, told.get())),
                        why -> Optional.empty());
    }

    private static Finding diverging(
            DeclaredRule.Pair rule, Reading rate, Moved above, Moved below, Change change, Significance test) {
        String alone = test.tests() == 1 ? "" : Significance.of(test.p(), test.method()) + ", ";
        return Finding.of(
                        rule,
                        Severity.WATCH,
                        rate.subject() + ": from " + rate.indicator().unit().print(rate.previous()) + " in "
                                + rate.previousPeriod().label() + " to " + rate.reads() + ", as " + above.words()
                                + " while " + below.words() + "; more than chance: " + change.effect() + ", " + alone
                                + test + ".",
                        List.of(rate, above.reading(), below.reading()))
                .with(Numbers.of(change))
                .with(Numbers.of(test))
                .caveat(
                        "A rate also falls where less is recorded, and rises where more is: look at how both are counted.");
    }

    static List<Finding> why(DeclaredRule.Why rule, List<Reading> readings) {
        var found = new ArrayList<Finding>();
        Among.totals(readings, rule.numerator())
                .forEach(reading -> Moved.of(reading)
                        .filter(above -> above.way() != 0)
                        .ifPresent(above -> Among.at(readings, rule.denominator(), reading)
                                .flatMap(Moved::of)
                                .filter(below -> below.before() > 0 && below.after() > 0)
                                .ifPresent(below -> found.add(why(rule, above, below)))));
        return found;
    }

    private static Finding why(DeclaredRule.Why rule, Moved above, Moved below) {
        double eachBefore = (double) above.before() / below.before();
        double eachAfter = (double) above.after() / below.after();
        Decomposition parts = Decomposition.dasGupta(List.of(
                new Factor("volume", (double) below.before(), (double) below.after()),
                new Factor("each", eachBefore, eachAfter)));
        double volume = parts.effect("volume");
        double each = parts.effect("each");
        long change = above.after() - above.before();
        Reading reading = above.reading();
        return Finding.of(
                        rule,
                        Severity.NOTE,
                        reading.subject() + ": the change of " + Numbers.signed((double) change, 0) + ", from "
                                + Wording.number(above.before()) + " in "
                                + reading.previousPeriod().label() + " to " + Wording.number(above.after()) + ", is "
                                + Numbers.signed(volume, 1) + " through " + more(below.way()) + " of " + below.title()
                                + ", " + Wording.number(below.before()) + " to " + Wording.number(below.after())
                                + ", and " + Numbers.signed(each, 1) + " through "
                                + more(Double.compare(eachAfter, eachBefore)) + " to every 100 of them, "
                                + Numbers.print(100 * eachBefore) + " to " + Numbers.print(100 * eachAfter) + ".",
                        List.of(reading, below.reading()))
                .with(
                        new Finding.Evidence("change", Numbers.signed((double) change, 0), (double) change),
                        new Finding.Evidence("through how many there were", Numbers.signed(volume, 1), volume),
                        new Finding.Evidence("through how many to each", Numbers.signed(each, 1), each))
                .caveat("It says how the change is made up, and not what caused it (Kitagawa 1955; Das Gupta 1993).");
    }

    private static String more(int way) {
        return way > 0 ? "more" : way < 0 ? "fewer" : "as many";
    }
}
