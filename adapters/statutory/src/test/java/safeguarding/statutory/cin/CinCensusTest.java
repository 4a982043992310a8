package safeguarding.statutory.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.statutory.cin.Samples.CHARACTERISTICS;
import static safeguarding.statutory.cin.Samples.HEADER;
import static safeguarding.statutory.cin.Samples.IDENTIFIERS;
import static safeguarding.statutory.cin.Samples.census;
import static safeguarding.statutory.cin.Samples.child;
import static safeguarding.statutory.cin.Samples.read;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.statutory.Frame;

/** What becomes of each element of the census. */
class CinCensusTest {

    private static final Child CHILD =
            new Child("A1", LocalDate.of(2010, 5, 6), false, Sex.FEMALE, Ethnicity.WBRI, null);
    private static final LocalDate REFERRED = LocalDate.of(2019, 5, 1);

    private static LocalDate in2019(int month, int day) {
        return LocalDate.of(2019, month, day);
    }

    @Test
    void everyElementBecomesItsRecords() {
        CaseRecords records = read(census(child("<CINclosureDate>2019-11-30</CINclosureDate>"
                + "<ReasonForClosure>RC7</ReasonForClosure><DateOfInitialCPC>2019-05-20</DateOfInitialCPC>"
                + "<Assessments><AssessmentActualStartDate>2019-05-02</AssessmentActualStartDate>"
                + "<AssessmentInternalReviewDate>2019-05-10</AssessmentInternalReviewDate>"
                + "<AssessmentAuthorisationDate>2019-06-03</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>"
                + "<AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>16A</AssessmentFactors>"
                + "</FactorsIdentifiedAtAssessment></Assessments>"
                + "<Assessments><AssessmentActualStartDate>2019-08-01</AssessmentActualStartDate></Assessments>"
                + "<CINPlanDates><CINPlanStartDate>2019-06-04</CINPlanStartDate></CINPlanDates>"
                + "<Section47><S47ActualStartDate>2019-05-03</S47ActualStartDate>"
                + "<InitialCPCtarget>2019-05-24</InitialCPCtarget><DateOfInitialCPC>2019-05-23</DateOfInitialCPC>"
                + "<ICPCnotRequired>false</ICPCnotRequired></Section47><ReferralNFA>0</ReferralNFA>"
                + "<ChildProtectionPlans><CPPstartDate>2019-05-23</CPPstartDate><CPPendDate>2019-11-20</CPPendDate>"
                + "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>"
                + "<NumberOfPreviousCPP>1</NumberOfPreviousCPP><Reviews><CPPreviewDate>2019-08-20</CPPreviewDate>"
                + "<CPPreviewDate>2019-11-20</CPPreviewDate></Reviews></ChildProtectionPlans>")));

        assertThat(records.problems()).isEmpty();
        assertThat(records.rows(Person.PERSONS)).containsExactly(new Person(CHILD, null, null));
        assertThat(records.rows(Referral.REFERRALS))
                .containsExactly(
                        new Referral(CHILD, REFERRED, ReferralSource.POLICE, false, null, ClosureReason.RC7, null));
        assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                .containsExactly(new NeedEpisode(
                        CHILD,
                        REFERRED,
                        in2019(11, 30),
                        PrimaryNeed.N1,
                        ReferralSource.POLICE,
                        ClosureReason.RC7,
                        false,
                        in2019(5, 2)));
        var found = Set.of(AssessmentFactor.DOMESTIC_ABUSE_PARENT, AssessmentFactor.NEGLECT);
        assertThat(records.rows(Assessment.ASSESSMENTS))
                .containsExactly(
                        new Assessment(CHILD, in2019(5, 2), in2019(6, 3), REFERRED, found, null, null, true),
                        new Assessment(CHILD, in2019(8, 1), null, REFERRED, null, null, null, false));
        assertThat(records.rows(FoundFactor.FACTORS))
                .containsExactly(
                        new FoundFactor(CHILD, in2019(6, 3), AssessmentFactor.DOMESTIC_ABUSE_PARENT, true),
                        new FoundFactor(CHILD, in2019(6, 3), AssessmentFactor.NEGLECT, true));
        assertThat(records.rows(NeedPlan.NEED_PLANS)).containsExactly(new NeedPlan(CHILD, in2019(6, 4), null));
        assertThat(records.rows(Enquiry.ENQUIRIES))
                .containsExactly(new Enquiry(CHILD, in2019(5, 3), null, in2019(5, 23), false, null, null));
        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .containsExactly(
                        conference(in2019(5, 20), null, REFERRED, true),
                        conference(in2019(5, 23), in2019(5, 3), null, false));
        assertThat(records.rows(ProtectionPlan.PLANS))
                .containsExactly(new ProtectionPlan(
                        CHILD,
                        in2019(5, 23),
                        in2019(11, 20),
                        AbuseCategory.NEG,
                        AbuseCategory.EMO,
                        1,
                        null,
                        null,
                        null,
                        null));
        assertThat(records.rows(PlanReview.PLAN_REVIEWS))
                .containsExactly(
                        new PlanReview(CHILD, in2019(8, 20), null, null, null, null),
                        new PlanReview(CHILD, in2019(11, 20), null, null, null, null));
    }

