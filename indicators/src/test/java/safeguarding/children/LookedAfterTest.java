package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.CarePeriod.CARE_PERIODS;
import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;
import static safeguarding.children.LookedAfterHealth.LOOKED_AFTER_HEALTH;
import static safeguarding.children.LookedAfterReview.LOOKED_AFTER_REVIEWS;
import static safeguarding.children.SurveyAnswer.SURVEY_ANSWERS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.rowsOf;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.EpisodeEndReason.E4A;
import static safeguarding.children.code.EpisodeEndReason.X1;
import static safeguarding.children.code.EpisodeStartReason.P;
import static safeguarding.children.code.EpisodeStartReason.S;
import static safeguarding.children.code.Participation.PN0;
import static safeguarding.children.code.Participation.PN1;
import static safeguarding.children.code.Participation.PN7;
import static safeguarding.children.code.PlacementType.K2;
import static safeguarding.children.code.PlacementType.P1;
import static safeguarding.children.code.PlacementType.U1;
import static safeguarding.children.code.PlacementType.U4;
import static safeguarding.children.code.PlacementType.U6;
import static safeguarding.children.code.SurveyQuestion.CAN_TALK_TO_WORKER;
import static safeguarding.children.code.SurveyQuestion.GETS_ON_WITH_WORKER;
import static safeguarding.time.Span.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementType;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class LookedAfterTest {

    /** In: the care order, the one without a legal status, the one who moved. Out: short breaks and the adult. */
    @Test
    void shortBreaksAndAdultsAreLeftOutAndAMoveCountsOnce() {
        Facts facts = rows(
                LOOKED_AFTER,
                episode("care order", on(2019, 5, 1), null, on(2010, 1, 1), LegalStatus.C2),
                episode("short breaks", on(2019, 5, 1), null, on(2010, 1, 1), LegalStatus.V3),
                episode("agreed breaks", on(2019, 5, 1), null, on(2010, 1, 1), LegalStatus.V4),
                episode("status not recorded", on(2019, 5, 1), null, on(2010, 1, 1), null),
                episode("moved", on(2019, 5, 1), on(2019, 8, 1), on(2010, 1, 1), LegalStatus.V2),
                episode("moved", on(2019, 8, 1), null, on(2010, 1, 1), LegalStatus.V2),
                episode("eighteen on the day", on(2019, 5, 1), null, on(2002, 3, 31), LegalStatus.V2),
                episode("left", on(2019, 5, 1), on(2020, 3, 31), on(2010, 1, 1), LegalStatus.C1));

        assertThat(reads(LookedAfter.OPEN, facts)).isEqualTo("3 children");
    }

    @Test
    void theDurhamReportsFiguresReadAsItPrintsThem() {
        assertThat(supplied(LookedAfter.OPEN, Supplied.count(917))).isEqualTo("917 children");
        assertThat(supplied(LookedAfter.GETS_ON_WITH_WORKER, Supplied.stated("96")))
                .isEqualTo("96%");
        assertThat(supplied(LookedAfter.CAN_TALK_TO_WORKER, Supplied.stated("92")))
                .isEqualTo("92%");
    }

    /**
     * Four looked after among 10,000 children; of three it is known how far away they live. The short breaks of a fifth
     * count nowhere.
     */
    @Test
    void childrenAreSharedOutByWhereTheyLive() {
        Facts facts = amongChildren(
                10_000,
                rows(
                        LOOKED_AFTER,
                        placed("with relatives", U1, LegalStatus.C2, true, true),
                        placed("with others", U6, LegalStatus.C2, null, false),
                        placed("in a home", K2, LegalStatus.C2, false, false),
                        placed("with parents", P1, LegalStatus.C2, null, null),
                        placed("short breaks", U1, LegalStatus.V3, true, true)));

        assertThat(reads(LookedAfter.RATE, facts)).isEqualTo("4 per 10,000");
        assertThat(reads(LookedAfter.UNACCOMPANIED_SHARE, facts)).isEqualTo("25.0%");
        assertThat(reads(LookedAfter.DISTANT_SHARE, facts)).isEqualTo("33.3%");
        assertThat(reads(LookedAfter.FOSTERED_SHARE, facts)).isEqualTo("50.0%");
        assertThat(reads(LookedAfter.RESIDENTIAL_SHARE, facts)).isEqualTo("25.0%");
        assertThat(reads(LookedAfter.WITH_PARENTS_SHARE, facts)).isEqualTo("25.0%");
    }

    /** 914 x 10,000 / 99,092 = 92.2: 92 as in the SSDA903 statistics for Durham, 31 March 2020. */
    @Test
    void theRateIsPublishedToWholeNumbers() {
        Facts facts = amongChildren(99_092, Facts.none().with(given(LookedAfter.OPEN, DAY, Supplied.count(914))));

        assertThat(reads(LookedAfter.RATE, facts)).isEqualTo("92 per 10,000");
    }

    /**
     * Ann starts and ceases twice, Ben moves, Cat has short breaks, and why Dan's ended nobody recorded. Eve started in
     * the year before, moves and ceases.
     */
    @Test
    void aChildStartsAndCeasesOnceInAPeriod() {
        Facts facts = rows(
                LOOKED_AFTER,
                spell("Ann", on(2019, 5, 1), on(2019, 6, 3), S, E4A, LegalStatus.V2),
                spell("Ann", on(2019, 9, 2), on(2019, 10, 1), S, E4A, LegalStatus.V2),
                spell("Ben", on(2019, 5, 1), on(2019, 8, 1), S, X1, LegalStatus.C2),
                spell("Ben", on(2019, 8, 1), null, P, null, LegalStatus.C2),
                spell("Cat", on(2019, 5, 1), on(2019, 5, 8), S, E4A, LegalStatus.V3),
                spell("Dan", on(2019, 5, 1), on(2019, 8, 1), S, null, LegalStatus.C2),
                spell("Eve", on(2018, 5, 1), on(2019, 6, 3), S, X1, LegalStatus.C2),
                spell("Eve", on(2019, 6, 3), on(2019, 8, 1), P, E4A, LegalStatus.C2));

        assertThat(reads(LookedAfter.STARTED, facts)).isEqualTo("3 children");
        assertThat(reads(LookedAfter.CEASED, facts)).isEqualTo("2 children");
    }

    /** Twelve months after 1 September 2018 is 1 September 2019: the day before is a return. One of three starts. */
    @Test
    void returnsAreToldFromTheEndOfThePreviousPeriodOfCare() {
        Facts facts = rows(
                CARE_PERIODS,
                care("a day within", on(2018, 1, 1), on(2018, 9, 1)),
                care("a day within", on(2019, 8, 31), null),
                care("just outside", on(2018, 1, 1), on(2018, 9, 1)),
                care("just outside", on(2019, 9, 1), null),
                care("first", on(2019, 5, 1), null));

        assertThat(reads(LookedAfter.RETURNED, facts)).isEqualTo("33.3%");
    }

    /** One of two had three placements in the year; one of two had three social workers. */
    @Test
    void movesAndWorkersAreThoseOfTheYear() {
        var periods = List.of(care("moved", on(2019, 5, 1), null), care("stayed", on(2019, 5, 1), null));
        var placements = List.of(
                placement("moved", on(2019, 5, 1), on(2019, 7, 1), U6),
                placement("moved", on(2019, 7, 1), on(2019, 10, 1), U4),
                placement("moved", on(2019, 10, 1), null, K2),
                placement("stayed", on(2019, 5, 1), null, U6));
        var workers = List.of(
                worker("stayed", on(2019, 5, 1), on(2019, 7, 1)),
                worker("stayed", on(2019, 7, 1), on(2019, 10, 1)),
                worker("stayed", on(2019, 10, 1), null),
                worker("moved", on(2019, 5, 1), on(2019, 7, 1)),
                worker("moved", on(2019, 7, 1), null));
        var situations = new ArrayList<>(Situations.threePlacements(placements, periods));
        situations.addAll(Situations.threeWorkers(workers, periods));
        Facts facts = looked("moved", "stayed").and(situations(situations));

        assertThat(reads(LookedAfter.THREE_PLACEMENTS_SHARE, facts)).isEqualTo("50.0%");
        assertThat(reads(LookedAfter.THREE_WORKERS_SHARE, facts)).isEqualTo("50.0%");
    }

    /** Two have been looked after for two and a half years; one of them has lived in one place for two. */
    @Test
    void longTermCareIsStableAfterTwoYearsInOnePlace() {
        var periods = List.of(
                care("stable", on(2017, 9, 29), null),
                care("moved", on(2017, 9, 29), null),
                care("not for so long", on(2017, 10, 2), null));
        var placements = List.of(
                placement("stable", on(2017, 9, 29), on(2018, 3, 30), U6),
                placement("stable", on(2018, 3, 30), null, U4),
                placement("moved", on(2017, 9, 29), on(2018, 4, 2), U6),
                placement("moved", on(2018, 4, 2), null, U4),
                placement("not for so long", on(2017, 10, 2), null, U4));

        assertThat(reads(LookedAfter.LONG_TERM_STABLE_SHARE, situations(Situations.longTermCare(placements, periods))))
                .isEqualTo("50.0%");
    }

    /**
     * From Wednesday 1 May 2019 to Friday 31 are 20 working days, without 6 and 27. Four have been looked after for
     * longer: one had all reviews in time, one its first on Monday 3 June, two none. The fifth has just begun. Two of
     * five are overdue.
     */
    @Test
    void reviewsThatAreOverdueAreTheTwinOfThoseInTime() {
        var periods = List.of(
                care("in time", on(2019, 5, 1), null),
                care("first a day late", on(2019, 5, 1), null),
                care("never", on(2019, 5, 1), null),
                care("never either", on(2019, 5, 1), null),
                care("just begun", on(2020, 3, 30), null));
        var reviews = List.of(
                review("before, so that the records reach back", on(2019, 4, 30), null),
                review("in time", on(2019, 5, 31), null),
                review("in time", on(2019, 8, 30), null),
                review("in time", on(2020, 2, 28), null),
                review("first a day late", on(2019, 6, 3), null),
                review("first a day late", on(2019, 8, 30), null),
                review("first a day late", on(2020, 2, 28), null));
        Facts facts = looked("in time", "first a day late", "never", "never either", "just begun")
                .and(situations(Situations.careReviews(periods, reviews)));

        assertThat(reads(LookedAfter.REVIEWED_IN_TIME, facts)).isEqualTo("25.0%");
        assertThat(reads(LookedAfter.REVIEWED_IN_TIME_OVERDUE, facts)).isEqualTo("2 children");
        assertThat(reads(LookedAfter.REVIEWED_IN_TIME_OVERDUE_SHARE, facts)).isEqualTo("40.0%");
    }

    /** Of three reviews of children aged 4 or over one had the child take part. */
    @Test
    void takingPartIsAskedFromFourYearsOn() {
        var young = Child.of("aged three", on(2016, 6, 4));
        Facts facts = rows(
                LOOKED_AFTER_REVIEWS,
                new LookedAfterReview(Child.of("speaks, four on the day", on(2015, 6, 3)), on(2019, 6, 3), null, PN1),
                review("no part", on(2019, 6, 3), PN7),
                review("not recorded", on(2019, 6, 3), null),
                new LookedAfterReview(young, on(2019, 6, 3), null, PN0));

        assertThat(reads(LookedAfter.TOOK_PART_SHARE, facts)).isEqualTo("33.3%");
    }

    /** Six weeks allowed, on 31 March: 18 February is 42 days ago, 17 February 43. The one just begun is neither. */
    @Test
    void visitsThatAreOverdueAreTheTwinOfThoseInTime() {
        var periods = List.of(
                care("visited", on(2019, 5, 1), null),
                care("a day too long ago", on(2019, 5, 1), null),
                care("never", on(2019, 5, 1), null),
                care("just begun", on(2020, 3, 30), null));
        var visits = List.of(
                new LookedAfterVisit(Child.of("visited"), on(2020, 2, 18), true, null),
                new LookedAfterVisit(Child.of("a day too long ago"), on(2020, 2, 17), true, null));
        Facts facts = looked("visited", "a day too long ago", "never", "just begun")
                .and(situations(Situations.careVisits(periods, visits, days(42))));

        assertThat(reads(LookedAfter.VISITED_IN_TIME, facts)).isEqualTo("25.0%");
        assertThat(reads(LookedAfter.VISITED_IN_TIME_OVERDUE, facts)).isEqualTo("2 children");
        assertThat(reads(LookedAfter.VISITED_IN_TIME_OVERDUE_SHARE, facts)).isEqualTo("50.0%");
    }

    /**
     * Four were looked after all year, three of them aged 10 or over. Assessed 3, immunised 2, teeth checked 3, misuse
     * 1, convicted 1 of 3; the mean of 10 and 21 is 15.5. The fifth, with everything, was not looked after all year.
     */
    @Test
    void healthIsThatOfChildrenLookedAfterAllYear() {
        Facts facts = rows(
                LOOKED_AFTER_HEALTH,
                health("ten", on(2010, 1, 1), true, true, true, true, true, true, 10),
                health("ten too", on(2010, 3, 31), true, false, true, true, false, false, 21),
                health("two", on(2018, 1, 1), true, true, false, true, false, null, 33),
                health("no score", on(2008, 1, 1), true, true, null, false, false, false, null),
                health("not all year", on(2008, 1, 1), false, true, true, true, true, true, 40));

        assertThat(reads(LookedAfter.HEALTH_ASSESSED_SHARE, facts)).isEqualTo("75.0%");
        assertThat(reads(LookedAfter.IMMUNISED_SHARE, facts)).isEqualTo("50.0%");
        assertThat(reads(LookedAfter.DENTAL_SHARE, facts)).isEqualTo("75.0%");
        assertThat(reads(LookedAfter.SUBSTANCE_MISUSE_SHARE, facts)).isEqualTo("25.0%");
        assertThat(reads(LookedAfter.CONVICTED_SHARE, facts)).isEqualTo("33.3%");
        assertThat(reads(LookedAfter.MEAN_SCORE, facts)).isEqualTo("15.5 points");
    }

    /**
     * From Monday 3 June 2019 to Monday 1 July are 20 working days. Of the five who stayed that long one was assessed
     * in them; the one who left on the Friday before is not asked for. On 31 March 2020 21 have passed since 2 March
     * and 20 since 3 March: two are overdue.
     */
    @Test
    void healthAssessmentsThatAreOverdueAreTheTwinOfThoseInTime() {
        var periods = List.of(
                care("in time", on(2019, 6, 3), null).healthAssessed(on(2019, 7, 1)),
                care("a day late", on(2019, 6, 3), null).healthAssessed(on(2019, 7, 2)),
                care("left before", on(2019, 6, 3), on(2019, 6, 28)),
                care("left without", on(2019, 6, 3), on(2019, 7, 1)),
                care("never", on(2019, 6, 3), null),
                care("a day over", on(2020, 3, 2), null),
                care("due on the day", on(2020, 3, 3), null).healthAssessed(on(2020, 4, 1)));
        Facts facts = rowsOf(CARE_PERIODS, periods).and(situations(Situations.overdueHealthAssessments(periods, 20)));

        // "due on the day" was assessed after 21 working days: 1 of 6
        assertThat(reads(LookedAfter.HEALTH_ASSESSED_IN_20_DAYS, facts)).isEqualTo("16.7%");
        assertThat(reads(LookedAfter.HEALTH_ASSESSED_IN_20_DAYS_OVERDUE, facts)).isEqualTo("2 children");
    }

    /** Three of four who answered get on with their worker, one of two can talk. */
    @Test
    void answersToTheSurveyAreSharesOfThoseWhoAnswered() {
        Facts facts = rows(
                SURVEY_ANSWERS,
                new SurveyAnswer("a", on(2019, 6, 3), GETS_ON_WITH_WORKER, true),
                new SurveyAnswer("b", on(2019, 6, 3), GETS_ON_WITH_WORKER, true),
                new SurveyAnswer("c", on(2019, 6, 3), GETS_ON_WITH_WORKER, true),
                new SurveyAnswer("d", on(2019, 6, 3), GETS_ON_WITH_WORKER, false),
                new SurveyAnswer("e", on(2019, 6, 3), GETS_ON_WITH_WORKER, null),
                new SurveyAnswer("a", on(2019, 6, 3), CAN_TALK_TO_WORKER, true),
                new SurveyAnswer("b", on(2019, 6, 3), CAN_TALK_TO_WORKER, false));

        assertThat(reads(LookedAfter.GETS_ON_WITH_WORKER, facts)).isEqualTo("75.0%");
        assertThat(reads(LookedAfter.CAN_TALK_TO_WORKER, facts)).isEqualTo("50.0%");
    }

    private static LookedAfterEpisode episode(
            String child,
            LocalDate started,
            @Nullable LocalDate ended,
            LocalDate born,
            @Nullable LegalStatus legalStatus) {
        return new LookedAfterEpisode(
                Child.of(child, born), started, ended, null, legalStatus, null, U6, null, null, null, null, null);
    }

    private static LookedAfterEpisode placed(
            String child,
            PlacementType placement,
            LegalStatus status,
            @Nullable Boolean unaccompanied,
            @Nullable Boolean distant) {
        return new LookedAfterEpisode(
                Child.of(child, on(2010, 1, 1)),
                on(2019, 5, 1),
                null,
                null,
                status,
                null,
                placement,
                null,
                null,
                null,
                unaccompanied,
                distant);
    }

    private static LookedAfterEpisode spell(
            String child,
            LocalDate started,
            @Nullable LocalDate ended,
            EpisodeStartReason startReason,
            @Nullable EpisodeEndReason endReason,
            LegalStatus status) {
        return new LookedAfterEpisode(
                Child.of(child, on(2010, 1, 1)),
                started,
                ended,
                startReason,
                status,
                null,
                U6,
                null,
                endReason,
                null,
                null,
                null);
    }

    private static Facts looked(String... children) {
        return rowsOf(
                LOOKED_AFTER,
                Stream.of(children)
                        .map(child -> placed(child, U6, LegalStatus.C2, null, null))
                        .toList());
    }

    private static CarePeriod care(String child, LocalDate started, @Nullable LocalDate ended) {
        return new CarePeriod(Child.of(child, on(2010, 1, 1)), started, ended, null, null, null, null, null);
    }

    private static Placement placement(String child, LocalDate started, @Nullable LocalDate ended, PlacementType type) {
        return new Placement(Child.of(child, on(2010, 1, 1)), started, ended, type, null, null, null, null);
    }

    private static SocialWorkerEpisode worker(String child, LocalDate started, @Nullable LocalDate ended) {
        return new SocialWorkerEpisode(Child.of(child, on(2010, 1, 1)), started, ended, null);
    }

    private static LookedAfterReview review(String child, LocalDate held, @Nullable Participation participation) {
        return new LookedAfterReview(Child.of(child, on(2010, 1, 1)), held, null, participation);
    }

    private static LookedAfterHealth health(
            String child,
            LocalDate born,
            boolean allYear,
            @Nullable Boolean assessed,
            @Nullable Boolean immunised,
            @Nullable Boolean dental,
            @Nullable Boolean misuse,
            @Nullable Boolean convicted,
            @Nullable Integer score) {
        return new LookedAfterHealth(
                Child.of(child, born),
                on(2020, 3, 31),
                allYear,
                assessed,
                null,
                immunised,
                dental,
                misuse,
                null,
                null,
                convicted,
                score,
                null);
    }
}
