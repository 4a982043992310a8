package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** What a return says: a count, a count out of a base, a rounded value whose count is not known, or a symbol. */
public sealed interface Supplied {

    /** A count: "518 restraints". */
    static Supplied count(long count) {
        return new Counted(count);
    }

    /** A count and the base it is out of: "143 of 673". */
    static Supplied of(long numerator, long denominator) {
        return new Parts(numerator, denominator);
    }

    /**
     * A value as somebody rounded it, whose count is not known: "12.5".
     *
     * @throws IllegalArgumentException if it is not a number in digits
     */
    static Supplied stated(String value) {
        return new Stated(decimal(value), Bound.EXACTLY);
    }

    /**
     * A value of which only a lower bound is known: "800" for over 800.
     *
     * @throws IllegalArgumentException if it is not a number in digits
     */
    static Supplied moreThan(String value) {
        return new Stated(decimal(value), Bound.MORE_THAN);
    }

    /** No value, and why. */
    static Supplied missing(Symbol symbol) {
        return new Missing(symbol);
    }

    private static BigDecimal decimal(String value) {
        checkArgument(
                value.strip().matches("-?[0-9]{1,18}([.][0-9]{1,12})?"),
                "a stated value must be a number in digits, such as 12.5, without a sign of per cent, pounds or thousands");
        return new BigDecimal(value.strip());
    }

    /** Handles each kind. */
    <T> T fold(Cases<T> cases);

    /** One method for each kind of supplied value. */
    interface Cases<T> {
        /** A count. */
        T counted(Counted counted);

        /** A count and its base. */
        T parts(Parts parts);

        /** A rounded value. */
        T stated(Stated stated);

        /** No value. */
        T missing(Missing missing);
    }

    /** Whether a stated value is the value, or a bound of it. */
    enum Bound {
        /** The value, as rounded. */
        EXACTLY,
        /** The value is more than this. */
        MORE_THAN
    }

    /** A count, 0 or more. */
    record Counted(long count) implements Supplied {
        public Counted {
            checkArgument(count >= 0, "a count must be 0 or more");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.counted(this);
        }

        @Override
        public String toString() {
            return "a count";
        }
    }

    /** A count and the base it is out of, both 0 or more. The numerator may exceed the base: a rate can. */
    record Parts(long numerator, long denominator) implements Supplied {
        public Parts {
            checkArgument(numerator >= 0, "a numerator must be 0 or more");
            checkArgument(denominator >= 0, "a denominator must be 0 or more");
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.parts(this);
        }

        @Override
        public String toString() {
            return "a count and its base";
        }
    }

    /** A value as somebody rounded it; its scale is the number of decimals that was given. */
    record Stated(BigDecimal value, Bound bound) implements Supplied {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.stated(this);
        }

        @Override
        public String toString() {
            return "a stated value";
        }
    }

    /** No value, and why. */
    record Missing(Symbol symbol) implements Supplied {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.missing(this);
        }
    }
}
