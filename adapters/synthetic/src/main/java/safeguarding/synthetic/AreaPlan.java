package safeguarding.synthetic;

import static safeguarding.synthetic.Journey.NONE;
import static safeguarding.synthetic.Journey.OPEN;
import static safeguarding.synthetic.Journey.adopted;
import static safeguarding.synthetic.Journey.adult;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.synthetic.Calibration.Band;
import safeguarding.synthetic.Calibration.Care;
import safeguarding.synthetic.Calibration.Protection;
import safeguarding.synthetic.Journey.Fate;

/**
 * Who is referred when in one area, and what follows from it: days and codes of every journey, dealt out from the
 * calibrated counts so that they come out as they are and not only on average. Plans, care and enquiries come first,
 * because their counts are exact by the day; referrals without them fill the months up. Nothing of it is a record yet.
 *
 * <p>Years are named by the calendar year in which they start. The plan runs from some years before the first that is
 * wanted, and one year further than the last, so that neither edge shows.
 */
final class AreaPlan {

    /** How many years are made before the first that is wanted: two of history, and two for these to have some. */
    static final int RUN_IN = 4;

    private static final int YEAR = 365;
    private static final int CHILDHOOD = 18 * YEAR;
    private static final List<EpisodeEndReason> SHORT =
            List.of(EpisodeEndReason.E4A, EpisodeEndReason.E4B, EpisodeEndReason.E8, EpisodeEndReason.E13);

    private final Calibration counts;
    private final Protection protection;
    private final Care care;
    private final SplittableRandom random;
    private final WorkingDays work;
    private final int first;
    private final int last;
    private final int end;
    private final List<Kid> kids = new ArrayList<>();

    /** Journeys with a plan, an enquiry or care, and those that were open when the plan of the area begins. */
    private final List<Journey> made = new ArrayList<>();

    private final List<Journey> cares = new ArrayList<>();

    AreaPlan(Calibration counts, SplittableRandom random, WorkingDays work, int fromYear, int toYear) {
        this.counts = counts;
        this.protection = counts.protection();
        this.care = counts.care();
        this.random = random;
        this.work = work;
        this.first = fromYear - RUN_IN;
        this.last = toYear;
        this.end = april(toYear + 1);
        plans();
        care();
        enquiries();
        made.removeIf(journey -> journey.referred >= end);
        cares.removeIf(journey -> journey.referred >= end || journey.care >= end);
        referrals();
        births();
        unsettled();
        homes();
        absences();
        birthdays();
    }

    List<Kid> kids() {
        return kids;
    }

    static int april(int year) {
        return (int) LocalDate.of(year, 4, 1).toEpochDay();
    }

    private boolean before(int year) {
        return year < counts.year().startYear();
    }

    private boolean after(int year) {
        return year > counts.year().startYear();
    }

    // plans

    private void plans() {
        int carry = protection.openDays().get(3);
        int openBefore = Math.max(carry, protection.open() - protection.started() + protection.ended());
        List<List<Journey>> kept = List.of(List.of(), List.of(), List.of());
        List<Journey> carried = new ArrayList<>();
        for (int i = 0; i < carry; i++) {
            carried.add(plan(april(first - 2) + 90, april(first - 1) - 1));
        }
        conferences(carried, NONE, NONE);
        var cohorts = new ArrayList<List<Journey>>();
        cohorts.add(List.copyOf(carried));
        var endings = new ArrayList<Journey>();
        for (int year = first - 1; year <= last + 1; year++) {
            int from = april(year);
            int to = april(year + 1) - 1;
            if (year >= first) {
                carried = endPlans(kept, carried, carry, from, to);
            }
            int own = (before(year) ? openBefore : protection.open()) - carry;
            int starts = before(year) ? protection.ended() : protection.started();
            List<Integer> sizes = Shares.split(protection.openDays().subList(0, 3), Math.max(0, own));
            int january = (int) LocalDate.of(year + 1, 1, 1).toEpochDay();
            int october = (int) LocalDate.of(year, 10, 1).toEpochDay();
            kept = List.of(
                    started(sizes.get(0), january, to),
                    started(sizes.get(1), october, january - 2),
                    started(sizes.get(2), from, october - 2));
            var cohort = new ArrayList<Journey>();
            kept.forEach(cohort::addAll);
            if (year >= first) {
                List<Integer> ended = Shares.split(protection.endedInYearOfStart(), Math.max(0, starts - own));
                cohort.addAll(endedWithin(ended.get(0), 14, 91, from, to));
                cohort.addAll(endedWithin(ended.get(1), 93, 182, from, to));
                cohort.addAll(endedWithin(ended.get(2), 184, 364, from, to));
            }
            conferences(cohort, from, to);
            cohorts.add(cohort);
            if (year >= first) {
                second(cohort, endings);
            }
            reviewedLate(kept);
            endings.addAll(
                    cohort.stream().filter(plan -> plan.fate == Fate.ENDED).toList());
            for (List<Journey> some : cohorts.subList(Math.max(0, cohorts.size() - 4), cohorts.size() - 1)) {
                for (Journey plan : some) {
                    if (plan.fate != Fate.ENDED && plan.planEnd >= from && plan.planEnd <= to) {
                        endings.add(plan);
                    }
                }
            }
            endings.sort(Comparator.comparingInt(plan -> plan.planEnd));
        }
        cohorts.forEach(this::categories);
        for (Journey journey : made) {
            if (journey.planned != NONE && journey.needEnd == OPEN && journey.planEnd != OPEN) {
                journey.needEnd = work.between(journey.planEnd + 20, journey.planEnd + 60, random);
            }
        }
    }

