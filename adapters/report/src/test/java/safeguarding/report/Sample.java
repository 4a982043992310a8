package safeguarding.report;

import java.util.ArrayList;
import java.util.List;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Publications to try. */
final class Sample {

    static final FinancialYear YEAR = FinancialYear.of("2019-20");
    static final ReportingPeriod H1 = YEAR.firstHalf();
    static final ReportingPeriod H2 = YEAR.secondHalf();

    /** Places of words from outside in {@link #worded}. */
    record Words(
            String title,
            String indicator,
            String description,
            String theme,
            String unit,
            String source,
            String caveat,
            String area,
            String part,
            String benchmark,
            String report) {

        static Words all(String words) {
            String hundred = cut(words, 100);
            return new Words(
                    words, words, words, words, words, words, cut(words, 500), hundred, hundred, hundred, words);
        }

        private static String cut(String words, int most) {
            return words.substring(0, Math.min(most, words.length()));
        }
    }

    private Sample() {}

    /** A scorecard of one judged count in two halves, in parts, beside a benchmark. */
    static Publication worded(Words words) {
        Indicator indicator = Indicator.of("a.count", words.indicator, Measure.given("a.count"))
                .described(words.description)
                .in(Unit.count(words.unit))
                .from(Source.local(words.source))
                .caveat(words.caveat)
                .lowerIsBetter();
        Area here = Area.named(words.area);
        Area there = Area.of("E92000001", "England");
        Slice part = Slice.of("part", words.part);
        Facts facts = Facts.none()
                .with(
                        Return.of("a.count", here, H1, Supplied.count(235)),
                        Return.of("a.count", here, H2, Supplied.count(518)),
                        Return.of("a.count", here, H1, Supplied.count(200)).in(part),
                        Return.of("a.count", here, H2, Supplied.count(501)).in(part),
                        Return.of("a.count", there, H2, Supplied.count(9_000)));
        return Scorecard.titled(words.title)
                .about(here)
                .line(Line.of(indicator)
                        .under(words.theme)
                        .by(Breakdown.by("part", List.of(words.part)))
                        .beside(Benchmark.of(words.benchmark, there))
                        .judgedBy(Bands.redAtOrAbove(500).amberAtOrAbove(300)))
                .evaluate(facts, H2)
                .publish(Protection.alreadyPublished(words.report));
    }

    /** Counts of one indicator in successive periods, the last of which is read. */
    static Publication counts(Protection protection, ReportingPeriod last, long... counts) {
        Indicator indicator = Indicator.of("a.count", "Restraints", Measure.given("a.count"))
                .in(Unit.count("restraints"))
                .lowerIsBetter();
        Area home = Area.named("The home");
        var returns = new ArrayList<Return>();
        ReportingPeriod period = last;
        for (int i = counts.length - 1; i >= 0; i--) {
            returns.add(Return.of("a.count", home, period, Supplied.count(counts[i])));
            period = period.previous();
        }
        return Scorecard.titled("The home")
                .line(indicator)
                .withHistoryOf(Math.max(2, counts.length))
                .evaluate(Facts.none().with(returns.toArray(Return[]::new)), last)
                .publish(protection);
    }
}
