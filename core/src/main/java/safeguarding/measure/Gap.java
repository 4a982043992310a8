package safeguarding.measure;

import safeguarding.stats.NotCalculable;

/** Why there is no figure. None of these is 0, and they are different things. */
public enum Gap {
    /** The facts do not cover the period, or hold nothing of the kind. */
    NOT_COVERED("the facts do not cover the period"),
    /** No partner supplied a return for the period. */
    NOT_SUPPLIED("no return was supplied for the period"),
    /** The facts do not reach back far enough to tell repeats. */
    INCOMPLETE_HISTORY("the facts do not reach back far enough to tell"),
    /** The facts do not reach far enough past the period for outcomes to be known. */
    NOT_YET_MATURE("it is too early to tell: outcomes are not all known yet"),
    /** There is no population of the area, ages and year. */
    NO_POPULATION("there is no population for the area, ages and year"),
    /** The denominator is 0. */
    ZERO_DENOMINATOR("the denominator is 0"),
    /** More than the whole: the numerator of a percentage exceeds its base. */
    NUMERATOR_EXCEEDS_DENOMINATOR("the numerator exceeds the denominator"),
    /** No rows, so there is no middle value, or nothing to compare with. */
    NO_ROWS("there is nothing to take it from"),
    /** The value was supplied rounded, and the count behind it is not known. */
    COUNT_NOT_KNOWN("only a rounded value was supplied, not the count behind it"),
    /** Only a count was supplied where a share or rate is wanted: the base it is out of is not known. */
    BASE_NOT_KNOWN("only a count was supplied, not the base it is out of"),
    /** The two figures are not of one definition, age band or vintage. */
    NOT_COMPARABLE("the two figures cannot be compared"),
    /** Withheld by whoever published it ({@code c}). */
    SUPPRESSED_AT_SOURCE("withheld at source"),
    /** Not available at source ({@code x}). */
    NOT_AVAILABLE("not available at source"),
    /** Does not apply ({@code z}). */
    NOT_APPLICABLE("does not apply"),
    /** Rounds to 0 at source but is not 0 ({@code low}, {@code k}). */
    LOW("rounds to 0 at source"),
    /** Too unreliable at source ({@code u}). */
    UNRELIABLE("too unreliable at source"),
    /** An embedder's code threw, or a number overflowed. */
    FAILED("it could not be computed");

    private final String words;

    Gap(String words) {
        this.words = words;
    }

    /** Why nothing can be calculated from such a figure. */
    public NotCalculable notCalculable() {
        return switch (this) {
            case ZERO_DENOMINATOR -> NotCalculable.ZERO_DENOMINATOR;
            case NUMERATOR_EXCEEDS_DENOMINATOR -> NotCalculable.NUMERATOR_EXCEEDS_DENOMINATOR;
            case NO_POPULATION, BASE_NOT_KNOWN -> NotCalculable.MISSING_DENOMINATOR;
            case SUPPRESSED_AT_SOURCE, LOW -> NotCalculable.SUPPRESSED;
            case NOT_COMPARABLE -> NotCalculable.NOT_COMPARABLE;
            case NOT_COVERED,
                    NOT_SUPPLIED,
                    INCOMPLETE_HISTORY,
                    NOT_YET_MATURE,
                    NO_ROWS,
                    COUNT_NOT_KNOWN,
                    NOT_AVAILABLE,
                    NOT_APPLICABLE,
                    UNRELIABLE,
                    FAILED -> NotCalculable.MISSING_COUNT;
        };
    }

    /** The reason in words, without a full stop. */
    public String words() {
        return words;
    }
}
