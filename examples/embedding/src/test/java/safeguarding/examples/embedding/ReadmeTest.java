package safeguarding.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.total;
import static safeguarding.testkit.ScorecardAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import safeguarding.FindingRules;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.children.Restraint;
import safeguarding.children.SecureHome;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Bands;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;

/** What the README shows is compiled here, or in the example it is taken from. */
class ReadmeTest {

    private static final Pattern SHOWN =
            Pattern.compile("<!-- (\\S+\\.java)#(\\w+) -->\\n\\n```java\\n(.*?)```", Pattern.DOTALL);

    // tag::definition[]
    static final Indicator INJURY_RATE = Indicator.of(
                    "home.injury-rate",
                    "Injuries per 100 restraints",
                    total(Restraint.INJURIES, Restraint.RESTRAINTS).per(100, count(Restraint.RESTRAINTS)))
            .lowerIsBetter()
            .caveat("One restraint can cause several injuries.");
    // end::definition[]

    @Test
    void aSuppliedHalfYearIsJudged() {
        Area home = Area.named("A secure home");
        var half = FinancialYear.of("2019-20").firstHalf();
        Facts facts = Facts.none()
                .with(
                        Return.of("sec.restraint.count", home, half, Supplied.count(235)),
                        Return.of("sec.injury.count", home, half, Supplied.count(52)));
        // tag::testkit[]
        ScorecardResult result = Scorecard.titled("Secure home")
                .line(SecureHome.INJURIES_PER_100, Bands.redAtOrAbove(20).amberAtOrAbove(10))
                .evaluate(facts, half);
        assertThat(result)
                .line(SecureHome.INJURIES_PER_100)
                .in("2019-20 H1")
                .isRed()
                .reads("22.1");
        // end::testkit[]
        assertThat(INJURY_RATE.explain()).contains("total of injuries over restraint per 100 of number of restraint");
    }

    @Test
    void whatTheFiguresSayIsPublishedAsSentences() {
        Area home = Area.named("A secure home");
        var year = FinancialYear.of("2019-20");
        Facts facts = Facts.none()
                .with(
                        Return.of("sec.restraint.count", home, year.firstHalf(), Supplied.count(235)),
                        Return.of("sec.restraint.count", home, year.secondHalf(), Supplied.count(518)),
                        Return.of("sec.injury.count", home, year.firstHalf(), Supplied.count(52)),
                        Return.of("sec.injury.count", home, year.secondHalf(), Supplied.count(37)));
        // tag::findings[]
        Publication publication = Scorecard.titled("Secure home")
                .lines(List.of(SecureHome.INJURY_COUNT, SecureHome.RESTRAINT_COUNT, SecureHome.INJURIES_PER_100))
                .finding(FindingRules.pair(
                        SecureHome.INJURY_COUNT, SecureHome.RESTRAINT_COUNT, SecureHome.INJURIES_PER_100))
                .without("multiplicity")
                .evaluate(facts, year.secondHalf())
                .publish(Protection.SMALL_COUNTS);
        String first = publication.attention().get(0).words();
        // end::findings[]
        assertThat(first)
                .isEqualTo(
                        "Restraint incidents, A secure home, 2019-20 H2: increasing and worse, from 235 in 2019-20 H1"
                                + " to 518 incidents, 183 days each: ratio 2.20 (1.89 to 2.58), p = 2.4e-25, q = 7.3e-25 among 3"
                                + " tests.");
    }

    @Test
    void everyPieceOfCodeInTheReadmeIsARegionOfACompiledFile() throws IOException {
        Path root = Path.of("..", "..");
        String readme = Files.readString(root.resolve("README.md")).replace("\r\n", "\n");
        Matcher shown = SHOWN.matcher(readme);
        int pieces = 0;
        while (shown.find()) {
            pieces++;
            assertThat(shown.group(3)).isEqualTo(region(root.resolve(shown.group(1)), shown.group(2)));
        }
        assertThat(pieces).isEqualTo(5).isEqualTo(readme.split("```java", -1).length - 1);
    }

    private static String region(Path file, String tag) throws IOException {
        String text = Files.readString(file).replace("\r\n", "\n");
        int from = text.indexOf('\n', text.indexOf("// tag::" + tag + "[]")) + 1;
        int to = text.lastIndexOf('\n', text.indexOf("// end::" + tag + "[]")) + 1;
        return text.substring(from, to - 1).stripIndent() + "\n";
    }
}
