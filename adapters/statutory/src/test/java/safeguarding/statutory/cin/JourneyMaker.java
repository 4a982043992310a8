package safeguarding.statutory.cin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import safeguarding.children.Assessment;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.Person;
import safeguarding.children.PlanReview;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.OfficialCode;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Register;

/** Makes the journeys of some children, all that a census of the year can hold, in the order in which it holds it. */
final class JourneyMaker {

    private final int year;
    private final Random random;
    private final LocalDate lastDay;

    private JourneyMaker(int year, long seed) {
        this.year = year;
        this.random = new Random(seed);
        this.lastDay = LocalDate.of(year, 3, 31);
    }

    static CaseRecords journeys(int year, long seed) {
        return CaseRecords.gather(sink -> new JourneyMaker(year, seed).children(sink));
    }

    private void children(RecordSink sink) {
        int children = 1 + random.nextInt(6);
        for (int i = 1; i <= children; i++) {
            child(i, sink);
        }
    }

    private void child(int number, RecordSink sink) {
        boolean unborn = chance(10);
        LocalDate born =
                unborn ? lastDay.plusDays(1 + random.nextInt(200)) : lastDay.minusDays(30 + random.nextInt(6_500));
        var child = new Child(
                List.of("<", "&amp;", "é", "]]>", "'\"", "A B").get(random.nextInt(6)) + number,
                born,
                unborn,
                code(Sex.class),
                code(Ethnicity.class),
                List.of(Boolean.TRUE, Boolean.FALSE).get(random.nextInt(2)));
        if (chance(30)) {
            child = new Child(child.id(), born, unborn, child.sex(), child.ethnicity(), null);
        }
        boolean dies = !unborn && chance(10);
        sink.accept(Person.PERSONS, new Person(child, dies ? lastDay : null, null), number);
        LocalDate start = born.minusDays(random.nextInt(250));
        start = start.isAfter(lastDay) ? lastDay : start;
        for (int episodes = 1 + random.nextInt(3); episodes > 0 && !start.isAfter(lastDay); episodes--) {
            LocalDate end = start.plusDays(random.nextInt(800));
            episode(child, number, start, end.isAfter(lastDay) ? null : end, sink);
            start = end.plusDays(1 + random.nextInt(300));
        }
    }

    private void episode(Child child, int number, LocalDate start, LocalDate end, RecordSink sink) {
        LocalDate last = end == null ? lastDay : end;
        List<Assessment> assessments = assessments(child, start, last);
        ReferralSource source = code(ReferralSource.class);
        ClosureReason reason = end == null || chance(20) ? null : code(ClosureReason.class);
        boolean none = chance(30);
        sink.accept(Referral.REFERRALS, new Referral(child, start, source, none, null, reason, null), number);
        sink.accept(
                NeedEpisode.NEED_EPISODES,
                new NeedEpisode(
                        child,
                        start,
                        end,
                        chance(20) ? null : code(PrimaryNeed.class),
                        source,
                        reason,
                        none,
                        assessments.stream()
                                .map(Assessment::started)
                                .min(LocalDate::compareTo)
                                .orElse(null)),
                number);
        if (chance(20)) {
            conference(child, number, day(start, last), null, start, sink);
        }
        for (Assessment assessment : assessments) {
            sink.accept(Assessment.ASSESSMENTS, assessment, number);
            FoundFactor.of(assessment).forEach(factor -> sink.accept(FoundFactor.FACTORS, factor, number));
        }
        for (int plans = year < 2022 ? 0 : random.nextInt(3); plans > 0; plans--) {
            LocalDate planned = day(start, last);
            sink.accept(NeedPlan.NEED_PLANS, new NeedPlan(child, planned, dayOrNull(planned, last)), number);
        }
        for (int enquiries = random.nextInt(4); enquiries > 0; enquiries--) {
            LocalDate began = day(start, last);
            LocalDate held = dayOrNull(began, last);
            sink.accept(
                    Enquiry.ENQUIRIES,
                    new Enquiry(child, began, null, held, held == null && chance(50), null, null),
                    number);
            if (held != null) {
                conference(child, number, held, began, null, sink);
            }
        }
        plans(child, number, start, last, sink);
    }

    private List<Assessment> assessments(Child child, LocalDate start, LocalDate last) {
        Map<LocalDate, LocalDate> days = new LinkedHashMap<>();
        for (int some = random.nextInt(4); some > 0; some--) {
            LocalDate started = day(start, last);
            days.put(started, dayOrNull(started, last));
        }
        LocalDate latest = null;
        LocalDate latestStarted = null;
        for (var entry : days.entrySet()) {
            LocalDate authorised = entry.getValue();
            if (authorised != null && (latest == null || !authorised.isBefore(latest))) {
                latest = authorised;
                latestStarted = entry.getKey();
            }
        }
        var assessments = new ArrayList<Assessment>();
        for (var entry : days.entrySet()) {
            assessments.add(new Assessment(
                    child,
                    entry.getKey(),
                    entry.getValue(),
                    start,
                    factors(),
                    null,
                    null,
                    entry.getKey().equals(latestStarted)));
        }
        return assessments;
    }

    private Set<AssessmentFactor> factors() {
        Set<AssessmentFactor> factors = EnumSet.noneOf(AssessmentFactor.class);
        for (int some = random.nextInt(5); some > 0; some--) {
            factors.add(code(AssessmentFactor.class));
        }
        return factors.isEmpty() ? null : factors;
    }

    private static void conference(
            Child child, int number, LocalDate held, LocalDate began, LocalDate moved, RecordSink sink) {
        sink.accept(
                InitialConference.INITIAL_CONFERENCES,
                new InitialConference(child, held, began, moved, began == null, null, null, null, null, null, null),
                number);
    }

    private void plans(Child child, int number, LocalDate start, LocalDate last, RecordSink sink) {
        LocalDate from = start;
        for (int plans = random.nextInt(3); plans > 0 && !from.isAfter(last); plans--) {
            LocalDate began = day(from, last);
            LocalDate ended = plans == 1 ? dayOrNull(began, last) : day(began, last);
            sink.accept(
                    ProtectionPlan.PLANS,
                    new ProtectionPlan(
                            child,
                            began,
                            ended,
                            code(AbuseCategory.class),
                            code(AbuseCategory.class),
                            random.nextInt(4),
                            null,
                            null,
                            null,
                            null),
                    number);
            for (int reviews = random.nextInt(3); reviews > 0; reviews--) {
                LocalDate held = day(began, ended == null ? last : ended);
                sink.accept(PlanReview.PLAN_REVIEWS, new PlanReview(child, held, null, null, null, null), number);
            }
            from = ended == null ? last.plusDays(1) : ended.plusDays(1);
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private LocalDate dayOrNull(LocalDate from, LocalDate to) {
        return chance(40) ? null : day(from, to);
    }

    private <E extends Enum<E> & OfficialCode> E code(Class<E> set) {
        List<E> valid = new ArrayList<>(List.of(set.getEnumConstants()));
        valid.removeIf(code -> !code.validIn(year));
        return valid.get(random.nextInt(valid.size()));
    }

    /** The registers a census holds. */
    static final List<Register<?>> REGISTERS = List.of(
            Person.PERSONS,
            Referral.REFERRALS,
            NeedEpisode.NEED_EPISODES,
            Assessment.ASSESSMENTS,
            FoundFactor.FACTORS,
            NeedPlan.NEED_PLANS,
            Enquiry.ENQUIRIES,
            InitialConference.INITIAL_CONFERENCES,
            ProtectionPlan.PLANS,
            PlanReview.PLAN_REVIEWS);
}
