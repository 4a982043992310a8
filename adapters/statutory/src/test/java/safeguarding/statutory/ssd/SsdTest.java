package safeguarding.statutory.ssd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.children.Assessment;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.MissingEpisode;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.Placement;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.statutory.LimitException;
import safeguarding.statutory.Limits;
import safeguarding.statutory.RecordRow;
import safeguarding.statutory.Shared;

/** The Standard Safeguarding Dataset: its tables and joins, and tables that are half wrong or hostile. */
class SsdTest {

    private static final LocalDate EXTRACTED = LocalDate.of(2022, 3, 31);
    private static final Ssd SSD = Ssd.extracted(EXTRACTED);
    private static final Child AMY = new Child("P1", LocalDate.of(2012, 5, 4), false, Sex.FEMALE, Ethnicity.WBRI, true);

    @TempDir
    Path folder;

    private void persons() throws IOException {
        write(
                "ssd_person",
                "pers_person_id,pers_forename,pers_sex,pers_ethnicity,pers_dob,pers_expected_dob,pers_death_date,pers_send_flag",
                "P1,Amy,F,WBRI,2012-05-04T00:00:00.000,NULL,,Y",
                "P2,,M,,,2022-06-01,,");
        write("ssd_disability", "disa_person_id,disa_table_id,disa_disability_code", "P1,1,NONE", "P1,2,AUT");
    }

