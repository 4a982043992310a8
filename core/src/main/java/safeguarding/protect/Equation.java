package safeguarding.protect;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import safeguarding.measure.Fraction;

/**
 * A sum of variables, each times a whole number, that equals a whole number; solved for one of them, whose factor is above
 * 0. All others are counted from where they rest, so the constant says what the one it is solved for is while they do.
 * Its numbers have no common divisor, so they stay as small as they can be: in tables with margins nearly all are 1 or −1.
 *
 * <p>They are exact. Longs hold them as long as they fit, and whole numbers of any size when they do not. Immutable.
 */
abstract class Equation {
    /** The columns in order, of which none has the factor 0. */
    final int[] columns;

    /** The column it is solved for. */
    final int solved;

    /** A bit for each column, the same for some: most that do not occur are told by it at once. */
    private final long marks;

    private Equation(int[] columns, int solved) {
        this.columns = columns;
        this.solved = solved;
        long all = 0;
        for (int column : columns) {
            all |= 1L << column;
        }
        marks = all;
    }

    /** A sum that equals a constant, not solved yet. */
    static Equation of(Sum sum, long constant) {
        var columns = new int[sum.size()];
        var factors = new long[sum.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = sum.unknown(i);
            factors[i] = sum.factor(i);
        }
        return new Small(columns, factors, constant, -1).reduced();
    }

    /** Where a column stands, below 0 if it does not occur. */
    final int at(int column) {
        return (marks >>> column & 1) == 0 ? -1 : Arrays.binarySearch(columns, column);
    }

    /** The sign of the factor that stands there. */
    abstract int sign(int at);

    /** The sign of the value of the column it is solved for, when all others are 0. */
    abstract int sign();

    /** Whether the factor that stands there is 1 or −1. */
    abstract boolean unit(int at);

    /** Whether no fractions come of solving it for another variable: its factor, and that of this one, are 1 or −1. */
    final boolean swaps(int column) {
        return unit(at(column)) && unit(at(solved));
    }

    /** Compares the sizes of two factors. */
    abstract int compare(int at, int other);

    abstract BigInteger factor(int at);

    abstract BigInteger constant();

    /** How far another has to go, either way, until the one it is solved for is somewhere. */
    abstract Quotient distance(int at, long target);

    /** The same, when a variable is counted from so much less, or the one it is solved for is so much more. */
    abstract Equation plus(int at, long times);

    /** The same equation, solved for another column of it. */
    abstract Equation solvedFor(int column);

    /** What is left when a column is replaced by what another equation, solved for it, says it is. */
    final Equation without(int column, Equation other) {
        if (this instanceof Small mine && other instanceof Small its) {
            try {
                return mine.less(its, column);
            } catch (ArithmeticException tooLarge) {
                return big().less(other.big(), column);
            }
        }
        return big().less(other.big(), column);
    }

    /** The value of the column it is solved for, when all others are 0. */
    final Fraction value() {
        return new Fraction(constant(), factor(at(solved)));
    }

    /** The same, as a whole number; −1 if it is none. Only for values of 0 or more. */
    abstract long whole();

    private Large big() {
        var factors = new BigInteger[columns.length];
        Arrays.setAll(factors, this::factor);
        return new Large(columns, factors, constant(), solved);
    }

    /** Numbers that fit. */
    private static final class Small extends Equation {
        private final long[] factors;
        private final long constant;
        private final long scale;

        Small(int[] columns, long[] factors, long constant, int solved) {
            super(columns, solved);
            this.factors = factors;
            this.constant = constant;
            int at = at(solved);
            this.scale = at < 0 ? 0 : factors[at];
        }

        @Override
        int sign(int at) {
            return Long.signum(factors[at]);
        }

        @Override
        int sign() {
            return Long.signum(constant);
        }

        @Override
        boolean unit(int at) {
            return factors[at] == 1 || factors[at] == -1;
        }

