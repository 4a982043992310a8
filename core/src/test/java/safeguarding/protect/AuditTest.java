package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.protect.Protection.SMALL_COUNTS;
import static safeguarding.protect.Some.ALL;
import static safeguarding.protect.Some.HOME;
import static safeguarding.protect.Some.JUSTICE;
import static safeguarding.protect.Some.LATE_ONES;
import static safeguarding.protect.Some.PLANS;
import static safeguarding.protect.Some.YEAR;
import static safeguarding.protect.Some.count;
import static safeguarding.protect.Some.percent;
import static safeguarding.protect.Some.says;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Audit.Attacker;
import safeguarding.protect.Edition.Entry;
import safeguarding.time.ReportingPeriod;

class AuditTest {
    private static final Slice LOW = Slice.of("level", "LOW");
    private static final Slice MIDDLE = Slice.of("level", "MIDDLE");
    private static final Slice HIGH = Slice.of("level", "HIGH");

    private static Protected audited(Ledger ledger, Statement... statements) {
        return Suppression.audited(List.of(statements), SMALL_COUNTS, ledger);
    }

    private static Protected audited(Statement... statements) {
        return audited(Ledger.NONE, statements);
    }

    /** What was shown of statements, as an edition. */
    private static Ledger published(String name, Ledger before, Statement... statements) {
        List<Cell> cells = audited(before, statements).cells();
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < statements.length; i++) {
            Statement s = statements[i];
            entries.add(new Entry(s.id(), s.area(), s.period(), s.slice(), cells.get(i)));
        }
        return before.with(new Edition(name, entries));
    }

    private static Ledger published(Statement... statements) {
        return published("first", Ledger.NONE, statements);
    }

    /** The reason in the place of each statement; "shown" where it is. */
    private static List<String> reasons(Protected safe) {
        return safe.cells().stream()
                .map(cell -> cell instanceof Cell.Withheld withheld
                        ? withheld.reason().name()
                        : "shown")
                .toList();
    }

    // 20 in all, 3 of them HIGH: as 20 less 11 and 6 is 3, one of the two others is withheld for its sake. It is LOW
    // with 6,
    // as it costs a little less than MIDDLE with 11.
    private static final Statement[] TABLE = {
        count(ALL, 32), count(ALL, LOW, 12), count(ALL, MIDDLE, 17), count(ALL, HIGH, 3)
    };

    @Test
    void theAuditCountsTheCells() {
        Audit audit = audited(
                        count(ALL, 24),
                        count(LATE_ONES, 3),
                        says(Measure.days(PLANS), YEAR, Figure.missing(Gap.NO_ROWS)))
                .audit();

        assertThat(List.of(audit.cells(), audit.shown(), audit.byRule(), audit.forOthers(), audit.missing()))
                .containsExactly(3L, 1L, 1L, 0L, 1L);
    }

    @Test
    void aCellThatStandsInSeveralTablesIsCountedOnce() {
        Audit audit = audited(count(ALL, 24), count(LATE_ONES, 3), count(ALL, 24), count(LATE_ONES, 3))
                .audit();

        assertThat(audit.cells()).isEqualTo(2);
        assertThat(audit.withheld()).isEqualTo(1);
    }

    @Test
    void theAuditSaysWhatIsLeftToKnow() {
        Audit audit = audited(TABLE).audit();

        assertThat(audit.withheld()).isEqualTo(2);
        assertThat(audit.byRule()).isEqualTo(1);
        assertThat(audit.forOthers()).isEqualTo(1);
        assertThat(audit.attackers()).containsExactly(Attacker.A0, Attacker.A1, Attacker.A2);
        // 1 to 5, as whoever knows the policy knows anyway
        assertThat(audit.narrowest()).hasValue(4);
    }

    @Test
    void whatIsMadeOfACountThatIsWithheldForOthersIsSoToo() {
        var low = says("share", JUSTICE.percentOf(ALL), YEAR, LOW, new Figure.Rate(0, 12, 100, true));
        var middle = says("share", JUSTICE.percentOf(ALL), YEAR, MIDDLE, new Figure.Rate(0, 17, 100, true));
        Audit audit =
                audited(TABLE[0], TABLE[1], TABLE[2], TABLE[3], low, middle).audit();

        // HIGH by the rule; LOW or MIDDLE for its sake, and the share of it
        assertThat(audit.byRule()).isEqualTo(1);
        assertThat(audit.forOthers()).isEqualTo(2);
    }

    @Test
    void timeIsNoPartOfWhatIsProved() {
        Audit audit = audited(TABLE).audit();
        Audit again = audited(TABLE).audit();

        assertThat(again).isEqualTo(audit).hasSameHashCodeAs(audit);
        assertThat(timed(audit, Duration.ofDays(1))).isEqualTo(audit).hasSameHashCodeAs(audit);
        assertThat(audited(count(ALL, 20)).audit()).isNotEqualTo(audit);
    }

    private static Audit timed(Audit audit, Duration time) {
        return new Audit(
                audit.policy(),
                audit.shown(),
                audit.byRule(),
                audit.forOthers(),
                audit.missing(),
                audit.attackers(),
                audit.editions(),
                audit.secrets(),
                audit.narrowest(),
                audit.rounds(),
                time,
                audit.proof());
    }

    @Test
    void anAuditPrintsTheProof() {
        var audit = new Audit(
                "Counts of 1 to 5 withheld",
                1_200,
                31,
                12,
                1,
                List.of(Attacker.A0, Attacker.A1, Attacker.A2, Attacker.A4),
                List.of("2019-20 Q2", "2019-20 Q3"),
                40,
                OptionalLong.of(4),
                2,
                Duration.ofMillis(35),
                SMALL_COUNTS.proof());

        assertThat(audit).hasToString("""
                Counts of 1 to 5 withheld.
                1,244 cells: 1,200 shown, 31 withheld by a rule, 12 withheld for the sake of others, 1 without a figure.
                Stands against a reader who
                  A0 knows that a count is 0 or more
                  A1 knows that a count withheld as small is 1 or more, as a 0 is shown
                  A2 knows the policy, and the reason beside each withheld figure
                  A4 has the earlier editions: 2019-20 Q2 and 2019-20 Q3
                Not looked at: a reader who
                  A3 is one of those counted, and takes their own part away
                40 numbers that nobody may learn, looked at in 2 rounds and 35 ms.
                The narrowest range left to a withheld small count is 4 wide, from the least to the greatest that it can be.
                No withheld count follows from what is shown here.
                """);
    }

    @Test
    void whatWasPublishedAlreadyIsNotAudited() {
        var figures = new Statement("line", ALL, HOME, YEAR, Slice.TOTAL, new Figure.Count(3), false);

        assertThat(Suppression.audited(List.of(figures), Protection.alreadyPublished("Annual Report"), Ledger.NONE)
                        .audit())
                .hasToString("""
                Already published: Annual Report.
                1 cell: 1 shown, 0 withheld by a rule, 0 withheld for the sake of others, 0 without a figure.
                Nothing was withheld: the figures were published before in Annual Report, and none is from records.
                """);
    }

    @Test
    void whatIsWithheldForOthersNamesThem() {
        Protected safe = audited(TABLE);

        assertThat(reasons(safe)).containsExactly("shown", "SECONDARY", "shown", "PRIMARY");
        assertThat(safe.protects())
                .containsExactly(List.of(), List.of("line, Home, 2019-20, level=HIGH"), List.of(), List.of());
    }

    @Test
    void whatIsMadeOfAWithheldCountNamesIt() {
        Protected safe = audited(
                says("late", LATE_ONES, YEAR, Slice.TOTAL, new Figure.Count(3)), percent(LATE_ONES, ALL, 3, 40));

        assertThat(reasons(safe)).containsExactly("PRIMARY", "DERIVED");
        assertThat(safe.protects().get(1)).containsExactly("late, Home, 2019-20, total");
    }

    @Test
    void whatDiffersByFewFromAnEarlierEditionIsWithheld() {
        Ledger ledger = published(count(ALL, 40));

        for (long same : new long[] {40, 46, 34}) {
            assertThat(reasons(audited(ledger, count(ALL, same)))).containsExactly("shown");
        }
        for (long revised : new long[] {41, 45, 35, 39}) {
            assertThat(reasons(audited(ledger, count(ALL, revised)))).containsExactly("REVISION");
        }
        assertThat(reasons(audited(ledger, count(ALL, 4)))).containsExactly("PRIMARY");
    }

    @Test
    void whatAnEarlierEditionWithheldOrShowedOfSomethingElseIsNotCompared() {
        assertThat(reasons(audited(published(count(ALL, 3)), count(ALL, 7)))).containsExactly("shown");
        assertThat(reasons(audited(published(count(ALL, Some.H1, 40)), count(ALL, Some.H2, 41))))
                .containsExactly("shown");
        assertThat(reasons(audited(published(count(ALL, LOW, 40)), count(ALL, HIGH, 41))))
                .containsExactly("shown");
    }

    @Test
    void everyEarlierEditionIsCompared() {
        Ledger ledger = published("second", published(count(ALL, 40)), count(ALL, 60));

        assertThat(reasons(audited(ledger, count(ALL, 42)))).containsExactly("REVISION");
        assertThat(reasons(audited(ledger, count(ALL, 58)))).containsExactly("REVISION");
        assertThat(reasons(audited(ledger, count(ALL, 40)))).containsExactly("shown");
        assertThat(reasons(audited(ledger, count(ALL, 50)))).containsExactly("shown");
        assertThat(audited(ledger, count(ALL, 50)).audit().editions()).containsExactly("first", "second");
        assertThat(audited(ledger, count(ALL, 50)).audit().attackers()).contains(Attacker.A4);
    }

    @Test
    void aShareOfWhichEitherPartDiffersByFewIsWithheld() {
        Ledger ledger = published(percent(LATE_ONES, ALL, 20, 40));

        assertThat(reasons(audited(ledger, percent(LATE_ONES, ALL, 22, 40)))).containsExactly("DERIVED");
        assertThat(reasons(audited(ledger, percent(LATE_ONES, ALL, 20, 43)))).containsExactly("DERIVED");
        assertThat(reasons(audited(ledger, percent(LATE_ONES, ALL, 20, 40)))).containsExactly("shown");
        assertThat(reasons(audited(ledger, percent(LATE_ONES, ALL, 26, 46)))).containsExactly("shown");
    }

    @Test
    void aRevisedPartThatFollowsFromTheRestIsProtectedByWithholdingMore() {
        Ledger ledger = published(count(ALL, 60), count(ALL, LOW, 20), count(ALL, MIDDLE, 20), count(ALL, HIGH, 20));

        // HIGH rose by 2; 80 less 29 and 29 would give it
        Protected safe =
                audited(ledger, count(ALL, 80), count(ALL, LOW, 29), count(ALL, MIDDLE, 29), count(ALL, HIGH, 22));

        assertThat(reasons(safe).get(3)).isEqualTo("REVISION");
        assertThat(reasons(safe)).contains("SECONDARY");
        assertThat(safe.protects().get(reasons(safe).indexOf("SECONDARY")))
                .containsExactly("line, Home, 2019-20, level=HIGH");
    }

    @Test
    void whatWasShownBeforeIsNotWithheldForTheSakeOfOthers() {
        // LOW would be withheld, as above; but it was shown before, so withholding it would hide nothing
        Ledger ledger = published(count(ALL, LOW, 12));

        assertThat(reasons(audited(ledger, TABLE))).containsExactly("shown", "shown", "SECONDARY", "PRIMARY");
    }

    @Test
    void whatWasWithheldBeforeIsWithheldAgain() {
        // LOW is cheaper by itself, but it was MIDDLE that was withheld
        Ledger ledger = Ledger.NONE.with(new Edition(
                "first", List.of(new Entry("line", HOME, YEAR, MIDDLE, Cell.Withheld.because(Reason.SECONDARY)))));

        assertThat(reasons(audited(ledger, TABLE))).containsExactly("shown", "shown", "SECONDARY", "PRIMARY");
    }

    @Test
    void publishingTheSameAgainShowsTheSame() {
        Ledger ledger = published(TABLE);

        assertThat(audited(ledger, TABLE).cells()).isEqualTo(audited(TABLE).cells());
        assertThat(published("first", ledger, TABLE)).isSameAs(ledger);
    }

    @Test
    void whatAChangeIsFromAndWhatItComesToAreComparedEachWithItsOwn() {
        var change = ALL.changeOnPrevious();
        Ledger ledger = published(says(change, YEAR, change(40, 60)));

        assertThat(reasons(audited(ledger, says(change, YEAR, change(40, 60))))).containsExactly("shown");
        assertThat(reasons(audited(ledger, says(change, YEAR, change(42, 70))))).containsExactly("DERIVED");
        assertThat(reasons(audited(ledger, says(change, YEAR, change(50, 62))))).containsExactly("DERIVED");
        assertThat(reasons(audited(ledger, says(change, YEAR, change(62, 42))))).containsExactly("shown");
    }

    private static Figure change(long before, long after) {
        return new Figure.Change(new Figure.Count(before), new Figure.Count(after));
    }

    @Test
    void whatWasShownBeforeIsKnownThoughItIsWithheldNow() {
        Protection policy =
                SMALL_COUNTS.and("the middle is not shown", s -> s.slice().equals(MIDDLE));
        Ledger ledger = published(count(ALL, MIDDLE, 17));

        assertThat(reasons(Suppression.audited(List.of(TABLE), policy, Ledger.NONE)))
                .containsExactly("shown", "shown", "POLICY", "PRIMARY");
        // 32 less 12 and the 17 that were shown is 3
        assertThat(reasons(Suppression.audited(List.of(TABLE), policy, ledger)))
                .containsExactly("shown", "SECONDARY", "POLICY", "PRIMARY");
    }

    @Test
    void nothingMoreIsWithheldForASmallCountThatWasShownBefore() {
        Ledger ledger = Ledger.NONE.with(new Edition(
                "first", List.of(new Entry("line", HOME, YEAR, HIGH, new Cell.Shown(new Figure.Count(3))))));

        assertThat(reasons(audited(ledger, TABLE))).containsExactly("shown", "shown", "shown", "PRIMARY");
    }

    private static final ReportingPeriod Q1 = Some.FINANCIAL_YEAR.quarter(1);
    private static final ReportingPeriod Q2 = Some.FINANCIAL_YEAR.quarter(2);

    /** The attack "quarters after half-years" of golden/disclosure/attacks.json: 12 less 9 is 3. */
    @Test
    void quartersThatComeAfterTheirHalfAreAddedUpWithIt() {
        Ledger ledger = published(count(ALL, Some.H1, 12), count(ALL, Q1, 3));

        assertThat(reasons(audited(count(ALL, Q1, 3), count(ALL, Q2, 9)))).containsExactly("PRIMARY", "shown");
        Protected safe = audited(ledger, count(ALL, Q1, 3), count(ALL, Q2, 9));
        assertThat(reasons(safe)).containsExactly("PRIMARY", "SECONDARY");
        assertThat(safe.audit().cells()).isEqualTo(2);
        // and all after a part of them: 41 less 40 is 1
        assertThat(reasons(audited(published(count(ALL, LOW, 40)), count(ALL, 41))))
                .containsExactly("SECONDARY");
        assertThat(safe.audit().proof()).isEqualTo(SMALL_COUNTS.proof());
    }

    @Test
    void whatEarlierEditionsShowIsLeftAsideWhereItDoesNotAgree() {
        Ledger ledger = published(count(ALL, Some.H1, 12));

        // 20 and 30 in the quarters of a half of 12: it was counted anew
        Protected safe = audited(ledger, count(ALL, Q1, 20), count(ALL, Q2, 30));
        assertThat(reasons(safe)).containsExactly("shown", "shown");
        assertThat(safe.audit().print())
                .endsWith(
                        "No withheld count follows from what is shown here. What earlier editions show of other areas,"
                                + " periods and parts was not added up with it, as it does not agree with it.\n");
    }

    /**
     * 20 to the nearest 2 is 19 or 20, and 24 is 23 or 24: so 3 to 5 are left for the second half, which is too little room
     * for a width of 3.
     */
    @Test
    void whatWasRoundedInAnEarlierEditionIsAddedUpWithThisOne() {
        var policy = Protection.withholding(5).width(3).rounding(Protection.Rounding.nearest(2));
        Statement year = Some.count(Some.ALL, Some.YEAR, 23);
        var half = new Edition.Entry(
                year.id(), year.area(), Some.H1, year.slice(), new Cell.Rounded(new Figure.Count(20), 2));
        Ledger before = Ledger.NONE.with(new Edition("before", List.of(half)));

        assertThat(Suppression.audited(List.of(year), policy, Ledger.NONE).cells())
                .containsExactly(new Cell.Rounded(new Figure.Count(24), 2));
        assertThat(Suppression.audited(List.of(year), policy, before).cells())
                .containsExactly(Cell.Withheld.because(Reason.SECONDARY));
    }
}
