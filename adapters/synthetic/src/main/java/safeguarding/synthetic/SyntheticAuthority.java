package safeguarding.synthetic;

import static safeguarding.synthetic.Checks.checkArgument;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.RecordSink;
import safeguarding.children.code.ReferralSource;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.time.FinancialYear;

/**
 * Makes the records of an authority that does not exist: whole journeys of children from the first contact to the end of a
 * plan or of care, in the numbers that a real authority published. Immutable; each method that changes something gives a
 * new value.
 *
 * <pre>{@code
 * CaseRecords records = SyntheticAuthority.durham().records();
 * Facts facts = records.facts(Area.of("E06000047", "County Durham"), SyntheticAuthority.durham().coverage());
 *
 * SyntheticAuthority.durham().areas(151).years(FinancialYear.of("2014-15"), FinancialYear.of("2023-24")).to(sink);
 * }</pre>
 *
 * <p>The same seed gives the same records in the same order on any machine and Java version, whatever the locale and the
 * number of threads; other areas, years or sizes give other records. No child is real, ids begin with SYN, and no record of
 * a person was used: only published counts.
 *
 * <p>Days and codes are dealt out so that the counts of the calibrated year come out for every seed, and not only on
 * average. Exact are, in Durham's size: plans, with their categories, lengths and reviews; initial conferences and enquiries;
 * referrals by month and source, and those that are repeats; assessments and how long they took; children in need and what
 * they need; children in care, where they live on the last day, who came, ceased, had three placements or were missing; care
 * leavers; restraints and injuries. Near are the factors found, the frequent ones within 5 in 100, for they are dealt by
 * referral and counted by completion. Placements on other days than the last, and every other year, follow the same shares
 * but are not held to them.
 *
 * <p>Beyond the years asked for there are two more years of records before them, so that repeats within 12 and 24 months
 * can be counted, and whatever began earlier and was still going on. The first row of a child may be years older.
 */
public final class SyntheticAuthority {

    private static final int HISTORY = 2;
    private static final int MOST_AREAS = 36 * 36 - 1;
    private static final int MOST_YEARS = 10;
    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2029;
    private static final int MOST = 100_000;

    private final Calibration calibration;
    private final long seed;
    private final int from;
    private final int to;
    private final int areas;

    private SyntheticAuthority(Calibration calibration, long seed, int from, int to, int areas) {
        checkArgument(from >= FIRST_YEAR && to <= LAST_YEAR, "the years must lie from 2012-13 to 2029-30");
        checkArgument(calibration.largest() <= MOST, "no count of an area must be above " + MOST + ": take more areas");
        this.calibration = calibration;
        this.seed = seed;
        this.from = from;
        this.to = to;
        this.areas = areas;
    }

    /** An authority as large as County Durham in 2019-20: see {@link Calibration#durham}. */
    public static SyntheticAuthority durham() {
        return of(Calibration.durham());
    }

    /**
     * One area, the calibrated year, seed 1.
     *
     * @throws IllegalArgumentException if the year does not lie from 2012-13 to 2029-30, or a count is above 100,000
     */
    public static SyntheticAuthority of(Calibration calibration) {
        int year = calibration.year().startYear();
        return new SyntheticAuthority(calibration, 1, year, year, 1);
    }

    /** The same with another seed, which gives other children and other days but the same counts. */
    public SyntheticAuthority seed(long seed) {
        return new SyntheticAuthority(calibration, seed, from, to, areas);
    }

    /**
     * The same for the years from one to another, both included. Years other than the calibrated one have its yearly
     * flows; before it as many start as end.
     *
     * @throws IllegalArgumentException if they run backwards, are more than 10, or do not lie from 2012-13 to 2029-30
     */
    public SyntheticAuthority years(FinancialYear from, FinancialYear to) {
        checkArgument(from.compareTo(to) <= 0, "the years must run forwards");
        checkArgument(to.startYear() - from.startYear() < MOST_YEARS, "there must be no more than 10 years");
        return new SyntheticAuthority(calibration, seed, from.startYear(), to.startYear(), areas);
    }

    /**
     * The same in another size: every count is multiplied and rounded, and parts still add up to their whole. Below a
     * tenth or so the small counts vanish. For more than ten times the size take more {@link #areas}.
     *
     * @throws IllegalArgumentException if either number is below 1, the size is above 10 times what it was, or a count
     *     comes out above 100,000
     */
    public SyntheticAuthority scaled(int numerator, int denominator) {
        checkArgument(numerator >= 1 && denominator >= 1, "the size must be a ratio of numbers of 1 or more");
        checkArgument(numerator <= 10L * denominator, "the size must be at most 10 times: take more areas");
        return new SyntheticAuthority(calibration.times(numerator, denominator), seed, from, to, areas);
    }

