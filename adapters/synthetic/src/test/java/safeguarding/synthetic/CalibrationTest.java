package safeguarding.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.synthetic.Calibration.Band;
import safeguarding.synthetic.Calibration.FrontDoor;

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
