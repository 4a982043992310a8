package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.ActionTheme;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;

/**
 * An action of a plan, such as after an inspection, from when it was agreed to when it was done.
 *
 * @param plan the id of the plan or of who is to act
 * @param agreed the day it was agreed
 * @param completed the day it was done; null if it is open
 * @param due the day it is due; null if not recorded
 * @param theme what it is about; null if not recorded
 * @param origin what it follows from; null if not recorded
 */
public record Action(
        String plan,
        LocalDate agreed,
        @Nullable LocalDate completed,
        @Nullable LocalDate due,
        @Nullable ActionTheme theme,
        @Nullable ActionOrigin origin) {

    /** The id of the plan or of who is to act. */
    public static final Key<Action> PLAN = textKey("plan", Action::plan);

    /** The day it was agreed. */
    public static final Day<Action> AGREED = day("agreed", Action::agreed);

    /** The day it was done. */
    public static final Day<Action> COMPLETED = day("completed", Action::completed);

    /** The day it is due. */
    public static final Day<Action> DUE = day("due", Action::due);

    /** What it is about. */
    public static final Code<Action, ActionTheme> THEME = code("theme", ActionTheme.class, Action::theme);

    /** What it follows from. */
    public static final Code<Action, ActionOrigin> ORIGIN = code("origin", ActionOrigin.class, Action::origin);

    /** Actions of plans. */
    public static final Episodes<Action> ACTIONS =
            Episodes.of("action", PLAN, AGREED, COMPLETED).recording(DUE, THEME, ORIGIN);

    /** Hides the row. */
    @Override
    public String toString() {
        return ACTIONS.name();
    }
}
