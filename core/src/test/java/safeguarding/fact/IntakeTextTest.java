package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that are given as text. */
class IntakeTextTest {

    enum Kind {
        FIRST("first kind"),
        SECOND("second kind");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    record Visit(
            long child,
            LocalDate on,
            @Nullable Kind kind,
            @Nullable Boolean alone,
            @Nullable Integer minutes) {
        static final Key<Visit> CHILD = Column.key("child", Visit::child);
        static final Day<Visit> ON = Column.day("on", Visit::on);
        static final Code<Visit, Kind> KIND = Column.code("kind", Kind.class, Visit::kind);
        static final Flag<Visit> ALONE = Column.flag("alone", Visit::alone);
        static final Whole<Visit> MINUTES = Column.whole("minutes", Visit::minutes);
        static final Events<Visit> VISITS = Events.of("visit", CHILD, ON).recording(KIND, ALONE, MINUTES);
    }

    private static final Area HOME = Area.named("Home");

    private final Intake<Visit> intake = Intake.of(Visit.VISITS);

    private void add(String... cells) {
        Intake<Visit>.Cursor cursor = intake.row(HOME, 1);
        for (int i = 0; i < cells.length; i++) {
            cursor.setText(Visit.VISITS.columns().get(i), cells[i]);
        }
        cursor.end();
    }

    @Test
    void textIsReadAsFilesWriteItAndWhiteSpaceAroundItDoesNotCount() {
        add(" 41 ", " 2019-04-01\t", " second kind ", " YES ", " 30 ");
        add("42", "2019-04-02", "FIRST", "0", "0");
        add("43", "2019-04-03", "", " ", "");

        Rows<Visit> rows = intake.facts(Coverage.of(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 4, 1)), List.of())
                .rows(Visit.VISITS, HOME)
                .orElseThrow();
        assertThat(intake.problems()).isEmpty();
        assertThat(rows.key(0)).isEqualTo(41);
        assertThat(cells(rows, 0))
                .containsExactly((int) LocalDate.of(2019, 4, 1).toEpochDay(), 1, 1, 30);
        assertThat(cells(rows, 1))
                .containsExactly((int) LocalDate.of(2019, 4, 2).toEpochDay(), 0, 0, 0);
        assertThat(cells(rows, 2))
                .containsExactly((int) LocalDate.of(2019, 4, 3).toEpochDay(), Rows.ABSENT, Rows.ABSENT, Rows.ABSENT);
    }

    private static List<Integer> cells(Rows<Visit> rows, int row) {
        return List.<Column<Visit>>of(Visit.ON, Visit.KIND, Visit.ALONE, Visit.MINUTES).stream()
                .map(column -> rows.cells(column).get(row))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Amy | 2019-04-01 | first kind | yes | 1 | child | must be a whole number",
                "41 | 01/04/2019 | first kind | yes | 1 | on | must be a date that exists, written as 2019-04-01",
                "41 | 2019-02-30 | first kind | yes | 1 | on | must be a date that exists, written as 2019-04-01",
                "41 | 2019-04-01 | First Kind | yes | 1 | kind | is not one of the codes [first kind, second kind]",
                "41 | 2019-04-01 | first kind | y | 1 | alone | must be yes or no, true or false, 1 or 0",
                "41 | 2019-04-01 | first kind | yes | -1 | minutes | must be 0 or more",
                "41 | 2019-04-01 | first kind | yes | - | minutes | must be a whole number without separators",
                "41 | 2019-04-01 | first kind | yes | +1 | minutes | must be a whole number without separators",
                "41 | 2019-04-01 | first kind | yes | \u0663 | minutes | must be a whole number without separators",
                "41 | 2019-04-01 | first kind | yes | 1.0 | minutes | must be a whole number without separators",
                "41 | 2019-04-01 | first kind | yes | 3000000000 | minutes | must be at most 2,147,483,647"
            })
    void aTextThatSaysSomethingElseRefusesTheRow(
            String child, String on, String kind, String alone, String minutes, String column, String reason) {
        add(child, on, kind, alone, minutes);

        assertThat(intake.accepted()).isZero();
        assertThat(intake.problems()).containsExactly(new Problem("visit", 1, column, reason));
    }
}
