package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Intake;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;
import safeguarding.time.FinancialYear;

/** A cell that is read out of its bytes is read as its text is. */
class CellReaderProperties {

    private enum Kind {
        RED,
        DARK_BLUE_OR_SOMETHING_LIKE_IT,
        GREEN
    }

    /** One visit. */
    private record Visit(long number, String child, LocalDate on, Kind kind, Boolean seen, Integer minutes) {}

    private static final Area AREA = Area.named("Anywhere");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final Column<Visit> KIND = Column.code("kind", Kind.class, Visit::kind);
    private static final Column<Visit> SEEN = Column.flag("seen", Visit::seen);
    private static final Column<Visit> MINUTES = Column.whole("minutes", Visit::minutes);
    private static final Register<Visit> NUMBERED = Events.of(
                    "visit", Column.key("person", Visit::number), Column.day("on", Visit::on))
            .recording(KIND, SEEN, MINUTES);
    private static final Register<Visit> NAMED = Events.of(
                    "visit", Column.textKey("person", Visit::child), Column.day("on", Visit::on))
            .recording(KIND, SEEN, MINUTES);

    @Property(tries = 3_000)
    void bytesAreReadAsTheirTextIs(
            @ForAll("keys") String key,
            @ForAll("days") String day,
            @ForAll("kinds") String kind,
            @ForAll("answers") String answer,
            @ForAll("numbers") String number)
            throws IOException {
        List<String> cells = List.of(key, day, kind, answer, number);
        for (Register<Visit> register : List.of(NUMBERED, NAMED)) {
            assertThat(read(register, cells, true)).as("%s", cells).isEqualTo(read(register, cells, false));
        }
    }

    private static String read(Register<Visit> register, List<String> cells, boolean outOfBytes) throws IOException {
        Intake<Visit> intake = Intake.of(register);
        byte[] line = String.join(",", cells).getBytes(StandardCharsets.UTF_8);
        try (Scan scan = Scan.of(new ByteArrayInputStream(line), 5)) {
            assertThat(scan.row()).isEqualTo(5);
            // twice, so that what is known from the first row is used
            for (int again = 0; again < 2; again++) {
                Intake<Visit>.Cursor cursor = intake.row(AREA, 2);
                int place = 0;
                for (Column<Visit> column : register.columns()) {
                    CellReader<Visit> reader = CellReader.of(column);
                    String text = Cells.plain(scan.text(place));
                    if (outOfBytes) {
                        reader.read(cursor, scan, place);
                    } else if (!text.isEmpty()) {
                        reader.read(cursor, text);
                    }
                    place++;
                }
                cursor.end();
            }
        }
        Facts facts = intake.facts(Coverage.of(YEAR.period()), List.of());
        var said = new StringBuilder(facts.problems().toString());
        facts.rows(register, AREA).ifPresent(rows -> said.append(words(rows)));
        return said.toString();
    }

