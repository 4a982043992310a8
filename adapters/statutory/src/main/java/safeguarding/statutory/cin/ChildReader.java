package safeguarding.statutory.cin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safeguarding.children.RecordSink;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Disability;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.OfficialCode;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.statutory.BrokenOff;
import safeguarding.statutory.FileWatch;
import safeguarding.statutory.XmlPull;

/** Reads {@code Child} elements, cell by cell. What the cells mean together is for {@link ChildRecords}. */
final class ChildReader {

    private static final int MOST_RECORDS_OF_A_CHILD = 100_000;

    private final FileWatch watch;
    private final XmlPull xml;
    private final Cells cells;
    private final Refusals refusals;
    private final ChildRecords records;

    private final Codes<Sex> sexes;
    private final Codes<Ethnicity> ethnicities;
    private final Codes<Disability> disabilities;
    private final Codes<ReferralSource> sources;
    private final Codes<PrimaryNeed> needs;
    private final Codes<ClosureReason> closures;
    private final Codes<AssessmentFactor> factors;
    private final Codes<AbuseCategory> categories;

    private int children;
    private int recordsOfChild;

    /** The cells seen so far in the elements that are open: one that may stand once is not read again. */
    private String[] seen = new String[32];

    private int seenTop;

    ChildReader(FileWatch watch, XmlPull xml, Cells cells, CinHeader header, RecordSink sink) {
        this.watch = watch;
        this.xml = xml;
        this.cells = cells;
        this.refusals = cells.refusals();
        this.records = new ChildRecords(header, refusals, sink);
        int year = header.year();
        sexes = new Codes<>(Sex.class, CinHeader.FIRST_YEAR, CinHeader.LAST_YEAR);
        ethnicities = new Codes<>(Ethnicity.class, year);
        disabilities = new Codes<>(Disability.class, year);
        sources = new Codes<>(ReferralSource.class, year);
        needs = new Codes<>(PrimaryNeed.class, year);
        closures = new Codes<>(ClosureReason.class, year);
        factors = new Codes<>(AssessmentFactor.class, year);
        categories = new Codes<>(AbuseCategory.class, year);
    }

    /** How many children were read to their end. */
    long children() {
        return children;
    }

    /** The file is not XML from here on. */
    void broken(BrokenOff e) {
        refusals.about(children + 1);
        refusals.note("Child[" + (children + 1) + "]", e.reason() + "; this child and all behind it are not taken");
    }

    /** Reads the child whose element is open and gives its records. */
    void child() throws BrokenOff {
        var child = new RawChild(children + 1);
        refusals.about(child.ordinal());
        recordsOfChild = 0;
        count();
        int mark = seenTop;
        while (xml.next()) {
            switch (xml.name()) {
                case "ChildIdentifiers" -> {
                    if (once(mark, child, "ChildIdentifiers")) {
                        identifiers(child);
                    }
                }
                case "ChildCharacteristics" -> {
                    if (once(mark, child, "ChildCharacteristics")) {
                        characteristics(child);
                    }
                }
                case "CINdetails" -> child.details.add(details(new RawChild.Details(child, child.details.size() + 1)));
                default -> cells.unknown(child.path());
            }
        }
        seenTop = mark;
        children++;
        if (xml.stray()) {
            refusals.note(child.path(), Cells.STRAY);
        }
        records.give(child);
    }

    private void count() {
        watch.row();
        if (++recordsOfChild > MOST_RECORDS_OF_A_CHILD) {
            throw new UncheckedIOException(
                    watch.file() + ": Child[" + (children + 1) + "] has more than 100,000 records",
                    new IOException("one child has too many records"));
        }
    }

    private void identifiers(RawChild child) throws BrokenOff {
        int mark = seenTop;
        while (xml.next()) {
            switch (xml.name()) {
                case "LAchildID" -> {
                    if (once(mark, child, "ChildIdentifiers/LAchildID")) {
                        child.id = cells.text().orElse("");
                    }
                }
                case "PersonBirthDate" -> {
                    if (once(mark, child, ChildRecords.BORN)) {
                        child.born = startOrEnd(child, ChildRecords.BORN);
                        child.birthUnreadable = !cells.wrong().isEmpty();
                    }
                }
                case "ExpectedPersonBirthDate" -> {
                    if (once(mark, child, ChildRecords.EXPECTED)) {
                        child.expected = day(child, ChildRecords.EXPECTED);
                    }
                }
                case "PersonDeathDate" -> {
                    if (once(mark, child, ChildRecords.DIED)) {
                        child.died = startOrEnd(child, ChildRecords.DIED);
                    }
                }
                case "GenderCurrent", "Sex" -> sex(child, "ChildIdentifiers/" + xml.name());
                case "UPN", "FormerUPN", "UPNunknown" -> xml.skip();
                default -> cells.unknown(child.path() + "/ChildIdentifiers");
            }
        }
        seenTop = mark;
    }

