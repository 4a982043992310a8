package safeguarding.statutory.ssd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.EarlyHelpEpisode;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.LegalPeriod;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.LookedAfterVisit;
import safeguarding.children.MissingEpisode;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.NeedVisit;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.Placement;
import safeguarding.children.PlanReview;
import safeguarding.children.PlanVisit;
import safeguarding.children.PreProceedings;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Disability;
import safeguarding.children.code.EarlyHelpEnd;
import safeguarding.children.code.EarlyHelpLead;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PreProceedingsOutcome;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.ReversalReason;
import safeguarding.children.code.Sex;
import safeguarding.statutory.RecordRow;
import safeguarding.statutory.RefusedRow;

/** What the tables' rows become, joined by their ids. */
final class SsdRecords {

    private static final String FLAGS = "must be a JSON object of flags";

    private final LocalDate extracted;
    private final RecordSink sink;
    private final Ssd.Reading tables;

    private final Map<String, Child> children = new HashMap<>();
    private final Map<String, LocalDate> referred = new HashMap<>();
    private final Map<String, Assessed> assessed = new HashMap<>();
    private final Statuses statuses = new Statuses();
    private final Statuses unaccompanied = new Statuses();
    private final Statuses lookedAfter = new Statuses();
    private final Map<String, Placement> placements = new HashMap<>();
    private final Map<String, List<LookedAfterEpisode>> episodes = new LinkedHashMap<>();
    private final Map<String, Entered> periods = new HashMap<>();
    private Silence ofEpisodes = Silence.NEVER;
    private Silence ofUnaccompanied = Silence.NEVER;

    /**
     * What the assessments of a referral say together.
     *
     * @param latest the id of the one that was authorised last; empty if none was
     */
    private record Assessed(
            LocalDate first, String latest, @Nullable LocalDate authorised) {}

    /** Whose a period of care is, and the day it began as its first episode says. */
    private record Entered(Child child, @Nullable LocalDate day) {}

    /** Takes a row of a child. */
    private interface ChildTaker {
        void take(Child child, RecordRow row, long number) throws RefusedRow;
    }

    /**
     * Of whom a table's silence says no: of nobody unless every row of it has a child, and of no child with a row that was
     * refused.
     */
    private record Silence(boolean says, Set<String> unread) {
        private static final Silence NEVER = new Silence(false, Set.of());

        boolean saysNo(Child child) {
            return says && !unread.contains(child.id());
        }
    }

    SsdRecords(LocalDate extracted, RecordSink sink, Ssd.Reading tables) {
        this.extracted = extracted;
        this.sink = sink;
        this.tables = tables;
    }

    void read() {
        persons();
        frontDoor();
        need();
        assessed.clear();
        protection();
        referred.clear();
        care();
        later();
    }

    /**
     * The child of a row.
     *
     * @throws RefusedRow if the table of persons has none of that id
     */
    private Child child(RecordRow row, String column) throws RefusedRow {
        Child child = children.get(row.id(column));
        if (child == null) {
            throw new RefusedRow(column, "is an orphan: must be the id of a person in ssd_person");
        }
        return child;
    }

    /** Reads a table of what held for children, and says of whom it was all read. */
    private Silence silence(SsdTable table, String person, ChildTaker taker) {
        boolean[] everyone = {true};
        var unread = new HashSet<String>();
        boolean whole = tables.read(table, (row, number) -> {
            everyone[0] &= !row.text(person).isEmpty();
            Child child = child(row, person);
            try {
                taker.take(child, row, number);
            } catch (RefusedRow refused) {
                unread.add(child.id());
                throw refused;
            }
        });
        return new Silence(whole && everyone[0], unread);
    }

    /**
     * The id in a column that refers to another table; empty if it is blank.
     *
     * @throws RefusedRow if that has none of it
     */
    private static String parent(RecordRow row, String column, String table, Predicate<String> known)
            throws RefusedRow {
        String id = row.text(column);
        if (!id.isEmpty() && !known.test(id)) {
            throw new RefusedRow(column, "is an orphan: must be an id of " + table);
        }
        return id;
    }

