package safeguarding.children;

import static java.util.Objects.requireNonNull;
import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.measure.Measure;

/**
 * What holds of a child from one day to another and follows only from several records, or from a deadline: an overdue
 * visit, a plan while looked after, a third placement in a year. Registers cannot look into each other, so these rows are
 * worked out before they are counted: see {@link Situations}. A stock of them is exact on any day, not only on the last.
 *
 * <p>Where it holds of an action or a review and not of a child, the id is that of the plan or review.
 *
 * @param child the child, with what is known about it
 * @param started the first day on which it holds
 * @param ended the day on which it no longer holds; null if it still does
 * @param kind what holds
 */
public record Situation(
        Child child, LocalDate started, @Nullable LocalDate ended, SituationKind kind) {

    /** Whose row it is. */
    public static final Key<Situation> CHILD = Child.key(Situation::child);

    /** The first day on which it holds. */
    public static final Day<Situation> STARTED = day("started", Situation::started);

    /** The day on which it no longer holds. */
    public static final Day<Situation> ENDED = day("ended", Situation::ended);

    /** What holds. */
    public static final Code<Situation, SituationKind> KIND = code("kind", SituationKind.class, Situation::kind);

    /** The day of birth, or the expected day. */
    public static final Day<Situation> BORN = Child.born(Situation::child);

    /** The sex. */
    public static final Code<Situation, Sex> SEX = Child.sex(Situation::child);

    /** The ethnicity. */
    public static final Code<Situation, Ethnicity> ETHNICITY = Child.ethnicity(Situation::child);

    /** Whether a disability is recorded. */
    public static final Flag<Situation> DISABLED = Child.disabled(Situation::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Situation> AGE = age("age", BORN, STARTED);

    private static final Map<SituationKind, Episodes<Situation>> REGISTERS = registers();

    private static Map<SituationKind, Episodes<Situation>> registers() {
        var all = new EnumMap<SituationKind, Episodes<Situation>>(SituationKind.class);
        for (SituationKind kind : SituationKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            all.put(kind, Episodes.of(name, CHILD, STARTED, ENDED).recording(KIND, BORN, SEX, ETHNICITY, DISABLED));
        }
        return all;
    }

    /**
     * The register of the situations of a kind. Each kind has its own, so that what was not worked out is not taken for
     * something that nobody is in: without its rows, even if there are none, a count of it is a gap. A child may be in one
     * twice, if two records put it there.
     */
    public static Episodes<Situation> of(SituationKind kind) {
        return requireNonNull(REGISTERS.get(kind));
    }

    /** How many situations of a kind hold at the end of the period's last day. */
    static Measure holding(SituationKind kind) {
        return Measure.open(of(kind));
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return "situation";
    }
}
