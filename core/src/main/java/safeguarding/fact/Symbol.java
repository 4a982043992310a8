package safeguarding.fact;

import java.util.Locale;
import java.util.Optional;

/**
 * A sign that stands in a published table where a number is not. They are different things, and none is 0. Source:
 * Government Statistical Service, symbols in tables; Department for Education statistics.
 */
public enum Symbol {
    /** {@code c}: confidential, withheld by the publisher. */
    CONFIDENTIAL("c"),
    /** {@code x}: not available. */
    NOT_AVAILABLE("x"),
    /** {@code z}: not applicable. */
    NOT_APPLICABLE("z"),
    /** {@code low}, or {@code k}: rounds to 0 but is not 0. */
    LOW("low"),
    /** {@code u}: too unreliable to show. */
    UNRELIABLE("u");

    private final String sign;

    Symbol(String sign) {
        this.sign = sign;
    }

    /** The sign as it is written. */
    public String sign() {
        return sign;
    }

    /** Reads a sign: {@code c x z k low u}, in either letter case. Empty if it is none of them. */
    public static Optional<Symbol> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "c" -> Optional.of(CONFIDENTIAL);
            case "x" -> Optional.of(NOT_AVAILABLE);
            case "z" -> Optional.of(NOT_APPLICABLE);
            case "k", "low" -> Optional.of(LOW);
            case "u" -> Optional.of(UNRELIABLE);
            default -> Optional.empty();
        };
    }
}
