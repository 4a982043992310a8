package safeguarding.statutory.cin;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.Child;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.Disability;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.OfficialCode;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Register;

/** Writes the text of a census. */
final class CensusText {

    private static final int FIRST_YEAR_OF_SEX = 2025;
    private static final int UNBORN_DAYS = 280;

    private final CinHeader header;
    private final LocalDate lastDay;
    private final Writer out;
    private final Journeys journeys;
    private int depth;

    CensusText(CinHeader header, Writer out, Journeys journeys) {
        this.header = header;
        this.lastDay = header.lastDay();
        this.out = out;
        this.journeys = journeys;
    }

    void write() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open("Message");
        open("Header");
        open("CollectionDetails");
        element("Collection", "CIN");
        element("Year", Integer.toString(header.year()));
        day("ReferenceDate", lastDay);
        close("CollectionDetails");
        open("Source");
        element("SourceLevel", "L");
        element("LEA", String.valueOf(header.authority()));
        close("Source");
        close("Header");
        open("Children");
        for (Journeys.Journey journey : journeys.children()) {
            child(journey);
        }
        close("Children");
        close("Message");
    }

    private void child(Journeys.Journey journey) throws IOException {
        Child child = journey.child();
        open("Child");
        open("ChildIdentifiers");
        element("LAchildID", escaped(child.id()));
        born(child);
        sex(child.sex());
        day("PersonDeathDate", journey.died());
        close("ChildIdentifiers");
        open("ChildCharacteristics");
        Ethnicity ethnicity = child.ethnicity();
        element("Ethnicity", (ethnicity == null ? Ethnicity.NOBT : ethnicity).code());
        Boolean disabled = child.disabled();
        if (disabled != null) {
            open("Disabilities");
            element("Disability", (disabled ? Disability.DDA : Disability.NONE).code());
            close("Disabilities");
        }
        close("ChildCharacteristics");
        for (Journeys.Episode episode : journey.episodes()) {
            details(episode);
        }
        close("Child");
    }

    /** A child born after the year was still expected in it. */
    private void born(Child child) throws IOException {
        LocalDate born = child.born();
        if (born == null || born.isAfter(lastDay.plusDays(UNBORN_DAYS))) {
            return;
        }
        boolean unborn = Boolean.TRUE.equals(child.unborn()) || born.isAfter(lastDay);
        element(unborn ? "ExpectedPersonBirthDate" : "PersonBirthDate", born.toString());
    }

    private void sex(@Nullable Sex sex) throws IOException {
        String written = Optional.ofNullable(sex)
                .flatMap(some -> some.codeIn(header.year()))
                .orElseGet(() -> Sex.UNKNOWN.codeIn(header.year()).orElseThrow());
        element(header.year() < FIRST_YEAR_OF_SEX ? "GenderCurrent" : "Sex", written);
    }

    private void details(Journeys.Episode episode) throws IOException {
        NeedEpisode need = episode.need();
        Referral referral = episode.referral();
        open("CINdetails");
        day(ChildRecords.REFERRED, episode.started());
        ReferralSource source = need == null ? null : need.source();
        if (source == null && referral != null) {
            source = referral.source();
        }
        code("ReferralSource", source, Referral.REFERRALS, ReferralSource.UNKNOWN.code());
        code("PrimaryNeedCode", need == null ? null : need.primaryNeed(), NeedEpisode.NEED_EPISODES, "");
        closure(need);
        day(ChildRecords.CONFERENCE, episode.transferred());
        for (Assessment assessment : episode.assessments()) {
            assessment(assessment);
        }
        for (NeedPlan plan : episode.plans()) {
            open("CINPlanDates");
            day(ChildRecords.PLAN_STARTED, plan.started());
            day(ChildRecords.PLAN_ENDED, plan.ended());
            close("CINPlanDates");
        }
        for (Journeys.Enquired enquired : episode.enquiries()) {
            open("Section47");
            day(ChildRecords.ENQUIRED, enquired.enquiry().started());
            day(ChildRecords.CONFERENCE, enquired.conference());
            answer("ICPCnotRequired", enquired.enquiry().conferenceNotRequired());
            close("Section47");
        }
        Boolean noFurtherAction = need == null ? null : need.noFurtherAction();
        if (noFurtherAction == null && referral != null) {
            noFurtherAction = referral.noFurtherAction();
        }
        answer("ReferralNFA", noFurtherAction);
        for (Journeys.Protected plan : episode.protections()) {
            plan(plan);
        }
        close("CINdetails");
    }

    private void closure(@Nullable NeedEpisode need) throws IOException {
        LocalDate ended = need == null ? null : need.ended();
        if (need != null && ended != null && !ended.isAfter(lastDay)) {
            day(ChildRecords.CLOSED, ended);
            code("ReasonForClosure", need.closureReason(), NeedEpisode.NEED_EPISODES, "");
        }
    }

    private void assessment(Assessment assessment) throws IOException {
        open("Assessments");
        day(ChildRecords.ASSESSED, assessment.started());
        LocalDate authorised = assessment.authorised();
        day(ChildRecords.AUTHORISED, authorised);
        Set<AssessmentFactor> factors = assessment.factors();
        boolean known = authorised == null || !authorised.isAfter(lastDay);
        if (factors != null && !factors.isEmpty() && known) {
            factors(factors);
        }
        close("Assessments");
    }

    private void factors(Set<AssessmentFactor> factors) throws IOException {
        Set<AssessmentFactor> valid = EnumSet.copyOf(factors);
        valid.removeIf(factor -> !factor.validIn(header.year()));
        if (valid.size() < factors.size()) {
            journeys.leaveOut(Assessment.ASSESSMENTS, 0, "factors", notOfTheYear());
        }
        if (!valid.isEmpty()) {
            open("FactorsIdentifiedAtAssessment");
            for (AssessmentFactor factor : valid) {
                element("AssessmentFactors", factor.code());
            }
            close("FactorsIdentifiedAtAssessment");
        }
    }

    private void plan(Journeys.Protected under) throws IOException {
        ProtectionPlan plan = under.plan();
        open("ChildProtectionPlans");
        day(ChildRecords.PROTECTED, plan.started());
        day(ChildRecords.UNPROTECTED, plan.ended());
        code("InitialCategoryOfAbuse", plan.initialCategory(), ProtectionPlan.PLANS, "");
        code("LatestCategoryOfAbuse", plan.latestCategory(), ProtectionPlan.PLANS, "");
        element("NumberOfPreviousCPP", String.valueOf(plan.previousPlans()));
        if (!under.reviews().isEmpty()) {
            open("Reviews");
            for (LocalDate review : under.reviews()) {
                day("CPPreviewDate", review);
            }
            close("Reviews");
        }
        close("ChildProtectionPlans");
    }

    /** Writes a code; what the schema asks for always if there is none, and nothing if that is empty. */
    private void code(String name, @Nullable OfficialCode code, Register<?> register, String otherwise)
            throws IOException {
        String written = code == null ? otherwise : code.codeIn(header.year()).orElse(otherwise);
        if (code != null && !code.validIn(header.year())) {
            journeys.leaveOut(register, 0, name, notOfTheYear());
        }
        if (!written.isEmpty()) {
            element(name, written);
        }
    }

    private String notOfTheYear() {
        return "has a code that is not in the census of " + header.year();
    }

    private void answer(String name, @Nullable Boolean answer) throws IOException {
        element(name, Boolean.TRUE.equals(answer) ? "1" : "0");
    }

    /** Writes a day; nothing if it is not recorded or not yet known. */
    private void day(String name, @Nullable LocalDate day) throws IOException {
        if (day != null && !day.isAfter(lastDay)) {
            element(name, day.toString());
        }
    }

    private void open(String name) throws IOException {
        indent();
        out.append('<').append(name).append(">\n");
        depth++;
    }

    private void close(String name) throws IOException {
        depth--;
        indent();
        out.append("</").append(name).append(">\n");
    }

    private void element(String name, String value) throws IOException {
        indent();
        out.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void indent() throws IOException {
        for (int i = 0; i < depth; i++) {
            out.write("  ");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
