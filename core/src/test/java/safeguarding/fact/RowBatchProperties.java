package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.SomeRecords.Category;
import safeguarding.fact.SomeRecords.Plan;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.time.FinancialYear;

/** Row objects that are read a column at a time beside the plain way, one by one. */
class RowBatchProperties {

    private static final Coverage COVERAGE =
            Coverage.of(FinancialYear.of("2019-20").period());
    private static final List<Area> AREAS = List.of(Area.named("Durham"), Area.named("York"), Area.named("Leeds"));

    /** Reads as a key that a careless embedder's code throws at. */
    private static final String THROWING = "throwing";

    private static final Events<Visit> VISITS = Events.of(
                    "visit", Column.textKey("child", RowBatchProperties::child), Visit.ON)
            .recording(Visit.CATEGORY, Visit.MINUTES, Visit.SEEN);

    private static @Nullable String child(Visit visit) {
        if (THROWING.equals(visit.child())) {
            throw new IllegalStateException("careless");
        }
        return visit.child();
    }

    @Property(tries = 200)
    void eventsAreTakenInAsOneByOne(
            @ForAll long seed, @ForAll @IntRange(max = 1_700) int size, @ForAll @IntRange(max = 4) int badly) {
        var random = new Random(seed);
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < size; i++) {
            visits.add(visit(random, bad(random, badly)));
        }
        Function<Visit, @Nullable Area> areaOf = visit -> {
            int number = visit.minutes() == null ? 0 : visit.minutes();
            if (number == 97) {
                throw new IllegalStateException("careless");
            }
            return number == 98 ? null : AREAS.get(Math.floorMod(number, 3));
        };

        checkSame(VISITS, visits, areaOf);
    }

    @Property(tries = 100)
    void episodesAreTakenInAsOneByOne(
            @ForAll long seed, @ForAll @IntRange(max = 1_700) int size, @ForAll @IntRange(max = 4) int badly) {
        var random = new Random(seed);
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < size; i++) {
            LocalDate start = day(random);
            LocalDate end = bad(random, badly) ? start.minusDays(1) : start.plusDays(random.nextInt(90));
            plans.add(new Plan(
                    "child " + random.nextInt(400),
                    bad(random, badly) ? null : start,
                    random.nextInt(3) == 0 ? null : end,
                    random.nextInt(4) == 0 ? null : start.minusYears(random.nextInt(150))));
        }

        checkSame(Plan.ONE_AT_A_TIME, plans, plan -> AREAS.get(0));
    }

    private static boolean bad(Random random, int badly) {
        return badly > 0 && random.nextInt(badly * badly * 100) == 0;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2019, 4, 1).plusDays(random.nextInt(366));
    }

    private static Visit visit(Random random, boolean bad) {
        String child = "child " + random.nextInt(500);
        LocalDate on = day(random);
        Category category = random.nextInt(5) == 0 ? null : Category.values()[random.nextInt(3)];
        Integer minutes = random.nextInt(5) == 0 ? null : Integer.valueOf(random.nextInt(97));
        Boolean seen = random.nextInt(5) == 0 ? null : Boolean.valueOf(random.nextBoolean());
        return switch (bad ? 1 + random.nextInt(9) : 0) {
            case 1 -> new Visit(null, on, category, minutes, seen);
            case 2 -> new Visit(" ", null, category, minutes, seen);
            case 3 -> new Visit(child, null, category, minutes, seen);
            case 4 -> new Visit(child, LocalDate.of(1899, 12, 31), category, -1, seen);
            case 9 -> new Visit(child, on, category, -1, seen);
            case 5 -> new Visit(child, LocalDate.of(2200, 1, 1), category, minutes, seen);
            case 6 -> new Visit(THROWING, on, category, minutes, seen);
            case 7 -> new Visit(child, on, category, 97, seen);
            case 8 -> new Visit(child, on, category, 98, seen);
            default -> new Visit(child, on, category, minutes, seen);
        };
    }

    private static <R> void checkSame(Register<R> register, List<R> rows, Function<R, @Nullable Area> areaOf) {
        Intake<R> plain = Intake.of(register);
        for (int i = 0; i < rows.size(); i++) {
            plain.add(areaOf, rows.get(i), i + 1);
        }
        Intake<R> quick = Intake.of(register);
        RowBatch<R> batch = quick.batch(areaOf);
        rows.forEach(batch::add);
        batch.finish();

        assertThat(quick.accepted()).isEqualTo(plain.accepted());
        Facts one = plain.facts(COVERAGE, List.of());
        Facts other = quick.facts(COVERAGE, List.of());
        assertThat(other.problems()).isEqualTo(one.problems());
        assertThat(other.areas()).isEqualTo(one.areas());
        for (Area area : one.areas()) {
            Rows<R> mine = one.rows(register, area).orElseThrow();
            Rows<R> theirs = other.rows(register, area).orElseThrow();
            assertThat(theirs.size()).isEqualTo(mine.size());
            for (int i = 0; i < mine.size(); i++) {
                assertThat(theirs.object(i)).isSameAs(mine.object(i));
                assertThat(theirs.keyOf(theirs.child(i))).isEqualTo(mine.keyOf(mine.child(i)));
                for (Column<R> column : register.columns()) {
                    if (!(column instanceof Key)) {
                        assertThat(theirs.cells(column).get(i))
                                .isEqualTo(mine.cells(column).get(i));
                    }
                }
            }
        }
    }
}
