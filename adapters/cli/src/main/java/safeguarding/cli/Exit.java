package safeguarding.cli;

/** What the program tells the program that started it. */
final class Exit {

    /** All went well. */
    static final int FINE = 0;
    /** Lines are red, or amber, and {@code --fail-on} asked to be told. */
    static final int RED = 1;
    /** The command was not understood, or names something that is not there. */
    static final int USAGE = 2;
    /** What the files hold is refused: problems in a check, too many of them, or nothing that can be computed. */
    static final int DATA = 3;
    /** A protection does not allow it, or no safe publication was found. */
    static final int WITHHELD = 4;
    /** A file cannot be read or written. */
    static final int FILES = 5;
    /** The program itself is at fault. */
    static final int BROKEN = 70;

    private Exit() {}
}
