package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Key;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/** Tallies that are kept, corrected and passed on. */
class TalliesTest {

    record Call(long child, LocalDate on) {
        static final Key<Call> CHILD = Column.key("child", Call::child);
        static final Day<Call> ON = Column.day("on", Call::on);
        static final Events<Call> CALLS = Events.of("call", CHILD, ON);
    }

    private static final Area DURHAM = Area.of("E06000047", "Durham");
    private static final Area YORK = Area.of("E06000014", "York");
    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();
    private static final LocalDate LAST = YEAR.lastDay();
    private static final Formula ALL = count(Call.CALLS);
    private static final Formula CHILDREN = people(Call.CALLS);
    private static final Formula REPEATS = count(Call.CALLS.where(Call.CALLS.repeatWithin(Span.days(30))));
    private static final Formula RETURNED = given("beds");
    private static final byte[] SALT = "sixteen bytes or".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @TempDir
    private Path folder = Path.of("");

    private static Plan plan(Formula... formulas) {
        return Plan.of(Stream.of(formulas)
                .map(formula -> Request.of(formula, List.of(YEAR)))
                .toList());
    }

    private static Call call(long child, LocalDate on) {
        return new Call(child, on);
    }

    /** Calls of a place, covered up to but not including a day; and far enough back for what looks back. */
    private static Facts calls(Area area, LocalDate upTo, Call... calls) {
        return Facts.none().with(Call.CALLS, area, Coverage.of(YEAR.start().minusDays(30), upTo), List.of(calls));
    }

    private static Figure figure(Tallies tallies, Formula formula) {
        return tallies.outcome(formula, DURHAM, YEAR, Slice.TOTAL).figure();
    }

    @Test
    void aDayIsAddedByItsRowsAndByWhatItCovers() {
        Plan plan = plan(ALL, CHILDREN);
        Tallies before = plan.tally(calls(DURHAM, LAST, call(1, LAST.minusDays(2)), call(2, LAST.minusDays(1))));
        assertThat(figure(before, ALL)).isEqualTo(Figure.missing(Gap.NOT_COVERED));

        Tallies after = before.replacing(Facts.none(), calls(DURHAM, YEAR.end(), call(1, LAST)));

        assertThat(figure(after, ALL)).isEqualTo(new Figure.Count(3));
        assertThat(figure(after, CHILDREN)).isEqualTo(new Figure.Count(2));
        assertThat(after.toBytes())
                .isEqualTo(plan.tally(calls(
                                DURHAM,
                                YEAR.end(),
                                call(1, LAST.minusDays(2)),
                                call(2, LAST.minusDays(1)),
                                call(1, LAST)))
                        .toBytes());
    }

    @Test
    void aDayWithoutNewsIsAddedByWhatItCovers() {
        Plan plan = plan(ALL, REPEATS);
        Tallies before = plan.tally(calls(DURHAM, LAST, call(1, LAST.minusDays(2))));

        Tallies after = before.replacing(Facts.none(), calls(DURHAM, YEAR.end()));

        assertThat(figure(after, ALL)).isEqualTo(new Figure.Count(1));
    }

    @Test
    void whereAMeasureLooksBackAllRowsOfAChildWithNewsAreGiven() {
        Plan plan = plan(REPEATS);
        Call first = call(1, LAST.minusDays(9));
        Tallies before = plan.tally(calls(DURHAM, LAST, first, call(2, LAST.minusDays(9))));
        Call news = call(1, LAST);

        assertThat(plan.looksBack(Call.CALLS)).isTrue();
        assertThat(plan(ALL).looksBack(Call.CALLS)).isFalse();
        assertThatThrownBy(() -> before.replacing(Facts.none(), calls(DURHAM, YEAR.end(), news)))
                .hasMessageContaining("keep each child's rows together");

        Tallies after = before.replacing(calls(DURHAM, LAST, first), calls(DURHAM, YEAR.end(), first, news));
        assertThat(figure(after, REPEATS)).isEqualTo(new Figure.Count(1));
    }

