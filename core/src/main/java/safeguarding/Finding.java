package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that the readings support, and what supports it.
 *
 * @param rule the id of the rule that found it, such as {@code red} or {@code parts-differ}
 * @param severity how much it matters
 * @param sentence one plain sentence, with exact numbers
 * @param readings the readings it rests on: all that the sentence says follows from them
 * @param evidence the numbers behind the sentence, in the order it gives them; may be empty
 * @param caveats what a reader must know to use it rightly, each a sentence; may be empty
 * @param audience who may be told
 * @param owner the partner or group whose business it is; empty if none is named, or there are several
 */
public record Finding(
        String rule,
        Severity severity,
        String sentence,
        List<Reading> readings,
        List<Evidence> evidence,
        List<String> caveats,
        Audience audience,
        Optional<String> owner) {

    /** How much a finding matters, the most first. */
    public enum Severity {
        /** Look at it now. */
        ACT,
        /** Look at it soon. */
        WATCH,
        /** Know of it when using the figure. */
        CAVEAT,
        /** Nothing needs doing: it explains a figure, or tells of what went well. */
        NOTE
    }

    /** Who may be told. */
    public enum Audience {
        /** Those who may see the records. It is never published, whatever is shown of its figures. */
        INTERNAL,
        /** Everybody, where every figure that it rests on is shown as it is. */
        PUBLISHABLE
    }

    /**
     * A number behind a sentence. {@code toString} names it and hides the number.
     *
     * @param name what it is, such as "ratio" or "lower 95% limit"
     * @param printed the number as a reader sees it, with its unit where it has one
     * @param value the number itself, finite
     */
    public record Evidence(String name, String printed, double value) {
        /** @throws IllegalArgumentException if it has no name or is not printed, or the number is NaN or infinite */
        public Evidence {
            checkArgument(!name.isBlank() && !printed.isBlank(), "evidence needs a name and a printed number");
            checkArgument(Double.isFinite(value), "evidence '%s' must be a finite number; leave it out", name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** @throws IllegalArgumentException if there is no sentence or it rests on no reading */
    public Finding {
        checkArgument(!sentence.isBlank(), "a finding needs a sentence");
        readings = List.copyOf(readings);
        evidence = List.copyOf(evidence);
        caveats = List.copyOf(caveats);
        checkArgument(!readings.isEmpty(), "a finding rests on at least one reading");
    }

    /**
     * A finding that may be published, without evidence or caveats, for the one owner that all its readings have.
     *
     * @throws IllegalArgumentException if there is no sentence or it rests on no reading
     */
    public static Finding of(FindingRule rule, Severity severity, String sentence, List<Reading> readings) {
        List<Optional<String>> owners = readings.stream()
                .map(reading -> reading.stewardship().owner())
                .distinct()
                .toList();
        return new Finding(
                rule.id(),
                severity,
                sentence,
                readings,
                List.of(),
                List.of(),
                Audience.PUBLISHABLE,
                owners.size() == 1 ? owners.get(0) : Optional.empty());
    }

    /** This finding, with more numbers behind it. */
    public Finding with(Evidence... more) {
        return with(Arrays.asList(more));
    }

    /** This finding, with more numbers behind it. */
    public Finding with(List<Evidence> more) {
        return new Finding(rule, severity, sentence, readings, joined(evidence, more), caveats, audience, owner);
    }

    /** This finding, with one more caveat. */
    public Finding caveat(String words) {
        return new Finding(
                rule, severity, sentence, readings, evidence, joined(caveats, List.of(words)), audience, owner);
    }

    /** This finding, for those who may see the records only. */
    public Finding internal() {
        return new Finding(rule, severity, sentence, readings, evidence, caveats, Audience.INTERNAL, owner);
    }

    /** This finding, for a partner or group. */
    public Finding ownedBy(String partner) {
        return new Finding(rule, severity, sentence, readings, evidence, caveats, audience, Optional.of(partner));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Names the rule and the readings and hides the sentence, which holds exact numbers. */
    @Override
    public String toString() {
        return severity + " " + rule + ": " + readings;
    }
}
