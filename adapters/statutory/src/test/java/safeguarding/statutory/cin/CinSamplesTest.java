package safeguarding.statutory.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.statutory.cin.Samples.count;
import static safeguarding.statutory.cin.Samples.sample;
import static safeguarding.statutory.cin.Samples.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import safeguarding.children.Assessment;
import safeguarding.children.CaseRecords;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.Person;
import safeguarding.children.PlanReview;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

/** The sample files of other people's programs: each element is accepted or refused, counted apart from the reader. */
class CinSamplesTest {

    private static final Map<String, Register<?>> REGISTERS = registers();

    private static Map<String, Register<?>> registers() {
        var registers = new LinkedHashMap<String, Register<?>>();
        registers.put("Child", Person.PERSONS);
        registers.put("CINdetails", Referral.REFERRALS);
        registers.put("Assessments", Assessment.ASSESSMENTS);
        registers.put("CINPlanDates", NeedPlan.NEED_PLANS);
        registers.put("Section47", Enquiry.ENQUIRIES);
        registers.put("ChildProtectionPlans", ProtectionPlan.PLANS);
        registers.put("CPPreviewDate", PlanReview.PLAN_REVIEWS);
        return registers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CIN2rows.xml",
                "CIN_Census_2021.xml",
                "CIN_Census_2021_no_assessment_factors.xml",
                "CIN_Census_2024.xml",
                "CIN_Census_2026.xml",
                "CIN_header_issues_100.xml",
                "fake_CIN_data.xml"
            })
    void everyElementIsAcceptedOrRefused(String name) {
        String text = text(sample(name));

        CaseRecords records = CinCensus.read(sample(name));

        REGISTERS.forEach(
                (element, register) -> assertThat(records.rows(register).size() + refused(records, element))
                        .as(element)
                        .isEqualTo(count(text, element)));
        assertThat(records.rows(NeedEpisode.NEED_EPISODES)).hasSameSizeAs(records.rows(Referral.REFERRALS));
        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES).size() + refusedConferences(records))
                .isEqualTo(count(text, "DateOfInitialCPC"));
        assertThat(records.problems()).allMatch(problem -> problem.where().equals(name));
    }

    /** The records of an element that were refused: several things may be wrong with one. */
    private static long refused(CaseRecords records, String element) {
        var place = Pattern.compile("(.*\\b" + element + "\\[\\d+\\])(/[^\\[]+)?");
        return records.problems().stream()
                .filter(problem -> problem.reason().matches(".*(is not taken|neither ).*"))
                .map(problem -> place.matcher(problem.column()))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .count();
    }

    private static long refusedConferences(CaseRecords records) {
        return records.problems().stream()
                .filter(problem -> problem.column().endsWith("/DateOfInitialCPC"))
                .count();
    }

    @Test
    void theFactorsOfTheSamplesAreThoseThatAreCodesOfAssessmentsThatCanBe() {
        assertThat(CinCensus.read(sample("CIN_Census_2021.xml")).rows(FoundFactor.FACTORS))
                .extracting(row -> row.factor().code())
                .containsExactly("2A", "2B");
        assertThat(CinCensus.read(sample("CIN_Census_2024.xml")).rows(FoundFactor.FACTORS))
                .isEmpty();
        assertThat(CinCensus.read(sample("CIN_Census_2024.xml")).problems())
                .extracting(Problem::column)
                .contains("Child[1]/CINdetails[1]/Assessments[1]/FactorsIdentifiedAtAssessment/AssessmentFactors[2]");
        assertThat(CinCensus.read(sample("CIN_Census_2024.xml")).problems())
                .extracting(Problem::toString)
                .contains(
                        "CIN_Census_2024.xml row 1, Child[1]/CINdetails[1]/Assessments[1]/AssessmentActualStartDate: must"
                                + " not be after both the file's reference date and 31 March of its year; the record is"
                                + " not taken",
                        "CIN_Census_2024.xml row 1, Child[1]/CINdetails[1]/Assessments[1]/AssessmentAuthorisationDate:"
                                + " must not be before AssessmentActualStartDate; the record is not taken");
    }

    /** The file's year and reference date do not agree; it was made up to 21 July 2022. */
    @Test
    void everyImpossibleDatePlantedInTheFakeCensusIsAProblem() throws Exception {
        LocalDate last = LocalDate.of(2022, 7, 21);
        var expected = new ArrayList<String>();
        NodeList children = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(sample("fake_CIN_data.xml").toFile())
                .getElementsByTagName("Child");
        for (int c = 0; c < children.getLength(); c++) {
            var child = (Element) children.item(c);
            LocalDate died = date(child, "PersonDeathDate");
            NodeList details = child.getElementsByTagName("CINdetails");
            for (int d = 0; d < details.getLength(); d++) {
                var one = (Element) details.item(d);
                String place = "Child[" + (c + 1) + "]/CINdetails[" + (d + 1) + "]/";
                LocalDate referred = date(one, "CINreferralDate");
                LocalDate closed = date(one, "CINclosureDate");
                LocalDate conference = date(one, "DateOfInitialCPC");
                if (referred.isAfter(last) || died != null && referred.isAfter(died)) {
                    expected.add(place + "CINreferralDate");
                }
                if (closed != null && (closed.isAfter(last) || died != null && closed.isAfter(died.plusYears(1)))) {
                    expected.add(place + "CINclosureDate");
                }
                if (conference != null && (conference.isAfter(last) || died != null && conference.isAfter(died))) {
                    expected.add(place + "DateOfInitialCPC");
                }
            }
        }

        CaseRecords records = CinCensus.read(sample("fake_CIN_data.xml"));

        assertThat(expected).hasSizeGreaterThan(60);
        assertThat(records.problems())
                .filteredOn(problem -> problem.row() > 0)
                .extracting(Problem::column)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(records.problems())
                .filteredOn(problem -> problem.row() == 0)
                .extracting(Problem::toString)
                .containsExactly("fake_CIN_data.xml, Header/CollectionDetails/ReferenceDate: must be 31 March of the"
                        + " collection year; what happened up to the later of the two is taken");
    }

    private static LocalDate date(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return found.getLength() == 0 ? null : LocalDate.parse(found.item(0).getTextContent());
    }

    @Test
    void theHeaderSaysTheYearTheReferenceDateAndTheAuthority() {
        assertThat(CinCensus.header(sample("fake_CIN_data.xml")))
                .isEqualTo(new CinHeader(2022, LocalDate.of(2022, 7, 21), "975"));
        assertThat(CinCensus.header(sample("CIN_Census_2021.xml")).consistent()).isTrue();
        assertThat(CinCensus.header(sample("CIN_header_issues_100.xml")).consistent())
                .isFalse();
        assertThat(CinCensus.read(sample("CIN_header_issues_100.xml")).problems())
                .filteredOn(problem -> problem.row() == 0)
                .extracting(Problem::column)
                .containsExactly("Header/CollectionDetails/ReferenceDate");
    }

    /** Cut anywhere, a file gives the children that are whole, as they are, and one problem for the rest. */
    @Test
    void aFileThatBreaksOffGivesItsRightHalf() {
        String text = text(sample("fake_CIN_data.xml"));
        CaseRecords whole = Samples.read(text);
        int first = text.indexOf("<Child>");
        for (int cut = first; cut < text.length() - 12; cut += 7_919) {
            String half = text.substring(0, cut);
            long children = Pattern.compile("</Child>").matcher(half).results().count();

            CaseRecords records = Samples.read(half);

            assertThat(records.rows(Person.PERSONS))
                    .isEqualTo(whole.rows(Person.PERSONS).subList(0, (int) children));
            List<Problem> problems = records.problems();
            assertThat(problems.get(problems.size() - 1).toString())
                    .startsWith("cin.xml row " + (children + 1) + ", Child[" + (children + 1)
                            + "]: breaks off or is not well-formed at line ")
                    .endsWith("; this child and all behind it are not taken");
            assertThat(problems.subList(0, problems.size() - 1))
                    .isEqualTo(whole.problems().subList(0, problems.size() - 1));
        }
    }
}
