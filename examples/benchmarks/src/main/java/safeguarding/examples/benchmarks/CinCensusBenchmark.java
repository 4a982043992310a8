package safeguarding.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import safeguarding.children.RecordSink;
import safeguarding.fact.Register;
import safeguarding.statutory.Frame;
import safeguarding.statutory.cin.CinCensus;

/**
 * A children in need census of 20,000 children, 38 million bytes, read into records, beside the JDK's parser going
 * through the same bytes and making nothing of them. 38,000 divided by the milliseconds are MB/s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CinCensusBenchmark {

    private static final int CHILDREN = 20_000;
    private static final String HEADER = """
            <Message>
              <Header>
                <CollectionDetails>
                  <Collection>CIN</Collection>
                  <Year>2020</Year>
                  <ReferenceDate>2020-03-31</ReferenceDate>
                </CollectionDetails>
              </Header>
              <Children>
            """;
    private static final String CHILD = """
                <Child>
                  <ChildIdentifiers>
                    <LAchildID>%d</LAchildID>
                    <UPN>A123456789123</UPN>
                    <PersonBirthDate>2010-05-06</PersonBirthDate>
                    <GenderCurrent>2</GenderCurrent>
                  </ChildIdentifiers>
                  <ChildCharacteristics>
                    <Ethnicity>WBRI</Ethnicity>
                    <Disabilities>
                      <Disability>NONE</Disability>
                    </Disabilities>
                  </ChildCharacteristics>
                  <CINdetails>
                    <CINreferralDate>2019-05-01</CINreferralDate>
                    <ReferralSource>1A</ReferralSource>
                    <PrimaryNeedCode>N4</PrimaryNeedCode>
                    <CINclosureDate>2020-02-27</CINclosureDate>
                    <ReasonForClosure>RC7</ReasonForClosure>
                    <Assessments>
                      <AssessmentActualStartDate>2019-05-02</AssessmentActualStartDate>
                      <AssessmentAuthorisationDate>2019-06-18</AssessmentAuthorisationDate>
                      <FactorsIdentifiedAtAssessment>
                        <AssessmentFactors>2B</AssessmentFactors>
                        <AssessmentFactors>3B</AssessmentFactors>
                        <AssessmentFactors>16A</AssessmentFactors>
                      </FactorsIdentifiedAtAssessment>
                    </Assessments>
                    <Section47>
                      <S47ActualStartDate>2019-05-02</S47ActualStartDate>
                      <InitialCPCtarget>2019-05-23</InitialCPCtarget>
                      <DateOfInitialCPC>2019-05-17</DateOfInitialCPC>
                      <ICPCnotRequired>false</ICPCnotRequired>
                    </Section47>
                    <ReferralNFA>0</ReferralNFA>
                    <ChildProtectionPlans>
                      <CPPstartDate>2019-05-17</CPPstartDate>
                      <CPPendDate>2020-01-14</CPPendDate>
                      <InitialCategoryOfAbuse>PHY</InitialCategoryOfAbuse>
                      <LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse>
                      <NumberOfPreviousCPP>1</NumberOfPreviousCPP>
                      <Reviews>
                        <CPPreviewDate>2019-08-15</CPPreviewDate>
                      </Reviews>
                    </ChildProtectionPlans>
                  </CINdetails>
                </Child>
            """;

    private byte[] census = {};

    /** Writes the file into memory. */
    @Setup
    public void write() {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < CHILDREN; i++) {
            text.append(CHILD.replace("%d", "child" + i));
        }
        census = text.append("  </Children>\n</Message>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The JDK's parser alone. */
    @Benchmark
    public int bareParser() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(census));
        int events = 0;
        while (in.hasNext()) {
            in.next();
            events++;
        }
        return events;
    }

    /** The census into records. */
    @Benchmark
    public long records() {
        var counted = new Counting();
        CinCensus.read(Frame.USUAL, "cin.xml", new ByteArrayInputStream(census), counted);
        return counted.rows;
    }

    private static final class Counting implements RecordSink {
        private long rows;

        @Override
        public <R> void accept(Register<R> register, R row, long number) {
            rows++;
        }
    }
}
