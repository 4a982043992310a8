package safeguarding.statutory.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
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
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Problem;

/** Records out as a census, valid by the schema of its year, and back in. */
class CinCensusWriterTest {

    @Test
    void aJourneyIsWrittenLikeThis() {
        var child = new Child("A&1", LocalDate.of(2010, 5, 6), false, Sex.FEMALE, Ethnicity.WBRI, true);
        LocalDate referred = LocalDate.of(2022, 5, 2);
        LocalDate met = LocalDate.of(2022, 5, 20);
        CaseRecords records = CaseRecords.NONE
                .with(Person.PERSONS, List.of(new Person(child, null, true)))
                .with(
                        Referral.REFERRALS,
                        List.of(new Referral(child, referred, ReferralSource.POLICE, false, referred, null, null)))
                .with(
                        NeedEpisode.NEED_EPISODES,
                        List.of(new NeedEpisode(
                                child,
                                referred,
                                LocalDate.of(2023, 3, 1),
                                PrimaryNeed.N1,
                                ReferralSource.POLICE,
                                ClosureReason.RC9,
                                false,
                                referred)))
                .with(
                        Assessment.ASSESSMENTS,
                        List.of(new Assessment(
                                child,
                                referred,
                                LocalDate.of(2022, 6, 1),
                                referred,
                                Set.of(AssessmentFactor.NEGLECT, AssessmentFactor.DOMESTIC_ABUSE_PARENT),
                                true,
                                null,
                                true)))
                .with(NeedPlan.NEED_PLANS, List.of(new NeedPlan(child, LocalDate.of(2022, 6, 2), null)))
                .with(Enquiry.ENQUIRIES, List.of(new Enquiry(child, referred, met, met, null, 4, null)))
                .with(
                        InitialConference.INITIAL_CONFERENCES,
                        List.of(new InitialConference(
                                child, met, referred, null, null, true, null, null, null, null, null)))
                .with(
                        ProtectionPlan.PLANS,
                        List.of(new ProtectionPlan(
                                child, met, null, AbuseCategory.NEG, AbuseCategory.EMO, 0, false, met, met, true)))
                .with(
                        PlanReview.PLAN_REVIEWS,
                        List.of(new PlanReview(child, LocalDate.of(2022, 8, 15), null, null, null, null)));

        assertThat(written(2023, records)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Message>
                  <Header>
                    <CollectionDetails>
                      <Collection>CIN</Collection>
                      <Year>2023</Year>
                      <ReferenceDate>2023-03-31</ReferenceDate>
                    </CollectionDetails>
                    <Source>
                      <SourceLevel>L</SourceLevel>
                      <LEA>840</LEA>
                    </Source>
                  </Header>
                  <Children>
                    <Child>
                      <ChildIdentifiers>
                        <LAchildID>A&amp;1</LAchildID>
                        <PersonBirthDate>2010-05-06</PersonBirthDate>
                        <GenderCurrent>2</GenderCurrent>
                      </ChildIdentifiers>
                      <ChildCharacteristics>
                        <Ethnicity>WBRI</Ethnicity>
                        <Disabilities>
                          <Disability>DDA</Disability>
                        </Disabilities>
                      </ChildCharacteristics>
                      <CINdetails>
                        <CINreferralDate>2022-05-02</CINreferralDate>
                        <ReferralSource>6</ReferralSource>
                        <PrimaryNeedCode>N1</PrimaryNeedCode>
                        <CINclosureDate>2023-03-01</CINclosureDate>
                        <ReasonForClosure>RC9</ReasonForClosure>
                        <Assessments>
                          <AssessmentActualStartDate>2022-05-02</AssessmentActualStartDate>
                          <AssessmentAuthorisationDate>2022-06-01</AssessmentAuthorisationDate>
                          <FactorsIdentifiedAtAssessment>
                            <AssessmentFactors>3B</AssessmentFactors>
                            <AssessmentFactors>16A</AssessmentFactors>
                          </FactorsIdentifiedAtAssessment>
                        </Assessments>
                        <CINPlanDates>
                          <CINPlanStartDate>2022-06-02</CINPlanStartDate>
                        </CINPlanDates>
                        <Section47>
                          <S47ActualStartDate>2022-05-02</S47ActualStartDate>
                          <DateOfInitialCPC>2022-05-20</DateOfInitialCPC>
                          <ICPCnotRequired>0</ICPCnotRequired>
                        </Section47>
                        <ReferralNFA>0</ReferralNFA>
                        <ChildProtectionPlans>
                          <CPPstartDate>2022-05-20</CPPstartDate>
                          <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>
                          <LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
                          <NumberOfPreviousCPP>0</NumberOfPreviousCPP>
                          <Reviews>
                            <CPPreviewDate>2022-08-15</CPPreviewDate>
                          </Reviews>
                        </ChildProtectionPlans>
                      </CINdetails>
                    </Child>
                  </Children>
                </Message>
                """);
    }

    @Property(tries = 500)
    void whatIsReadIsWhatWasWritten(@ForAll @IntRange(min = 2017, max = 2026) int year, @ForAll long seed) {
        CaseRecords records = JourneyMaker.journeys(year, seed);
        var out = new ByteArrayOutputStream();

        List<Problem> leftOut = CinCensusWriter.of(year, "840").write(records, out);
        CaseRecords back = CinCensus.read("cin.xml", new ByteArrayInputStream(out.toByteArray()));

        assertThat(leftOut).isEmpty();
        assertThat(back.problems()).isEmpty();
        JourneyMaker.REGISTERS.forEach(
                register -> assertThat(back.rows(register)).as(register.name()).isEqualTo(records.rows(register)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void whatIsWrittenIsValidByTheSchemaOfItsYear(int year) throws IOException, SAXException {
        Path xsd = Samples.shared("data", "schemas", "cin", "CIN_schema_" + year + ".xsd");
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        Schema schema = factory.newSchema(xsd.toFile());
        for (int seed = 0; seed < 200; seed++) {
            schema.newValidator()
                    .validate(new StreamSource(new StringReader(written(year, JourneyMaker.journeys(year, seed)))));
        }
        var bare = new Child("A1", null, null, null, null, null);
        LocalDate day = LocalDate.of(year, 1, 5);
        CaseRecords records = CaseRecords.NONE
                .with(Referral.REFERRALS, List.of(new Referral(bare, day, null, null, null, null, null)))
                .with(Enquiry.ENQUIRIES, List.of(new Enquiry(bare, day, null, null, null, null, null)));
        schema.newValidator().validate(new StreamSource(new StringReader(written(year, records))));
    }

    private static String written(int year, CaseRecords records) {
        var out = new ByteArrayOutputStream();
        assertThat(CinCensusWriter.of(year, "840").write(records, out)).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static final Child CHILD = new Child("A1", LocalDate.of(2010, 5, 6), false, Sex.INDETERMINATE, null, null);

    private static NeedEpisode episode(LocalDate started, LocalDate ended) {
        return new NeedEpisode(CHILD, started, ended, null, null, null, null, null);
    }

    @Test
    void aYearKnowsNothingOfWhatComesAfterIt() {
        LocalDate before = LocalDate.of(2020, 3, 1);
        LocalDate after = LocalDate.of(2020, 4, 1);
        var born = new Child("B2", after.plusDays(10), false, Sex.MALE, Ethnicity.AIND, null);
        CaseRecords records = CaseRecords.NONE
                .with(Person.PERSONS, List.of(new Person(CHILD, after, null)))
                .with(NeedEpisode.NEED_EPISODES, List.of(episode(before, after), episode(after, null)))
                .with(
                        Assessment.ASSESSMENTS,
                        List.of(
                                new Assessment(
                                        CHILD,
                                        before,
                                        after,
                                        before,
                                        Set.of(AssessmentFactor.NEGLECT),
                                        null,
                                        null,
                                        true),
                                new Assessment(CHILD, after, null, after, null, null, null, true)))
                .with(
                        Referral.REFERRALS,
                        List.of(new Referral(born, before, ReferralSource.POLICE, true, null, null, null)));

        CaseRecords back = Samples.read(written(2020, records));

        assertThat(back.problems()).isEmpty();
        assertThat(back.rows(Person.PERSONS)).extracting(Person::died).containsOnlyNulls();
        assertThat(back.rows(Person.PERSONS).get(1).child())
                .isEqualTo(new Child("B2", born.born(), true, Sex.MALE, Ethnicity.AIND, null));
        assertThat(back.rows(NeedEpisode.NEED_EPISODES))
                .extracting(NeedEpisode::started, NeedEpisode::ended)
                .containsExactly(tuple(before, null), tuple(before, null));
        assertThat(back.rows(Assessment.ASSESSMENTS))
                .extracting(Assessment::authorised, Assessment::factors, Assessment::latest)
                .containsExactly(tuple(null, null, false));
    }

    @Test
    void whatHasNoPlaceIsLeftOutAndSaid() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        var alone = Child.of("B2");
        CaseRecords records = CaseRecords.NONE
                .with(Person.PERSONS, List.of(new Person(CHILD, null, null), new Person(alone, null, null)))
                .with(
                        NeedEpisode.NEED_EPISODES,
                        List.of(new NeedEpisode(
                                CHILD, day, day, null, ReferralSource.EARLY_HELP, ClosureReason.RC9, null, null)))
                .with(
                        Assessment.ASSESSMENTS,
                        List.of(new Assessment(
                                CHILD,
                                day,
                                null,
                                null,
                                Set.of(AssessmentFactor.CRIMINAL_EXPLOITATION),
                                null,
                                null,
                                null)))
                .with(Enquiry.ENQUIRIES, List.of(new Enquiry(alone, day, null, null, null, null, null)))
                .with(
                        InitialConference.INITIAL_CONFERENCES,
                        List.of(new InitialConference(
                                CHILD, day, null, null, null, null, null, null, null, null, null)))
                .with(
                        ProtectionPlan.PLANS,
                        List.of(new ProtectionPlan(CHILD, day, null, null, null, null, null, null, null, null)))
                .with(PlanReview.PLAN_REVIEWS, List.of(new PlanReview(CHILD, day, null, null, null, null)));
        var out = new ByteArrayOutputStream();

        List<Problem> leftOut = CinCensusWriter.of(2020, "840").write(records, out);

        assertThat(leftOut)
                .extracting(Problem::toString)
                .containsExactly(
                        "section 47 enquiry row 1, child: must have a referral or an episode of need; it is left out",
                        "initial conference row 1: must have an enquiry of the child that started on the day it names, or"
                                + " an episode of need that started with the notice of the move; it is left out",
                        "child protection plan row 1: must have an initial and a latest category and the number of plans"
                                + " before; it is left out",
                        "child protection review row 1: must have a plan of the child that holds its day; it is left out",
                        "person, child: each child must have a referral or an episode of need; it is left out",
                        "referral, ReferralSource: has a code that is not in the census of 2020; it is left out",
                        "episode of need, ReasonForClosure: has a code that is not in the census of 2020; it is left out",
                        "assessment, factors: has a code that is not in the census of 2020; it is left out");
        assertThat(Samples.read(out.toString(StandardCharsets.UTF_8)).problems())
                .isEmpty();
    }

    @Test
    void ofTwoEnquiriesOnADayTheConferenceIsThatOfTheOneThatNamesIt() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        CaseRecords records = CaseRecords.NONE
                .with(NeedEpisode.NEED_EPISODES, List.of(episode(day, null)))
                .with(
                        Enquiry.ENQUIRIES,
                        List.of(
                                new Enquiry(CHILD, day, null, null, true, null, null),
                                new Enquiry(CHILD, day, null, day, false, null, null)))
                .with(
                        InitialConference.INITIAL_CONFERENCES,
                        List.of(new InitialConference(
                                CHILD, day, day, null, false, null, null, null, null, null, null)));

        assertThat(Samples.read(written(2020, records)).rows(Enquiry.ENQUIRIES))
                .extracting(Enquiry::conference)
                .containsExactly(null, day);
    }

    @Test
    void aReferralAloneHoldsNothingOfALaterDay() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        CaseRecords records = CaseRecords.NONE
                .with(NeedEpisode.NEED_EPISODES, List.of(episode(day, null)))
                .with(Referral.REFERRALS, List.of(new Referral(CHILD, day.plusDays(5), null, true, null, null, null)))
                .with(Enquiry.ENQUIRIES, List.of(new Enquiry(CHILD, day.plusDays(9), null, null, null, null, null)));

        assertThat(written(2020, records))
                .containsSubsequence("<CINreferralDate>2020-01-01", "<Section47>", "<CINreferralDate>2020-01-06");
    }

    @Test
    void aCensusHasAtLeastOneChild(@TempDir Path folder) {
        assertThatThrownBy(() -> CinCensusWriter.of(2020, "840").write(CaseRecords.NONE, folder.resolve("cin.xml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a census must have at least one child");
    }

    @Test
    void aFileThatIsThereStaysAsItWasIfNothingCanBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("cin.xml"), "the census of last week");

        assertThatThrownBy(() -> CinCensusWriter.of(2020, "840").write(CaseRecords.NONE, file))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(file).hasContent("the census of last week");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void theYearAndTheAuthorityMustBeThoseOfACensus() {
        assertThatThrownBy(() -> CinCensusWriter.of(2016, "840"))
                .hasMessage("the collection year must be 2017 to 2026, was 2016");
        assertThatThrownBy(() -> CinCensusWriter.of(2020, "E06000047"))
                .hasMessage("the authority must be three digits, such as 840");
    }

    @Test
    void aFileIsWrittenAndRead(@TempDir Path folder) {
        CaseRecords records = JourneyMaker.journeys(2024, 7);
        Path file = folder.resolve("cin.xml");

        assertThat(CinCensusWriter.of(2024, "840").write(records, file)).isEmpty();

        assertThat(CinCensus.read(file).rows(Person.PERSONS)).isEqualTo(records.rows(Person.PERSONS));
        assertThat(CinCensus.header(file)).isEqualTo(new CinHeader(2024, LocalDate.of(2024, 3, 31), "840"));
    }
}
