package safeguarding.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.consistency.Printed.count;
import static safeguarding.consistency.Printed.percent;
import static safeguarding.consistency.Printed.rate;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.consistency.ConsistencyRule.Severity;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Figures made up here; those of the Durham report are in the example. */
class ConsistencyAuditTest {
    private static final Area TOWN = Area.named("Town");
    private static final FinancialYear FINANCIAL_YEAR = FinancialYear.of("2019-20");
    private static final ReportingPeriod YEAR = FINANCIAL_YEAR.period();
    private static final ReportingPeriod BEFORE = FINANCIAL_YEAR.previous().period();
    private static final AgeBand TO_15 = AgeBand.of(0, 15);
    private static final AgeBand TO_17 = AgeBand.CHILDREN_0_TO_17;

    private static PublishedFigure figure(String id, String thing, Printed printed) {
        return PublishedFigure.of(id, thing, printed, TOWN, YEAR).on("page 1");
    }

    private static PublishedFigure population(String id, AgeBand ages, Printed people) {
        return PublishedFigure.population(id, ages, people, TOWN, ReportingPeriod.parse("30 Jun 2019"))
                .on("page 2");
    }

    private static List<String> sentences(PublishedFigure... figures) {
        return ConsistencyAudit.of(List.of(figures)).contradictions().stream()
                .map(one -> one.rule() + ": " + one.sentence())
                .toList();
    }

    /** 235 + 518 = 753. */
    @Test
    void partsThatLeaveNothingOutAddToTheirTotal() {
        PublishedFigure first =
                figure("H1", "Restraints in the first half", count(235)).partOf("ALL", "half-year");
        PublishedFigure second =
                figure("H2", "Restraints in the second half", count(518)).partOf("ALL", "half-year");

        assertThat(sentences(figure("ALL", "Restraints", count(753)), first, second))
                .isEmpty();
        assertThat(sentences(figure("ALL", "Restraints", count(735)), first, second))
                .containsExactly("parts-and-total: Restraints, Town, 2019-20: the figures by half-year add to 753, the"
                        + " total that is printed is 735.");
    }

    /** 340 to the nearest ten is 335 to 345; 24 and 305 are 329, and with 306 to 315 they would be 330 to 339. */
    @Test
    void partsAddToATotalThatWasRounded() {
        PublishedFigure all = figure("ALL", "Plans", count(340).roundedTo(10));
        PublishedFigure girls = figure("F", "Girls", count(24)).partOf("ALL", "sex");

        assertThat(sentences(all, girls, figure("M", "Boys", count(305)).partOf("ALL", "sex")))
                .containsExactly(
                        "parts-and-total: Plans, Town, 2019-20: the figures by sex add to 329, the total that is"
                                + " printed is 340.");
        assertThat(sentences(
                        all,
                        girls,
                        figure("M", "Boys", count(310).roundedTo(10)).partOf("ALL", "sex")))
                .isEmpty();
        assertThat(sentences(all, girls, figure("M", "Boys", count(200).over()).partOf("ALL", "sex")))
                .isEmpty();
    }

    @Test
    void somePartIsNoMoreThanItsWhole() {
        assertThat(sentences(
                        figure("ALL", "Plans", count(444)),
                        figure("N", "Plans for neglect", count(445)).among("ALL")))
                .containsExactly(
                        "parts-and-total: 445 (Plans for neglect, Town, 2019-20) are more than the 444 (Plans, Town,"
                                + " 2019-20) that they are some of.");
        assertThat(sentences(
                        figure("ALL", "Plans", count(444)),
                        figure("N", "Plans for neglect", count(444)).among("ALL")))
                .isEmpty();
    }

    /** Three shares to no decimals are each up to 0.5 off: 33 + 33 + 33 is 97.5 to 100.5; 32 + 33 + 33 is 96.5 to 99.5. */
    @ParameterizedTest
    @CsvSource({"33,true", "32,false", "36,false"})
    void sharesOfAWholeAddTo100ButForRounding(String third, boolean agrees) {
        List<String> found = sentences(
                figure("ALL", "Plans", count(300)),
                figure("A", "A", percent("33")).partOf("ALL", "category"),
                figure("B", "B", percent("33")).partOf("ALL", "category"),
                figure("C", "C", percent(third)).partOf("ALL", "category"));

        assertThat(found).hasSize(agrees ? 0 : 1).allMatch(one -> one.startsWith("parts-and-total"));
    }

