package safeguarding.synthetic;

import static safeguarding.synthetic.Journey.NONE;
import static safeguarding.synthetic.Journey.OPEN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.LegalPeriod;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.LookedAfterVisit;
import safeguarding.children.MissingEpisode;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.NeedVisit;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.Placement;
import safeguarding.children.PlanReview;
import safeguarding.children.PlanRisk;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.StrategyDiscussion;
import safeguarding.children.code.Agency;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.MissingFrom;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.RiskFactor;
import safeguarding.children.code.ScoreReason;
import safeguarding.children.code.Sex;
import safeguarding.children.code.WorkerChangeReason;
import safeguarding.time.FinancialYear;

/** Writes the journeys of one child as rows. Nothing that happens on or after the end of the records is written. */
final class Story {

    private static final int YEAR = 365;
    private static final Set<EpisodeEndReason> GUARDIANSHIP =
            EnumSet.of(EpisodeEndReason.E45, EpisodeEndReason.E46, EpisodeEndReason.E47, EpisodeEndReason.E48);

    /**
     * What the children of an area have in common.
     *
     * @param counts the calibrated counts
     * @param homes where children looked after live, each kind as often as it is to be
     * @param work the working days
     * @param begin the first day of the plan of the area: routine visits before it are not written
     * @param end the day before which the records end
     * @param counted the last day of the calibrated year
     */
    record Setting(Calibration counts, List<PlacementType> homes, WorkingDays work, int begin, int end, int counted) {

        static Setting of(Calibration counts, WorkingDays work, int begin, int end) {
            int counted = AreaPlan.april(counts.year().startYear() + 1) - 1;
            return new Setting(counts, Shares.spread(counts.care().placements()), work, begin, end, counted);
        }
    }

    private final Kid kid;
    private final List<PlacementType> homes;
    private final SplittableRandom random;
    private final WorkingDays work;
    private final int begin;
    private final int end;
    private final int counted;
    private final Numbered to;
    private final Child child;

    Story(String id, Kid kid, Setting setting, SplittableRandom random, Numbered to) {
        this.kid = kid;
        this.homes = setting.homes;
        this.random = random;
        this.work = setting.work;
        this.begin = setting.begin;
        this.end = setting.end;
        this.counted = setting.counted;
        this.to = to;
        this.child = new Child(
                id,
                day(kid.born),
                kid.born >= end,
                kid.born >= end ? Sex.UNKNOWN : random.nextInt(100) < 52 ? Sex.MALE : Sex.FEMALE,
                ethnicity(),
                random.nextInt(1000) < 109);
    }

