package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.ProtectionPlan.PLANS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.rowsOf;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.AbuseCategory.EMO;
import static safeguarding.children.code.AbuseCategory.MUL;
import static safeguarding.children.code.AbuseCategory.NEG;
import static safeguarding.children.code.AbuseCategory.PHY;
import static safeguarding.children.code.AbuseCategory.SAB;
import static safeguarding.time.Span.months;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.AbuseCategory;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Supplied;

class ChildProtectionTest {

    /** Nine of this authority and two of others. */
    private static final Facts NINE = rows(
            PLANS,
            whole("four years old", on(2016, 1, 1), on(2019, 5, 1), null, EMO, true),
            whole("two years to the day", on(2010, 1, 1), on(2018, 3, 31), null, PHY, false),
            whole("five on the day", on(2015, 3, 31), on(2018, 4, 1), null, SAB, true),
            whole("unborn", on(2020, 5, 1), on(2019, 9, 2), null, MUL, null),
            whole("no day of birth", null, on(2019, 6, 3), null, NEG, null),
            whole("729 days", null, on(2017, 4, 20), on(2019, 4, 19), null, null),
            whole("728 days", null, on(2017, 4, 20), on(2019, 4, 18), null, null),
            whole("three months", null, on(2019, 5, 1), on(2019, 8, 1), null, null),
            whole("a day more", null, on(2019, 5, 1), on(2019, 8, 2), null, null),
            temporary("of another", true),
            temporary("of another too", true));

    @Test
    void aPlanThatEndsOnTheDayIsClosedAndAnotherAuthoritysIsNotCounted() {
        Facts facts = rows(
                PLANS,
                plan("still open", on(2019, 5, 1), null),
                plan("ends on the day", on(2019, 5, 1), on(2020, 3, 31)),
                plan("ends the day after", on(2019, 5, 1), on(2020, 4, 1)),
                plan("starts on the day", on(2020, 3, 31), null),
                plan("starts the day after", on(2020, 4, 1), null),
                temporary("of another authority", true),
                temporary("of nobody knows whom", null));

        assertThat(reads(ChildProtection.OPEN_PLANS, facts)).isEqualTo("4 children");
        assertThat(reads(ChildProtection.OPEN_PLANS, DAY, facts)).isEqualTo("4 children");
    }

    @Test
    void theDurhamReportsOpenPlansAreThoseOfTheReturn() {
        assertThat(reads(
                        ChildProtection.OPEN_PLANS,
                        DAY,
                        Facts.none().with(given(ChildProtection.OPEN_PLANS, DAY, Supplied.count(444)))))
                .isEqualTo("444 children");
    }

    /** 443 x 10,000 / 99,092 = 44.7, as in DfE, children in need, year ending 31 March 2020. */
    @Test
    void theRateIsPerChildrenOfTheMiddleOfTheYear() {
        Facts facts = Facts.none()
                .with(given(ChildProtection.OPEN_PLANS, DAY, Supplied.count(443)))
                .withPopulations(List.of(new Population(
                        DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "ONS mid-year estimates, rebased", 99_092)));

        assertThat(reads(ChildProtection.OPEN_PLANS_RATE, DAY, facts)).isEqualTo("44.7 per 10,000");
    }

    /** Of the four plans started in 2019-20 two began within 24 months of an end: 2 / 4. */
    @Test
    void repeatsAreToldFromTheEndOfThePreviousPlanToTheDay() {
        Facts facts = rows(
                PLANS,
                plan("a year after", on(2017, 6, 1), on(2018, 6, 30)),
                plan("a year after", on(2019, 7, 1), null),
                plan("a day within", on(2017, 4, 20), on(2017, 5, 11)),
                plan("a day within", on(2019, 5, 10), null),
                plan("just outside", on(2017, 4, 20), on(2017, 5, 10)),
                plan("just outside", on(2019, 5, 10), null),
                plan("never before", on(2019, 5, 10), null));

        assertThat(reads(ChildProtection.REPEAT_PLANS, facts)).isEqualTo("50.0%");
    }

    @Test
    void withoutTheTwoYearsBeforeRepeatsAreAGapAndNotALowFigure() {
        Facts facts = Facts.none()
                .with(
                        PLANS,
                        DURHAM,
                        Coverage.of(YEAR.period()),
                        List.of(plan("perhaps not the first", on(2019, 5, 1), null)));

        assertThat(reads(ChildProtection.REPEAT_PLANS, facts))
                .isEqualTo("gap: the facts do not reach back far enough to tell");
    }