    private void write(String table, String... lines) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), String.join("\n", lines) + "\n");
    }

    /** What is told besides of tables and columns that are not there. */
    private static List<Problem> problems(CaseRecords records) {
        return records.problems().stream().filter(problem -> problem.row() > 1).toList();
    }

    @Test
    void everyColumnReadIsOneOfTheSpecification() throws IOException {
        Path fields = Shared.file("data", "schemas", "ssd_fields.csv");
        List<String> specified;
        try (Stream<String> lines = Files.lines(fields)) {
            specified = lines.map(line -> line.split(",", 3))
                    .filter(cells -> cells.length > 2)
                    .map(cells -> cells[0] + "." + cells[1])
                    .toList();
        }

        assertThat(Arrays.stream(SsdTable.values())
                        .flatMap(table -> table.columns().stream().map(column -> table.table() + "." + column)))
                .hasSizeGreaterThan(100)
                .allMatch(specified::contains);
    }

    @Test
    void personsCarryTheirDisabilityAndAnExpectedDay() throws IOException {
        persons();

        assertThat(SSD.read(folder).rows(Person.PERSONS))
                .containsExactly(
                        new Person(AMY, null, true),
                        new Person(new Child("P2", LocalDate.of(2022, 6, 1), true, Sex.MALE, null, null), null, null));
    }

    @Test
    void aReferralIsJoinedToItsAssessmentsAndTheirFactors() throws IOException {
        persons();
        write(
                "ssd_cin_episodes",
                "cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,"
                        + "cine_referral_nfa,cine_close_reason,cine_close_date",
                "R1,P1,2021-04-01,N1,1A,N,RC7,2021-12-01 10:00:00");
        write(
                "ssd_cin_assessments",
                "cina_assessment_id,cina_person_id,cina_referral_id,cina_assessment_start_date,cina_assessment_child_seen,"
                        + "cina_assessment_auth_date,cina_assessment_outcome_nfa",
                "A1,P1,R1,2021-04-03,Y,2021-05-01,N",
                "A2,P1,R1,2021-06-03,,2021-07-01,Y",
                "A3,P1,R9,2021-06-03,,2021-07-01,Y");
        write(
                "ssd_assessment_factors",
                "cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json",
                "1,A1,\"[\"\"1A\"\", \"\"3B\"\"]\"",
                "2,A2,\"{\"\"1A\"\": \"\"No\"\", \"\"4B\"\": \"\"Yes\"\"}\"",
                "3,A9,\"[\"\"1A\"\"]\"",
                "4,A1,\"[\"\"1A\"\"\"");

        CaseRecords records = SSD.read(folder);

        LocalDate received = LocalDate.of(2021, 4, 1);
        assertThat(records.rows(Referral.REFERRALS))
                .containsExactly(
                        new Referral(AMY, received, ReferralSource.FAMILY, false, null, ClosureReason.RC7, null));
        assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                .containsExactly(new NeedEpisode(
                        AMY,
                        received,
                        LocalDate.of(2021, 12, 1),
                        PrimaryNeed.N1,
                        ReferralSource.FAMILY,
                        ClosureReason.RC7,
                        false,
                        LocalDate.of(2021, 4, 3)));
        assertThat(records.rows(Assessment.ASSESSMENTS))
                .containsExactly(
                        new Assessment(
                                AMY,
                                LocalDate.of(2021, 4, 3),
                                LocalDate.of(2021, 5, 1),
                                received,
                                Set.of(AssessmentFactor.ALCOHOL_CHILD, AssessmentFactor.DOMESTIC_ABUSE_PARENT),
                                true,
                                true,
                                false),
                        new Assessment(
                                AMY,
                                LocalDate.of(2021, 6, 3),
                                LocalDate.of(2021, 7, 1),
                                received,
                                Set.of(AssessmentFactor.MENTAL_HEALTH_PARENT),
                                null,
                                false,
                                true));
        assertThat(records.rows(FoundFactor.FACTORS)).hasSize(3);
        assertThat(problems(records))
                .containsExactly(
                        new Problem(
                                "ssd_assessment_factors.csv",
                                4,
                                "cinf_assessment_id",
                                "is an orphan: must be an id of ssd_cin_assessments"),
                        new Problem(
                                "ssd_assessment_factors.csv",
                                5,
                                "cinf_assessment_factors_json",
                                "must be a JSON list or object of factors such as 1A; taken as not recorded"),
                        new Problem(
                                "ssd_cin_assessments.csv",
                                4,
                                "cina_referral_id",
                                "is an orphan: must be an id of ssd_cin_episodes"));
    }

    @Test
    void anEnquiryIsJoinedToItsConferenceAndThatToItsPlan() throws IOException {
        persons();
        write(
                "ssd_s47_enquiry",
                "s47e_s47_enquiry_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_outcome_json",
                "S1,P1,2021-04-01,2021-04-10,\"{\"\"CP_CONFERENCE_FLAG\"\": \"\"Y\"\"}\"");
        write(
                "ssd_initial_cp_conference",
                "icpc_icpc_id,icpc_person_id,icpc_s47_enquiry_id,icpc_icpc_transfer_in,icpc_icpc_date,icpc_icpc_outcome_cp_flag",
                "C1,P1,S1,N,2021-04-15,Y",
                "C2,P1,S9,N,2021-05-15,N",
                "C3,P9,,N,2021-05-15,N");
        write(
                "ssd_cp_plans",
                "cppl_cp_plan_id,cppl_person_id,cppl_icpc_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date",
                "L1,P1,C1,2021-04-15,",
                "L2,P1,,2021-04-15,31/02/2022");
        write(
                "ssd_cp_visits",
                "cppv_person_id,cppv_cp_plan_id,cppv_cp_visit_date,cppv_cp_visit_seen,cppv_cp_visit_seen_alone",
                "P1,L1,2021-04-20,Y,N",
                "P1,L2,2021-04-20,Y,N");

        CaseRecords records = SSD.read(folder);

        LocalDate held = LocalDate.of(2021, 4, 15);
        assertThat(records.rows(Enquiry.ENQUIRIES))
                .containsExactly(
                        new Enquiry(AMY, LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 10), held, false, null, null));
        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::enquiryStarted)
                .containsExactly(LocalDate.of(2021, 4, 1), null);
        assertThat(records.rows(ProtectionPlan.PLANS))
                .extracting(ProtectionPlan::conferenced)
                .containsExactly(held);
        assertThat(records.rows(PlanVisit.PLAN_VISITS))
                .containsExactly(new PlanVisit(AMY, LocalDate.of(2021, 4, 20), true, false));
        assertThat(problems(records))
                .extracting(Problem::toString)
                .containsExactly(
                        "ssd_initial_cp_conference.csv row 3, icpc_s47_enquiry_id: must be an id of ssd_s47_enquiry; taken"
                                + " as not recorded",
                        "ssd_initial_cp_conference.csv row 4, icpc_person_id: is an orphan: must be the id of a person in"
                                + " ssd_person",
                        "ssd_cp_plans.csv row 3, cppl_cp_plan_end_date: must be a date that exists, written as 2019-04-01"
                                + " or 01/04/2019",
                        "ssd_cp_visits.csv row 3, cppv_cp_plan_id: is an orphan: must be an id of ssd_cp_plans");
    }

    @Test
    void anEpisodeHasTheLegalStatusAndThePlacementOfItsFirstDay() throws IOException {
        persons();
        write(
                "ssd_legal_status",
                "lega_person_id,lega_legal_status,lega_legal_status_start_date,lega_legal_status_end_date",
                "P1,V2,2021-04-01,2021-05-01",
                "P1,C1,2021-05-01,");
        write(
                "ssd_cla_placement",
                "clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_end_date,"
                        + "clap_cla_placement_type",
                "X1,P1,2021-04-01,,U4",
                "X2,P2,2021-04-01,,K2");
        write(
                "ssd_cla_episodes",
                "clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,"
                        + "clae_cla_id,clae_cla_placement_id,clae_entered_care_date",
                "P1,2021-04-01,2021-05-01,X1,E1,X1,2021-04-01",
                "P1,2021-05-01,,,E1,X2,2021-04-01",
                "P2,2021-05-01,,,E1,,");
        write(
                "ssd_cla_health",
                "clah_person_id,clah_health_check_type,clah_health_check_date,clah_health_check_status",
                "P1,Dental Check,2021-04-02,Completed",
                "P1,Health Assessment,2021-04-03,Planned",
                "P1,Health Assessment,2021-04-20,Completed",
                "P1,Health Assessment,2021-10-20,Completed");
        write(
                "ssd_cla_reviews",
                "clar_cla_id,clar_cla_review_date,clar_cla_review_cancelled",
                "E1,2021-04-25,N",
                "E1,2021-07-25,Y",
                "E9,2021-07-25,N",
                ",2021-07-25,N");
        write(
                "ssd_permanence",
                "perm_person_id,perm_cla_id,perm_adm_decision_date,perm_decision_reversed_date,perm_permanence_order_date,"
                        + "perm_permanence_order_type",
                "P1,E1,2021-09-01,,2022-01-01,Special Guardianship",
                "P1,E1,2021-09-01,2022-02-01,2022-01-01,Adoption");

        CaseRecords records = SSD.read(folder);

        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .extracting(LookedAfterEpisode::legalStatus)
                .containsExactly(LegalStatus.V2, LegalStatus.C1);
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .extracting(LookedAfterEpisode::placement)
                .containsExactly(PlacementType.U4, null);
        assertThat(records.rows(CarePeriod.CARE_PERIODS)).singleElement().satisfies(period -> {
            assertThat(period.started()).isEqualTo(LocalDate.of(2021, 4, 1));
            assertThat(period.ended()).isNull();
            assertThat(period.firstHealthAssessed()).isEqualTo(LocalDate.of(2021, 4, 20));
        });
        assertThat(records.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS))
                .containsExactly(new LookedAfterReview(AMY, LocalDate.of(2021, 4, 25), null, null));
        assertThat(records.rows(Permanence.PERMANENCE)).singleElement().satisfies(plan -> {
            assertThat(plan.ended()).isEqualTo(LocalDate.of(2022, 1, 1));
            assertThat(plan.adopted()).isFalse();
            assertThat(plan.enteredCare()).isEqualTo(LocalDate.of(2021, 4, 1));
        });
        assertThat(problems(records))
                .extracting(problem -> problem.where() + " " + problem.row() + " " + problem.column())
                .containsExactly(
                        "ssd_cla_episodes.csv 3 clae_cla_placement_id",
                        "ssd_cla_episodes.csv 4 clae_cla_id",
                        "ssd_cla_reviews.csv 3 clar_cla_review_cancelled",
                        "ssd_cla_reviews.csv 4 clar_cla_id",
                        "ssd_cla_reviews.csv 5 clar_cla_id",
                        "ssd_permanence.csv 3 perm_decision_reversed_date");
    }

    @Test
    void eachRowIsTakenOrRefusedWithAReason() throws IOException {
        persons();
        var lines = new ArrayList<String>();
        lines.add("cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_outcome_json");
        String[] ids = {"P1", "P2", "P9", "", "NULL"};
        String[] days = {"2021-04-01", "01/04/2021", "2021-02-30", "", "1 April", "2021-04-01T09:00:00Z"};
        String[] sources = {"1A", "99", "", "Police"};
        for (String id : ids) {
            for (String day : days) {
                for (String source : sources) {
                    lines.add(id + "," + day + "," + source + ",{}");
                }
            }
        }
        write("ssd_contacts", lines.toArray(String[]::new));

        CaseRecords records = SSD.read(folder);

        // Two ids that are there, three days that are dates, whatever the source says: 2 x 3 x 4 of 5 x 6 x 4 rows.
        long refused = problems(records).stream()
                .filter(problem -> !problem.reason().endsWith(RecordRow.NOT_RECORDED))
                .count();
        assertThat(records.rows(Contact.CONTACTS)).hasSize(24);
        assertThat(refused).isEqualTo(96);
        assertThat(records.rows(Contact.CONTACTS))
                .filteredOn(contact -> contact.source() == ReferralSource.POLICE)
                .hasSize(6);
    }

    @Test
    void aTableThatIsMissingOrHasNotItsColumnsCostsItsRecordsOnly() throws IOException {
        persons();
        write("ssd_contacts", "cont_person_id,cont_contact_day", "P1,2021-04-01");
        write("ssd_cin_plans", "cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date", "P1,2021-04-01,");

        CaseRecords records = SSD.read(folder);

        assertThat(records.registers()).extracting(Object::toString).hasSize(2);
        assertThat(records.problems())
                .contains(
                        new Problem(
                                "ssd_contacts.csv",
                                0,
                                "",
                                "row 1: the column 'cont_contact_date' is missing; ssd_contacts needs cont_person_id and"
                                        + " cont_contact_date"),
                        new Problem("ssd_cp_plans.csv", 0, "", "is not in the folder; what it holds was not read"),
                        new Problem(
                                "ssd_cin_plans.csv",
                                1,
                                "cinp_referral_id",
                                "the column is missing; it is taken as not recorded"));
    }

    @Test
    void withoutPersonsNothingIsRead() {
        assertThatThrownBy(() -> SSD.read(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("ssd_person.csv: cannot be read");
    }

    @Test
    void aQuoteThatIsNotClosedGivesTheRowsBefore() throws IOException {
        persons();
        write(
                "ssd_cin_plans",
                "cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date",
                "P1,2021-04-01,",
                "P1,\"2021-05-01,",
                "P1,2021-06-01,");

        CaseRecords records = SSD.read(folder);

        assertThat(records.rows(NeedPlan.NEED_PLANS)).hasSize(1);
        assertThat(problems(records)).hasSize(1).allMatch(problem -> problem.row() == 3);
    }

    /** Of each table the first row is joined and counted, and the second, with its id, is neither. */
    @Test
    void aSecondRowOfTheSameIdIsRefused() throws IOException {
        persons();
        write(
                "ssd_cin_episodes",
                "cine_referral_id,cine_person_id,cine_referral_date,cine_close_date",
                "R1,P1,2021-04-01,");
        write(
                "ssd_cin_assessments",
                "cina_assessment_id,cina_person_id,cina_referral_id,cina_assessment_start_date,cina_assessment_auth_date",
                "A1,P1,R1,2021-04-03,2021-05-01",
                "A1,P1,R1,2021-04-02,2021-06-01",
                "A2,P1,R1,2021-04-04,2021-05-02");
        write(
                "ssd_s47_enquiry",
                "s47e_s47_enquiry_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date",
                "S1,P1,2021-04-01,",
                "S1,P1,2021-04-05,");
        write(
                "ssd_initial_cp_conference",
                "icpc_icpc_id,icpc_person_id,icpc_s47_enquiry_id,icpc_icpc_date",
                "C1,P1,S1,2021-04-15",
                "C1,P1,S1,2021-04-16");
        write(
                "ssd_cp_plans",
                "cppl_cp_plan_id,cppl_person_id,cppl_icpc_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date",
                "L1,P1,C1,2021-04-15,",
                "L1,P1,C1,2021-04-16,");
        write(
                "ssd_cla_placement",
                "clap_cla_placement_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_end_date,"
                        + "clap_cla_placement_type",
                "X1,P1,2021-04-01,,U4",
                "X1,P1,2021-04-02,,K2");
        write(
                "ssd_cla_episodes",
                "clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased_date,clae_cla_id,clae_cla_placement_id",
                "P1,2021-04-01,,E1,X1");

        CaseRecords records = SSD.read(folder);

        assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                .extracting(NeedEpisode::firstAssessed)
                .containsExactly(LocalDate.of(2021, 4, 3));
        assertThat(records.rows(Assessment.ASSESSMENTS))
                .extracting(Assessment::started, Assessment::latest)
                .containsExactly(tuple(LocalDate.of(2021, 4, 3), false), tuple(LocalDate.of(2021, 4, 4), true));
        LocalDate enquired = LocalDate.of(2021, 4, 1);
        LocalDate held = LocalDate.of(2021, 4, 15);
        assertThat(records.rows(Enquiry.ENQUIRIES))
                .containsExactly(new Enquiry(AMY, enquired, null, held, null, null, null));
        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .extracting(InitialConference::held, InitialConference::enquiryStarted)
                .containsExactly(tuple(held, enquired));
        assertThat(records.rows(ProtectionPlan.PLANS))
                .extracting(ProtectionPlan::started, ProtectionPlan::conferenced)
                .containsExactly(tuple(held, held));
        assertThat(records.rows(Placement.PLACEMENTS))
                .extracting(Placement::type)
                .containsExactly(PlacementType.U4);
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .extracting(LookedAfterEpisode::placement)
                .containsExactly(PlacementType.U4);
        String twice = "is there twice; the first row stands";
        assertThat(problems(records))
                .containsExactly(
                        new Problem("ssd_cin_assessments.csv", 3, "cina_assessment_id", twice),
                        new Problem("ssd_s47_enquiry.csv", 3, "s47e_s47_enquiry_id", twice),
                        new Problem("ssd_initial_cp_conference.csv", 3, "icpc_icpc_id", twice),
                        new Problem("ssd_cp_plans.csv", 3, "cppl_cp_plan_id", twice),
                        new Problem("ssd_cla_placement.csv", 3, "clap_cla_placement_id", twice));
    }

    /** P1 is in care and unaccompanied by the first row of each table; of P2 a row may be the one that is not read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2,\"2021-04-01,,UASC,E2,,", // from here on the table is one cell
                "P2,2021-04-01,,UASC,E2", // too few cells
                ",2021-04-01,,UASC,E2,,", // nobody's
                "P2,2021-04-01,2021-02-30,UASC,E2,," // an end that is no date
            })
    void whatATableMaySayInARowThatIsNotReadIsNotDenied(String unread) throws IOException {
        persons();
        write(
                "ssd_missing",
                "miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date",
                "P1,2021-05-01,2021-05-02",
                "P2,2021-05-01,2021-05-02");
        write(
                "ssd_immigration_status",
                "immi_person_id,immi_immigration_status_start_date,immi_immigration_status_end_date,"
                        + "immi_immigration_status,x,y,z",
                "P1,2021-04-01,,UASC,,,",
                unread);
        String episodes = "clae_person_id,clae_cla_episode_start_date,clae_cla_episode_ceased_date,x,clae_cla_id,y,z";
        String first = "P1,2021-04-01,,,E1,,";
        write("ssd_cla_episodes", episodes, first, "P2,2022-04-01,,,E2,,");

        CaseRecords accompanied = SSD.read(folder);
        write("ssd_cla_episodes", episodes, first, unread);
        CaseRecords records = SSD.read(folder);

        assertThat(accompanied.rows(LookedAfterEpisode.LOOKED_AFTER))
                .extracting(LookedAfterEpisode::unaccompanied)
                .containsExactly(true, null);
        assertThat(accompanied.rows(MissingEpisode.MISSING))
                .extracting(MissingEpisode::lookedAfter)
                .containsExactly(true, false);
        assertThat(records.rows(MissingEpisode.MISSING))
                .extracting(MissingEpisode::lookedAfter)
                .containsExactly(true, null);
    }

    @Test
    void aTableBeyondALimitIsRefusedByNameAndALargeOneIsReadInLittleMemory() throws IOException {
        persons();
        try (Writer out = Files.newBufferedWriter(folder.resolve("ssd_cin_visits.csv"), StandardCharsets.UTF_8)) {
            out.write("cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen,cinv_cin_visit_seen_alone\n");
            for (int i = 0; i < 300_000; i++) {
                out.write("P1,2021-04-01,Y,N\n");
            }
        }
        long[] rows = {0};

        SSD.read(folder, new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                rows[0]++;
            }
        });

        assertThat(rows[0]).isEqualTo(300_002);
        assertThatThrownBy(() -> SSD.within(Limits.USUAL.withRows(1_000)).read(folder))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("ssd_cin_visits.csv: has more than 1,000 rows");
    }

    /** The tests run in 256 MB: every table that is held, as long as it may be and with the longest ids. */
    @Test
    void theLongestTablesAreJoinedInLittleMemory() throws IOException {
        int rows = 200_000;
        String pad = "x".repeat(30);
        lines(SsdTable.PERSON, rows, i -> pad + i + ",M,WBRI,2012-05-04,,,");
        lines(SsdTable.LEGAL_STATUS, rows, i -> pad + i + ",C2,2021-04-01,");
        lines(SsdTable.CIN_EPISODES, rows, i -> pad + i + "," + pad + i + ",2021-04-01,N1,1A,N,,");
        lines(
                SsdTable.CIN_ASSESSMENTS,
                rows,
                i -> pad + i + "," + pad + i + "," + pad + i + ",2021-04-01,Y,2021-05-01,N");
        lines(SsdTable.CLA_PLACEMENT, rows, i -> pad + i + "," + pad + i + ",2021-04-01,,U4,PR1,");
        lines(
                SsdTable.CLA_EPISODES,
                rows,
                i -> pad + i + ",2021-04-01,S,N1,,," + pad + i + "," + pad + i + ",2021-04-01");
        long[] taken = {0};

        List<Problem> problems = SSD.read(folder, new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                taken[0]++;
            }
        });

        // Persons, legal statuses, referrals and episodes of need, assessments, placements, episodes and periods of
        // care.
        assertThat(taken[0]).isEqualTo(8L * rows);
        assertThat(problems).allMatch(problem -> problem.row() == 0);
    }

    /**
     * Each day of 60,000 has a status, a placement, an episode, an assessment and a missing episode: looking through them
     * all for each would take 60,000 x 60,000 looks five times over, minutes; by day it takes seconds.
     */
    @Test
    void theRowsOfOnePersonAreJoinedInTimeThatGrowsAsTheyDo() throws IOException {
        persons();
        int rows = 60_000;
        IntFunction<String> day = i -> LocalDate.of(1950, 1, 1).plusDays(i).toString();
        IntFunction<String> span = i -> day.apply(i) + "," + day.apply(i + 1);
        lines(SsdTable.LEGAL_STATUS, rows, i -> "P1,C2," + span.apply(i));
        lines(SsdTable.IMMIGRATION_STATUS, rows, i -> "P1,UASC," + span.apply(i));
        lines(SsdTable.CLA_PLACEMENT, rows, i -> i + ",P1," + span.apply(i) + ",U4,PR1,");
        lines(SsdTable.CLA_HEALTH, rows, i -> "P1,Health Assessment," + day.apply(i) + ",Completed");
        lines(
                SsdTable.CLA_EPISODES,
                rows,
                i -> "P1," + day.apply(i) + ",S,N1," + day.apply(i + 1) + ",E4A,E1," + i + ",");
        lines(SsdTable.MISSING, rows, i -> "P1," + day.apply(rows - 1 - i) + ",Missing,,,");

        CaseRecords records = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SSD.read(folder));

        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .hasSize(rows)
                .allMatch(row -> row.legalStatus() == LegalStatus.C2 && Boolean.TRUE.equals(row.unaccompanied()));
        assertThat(records.rows(CarePeriod.CARE_PERIODS))
                .hasSize(rows)
                .allMatch(period -> period.started().equals(period.firstHealthAssessed()));
        assertThat(records.rows(MissingEpisode.MISSING))
                .hasSize(rows)
                .allMatch(row -> Boolean.TRUE.equals(row.lookedAfter()));
    }

    private void lines(SsdTable table, int rows, IntFunction<String> line) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(table.file()), StandardCharsets.UTF_8)) {
            out.write(String.join(",", table.columns()) + "\n");
            for (int i = 0; i < rows; i++) {
                out.write(line.apply(i) + "\n");
            }
        }
    }

    /** Plants each name in a cell or a header of a table and looks at all that comes out. */
    @Test
    void aThousandNamesPlantedComeOutNowhere() throws IOException {
        persons();
        var said = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            String name = "Zebedee" + i;
            SsdTable table = SsdTable.values()[i % SsdTable.values().length];
            if (table == SsdTable.PERSON || table == SsdTable.DISABILITY) {
                continue;
            }
            var header = new ArrayList<>(table.columns());
            var row = new ArrayList<String>();
            header.forEach(
                    column -> row.add(column.contains("date") ? "2020-09-16" : column.contains("person") ? "P1" : ""));
            int place = i / 25 % header.size();
            List<String> cells = i % 4 == 0 ? header : row;
            cells.set(place, i % 3 == 0 ? name : i % 3 == 1 ? "\"" + name : "\"{\"\"" + name + "\"\": [" + name + "\"");
            write(table.table(), String.join(",", header), String.join(",", row), name);
            try {
                CaseRecords records = SSD.read(folder);
                said.add(records.toString());
                records.problems().forEach(problem -> said.add(problem.toString()));
                records.registers()
                        .forEach(register -> said.add(records.rows(register).toString()));
            } catch (RuntimeException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    said.add(cause.toString());
                }
            }
            Files.delete(folder.resolve(table.file()));
        }

        assertThat(said)
                .hasSizeGreaterThan(1_000)
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("zebedee"));
    }
}