        @Override
        int compare(int at, int other) {
            return Long.compare(Math.abs(factors[at]), Math.abs(factors[other]));
        }

        @Override
        BigInteger factor(int at) {
            return BigInteger.valueOf(factors[at]);
        }

        @Override
        BigInteger constant() {
            return BigInteger.valueOf(constant);
        }

        @Override
        Quotient distance(int at, long target) {
            try {
                long way = target == 0
                        ? constant
                        : fitting(Math.subtractExact(constant, Math.multiplyExact(scale, target)));
                return new Quotient(Math.abs(way), Math.abs(factors[at]));
            } catch (ArithmeticException tooLarge) {
                return super.big().distance(at, target);
            }
        }

        @Override
        Equation plus(int at, long times) {
            try {
                long sum = fitting(Math.addExact(constant, Math.multiplyExact(factors[at], times)));
                return new Small(columns, factors, sum, solved);
            } catch (ArithmeticException tooLarge) {
                return super.big().plus(at, times);
            }
        }

        @Override
        long whole() {
            return scale == 1 ? constant : constant % scale == 0 ? constant / scale : -1;
        }

        @Override
        Equation solvedFor(int column) {
            if (factors[at(column)] > 0) {
                return new Small(columns, factors, constant, column);
            }
            var turned = new long[factors.length];
            for (int i = 0; i < turned.length; i++) {
                turned[i] = -factors[i];
            }
            return new Small(columns, turned, -constant, column);
        }

        /** Its numbers over their greatest common divisor. */
        Equation reduced() {
            return scale == 1 ? this : reduced(columns, factors.clone(), factors.length, constant, solved);
        }

        private static Small reduced(int[] columns, long[] factors, int size, long constant, int solved) {
            int own = Arrays.binarySearch(columns, solved);
            long common = own < 0 ? constant : gcd(constant, factors[own]);
            for (int i = 0; i < size && common != 1 && common != -1; i++) {
                common = gcd(common, factors[i]);
            }
            common = Math.abs(common);
            if (common > 1) {
                for (int i = 0; i < size; i++) {
                    factors[i] /= common;
                }
                constant /= common;
            }
            return new Small(columns, factors, constant, solved);
        }

        private static long gcd(long a, long b) {
            while (b != 0) {
                long rest = a % b;
                a = b;
                b = rest;
            }
            return a;
        }

        /** Fails when a number does not fit, or would not fit when its sign is turned. */
        private static long fitting(long value) {
            if (value == Long.MIN_VALUE) {
                throw new ArithmeticException();
            }
            return value;
        }

        Equation less(Small other, int column) {
            long common = Math.abs(gcd(factors[at(column)], other.scale));
            long times = other.scale / common;
            long taken = factors[at(column)] / common;
            int most = columns.length + other.columns.length;
            var left = new int[most];
            var numbers = new long[most];
            int size = 0;
            for (int i = 0, j = 0; i < columns.length || j < other.columns.length; ) {
                int mine = i < columns.length ? columns[i] : Integer.MAX_VALUE;
                int its = j < other.columns.length ? other.columns[j] : Integer.MAX_VALUE;
                long number = 0;
                if (mine <= its) {
                    number = Math.multiplyExact(times, factors[i++]);
                }
                if (its <= mine) {
                    number = Math.subtractExact(number, Math.multiplyExact(taken, other.factors[j++]));
                }
                if (number != 0) {
                    left[size] = Math.min(mine, its);
                    numbers[size++] = fitting(number);
                }
            }
            long sum = fitting(
                    Math.subtractExact(Math.multiplyExact(times, constant), Math.multiplyExact(taken, other.constant)));
            // Numbers of which one is 1, the factor solved for, have no common divisor.
            return scale == 1 && times == 1 && column != solved
                    ? new Small(Arrays.copyOf(left, size), Arrays.copyOf(numbers, size), sum, solved)
                    : reduced(Arrays.copyOf(left, size), Arrays.copyOf(numbers, size), size, sum, solved);
        }
    }

