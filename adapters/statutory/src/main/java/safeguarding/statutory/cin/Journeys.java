package safeguarding.statutory.cin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Enquiry;
import safeguarding.children.InitialConference;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.Person;
import safeguarding.children.PlanReview;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

/** Records put where a census has them: by child, by episode of need, by enquiry and by plan. */
final class Journeys {

    private static final int FIRST_YEAR_OF_NEED_PLANS = 2022;

    private final LocalDate lastDay;
    private final Map<String, Journey> byChild = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A child and its episodes. */
    static final class Journey {
        private final Child child;
        private @Nullable LocalDate died;
        private final List<Episode> episodes = new ArrayList<>(1);

        private Journey(Child child) {
            this.child = child;
        }

        Child child() {
            return child;
        }

        @Nullable
        LocalDate died() {
            return died;
        }

        List<Episode> episodes() {
            return episodes;
        }

        /** The episode that starts on a day; else the latest that holds another day; else the one nearest before it. */
        private Episode holding(@Nullable LocalDate start, LocalDate day) {
            Episode before = episodes.get(0);
            Episode holding = null;
            for (Episode episode : episodes) {
                if (episode.started.equals(start)) {
                    return episode;
                }
                if (!episode.started.isAfter(day)) {
                    before = episode;
                    LocalDate ended = episode.ended();
                    holding = ended == null || !ended.isBefore(day) ? episode : holding;
                }
            }
            return holding == null ? before : holding;
        }
    }

    /** What becomes a {@code CINdetails}. */
    static final class Episode {
        private final LocalDate started;
        private @Nullable NeedEpisode need;
        private @Nullable Referral referral;
        private @Nullable LocalDate transferred;
        private final List<Assessment> assessments = new ArrayList<>(1);
        private final List<NeedPlan> plans = new ArrayList<>(0);
        private final List<Enquired> enquiries = new ArrayList<>(1);
        private final List<Protected> protections = new ArrayList<>(1);

        private Episode(LocalDate started) {
            this.started = started;
        }

        LocalDate started() {
            return started;
        }

        @Nullable
        NeedEpisode need() {
            return need;
        }

        @Nullable
        Referral referral() {
            return referral;
        }

        /** The day of the initial conference about a child who moved here. */
        @Nullable
        LocalDate transferred() {
            return transferred;
        }

        List<Assessment> assessments() {
            return assessments;
        }

        List<NeedPlan> plans() {
            return plans;
        }

        List<Enquired> enquiries() {
            return enquiries;
        }

        List<Protected> protections() {
            return protections;
        }

        /** The last day it holds; a referral alone holds its own day only. */
        private @Nullable LocalDate ended() {
            return need == null ? started : need.ended();
        }
    }

    /** An enquiry and the day of its conference. */
    static final class Enquired {
        private final Enquiry enquiry;
        private @Nullable LocalDate conference;

        private Enquired(Enquiry enquiry) {
            this.enquiry = enquiry;
            this.conference = enquiry.conference();
        }

        Enquiry enquiry() {
            return enquiry;
        }

        @Nullable
        LocalDate conference() {
            return conference;
        }
    }

    /** A plan and its reviews. */
    record Protected(ProtectionPlan plan, List<LocalDate> reviews) {
        private boolean holds(LocalDate day) {
            LocalDate ended = plan.ended();
            return !plan.started().isAfter(day) && (ended == null || !ended.isBefore(day));
        }
    }

    /** Puts a record in its place. */
    private interface Placing<R> {
        void place(R row, long number, Journey journey);
    }

    Journeys(CaseRecords records, CinHeader header) {
        this.lastDay = header.lastDay();
        number(records, Person.PERSONS, (row, number) -> of(row.child()).died = row.died());
        number(records, NeedEpisode.NEED_EPISODES, this::need);
        number(records, Referral.REFERRALS, this::referral);
        byChild.values().forEach(journey -> journey.episodes.sort(Comparator.comparing(Episode::started)));
        place(
                records,
                Assessment.ASSESSMENTS,
                Assessment::child,
                Assessment::started,
                (row, number, journey) -> journey.holding(row.referred(), row.started())
                        .assessments
                        .add(row));
        if (header.year() >= FIRST_YEAR_OF_NEED_PLANS) {
            place(
                    records,
                    NeedPlan.NEED_PLANS,
                    NeedPlan::child,
                    NeedPlan::started,
                    (row, number, journey) ->
                            journey.holding(null, row.started()).plans.add(row));
        }
        place(
                records,
                Enquiry.ENQUIRIES,
                Enquiry::child,
                Enquiry::started,
                (row, number, journey) ->
                        journey.holding(null, row.started()).enquiries.add(new Enquired(row)));
        place(
                records,
                InitialConference.INITIAL_CONFERENCES,
                InitialConference::child,
                InitialConference::held,
                this::conference);
        place(records, ProtectionPlan.PLANS, ProtectionPlan::child, ProtectionPlan::started, this::plan);
        place(records, PlanReview.PLAN_REVIEWS, PlanReview::child, PlanReview::held, this::review);
        byChild.values().removeIf(this::cannotBeWritten);
    }

