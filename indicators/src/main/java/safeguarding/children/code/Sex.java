package safeguarding.children.code;

import java.util.Optional;

/**
 * A child's sex: {@code GenderCurrent} of the children in need census until 2024, {@code Sex} from 2025 on, and {@code
 * SEX} of the SSDA903 return, which until 2024 knew male and female only. The codes were 1, 2, 0 and 9 until 2024 and
 * are M, F and U from 2025 on.
 */
public enum Sex implements OfficialCode {
    /** Code M; 1 until 2024. */
    MALE("M", "1", "Male"),
    /** Code F; 2 until 2024. */
    FEMALE("F", "2", "Female"),
    /** Code U; 0 until 2024, for not recorded or unborn. It is an answer, and not the same as recording nothing. */
    UNKNOWN("U", "0", "Unknown"),
    /** Code 9; until 2024. */
    INDETERMINATE("9", "9", "Indeterminate");

    private static final int LAST_YEAR_OF_DIGITS = 2024;

    private final String code;
    private final String digit;
    private final String label;

    Sex(String code, String digit, String label) {
        this.code = code;
        this.digit = digit;
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
        return this == INDETERMINATE ? Years.until(LAST_YEAR_OF_DIGITS) : Years.ALL;
    }

    @Override
    public Optional<String> codeIn(int year) {
        return validIn(year) ? Optional.of(year <= LAST_YEAR_OF_DIGITS ? digit : code) : Optional.empty();
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
