package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.WorkerRole;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A social worker on the day of the workforce census or of another count. Nothing says who but an opaque id.
 *
 * @param worker the id of the worker; never a name
 * @param on the day of the count
 * @param role what the worker does, {@code OrgRole}; null if not recorded
 * @param agencyWorker whether an agency employs the worker, {@code AgencyWorker}; null if not recorded
 * @param left whether the worker left in the year before; null if not recorded
 * @param cases how many cases the worker holds, {@code Cases30}; null if not recorded
 * @param fullTimeMillionths the worker's full-time equivalent, in millionths: 600000 works three days of five, {@code
 *     FTE30}; null if not recorded
 * @param daysLostHundredths working days lost by sickness in the year, in hundredths, {@code WorkingDaysLost}; null if
 *     not recorded
 * @param supervisionsDue how many supervisions were due in the year; null if not recorded
 * @param supervisionsHeld how many of them were held in time; null if not recorded
 */
public record Caseload(
        String worker,
        LocalDate on,
        @Nullable WorkerRole role,
        @Nullable Boolean agencyWorker,
        @Nullable Boolean left,
        @Nullable Integer cases,
        @Nullable Integer fullTimeMillionths,
        @Nullable Integer daysLostHundredths,
        @Nullable Integer supervisionsDue,
        @Nullable Integer supervisionsHeld) {

    /** The id of the worker; never a name. */
    public static final Key<Caseload> WORKER = textKey("worker", Caseload::worker);

    /** The day of the count. */
    public static final Day<Caseload> ON = day("on", Caseload::on);

    /** What the worker does. */
    public static final Code<Caseload, WorkerRole> ROLE = code("role", WorkerRole.class, Caseload::role);

    /** Whether an agency employs the worker. */
    public static final Flag<Caseload> AGENCY_WORKER = flag("agency worker", Caseload::agencyWorker);

    /** Whether the worker left in the year before. */
    public static final Flag<Caseload> LEFT = flag("left", Caseload::left);

    /** How many cases the worker holds. */
    public static final Whole<Caseload> CASES = whole("cases", Caseload::cases);

    /** The worker's full-time equivalent, in millionths: 600000 works three days of five. */
    public static final Whole<Caseload> FULL_TIME_MILLIONTHS =
            whole("full time millionths", Caseload::fullTimeMillionths);

    /** Working days lost by sickness in the year, in hundredths. */
    public static final Whole<Caseload> DAYS_LOST_HUNDREDTHS =
            whole("days lost hundredths", Caseload::daysLostHundredths);

    /** How many supervisions were due in the year. */
    public static final Whole<Caseload> SUPERVISIONS_DUE = whole("supervisions due", Caseload::supervisionsDue);

    /** How many of them were held in time. */
    public static final Whole<Caseload> SUPERVISIONS_HELD = whole("supervisions held", Caseload::supervisionsHeld);

    /** Social workers on the day of a count. */
    public static final Events<Caseload> CASELOADS = Events.of("caseload", WORKER, ON)
            .recording(
                    ROLE,
                    AGENCY_WORKER,
                    LEFT,
                    CASES,
                    FULL_TIME_MILLIONTHS,
                    DAYS_LOST_HUNDREDTHS,
                    SUPERVISIONS_DUE,
                    SUPERVISIONS_HELD);

    /** Hides the row. */
    @Override
    public String toString() {
        return CASELOADS.name();
    }
}
