package safeguarding.statutory.ssd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
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
import safeguarding.children.Referral;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.OfficialCode;
import safeguarding.children.code.PreProceedingsOutcome;
import safeguarding.csv.Sheet;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

/**
 * Writes records as tables of the Standard Safeguarding Dataset, so that {@link Ssd} reads them again as they were. What a
 * table has no column for is not written; {@link #REGISTERS} says which registers have a table, and {@link Ssd} which.
 *
 * <p>Every child becomes a person. A disability is written as {@code DDA}, the code for one of no kind that is listed, for a
 * record says only whether there is one. Periods of care and factors follow from the episodes and assessments and have no
 * table of their own: a period that does not is told of. Ids are numbered from 1 in the order of the records. What the
 * joins of the dataset have no place for is left out and told of.
 *
 * <p>The files hold what was recorded about single children. They are for those who hold the records, and no publication.
 */
public final class SsdWriter {

    /** The registers that have a table, or follow from one. */
    public static final Set<Register<?>> REGISTERS = Set.of(
            Person.PERSONS,
            Contact.CONTACTS,
            EarlyHelpEpisode.EARLY_HELP_EPISODES,
            Referral.REFERRALS,
            NeedEpisode.NEED_EPISODES,
            NeedPlan.NEED_PLANS,
            NeedVisit.NEED_VISITS,
            Assessment.ASSESSMENTS,
            FoundFactor.FACTORS,
            Enquiry.ENQUIRIES,
            InitialConference.INITIAL_CONFERENCES,
            ProtectionPlan.PLANS,
            PlanVisit.PLAN_VISITS,
            PlanReview.PLAN_REVIEWS,
            LookedAfterEpisode.LOOKED_AFTER,
            CarePeriod.CARE_PERIODS,
            Placement.PLACEMENTS,
            LegalPeriod.LEGAL_PERIODS,
            LookedAfterReview.LOOKED_AFTER_REVIEWS,
            LookedAfterVisit.LOOKED_AFTER_VISITS,
            MissingEpisode.MISSING,
            CareLeaver.CARE_LEAVERS,
            Permanence.PERMANENCE,
            PreProceedings.PRE_PROCEEDINGS);

    private final Path folder;
    private final CaseRecords records;
    private final List<Problem> leftOut = new ArrayList<>();
    private final Map<String, Child> children = new LinkedHashMap<>();
    /** The ids of the episodes of need by child and day, and of the conferences by child and day. */
    private final Map<List<Object>, String> referrals = new HashMap<>();

    private final Map<List<Object>, String> conferences = new HashMap<>();
    private final Map<List<Object>, String> enquiries = new HashMap<>();

    /** The periods of care, by their place, of which an episode is written: no other table has their ids. */
    private final Set<Integer> periodsWithEpisode = new HashSet<>();

    private SsdWriter(Path folder, CaseRecords records) {
        this.folder = folder;
        this.records = records;
    }

