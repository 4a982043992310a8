package safeguarding.synthetic;

/** Refuses wrong arguments. */
final class Checks {

    private Checks() {}

    static void checkArgument(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}