    private Ethnicity ethnicity() {
        int place = random.nextInt(100);
        if (place < 93) {
            return Ethnicity.WBRI;
        }
        Ethnicity[] all = Ethnicity.values();
        return all[random.nextInt(all.length)];
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private @Nullable LocalDate until(int day) {
        return day >= end || day == NONE ? null : day(day);
    }

    private boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    private int within(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    void tell() {
        to.row(Person.PERSONS, new Person(child, null, null));
        kid.journeys.forEach(this::journey);
        for (Kid.Absence absence : kid.absences) {
            missing(absence);
        }
        for (Kid.Birthday birthday : kid.birthdays) {
            to.row(
                    CareLeaver.CARE_LEAVERS,
                    new CareLeaver(
                            child,
                            day(birthday.day()),
                            Eligibility.FORMER_RELEVANT,
                            InTouch.YES,
                            birthday.activity(),
                            birthday.accommodation(),
                            birthday.suitable(),
                            day(birthday.day() - within(10, 200)),
                            birthday.accommodation() == LeaverAccommodation.Z));
        }
    }

    private void journey(Journey journey) {
        LocalDate referred = day(journey.referred);
        to.row(Contact.CONTACTS, new Contact(child, referred, journey.source, referred, true, false, chance(60)));
        ClosureReason closed = journey.needEnd < end ? closure(journey) : null;
        int decided = work.after(journey.referred, chance(90) ? 0 : 1);
        to.row(Referral.REFERRALS, new Referral(child, referred, journey.source, false, until(decided), closed, null));
        to.row(
                NeedEpisode.NEED_EPISODES,
                new NeedEpisode(
                        child,
                        referred,
                        until(journey.needEnd),
                        journey.need,
                        journey.source,
                        closed,
                        false,
                        until(journey.assessed)));
        assessment(journey);
        enquiry(journey);
        if (journey.planned != NONE && journey.planned < end) {
            plan(journey);
        } else if (journey.care == NONE && journey.inNeed && journey.authorised != NONE) {
            needPlan(journey);
        }
        if (journey.care != NONE) {
            care(journey);
        }
    }

    private ClosureReason closure(Journey journey) {
        if (!journey.inNeed) {
            return ClosureReason.RC8;
        }
        if (journey.adopted()) {
            return ClosureReason.RC1;
        }
        if (journey.care != NONE && journey.reason == EpisodeEndReason.E41) {
            return ClosureReason.RC3;
        }
        if (journey.care != NONE && GUARDIANSHIP.contains(journey.reason)) {
            return ClosureReason.RC4;
        }
        if (journey.leftAt18() && chance(20)) {
            return ClosureReason.RC6;
        }
        return chance(3) ? ClosureReason.RC5 : ClosureReason.RC7;
    }

    private void assessment(Journey journey) {
        if (journey.assessed == NONE || journey.assessed >= end) {
            return;
        }
        LocalDate authorised = until(journey.authorised);
        var factors = EnumSet.noneOf(AssessmentFactor.class);
        if (authorised != null) {
            int year = FinancialYear.containing(authorised).startYear() + 1;
            journey.factors.forEach(factor -> factors.add(inYear(factor, year)));
        }
        var assessment = new Assessment(
                child,
                day(journey.assessed),
                authorised,
                day(journey.referred),
                factors,
                true,
                authorised == null ? null : journey.inNeed,
                true);
        to.row(Assessment.ASSESSMENTS, assessment);
        FoundFactor.of(assessment).forEach(found -> to.row(FoundFactor.FACTORS, found));
    }

    /** From 2021-22 abuse by an adult and by a child are told apart. */
    private AssessmentFactor inYear(AssessmentFactor factor, int year) {
        if (year < 2022) {
            return factor;
        }
        return switch (factor) {
            case PHYSICAL_ABUSE ->
                chance(80) ? AssessmentFactor.PHYSICAL_ABUSE_BY_ADULT : AssessmentFactor.PHYSICAL_ABUSE_BY_CHILD;
            case SEXUAL_ABUSE ->
                chance(65) ? AssessmentFactor.SEXUAL_ABUSE_BY_ADULT : AssessmentFactor.SEXUAL_ABUSE_BY_CHILD;
            default -> factor;
        };
    }

    private void enquiry(Journey journey) {
        if (journey.enquired == NONE || journey.enquired >= end) {
            return;
        }
        boolean school = journey.enquired - kid.born > 4 * YEAR;
        var attended = EnumSet.of(Agency.SOCIAL_CARE, Agency.POLICE);
        var absent = EnumSet.noneOf(Agency.class);
        (chance(88) ? attended : absent).add(Agency.HEALTH);
        if (school) {
            (chance(80) ? attended : absent).add(Agency.EDUCATION);
        }
        Set<Agency> informed = chance(75) ? EnumSet.copyOf(absent) : EnumSet.noneOf(Agency.class);
        LocalDate enquired = day(journey.enquired);
        to.row(
                StrategyDiscussion.STRATEGY_DISCUSSIONS,
                new StrategyDiscussion(child, enquired, attended, absent, informed, school, true));
        boolean conference = journey.conferenced != NONE;
        LocalDate done = until(journey.enquiryDone);
        LocalDate held = until(journey.conferenced);
        to.row(
                Enquiry.ENQUIRIES,
                new Enquiry(child, enquired, done, held, done == null ? null : !conference, within(1, 60), null));
        if (held == null) {
            return;
        }
        int invited = within(4, 8);
        int reports = within(3, invited);
        to.row(
                InitialConference.INITIAL_CONFERENCES,
                new InitialConference(
                        child,
                        held,
                        enquired,
                        null,
                        false,
                        journey.planned != NONE,
                        journey.conferenced - kid.born > 10 * YEAR && chance(40),
                        invited,
                        within(3, invited),
                        reports,
                        within(1, reports)));
    }

    private void plan(Journey journey) {
        int started = journey.planned;
        int stop = Math.min(journey.planEnd, end);
        int group = work.after(started, chance(93) ? within(5, 10) : within(11, 16));
        to.row(
                ProtectionPlan.PLANS,
                new ProtectionPlan(
                        child,
                        day(started),
                        until(journey.planEnd),
                        journey.initial,
                        journey.latest,
                        journey.previousPlans,
                        false,
                        day(started),
                        group < stop ? day(group) : null,
                        true));
        RiskFactor[] risks = RiskFactor.values();
        int risk = random.nextInt(risks.length);
        to.row(PlanRisk.PLAN_RISKS, new PlanRisk(child, day(started), risks[risk]));
        if (chance(40)) {
            to.row(PlanRisk.PLAN_RISKS, new PlanRisk(child, day(started), risks[(risk + 1) % risks.length]));
        }
        LocalDate due = day(started).plusMonths(3);
        int review = started + (journey.reviewedLate ? within(100, 112) : within(70, 87));
        while (review < stop) {
            to.row(
                    PlanReview.PLAN_REVIEWS,
                    new PlanReview(child, day(review), due, chance(96), true, participation(review)));
            due = day(review).plusMonths(6);
            review += within(150, 178);
        }
        for (int visit = Math.max(started + within(1, 5), kid.born + 2); visit < stop; visit += within(9, 14)) {
            boolean seen = chance(94);
            to.row(PlanVisit.PLAN_VISITS, new PlanVisit(child, day(visit), seen, seen && chance(75)));
        }
    }

    private Participation participation(int on) {
        if (on - kid.born < 4 * YEAR + 2) {
            return Participation.PN0;
        }
        return List.of(
                        Participation.PN1,
                        Participation.PN1,
                        Participation.PN2,
                        Participation.PN3,
                        Participation.PN5,
                        Participation.PN6,
                        Participation.PN7)
                .get(random.nextInt(7));
    }

    private void needPlan(Journey journey) {
        int started = Math.max(journey.authorised, journey.earliestEnd() - 1);
        int stop = Math.min(journey.needEnd, end);
        if (started >= stop) {
            return;
        }
        to.row(NeedPlan.NEED_PLANS, new NeedPlan(child, day(started), until(journey.needEnd)));
        int visit = Math.max(Math.max(started, begin), kid.born) + within(5, 25);
        for (; visit < stop; visit += within(25, 40)) {
            boolean seen = chance(93);
            to.row(NeedVisit.NEED_VISITS, new NeedVisit(child, day(visit), seen, seen && chance(60)));
        }
    }

    // care

    private record Change(
            boolean moves,
            @Nullable LegalStatus status,
            @Nullable PlacementType place) {}

    private void care(Journey journey) {
        int started = journey.care;
        int stop = Math.min(journey.careEnd, end);
        if (started >= end) {
            return;
        }
        int full = journey.careEnd == OPEN ? Math.max(end, started + 2 * YEAR) : journey.careEnd;
        int order = started + (full - started) * 45 / 100;
        var changes = new TreeMap<Integer, Change>();
        moves(journey, changes, stop);
        boolean accommodated = chance(55);
        int interim = accommodated ? started + within(40, 120) : started;
        int whole = interim + within(150, 300);
        if (accommodated && (journey.adopted() || chance(60))) {
            changes.putIfAbsent(interim, new Change(false, LegalStatus.C1, null));
        }
        if (!accommodated || changes.containsKey(interim)) {
            changes.putIfAbsent(whole, new Change(false, LegalStatus.C2, null));
        }
        if (journey.adopted()) {
            changes.tailMap(order, true).clear();
            changes.put(order, new Change(false, LegalStatus.E1, null));
            changes.put(journey.placedForAdoption(), new Change(true, null, PlacementType.A6));
        }
        changes.headMap(started, true).clear();
        changes.tailMap(stop, true).clear();
        List<LookedAfterEpisode> episodes = episodes(journey, changes, accommodated);
        episodes.forEach(episode -> to.row(LookedAfterEpisode.LOOKED_AFTER, episode));
        CarePeriod.join(episodes).forEach(period -> {
            int seen = work.after(started, chance(88) ? within(8, 20) : within(21, 40));
            to.row(CarePeriod.CARE_PERIODS, seen < stop ? period.healthAssessed(day(seen)) : period);
        });
        Placement.join(episodes).forEach(placement -> to.row(Placement.PLACEMENTS, placement));
        LegalPeriod.join(episodes).forEach(period -> to.row(LegalPeriod.LEGAL_PERIODS, period));
        reviews(started, stop);
        int visit = Math.max(started, begin) + within(2, 6);
        for (; visit < stop; visit += within(30, 42)) {
            to.row(LookedAfterVisit.LOOKED_AFTER_VISITS, new LookedAfterVisit(child, day(visit), true, chance(80)));
        }
        workers(started, journey.careEnd, stop);
        health(started, stop);
        if (journey.adopted() && order < end) {
            permanence(journey, full, order);
        }
    }

    private void moves(Journey journey, Map<Integer, Change> changes, int stop) {
        for (int year = FinancialYear.containing(day(begin)).startYear(); ; year++) {
            int from = Math.max(AreaPlan.april(year) + 5, Math.max(journey.care, begin) + 12);
            int to = Math.min(AreaPlan.april(year + 1) - 6, journey.careEnd == OPEN ? OPEN : journey.careEnd - 12);
            if (AreaPlan.april(year) >= stop) {
                return;
            }
            if (to - from < 30) {
                continue;
            }
            if (journey.moved >= from && journey.moved <= to) {
                changes.put(journey.moved, new Change(true, null, null));
                continue;
            }
            int half = (from + to) / 2;
            if (journey.unsettled.contains(year)) {
                changes.put(within(from, half - 8), new Change(true, null, null));
                changes.put(within(half, to), new Change(true, null, null));
            } else if (chance(24) && !journey.adopted()) {
                changes.put(within(from, to), new Change(true, null, null));
            }
        }
    }

    private List<LookedAfterEpisode> episodes(Journey journey, TreeMap<Integer, Change> changes, boolean accommodated) {
        var episodes = new ArrayList<LookedAfterEpisode>();
        LegalStatus status = accommodated ? LegalStatus.V2 : LegalStatus.C1;
        PlacementType place = home(journey, changes, journey.care);
        PlacementProvider provider = provider(place);
        boolean distant = chance(8);
        int from = journey.care;
        EpisodeStartReason reason = EpisodeStartReason.S;
        changes.put(OPEN, new Change(false, null, null));
        for (Map.Entry<Integer, Change> next : changes.entrySet()) {
            int until = next.getKey();
            Change change = next.getValue();
            boolean over = until == OPEN;
            LocalDate ended = over ? until(journey.careEnd) : day(until);
            EpisodeEndReason why = ended == null ? null : over ? endReason(journey) : EpisodeEndReason.X1;
            episodes.add(new LookedAfterEpisode(
                    child,
                    day(from),
                    ended,
                    reason,
                    status,
                    journey.need,
                    place,
                    provider,
                    why,
                    ended != null && change.moves ? changeReason(change) : null,
                    false,
                    distant));
            if (!over) {
                reason = change.moves ? EpisodeStartReason.P : EpisodeStartReason.L;
                status = change.status == null ? status : change.status;
                if (change.moves) {
                    place = change.place == null ? home(journey, changes, until) : change.place;
                    provider = provider(place);
                    distant = chance(8);
                }
                from = until;
            }
        }
        return episodes;
    }

    private PlacementChangeReason changeReason(Change change) {
        if (change.place != null) {
            return PlacementChangeReason.CARPL;
        }
        return List.of(
                        PlacementChangeReason.CARPL,
                        PlacementChangeReason.CREQB,
                        PlacementChangeReason.CREQO,
                        PlacementChangeReason.CHILD,
                        PlacementChangeReason.LAREQ)
                .get(random.nextInt(5));
    }

    /** Special guardianship has other codes until 2017-18. */
    private static EpisodeEndReason endReason(Journey journey) {
        int year = FinancialYear.containing(day(journey.careEnd)).startYear() + 1;
        if (year > 2018) {
            return journey.reason;
        }
        return switch (journey.reason) {
            case E45, E46 -> EpisodeEndReason.E43;
            case E47, E48 -> EpisodeEndReason.E44;
            default -> journey.reason;
        };
    }

    private PlacementType home(Journey journey, TreeMap<Integer, Change> changes, int on) {
        if (journey.home != null
                && on <= counted
                && changes.subMap(on, false, counted, true).values().stream().noneMatch(Change::moves)) {
            return journey.home;
        }
        PlacementType type = homes.isEmpty() ? PlacementType.U6 : homes.get(random.nextInt(homes.size()));
        if (type == PlacementType.H5) {
            boolean grown = on - kid.born > 16 * YEAR + 4;
            boolean valid = Math.min(journey.careEnd, end) <= AreaPlan.april(2024);
            return grown && valid ? type : PlacementType.U4;
        }
        return type == PlacementType.K2 && on - kid.born < 8 * YEAR ? PlacementType.U6 : type;
    }

    private PlacementProvider provider(PlacementType place) {
        return switch (place) {
            case P1 -> PlacementProvider.PR0;
            case U1, U2, U3, A3, A4, A5, A6 -> PlacementProvider.PR1;
            default -> chance(65) ? PlacementProvider.PR1 : PlacementProvider.PR4;
        };
    }

    private void reviews(int started, int stop) {
        int due = work.after(started, 20);
        int held = chance(95) ? work.after(started, within(14, 20)) : work.after(started, within(21, 26));
        for (int next = 0; held < stop; next++) {
            to.row(
                    LookedAfterReview.LOOKED_AFTER_REVIEWS,
                    new LookedAfterReview(child, day(held), day(due), participation(held)));
            due = (int) day(held).plusMonths(next == 0 ? 3 : 6).toEpochDay();
            held = due - (chance(99) ? within(1, 20) : -within(3, 20));
        }
    }

    private void workers(int started, int careEnd, int stop) {
        WorkerChangeReason reason = WorkerChangeReason.FCONTA;
        for (int from = started; from < stop; ) {
            int next = from + within(150, 900);
            boolean goesOn = next < stop - 10;
            int until = goesOn ? next : careEnd;
            to.row(
                    SocialWorkerEpisode.SOCIAL_WORKER_EPISODES,
                    new SocialWorkerEpisode(child, day(from), until(until), reason));
            reason = chance(50) ? WorkerChangeReason.LEFTRL : WorkerChangeReason.MANAGE;
            from = goesOn ? next : stop;
        }
    }

    /** Outcomes of those looked after for all of a year, on its last day: shares as published for Durham. */
    private void health(int started, int stop) {
        int year = FinancialYear.containing(day(Math.max(started, begin))).startYear();
        for (; AreaPlan.april(year + 1) <= stop; year++) {
            if (started > AreaPlan.april(year)) {
                continue;
            }
            int on = AreaPlan.april(year + 1) - 1;
            int age = (on - kid.born) / YEAR;
            boolean uses = age >= 10 && chance(4);
            boolean scored = age >= 4 && age <= 16 && chance(85);
            to.row(
                    LookedAfterHealth.LOOKED_AFTER_HEALTH,
                    new LookedAfterHealth(
                            child,
                            day(on),
                            true,
                            chance(94),
                            age < 5 ? chance(92) : null,
                            chance(99),
                            chance(87),
                            uses,
                            uses ? chance(80) : null,
                            uses ? chance(45) : null,
                            age >= 10 ? chance(3) : null,
                            scored ? within(2, 25) : null,
                            scored || age < 4 || age > 16 ? null : ScoreReason.SDQ2));
        }
    }

    private void permanence(Journey journey, int full, int order) {
        int decided = journey.care + (full - journey.care) * 30 / 100;
        int matched = journey.care + (full - journey.care) * 62 / 100;
        boolean adopted = journey.careEnd < end;
        to.row(
                Permanence.PERMANENCE,
                new Permanence(
                        child,
                        day(decided),
                        until(journey.careEnd),
                        adopted,
                        day(journey.care),
                        day(order),
                        until(matched),
                        null,
                        until(journey.placedForAdoption()),
                        false,
                        null));
    }

    private void missing(Kid.Absence absence) {
        boolean offered = chance(92);
        boolean accepted = offered && chance(80);
        boolean done = accepted && absence.ended() < end && chance(95);
        MissingFrom from = absence.fromCare()
                ? List.of(MissingFrom.FOSTER_CARE, MissingFrom.CHILDRENS_HOME, MissingFrom.OTHER_PLACEMENT)
                        .get(random.nextInt(3))
                : MissingFrom.HOME;
        to.row(
                MissingEpisode.MISSING,
                new MissingEpisode(
                        child,
                        day(absence.started()),
                        until(absence.ended()),
                        MissingKind.M,
                        from,
                        absence.fromCare(),
                        offered,
                        accepted,
                        done,
                        done ? within(4, 96) : null,
                        false));
    }
}
