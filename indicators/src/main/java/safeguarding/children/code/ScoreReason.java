package safeguarding.children.code;

/**
 * Why a looked-after child has no strengths and difficulties score: the codes of the SSDA903 return, {@code
 * SDQ_REASON}.
 */
public enum ScoreReason implements OfficialCode {
    /** Code SDQ1. */
    SDQ1("SDQ1", "No form returned: aged under 4 or over 16"),
    /** Code SDQ2. */
    SDQ2("SDQ2", "Carer refused to complete the form"),
    /** Code SDQ3. */
    SDQ3("SDQ3", "Not possible because of the severity of the disability"),
    /** Code SDQ4. */
    SDQ4("SDQ4", "Other"),
    /** Code SDQ5. */
    SDQ5("SDQ5", "Child or young person refuses a questionnaire");

    private final String code;
    private final String label;

    ScoreReason(String code, String label) {
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

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
