package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.Publication.Entry;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Audit.Attacker;
import safeguarding.protect.Ledger;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class PublicationAuditTest {

    private static final Indicator PLANS = Indicator.of("cpp.open", "Plans", Measure.given("cpp.open"));
    private static final Area DURHAM = Area.of("E06000047", "Durham");
    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();

    private static ScorecardResult result(long all, long low, long middle, long high) {
        List<String> levels = List.of("LOW", "MIDDLE", "HIGH");
        List<Long> counts = List.of(low, middle, high);
        var returns =
                new ArrayList<>(List.of(new Return("cpp.open", DURHAM, YEAR, Slice.TOTAL, Supplied.count(all), "")));
        for (int i = 0; i < levels.size(); i++) {
            returns.add(new Return(
                    "cpp.open", DURHAM, YEAR, Slice.of("level", levels.get(i)), Supplied.count(counts.get(i)), ""));
        }
        return Scorecard.titled("Durham")
                .about(DURHAM)
                .line(Line.of(PLANS).by(Breakdown.by("level", levels)))
                .evaluate(Facts.none().with(returns), YEAR);
    }

    private static List<String> reads(Publication publication) {
        return publication.entries().stream().map(Entry::reads).toList();
    }

    /** 32 less 12 and 17 is 3: 12 is withheld for its sake, as it is fewer than 17. */
    private static final ScorecardResult RESULT = result(32, 12, 17, 3);

    @Test
    void aPublicationSaysWhatIsProvedOfIt() {
        Publication publication = RESULT.publish(Protection.SMALL_COUNTS);

        assertThat(reads(publication)).containsExactly("32", "c", "17", "c");
        assertThat(publication.audit().byRule()).isEqualTo(1);
        assertThat(publication.audit().forOthers()).isEqualTo(1);
        assertThat(publication.audit().shown()).isEqualTo(2);
        assertThat(publication.audit().narrowest()).hasValue(4);
        assertThat(publication).isEqualTo(RESULT.publish(Protection.SMALL_COUNTS));
    }

    @Test
    void aPublicationExplainsWhyACellIsWithheldAndWhatItProtects() {
        Publication publication = RESULT.publish(Protection.SMALL_COUNTS);

        assertThat(publication.entries().stream().map(publication::explain)).containsExactly("""
                cpp.open, Durham, 2019-20, total: nothing is withheld.
                """, """
                cpp.open, Durham, 2019-20, level=LOW: withheld, as it would let another cell be worked out.
                  It protects cpp.open, Durham, 2019-20, level=HIGH.
                """, """
                cpp.open, Durham, 2019-20, level=MIDDLE: nothing is withheld.
                """, """
                cpp.open, Durham, 2019-20, level=HIGH: withheld, as it is a small count, or too little of its group is left.
                """);
        assertThat(publication.edition("any").entries().stream().map(publication::explain))
                .contains("cpp.open, Durham, 2019-20, level=MIDDLE: it is not withheld.\n")
                .contains(publication.explain(publication.entries().get(1)));
    }

    @Test
    void onlyWhatIsInItIsExplained() {
        Publication publication = RESULT.publish(Protection.SMALL_COUNTS);
        Publication other = result(32, 14, 15, 3).publish(Protection.SMALL_COUNTS);

        assertThatThrownBy(() -> publication.explain(other.entries().get(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the line must be one of this publication's");
        assertThatThrownBy(() -> publication.explain(other.edition("x").entries().stream()
                        .filter(e -> e.slice().equals(Slice.of("level", "MIDDLE")))
                        .findFirst()
                        .orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the cell must be one of this publication's");
    }

    @Test
    void whatIsPublishedTwiceIsTheSame() {
        Publication first = RESULT.publish(Protection.SMALL_COUNTS);
        Ledger ledger = Ledger.NONE.with(first.edition("2019-20"));
        Publication second = RESULT.publish(Protection.SMALL_COUNTS, ledger);

        assertThat(second.entries()).isEqualTo(first.entries());
        assertThat(ledger.with(second.edition("2019-20"))).isSameAs(ledger);
        assertThat(second.audit().attackers()).contains(Attacker.A4);
        assertThat(second.audit().print()).contains("A4 has the earlier editions: 2019-20\n");
    }

    @Test
    void aCorrectionOfFewIsWithheldFromThoseWhoHaveTheFirstEdition() {
        Ledger ledger = Ledger.NONE.with(
                result(90, 30, 30, 30).publish(Protection.SMALL_COUNTS).edition("first"));

        // two more are LOW, and so in all
        Publication corrected = result(92, 32, 30, 30).publish(Protection.SMALL_COUNTS, ledger);

        assertThat(reads(corrected)).containsExactly("c", "c", "30", "30");
        assertThat(corrected.explain(corrected.entries().get(1)))
                .startsWith(
                        "cpp.open, Durham, 2019-20, level=LOW: withheld, as it differs by few from what was published"
                                + " before.\n");
        assertThat(reads(result(92, 32, 30, 30).publish(Protection.SMALL_COUNTS)))
                .containsExactly("92", "32", "30", "30");
    }
}
