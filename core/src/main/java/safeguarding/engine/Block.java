package safeguarding.engine;

/** Room for what is worked out of a block of rows, used again for each block and pass. Of one thread. */
final class Block {
    /** How many rows make a block: few enough that all of it stays near. */
    static final int ROWS = 1024;

    /** Of each row, the slot it falls in, or starts in; the slot it ends in; and those days. */
    final int[] slots;

    final int[] ends;
    final int[] startDays;
    final int[] endDays;

    /** The slots with a column's places within them. */
    final int[] apart;

    final int[] endsApart;

    /** Of rows in the order of children and days, a bit for each that is the first of its child or slot. */
    final long[] begins;

    /** A bit for each tally: whose conditions hold, whose do not say no, and of which one threw. */
    final long[] masks;

    final long[] open;
    final long[] threw;

    /** The numbers of one column. */
    final int[] numbers;

    /** Room for so many rows, or a block if they are more. */
    Block(int rows) {
        int room = Math.min(ROWS, rows);
        slots = new int[room];
        ends = new int[room];
        startDays = new int[room];
        endDays = new int[room];
        apart = new int[room];
        endsApart = new int[room];
        begins = new long[room + Long.SIZE - 1 >> 6];
        masks = new long[room];
        open = new long[room];
        threw = new long[room];
        numbers = new int[room];
    }
}
