package safeguarding.statutory;

/** A file is not XML from here on, or ends. It says on which line; never what stands there, as the parser's message may. */
public final class BrokenOff extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line the line it breaks off at; 0 if that is not known */
    public BrokenOff(int line) {
        super("is not well-formed", null, false, false);
        this.line = line;
    }

    /** The words for it: "breaks off or is not well-formed at line 12". */
    public String reason() {
        return "breaks off or is not well-formed" + (line > 0 ? " at line " + line : "");
    }
}
