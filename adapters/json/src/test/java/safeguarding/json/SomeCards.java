package safeguarding.json;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.whole;
import static safeguarding.judge.Tolerance.points;
import static safeguarding.judge.Tolerance.tolerance;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import safeguarding.ActionPlan;
import safeguarding.FindingRules;
import safeguarding.Line;
import safeguarding.PriorityAction;
import safeguarding.Scorecard;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Key;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.fact.Whole;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.judge.Target;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** A catalogue, a scorecard with every kind of line, and facts, for tests. */
final class SomeCards {

    enum Hold {
        STANDING,
        PRONE
    }

    record Restraint(long child, LocalDate on, Hold hold, int injuries) {
        static final Key<Restraint> CHILD = key("child", Restraint::child);
        static final Day<Restraint> ON = day("on", Restraint::on);
        static final Code<Restraint, Hold> HOLD = code("hold", Hold.class, Restraint::hold);
        static final Whole<Restraint> INJURIES = whole("injuries", Restraint::injuries);
        static final Events<Restraint> RESTRAINTS =
                Events.of("restraint", CHILD, ON).recording(HOLD, INJURIES);
    }

    static final Area HOME = Area.named("Aycliffe");
    static final Area ENGLAND = Area.of("E92000001", "England");
    static final FinancialYear YEAR = FinancialYear.of("2019-20");
    static final ReportingPeriod H2 = YEAR.secondHalf();

    static final Indicator RESTRAINTS = Indicator.of("sec.restraint", "Restraints", count(Restraint.RESTRAINTS))
            .lowerIsBetter()
            .inTheme("Safety");
    static final Indicator INJURY_RATE = Indicator.of(
                    "sec.injury.rate",
                    "Injuries per 100 restraints",
                    total(Restraint.INJURIES, Restraint.RESTRAINTS).per(100, count(Restraint.RESTRAINTS)))
            .lowerIsBetter()
            .inTheme("Safety")
            .caveat("Self-reported.");
    static final Indicator MEDIAN =
            Indicator.of("sec.injury.median", "Median injuries", median(Restraint.INJURIES, Restraint.RESTRAINTS));
    static final Indicator CHANGE = RESTRAINTS.changeOnPrevious();
    static final Indicator PLANS = Indicator.of("cpp.open", "Plans", given("cpp.open"))
            .higherIsBetter()
            .inTheme("Plans");
    static final Indicator REPEAT = Indicator.of("cpp.repeat", "Repeat plans, %", Measure.givenPercent("cpp.repeat"))
            .bestBetween(10, 15);
    static final Indicator USERS = Indicator.of("web.users", "Users", given("web.users"));
    static final Catalogue CATALOGUE = Catalogue.of(RESTRAINTS, INJURY_RATE, MEDIAN, CHANGE, PLANS, REPEAT, USERS);

    static final Scorecard CARD = Scorecard.titled("Secure home, \"2019/20\"")
            .about(HOME)
            .withHistoryOf(3)
            .line(Line.of(RESTRAINTS)
                    .in(VisionArea.of("Calm, \"safe\" homes"))
                    .answering("Is \u00e9very restraint needed?")
                    .ownedBy("Durham County Council")
                    .by(Breakdown.by(Restraint.HOLD))
                    .judgedBy(Judge.noWorseThanBefore(tolerance("2.5"))))
            .line(Line.of(RESTRAINTS)
                    .each(Cadence.QUARTER)
                    .under("Trend")
                    .in(VisionArea.IDENTIFYING)
                    .judgedBy(Judge.controlChart()
                            .over(12)
                            .target("20.5")
                            .baselineOf(12)
                            .rebasedOn(LocalDate.of(2019, 4, 1))))
            .line(Line.of(INJURY_RATE)
                    .judgedBy(Judge.allOf(Bands.redAtOrAbove(20).amberAbove("7.5"), Judge.zeroTolerance()))
                    .beside(Benchmark.of("England", ENGLAND)))
            .line(Line.of(MEDIAN).judgedBy(Target.of("1.5").within(points(1))))
            .line(CHANGE, Judge.significantlyWorseThanBefore().at("0.998"))
            .line(Line.of(PLANS)
                    .judgedBy(Target.byPeriod(Map.of(H2, new BigDecimal("400"), YEAR.period(), new BigDecimal("450.5")))
                            .within(tolerance(5)))
                    .by(Breakdown.by("sex", List.of("F", "M")).and(Breakdown.by("age", List.of("0-4", "5-17"))))
                    .agreeingWith(USERS))
            .line(Line.of(REPEAT)
                    .judgedBy(Judge.allOf(
                            Bands.greenBetween(10, 15).amberWithin(5),
                            Judge.recentTrend(),
                            Judge.significantlyWorseThan(Benchmark.of(ENGLAND))))
                    .orLatest())
            .line(Line.of(USERS)
                    .judgedBy(Judge.against(Benchmark.of(ENGLAND), tolerance(1)))
                    .about(HOME))
            .without("worse")
            .finding(FindingRules.sentinel(RESTRAINTS))
            .finding(FindingRules.overdue(PLANS))
            .finding(ActionPlan.titled("Plan, \"2020\"")
                    .with(
                            PriorityAction.of("J-1", "Ask \u00e9very child", "Council")
                                    .under("Voice")
                                    .from(PriorityAction.Origin.SECTION_11)
                                    .dueBy(LocalDate.of(2020, 3, 31))
                                    .standing(PriorityAction.Status.OFF_TRACK)
                                    .evidencedBy("Seen in May")
                                    .serving("cpp.open", "web.users"),
                            PriorityAction.of("J-2", "Nothing more", "Police"))
                    .asAt(LocalDate.of(2020, 6, 30)))
            .finding(FindingRules.pair(USERS, RESTRAINTS, INJURY_RATE))
            .finding(FindingRules.why(USERS, RESTRAINTS))
            .finding(FindingRules.concentration(3, REPEAT, PLANS))
            .finding(FindingRules.clustering(2, REPEAT, PLANS))
            .finding(FindingRules.subgroup("boys", REPEAT, PLANS, REPEAT, USERS))
            .finding(FindingRules.impliedBase(PLANS, INJURY_RATE, USERS))
            .finding(FindingRules.shareOf(REPEAT, PLANS))
            .finding(FindingRules.shares(REPEAT, CHANGE))
            .finding(FindingRules.claimedFall(REPEAT, PLANS));

    static final Facts FACTS = Facts.none()
            .with(
                    Restraint.RESTRAINTS,
                    HOME,
                    Coverage.of(LocalDate.of(2018, 10, 1), YEAR.period().end()),
                    IntStream.range(0, 300)
                            .mapToObj(i -> new Restraint(
                                    i % 23,
                                    LocalDate.of(2018, 10, 1).plusDays(i + i / 2),
                                    Hold.values()[i % 2],
                                    i % 7 == 0 ? 1 : 0))
                            .toList())
            .with(
                    Return.of("cpp.open", HOME, H2, Supplied.count(444)),
                    Return.of("cpp.repeat", HOME, YEAR.firstHalf(), Supplied.stated("12.50")),
                    Return.of("web.users", HOME, H2, Supplied.moreThan("800")),
                    Return.of("web.users", HOME, H2.previous(), Supplied.missing(Symbol.LOW)),
                    Return.of("web.users", HOME, H2, Supplied.moreThan("900")),
                    Return.of("web.users", ENGLAND, H2, Supplied.count(700)));

    private SomeCards() {}
}