    @Test
    void theDurhamReportsRepeatPlansReadAsStated() {
        assertThat(supplied(ChildProtection.REPEAT_PLANS, Supplied.stated("12.5")))
                .isEqualTo("12.5%");
    }

    /** 143 / 673 = 21.2%, as in DfE, children in need, Durham, year ending 31 March 2020. By rows: 2 / 3. */
    @Test
    void secondPlansCountHoweverLongAgoTheFirstWas() {
        assertThat(supplied(ChildProtection.SECOND_PLANS, Supplied.of(143, 673)))
                .isEqualTo("21.2%");
        assertThat(reads(
                        ChildProtection.SECOND_PLANS,
                        rows(PLANS, previous("none", 0), previous("one", 1), previous("four", 4))))
                .isEqualTo("66.7%");
    }

    /** 336 / 444 = 75.7%, as the Durham report prints for March 2020. */
    @Test
    void theNeglectShareIsMadeOfTheTwoCounts() {
        Facts facts = Facts.none()
                .with(
                        given(ChildProtection.NEGLECT_PLANS, DAY, Supplied.count(336)),
                        given(ChildProtection.OPEN_PLANS, DAY, Supplied.count(444)));

        assertThat(reads(ChildProtection.NEGLECT_PLANS, DAY, facts)).isEqualTo("336 children");
        assertThat(reads(ChildProtection.NEGLECT_SHARE, DAY, facts)).isEqualTo("75.7%");
    }

    /** Latest category neglect: two of four. */
    @Test
    void theNeglectShareGoesByTheLatestCategory() {
        Facts facts = rows(
                PLANS,
                categories("always neglect", NEG, NEG),
                categories("now neglect", PHY, NEG),
                categories("no longer neglect", NEG, EMO),
                categories("not recorded", null, null));

        assertThat(reads(ChildProtection.NEGLECT_PLANS, facts)).isEqualTo("2 children");
        assertThat(reads(ChildProtection.NEGLECT_SHARE, facts)).isEqualTo("50.0%");
    }

    /** Under five at the start: the unborn child and the one a day short of the birthday; one of them for neglect. */
    @Test
    void theAgeIsThatOnTheDayThePlanStarted() {
        Facts facts = rows(
                PLANS,
                aged("unborn", on(2019, 9, 1), NEG),
                aged("five tomorrow", on(2014, 6, 2), PHY),
                aged("five today", on(2014, 6, 1), NEG));

        assertThat(reads(ChildProtection.NEGLECT_UNDER_5, facts)).isEqualTo("50.0%");
        assertThat(supplied(ChildProtection.NEGLECT_UNDER_5, Supplied.stated("77.5")))
                .isEqualTo("77.5%");
    }

    /** From 40 / 50 = 80% to 30 / 40 = 75%: 5 points of 80 are 6.25 per cent. */
    @Test
    void aFallOfTheShareIsAPercentageOfWhatItWas() {
        Facts facts = Facts.none()
                .with(
                        given(ChildProtection.NEGLECT_UNDER_5, YEAR.previous().period(), Supplied.of(40, 50)),
                        given(ChildProtection.NEGLECT_UNDER_5, YEAR.period(), Supplied.of(30, 40)));

        assertThat(reads(ChildProtection.NEGLECT_UNDER_5_CHANGE, facts)).isEqualTo("-6.3%");
        assertThat(supplied(ChildProtection.NEGLECT_UNDER_5_CHANGE, Supplied.stated("-1.8")))
                .isEqualTo("-1.8%");
    }

    /** 391 / 425 = 92% and 9 / 10 = 90%. */
    @Test
    void visitsAndCoreGroupsAreReturns() {
        assertThat(supplied(ChildProtection.SEEN_ALONE, Supplied.of(391, 425))).isEqualTo("92.0%");
        assertThat(supplied(ChildProtection.CORE_GROUP_IN_TIME, Supplied.of(9, 10)))
                .isEqualTo("90.0%");
    }

