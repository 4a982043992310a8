package safeguarding;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.fact.Population;
import safeguarding.indicator.Polarity;
import safeguarding.indicator.Unit;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Judge;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.stats.Change;
import safeguarding.stats.Interval;
import safeguarding.stats.RateChange;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;

/** The story of a reading, sentence by sentence. */
final class Explanation {
    private static final double USUAL = 0.95;

    private final Reading reading;
    private final Unit unit;

    private Explanation(Reading reading) {
        this.reading = reading;
        this.unit = reading.indicator().unit();
    }

    /** The sentences, one after another. */
    static String of(Reading reading) {
        var story = new Explanation(reading);
        var sentences = new ArrayList<String>(List.of(story.value(), story.definition()));
        if (!reading.figure().isGap()) {
            sentences.add(story.before());
            reading.benchmarks().forEach(one -> sentences.add(story.against(one)));
            sentences.add(story.whyUntested());
        }
        reading.verdict().ifPresent(verdict -> sentences.add(story.rated(verdict)));
        sentences.add(story.stewardship());
        sentences.add(story.source());
        sentences.add(story.population());
        sentences.add(story.caveats());
        return sentences.stream().filter(words -> !words.isEmpty()).collect(joining(" "));
    }

    /** "Injuries per 100 restraints, Home, 2019-20 H2: 7.1 per 100, 37 over 518, with 95% limits of 5.0 to 9.8 (Byar)." */
    private String value() {
        String subject = reading.indicator().title() + ", " + reading.area() + ", "
                + reading.period().label()
                + (reading.slice().isTotal() ? "" : ", " + reading.slice()) + ": ";
        Optional<String> gap = reading.figure().gap().map(why -> "no figure, because " + why.words() + ".");
        return subject
                + gap.orElseGet(() -> figure(reading.figure())
                        + reading.interval(USUAL)
                                .fold(
                                        limits -> ", with 95% limits of " + unit.print(limits) + " ("
                                                + limits.method().title() + ").",
                                        why -> ". It has no limits: " + why.words() + "."));
    }

    /** A figure with its unit and what it was made of. */
    private String figure(Figure figure) {
        return unit.describe(figure) + parts(figure).map(made -> ", " + made).orElse("");
    }

    private static Optional<String> parts(Figure figure) {
        if (figure instanceof Figure.Rate rate) {
            return Optional.of(Wording.number(rate.numerator()) + " over " + Wording.number(rate.denominator()));
        }
        if (figure instanceof Figure.Change change) {
            return Optional.of("from " + plain(change.before()) + " to " + plain(change.after()));
        }
        return Optional.empty();
    }

    private static String plain(Figure figure) {
        return figure.rounded(figure instanceof Figure.Count ? 0 : 1)
                .map(value -> String.format(Locale.ROOT, "%,." + Math.max(0, value.scale()) + "f", value))
                .orElse("no figure");
    }

    private String definition() {
        String from = switch (reading.origin()) {
            case RECORDS -> "; the figure was worked out from records.";
            case RETURNS -> "; the figure was taken from returns.";
            case BOTH -> "; the figure was worked out from records and returns.";
            case NONE -> reading.figure().isGap() ? "." : "; the figure needed neither records nor returns.";
        };
        String words = reading.indicator().description();
        return (words.isEmpty() ? "" : ended(words) + " ") + "Its formula is "
                + reading.indicator().formula() + from;
    }

    /** What it was before, and what a test says of the change and, where it says nothing, what it would have taken. */
    private String before() {
        boolean isChange = reading.figure() instanceof Figure.Change;
        String when = reading.previousPeriod().label();
        Optional<String> gap =
                reading.previous().gap().map(why -> "For " + when + " there is no figure: " + why.words() + ".");
        String was = gap.orElseGet(() -> "In " + when + " it was " + figure(reading.previous()));
        if (gap.isPresent() && !isChange) {
            return was;
        }
        return reading.tested().fold(change -> changed(was, change), why -> untested(was, why.words()));
    }

    private String changed(String was, Change change) {
        Optional<Significance> test = reading.change();
        String chance = reading.changeInWords()
                .map(words ->
                        words + test.map(by -> " (" + by.method().title() + ")").orElse(""))
                .orElse("the change was not tested");
        boolean told = test.map(Significance::isSignificantAlone).orElse(false);
        String blind = !told && test.isPresent() && change instanceof RateChange rates
                ? " To be told from chance " + rates.blindness() + "."
                : "";
        return joined(was, chance) + way(change, told) + blind;
    }

    private String untested(String was, String why) {
        String now = switch (reading.direction()) {
            case SAME -> "it is the same now";
            case NOT_COMPARABLE -> "the two cannot be compared";
            case BETTER, WORSE, HIGHER, LOWER ->
                "it is " + reading.direction().words() + " now, and whether by chance cannot be tested: " + why;
        };
        return joined(was, now);
    }

