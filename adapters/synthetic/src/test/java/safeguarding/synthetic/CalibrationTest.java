package safeguarding.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.synthetic.Calibration.Band;
import safeguarding.synthetic.Calibration.Care;
import safeguarding.synthetic.Calibration.FrontDoor;
import safeguarding.synthetic.Calibration.Home;
import safeguarding.synthetic.Calibration.Need;
import safeguarding.synthetic.Calibration.Protection;

class CalibrationTest {

    private static final Calibration DURHAM = Calibration.durham();

    @Test
    void durhamIsWhatTheDepartmentPublished() throws IOException {
        Map<String, String> published = published(
                "durham-north-east-england-2013-2024.csv",
                cells -> cells[1].equals("County Durham") && cells[2].equals("2020") ? cells[0] + ":" + cells[3] : "",
                cells -> cells[4]);
        List<String> months = List.of(
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
                "January",
                "February",
                "March");
        for (int i = 0; i < 12; i++) {
            is(
                    published,
                    "c6:" + months.get(i),
                    DURHAM.frontDoor().referralsByMonth().get(i));
        }
        is(published, "c1:Referrals", DURHAM.frontDoor().referrals());
        is(published, "c1:Re_referrals", DURHAM.frontDoor().repeats());
        is(published, "c1:Not_in_Need", DURHAM.frontDoor().notInNeed());
        is(published, "c5:Individual", sources("1"));
        is(published, "c5:Schools", sources("2A"));
        is(published, "c5:Education_Services", sources("2B"));
        is(published, "c5:Health_Services", sources("3"));
        is(published, "c5:Housing", sources("4"));
        is(published, "c5:LA_Services", sources("5"));
        is(published, "c5:Police", sources("6"));
        is(published, "c5:Other_legal_agency", sources("7"));
        is(published, "c5:Other", sources("8"));
        is(published, "c5:Anonymous", sources("9"));
        List<Band> assessed = DURHAM.need().assessmentDays();
        is(published, "c2:Assessments_completed", DURHAM.need().assessed());
        is(published, "c2:Same_day", bands(assessed, 0, 0));
        is(published, "c2:1-10_days", bands(assessed, 1, 10));
        is(published, "c2:11-20_days", bands(assessed, 11, 20));
        is(published, "c2:21-30_days", bands(assessed, 21, 30));
        is(published, "c2:31-40_days", bands(assessed, 31, 40));
        is(published, "c2:41-45_days", bands(assessed, 41, 45));
        is(published, "c2:46-50_days", bands(assessed, 46, 50));
        is(published, "c2:51-60_days", bands(assessed, 51, 60));
        is(published, "c2:61+_days", bands(assessed, 61, 999));
        is(published, "c3:Episodes_with_assessment_factor", DURHAM.need().withFactors());
        Map<AssessmentFactor, Integer> factors = DURHAM.need().factors();
        is(published, "c3:Mental_Health_parent", factors.getOrDefault(AssessmentFactor.MENTAL_HEALTH_PARENT, 0));
        is(published, "c3:Domestic_Abuse_parent", factors.getOrDefault(AssessmentFactor.DOMESTIC_ABUSE_PARENT, 0));
        is(published, "c3:Neglect", factors.getOrDefault(AssessmentFactor.NEGLECT, 0));
        is(published, "c3:Going_missing", factors.getOrDefault(AssessmentFactor.MISSING, 0));
        is(published, "b1:At31_episodes", DURHAM.need().open());
        is(published, "b1:Ended_episodes", DURHAM.need().ended());
        is(
                published,
                "b1:Started_episodes",
                DURHAM.frontDoor().referrals() - DURHAM.frontDoor().notInNeed());
        is(published, "b3:N1_Abuse_or_neglect", DURHAM.need().primaryNeeds().getOrDefault(PrimaryNeed.N1, 0));
        is(published, "c4:Section47", DURHAM.protection().enquiries());
        List<Band> held = DURHAM.protection().conferenceDays();
        is(published, "c4:ICPC", DURHAM.protection().conferences());
        is(published, "c4:Duration_0-10_days", bands(held, 0, 10));
        is(published, "c4:Duration_11-15_days", bands(held, 11, 15));
        is(published, "c4:Duration_16-20_days", bands(held, 16, 20));
        is(published, "c4:Duration_21+_days", bands(held, 21, 999));
        is(published, "d1:CPP_start", DURHAM.protection().started());
        is(published, "d1:CPP_end", DURHAM.protection().ended());
        is(published, "d1:CPP_At31", DURHAM.protection().open());
        is(published, "d3:CPP_subsequent", DURHAM.protection().secondEver());
        categories(published, "d2", "Initial", DURHAM.protection().startedInitial());
        categories(published, "d2", "Latest", DURHAM.protection().startedLatest());
        categories(published, "d4", "Initial", DURHAM.protection().openInitial());
        categories(published, "d4", "Latest", DURHAM.protection().openLatest());
        List<String> spans = List.of(
                "3_months_or_less",
                "more_than_3_months_6_months",
                "more_than_6_months_less_than_1_year",
                "1_year_less_than_2_years",
                "2_years_or_more");
        for (int i = 0; i < 5; i++) {
            is(published, "d7:" + spans.get(i), DURHAM.protection().endedDays().get(i));
        }
        for (int i = 0; i < 3; i++) {
            is(published, "d5:" + spans.get(i), DURHAM.protection().openDays().get(i));
        }
    }

