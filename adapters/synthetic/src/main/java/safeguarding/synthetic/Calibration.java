package safeguarding.synthetic;

import static safeguarding.synthetic.Checks.checkArgument;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Checks that the parts fit each other. */
    public Calibration {
        checkArgument(
                frontDoor.notInNeed() <= frontDoor.referrals(), "referrals not in need must be no more than referrals");
        checkArgument(
                protection.started() <= protection.conferences(),
                "plans started must be no more than initial conferences: each starts on one");
        checkArgument(
                protection.conferences() <= protection.enquiries(),
                "initial conferences must be no more than section 47 enquiries: each follows one");
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

        /** Checks that there are twelve months and that the sources add up to them. */
        public FrontDoor {
            referralsByMonth = List.copyOf(referralsByMonth);
            referralsBySource = ordered(referralsBySource);
            checkArgument(referralsByMonth.size() == 12, "referrals must be given for each of the twelve months");
            checkArgument(
                    Shares.total(referralsByMonth) == Shares.total(referralsBySource.values()),
                    "referrals by month and by source must add up to the same number");
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

        /** Takes copies. */
        public Need {
            assessmentDays = List.copyOf(assessmentDays);
            factors = ordered(factors);
            primaryNeeds = ordered(primaryNeeds);
        }

        /** Assessments completed in the year. */
        public int assessed() {
            return assessmentDays.stream().mapToInt(Band::count).sum();
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

        /** Checks that the plans balance. */
        public Protection {
            conferenceDays = List.copyOf(conferenceDays);
            openDays = List.copyOf(openDays);
            endedDays = List.copyOf(endedDays);
            endedInYearOfStart = List.copyOf(endedInYearOfStart);
            startedInitial = ordered(startedInitial);
            startedLatest = ordered(startedLatest);
            openInitial = ordered(openInitial);
            openLatest = ordered(openLatest);
            checkArgument(openDays.size() == 4, "open plans must be given in four bands of time");
            checkArgument(endedDays.size() == 5, "ended plans must be given in five bands of time");
            checkArgument(endedInYearOfStart.size() == 3, "plans that started and ended must be given in three bands");
            checkArgument(
                    started == Shares.total(openDays.subList(0, 3)) + Shares.total(endedInYearOfStart),
                    "plans started must be those open for less than a year and those that started and ended");
        }

        /** Initial conferences held in the year. */
        public int conferences() {
            return conferenceDays.stream().mapToInt(Band::count).sum();
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

        /** Takes copies. */
        public Care {
            ceasedBy = ordered(ceasedBy);
            placements = ordered(placements);
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

        /** Checks that there are places and three levels. */
        public Home {
            firstHalfInjuries = List.copyOf(firstHalfInjuries);
            secondHalfInjuries = List.copyOf(secondHalfInjuries);
            checkArgument(places >= 6, "a home must have at least 6 places: three young people are restrained most");
            checkArgument(
                    firstHalfInjuries.size() == 3 && secondHalfInjuries.size() == 3,
                    "injuries must be given in three levels");
        }
    }

    /** A copy in the order of the codes: the order of a map is not to be seen in the records. */
    private static <K extends Comparable<K>> Map<K, Integer> ordered(Map<K, Integer> counts) {
        checkArgument(counts.values().stream().allMatch(count -> count >= 0), "counts must be 0 or more");
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Of so many times the size: every count is multiplied and rounded so that parts still add up to their whole. */
    Calibration times(int numerator, int denominator) {
        Shares to = new Shares(numerator, denominator);
        List<Integer> openDays = to.of(protection.openDays);
        List<Integer> endedDays = to.of(protection.endedDays);
        List<Integer> endedInYearOfStart = to.of(protection.endedInYearOfStart);
        int started = Shares.total(openDays.subList(0, 3)) + Shares.total(endedInYearOfStart);
        List<Band> conferenceDays = to.bands(protection.conferenceDays);
        int conferences =
                Math.max(started, conferenceDays.stream().mapToInt(Band::count).sum());
        if (conferences > conferenceDays.stream().mapToInt(Band::count).sum()) {
            conferenceDays = Shares.bands(conferenceDays, conferences);
        }
        List<Integer> months = to.of(frontDoor.referralsByMonth);
        return new Calibration(
                area,
                year,
                new FrontDoor(
                        months,
                        Shares.split(frontDoor.referralsBySource, Shares.total(months)),
                        to.of(frontDoor.repeats),
                        Math.min(Shares.total(months), to.of(frontDoor.notInNeed)),
                        to.of(frontDoor.otherContacts)),
                new Need(
                        to.bands(need.assessmentDays),
                        to.of(need.factors),
                        to.of(need.withFactors),
                        to.of(need.open),
                        to.of(need.ended),
                        to.of(need.primaryNeeds)),
                new Protection(
                        Math.max(conferences, to.of(protection.enquiries)),
                        conferenceDays,
                        started,
                        openDays,
                        endedDays,
                        endedInYearOfStart,
                        Math.min(started, to.of(protection.secondEver)),
                        Math.min(started, to.of(protection.secondWithin24Months)),
                        Shares.split(protection.startedInitial, started),
                        Shares.split(protection.startedLatest, started),
                        Shares.split(protection.openInitial, Shares.total(openDays)),
                        Shares.split(protection.openLatest, Shares.total(openDays)),
                        to.of(protection.reviewedLate)),
                new Care(
                        to.of(care.open),
                        to.of(care.started),
                        to.of(care.fromPlans),
                        to.of(care.ceasedBy),
                        to.of(care.ceasedAt18),
                        to.of(care.threePlacements),
                        to.of(care.placements),
                        to.of(care.missing),
                        to.of(care.missingFromHomeTwice),
                        to.of(care.missingFromHomeOnce),
                        to.of(care.suitable),
                        to.of(care.occupied),
                        to.of(care.higherEducation)),
                new Home(
                        Math.max(6, to.of(home.places)),
                        to.of(home.restraintsBefore),
                        to.of(home.firstHalf),
                        to.of(home.secondHalf),
                        to.of(home.injuriesBefore),
                        to.of(home.firstHalfInjuries),
                        to.of(home.secondHalfInjuries),
                        home.welfareRestraints,
                        home.welfareInjuries,
                        home.topThree));
    }

    /** County Durham in 2019-20, as published; what is assumed is said at each component. */
    public static Calibration durham() {
        return Durham.CALIBRATION;
    }
}