    private static String joined(String was, String now) {
        return was.endsWith(".") ? was + " " + Wording.sentence(now) : was + "; " + now + ".";
    }

    /** Which way a significant change went, where one way is better. */
    private String way(Change change, boolean told) {
        if (!told || reading.indicator().polarity().equals(Polarity.CONTEXT_ONLY)) {
            return "";
        }
        String words = Direction.tested(reading.indicator().polarity(), reading.previous(), reading.figure(), change)
                .words();
        return " That is " + words + ".";
    }

    private String against(Comparison one) {
        String name = one.benchmark().name();
        Optional<String> gap =
                one.figure().gap().map(why -> "For " + name + " there is no figure: " + why.words() + ".");
        return gap.orElseGet(() -> {
            String theirs = "For " + name + " it is " + unit.describe(one.figure());
            if (isCounted()) {
                return theirs + "; counts of areas of different size are not compared.";
            }
            return reading.interval(USUAL)
                    .fold(limits -> theirs + "; " + chance(one, limits) + ".", why -> theirs + ".");
        });
    }

    /** Why no benchmark is told from the figure, where that is for want of limits. */
    private String whyUntested() {
        boolean any =
                reading.benchmarks().stream().anyMatch(one -> !one.figure().isGap());
        return any && !isCounted()
                ? reading.interval(USUAL)
                        .fold(
                                limits -> "",
                                why -> "Whether that differs by more than chance cannot be tested: " + why.words()
                                        + ".")
                : "";
    }

    private boolean isCounted() {
        return unit.kind() == Unit.Kind.COUNT || unit.kind() == Unit.Kind.ACTIVITY;
    }

    /** Whether a figure differs from a benchmark's by more than chance; the benchmark is taken as known without error. */
    private String chance(Comparison one, Interval limits) {
        Verdict verdict = Judge.significantlyWorseThan(one.benchmark()).judge(reading.evidence());
        if (verdict.rag() == Rag.RED || verdict.rag() == Rag.GREEN) {
            return "the figure here is significantly " + (verdict.rag() == Rag.RED ? "worse" : "better");
        }
        if (verdict.rag() == Rag.AMBER && verdict.significance().isEmpty()) {
            return "both are within the band that is best";
        }
        Optional<Double> theirs = one.figure().value().map(value -> value.doubleValue());
        if (theirs.isEmpty()) {
            return "the two cannot be compared";
        }
        return limits.contains(theirs.get())
                ? "the two cannot be told apart"
                : "the figure here is significantly " + (limits.lower() > theirs.get() ? "higher" : "lower");
    }

    private String rated(Verdict verdict) {
        String rule = verdict.rule().map(words -> " (the rule: " + words + ")").orElse("");
        String rating = verdict.rag() == Rag.NOT_RATED
                ? "It is not rated: "
                : "It is rated " + verdict.rag().word() + ": ";
        String among = verdict.significance()
                .map(Significance::toString)
                .filter(test -> !verdict.because().contains(test))
                .map(test -> ", " + test)
                .orElse("");
        return rating + verdict.because() + among + rule + ".";
    }

    private String source() {
        return "The definition is " + reading.indicator().version() + ", from "
                + reading.indicator().source() + ".";
    }

    private String population() {
        List<String> populations =
                reading.caveats().stream().filter(Population::isDescribedBy).toList();
        return populations.isEmpty() ? "" : "The population is " + String.join("; ", populations) + ".";
    }

    private String caveats() {
        List<String> words = Stream.concat(
                        reading.indicator().caveats().stream().map(Object::toString),
                        reading.caveats().stream().filter(note -> !Population.isDescribedBy(note)))
                .map(Explanation::ended)
                .distinct()
                .toList();
        return words.isEmpty() ? "" : "Bear in mind: " + String.join(" ", words);
    }

    /** "It answers the key question 'Are children heard?', is of the vision's area 'Listening' and is owned by the council." */
    private String stewardship() {
        Stewardship whose = reading.stewardship();
        List<String> words = Stream.of(
                        whose.question().map(question -> "answers the key question '" + question + "'"),
                        whose.visionArea().map(area -> "is of the vision's area '" + area.name() + "'"),
                        whose.owner().map(owner -> "is owned by " + owner))
                .flatMap(Optional::stream)
                .toList();
        return words.isEmpty() ? "" : "It " + Wording.join(words) + ".";
    }

    /** The words as a sentence, with a capital, and with a full stop unless they end with one already. */
    private static String ended(String words) {
        return Wording.sentence(words.strip().replaceFirst("[.]$", ""));
    }
}