    /**
     * From 20 April 2017 to 19 April 2019 are 729 days, and 730 with the last. Among 10,000 children: five of this
     * authority's own open, five started, four ended, 5 + 4 at any point.
     */
    @Test
    void plansAreCountedByTheirStartsAndEnds() {
        Facts facts = amongChildren(10_000, NINE);

        assertThat(reads(ChildProtection.STARTED_PLANS, facts)).isEqualTo("5 plans");
        assertThat(reads(ChildProtection.STARTED_PLANS_RATE, facts)).isEqualTo("5.0 per 10,000");
        assertThat(reads(ChildProtection.ENDED_PLANS_RATE, facts)).isEqualTo("4.0 per 10,000");
        assertThat(reads(ChildProtection.ANY_POINT_RATE, facts)).isEqualTo("9.0 per 10,000");
        assertThat(reads(ChildProtection.TEMPORARY_PLANS, facts)).isEqualTo("2 plans");
    }

    /**
     * Of five open one is two years old on 31 March and one is a day short. Of four ended one lasted more than 729
     * days, one three months to the day. The middle of 92, 93, 728 and 729 days is 410.5.
     */
    @Test
    void plansLastTwoYearsFromTheDayAndThreeMonthsToTheDay() {
        assertThat(reads(ChildProtection.OPEN_2_YEARS, NINE)).isEqualTo("20.0%");
        assertThat(reads(ChildProtection.ENDED_AFTER_2_YEARS, NINE)).isEqualTo("25.0%");
        assertThat(reads(ChildProtection.ENDED_WITHIN_3_MONTHS, NINE)).isEqualTo("25.0%");
        assertThat(reads(ChildProtection.MEDIAN_DURATION, NINE)).isEqualTo("411 days");
    }

    /**
     * A social worker holds two of the three of which it is known. Under five are the four-year-old and the unborn, and
     * not the one who turns five on the day.
     */
    @Test
    void openPlansAreSharedOutByWhoHoldsThemAndByAge() {
        assertThat(reads(ChildProtection.ALLOCATED_SHARE, NINE)).isEqualTo("66.7%");
        assertThat(reads(ChildProtection.UNDER_5_SHARE, NINE)).isEqualTo("40.0%");
    }

    /** By the latest category, of ten: four, three, two and one. */
    @Test
    void openPlansAreSharedOutByTheLatestCategory() {
        Facts facts = rows(
                PLANS,
                categories("a", NEG, EMO),
                categories("b", NEG, EMO),
                categories("c", NEG, EMO),
                categories("d", NEG, EMO),
                categories("e", NEG, PHY),
                categories("f", NEG, PHY),
                categories("g", NEG, PHY),
                categories("h", NEG, SAB),
                categories("i", NEG, SAB),
                categories("j", NEG, MUL));

        assertThat(reads(ChildProtection.EMOTIONAL_SHARE, facts)).isEqualTo("40.0%");
        assertThat(reads(ChildProtection.PHYSICAL_SHARE, facts)).isEqualTo("30.0%");
        assertThat(reads(ChildProtection.SEXUAL_SHARE, facts)).isEqualTo("20.0%");
        assertThat(reads(ChildProtection.MULTIPLE_SHARE, facts)).isEqualTo("10.0%");
    }

    /** Twelve months after 30 June 2018 is 30 June 2019: the day before is a repeat, the day itself is not. */
    @Test
    void repeatsWithinTwelveMonthsAreToldToTheDay() {
        Facts facts = rows(
                PLANS,
                plan("a day within", on(2018, 1, 1), on(2018, 6, 30)),
                plan("a day within", on(2019, 6, 29), null),
                plan("just outside", on(2018, 1, 1), on(2018, 6, 30)),
                plan("just outside", on(2019, 6, 30), null));

        assertThat(reads(ChildProtection.REPEAT_PLANS_12_MONTHS, facts)).isEqualTo("50.0%");
        assertThat(reads(ChildProtection.REPEAT_PLANS, facts)).isEqualTo("100.0%");
    }

