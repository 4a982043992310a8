package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AuditGrade;
import safeguarding.children.code.AuditKind;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * An audit of how agencies work: one row an audit, or an agency's return.
 *
 * @param agency the id of the agency whose work it is
 * @param on the day it was completed or returned
 * @param kind the kind of audit; null if not recorded
 * @param grade the grade; null if it is not graded
 * @param standardsAssessed how many standards were assessed; null if not recorded
 * @param standardsMet how many of them were met; null if not recorded
 */
public record CaseAudit(
        String agency,
        LocalDate on,
        @Nullable AuditKind kind,
        @Nullable AuditGrade grade,
        @Nullable Integer standardsAssessed,
        @Nullable Integer standardsMet) {

    /** The id of the agency whose work it is. */
    public static final Key<CaseAudit> AGENCY = textKey("agency", CaseAudit::agency);

    /** The day it was completed or returned. */
    public static final Day<CaseAudit> ON = day("on", CaseAudit::on);

    /** The kind of audit. */
    public static final Code<CaseAudit, AuditKind> KIND = code("kind", AuditKind.class, CaseAudit::kind);

    /** The grade. */
    public static final Code<CaseAudit, AuditGrade> GRADE = code("grade", AuditGrade.class, CaseAudit::grade);

    /** How many standards were assessed. */
    public static final Whole<CaseAudit> STANDARDS_ASSESSED = whole("standards assessed", CaseAudit::standardsAssessed);

    /** How many of them were met. */
    public static final Whole<CaseAudit> STANDARDS_MET = whole("standards met", CaseAudit::standardsMet);

    /** Audits. */
    public static final Events<CaseAudit> AUDITS =
            Events.of("audit", AGENCY, ON).recording(KIND, GRADE, STANDARDS_ASSESSED, STANDARDS_MET);

    /** Holds for audits graded good or outstanding. */
    public static final Condition<CaseAudit> GOOD_OR_BETTER = GRADE.in(AuditGrade.OUTSTANDING, AuditGrade.GOOD);

    /** Hides the row. */
    @Override
    public String toString() {
        return AUDITS.name();
    }
}