    /** The children that can be written, each with an episode or more. */
    Collection<Journey> children() {
        return byChild.values();
    }

    /** What could not be put anywhere. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Something cannot be written. */
    void leaveOut(Register<?> register, long number, String column, String reason) {
        problems.add(new Problem(register.name(), number, column, reason + "; it is left out"));
    }

    private Journey of(Child child) {
        return byChild.computeIfAbsent(child.id(), id -> new Journey(child));
    }

    private static <R> void number(CaseRecords records, Register<R> register, ObjLongConsumer<R> taker) {
        long number = 0;
        for (R row : records.rows(register)) {
            taker.accept(row, ++number);
        }
    }

    private <R> void place(
            CaseRecords records,
            Register<R> register,
            Function<R, Child> child,
            Function<R, LocalDate> day,
            Placing<R> placing) {
        number(records, register, (row, number) -> {
            if (day.apply(row).isAfter(lastDay)) {
                return;
            }
            Journey journey = byChild.get(child.apply(row).id());
            if (journey == null || journey.episodes.isEmpty()) {
                leaveOut(register, number, "child", "must have a referral or an episode of need");
            } else {
                placing.place(row, number, journey);
            }
        });
    }

    private void need(NeedEpisode row, long number) {
        if (!row.started().isAfter(lastDay)) {
            var episode = new Episode(row.started());
            episode.need = row;
            of(row.child()).episodes.add(episode);
        }
    }

    private void referral(Referral row, long number) {
        if (row.received().isAfter(lastDay)) {
            return;
        }
        Journey journey = of(row.child());
        for (Episode episode : journey.episodes) {
            if (episode.referral == null && episode.started.equals(row.received())) {
                episode.referral = row;
                return;
            }
        }
        var episode = new Episode(row.received());
        episode.referral = row;
        journey.episodes.add(episode);
    }

    private void conference(InitialConference row, long number, Journey journey) {
        if (Boolean.TRUE.equals(row.transferIn()) ? transfer(row, journey) : conference(row, journey)) {
            return;
        }
        leaveOut(
                InitialConference.INITIAL_CONFERENCES,
                number,
                "",
                "must have an enquiry of the child that started on the day it names, or an episode of need that started"
                        + " with the notice of the move");
    }

    private static boolean transfer(InitialConference row, Journey journey) {
        for (Episode episode : journey.episodes) {
            if (episode.transferred == null && episode.started.equals(row.moveNotified())) {
                episode.transferred = row.held();
                return true;
            }
        }
        return false;
    }

    /** Of two enquiries that started on a day the one that names the conference goes before the one that names none. */
    private static boolean conference(InitialConference row, Journey journey) {
        Enquired silent = null;
        for (Episode episode : journey.episodes) {
            for (Enquired enquired : episode.enquiries) {
                if (enquired.enquiry.started().equals(row.enquiryStarted())) {
                    if (row.held().equals(enquired.conference)) {
                        return true;
                    }
                    silent = enquired.conference == null ? enquired : silent;
                }
            }
        }
        if (silent == null) {
            return false;
        }
        silent.conference = row.held();
        return true;
    }

    private void plan(ProtectionPlan row, long number, Journey journey) {
        if (row.initialCategory() == null || row.latestCategory() == null || row.previousPlans() == null) {
            leaveOut(
                    ProtectionPlan.PLANS,
                    number,
                    "",
                    "must have an initial and a latest category and the number of plans before");
        } else {
            journey.holding(null, row.started()).protections.add(new Protected(row, new ArrayList<>(1)));
        }
    }

    private void review(PlanReview row, long number, Journey journey) {
        Protected holding = null;
        for (Episode episode : journey.episodes) {
            for (Protected plan : episode.protections) {
                holding = plan.holds(row.held()) ? plan : holding;
            }
        }
        if (holding == null) {
            leaveOut(PlanReview.PLAN_REVIEWS, number, "", "must have a plan of the child that holds its day");
        } else {
            holding.reviews.add(row.held());
        }
    }

    private boolean cannotBeWritten(Journey journey) {
        if (journey.episodes.isEmpty()) {
            leaveOut(Person.PERSONS, 0, "child", "each child must have a referral or an episode of need");
            return true;
        }
        String id = journey.child.id();
        boolean unfit = id.isBlank() || !id.codePoints().allMatch(Journeys::inXml);
        if (unfit) {
            leaveOut(Person.PERSONS, 0, "child", "an id must be recorded, in letters that XML allows");
        }
        return unfit;
    }

    private static boolean inXml(int c) {
        return c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
