package safeguarding.statutory.cin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.Child;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.Person;
import safeguarding.children.PlanReview;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.Disability;

/** Makes the records of a child out of its cells, and refuses what cannot have been so. */
final class ChildRecords {

    static final String ID = "ChildIdentifiers/LAchildID";
    static final String BORN = "ChildIdentifiers/PersonBirthDate";
    static final String EXPECTED = "ChildIdentifiers/ExpectedPersonBirthDate";
    static final String DIED = "ChildIdentifiers/PersonDeathDate";
    static final String REFERRED = "CINreferralDate";
    static final String CLOSED = "CINclosureDate";
    static final String CONFERENCE = "DateOfInitialCPC";
    static final String ASSESSED = "AssessmentActualStartDate";
    static final String AUTHORISED = "AssessmentAuthorisationDate";
    static final String PLAN_STARTED = "CINPlanStartDate";
    static final String PLAN_ENDED = "CINPlanEndDate";
    static final String ENQUIRED = "S47ActualStartDate";
    static final String PROTECTED = "CPPstartDate";
    static final String UNPROTECTED = "CPPendDate";

    /** Rule 8606 of the census: a referral is not more than 280 days, 40 weeks, before the birth. */
    private static final int UNBORN_DAYS = 280;

    /** A case is closed after a death, but not so long after: our own rule. */
    private static final int MONTHS_TO_CLOSE = 12;

    private static final String RECORDED = "must be recorded";
    private static final String AFTER_YEAR =
            "must not be after both the file's reference date and 31 March of its year";
    private static final String BEFORE_BIRTH = "must not be more than 280 days before the birth";
    private static final String AFTER_DEATH = "must not be after the death";
    private static final String LONG_AFTER_DEATH = "must not be more than twelve months after the death";

    private final LocalDate lastDay;
    private final Refusals refusals;
    private final RecordSink sink;

    private Child child = Child.of("");
    private long number;
    private @Nullable LocalDate earliest;
    private @Nullable LocalDate died;
    private @Nullable LocalDate latestEnd;

    ChildRecords(CinHeader header, Refusals refusals, RecordSink sink) {
        this.lastDay = header.lastDay();
        this.refusals = refusals;
        this.sink = sink;
    }

    /** Gives the records of a child. */
    void give(RawChild raw) {
        number = raw.ordinal();
        if (raw.id.isEmpty()) {
            refusals.note(raw.path() + "/" + ID, RECORDED + "; no record of the child is taken");
            return;
        }
        LocalDate born = born(raw);
        died = died(raw, born);
        earliest = born == null ? null : born.minusDays(UNBORN_DAYS);
        latestEnd = died == null ? null : died.plusMonths(MONTHS_TO_CLOSE);
        child = new Child(
                raw.id,
                born,
                born == null ? null : raw.born == null,
                raw.sex,
                raw.ethnicity,
                Disability.any(raw.disabilities));
        if (!raw.refused()) {
            sink.accept(Person.PERSONS, new Person(child, died, null), number);
        }
        raw.details.forEach(this::details);
    }

    private @Nullable LocalDate born(RawChild raw) {
        if (raw.born != null && raw.expected != null) {
            refusals.note(raw.path() + "/" + EXPECTED, "must not be recorded beside the day of birth, which is taken");
        }
        if (raw.born != null) {
            return notAfter(lastDay, raw, BORN, raw.born);
        }
        if (raw.birthUnreadable) {
            return null;
        }
        if (raw.expected != null) {
            return notAfter(lastDay.plusDays(UNBORN_DAYS), raw, EXPECTED, raw.expected);
        }
        refusals.record(raw, BORN, RECORDED);
        return null;
    }

    private @Nullable LocalDate notAfter(LocalDate last, RawChild raw, String cell, LocalDate born) {
        if (!born.isAfter(last)) {
            return born;
        }
        refusals.record(raw, cell, AFTER_YEAR + (cell.equals(EXPECTED) ? " by more than 280 days" : ""));
        return null;
    }

    private @Nullable LocalDate died(RawChild raw, @Nullable LocalDate born) {
        LocalDate day = raw.died;
        if (day == null) {
            return null;
        }
        String wrong = day.isAfter(lastDay)
                ? AFTER_YEAR
                : born != null && raw.born != null && day.isBefore(born) ? "must not be before the birth" : "";
        if (wrong.isEmpty()) {
            return day;
        }
        refusals.record(raw, DIED, wrong);
        return null;
    }

    /** What is wrong with a day on which something happened; empty if nothing is. */
    private String wrongDay(LocalDate day) {
        if (day.isAfter(lastDay)) {
            return AFTER_YEAR;
        }
        if (earliest != null && day.isBefore(earliest)) {
            return BEFORE_BIRTH;
        }
        return died != null && day.isAfter(died) ? AFTER_DEATH : "";
    }

    /** Whether a record can have started and ended on these days; if not it is refused. */
    private boolean stands(
            Raw raw, String startCell, @Nullable LocalDate start, String endCell, @Nullable LocalDate end) {
        if (start == null) {
            if (!raw.refused()) {
                refusals.record(raw, startCell, RECORDED);
            }
            return false;
        }
        refuseIf(raw, startCell, wrongDay(start));
        if (end != null) {
            refuseIf(raw, endCell, wrongEnd(start, end, startCell));
        }
        return !raw.refused();
    }

    private String wrongEnd(LocalDate start, LocalDate end, String startCell) {
        if (end.isBefore(start)) {
            return "must not be before " + startCell;
        }
        if (end.isAfter(lastDay)) {
            return AFTER_YEAR;
        }
        return latestEnd != null && end.isAfter(latestEnd) ? LONG_AFTER_DEATH : "";
    }

