package safeguarding.judge;

import java.util.Optional;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;

/** What is known of a figure's value. */
final class Values {
    private Values() {}

    /** The value if it is known, and not only a bound of it. */
    static Optional<Fraction> exact(Figure figure) {
        return isBounded(figure) ? Optional.empty() : figure.value();
    }

    /** The bound if the value is only known to be more than it. */
    static Optional<Fraction> lowerBound(Figure figure) {
        return figure instanceof Figure.Stated && isBounded(figure) ? figure.value() : Optional.empty();
    }

    /** Why the value is not known. */
    static String whyNot(Figure figure) {
        return figure.gap()
                .map(gap -> gap.words())
                .orElse(isBounded(figure) ? "only a lower bound is known" : "from 0 there is no change in per cent");
    }

    private static boolean isBounded(Figure figure) {
        if (figure instanceof Figure.Change change) {
            return isBounded(change.before()) || isBounded(change.after());
        }
        return figure instanceof Figure.Stated stated && stated.bound() == Bound.MORE_THAN;
    }
}