    /** Numbers of any size. */
    private static final class Large extends Equation {
        private static final int BITS_OF_SMALL = 62;
        private final BigInteger[] factors;
        private final BigInteger constant;

        Large(int[] columns, BigInteger[] factors, BigInteger constant, int solved) {
            super(columns, solved);
            this.factors = factors;
            this.constant = constant;
        }

        @Override
        int sign(int at) {
            return factors[at].signum();
        }

        @Override
        int sign() {
            return constant.signum();
        }

        @Override
        boolean unit(int at) {
            return factors[at].abs().equals(BigInteger.ONE);
        }

        @Override
        int compare(int at, int other) {
            return factors[at].abs().compareTo(factors[other].abs());
        }

        @Override
        BigInteger factor(int at) {
            return factors[at];
        }

        @Override
        BigInteger constant() {
            return constant;
        }

        @Override
        Quotient distance(int at, long target) {
            BigInteger way = constant.subtract(factors[at(solved)].multiply(BigInteger.valueOf(target)));
            return new Quotient(way.abs(), factors[at].abs());
        }

        @Override
        Equation plus(int at, long times) {
            return new Large(columns, factors, constant.add(factors[at].multiply(BigInteger.valueOf(times))), solved);
        }

        @Override
        long whole() {
            BigInteger[] parts = constant.divideAndRemainder(factors[at(solved)]);
            return parts[1].signum() == 0 && parts[0].bitLength() < Long.SIZE ? parts[0].longValue() : -1;
        }

        @Override
        Equation solvedFor(int column) {
            if (factors[at(column)].signum() > 0) {
                return new Large(columns, factors, constant, column);
            }
            var turned = new BigInteger[factors.length];
            Arrays.setAll(turned, i -> factors[i].negate());
            return new Large(columns, turned, constant.negate(), column);
        }

        Equation less(Large other, int column) {
            BigInteger scale = other.factors[other.at(column)];
            BigInteger taken = factors[at(column)];
            int[] all = IntStream.concat(Arrays.stream(columns), Arrays.stream(other.columns))
                    .sorted()
                    .distinct()
                    .filter(c -> number(c, other, scale, taken).signum() != 0)
                    .toArray();
            var numbers = new BigInteger[all.length];
            Arrays.setAll(numbers, i -> number(all[i], other, scale, taken));
            return reduced(all, numbers, constant.multiply(scale).subtract(other.constant.multiply(taken)), solved);
        }

        private BigInteger number(int column, Large other, BigInteger scale, BigInteger taken) {
            return orZero(column).multiply(scale).subtract(other.orZero(column).multiply(taken));
        }

        private BigInteger orZero(int column) {
            int at = at(column);
            return at < 0 ? BigInteger.ZERO : factors[at];
        }

        /** Its numbers over their greatest common divisor, as longs if they fit. */
        private static Equation reduced(int[] columns, BigInteger[] factors, BigInteger constant, int solved) {
            BigInteger common = Arrays.stream(factors).reduce(constant.abs(), BigInteger::gcd);
            BigInteger divisor = common.signum() == 0 ? BigInteger.ONE : common;
            BigInteger[] numbers =
                    Arrays.stream(factors).map(f -> f.divide(divisor)).toArray(BigInteger[]::new);
            BigInteger sum = constant.divide(divisor);
            boolean small = sum.bitLength() <= BITS_OF_SMALL
                    && Arrays.stream(numbers).allMatch(f -> f.bitLength() <= BITS_OF_SMALL);
            return small
                    ? new Small(
                            columns,
                            Arrays.stream(numbers)
                                    .mapToLong(BigInteger::longValue)
                                    .toArray(),
                            sum.longValue(),
                            solved)
                    : new Large(columns, numbers, sum, solved);
        }
    }
}