    private static InitialConference conference(
            LocalDate held, LocalDate enquiryStarted, LocalDate moveNotified, boolean transferIn) {
        return new InitialConference(
                CHILD, held, enquiryStarted, moveNotified, transferIn, null, null, null, null, null, null);
    }

    @Test
    void theRecordsOfAChildShareIt() {
        CaseRecords records = read(census(child("<ReferralNFA>1</ReferralNFA>")));

        assertThat(records.rows(Referral.REFERRALS).get(0).child())
                .isSameAs(records.rows(Person.PERSONS).get(0).child());
    }

    @Test
    void theLatestAssessmentIsThatAuthorisedLastAndOfTwoOnADayTheSecond() {
        String details = "";
        for (String authorised : List.of("2019-07-01", "2019-09-01", "2019-09-01", "2019-08-01")) {
            details += "<Assessments><AssessmentActualStartDate>2019-06-01</AssessmentActualStartDate>"
                    + "<AssessmentAuthorisationDate>" + authorised + "</AssessmentAuthorisationDate></Assessments>";
        }

        assertThat(read(census(child(details))).rows(Assessment.ASSESSMENTS))
                .extracting(Assessment::latest)
                .containsExactly(false, false, true, false);
    }

    @Test
    void anUnbornChildHasItsExpectedDayOfBirth() {
        String expected = "<Child><ChildIdentifiers><LAchildID>A1</LAchildID><ExpectedPersonBirthDate>2020-07-01"
                + "</ExpectedPersonBirthDate></ChildIdentifiers></Child>";

        assertThat(read(census(expected)).rows(Person.PERSONS))
                .containsExactly(
                        new Person(new Child("A1", LocalDate.of(2020, 7, 1), true, null, null, null), null, null));
        assertThat(problems(census(expected.replace("2020-07-01", "2021-07-01"))))
                .containsExactly(
                        "cin.xml row 1, Child[1]/ChildIdentifiers/ExpectedPersonBirthDate: must not be after both"
                                + " the file's reference date and 31 March of its year by more than 280 days; the person is not"
                                + " taken; the child's other records are");
    }