    /**
     * Four plans are three months old. One had every review in time; one had its first a day late; two have none that
     * is due. The fifth is too young. Two of five are overdue.
     */
    @Test
    void reviewsThatAreOverdueAreTheTwinOfThoseInTime() {
        var plans = List.of(
                plan("in time", on(2019, 5, 1), null),
                plan("first a day late", on(2019, 5, 1), null),
                plan("never", on(2019, 5, 1), null),
                plan("second overdue", on(2019, 5, 1), null),
                plan("young", on(2020, 1, 15), null));
        var reviews = List.of(
                review("before, so that the records reach back", on(2019, 4, 30)),
                review("in time", on(2019, 8, 1)),
                review("in time", on(2020, 2, 1)),
                review("first a day late", on(2019, 8, 2)),
                review("first a day late", on(2020, 1, 15)),
                review("second overdue", on(2019, 7, 31)));
        Facts facts =
                rowsOf(PLANS, plans).and(situations(Situations.planReviews(plans, reviews, months(3), months(6))));

        assertThat(reads(ChildProtection.REVIEWED_IN_TIME, facts)).isEqualTo("25.0%");
        assertThat(reads(ChildProtection.REVIEWED_IN_TIME_OVERDUE, facts)).isEqualTo("2 plans");
        assertThat(reads(ChildProtection.REVIEWED_IN_TIME_OVERDUE_SHARE, facts)).isEqualTo("40.0%");
    }

    /**
     * Ten working days allowed, on Tuesday 31 March: since Friday 20 are seven, since Monday 16 eleven. A visit at
     * which the child was not seen is none.
     */
    @Test
    void visitsThatAreOverdueAreTheTwinOfThoseInTime() {
        var plans = List.of(
                plan("visited", on(2019, 5, 1), null),
                plan("not seen", on(2019, 5, 1), null),
                plan("a day too long ago", on(2019, 5, 1), null),
                plan("just begun", on(2020, 3, 30), null));
        var visits = List.of(
                new PlanVisit(Child.of("visited"), on(2020, 3, 20), true, null),
                new PlanVisit(Child.of("not seen"), on(2020, 3, 20), false, null),
                new PlanVisit(Child.of("a day too long ago"), on(2020, 3, 16), true, null));
        Facts facts = rowsOf(PLANS, plans).and(situations(Situations.planVisits(plans, visits, 10)));

        assertThat(reads(ChildProtection.VISITED_IN_TIME, facts)).isEqualTo("25.0%");
        assertThat(reads(ChildProtection.VISITED_IN_TIME_OVERDUE, facts)).isEqualTo("2 plans");
        assertThat(reads(ChildProtection.VISITED_IN_TIME_OVERDUE_SHARE, facts)).isEqualTo("50.0%");
    }

    /** Two seen alone, one not, and of one nobody knows: 2 / 3. */
    @Test
    void whetherAChildWasSeenAloneHasThreeAnswers() {
        var plans = List.of(
                plan("alone", on(2019, 5, 1), null),
                plan("alone too", on(2019, 5, 1), null),
                plan("not alone", on(2019, 5, 1), null),
                plan("not recorded", on(2019, 5, 1), null));
        var visits = List.of(
                new PlanVisit(Child.of("alone"), on(2020, 3, 2), true, true),
                new PlanVisit(Child.of("alone too"), on(2020, 3, 2), true, true),
                new PlanVisit(Child.of("not alone"), on(2020, 3, 2), true, false),
                new PlanVisit(Child.of("not recorded"), on(2020, 3, 2), true, null));

        assertThat(reads(ChildProtection.SEEN_ALONE, situations(Situations.seenAlone(plans, visits))))
                .isEqualTo("66.7%");
    }

    /** From Monday 3 June to Monday 17 are ten working days: one of four in time. Two have not met. */
    @Test
    void coreGroupsThatAreOverdueAreTheTwinOfThoseInTime() {
        var plans = List.of(
                coreGroup("in time", on(2019, 6, 17)),
                coreGroup("a day late", on(2019, 6, 18)),
                coreGroup("not met", null),
                coreGroup("not met either", null),
                plan("no conference recorded", on(2019, 6, 3), null));
        Facts facts = rowsOf(PLANS, plans).and(situations(Situations.overdueCoreGroups(plans, 10)));

        assertThat(reads(ChildProtection.CORE_GROUP_IN_TIME, facts)).isEqualTo("25.0%");
        assertThat(reads(ChildProtection.CORE_GROUP_IN_TIME_OVERDUE, facts)).isEqualTo("2 plans");
        assertThat(reads(
                        ChildProtection.CORE_GROUP_IN_TIME,
                        Facts.none().with(PLANS, DURHAM, Coverage.of(YEAR.period()), plans)))
                .isEqualTo("gap: it is too early to tell: outcomes are not all known yet");
    }

    /** Two are not born on 31 March; one was born on the first. */
    @Test
    void theUnbornAreThoseNotBornByTheDay() {
        var plans = List.of(
                unborn("expected", on(2020, 5, 1), true),
                unborn("expected too", on(2020, 6, 1), true),
                unborn("born", on(2020, 3, 1), false));

        assertThat(reads(ChildProtection.UNBORN, situations(Situations.unbornWithPlan(plans))))
                .isEqualTo("2 children");
    }

