package safeguarding.stats;

/**
 * Exact binomial test of a share x of n against a given one π, by the tails of X ~ B(n, π) (Clopper and Pearson 1934). All
 * p from 0 to 1; against a share of 0 or 1 a p is 1 where nothing else could have been seen, and 0 where it could not.
 *
 * @param expected the share it was tested against
 * @param less probability of as few or fewer
 * @param greater probability of as many or more
 * @param central min(1, 2 × the smaller of the two); agrees with the Clopper-Pearson interval
 * @param minLike sum of the probabilities of all outcomes no likelier than the one seen
 */
public record BinomialTest(double expected, double less, double greater, double central, double minLike) {
    static BinomialTest of(double x, double n, double p) {
        double q = 1 - p;
        return new BinomialTest(
                p,
                Binomial.atMost(x, n, p, q),
                Binomial.atLeast(x, n, p, q),
                Binomial.central(x, n, p, q),
                Binomial.minLike(x, n, p, q));
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.EXACT_BINOMIAL;
    }

    @Override
    public String toString() {
        return "p = " + Print.p(central) + " against " + Print.number(100 * expected) + "%\n  " + method();
    }
}
