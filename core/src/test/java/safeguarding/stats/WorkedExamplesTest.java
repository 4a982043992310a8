package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.stats.Change.events;
import static safeguarding.stats.Change.exposure;
import static safeguarding.stats.Published.published;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The figures of the Durham report 2019/20, worked through. */
@Golden.Tests
class WorkedExamplesTest {
    private static final Reconcile.Implied CPP_POPULATION =
            Reconcile.impliedDenominator(444, published("50").per(10_000)).get();

    private static RateChange change(long before, double exposedBefore, long after, double exposedAfter) {
        return Change.between(
                events(before, exposure(exposedBefore, "restraints")),
                events(after, exposure(exposedAfter, "restraints")));
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.lastIndexOf('_') + 1));
    }

    private static RateChange change(String id) {
        return switch (id) {
            case "restraints_h1_h2" -> change(235, 1, 518, 1);
            case "injuries_h1_h2" -> change(52, 1, 37, 1);
            case "injuries_per_restraint_h1_h2" -> change(52, 235, 37, 518);
            case "restraints_1819_1920" -> change(520, 1, 753, 1);
            case "injuries_1819_1920" -> change(94, 1, 89, 1);
            case "injuries_per_restraint_1819_1920" -> change(94, 520, 89, 753);
            default ->
                id.startsWith("restraints_excluding")
                        ? change(235, 1, 518 - number(id), 1)
                        : change(19, 753 - number(id), 70, number(id));
        };
    }

    private static void checkChange(Golden.Row row, RateChange change) {
        Interval interval = change.interval(0.95).get();
        row.relative(
                "value",
                switch (row.text("quantity")) {
                    case "rate_ratio" -> change.ratio().get();
                    case "rr_lower95" -> interval.lower();
                    case "rr_upper95" -> interval.upper();
                    case "p_central" -> change.p().get();
                    default -> change.minLikeP().get();
                },
                1e-9);
    }

    private static void checkValue(Golden.Row row, double value, Interval at95, Interval at998) {
        Interval interval = row.text("quantity").endsWith("95") ? at95 : at998;
        if (!row.text("quantity").equals("value")) {
            String method = row.text("method");
            row.check(
                    interval.method() == Method.BYAR && method.equals("Byars")
                            || interval.method() == Method.EXACT_POISSON && method.equals("Exact")
                            || interval.method() == Method.WILSON && method.equals("Wilson"),
                    "method",
                    interval);
        }
        row.relative(
                "value",
                switch (row.text("quantity")) {
                    case "value" -> value;
                    case "lower95", "lower99_8" -> interval.lower();
                    default -> interval.upper();
                },
                1e-9);
    }

    private static void check(Golden.Row row, Rate rate) {
        checkValue(
                row,
                rate.value().get(),
                rate.interval(0.95).get(),
                rate.interval(0.998).get());
    }

    private static void check(Golden.Row row, Proportion proportion) {
        checkValue(
                row,
                proportion.percent().get(),
                proportion.interval(0.95).get().times(100),
                proportion.interval(0.998).get().times(100));
    }

    private static Decomposition injuries(double restraints1, double injuries1, double restraints2, double injuries2) {
        return Decomposition.dasGupta(List.of(
                new Decomposition.Factor("volume", restraints1, restraints2),
                new Decomposition.Factor("rate", injuries1 / restraints1, injuries2 / restraints2)));
    }

    private static RepeatEvents restraints(long topThree) {
        return RepeatEvents.of(counts(topThree));
    }

    /** The three as evenly as they can be, everyone else once: the least variance there can be. */
    private static Map<Long, Long> counts(long topThree) {
        Map<Long, Long> counts = new HashMap<>(Map.of(1L, 518 - topThree));
        for (int i = 0; i < 3; i++) {
            counts.merge((topThree + i) / 3, 1L, Long::sum);
        }
        return counts;
    }

    private static double single(Golden.Row row) {
        String quantity = row.text("quantity");
        Reconcile.Implied increase =
                Reconcile.impliedIncrease(526_980, published("6.1")).get();
        return switch (row.text("example_id") + " " + quantity) {
            case "injury_proportion_h1_h2 difference_pp" ->
                proportions().percentagePoints().get();
            case "injury_proportion_h1_h2 lower95_pp" ->
                100 * proportions().interval(0.95).get().lower();
            case "injury_proportion_h1_h2 upper95_pp" ->
                100 * proportions().interval(0.95).get().upper();
            case "level3_injuries_h1_h2 p_fisher" ->
                Change.between(Proportion.of(0, 52), Proportion.of(2, 37)).p().get();
            case "level3_injuries_h1_h2 p_binomial_half" ->
                Proportion.of(2, 2).test(0.5).get().central();
            case "injury_change_h1_h2 volume_effect" ->
                injuries(235, 52, 518, 37).effect("volume");
            case "injury_change_h1_h2 rate_effect" -> injuries(235, 52, 518, 37).effect("rate");
            case "injury_change_h1_h2 total_change" ->
                injuries(235, 52, 518, 37).difference();
            case "injury_change_1819_1920 volume_effect" ->
                injuries(520, 94, 753, 89).effect("volume");
            case "injury_change_1819_1920 rate_effect" ->
                injuries(520, 94, 753, 89).effect("rate");
            case "injury_change_1819_1920 total_change" ->
                injuries(520, 94, 753, 89).difference();
            case "reconcile_cpp implied_population_min" -> CPP_POPULATION.min();
            case "reconcile_cpp implied_population_max" -> CPP_POPULATION.max().getAsLong();
            case "reconcile_cpp published_0_15_population" -> {
                row.check(!CPP_POPULATION.contains(90_833), quantity, CPP_POPULATION);
                yield 90_833;
            }
            case "reconcile_cpp rate_using_0_15_population" -> {
                row.check(!published("50").per(10_000).fits(444, 90_833), quantity, CPP_POPULATION);
                row.check(published("49").per(10_000).fits(444, 90_833), quantity, CPP_POPULATION);
                yield Rate.of(444, 90_833).per(10_000).value().get();
            }
            case "reconcile_cpp implied_population_max_truncation" ->
                Reconcile.impliedDenominator(444, published("50").per(10_000).rounded(RoundingMode.DOWN))
                        .get()
                        .max()
                        .getAsLong();
            case "reconcile_top3 top3_restraints_min" -> implied("60", 518).min();
            case "reconcile_top3 top3_restraints_max" ->
                implied("60", 518).max().getAsLong();
            case "reconcile_welfare welfare_restraints_min" ->
                implied("58", 753).min();
            case "reconcile_welfare welfare_restraints_max" ->
                implied("58", 753).max().getAsLong();
            case "reconcile_welfare welfare_injuries_min" -> implied("79", 89).min();
            case "reconcile_welfare welfare_injuries_max" ->
                implied("79", 89).max().getAsLong();
            case "percent_change restraints_1819_1920" ->
                change(520, 1, 753, 1).percentChange().get();
            case "percent_change injuries_1819_1920" ->
                change(94, 1, 89, 1).percentChange().get();
            case "percent_change restraints_h1_h2" ->
                change(235, 1, 518, 1).percentChange().get();
            case "neglect_under5 previous_if_percentage_points" ->
                Reconcile.decrease(published("77.5"), published("1.8"))
                        .ifPoints()
                        .doubleValue();
            case "neglect_under5 previous_if_relative" ->
                Reconcile.decrease(published("77.5"), published("1.8"))
                        .ifRelative()
                        .doubleValue();
            case "parental_factors listed_share_sum" ->
                Reconcile.shares(published("21"), published("17"), published("14"), published("11"), published("10"))
                        .sum()
                        .doubleValue();
            case "population_growth base_if_30000" -> 526_980 - 30_000;
            case "population_growth growth_percent_if_30000" -> {
                row.check(!increase.contains(30_000), quantity, increase);
                yield change(496_980, 1, 526_980, 1).percentChange().get();
            }
            case "population_growth increase_implied_by_6_1pc_min" -> increase.lowerBound();
            case "population_growth increase_implied_by_6_1pc_max" -> increase.upperBound();
            case "false_alarms expected_of_100_at_95" -> Adjustment.falseAlarms(100, 0.95);
            case "false_alarms prob_any_of_100_at_95" -> Adjustment.anyFalseAlarm(100, 0.95);
            case "false_alarms expected_of_100_at_99_8" -> Adjustment.falseAlarms(100, 0.998);
            case "false_alarms prob_any_of_100_at_99_8" -> Adjustment.anyFalseAlarm(100, 0.998);
            default -> {
                RepeatEvents repeat = restraints(number(row.text("example_id")));
                yield switch (quantity) {
                    case "variance_lower_bound" -> repeat.variance();
                    case "variance_inflation_lower_bound" -> repeat.inflation().get();
                    case "lower95" -> repeat.interval(0.95).get().lower();
                    case "upper95" -> repeat.interval(0.95).get().upper();
                    case "share_of_increase_percent" ->
                        Rate.of(number(row.text("example_id")), 518 - 235)
                                .per(100)
                                .value()
                                .get();
                    default -> throw new AssertionError("no worked example " + row);
                };
            }
        };
    }

    private static ProportionChange proportions() {
        return Change.between(Proportion.of(52, 235), Proportion.of(37, 518));
    }

    private static Reconcile.Implied implied(String percent, long denominator) {
        return Reconcile.impliedNumerator(published(percent), denominator).get();
    }

    @Test
    void everyFigureOfTheReportComesOutAsWorked() {
        Golden.of("seed_worked_examples.csv").each(row -> {
            String id = row.text("example_id");
            String quantity = row.text("quantity");
            if (quantity.startsWith("rr_")
                    || quantity.equals("rate_ratio")
                    || quantity.equals("p_central")
                    || quantity.equals("p_minlike")) {
                checkChange(row, change(id));
            } else if (id.startsWith("cpp_rate")) {
                check(row, Rate.of(444, number(id)).per(10_000));
            } else if (id.startsWith("lac_rate")) {
                check(row, Rate.of(917, number(id)).per(10_000));
            } else {
                switch (id) {
                    case "private_fostering_count_limits" -> check(row, Rate.of(11, 1));
                    case "cse_referrals_count_limits" -> check(row, Rate.of(115, 1));
                    case "repeat_missing_count_limits" -> check(row, Rate.of(65, 1));
                    case "scr_completed_count_limits" -> check(row, Rate.of(7, 1));
                    case "level3_injuries_count_limits" -> check(row, Rate.of(2, 1));
                    case "injury_share_level1_83_of_89" -> check(row, Proportion.of(83, 89));
                    case "injury_share_level3_2_of_89" -> check(row, Proportion.of(2, 89));
                    case "injuries_per_100_restraints_h1_as_proportion" -> check(row, Proportion.of(52, 235));
                    case "injuries_per_100_restraints_h2_as_proportion" -> check(row, Proportion.of(37, 518));
                    case "injuries_per_100_restraints_h1" ->
                        check(row, Rate.of(52, 235).per(100));
                    case "injuries_per_100_restraints_h2" ->
                        check(row, Rate.of(37, 518).per(100));
                    case "injuries_per_100_restraints_1819" ->
                        check(row, Rate.of(94, 520).per(100));
                    case "injuries_per_100_restraints_1920" ->
                        check(row, Rate.of(89, 753).per(100));
                    default -> row.relative("value", single(row), 1e-9);
                }
            }
        });
    }

    @Test
    void twelveAndAHalfPerCentCannotBeAShareOf444() {
        assertThat(Reconcile.impliedNumerator(published("12.5"), 444).isCalculable())
                .isFalse();
        assertThat(implied("79", 89).max()).isEqualTo(OptionalLong.of(70));
    }
}
