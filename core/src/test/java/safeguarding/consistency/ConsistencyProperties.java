package safeguarding.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class ConsistencyProperties {
    private static final Area TOWN = Area.named("Town");
    private static final FinancialYear THIS = FinancialYear.of("2019-20");
    private static final ReportingPeriod MID_YEAR = ReportingPeriod.parse("30 Jun 2019");

    /** A report of a town whose numbers are known, each rounded as somebody rounds. */
    private static final class Report {
        private final Random random;
        private final List<PublishedFigure> figures = new ArrayList<>();

        Report(long seed) {
            random = new Random(seed);
        }

        private long upTo(long most) {
            return most == 0 ? 0 : random.nextLong(most + 1);
        }

        private RoundingMode mode() {
            return random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
        }

        /** A quotient with 0 to 3 decimals. */
        private String quotient(long count, long base, long per) {
            return BigDecimal.valueOf(count)
                    .multiply(BigDecimal.valueOf(per))
                    .divide(BigDecimal.valueOf(base), random.nextInt(4), mode())
                    .toPlainString();
        }

        /** A count as it is, to the nearest 5, 10 or 100, or as a bound. */
        private Printed count(long count) {
            long[] steps = {1, 1, 5, 10, 100};
            long step = steps[random.nextInt(steps.length)];
            BigDecimal rounded = BigDecimal.valueOf(count)
                    .divide(BigDecimal.valueOf(step), 0, mode())
                    .multiply(BigDecimal.valueOf(step));
            return count > 0 && random.nextInt(6) == 0
                    ? Printed.count(upTo(count - 1)).over()
                    : Printed.count(rounded.longValueExact()).roundedTo(step);
        }

        private PublishedFigure add(PublishedFigure figure) {
            figures.add(figure);
            return figure;
        }

        private PublishedFigure of(String id, String thing, Printed printed, ReportingPeriod period) {
            return PublishedFigure.of(id, thing, printed, TOWN, period);
        }

        List<PublishedFigure> write() {
            long young = 1 + upTo(90_000);
            long children = young + upTo(20_000);
            long all = children + upTo(500_000);
            add(PublishedFigure.population("P15", AgeBand.of(0, 15), count(young), TOWN, MID_YEAR));
            add(PublishedFigure.population("P17", AgeBand.of(0, 17), count(children), TOWN, MID_YEAR));
            add(PublishedFigure.population("PALL", AgeBand.ALL_AGES, count(all), TOWN, MID_YEAR));
            long before = year("B", THIS.previous().period(), children);
            long after = year("A", THIS.period(), children);
            change(before, after);
            return figures;
        }

        /** The plans of a year, in all and divided, with their rate and shares. */
        private long year(String id, ReportingPeriod period, long children) {
            long plans = upTo(Math.min(children, 900));
            add(of(id, "Plans", random.nextBoolean() ? Printed.count(plans) : count(plans), period));
            add(of(id + "2", "Plans", count(plans), period));
            String rate = quotient(plans, children, 10_000);
            add(of(id + "R", "Plans", Printed.rate(rate, 10_000), period)
                    .aged(AgeBand.of(0, 17))
                    .counting(id));
            add(of(id + "RB", "Plans of residents", Printed.rate(rate, 10_000), period)
                    .counting(id)
                    .outOf("P17"));
            long left = plans;
            for (int part = 0; part < 4; part++) {
                long some = part == 3 ? left : upTo(left);
                left -= some;
                String name = id + "-" + part;
                add(of(name, "Plans of category " + part, count(some), period).partOf(id, "category"));
                if (plans > 0) {
                    Printed share = Printed.percent(quotient(some, plans, 100));
                    add(of(name + "S", "Share of category " + part, share, period)
                            .partOf(id, "share")
                            .oneOf("Category"));
                    add(of(name + "T", "Share of the " + part + "th", share, period)
                            .outOf(id));
                    add(of(name + "U", "Share of number " + part, share, period)
                            .counting(name)
                            .outOf(id));
                }
            }
            return plans;
        }

        private void change(long before, long after) {
            Claim way = after > before ? Claim.rose() : after < before ? Claim.fell() : Claim.same();
            ReportingPeriod period = THIS.period();
            add(of("C1", "Cases", Printed.count(before), THIS.previous().period()));
            add(of("C2", "Cases", count(after), period).claiming(way));
            add(of("D1", "Days", count(before), THIS.previous().period()));
            if (before > 0 && after != before) {
                String percent = quotient(Math.abs(after - before), before, 100);
                add(of("D2", "Days", count(after), period).claiming(way.byPercent(percent)));
                add(of("E2", "Hours", count(after), period)
                        .since("C1")
                        .claiming(way.by(Printed.count(Math.abs(after - before)))));
            }
            shareChange(before, after);
        }

        /** A share of 1,000, in points and in per cent of itself, both from numbers that were not rounded. */
        private void shareChange(long before, long after) {
            if (before == 0 || before > 1_000 || after > 1_000 || before == after) {
                return;
            }
            Claim way = after > before ? Claim.rose() : Claim.fell();
            long by = Math.abs(after - before);
            add(of(
                    "F1",
                    "Share",
                    Printed.percent(quotient(before, 1_000, 100)),
                    THIS.previous().period()));
            add(of("F2", "Share", Printed.percent(quotient(after, 1_000, 100)), THIS.period())
                    .claiming(way.byPoints(quotient(by, 1_000, 100))));
            add(of(
                    "G1",
                    "Part",
                    Printed.percent(quotient(before, 1_000, 100)),
                    THIS.previous().period()));
            add(of("G2", "Part", Printed.percent(quotient(after, 1_000, 100)), THIS.period())
                    .claiming(way.byPercent(
                            random.nextBoolean() ? quotient(by, 1_000, 100) : quotient(by, before, 100))));
        }
    }

    @Property(tries = 2_000)
    void figuresMadeFromTrueCountsByRoundingNeverContradictOneAnother(@ForAll long seed) {
        ConsistencyAudit audit = ConsistencyAudit.of(new Report(seed).write());

        assertThat(audit.contradictions()).as(audit.print()).isEmpty();
    }

    @Property(tries = 500)
    void aTotalThatIsNotTheSumOfItsExactPartsIsFound(
            @ForAll @LongRange(min = 0, max = 10_000) long first,
            @ForAll @LongRange(min = 0, max = 10_000) long second,
            @ForAll @IntRange(min = -3, max = 3) int off) {
        long total = Math.max(0, first + second + off);
        ConsistencyAudit audit = ConsistencyAudit.of(List.of(
                PublishedFigure.of("T", "All", Printed.count(total), TOWN, THIS.period()),
                PublishedFigure.of("A", "A", Printed.count(first), TOWN, THIS.period())
                        .partOf("T", "letter"),
                PublishedFigure.of("B", "B", Printed.count(second), TOWN, THIS.period())
                        .partOf("T", "letter")));

        assertThat(audit.contradictions()).hasSize(total == first + second ? 0 : 1);
    }

    /** The oracle tries every count there is. */
    @Property(tries = 1_000)
    void aPercentageIsImpossibleExactlyWhereNoCountPrintsSo(
            @ForAll @IntRange(min = 1, max = 600) int base, @ForAll @IntRange(min = 0, max = 1_000) int tenths) {
        BigDecimal share = BigDecimal.valueOf(tenths, 1);
        boolean possible = false;
        for (long count = 0; count <= base; count++) {
            BigDecimal exact = BigDecimal.valueOf(count * 100);
            possible |= exact.divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP)
                                    .compareTo(share)
                            == 0
                    || exact.divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_EVEN)
                                    .compareTo(share)
                            == 0;
        }

        ConsistencyAudit audit = ConsistencyAudit.of(List.of(
                PublishedFigure.of("T", "All", Printed.count(base), TOWN, THIS.period()),
                PublishedFigure.of("S", "Some", Printed.percent(share.toPlainString()), TOWN, THIS.period())
                        .outOf("T")));

        assertThat(audit.contradictions()).hasSize(possible ? 0 : 1);
    }

    @Property(tries = 300)
    void theOrderOfTheFiguresDoesNotMatter(@ForAll long seed) {
        var figures = new ArrayList<>(new Report(seed).write());
        figures.add(PublishedFigure.of("X", "Plans", Printed.count(100_000), TOWN, THIS.period()));
        var turned = new ArrayList<>(figures);
        java.util.Collections.shuffle(turned, new Random(seed));

        assertThat(ConsistencyAudit.of(turned).contradictions())
                .extracting(Contradiction::rule)
                .containsExactlyInAnyOrderElementsOf(ConsistencyAudit.of(figures).contradictions().stream()
                        .map(Contradiction::rule)
                        .toList());
    }
}
