package safeguarding.statutory.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.Sex;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

/** Censuses of several years joined: what crosses a year end is one record, as the later year has it. */
class CinYearsTest {

    private static final int FIRST = 2023;
    private static final int LAST = 2025;
    private static final String AUTHORITY = "840";

    @TempDir
    Path folder;

    private Path census(int year, String... children) {
        return census(year + ".xml", year, year + "-03-31", AUTHORITY, children);
    }

    private Path census(String name, int year, String referenceDate, String authority, String... children) {
        return written(
                name,
                "<Message>"
                        + Samples.HEADER
                                .replace("2020-03-31", referenceDate)
                                .replace(">2020<", ">" + year + "<")
                                .replace(AUTHORITY, authority)
                        + "<Children>" + String.join("", children) + "</Children></Message>");
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The child of the samples, referred on 1 May 2019. */
    private static String child(String details) {
        return Samples.child(details);
    }

    private static String plan(String started, String ended) {
        return "<ChildProtectionPlans><CPPstartDate>" + started + "</CPPstartDate>"
                + (ended.isEmpty() ? "" : "<CPPendDate>" + ended + "</CPPendDate>")
                + "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>"
                + "<NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>";
    }

    private static String assessment(String started, String authorised) {
        return "<Assessments><AssessmentActualStartDate>" + started + "</AssessmentActualStartDate>"
                + (authorised.isEmpty()
                        ? ""
                        : "<AssessmentAuthorisationDate>" + authorised + "</AssessmentAuthorisationDate>")
                + "</Assessments>";
    }

    private static String enquiry(String started, String conference) {
        return "<Section47><S47ActualStartDate>" + started + "</S47ActualStartDate>"
                + (conference.isEmpty() ? "" : "<DateOfInitialCPC>" + conference + "</DateOfInitialCPC>")
                + "<ICPCnotRequired>0</ICPCnotRequired></Section47>";
    }

    private static List<String> told(CaseRecords records) {
        return records.problems().stream().map(Problem::toString).toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void whatCrossesAYearEndIsOneRecordAsTheLaterYearHasIt() {
        Path first = census(2020, child(plan("2019-06-01", "") + enquiry("2020-03-20", "")));
        Path second = census(
                2021,
                child("<CINclosureDate>2020-09-01</CINclosureDate><ReasonForClosure>RC1</ReasonForClosure>"
                        + plan("2019-06-01", "2020-08-01") + enquiry("2020-03-20", "2020-04-08")));

        for (List<Path> order : List.of(List.of(first, second), List.of(second, first))) {
            CaseRecords records = CinCensus.read(order);

            assertThat(told(records)).isEmpty();
            assertThat(records.rows(Person.PERSONS)).hasSize(1);
            assertThat(records.rows(Referral.REFERRALS)).hasSize(1);
            assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                    .singleElement()
                    .satisfies(row -> assertThat(row.ended()).isEqualTo(day("2020-09-01")));
            assertThat(records.rows(ProtectionPlan.PLANS))
                    .singleElement()
                    .satisfies(row -> assertThat(row.ended()).isEqualTo(day("2020-08-01")));
            assertThat(records.rows(Enquiry.ENQUIRIES))
                    .singleElement()
                    .satisfies(row -> assertThat(row.conference()).isEqualTo(day("2020-04-08")));
            assertThat(records.rows(InitialConference.INITIAL_CONFERENCES)).hasSize(1);
        }
    }

    @Test
    void aContradictionIsToldOfWithoutTheValuesAndTheLaterYearStands() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(plan("2019-06-01", "2020-02-01"))),
                census(
                        2021,
                        child(plan("2019-06-01", "2020-04-09").replace("NEG", "EMO"))
                                .replace("<GenderCurrent>2<", "<GenderCurrent>1<"))));

        assertThat(records.rows(ProtectionPlan.PLANS))
                .singleElement()
                .satisfies(row -> assertThat(row.ended()).isEqualTo(day("2020-04-09")))
                .satisfies(row -> assertThat(row.initialCategory()).isEqualTo(AbuseCategory.EMO))
                .satisfies(row -> assertThat(row.child().sex()).isEqualTo(Sex.MALE));
        assertThat(told(records))
                .containsExactly(
                        "2021/2021.xml row 1, child, sex: says otherwise than the census of an earlier year; the later"
                                + " one stands",
                        "2020/2020.xml row 1, child protection plan, ended, initial category: says otherwise than the"
                                + " census of a later year, which stands");
    }

    @Test
    void anotherLatestCategoryIsNoContradiction() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(plan("2019-06-01", ""))),
                census(
                        2021,
                        child(plan("2019-06-01", "")
                                .replace("<LatestCategoryOfAbuse>NEG", "<LatestCategoryOfAbuse>EMO")))));

        assertThat(told(records)).isEmpty();
        assertThat(records.rows(ProtectionPlan.PLANS))
                .singleElement()
                .satisfies(row -> assertThat(row.latestCategory()).isEqualTo(AbuseCategory.EMO));
    }

    @Test
    void anAmendedFirstDayIsNoSecondRecord() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(plan("2019-06-01", ""))),
                census(
                        2021,
                        child(plan("2019-06-03", ""))
                                .replace("<CINreferralDate>2019-05-01", "<CINreferralDate>2019-05-02"))));

        assertThat(records.rows(ProtectionPlan.PLANS))
                .extracting(ProtectionPlan::started)
                .containsExactly(day("2019-06-03"));
        assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                .extracting(NeedEpisode::started)
                .containsExactly(day("2019-05-02"));
        assertThat(records.rows(Referral.REFERRALS))
                .extracting(Referral::received)
                .containsExactly(day("2019-05-02"));
        assertThat(told(records))
                .containsExactlyInAnyOrder(
                        "2020/2020.xml row 1, episode of need: has another first day in the next census that is read,"
                                + " which is taken",
                        "2020/2020.xml row 1, child protection plan: has another first day in the next census that is"
                                + " read, which is taken");
    }

    @Test
    void whatIsOpenAndNotInTheNextYearEndsWithThatYearsFirstDay() {
        Path first = census(2020, child(plan("2019-06-01", "")), child("").replace("A1", "B2"));
        Path second = census(2021, child(""));

        CaseRecords records = CinCensus.read(List.of(first, second));

        assertThat(records.rows(ProtectionPlan.PLANS))
                .singleElement()
                .satisfies(row -> assertThat(row.ended()).isEqualTo(day("2020-04-01")));
        assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                .filteredOn(row -> row.child().id().equals("B2"))
                .singleElement()
                .satisfies(row -> assertThat(row.ended()).isEqualTo(day("2020-04-01")))
                .satisfies(row -> assertThat(row.closureReason()).isNull());
        String ends = ": is open but the next census that is read gives no such record; it is taken to end on the first"
                + " day of that year, without a reason";
        assertThat(told(records))
                .containsExactlyInAnyOrder(
                        "2020/2020.xml row 1, child protection plan" + ends,
                        "2020/2020.xml row 2, episode of need" + ends);
    }

    /** The census of 2020 is made up to 30 June, and that of 2021 starts on 1 April 2020: the plan began between the two. */
    @Test
    void whatStartedAfterTheNextYearsFirstDayDoesNotEndBeforeItStarts() {
        Path first = census("first.xml", 2020, "2020-06-30", AUTHORITY, child(plan("2020-05-10", "")));

        CaseRecords records = CinCensus.read(List.of(first, census(2021, child(""))));

        assertThat(records.rows(ProtectionPlan.PLANS))
                .singleElement()
                .satisfies(row -> assertThat(row.ended()).isEqualTo(day("2020-05-10")));
        assertThat(told(records))
                .contains(
                        "2020/first.xml row 1, child protection plan: is open but the next census that is read gives no"
                                + " such record; it is taken to end on the day it started, without a reason");
    }

    @Test
    void nothingEndsForAFileThatBreaksOff() throws IOException {
        Path first = census(2020, child(""), child("").replace("A1", "B2"));
        Path second = census(2021, child(""), child("").replace("A1", "B2"));
        String text = Files.readString(second);
        Files.writeString(second, text.substring(0, text.indexOf("B2")));

        CaseRecords records = CinCensus.read(List.of(first, second));

        assertThat(records.rows(NeedEpisode.NEED_EPISODES)).hasSize(2).allMatch(row -> row.ended() == null);
        assertThat(records.problems()).hasSize(1);
    }

    @Test
    void anEpisodesFirstAndLatestAssessmentAreThoseOfAllYears() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(assessment("2019-05-03", "2019-06-04") + assessment("2020-03-01", ""))),
                census(2021, child(assessment("2020-03-01", "2020-04-20")))));

        assertThat(told(records)).isEmpty();
        assertThat(records.rows(Assessment.ASSESSMENTS))
                .extracting(Assessment::started, Assessment::authorised, Assessment::latest)
                .containsExactlyInAnyOrder(
                        tuple(day("2019-05-03"), day("2019-06-04"), false),
                        tuple(day("2020-03-01"), day("2020-04-20"), true));
        assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                .singleElement()
                .satisfies(row -> assertThat(row.firstAssessed()).isEqualTo(day("2019-05-03")));
    }

    @Test
    void twoEnquiriesOfOneDayStayTwo() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(enquiry("2020-03-20", "2020-03-30") + enquiry("2020-03-20", ""))),
                census(2021, child(enquiry("2020-03-20", "2020-04-08")))));

        assertThat(told(records)).isEmpty();
        assertThat(records.rows(Enquiry.ENQUIRIES))
                .extracting(Enquiry::conference)
                .containsExactlyInAnyOrder(day("2020-03-30"), day("2020-04-08"));
    }

    @Test
    void aConferenceThatALaterYearPutsOnAnotherDayIsOne() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(enquiry("2020-03-20", "2020-03-30"))),
                census(2021, child(enquiry("2020-03-20", "2020-04-08")))));

        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::held, InitialConference::enquiryStarted)
                .containsExactly(tuple(day("2020-04-08"), day("2020-03-20")));
        assertThat(told(records))
                .containsExactly(
                        "2020/2020.xml row 1, section 47 enquiry, conference: says otherwise than the census of a"
                                + " later year, which stands");
    }

    @Test
    void aConferenceThatALaterYearTakesBackGoesWithWhatItsEnquirySaid() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(enquiry("2020-03-20", "2020-03-30"))),
                census(2021, child(enquiry("2020-03-20", "")))));

        assertThat(records.rows(Enquiry.ENQUIRIES))
                .extracting(Enquiry::conference)
                .containsOnlyNulls();
        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES)).isEmpty();
        assertThat(told(records)).hasSize(1);
    }

    @Test
    void twoEnquiriesOfOneDayKeepTheirTwoConferences() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(enquiry("2020-03-20", "2020-03-30") + enquiry("2020-03-20", ""))),
                census(2021, child(enquiry("2020-03-20", "2020-04-08")))));

        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::held)
                .containsExactlyInAnyOrder(day("2020-03-30"), day("2020-04-08"));
    }

    @Test
    void aConferenceOfAnEnquiryWithAnotherFirstDayIsOne() {
        CaseRecords records = CinCensus.read(List.of(
                census(2020, child(enquiry("2020-03-20", "2020-03-30"))),
                census(2021, child(enquiry("2020-03-19", "2020-03-30")))));

        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::held, InitialConference::enquiryStarted)
                .containsExactly(tuple(day("2020-03-30"), day("2020-03-19")));
    }

    private static String moved(String conference) {
        return child("<DateOfInitialCPC>" + conference + "</DateOfInitialCPC>");
    }

    /** The third year goes back to what the first said. */
    @Test
    void aConferenceAfterAMoveThatLaterYearsPutOnOtherDaysIsOne() {
        Path first = census(2020, moved("2019-06-01"));
        Path second = census(2021, moved("2019-06-04"));

        CaseRecords two = CinCensus.read(List.of(first, second));
        CaseRecords three = CinCensus.read(List.of(first, second, census(2022, moved("2019-06-01"))));

        assertThat(two.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::held, InitialConference::moveNotified)
                .containsExactly(tuple(day("2019-06-04"), day("2019-05-01")));
        assertThat(told(two))
                .containsExactly(
                        "2020/2020.xml row 1, initial conference, held: says otherwise than the census of a later"
                                + " year, which stands");
        assertThat(three.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::held)
                .containsExactly(day("2019-06-01"));
    }

    @Test
    void aConferenceAfterAMoveNotifiedOnAnotherDayIsOneAndThatOfAnotherMoveIsAnother() {
        String again = moved("2020-06-01").replace("2019-05-01", "2020-05-01");
        CaseRecords records = CinCensus.read(List.of(
                census(2020, moved("2019-06-01")),
                census(
                        2021,
                        moved("2019-06-01").replace("2019-05-01", "2019-05-02").replace("</Child>", "")
                                + again.substring(again.indexOf("<CINdetails>")))));

        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::held, InitialConference::moveNotified)
                .containsExactlyInAnyOrder(
                        tuple(day("2019-06-01"), day("2019-05-02")), tuple(day("2020-06-01"), day("2020-05-01")));
    }

    @Test
    void aChildThatWasExpectedIsBornInTheLaterYear() {
        String expected = child("")
                .replace("CINreferralDate>2019-05-01", "CINreferralDate>2020-02-01")
                .replace("PersonBirthDate>2010-05-06", "ExpectedPersonBirthDate>2020-05-06")
                .replace("/PersonBirthDate", "/ExpectedPersonBirthDate");
        String born = child("")
                .replace("CINreferralDate>2019-05-01", "CINreferralDate>2020-02-01")
                .replace("2010-05-06", "2020-05-02");

        CaseRecords records = CinCensus.read(List.of(census(2020, expected), census(2021, born)));

        assertThat(told(records)).isEmpty();
        assertThat(records.rows(Person.PERSONS))
                .singleElement()
                .satisfies(row -> assertThat(row.child().born()).isEqualTo(day("2020-05-02")))
                .satisfies(row -> assertThat(row.child().unborn()).isFalse());
    }

    @Test
    void ofTwoFilesOfOneYearTheOneWithTheLaterReferenceDateStands() {
        Path early =
                census("early.xml", 2020, "2020-03-31", AUTHORITY, child("").replace("A1", "B2"));
        Path late = census("late.xml", 2020, "2020-06-30", AUTHORITY, child(""));

        CaseRecords records = CinCensus.read(List.of(late, early));

        assertThat(records.rows(Person.PERSONS))
                .singleElement()
                .satisfies(row -> assertThat(row.child().id()).isEqualTo("A1"));
        assertThat(told(records))
                .contains("2020/early.xml: is passed over: another census of its year has a later reference date, and"
                        + " replaces it");
    }

    @Test
    void filesThatCannotBeToldApartOrAreOfTwoAuthoritiesAreAClearError() {
        Path one = census("one.xml", 2020, "2020-03-31", AUTHORITY, child(""));
        Path same = census("same.xml", 2020, "2020-03-31", AUTHORITY, child(""));
        Path other = census("other.xml", 2021, "2021-03-31", "841", child(""));

        assertThatThrownBy(() -> CinCensus.read(List.of(one, same)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2020/same.xml: must not be of the same year and reference date as 2020/one.xml; which of"
                        + " them stands is not known");
        assertThatThrownBy(() -> CinCensus.read(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2021/other.xml: must be of the same authority as 2020/one.xml, to be joined with it");
        assertThatThrownBy(() -> CinCensus.read(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be at least one census to read");
    }

    @Test
    void oneYearJoinedIsThatYear() {
        Path file = Samples.sample("fake_CIN_data.xml");

        CaseRecords joined = CinCensus.read(List.of(file));
        CaseRecords read = CinCensus.read(file);

        assertThat(joined.registers()).isEqualTo(read.registers());
        for (Register<?> register : read.registers()) {
            assertThat(anyRows(joined, register)).containsExactlyInAnyOrderElementsOf(anyRows(read, register));
        }
    }

    private static List<Object> anyRows(CaseRecords records, Register<?> register) {
        return new ArrayList<>(records.rows(register));
    }

    /**
     * The code sets of these years hold all that the journeys have; what was over before them is in no file. Children are in
     * the last file too: of others it could not say that they were born or died since.
     */
    @Property(tries = 150)
    void journeysWrittenYearByYearAndJoinedAreTheJourneysWrittenWhole(@ForAll long seed) throws IOException {
        CaseRecords journeys = since(LocalDate.of(FIRST - 1, 4, 1), closed(JourneyMaker.journeys(LAST, seed)));
        Path own = Files.createTempDirectory("cin-years");
        var files = new ArrayList<Path>();
        for (int year = LAST; year >= FIRST; year--) {
            CaseRecords ofYear = since(LocalDate.of(year - 1, 4, 1), journeys);
            LocalDate lastDay = LocalDate.of(year, 3, 31);
            if (ofYear.rows(Referral.REFERRALS).stream()
                    .anyMatch(row -> !row.received().isAfter(lastDay))) {
                files.add(own.resolve(year + ".xml"));
                CinCensusWriter.of(year, AUTHORITY).write(ofYear, files.get(files.size() - 1));
            }
        }
        if (files.isEmpty()) {
            return;
        }
        Path whole = own.resolve("whole.xml");
        CinCensusWriter.of(LAST, AUTHORITY).write(journeys, whole);

        CaseRecords joined = CinCensus.read(files);
        CaseRecords expected = CinCensus.read(whole);

        assertThat(joined.problems()).isEmpty();
        for (Register<?> register : JourneyMaker.REGISTERS) {
            assertThat(anyRows(joined, register))
                    .as(register.name())
                    .containsExactlyInAnyOrderElementsOf(anyRows(expected, register));
        }
    }

    /** What was not over before a day, with the referrals of what was not. */
    private static CaseRecords since(LocalDate first, CaseRecords records) {
        Predicate<LocalDate> current = day -> day == null || !day.isBefore(first);
        List<NeedEpisode> episodes = kept(
                records, NeedEpisode.NEED_EPISODES, row -> current.test(row.ended()) && isInLastYear(records, row));
        return CaseRecords.NONE
                .with(
                        Person.PERSONS,
                        kept(
                                records,
                                Person.PERSONS,
                                row -> episodes.stream()
                                        .anyMatch(episode -> episode.child().equals(row.child()))))
                .with(
                        Referral.REFERRALS,
                        kept(
                                records,
                                Referral.REFERRALS,
                                row -> episodes.stream()
                                        .anyMatch(episode -> episode.child().equals(row.child())
                                                && episode.started().equals(row.received()))))
                .with(NeedEpisode.NEED_EPISODES, episodes)
                .with(
                        Assessment.ASSESSMENTS,
                        kept(
                                records,
                                Assessment.ASSESSMENTS,
                                row -> current.test(row.authorised())
                                        && episodes.stream()
                                                .anyMatch(episode -> episode.child()
                                                                .equals(row.child())
                                                        && episode.started().equals(row.referred()))))
                .with(NeedPlan.NEED_PLANS, kept(records, NeedPlan.NEED_PLANS, row -> current.test(row.ended())))
                .with(
                        Enquiry.ENQUIRIES,
                        kept(
                                records,
                                Enquiry.ENQUIRIES,
                                row -> current.test(row.started())
                                        || row.conference() != null && current.test(row.conference())))
                .with(
                        InitialConference.INITIAL_CONFERENCES,
                        kept(records, InitialConference.INITIAL_CONFERENCES, row -> current.test(row.held())))
                .with(ProtectionPlan.PLANS, kept(records, ProtectionPlan.PLANS, row -> current.test(row.ended())))
                .with(PlanReview.PLAN_REVIEWS, kept(records, PlanReview.PLAN_REVIEWS, row -> current.test(row.held())));
    }

    /** No plan outlives the episode of need in which it began. */
    private static CaseRecords closed(CaseRecords records) {
        return records.without(NeedPlan.NEED_PLANS)
                .without(ProtectionPlan.PLANS)
                .with(
                        NeedPlan.NEED_PLANS,
                        records.rows(NeedPlan.NEED_PLANS).stream()
                                .map(row -> row.ended() != null
                                        ? row
                                        : new NeedPlan(
                                                row.child(), row.started(), end(records, row.child(), row.started())))
                                .toList())
                .with(
                        ProtectionPlan.PLANS,
                        records.rows(ProtectionPlan.PLANS).stream()
                                .map(row -> row.ended() != null
                                        ? row
                                        : new ProtectionPlan(
                                                row.child(),
                                                row.started(),
                                                end(records, row.child(), row.started()),
                                                row.initialCategory(),
                                                row.latestCategory(),
                                                row.previousPlans(),
                                                null,
                                                null,
                                                null,
                                                null))
                                .toList());
    }

    /** The end of the child's episode that holds a day. */
    private static LocalDate end(CaseRecords records, Child child, LocalDate day) {
        return records.rows(NeedEpisode.NEED_EPISODES).stream()
                .filter(row -> row.child().equals(child)
                        && !row.started().isAfter(day)
                        && (row.ended() == null || !row.ended().isBefore(day)))
                .findFirst()
                .orElseThrow()
                .ended();
    }

    private static boolean isInLastYear(CaseRecords records, NeedEpisode of) {
        return records.rows(NeedEpisode.NEED_EPISODES).stream()
                .anyMatch(row -> row.child().equals(of.child())
                        && (row.ended() == null || !row.ended().isBefore(LocalDate.of(LAST - 1, 4, 1))));
    }

    private static <R> List<R> kept(CaseRecords records, Register<R> register, Predicate<R> which) {
        return records.rows(register).stream().filter(which).toList();
    }
}