    /**
     * Takes the id of a row that is otherwise right.
     *
     * @throws RefusedRow if a row of the id was taken
     */
    private static void once(String id, Set<String> seen, String column) throws RefusedRow {
        if (!seen.add(id)) {
            throw twice(column);
        }
    }

    /** The same, keeping what others join to. */
    private static <T> void once(String id, T joined, Map<String, T> seen, String column) throws RefusedRow {
        if (seen.putIfAbsent(id, joined) != null) {
            throw twice(column);
        }
    }

    private static RefusedRow twice(String column) {
        return new RefusedRow(column, "is there twice; the first row stands");
    }

    /** What a column refers to in another table; null if it is blank or, which is told, that has none of the id. */
    private static <T> @Nullable T joined(RecordRow row, String column, String table, Map<String, T> known) {
        return row.read(column, "must be an id of " + table, id -> Optional.ofNullable(known.get(id)));
    }

    private void persons() {
        tables.needed(SsdTable.PERSON, row -> {
            LocalDate born = row.dayIfAny("pers_dob");
            LocalDate expected = row.dayIfAny("pers_expected_dob");
            var child = new Child(
                    row.id("pers_person_id"),
                    born != null ? born : expected,
                    born == null && expected == null ? null : born == null,
                    row.code("pers_sex", Sex.class),
                    row.code("pers_ethnicity", Ethnicity.class),
                    null);
            children.putIfAbsent(child.id(), child);
        });
        tables.read(SsdTable.DISABILITY, (row, number) -> {
            Child child = child(row, "disa_person_id");
            Disability code = row.code("disa_disability_code", Disability.class);
            if (code != null && !Boolean.TRUE.equals(child.disabled())) {
                children.put(child.id(), disabled(child, code != Disability.NONE));
            }
        });
        var seen = new HashSet<String>();
        tables.read(SsdTable.PERSON, (row, number) -> {
            Child child = child(row, "pers_person_id");
            once(child.id(), seen, "pers_person_id");
            row.dayIfAny("pers_dob");
            row.dayIfAny("pers_expected_dob");
            row.code("pers_sex", Sex.class);
            row.code("pers_ethnicity", Ethnicity.class);
            if (child.born() == null) {
                throw new RefusedRow(
                        "pers_dob",
                        "must be recorded, or the expected day, for a record of the person; other records of the person are"
                                + " taken");
            }
            sink.accept(
                    Person.PERSONS,
                    new Person(child, row.dayIfAny("pers_death_date"), row.flag("pers_send_flag")),
                    number);
        });
    }

    private static Child disabled(Child child, boolean disabled) {
        return new Child(child.id(), child.born(), child.unborn(), child.sex(), child.ethnicity(), disabled);
    }

    private void frontDoor() {
        tables.read(SsdTable.CONTACTS, (row, number) -> {
            Child child = child(row, "cont_person_id");
            LocalDate received = row.needed("cont_contact_date");
            ReferralSource source = row.code("cont_contact_source_code", ReferralSource.class);
            Map<String, Boolean> outcome = flags(row, "cont_contact_outcome_json");
            var contact = new Contact(
                    child, received, source, null, outcome.get("NEW_REFERRAL_FLAG"), outcome.get("NFA_FLAG"), null);
            sink.accept(Contact.CONTACTS, contact, number);
        });
        tables.read(SsdTable.EARLY_HELP_EPISODES, (row, number) -> {
            var episode = new EarlyHelpEpisode(
                    child(row, "earl_person_id"),
                    row.needed("earl_episode_start_date"),
                    row.day("earl_episode_end_date"),
                    row.wordIfAny("earl_episode_organisation", EarlyHelpLead.class),
                    row.wordIfAny("earl_episode_end_reason", EarlyHelpEnd.class),
                    null);
            sink.accept(EarlyHelpEpisode.EARLY_HELP_EPISODES, episode, number);
        });
    }

    private static Map<String, Boolean> flags(RecordRow row, String column) {
        Map<String, Boolean> flags = row.read(column, FLAGS, Json::flags);
        return flags == null ? Map.of() : flags;
    }

