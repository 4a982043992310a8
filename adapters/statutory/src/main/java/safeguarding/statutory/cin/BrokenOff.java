package safeguarding.statutory.cin;

/** A file is not XML from here on, or ends. It says on which line; never what stands there, as the parser's message may. */
final class BrokenOff extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    BrokenOff(int line) {
        super("is not well-formed", null, false, false);
        this.line = line;
    }

    /** The words for it: "breaks off or is not well-formed at line 12". */
    String reason() {
        return "breaks off or is not well-formed" + (line > 0 ? " at line " + line : "");
    }
}
