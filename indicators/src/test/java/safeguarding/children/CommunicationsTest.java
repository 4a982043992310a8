package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class CommunicationsTest {

    @Test
    void figuresReadAsTheDurhamReportPrintsThem() {
        assertThat(supplied(Communications.USERS, Supplied.count(28246))).isEqualTo("28,246 users");
        assertThat(supplied(Communications.SESSIONS, Supplied.count(45938))).isEqualTo("45,938 sessions");
        assertThat(supplied(Communications.VIEWS, Supplied.count(130098))).isEqualTo("130,098 page views");
        assertThat(supplied(Communications.NEWSLETTERS, Supplied.count(4))).isEqualTo("4 issues");
        assertThat(supplied(Communications.DEVELOPMENT_DAYS, Supplied.count(3))).isEqualTo("3 days");
    }

    /** 130,098 / 45,938 = 2.83 and 45,938 / 28,246 = 1.63. */
    @Test
    void averagesAreMadeOfTheCounts() {
        Facts facts = Facts.none()
                .with(
                        given(Communications.USERS, YEAR.period(), Supplied.count(28_246)),
                        given(Communications.SESSIONS, YEAR.period(), Supplied.count(45_938)),
                        given(Communications.VIEWS, YEAR.period(), Supplied.count(130_098)));

        assertThat(reads(Communications.PAGES_PER_SESSION, facts)).isEqualTo("2.83 pages per session");
        assertThat(reads(Communications.SESSIONS_PER_USER, facts)).isEqualTo("1.63 sessions per user");
    }
}