    private void need() {
        var assessments = new HashSet<String>();
        var joined = new HashSet<String>();
        tables.look(SsdTable.CIN_ASSESSMENTS, (row, number) -> {
            String id = row.id("cina_assessment_id");
            assessments.add(id);
            LocalDate started = row.needed("cina_assessment_start_date");
            var one = new Assessed(started, id, row.day("cina_assessment_auth_date"));
            once(id, joined, "cina_assessment_id");
            assessed.merge(row.text("cina_referral_id"), one, SsdRecords::together);
        });
        tables.read(SsdTable.CIN_EPISODES, (row, number) -> {
            String id = row.id("cine_referral_id");
            Child child = child(row, "cine_person_id");
            LocalDate received = row.needed("cine_referral_date");
            LocalDate closed = row.day("cine_close_date");
            ReferralSource source = row.code("cine_referral_source_code", ReferralSource.class);
            Boolean noFurtherAction = row.flag("cine_referral_nfa");
            ClosureReason reason = row.code("cine_close_reason", ClosureReason.class);
            once(id, received, referred, "cine_referral_id");
            Assessed first = assessed.get(id);
            var referral = new Referral(child, received, source, noFurtherAction, null, reason, null);
            var episode = new NeedEpisode(
                    child,
                    received,
                    closed,
                    row.code("cine_cin_primary_need_code", PrimaryNeed.class),
                    source,
                    reason,
                    noFurtherAction,
                    first == null ? null : first.first());
            sink.accept(Referral.REFERRALS, referral, number);
            sink.accept(NeedEpisode.NEED_EPISODES, episode, number);
        });
        var factors = new HashMap<String, Set<AssessmentFactor>>();
        tables.read(SsdTable.ASSESSMENT_FACTORS, (row, number) -> {
            String column = "cinf_assessment_factors_json";
            String id = row.id("cinf_assessment_id");
            parent(row, "cinf_assessment_id", "ssd_cin_assessments", assessments::contains);
            Set<AssessmentFactor> found =
                    row.read(column, "must be a JSON list or object of factors such as 1A", Json::factors);
            if (found != null) {
                factors.merge(id, found, (some, more) -> {
                    some.addAll(more);
                    return some;
                });
            }
        });
        var taken = new HashSet<String>();
        tables.read(SsdTable.CIN_ASSESSMENTS, (row, number) -> assessment(row, number, taken, factors));
        tables.read(SsdTable.CIN_PLANS, (row, number) -> {
            Child child = child(row, "cinp_person_id");
            parent(row, "cinp_referral_id", "ssd_cin_episodes", referred::containsKey);
            sink.accept(
                    NeedPlan.NEED_PLANS,
                    new NeedPlan(child, row.needed("cinp_cin_plan_start_date"), row.day("cinp_cin_plan_end_date")),
                    number);
        });
        tables.read(SsdTable.CIN_VISITS, (row, number) -> {
            var visit = new NeedVisit(
                    child(row, "cinv_person_id"),
                    row.needed("cinv_cin_visit_date"),
                    row.flag("cinv_cin_visit_seen"),
                    row.flag("cinv_cin_visit_seen_alone"));
            sink.accept(NeedVisit.NEED_VISITS, visit, number);
        });
    }

    private static Assessed together(Assessed some, Assessed other) {
        LocalDate authorised = some.authorised();
        LocalDate later = other.authorised();
        boolean isLater = later != null && (authorised == null || later.isAfter(authorised));
        LocalDate first = other.first().isBefore(some.first()) ? other.first() : some.first();
        return isLater ? new Assessed(first, other.latest(), later) : new Assessed(first, some.latest(), authorised);
    }

    private void assessment(RecordRow row, long number, Set<String> taken, Map<String, Set<AssessmentFactor>> factors)
            throws RefusedRow {
        String id = row.id("cina_assessment_id");
        Child child = child(row, "cina_person_id");
        String referral = parent(row, "cina_referral_id", "ssd_cin_episodes", referred::containsKey);
        LocalDate started = row.needed("cina_assessment_start_date");
        LocalDate authorised = row.day("cina_assessment_auth_date");
        once(id, taken, "cina_assessment_id");
        Boolean noFurtherAction = row.flag("cina_assessment_outcome_nfa");
        Assessed ofReferral = referral.isEmpty() ? null : assessed.get(referral);
        var assessment = new Assessment(
                child,
                started,
                authorised,
                referred.get(referral),
                factors.get(id),
                row.flag("cina_assessment_child_seen"),
                noFurtherAction == null ? null : !noFurtherAction,
                ofReferral == null || authorised == null
                        ? null
                        : ofReferral.latest().equals(id));
        sink.accept(Assessment.ASSESSMENTS, assessment, number);
        FoundFactor.of(assessment).forEach(found -> sink.accept(FoundFactor.FACTORS, found, number));
    }