    private List<Journey> started(int count, int from, int to) {
        var some = new ArrayList<Journey>();
        for (int i = 0; i < count; i++) {
            some.add(plan(from, to));
        }
        return some;
    }

    private List<Journey> endedWithin(int count, int least, int most, int from, int to) {
        var some = new ArrayList<Journey>();
        for (int i = 0; i < count; i++) {
            Journey plan = plan(from, to - least - 4);
            plan.fate = Fate.ENDED;
            plan.planEnd = work.between(plan.planned + least, Math.min(plan.planned + most, to), random);
            some.add(plan);
        }
        return some;
    }

    /** Ends the plans that were open when a year began, but for those that it carries over, and gives these. */
    private List<Journey> endPlans(List<List<Journey>> kept, List<Journey> carried, int carry, int from, int to) {
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int own = i < 3 ? protection.endedInYearOfStart().get(i) : 0;
            wanted.add(Math.max(0, protection.endedDays().get(i) - own));
        }
        carried.sort(Comparator.comparingInt(plan -> plan.planned));
        int long2 = Math.min(wanted.get(4), carried.size());
        for (int i = 0; i < carried.size(); i++) {
            Journey plan = carried.get(i);
            plan.planEnd = i < long2
                    ? work.between(Math.max(from, plan.planned + 733), to, random)
                    : work.between(from, Math.min(plan.planned + 727, to), random);
        }
        List<Journey> young = shuffled(kept.get(0));
        List<Journey> middle = shuffled(kept.get(1));
        List<Journey> old = shuffled(kept.get(2));
        var over = new ArrayList<Journey>();
        move(old, over, carry * 7 / 10);
        move(middle, over, carry - over.size());
        move(young, over, carry - over.size());
        over.forEach(plan -> plan.fate = Fate.CARRIED);
        int years = wanted.get(3) - (carried.size() - long2);
        for (List<Journey> some : List.of(old, middle)) {
            for (; years > 0 && !some.isEmpty(); years--) {
                Journey plan = some.remove(some.size() - 1);
                plan.planEnd = work.between(Math.max(from, plan.planned + 366), to, random);
            }
        }
        for (int i = 0; i < young.size(); i++) {
            Journey plan = young.get(i);
            if (i < wanted.get(0)) {
                plan.planEnd = work.between(Math.max(from, plan.planned + 14), plan.planned + 91, random);
            } else if (i < wanted.get(0) + wanted.get(1)) {
                plan.planEnd = work.between(Math.max(from, plan.planned + 93), plan.planned + 182, random);
            } else {
                middle.add(plan);
            }
        }
        middle.addAll(old);
        for (Journey plan : middle) {
            plan.planEnd = work.between(Math.max(from, plan.planned + 184), Math.min(plan.planned + 364, to), random);
        }
        return over;
    }

    private void move(List<Journey> from, List<Journey> to, int count) {
        for (int i = 0; i < count && !from.isEmpty(); i++) {
            to.add(from.remove(from.size() - 1));
        }
    }

    private Journey plan(int from, int to) {
        return Journey.planned(work.between(from, to, random));
    }

    /**
     * Sets the days before the conferences of a year's plans, and adds the conferences that led to no plan.
     *
     * @param from the first day of the year; none if all its conferences led to plans
     */
    private void conferences(List<Journey> plans, int from, int to) {
        var held = new ArrayList<Journey>(plans);
        if (from != NONE) {
            for (int i = protection.started(); i < protection.conferences(); i++) {
                var journey = new Journey(NONE);
                journey.conferenced = work.between(from, to, random);
                journey.free = true;
                held.add(journey);
            }
        }
        List<Integer> days = shuffled(Shares.spread(Shares.bands(protection.conferenceDays(), held.size())));
        for (int i = 0; i < held.size(); i++) {
            Journey journey = held.get(i);
            journey.enquired = work.before(journey.conferenced, days.get(i));
            journey.enquiryDone = work.after(journey.enquired, Math.min(days.get(i), 2 + random.nextInt(9)));
            journey.referred = work.before(journey.enquired, random.nextInt(7));
        }
        made.addAll(held);
    }

    /** Makes some of a year's plans the second one of a child whose earlier plan ended. */
    private void second(List<Journey> plans, List<Journey> endings) {
        int all = Math.min(plans.size(), protection.secondEver());
        int recent = Math.min(all, protection.secondWithin24Months());
        int found = 0;
        int within = 0;
        for (Journey plan : shuffled(plans)) {
            if (found == all) {
                return;
            }
            boolean late = within == recent;
            LocalDate limit = LocalDate.ofEpochDay(plan.planned).minusMonths(24);
            int edge = (int) limit.toEpochDay();
            Journey prior =
                    late ? draw(endings, edge - 4 * YEAR, edge - 1) : draw(endings, edge + 5, plan.referred - 110);
            if (prior != null) {
                plan.prior = prior;
                plan.previousPlans = prior.previousPlans + 1;
                prior.last = true;
                within += late ? 0 : 1;
                found++;
            } else if (late) {
                plan.previousPlans = 1;
                found++;
            }
        }
    }

    /** A plan that ended between two days, both included, and has no sequel yet; null if none is found. */
    private @Nullable Journey draw(List<Journey> endings, int from, int to) {
        int low = firstFrom(endings, from);
        int high = firstFrom(endings, to + 1);
        for (int tries = 0; tries < 30 && high > low; tries++) {
            Journey journey = endings.get(random.nextInt(low, high));
            if (!journey.last && journey.previousPlans < 2) {
                return journey;
            }
        }
        return null;
    }

    private static int firstFrom(List<Journey> endings, int day) {
        int low = 0;
        int high = endings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (endings.get(middle).planEnd < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void reviewedLate(List<List<Journey>> kept) {
        var some = new ArrayList<>(kept.get(1));
        some.addAll(kept.get(2));
        shuffled(some).stream().limit(protection.reviewedLate()).forEach(plan -> plan.reviewedLate = true);
    }

    /** Deals the categories of one year's plans so that those that start and those that stay open have theirs. */
    private void categories(List<Journey> cohort) {
        int carry = protection.openDays().get(3);
        categories(
                cohort, protection.startedInitial(), protection.openInitial(), carry, (plan, to) -> plan.initial = to);
        categories(cohort, protection.startedLatest(), protection.openLatest(), carry, (plan, to) -> plan.latest = to);
    }

    private void categories(
            List<Journey> cohort,
            Map<AbuseCategory, Integer> started,
            Map<AbuseCategory, Integer> open,
            int carry,
            BiConsumer<Journey, AbuseCategory> set) {
        Map<AbuseCategory, Integer> carried = Shares.split(open, carry);
        Map<AbuseCategory, Integer> kept = less(open, carried);
        Map<AbuseCategory, Integer> ended = less(started, kept);
        boolean known = cohort.stream().anyMatch(plan -> plan.fate == Fate.CARRIED);
        deal(cohort, Fate.ENDED, ended, set);
        deal(cohort, Fate.CARRIED, carried, set);
        deal(cohort, Fate.KEPT, known ? less(kept, carried) : kept, set);
    }

    private static Map<AbuseCategory, Integer> less(
            Map<AbuseCategory, Integer> from, Map<AbuseCategory, Integer> part) {
        var rest = new EnumMap<AbuseCategory, Integer>(AbuseCategory.class);
        from.forEach((category, count) -> rest.put(category, Math.max(0, count - part.getOrDefault(category, 0))));
        return rest;
    }

    /** Deals categories to plans in their order, so that the two categories of a plan are mostly the same. */
    private static void deal(
            List<Journey> cohort,
            Fate fate,
            Map<AbuseCategory, Integer> counts,
            BiConsumer<Journey, AbuseCategory> set) {
        List<Journey> some = cohort.stream().filter(plan -> plan.fate == fate).toList();
        List<AbuseCategory> dealt = Shares.spread(Shares.split(counts, some.size()));
        for (int i = 0; i < some.size() && i < dealt.size(); i++) {
            set.accept(some.get(i), dealt.get(i));
        }
    }

    // care

    private void care() {
        int stock = before(first) || first == counts.year().startYear()
                ? Math.max(0, care.open() - care.started() + care.ceased())
                : care.open();
        var open = new ArrayList<Journey>();
        for (int i = 0; i < stock; i++) {
            double u = random.nextDouble();
            int day = april(first) - 5 - (int) (u * u * 11 * YEAR);
            open.add(care(work.before(work.after(day, 1), random.nextInt(1, 30)), day));
        }
        for (int year = first; year <= last; year++) {
            int from = april(year);
            int to = april(year + 1) - 1;
            var starts = new ArrayList<Journey>();
            int wanted = before(year) ? care.ceased() : care.started();
            for (Journey plan : shuffled(made)) {
                if (starts.size() >= Math.min(wanted, care.fromPlans())) {
                    break;
                }
                if (plan.planned != NONE
                        && plan.planEnd >= from
                        && plan.planEnd <= to
                        && !plan.last
                        && plan.prior == null) {
                    plan.care = plan.planEnd;
                    plan.needEnd = OPEN;
                    plan.last = true;
                    cares.add(plan);
                    starts.add(plan);
                }
            }
            while (starts.size() < wanted) {
                int day = random.nextInt(from, to + 1);
                starts.add(care(work.before(work.after(day, 1), random.nextInt(2, 30)), day));
            }
            endCare(open, starts, after(year) ? care.started() : care.ceased(), from, to);
        }
    }

    private Journey care(int referred, int day) {
        var journey = new Journey(referred);
        journey.care = day;
        made.add(journey);
        cares.add(journey);
        return journey;
    }

    /** Ends care for some who were in it when a year began or came into it, and adds those who stay to the former. */
    private void endCare(List<Journey> open, List<Journey> starts, int ceased, int from, int to) {
        List<EpisodeEndReason> reasons = shuffled(Shares.spread(Shares.split(care.ceasedBy(), ceased)));
        List<EpisodeEndReason> brief = new ArrayList<>(
                reasons.stream().filter(SHORT::contains).limit(ceased / 4).toList());
        brief.forEach(reasons::remove);
        for (Journey journey : shuffled(starts)) {
            if (!brief.isEmpty() && journey.care <= to - 40) {
                endCare(journey, brief.remove(brief.size() - 1), work.between(journey.care + 10, to, random));
            } else {
                open.add(journey);
            }
        }
        reasons.addAll(brief);
        open.sort(Comparator.comparingInt(journey -> journey.care));
        reasons.sort(Comparator.comparing((EpisodeEndReason reason) -> !adult(reason))
                .thenComparing(Comparator.naturalOrder()));
        int grown = 0;
        for (EpisodeEndReason reason : reasons) {
            if (open.isEmpty() || open.get(0).care >= from) {
                return;
            }
            if (adult(reason)) {
                // of those who leave at 18, two in three are those who were there longest: nobody stays beyond it
                int there = (int)
                        open.stream().filter(journey -> journey.care < from).count();
                int place = grown++ % 3 == 0 ? random.nextInt(Math.max(1, Math.min(there, open.size() / 2))) : 0;
                int day = random.nextInt(from, to + 1);
                // nobody is made to be born on 29 February, whose 18th birthday is a matter of law
                LocalDate date = LocalDate.ofEpochDay(day);
                boolean leap = date.getMonthValue() == 2 && date.getDayOfMonth() == 29;
                endCare(open.remove(place), reason, leap ? day + 1 : day);
                continue;
            }
            int longest = adopted(reason) ? 4 * YEAR : OPEN;
            int least = adopted(reason) ? YEAR + 60 : 30;
            for (int tries = 0; tries < 200; tries++) {
                boolean overdue = !adopted(reason) && open.get(0).care < from - 11 * YEAR;
                int place = overdue ? 0 : random.nextInt(open.size());
                int day = work.between(from, to, random);
                long lasted = (long) day - open.get(place).care;
                if (open.get(place).care < from && (tries > 150 || lasted >= least && lasted <= longest)) {
                    endCare(open.remove(place), reason, day);
                    break;
                }
            }
        }
    }

    private void endCare(Journey journey, EpisodeEndReason reason, int day) {
        journey.careEnd = day;
        journey.reason = reason;
        journey.last |= adult(reason) || adopted(reason);
        journey.needEnd = SHORT.contains(reason) ? work.between(day + 5, day + 60, random) : day;
    }

    // enquiries

    private void enquiries() {
        for (int year = first; year <= last + 1; year++) {
            int from = april(year);
            int to = april(year + 1) - 1;
            long begun = made.stream()
                    .filter(journey -> journey.enquired >= from && journey.enquired <= to)
                    .count();
            for (long i = begun; i < protection.enquiries(); i++) {
                int day = work.between(from, to, random);
                var journey = new Journey(work.before(day, random.nextInt(6)));
                journey.enquired = day;
                journey.enquiryDone = work.after(journey.enquired, 3 + random.nextInt(12));
                journey.free = true;
                made.add(journey);
            }
        }
    }

    // referrals

    private void referrals() {
        int start = april(first);
        var old = new ArrayList<>(
                made.stream().filter(journey -> journey.referred < start).toList());
        long open = old.stream().filter(journey -> journey.needEnd >= start).count();
        int stock = first <= counts.year().startYear()
                ? openingNeed()
                : counts.need().open();
        for (long i = open; i < stock; i++) {
            double u = random.nextDouble();
            var journey = new Journey(work.after(start - 130 - (int) (u * u * 5 * YEAR), 1));
            journey.free = true;
            old.add(journey);
        }
        deal(old);
        old.sort(Comparator.comparingInt(journey -> journey.referred));
        var running = new ArrayList<Journey>();
        for (Journey journey : old) {
            settle(journey);
            if (journey.free) {
                running.add(journey);
            }
        }
        var all = new ArrayList<Journey>(old);
        old.forEach(journey -> chain(journey, null));
        var waiting = new ArrayList<Journey>();
        for (int year = first; year <= last; year++) {
            referrals(year, running, all, waiting);
        }
        needs(all);
    }

    private int openingNeed() {
        int starts = counts.frontDoor().referrals() - counts.frontDoor().notInNeed();
        return Math.max(0, counts.need().open() - starts + counts.need().ended());
    }

    private void referrals(int year, List<Journey> running, List<Journey> all, List<Journey> waiting) {
        int from = april(year);
        int to = april(year + 1) - 1;
        List<Journey> received = new ArrayList<>(made.stream()
                .filter(journey -> journey.referred >= from && journey.referred <= to)
                .toList());
        List<List<Journey>> plain = fill(year, received);
        int starts = counts.frontDoor().referrals() - counts.frontDoor().notInNeed();
        int inNeed = before(year) ? counts.need().ended() : starts;
        long unmet = received.stream()
                .filter(journey -> journey.enquired != NONE || !journey.free)
                .count();
        received.sort(Comparator.comparingInt(journey -> journey.referred));
        deal(received);
        if (year == counts.year().startYear()) {
            complete(received, all, from, to);
        }
        List<Journey> some = shuffled(plain.stream().flatMap(List::stream).toList());
        // who is still being assessed when the year ends counts as in need, in the census as here
        some.sort(Comparator.comparing((Journey journey) -> journey.authorised <= to));
        for (int i = 0; i < some.size(); i++) {
            some.get(i).inNeed = unmet + i < inNeed;
        }
        received.forEach(this::settle);
        all.addAll(received);
        endNeed(year, running, received, all);
        again(year, received, plain, all, waiting);
    }

    /** Fills the months of a year up with referrals that led neither to an enquiry nor to care. */
    private List<List<Journey>> fill(int year, List<Journey> received) {
        int[] there = new int[12];
        for (Journey journey : received) {
            there[month(journey.referred)]++;
        }
        var plain = new ArrayList<List<Journey>>();
        for (int month = 0; month < 12; month++) {
            var some = new ArrayList<Journey>();
            LocalDate begins = LocalDate.of(year, 4, 1).plusMonths(month);
            int from = (int) begins.toEpochDay();
            int to = from + begins.lengthOfMonth() - 1;
            for (int i = there[month]; i < counts.frontDoor().referralsByMonth().get(month); i++) {
                // one referral in twelve comes on whatever day, the others on working days
                int day = random.nextInt(12) == 0 ? random.nextInt(from, to + 1) : work.between(from, to, random);
                var journey = new Journey(day);
                journey.free = true;
                some.add(journey);
            }
            received.addAll(some);
            plain.add(some);
        }
        return plain;
    }

    /** The month of a financial year, 0 for April. */
    private static int month(int day) {
        return (LocalDate.ofEpochDay(day).getMonthValue() + 8) % 12;
    }

    /** Deals what children need as published: first to those in need at the end of the calibrated year, then to others. */
    private void needs(List<Journey> all) {
        int after = april(counts.year().startYear() + 1);
        var there = new ArrayList<Journey>();
        var others = new ArrayList<Journey>();
        for (Journey journey : all) {
            (journey.referred < after && journey.needEnd >= after ? there : others).add(journey);
        }
        dealNeeds(there);
        dealNeeds(others);
    }

    /** An enquiry follows from abuse or neglect, so those are taken off before the others are dealt what is left. */
    private void dealNeeds(List<Journey> journeys) {
        var left = new EnumMap<PrimaryNeed, Integer>(PrimaryNeed.class);
        left.putAll(Shares.split(counts.need().primaryNeeds(), journeys.size()));
        List<Journey> free = shuffled(
                journeys.stream().filter(journey -> journey.enquired == NONE).toList());
        left.computeIfPresent(PrimaryNeed.N1, (need, count) -> Math.max(0, count - (journeys.size() - free.size())));
        List<PrimaryNeed> needs = Shares.spread(Shares.split(left, free.size()));
        for (int i = 0; i < needs.size(); i++) {
            free.get(i).need = needs.get(i);
        }
    }

    /** Deals sources, assessments and factors to the referrals of a year. */
    private void deal(List<Journey> received) {
        List<ReferralSource> sources =
                shuffled(Shares.spread(Shares.split(counts.frontDoor().referralsBySource(), received.size())));
        int assessed = (int) Math.min(
                received.size(),
                (long) received.size()
                        * counts.need().assessed()
                        / counts.frontDoor().referrals());
        List<Journey> order = shuffled(received);
        // those who are not assessed are in care at once
        order.sort(Comparator.comparing((Journey journey) -> journey.care == NONE));
        int skipped = received.size() - assessed;
        for (int i = 0; i < order.size(); i++) {
            order.get(i).source = sources.get(i);
        }
        List<Journey> some = order.subList(skipped, order.size());
        assess(some);
        factors(shuffled(some));
    }

    /**
     * Deals the lengths of assessments. Those that follow each other get lengths far from each other, so that in each week
     * as many are long as in any other, and as many go over the end of a year as came over its beginning.
     */
    private void assess(List<Journey> journeys) {
        List<Journey> order = new ArrayList<>(journeys);
        order.sort(Comparator.comparingInt(journey -> journey.referred));
        int size = order.size();
        List<Integer> days = Shares.spread(Shares.bands(counts.need().assessmentDays(), size));
        int stride = Math.max(1, (int) (size * 618_034L / 1_000_000));
        while (gcd(stride, size) > 1) {
            stride++;
        }
        int place = size == 0 ? 0 : random.nextInt(size);
        for (Journey journey : order) {
            journey.assessed = work.after(journey.referred, random.nextInt(4) == 0 ? 1 : 0);
            journey.authorised = work.after(journey.assessed, days.get(place));
            place = (int) (((long) place + stride) % size);
        }
    }

    /**
     * Sets the lengths of some assessments anew so that those completed in the calibrated year, of which the table is, have
     * theirs, and not those of its referrals.
     *
     * @param earlier the journeys of earlier years, some of which are completed in this one
     */
    private void complete(List<Journey> received, List<Journey> earlier, int from, int to) {
        List<Band> bands = counts.need().assessmentDays();
        int[] left = bands.stream().mapToInt(Band::count).toArray();
        for (Journey journey : earlier) {
            if (journey.authorised >= from && journey.authorised <= to) {
                left[band(bands, journey)]--;
            }
        }
        var done = new ArrayList<Journey>();
        var over = new ArrayList<Journey>();
        for (Journey journey : received) {
            if (journey.assessed != NONE) {
                (journey.authorised <= to ? done : over).add(journey);
            }
        }
        int wanted = Math.max(0, IntStream.of(left).sum());
        while (done.size() > wanted) {
            done.remove(done.size() - 1).authorised = work.after(to, 1 + random.nextInt(5));
        }
        int least = bands.stream().mapToInt(Band::from).min().orElse(0);
        for (Journey journey : over.subList(0, Math.min(over.size(), wanted - done.size()))) {
            int day = work.after(journey.assessed, least);
            if (day <= to) {
                journey.authorised = day;
                done.add(journey);
            }
        }
        done.forEach(journey -> left[band(bands, journey)]--);
        int longest = bands.stream().mapToInt(Band::to).max().orElse(0);
        for (Journey journey : shuffled(done)) {
            int band = band(bands, journey);
            if (left[band] < 0 && work.after(journey.assessed, longest) <= to) {
                int other = IntStream.range(0, left.length)
                        .filter(i -> left[i] > 0)
                        .findFirst()
                        .orElse(band);
                left[band]++;
                left[other]--;
                Band in = bands.get(other);
                journey.authorised = work.after(journey.assessed, random.nextInt(in.from(), in.to() + 1));
            }
        }
    }

    /** The place of the band of the journey's assessment. */
    private int band(List<Band> bands, Journey journey) {
        int days = work.count(journey.assessed, journey.authorised);
        for (int i = 0; i < bands.size(); i++) {
            if (days >= bands.get(i).from() && days <= bands.get(i).to()) {
                return i;
            }
        }
        return bands.size() - 1;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private void factors(List<Journey> assessed) {
        int with = (int) Math.min(
                assessed.size(),
                (long) assessed.size()
                        * counts.need().withFactors()
                        / Math.max(1, counts.need().assessed()));
        if (with == 0) {
            return;
        }
        int next = 0;
        for (Map.Entry<AssessmentFactor, Integer> factor :
                counts.need().factors().entrySet()) {
            int count = (int)
                    ((long) factor.getValue() * with / Math.max(1, counts.need().withFactors()));
            for (int i = 0; i < Math.min(count, with); i++) {
                assessed.get(next).factors.add(factor.getKey());
                next = (next + 1) % with;
            }
        }
    }

    /** Closes the case of a child not in need when it is assessed, and no case before that. */
    private void settle(Journey journey) {
        if (!journey.inNeed) {
            journey.needEnd = Math.max(journey.referred, journey.authorised);
        } else if (journey.needEnd != OPEN) {
            journey.needEnd = Math.max(journey.needEnd, journey.earliestEnd());
        }
    }

    /** Ends as many episodes of need in a year as are to end in it and do not end with a plan or care. */
    private void endNeed(int year, List<Journey> running, List<Journey> received, List<Journey> all) {
        int from = april(year);
        int to = april(year + 1) - 1;
        int starts = counts.frontDoor().referrals() - counts.frontDoor().notInNeed();
        int wanted = after(year) ? starts : counts.need().ended();
        long fixed = all.stream()
                .filter(journey -> journey.inNeed && journey.needEnd >= from && journey.needEnd <= to)
                .count();
        int left = (int) Math.max(0, wanted - fixed);
        List<Journey> fresh = shuffled(received.stream()
                .filter(journey -> journey.free && journey.inNeed)
                .toList());
        int own = left * 2 / 5;
        var staying = new ArrayList<Journey>();
        for (Journey journey : fresh) {
            if (own > 0 && journey.earliestEnd() + 14 <= to) {
                journey.needEnd = work.between(journey.earliestEnd(), to, random);
                own--;
                left--;
            } else {
                staying.add(journey);
            }
        }
        running.sort(Comparator.comparingInt(journey -> journey.referred));
        for (; left > 0 && !running.isEmpty(); left--) {
            double u = random.nextDouble();
            boolean overdue = running.get(0).referred < from - 8 * YEAR;
            int place = overdue ? 0 : running.size() - 1 - (int) (u * u * running.size());
            Journey journey = running.remove(place);
            journey.needEnd = work.between(Math.max(from, Math.min(to, journey.earliestEnd())), to, random);
            journey.needEnd = Math.max(journey.needEnd, journey.earliestEnd());
        }
        running.addAll(staying);
    }

    /** Says whose the referrals of a year are: of children referred before, as many as are to be, or of new ones. */
    private void again(
            int year, List<Journey> received, List<List<Journey>> plain, List<Journey> all, List<Journey> waiting) {
        int from = april(year);
        int to = april(year + 1) - 1;
        var repeats = new HashSet<Journey>();
        int[] linked = new int[12];
        for (Journey journey : received) {
            if (journey.prior != null && journey.prior.referred > journey.referred - YEAR) {
                linked[month(journey.referred)]++;
            }
        }
        List<Integer> wanted = Shares.split(
                counts.frontDoor().referralsByMonth(), counts.frontDoor().repeats());
        for (int month = 0; month < 12; month++) {
            shuffled(plain.get(month)).stream()
                    .limit(Math.max(0, wanted.get(month) - linked[month]))
                    .forEach(repeats::add);
        }
        List<Journey> closing = new ArrayList<>(all.stream()
                .filter(journey -> !journey.last && journey.needEnd >= from && journey.needEnd <= to)
                .toList());
        closing.sort(Comparator.comparingInt(journey -> journey.needEnd));
        int next = 0;
        for (Journey journey : received) {
            for (; next < closing.size() && closing.get(next).needEnd < journey.referred; next++) {
                waiting.add(closing.get(next));
            }
            chain(journey, repeats.contains(journey) ? before(journey, waiting) : null);
        }
        for (; next < closing.size(); next++) {
            waiting.add(closing.get(next));
        }
    }

    /** The closed journey of a child who may be referred again; null if there is none. */
    private @Nullable Journey before(Journey journey, List<Journey> waiting) {
        while (!waiting.isEmpty()) {
            int place = random.nextInt(waiting.size());
            Journey found = waiting.get(place);
            waiting.set(place, waiting.get(waiting.size() - 1));
            waiting.remove(waiting.size() - 1);
            Kid kid = found.kid;
            if (kid != null
                    && kid.latest() == found
                    && found.referred > journey.referred - YEAR
                    && kid.journeys.get(0).referred > journey.referred - 5 * YEAR) {
                return found;
            }
        }
        return null;
    }

    private void chain(Journey journey, @Nullable Journey before) {
        Journey earlier = journey.prior == null ? before : journey.prior;
        Kid kid = earlier == null ? null : earlier.kid;
        if (kid == null) {
            kid = new Kid(kids.size() + 1);
            kids.add(kid);
        }
        kid.journeys.add(journey);
        journey.kid = kid;
    }

    // what depends on the whole child

    private int lastDay(Kid kid) {
        int day = 0;
        for (Journey journey : kid.journeys) {
            day = Math.max(day, journey.needEnd == OPEN ? end + 30 : Math.min(journey.needEnd, end + 30));
        }
        return day;
    }

    private void births() {
        for (Kid kid : kids) {
            Journey begin = kid.journeys.get(0);
            int latest = begin.referred;
            int earliest = lastDay(kid) - CHILDHOOD + 5;
            boolean cared = false;
            boolean planned = false;
            for (Journey journey : kid.journeys) {
                cared |= journey.care != NONE;
                planned |= journey.planned != NONE;
                if (journey.adopted()) {
                    earliest = Math.max(earliest, journey.care - 4 * YEAR);
                }
                if (journey.leftAt18()) {
                    kid.born = (int)
                            LocalDate.ofEpochDay(journey.careEnd).minusYears(18).toEpochDay();
                }
            }
            double u = random.nextDouble();
            boolean unborn = random.nextInt(planned ? 16 : 50) == 0;
            if (kid.born != 0) {
                continue;
            }
            if (unborn && !cared) {
                kid.born = begin.referred + random.nextInt(1, 200);
            } else {
                kid.born = latest - (int) ((planned ? u * u : u) * Math.max(0, latest - earliest));
            }
        }
    }

    private void unsettled() {
        for (int year = first; year <= last; year++) {
            int to = april(year + 1);
            List<Journey> open = cares.stream()
                    .filter(journey -> journey.care < to - 190 && journey.careEnd >= to && !journey.adopted())
                    .toList();
            long there = cares.stream()
                    .filter(journey -> journey.care < to && journey.careEnd >= to)
                    .count();
            long wanted = (2 * there * care.threePlacements() + care.open()) / (2L * Math.max(1, care.open()));
            for (Journey journey : shuffled(open).subList(0, (int) Math.min(open.size(), wanted))) {
                journey.unsettled.add(year);
            }
        }
    }

    /**
     * Deals where the children live who are in care at the end of the calibrated year: first the homes that are not for
     * every child, to those who may live there.
     */
    private void homes() {
        int year = counts.year().startYear();
        if (year < first || year > last) {
            return;
        }
        int to = april(year + 1);
        List<Journey> there = cares.stream()
                .filter(journey -> journey.care < to && journey.careEnd >= to)
                .toList();
        List<Journey> left = shuffled(there.stream()
                .filter(journey -> !journey.adopted() || journey.placedForAdoption() >= to)
                .toList());
        var homes = new EnumMap<PlacementType, Integer>(PlacementType.class);
        homes.putAll(Shares.split(care.placements(), there.size()));
        // other placements are adoptive ones too
        homes.computeIfPresent(PlacementType.Z1, (type, count) -> Math.max(0, count - (there.size() - left.size())));
        home(left, homes, PlacementType.H5, PlacementType.U4, journey -> independent(journey, year));
        home(
                left,
                homes,
                PlacementType.K2,
                PlacementType.U6,
                journey -> journey.kid != null && journey.care - journey.kid.born >= 8 * YEAR);
        List<PlacementType> dealt = Shares.spread(Shares.split(homes, left.size()));
        for (int i = 0; i < dealt.size(); i++) {
            left.get(i).home = dealt.get(i);
        }
    }

    /** Takes those who get this home off both; what cannot be dealt is another one. */
    private static void home(
            List<Journey> left,
            Map<PlacementType, Integer> homes,
            PlacementType home,
            PlacementType otherwise,
            Predicate<Journey> mayLiveThere) {
        int wanted = homes.getOrDefault(home, 0);
        for (Iterator<Journey> each = left.iterator(); wanted > 0 && each.hasNext(); ) {
            Journey journey = each.next();
            if (mayLiveThere.test(journey)) {
                journey.home = home;
                each.remove();
                wanted--;
            }
        }
        homes.put(home, 0);
        homes.merge(otherwise, wanted, Integer::sum);
    }

    /** Whether the child can move to live independently after it turns 16 and before the end of the year; sets when. */
    private boolean independent(Journey journey, int year) {
        Kid kid = journey.kid;
        boolean valid = Math.min(journey.careEnd, end) <= april(2024);
        if (kid == null || !valid || journey.adopted() || journey.unsettled.contains(year)) {
            return false;
        }
        int from = Math.max(april(year) + 5, journey.care + 12);
        int to = Math.min(april(year + 1) - 6, journey.careEnd - 12);
        int grown = Math.max(from, kid.born + 16 * YEAR + 5);
        if (to - from < 30 || grown > to) {
            return false;
        }
        journey.moved = random.nextInt(grown, to + 1);
        return true;
    }

    private void absences() {
        for (int year = first; year <= last; year++) {
            int from = april(year);
            int to = april(year + 1) - 1;
            absences(from, to, care.missing(), 4, cares, journey -> journey.care, journey -> journey.careEnd, true);
            List<Journey> home = kids.stream()
                    .flatMap(kid -> kid.journeys.stream())
                    .filter(journey -> journey.care == NONE && journey.inNeed)
                    .toList();
            ToIntFunction<Journey> start = journey -> journey.referred;
            ToIntFunction<Journey> stop = journey -> journey.needEnd;
            var used = new HashSet<Kid>();
            used.addAll(absences(from, to, care.missingFromHomeTwice(), -3, home, start, stop, false));
            absences(
                    from,
                    to,
                    care.missingFromHomeOnce(),
                    1,
                    home.stream().filter(journey -> !used.contains(journey.kid)).toList(),
                    start,
                    stop,
                    false);
        }
    }

    /**
     * Makes children missing.
     *
     * @param most how often at most; below 0: at least twice and at most so often
     */
    private Set<Kid> absences(
            int from,
            int to,
            int children,
            int most,
            List<Journey> among,
            ToIntFunction<Journey> start,
            ToIntFunction<Journey> stop,
            boolean care) {
        var chosen = new LinkedHashSet<Kid>();
        for (Journey journey : shuffled(among)) {
            if (chosen.size() == children) {
                return chosen;
            }
            Kid kid = journey.kid;
            if (kid == null || chosen.contains(kid)) {
                continue;
            }
            int low = Math.max(Math.max(from, start.applyAsInt(journey) + 5), kid.born + 10 * YEAR);
            int high = Math.min(Math.min(to, stop.applyAsInt(journey) - 6), end - 1);
            int times = most < 0 ? 2 + random.nextInt(-most - 1) : 1 + random.nextInt(most);
            if (high - low < 12 * times || kid.absences.stream().anyMatch(some -> some.started() >= from)) {
                continue;
            }
            chosen.add(kid);
            int step = (high - low) / times;
            for (int i = 0; i < times; i++) {
                int day = low + i * step + random.nextInt(step - 6);
                kid.absences.add(new Kid.Absence(day, day + random.nextInt(5), care));
            }
        }
        return chosen;
    }

    /** What young people who left care at 18 do on their 19th, 20th and 21st birthdays. */
    private void birthdays() {
        for (int year = first; year <= last; year++) {
            int from = april(year);
            int to = april(year + 1) - 1;
            record Turn(Kid kid, int day) {}
            var turns = new ArrayList<Turn>();
            for (Journey journey : cares) {
                Kid kid = journey.kid;
                if (kid == null || !journey.leftAt18() || journey.careEnd == OPEN) {
                    continue;
                }
                for (int age = 19; age <= 21; age++) {
                    int day =
                            (int) LocalDate.ofEpochDay(kid.born).plusYears(age).toEpochDay();
                    if (day >= from && day <= to && day < end) {
                        turns.add(new Turn(kid, day));
                    }
                }
            }
            int of = 3 * care.ceasedAt18();
            List<Turn> order = shuffled(turns);
            List<Integer> places =
                    shuffled(IntStream.range(0, order.size()).boxed().toList());
            for (int i = 0; i < order.size(); i++) {
                int place = places.get(i);
                boolean suitable = (long) i * of < (long) care.suitable() * order.size();
                boolean studies = (long) place * of < (long) care.higherEducation() * order.size();
                boolean occupied = (long) place * of < (long) care.occupied() * order.size();
                Turn turn = order.get(i);
                turn.kid.birthdays.add(new Kid.Birthday(
                        turn.day,
                        studies ? LeaverActivity.F1 : occupied ? occupation(year) : idle(),
                        suitable ? suitableHome() : unsuitableHome(),
                        suitable));
            }
        }
    }

    private LeaverActivity occupation(int year) {
        LeaverActivity working = year + 1 <= 2021 ? LeaverActivity.F3 : LeaverActivity.F5;
        return random.nextInt(3) == 0 ? LeaverActivity.F2 : working;
    }

    private LeaverActivity idle() {
        return List.of(LeaverActivity.G4, LeaverActivity.G5, LeaverActivity.G5, LeaverActivity.G6)
                .get(random.nextInt(4));
    }

    private LeaverAccommodation suitableHome() {
        return List.of(LeaverAccommodation.U, LeaverAccommodation.Z, LeaverAccommodation.B, LeaverAccommodation.D)
                .get(random.nextInt(4));
    }

    private LeaverAccommodation unsuitableHome() {
        return List.of(LeaverAccommodation.S, LeaverAccommodation.V, LeaverAccommodation.X)
                .get(random.nextInt(3));
    }

    private <T> List<T> shuffled(List<T> some) {
        var order = new ArrayList<>(some);
        for (int i = order.size(); i > 1; i--) {
            Collections.swap(order, i - 1, random.nextInt(i));
        }
        return order;
    }
}
