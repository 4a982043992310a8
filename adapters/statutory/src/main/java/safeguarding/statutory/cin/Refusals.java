package safeguarding.statutory.cin;

import safeguarding.statutory.FileWatch;

/** Refuses cells and records of the child that is being read. */
final class Refusals {

    private final FileWatch watch;
    private int child;

    Refusals(FileWatch watch) {
        this.watch = watch;
    }

    /** From here on it is about the so many-th child of the file. */
    void about(int ordinal) {
        child = ordinal;
    }

    /** Something is wrong with a place, and nothing is lost by it. */
    void note(String place, String reason) {
        watch.refuse(child, place, reason);
    }

    /** A cell is taken as not recorded; the record stays. */
    void cell(Raw of, String cell, String reason) {
        note(of.path() + "/" + cell, reason + "; it is taken as not recorded");
    }

    /** A record is not taken, for one of its cells. */
    void record(Raw of, String cell, String reason) {
        of.refuse();
        note(of.path() + (cell.isEmpty() ? "" : "/" + cell), reason + "; " + of.consequence());
    }
}
