package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
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
        assertThat(rows(Scan.of(new StringReader(text)))).isEqualTo(rows(Scan.plain(new StringReader(text))));
    }

    @Property(tries = 200)
    void aTextLongerThanTheBufferIsCutAsTheParserReadsIt(@ForAll("texts") String text) throws IOException {
        String padded = ("x".repeat(43) + ",y\r\n").repeat(700) + text + "\n" + (text + "1,2\n").repeat(3_000);

        assertThat(rows(Scan.of(new StringReader(padded)))).isEqualTo(rows(Scan.plain(new StringReader(padded))));
    }

    @Example
    void aRowThatFillsTheBufferOrGoesBeyondItIsTheSame() throws IOException {
        for (int length = (1 << 14) - 4; length <= (1 << 14) + 4; length++) {
            for (String end : List.of("", "\n", "\r\n", ",z\n1,2", "\r1,2")) {
                String text = "a,b\n" + "c".repeat(length) + end;

                boolean same = rows(Scan.of(new StringReader(text))).equals(rows(Scan.plain(new StringReader(text))));

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

    private static List<String> rows(Scan scan) throws IOException {
        var rows = new ArrayList<String>();
        try (scan) {
            var cells = new String[3];
            for (int count = scan.row(cells); count > 0; count = scan.row(cells)) {
                rows.add(count + " " + Arrays.toString(Arrays.copyOf(cells, Math.min(count, cells.length))));
            }
        } catch (JsonProcessingException e) {
            rows.add(e.getClass().getSimpleName());
        }
        return rows;
    }
}
