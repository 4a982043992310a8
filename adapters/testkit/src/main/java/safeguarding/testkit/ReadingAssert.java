package safeguarding.testkit;

import org.assertj.core.api.AbstractAssert;
import safeguarding.Reading;
import safeguarding.judge.Direction;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.Significance;
import safeguarding.testkit.ScorecardAssertions.Parts;

/** Assertions on one reading. A failure prints the line, the rule and the reading's explanation. */
public final class ReadingAssert extends AbstractAssert<ReadingAssert, Reading> {

    ReadingAssert(Reading actual) {
        super(actual, ReadingAssert.class);
    }

    /** Fails unless it is red. */
    public ReadingAssert isRed() {
        return isRated(Rag.RED);
    }

    /** Fails unless it is amber. */
    public ReadingAssert isAmber() {
        return isRated(Rag.AMBER);
    }

    /** Fails unless it is green. */
    public ReadingAssert isGreen() {
        return isRated(Rag.GREEN);
    }

    /** Fails if it is red, amber or green. */
    public ReadingAssert isNotRated() {
        return isRated(Rag.NOT_RATED);
    }

    /** Fails unless the verdict gives just this reason, without a capital or a full stop. */
    public ReadingAssert because(String reason) {
        String was = actual.verdict().map(Verdict::because).orElse("no verdict");
        return check(was.equals(reason), "to be rated because " + reason, was);
    }

    /** Fails unless the figure is a rate made of these counts. */
    public ReadingAssert came(Parts parts) {
        String was = actual.figure() instanceof Figure.Rate rate
                ? new Parts(rate.numerator(), rate.denominator()).toString()
                : kind();
        return check(was.equals(parts.toString()), "to come from " + parts, was);
    }

    /** Fails unless the figure is just this count. */
    public ReadingAssert came(long count) {
        boolean same = actual.figure() instanceof Figure.Count figure && figure.count() == count;
        return check(same, "to come to a count of " + count, kind());
    }

    /** Fails unless the figure is printed like this, without the words of its unit: "22.1", "12.5%", "over 800". */
    public ReadingAssert reads(String printed) {
        String was = actual.indicator().unit().print(actual.figure());
        return check(was.equals(printed), "to read " + printed, was);
    }

    /** Fails unless there is no figure for this reason. */
    public ReadingAssert isGap(Gap reason) {
        String was = actual.figure().gap().map(Gap::words).orElseGet(this::kind);
        return check(was.equals(reason.words()), "to be a gap: " + reason.words(), was);
    }

    /** Fails if there is no figure. */
    public ReadingAssert isNoGap() {
        return check(!actual.figure().isGap(), "to have a figure", kind());
    }

    /** Fails unless it moved this way since the previous period. */
    public ReadingAssert moved(Direction direction) {
        return check(
                actual.direction() == direction,
                "to be " + direction.words(),
                actual.direction().words());
    }

    /** Fails unless the change on the previous period is more than chance, allowing for the scorecard's other tests. */
    public ReadingAssert changedSignificantly() {
        return check(
                actual.change().map(Significance::isSignificant).orElse(false),
                "to have changed more than chance would do",
                chance());
    }

    /** Fails unless the change on the previous period was tested, and cannot be told from chance. */
    public ReadingAssert changedByChance() {
        return check(
                actual.change().map(test -> !test.isSignificant()).orElse(false),
                "to have changed by no more than chance would do",
                chance());
    }

    private String chance() {
        return actual.change()
                .map(Significance::toString)
                .orElseGet(() -> "not tested: "
                        + actual.tested().reason().map(NotCalculable::words).orElse("it is part of a breakdown"));
    }

    /** Fails unless a caveat of the reading or its indicator holds these words. */
    public ReadingAssert hasCaveat(String words) {
        boolean there = actual.caveats().stream().anyMatch(c -> c.contains(words))
                || actual.indicator().caveats().stream().anyMatch(c -> c.words().contains(words));
        return check(there, "to have a caveat with: " + words, "caveats " + actual.caveats());
    }

    private ReadingAssert isRated(Rag rag) {
        Rag was = actual.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED);
        String because = actual.verdict().map(v -> ": " + v.because()).orElse(": it has no judge");
        return check(was == rag, "to be " + rag.word(), was.word() + because);
    }

    private String kind() {
        return actual.figure().isGap() ? actual.figure().toString() : actual.reads();
    }

    private ReadingAssert check(boolean holds, String expected, String was) {
        if (!holds) {
            throw failure("%s", message(expected, was));
        }
        return this;
    }

    private String message(String expected, String was) {
        String part = actual.slice().isTotal() ? "" : ", " + actual.slice();
        String rule = actual.verdict()
                .flatMap(Verdict::rule)
                .map(words -> "Rule: " + words + "\n")
                .orElse("");
        return "expected " + actual.line() + ", " + actual.area() + ", "
                + actual.period().label() + part + "\n  " + expected + "\nbut was\n  " + was + "\n" + rule
                + actual.explain();
    }
}
