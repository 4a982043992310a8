package safeguarding.judge;

import java.util.List;
import java.util.Optional;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.stats.Estimate;
import safeguarding.stats.Method;
import safeguarding.stats.Movement;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.Proportion;
import safeguarding.stats.Rate;
import safeguarding.stats.RecentTrend;
import safeguarding.stats.Significance;

/**
 * By the recent trend of five annual figures, as UKHSA's Fingertips has it ({@link RecentTrend}): red where it goes the
 * wrong way, green where it goes the right way, amber where there is no significant trend, which is no evidence that
 * nothing changes. Not rated are an indicator for context; figures of other periods than years, or of several years that
 * overlap; counts, since years may differ in how many children there are; and a history in which one of the five is a gap or of unknown counts. Where the
 * indicator is best between two values, the way to the band is right, and within it neither way is. Made by {@link
 * Judge#recentTrend}.
 */
public record ByRecentTrend() implements Rule {

    @Override
    public int periodsOfHistory() {
        return RecentTrend.POINTS;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        if (evidence.figure().isGap()) {
            return Verdict.notRated(Values.whyNot(evidence.figure()));
        }
        if (Badness.by(evidence.indicator().polarity()).isEmpty()) {
            return Verdict.notRated(Target.CONTEXT);
        }
        boolean annual =
                evidence.history().stream().allMatch(point -> point.period().isYear());
        if (!annual) {
            return Verdict.notRated("a recent trend is of annual figures; use a control chart for shorter periods");
        }
        return trend(evidence)
                .fold(
                        trend -> verdict(evidence, trend),
                        why -> Verdict.notRated("there is no recent trend of five years to tell: " + why.words()));
    }

    private static Estimate<RecentTrend> trend(Evidence evidence) {
        Optional<NotCalculable> untestable =
                evidence.interval(0.95).reason().or(() -> overlap(evidence.indicator(), evidence.history()));
        if (untestable.isPresent()) {
            return Estimate.missing(untestable.get());
        }
        List<Figure> figures = evidence.history().stream().map(Point::figure).toList();
        if (!(evidence.figure() instanceof Figure.Rate latest)) {
            return Estimate.missing(NotCalculable.NOT_COMPARABLE);
        }
        return latest.share()
                ? RecentTrend.ofProportions(figures.stream()
                        .map(figure ->
                                rate(figure).map(r -> Proportion.of((double) r.numerator(), (double) r.denominator())))
                        .toList())
                : RecentTrend.ofRates(figures.stream()
                        .map(figure -> rate(figure)
                                .map(r -> Rate.of((double) r.numerator(), (double) r.denominator())
                                        .per((double) r.scale())))
                        .toList());
    }

    /** A trend takes its years for separate samples, and an indicator of several years has some events in two of them. */
    private static Optional<NotCalculable> overlap(Indicator indicator, List<Point> history) {
        for (int i = 1; i < history.size(); i++) {
            Point before = history.get(i - 1);
            Point after = history.get(i);
            Optional<NotCalculable> reason = indicator
                    .tested(before.figure(), before.period(), after.figure(), after.period())
                    .reason()
                    .filter(NotCalculable.OVERLAPPING_PERIODS::equals);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private static Estimate<Figure.Rate> rate(Figure figure) {
        return figure instanceof Figure.Rate rate
                ? Estimate.of(rate)
                : Estimate.missing(figure.gap().map(gap -> gap.notCalculable()).orElse(NotCalculable.MISSING_COUNT));
    }

    private Verdict verdict(Evidence evidence, RecentTrend trend) {
        var words = new Words(evidence.indicator().unit());
        Fraction value = evidence.figure().value().orElseThrow();
        String test = " over five years (" + Method.FINGERTIPS_RECENT_TREND.title() + ", "
                + trend.method().title() + ")";
        boolean none = trend.direction() == Movement.NO_SIGNIFICANT_CHANGE;
        int worse = none ? 0 : Heading.of(evidence.indicator().polarity(), value, trend.slope() > 0);
        String because = words.figure(evidence.figure())
                + (none
                        ? " is at the end of no significant trend"
                        : " is " + trend.direction().words() + Heading.words(worse))
                + test;
        Verdict verdict = Verdict.of(worse > 0 ? Rag.RED : worse < 0 ? Rag.GREEN : Rag.AMBER, because)
                .by(describe())
                .tested(Significance.of(trend.p(), trend.method()));
        return none ? verdict.explainedByChance() : verdict;
    }

    @Override
    public String describe() {
        return "red where the recent trend goes the wrong way, green where it goes the right way, otherwise amber";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.byRecentTrend(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
