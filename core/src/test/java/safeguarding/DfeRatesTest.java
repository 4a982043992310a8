package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * The arithmetic against published national statistics: Department for Education, Children in need 2024 (Open Government
 * Licence v3.0), every local authority's rates and percentages of which the counts are published too.
 */
class DfeRatesTest {
    private static final Path FILE =
            Path.of(System.getProperty("shared.dir", "../shared"), "golden", "dfe", "la-rates-and-percentages.csv");

    /** One published figure. */
    record Published(
            String table,
            String area,
            String name,
            String year,
            String measure,
            boolean percent,
            long numerator,
            long denominator,
            long multiplier,
            int decimals,
            BigDecimal value) {

        /** The name of its returns: the table's and the measure's. */
        String id() {
            return table + "." + measure.toLowerCase(Locale.ROOT).replace("+", " or more");
        }

        Area place() {
            return Area.of(area, name);
        }

        Formula formula() {
            return percent ? Measure.givenPercent(id()) : Measure.givenRate(id(), multiplier);
        }

        /** 69 of 240 is 28.75; everything else that ends in a 5 was published half up, this one alone was not. */
        boolean misprinted() {
            return area.equals("E06000051") && year.equals("2017") && numerator == 69 && denominator == 240;
        }

        @Override
        public String toString() {
            return table + " " + name + " " + year + " " + measure + ": " + numerator + " of " + denominator;
        }
    }

    static List<Published> published() throws IOException {
        assumeTrue(Files.exists(FILE), () -> "needs ../shared: " + FILE + " is not there");
        return Files.readAllLines(FILE).stream()
                .skip(1)
                .map(DfeRatesTest::parse)
                .toList();
    }

    private static Published parse(String line) {
        List<String> cells = CsvLine.cells(line);
        return new Published(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5).equals("percent"),
                Long.parseLong(cells.get(6)),
                Long.parseLong(cells.get(7)),
                Long.parseLong(cells.get(8)),
                Integer.parseInt(cells.get(9)),
                new BigDecimal(cells.get(10)));
    }

    @Test
    void everyPublishedRateAndPercentageIsReproducedExactly() throws IOException {
        var rows = published();

        var wrong = new ArrayList<Published>();
        for (Published row : rows) {
            var rate = new Figure.Rate(row.numerator(), row.denominator(), row.multiplier(), row.percent());
            if (rate.rounded(row.decimals()).orElseThrow().compareTo(row.value()) != 0) {
                wrong.add(row);
            }
        }

        System.out.println(
                "DfE rates and percentages: " + rows.size() + " checked, " + wrong.size() + " differ " + wrong);
        assertThat(rows).hasSize(49_251);
        assertThat(wrong)
                .singleElement()
                .satisfies(row -> assertThat(row.misprinted()).isTrue());
    }

    @Test
    void everyPublishedFigureIsReproducedThroughReturnsAndAPlan() throws IOException {
        var rows = published();

        var returns = new ArrayList<Return>();
        var asked = new LinkedHashMap<String, Request>();
        var periodOf = new HashMap<Published, ReportingPeriod>();
        for (Published row : rows) {
            var year = FinancialYear.ending(Integer.parseInt(row.year())).period();
            periodOf.put(row, year);
            returns.add(Return.of(row.id(), row.place(), year, Supplied.of(row.numerator(), row.denominator())));
            asked.merge(row.id(), Request.of(row.formula(), List.of(year)), DfeRatesTest::both);
        }
        var facts = Facts.none().with(returns);
        var tallies = Plan.of(asked.values()).tally(facts);

        var wrong = new ArrayList<Published>();
        for (Published row : rows) {
            var figure = tallies.outcome(row.formula(), row.place(), periodOf.get(row), Slice.TOTAL)
                    .figure();
            if (figure.rounded(row.decimals())
                    .filter(v -> v.compareTo(row.value()) == 0)
                    .isEmpty()) {
                wrong.add(row);
            }
        }

        System.out.println("DfE figures through returns and a plan: " + rows.size() + " checked, " + wrong.size()
                + " differ, " + asked.size() + " formulas, " + facts.areas().size() + " areas");
        assertThat(facts.problems()).isEmpty();
        assertThat(wrong)
                .singleElement()
                .satisfies(row -> assertThat(row.misprinted()).isTrue());
    }

    private static Request both(Request some, Request more) {
        var periods = new LinkedHashSet<>(some.periods());
        periods.addAll(more.periods());
        return Request.of(some.formula(), List.copyOf(periods));
    }
}
