package safeguarding.children.code;

import java.util.Optional;
import java.util.Set;

/**
 * Where a care leaver lives: the letters of the SSDA903 return, {@code ACCOM}. In that return a digit follows, 1 if it
 * is suitable and 2 if not: see {@link #ofReturn} and {@link #suitable}. The Standard Safeguarding Dataset and Annex A
 * give the letter alone.
 */
public enum LeaverAccommodation implements OfficialCode {
    /** Code B. */
    B("B", "With parents or relatives"),
    /** Code C. */
    C("C", "Community home or other residential care"),
    /** Code D. */
    D("D", "Semi-independent, transitional accommodation"),
    /** Code E. */
    E("E", "Supported lodgings"),
    /** Code G. */
    G("G", "Gone abroad"),
    /** Code H. */
    H("H", "Deported"),
    /** Code K. */
    K("K", "Ordinary lodgings without formal support"),
    /** Code R. */
    R("R", "Residence not known"),
    /** Code S. */
    S("S", "No fixed abode or homeless"),
    /** Code T. */
    T("T", "Foyer or similar supported accommodation"),
    /** Code U. */
    U("U", "Independent living"),
    /** Code V. */
    V("V", "Emergency accommodation"),
    /** Code W. */
    W("W", "Bed and breakfast"),
    /** Code X. */
    X("X", "In custody"),
    /** Code Y. */
    Y("Y", "Other accommodation"),
    /** Code Z. Staying put. */
    Z("Z", "With former foster carer"),
    /** Code 0. It has no digit after it. */
    NOT_KNOWN("0", "Not in touch or accommodation not known");

    private final String code;
    private final String label;

    LeaverAccommodation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Years years() {
        return Years.ALL;
    }

    /**
     * The accommodation that a code of the SSDA903 return begins with: {@code B1} and {@code B2} are both {@link #B}.
     *
     * @return empty if the return has no such code
     */
    public static Optional<LeaverAccommodation> ofReturn(String written) {
        String text = written.strip();
        if (text.equals(NOT_KNOWN.code())) {
            return Optional.of(NOT_KNOWN);
        }
        return suitable(text).flatMap(any -> OfficialCode.find(LeaverAccommodation.class, text.substring(0, 1)));
    }

    /**
     * Whether a code of the SSDA903 return says that the accommodation is suitable: it ends in 1, or in 2 if not.
     *
     * @return empty if the code says neither
     */
    public static Optional<Boolean> suitable(String written) {
        String text = written.strip();
        if (text.length() != 2 || text.startsWith(NOT_KNOWN.code())) {
            return Optional.empty();
        }
        return switch (text.charAt(1)) {
            case '1' -> Optional.of(true);
            case '2' -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Where national figures leave the care leaver out of the base: gone abroad, deported, residence not known. */
    public static Set<LeaverAccommodation> outOfBase() {
        return Set.of(G, H, R);
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
