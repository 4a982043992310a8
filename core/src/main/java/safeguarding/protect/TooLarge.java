package safeguarding.protect;

/** Thrown when there is more to work out than the budget allows. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
