package safeguarding.judge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;

/**
 * Values to ratings: what every rule comes down to on a piece of evidence. Going away from the best value, or from one end
 * to the other where there is none, the rating only ever changes one way.
 */
interface Scale {

    /** The rating of a value. */
    Rag rag(Fraction value);

    /** The sentence. */
    String because(String figure, Rag rag, Fraction value);

    /** The value that is best, where values on both sides of it are worse. */
    default Optional<Fraction> best() {
        return Optional.empty();
    }

    /** True if the sentence would look wrong to someone who only sees the value as it is printed. */
    default boolean looksOtherwise(Fraction value, Fraction printed) {
        return rag(value) != rag(printed);
    }

    /** The verdict on the evidence's figure. */
    static Verdict judge(Evidence evidence, Scale scale, Rule rule) {
        Figure figure = evidence.figure();
        var words = new Words(evidence.indicator().unit());
        Optional<Fraction> bound = Values.lowerBound(figure);
        if (bound.isPresent()) {
            return above(bound.get(), scale)
                    .map(rag -> Verdict.of(rag, scale.because(words.figure(figure), rag, justAbove(bound.get())))
                            .by(rule.describe()))
                    .orElse(Verdict.notRated("only a lower bound is known: " + words.figure(figure)));
        }
        Optional<Fraction> exact = Values.exact(figure);
        if (exact.isEmpty()) {
            return Verdict.notRated(Values.whyNot(figure));
        }
        Fraction value = exact.get();
        Rag rag = scale.rag(value);
        boolean looksOtherwise = scale.looksOtherwise(value, words.printed(figure, value));
        String because = scale.because(words.figure(figure), rag, value);
        return Verdict.of(rag, looksOtherwise ? because + ", before rounding" : because)
                .by(rule.describe());
    }

    /** The rating of every value above a bound; empty if they are not all rated alike. */
    private static Optional<Rag> above(Fraction bound, Scale scale) {
        var far = new Fraction(BigInteger.TEN.pow(100), BigInteger.ONE);
        Stream<Fraction> between = scale.best().filter(best -> best.compareTo(bound) > 0).stream();
        var rags = Stream.concat(Stream.of(justAbove(bound), far), between)
                .map(scale::rag)
                .distinct()
                .toList();
        return rags.size() == 1 ? Optional.of(rags.get(0)) : Optional.empty();
    }

    /** Above the value by less than any threshold can be. */
    private static Fraction justAbove(Fraction value) {
        return value.plus(Fraction.of(new BigDecimal(BigInteger.ONE, 100)));
    }
}
