package safeguarding.statutory.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import safeguarding.children.CareLeaver;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.MissingEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.RecordSink;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.OfficialCode;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReversalReason;
import safeguarding.children.code.ScoreReason;
import safeguarding.children.code.Sex;
import safeguarding.children.code.WorkerChangeReason;
import safeguarding.time.FinancialYear;

/** Children's journeys through care in the three years to 31 March 2026, made up at random. */
final class Journeys {

    static final List<FinancialYear> YEARS =
            List.of(FinancialYear.ending(2024), FinancialYear.ending(2025), FinancialYear.ending(2026));

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final int DAYS = 3 * 365;

    private final Random random;
    private final RecordSink sink;

    private Journeys(Random random, RecordSink sink) {
        this.random = random;
        this.sink = sink;
    }

    static CaseRecords of(Random random, int children) {
        return CaseRecords.gather(sink -> {
            var journeys = new Journeys(random, sink);
            IntStream.range(0, children).forEach(i -> journeys.child("C" + i));
        });
    }

    private void child(String id) {
        LocalDate born = chance(10)
                ? null
                : LocalDate.of(2003 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var child = new Child(
                id, born, born == null ? null : false, maybe(valid(Sex.class)), maybe(valid(Ethnicity.class)), null);
        sink.accept(Person.PERSONS, new Person(child, null, null), 1);
        List<LookedAfterEpisode> episodes = episodes(child);
        episodes.forEach(row -> sink.accept(LookedAfterEpisode.LOOKED_AFTER, row, 1));
        for (LocalDate day : days(5)) {
            sink.accept(
                    LookedAfterReview.LOOKED_AFTER_REVIEWS,
                    new LookedAfterReview(child, day, null, maybe(valid(Participation.class))),
                    1);
        }
        for (LocalDate day : days(3)) {
            var row = new MissingEpisode(
                    child,
                    day,
                    end(day, 20),
                    maybe(valid(MissingKind.class)),
                    null,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null);
            sink.accept(MissingEpisode.MISSING, row, 1);
        }
        for (LocalDate day : days(3)) {
            sink.accept(
                    SocialWorkerEpisode.SOCIAL_WORKER_EPISODES,
                    new SocialWorkerEpisode(child, day, end(day, 400), maybe(valid(WorkerChangeReason.class))),
                    1);
        }
        for (FinancialYear year : YEARS) {
            if (chance(60)) {
                sink.accept(LookedAfterHealth.LOOKED_AFTER_HEALTH, health(child, year, episodes), 1);
            }
            if (chance(30)) {
                sink.accept(CareLeaver.CARE_LEAVERS, leaver(child, year), 1);
            }
        }
        if (chance(30)) {
            plan(child, episodes);
        }
    }

    private List<LookedAfterEpisode> episodes(Child child) {
        var rows = new ArrayList<LookedAfterEpisode>();
        LocalDate start = FIRST.plusDays(random.nextInt(900) - 300);
        LocalDate end = start.isBefore(FIRST) ? FIRST.plusDays(random.nextInt(500)) : end(start, 400);
        EpisodeStartReason why = EpisodeStartReason.S;
        int unaccompanied = chance(70) ? 0 : random.nextInt(4);
        for (int i = 0; ; i++) {
            boolean goesOn = chance(70);
            LocalDate known = end == null || end.isAfter(LAST) ? null : end;
            EpisodeEndReason reason = goesOn ? EpisodeEndReason.X1 : pick(ends());
            rows.add(new LookedAfterEpisode(
                    child,
                    start,
                    known,
                    why,
                    maybe(valid(LegalStatus.class)),
                    maybe(valid(PrimaryNeed.class)),
                    maybe(valid(PlacementType.class)),
                    maybe(valid(PlacementProvider.class)),
                    known == null ? null : reason,
                    known == null ? null : maybe(valid(PlacementChangeReason.class)),
                    i < unaccompanied,
                    null));
            if (known == null || i > 6) {
                return rows;
            }
            start = goesOn ? known : known.plusDays(1 + random.nextInt(200));
            if (start.isAfter(LAST)) {
                return rows;
            }
            end = end(start, 300);
            why = goesOn
                    ? pick(List.of(EpisodeStartReason.P, EpisodeStartReason.L, EpisodeStartReason.T))
                    : EpisodeStartReason.S;
        }
    }

    private static List<EpisodeEndReason> ends() {
        return valid(EpisodeEndReason.class).stream()
                .filter(code -> code != EpisodeEndReason.X1)
                .toList();
    }

    private LookedAfterHealth health(Child child, FinancialYear year, List<LookedAfterEpisode> episodes) {
        boolean allYear = year.period().start().datesUntil(year.period().end()).allMatch(day -> inCare(episodes, day));
        boolean scored = chance(50);
        return new LookedAfterHealth(
                child,
                year.period().lastDay(),
                allYear,
                answer(),
                answer(),
                answer(),
                answer(),
                answer(),
                answer(),
                answer(),
                answer(),
                scored ? random.nextInt(41) : null,
                scored ? null : maybe(valid(ScoreReason.class)));
    }

    private static boolean inCare(List<LookedAfterEpisode> episodes, LocalDate day) {
        return episodes.stream()
                .anyMatch(row -> isCare(row)
                        && !row.started().isAfter(day)
                        && (row.ended() == null || row.ended().isAfter(day)));
    }

    private static boolean isCare(LookedAfterEpisode row) {
        return row.legalStatus() != LegalStatus.V3 && row.legalStatus() != LegalStatus.V4;
    }

    private CareLeaver leaver(Child child, FinancialYear year) {
        LocalDate born = child.born();
        LocalDate on = born == null
                ? year.period().lastDay()
                : year.period()
                        .start()
                        .datesUntil(year.period().end())
                        .filter(day -> day.getMonth() == born.getMonth() && day.getDayOfMonth() == born.getDayOfMonth())
                        .findFirst()
                        .orElseThrow();
        LeaverAccommodation home = maybe(valid(LeaverAccommodation.class));
        boolean known = home != null && home != LeaverAccommodation.NOT_KNOWN;
        return new CareLeaver(
                child,
                on,
                null,
                maybe(valid(InTouch.class)),
                maybe(valid(LeaverActivity.class)),
                home,
                known ? chance(50) : null,
                null,
                null);
    }

    /** A plan of adoption, decided on the day an episode starts. */
    private void plan(Child child, List<LookedAfterEpisode> episodes) {
        LookedAfterEpisode at = pick(episodes);
        if (at.started().isBefore(FIRST)) {
            return;
        }
        LocalDate decided = at.started();
        LocalDate adopted = episodes.stream()
                .filter(row -> row.endReason() == EpisodeEndReason.E11 || row.endReason() == EpisodeEndReason.E12)
                .map(LookedAfterEpisode::ended)
                .filter(day -> day != null && !day.isBefore(decided))
                .findFirst()
                .orElse(null);
        LocalDate entered = inCare(episodes, decided) ? decided : null;
        for (int i = episodes.indexOf(at) - 1; entered != null && i >= 0; i--) {
            LookedAfterEpisode before = episodes.get(i);
            if (!isCare(before) || !entered.equals(before.ended())) {
                break;
            }
            entered = before.started();
        }
        boolean reversed = adopted == null && chance(50);
        LocalDate ended = adopted != null || !reversed ? adopted : end(decided, 100);
        reversed = reversed && ended != null;
        LocalDate placed = episodes.stream()
                .filter(row -> row.placement() != null && row.placement().code().startsWith("A"))
                .map(LookedAfterEpisode::started)
                .filter(day -> !day.isBefore(decided) && (ended == null || !day.isAfter(ended)))
                .findFirst()
                .orElse(null);
        boolean order = adopted != null;
        sink.accept(
                Permanence.PERMANENCE,
                new Permanence(
                        child,
                        decided,
                        ended,
                        order ? Boolean.TRUE : reversed ? Boolean.FALSE : null,
                        entered,
                        null,
                        order ? decided.plusDays(random.nextInt(50)) : null,
                        null,
                        placed,
                        order ? answer() : null,
                        reversed ? pick(valid(ReversalReason.class)) : null),
                1);
    }

    /** Different days in the three years, in order. */
    private TreeSet<LocalDate> days(int most) {
        var days = new TreeSet<LocalDate>();
        IntStream.range(0, random.nextInt(most + 1)).forEach(i -> days.add(FIRST.plusDays(random.nextInt(DAYS))));
        return days;
    }

    /** A later day in the three years; null if there is none. */
    private @Nullable LocalDate end(LocalDate start, int most) {
        LocalDate end = start.plusDays(1 + random.nextInt(most));
        return chance(20) || end.isAfter(LAST) ? null : end;
    }

    /** The codes that are valid in each of the years. */
    private static <E extends Enum<E> & OfficialCode> List<E> valid(Class<E> set) {
        return Arrays.stream(set.getEnumConstants())
                .filter(code -> YEARS.stream().allMatch(year -> code.validIn(year.startYear() + 1)))
                .toList();
    }

    private <E> E pick(List<E> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <E> @Nullable E maybe(List<E> some) {
        return chance(10) ? null : pick(some);
    }

    private @Nullable Boolean answer() {
        return chance(20) ? null : chance(50);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
