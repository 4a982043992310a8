package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import safeguarding.engine.Small.Call;
import safeguarding.engine.Small.Stay;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/** The engine agrees with its plain twin, and its tallies merge, split and travel without a trace. */
class EngineProperties {
    private static final AtomicLong FIGURES = new AtomicLong();
    private static final AtomicLong NUMBERS = new AtomicLong();

    @AfterContainer
    static void sayHowMuchWasCompared() {
        System.out.println("engine and plain twin: " + FIGURES + " figures compared, " + NUMBERS + " of them not gaps");
    }

    private static SomeFacts facts(long seed, int size, List<Request> requests) {
        var asked =
                requests.stream().flatMap(request -> request.periods().stream()).toList();
        return SomeFacts.draw(new Chance(seed), size, asked);
    }

    private static List<Request> requests(long seed, int depth) {
        var chance = new Chance(~seed);
        var formulas = new SomeFormulas(chance);
        var requests = new ArrayList<Request>();
        for (int i = chance.from(1, 3); i > 0; i--) {
            var periods = new ArrayList<ReportingPeriod>();
            for (int p = chance.from(1, 3); p > 0; p--) {
                periods.add(SomeFacts.period(chance));
            }
            var request = Request.of(formulas.formula(chance.from(0, depth)), periods);
            requests.add(chance.oneIn(3) ? request.by(formulas.breakdown()) : request);
        }
        return requests;
    }

