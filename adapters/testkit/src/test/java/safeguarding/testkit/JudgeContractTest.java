package safeguarding.testkit;

import static safeguarding.judge.Tolerance.tolerance;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Bands;
import safeguarding.judge.Evidence;
import safeguarding.judge.Judge;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;

class JudgeContractTest extends JudgeContract {

    private static final Indicator PLANS =
            Indicator.of("cpp.open", "Plans", Measure.given("cpp.open")).lowerIsBetter();

    @Override
    protected Judge judge() {
        return Judge.allOf(Judge.noWorseThanBefore(tolerance(10)), Bands.redAtOrAbove(20));
    }

    @Override
    protected List<Evidence> evidence() {
        return List.of(
                Evidence.of(PLANS, Restraints.YEAR.period(), new Figure.Count(30)),
                Evidence.of(PLANS, Restraints.YEAR.firstHalf(), new Figure.Count(3)));
    }
}