    @Test
    void aBirthOrExpectedBirthMustBeRecordedAndTheBirthGoesFirst() {
        String both = IDENTIFIERS.replace(
                "<GenderCurrent>", "<ExpectedPersonBirthDate>2010-05-01</ExpectedPersonBirthDate><GenderCurrent>");
        CaseRecords records = read(census("<Child>" + both + "</Child>"));

        assertThat(records.rows(Person.PERSONS).get(0).child().born()).isEqualTo(LocalDate.of(2010, 5, 6));
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml row 1, Child[1]/ChildIdentifiers/ExpectedPersonBirthDate: must not be recorded"
                                + " beside the day of birth, which is taken");
        assertThat(problems(census("<Child><ChildIdentifiers><LAchildID>A1</LAchildID></ChildIdentifiers></Child>")))
                .containsExactly(
                        "cin.xml row 1, Child[1]/ChildIdentifiers/PersonBirthDate: must be recorded; the person"
                                + " is not taken; the child's other records are");
    }

    @Test
    void aChildWhoseDayOfBirthCannotBeReadIsNotTakenForUnborn() {
        CaseRecords records = read(census(child("")
                .replace(
                        "2010-05-06</PersonBirthDate>",
                        "6 May</PersonBirthDate>" + "<ExpectedPersonBirthDate>2020-05-01</ExpectedPersonBirthDate>")));

        assertThat(records.rows(Person.PERSONS)).isEmpty();
        assertThat(records.rows(Referral.REFERRALS).get(0).child().born()).isNull();
        assertThat(records.rows(Referral.REFERRALS).get(0).child().unborn()).isNull();
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly("cin.xml row 1, Child[1]/ChildIdentifiers/PersonBirthDate: must be a date such as"
                        + " 2020-03-31, from 1900-01-01 to 2199-12-31; the person is not taken; the child's other records"
                        + " are");
    }

    @Test
    void sexIsReadUnderEitherNameAndInEitherCoding() {
        for (String sex : List.of(
                "<GenderCurrent>2</GenderCurrent>",
                "<Sex>F</Sex>",
                "<Sex>2</Sex>",
                "<GenderCurrent>F</GenderCurrent>",
                "<GenderCurrent>2</GenderCurrent><Sex>F</Sex>")) {
            CaseRecords records = read(census(child("").replace("<GenderCurrent>2</GenderCurrent>", sex)));

            assertThat(records.problems()).isEmpty();
            assertThat(records.rows(Person.PERSONS).get(0).child().sex()).isEqualTo(Sex.FEMALE);
        }
        assertThat(problems(census(child("")
                        .replace("<GenderCurrent>2</GenderCurrent>", "<GenderCurrent>2</GenderCurrent><Sex>M</Sex>"))))
                .containsExactly("cin.xml row 1, Child[1]/ChildIdentifiers/Sex: must not differ from the sex recorded"
                        + " before it, which is taken");
    }

    @Test
    void yesAndNoAreWrittenInFourWays() {
        assertThat(List.of("true", "1", " true\n", "false", "0"))
                .extracting(written -> read(census(child("<ReferralNFA>" + written + "</ReferralNFA>")))
                        .rows(Referral.REFERRALS)
                        .get(0)
                        .noFurtherAction())
                .containsExactly(true, true, true, false, false);
        assertThat(problems(census(child("<ReferralNFA>TRUE</ReferralNFA>"))))
                .containsExactly("cin.xml row 1, Child[1]/CINdetails[1]/ReferralNFA: must be true, 1, false or 0; it is"
                        + " taken as not recorded");
    }

    @Test
    void aCodeIsOneOfTheYearsOwn() {
        String ninth = "<CINclosureDate>2019-06-01</CINclosureDate><ReasonForClosure>RC9</ReasonForClosure>";
        CaseRecords records = read(census(child(ninth)));

        assertThat(records.rows(NeedEpisode.NEED_EPISODES).get(0).closureReason())
                .isNull();
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly("cin.xml row 1, Child[1]/CINdetails[1]/ReasonForClosure: must be one of the codes RC1,"
                        + " RC2, RC3, RC4, RC5, RC6, RC7, RC8; it is taken as not recorded");
        assertThat(read(census(child(ninth)).replace("2020-03-31", "2023-03-31").replace("<Year>2020", "<Year>2023"))
                        .rows(NeedEpisode.NEED_EPISODES)
                        .get(0)
                        .closureReason())
                .isEqualTo(ClosureReason.RC9);
    }

    @Test
    void aFactorThatIsNoneIsRefusedAloneAndAnXIsNotRecorded() {
        String assessment = "<Assessments><AssessmentActualStartDate>2019-06-01</AssessmentActualStartDate>"
                + "<AssessmentAuthorisationDate>2019-06-20</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>"
                + "<AssessmentFactors>x</AssessmentFactors><AssessmentFactors>24A</AssessmentFactors>"
                + "<AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>3B</AssessmentFactors>"
                + "</FactorsIdentifiedAtAssessment></Assessments>";
        CaseRecords records = read(census(child(assessment)));

        assertThat(records.rows(Assessment.ASSESSMENTS).get(0).factors())
                .containsExactly(AssessmentFactor.DOMESTIC_ABUSE_PARENT);
        assertThat(records.problems())
                .extracting(Problem::column)
                .containsExactly(
                        "Child[1]/CINdetails[1]/Assessments[1]/FactorsIdentifiedAtAssessment/AssessmentFactors[2]",
                        "Child[1]/CINdetails[1]/Assessments[1]/FactorsIdentifiedAtAssessment/AssessmentFactors[4]");
        assertThat(read(census(child(assessment.replace("24A", "x").replace("3B", "x"))))
                        .rows(Assessment.ASSESSMENTS)
                        .get(0)
                        .factors())
                .isNull();
    }

    @Test
    void aDateIsWrittenInOneWay() {
        for (String written : List.of(
                "2019-6-01",
                "01/06/2019",
                "2019-02-29",
                "2019-13-01",
                "2019-06-00",
                "2019-06-01Z",
                "1066-04-13",
                "20190601",
                "2019-06-31",
                "+019-06-01",
                "2019-06-0\u0661")) {
            CaseRecords records = read(census(child("<CINclosureDate>" + written + "</CINclosureDate>")));

            assertThat(records.rows(NeedEpisode.NEED_EPISODES)).as(written).isEmpty();
            assertThat(records.rows(Referral.REFERRALS)).as(written).isEmpty();
            assertThat(records.problems())
                    .extracting(Problem::toString)
                    .containsExactly("cin.xml row 1, Child[1]/CINdetails[1]/CINclosureDate: must be a date such as"
                            + " 2020-03-31, from 1900-01-01 to 2199-12-31; neither the referral nor the episode of need"
                            + " is taken; what lies in it is");
        }
        assertThat(read(census(child("<CINclosureDate>\n2020-02-29 </CINclosureDate>")))
                        .rows(NeedEpisode.NEED_EPISODES)
                        .get(0)
                        .ended())
                .isEqualTo(LocalDate.of(2020, 2, 29));
    }

    @Test
    void anEmptyEndIsOpen() {
        CaseRecords records = read(census(child("<CINclosureDate/>")));

        assertThat(records.problems()).isEmpty();
        assertThat(records.rows(NeedEpisode.NEED_EPISODES).get(0).ended()).isNull();
    }

    /** 280 days before 6 May 2010 is 30 July 2009. */
    @Test
    void nothingHappensLongerBeforeTheBirthThanAChildIsCarried() {
        assertThat(problems(census(child("").replace("2019-05-01", "2009-07-30"))))
                .isEmpty();
        assertThat(problems(census(child("").replace("2019-05-01", "2009-07-29"))))
                .containsExactly(
                        "cin.xml row 1, Child[1]/CINdetails[1]/CINreferralDate: must not be more than 280 days"
                                + " before the birth; neither the referral nor the episode of need is taken; what lies in it is");
    }

    @Test
    void nothingStartsAfterADeathAndACaseIsClosedWithinAYearOfIt() {
        String dead = IDENTIFIERS.replace(
                "</GenderCurrent>", "</GenderCurrent><PersonDeathDate>2019-05-01</PersonDeathDate>");
        String child = child("<CINclosureDate>2019-05-01</CINclosureDate>").replace(IDENTIFIERS, dead);

        assertThat(problems(census(child))).isEmpty();
        assertThat(problems(census(child.replace("<CINclosureDate>2019-05-01", "<CINclosureDate>2020-03-31"))))
                .isEmpty();
        assertThat(columns(census(child.replace("Date>2019-05-01</CINr", "Date>2019-05-02</CINr")
                        .replace("<CINclosureDate>2019-05-01", "<CINclosureDate>2019-05-02"))))
                .containsExactly("Child[1]/CINdetails[1]/CINreferralDate");
        assertThat(columns(census(child.replace("<PersonDeathDate>2019-05-01", "<PersonDeathDate>2018-05-01")
                        .replace("<CINclosureDate>2019-05-01", "<CINclosureDate>2019-05-02"))))
                .containsExactly("Child[1]/CINdetails[1]/CINreferralDate", "Child[1]/CINdetails[1]/CINclosureDate");
        assertThat(columns(census(child.replace("<PersonDeathDate>2019-05-01", "<PersonDeathDate>2009-05-01"))))
                .containsExactly("Child[1]/ChildIdentifiers/PersonDeathDate");
    }

    @Test
    void nothingHappensAfterTheYear() {
        assertThat(problems(census(child("<CINclosureDate>2020-03-31</CINclosureDate>"))))
                .isEmpty();
        assertThat(columns(census(child("<CINclosureDate>2020-04-01</CINclosureDate>"))))
                .containsExactly("Child[1]/CINdetails[1]/CINclosureDate");
    }

    @Test
    void bothRecordsOfOneElementGoTogetherAndWhatLiesInItStands() {
        CaseRecords records = read(census(child("<CINclosureDate>2019-04-01</CINclosureDate><Assessments>"
                + "<AssessmentActualStartDate>2019-05-02</AssessmentActualStartDate></Assessments>"
                + "<Section47><S47ActualStartDate>2019-05-03</S47ActualStartDate>"
                + "<DateOfInitialCPC>2019-05-02</DateOfInitialCPC></Section47>")));

        assertThat(records.registers()).containsExactlyInAnyOrder(Person.PERSONS, Assessment.ASSESSMENTS);
        assertThat(records.rows(Assessment.ASSESSMENTS).get(0).referred()).isNull();
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml row 1, Child[1]/CINdetails[1]/CINclosureDate: must not be before CINreferralDate; neither"
                                + " the referral nor the episode of need is taken; what lies in it is",
                        "cin.xml row 1, Child[1]/CINdetails[1]/Section47[1]/DateOfInitialCPC: must not be before"
                                + " S47ActualStartDate; neither the enquiry nor its conference is taken");
    }

    @Test
    void aReviewLiesWithinItsPlan() {
        assertThat(columns(census(child("<ChildProtectionPlans><CPPstartDate>2019-06-01</CPPstartDate>"
                        + "<CPPendDate>2019-09-01</CPPendDate><Reviews><CPPreviewDate>2019-05-31</CPPreviewDate>"
                        + "<CPPreviewDate>2019-06-01</CPPreviewDate><CPPreviewDate>2019-09-01</CPPreviewDate>"
                        + "<CPPreviewDate>2019-09-02</CPPreviewDate></Reviews></ChildProtectionPlans>"))))
                .containsExactly(
                        "Child[1]/CINdetails[1]/ChildProtectionPlans[1]/Reviews/CPPreviewDate[1]",
                        "Child[1]/CINdetails[1]/ChildProtectionPlans[1]/Reviews/CPPreviewDate[4]");
    }

    @Test
    void theDayOfReferralOfAnAssessmentThatStartedBeforeItIsNotRecorded() {
        CaseRecords records = read(census(child(
                "<Assessments><AssessmentActualStartDate>2019-04-30" + "</AssessmentActualStartDate></Assessments>")));

        assertThat(records.rows(Assessment.ASSESSMENTS).get(0).referred()).isNull();
        assertThat(records.rows(NeedEpisode.NEED_EPISODES).get(0).firstAssessed())
                .isNull();
        assertThat(records.problems()).hasSize(1);
    }

    @Test
    void aChildWithoutAnIdIsRefusedWhole() {
        CaseRecords records = read(census(child("").replace("A1", "  "), child("")));

        assertThat(records.rows(Referral.REFERRALS)).hasSize(1);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml row 1, Child[1]/ChildIdentifiers/LAchildID: must be recorded; no record of the child is"
                                + " taken");
    }

    @Test
    void aCellThatStandsTwiceIsReadOnce() {
        CaseRecords records = read(census(
                child("<CINclosureDate>2019-06-01</CINclosureDate><CINclosureDate>2019-07-01</CINclosureDate>")));

        assertThat(records.rows(NeedEpisode.NEED_EPISODES).get(0).ended()).isEqualTo(in2019(6, 1));
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml row 1, Child[1]/CINdetails[1]/CINclosureDate: must stand once; only the first is taken");
    }

    @Test
    void whatIsSaidOfAChildTwiceIsReadOnce() {
        String again =
                IDENTIFIERS.replace("A1", "B2").replace("2010", "2012") + CHARACTERISTICS.replace("WBRI", "AIND");
        CaseRecords records = read(census(child("").replace("<CINdetails>", again + "<CINdetails>")));

        assertThat(records.rows(Person.PERSONS))
                .extracting(Person::child)
                .containsExactly(new Child("A1", LocalDate.of(2010, 5, 6), false, Sex.FEMALE, Ethnicity.WBRI, null));
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml row 1, Child[1]/ChildIdentifiers: must stand once; only the first is taken",
                        "cin.xml row 1, Child[1]/ChildCharacteristics: must stand once; only the first is taken");
    }

    @Test
    void whatIsNotKnownIsPassedOverAndSaid() {
        String unknown =
                "has an element that is in no schema of the census from 2017 to 2026; it is passed over, with what"
                        + " is in it";
        String text = census(child("<PreProceedingsandFGDM><PPStartDate>2019-06-01</PPStartDate>"
                        + "</PreProceedingsandFGDM><ReferralNFA>0</ReferralNFA>stray"))
                .replace("<Children>", "<Children><Parent><Child/></Parent>");
        CaseRecords records = read(text);

        assertThat(records.rows(Referral.REFERRALS)).hasSize(1);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml, Children: " + unknown,
                        "cin.xml row 1, Child[1]/CINdetails[1]: " + unknown,
                        "cin.xml row 1, Child[1]: must have no text beside its elements; it is passed over");
    }

    @Test
    void textMayBeWrittenInPiecesAndMarkedUpAsXmlAllows() {
        String text =
                child("<ReferralNFA>tr<!-- no -->u<![CDATA[e]]></ReferralNFA>").replace("A1", "A&amp;&#x31;&lt;");
        CaseRecords records = read("<?xml version='1.0'?><?other thing?>" + census(text) + "<!-- end -->");

        assertThat(records.problems()).isEmpty();
        assertThat(records.rows(Referral.REFERRALS).get(0).noFurtherAction()).isTrue();
        assertThat(records.rows(Person.PERSONS).get(0).child().id()).isEqualTo("A&1<");
    }

    @Test
    void theEncodingIsThatOfTheFile() {
        String text = census(child("").replace("A1", "\u00c5\u0153"));
        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            CaseRecords records = CinCensus.read("cin.xml", new ByteArrayInputStream(text.getBytes(encoding)));

            assertThat(records.rows(Person.PERSONS).get(0).child().id()).isEqualTo("\u00c5\u0153");
        }
        CaseRecords broken =
                CinCensus.read("cin.xml", new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(broken.registers()).isEmpty();
        assertThat(broken.problems()).hasSize(1);
    }

    @Test
    void theNumberOfARecordIsThatOfItsChild() {
        var numbers = new ArrayList<Long>();
        CinCensusFile file =
                CinCensus.read(Frame.USUAL, "cin.xml", Samples.bytes(census(child(""), child(""))), new RecordSink() {
                    @Override
                    public <R> void accept(Register<R> register, R row, long number) {
                        numbers.add(number);
                    }
                });

        assertThat(numbers).containsExactly(1L, 1L, 1L, 2L, 2L, 2L);
        assertThat(file).hasToString("children in need census of 2020: 2 children, 0 problems");
    }

    @Test
    void theYearIsTakenFromTheReferenceDateIfTheHeaderLeavesItOut() {
        assertThat(problems(census(child("")).replace("<Year>2020</Year>", "")))
                .containsExactly(
                        "cin.xml, Header/CollectionDetails/Year: must be recorded; the year of the reference date"
                                + " is taken");
    }

    @Test
    void whatIsNoCensusIsAClearError() {
        assertError(
                "<Message xmlns='http://a.b/c'>" + HEADER + "</Message>",
                "must have no element in a namespace; the" + " root element is in one");
        assertError(
                "<x:Message xmlns:x='http://a.b/c'>" + HEADER + "</x:Message>",
                "must have no element in a namespace;" + " the root element is in one");
        assertError("<Messages/>", "must have the root element Message");
        assertError("<Message>" + HEADER + "</Message>", "must have an element Children in its root element");
        assertError("", ", before its first child");
        assertError("year,child\n2020,A1", ", before its first child");
        assertError(census().replace("CIN<", "CLA<"), "Header/CollectionDetails/Collection must be CIN");
        assertError(
                census().replace("<Year>2020", "<Year>2016"),
                "Header/CollectionDetails/Year must be a collection year from 2017 to 2026");
        assertError(
                "<Message><Children/></Message>",
                "Header/CollectionDetails/Year must be a collection year from 2017" + " to 2026");
    }

    private static void assertError(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("cin.xml: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aDeclarationOfANamespaceThatNothingIsInDoesNoHarm() {
        assertThat(problems(census(child("") + "")
                        .replace(
                                "<Message>",
                                "<Message xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                        + " xsi:noNamespaceSchemaLocation='http://nowhere.invalid/cin.xsd'>")))
                .isEmpty();
        CaseRecords records = read(census(child("") + "<y:Child xmlns:y='http://a.b/c'/>"));
        assertThat(records.rows(Person.PERSONS)).hasSize(1);
        assertThat(records.problems()).hasSize(1);
    }

    private static List<String> problems(String text) {
        return read(text).problems().stream().map(Problem::toString).toList();
    }

    private static List<String> columns(String text) {
        return read(text).problems().stream().map(Problem::column).toList();
    }

    @Test
    void aChildThatIsDescribedAfterItsEpisodesIsTheSame() {
        String details = "<CINdetails><CINreferralDate>2019-05-01</CINreferralDate></CINdetails>";

        assertThat(read(census("<Child>" + details + CHARACTERISTICS + IDENTIFIERS + "</Child>")))
                .isEqualTo(read(census("<Child>" + IDENTIFIERS + CHARACTERISTICS + details + "</Child>")));
    }
}