    /** Where engine and twin differ, in words; empty if they agree. */
    private static Optional<String> difference(SomeFacts some, Request request, Plan plan, boolean count) {
        var tallies = plan.tally(some.facts());
        var oracle = some.oracle(request.breakdown());
        for (Area area : SomeFacts.AREAS) {
            for (ReportingPeriod period : request.periods()) {
                for (Slice slice : request.slices()) {
                    Figure fast = tallies.outcome(request.formula(), area, period, slice)
                            .figure();
                    Figure plain = oracle.figure(request.formula(), area, period, slice);
                    if (count) {
                        FIGURES.incrementAndGet();
                        NUMBERS.addAndGet(plain.isGap() ? 0 : 1);
                    }
                    if (!exactly(fast).equals(exactly(plain))) {
                        return Optional.of(request.formula() + "\n  in " + area + ", " + period.start() + " up to "
                                + period.end() + ", " + slice + "\n  engine " + exactly(fast) + "\n  plain  "
                                + exactly(plain));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The figure without its mask: records print their parts, {@code toString} hides them. */
    private static List<Object> exactly(Figure figure) {
        return figure.fold(new Figure.Cases<List<Object>>() {
            @Override
            public List<Object> count(Figure.Count f) {
                return List.of("count", f.count());
            }

            @Override
            public List<Object> rate(Figure.Rate f) {
                return List.of("rate", f.numerator(), f.denominator(), f.scale(), f.share());
            }

            @Override
            public List<Object> spread(Figure.Spread f) {
                return List.of("spread", f.percent(), f.exact(), f.rows());
            }

            @Override
            public List<Object> change(Figure.Change f) {
                return List.of("change", exactly(f.before()), exactly(f.after()));
            }

            @Override
            public List<Object> stated(Figure.Stated f) {
                return List.of("stated", f.stated(), f.bound());
            }

            @Override
            public List<Object> gap(Figure.Missing f) {
                return List.of("gap", f.reason());
            }
        });
    }

    @Property(tries = 2000)
    @Label("the engine gives what the plain twin gives")
    void theEngineGivesWhatThePlainTwinGives(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 30) int size, @ForAll @IntRange(max = 3) int depth) {
        var requests = separate(requests(seed, depth));
        var some = facts(seed, size, requests);
        var plan = Plan.of(requests);
        for (Request request : requests) {
            var found = difference(some, request, plan, true);
            if (found.isPresent()) {
                throw new AssertionError(
                        "seed " + seed + ", size " + size + ", depth " + depth + "\n" + smallest(some, request));
            }
        }
    }

    @Property(tries = 400)
    void childrenTurnAnAgeOnTheBirthday(@ForAll long seed) {
        agree(seed, SomeFormulas::aged);
    }

    @Property(tries = 400)
    void aRepeatIsTheSameToBothToTheDay(@ForAll long seed) {
        agree(seed, SomeFormulas::repeated);
    }

    @Property(tries = 200)
    void conditionsOnEveryColumnAreAnsweredAsOneByOne(@ForAll long seed) {
        agree(seed, SomeFormulas::wide);
    }

    private static void agree(long seed, Function<SomeFormulas, Measure> drawn) {
        var chance = new Chance(~seed);
        var formulas = new SomeFormulas(chance);
        var periods = List.of(SomeFacts.period(chance), SomeFacts.period(chance));
        var requests = IntStream.range(0, 4)
                .mapToObj(i -> Request.of(drawn.apply(formulas), periods))
                .toList();
        var some = facts(seed, 30, requests);
        var plan = Plan.of(requests);
        for (Request request : requests) {
            if (difference(some, request, plan, true).isPresent()) {
                throw new AssertionError("seed " + seed + "\n" + smallest(some, request));
            }
        }
    }

    @Property(tries = 12)
    void registersOfThousandsOfRowsAreCountedAsThoseOfAFew(
            @ForAll long seed, @ForAll @IntRange(min = 1100, max = 2200) int size) {
        var requests = separate(requests(seed, 1));
        var some = facts(seed, size, requests);
        var plan = Plan.of(requests);
        for (Request request : requests) {
            assertThat(difference(some, request, plan, true))
                    .as("seed " + seed + ", size " + size)
                    .isEmpty();
        }
    }

    @Property(tries = 3)
    void registersThatAreSplitAmongThreadsGiveTheBytesOfOne(@ForAll long seed) {
        var requests = separate(requests(seed, 1));
        var some = facts(seed, 140_000, requests).facts();
        var plan = Plan.of(requests);

        assertThat(plan.tally(some, ForkJoinPool.commonPool()).toBytes())
                .isEqualTo(plan.tally(some).toBytes());
    }

    /** Without a request that asks for the same formula by another column of the same name, which one plan refuses. */
    private static List<Request> separate(List<Request> requests) {
        var kept = new ArrayList<Request>();
        for (Request request : requests) {
            if (kept.stream()
                    .noneMatch(k -> k.formula().equals(request.formula())
                            && !k.breakdown().equals(request.breakdown()))) {
                kept.add(request);
            }
        }
        return kept;
    }

    /** Takes rows away as long as engine and twin differ, so that a person can read what is left. */
    private static String smallest(SomeFacts some, Request request) {
        var plan = Plan.of(List.of(request));
        SomeFacts left = some;
        if (difference(left, request, plan, false).isEmpty()) {
            return "only in a plan with others: " + request.formula() + left;
        }
        for (int n = 0; n < left.size(); ) {
            SomeFacts fewer = left.without(n);
            if (difference(fewer, request, plan, false).isPresent()) {
                left = fewer;
            } else {
                n++;
            }
        }
        return difference(left, request, plan, false).orElseThrow() + left;
    }

    @Property(tries = 300)
    void anySplitByChildMergesToTheSameBytes(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 30) int size, @ForAll @IntRange(max = 31) int mask) {
        var requests = separate(requests(seed, 2));
        var some = facts(seed, size, requests);
        var plan = Plan.of(requests);
        var whole = plan.tally(some.facts()).toBytes();
        var left = plan.tally(some.onlyChildren(child -> (mask >> (child - 1) & 1) == 1, true)
                .facts());
        var right = plan.tally(some.onlyChildren(child -> (mask >> (child - 1) & 1) == 0, false)
                .facts());

        assertThat(left.plus(right).toBytes()).isEqualTo(whole);
        assertThat(right.plus(left).toBytes()).isEqualTo(whole);
    }

    @Property(tries = 300)
    void mergingIsAssociativeAndCommutativeAndNothingIsNeutral(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 20) int size) {
        var requests = separate(requests(seed, 2));
        var some = facts(seed, size, requests);
        var plan = Plan.of(requests);
        var a = plan.tally(some.onlyChildren(child -> child % 3 == 0, true).facts());
        var b = plan.tally(some.onlyChildren(child -> child % 3 == 1, false).facts());
        var c = plan.tally(some.onlyChildren(child -> child % 3 == 2, false).facts());
        var nothing = plan.tally(safeguarding.fact.Facts.none());

        assertThat(a.plus(b).plus(c).toBytes()).isEqualTo(a.plus(b.plus(c)).toBytes());
        assertThat(a.plus(b).toBytes()).isEqualTo(b.plus(a).toBytes());
        assertThat(a.plus(nothing).toBytes()).isEqualTo(a.toBytes());
        assertThat(nothing.plus(a).toBytes()).isEqualTo(a.toBytes());
    }

    @Property(tries = 300)
    void takingAwayWhatWasAddedRestoresIt(@ForAll long seed, @ForAll @IntRange(min = 5, max = 20) int size) {
        var requests = separate(requests(seed, 2));
        var some = facts(seed, size, requests);
        var plan = Plan.of(requests);
        var even = plan.tally(some.onlyChildren(child -> child % 2 == 0, true).facts());
        var odd = plan.tally(some.onlyChildren(child -> child % 2 == 1, false).facts());

        assertThat(even.plus(odd).minus(odd).toBytes()).isEqualTo(even.toBytes());
    }

    /**
     * What was counted before lacks some rows, has others that are wrong, and covers fewer days; what changed is given with
     * all rows of the children it is about.
     */
    @Property(tries = 300)
    void replacingWhatChangedGivesTheBytesOfCountingEverythingAgain(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 30) int size, @ForAll @IntRange(max = 31) int mask) {
        var requests = separate(requests(seed, 2));
        var now = facts(seed, size, requests);
        var plan = Plan.of(requests);
        var chance = new Chance(seed);
        LongPredicate news = child -> (mask >> (child - 1) & 1) == 1;
        SomeFacts then = now.before(news, chance);

        var kept = plan.tally(then.facts());
        var replaced = kept.replacing(
                then.onlyChildren(news, true).facts(),
                now.onlyChildren(news, true).facts());

        assertThat(replaced.toBytes()).isEqualTo(plan.tally(now.facts()).toBytes());
        assertThat(kept.toBytes()).isEqualTo(plan.tally(then.facts()).toBytes());
    }

    @Property(tries = 200)
    void whatPartnersAddUpUnderOneSaltIsTheSaltedWhole(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 20) int size, @ForAll byte salt) {
        var requests = separate(requests(seed, 2));
        var some = facts(seed, size, requests);
        var plan = Plan.of(requests);
        byte[] secret = new byte[16];
        Arrays.fill(secret, salt);
        var a = plan.tally(some.onlyChildren(child -> child % 2 == 0, true).facts());
        var b = plan.tally(some.onlyChildren(child -> child % 2 == 1, false).facts());
        var sent = Tallies.fromBytes(plan, b.salted(secret).toBytes());

        assertThat(a.salted(secret).plus(sent).toBytes())
                .isEqualTo(a.plus(b).salted(secret).toBytes());
    }