    private void protection() {
        var conferences = new HashMap<String, LocalDate>();
        var conferenceOf = new HashMap<String, LocalDate>();
        tables.look(SsdTable.INITIAL_CP_CONFERENCE, (row, number) -> {
            LocalDate held = row.needed("icpc_icpc_date");
            once(row.id("icpc_icpc_id"), held, conferences, "icpc_icpc_id");
            conferenceOf.putIfAbsent(row.text("icpc_s47_enquiry_id"), held);
        });
        var enquiries = new HashMap<String, LocalDate>();
        tables.read(SsdTable.S47_ENQUIRY, (row, number) -> {
            String id = row.id("s47e_s47_enquiry_id");
            Child child = child(row, "s47e_person_id");
            parent(row, "s47e_referral_id", "ssd_cin_episodes", referred::containsKey);
            LocalDate started = row.needed("s47e_s47_start_date");
            LocalDate completed = row.day("s47e_s47_end_date");
            once(id, started, enquiries, "s47e_s47_enquiry_id");
            Boolean conference = flags(row, "s47e_s47_outcome_json").get("CP_CONFERENCE_FLAG");
            var enquiry = new Enquiry(
                    child,
                    started,
                    completed,
                    conferenceOf.get(id),
                    conference == null ? null : !conference,
                    null,
                    null);
            sink.accept(Enquiry.ENQUIRIES, enquiry, number);
        });
        var taken = new HashSet<String>();
        tables.read(SsdTable.INITIAL_CP_CONFERENCE, (row, number) -> {
            String id = row.id("icpc_icpc_id");
            Child child = child(row, "icpc_person_id");
            String referral = parent(row, "icpc_referral_id", "ssd_cin_episodes", referred::containsKey);
            LocalDate held = row.needed("icpc_icpc_date");
            once(id, taken, "icpc_icpc_id");
            Boolean transferIn = row.flag("icpc_icpc_transfer_in");
            var conference = new InitialConference(
                    child,
                    held,
                    joined(row, "icpc_s47_enquiry_id", "ssd_s47_enquiry", enquiries),
                    Boolean.TRUE.equals(transferIn) ? referred.get(referral) : null,
                    transferIn,
                    row.flag("icpc_icpc_outcome_cp_flag"),
                    null,
                    null,
                    null,
                    null,
                    null);
            sink.accept(InitialConference.INITIAL_CONFERENCES, conference, number);
        });
        plans(conferences);
    }

    private void plans(Map<String, LocalDate> conferences) {
        var plans = new HashSet<String>();
        tables.read(SsdTable.CP_PLANS, (row, number) -> {
            String id = row.id("cppl_cp_plan_id");
            Child child = child(row, "cppl_person_id");
            parent(row, "cppl_referral_id", "ssd_cin_episodes", referred::containsKey);
            LocalDate started = row.needed("cppl_cp_plan_start_date");
            LocalDate ended = row.day("cppl_cp_plan_end_date");
            once(id, plans, "cppl_cp_plan_id");
            var plan = new ProtectionPlan(
                    child,
                    started,
                    ended,
                    row.code("cppl_cp_plan_initial_category", AbuseCategory.class),
                    row.code("cppl_cp_plan_latest_category", AbuseCategory.class),
                    null,
                    row.flag("cppl_cp_plan_ola"),
                    joined(row, "cppl_icpc_id", "ssd_initial_cp_conference", conferences),
                    null,
                    null);
            sink.accept(ProtectionPlan.PLANS, plan, number);
        });
        tables.read(SsdTable.CP_VISITS, (row, number) -> {
            Child child = child(row, "cppv_person_id");
            parent(row, "cppv_cp_plan_id", "ssd_cp_plans", plans::contains);
            var visit = new PlanVisit(
                    child,
                    row.needed("cppv_cp_visit_date"),
                    row.flag("cppv_cp_visit_seen"),
                    row.flag("cppv_cp_visit_seen_alone"));
            sink.accept(PlanVisit.PLAN_VISITS, visit, number);
        });
        tables.read(SsdTable.CP_REVIEWS, (row, number) -> {
            Child child = child(row, "cppr_person_id");
            parent(row, "cppr_cp_plan_id", "ssd_cp_plans", plans::contains);
            var review = new PlanReview(
                    child,
                    row.needed("cppr_cp_review_date"),
                    row.dayIfAny("cppr_cp_review_due"),
                    row.flag("cppr_cp_review_quorate"),
                    row.flag("cppr_cp_review_outcome_continue_cp"),
                    row.code("cppr_cp_review_participation", Participation.class));
            sink.accept(PlanReview.PLAN_REVIEWS, review, number);
        });
    }

