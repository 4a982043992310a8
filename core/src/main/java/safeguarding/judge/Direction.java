package safeguarding.judge;

import java.util.Optional;
import safeguarding.indicator.Polarity;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.stats.Change;

/** The way a figure moved since the previous period, by the indicator's polarity. Says nothing about chance. */
public enum Direction {
    /** The right way. */
    BETTER("better", "▲"),
    /** The wrong way. */
    WORSE("worse", "▼"),
    /** The same value. */
    SAME("no change", "■"),
    /** More, where neither way is better. */
    HIGHER("higher", "▲"),
    /** Less, where neither way is better. */
    LOWER("lower", "▼"),
    /** There is a gap, or only a bound is known. */
    NOT_COMPARABLE("not comparable", "–");

    private static final Fraction ONE = Fraction.of(1, 1);

    private final String words;
    private final String arrow;

    Direction(String words, String arrow) {
        this.words = words;
        this.arrow = arrow;
    }

    /**
     * The way from the previous figure to this one, compared exactly. Where the indicator is best between two values,
     * nearer to the band is better; two values as near, such as two within the band, are higher or lower.
     */
    public static Direction of(Evidence evidence) {
        return of(evidence.indicator().polarity(), evidence.previous(), evidence.figure());
    }

    /** The way from one figure to a later one, compared exactly. */
    public static Direction of(Polarity polarity, Figure before, Figure after) {
        Optional<Fraction> from = Values.exact(before);
        Optional<Fraction> to = Values.exact(after);
        if (from.isPresent() && to.isPresent()) {
            return of(polarity, from.get(), to.get());
        }
        if (polarity instanceof Polarity.Between) {
            return NOT_COMPARABLE;
        }
        boolean up = isAtMost(from, Values.lowerBound(after));
        boolean down = isAtMost(to, Values.lowerBound(before));
        if (!up && !down) {
            return NOT_COMPARABLE;
        }
        return up ? of(polarity, Fraction.ZERO, ONE) : of(polarity, ONE, Fraction.ZERO);
    }

    /**
     * The way that a test of the change saw, which compares by the day what happens over time: 3,050 in February are fewer
     * than 3,100 in January, and more by the day. Of a figure that is itself a change, the way of that change. Where the
     * indicator is best between two values, as the figures stand to the band.
     *
     * @param change the test of these figures
     */
    public static Direction tested(Polarity polarity, Figure before, Figure after, Change change) {
        if (polarity instanceof Polarity.Between) {
            Fraction from = before.value().orElse(Fraction.ZERO);
            return of(polarity, from, after.value().orElse(from));
        }
        return of(polarity, Fraction.ZERO, Fraction.of(change.sign(), 1));
    }

    private static Direction of(Polarity polarity, Fraction from, Fraction to) {
        int order = to.compareTo(from);
        if (order == 0) {
            return SAME;
        }
        int worse = Badness.by(polarity)
                .map(badness -> badness.of(to).compareTo(badness.of(from)))
                .orElse(0);
        if (worse == 0) {
            return order > 0 ? HIGHER : LOWER;
        }
        return worse > 0 ? WORSE : BETTER;
    }

    /** True if the value is known and at most the bound, so that what is more than the bound is more than the value. */
    private static boolean isAtMost(Optional<Fraction> value, Optional<Fraction> bound) {
        return value.isPresent() && bound.isPresent() && value.get().compareTo(bound.get()) <= 0;
    }

    /** The words: "better", "no change". */
    public String words() {
        return words;
    }

    /**
     * A sign to stand beside the words, never alone: up for better and higher, down for worse and lower, a square for no
     * change.
     */
    public String arrow() {
        return arrow;
    }

    /** The sign and the words: "▲ better". */
    public String print() {
        return arrow + " " + words;
    }
}
