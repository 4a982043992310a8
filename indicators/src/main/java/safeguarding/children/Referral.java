package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;

/**
 * A referral of a child to children's social care, as in the children in need census. A second one on the same day is
 * not a new referral, nor is news about a case that is open.
 *
 * @param child the child's id in the authority
 * @param received the day it was received, {@code CINreferralDate}
 * @param source who referred the child; null if not recorded
 * @param noFurtherAction whether it led to no further action, {@code ReferralNFA}; null if not recorded
 */
public record Referral(
        String child,
        LocalDate received,
        @Nullable ReferralSource source,
        @Nullable Boolean noFurtherAction) {

    /** Who was referred. */
    public static final Key<Referral> CHILD = textKey("child", Referral::child);

    /** The day it was received. */
    public static final Day<Referral> RECEIVED = day("received", Referral::received);

    /** Who referred the child. */
    public static final Code<Referral, ReferralSource> SOURCE = code("source", ReferralSource.class, Referral::source);

    /** Whether it led to no further action. */
    public static final Flag<Referral> NO_FURTHER_ACTION = flag("no further action", Referral::noFurtherAction);

    /** Referrals. */
    public static final Events<Referral> REFERRALS =
            Events.of("referral", CHILD, RECEIVED).recording(SOURCE, NO_FURTHER_ACTION);
}
