package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.PartnerKind;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A partner's contribution to what the partnership costs.
 *
 * @param partner the id of the partner
 * @param on the first day of the year it is for
 * @param kind what kind of partner; null if not recorded
 * @param pounds how much, in whole pounds; null if not recorded
 */
public record BudgetLine(
        String partner,
        LocalDate on,
        @Nullable PartnerKind kind,
        @Nullable Integer pounds) {

    /** The id of the partner. */
    public static final Key<BudgetLine> PARTNER = textKey("partner", BudgetLine::partner);

    /** The first day of the year it is for. */
    public static final Day<BudgetLine> ON = day("on", BudgetLine::on);

    /** What kind of partner. */
    public static final Code<BudgetLine, PartnerKind> KIND = code("kind", PartnerKind.class, BudgetLine::kind);

    /** How much, in whole pounds. */
    public static final Whole<BudgetLine> POUNDS = whole("pounds", BudgetLine::pounds);

    /** Contributions of partners. */
    public static final Events<BudgetLine> CONTRIBUTIONS =
            Events.of("contribution", PARTNER, ON).recording(KIND, POUNDS);

    /** Hides the row. */
    @Override
    public String toString() {
        return CONTRIBUTIONS.name();
    }
}
