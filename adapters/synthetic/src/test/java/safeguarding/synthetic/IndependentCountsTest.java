package safeguarding.synthetic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import safeguarding.children.CaseRecords;
import safeguarding.children.Situation;
import safeguarding.children.Situations;
import safeguarding.children.code.SituationKind;
import safeguarding.engine.Plan;
import safeguarding.engine.Tallies;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Register;
import safeguarding.measure.Figure;

/**
 * What the engine counts of the synthetic authority is what plain loops over its rows count: for every register five figures
 * or more, each for the year 2019-20 and its halves. {@link RegisterCounts} and {@link SituationCounts} are the tables.
 */
class IndependentCountsTest {

    private static final Area AREA = Area.named("Somewhere");

    private static CaseRecords records = CaseRecords.NONE;
    private static Facts facts = Facts.none();
    private static List<CountTable.Line> lines = List.of();

    @BeforeAll
    static void count() {
        records = Situations.in(SyntheticAuthority.durham().records());
        facts = records.facts(AREA, SyntheticAuthority.durham().coverage());
        var table = new CountTable(records);
        RegisterCounts.addTo(table);
        SituationCounts.addTo(table);
        lines = table.lines();
    }

    @Test
    void everyFigureIsWhatIsCountedPlainly() {
        Tallies tallies =
                Plan.of(lines.stream().map(CountTable.Line::request).toList()).tally(facts);
        var all = new SoftAssertions();
        for (CountTable.Line line : lines) {
            Figure figure = tallies.outcome(line.request().formula(), AREA, line.period(), line.slice())
                    .figure();
            all.assertThat(CountTable.words(figure))
                    .as("%s, %s, %s", line.register().name(), line.what(), line.period())
                    .isEqualTo(line.plain());
        }
        all.assertAll();
    }

    @Test
    void everyRegisterIsCountedInFiveWaysOrMore() {
        Map<Register<?>, Set<String>> ways =
                lines.stream().collect(groupingBy(CountTable.Line::register, mapping(CountTable.Line::what, toSet())));

        assertThat(records.registers())
                .isNotEmpty()
                .allSatisfy(register ->
                        assertThat(ways.get(register)).as(register.name()).hasSizeGreaterThanOrEqualTo(5));
    }

    /**
     * A table of noughts would agree with anything. These are nought all year in the synthetic authority: it decides within
     * one working day, visits every child in care within six weeks, and has nobody in care who has a plan.
     */
    @Test
    void everyRegisterHasFiguresThatAreNotNought() {
        Set<Register<?>> nought = Set.of(
                Situation.of(SituationKind.CONTACT_DECISION_OVERDUE),
                Situation.of(SituationKind.REFERRAL_DECISION_OVERDUE),
                Situation.of(SituationKind.CARE_VISIT_OVERDUE),
                Situation.of(SituationKind.PLAN_AND_LOOKED_AFTER));
        Map<Register<?>, Set<String>> ways = lines.stream()
                .filter(line -> !line.plain().equals("0")
                        && !line.plain().startsWith("0 of")
                        && !line.plain().equals(CountTable.GAP))
                .collect(groupingBy(CountTable.Line::register, mapping(CountTable.Line::what, toSet())));

        assertThat(records.registers().stream().filter(register -> !nought.contains(register)))
                .allSatisfy(register ->
                        assertThat(ways.get(register)).as(register.name()).isNotEmpty());
    }
}
