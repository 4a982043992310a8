package safeguarding.synthetic;

import static safeguarding.synthetic.Checks.checkArgument;
import static safeguarding.synthetic.Checks.checkCounts;
import static safeguarding.synthetic.Checks.checkPart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.fact.Area;
import safeguarding.time.FinancialYear;

/**
 * The counts of one authority and financial year that a synthetic authority is made to have. Every other year has the same
 * yearly flows; before the calibrated year as many start as end, so that the stocks stand still until it begins.
 *
 * <p>{@link #durham()} holds what was published of County Durham 2019-20. What no source gives is an assumption, and each
 * component says which of the two it is. An embedder with figures of another authority makes its own value.
 *
 * <p>Durham's figures: Contains public sector information licensed under the Open Government Licence v3.0. Source:
 * Department for Education, Children in need 2024 and Local Authority Interactive Tool; restraints: Durham Safeguarding
 * Children Partnership, Annual Report 2019/20.
 *
 * @param area the authority
 * @param year the financial year the counts are of
 * @param frontDoor contacts and referrals
 * @param need assessments and episodes of need
 * @param protection enquiries, conferences and plans
 * @param care children looked after and care leavers
 * @param home restraints in a secure children's home
 */
public record Calibration(
        Area area, FinancialYear year, FrontDoor frontDoor, Need need, Protection protection, Care care, Home home) {

    /**
     * Checks that the parts fit each other.
     *
     * @throws IllegalArgumentException if one is more than what it is a part of, or than what it follows from
     */
    public Calibration {
        int inNeed = frontDoor.referrals() - frontDoor.notInNeed();
        checkPart("referrals not in need", frontDoor.notInNeed(), "referrals", frontDoor.referrals());
        checkPart("assessments", need.assessed(), "referrals: each is of one", frontDoor.referrals());
        checkPart("referrals not in need", frontDoor.notInNeed(), "assessments: each was assessed", need.assessed());
        checkPart("referrals in need", inNeed, "children who are in need or ceased to be", need.open() + need.ended());
        checkArgument(
                need.open() >= protection.open() + care.open(),
                "children in need must be at least those with a plan and those in care");
        checkPart(
                "plans started",
                protection.started(),
                "initial conferences: each starts on one",
                protection.conferences());
        checkPart(
                "initial conferences",
                protection.conferences(),
                "section 47 enquiries: each follows one",
                protection.enquiries());
        checkPart(
                "enquiries, and children who came into care otherwise than from plans,",
                protection.enquiries() + care.started() - care.fromPlans(),
                "referrals in need",
                inNeed);
        checkPart("children who came into care from plans", care.fromPlans(), "plans that ended", protection.ended());
    }

    /**
     * Contacts and referrals.
     *
     * @param referralsByMonth referrals of April, May and so on to March: published, table C6
     * @param referralsBySource referrals by source: groups published, table C5; the codes within a group are an assumption
     * @param repeats referrals within 12 months of the child's previous one: published, table C1
     * @param notInNeed referrals that were assessed and found not in need: published, table C1
     * @param otherContacts contacts that led to no referral: an assumption
     */
    public record FrontDoor(
            List<Integer> referralsByMonth,
            Map<ReferralSource, Integer> referralsBySource,
            int repeats,
            int notInNeed,
            int otherContacts) {

        /**
         * Checks that there are twelve months and that the sources add up to them.
         *
         * @throws IllegalArgumentException if not, or if there are more repeats than referrals
         */
        public FrontDoor {
            checkCounts(repeats, notInNeed, otherContacts);
            referralsByMonth =
                    checkCounts(referralsByMonth, 12, "referrals must be given for each of the twelve months");
            referralsBySource = ordered(referralsBySource);
            checkArgument(
                    Shares.total(referralsByMonth) == Shares.total(referralsBySource.values()),
                    "referrals by month and by source must add up to the same number");
            checkPart("repeats", repeats, "referrals", Shares.total(referralsByMonth));
        }

        /** Referrals of the year. */
        public int referrals() {
            return Shares.total(referralsByMonth);
        }
    }

    /**
     * So many that took at least one and at most another number of working days or days; within it they are spread evenly.
     *
     * @param from the least, included
     * @param to the most, included
     * @param count how many
     */
    public record Band(int from, int to, int count) {

        /** Checks that it runs forwards. */
        public Band {
            checkArgument(from >= 0 && to >= from, "a band must run from 0 or more up to a number that is not less");
            checkArgument(count >= 0, "the count of a band must be 0 or more");
        }
    }

    /**
     * Assessments and episodes of need.
     *
     * @param assessmentDays assessments completed by working days: bands published, table C2, divided further so that the
     *     published quartiles come out
     * @param factors assessments with each factor: published, table C3; suppressed ones are left out
     * @param withFactors assessments with any factor: published, table C3
     * @param open children in need at the end of the year: published, table B1
     * @param ended episodes of need that ended in the year: published, table B1
     * @param primaryNeeds what children in need at the end of the year need: published, table B3
     */
    public record Need(
            List<Band> assessmentDays,
            Map<AssessmentFactor, Integer> factors,
            int withFactors,
            int open,
            int ended,
            Map<PrimaryNeed, Integer> primaryNeeds) {

        /**
         * Checks that the factors are those of the assessments, and the primary needs those of the children in need.
         *
         * @throws IllegalArgumentException if not
         */
        public Need {
            checkCounts(withFactors, open, ended);
            assessmentDays = List.copyOf(assessmentDays);
            factors = ordered(factors);
            primaryNeeds = ordered(primaryNeeds);
            checkPart("assessments with factors", withFactors, "assessments", total(assessmentDays));
            for (int count : factors.values()) {
                checkPart("assessments with one factor", count, "those with any", withFactors);
            }
            checkArgument(
                    Shares.total(primaryNeeds.values()) == open,
                    "primary needs must add up to the children in need at the end of the year");
        }

        /** Assessments completed in the year. */
        public int assessed() {
            return total(assessmentDays);
        }
    }

    /**
     * Enquiries, conferences and plans.
     *
     * @param enquiries section 47 enquiries started: published, table C4
     * @param conferenceDays initial conferences held by working days from the start of the enquiry: bands published, table
     *     C4, divided further so that the published quartiles come out
     * @param started plans started: published, table D1; each on the day of its conference
     * @param openDays plans open at the end of the year by how long: up to 3 months, 6 months, a year, longer; published,
     *     table D5
     * @param endedDays plans ended by how long: up to 3 months, 6 months, a year, 2 years, longer; published, table D7
     * @param endedInYearOfStart plans that started and ended in the year, by the first three of these: their sum follows
     *     from the published counts, its parts are an assumption
     * @param secondEver plans started that were a second or subsequent one: published, table D3
     * @param secondWithin24Months those that started within 24 months of the end of the one before: 12.5% in the Durham
     *     partnership's report
     * @param startedInitial plans started by initial category: published, table D2
     * @param startedLatest the same plans by latest category: published, table D2
     * @param openInitial plans open by initial category: published, table D4
     * @param openLatest the same plans by latest category: published, table D4
     * @param reviewedLate plans open for three months that were not reviewed in time: published, table D6
     */
    public record Protection(
            int enquiries,
            List<Band> conferenceDays,
            int started,
            List<Integer> openDays,
            List<Integer> endedDays,
            List<Integer> endedInYearOfStart,
            int secondEver,
            int secondWithin24Months,
            Map<AbuseCategory, Integer> startedInitial,
            Map<AbuseCategory, Integer> startedLatest,
            Map<AbuseCategory, Integer> openInitial,
            Map<AbuseCategory, Integer> openLatest,
            int reviewedLate) {

        /**
         * Checks that the plans balance.
         *
         * @throws IllegalArgumentException if not, or if a part of them is more than its whole
         */
        public Protection {
            checkCounts(enquiries, started, secondEver, secondWithin24Months, reviewedLate);
            conferenceDays = List.copyOf(conferenceDays);
            openDays = checkCounts(openDays, 4, "open plans must be given in four bands of time");
            endedDays = checkCounts(endedDays, 5, "ended plans must be given in five bands of time");
            endedInYearOfStart =
                    checkCounts(endedInYearOfStart, 3, "plans that started and ended must be given in three bands");
            startedInitial = ordered(startedInitial);
            startedLatest = ordered(startedLatest);
            openInitial = ordered(openInitial);
            openLatest = ordered(openLatest);
            checkArgument(
                    started == Shares.total(openDays.subList(0, 3)) + Shares.total(endedInYearOfStart),
                    "plans started must be those open for less than a year and those that started and ended");
            checkPart("second plans", secondEver, "plans started", started);
            checkPart("second plans within 24 months", secondWithin24Months, "second plans", secondEver);
            for (Map<AbuseCategory, Integer> categories : List.of(startedInitial, startedLatest)) {
                checkArgument(
                        Shares.total(categories.values()) == started,
                        "plans started by category must add up to plans started");
            }
            for (Map<AbuseCategory, Integer> categories : List.of(openInitial, openLatest)) {
                checkArgument(
                        Shares.total(categories.values()) == Shares.total(openDays),
                        "open plans by category must add up to plans open");
            }
            checkPart(
                    "plans reviewed late",
                    reviewedLate,
                    "those open for three months to a year",
                    openDays.get(1) + openDays.get(2));
            for (int i = 0; i < endedInYearOfStart.size(); i++) {
                checkArgument(
                        endedInYearOfStart.get(i) <= endedDays.get(i),
                        "plans that started and ended in the year must be among those that ended, in each band");
            }
        }

        /** Initial conferences held in the year. */
        public int conferences() {
            return total(conferenceDays);
        }

        /** Plans open at the end of the year. */
        public int open() {
            return Shares.total(openDays);
        }

        /** Plans that ended in the year. */
        public int ended() {
            return Shares.total(endedDays);
        }
    }

    /**
     * Children looked after and care leavers.
     *
     * @param open children looked after at the end of the year: published
     * @param started children who started to be looked after: published
     * @param fromPlans those of them who came straight from a child protection plan: an assumption
     * @param ceasedBy children who ceased to be looked after, by reason: adoptions, special guardianship, arrangements
     *     orders and returns home published; the rest is an assumption
     * @param ceasedAt18 those of them who left on their 18th birthday; the reasons E17, E5 and E6: a third of the published
     *     174 care leavers aged 19 to 21
     * @param threePlacements children looked after at the end of the year who had three placements in it: published
     * @param placements where they live: shares published, codes within a group are an assumption
     * @param missing children looked after in the year who were missing: 6%, published
     * @param missingFromHomeTwice children missing from home more than once: the Durham partnership's report
     * @param missingFromHomeOnce children missing from home once: an assumption
     * @param suitable care leavers in suitable accommodation: published
     * @param occupied care leavers in education, employment or training: published
     * @param higherEducation those of them in higher education: published
     */
    public record Care(
            int open,
            int started,
            int fromPlans,
            Map<EpisodeEndReason, Integer> ceasedBy,
            int ceasedAt18,
            int threePlacements,
            Map<PlacementType, Integer> placements,
            int missing,
            int missingFromHomeTwice,
            int missingFromHomeOnce,
            int suitable,
            int occupied,
            int higherEducation) {

        /**
         * Checks that the parts fit.
         *
         * @throws IllegalArgumentException if one is more than its whole, or parts do not add up to it
         */
        public Care {
            checkCounts(open, started, fromPlans, ceasedAt18, threePlacements, missing);
            checkCounts(missingFromHomeTwice, missingFromHomeOnce, suitable, occupied, higherEducation);
            ceasedBy = ordered(ceasedBy);
            placements = ordered(placements);
            int inYear = open + Shares.total(ceasedBy.values());
            checkPart("children who came into care", started, "those who are in it or ceased to be", inYear);
            checkPart("children who came into care from plans", fromPlans, "those who came into care", started);
            checkArgument(
                    ceasedAt18 == adults(ceasedBy),
                    "those who left care at 18 must be those who ceased for the reasons E17, E5 and E6");
            checkPart("children with three placements", threePlacements, "children in care", open);
            checkArgument(Shares.total(placements.values()) == open, "placements must add up to the children in care");
            checkPart("children missing from care", missing, "children in care in the year", inYear);
            checkPart("care leavers in suitable accommodation", suitable, "care leavers", 3 * ceasedAt18);
            checkPart("care leavers who are occupied", occupied, "care leavers", 3 * ceasedAt18);
            checkPart("care leavers in higher education", higherEducation, "those who are occupied", occupied);
        }

        private static int adults(Map<EpisodeEndReason, Integer> ceasedBy) {
            return ceasedBy.entrySet().stream()
                    .filter(reason -> Journey.adult(reason.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        /** Children who ceased to be looked after. */
        public int ceased() {
            return Shares.total(ceasedBy.values());
        }
    }

    /**
     * Restraints in a secure children's home: published in the Durham partnership's report but for its size.
     *
     * @param places young people there at a time: an assumption
     * @param restraintsBefore restraints in each year before the calibrated one
     * @param firstHalf restraints from April to September
     * @param secondHalf restraints from October to March
     * @param injuriesBefore injuries in each year before, all of level 1
     * @param firstHalfInjuries injuries of levels 1, 2 and 3 from April to September
     * @param secondHalfInjuries injuries of levels 1, 2 and 3 from October to March
     * @param welfareRestraints restraints, of a hundred, of young people placed for their welfare
     * @param welfareInjuries injuries, of a hundred, to them
     * @param topThree restraints, of a hundred, of the three most often restrained
     */
    public record Home(
            int places,
            int restraintsBefore,
            int firstHalf,
            int secondHalf,
            int injuriesBefore,
            List<Integer> firstHalfInjuries,
            List<Integer> secondHalfInjuries,
            int welfareRestraints,
            int welfareInjuries,
            int topThree) {

        /**
         * Checks that there are places and three levels, and restraints for the injuries to come from.
         *
         * @throws IllegalArgumentException if not, or if the shares of the restraints exclude each other
         */
        public Home {
            checkCounts(restraintsBefore, firstHalf, secondHalf, injuriesBefore);
            firstHalfInjuries = checkCounts(firstHalfInjuries, 3, "injuries must be given in three levels");
            secondHalfInjuries = checkCounts(secondHalfInjuries, 3, "injuries must be given in three levels");
            checkArgument(places >= 6, "a home must have at least 6 places: three young people are restrained most");
            checkArgument(
                    (restraintsBefore > 0 || injuriesBefore == 0)
                            && (firstHalf > 0 || Shares.total(firstHalfInjuries) == 0)
                            && (secondHalf > 0 || Shares.total(secondHalfInjuries) == 0),
                    "there must be no injuries where there are no restraints");
            for (int share : List.of(welfareRestraints, welfareInjuries, topThree)) {
                checkArgument(share >= 0 && share <= 100, "shares must be from 0 to 100 of a hundred");
            }
            checkArgument(
                    3 * welfareRestraints >= 2 * topThree && 3 * (100 - welfareRestraints) >= topThree,
                    "restraints must allow for two of the top three to be placed for their welfare, and for one not to be");
        }
    }

    private static int total(List<Band> bands) {
        return bands.stream().mapToInt(Band::count).sum();
    }

    /** A copy in the order of the codes: the order of a map is not to be seen in the records. */
    private static <K extends Comparable<K>> Map<K, Integer> ordered(Map<K, Integer> counts) {
        counts.values().forEach(count -> checkCounts(count));
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Of so many times the size: every count is multiplied and rounded so that the parts still fit each other. */
    Calibration times(int numerator, int denominator) {
        Shares to = new Shares(numerator, denominator);
        Protection plans = times(protection, to);
        Care cared = times(care, to, plans.ended());
        FrontDoor door = times(frontDoor, to, plans.enquiries() + cared.started() - cared.fromPlans());
        Need needs = times(need, to, door, plans.open() + cared.open());
        return new Calibration(area, year, door, needs, plans, cared, times(home, to));
    }

    private static Protection times(Protection plans, Shares to) {
        List<Integer> openDays = to.of(plans.openDays);
        List<Integer> own = to.of(plans.endedInYearOfStart);
        var endedDays = new ArrayList<>(to.of(plans.endedDays));
        for (int i = 0; i < own.size(); i++) {
            endedDays.set(i, Math.max(endedDays.get(i), own.get(i)));
        }
        int open = Shares.total(openDays);
        int started = Shares.total(openDays.subList(0, 3)) + Shares.total(own);
        int conferences = Math.max(started, to.of(plans.conferences()));
        int second = Math.min(started, to.of(plans.secondEver));
        return new Protection(
                Math.max(conferences, to.of(plans.enquiries)),
                Shares.bands(plans.conferenceDays, conferences),
                started,
                openDays,
                endedDays,
                own,
                second,
                Math.min(second, to.of(plans.secondWithin24Months)),
                Shares.split(plans.startedInitial, started),
                Shares.split(plans.startedLatest, started),
                Shares.split(plans.openInitial, open),
                Shares.split(plans.openLatest, open),
                Math.min(openDays.get(1) + openDays.get(2), to.of(plans.reviewedLate)));
    }

    private static Care times(Care care, Shares to, int plansEnded) {
        int open = to.of(care.open);
        Map<EpisodeEndReason, Integer> ceasedBy = to.of(care.ceasedBy);
        int inYear = open + Shares.total(ceasedBy.values());
        int started = Math.min(inYear, to.of(care.started));
        int adults = Care.adults(ceasedBy);
        int occupied = Math.min(3 * adults, to.of(care.occupied));
        return new Care(
                open,
                started,
                Math.min(Math.min(started, plansEnded), to.of(care.fromPlans)),
                ceasedBy,
                adults,
                Math.min(open, to.of(care.threePlacements)),
                Shares.split(care.placements, open),
                Math.min(inYear, to.of(care.missing)),
                to.of(care.missingFromHomeTwice),
                to.of(care.missingFromHomeOnce),
                Math.min(3 * adults, to.of(care.suitable)),
                occupied,
                Math.min(occupied, to.of(care.higherEducation)));
    }

    /** With at least so many referrals in need as led to an enquiry or to care. */
    private static FrontDoor times(FrontDoor door, Shares to, int further) {
        int referrals = Math.max(further, to.of(door.referrals()));
        return new FrontDoor(
                Shares.split(door.referralsByMonth, referrals),
                Shares.split(door.referralsBySource, referrals),
                Math.min(referrals, to.of(door.repeats)),
                Math.min(referrals - further, to.of(door.notInNeed)),
                to.of(door.otherContacts));
    }

    private static Need times(Need need, Shares to, FrontDoor door, int further) {
        int assessed = Math.min(door.referrals(), to.of(need.assessed()));
        int withFactors = Math.min(assessed, to.of(need.withFactors));
        Map<AssessmentFactor, Integer> factors = to.of(need.factors);
        factors.replaceAll((factor, count) -> Math.min(withFactors, count));
        int open = Math.max(further, to.of(need.open));
        return new Need(
                Shares.bands(need.assessmentDays, assessed),
                factors,
                withFactors,
                open,
                Math.max(door.referrals() - door.notInNeed() - open, to.of(need.ended)),
                Shares.split(need.primaryNeeds, open));
    }

    private static Home times(Home home, Shares to) {
        int before = to.of(home.restraintsBefore);
        int firstHalf = to.of(home.firstHalf);
        int secondHalf = to.of(home.secondHalf);
        Shares none = new Shares(0, 1);
        return new Home(
                Math.max(6, to.of(home.places)),
                before,
                firstHalf,
                secondHalf,
                (before == 0 ? none : to).of(home.injuriesBefore),
                (firstHalf == 0 ? none : to).of(home.firstHalfInjuries),
                (secondHalf == 0 ? none : to).of(home.secondHalfInjuries),
                home.welfareRestraints,
                home.welfareInjuries,
                home.topThree);
    }

    /** The largest of the counts that are of no other one's parts. */
    int largest() {
        return IntStream.of(
                        frontDoor.referrals(),
                        frontDoor.otherContacts,
                        need.open,
                        need.ended,
                        protection.ended(),
                        care.ceased(),
                        care.missingFromHomeTwice,
                        care.missingFromHomeOnce,
                        home.places,
                        home.restraintsBefore,
                        home.firstHalf,
                        home.secondHalf,
                        home.injuriesBefore,
                        Shares.total(home.firstHalfInjuries),
                        Shares.total(home.secondHalfInjuries))
                .max()
                .orElseThrow();
    }

    /** County Durham in 2019-20, as published; what is assumed is said at each component. */
    public static Calibration durham() {
        return Durham.CALIBRATION;
    }
}
