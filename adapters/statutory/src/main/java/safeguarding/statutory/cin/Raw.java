package safeguarding.statutory.cin;

import org.jspecify.annotations.Nullable;

/** An element that becomes a record, as it stands in the file. */
class Raw {
    private final @Nullable Raw within;
    private final String element;
    private final int ordinal;
    private boolean refused;

    /**
     * @param within the element that holds it; null if it is a child
     * @param ordinal which of its kind it is in there, from 1
     */
    Raw(@Nullable Raw within, String element, int ordinal) {
        this.within = within;
        this.element = element;
        this.ordinal = ordinal;
    }

    int ordinal() {
        return ordinal;
    }

    /** Where it stands: {@code Child[12]/CINdetails[1]/Assessments[2]}. */
    String path() {
        return (within == null ? "" : within.path() + "/") + element + "[" + ordinal + "]";
    }

    /** What its refusal comes to. */
    String consequence() {
        return "the record is not taken";
    }

    /** No record is made of it. */
    void refuse() {
        refused = true;
    }

    boolean refused() {
        return refused;
    }
}
