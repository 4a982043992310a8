package safeguarding.cli;

/** A command that ends here, and why. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exit;

    /**
     * @param exit one of {@link Exit}
     * @param reason what is wrong and what would be right; never what a row said
     */
    Refusal(int exit, String reason) {
        super(reason);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
