package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static safeguarding.fact.SomeRecords.Plan.ONE_AT_A_TIME;
import static safeguarding.fact.SomeRecords.Plan.PLANS;
import static safeguarding.fact.SomeRecords.Visit.VISITS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.SomeRecords.Category;
import safeguarding.fact.SomeRecords.Plan;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class FactsTest {
    private static final Area DURHAM = Area.of("E06000047", "County Durham");
    private static final Area GATESHEAD = Area.of("E08000037", "Gateshead");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final Coverage COVERED = Coverage.of(YEAR.period());
    private static final LocalDate MAY = LocalDate.of(2019, 5, 7);
    private static final LocalDate JUNE = LocalDate.of(2019, 6, 7);
    private static final LocalDate JULY = LocalDate.of(2019, 7, 7);

    private static Facts visits(Visit... rows) {
        return Facts.none().with(VISITS, DURHAM, COVERED, Arrays.asList(rows));
    }

    private static Facts plans(Register<Plan> register, Plan... rows) {
        return Facts.none().with(register, DURHAM, COVERED, Arrays.asList(rows));
    }

    private static Rows<Visit> taken(Facts facts) {
        return facts.rows(VISITS, DURHAM).orElseThrow();
    }

    private static Rows<Plan> taken(Facts facts, Register<Plan> register) {
        return facts.rows(register, DURHAM).orElseThrow();
    }

    private static List<String> problems(Facts facts) {
        return facts.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aDateThatCannotBeIsRefusedAndTheRowsBesideItStand() {
        var facts = visits(
                Visit.of("amy", MAY),
                Visit.of("ben", LocalDate.of(1899, 12, 31)),
                Visit.of("cat", LocalDate.of(2200, 1, 1)),
                Visit.of("dan", JUNE),
                Visit.of("eve", LocalDate.of(1900, 1, 1)),
                Visit.of("fay", LocalDate.of(2199, 12, 31)));

        assertThat(problems(facts))
                .containsExactly(
                        "visit row 2, on: must be a date from 1900-01-01 to 2199-12-31",
                        "visit row 3, on: must be a date from 1900-01-01 to 2199-12-31");
        assertThat(taken(facts).size()).isEqualTo(4);
    }

    @Test
    void rowsThatComeByInAStreamAreThoseThatAreGivenAtOnce() {
        List<Visit> rows = List.of(Visit.of("ben", JUNE), Visit.of("amy", null), Visit.of("amy", MAY));
        Facts atOnce = Facts.none().with(Visit.VISITS, DURHAM, COVERED, rows);
        Facts streamed = Facts.none().with(Visit.VISITS, DURHAM, COVERED, rows.stream());

        assertThat(problems(streamed)).isEqualTo(problems(atOnce)).hasSize(1);
        assertThat(taken(streamed).size()).isEqualTo(2);
        assertThat(taken(streamed).object(0)).isEqualTo(taken(atOnce).object(0));
    }

    @Test
    void aMissingDayIsRefusedWhereTheRegisterNeedsIt() {
        assertThat(problems(visits(Visit.of("amy", null)))).containsExactly("visit row 1, on: must be recorded");
        assertThat(problems(plans(PLANS, Plan.of("amy", null, MAY))))
                .containsExactly("plan row 1, started: must be recorded");
    }

    @Test
    void anEndBeforeTheStartIsRefusedAndAnEndOnTheStartIsNot() {
        var facts = plans(PLANS, Plan.of("amy", JUNE, MAY), Plan.of("ben", MAY, MAY), Plan.of("cat", MAY, null));

        assertThat(problems(facts)).containsExactly("plan row 1, ended: must not be before started");
        assertThat(taken(facts, PLANS).size()).isEqualTo(2);
    }

    @Test
    void aNegativeNumberIsRefusedAndNoneIsNot() {
        var facts = visits(
                new Visit("amy", MAY, null, -47, null),
                new Visit("ben", MAY, null, 0, null),
                new Visit("cat", MAY, null, null, null));

        assertThat(problems(facts)).containsExactly("visit row 1, minutes: must be 0 or more");
        var minutes = taken(facts).cells(Visit.MINUTES);
        assertThat(List.of(minutes.get(0), minutes.get(1))).containsExactly(0, Rows.ABSENT);
    }

    @Test
    void aRowOfNobodyIsRefused() {
        var facts = visits(Visit.of(null, MAY), Visit.of("  ", MAY), Visit.of("cat", MAY));

        assertThat(problems(facts))
                .containsExactly("visit row 1, child: must be recorded", "visit row 2, child: must be recorded");
        assertThat(taken(facts).size()).isEqualTo(1);
    }

    @Test
    void everyThingWrongWithARowIsTold() {
        var facts = visits(new Visit("", LocalDate.of(1066, 10, 14), null, -1, null));

        assertThat(facts.problems()).extracting(Problem::column).containsExactlyInAnyOrder("child", "on", "minutes");
        assertThat(facts.problems()).allSatisfy(p -> assertThat(p.row()).isEqualTo(1));
    }

    @Test
    void aReaderThatThrowsRefusesTheRowAndDoesNotSayWhatItRead() {
        Whole<Visit> broken = Column.whole("length", visit -> {
            if (visit.child() != null && visit.child().equals("secret name")) {
                throw new IllegalStateException("cannot read secret name");
            }
            return 1;
        });
        Key<Visit> person = Column.key("person", visit -> Long.parseLong(visit.child() == null ? "?" : visit.child()));
        var withBroken = VISITS.recording(broken);
        var byNumber = Events.of("visit", person, Visit.ON);

        var facts = Facts.none()
                .with(withBroken, DURHAM, COVERED, List.of(Visit.of("amy", MAY), Visit.of("secret name", MAY)));
        var numbered =
                Facts.none().with(byNumber, DURHAM, COVERED, List.of(Visit.of("7", MAY), Visit.of("secret name", MAY)));

        assertThat(problems(facts)).containsExactly("visit row 2, length: could not be read (IllegalStateException)");
        assertThat(facts.rows(withBroken, DURHAM).orElseThrow().size()).isEqualTo(1);
        assertThat(problems(numbered))
                .containsExactly(
                        "visit row 2, child: could not be read (NumberFormatException)".replace("child", "person"));
        assertThat(numbered.rows(byNumber, DURHAM).orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void aRowWhoseAreaCannotBeToldIsRefused() {
        var areas = new java.util.HashMap<String, Area>();
        areas.put("amy", DURHAM);

        var facts = Facts.none()
                .with(
                        VISITS,
                        COVERED,
                        List.of(Visit.of("amy", MAY), Visit.of("ben", MAY), Visit.of("cat", MAY)),
                        visit -> {
                            if ("cat".equals(visit.child())) {
                                throw new IllegalStateException("cat");
                            }
                            return areas.get(visit.child());
                        },
                        List.of(GATESHEAD));

        assertThat(problems(facts))
                .containsExactly(
                        "visit row 2, area: must be recorded",
                        "visit row 3, area: could not be read (IllegalStateException)");
        assertThat(taken(facts).size()).isEqualTo(1);
        assertThat(facts.areas()).containsExactly(DURHAM, GATESHEAD);
    }

    @Test
    void anUnknownCodeIsRefusedWithTheCodesThereAre() {
        var intake = Intake.of(VISITS);
        var wrong = intake.row(DURHAM, 41);
        wrong.key("amy");
        wrong.set(Visit.ON, MAY);
        wrong.set(Visit.CATEGORY, "Sexual abuse");
        wrong.end();
        var right = intake.row(DURHAM, 42);
        right.key(" amy ");
        right.set(Visit.ON, MAY);
        right.set(Visit.CATEGORY, "physical abuse");
        right.set(Visit.SEEN, true);
        right.end();

        assertThat(intake.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "visit row 41, category: is not one of the codes [neglect, physical abuse, emotional abuse]");
        var rows = taken(intake.facts(COVERED, List.of()));
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.cells(Visit.CATEGORY).get(0)).isEqualTo(Category.PHYSICAL.ordinal());
        assertThat(rows.cells(Visit.SEEN).get(0)).isEqualTo(1);
        assertThat(rows.cells(Visit.MINUTES).get(0)).isEqualTo(Rows.ABSENT);
        assertThat(rows.key(0)).isEqualTo(taken(visits(Visit.of("amy", MAY))).key(0));
    }

    @Test
    void anIntakeWithoutRowsHasTheirColumnsAndLetsGoOfTheObjects() {
        var kept = Intake.of(VISITS);
        var without = Intake.withoutRows(VISITS);
        for (var intake : List.of(kept, without)) {
            intake.add(DURHAM, Visit.of("amy", MAY), 1);
            intake.add(DURHAM, Visit.of("amy", null), 2);
        }

        var rows = taken(without.facts(COVERED, List.of()));
        assertThat(without.problems()).isEqualTo(kept.problems()).hasSize(1);
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.key(0)).isEqualTo(taken(kept.facts(COVERED, List.of())).key(0));
        assertThat(rows.cells(Visit.ON).get(0)).isEqualTo((int) MAY.toEpochDay());
        assertThat(rows.hasObjects()).isFalse();
        assertThat(taken(kept.facts(COVERED, List.of())).hasObjects()).isTrue();
    }

    @Test
    void aRowThatWasLeftForAnotherTakesNothingMore() {
        var intake = Intake.of(VISITS);
        var left = intake.row(DURHAM, 41);
        left.key("amy");
        left.set(Visit.SEEN, true);
        var next = intake.row(DURHAM, 42);
        next.key("bob");
        next.set(Visit.ON, MAY);

        assertThatIllegalStateException()
                .isThrownBy(() -> left.set(Visit.ON, MAY))
                .withMessage("row 41 has ended, or another was begun before it did");
        next.end();
        assertThatIllegalStateException().isThrownBy(next::end);
        var facts = intake.facts(COVERED, List.of());
        assertThat(taken(facts).size()).isEqualTo(1);
        assertThat(taken(facts).cells(Visit.SEEN).get(0)).isEqualTo(Rows.ABSENT);
    }

    @Test
    void aNumberCannotStandForAKeyThatIsText() {
        var row = Intake.of(VISITS).row(DURHAM, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.key(7))
                .withMessage("register 'visit' has a key that is text");
    }

    @Test
    void aKeyThatShouldBeANumberIsRefusedWithoutBeingShown() {
        Key<Visit> person = Column.key("person", visit -> 7);
        var intake = Intake.of(Events.of("visit", person, Visit.ON));
        var row = intake.row(DURHAM, 3);
        row.key("AB 12");
        row.set(Visit.ON, MAY);
        row.end();

        assertThat(intake.problems())
                .extracting(Problem::toString)
                .containsExactly("visit row 3, person: must be a whole number");
        assertThat(intake.accepted()).isZero();
    }

    @Test
    void nothingARowSaidStandsInAProblemOrInWords() {
        var facts = visits(
                new Visit("secret", LocalDate.of(1066, 10, 14), null, -987, null),
                new Visit("secret", MAY, null, 654, true));

        var said = facts + facts.problems().toString() + taken(facts);
        assertThat(said).doesNotContain("secret", "1066", "987", "654", "2019-05-07");
        assertThat(taken(facts)).hasToString("few rows of visit in County Durham");
    }

    @Test
    void episodesOfOneChildMayOverlapUnlessThereIsOneAtATime() {
        var rows = new Plan[] {
            Plan.of("amy", JUNE, JULY), Plan.of("amy", MAY, JUNE.plusDays(1)), Plan.of("ben", JUNE, null)
        };

        assertThat(plans(PLANS, rows).problems()).isEmpty();
        assertThat(taken(plans(PLANS, rows), PLANS).size()).isEqualTo(3);
        var one = plans(ONE_AT_A_TIME, rows);
        assertThat(problems(one))
                .containsExactly("plan row 1, started: must not fall inside an earlier plan of the same child");
        assertThat(taken(one, ONE_AT_A_TIME).size()).isEqualTo(2);
    }

    @Test
    void anEpisodeMayStartOnTheDayTheOneBeforeItEnds() {
        var facts = plans(ONE_AT_A_TIME, Plan.of("amy", JUNE, null), Plan.of("amy", MAY, JUNE));

        assertThat(facts.problems()).isEmpty();
        assertThat(taken(facts, ONE_AT_A_TIME).size()).isEqualTo(2);
    }

    @Test
    void anOpenEpisodeLeavesNoRoomForALaterOne() {
        var facts =
                plans(ONE_AT_A_TIME, Plan.of("amy", MAY, null), Plan.of("amy", JUNE, JULY), Plan.of("amy", JULY, null));

        assertThat(facts.problems()).extracting(Problem::row).containsExactly(2L, 3L);
    }

    @Test
    void aRefusedEpisodeDoesNotRefuseOthers() {
        var facts = plans(
                ONE_AT_A_TIME,
                Plan.of("amy", MAY, JUNE.plusDays(1)),
                Plan.of("amy", JUNE, null),
                Plan.of("amy", JUNE.plusDays(1), JULY));

        assertThat(facts.problems()).extracting(Problem::row).containsExactly(2L);
        assertThat(taken(facts, ONE_AT_A_TIME).size()).isEqualTo(2);
    }

    @Test
    void rowsStandByChildThenByDayThenAsGiven() {
        var facts = visits(
                new Visit("ben", JUNE, null, 1, null),
                new Visit("amy", JULY, null, 2, null),
                new Visit("ben", MAY, null, 3, null),
                new Visit("ben", JUNE, null, 4, null),
                new Visit("amy", MAY, null, 5, null));

        var rows = taken(facts);
        var minutes = rows.cells(Visit.MINUTES);
        var days = rows.cells(Visit.ON);
        for (int i = 1; i < rows.size(); i++) {
            boolean sameChild = rows.child(i) == rows.child(i - 1);
            assertThat(sameChild).isEqualTo(rows.key(i) == rows.key(i - 1));
            assertThat(rows.child(i) - rows.child(i - 1)).isBetween(0, 1);
            if (sameChild) {
                assertThat(days.get(i)).isGreaterThanOrEqualTo(days.get(i - 1));
            }
        }
        var order = List.of(minutes.get(0), minutes.get(1), minutes.get(2), minutes.get(3), minutes.get(4));
        assertThat(Collections.indexOfSubList(order, List.of(3, 1, 4))).isNotNegative();
        assertThat(Collections.indexOfSubList(order, List.of(5, 2))).isNotNegative();
    }

    @Test
    void aSecondReturnAboutTheSameIsRefusedAndTheFirstStands() {
        var first = Return.of("restraint.count", DURHAM, YEAR.firstHalf(), Supplied.count(518));
        var second = Return.of("restraint.count", DURHAM, YEAR.firstHalf(), Supplied.count(777));
        var other = second.in(Slice.of("sex", "F"));

        var facts = Facts.none().with(first, second, other);

        assertThat(problems(facts))
                .containsExactly("returns row 2: is a duplicate: there is a return for restraint.count, County Durham, "
                        + "2019-20 H1, total already; the first stands");
        assertThat(facts.returns()).containsExactly(first, other);
        assertThat(facts.returned("restraint.count", DURHAM, YEAR.firstHalf(), Slice.TOTAL))
                .contains(first);
        assertThat(facts.returned("restraint.count", DURHAM, YEAR.secondHalf(), Slice.TOTAL))
                .isEmpty();
    }

    @Test
    void eventsOfDaysThatWereCoveredBeforeAreRefused() {
        var facts = visits(Visit.of("amy", MAY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.with(VISITS, DURHAM, Coverage.of(YEAR.firstHalf()), List.of()))
                .withMessage(
                        "'visit' in County Durham: coverage overlaps: 2019-20 and 2019-20 H1; give each day's rows once");
    }

    @Test
    void eventsOfOtherDaysAndOtherAreasAreAdded() {
        var facts = Facts.none()
                .with(
                        VISITS,
                        DURHAM,
                        Coverage.of(YEAR.secondHalf()),
                        List.of(Visit.of("amy", LocalDate.of(2019, 12, 1))))
                .with(
                        VISITS,
                        DURHAM,
                        Coverage.of(YEAR.firstHalf()),
                        List.of(Visit.of("amy", MAY), Visit.of("ben", JULY)))
                .with(VISITS, GATESHEAD, COVERED, List.of());

        assertThat(taken(facts).size()).isEqualTo(3);
        assertThat(taken(facts).coverage()).isEqualTo(COVERED);
        assertThat(facts.rows(VISITS, GATESHEAD))
                .hasValueSatisfying(rows -> assertThat(rows.size()).isZero());
        assertThat(facts).hasToString("few rows of visit; 0 returns; 0 populations; 0 problems");
    }

    @Test
    void episodesGivenTwiceAreRefused() {
        var facts = plans(PLANS, Plan.of("amy", MAY, null));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> facts.with(PLANS, DURHAM, Coverage.of(YEAR.next().period()), List.of()))
                .withMessage(
                        "County Durham already has rows of 'plan'; an episode can lie in two batches, so give all its rows at once");
        assertThat(facts.with(PLANS, GATESHEAD, COVERED, List.of()).areas()).containsExactly(DURHAM, GATESHEAD);
    }

    @Test
    void twoVintagesOfOnePopulationAreRefused() {
        var one = new Population(DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "ONS MYE 2019", 100_000);
        var rebased = new Population(DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "ONS MYE 2023", 101_000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.none().with(one, rebased))
                .withMessage(
                        "two populations of County Durham, ages 0-17, mid-2019: ONS MYE 2019 and ONS MYE 2023; choose one vintage");
        assertThat(Facts.none().with(one).with(one).populations()).containsExactly(one);
    }

    @Test
    void theCallerSetsHowManyProblemsAreTooMany() {
        var facts = visits(Visit.of(null, MAY), Visit.of("amy", null), Visit.of("ben", MAY));

        assertThat(facts.withAtMost(2)).isSameAs(facts);
        assertThatIllegalStateException()
                .isThrownBy(() -> facts.withAtMost(1))
                .withMessage(
                        "2 problems, at most 1 allowed:\n  visit row 1, child: must be recorded\n  visit row 2, on: must be recorded");
    }

    @Test
    void factsTogetherKeepEverythingOfBoth() {
        var returned = Return.of("restraint.count", DURHAM, YEAR.period(), Supplied.count(518));
        var left = visits(Visit.of("amy", MAY), Visit.of(null, MAY)).with(returned);
        var right = plans(PLANS, Plan.of("amy", MAY, null)).with(returned);

        var both = left.and(right);

        assertThat(taken(both).size()).isEqualTo(1);
        assertThat(taken(both, PLANS).size()).isEqualTo(1);
        assertThat(both.registers()).hasSize(2);
        assertThat(both.returns()).containsExactly(returned);
        assertThat(both.problems()).hasSize(2);
    }

    @Test
    void coverageJoinsRangesThatTouchAndKeepsApartThoseThatDoNot() {
        var touching = new Coverage(List.of(YEAR.secondHalf(), YEAR.firstHalf()));
        var apart = new Coverage(List.of(YEAR.quarter(3), YEAR.quarter(1)));

        assertThat(touching).isEqualTo(COVERED);
        assertThat(apart).hasToString("2019-20 Q1, 2019-20 Q3");
        assertThat(apart.covers(MAY, JUNE)).isTrue();
        assertThat(apart.covers(YEAR.period().start(), YEAR.quarter(2).end())).isFalse();
        assertThat(apart.covers(YEAR.period().start(), YEAR.quarter(1).end())).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coverage(List.of()))
                .withMessage("coverage needs at least one range of dates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apart.and(Coverage.of(ReportingPeriod.day(MAY))))
                .withMessageStartingWith("coverage overlaps: ");
    }

    @Test
    void aDerivedColumnIsNotRecordedWhereItsDaysAreNot() {
        Whole<Plan> length = Column.days("length", Plan.STARTED, Plan.ENDED);
        Whole<Plan> age = Column.age("age", Plan.BORN, Plan.STARTED);
        var leapling = LocalDate.of(2004, 2, 29);
        var facts = plans(
                PLANS,
                Plan.of("amy", MAY, MAY.plusDays(10)),
                Plan.of("amy", JUNE, null),
                new Plan("amy", JULY, null, JULY.plusDays(30)),
                new Plan("amy", LocalDate.of(2020, 2, 28), null, leapling),
                new Plan("amy", LocalDate.of(2021, 2, 28), null, leapling),
                new Plan("amy", LocalDate.of(2021, 3, 1), null, leapling));

        var rows = taken(facts, PLANS);
        var lengths = rows.cells(length);
        var ages = rows.cells(age);
        assertThat(List.of(lengths.get(0), lengths.get(1))).containsExactly(10, Rows.ABSENT);
        assertThat(List.of(ages.get(0), ages.get(2), ages.get(3), ages.get(4), ages.get(5)))
                .containsExactly(Rows.ABSENT, 0, 15, 16, 17);
    }
}
