package safeguarding.statutory.annexa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
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
import safeguarding.children.Referral;
import safeguarding.children.code.OfficialCode;
import safeguarding.children.code.Sex;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

/**
 * Writes records as Ofsted's Annex A, so that {@link AnnexA} reads them again as they were. What a list has no column for
 * is not written: look into {@link #REGISTERS} for what has a list at all, and into {@link AnnexA} for how. Columns of
 * worker, team and place are left out.
 *
 * <p>A list holds the last visit and the last review of a plan or a period of care. Those before, and conferences without
 * their enquiry, have no place: each is told of.
 *
 * <p>The file holds what was recorded about single children. It is for those who hold the records, and no publication.
 */
public final class AnnexAWriter {

    /** The registers that have a list, or a place in one. */
    public static final Set<Register<?>> REGISTERS = Set.of(
            Contact.CONTACTS,
            EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS,
            Referral.REFERRALS,
            Assessment.ASSESSMENTS,
            Enquiry.ENQUIRIES,
            InitialConference.INITIAL_CONFERENCES,
            NeedEpisode.NEED_EPISODES,
            ProtectionPlan.PLANS,
            PlanVisit.PLAN_VISITS,
            PlanReview.PLAN_REVIEWS,
            CarePeriod.CARE_PERIODS,
            LookedAfterReview.LOOKED_AFTER_REVIEWS,
            LookedAfterVisit.LOOKED_AFTER_VISITS,
            CareLeaver.CARE_LEAVERS,
            Permanence.PERMANENCE);

    private static final String DATES = "dd/mm/yyyy";
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final List<Problem> leftOut = new ArrayList<>();
    private final Workbook workbook;

