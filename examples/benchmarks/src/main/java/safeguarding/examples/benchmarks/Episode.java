package safeguarding.examples.benchmarks;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;

/** A made-up register and indicators over it, for the benchmarks. */
record Episode(long child, LocalDate started, @Nullable LocalDate ended, Category category, Sex sex, int age) {

    enum Category {
        NEGLECT,
        PHYSICAL,
        SEXUAL,
        EMOTIONAL,
        MULTIPLE
    }

    enum Sex {
        F,
        M
    }

    static final Key<Episode> CHILD = key("child", Episode::child);
    static final Day<Episode> STARTED = day("started", Episode::started);
    static final Day<Episode> ENDED = day("ended", Episode::ended);
    static final Code<Episode, Category> CATEGORY = code("category", Category.class, Episode::category);
    static final Code<Episode, Sex> SEX = code("sex", Sex.class, Episode::sex);
    static final Whole<Episode> AGE = whole("age", Episode::age);
    static final Episodes<Episode> PLANS =
            Episodes.of("plan", CHILD, STARTED, ENDED).recording(CATEGORY, SEX, AGE);

    /** Episodes of the ten years to 31 March 2020, from a fixed seed. */
    static List<Episode> episodes(int rows) {
        var random = new SplittableRandom(20200331);
        LocalDate first = LocalDate.of(2010, 4, 1);
        var all = new ArrayList<Episode>(rows);
        for (int i = 0; i < rows; i++) {
            LocalDate start = first.plusDays(random.nextInt(3653));
            LocalDate end = start.plusDays(random.nextInt(600));
            all.add(new Episode(
                    random.nextInt(rows / 2 + 1),
                    start,
                    end.isBefore(LocalDate.of(2020, 4, 1)) ? end : null,
                    Category.values()[random.nextInt(5)],
                    Sex.values()[random.nextInt(2)],
                    random.nextInt(18)));
        }
        return all;
    }

    /** So many indicators: percentages of starts, ends and open episodes by category, sex and age. */
    static List<Indicator> indicators(int number) {
        var all = new ArrayList<Indicator>();
        for (int i = 0; all.size() < number; i++) {
            Condition<Episode> condition = CATEGORY.is(Category.values()[i % 5])
                    .and(SEX.is(Sex.values()[i / 5 % 2]))
                    .and(AGE.between(i / 10 % 4 * 4, i / 10 % 4 * 4 + 3 + i / 120));
            Formula formula = switch (i / 40 % 3) {
                case 0 -> Measure.count(PLANS.starting().where(condition)).percentOf(Measure.count(PLANS.starting()));
                case 1 -> Measure.count(PLANS.ending().where(condition)).percentOf(Measure.count(PLANS.ending()));
                default -> Measure.open(PLANS.where(condition)).percentOf(Measure.open(PLANS));
            };
            all.add(Indicator.of("bench." + i, "Benchmark " + i, formula));
        }
        return all;
    }
}
