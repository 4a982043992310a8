package safeguarding.statutory.cin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Disability;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;

/** A {@code Child} as it stands in the file, cell by cell, until its end has been read and its records can be made. */
final class RawChild extends Raw {
    String id = "";

    @Nullable
    LocalDate born;

    /** Whether something stands where the day of birth should: the child is born, and nobody knows when. */
    boolean birthUnreadable;

    @Nullable
    LocalDate expected;

    @Nullable
    LocalDate died;

    @Nullable
    Sex sex;

    @Nullable
    Ethnicity ethnicity;

    final Set<Disability> disabilities = EnumSet.noneOf(Disability.class);
    final List<Details> details = new ArrayList<>(1);

    RawChild(int ordinal) {
        super(null, "Child", ordinal);
    }

    @Override
    String consequence() {
        return "the person is not taken; the child's other records are";
    }

    /** {@code CINdetails}. */
    static final class Details extends Raw {
        @Nullable
        LocalDate referred;

        @Nullable
        ReferralSource source;

        @Nullable
        PrimaryNeed need;

        @Nullable
        LocalDate closed;

        @Nullable
        ClosureReason reason;

        @Nullable
        LocalDate conference;

        @Nullable
        Boolean noFurtherAction;

        final List<Assessed> assessments = new ArrayList<>(1);
        final List<Planned> plans = new ArrayList<>(0);
        final List<Enquired> enquiries = new ArrayList<>(1);
        final List<Protected> protections = new ArrayList<>(1);

        Details(RawChild within, int ordinal) {
            super(within, "CINdetails", ordinal);
        }

        @Override
        String consequence() {
            return "neither the referral nor the episode of need is taken; what lies in it is";
        }
    }

    /** {@code Assessments}. */
    static final class Assessed extends Raw {
        @Nullable
        LocalDate started;

        @Nullable
        LocalDate authorised;

        @Nullable
        Set<AssessmentFactor> factors;

        Assessed(Details within, int ordinal) {
            super(within, "Assessments", ordinal);
        }
    }

    /** {@code CINPlanDates}. */
    static final class Planned extends Raw {
        @Nullable
        LocalDate started;

        @Nullable
        LocalDate ended;

        Planned(Details within, int ordinal) {
            super(within, "CINPlanDates", ordinal);
        }
    }

    /** {@code Section47}. */
    static final class Enquired extends Raw {
        @Nullable
        LocalDate started;

        @Nullable
        LocalDate conference;

        @Nullable
        Boolean notRequired;

        Enquired(Details within, int ordinal) {
            super(within, "Section47", ordinal);
        }

        @Override
        String consequence() {
            return "neither the enquiry nor its conference is taken";
        }
    }

    /** {@code ChildProtectionPlans}. */
    static final class Protected extends Raw {
        @Nullable
        LocalDate started;

        @Nullable
        LocalDate ended;

        @Nullable
        AbuseCategory initial;

        @Nullable
        AbuseCategory latest;

        @Nullable
        Integer previous;

        final List<Reviewed> reviews = new ArrayList<>(1);

        Protected(Details within, int ordinal) {
            super(within, "ChildProtectionPlans", ordinal);
        }
    }

    /** {@code Reviews/CPPreviewDate}. */
    static final class Reviewed extends Raw {
        @Nullable
        LocalDate held;

        Reviewed(Protected within, int ordinal) {
            super(within, "Reviews/CPPreviewDate", ordinal);
        }
    }
}
