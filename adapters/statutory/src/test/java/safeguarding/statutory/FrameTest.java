package safeguarding.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.csv.Sheet;
import safeguarding.fact.Problem;

/** Limits, progress and problems, which are the same for every reader. */
class FrameTest {

    private static final Sheet SHEET = Sheet.of("a list of ids", List.of("id"), List.of());

    @Test
    void aFileWithMoreBytesThanTheLimitIsRefusedByName() {
        Frame frame = Frame.USUAL.within(Limits.USUAL.withBytes(1_000));

        assertThat(frame.<Integer>read("a.csv", endless(1_000), (watch, in) -> in.readAllBytes().length))
                .isEqualTo(1_000);
        assertThatThrownBy(() -> frame.read("a.csv", endless(1_001), (watch, in) -> in.readAllBytes()))
                .isInstanceOf(LimitException.class)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a.csv: has more than 1,000 bytes; if the file is right, raise the limit with"
                        + " Limits.withBytes");
        assertThatThrownBy(() -> frame.read("a.csv", endless(1_001), (watch, in) -> {
                    while (in.read() >= 0) {
                        watch.depth(1);
                    }
                    return 0;
                }))
                .isInstanceOf(LimitException.class);
        assertThatThrownBy(() -> frame.read("a.csv", endless(1_001), (watch, in) -> in.skip(1_001)))
                .isInstanceOf(LimitException.class);
    }

    @Test
    void aFileWithMoreRowsThanTheLimitIsRefusedByName() {
        Frame frame = Frame.USUAL.within(Limits.USUAL.withRows(2));

        assertThat(rows(frame, "id\na\nb\n")).isEqualTo(2);
        assertThatThrownBy(() -> rows(frame, "id\na\nb\nc\n"))
                .isInstanceOf(LimitException.class)
                .hasMessage(
                        "ids.csv: has more than 2 rows; if the file is right, raise the limit with Limits.withRows");
    }

    @Test
    void aFileWithMoreProblemsThanTheLimitIsRefusedByName() {
        Frame frame = Frame.USUAL.within(Limits.USUAL.withProblems(1));

        assertThat(rows(frame, "id\na,b\n")).isZero();
        assertThatThrownBy(() -> rows(frame, "id\na,b\nc\nd,e\n"))
                .isInstanceOf(LimitException.class)
                .hasMessage("ids.csv: has more than 1 problem; if the file is right, raise the limit with"
                        + " Limits.withProblems");
    }

    @Test
    void elementsTooDeepAreRefusedByName() {
        Frame frame = Frame.USUAL.within(Limits.USUAL.withDepth(3));

        assertThatThrownBy(() -> frame.read("a.xml", endless(0), (watch, in) -> {
                    watch.depth(3);
                    watch.depth(4);
                    return 0;
                }))
                .isInstanceOf(LimitException.class)
                .hasMessage("a.xml: has elements more than 3 deep; if the file is right, raise the limit with"
                        + " Limits.withDepth");
    }

    @Test
    void aFileThatUnpacksTooFarIsRefusedByNameButTheFirstMebibyteIsFree() {
        Frame frame = Frame.USUAL.within(Limits.USUAL.withExpansion(10));

        assertThatThrownBy(() -> frame.read("a.xlsx", endless(0), (watch, in) -> {
                    watch.unpacked(100, 1 << 20);
                    watch.unpacked(1 << 20, 10 << 20);
                    watch.unpacked(1 << 20, (11 << 20) + 10);
                    return 0;
                }))
                .isInstanceOf(LimitException.class)
                .hasMessage("a.xlsx: unpacks to more than 10 times its size; if the file is right, raise the limit with"
                        + " Limits.withExpansion");
    }

    @Test
    void aCellThatIsTooLongCostsItsRowOnly() {
        Frame frame = Frame.USUAL.within(Limits.USUAL.withCharacters(5));
        var problems = new ArrayList<Problem>();

        frame.read("ids.csv", text("id\n" + "x".repeat(6) + "\nabcde\n"), (watch, in) -> {
            watch.read(SHEET, in, row -> {});
            assertThat(watch.limits().tooLong()).isEqualTo("must be at most 5 characters");
            return problems.addAll(watch.problems());
        });

        assertThat(problems).containsExactly(new Problem("ids.csv", 2, "id", "must be at most 5 characters"));
    }

    @Test
    void theProgressIsToldEveryTenThousandRowsAndAtTheEnd(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ids.csv"), "id\n" + "1\n".repeat(25_000));
        var told = new ArrayList<List<Object>>();
        Frame frame = Frame.USUAL.telling((name, bytes, total, rows) -> told.add(List.of(name, total, rows)));

        frame.read(file, (watch, in) -> {
            watch.read(SHEET, in, row -> {});
            return watch.rows();
        });

        OptionalLong size = OptionalLong.of(50_003);
        assertThat(told)
                .containsExactly(
                        List.of("ids.csv", size, 10_000L),
                        List.of("ids.csv", size, 20_000L),
                        List.of("ids.csv", size, 25_000L));
    }

    @Test
    void theProgressOfAStreamHasNoTotalAndEndsWithItsBytes() {
        var told = new ArrayList<List<Object>>();
        Frame frame = Frame.USUAL.telling((name, bytes, total, rows) -> told.add(List.of(name, bytes, total, rows)));

        frame.read("a.xml", text("12345"), (watch, in) -> {
            watch.row();
            return in.readAllBytes();
        });

        assertThat(told).containsExactly(List.of("a.xml", 5L, OptionalLong.empty(), 1L));
    }

    @Test
    void whatTheProgressThrowsReachesTheCaller() {
        var stop = new IllegalStateException("stopped by the user");
        Frame frame = Frame.USUAL.telling((name, bytes, total, rows) -> {
            throw stop;
        });

        assertThatThrownBy(() -> rows(frame, "id\n" + "1\n".repeat(Progress.EVERY)))
                .isSameAs(stop);
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Frame.USUAL.read(folder.resolve("none.csv"), (watch, in) -> 0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("none.csv: cannot be read");
    }

    @Test
    void aStreamThatFailsIsNamedAndLeftOpen() {
        var broken = new InputStream() {
            private boolean closed;

            @Override
            public int read() throws IOException {
                throw new IOException("the line is down");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }

            @Override
            public void close() {
                closed = true;
            }
        };

        assertThatThrownBy(() -> Frame.USUAL.read("a.csv", broken, (watch, in) -> {
                    try (in) {
                        return in.read();
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a.csv: cannot be read")
                .hasRootCauseMessage("the line is down");
        assertThat(broken.closed).isFalse();
    }

    @Test
    void problemsNameTheFileThePlaceAndTheReason() {
        var problems = Frame.USUAL.<List<Problem>>read("cin.xml", text(""), (watch, in) -> {
            watch.refuse(7, "Child/CINdetails/CINreferralDate", "must be a date that exists, written as 2019-04-01");
            return watch.problems();
        });

        assertThat(problems)
                .hasToString("[cin.xml row 7, Child/CINdetails/CINreferralDate: must be a date that exists, written as"
                        + " 2019-04-01]");
    }

    @Test
    void limitsAreCheckedWhenTheyAreMade() {
        assertThatThrownBy(() -> Limits.USUAL.withBytes(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the limit of bytes must be 1 or more, was 0");
        assertThatThrownBy(() -> Limits.USUAL.withRows(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.USUAL.withDepth(1_001))
                .hasMessage("the limit of depth must be 1 to 1,000, was 1,001");
        assertThatThrownBy(() -> Limits.USUAL.withCharacters(100_001))
                .hasMessage("the limit of characters must be 1 to 100,000, was 100,001");
        assertThatThrownBy(() -> Limits.USUAL.withExpansion(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.USUAL.withProblems(-1))
                .hasMessage("the limit of problems must be 0 or more, was -1");
    }

    private static long rows(Frame frame, String text) {
        return frame.<List<Long>>read("ids.csv", text(text), (watch, in) -> {
                    var rows = new ArrayList<Long>();
                    watch.read(SHEET, in, row -> rows.add(row.number()));
                    return rows;
                })
                .size();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream endless(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]);
    }
}
