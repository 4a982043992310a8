package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;

/**
 * The child a row is about, with what figures are broken down by. A register cannot look into another, so each row holds
 * its child: make one for each child and share it among the rows. No names and no addresses.
 *
 * @param id the child's id in the authority; blank if it is not recorded, and then each row of it is refused
 * @param born the day of birth, or the expected day of an unborn child; null if not recorded
 * @param unborn whether {@code born} is the expected day; null if not recorded
 * @param sex the sex; null if not recorded
 * @param ethnicity the ethnicity; null if not recorded
 * @param disabled whether a disability is recorded: see {@link safeguarding.children.code.Disability#any}; null if
 *     nothing is
 */
public record Child(
        String id,
        @Nullable LocalDate born,
        @Nullable Boolean unborn,
        @Nullable Sex sex,
        @Nullable Ethnicity ethnicity,
        @Nullable Boolean disabled) {

    /** A child of whom nothing but the id is known. */
    public static Child of(String id) {
        return new Child(id, null, null, null, null, null);
    }

    /** A child of whom the day of birth is known. */
    public static Child of(String id, LocalDate born) {
        return new Child(id, born, false, null, null, null);
    }

    static <R> Key<R> key(Function<R, Child> child) {
        return textKey("child", row -> child.apply(row).id());
    }

    static <R> Day<R> born(Function<R, Child> child) {
        return day("born", row -> child.apply(row).born());
    }

    static <R> Flag<R> unborn(Function<R, Child> child) {
        return flag("unborn", row -> child.apply(row).unborn());
    }

    static <R> Code<R, Sex> sex(Function<R, Child> child) {
        return code("sex", Sex.class, row -> child.apply(row).sex());
    }

    static <R> Code<R, Ethnicity> ethnicity(Function<R, Child> child) {
        return code("ethnicity", Ethnicity.class, row -> child.apply(row).ethnicity());
    }

    static <R> Flag<R> disabled(Function<R, Child> child) {
        return flag("disabled", row -> child.apply(row).disabled());
    }

    /** Hides the child. */
    @Override
    public String toString() {
        return "child";
    }
}
