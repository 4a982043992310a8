package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import safeguarding.fact.Symbol;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

/** What is shown in the place of a figure. Only {@link Shown} and {@link Rounded} hold one. */
public sealed interface Cell {

    /** Handles each kind of cell. */
    <T> T fold(Cases<T> cases);

    /**
     * The official symbol for export: {@code c} withheld, {@code z} not applicable, {@code x} not available, {@code low}
     * rounds to 0, {@code u} unreliable; empty text where there is a figure.
     */
    String symbol();

    /** The figure that is seen, as it is or rounded; empty where none is. */
    default Optional<Figure> seen() {
        return fold(new Cases<>() {
            @Override
            public Optional<Figure> shown(Shown cell) {
                return Optional.of(cell.figure());
            }

            @Override
            public Optional<Figure> rounded(Rounded cell) {
                return Optional.of(cell.figure());
            }

            @Override
            public Optional<Figure> withheld(Withheld cell) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure> notApplicable(NotApplicable cell) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure> notAvailable(NotAvailable cell) {
                return Optional.empty();
            }
        });
    }

    /**
     * One method for each kind of cell.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** The figure as it is. */
        T shown(Shown cell);

        /** The figure, rounded. */
        T rounded(Rounded cell);

        /** Nothing, because it could identify a child. */
        T withheld(Withheld cell);

        /** There is nothing to show. */
        T notApplicable(NotApplicable cell);

        /** There is no figure. */
        T notAvailable(NotAvailable cell);
    }

    /** The figure as it is. Never a gap. */
    record Shown(Figure figure) implements Cell {
        /** @throws IllegalArgumentException if the figure is a gap */
        public Shown {
            checkArgument(!figure.isGap(), "a gap is not shown; it is not available");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.shown(this);
        }

        @Override
        public String symbol() {
            return "";
        }
    }

    /**
     * The figure, rounded.
     *
     * @param figure the figure of the rounded value, not of the exact one; never a gap
     * @param base what it is rounded to a multiple of, 2 or more
     */
    record Rounded(Figure figure, int base) implements Cell {
        /** @throws IllegalArgumentException if the figure is a gap or the base is below 2 */
        public Rounded {
            checkArgument(!figure.isGap(), "a gap is not rounded; it is not available");
            checkArgument(base >= 2, "a rounding base must be 2 or more, was %s", base);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.rounded(this);
        }

        @Override
        public String symbol() {
            return "";
        }
    }

    /**
     * Nothing, because it could identify a child. It does not hold the figure.
     *
     * @param reason why
     * @param because why, in words without digits
     */
    record Withheld(Reason reason, String because) implements Cell {
        /** @throws IllegalArgumentException if the words are blank or hold a digit */
        public Withheld {
            checkWords(because);
        }

        static void checkWords(String because) {
            checkArgument(!because.isBlank(), "say why it is withheld");
            checkArgument(
                    because.chars().noneMatch(Character::isDigit), "the reason for withholding must not hold a number");
        }

        /** Withheld for this reason, in its own words. */
        public static Withheld because(Reason reason) {
            return new Withheld(reason, reason.words());
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.withheld(this);
        }

        @Override
        public String symbol() {
            return Symbol.CONFIDENTIAL.sign();
        }

        @Override
        public String toString() {
            return "withheld: " + because;
        }
    }

    /** There is nothing to show: the question does not arise. */
    record NotApplicable() implements Cell {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notApplicable(this);
        }

        @Override
        public String symbol() {
            return Symbol.NOT_APPLICABLE.sign();
        }

        @Override
        public String toString() {
            return "not applicable";
        }
    }

    /** There is no figure, and why. Also for what the source withheld, found low or found unreliable. */
    record NotAvailable(Gap reason) implements Cell {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAvailable(this);
        }

        @Override
        public String symbol() {
            return switch (reason) {
                case SUPPRESSED_AT_SOURCE -> Symbol.CONFIDENTIAL.sign();
                case LOW -> Symbol.LOW.sign();
                case UNRELIABLE -> Symbol.UNRELIABLE.sign();
                default -> Symbol.NOT_AVAILABLE.sign();
            };
        }

        @Override
        public String toString() {
            return "not available: " + reason.words();
        }
    }

    /** The cell of a figure that may be seen: shown, or for a gap the cell that says what is missing. */
    static Cell open(Figure figure) {
        return figure.gap()
                .<Cell>map(gap -> gap == Gap.NOT_APPLICABLE ? new NotApplicable() : new NotAvailable(gap))
                .orElseGet(() -> new Shown(figure));
    }
}
