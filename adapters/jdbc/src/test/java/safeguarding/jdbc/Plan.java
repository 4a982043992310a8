package safeguarding.jdbc;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/** A row of a register with a column of each kind. */
record Plan(
        long child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable Category category,
        @Nullable Boolean court,
        @Nullable Integer visits) {

    enum Category {
        NEGLECT("neglect"),
        PHYSICAL("physical abuse");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    static final Key<Plan> CHILD = key("child", Plan::child);
    static final Day<Plan> STARTED = day("started", Plan::started);
    static final Day<Plan> ENDED = day("ended", Plan::ended);
    static final Code<Plan, Category> CATEGORY = code("main category", Category.class, Plan::category);
    static final Flag<Plan> COURT = flag("court", Plan::court);
    static final Whole<Plan> VISITS = whole("visits", Plan::visits);
    static final Episodes<Plan> PLANS =
            Episodes.of("plan", CHILD, STARTED, ENDED).recording(CATEGORY, COURT, VISITS);

    /** A row of a register whose key is text. */
    record Call(String child, LocalDate on) {
        static final Key<Call> CHILD = textKey("child", Call::child);
        static final Day<Call> ON = day("on", Call::on);
        static final Events<Call> CALLS = Events.of("call", CHILD, ON);
    }
}
