package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Problem;

class SheetTest {

    private static final Sheet SHEET = Sheet.of("a list", List.of("code", "n"), List.of("p", "p.2"));

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    @Test
    void givesTheRowsWithTheirNumbersAndWhichColumnsThereAre() {
        read(SHEET, "n,CODE\n1,A\n\n,\n2,B\n");

        assertThat(rows).containsExactly("2 A 1 false", "5 B 2 false");
        assertThat(problems).isEmpty();
    }

    @Test
    void otherColumnsAreRefusedUnlessTheyArePassedOver() {
        String text = "code,colour,n\nA,red,1\n";

        assertThatThrownBy(() -> read(SHEET, text))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(
                        "list.csv: row 1, column 2: is not a column of a list. It has code, n, p and p.2");
        read(SHEET.passingOverOthers(), text);
        read(SHEET.tellingOfOthers(), text);

        assertThat(rows).containsExactly("2 A 1 false", "2 A 1 false");
        assertThat(problems)
                .containsExactly(
                        new Problem("list.csv", 1, "column 2", "is not a column of a list and was passed over"));
    }

    @Test
    void aColumnThatComesAgainIsItsRepeatOrAnError() {
        var repeats = new ArrayList<String>();
        SHEET.passingOverOthers()
                .read(
                        "list.csv",
                        bytes("code,P,n,P,,\nA,x,1,y,,\n"),
                        problems::add,
                        row -> repeats.add(row.cell("p") + row.cell("p.2")));

        assertThat(repeats).containsExactly("xy");
        assertThatThrownBy(() -> read(SHEET.passingOverOthers(), "code,n,n\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("list.csv: row 1, column 3: the column 'n' is there twice");
        assertThatThrownBy(() -> read(SHEET.passingOverOthers(), "code,n,p,p,p\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("list.csv: row 1, column 5: the column 'p' is there twice");
    }

    @Test
    void aLineIsReadAgainAsItWas() {
        List<String> cells = List.of("=1+1", "a, \"b\"\nc");
        var again = new ArrayList<String>();

        SHEET.read(
                "list.csv",
                bytes(Sheet.line(List.of("code", "n")) + Sheet.line(cells)),
                problems::add,
                row -> again.addAll(List.of(row.cell("code"), row.cell("n"))));

        assertThat(Sheet.line(cells)).isEqualTo("'=1+1,\"a, \"\"b\"\"\nc\"\n");
        assertThat(again).isEqualTo(cells);
    }

    /** Where the header is missing, the first row is somebody's record. */
    @Test
    void noMessageAboutTheHeaderSaysWhatItHolds() {
        assertThatThrownBy(() -> read(SHEET, "Amy,7001\nBen,7002\n"))
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContainIgnoringCase("amy")
                        .doesNotContain("7001"));
    }

    @Test
    void aRowOfMillionsOfCellsIsCountedAndNotKept() {
        read(SHEET, "code,n\nA," + ",".repeat(3_000_000) + "\nB,2\n");

        assertThat(rows).containsExactly("3 B 2 false");
        assertThat(problems)
                .containsExactly(new Problem("list.csv", 2, "", "has 3,000,002 cells where the header has 2"));
    }

    @Test
    void aHeaderOfThousandsOfColumnsIsRefused() {
        assertThatThrownBy(() -> read(SHEET, "code,n" + ",x".repeat(1_000) + "\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("list.csv: row 1: has more than 1,000 columns");
    }

    @Test
    void aCellBeyondAllBoundsEndsTheReading() {
        read(SHEET, "code,n\nA,1\nB," + "x".repeat(4_000_001) + "\nC,3\n");

        assertThat(rows).containsExactly("2 A 1 false");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "list.csv row 3: a cell has more than 4,000,000 characters, or its quote is not closed;"
                                + " nothing from this row on was read");
    }

    @Test
    void saysWhetherEveryRowWasGiven() {
        assertThat(read(SHEET, "code,n\nA,1\n\n,\nB,2\n")).isTrue();
        assertThat(read(SHEET, "code,n\nA,1\nB\nC,3\n")).isFalse();
        assertThat(read(SHEET, "code,n\nA," + "x".repeat(10_001) + "\nC,3\n")).isFalse();
        assertThat(read(SHEET, "code,n\nA,1\nB,\"2\nC,3\n")).isFalse();
        assertThat(read(SHEET.within(new CsvLimits(10, 1)), "code,n\nA,1\nB,2\n"))
                .isFalse();
    }

    @Test
    void theStreamIsLeftOpen() {
        var in = new ByteArrayInputStream("code,n\n".getBytes(StandardCharsets.UTF_8)) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                closed = true;
                super.close();
            }
        };

        SHEET.read("list.csv", in, problems::add, row -> {});

        assertThat(in.closed).isFalse();
    }

    private boolean read(Sheet sheet, String text) {
        return sheet.read("list.csv", bytes(text), problems::add, row -> {
            rows.add(row.number() + " " + row.cell("code") + " " + row.cell("n") + " " + row.has("p"));
            assertThat(row).hasToString("row " + row.number());
        });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