    /**
     * Writes every table, over those that may be there, and makes the folder if it is not. The table of immigration statuses
     * is not written, and one that is there is removed, if no looked-after episode says whether the child was unaccompanied:
     * it would say no of all.
     *
     * @return what could not be written, and why
     * @throws UncheckedIOException if a file cannot be written, naming it
     */
    public static List<Problem> write(Path folder, CaseRecords records) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.getFileName() + ": cannot be made", e);
        }
        var writer = new SsdWriter(folder, records);
        writer.tables();
        return List.copyOf(writer.leftOut);
    }

    private void tables() {
        persons();
        frontDoor();
        need();
        protection();
        care();
        later();
    }

    /** A row of a table that is being written. */
    private static final class Line {
        private final Map<String, String> cells = new HashMap<>();

        Line with(String column, @Nullable Object value) {
            if (value instanceof Boolean flag) {
                cells.put(column, flag ? "Y" : "N");
            } else if (value instanceof OfficialCode code) {
                cells.put(column, code.code());
            } else if (value != null) {
                cells.put(column, value.toString());
            }
            return this;
        }
    }

    private static final class Unwritable extends Exception {
        private static final long serialVersionUID = 1;

        Unwritable(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Fills a line from a row and its number. */
    private interface Filler<R> {
        void fill(Line line, R row, long number) throws Unwritable;
    }

    private <R> void table(SsdTable table, Register<R> register, Filler<R> filler) {
        table(table, register.name(), records.rows(register), filler);
    }

    private <R> void table(SsdTable table, String what, Iterable<R> rows, Filler<R> filler) {
        Path file = folder.resolve(table.file());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(Sheet.line(table.columns()));
            long number = 0;
            for (R row : rows) {
                number++;
                try {
                    var line = new Line();
                    filler.fill(line, row, number);
                    out.write(Sheet.line(table.columns().stream()
                            .map(column -> line.cells.getOrDefault(column, ""))
                            .toList()));
                } catch (Unwritable e) {
                    leftOut.add(new Problem(what, number, "", String.valueOf(e.getMessage())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(table.file() + ": cannot be written", e);
        }
    }

    private void without(SsdTable table) {
        try {
            Files.deleteIfExists(folder.resolve(table.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(table.file() + ": cannot be removed", e);
        }
    }

    private void persons() {
        records.rows(Person.PERSONS).forEach(person -> know(person.child()));
        children(Contact.CONTACTS, Contact::child);
        children(EarlyHelpEpisode.EARLY_HELP_EPISODES, EarlyHelpEpisode::child);
        children(Referral.REFERRALS, Referral::child);
        children(NeedEpisode.NEED_EPISODES, NeedEpisode::child);
        children(NeedPlan.NEED_PLANS, NeedPlan::child);
        children(NeedVisit.NEED_VISITS, NeedVisit::child);
        children(Assessment.ASSESSMENTS, Assessment::child);
        children(FoundFactor.FACTORS, FoundFactor::child);
        children(Enquiry.ENQUIRIES, Enquiry::child);
        children(InitialConference.INITIAL_CONFERENCES, InitialConference::child);
        children(ProtectionPlan.PLANS, ProtectionPlan::child);
        children(PlanVisit.PLAN_VISITS, PlanVisit::child);
        children(PlanReview.PLAN_REVIEWS, PlanReview::child);
        children(LookedAfterEpisode.LOOKED_AFTER, LookedAfterEpisode::child);
        children(CarePeriod.CARE_PERIODS, CarePeriod::child);
        children(Placement.PLACEMENTS, Placement::child);
        children(LegalPeriod.LEGAL_PERIODS, LegalPeriod::child);
        children(LookedAfterReview.LOOKED_AFTER_REVIEWS, LookedAfterReview::child);
        children(LookedAfterVisit.LOOKED_AFTER_VISITS, LookedAfterVisit::child);
        children(MissingEpisode.MISSING, MissingEpisode::child);
        children(CareLeaver.CARE_LEAVERS, CareLeaver::child);
        children(Permanence.PERMANENCE, Permanence::child);
        children(PreProceedings.PRE_PROCEEDINGS, PreProceedings::child);
        Map<String, Person> persons = records.rows(Person.PERSONS).stream()
                .collect(Collectors.toMap(person -> person.child().id(), person -> person, (first, more) -> first));
        table(SsdTable.PERSON, "child", children.values(), (line, child, number) -> {
            Person person = persons.get(child.id());
            line.with("pers_person_id", child.id())
                    .with("pers_sex", child.sex())
                    .with("pers_ethnicity", child.ethnicity())
                    .with(Boolean.TRUE.equals(child.unborn()) ? "pers_expected_dob" : "pers_dob", child.born())
                    .with("pers_death_date", person == null ? null : person.died())
                    .with("pers_send_flag", person == null ? null : person.carePlan());
        });
        List<Child> said = children.values().stream()
                .filter(child -> child.disabled() != null)
                .toList();
        table(
                SsdTable.DISABILITY,
                "child",
                said,
                (line, child, number) -> line.with("disa_person_id", child.id())
                        .with("disa_disability_code", Boolean.TRUE.equals(child.disabled()) ? "DDA" : "NONE"));
    }

    private <R> void children(Register<R> register, Function<R, Child> child) {
        records.rows(register).forEach(row -> know(child.apply(row)));
    }

    private void know(Child child) {
        children.putIfAbsent(child.id(), child);
    }

    private void frontDoor() {
        table(
                SsdTable.CONTACTS,
                Contact.CONTACTS,
                (line, row, number) -> line.with("cont_person_id", row.child().id())
                        .with("cont_contact_date", row.received())
                        .with("cont_contact_source_code", row.source())
                        .with(
                                "cont_contact_outcome_json",
                                flags("NEW_REFERRAL_FLAG", row.ledToReferral(), "NFA_FLAG", row.noFurtherAction())));
        table(
                SsdTable.EARLY_HELP_EPISODES,
                EarlyHelpEpisode.EARLY_HELP_EPISODES,
                (line, row, number) -> line.with("earl_person_id", row.child().id())
                        .with("earl_episode_start_date", row.started())
                        .with("earl_episode_end_date", row.ended())
                        .with("earl_episode_end_reason", row.endReason())
                        .with("earl_episode_organisation", row.lead()));
    }

    private static String flags(String first, @Nullable Boolean is, String second, @Nullable Boolean also) {
        return "{\"" + first + "\": \"" + yes(is) + "\", \"" + second + "\": \"" + yes(also) + "\"}";
    }

    private static String yes(@Nullable Boolean flag) {
        return flag == null ? "" : flag ? "Y" : "N";
    }

    private static List<Object> key(Child child, LocalDate day) {
        return List.of(child.id(), day);
    }

    private void need() {
        var firsts = new HashMap<List<Object>, Deque<Referral>>();
        records.rows(Referral.REFERRALS)
                .forEach(row -> firsts.computeIfAbsent(key(row.child(), row.received()), k -> new ArrayDeque<>())
                        .add(row));
        table(SsdTable.CIN_EPISODES, NeedEpisode.NEED_EPISODES, (line, row, number) -> {
            List<Object> key = key(row.child(), row.started());
            Deque<Referral> sameDay = firsts.getOrDefault(key, new ArrayDeque<>());
            Referral referral = sameDay.poll();
            if (referral == null
                    || !Objects.equals(referral.source(), row.source())
                    || !Objects.equals(referral.noFurtherAction(), row.noFurtherAction())
                    || !Objects.equals(referral.closureReason(), row.closureReason())) {
                throw new Unwritable("has no referral of the same day, source, outcome and closure");
            }
            String id = Long.toString(number);
            referrals.putIfAbsent(key, id);
            line.with("cine_referral_id", id)
                    .with("cine_person_id", row.child().id())
                    .with("cine_referral_date", row.started())
                    .with("cine_cin_primary_need_code", row.primaryNeed())
                    .with("cine_referral_source_code", row.source())
                    .with("cine_referral_nfa", row.noFurtherAction())
                    .with("cine_close_reason", row.closureReason())
                    .with("cine_close_date", row.ended());
        });
        firsts.values().stream()
                .flatMap(Deque::stream)
                .forEach(row -> leftOut.add(new Problem(
                        Referral.REFERRALS.name(), 0, "", "a referral has no episode of need of the same day")));
        table(
                SsdTable.CIN_ASSESSMENTS,
                Assessment.ASSESSMENTS,
                (line, row, number) -> line.with("cina_assessment_id", number)
                        .with("cina_person_id", row.child().id())
                        .with("cina_referral_id", referral(row.child(), row.referred()))
                        .with("cina_assessment_start_date", row.started())
                        .with("cina_assessment_child_seen", row.childSeen())
                        .with("cina_assessment_auth_date", row.authorised())
                        .with("cina_assessment_outcome_nfa", row.needsSupport() == null ? null : !row.needsSupport()));
        factors();
        table(
                SsdTable.CIN_PLANS,
                NeedPlan.NEED_PLANS,
                (line, row, number) -> line.with("cinp_person_id", row.child().id())
                        .with("cinp_cin_plan_start_date", row.started())
                        .with("cinp_cin_plan_end_date", row.ended()));
        table(
                SsdTable.CIN_VISITS,
                NeedVisit.NEED_VISITS,
                (line, row, number) -> line.with("cinv_person_id", row.child().id())
                        .with("cinv_cin_visit_date", row.visited())
                        .with("cinv_cin_visit_seen", row.seen())
                        .with("cinv_cin_visit_seen_alone", row.seenAlone()));
    }

    private @Nullable String referral(Child child, @Nullable LocalDate day) throws Unwritable {
        if (day == null) {
            return null;
        }
        String id = referrals.get(key(child, day));
        if (id == null) {
            throw new Unwritable("has a referral that is not among the episodes of need");
        }
        return id;
    }

    private void factors() {
        var found = new ArrayList<Map.Entry<Long, Set<AssessmentFactor>>>();
        long number = 0;
        for (Assessment row : records.rows(Assessment.ASSESSMENTS)) {
            number++;
            Set<AssessmentFactor> factors = row.factors();
            boolean written = row.referred() == null || referrals.containsKey(key(row.child(), row.referred()));
            if (factors != null && written) {
                found.add(Map.entry(number, factors));
            }
        }
        table(
                SsdTable.ASSESSMENT_FACTORS,
                "assessment",
                found,
                (line, row, at) -> line.with("cinf_assessment_id", row.getKey())
                        .with(
                                "cinf_assessment_factors_json",
                                row.getValue().stream()
                                        .sorted()
                                        .map(factor -> '"' + factor.code() + '"')
                                        .collect(Collectors.joining(", ", "[", "]"))));
    }

    private void protection() {
        table(SsdTable.S47_ENQUIRY, Enquiry.ENQUIRIES, (line, row, number) -> {
            String id = Long.toString(number);
            enquiries.putIfAbsent(key(row.child(), row.started()), id);
            Boolean notRequired = row.conferenceNotRequired();
            line.with("s47e_s47_enquiry_id", id)
                    .with("s47e_person_id", row.child().id())
                    .with("s47e_s47_start_date", row.started())
                    .with("s47e_s47_end_date", row.completed())
                    .with(
                            "s47e_s47_outcome_json",
                            flags("CP_CONFERENCE_FLAG", notRequired == null ? null : !notRequired, "NFA_FLAG", null));
        });
        table(SsdTable.INITIAL_CP_CONFERENCE, InitialConference.INITIAL_CONFERENCES, (line, row, number) -> {
            String id = Long.toString(number);
            LocalDate started = row.enquiryStarted();
            String enquiry = started == null ? null : enquiries.get(key(row.child(), started));
            if (started != null && enquiry == null) {
                throw new Unwritable("has an enquiry that is not among the enquiries");
            }
            line.with("icpc_icpc_id", id)
                    .with("icpc_person_id", row.child().id())
                    .with("icpc_s47_enquiry_id", enquiry)
                    .with("icpc_referral_id", referral(row.child(), row.moveNotified()))
                    .with("icpc_icpc_transfer_in", row.transferIn())
                    .with("icpc_icpc_date", row.held())
                    .with("icpc_icpc_outcome_cp_flag", row.ledToPlan());
            conferences.putIfAbsent(key(row.child(), row.held()), id);
        });
        table(SsdTable.CP_PLANS, ProtectionPlan.PLANS, (line, row, number) -> {
            LocalDate held = row.conferenced();
            String conference = held == null ? null : conferences.get(key(row.child(), held));
            if (held != null && conference == null) {
                throw new Unwritable("has a conference that is not among the initial conferences");
            }
            line.with("cppl_cp_plan_id", number)
                    .with("cppl_person_id", row.child().id())
                    .with("cppl_icpc_id", conference)
                    .with("cppl_cp_plan_start_date", row.started())
                    .with("cppl_cp_plan_end_date", row.ended())
                    .with("cppl_cp_plan_ola", row.temporary())
                    .with("cppl_cp_plan_initial_category", row.initialCategory())
                    .with("cppl_cp_plan_latest_category", row.latestCategory());
        });
        table(
                SsdTable.CP_VISITS,
                PlanVisit.PLAN_VISITS,
                (line, row, number) -> line.with("cppv_person_id", row.child().id())
                        .with("cppv_cp_visit_date", row.visited())
                        .with("cppv_cp_visit_seen", row.seen())
                        .with("cppv_cp_visit_seen_alone", row.seenAlone()));
        table(
                SsdTable.CP_REVIEWS,
                PlanReview.PLAN_REVIEWS,
                (line, row, number) -> line.with("cppr_person_id", row.child().id())
                        .with("cppr_cp_review_due", row.due())
                        .with("cppr_cp_review_date", row.held())
                        .with("cppr_cp_review_outcome_continue_cp", row.continued())
                        .with("cppr_cp_review_quorate", row.quorate())
                        .with("cppr_cp_review_participation", row.participation()));
    }

    private void care() {
        table(
                SsdTable.LEGAL_STATUS,
                LegalPeriod.LEGAL_PERIODS,
                (line, row, number) -> line.with("lega_person_id", row.child().id())
                        .with("lega_legal_status", row.status())
                        .with("lega_legal_status_start_date", row.started())
                        .with("lega_legal_status_end_date", row.ended()));
        unaccompanied();
        table(
                SsdTable.CLA_PLACEMENT,
                Placement.PLACEMENTS,
                (line, row, number) -> line.with("clap_cla_placement_id", number)
                        .with("clap_person_id", row.child().id())
                        .with("clap_cla_placement_start_date", row.started())
                        .with("clap_cla_placement_end_date", row.ended())
                        .with("clap_cla_placement_type", row.type())
                        .with("clap_cla_placement_provider", row.provider())
                        .with("clap_cla_placement_change_reason", row.changeReason()));
        List<CarePeriod> health = records.rows(CarePeriod.CARE_PERIODS).stream()
                .filter(period -> period.firstHealthAssessed() != null)
                .toList();
        table(
                SsdTable.CLA_HEALTH,
                "period of care",
                health,
                (line, row, number) -> line.with("clah_person_id", row.child().id())
                        .with("clah_health_check_type", "Health Assessment")
                        .with("clah_health_check_date", row.firstHealthAssessed())
                        .with("clah_health_check_status", "Completed"));
        var periods = new Days<>(records.rows(CarePeriod.CARE_PERIODS), CarePeriod::child, CarePeriod::started);
        var placements = new Days<>(records.rows(Placement.PLACEMENTS), Placement::child, Placement::started);
        var statuses = new Days<>(records.rows(LegalPeriod.LEGAL_PERIODS), LegalPeriod::child, LegalPeriod::started);
        var written = new ArrayList<LookedAfterEpisode>();
        table(SsdTable.CLA_EPISODES, LookedAfterEpisode.LOOKED_AFTER, (line, row, number) -> {
            Integer status = statuses.on(row.child(), row.started());
            LegalPeriod legal = status == null ? null : statuses.get(status);
            boolean ofIts =
                    legal != null && (legal.ended() == null || row.started().isBefore(legal.ended()));
            if (!Objects.equals(row.legalStatus(), ofIts && legal != null ? legal.status() : null)) {
                throw new Unwritable("has a legal status that is not among the legal statuses");
            }
            Integer period = periods.on(row.child(), row.started());
            line.with("clae_person_id", row.child().id())
                    .with("clae_cla_episode_start_date", row.started())
                    .with("clae_cla_episode_start_reason", row.startReason())
                    .with("clae_cla_primary_need_code", row.need())
                    .with("clae_cla_episode_ceased_date", row.ended())
                    .with("clae_cla_episode_ceased_reason", row.endReason())
                    .with("clae_cla_id", period == null ? null : period + 1)
                    .with(
                            "clae_entered_care_date",
                            period == null ? null : periods.get(period).started())
                    .with("clae_cla_placement_id", placement(row, placements));
            written.add(row);
            if (period != null) {
                periodsWithEpisode.add(period);
            }
        });
        follow(written);
        table(SsdTable.CLA_REVIEWS, LookedAfterReview.LOOKED_AFTER_REVIEWS, (line, row, number) -> {
            Integer period = periods.on(row.child(), row.held());
            if (period == null) {
                throw new Unwritable("comes before every period of care, and only a period says whose review it is");
            }
            line.with("clar_cla_id", ofEpisode(period))
                    .with("clar_cla_review_due_date", row.due())
                    .with("clar_cla_review_date", row.held())
                    .with("clar_cla_review_cancelled", false)
                    .with("clar_cla_review_participation", row.participation());
        });
        table(
                SsdTable.CLA_VISITS,
                LookedAfterVisit.LOOKED_AFTER_VISITS,
                (line, row, number) -> line.with("clav_person_id", row.child().id())
                        .with("clav_cla_visit_date", row.visited())
                        .with("clav_cla_visit_seen", row.seen())
                        .with("clav_cla_visit_seen_alone", row.seenAlone()));
    }

    /** The id of a period of care. */
    private int ofEpisode(int period) throws Unwritable {
        if (!periodsWithEpisode.contains(period)) {
            throw new Unwritable("is of a period of care without an episode");
        }
        return period + 1;
    }

    /** Tells of the periods of care that are not what the reader will make of the episodes and health assessments. */
    private void follow(List<LookedAfterEpisode> written) {
        List<CarePeriod> periods = records.rows(CarePeriod.CARE_PERIODS);
        Set<CarePeriod> following =
                CarePeriod.join(written).stream().map(SsdWriter::bare).collect(Collectors.toSet());
        var assessed = new HashMap<String, NavigableSet<LocalDate>>();
        for (CarePeriod period : periods) {
            if (period.firstHealthAssessed() != null) {
                assessed.computeIfAbsent(period.child().id(), id -> new TreeSet<>())
                        .add(period.firstHealthAssessed());
            }
        }
        long number = 0;
        for (CarePeriod period : periods) {
            number++;
            LocalDate next = assessed.getOrDefault(period.child().id(), Collections.emptyNavigableSet())
                    .ceiling(period.started());
            boolean within = next != null && (period.ended() == null || next.isBefore(period.ended()));
            if (!following.contains(bare(period))) {
                leftOut(CarePeriod.CARE_PERIODS, number, "", "does not follow from the looked-after episodes");
            } else if (!Objects.equals(period.firstHealthAssessed(), within ? next : null)) {
                leftOut(
                        CarePeriod.CARE_PERIODS,
                        number,
                        CarePeriod.FIRST_HEALTH_ASSESSED.name(),
                        "is not the first assessment on a day of the period of care");
            }
        }
    }

    /** Without what does not follow from the episodes. */
    private static CarePeriod bare(CarePeriod row) {
        return new CarePeriod(
                Child.of(row.child().id()),
                row.started(),
                row.ended(),
                row.endReason(),
                row.need(),
                row.lastPlacement(),
                row.unaccompanied(),
                null);
    }

    private void leftOut(Register<?> register, long number, String column, String reason) {
        leftOut.add(new Problem(register.name(), number, column, reason));
    }

    /** The table says no of a child that is not in it, so it is not written where no episode says yes or no. */
    private void unaccompanied() {
        List<LookedAfterEpisode> episodes = records.rows(LookedAfterEpisode.LOOKED_AFTER);
        if (!episodes.isEmpty() && episodes.stream().allMatch(row -> row.unaccompanied() == null)) {
            without(SsdTable.IMMIGRATION_STATUS);
            return;
        }
        List<LookedAfterEpisode> unaccompanied = episodes.stream()
                .filter(row -> Boolean.TRUE.equals(row.unaccompanied()))
                .toList();
        table(
                SsdTable.IMMIGRATION_STATUS,
                "episode",
                unaccompanied,
                (line, row, number) -> line.with("immi_person_id", row.child().id())
                        .with("immi_immigration_status", "UASC")
                        .with("immi_immigration_status_start_date", row.started())
                        .with("immi_immigration_status_end_date", row.ended()));
        long number = 0;
        for (LookedAfterEpisode row : episodes) {
            number++;
            if (row.unaccompanied() == null) {
                leftOut(
                        LookedAfterEpisode.LOOKED_AFTER,
                        number,
                        LookedAfterEpisode.UNACCOMPANIED.name(),
                        "is not recorded, and is read from the immigration statuses of all children");
            }
        }
    }

    private static @Nullable Integer placement(LookedAfterEpisode row, Days<Placement> placements) throws Unwritable {
        if (row.placement() == null && row.provider() == null && row.changeReason() == null) {
            return null;
        }
        Integer at = placements.on(row.child(), row.started());
        Placement placement = at == null ? null : placements.get(at);
        if (at == null
                || placement == null
                || !Objects.equals(placement.type(), row.placement())
                || !Objects.equals(placement.provider(), row.provider())) {
            throw new Unwritable("has a placement that is not among the placements");
        }
        return at + 1;
    }

    private void later() {
        table(
                SsdTable.MISSING,
                MissingEpisode.MISSING,
                (line, row, number) -> line.with("miss_person_id", row.child().id())
                        .with("miss_missing_episode_start_date", row.started())
                        .with("miss_missing_episode_end_date", row.ended())
                        .with("miss_missing_episode_type", kind(row.kind()))
                        .with("miss_missing_rhi_offered", row.interviewOffered())
                        .with("miss_missing_rhi_accepted", row.interviewAccepted()));
        table(
                SsdTable.CARE_LEAVERS,
                CareLeaver.CARE_LEAVERS,
                (line, row, number) -> line.with("clea_person_id", row.child().id())
                        .with("clea_care_leaver_eligibility", row.eligibility())
                        .with("clea_care_leaver_in_touch", row.inTouch())
                        .with("clea_care_leaver_activity", row.activity())
                        .with("clea_care_leaver_accommodation", row.accommodation())
                        .with("clea_care_leaver_accom_suitable", row.suitable() == null ? null : row.suitable() ? 1 : 2)
                        .with("clea_pathway_plan_review_date", row.pathwayReviewed()));
        var periods = new Days<>(records.rows(CarePeriod.CARE_PERIODS), CarePeriod::child, CarePeriod::started);
        table(SsdTable.PERMANENCE, Permanence.PERMANENCE, (line, row, number) -> {
            LocalDate entered = row.enteredCare();
            Integer period = entered == null ? null : periods.on(row.child(), entered);
            if (entered != null
                    && (period == null || !periods.get(period).started().equals(entered))) {
                throw new Unwritable("entered care on a day on which no period of care started");
            }
            if (row.ended() != null && row.adopted() == null) {
                throw new Unwritable("ended, and does not say whether by an adoption order or a reversal");
            }
            boolean adopted = Boolean.TRUE.equals(row.adopted());
            line.with("perm_person_id", row.child().id())
                    .with("perm_cla_id", period == null ? null : ofEpisode(period))
                    .with("perm_adm_decision_date", row.decided())
                    .with("perm_placement_order_date", row.placementOrder())
                    .with("perm_placed_for_adoption_date", row.placed())
                    .with("perm_matched_date", row.matched())
                    .with("perm_adopted_by_carer_flag", row.adoptedByCarer())
                    .with("perm_placed_ffa_cp_date", row.fostered())
                    .with("perm_decision_reversed_date", adopted ? null : row.ended())
                    .with("perm_decision_reversed_reason", row.reversalReason())
                    .with("perm_permanence_order_date", adopted ? row.ended() : null)
                    .with("perm_permanence_order_type", adopted ? "Adoption" : null);
        });
        table(
                SsdTable.PRE_PROCEEDINGS,
                PreProceedings.PRE_PROCEEDINGS,
                (line, row, number) -> line.with("prep_person_id", row.child().id())
                        .with("prep_pre_pro_decision_date", row.started())
                        .with("prep_pre_pro_outcome", outcome(row.outcome()))
                        .with("prep_agree_stepdown_issue_date", row.ended()));
    }

    private static @Nullable String kind(@Nullable MissingKind kind) {
        return kind == null ? null : kind == MissingKind.M ? "Missing" : "Away";
    }

    private static @Nullable String outcome(@Nullable PreProceedingsOutcome outcome) {
        if (outcome == null) {
            return null;
        }
        return switch (outcome) {
            case STEPPED_DOWN -> "Decision to step down";
            case PROCEEDINGS -> "Decision to Issue Care Proceedings";
            case OTHER -> "Other";
        };
    }

    /** The rows of a register by child and first day. */
    private static final class Days<R> {
        private final List<R> rows;
        private final Map<String, NavigableMap<LocalDate, Integer>> byChild = new HashMap<>();

        Days(List<R> rows, Function<R, Child> child, Function<R, LocalDate> first) {
            this.rows = rows;
            for (int i = 0; i < rows.size(); i++) {
                byChild.computeIfAbsent(child.apply(rows.get(i)).id(), id -> new TreeMap<>())
                        .putIfAbsent(first.apply(rows.get(i)), i);
            }
        }

        R get(int at) {
            return rows.get(at);
        }

        /** The row of a child that began last on or before a day, the first of several; null if there is none. */
        @Nullable
        Integer on(Child child, LocalDate day) {
            Map.Entry<LocalDate, Integer> last = byChild.getOrDefault(child.id(), Collections.emptyNavigableMap())
                    .floorEntry(day);
            return last == null ? null : last.getValue();
        }
    }
}