    /** 21 + 17 + 14 + 11 + 10 = 73. 60 + 41.6 = 101.6, at least 59.5 + 41.55 = 101.05. */
    @Test
    void sharesThatExcludeOneAnotherAddToNoMoreThan100AndSayWhatTheyAreOf() {
        assertThat(sentences(
                        figure("A", "A", percent("21")).oneOf("Main factor"),
                        figure("B", "B", percent("17")).oneOf("Main factor"),
                        figure("C", "C", percent("35")).oneOf("Main factor")))
                .containsExactly(
                        "shares-without-base: Main factor, Town, 2019-20: the 3 shares add to 73%, and nothing says"
                                + " what they are shares of or what the other 27% is.");
        assertThat(sentences(
                        figure("A", "A", percent("60")).oneOf("Main factor"),
                        figure("B", "B", percent("41.6")).oneOf("Main factor")))
                .containsExactly(
                        "shares-over-all: Main factor, Town, 2019-20: the 2 shares add to 101.6%, more than all,"
                                + " though each individual is in no more than one.");
        assertThat(sentences(
                        figure("ALL", "Plans", count(200)),
                        figure("A", "A", percent("21")).oneOf("Main factor").outOf("ALL"),
                        figure("B", "B", percent("17")).oneOf("Main factor").outOf("ALL")))
                .isEmpty();
    }

