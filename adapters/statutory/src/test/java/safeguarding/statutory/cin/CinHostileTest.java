package safeguarding.statutory.cin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.statutory.cin.Samples.CHARACTERISTICS;
import static safeguarding.statutory.cin.Samples.HEADER;
import static safeguarding.statutory.cin.Samples.census;
import static safeguarding.statutory.cin.Samples.child;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.children.CaseRecords;
import safeguarding.children.Person;
import safeguarding.children.RecordSink;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.statutory.Frame;
import safeguarding.statutory.LimitException;
import safeguarding.statutory.Limits;

/** Files made to do harm. These tests run in 256 MB: whatever gathers a file's text would not fit. */
class CinHostileTest {

    private static final long MORE_THAN_THE_HEAP = 300_000_000;

    @TempDir
    Path folder;

    @Test
    void nothingIsReadFromOutsideTheFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Zebedee");
        String text = census(child("").replace("A1", "&secret;"));

        assertRefused("<!DOCTYPE Message [<!ENTITY secret SYSTEM '" + secret.toUri() + "'>]>" + text);
        assertRefused("<!DOCTYPE Message SYSTEM '" + secret.toUri() + "'>" + text);
        assertRefused("<!DOCTYPE Message [<!ENTITY % secret SYSTEM '" + secret.toUri() + "'> %secret;]>" + text);
    }

    @Test
    void anEntityBombIsRefused() {
        var bomb = new StringBuilder("<!DOCTYPE Message [<!ENTITY e0 'boom'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }

        assertRefused(bomb + "]>" + census(child("").replace("A1", "&e29;")));
    }

    @Test
    void anyDoctypeIsRefused() {
        assertRefused("<!DOCTYPE Message>" + census(child("")));
        assertRefused("<!DOCTYPE Message [<!ELEMENT Message ANY>]>" + census(child("")));
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> Samples.read(text))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cin.xml: must not have a DOCTYPE");
    }

    @Test
    void anEntityThatNobodyDeclaredEndsTheReading() {
        CaseRecords records = Samples.read(census(child(""), child("").replace("A1", "&zebedee;")));

        assertThat(records.rows(Person.PERSONS)).hasSize(1);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml row 2, Child[2]: breaks off or is not well-formed at line 1; this child and all"
                                + " behind it are not taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Child>", "<Child><Unknown>", "<Child><ChildIdentifiers><LAchildID>"})
    void elementsTooDeepAreRefused(String before) {
        String text = "<Message>" + HEADER + "<Children>" + before + "<a>".repeat(200_000);

        assertThatThrownBy(() -> Samples.read(text))
                .isInstanceOf(LimitException.class)
                .hasMessage("cin.xml: has elements more than 64 deep; if the file is right, raise the limit with"
                        + " Limits.withDepth");
    }

    @Test
    void aTextThatIsTooLongCostsItsCellAndNoMemory() {
        String text = "<Message>" + HEADER + "<Children>" + child("<ReferralNFA>");
        String start = text.substring(0, text.indexOf("<ReferralNFA>") + "<ReferralNFA>".length());
        var endless = new SequenceInputStream(
                stream(start),
                new SequenceInputStream(
                        new Repeated("Zebedee ", MORE_THAN_THE_HEAP),
                        stream("</ReferralNFA>" + "</CINdetails></Child>" + child("") + "</Children></Message>")));

        CaseRecords records = CinCensus.read("cin.xml", endless);

        assertThat(records.rows(Person.PERSONS)).hasSize(2);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cin.xml row 1, Child[1]/CINdetails[1]/ReferralNFA: must be at most 10,000 characters; it"
                                + " is taken as not recorded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!--", "<Child a='", "<?x "})
    void aPieceWithoutEndIsRefusedBeforeItFillsTheMemory(String start) {
        var endless = new SequenceInputStream(
                stream("<Message>" + HEADER + "<Children>" + start), new Repeated("zebedee", Long.MAX_VALUE));

        assertThatThrownBy(() -> CinCensus.read("cin.xml", endless))
                .isInstanceOf(LimitException.class)
                .hasMessage(
                        "cin.xml: has an element, comment or attribute that is too long; if the file is right, raise"
                                + " the limit with Limits.withCharacters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Z", "<Child ", "</Z", "&Z"})
    void aNameWithoutEndBreaksTheFileOff(String start) {
        var endless = new SequenceInputStream(
                stream("<Message>" + HEADER + "<Children>" + child("") + start),
                new Repeated("zebedee", Long.MAX_VALUE));

        CaseRecords records = CinCensus.read("cin.xml", endless);

        assertThat(records.rows(Person.PERSONS)).hasSize(1);
        assertThat(records.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Unknown>a</Unknown>", "<!-- a -->", " ", "stray ", "<![CDATA[stray]]>", "&#160;"})
    void anEndlessFileIsRefusedAtTheLimitOfBytes(String part) {
        Frame frame = Frame.USUAL.within(Limits.USUAL.withBytes(20_000_000).withProblems(1_000_000));
        var endless = new SequenceInputStream(
                stream("<Message>" + HEADER + "<Children><Child>"), new Repeated(part, Long.MAX_VALUE));

        assertThatThrownBy(() -> CinCensus.read(frame, "cin.xml", endless))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void aChildWithoutEndIsRefused() {
        for (String part : List.of("<CINdetails/>", "<CINdetails><Assessments/></CINdetails>")) {
            var endless = new SequenceInputStream(
                    stream("<Message>" + HEADER + "<Children><Child>"), new Repeated(part, Long.MAX_VALUE));

            assertThatThrownBy(() -> CinCensus.read("cin.xml", endless))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("cin.xml: Child[1] has more than 100,000 records");
        }
    }

    @Test
    void manyOfXmlsOwnEntitiesDoNoHarm() {
        String text = census((child("").replace("A1", "&lt;&amp;&gt;") + "\n").repeat(100_000));

        assertThat(Samples.read(text).rows(Person.PERSONS).size()).isEqualTo(100_000);
    }

    /** A sink that streams keeps nothing, so a file larger than the memory is read. */
    @Test
    void aLongFileIsStreamedInLittleMemory() {
        String one = child("<ReferralNFA>0</ReferralNFA>");
        long children = MORE_THAN_THE_HEAP / one.length();
        var counted = new CountingSink();
        var all = new SequenceInputStream(
                stream("<Message>" + HEADER + "<Children>"),
                new SequenceInputStream(new Repeated(one, children * one.length()), stream("</Children></Message>")));

        CinCensusFile file = CinCensus.read(Frame.USUAL, "cin.xml", all, counted);

        assertThat(file.children()).isEqualTo(children);
        assertThat(counted.rows).isEqualTo(3 * children);
    }

    @Test
    void aSinksOwnTroubleReachesTheCaller() {
        assertThatThrownBy(() ->
                        CinCensus.read(Frame.USUAL, "cin.xml", Samples.bytes(census(child(""))), new RecordSink() {
                            @Override
                            public <R> void accept(Register<R> register, R row, long number) {
                                throw new IllegalStateException("full");
                            }
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void aStreamThatCannotBeReadIsNotTakenForAFileThatBreaksOff() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> CinCensus.read(
                        "cin.xml",
                        new SequenceInputStream(
                                stream("<Message>" + HEADER + "<Children><Child>" + CHARACTERISTICS), failing)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cin.xml: cannot be read");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class CountingSink implements RecordSink {
        private long rows;

        @Override
        public <R> void accept(Register<R> register, R row, long number) {
            rows++;
        }
    }

    /** The same text over and over, for so many bytes. */
    private static final class Repeated extends InputStream {
        private final byte[] part;
        private long left;
        private int at;

        Repeated(String part, long bytes) {
            this.part = part.getBytes(StandardCharsets.UTF_8);
            this.left = bytes;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            byte one = part[at];
            at = at + 1 == part.length ? 0 : at + 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int read = 0;
            while (read < length && left > 0) {
                into[from + read++] = (byte) read();
            }
            return read == 0 ? -1 : read;
        }
    }
}
