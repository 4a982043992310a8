package safeguarding.consistency;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import safeguarding.consistency.ConsistencyRule.Severity;
import safeguarding.text.Wording;

/**
 * Looks through the figures that a partnership published for those that cannot all be true, or cannot be understood.
 *
 * <pre>{@code
 * ConsistencyAudit audit = ConsistencyAudit.of(figures);
 * audit.contradictions().forEach(one -> alert(one.sentence(), one.places()));
 * }</pre>
 *
 * <p>It works on what is public already and takes it literally: figures of one thing are those whose words for it are the
 * same, and what they are parts of, out of and counted by is what they say. Rounding is allowed for, half up and half to even;
 * where a number may be true it is not complained of. What figures imply is public with them, and yet a small count that
 * follows from them had better not be pointed at, so none below 10 is named.
 *
 * @param figures the figures, as published
 * @param contradictions what is the matter with them, the worst first
 */
public record ConsistencyAudit(List<PublishedFigure> figures, List<Contradiction> contradictions) {

    /** More figures than this no report has. */
    public static final int MOST = 10_000;

    /** Copies the lists. */
    public ConsistencyAudit {
        figures = List.copyOf(figures);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * Looks through figures.
     *
     * @throws IllegalArgumentException if there are more than 10,000, two have one id, or one names another that is not there
     */
    public static ConsistencyAudit of(List<PublishedFigure> figures) {
        checkArgument(figures.size() <= MOST, "an audit takes at most %s figures, was given %s", MOST, figures.size());
        var book = Book.of(figures);
        var found = new ArrayList<Contradiction>();
        Parts.check(book, found::add);
        Percentages.check(book, found::add);
        Denominators.check(book, found::add);
        AgeBands.check(book, found::add);
        Changes.check(book, found::add);
        SameThings.check(book, found::add);
        found.sort(Comparator.comparing(Contradiction::severity)
                .thenComparing(one -> book.place(one.figures().get(0))));
        return new ConsistencyAudit(figures, found);
    }

    /** Those of one rule. */
    public Stream<Contradiction> of(ConsistencyRule rule) {
        return contradictions.stream().filter(one -> one.rule() == rule);
    }

    /** All of it in words: how many there are of each kind, and each with its numbers and places. */
    public String print() {
        var text = new StringBuilder(summary()).append('\n');
        for (int i = 0; i < contradictions.size(); i++) {
            text.append('\n')
                    .append(i + 1)
                    .append(". ")
                    .append(contradictions.get(i).print());
        }
        return text.toString();
    }

    /** The sentences alone, one a line, after how many there are. */
    public String printSentences() {
        var text = new StringBuilder(summary()).append('\n');
        contradictions.forEach(one -> text.append("  ")
                .append(String.format(
                        java.util.Locale.ROOT, "%-13s", one.severity().name()))
                .append("  ")
                .append(one.sentence())
                .append('\n'));
        return text.toString();
    }

    private String summary() {
        return Wording.count(figures.size(), "published figure") + ": "
                + Wording.count(number(Severity.CONTRADICTION), "contradiction") + ", "
                + Wording.number(number(Severity.UNCLEAR)) + " unclear and "
                + Wording.number(number(Severity.UNSUPPORTED)) + " unsupported.";
    }

    private long number(Severity severity) {
        return contradictions.stream().filter(one -> one.severity() == severity).count();
    }

    /** How many there are. */
    @Override
    public String toString() {
        return summary();
    }
}
