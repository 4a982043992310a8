package safeguarding.fact;

import java.util.Arrays;

/**
 * A column of numbers in as little room as they need. A row's number is kept as a code: 0 is {@link Rows#ABSENT}, and the
 * others count from the least number, which is 1. Equals an array of the numbers. Immutable.
 */
abstract sealed class Packed {

    /** The most codes that two bytes hold. */
    private static final long MOST = Character.MAX_VALUE + 1L;

    /** The number that code 1 stands for. */
    final int least;

    /** How many codes there are; 0 if the numbers lie too far apart to be coded. */
    final int codes;

    private Packed(int least, int codes) {
        this.least = least;
        this.codes = codes;
    }

    /** The number in a row. */
    abstract int get(int row);

    /** Copies the numbers of some rows, the first {@code from}. */
    abstract void copy(int from, int n, int[] into);

    /** Looks up what a table says of each row's code. */
    abstract void look(int from, int n, int[] table, int[] into);

    /** Narrows each of some masks to what a table says of the row's code. */
    abstract void narrow(int from, int n, long[] table, long[] masks);

    /** Widens each of some masks by what a table says of the row's code. */
    abstract void widen(int from, int n, long[] table, long[] masks);

    /** How many bytes it takes. */
    abstract long bytes();

    final int number(int code) {
        return code == 0 ? Rows.ABSENT : least + code - 1;
    }

    /** The first {@code n} numbers. */
    static Packed of(int[] numbers, int n) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        boolean absent = false;
        for (int i = 0; i < n; i++) {
            int number = numbers[i];
            absent |= number == Rows.ABSENT;
            least = number == Rows.ABSENT ? least : Math.min(least, number);
            most = Math.max(most, number);
        }
        if (most == Rows.ABSENT) {
            return new Same(0, 1, 0);
        }
        long codes = 2L + most - least;
        if (codes == 2 && !absent) {
            return new Same(least, 2, 1);
        }
        if (codes > MOST) {
            return new Ints(Arrays.copyOf(numbers, n));
        }
        if (codes > 1 << Byte.SIZE) {
            char[] chars = new char[n];
            for (int i = 0; i < n; i++) {
                chars[i] = (char) (numbers[i] == Rows.ABSENT ? 0 : numbers[i] - least + 1);
            }
            return new Chars(chars, least, (int) codes);
        }
        byte[] bytes = new byte[n];
        for (int i = 0; i < n; i++) {
            bytes[i] = (byte) (numbers[i] == Rows.ABSENT ? 0 : numbers[i] - least + 1);
        }
        return new Bytes(bytes, least, (int) codes);
    }

    /** Every row has the same code. */
    private static final class Same extends Packed {
        private final int code;

        Same(int least, int codes, int code) {
            super(least, codes);
            this.code = code;
        }

        @Override
        int get(int row) {
            return number(code);
        }

        @Override
        void copy(int from, int n, int[] into) {
            Arrays.fill(into, 0, n, number(code));
        }

        @Override
        void look(int from, int n, int[] table, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = table[code];
            }
        }

        @Override
        void narrow(int from, int n, long[] table, long[] masks) {
            for (int i = 0; i < n; i++) {
                masks[i] &= table[code];
            }
        }

        @Override
        void widen(int from, int n, long[] table, long[] masks) {
            for (int i = 0; i < n; i++) {
                masks[i] |= table[code];
            }
        }

        @Override
        long bytes() {
            return 0;
        }
    }

    private static final class Bytes extends Packed {
        private final byte[] bytes;

        Bytes(byte[] bytes, int least, int codes) {
            super(least, codes);
            this.bytes = bytes;
        }

        @Override
        int get(int row) {
            return number(bytes[row] & 0xFF);
        }

        @Override
        void copy(int from, int n, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = number(bytes[from + i] & 0xFF);
            }
        }

        @Override
        void look(int from, int n, int[] table, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = table[bytes[from + i] & 0xFF];
            }
        }

        @Override
        void narrow(int from, int n, long[] table, long[] masks) {
            for (int i = 0; i < n; i++) {
                masks[i] &= table[bytes[from + i] & 0xFF];
            }
        }

        @Override
        void widen(int from, int n, long[] table, long[] masks) {
            for (int i = 0; i < n; i++) {
                masks[i] |= table[bytes[from + i] & 0xFF];
            }
        }

        @Override
        long bytes() {
            return bytes.length;
        }
    }

    private static final class Chars extends Packed {
        private final char[] chars;

        Chars(char[] chars, int least, int codes) {
            super(least, codes);
            this.chars = chars;
        }

        @Override
        int get(int row) {
            return number(chars[row]);
        }

        @Override
        void copy(int from, int n, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = number(chars[from + i]);
            }
        }

        @Override
        void look(int from, int n, int[] table, int[] into) {
            for (int i = 0; i < n; i++) {
                into[i] = table[chars[from + i]];
            }
        }

        @Override
        void narrow(int from, int n, long[] table, long[] masks) {
            for (int i = 0; i < n; i++) {
                masks[i] &= table[chars[from + i]];
            }
        }

        @Override
        void widen(int from, int n, long[] table, long[] masks) {
            for (int i = 0; i < n; i++) {
                masks[i] |= table[chars[from + i]];
            }
        }

        @Override
        long bytes() {
            return 2L * chars.length;
        }
    }

    /** Numbers as they are. */
    private static final class Ints extends Packed {
        private final int[] numbers;

        Ints(int[] numbers) {
            super(0, 0);
            this.numbers = numbers;
        }

        @Override
        int get(int row) {
            return numbers[row];
        }

        @Override
        void copy(int from, int n, int[] into) {
            System.arraycopy(numbers, from, into, 0, n);
        }

        @Override
        void look(int from, int n, int[] table, int[] into) {
            throw new IllegalStateException("these numbers have no codes");
        }

        @Override
        void narrow(int from, int n, long[] table, long[] masks) {
            throw new IllegalStateException("these numbers have no codes");
        }

        @Override
        void widen(int from, int n, long[] table, long[] masks) {
            throw new IllegalStateException("these numbers have no codes");
        }

        @Override
        long bytes() {
            return 4L * numbers.length;
        }
    }
}