    private void sex(RawChild child, String cell) throws BrokenOff {
        Sex sex = code(child, cell, sexes);
        if (child.sex == null) {
            child.sex = sex;
        } else if (sex != null && sex != child.sex) {
            refusals.note(child.path() + "/" + cell, "must not differ from the sex recorded before it, which is taken");
        }
    }

    private void characteristics(RawChild child) throws BrokenOff {
        int mark = seenTop;
        while (xml.next()) {
            switch (xml.name()) {
                case "Ethnicity" -> {
                    if (once(mark, child, "ChildCharacteristics/Ethnicity")) {
                        child.ethnicity = code(child, "ChildCharacteristics/Ethnicity", ethnicities);
                    }
                }
                case "Disabilities" -> disabilities(child);
                default -> cells.unknown(child.path() + "/ChildCharacteristics");
            }
        }
        seenTop = mark;
    }

    private void disabilities(RawChild child) throws BrokenOff {
        String place = "ChildCharacteristics/Disabilities";
        int ordinal = 0;
        while (xml.next()) {
            if (!xml.name().equals("Disability")) {
                cells.unknown(child.path() + "/" + place);
                continue;
            }
            ordinal++;
            Disability disability = cells.code(disabilities);
            if (disability != null) {
                child.disabilities.add(disability);
            } else if (!cells.wrong().isEmpty()) {
                refusals.cell(child, place + "/Disability[" + ordinal + "]", cells.wrong());
            }
        }
    }

    private RawChild.Details details(RawChild.Details details) throws BrokenOff {
        count();
        int mark = seenTop;
        while (xml.next()) {
            String cell = xml.name();
            switch (cell) {
                case "Assessments" -> {
                    var assessed = new RawChild.Assessed(details, details.assessments.size() + 1);
                    details.assessments.add(assessed);
                    assessment(assessed);
                }
                case "CINPlanDates" -> {
                    var planned = new RawChild.Planned(details, details.plans.size() + 1);
                    details.plans.add(planned);
                    plan(planned);
                }
                case "Section47" -> {
                    var enquired = new RawChild.Enquired(details, details.enquiries.size() + 1);
                    details.enquiries.add(enquired);
                    enquiry(enquired);
                }
                case "ChildProtectionPlans" -> {
                    var plan = new RawChild.Protected(details, details.protections.size() + 1);
                    details.protections.add(plan);
                    protection(plan);
                }
                case ChildRecords.REFERRED,
                        "ReferralSource",
                        "PrimaryNeedCode",
                        ChildRecords.CLOSED,
                        "ReasonForClosure",
                        ChildRecords.CONFERENCE,
                        "ReferralNFA" -> {
                    if (once(mark, details, cell)) {
                        detail(details, cell);
                    }
                }
                default -> cells.unknown(details.path());
            }
        }
        seenTop = mark;
        return details;
    }

    private void detail(RawChild.Details details, String cell) throws BrokenOff {
        switch (cell) {
            case ChildRecords.REFERRED -> details.referred = startOrEnd(details, cell);
            case "ReferralSource" -> details.source = code(details, cell, sources);
            case "PrimaryNeedCode" -> details.need = code(details, cell, needs);
            case ChildRecords.CLOSED -> details.closed = startOrEnd(details, cell);
            case "ReasonForClosure" -> details.reason = code(details, cell, closures);
            case ChildRecords.CONFERENCE -> details.conference = day(details, cell);
            default -> details.noFurtherAction = answer(details, cell);
        }
    }

    private void assessment(RawChild.Assessed assessed) throws BrokenOff {
        count();
        int mark = seenTop;
        while (xml.next()) {
            String cell = xml.name();
            switch (cell) {
                case ChildRecords.ASSESSED -> {
                    if (once(mark, assessed, cell)) {
                        assessed.started = startOrEnd(assessed, cell);
                    }
                }
                case ChildRecords.AUTHORISED -> {
                    if (once(mark, assessed, cell)) {
                        assessed.authorised = startOrEnd(assessed, cell);
                    }
                }
                case "FactorsIdentifiedAtAssessment" -> factors(assessed);
                case "AssessmentInternalReviewDate" -> xml.skip();
                default -> cells.unknown(assessed.path());
            }
        }
        seenTop = mark;
    }

    private void factors(RawChild.Assessed assessed) throws BrokenOff {
        String place = "FactorsIdentifiedAtAssessment";
        int ordinal = 0;
        while (xml.next()) {
            if (!xml.name().equals("AssessmentFactors")) {
                cells.unknown(assessed.path() + "/" + place);
                continue;
            }
            ordinal++;
            AssessmentFactor factor = cells.code(factors);
            String wrong = cells.wrong();
            if (factor != null) {
                if (assessed.factors == null) {
                    assessed.factors = EnumSet.noneOf(AssessmentFactor.class);
                }
                wrong = assessed.factors.add(factor) ? "" : "must not be given twice";
            }
            if (!wrong.isEmpty()) {
                refusals.cell(assessed, place + "/AssessmentFactors[" + ordinal + "]", wrong);
            }
        }
    }