    private void care() {
        tables.read(SsdTable.LEGAL_STATUS, (row, number) -> {
            Child child = child(row, "lega_person_id");
            LocalDate from = row.needed("lega_legal_status_start_date");
            LocalDate to = row.day("lega_legal_status_end_date");
            LegalStatus status = row.code("lega_legal_status", LegalStatus.class);
            statuses.add(child, from, to, status);
            sink.accept(LegalPeriod.LEGAL_PERIODS, new LegalPeriod(child, from, to, status), number);
        });
        ofUnaccompanied = silence(SsdTable.IMMIGRATION_STATUS, "immi_person_id", (child, row, number) -> {
            LocalDate from = row.day("immi_immigration_status_start_date");
            LocalDate to = row.day("immi_immigration_status_end_date");
            String status = row.text("immi_immigration_status").toLowerCase(Locale.ROOT);
            if (status.contains("unaccompanied") || status.contains("uasc")) {
                unaccompanied.add(child, from == null ? LocalDate.MIN : from, to, null);
            }
        });
        tables.read(SsdTable.CLA_PLACEMENT, (row, number) -> {
            String id = row.id("clap_cla_placement_id");
            Child child = child(row, "clap_person_id");
            LocalDate from = row.needed("clap_cla_placement_start_date");
            Statuses.Status status = statuses.on(child, from);
            var placement = new Placement(
                    child,
                    from,
                    row.day("clap_cla_placement_end_date"),
                    row.code("clap_cla_placement_type", PlacementType.class),
                    row.code("clap_cla_placement_provider", PlacementProvider.class),
                    row.code("clap_cla_placement_change_reason", PlacementChangeReason.class),
                    null,
                    status == null || status.status() == null ? null : shortBreak(status.status()));
            once(id, placement, placements, "clap_cla_placement_id");
            sink.accept(Placement.PLACEMENTS, placement, number);
        });
        ofEpisodes = silence(SsdTable.CLA_EPISODES, "clae_person_id", this::episode);
        timesInCare();
        tables.read(SsdTable.CLA_REVIEWS, (row, number) -> {
            String period = parent(row, "clar_cla_id", "ssd_cla_episodes", periods::containsKey);
            Entered entered = periods.get(period);
            if (entered == null) {
                throw new RefusedRow("clar_cla_id", "must be recorded: nothing else says whose review it is");
            }
            if (Boolean.TRUE.equals(row.flag("clar_cla_review_cancelled"))) {
                throw new RefusedRow(
                        "clar_cla_review_cancelled", "says that the review was cancelled, so none was held");
            }
            var review = new LookedAfterReview(
                    entered.child(),
                    row.needed("clar_cla_review_date"),
                    row.dayIfAny("clar_cla_review_due_date"),
                    row.code("clar_cla_review_participation", Participation.class));
            sink.accept(LookedAfterReview.LOOKED_AFTER_REVIEWS, review, number);
        });
        tables.read(SsdTable.CLA_VISITS, (row, number) -> {
            Child child = child(row, "clav_person_id");
            parent(row, "clav_cla_id", "ssd_cla_episodes", periods::containsKey);
            var visit = new LookedAfterVisit(
                    child,
                    row.needed("clav_cla_visit_date"),
                    row.flag("clav_cla_visit_seen"),
                    row.flag("clav_cla_visit_seen_alone"));
            sink.accept(LookedAfterVisit.LOOKED_AFTER_VISITS, visit, number);
        });
    }

