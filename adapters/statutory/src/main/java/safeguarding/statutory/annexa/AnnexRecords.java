package safeguarding.statutory.annexa;

import static safeguarding.statutory.annexa.AnnexList.BORN;
import static safeguarding.statutory.annexa.AnnexList.DISABILITY;
import static safeguarding.statutory.annexa.AnnexList.ETHNICITY;
import static safeguarding.statutory.annexa.AnnexList.GENDER;
import static safeguarding.statutory.annexa.AnnexList.ID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.EarlyHelpAssessment;
import safeguarding.children.Enquiry;
import safeguarding.children.InitialConference;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.LookedAfterVisit;
import safeguarding.children.NeedEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.PlanReview;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.EarlyHelpLead;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.ReversalReason;
import safeguarding.children.code.Sex;
import safeguarding.statutory.RecordRow;
import safeguarding.statutory.RefusedRow;

/** What each list's rows become. */
final class AnnexRecords {

    /** What is wrong with a cell that says of a child what an earlier one does not. */
    static final String DIFFERS = "differs from an earlier row about the same child; the earlier one stands";

    private final LocalDate extracted;
    private final RecordSink sink;

    AnnexRecords(LocalDate extracted, RecordSink sink) {
        this.extracted = extracted;
        this.sink = sink;
    }

    /**
     * The child as a row says.
     *
     * @throws RefusedRow if it has no id
     */
    static Child child(RecordRow row, LocalDate extracted) throws RefusedRow {
        LocalDate born = row.dayIfAny(BORN);
        return new Child(
                row.id(ID),
                born,
                born == null ? null : born.isAfter(extracted),
                row.read(GENDER, "must be Male, Female, Not stated/recorded or Neither", AnnexRecords::sex),
                row.code(ETHNICITY, Ethnicity.class),
                row.flag(DISABILITY));
    }

    private static Optional<Sex> sex(String text) {
        return switch (RecordRow.unlettered(text).toLowerCase(Locale.ROOT)) {
            case "male", "m", "1" -> Optional.of(Sex.MALE);
            case "female", "f", "2" -> Optional.of(Sex.FEMALE);
            case "not stated/recorded", "not stated", "not recorded", "not known", "unknown", "u", "0" ->
                Optional.of(Sex.UNKNOWN);
            case "neither", "indeterminate", "9" -> Optional.of(Sex.INDETERMINATE);
            default -> Optional.empty();
        };
    }

    /** What two rows say of a child, of the second only what the first does not say. */
    static Child together(Child first, Child second) {
        boolean asFirst = first.born() != null;
        return new Child(
                first.id(),
                asFirst ? first.born() : second.born(),
                asFirst ? first.unborn() : second.unborn(),
                first.sex() != null ? first.sex() : second.sex(),
                first.ethnicity() != null ? first.ethnicity() : second.ethnicity(),
                first.disabled() != null ? first.disabled() : second.disabled());
    }

    /** The columns in which a row says otherwise of the child than stands. */
    static List<String> differences(Child stands, Child said) {
        var columns = new ArrayList<String>();
        different(columns, BORN, stands.born(), said.born());
        different(columns, GENDER, stands.sex(), said.sex());
        different(columns, ETHNICITY, stands.ethnicity(), said.ethnicity());
        different(columns, DISABILITY, stands.disabled(), said.disabled());
        return columns;
    }

    private static void different(List<String> columns, String column, @Nullable Object stands, @Nullable Object said) {
        if (said != null && !said.equals(stands)) {
            columns.add(column);
        }
    }

