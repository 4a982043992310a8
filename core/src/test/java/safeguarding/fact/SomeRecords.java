package safeguarding.fact;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Two small registers for tests: visits, which happen on a day, and plans, which last. */
public final class SomeRecords {
    private SomeRecords() {}

    /** Why there is a plan. */
    public enum Category {
        /** Neglect. */
        NEGLECT("neglect"),
        /** Physical abuse. */
        PHYSICAL("physical abuse"),
        /** Emotional abuse. */
        EMOTIONAL("emotional abuse");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** A visit. */
    public record Visit(
            @Nullable String child,
            @Nullable LocalDate on,
            @Nullable Category category,
            @Nullable Integer minutes,
            @Nullable Boolean seen) {
        public static final Key<Visit> CHILD = textKey("child", Visit::child);
        public static final Day<Visit> ON = day("on", Visit::on);
        public static final Code<Visit, Category> CATEGORY = code("category", Category.class, Visit::category);
        public static final Whole<Visit> MINUTES = whole("minutes", Visit::minutes);
        public static final Flag<Visit> SEEN = flag("seen", Visit::seen);
        public static final Events<Visit> VISITS = Events.of("visit", CHILD, ON).recording(CATEGORY, MINUTES, SEEN);

        /** A visit of which nothing but the child and the day is recorded. */
        public static Visit of(@Nullable String child, @Nullable LocalDate on) {
            return new Visit(child, on, null, null, null);
        }
    }

    /** A plan. */
    public record Plan(
            String child,
            @Nullable LocalDate started,
            @Nullable LocalDate ended,
            @Nullable LocalDate born) {
        public static final Key<Plan> CHILD = textKey("child", Plan::child);
        public static final Day<Plan> STARTED = day("started", Plan::started);
        public static final Day<Plan> ENDED = day("ended", Plan::ended);
        public static final Day<Plan> BORN = day("born", Plan::born);
        public static final Episodes<Plan> PLANS =
                Episodes.of("plan", CHILD, STARTED, ENDED).recording(BORN);
        public static final Episodes<Plan> ONE_AT_A_TIME = PLANS.oneAtATime();

        /** A plan of a child whose birth is not recorded. */
        public static Plan of(String child, @Nullable LocalDate started, @Nullable LocalDate ended) {
            return new Plan(child, started, ended, null);
        }
    }
}
