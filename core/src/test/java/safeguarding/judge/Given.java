package safeguarding.judge;

import java.math.BigDecimal;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Polarity;
import safeguarding.indicator.Unit;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Indicators and figures that the tests of judges judge. */
final class Given {
    static final FinancialYear YEAR = FinancialYear.of("2019-20");
    static final ReportingPeriod H1 = YEAR.firstHalf();
    static final ReportingPeriod H2 = YEAR.secondHalf();

    static final Indicator RESTRAINTS = Indicator.of("restraint.count", "Restraints", Measure.given("restraints"))
            .in(Unit.count("restraints"))
            .lowerIsBetter();
    static final Indicator INJURY_RATE = Indicator.of(
                    "restraint.injury-rate",
                    "Injuries per 100 restraints",
                    Measure.given("injuries").per(100, Measure.given("restraints")))
            .lowerIsBetter();
    static final Indicator IN_TIME = Indicator.of(
                    "assessment.in-time", "Assessments in time, %", Measure.givenPercent("in-time"))
            .higherIsBetter();
    static final Indicator REPEAT_PLANS = Indicator.of("cpp.repeat", "Repeat plans, %", Measure.givenPercent("repeat"))
            .bestBetween(10, 15);
    static final Indicator DAYS = Indicator.of("wait", "Days waited", Measure.given("wait"))
            .in(Unit.days())
            .lowerIsBetter();
    static final Indicator COST = Indicator.of("cost", "Cost", Measure.given("cost"))
            .in(Unit.pounds())
            .lowerIsBetter();

    private Given() {}

    static Figure count(long count) {
        return new Figure.Count(count);
    }

    static Figure per100(long numerator, long denominator) {
        return new Figure.Rate(numerator, denominator, 100, false);
    }

    static Figure percent(long numerator, long denominator) {
        return new Figure.Rate(numerator, denominator, 100, true);
    }

    static Figure stated(String value) {
        return new Figure.Stated(new BigDecimal(value), Bound.EXACTLY);
    }

    static Figure over(String value) {
        return new Figure.Stated(new BigDecimal(value), Bound.MORE_THAN);
    }

    static Figure gap(Gap reason) {
        return Figure.missing(reason);
    }

    static Evidence evidence(Indicator indicator, Figure figure) {
        return Evidence.of(indicator, H2, figure);
    }

    static Indicator with(Polarity polarity) {
        return INJURY_RATE.with(polarity);
    }

    static Rag rag(Judge judge, Indicator indicator, String value) {
        return judge.judge(evidence(indicator, stated(value))).rag();
    }

    static String says(Judge judge, Indicator indicator, Figure figure) {
        return judge.judge(evidence(indicator, figure)).words();
    }
}