    @Property(tries = 200)
    void manyThreadsGiveTheBytesOfOne(@ForAll long seed, @ForAll @IntRange(min = 5, max = 60) int size) {
        var requests = separate(requests(seed, 2));
        var some = facts(seed, size, requests).facts();
        var plan = Plan.of(requests);

        assertThat(plan.tally(some, ForkJoinPool.commonPool()).toBytes())
                .isEqualTo(plan.tally(some).toBytes());
        assertThat(plan.tally(some, Runnable::run).toBytes())
                .isEqualTo(plan.tally(some).toBytes());
    }

    @Property(tries = 300)
    void talliesTravelAsBytes(@ForAll long seed, @ForAll @IntRange(min = 5, max = 30) int size) {
        var requests = separate(requests(seed, 2));
        var some = facts(seed, size, requests);
        var plan = Plan.of(requests);
        var sent = plan.tally(some.facts());
        var arrived = Tallies.fromBytes(Plan.of(requests), sent.toBytes());

        assertThat(arrived.toBytes()).isEqualTo(sent.toBytes());
        for (Request request : requests) {
            for (Area area : SomeFacts.AREAS) {
                for (ReportingPeriod period : request.periods()) {
                    for (Slice slice : request.slices()) {
                        assertThat(arrived.outcome(request.formula(), area, period, slice))
                                .isEqualTo(sent.outcome(request.formula(), area, period, slice));
                    }
                }
            }
        }
    }