    /**
     * The same for so many areas, each with the calibrated counts and with children of its own.
     *
     * @throws IllegalArgumentException if there are fewer than 1 or more than 1,295
     */
    public SyntheticAuthority areas(int areas) {
        checkArgument(
                areas >= 1 && areas <= MOST_AREAS, "there must be from 1 to " + MOST_AREAS + " areas, was " + areas);
        return new SyntheticAuthority(calibration, seed, from, to, areas);
    }

    /** The counts that come out in the calibrated year, in the size set. */
    public Calibration calibration() {
        return calibration;
    }

    /** The dates the records cover: the years asked for and two before them. */
    public Coverage coverage() {
        return Coverage.of(
                FinancialYear.starting(from - HISTORY).period().start(),
                FinancialYear.starting(to).period().end());
    }

    /** All records at once: for one area or a few. Whoever wants more streams them with {@link #to(RecordSink)}. */
    public CaseRecords records() {
        return CaseRecords.gather(this::to);
    }

    /**
     * Gives all records to a sink, area by area and child by child. No more than one area's plan is held, a few
     * megabytes for each year of an authority like Durham.
     */
    public void to(RecordSink sink) {
        to((Area area) -> sink);
    }

    /**
     * Gives the records of each area to a sink of its own, which is asked for before the area's first record. A single
     * area is that of the calibration; several have ids that are obviously made up. Rows are numbered from 1 in each area.
     */
    public void to(Function<? super Area, ? extends RecordSink> sinks) {
        var work = new WorkingDays(from - AreaPlan.RUN_IN - 13, to + 5);
        for (int area = 1; area <= areas; area++) {
            RecordSink sink = sinks.apply(area(area));
            one(area, new Numbered(sink), work);
        }
    }

    private Area area(int number) {
        return areas == 1 ? calibration.area() : Area.of("SYN" + base36(number, 2), "Synthetic authority " + number);
    }

    private void one(int area, Numbered sink, WorkingDays work) {
        long areaSeed = mix(seed, area);
        int begin = AreaPlan.april(from - AreaPlan.RUN_IN);
        int end = AreaPlan.april(to + 1);
        String prefix = "SYN" + base36(area, 2);
        var plan = new AreaPlan(calibration, new SplittableRandom(areaSeed), work, from, to);
        var setting = Story.Setting.of(calibration, work, begin, end);
        for (Kid kid : plan.kids()) {
            String id = prefix + base36(kid.number, 5);
            var random = new SplittableRandom(mix(areaSeed, kid.number));
            new Story(id, kid, setting, random, sink).tell();
        }
        contacts(prefix, plan.kids().size(), new SplittableRandom(mix(areaSeed, -1)), work, sink);
        new SecureHomePlan(calibration, new SplittableRandom(mix(areaSeed, -2)), sink, prefix).tell(from - HISTORY, to);
    }

    /** Contacts about children of whom nothing more is heard. */
    private void contacts(String prefix, int children, SplittableRandom random, WorkingDays work, Numbered sink) {
        ReferralSource[] sources = ReferralSource.values();
        int number = children;
        for (int year = from - HISTORY; year <= to; year++) {
            int first = AreaPlan.april(year);
            int last = AreaPlan.april(year + 1) - 1;
            for (int i = 0; i < calibration.frontDoor().otherContacts(); i++) {
                int day = random.nextInt(first, last + 1);
                var child =
                        Child.of(prefix + base36(++number, 5), LocalDate.ofEpochDay(day - random.nextInt(10, 6500)));
                int decided = work.after(day, random.nextInt(12) / 10);
                sink.row(
                        Contact.CONTACTS,
                        new Contact(
                                child,
                                LocalDate.ofEpochDay(day),
                                sources[random.nextInt(sources.length)],
                                decided <= last || year < to ? LocalDate.ofEpochDay(decided) : null,
                                false,
                                true,
                                random.nextInt(100) < 55));
            }
        }
    }

    /** A seed made of another and a number (Steele, Lea and Flood 2014, SplitMix64). */
    private static long mix(long seed, long number) {
        long z = seed * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    private static String base36(int number, int width) {
        String digits = Integer.toString(number, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** What is made, in words. */
    @Override
    public String toString() {
        return "synthetic records of %d %s, %s to %s, seed %d"
                .formatted(
                        areas,
                        areas == 1 ? "area" : "areas",
                        FinancialYear.starting(from),
                        FinancialYear.starting(to),
                        seed);
    }
}
