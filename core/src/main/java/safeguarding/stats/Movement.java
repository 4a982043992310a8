package safeguarding.stats;

/** Where something is going, as far as it can be told from chance. */
public enum Movement {
    /** It rises, and chance does not explain it. */
    INCREASING("increasing"),
    /** It falls, and chance does not explain it. */
    DECREASING("decreasing"),
    /** Chance explains what is seen, which is not evidence that nothing changes. */
    NO_SIGNIFICANT_CHANGE("no significant change"),
    /** There is too little to tell. */
    INSUFFICIENT_DATA("insufficient data"),
    /** The values cannot be compared. */
    NOT_COMPARABLE("not comparable");

    private final String words;

    Movement(String words) {
        this.words = words;
    }

    /** The direction in words. */
    public String words() {
        return words;
    }
}
