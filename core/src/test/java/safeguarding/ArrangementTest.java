package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class ArrangementTest {

    private static final Area DURHAM = Area.named("Durham");
    private static final Area HOME = Area.named("Home");
    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();
    private static final String SIGHT = "Do we see what happens on the front line?";

    private static Line line(String id, String title) {
        return Line.of(Indicator.of(id, title, Measure.given(id)).inTheme("Care"));
    }

    private static Return figure(String id, Area area, long count) {
        return Return.of(id, area, YEAR, Supplied.count(count));
    }

    private static final Publication PUBLICATION = Scorecard.titled("Durham")
            .about(DURHAM)
            .line(line("plans", "Plans").in(VisionArea.JOINED_UP_RESPONSE).ownedBy("Council"))
            .line(line("residents", "Residents"))
            .line(line("audits", "Audits")
                    .in(VisionArea.CHALLENGING)
                    .answering(SIGHT)
                    .ownedBy("Police"))
            .line(line("restraints", "Restraints")
                    .in(VisionArea.CHALLENGING)
                    .answering(SIGHT)
                    .ownedBy("Council")
                    .about(HOME))
            .line(line("talks", "Talks").in(VisionArea.CHALLENGING).under("Voice"))
            .evaluate(
                    Facts.none()
                            .with(
                                    figure("plans", DURHAM, 444),
                                    figure("residents", DURHAM, 90_833),
                                    figure("audits", DURHAM, 40),
                                    figure("restraints", HOME, 753),
                                    figure("talks", DURHAM, 116)),
                    YEAR)
            .publish(Protection.alreadyPublished("the annual report"));

    private static String table(Arrangement arrangement) {
        String text = PUBLICATION.print(arrangement);
        return text.substring(text.indexOf("Line "));
    }

    @Test
    void byThemeIsHowItIsPrintedWhereNothingElseIsAsked() {
        assertThat(PUBLICATION.print()).isEqualTo(PUBLICATION.print(Arrangement.THEME));
        assertThat(PUBLICATION.arranged(Arrangement.THEME)).containsOnlyKeys("Care", "Voice");
    }

    @Test
    void byVisionAreaTheKeyQuestionsStandAboveTheLinesThatAnswerThem() {
        assertThat(table(Arrangement.VISION_AREA)).isEqualTo("""
                Line              Period    Value  95% range             Unit  Previous  Direction  Status  Trend  Notes
                ────────────────  ───────  ──────  ────────────────────  ────  ────────  ─────────  ──────  ─────  ─────
                Joined-up response (Durham)
                Plans             2019-20     444  403.7 to 487.3

                Challenging
                Talks, Durham     2019-20     116  95.9 to 139.1

                  Do we see what happens on the front line?
                Audits, Durham    2019-20      40  28.6 to 54.5
                Restraints, Home  2019-20     753  700.2 to 808.8

                In no area of the vision (Durham)
                Residents         2019-20  90,833  90,243.2 to 91,425.7
                """);
    }

    @Test
    void byOwnerWhatNobodyOwnsComesLast() {
        assertThat(table(Arrangement.OWNER)).isEqualTo("""
                Line              Period    Value  95% range             Unit  Previous  Direction  Status  Trend  Notes
                ────────────────  ───────  ──────  ────────────────────  ────  ────────  ─────────  ──────  ─────  ─────
                Council
                Plans, Durham     2019-20     444  403.7 to 487.3
                Restraints, Home  2019-20     753  700.2 to 808.8

                Police (Durham)
                Audits            2019-20      40  28.6 to 54.5

                Owned by nobody named (Durham)
                Residents         2019-20  90,833  90,243.2 to 91,425.7
                Talks             2019-20     116  95.9 to 139.1
                """);
    }

    @Test
    void everyLineStandsUnderOneHeading() {
        for (Arrangement arrangement : Arrangement.values()) {
            assertThat(PUBLICATION.arranged(arrangement).values().stream().flatMap(some -> some.stream()))
                    .containsExactlyInAnyOrderElementsOf(PUBLICATION.entries());
            assertThat(PUBLICATION.arranged(arrangement))
                    .allSatisfy((heading, some) -> assertThat(some)
                            .allMatch(entry -> arrangement.heading(entry).equals(heading)));
        }
    }

    @Test
    void anOwnerWhoIsCalledAsIfNobodyWereStandsWithThem() {
        Publication publication = Scorecard.titled("A")
                .line(line("audits", "Audits"))
                .line(line("plans", "Plans").ownedBy(Arrangement.NO_OWNER))
                .evaluate(Facts.none().with(figure("audits", DURHAM, 40), figure("plans", DURHAM, 444)), YEAR)
                .publish(Protection.alreadyPublished("the annual report"));

        assertThat(publication.arranged(Arrangement.OWNER)).containsOnlyKeys(Arrangement.NO_OWNER);
        assertThat(publication.arranged(Arrangement.OWNER).get(Arrangement.NO_OWNER))
                .hasSize(2);
    }
}
