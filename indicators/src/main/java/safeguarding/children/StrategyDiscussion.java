package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Agency;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A strategy discussion or meeting about a child.
 *
 * @param child the child, with what is known about it
 * @param held the day it was held
 * @param attended which agencies took part; null if not recorded
 * @param absent which agencies should have taken part and did not; null if not recorded
 * @param sentInformation which of the absent agencies sent what they knew; null if not recorded
 * @param inEducation whether the child is in education, so that a school or nursery should take part; null if not
 *     recorded
 * @param ledToEnquiry whether a section 47 enquiry followed; null if not recorded
 */
public record StrategyDiscussion(
        Child child,
        LocalDate held,
        @Nullable Set<Agency> attended,
        @Nullable Set<Agency> absent,
        @Nullable Set<Agency> sentInformation,
        @Nullable Boolean inEducation,
        @Nullable Boolean ledToEnquiry) {

    /** Whose row it is. */
    public static final Key<StrategyDiscussion> CHILD = Child.key(StrategyDiscussion::child);

    /** The day it was held. */
    public static final Day<StrategyDiscussion> HELD = day("held", StrategyDiscussion::held);

    /** Whether the child is in education, so that a school or nursery should take part. */
    public static final Flag<StrategyDiscussion> IN_EDUCATION = flag("in education", StrategyDiscussion::inEducation);

    /** Whether a section 47 enquiry followed. */
    public static final Flag<StrategyDiscussion> LED_TO_ENQUIRY =
            flag("led to enquiry", StrategyDiscussion::ledToEnquiry);

    /** The day of birth, or the expected day. */
    public static final Day<StrategyDiscussion> BORN = Child.born(StrategyDiscussion::child);

    /** The sex. */
    public static final Code<StrategyDiscussion, Sex> SEX = Child.sex(StrategyDiscussion::child);

    /** The ethnicity. */
    public static final Code<StrategyDiscussion, Ethnicity> ETHNICITY = Child.ethnicity(StrategyDiscussion::child);

    /** Whether a disability is recorded. */
    public static final Flag<StrategyDiscussion> DISABLED = Child.disabled(StrategyDiscussion::child);

    /** Whether social care took part. */
    public static final Flag<StrategyDiscussion> SOCIAL_CARE =
            flag("social care", d -> has(d.attended(), Agency.SOCIAL_CARE));

    /** Whether the police took part. */
    public static final Flag<StrategyDiscussion> POLICE = flag("police", d -> has(d.attended(), Agency.POLICE));

    /** Whether health took part. */
    public static final Flag<StrategyDiscussion> HEALTH = flag("health", d -> has(d.attended(), Agency.HEALTH));

    /** Whether a school or nursery took part. */
    public static final Flag<StrategyDiscussion> EDUCATION =
            flag("education", d -> has(d.attended(), Agency.EDUCATION));

    /** How many agencies should have taken part and did not. */
    public static final Whole<StrategyDiscussion> ABSENCES = whole("absences", d -> size(d.absent()));

    /** How many of the absent agencies sent what they knew; not recorded where it is not recorded who was absent. */
    public static final Whole<StrategyDiscussion> ABSENCES_INFORMED =
            whole("absences informed", d -> informed(d.absent(), d.sentInformation()));

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<StrategyDiscussion> AGE = age("age", BORN, HELD);

    /** Strategy discussions. */
    public static final Events<StrategyDiscussion> STRATEGY_DISCUSSIONS = Events.of("strategy discussion", CHILD, HELD)
            .recording(
                    IN_EDUCATION,
                    LED_TO_ENQUIRY,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED,
                    SOCIAL_CARE,
                    POLICE,
                    HEALTH,
                    EDUCATION,
                    ABSENCES,
                    ABSENCES_INFORMED);

    /** Holds if social care, police and health took part: the least that Working Together asks for. */
    public static final Condition<StrategyDiscussion> QUORATE =
            SOCIAL_CARE.isTrue().and(POLICE.isTrue()).and(HEALTH.isTrue());

    /** Keeps copies of the sets. */
    public StrategyDiscussion {
        attended = attended == null ? null : Set.copyOf(attended);
        absent = absent == null ? null : Set.copyOf(absent);
        sentInformation = sentInformation == null ? null : Set.copyOf(sentInformation);
    }

    private static @Nullable Boolean has(@Nullable Set<Agency> agencies, Agency agency) {
        return agencies == null ? null : agencies.contains(agency);
    }

    private static @Nullable Integer size(@Nullable Set<Agency> agencies) {
        return agencies == null ? null : agencies.size();
    }

    /** An agency that was there may have sent something too: that informs no absence. */
    private static @Nullable Integer informed(@Nullable Set<Agency> absent, @Nullable Set<Agency> sent) {
        return absent == null || sent == null
                ? null
                : Math.toIntExact(sent.stream().filter(absent::contains).count());
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return STRATEGY_DISCUSSIONS.name();
    }
}
