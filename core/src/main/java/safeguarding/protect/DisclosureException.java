package safeguarding.protect;

/**
 * A publication was refused, because a count that is withheld could be worked out whatever else is withheld. The message
 * names the statements, and never a figure.
 */
public final class DisclosureException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DisclosureException(String message) {
        super(message);
    }
}