    private static String words(Rows<Visit> rows) {
        var words = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            words.append(rows.key(i));
            for (Column<Visit> column : rows.register().columns()) {
                if (column != rows.register().key()) {
                    words.append(' ').append(rows.cells(column).get(i));
                }
            }
        }
        return words.toString();
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                Arbitraries.of("7", "007", " 7", "-7", "+7", "'-7", "", "0", "AB12", "A 12", "Zoë", "7\u0660", "7\0"),
                Arbitraries.longs().map(i -> Long.toString(i)),
                Arbitraries.strings().withChars("0123456789").ofMaxLength(21));
    }

    @Provide
    Arbitrary<String> days() {
        return Arbitraries.oneOf(
                Arbitraries.of("2019-04-01", "2019-02-29", "2020-02-29", "1899-12-31", "1900-01-01", "2199-12-31"),
                Arbitraries.of("2200-01-01", "2019-4-01", "2019-04-1 ", " 2019-04-01", "2019/04/01", "2019-00-10", ""),
                Arbitraries.strings().withChars("0123456789-").ofLength(10),
                Arbitraries.integers()
                        .between(1890, 2210)
                        .flatMap(year -> Arbitraries.integers()
                                .between(0, 13)
                                .flatMap(month -> Arbitraries.integers()
                                        .between(0, 32)
                                        .map(day -> "%04d-%02d-%02d".formatted(year, month, day)))));
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of(
                "RED",
                "red",
                "GREEN",
                "GREEN\0",
                " GREEN ",
                "'GREEN",
                "DARK_BLUE_OR_SOMETHING_LIKE_IT",
                "DARK_BLUE_OR_SOMETHING_LIKE_IT2",
                "DARK_BLUE_OR_SOM",
                "",
                "Grün");
    }

    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of("yes", "YES", "no", "No", "true", "0", "1", "2", "", " ", "y", "-1", "yes\0");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "007", "-1", "2147483647", "2147483648", "999999999", "1;0", "1.0", "", "١"),
                Arbitraries.integers().map(i -> Integer.toString(i)));
    }

    @Example
    void theDaysOfThreeHundredYearsAreThoseOfTheCalendar() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2200; day = day.plusDays(1)) {
            assertThat(isoDay(day.toString())).isEqualTo((int) day.toEpochDay());
        }
    }

    @Property
    void whatIsNoDateToTheCalendarIsNoneHere(@ForAll("days") String text) {
        Integer known;
        try {
            known = (int) LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException e) {
            known = null;
        }

        int day = isoDay(text);

        assertThat(day == Digits.NONE || Integer.valueOf(day).equals(known)).isTrue();
    }

    private static int isoDay(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Digits.isoDay(bytes, 0, bytes.length);
    }

    @Property
    void theFirstOfEightBytesThatIsNotAboveIsFound(@ForAll long eight, @ForAll("limits") int most) {
        int first = 0;
        while (first < 8 && (eight >>> 8 * first & 0xFF) > most) {
            first++;
        }

        assertThat(Slices.above(eight, most)).isEqualTo(first);
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.integers().between(0, 126);
    }

    @Property(tries = 200)
    void aMeaningIsThatOfTheTextHoweverManyThereAre(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var texts = new ArrayList<String>();
        String letters = "ab\0é ";
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder("x");
            for (int length = random.nextInt(20); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            texts.add(text.toString());
        }
        Meanings<String> meanings = Meanings.of(CellReaderProperties::notOfThree);
        String file = "x\n" + String.join("\n", texts) + "\n" + String.join("\n", texts) + "\n";
        try (Scan scan = Scan.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), 1)) {
            scan.row();
            for (int i = 0; i < 1_000; i++) {
                scan.row();

                assertThat(meanings.of(scan, 0)).isEqualTo(notOfThree(Cells.plain(texts.get(i % 500))));
            }
        }
    }

    private static @Nullable String notOfThree(String text) {
        return text.length() == 3 ? null : "<" + text + ">";
    }

    @Example
    void moreTextsThanAreKeptStillMeanWhatTheyMean() throws IOException {
        var file = new StringBuilder();
        for (int again = 0; again < 2; again++) {
            for (int i = 0; i < 40_000; i++) {
                file.append(i).append('\n');
            }
        }
        Meanings<Integer> meanings = Meanings.of(Integer::valueOf);
        try (Scan scan = Scan.of(new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)), 1)) {
            for (int i = 0; i < 80_000; i++) {
                scan.row();

                assertThat(meanings.of(scan, 0)).isEqualTo(i % 40_000);
            }
        }
        assertThat(meanings).hasToString("32768 texts");
    }

    @Example
    void aRowThatWasLeftBehindSaysSo() {
        var rows = new ArrayList<Sheet.Row>();
        Sheet.of("a list", Set.of("a"), Set.of())
                .read(
                        "list.csv",
                        new ByteArrayInputStream("a\n1\n2\n".getBytes(StandardCharsets.UTF_8)),
                        problem -> {},
                        rows::add);

        assertThatIllegalStateException()
                .isThrownBy(() -> rows.get(0).cell("a"))
                .withMessage("row 2 was left behind: its cells are read before the next row");
        assertThat(rows.get(0).number()).isEqualTo(2);
    }
}