    @Test
    void durhamIsWhatTheInteractiveToolShows() throws IOException {
        Map<String, String> published =
                published("lait-durham-2020.csv", cells -> cells[0], cells -> cells[cells.length - 3]);
        is(published, "LACnum", DURHAM.care().open());
        is(published, "LACnum_Start", DURHAM.care().started());
        is(published, "LACceased", DURHAM.care().ceased());
        is(published, "LACStableNum_2016on", DURHAM.care().threePlacements());
        is(published, "LACnum_Adopt_AppUnop", DURHAM.care().ceasedBy().getOrDefault(EpisodeEndReason.E11, 0));
        is(published, "LACnum_Adopt_ConsentDisp", DURHAM.care().ceasedBy().getOrDefault(EpisodeEndReason.E12, 0));
        is(published, "NoCareLeavers", 3 * DURHAM.care().ceasedAt18());
        is(published, "NoCareLeaverAcc", DURHAM.care().suitable());
        is(published, "CareLeaverEETNum", DURHAM.care().occupied());
        is(published, "LAC_19_HE_Num", DURHAM.care().higherEducation());
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        FrontDoor door = DURHAM.frontDoor();
        assertThatThrownBy(() -> new FrontDoor(List.of(1, 2), door.referralsBySource(), 0, 0, 0))
                .hasMessage("referrals must be given for each of the twelve months");
        assertThatThrownBy(() -> new FrontDoor(door.referralsByMonth(), Map.of(), 0, 0, 0))
                .hasMessage("referrals by month and by source must add up to the same number");
        assertThatThrownBy(() -> new Band(3, 2, 1))
                .hasMessage("a band must run from 0 or more up to a number that is not less");
        FrontDoor few = new FrontDoor(
                door.referralsByMonth(), door.referralsBySource(), door.repeats(), door.referrals() + 1, 0);
        assertThatThrownBy(() -> new Calibration(
                        DURHAM.area(),
                        DURHAM.year(),
                        few,
                        DURHAM.need(),
                        DURHAM.protection(),
                        DURHAM.care(),
                        DURHAM.home()))
                .hasMessage("referrals not in need must be no more than referrals");
    }