    private void plan(RawChild.Planned planned) throws BrokenOff {
        count();
        int mark = seenTop;
        while (xml.next()) {
            String cell = xml.name();
            switch (cell) {
                case ChildRecords.PLAN_STARTED -> {
                    if (once(mark, planned, cell)) {
                        planned.started = startOrEnd(planned, cell);
                    }
                }
                case ChildRecords.PLAN_ENDED -> {
                    if (once(mark, planned, cell)) {
                        planned.ended = startOrEnd(planned, cell);
                    }
                }
                default -> cells.unknown(planned.path());
            }
        }
        seenTop = mark;
    }

    private void enquiry(RawChild.Enquired enquired) throws BrokenOff {
        count();
        int mark = seenTop;
        while (xml.next()) {
            String cell = xml.name();
            switch (cell) {
                case ChildRecords.ENQUIRED -> {
                    if (once(mark, enquired, cell)) {
                        enquired.started = startOrEnd(enquired, cell);
                    }
                }
                case ChildRecords.CONFERENCE -> {
                    if (once(mark, enquired, cell)) {
                        enquired.conference = day(enquired, cell);
                    }
                }
                case "ICPCnotRequired" -> {
                    if (once(mark, enquired, cell)) {
                        enquired.notRequired = answer(enquired, cell);
                    }
                }
                case "InitialCPCtarget" -> xml.skip();
                default -> cells.unknown(enquired.path());
            }
        }
        seenTop = mark;
    }

    private void protection(RawChild.Protected plan) throws BrokenOff {
        count();
        int mark = seenTop;
        while (xml.next()) {
            String cell = xml.name();
            switch (cell) {
                case "Reviews" -> reviews(plan);
                case ChildRecords.PROTECTED,
                        ChildRecords.UNPROTECTED,
                        "InitialCategoryOfAbuse",
                        "LatestCategoryOfAbuse",
                        "NumberOfPreviousCPP" -> {
                    if (once(mark, plan, cell)) {
                        protection(plan, cell);
                    }
                }
                default -> cells.unknown(plan.path());
            }
        }
        seenTop = mark;
    }

    private void protection(RawChild.Protected plan, String cell) throws BrokenOff {
        switch (cell) {
            case ChildRecords.PROTECTED -> plan.started = startOrEnd(plan, cell);
            case ChildRecords.UNPROTECTED -> plan.ended = startOrEnd(plan, cell);
            case "InitialCategoryOfAbuse" -> plan.initial = code(plan, cell, categories);
            case "LatestCategoryOfAbuse" -> plan.latest = code(plan, cell, categories);
            default -> {
                int number = cells.number();
                plan.previous = number < 0 ? null : number;
                checkCell(plan, cell);
            }
        }
    }

    private void reviews(RawChild.Protected plan) throws BrokenOff {
        List<RawChild.Reviewed> reviews = plan.reviews;
        while (xml.next()) {
            if (!xml.name().equals("CPPreviewDate")) {
                cells.unknown(plan.path() + "/Reviews");
                continue;
            }
            count();
            var reviewed = new RawChild.Reviewed(plan, reviews.size() + 1);
            reviews.add(reviewed);
            reviewed.held = startOrEnd(reviewed, "");
        }
    }

    /** Whether a cell stands for the first time in its element; a second time it is passed over, and that is said. */
    private boolean once(int mark, Raw of, String cell) throws BrokenOff {
        for (int i = mark; i < seenTop; i++) {
            if (seen[i].equals(cell)) {
                refusals.note(of.path() + "/" + cell, "must stand once; only the first is taken");
                xml.skip();
                return false;
            }
        }
        if (seenTop == seen.length) {
            seen = Arrays.copyOf(seen, 2 * seenTop);
        }
        seen[seenTop++] = cell;
        return true;
    }

    /** A day on which a record starts or ends: without it the record is refused if something else stands there. */
    private @Nullable LocalDate startOrEnd(Raw of, String cell) throws BrokenOff {
        LocalDate day = cells.day();
        if (!cells.wrong().isEmpty()) {
            refusals.record(of, cell, cells.wrong());
        }
        return day;
    }

    private @Nullable LocalDate day(Raw of, String cell) throws BrokenOff {
        LocalDate day = cells.day();
        checkCell(of, cell);
        return day;
    }

    private @Nullable Boolean answer(Raw of, String cell) throws BrokenOff {
        Boolean answer = cells.answer();
        checkCell(of, cell);
        return answer;
    }

    private <E extends Enum<E> & OfficialCode> @Nullable E code(Raw of, String cell, Codes<E> codes) throws BrokenOff {
        E code = cells.code(codes);
        checkCell(of, cell);
        return code;
    }

    private void checkCell(Raw of, String cell) {
        if (!cells.wrong().isEmpty()) {
            refusals.cell(of, cell, cells.wrong());
        }
    }
}
