package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.SituationKind;
import safeguarding.time.Span;
import safeguarding.time.WorkingCalendar;

/** Situations against the words of their definitions, asked day by day. */
class SituationsProperties {

    private static final Child ANN = Child.of("Ann", LocalDate.of(2010, 1, 10));
    /** Whose row of the day before shows that the records reach back to the start. */
    private static final Child BEFORE = Child.of("before");

    private static final LocalDate START = LocalDate.of(2019, 2, 10);
    private static final int DAYS = 1_000;

    @Property(tries = 100)
    void aPlanIsReviewedInTimeIfEveryReviewOfTheYearWasAndTheNextIsNotOverdue(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 800) Integer> reviews,
            @ForAll @IntRange(min = 30, max = 900) int length) {
        var plan = new ProtectionPlan(ANN, START, START.plusDays(length), null, null, null, null, null, null, null);
        List<LocalDate> held = reviews.stream().sorted().map(START::plusDays).toList();
        var found = Situations.planReviews(
                List.of(plan),
                Stream.concat(
                                Stream.of(new PlanReview(BEFORE, START.minusDays(1), null, null, null, null)),
                                held.stream().map(day -> new PlanReview(ANN, day, null, null, null, null)))
                        .toList(),
                Span.months(3),
                Span.months(6));

        for (int i = 0; i < DAYS; i++) {
            LocalDate day = START.plusDays(i);
            boolean open = i < length;
            boolean due = open && !day.isBefore(START.plusMonths(3));
            LocalDate last = START;
            LocalDate deadline = START.plusMonths(3);
            boolean late = false;
            for (LocalDate review : held) {
                if (review.isAfter(day) || review.isAfter(START.plusDays(length))) {
                    break;
                }
                late |= review.isAfter(deadline) && review.isAfter(day.minusMonths(12));
                last = review;
                deadline = last.plusMonths(6);
            }
            boolean overdue = day.isAfter(deadline);

            assertThat(holds(found, SituationKind.PLAN_TO_BE_REVIEWED, day)).isEqualTo(due);
            assertThat(holds(found, SituationKind.PLAN_REVIEW_OVERDUE, day)).isEqualTo(open && overdue);
            assertThat(holds(found, SituationKind.PLAN_REVIEWED_IN_TIME, day)).isEqualTo(due && !late && !overdue);
        }
    }

    @Property(tries = 100)
    void aVisitIsInTimeOrOverdueByTheWorkingDaysSinceTheLast(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 300) Integer> visits,
            @ForAll @IntRange(min = 1, max = 25) int allowed,
            @ForAll @IntRange(min = 1, max = 300) int length) {
        var plan = new ProtectionPlan(ANN, START, START.plusDays(length), null, null, null, null, null, null, null);
        List<LocalDate> days = visits.stream().map(START::plusDays).toList();
        var found = Situations.planVisits(
                List.of(plan),
                Stream.concat(
                                Stream.of(new PlanVisit(BEFORE, START.minusDays(1), null, null)),
                                days.stream().map(day -> new PlanVisit(ANN, day, null, null)))
                        .toList(),
                allowed);

        for (int i = 0; i < 320; i++) {
            LocalDate day = START.plusDays(i);
            boolean open = i < length;
            LocalDate last = days.stream()
                    .filter(visit -> !visit.isAfter(day))
                    .max(LocalDate::compareTo)
                    .orElse(null);
            int passed = WorkingCalendar.ENGLAND_AND_WALES.workingDaysBetween(last == null ? START : last, day);

            assertThat(holds(found, SituationKind.PLAN_VISITED_IN_TIME, day))
                    .isEqualTo(open && last != null && passed <= allowed);
            assertThat(holds(found, SituationKind.PLAN_VISIT_OVERDUE, day)).isEqualTo(open && passed > allowed);
        }
    }

    /** Records of which the rows before a day are missing say less, and nothing that all of them deny. */
    @Property(tries = 200)
    void nobodyIsLateForWantOfEarlierRows(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 900) Integer> reviews,
            @ForAll @IntRange(min = 0, max = 900) int cut,
            @ForAll @IntRange(min = 30, max = 900) int length) {
        var periods = List.of(new CarePeriod(ANN, START, START.plusDays(length), null, null, null, null, null));
        var all = Stream.concat(
                        Stream.of(new LookedAfterReview(BEFORE, START.minusDays(1), null, null)),
                        reviews.stream().map(day -> new LookedAfterReview(ANN, START.plusDays(day), null, null)))
                .toList();
        var later = Stream.concat(
                        Stream.of(new LookedAfterReview(BEFORE, START.plusDays(cut), null, null)),
                        all.stream().filter(row -> !row.held().isBefore(START.plusDays(cut))))
                .toList();
        var told = Situations.careReviews(periods, all);
        var found = Situations.careReviews(periods, later);

        for (int i = 0; i < DAYS; i++) {
            LocalDate day = START.plusDays(i);
            boolean base = holds(found, SituationKind.CARE_TO_BE_REVIEWED, day);

            assertThat(holds(told, SituationKind.CARE_REVIEW_OVERDUE, day))
                    .isIn(true, holds(found, SituationKind.CARE_REVIEW_OVERDUE, day));
            assertThat(holds(told, SituationKind.CARE_TO_BE_REVIEWED, day)).isIn(true, base);
            assertThat(base && !holds(found, SituationKind.CARE_REVIEWED_IN_TIME, day))
                    .isIn(false, !holds(told, SituationKind.CARE_REVIEWED_IN_TIME, day));
        }
    }

    /** Placements one after the other, each of another kind, and the days on which each was open. */
    @Property(tries = 100)
    void threePlacementsAreThoseOpenOnADayOfTheYear(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 250) Integer> lengths) {
        var placements = new ArrayList<Placement>();
        LocalDate from = START;
        for (int i = 0; i < lengths.size(); i++) {
            LocalDate to = from.plusDays(lengths.get(i));
            PlacementType type = i % 2 == 0 ? PlacementType.U4 : PlacementType.K2;
            placements.add(new Placement(ANN, from, to, type, null, null, null, null));
            from = to;
        }
        var period = new CarePeriod(ANN, START, null, null, null, null, null, null);
        var found = Situations.threePlacements(placements, List.of(period));

        for (int i = 0; i < 1_600; i++) {
            LocalDate day = START.plusDays(i);
            LocalDate first = day.minusMonths(12).plusDays(1);
            long open = placements.stream()
                    .filter(row -> openBetween(row.started(), row.ended(), first, day))
                    .count();

            assertThat(holds(found, SituationKind.THREE_PLACEMENTS, day)).isEqualTo(open >= 3);
        }
    }

    private static boolean openBetween(LocalDate from, @Nullable LocalDate to, LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || (to.isAfter(from) && to.isAfter(first)));
    }

    private static boolean holds(List<Situation> found, SituationKind kind, LocalDate day) {
        return found.stream().anyMatch(row -> {
            LocalDate ended = row.ended();
            return row.kind() == kind && !row.started().isAfter(day) && (ended == null || ended.isAfter(day));
        });
    }
}
