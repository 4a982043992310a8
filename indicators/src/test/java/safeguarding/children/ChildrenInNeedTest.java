package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.NeedEpisode.NEED_EPISODES;
import static safeguarding.children.NeedPlan.NEED_PLANS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.rowsOf;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.ClosureReason.RC1;
import static safeguarding.children.code.ClosureReason.RC7;
import static safeguarding.children.code.ClosureReason.RC8;
import static safeguarding.children.code.PrimaryNeed.N1;
import static safeguarding.children.code.PrimaryNeed.N2;
import static safeguarding.time.Span.days;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class ChildrenInNeedTest {

    private static final Facts EPISODES = rows(
            NEED_EPISODES,
            episode("open, disabled", on(2019, 5, 1), null, N1, null, null),
            episode("two years to the day", on(2018, 3, 31), null, N2, null, null),
            episode("a day short of two years", on(2018, 4, 1), null, N1, null, null),
            episode("no further action", on(2019, 5, 1), null, N1, null, true),
            episode("no longer in need", on(2019, 5, 1), on(2019, 10, 1), N1, RC7, false),
            episode("never in need", on(2019, 5, 1), on(2019, 6, 3), N1, RC8, false),
            episode("closed on the day", on(2018, 5, 1), on(2020, 3, 31), N1, RC1, null),
            episode("no reason recorded", on(2019, 5, 1), on(2019, 11, 1), N1, null, null),
            episode("open too", on(2019, 12, 2), null, N1, null, null));

    /** Open on 31 March: four. Of them three for abuse or neglect, one for two years, one with a disability. */
    @Test
    void whatIsOpenLeavesOutReferralsWithNoFurtherAction() {
        assertThat(reads(ChildrenInNeed.OPEN, EPISODES)).isEqualTo("4 children");
        assertThat(reads(ChildrenInNeed.ABUSE_OR_NEGLECT, EPISODES)).isEqualTo("75.0%");
        assertThat(reads(ChildrenInNeed.TWO_YEARS, EPISODES)).isEqualTo("25.0%");
        assertThat(reads(ChildrenInNeed.DISABILITY, EPISODES)).isEqualTo("25.0%");
    }

    /**
     * Among 10,000 children: four open, three ended, 4 + 3 at any point, four started; never in need is none of them.
     */
    @Test
    void whatWasFoundNotToBeNeedNeitherStartsNorEnds() {
        Facts facts = amongChildren(10_000, EPISODES);

        assertThat(reads(ChildrenInNeed.RATE, facts)).isEqualTo("4.0 per 10,000");
        assertThat(reads(ChildrenInNeed.ANY_POINT_RATE, facts)).isEqualTo("7.0 per 10,000");
        assertThat(reads(ChildrenInNeed.START_RATE, facts)).isEqualTo("4.0 per 10,000");
        assertThat(reads(ChildrenInNeed.END_RATE, facts)).isEqualTo("3.0 per 10,000");
    }

    /** Of the three that ended one each for two reasons, and one for none that is recorded. */
    @Test
    void reasonsAreSharesOfWhatEnded() {
        assertThat(reads(ChildrenInNeed.CLOSED_RC1, EPISODES)).isEqualTo("33.3%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC2, EPISODES)).isEqualTo("0.0%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC7, EPISODES)).isEqualTo("33.3%");
    }

    /**
     * One closed for the first reason, two for the second and so on to nine; the last two are in no base: 28 are left.
     */
    @Test
    void theReasonsMakeAllThatEnded() {
        Facts facts = rowsOf(
                NEED_EPISODES,
                Stream.of(ClosureReason.values())
                        .flatMap(reason -> IntStream.rangeClosed(0, reason.ordinal())
                                .mapToObj(n ->
                                        episode(reason.name() + n, on(2019, 5, 1), on(2019, 9, 1), N1, reason, false)))
                        .toList());

        assertThat(reads(ChildrenInNeed.CLOSED_RC1, facts)).isEqualTo("3.6%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC2, facts)).isEqualTo("7.1%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC3, facts)).isEqualTo("10.7%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC4, facts)).isEqualTo("14.3%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC5, facts)).isEqualTo("17.9%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC6, facts)).isEqualTo("21.4%");
        assertThat(reads(ChildrenInNeed.CLOSED_RC7, facts)).isEqualTo("25.0%");
    }

    /**
     * DfE, children in need, Durham, year ending 31 March 2020: per 99,092 children 3,551 open, 6,647 = 3,551 + 3,096
     * at any point, 3,183 started, 3,096 ended, 2,823 of them for any other reason.
     */
    @Test
    void needReadsAsPublished() {
        Facts facts = amongChildren(99_092, Facts.none().with(given(ChildrenInNeed.OPEN, DAY, Supplied.count(3_551))));

        assertThat(reads(ChildrenInNeed.RATE, facts)).isEqualTo("358.4 per 10,000");
        assertThat(supplied(ChildrenInNeed.ANY_POINT_RATE, Supplied.of(6_647, 99_092)))
                .isEqualTo("670.8 per 10,000");
        assertThat(supplied(ChildrenInNeed.START_RATE, Supplied.of(3_183, 99_092)))
                .isEqualTo("321.2 per 10,000");
        assertThat(supplied(ChildrenInNeed.END_RATE, Supplied.of(3_096, 99_092)))
                .isEqualTo("312.4 per 10,000");
        assertThat(supplied(ChildrenInNeed.CLOSED_RC7, Supplied.of(2_823, 3_096)))
                .isEqualTo("91.2%");
        assertThat(supplied(ChildrenInNeed.CLOSED_BY_REASON, Supplied.of(2_823, 3_096)))
                .isEqualTo("91.2%");
    }

    /** Four plans among 10,000 children, visits within 28 days: one in time, two overdue, one just begun. */
    @Test
    void visitsThatAreOverdueAreTheTwinOfThoseInTime() {
        var plans = List.of(
                plan("visited", on(2019, 5, 1)),
                plan("visited long ago", on(2019, 5, 1)),
                plan("never visited", on(2019, 5, 1)),
                plan("just begun", on(2020, 3, 30)));
        var visits = List.of(
                new NeedVisit(Child.of("visited"), on(2020, 3, 10), true, null),
                new NeedVisit(Child.of("visited long ago"), on(2020, 1, 10), true, null));
        Facts facts = amongChildren(
                10_000, rowsOf(NEED_PLANS, plans).and(situations(Situations.needVisits(plans, visits, days(28)))));

        assertThat(reads(ChildrenInNeed.PLAN_RATE, facts)).isEqualTo("4.0 per 10,000");
        assertThat(reads(ChildrenInNeed.VISITED_IN_TIME, facts)).isEqualTo("25.0%");
        assertThat(reads(ChildrenInNeed.VISITED_IN_TIME_OVERDUE, facts)).isEqualTo("2 plans");
        assertThat(reads(ChildrenInNeed.VISITED_IN_TIME_OVERDUE_SHARE, facts)).isEqualTo("50.0%");
    }

    /** On 31 March: the one without an assessment and the one assessed in April; not the one of February. */
    @Test
    void childrenAwaitAssessmentUntilItStarts() {
        var episodes = List.of(
                assessed("never", null, false),
                assessed("in April", on(2020, 4, 15), false),
                assessed("in February", on(2020, 2, 3), false),
                assessed("no further action", null, true));

        assertThat(reads(ChildrenInNeed.AWAITING, situations(Situations.awaitingAssessment(episodes))))
                .isEqualTo("2 children");
    }

    private static NeedEpisode episode(
            String child,
            LocalDate started,
            @Nullable LocalDate ended,
            PrimaryNeed need,
            @Nullable ClosureReason reason,
            @Nullable Boolean noFurtherAction) {
        Boolean disabled = child.contains("disabled") ? true : null;
        return new NeedEpisode(
                new Child(child, null, null, null, null, disabled),
                started,
                ended,
                need,
                null,
                reason,
                noFurtherAction,
                null);
    }

    private static NeedEpisode assessed(String child, @Nullable LocalDate assessed, boolean noFurtherAction) {
        return new NeedEpisode(Child.of(child), on(2020, 1, 6), null, null, null, null, noFurtherAction, assessed);
    }

    private static NeedPlan plan(String child, LocalDate started) {
        return new NeedPlan(Child.of(child), started, null);
    }
}