    @Test
    void aRowIsCorrectedAndDeletedAndWhatWasNeverCountedIsRefused() {
        Plan plan = plan(ALL, CHILDREN);
        Call wrong = call(1, LAST.plusDays(1));
        Call right = call(1, LAST);
        Call other = call(2, LAST);
        Tallies before = plan.tally(calls(DURHAM, YEAR.end(), wrong, other));

        Tallies corrected = before.replacing(calls(DURHAM, YEAR.end(), wrong), calls(DURHAM, YEAR.end(), right));
        assertThat(corrected.toBytes())
                .isEqualTo(plan.tally(calls(DURHAM, YEAR.end(), right, other)).toBytes());

        Tallies deleted = corrected.replacing(calls(DURHAM, YEAR.end(), other), Facts.none());
        assertThat(deleted.toBytes())
                .isEqualTo(plan.tally(calls(DURHAM, YEAR.end(), right)).toBytes());

        assertThatThrownBy(() -> deleted.replacing(calls(DURHAM, YEAR.end(), other), Facts.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never added");
        assertThatThrownBy(() -> deleted.replacing(calls(YORK, YEAR.end(), other), Facts.none()))
                .hasMessageContaining("never added");
    }

    @Test
    void aReturnIsCorrected() {
        Plan plan = plan(RETURNED);
        Facts nine = Facts.none().with(Return.of("beds", DURHAM, YEAR, Supplied.count(9)));
        Facts ten = Facts.none().with(Return.of("beds", DURHAM, YEAR, Supplied.count(10)));
        Tallies before = plan.tally(nine);

        assertThat(figure(before.replacing(nine, ten), RETURNED)).isEqualTo(new Figure.Count(10));
        assertThatThrownBy(() -> before.replacing(ten, nine)).hasMessageContaining("was never counted here");
        assertThatThrownBy(() -> before.replacing(Facts.none(), ten)).hasMessageContaining("say different things");
    }

    @Test
    void talliesAreKeptInAFile() throws IOException {
        Plan plan = plan(ALL, CHILDREN, REPEATS, RETURNED);
        Tallies tallies = plan.tally(calls(DURHAM, YEAR.end(), call(-5, LAST), call(7, LAST), call(7, YEAR.start()))
                .with(Return.of("beds", DURHAM, YEAR, Supplied.count(9))));
        Path file = folder.resolve("tallies");
        Files.writeString(file, "what was there");

        tallies.write(file);

        assertThat(Tallies.read(plan, file).toBytes()).isEqualTo(tallies.toBytes());
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
        assertThatThrownBy(() -> tallies.write(folder.resolve("none").resolve("tallies")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("tallies: cannot be written");
        assertThatThrownBy(() -> Tallies.read(plan, folder.resolve("other")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("other: cannot be read");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Tallies.read(plan, file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": these bytes are not tallies");
    }

    @Test
    void aFileThatWasTornOrOfWhichOneBitWasFlippedIsRefusedWhereverThatIs() {
        Plan plan = plan(ALL, CHILDREN, REPEATS, RETURNED);
        byte[] bytes = plan.tally(calls(DURHAM, YEAR.end(), call(-5, LAST), call(7, LAST))
                        .with(Return.of("beds", DURHAM, YEAR, Supplied.count(9))))
                .toBytes();

        assertThat(bytes.length).isBetween(100, 400);
        for (int length = 0; length < bytes.length; length++) {
            byte[] torn = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException()
                    .as("the first %s bytes", length)
                    .isThrownBy(() -> Tallies.fromBytes(plan, torn));
        }
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatIllegalArgumentException()
                    .as("bit %s flipped", bit)
                    .isThrownBy(() -> Tallies.fromBytes(plan, flipped));
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> Tallies.fromBytes(plan, longer));
    }

    @Test
    void partnersWhoShareASaltCountAChildThatBothKnowOnceAndSeeNoKey() {
        Plan plan = plan(CHILDREN);
        long known = 0x1122334455667788L;
        Tallies council = plan.tally(calls(DURHAM, YEAR.end(), call(known, LAST), call(8, LAST)));
        Tallies police = plan.tally(calls(DURHAM, YEAR.end(), call(known, LAST), call(9, LAST)));

        byte[] sent = police.salted(SALT).toBytes();
        Tallies both = council.salted(SALT).plus(Tallies.fromBytes(plan, sent));

        assertThat(figure(both, CHILDREN)).isEqualTo(new Figure.Count(3));
        assertThat(both.toBytes()).isEqualTo(council.plus(police).salted(SALT).toBytes());
        assertThat(both.holdKeys()).isTrue();
        assertThat(police.salted("another 16 bytes".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .toBytes())
                .isNotEqualTo(sent);
        assertThatThrownBy(() -> council.plus(Tallies.fromBytes(plan, sent)))
                .hasMessageContaining("the children's keys of one are not those of the other");
        assertThatThrownBy(() -> both.salted(SALT)).hasMessageContaining("salted already");
        assertThatThrownBy(() -> council.salted(new byte[15])).hasMessage("a salt must have 16 bytes or more, had 15");
    }

    /** The digest is computed here by the JDK's own HMAC. */
    @Test
    void aSaltedKeyIsTheStartOfItsHmac() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SALT, "HmacSHA256"));
        byte[] digest = mac.doFinal(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(41)
                .array());

        assertThat(new Pseudonyms(SALT).of(new long[] {41}))
                .containsExactly(
                        ByteBuffer.wrap(digest).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }

    @Test
    void whatTellsChildrenApartCannotGoWithoutKeys() {
        assertThatThrownBy(() -> plan(ALL, CHILDREN)
                        .tally(calls(DURHAM, YEAR.end(), call(7, LAST)))
                        .withoutKeys())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "[children: call by on] cannot be without keys; leave it out of the plan, or salt the keys");
    }

    @Test
    void whatLooksBackGoesWithoutKeysToThoseWhoCountOtherPlaces() {
        Plan plan = plan(REPEATS, ALL);
        long key = 0x1122334455667788L;
        Tallies durham = plan.tally(calls(DURHAM, YEAR.end(), call(key, LAST.minusDays(3)), call(key, LAST)));
        Tallies york = plan.tally(calls(YORK, YEAR.end(), call(key, LAST)));

        Tallies bare = durham.withoutKeys();
        Tallies both = bare.plus(york.withoutKeys());

        assertThat(bare.holdKeys()).isFalse();
        assertThat(figure(both, REPEATS)).isEqualTo(new Figure.Count(1));
        assertThat(bare.toBytes().length).isLessThan(durham.toBytes().length);
        assertThat(Tallies.fromBytes(plan, bare.toBytes()).toBytes()).isEqualTo(bare.toBytes());
        assertThatThrownBy(() -> bare.plus(bare)).hasMessageContaining("salt the keys instead");
        assertThatThrownBy(() -> bare.plus(york)).hasMessageContaining("the children's keys");
        assertThatThrownBy(() -> bare.replacing(Facts.none(), calls(DURHAM, YEAR.end())))
                .hasMessageContaining("the children's keys");
    }

    @Test
    void talliesOfAPlanThatNeedsNoKeysHoldNone() {
        Tallies tallies = plan(ALL).tally(calls(DURHAM, YEAR.end(), call(7, LAST)));

        assertThat(tallies.holdKeys()).isFalse();
        assertThat(tallies.withoutKeys()).isSameAs(tallies);
        assertThat(tallies.salted(SALT)).isSameAs(tallies);
    }
}