    private static boolean shortBreak(LegalStatus status) {
        return status == LegalStatus.V3 || status == LegalStatus.V4;
    }

    private void episode(Child child, RecordRow row, long number) throws RefusedRow {
        LocalDate started = row.needed("clae_cla_episode_start_date");
        LocalDate ended = row.day("clae_cla_episode_ceased_date");
        String period = row.text("clae_cla_id");
        Entered known = periods.get(period);
        if (known != null && !child.equals(known.child())) {
            throw new RefusedRow("clae_cla_id", "must be a period of care of this child, and is of another one");
        }
        Placement placement = row.read(
                "clae_cla_placement_id",
                "must be an id of ssd_cla_placement, of the same child",
                id -> Optional.ofNullable(placements.get(id))
                        .filter(found -> found.child().equals(child)));
        Statuses.Status status = statuses.on(child, started);
        PlacementChangeReason change =
                placement != null && ended != null && ended.equals(placement.ended()) ? placement.changeReason() : null;
        var episode = new LookedAfterEpisode(
                child,
                started,
                ended,
                row.code("clae_cla_episode_start_reason", EpisodeStartReason.class),
                status == null ? null : status.status(),
                row.code("clae_cla_primary_need_code", PrimaryNeed.class),
                placement == null ? null : placement.type(),
                placement == null ? null : placement.provider(),
                row.code("clae_cla_episode_ceased_reason", EpisodeEndReason.class),
                change,
                known(unaccompanied.any(child, started), ofUnaccompanied, child),
                null);
        LocalDate entered = row.dayIfAny("clae_entered_care_date");
        if (!period.isEmpty() && (known == null || known.day() == null)) {
            periods.put(period, new Entered(child, entered));
        }
        episodes.computeIfAbsent(child.id(), id -> new ArrayList<>()).add(episode);
        lookedAfter.add(child, started, ended, null);
        sink.accept(LookedAfterEpisode.LOOKED_AFTER, episode, number);
    }

    /** Periods of care are in no table: they follow from the episodes. */
    private void timesInCare() {
        var assessedDays = new HashMap<String, NavigableSet<LocalDate>>();
        tables.read(SsdTable.CLA_HEALTH, (row, number) -> {
            Child child = child(row, "clah_person_id");
            LocalDate day = row.needed("clah_health_check_date");
            String type = row.text("clah_health_check_type").toLowerCase(Locale.ROOT);
            boolean completed = row.text("clah_health_check_status").equalsIgnoreCase("completed");
            if (completed && type.contains("health assessment")) {
                assessedDays.computeIfAbsent(child.id(), id -> new TreeSet<>()).add(day);
            }
        });
        placements.clear();
        statuses.clear();
        long number = 0;
        for (List<LookedAfterEpisode> ofChild : episodes.values()) {
            for (CarePeriod period : CarePeriod.join(ofChild)) {
                LocalDate ended = period.ended();
                LocalDate first = assessedDays
                        .getOrDefault(period.child().id(), Collections.emptyNavigableSet())
                        .ceiling(period.started());
                boolean within = first != null && (ended == null || first.isBefore(ended));
                sink.accept(CarePeriod.CARE_PERIODS, within ? period.healthAssessed(first) : period, ++number);
            }
        }
        episodes.clear();
    }

