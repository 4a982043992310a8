package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.fact.SomeRecords.Plan.PLANS;
import static safeguarding.fact.SomeRecords.Visit.VISITS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import safeguarding.fact.SomeRecords.Category;
import safeguarding.fact.SomeRecords.Plan;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.time.Span;

class ConditionTest {
    private static final Condition<Visit> NEGLECT = Visit.CATEGORY.is(Category.NEGLECT);
    private static final Condition<Visit> LONG = Visit.MINUTES.atLeast(60);
    private static final Condition<Visit> SEEN = Visit.SEEN.isTrue();

    @Test
    void notNotIsTheConditionItself() {
        assertThat(NEGLECT.not().not()).isSameAs(NEGLECT);
        assertThat(NEGLECT.not()).isEqualTo(NEGLECT.not()).isNotEqualTo(NEGLECT);
    }

    @Test
    void andsAndOrsAreFlatAndHoldEachConditionOnce() {
        assertThat(NEGLECT.and(LONG).and(SEEN)).isEqualTo(NEGLECT.and(LONG.and(SEEN)));
        assertThat(NEGLECT.or(LONG).or(SEEN)).isEqualTo(NEGLECT.or(LONG.or(SEEN)));
        assertThat(NEGLECT.and(LONG).and(SEEN)).isEqualTo(new Condition.All<>(List.of(NEGLECT, LONG, SEEN)));
        assertThat(NEGLECT.and(NEGLECT)).isSameAs(NEGLECT);
        assertThat(NEGLECT.or(NEGLECT)).isSameAs(NEGLECT);
        assertThat(NEGLECT.and(LONG).and(NEGLECT)).isEqualTo(NEGLECT.and(LONG));
    }

    @Test
    void anAndInsideAnOrIsKept() {
        var both = NEGLECT.and(LONG);

        assertThat(both.or(SEEN)).isEqualTo(new Condition.Any<>(List.of(both, SEEN)));
        assertThat(both.or(SEEN)).hasToString("(category is neglect and minutes at least 60) or seen is yes");
        assertThat(NEGLECT.or(LONG).and(SEEN))
                .hasToString("(category is neglect or minutes at least 60) and seen is yes");
    }

    @Test
    void alwaysAddsNothingToAnAnd() {
        assertThat(Condition.<Visit>always().and(NEGLECT)).isSameAs(NEGLECT);
        assertThat(NEGLECT.and(Condition.always())).isSameAs(NEGLECT);
        assertThat(Condition.always().and(Condition.always())).isEqualTo(Condition.always());
        assertThat(NEGLECT.or(Condition.always())).isNotEqualTo(NEGLECT);
    }

    @Test
    void conditionsOfEqualPartsAreEqual() {
        assertThat(Visit.CATEGORY.in(Category.PHYSICAL, Category.NEGLECT))
                .isEqualTo(Visit.CATEGORY.in(EnumSet.of(Category.NEGLECT, Category.PHYSICAL)))
                .hasSameHashCodeAs(Visit.CATEGORY.in(Set.of(Category.NEGLECT, Category.PHYSICAL)));
        assertThat(Visit.MINUTES.between(0, 9)).isEqualTo(Visit.MINUTES.atMost(9));
        assertThat(VISITS.repeatWithin(Span.years(1))).isEqualTo(VISITS.repeatWithin(Span.months(12)));
        assertThat(Visit.SEEN.isFalse())
                .isNotEqualTo(Visit.SEEN.isTrue())
                .isNotEqualTo(Visit.SEEN.isTrue().not());
        Code<Visit, Category> twin = Column.code("category", Category.class, Visit::category);
        assertThat(twin.is(Category.NEGLECT)).isNotEqualTo(NEGLECT);
    }