    /** Of three with a plan one is looked after on 31 March and one no longer is. */
    @Test
    void childrenCanHaveAPlanAndBeLookedAfter() {
        var plans = List.of(
                plan("both", on(2019, 5, 1), null),
                plan("not any more", on(2019, 5, 1), null),
                plan("plan only", on(2019, 5, 1), null));
        var periods = List.of(care("both", null), care("not any more", on(2020, 3, 31)));

        assertThat(reads(ChildProtection.LOOKED_AFTER_TOO, situations(Situations.planAndLookedAfter(plans, periods))))
                .isEqualTo("1 children");
    }

    /** DfE, children in need, Durham, year ending 31 March 2020, per 99,092 children or as shares. */
    @Test
    void plansReadAsPublished() {
        Facts facts = amongChildren(
                99_092, Facts.none().with(given(ChildProtection.STARTED_PLANS, YEAR.period(), Supplied.count(673))));

        assertThat(reads(ChildProtection.STARTED_PLANS_RATE, facts)).isEqualTo("67.9 per 10,000");
        assertThat(supplied(ChildProtection.ENDED_PLANS_RATE, Supplied.of(636, 99_092)))
                .isEqualTo("64.2 per 10,000");
        assertThat(supplied(ChildProtection.ANY_POINT_RATE, Supplied.of(1_079, 99_092)))
                .isEqualTo("108.9 per 10,000");
        assertThat(supplied(ChildProtection.ENDED_AFTER_2_YEARS, Supplied.of(12, 636)))
                .isEqualTo("1.9%");
        assertThat(supplied(ChildProtection.ENDED_WITHIN_3_MONTHS, Supplied.of(227, 636)))
                .isEqualTo("35.7%");
        assertThat(supplied(ChildProtection.REVIEWED_IN_TIME, Supplied.of(297, 300)))
                .isEqualTo("99.0%");
        assertThat(supplied(ChildProtection.EMOTIONAL_SHARE, Supplied.of(84, 443)))
                .isEqualTo("19.0%");
    }

    private static ProtectionPlan plan(String child, LocalDate started, @Nullable LocalDate ended) {
        return new ProtectionPlan(Child.of(child), started, ended, null, null, null, false, null, null, null);
    }

    private static ProtectionPlan temporary(String child, @Nullable Boolean temporary) {
        return new ProtectionPlan(Child.of(child), on(2019, 6, 1), null, null, null, null, temporary, null, null, null);
    }

    private static ProtectionPlan previous(String child, int plans) {
        return new ProtectionPlan(Child.of(child), on(2019, 6, 1), null, null, null, plans, false, null, null, null);
    }

    private static ProtectionPlan categories(
            String child, @Nullable AbuseCategory initial, @Nullable AbuseCategory latest) {
        return new ProtectionPlan(
                Child.of(child), on(2019, 6, 1), null, initial, latest, null, false, null, null, null);
    }

    private static ProtectionPlan aged(String child, LocalDate born, AbuseCategory initial) {
        return new ProtectionPlan(
                Child.of(child, born), on(2019, 6, 1), null, initial, null, null, false, null, null, null);
    }

    private static ProtectionPlan whole(
            String child,
            @Nullable LocalDate born,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable AbuseCategory latest,
            @Nullable Boolean allocated) {
        return new ProtectionPlan(
                Child.of(child, born), started, ended, latest, latest, null, null, null, null, allocated);
    }

    private static ProtectionPlan coreGroup(String child, @Nullable LocalDate met) {
        return new ProtectionPlan(
                Child.of(child), on(2019, 6, 3), null, null, null, null, false, on(2019, 6, 3), met, null);
    }

    private static ProtectionPlan unborn(String child, LocalDate born, boolean unborn) {
        return new ProtectionPlan(
                new Child(child, born, unborn, null, null, null),
                on(2020, 2, 3),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    private static PlanReview review(String child, LocalDate held) {
        return new PlanReview(Child.of(child), held, null, null, null, null);
    }

    private static CarePeriod care(String child, @Nullable LocalDate ended) {
        return new CarePeriod(Child.of(child), on(2019, 7, 1), ended, null, null, null, null, null);
    }
}