    /**
     * Gives the records of a row.
     *
     * @throws RefusedRow if it cannot be one
     */
    void take(AnnexList list, RecordRow row, Child child, long number) throws RefusedRow {
        switch (list) {
            case CONTACTS -> contact(row, child, number);
            case EARLY_HELP -> earlyHelp(row, child, number);
            case REFERRALS -> referral(row, child, number);
            case ASSESSMENTS -> assessment(row, child, number);
            case ENQUIRIES -> enquiry(row, child, number);
            case NEED -> need(row, child, number);
            case PLANS -> plan(row, child, number);
            case LOOKED_AFTER -> lookedAfter(row, child, number);
            case CARE_LEAVERS -> careLeaver(row, child, number);
            case PERMANENCE -> permanence(row, child, number);
        }
    }

    private void contact(RecordRow row, Child child, long number) throws RefusedRow {
        var contact = new Contact(
                child,
                row.needed("Date of Contact"),
                row.code("Contact Source", ReferralSource.class),
                null,
                null,
                null,
                null);
        sink.accept(Contact.CONTACTS, contact, number);
    }

    private void earlyHelp(RecordRow row, Child child, long number) throws RefusedRow {
        var assessment = new EarlyHelpAssessment(
                child,
                row.needed("Assessment start date"),
                row.day("Assessment completion date"),
                row.wordIfAny("Organisation completing assessment", EarlyHelpLead.class));
        sink.accept(EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS, assessment, number);
    }

    private void referral(RecordRow row, Child child, long number) throws RefusedRow {
        var referral = new Referral(
                child,
                row.needed("Date of Referral"),
                row.code("Referral Source", ReferralSource.class),
                row.flag("Referral NFA?"),
                null,
                null,
                row.whole("Number of Referrals in Last 12 Months"));
        sink.accept(Referral.REFERRALS, referral, number);
    }

    private void assessment(RecordRow row, Child child, long number) throws RefusedRow {
        var assessment = new Assessment(
                child,
                row.needed("Continuous Assessment Start Date"),
                row.day("Continuous Assessment Date of Authorisation"),
                null,
                null,
                row.flag("Child Seen During Continuous Assessment"),
                row.flag("Was the child assessed as requiring LA children's social care support?"),
                null);
        sink.accept(Assessment.ASSESSMENTS, assessment, number);
    }

    private void enquiry(RecordRow row, Child child, long number) throws RefusedRow {
        LocalDate started = row.needed("Strategy discussion initiating Section 47 Enquiry Start Date");
        LocalDate conference = row.day("Date of Initial Child Protection Conference");
        var enquiry = new Enquiry(
                child,
                started,
                null,
                conference,
                row.flag("Was an Initial Child Protection Conference deemed unnecessary?"),
                null,
                row.whole("Number of Section 47 Enquiries in the last 12 months"));
        sink.accept(Enquiry.ENQUIRIES, enquiry, number);
        if (conference != null) {
            var initial = new InitialConference(
                    child,
                    conference,
                    started,
                    null,
                    null,
                    row.flag("Did the Initial Child Protection Conference Result in a Child Protection Plan"),
                    null,
                    null,
                    null,
                    null,
                    null);
            sink.accept(InitialConference.INITIAL_CONFERENCES, initial, number);
        }
    }

    private void need(RecordRow row, Child child, long number) throws RefusedRow {
        var episode = new NeedEpisode(
                child,
                row.needed("CIN Start Date"),
                row.day("CIN Closure Date"),
                row.code("Primary Need Code", PrimaryNeed.class),
                null,
                row.code("Reason for Closure", ClosureReason.class),
                null,
                null);
        sink.accept(NeedEpisode.NEED_EPISODES, episode, number);
    }

    private void plan(RecordRow row, Child child, long number) throws RefusedRow {
        LocalDate visited = row.dayIfAny("Date of the Last Statutory Visit");
        LocalDate reviewed = row.dayIfAny("Date of latest review conference");
        var plan = new ProtectionPlan(
                child,
                row.needed("Child Protection Plan Start Date"),
                row.day("Child Protection Plan End Date"),
                row.code("Initial Category of Abuse", AbuseCategory.class),
                row.code("Latest Category of Abuse", AbuseCategory.class),
                row.whole("Number of Previous Child Protection Plans"),
                null,
                null,
                null,
                null);
        sink.accept(ProtectionPlan.PLANS, plan, number);
        if (visited != null) {
            sink.accept(
                    PlanVisit.PLAN_VISITS,
                    new PlanVisit(child, visited, null, row.flag("Was the Child Seen Alone?")),
                    number);
        }
        if (reviewed != null) {
            sink.accept(PlanReview.PLAN_REVIEWS, new PlanReview(child, reviewed, null, null, null, null), number);
        }
    }