    @Property(tries = 300)
    void damagedBytesAreRefusedAndNeverReadAsOtherTallies(@ForAll long seed, @ForAll @IntRange(max = 9) int damage) {
        var requests = separate(requests(seed, 2));
        var plan = Plan.of(requests);
        byte[] bytes = plan.tally(facts(seed, 8, requests).facts()).toBytes();
        var chance = new Chance(seed);
        byte[] damaged = damage < 3
                ? Arrays.copyOf(bytes, damage == 0 ? chance.below(bytes.length) : bytes.length + chance.from(1, 9))
                : bytes.clone();
        if (damage >= 3) {
            damaged[chance.oneIn(2) ? chance.below(Math.min(48, bytes.length)) : chance.below(bytes.length)] ^=
                    (byte) chance.from(1, 255);
        }

        assertThatIllegalArgumentException().isThrownBy(() -> Tallies.fromBytes(plan, damaged));
    }

    @Property(tries = 300)
    void theSlicesOfAColumnAndThoseNotRecordedAddToTheTotal(
            @ForAll long seed, @ForAll @IntRange(min = 5, max = 30) int size) {
        var chance = new Chance(~seed);
        var formulas = new SomeFormulas(chance);
        Measure measure = formulas.measure();
        while (!addsUp(measure)) {
            measure = formulas.measure();
        }
        boolean calls = measure.register().filter(Call.CALLS::equals).isPresent();
        var breakdown = Breakdown.by(calls ? Call.KIND : Stay.KIND);
        var period = SomeFacts.period(chance);
        var request = Request.of(measure, List.of(period)).by(breakdown);
        var tallies = Plan.of(List.of(request))
                .tally(facts(seed, size, List.of(request)).facts());
        for (Area area : SomeFacts.AREAS) {
            Figure total = tallies.outcome(measure, area, period, Slice.TOTAL).figure();
            var parts = new ArrayList<Figure>();
            for (Slice slice : breakdown.slices().subList(1, breakdown.slices().size())) {
                parts.add(tallies.outcome(measure, area, period, slice).figure());
            }
            if (total.isGap()) {
                assertThat(parts).allMatch(total::equals);
            } else {
                assertThat(parts.stream()
                                .mapToLong(part -> ((Figure.Count) part).count())
                                .sum())
                        .as(measure.toString())
                        .isEqualTo(((Figure.Count) total).count());
            }
        }
    }

    private static boolean addsUp(Measure measure) {
        return measure instanceof Measure.Count
                || measure instanceof Measure.Open
                || measure instanceof Measure.Days
                || measure instanceof Measure.Total
                || measure instanceof Measure.Custom;
    }

    @Example
    void otherLocalesAndTimeZonesGiveTheSameBytesAndWords() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            var first = bytesAndWords();
            for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "de-DE", "hi-IN-u-nu-deva")) {
                for (String id : List.of("Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    assertThat(bytesAndWords()).as(tag + " " + id).isEqualTo(first);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<Object> bytesAndWords() {
        var all = new ArrayList<Object>();
        for (long seed = 1; seed <= 20; seed++) {
            var requests = separate(requests(seed, 3));
            var plan = Plan.of(requests);
            var tallies = plan.tally(facts(seed, 20, requests).facts());
            all.add(Arrays.hashCode(tallies.toBytes()));
            all.add(plan.explain());
            for (Request request : requests) {
                for (ReportingPeriod period : request.periods()) {
                    all.add(request.formula() + " " + period + " "
                            + tallies.outcome(request.formula(), SomeFacts.NORTH, period, Slice.TOTAL));
                }
            }
        }
        return all;
    }
}