    private void later() {
        tables.read(SsdTable.MISSING, (row, number) -> {
            Child child = child(row, "miss_person_id");
            LocalDate started = row.needed("miss_missing_episode_start_date");
            var missing = new MissingEpisode(
                    child,
                    started,
                    row.day("miss_missing_episode_end_date"),
                    row.read("miss_missing_episode_type", "must be Missing or Away", SsdRecords::kind),
                    null,
                    known(lookedAfter.any(child, started), ofEpisodes, child),
                    row.flag("miss_missing_rhi_offered"),
                    row.flag("miss_missing_rhi_accepted"),
                    null,
                    null,
                    null);
            sink.accept(MissingEpisode.MISSING, missing, number);
        });
        tables.read(SsdTable.CARE_LEAVERS, (row, number) -> {
            var leaver = new CareLeaver(
                    child(row, "clea_person_id"),
                    extracted,
                    row.word("clea_care_leaver_eligibility", Eligibility.class),
                    row.code("clea_care_leaver_in_touch", InTouch.class),
                    row.code("clea_care_leaver_activity", LeaverActivity.class),
                    row.code("clea_care_leaver_accommodation", LeaverAccommodation.class),
                    row.flag("clea_care_leaver_accom_suitable", "must be 1 or 2", SsdRecords::suitable),
                    row.dayIfAny("clea_pathway_plan_review_date"),
                    null);
            sink.accept(CareLeaver.CARE_LEAVERS, leaver, number);
        });
        tables.read(SsdTable.PERMANENCE, this::permanence);
        tables.read(SsdTable.PRE_PROCEEDINGS, (row, number) -> {
            var proceedings = new PreProceedings(
                    child(row, "prep_person_id"),
                    row.needed("prep_pre_pro_decision_date"),
                    row.day("prep_agree_stepdown_issue_date"),
                    row.read(
                            "prep_pre_pro_outcome",
                            "must be Decision to Issue Care Proceedings or Decision to step down",
                            SsdRecords::outcome));
            sink.accept(PreProceedings.PRE_PROCEEDINGS, proceedings, number);
        });
    }

    private static @Nullable Boolean known(boolean said, Silence silence, Child child) {
        return said || silence.saysNo(child) ? said : null;
    }

    private static Optional<MissingKind> kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "missing", "m" -> Optional.of(MissingKind.M);
            case "away", "a" -> Optional.of(MissingKind.A);
            default -> Optional.empty();
        };
    }

    private static @Nullable Boolean suitable(String text) {
        return switch (text) {
            case "1" -> true;
            case "2" -> false;
            default -> null;
        };
    }

    private static Optional<PreProceedingsOutcome> outcome(String text) {
        String said = text.toLowerCase(Locale.ROOT);
        if (said.contains("step down") || said.contains("stepdown")) {
            return Optional.of(PreProceedingsOutcome.STEPPED_DOWN);
        }
        if (said.contains("issue")) {
            return Optional.of(PreProceedingsOutcome.PROCEEDINGS);
        }
        return said.equals("other") ? Optional.of(PreProceedingsOutcome.OTHER) : Optional.empty();
    }

    private void permanence(RecordRow row, long number) throws RefusedRow {
        Child child = child(row, "perm_person_id");
        String period = parent(row, "perm_cla_id", "ssd_cla_episodes", periods::containsKey);
        Entered entered = periods.get(period);
        LocalDate decided = row.needed("perm_adm_decision_date");
        boolean adoption =
                row.text("perm_permanence_order_type").toLowerCase(Locale.ROOT).startsWith("adoption");
        LocalDate order = row.day("perm_permanence_order_date");
        LocalDate reversed = row.day("perm_decision_reversed_date");
        LocalDate adopted = adoption ? order : null;
        if (adopted != null && reversed != null) {
            throw new RefusedRow(
                    "perm_decision_reversed_date",
                    "must be blank where there is an adoption order: only one of them can be right");
        }
        LocalDate instead = reversed != null ? reversed : order;
        LocalDate ended = adopted != null ? adopted : instead;
        var permanence = new Permanence(
                child,
                decided,
                ended,
                ended == null ? null : adopted != null,
                entered == null ? null : entered.day(),
                row.dayIfAny("perm_placement_order_date"),
                row.dayIfAny("perm_matched_date"),
                row.dayIfAny("perm_placed_ffa_cp_date"),
                row.dayIfAny("perm_placed_for_adoption_date"),
                row.flag("perm_adopted_by_carer_flag"),
                row.code("perm_decision_reversed_reason", ReversalReason.class));
        sink.accept(Permanence.PERMANENCE, permanence, number);
    }
}