    /** 55 / 444 = 12.387% and 56 / 444 = 12.613%; 0.1245 × 444 = 55.278 and 0.1255 × 444 = 55.722. */
    @Test
    void noWholeNumberGivesAnImpossiblePercentage() {
        ConsistencyAudit audit = ConsistencyAudit.of(List.of(
                figure("ALL", "Plans", count(444)),
                figure("SHARE", "Second plans", percent("12.5")).outOf("ALL")));

        assertThat(audit.contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.print()).isEqualTo("""
                        CONTRADICTION  Second plans, Town, 2019-20: 12.5% cannot be a share of the 444 (Plans): 55 of them is 12.4% and 56 is 12.6%.
                          Rule: impossible-percentage (some whole number gives the percentage)
                          how many of 444 it takes: 55.28 to 55.72
                          Printed: 12.5% (Second plans, Town, 2019-20), page 1
                          Printed: 444 (Plans, Town, 2019-20), page 1
                        """));
    }

    /** 4 / 12 = 33.3%, 5 / 12 = 41.7%. */
    @Test
    void aSmallCountThatAPercentageComesNearIsNotPointedAt() {
        ConsistencyAudit audit = ConsistencyAudit.of(List.of(
                figure("ALL", "Plans", count(12)),
                figure("SHARE", "Second plans", percent("35.0")).outOf("ALL")));

        assertThat(audit.contradictions()).singleElement().satisfies(one -> {
            assertThat(one.sentence())
                    .isEqualTo(
                            "Second plans, Town, 2019-20: 35.0% cannot be a share of the 12 (Plans): no whole number of"
                                    + " them is.");
            assertThat(one.numbers()).isEmpty();
        });
    }

    @Test
    void aShareIsNoMoreThanAll() {
        assertThat(sentences(
                        figure("ALL", "Plans", count(444)),
                        figure("SHARE", "Reviewed", percent("101")).outOf("ALL")))
                .containsExactly("impossible-percentage: Reviewed, Town, 2019-20: 101% is more than all of 444.");
    }

    /** 336 / 444 = 75.676%. */
    @Test
    void aPercentageIsItsCountOverItsBase() {
        var all = figure("ALL", "Plans", count(444));
        var neglect = figure("N", "Plans for neglect", count(336)).among("ALL");

        assertThat(sentences(
                        all,
                        neglect,
                        figure("P", "Share", percent("75.7")).counting("N").outOf("ALL")))
                .isEmpty();
        assertThat(sentences(
                        all,
                        neglect,
                        figure("P", "Share", percent("75.6")).counting("N").outOf("ALL")))
                .containsExactly("rate-and-parts: Share, Town, 2019-20: 336 of 444 is 75.68%, and 75.6% is printed.");
    }

    /** 443 × 10,000 / 99,092 = 44.706. */
    @Test
    void aRateIsItsCountOverThePopulation() {
        var people = population("P", TO_17, count(99_092));
        var plans = figure("ALL", "Plans", count(443));

        assertThat(sentences(
                        people,
                        plans,
                        figure("R", "Plans", rate("44.7", 10_000))
                                .aged(TO_17)
                                .counting("ALL")
                                .outOf("P")))
                .isEmpty();
        assertThat(sentences(
                        people,
                        plans,
                        figure("R", "Plans", rate("44.8", 10_000))
                                .counting("ALL")
                                .outOf("P")))
                .containsExactly(
                        "rate-and-parts: Plans, Town, 2019-20: 443 of 99,092 is 44.71, and 44.8 per 10,000 is printed.");
    }

    /**
     * 444 × 10,000 / 50.5 = 87,920.8 and 444 × 10,000 / 49.5 = 89,696.97: whole numbers from 87,921 to
     * 89,696. All who are 0 to 15 are among those who are 0 to 18.
     */
    @Test
    void theBaseThatARateImpliesIsNoLessThanAPopulationWithinItsAges() {
        PublishedFigure plans = figure("ALL", "Plans", count(444));
        PublishedFigure rate =
                figure("R", "Plans", rate("50", 10_000)).aged(TO_17).counting("ALL");

        ConsistencyAudit audit = ConsistencyAudit.of(List.of(plans, rate, population("P15", TO_15, count(90_833))));

        assertThat(audit.of(ConsistencyRule.IMPLIED_DENOMINATOR))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sentence())
                            .isEqualTo(
                                    "Plans, Town, 2019-20: 444 at 50 per 10,000 implies 87,921 to 89,696 people aged 0-17, yet"
                                            + " 90,833 aged 0-15, all of whom are among them, are printed as at 30 Jun 2019.");
                    assertThat(one.numbers())
                            .extracting(Contradiction.Known::print)
                            .containsExactly(
                                    "people aged 0-17 that are implied: 87,921 to 89,696", "people aged 0-15: 90,833");
                    assertThat(one.places()).containsExactly("page 1", "page 2");
                });
        assertThat(sentences(
                        plans, rate, population("P", TO_17, count(89_696)), population("P15", TO_15, count(89_000))))
                .isEmpty();
        assertThat(sentences(plans, rate, population("P", TO_17, count(87_920))))
                .containsExactly(
                        "implied-denominator: Plans, Town, 2019-20: 444 at 50 per 10,000 implies 87,921 to 89,696"
                                + " people aged 0-17, yet 87,920 aged 0-17, are printed as at 30 Jun 2019.");
    }

    @Test
    void aPopulationOfAnotherTimeIsNotComparedWith() {
        PublishedFigure longAgo =
                PublishedFigure.population("P", TO_17, count(120_000), TOWN, ReportingPeriod.parse("30 Jun 2001"));

        assertThat(sentences(
                        figure("ALL", "Plans", count(444)),
                        figure("R", "Plans", rate("50", 10_000)).aged(TO_17).counting("ALL"),
                        longAgo))
                .isEmpty();
    }

    /**
     * 444 at 50.0: 444 × 10,000 / 50.05 = 88,711.3 and / 49.95 = 88,888.9. 600 at 60.0: 6,000,000 / 60.05 = 99,916.7 and /
     * 59.95 = 100,083.4.
     */
    @Test
    void ratesOfOnePlaceAndTimeAreOfTheSamePeople() {
        assertThat(sentences(
                        figure("A", "Plans", count(444)),
                        figure("B", "Enquiries", count(600)),
                        figure("RA", "Plans", rate("50.0", 10_000)).aged(TO_17).counting("A"),
                        figure("RB", "Enquiries", rate("60.0", 10_000))
                                .aged(TO_17)
                                .counting("B")))
                .containsExactly(
                        "implied-denominator: Enquiries, Town, 2019-20: 600 at 60.0 per 10,000 implies 99,917 to"
                                + " 100,083 people aged 0-17, but 444 at 50.0 per 10,000 implies 88,712 to 88,888 people aged 0-17 of"
                                + " the same place and time.");
    }

    /** 3 × 10 / 7.5 = 4 and 3 × 10 / 8.5 = 3.5: 4 fits. 1 × 10 / 7.5 = 1.3 and 1 × 10 / 6.5 = 1.5: none does. */
    @Test
    void aRateIsOfAWholeNumberOfPeople() {
        assertThat(sentences(
                        figure("A", "Plans", count(3)),
                        figure("R", "Plans", rate("8", 10)).counting("A")))
                .isEmpty();
        assertThat(sentences(
                        figure("A", "Plans", count(1)),
                        figure("R", "Plans", rate("7", 10)).counting("A")))
                .containsExactly(
                        "implied-denominator: Plans, Town, 2019-20: 1 at 7 per 10 is so of no whole number of people.");
    }

    @Test
    void agesAreWithinThoseOfTheWholeAndRatesOfTheirBase() {
        assertThat(sentences(
                        population("P", TO_15, count(90_000)),
                        figure("N", "Plans", count(90)).aged(TO_17),
                        figure("R", "Plans", rate("10", 10_000))
                                .aged(TO_17)
                                .counting("N")
                                .outOf("P")))
                .containsExactly(
                        "age-bands: Plans, Town, 2019-20: its ages, 0-17, are not within those of 'Resident population',"
                                + " 0-15.",
                        "age-bands: Plans, Town, 2019-20: its ages, 0-17, are not those of 'Resident population', 0-15.");
    }

    @Test
    void thePopulationOfARateIsPrintedWhereOthersAre() {
        assertThat(sentences(
                        figure("ALL", "Plans", count(444)),
                        figure("R", "Plans", rate("44.4", 10_000)).aged(TO_17).counting("ALL"),
                        population("P15", TO_15, count(90_833)),
                        population("ALL-AGES", AgeBand.ALL_AGES, count(526_980).roundedTo(10))))
                .containsExactly(
                        "population-of-ages: Plans, Town, 2019-20: the rate is of ages 0-17, of which no population"
                                + " is printed; what is printed is of ages 0-15.");
    }

    /**
     * 77.5 + 1.8 = 79.3; 77.5 / 0.982 = 78.92. With rounding 77.45 + 1.75 = 79.2 to 77.55 + 1.85 = 79.4, and 77.45 / 0.9825 =
     * 78.83 to 77.55 / 0.9815 = 79.01.
     */
    @Test
    void aChangeOfAPercentageInPercentMayMeanTwoThings() {
        ConsistencyAudit audit = ConsistencyAudit.of(List.of(
                figure("P", "Share", percent("77.5")).claiming(Claim.fell().byPercent("1.8"))));

        assertThat(audit.contradictions()).singleElement().satisfies(one -> {
            assertThat(one.severity()).isEqualTo(Severity.UNCLEAR);
            assertThat(one.sentence())
                    .isEqualTo(
                            "Share, Town, 2019-20: 77.5% after a fall of 1.8% may be from 79.3% (percentage points) or from"
                                    + " 78.9% (per cent of it).");
            assertThat(one.numbers())
                    .extracting(Contradiction.Known::print)
                    .containsExactly(
                            "before, if points, %: 79.2 to 79.4", "before, if per cent of it, %: 78.83 to 79.01");
        });
    }

    @Test
    void aChangeInPointsIsClearAndSoIsOneWhoseEarlierFigureIsPrinted() {
        assertThat(sentences(figure("P", "Share", percent("77.5"))
                        .claiming(Claim.fell().byPoints("1.8"))))
                .isEmpty();
        assertThat(sentences(
                        figure("P", "Share", percent("77.5"))
                                .claiming(Claim.fell().byPercent("1.8")),
                        PublishedFigure.of("B", "Share", percent("78.9"), TOWN, BEFORE)))
                .isEmpty();
        assertThat(sentences(
                        figure("P", "Share", percent("77.5"))
                                .claiming(Claim.fell().byPercent("1.8")),
                        PublishedFigure.of("B", "Share", percent("78.2"), TOWN, BEFORE)))
                .containsExactly(
                        "change-and-figures: Share, Town, 2019-20: a fall of 1.8% is claimed, yet the figures printed"
                                + " go from 78.2% (2018-19) to 77.5%, a fall of 0.9%.");
    }

    /** 518 / 235 = 2.2043, a rise of 120.4%. The half before is found by its dates. */
    @Test
    void aChangeThatIsClaimedIsTheOneTheFiguresShow() {
        PublishedFigure first = PublishedFigure.of("H1", "Restraints", count(235), TOWN, FINANCIAL_YEAR.firstHalf());
        PublishedFigure second = PublishedFigure.of("H2", "Restraints", count(518), TOWN, FINANCIAL_YEAR.secondHalf());

        assertThat(sentences(first, second.claiming(Claim.fell().byPercent("22"))))
                .containsExactly(
                        "change-and-figures: Restraints, Town, 2019-20 H2: a fall of 22% is claimed, yet the figures"
                                + " printed go from 235 (2019-20 H1) to 518, a rise of 120.4%.");
        assertThat(sentences(first, second.claiming(Claim.rose().byPercent("120"))))
                .isEmpty();
        assertThat(sentences(first, second.claiming(Claim.rose().byPercent("121"))))
                .hasSize(1);
        assertThat(sentences(first, second.claiming(Claim.rose().by(count(283)))))
                .isEmpty();
        assertThat(sentences(first, second.claiming(Claim.rose().by(count(284)))))
                .hasSize(1);
        assertThat(sentences(first, second.claiming(Claim.fell()))).hasSize(1);
        assertThat(sentences(first, second.claiming(Claim.rose()))).isEmpty();
    }

    /** 235 and 518 in 183 days each: p is 2.4e-25; 440 and 444 in 365 and 366 days could not be told apart. */
    @Test
    void whatIsCalledStaticDidNotMoveByMoreThanChance() {
        PublishedFigure before = PublishedFigure.of("B", "Plans", count(440), TOWN, BEFORE);
        PublishedFigure half = PublishedFigure.of("H1", "Restraints", count(235), TOWN, FINANCIAL_YEAR.firstHalf());

        assertThat(sentences(before, figure("P", "Plans", count(444)).claiming(Claim.same())))
                .isEmpty();
        assertThat(sentences(
                        half,
                        PublishedFigure.of("H2", "Restraints", count(518), TOWN, FINANCIAL_YEAR.secondHalf())
                                .claiming(Claim.same())))
                .containsExactly(
                        "change-and-figures: Restraints, Town, 2019-20 H2: no change is claimed, yet the figures"
                                + " printed go from 235 (2019-20 H1) to 518, a rise of 120.4%.");
    }

    @Test
    void aChangeThatNothingShowsIsUnsupported() {
        assertThat(sentences(
                        figure("P", "Plans", count(444)).claiming(Claim.same()),
                        figure("C", "Referrals", count(115)).claiming(Claim.fell()),
                        figure("D", "Visits", count(115)).claiming(Claim.fell().byPercent("12"))))
                .containsExactly(
                        "change-without-figures: Plans, Town, 2019-20: no change is claimed for 444, and the figure before is"
                                + " not printed.",
                        "change-without-figures: Referrals, Town, 2019-20: a fall is claimed for 115, and neither the figure"
                                + " before nor the amount is printed.");
    }

    @Test
    void oneThingHasOneFigure() {
        assertThat(sentences(
                        figure("A", "Actions", count(110)),
                        figure("B", "actions", count(108)),
                        figure("C", "Actions", count(100).over())))
                .containsExactly("two-figures: Actions, Town, 2019-20: 110 and 108 are printed for one thing.");
        assertThat(sentences(
                        figure("A", "Views", count(130_000).over()),
                        figure("B", "Views", count(130_098)),
                        figure("C", "Views", count(130_100).roundedTo(100))))
                .isEmpty();
    }

    @Test
    void oneThingHasOneDefinition() {
        assertThat(sentences(
                        figure("A", "Courses", count(81)).defined("core courses"),
                        figure("B", "Courses", count(90)).defined("with bespoke courses")))
                .containsExactly(
                        "definition-drift: Courses, Town, 2019-20: 81 and 90 are printed for one thing by different"
                                + " definitions: core courses; with bespoke courses.");
        assertThat(sentences(
                        PublishedFigure.of("A", "Courses", count(70), TOWN, BEFORE)
                                .defined("core courses"),
                        figure("B", "Courses", count(90)).defined("with bespoke courses")))
                .containsExactly(
                        "definition-drift: Courses, Town: figures of different times are of different definitions and"
                                + " make no series: core courses; with bespoke courses.");
        assertThat(sentences(
                        PublishedFigure.of("A", "Courses", count(70), TOWN, BEFORE)
                                .defined("core courses"),
                        figure("B", "Courses", count(81)).defined("core courses"),
                        figure("C", "Courses", count(81)).defined("with bespoke courses")))
                .isEmpty();
    }

    @Test
    void theWorstComesFirstAndAllOfItIsPrinted() {
        ConsistencyAudit audit = ConsistencyAudit.of(List.of(
                figure("C", "Referrals", count(115)).claiming(Claim.fell()),
                figure("A", "Actions", count(110)),
                figure("B", "Actions", count(108)).on("page 9")));

        assertThat(audit.print()).isEqualTo("""
                3 published figures: 1 contradiction, 0 unclear and 1 unsupported.

                1. CONTRADICTION  Actions, Town, 2019-20: 110 and 108 are printed for one thing.
                  Rule: two-figures (one thing has one figure)
                  A: 110
                  B: 108
                  Printed: 110 (Actions, Town, 2019-20), page 1
                  Printed: 108 (Actions, Town, 2019-20), page 9

                2. UNSUPPORTED  Referrals, Town, 2019-20: a fall is claimed for 115, and neither the figure before nor the amount is printed.
                  Rule: change-without-figures (a change that is claimed is shown)
                  Printed: 115 (Referrals, Town, 2019-20), page 1
                """);
        assertThat(audit.printSentences()).isEqualTo("""
                3 published figures: 1 contradiction, 0 unclear and 1 unsupported.
                  CONTRADICTION  Actions, Town, 2019-20: 110 and 108 are printed for one thing.
                  UNSUPPORTED    Referrals, Town, 2019-20: a fall is claimed for 115, and neither the figure before nor the amount is printed.
                """);
    }

    @Test
    void toStringHidesTheNumbers() {
        ConsistencyAudit audit =
                ConsistencyAudit.of(List.of(figure("A", "Deaths", count(3)), figure("B", "Deaths", count(4))));

        Contradiction one = audit.contradictions().get(0);
        assertThat(one).hasToString("two-figures: A, B");
        assertThat(one.figures().get(0)).hasToString("A: Deaths, Town, 2019-20, page 1");
        assertThat(one.figures().get(0).printed()).hasToString("a small number");
        assertThat(one.numbers().get(0)).hasToString("A");
        assertThat(audit).hasToString("2 published figures: 1 contradiction, 0 unclear and 0 unsupported.");
    }

    @Test
    void figuresThatNameWhatIsNotThereAreRefused() {
        assertThatThrownBy(() -> sentences(
                        figure("P", "Share", percent("12.5")).outOf("PLAN"), figure("PLANS", "Plans", count(8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figure 'P': unknown figure 'PLAN'; did you mean 'PLANS'?");
        assertThatThrownBy(() -> sentences(figure("P", "Plans", count(8)), figure("P", "Share", count(9))))
                .hasMessage("figure 'P' is there twice");
        assertThatThrownBy(() -> figure("P", "Plans", count(8)).among("P")).hasMessageContaining("its own");
        var many = new ArrayList<PublishedFigure>();
        for (int i = 0; i <= ConsistencyAudit.MOST; i++) {
            many.add(figure("F" + i, "Plans", count(8)));
        }
        assertThatThrownBy(() -> ConsistencyAudit.of(many)).hasMessageContaining("at most 10000 figures");
        assertThat(ConsistencyAudit.of(many.subList(1, many.size())).contradictions())
                .isEmpty();
    }

    @Test
    void numbersThatCannotHaveBeenPrintedAreRefused() {
        assertThatThrownBy(() -> count(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> percent("12,5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> percent("1e9")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate("50", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> count(8).roundedTo(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Claim.same().byPercent("3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Claim.rose().by(count(3).over())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"12.5,100,12.5%", "50,10000,'50 per 10,000'", "50.0,10000,'50.0 per 10,000'"})
    void aNumberIsShownAsItWasPrinted(String digits, long per, String shown) {
        assertThat(rate(digits, per).print()).isEqualTo(shown);
    }
}
