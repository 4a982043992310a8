package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The scan gives what the parser alone gives. */
class ScanProperties {

    @Property(tries = 5_000)
    void anyTextIsCutAsTheParserReadsIt(@ForAll("texts") String text) throws IOException {
        assertThat(rows(scan(text))).isEqualTo(rows(plain(text)));
    }

    @Property(tries = 200)
    void aTextLongerThanTheBufferIsCutAsTheParserReadsIt(@ForAll("texts") String text) throws IOException {
        String padded = ("x".repeat(43) + ",y\r\n").repeat(2_000) + text + "\n" + (text + "1,2\n").repeat(9_000);

        assertThat(rows(scan(padded))).isEqualTo(rows(plain(padded)));
    }

    @Example
    void aRowThatFillsTheBufferOrGoesBeyondItIsTheSame() throws IOException {
        for (int length = (1 << 16) - 4; length <= (1 << 16) + 4; length++) {
            for (String end : List.of("", "\n", "\r\n", ",z\n1,2", "\r1,2")) {
                String text = "a,b\n" + "c".repeat(length) + end;

                boolean same = rows(scan(text)).equals(rows(plain(text)));

                assertThat(same).as("%s characters", length).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab1,,,\n\n\r ")
                .withChars('\t', '\'', '"', '\\', '#', ';', '\0', '\u00e9', '\ufffd', '\ufeff', '\u2028')
                .ofMaxLength(40);
    }

    private static Scan scan(String text) {
        return Scan.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 3);
    }

    private static Scan plain(String text) throws IOException {
        return Scan.plain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 3);
    }

    private static List<String> rows(Scan scan) throws IOException {
        var rows = new ArrayList<String>();
        try (scan) {
            for (int count = scan.row(); count > 0; count = scan.row()) {
                var row = new StringBuilder().append(count);
                for (int cell = 0; cell < Math.min(count, 3); cell++) {
                    row.append(" [").append(scan.text(cell)).append("] ").append(scan.length(cell));
                }
                rows.add(row.toString());
            }
        } catch (JsonProcessingException e) {
            rows.add(e.getClass().getSimpleName());
        }
        return rows;
    }
}