    private void refuseIf(Raw raw, String cell, String wrong) {
        if (!wrong.isEmpty()) {
            refusals.record(raw, cell, wrong);
        }
    }

    private void details(RawChild.Details raw) {
        boolean stands = stands(raw, REFERRED, raw.referred, CLOSED, raw.closed);
        LocalDate referred = stands ? raw.referred : null;
        List<Assessment> assessments = assessments(raw.assessments, referred);
        if (referred != null) {
            sink.accept(
                    Referral.REFERRALS,
                    new Referral(child, referred, raw.source, raw.noFurtherAction, null, raw.reason, null),
                    number);
            sink.accept(
                    NeedEpisode.NEED_EPISODES,
                    new NeedEpisode(
                            child,
                            referred,
                            raw.closed,
                            raw.need,
                            raw.source,
                            raw.reason,
                            raw.noFurtherAction,
                            firstOf(assessments)),
                    number);
        }
        transfer(raw, referred);
        for (Assessment assessment : assessments) {
            sink.accept(Assessment.ASSESSMENTS, assessment, number);
            for (FoundFactor factor : FoundFactor.of(assessment)) {
                sink.accept(FoundFactor.FACTORS, factor, number);
            }
        }
        for (RawChild.Planned plan : raw.plans) {
            LocalDate started = plan.started;
            if (stands(plan, PLAN_STARTED, started, PLAN_ENDED, plan.ended) && started != null) {
                sink.accept(NeedPlan.NEED_PLANS, new NeedPlan(child, started, plan.ended), number);
            }
        }
        raw.enquiries.forEach(this::enquiry);
        raw.protections.forEach(this::protection);
    }

    private static @Nullable LocalDate firstOf(List<Assessment> assessments) {
        return assessments.stream()
                .filter(assessment -> assessment.referred() != null)
                .map(Assessment::started)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The initial conference about a child who moved here. */
    private void transfer(RawChild.Details raw, @Nullable LocalDate referred) {
        LocalDate held = raw.conference;
        if (held == null) {
            return;
        }
        String wrong = referred != null && held.isBefore(referred) ? "must not be before " + REFERRED : wrongDay(held);
        if (wrong.isEmpty()) {
            sink.accept(InitialConference.INITIAL_CONFERENCES, conference(held, null, referred), number);
        } else {
            refusals.cell(raw, CONFERENCE, wrong);
        }
    }

    private InitialConference conference(
            LocalDate held, @Nullable LocalDate enquiryStarted, @Nullable LocalDate moveNotified) {
        return new InitialConference(
                child, held, enquiryStarted, moveNotified, enquiryStarted == null, null, null, null, null, null, null);
    }

    private List<Assessment> assessments(List<RawChild.Assessed> raws, @Nullable LocalDate referred) {
        if (raws.isEmpty()) {
            return List.of();
        }
        RawChild.Assessed latest = null;
        for (RawChild.Assessed raw : raws) {
            if (stands(raw, ASSESSED, raw.started, AUTHORISED, raw.authorised)
                    && raw.authorised != null
                    && (latest == null || latest.authorised == null || !raw.authorised.isBefore(latest.authorised))) {
                latest = raw;
            }
        }
        var assessments = new ArrayList<Assessment>(raws.size());
        for (RawChild.Assessed raw : raws) {
            LocalDate started = raw.started;
            if (raw.refused() || started == null) {
                continue;
            }
            boolean early = referred != null && started.isBefore(referred);
            if (early) {
                refusals.note(
                        raw.path() + "/" + ASSESSED,
                        "must not be before " + REFERRED + "; the day of referral is taken as not recorded for it");
            }
            assessments.add(new Assessment(
                    child, started, raw.authorised, early ? null : referred, raw.factors, null, null, raw == latest));
        }
        return assessments;
    }

    private void enquiry(RawChild.Enquired raw) {
        LocalDate held = raw.conference;
        if (held != null && raw.started != null && held.isBefore(raw.started)) {
            refusals.record(raw, CONFERENCE, "must not be before " + ENQUIRED);
        } else if (held != null && !wrongDay(held).isEmpty()) {
            refusals.cell(raw, CONFERENCE, wrongDay(held));
            held = null;
        }
        LocalDate started = raw.started;
        if (!stands(raw, ENQUIRED, started, "", null) || started == null) {
            return;
        }
        sink.accept(Enquiry.ENQUIRIES, new Enquiry(child, started, null, held, raw.notRequired, null, null), number);
        if (held != null) {
            sink.accept(InitialConference.INITIAL_CONFERENCES, conference(held, started, null), number);
        }
    }

    private void protection(RawChild.Protected raw) {
        LocalDate started = raw.started;
        boolean stands = stands(raw, PROTECTED, started, UNPROTECTED, raw.ended);
        if (stands && started != null) {
            sink.accept(
                    ProtectionPlan.PLANS,
                    new ProtectionPlan(
                            child, started, raw.ended, raw.initial, raw.latest, raw.previous, null, null, null, null),
                    number);
        }
        for (RawChild.Reviewed review : raw.reviews) {
            LocalDate held = review.held;
            if (stands && held != null) {
                refuseIf(review, "", outside(started, raw.ended, held));
            }
            if (stands(review, "", held, "", null) && held != null) {
                sink.accept(PlanReview.PLAN_REVIEWS, new PlanReview(child, held, null, null, null, null), number);
            }
        }
    }

    private static String outside(@Nullable LocalDate started, @Nullable LocalDate ended, LocalDate held) {
        if (started != null && held.isBefore(started)) {
            return "must not be before " + PROTECTED;
        }
        return ended != null && held.isAfter(ended) ? "must not be after " + UNPROTECTED : "";
    }
}
