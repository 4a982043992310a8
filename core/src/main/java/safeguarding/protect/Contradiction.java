package safeguarding.protect;

/** Thrown when no table of whole numbers, none below 0, agrees with all that is said to be known. */
final class Contradiction extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
