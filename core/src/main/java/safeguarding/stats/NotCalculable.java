package safeguarding.stats;

/** Why there is no number. Zero, unknown and not calculable are different things and never share a value. */
public enum NotCalculable {
    /** The denominator or exposure is 0. */
    ZERO_DENOMINATOR("the denominator is 0"),
    /** The denominator is not known. */
    MISSING_DENOMINATOR("the denominator is missing"),
    /** The count is not known. */
    MISSING_COUNT("the count is missing"),
    /** The count was hidden by whoever supplied it. */
    SUPPRESSED("the count is suppressed at source"),
    /** A part is larger than its whole. */
    NUMERATOR_EXCEEDS_DENOMINATOR("the numerator is larger than the denominator"),
    /** The figure is no count of separate events and not made of such counts: days, a median, a difference. */
    NOT_A_COUNT("the figure is not made of counts of separate events"),
    /** Two periods share days, so that what happened on them is in both. */
    OVERLAPPING_PERIODS("the two periods overlap"),
    /** The method counts, and the count is not a whole number. */
    NOT_A_WHOLE_COUNT("the method needs whole counts"),
    /** Fewer than 10 events: a directly standardised rate would not be reliable. */
    FEWER_THAN_10_EVENTS("fewer than 10 events"),
    /** Byar's approximation breaks down: use the exact limits. */
    TOO_FEW_EVENTS("too few events for this approximation"),
    /** Nothing was expected, so a ratio to expectation has no value. */
    ZERO_EXPECTED("the expected count is 0"),
    /** The first period has none, so a ratio to it has no value: a change from zero. */
    FROM_ZERO("the first period is 0"),
    /** Nothing happened in either period. */
    NO_EVENTS("there are no events"),
    /** Fewer points or values than the method needs. */
    INSUFFICIENT_DATA("there is not enough data"),
    /** All values are the same, so nothing can vary. */
    NO_VARIATION("all values are the same"),
    /** All events are in the first or in the last period, so that a trend through them has no greatest likelihood. */
    EVENTS_AT_ONE_END("all events are in the first or in the last period"),
    /** No whole number agrees with what was published: it cannot be true as it stands. */
    NO_WHOLE_NUMBER_FITS("no whole number fits what was published"),
    /** A number is so large or so small that this method would no longer be right. */
    OUT_OF_RANGE("a number is too large or too small for this method"),
    /** The series has a value the method cannot use. */
    INVALID_VALUE("a value cannot be used by this method"),
    /** The method is not defined for this kind of value. */
    NOT_COMPARABLE("the values cannot be compared by this method");

    private final String words;

    NotCalculable(String words) {
        this.words = words;
    }

    /** The reason in words, without a full stop. */
    public String words() {
        return words;
    }
}