    @Test
    void aConditionPrintsAsASentence() {
        assertThat(Condition.always()).hasToString("any");
        assertThat(NEGLECT).hasToString("category is neglect");
        assertThat(Visit.CATEGORY.in(Category.PHYSICAL, Category.NEGLECT))
                .hasToString("category is neglect or physical abuse");
        assertThat(Visit.MINUTES.between(5, 9)).hasToString("minutes 5 to 9");
        assertThat(Visit.MINUTES.atMost(9)).hasToString("minutes at most 9");
        assertThat(Visit.MINUTES.is(0)).hasToString("minutes is 0");
        assertThat(Visit.SEEN.isFalse().not()).hasToString("not (seen is no)");
        assertThat(Visit.ON.between(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 10, 1)))
                .hasToString("on from 2019-04-01 to 2019-09-30");
        assertThat(Visit.CATEGORY.isRecorded().not()).hasToString("not (category is recorded)");
        assertThat(PLANS.repeatWithin(Span.months(24)))
                .hasToString("within 24 months of the child's previous plan ending");
        assertThat(VISITS.repeatWithin(Span.days(30))).hasToString("within 30 days of the child's previous visit");
        assertThat(VISITS.nthWithin(3, Span.months(12))).hasToString("number 3 of the child within 12 months");
        assertThat(Condition.<Visit>named("made at night", visit -> true)).hasToString("made at night");
        assertThat(VISITS.where(NEGLECT.and(LONG)).whileAged(Visit.ON, AgeBand.of(0, 4)))
                .hasToString("visit where category is neglect and minutes at least 60, aged 0-4");
        assertThat(PLANS.ending().where(Plan.BORN.isRecorded())).hasToString("plan by ended where born is recorded");
    }

    @Test
    void namedConditionsAreTheSameOnlyIfTheyHoldTheSamePredicate() {
        java.util.function.Predicate<Visit> predicate = visit -> true;

        assertThat(Condition.named("night", predicate)).isEqualTo(Condition.named("night", predicate));
        assertThat(Condition.named("night", predicate)).isNotEqualTo(Condition.<Visit>named("night", visit -> true));
    }

    @Test
    void aConditionKnowsItsColumnsAndHistories() {
        var mixed = NEGLECT.and(LONG.or(SEEN.not()))
                .and(VISITS.repeatWithin(Span.days(30)).not());

        assertThat(mixed.columns()).containsExactlyInAnyOrder(Visit.CATEGORY, Visit.MINUTES, Visit.SEEN);
        assertThat(mixed.histories()).containsExactly(VISITS);
        assertThat(NEGLECT.histories()).isEmpty();
        assertThat(Condition.always().columns()).isEmpty();
    }

    @Test
    void conditionsThatCannotHoldAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Visit.CATEGORY.in(Set.of()))
                .withMessage("category: name at least one code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Visit.MINUTES.between(9, 5))
                .withMessage("minutes: the range must run from 0 or more upwards, was 9 to 5");
        assertThatIllegalArgumentException().isThrownBy(() -> Visit.MINUTES.atMost(-1));
        var day = LocalDate.of(2019, 4, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Visit.ON.between(day, day))
                .withMessage("on: the range must start before it ends, was 2019-04-01 to 2019-04-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.nthWithin(0, Span.days(30)))
                .withMessage("n must be 1 or more, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.named(" ", visit -> true));
    }

    @Test
    void aColumnOfAnotherRegisterIsRefused() {
        Whole<Visit> unrecorded = Column.whole("distance", Visit::minutes);
        Whole<Visit> worked = Column.days("delay", Column.day("asked", Visit::on), Visit.ON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.where(NEGLECT.and(unrecorded.atLeast(1).not())))
                .withMessage(
                        "register 'visit' does not record 'distance'; it records [child, on, category, minutes, seen]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.where(worked.atLeast(1)))
                .withMessage(
                        "register 'visit' does not record 'asked'; it records [child, on, category, minutes, seen]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PLANS.where(Column.<Plan>flag("late", p -> true).isTrue()));
        assertThatIllegalArgumentException().isThrownBy(() -> PLANS.dated(Column.day("reviewed", Plan::ended)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLANS.whileAged(Column.day("birthday", Plan::born), AgeBand.CHILDREN_0_TO_17));
    }

    @Test
    void theHistoryOfAnotherRegisterIsRefused() {
        var other = Events.of("home visit", Visit.CHILD, Visit.ON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.where(NEGLECT.or(other.repeatWithin(Span.days(30)))))
                .withMessage("register 'visit' does not know the history of another register, 'home visit'; "
                        + "ask its own repeatWithin or nthWithin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.where(other.nthWithin(2, Span.days(30)).not()));
        assertThat(VISITS.where(VISITS.repeatWithin(Span.days(30)))).isNotNull();
    }

    @Test
    void ageBandsAreSetOnce() {
        var young = PLANS.whileAged(Plan.BORN, AgeBand.of(0, 4));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> young.whileAged(Plan.BORN, AgeBand.of(5, 9)))
                .withMessage("plan, aged 0-4: an age band is set already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeBand.of(5, 4))
                .withMessage("age band must run from 0 or more up to at most 150, was 5 to 4");
        assertThat(AgeBand.ALL_AGES).hasToString("all ages");
    }

    @Test
    void eventsAreNeverOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Standing<>(VISITS, Condition.always(), java.util.Optional.empty()))
                .withMessage("register 'visit' holds events, which are never open");
    }
}