    private AnnexAWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Writes a workbook, over one that may be there.
     *
     * @return the rows that could not be written, and why
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    public static List<Problem> write(Path file, CaseRecords records) {
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Scorecard", null)) {
            var writer = new AnnexAWriter(workbook);
            writer.lists(records);
            workbook.finish();
            return List.copyOf(writer.leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + ": cannot be written", e);
        }
    }

    /** What a row of a list holds besides the child, its columns in the list's order after those of the child. */
    private interface Values<R> {
        @Nullable
        Object[] of(R row);
    }

    private void lists(CaseRecords records) {
        list(AnnexList.CONTACTS, records, Contact.CONTACTS, Contact::child, row -> cells(row.received(), row.source()));
        list(
                AnnexList.EARLY_HELP,
                records,
                EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS,
                EarlyHelpAssessment::child,
                row -> cells(row.started(), row.completed(), row.lead()));
        list(
                AnnexList.REFERRALS,
                records,
                Referral.REFERRALS,
                Referral::child,
                row -> cells(row.received(), row.source(), row.noFurtherAction(), row.earlierInYear()));
        list(
                AnnexList.ASSESSMENTS,
                records,
                Assessment.ASSESSMENTS,
                Assessment::child,
                row -> cells(row.started(), row.childSeen(), row.authorised(), row.needsSupport()));
        enquiries(records);
        list(
                AnnexList.NEED,
                records,
                NeedEpisode.NEED_EPISODES,
                NeedEpisode::child,
                row -> cells(row.started(), row.primaryNeed(), row.ended(), row.closureReason()));
        plans(records);
        periods(records);
        list(
                AnnexList.CARE_LEAVERS,
                records,
                CareLeaver.CARE_LEAVERS,
                CareLeaver::child,
                row -> cells(
                        row.eligibility(),
                        row.inTouch(),
                        row.pathwayReviewed(),
                        row.accommodation(),
                        suitable(row.suitable()),
                        row.activity()));
        permanence(records);
    }

    private void enquiries(CaseRecords records) {
        var conferences = new Lasts<>(
                records.rows(InitialConference.INITIAL_CONFERENCES), InitialConference::child, InitialConference::held);
        list(AnnexList.ENQUIRIES, records, Enquiry.ENQUIRIES, Enquiry::child, row -> {
            InitialConference conference = conferences.take(
                    row.child(),
                    it -> it.held().equals(row.conference()) && row.started().equals(it.enquiryStarted()));
            return cells(
                    row.started(),
                    row.conferenceNotRequired(),
                    row.conference(),
                    conference == null ? null : conference.ledToPlan(),
                    row.earlierInYear());
        });
        conferences.tell(InitialConference.INITIAL_CONFERENCES, "has no enquiry that led to it, so no row to stand in");
    }

    private void plans(CaseRecords records) {
        var visits = new Lasts<>(records.rows(PlanVisit.PLAN_VISITS), PlanVisit::child, PlanVisit::visited);
        var reviews = new Lasts<>(records.rows(PlanReview.PLAN_REVIEWS), PlanReview::child, PlanReview::held);
        list(AnnexList.PLANS, records, ProtectionPlan.PLANS, ProtectionPlan::child, row -> {
            PlanVisit visit = visits.take(row.child(), it -> within(it.visited(), row.started(), row.ended()));
            PlanReview review = reviews.take(row.child(), it -> within(it.held(), row.started(), row.ended()));
            return cells(
                    row.started(),
                    row.initialCategory(),
                    row.latestCategory(),
                    visit == null ? null : visit.visited(),
                    visit == null ? null : visit.seenAlone(),
                    review == null ? null : review.held(),
                    row.ended(),
                    row.previousPlans());
        });
        visits.tell(PlanVisit.PLAN_VISITS, "is not the last of a plan, and only the last has a column");
        reviews.tell(PlanReview.PLAN_REVIEWS, "is not the last of a plan, and only the last has a column");
    }

    private void periods(CaseRecords records) {
        var reviews = new Lasts<>(
                records.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS),
                LookedAfterReview::child,
                LookedAfterReview::held);
        var visits = new Lasts<>(
                records.rows(LookedAfterVisit.LOOKED_AFTER_VISITS), LookedAfterVisit::child, LookedAfterVisit::visited);
        list(AnnexList.LOOKED_AFTER, records, CarePeriod.CARE_PERIODS, CarePeriod::child, row -> {
            LookedAfterReview review = reviews.take(row.child(), it -> within(it.held(), row.started(), row.ended()));
            LookedAfterVisit visit = visits.take(row.child(), it -> within(it.visited(), row.started(), row.ended()));
            return cells(
                    row.started(),
                    row.unaccompanied(),
                    row.need(),
                    null,
                    review == null ? null : review.held(),
                    visit == null ? null : visit.visited(),
                    row.ended(),
                    row.endReason(),
                    row.lastPlacement());
        });
        reviews.tell(
                LookedAfterReview.LOOKED_AFTER_REVIEWS,
                "is not the last of a period of care, and only it has a column");
        visits.tell(
                LookedAfterVisit.LOOKED_AFTER_VISITS, "is not the last of a period of care, and only it has a column");
    }

    private void permanence(CaseRecords records) {
        list(AnnexList.PERMANENCE, records, Permanence.PERMANENCE, Permanence::child, row -> {
            boolean adopted = Boolean.TRUE.equals(row.adopted());
            if (row.ended() != null && row.adopted() == null) {
                throw new Unwritable("ended, and does not say whether by an adoption order or a reversal");
            }
            return cells(
                    row.decided(),
                    row.enteredCare(),
                    row.placementOrder(),
                    row.matched(),
                    row.placed(),
                    adopted ? row.ended() : null,
                    adopted ? null : row.ended(),
                    row.reversalReason(),
                    row.fostered());
        });
    }

    private static boolean within(LocalDate day, LocalDate started, @Nullable LocalDate ended) {
        return !day.isBefore(started) && (ended == null || !day.isAfter(ended));
    }

    private static @Nullable String suitable(@Nullable Boolean suitable) {
        return suitable == null ? null : suitable ? "Suitable" : "Unsuitable";
    }

    private static @Nullable Object[] cells(@Nullable Object... cells) {
        return cells;
    }

    private <R> void list(
            AnnexList list, CaseRecords records, Register<R> register, Function<R, Child> child, Values<R> values) {
        Worksheet sheet = workbook.newWorksheet(list.tab());
        List<String> columns = list.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i));
        }
        int at = 1;
        long number = 0;
        for (R row : records.rows(register)) {
            number++;
            try {
                List<@Nullable Object> cells = ofChild(list, child.apply(row));
                cells.addAll(java.util.Arrays.asList(values.of(row)));
                check(cells);
                for (int i = 0; i < cells.size(); i++) {
                    put(sheet, at, i, cells.get(i));
                }
                at++;
            } catch (Unwritable e) {
                leftOut.add(new Problem(register.name(), number, "", String.valueOf(e.getMessage())));
            }
        }
    }

    private static List<@Nullable Object> ofChild(AnnexList list, Child child) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(child.id());
        cells.add(sex(child.sex()));
        cells.add(child.ethnicity());
        cells.add(child.born());
        if (list.columns().contains(AnnexList.DISABILITY)) {
            cells.add(child.disabled());
        }
        return cells;
    }

    private static @Nullable String sex(@Nullable Sex sex) {
        if (sex == null) {
            return null;
        }
        return switch (sex) {
            case MALE -> "Male";
            case FEMALE -> "Female";
            case UNKNOWN -> "Not stated/recorded";
            case INDETERMINATE -> "Neither";
        };
    }

    private static void check(List<@Nullable Object> cells) {
        for (Object cell : cells) {
            if (cell instanceof LocalDate day && (day.isBefore(FIRST) || day.isAfter(LAST))) {
                throw new Unwritable("has a date that Excel cannot hold, or after 2199");
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DATES).set();
        } else if (cell instanceof Integer number) {
            sheet.value(row, column, number);
        } else if (cell instanceof Boolean flag) {
            sheet.value(row, column, flag ? "Yes" : "No");
        } else if (cell instanceof OfficialCode code) {
            sheet.value(row, column, code.code() + ": " + code.label());
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }

    /** A row that has no place in its list. The message is the reason. */
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwritable(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The rows of a register of which each row of another may take its last. */
    private final class Lasts<R> {
        private final List<R> rows;
        private final Function<R, LocalDate> day;
        private final Map<String, Deque<Integer>> byChild = new HashMap<>();

        Lasts(List<R> rows, Function<R, Child> child, Function<R, LocalDate> day) {
            this.rows = rows;
            this.day = day;
            for (int i = 0; i < rows.size(); i++) {
                byChild.computeIfAbsent(child.apply(rows.get(i)).id(), id -> new ArrayDeque<>())
                        .add(i);
            }
        }

        /** Takes the last row of a child that is meant, so that no other can; null if there is none. */
        @Nullable
        R take(Child child, java.util.function.Predicate<R> meant) {
            Deque<Integer> ofChild = byChild.getOrDefault(child.id(), new ArrayDeque<>());
            Integer last = null;
            for (Integer at : ofChild) {
                boolean later = last == null || day.apply(rows.get(at)).isAfter(day.apply(rows.get(last)));
                if (meant.test(rows.get(at)) && later) {
                    last = at;
                }
            }
            if (last == null) {
                return null;
            }
            ofChild.remove(last);
            return rows.get(last);
        }

        /** Tells of the rows that none took. */
        void tell(Register<R> register, String reason) {
            byChild.values().stream()
                    .flatMap(Deque::stream)
                    .sorted()
                    .forEach(at -> leftOut.add(new Problem(register.name(), at + 1L, "", reason)));
        }
    }
}
