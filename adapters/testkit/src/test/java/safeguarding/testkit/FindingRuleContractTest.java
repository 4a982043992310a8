package safeguarding.testkit;

import java.util.List;
import safeguarding.FindingRule;
import safeguarding.FindingRules;
import safeguarding.Reading;
import safeguarding.Scorecard;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Measure;

class FindingRuleContractTest extends FindingRuleContract {

    private static final Area HOME = Area.named("Home");
    private static final Indicator RESTRAINTS = Indicator.of("restraints", "Restraints", Measure.given("restraints"))
            .lowerIsBetter();
    private static final Indicator INJURIES =
            Indicator.of("injuries", "Injuries", Measure.given("injuries")).lowerIsBetter();
    private static final List<Reading> READINGS = Scorecard.titled("Home")
            .lines(List.of(RESTRAINTS, INJURIES))
            .evaluate(
                    Facts.none()
                            .with(
                                    of(RESTRAINTS, 235, true),
                                    of(RESTRAINTS, 518, false),
                                    of(INJURIES, 52, true),
                                    of(INJURIES, 37, false)),
                    Restraints.YEAR.secondHalf())
            .readings();

    private static Return of(Indicator indicator, long count, boolean first) {
        return Return.of(
                indicator.id(),
                HOME,
                first ? Restraints.YEAR.firstHalf() : Restraints.YEAR.secondHalf(),
                Supplied.count(count));
    }

    @Override
    protected FindingRule rule() {
        return FindingRules.why(INJURIES, RESTRAINTS);
    }

    @Override
    protected List<Reading> readings() {
        return READINGS;
    }
}
