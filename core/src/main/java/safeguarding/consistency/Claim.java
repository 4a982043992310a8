package safeguarding.consistency;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * What was said of a figure's change: "up on last year", "a 1.8% decrease", "remains static".
 *
 * @param way which way it is said to have gone
 * @param amount by how much; empty if that was not said, and where it is said to be the same
 * @param measure what the amount is in
 * @param place where it was said; empty if where the figure is
 */
public record Claim(Way way, Optional<Printed> amount, Measure measure, String place) {

    /** Which way a figure is said to have gone. */
    public enum Way {
        /** It became more. */
        ROSE("rise"),
        /** It became less. */
        FELL("fall"),
        /** It stayed as it was. */
        SAME("same");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        /** "rise", "fall" or "same". */
        public String word() {
            return word;
        }
    }

    /** What an amount of change is in. */
    public enum Measure {
        /** The sign %: of a count in per cent of it; of a percentage it may be either that or points. */
        PERCENT,
        /** Percentage points, said in words. */
        POINTS,
        /** The figure's own unit: "30,000 more". */
        NUMBER
    }

    /**
     * @throws IllegalArgumentException if an amount is given for a figure that stayed the same, or it is a rate or only a bound
     */
    public Claim {
        checkArgument(way != Way.SAME || amount.isEmpty(), "what stayed the same did not change by an amount");
        checkArgument(
                amount.map(some -> some.isPlain() && !some.moreThan()).orElse(true),
                "an amount of change is a plain number; what it is in is said apart");
        checkArgument(place.length() <= PublishedFigure.LONGEST, "a place must be at most 300 characters");
    }

    /** Said to be more than before. */
    public static Claim rose() {
        return new Claim(Way.ROSE, Optional.empty(), Measure.NUMBER, "");
    }

    /** Said to be less than before. */
    public static Claim fell() {
        return new Claim(Way.FELL, Optional.empty(), Measure.NUMBER, "");
    }

    /** Said to be as before: "static", "stable", "unchanged". */
    public static Claim same() {
        return new Claim(Way.SAME, Optional.empty(), Measure.NUMBER, "");
    }

    /**
     * Said with the sign %, such as "1.8".
     *
     * @throws IllegalArgumentException if it is not a number, or of what stayed the same
     */
    public Claim byPercent(String digits) {
        return new Claim(way, Optional.of(Printed.number(digits)), Measure.PERCENT, place);
    }

    /**
     * Said in percentage points, such as "1.8".
     *
     * @throws IllegalArgumentException if it is not a number, or of what stayed the same
     */
    public Claim byPoints(String digits) {
        return new Claim(way, Optional.of(Printed.number(digits)), Measure.POINTS, place);
    }

    /**
     * Said as a number of the figure's own unit.
     *
     * @throws IllegalArgumentException if it was of what stayed the same, or is a rate or a bound
     */
    public Claim by(Printed number) {
        return new Claim(way, Optional.of(number), Measure.NUMBER, place);
    }

    /** This claim, said elsewhere than the figure. */
    public Claim on(String where) {
        return new Claim(way, amount, measure, where);
    }

    /** The change that it says, with its sign, in what it is in; empty if no amount was said. */
    Optional<Range> range() {
        return amount.map(some -> {
            // a whole percentage was rounded, which a whole count was not
            Range size = measure == Measure.NUMBER
                    ? some.range()
                    : Printed.percent(some.digits().toPlainString()).range();
            return way == Way.FELL ? size.negate() : size;
        });
    }

    /** For instance "a fall of 22%". */
    String words() {
        if (way == Way.SAME) {
            return "no change";
        }
        return "a " + way.word()
                + amount.map(some -> " of " + some.print()
                                + switch (measure) {
                                    case PERCENT -> "%";
                                    case POINTS -> " percentage points";
                                    case NUMBER -> "";
                                })
                        .orElse("");
    }
}