    private void lookedAfter(RecordRow row, Child child, long number) throws RefusedRow {
        String status = "Child's Legal Status";
        LegalStatus legal = row.code(status, LegalStatus.class);
        if (legal == LegalStatus.V3 || legal == LegalStatus.V4) {
            throw new RefusedRow(status, "is of short breaks, which are no period of care");
        }
        LocalDate reviewed = row.dayIfAny("Date of Latest Statutory Review");
        LocalDate visited = row.dayIfAny("Date of Last Social Work Visit");
        var period = new CarePeriod(
                child,
                row.needed("Date Started to be Looked After"),
                row.day("Date Ceased to be Looked After"),
                row.code("Reason Ceased to be Looked After", EpisodeEndReason.class),
                row.code("Child's Category of Need", PrimaryNeed.class),
                row.code("Placement Type", PlacementType.class),
                row.flag("Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)"),
                null);
        sink.accept(CarePeriod.CARE_PERIODS, period, number);
        if (reviewed != null) {
            sink.accept(
                    LookedAfterReview.LOOKED_AFTER_REVIEWS, new LookedAfterReview(child, reviewed, null, null), number);
        }
        if (visited != null) {
            sink.accept(LookedAfterVisit.LOOKED_AFTER_VISITS, new LookedAfterVisit(child, visited, null, null), number);
        }
    }

    private void careLeaver(RecordRow row, Child child, long number) throws RefusedRow {
        var leaver = new CareLeaver(
                child,
                extracted,
                row.word("Eligibility Category", Eligibility.class),
                row.code("LA in Touch", InTouch.class),
                row.code("Activity Status", LeaverActivity.class),
                row.code("Type of Accommodation", LeaverAccommodation.class),
                row.flag("Suitability of Accommodation", "must be Suitable or Unsuitable", AnnexRecords::suitable),
                row.dayIfAny("Latest Pathway Plan Review Date"),
                null);
        sink.accept(CareLeaver.CARE_LEAVERS, leaver, number);
    }

    private static @Nullable Boolean suitable(String text) {
        return switch (RecordRow.unlettered(text).toLowerCase(Locale.ROOT)) {
            case "suitable" -> true;
            case "unsuitable" -> false;
            default -> null;
        };
    }

    private void permanence(RecordRow row, Child child, long number) throws RefusedRow {
        String reversed = "Date of Decision that Child Should No Longer be Placed for Adoption";
        LocalDate adoption = row.day("Date of Adoption Order");
        LocalDate reversal = row.day(reversed);
        if (adoption != null && reversal != null) {
            throw new RefusedRow(
                    reversed, "must be blank where there is an adoption order: only one of them can be right");
        }
        LocalDate ended = adoption != null ? adoption : reversal;
        var permanence = new Permanence(
                child,
                row.needed("Date of Decision that Child Should be Placed for Adoption"),
                ended,
                ended == null ? null : adoption != null,
                row.dayIfAny("Date the Child Entered Care"),
                row.dayIfAny("Date of Placement Order"),
                row.dayIfAny("Date of Matching Child and Prospective Adopters"),
                row.dayIfAny("Date the child was placed for fostering in FFA or concurrent planning placement"),
                row.dayIfAny("Date Placed for Adoption"),
                null,
                row.code("Reason Why Child No Longer Placed for Adoption", ReversalReason.class));
        sink.accept(Permanence.PERMANENCE, permanence, number);
    }
}
