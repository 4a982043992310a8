package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.CaseAudit.AUDITS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.AuditKind.CASE;
import static safeguarding.children.code.AuditKind.MULTI_AGENCY;
import static safeguarding.children.code.AuditKind.SECTION_11;
import static safeguarding.children.code.AuditKind.SINGLE_AGENCY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.AuditGrade;
import safeguarding.children.code.AuditKind;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;

class AuditTest {

    /** The Durham report prints 4, 26 and 4; the others are made up: 18 / 20 = 90%, 12 / 12. */
    @Test
    void auditsAreReturns() {
        assertThat(supplied(Audit.MULTI_AGENCY_AUDITS, Supplied.count(4))).isEqualTo("4 audits");
        assertThat(supplied(Audit.SINGLE_AGENCY_REVIEWS, Supplied.count(26))).isEqualTo("26 reviews");
        assertThat(supplied(Audit.REPORTING_AGENCIES, Supplied.count(4))).isEqualTo("4 agencies");
        assertThat(supplied(Audit.SECTION_11_RETURNS, Supplied.of(18, 20))).isEqualTo("90.0%");
        assertThat(supplied(Audit.CHALLENGE_PLEDGE, Supplied.of(12, 12))).isEqualTo("100.0%");
    }

    /**
     * Two by several agencies; three reviews of two agencies. Three of the four agencies asked returned, and of two the
     * standards are known: 8 + 7 of 20. Of three graded cases two are good or better.
     */
    @Test
    void auditsAreCountedFromRecords() {
        Facts facts = rows(
                        AUDITS,
                        audit("partnership", MULTI_AGENCY, null),
                        audit("partnership", MULTI_AGENCY, null),
                        audit("police", SINGLE_AGENCY, null),
                        audit("police", SINGLE_AGENCY, null),
                        audit("health", SINGLE_AGENCY, null),
                        new CaseAudit("police", on(2019, 6, 1), SECTION_11, null, 10, 8),
                        new CaseAudit("health", on(2019, 6, 1), SECTION_11, null, 10, 7),
                        new CaseAudit("school", on(2019, 6, 1), SECTION_11, null, 10, null),
                        audit("authority", CASE, AuditGrade.OUTSTANDING),
                        audit("authority", CASE, AuditGrade.GOOD),
                        audit("authority", CASE, AuditGrade.REQUIRES_IMPROVEMENT),
                        audit("authority", CASE, null))
                .with(Return.of("aud.s11.asked", DURHAM, YEAR.period(), Supplied.count(4)));

        assertThat(reads(Audit.MULTI_AGENCY_AUDITS, facts)).isEqualTo("2 audits");
        assertThat(reads(Audit.SINGLE_AGENCY_REVIEWS, facts)).isEqualTo("3 reviews");
        assertThat(reads(Audit.REPORTING_AGENCIES, facts)).isEqualTo("2 agencies");
        assertThat(reads(Audit.SECTION_11_RETURNS, facts)).isEqualTo("75.0%");
        assertThat(reads(Audit.SECTION_11_STANDARDS, facts)).isEqualTo("75.0%");
        assertThat(reads(Audit.CASE_AUDITS_GOOD, facts)).isEqualTo("66.7%");
    }

    /** Due on the 30th it is overdue on 31 March, due on the 31st it is not; nor is one of an inspection counted. */
    @Test
    void onlyActionsOfAuditsAreOverdueHere() {
        var overdue = Situations.overdueActions(List.of(
                new Action("p", on(2019, 5, 1), null, on(2020, 3, 30), null, ActionOrigin.AUDIT),
                new Action("p", on(2019, 5, 1), null, on(2020, 3, 31), null, ActionOrigin.AUDIT),
                new Action("p", on(2019, 5, 1), null, on(2020, 3, 30), null, ActionOrigin.INSPECTION)));

        assertThat(reads(Audit.ACTIONS_OVERDUE, DAY, situations(overdue))).isEqualTo("1 actions");
    }

    private static CaseAudit audit(String agency, AuditKind kind, @Nullable AuditGrade grade) {
        return new CaseAudit(agency, on(2019, 6, 1), kind, grade, null, null);
    }
}
