package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.judge.Given.H1;
import static safeguarding.judge.Given.INJURY_RATE;
import static safeguarding.judge.Given.evidence;
import static safeguarding.judge.Given.per100;
import static safeguarding.judge.Given.with;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Polarity;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;

class JudgeProperties {

    @Property
    void moreIsNeverRatedBetterWhereRedIsAbove(
            @ForAll("figures") Figure one, @ForAll("figures") Figure other, @ForAll("upperBands") Bands bands) {
        assertThat(isMonotone(bands, one, other, 1, Polarity.CONTEXT_ONLY)).isTrue();
    }

    @Property
    void lessIsNeverRatedBetterWhereRedIsBelow(
            @ForAll("figures") Figure one, @ForAll("figures") Figure other, @ForAll("lowerBands") Bands bands) {
        assertThat(isMonotone(bands, one, other, -1, Polarity.CONTEXT_ONLY)).isTrue();
    }

    @Property
    void furtherFromTheTargetIsNeverRatedBetter(
            @ForAll("figures") Figure one, @ForAll("figures") Figure other, @ForAll("targets") Target target) {
        assertThat(isMonotone(target, one, other, 1, Polarity.LOWER_IS_BETTER)).isTrue();
        assertThat(isMonotone(target, one, other, -1, Polarity.HIGHER_IS_BETTER))
                .isTrue();
    }

    @Property
    void worseThanBeforeIsNeverRatedBetter(
            @ForAll("figures") Figure one,
            @ForAll("figures") Figure other,
            @ForAll("figures") Figure before,
            @ForAll("tolerances") Tolerance tolerance) {
        Judge judge = evidence -> Judge.noWorseThanBefore(tolerance).judge(evidence.after(H1, before));

        assertThat(isMonotone(judge, one, other, 1, Polarity.LOWER_IS_BETTER)).isTrue();
        assertThat(isMonotone(judge, one, other, -1, Polarity.HIGHER_IS_BETTER)).isTrue();
    }

    @Property
    void furtherOutsideGreenOnOneSideIsNeverRatedBetter(
            @ForAll("figures") Figure one, @ForAll("figures") Figure other) {
        var band = Bands.greenBetween(20, 40).amberWithin(7);
        var middle = Fraction.of(30, 1);
        boolean bothAbove = value(one).compareTo(middle) >= 0 && value(other).compareTo(middle) >= 0;
        boolean bothBelow = value(one).compareTo(middle) <= 0 && value(other).compareTo(middle) <= 0;

        assertThat(!bothAbove || isMonotone(band, one, other, 1, Polarity.CONTEXT_ONLY))
                .isTrue();
        assertThat(!bothBelow || isMonotone(band, one, other, -1, Polarity.CONTEXT_ONLY))
                .isTrue();
    }

    @Property
    void theReasonSaysBeforeRoundingExactlyWhereThePrintedValueWouldBeRatedOtherwise(
            @ForAll("figures") Figure figure, @ForAll("upperBands") Bands bands) {
        Verdict verdict = bands.judge(evidence(INJURY_RATE, figure));
        var printed = new Figure.Stated(figure.rounded(1).orElseThrow(), Bound.EXACTLY);
        Verdict ofPrinted = bands.judge(evidence(INJURY_RATE, printed));

        assertThat(verdict.because().endsWith(", before rounding")).isEqualTo(verdict.rag() != ofPrinted.rag());
    }

    @Property
    void theWorstOfSeveralIsTheWorst(@ForAll("rags") List<Rag> rags) {
        Judge[] judges = rags.stream()
                .map(rag -> (Judge) evidence -> Verdict.of(rag, "it is " + rag.word()))
                .toArray(Judge[]::new);
        Verdict verdict = Judge.allOf(judges).judge(evidence(INJURY_RATE, per100(1, 2)));

        Rag worst = List.of(Rag.RED, Rag.AMBER, Rag.GREEN, Rag.NOT_RATED).stream()
                .filter(rags::contains)
                .findFirst()
                .orElseThrow();
        assertThat(verdict.rag()).isEqualTo(worst);
        assertThat(verdict.because()).isEqualTo("it is " + worst.word());
    }

    /** True if the figure that is worse, in the direction given, is rated no better. */
    private static boolean isMonotone(Judge judge, Figure one, Figure other, int worse, Polarity polarity) {
        int order = value(one).compareTo(value(other)) * worse;
        Rag first = judge.judge(evidence(with(polarity), one)).rag();
        Rag second = judge.judge(evidence(with(polarity), other)).rag();
        boolean rated = first != Rag.NOT_RATED && second != Rag.NOT_RATED;
        return rated && (order < 0 || first.worse(second) == first) && (order > 0 || second.worse(first) == second);
    }

    private static Fraction value(Figure figure) {
        return figure.value().orElseThrow();
    }

    @Provide
    Arbitrary<Figure> figures() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 60), Arbitraries.longs().between(1, 100))
                .as(Given::per100);
    }

    @Provide
    Arbitrary<Bands> upperBands() {
        return Combinators.combine(thresholds(), thresholds(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((amber, more, redIn, amberIn) -> {
                    BigDecimal red = amber.add(more).add(new BigDecimal("0.1"));
                    Bands bands = redIn ? Bands.redAtOrAbove(red) : Bands.redAbove(red);
                    return amberIn ? bands.amberAtOrAbove(amber) : bands.amberAbove(amber);
                });
    }

    @Provide
    Arbitrary<Bands> lowerBands() {
        return Combinators.combine(thresholds(), thresholds(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((red, more, redIn, amberIn) -> {
                    BigDecimal amber = red.add(more).add(new BigDecimal("0.1"));
                    Bands bands = redIn ? Bands.redAtOrBelow(red) : Bands.redBelow(red);
                    return amberIn ? bands.amberAtOrBelow(amber) : bands.amberBelow(amber);
                });
    }

    @Provide
    Arbitrary<Target> targets() {
        return Combinators.combine(thresholds(), tolerances()).as(Target::new);
    }

    @Provide
    Arbitrary<Tolerance> tolerances() {
        return Arbitraries.oneOf(
                thresholds().map(Tolerance::points), thresholds().map(some -> Tolerance.tolerance(some)));
    }

    @Provide
    Arbitrary<List<Rag>> rags() {
        return Arbitraries.of(Arrays.asList(Rag.values())).list().ofMinSize(1).ofMaxSize(5);
    }

    private static Arbitrary<BigDecimal> thresholds() {
        return Arbitraries.integers().between(0, 600).map(tenths -> BigDecimal.valueOf(tenths, 1));
    }
}
