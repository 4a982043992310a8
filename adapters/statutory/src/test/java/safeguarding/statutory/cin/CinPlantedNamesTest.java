package safeguarding.statutory.cin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import safeguarding.children.CaseRecords;
import safeguarding.children.RecordSink;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.statutory.Frame;

/** A thousand names, planted in every place of a census in turn, come out in no message, and nothing prints them. */
class CinPlantedNamesTest {

    private static final int NAMES = 1_000;
    private static final String CENSUS = Samples.census(Samples.child("<CINclosureDate>2019-11-30</CINclosureDate>"
            + "<ReasonForClosure>RC7</ReasonForClosure><DateOfInitialCPC>2019-05-20</DateOfInitialCPC>"
            + "<Assessments><AssessmentActualStartDate>2019-05-02</AssessmentActualStartDate>"
            + "<AssessmentAuthorisationDate>2019-06-03</AssessmentAuthorisationDate><FactorsIdentifiedAtAssessment>"
            + "<AssessmentFactors>3B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>"
            + "<CINPlanDates><CINPlanStartDate>2019-06-04</CINPlanStartDate></CINPlanDates>"
            + "<Section47><S47ActualStartDate>2019-05-03</S47ActualStartDate>"
            + "<DateOfInitialCPC>2019-05-23</DateOfInitialCPC><ICPCnotRequired>false</ICPCnotRequired></Section47>"
            + "<ReferralNFA>0</ReferralNFA><ChildProtectionPlans><CPPstartDate>2019-05-23</CPPstartDate>"
            + "<InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><NumberOfPreviousCPP>1</NumberOfPreviousCPP>"
            + "<Reviews><CPPreviewDate>2019-08-20</CPPreviewDate></Reviews></ChildProtectionPlans>"));

    @Test
    void noMessageHoldsThem() {
        var places = new ArrayList<Integer>();
        Matcher tags = Pattern.compile("[<>]").matcher(CENSUS);
        while (tags.find()) {
            places.add(tags.start() + 1);
        }
        List<String> shapes =
                List.of("%s", "<%s/>", "<%s>", "&%s;", "<!--%s-->", "%s\u0000", "<![CDATA[%s]]>", "</%s>", "%s='%s'");
        var messages = new ArrayList<String>();
        var printed = new ByteArrayOutputStream();
        PrintStream err = System.err;
        PrintStream out = System.out;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setOut(System.err);
        try {
            plantAll(places, shapes, messages);
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        messages.add(printed.toString(StandardCharsets.UTF_8));

        assertThat(messages)
                .hasSizeGreaterThan(4 * NAMES)
                .noneMatch(message -> message.toLowerCase(Locale.ROOT).contains("zebedee"));
    }

    private static void plantAll(List<Integer> places, List<String> shapes, List<String> messages) {
        for (int i = 0; i < NAMES; i++) {
            String name = "Zebedee" + i;
            int place = places.get(i % places.size());
            String planted = shapes.get(i / places.size() % shapes.size()).replace("%s", name);
            String text = CENSUS.substring(0, place) + planted + CENSUS.substring(place);
            plant(text.replace("<LAchildID>", "<LAchildID>" + name), messages);
        }
    }

    private static void plant(String text, List<String> messages) {
        try {
            CaseRecords records = Samples.read(text);
            messages.add(records.toString());
            records.problems().stream().map(Problem::toString).forEach(messages::add);
            records.to(new RecordSink() {
                @Override
                public <R> void accept(Register<R> register, R row, long number) {
                    messages.add(register.name() + row + row.hashCode());
                }
            });
            messages.add(CinCensus.read(Frame.USUAL, "cin.xml", Samples.bytes(text), new RecordSink() {
                        @Override
                        public <R> void accept(Register<R> register, R row, long number) {}
                    })
                    .toString());
            CinCensusWriter writer = CinCensusWriter.of(2020, "840");
            writer.write(records.withProblems(List.of()), new ByteArrayOutputStream())
                    .forEach(problem -> messages.add(problem.toString()));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                messages.add(cause.toString());
            }
        }
    }
}
