package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
                held.stream()
                        .map(day -> new PlanReview(ANN, day, null, null, null, null))
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
                days.stream().map(day -> new PlanVisit(ANN, day, null, null)).toList(),
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