    @Test
    void countsOfTheFrontDoorThatDoNotFitAreRefused() {
        FrontDoor door = DURHAM.frontDoor();
        refused(
                () -> new FrontDoor(door.referralsByMonth(), door.referralsBySource(), 5950, 0, 0),
                "repeats must be no more than referrals");
        refused(
                () -> new FrontDoor(door.referralsByMonth(), door.referralsBySource(), 0, 0, -1),
                "counts must be 0 or more");
        refused(
                () -> new FrontDoor(
                        List.of(-1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Map.of(ReferralSource.POLICE, 0), 0, 0, 0),
                "counts must be 0 or more");
    }

    @Test
    void countsOfNeedThatDoNotFitAreRefused() {
        List<Band> days = List.of(new Band(0, 45, 100));
        refused(
                () -> new Need(days, Map.of(), 101, 0, 0, Map.of()),
                "assessments with factors must be no more than assessments");
        refused(
                () -> new Need(days, Map.of(AssessmentFactor.NEGLECT, 51), 50, 0, 0, Map.of()),
                "assessments with one factor must be no more than those with any");
        refused(
                () -> new Need(days, Map.of(), 0, 10, 0, Map.of(PrimaryNeed.N1, 9)),
                "primary needs must add up to the children in need at the end of the year");
        refused(() -> new Need(days, Map.of(), 0, 0, -1, Map.of()), "counts must be 0 or more");
    }

    /** Each differs in one count from ten plans started and open, two of them second ones. */
    @Test
    void countsOfProtectionThatDoNotFitAreRefused() {
        assertThat(plans(2, 1, 10, 10, 3, List.of(0, 0, 0), 0).open()).isEqualTo(10);
        refused(() -> plans(11, 1, 10, 10, 3, List.of(0, 0, 0), 0), "second plans must be no more than plans started");
        refused(
                () -> plans(2, 3, 10, 10, 3, List.of(0, 0, 0), 0),
                "second plans within 24 months must be no more than second plans");
        refused(
                () -> plans(2, 1, 9, 10, 3, List.of(0, 0, 0), 0),
                "plans started by category must add up to plans started");
        refused(() -> plans(2, 1, 10, 11, 3, List.of(0, 0, 0), 0), "open plans by category must add up to plans open");
        refused(
                () -> plans(2, 1, 10, 10, 7, List.of(0, 0, 0), 0),
                "plans reviewed late must be no more than those open for three months to a year");
        // 11 are started of which 10 are open, and the one that ended is not among those that ended
        refused(
                () -> plans(2, 1, 11, 10, 3, List.of(0, 1, 0), 1),
                "plans that started and ended in the year must be among those that ended, in each band");
    }

    /** Ten open plans: four, three and three by how long. */
    private static Protection plans(
            int second, int recent, int categories, int open, int late, List<Integer> own, int more) {
        return new Protection(
                20,
                List.of(new Band(10, 15, 15)),
                10 + more,
                List.of(4, 3, 3, 0),
                List.of(1, 0, 0, 0, 0),
                own,
                second,
                recent,
                Map.of(AbuseCategory.NEG, categories),
                Map.of(AbuseCategory.NEG, categories),
                Map.of(AbuseCategory.NEG, open),
                Map.of(AbuseCategory.NEG, open),
                late);
    }

    /** Each differs in one count from ten children in care, of whom one came from a plan and two others left at 18. */
    @Test
    void countsOfCareThatDoNotFitAreRefused() {
        assertThat(care(1, 2, 3, 10, 12, 6, 6, 6).ceased()).isEqualTo(2);
        refused(
                () -> care(6, 2, 3, 10, 12, 6, 6, 6),
                "children who came into care from plans must be no more than those who came into care");
        refused(
                () -> care(1, 1, 3, 10, 12, 6, 6, 6),
                "those who left care at 18 must be those who ceased for the reasons E17, E5 and E6");
        refused(
                () -> care(1, 2, 11, 10, 12, 6, 6, 6),
                "children with three placements must be no more than children in care");
        refused(() -> care(1, 2, 3, 9, 12, 6, 6, 6), "placements must add up to the children in care");
        // 10 are there and 2 were
        refused(
                () -> care(1, 2, 3, 10, 13, 6, 6, 6),
                "children missing from care must be no more than children in care in the year");
        // three birthdays of each of two
        refused(
                () -> care(1, 2, 3, 10, 12, 7, 6, 6),
                "care leavers in suitable accommodation must be no more than care leavers");
        refused(
                () -> care(1, 2, 3, 10, 12, 6, 7, 6),
                "care leavers who are occupied must be no more than care leavers");
        refused(
                () -> care(1, 2, 3, 10, 12, 6, 5, 6),
                "care leavers in higher education must be no more than those who are occupied");
        refused(
                () -> new Care(1, 4, 0, Map.of(), 0, 0, Map.of(PlacementType.U4, 1), 0, 0, 0, 0, 0, 0),
                "children who came into care must be no more than those who are in it or ceased to be");
    }

    private static Care care(
            int fromPlans, int adults, int three, int placed, int missing, int suitable, int occupied, int studying) {
        return new Care(
                10,
                5,
                fromPlans,
                Map.of(EpisodeEndReason.E17, 2),
                adults,
                three,
                Map.of(PlacementType.U4, placed),
                missing,
                0,
                0,
                suitable,
                occupied,
                studying);
    }

    @Test
    void countsOfTheHomeThatDoNotFitAreRefused() {
        List<Integer> none = List.of(0, 0, 0);
        refused(() -> new Home(6, 0, 1, 1, 0, none, none, 101, 0, 0), "shares must be from 0 to 100 of a hundred");
        refused(
                () -> new Home(6, 0, 0, 1, 0, List.of(0, 1, 0), none, 0, 0, 0),
                "there must be no injuries where there are no restraints");
        refused(
                () -> new Home(6, 0, 1, 1, 1, none, none, 0, 0, 0),
                "there must be no injuries where there are no restraints");
        // two of the three are placed for their welfare: 40 of 60, and 20 are another's
        String two =
                "restraints must allow for two of the top three to be placed for their welfare, and for one not to be";
        refused(() -> new Home(6, 0, 1, 1, 0, none, none, 39, 0, 60), two);
        refused(() -> new Home(6, 0, 1, 1, 0, none, none, 81, 0, 60), two);
        assertThat(new Home(6, 0, 1, 1, 0, none, none, 40, 0, 60).topThree()).isEqualTo(60);
        assertThat(new Home(6, 0, 1, 1, 0, none, none, 80, 0, 60).topThree()).isEqualTo(60);
    }

    /** Durham with one part changed: 5,949 referrals, 2,766 of them not in need, 443 plans open and 914 children in care. */
    @Test
    void partsThatDoNotFitEachOtherAreRefused() {
        Need need = DURHAM.need();
        refused(
                () -> durham(
                        new Need(List.of(new Band(0, 45, 5950)), Map.of(), 0, 3551, 3096, need.primaryNeeds()),
                        DURHAM.protection(),
                        DURHAM.care()),
                "assessments must be no more than referrals: each is of one");
        refused(
                () -> durham(
                        new Need(List.of(new Band(0, 45, 2765)), Map.of(), 0, 3551, 3096, need.primaryNeeds()),
                        DURHAM.protection(),
                        DURHAM.care()),
                "referrals not in need must be no more than assessments: each was assessed");
        // 5,949 - 2,766 = 3,183 and 1,357 + 1,825 = 3,182
        refused(
                () -> durham(need(1357, 1825), DURHAM.protection(), DURHAM.care()),
                "referrals in need must be no more than children who are in need or ceased to be");
        // 443 + 914 = 1,357
        refused(
                () -> durham(need(1356, 3096), DURHAM.protection(), DURHAM.care()),
                "children in need must be at least those with a plan and those in care");
        // 413 - 100 = 313 came into care otherwise, and 3,183 - 313 = 2,870
        refused(
                () -> durham(need, enquiries(2871), DURHAM.care()),
                "enquiries, and children who came into care otherwise than from plans, must be no more than"
                        + " referrals in need");
        assertThat(durham(need, enquiries(2870), DURHAM.care()).protection().enquiries())
                .isEqualTo(2870);
        Care care = DURHAM.care();
        Care fromPlans = new Care(
                care.open(), 700, 637, Map.of(EpisodeEndReason.E8, 700), 0, 0, care.placements(), 0, 0, 0, 0, 0, 0);
        refused(
                () -> durham(need, DURHAM.protection(), fromPlans),
                "children who came into care from plans must be no more than plans that ended");
    }

    /** Whatever is rounded, the parts of an authority of another size fit each other: else they would be refused. */
    @Property
    void theCountsOfAnySizeFit(
            @ForAll @IntRange(min = 1, max = 10_000) int numerator,
            @ForAll @IntRange(min = 1, max = 20_000) int denominator) {
        assertThat(DURHAM.times(numerator, denominator).year()).isEqualTo(DURHAM.year());
        assertThat(tight().times(numerator, denominator).year()).isEqualTo(DURHAM.year());
    }

    /** Every count is as much as what it is a part of or follows from allows. */
    static Calibration tight() {
        var door = new FrontDoor(
                Collections.nCopies(12, 3), Map.of(ReferralSource.POLICE, 20, ReferralSource.SCHOOL, 16), 36, 11, 1);
        // 36 - 11 = 25 in need = 18 with an enquiry + 7 in care otherwise than from one of 4 plans = 9 open + 16 ended
        var need = new Need(
                List.of(new Band(0, 9, 18), new Band(10, 45, 18)),
                Map.of(AssessmentFactor.NEGLECT, 36, AssessmentFactor.MISSING, 36),
                36,
                9,
                16,
                Map.of(PrimaryNeed.N1, 4, PrimaryNeed.N2, 5));
        Map<AbuseCategory, Integer> started = Map.of(AbuseCategory.NEG, 4, AbuseCategory.EMO, 3);
        Map<AbuseCategory, Integer> open = Map.of(AbuseCategory.NEG, 3, AbuseCategory.EMO, 1);
        // 1 + 1 + 1 open + 2 + 1 + 1 ended = 7 started
        var plans = new Protection(
                18,
                List.of(new Band(1, 15, 18)),
                7,
                List.of(1, 1, 1, 1),
                List.of(2, 1, 1, 0, 0),
                List.of(2, 1, 1),
                7,
                7,
                started,
                started,
                open,
                open,
                2);
        Map<EpisodeEndReason, Integer> ceased =
                Map.of(EpisodeEndReason.E17, 3, EpisodeEndReason.E5, 2, EpisodeEndReason.E6, 1);
        // 5 in care + 6 ceased = 11
        var care = new Care(
                5, 11, 4, ceased, 6, 5, Map.of(PlacementType.U4, 2, PlacementType.K2, 3), 11, 0, 0, 18, 18, 18);
        var home = new Home(6, 1, 1, 1, 3, List.of(1, 1, 1), List.of(2, 1, 0), 40, 100, 60);
        return new Calibration(DURHAM.area(), DURHAM.year(), door, need, plans, care, home);
    }

    private static Need need(int open, int ended) {
        return new Need(List.of(new Band(0, 45, 2766)), Map.of(), 0, open, ended, Map.of(PrimaryNeed.N1, open));
    }

    private static Protection enquiries(int enquiries) {
        Protection as = DURHAM.protection();
        return new Protection(
                enquiries,
                as.conferenceDays(),
                as.started(),
                as.openDays(),
                as.endedDays(),
                as.endedInYearOfStart(),
                as.secondEver(),
                as.secondWithin24Months(),
                as.startedInitial(),
                as.startedLatest(),
                as.openInitial(),
                as.openLatest(),
                as.reviewedLate());
    }

    private static Calibration durham(Need need, Protection protection, Care care) {
        return new Calibration(DURHAM.area(), DURHAM.year(), DURHAM.frontDoor(), need, protection, care, DURHAM.home());
    }

    private static void refused(ThrowingCallable make, String message) {
        assertThatThrownBy(make).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static int sources(String group) {
        return DURHAM.frontDoor().referralsBySource().entrySet().stream()
                .filter(entry -> entry.getKey().code().startsWith(group))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int bands(List<Band> bands, int from, int to) {
        return bands.stream()
                .filter(band -> band.from() >= from && band.to() <= to)
                .mapToInt(Band::count)
                .sum();
    }

    private static void categories(
            Map<String, String> published, String table, String which, Map<AbuseCategory, Integer> counts) {
        ToIntFunction<AbuseCategory> count = category -> counts.getOrDefault(category, 0);
        is(published, table + ":Neglect_" + which, count.applyAsInt(AbuseCategory.NEG));
        is(published, table + ":Emotional_" + which, count.applyAsInt(AbuseCategory.EMO));
        is(published, table + ":Physical_" + which, count.applyAsInt(AbuseCategory.PHY));
        is(published, table + ":Sexual_" + which, count.applyAsInt(AbuseCategory.SAB));
        is(published, table + ":Multiple_" + which, count.applyAsInt(AbuseCategory.MUL));
    }

    private static void is(Map<String, String> published, String measure, int count) {
        assertThat(published.get(measure)).as(measure).isEqualTo(Integer.toString(count));
    }

    private interface Cells {
        String of(String[] cells);
    }

    private static Map<String, String> published(String name, Cells key, Cells value) throws IOException {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), "golden", "dfe", name);
        assumeTrue(Files.exists(file), () -> "needs ../shared: " + file + " is not there");
        var found = new HashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            found.put(key.of(cells), value.of(cells));
        }
        return found;
    }
}
