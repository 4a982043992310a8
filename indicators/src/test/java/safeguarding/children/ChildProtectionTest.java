package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.ProtectionPlan.PLANS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.AbuseCategory.EMO;
import static safeguarding.children.code.AbuseCategory.NEG;
import static safeguarding.children.code.AbuseCategory.PHY;

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
}
