package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static safeguarding.children.ChildrenCatalogue.CATALOGUE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Polarity;
import safeguarding.indicator.Source.Standing;
import safeguarding.indicator.Unit.Kind;

class CatalogueTest {

    private static final Path LIST =
            Path.of(System.getProperty("shared.dir", "../../shared"), "reference", "indicator-catalogue.csv");

    /** Indicators that are not in the shared list: figures of Durham's report for 2019/20 that it lacks. */
    private static final Set<String> BEYOND_THE_LIST = Set.of(
            "cpp.cat.neglect",
            "cpp.cat.neglect.u5.pct.change-year",
            "sec.injury.l1",
            "sec.injury.l2",
            "jtai.actions.identified");

    /**
     * What is late and not done, which the listed share of what was done in time leaves out until it is done: a count,
     * and a share of what is open where that is of one kind.
     */
    private static final Set<String> OVERDUE_NOW = Set.of(
            "eh.timely.pct.overdue",
            "eh.timely.pct.overdue.pct",
            "contact.decision.1wd.pct.overdue",
            "ref.decision.1wd.pct.overdue",
            "asm.45wd.pct.overdue",
            "asm.45wd.pct.overdue.pct",
            "asm.45wd.referral.pct.overdue",
            "cin.visit.timely.pct.overdue",
            "cin.visit.timely.pct.overdue.pct",
            "icpc.15wd.pct.overdue",
            "cpp.review.timely.pct.overdue",
            "cpp.review.timely.pct.overdue.pct",
            "cpp.visit.timely.pct.overdue",
            "cpp.visit.timely.pct.overdue.pct",
            "cpp.core.timely.pct.overdue",
            "cla.review.timely.pct.overdue",
            "cla.review.timely.pct.overdue.pct",
            "cla.visit.timely.pct.overdue",
            "cla.visit.timely.pct.overdue.pct",
            "cla.iha.20wd.pct.overdue",
            "cl.pathway.pct.overdue",
            "cl.pathway.pct.overdue.pct",
            "miss.rhi.72h.pct.overdue",
            "pf.visit.7wd.pct.overdue",
            "lado.resolved.1m.pct.overdue",
            "sin.5wd.pct.overdue",
            "rr.15wd.pct.overdue",
            "cspr.6m.pct.overdue",
            "cspr.action.pct.overdue",
            "cdr.6m.pct.overdue");

    /** The groups of a listed family, one by one: a breakdown cannot make shares of a whole of records. */
    private static final Set<String> GROUPS_OF_A_FAMILY = Set.of(
            "ref.source.pct.individual",
            "ref.source.pct.school",
            "ref.source.pct.education",
            "ref.source.pct.health",
            "ref.source.pct.housing",
            "ref.source.pct.authority",
            "ref.source.pct.police",
            "ref.source.pct.legal",
            "ref.source.pct.other",
            "ref.source.pct.anonymous",
            "cin.closure.reason.pct.rc1",
            "cin.closure.reason.pct.rc2",
            "cin.closure.reason.pct.rc3",
            "cin.closure.reason.pct.rc4",
            "cin.closure.reason.pct.rc5",
            "cin.closure.reason.pct.rc6",
            "cin.closure.reason.pct.rc7");

    /** The clock of the guidance, where the list has only that of the census. */
    private static final Set<String> THE_OTHER_CLOCK = Set.of("asm.45wd.referral.pct");

    /** What the list's shares and rates of a secure home are to be compared with, from records of stays. */
    private static final Set<String> NIGHTS = Set.of("sec.restraint.nights", "sec.nights.welfare.pct");

    /** Indicators whose band LG Inform quotes, where the list says only that low is good. */
    private static final Set<String> BANDED = Set.of("cpp.repeat.24m.pct");

    /** Published by government and not read for this library, where the list names no definition. */
    private static final Set<String> NOT_READ = Set.of("ctx.pop.total", "ctx.pop.0_15", "ctx.poverty", "ctx.imd.rank");

    /** Local by the source that the list gives, though what the list says of them was read in official text. */
    private static final Set<String> READ_BUT_LOCAL = Set.of("asm.overdue.open", "cpp.repeat.12m.pct", "cce.referrals");

    /** A row of the shared list. */
    private record Listed(
            String id,
            String theme,
            String name,
            String unit,
            String multiplier,
            String decimals,
            String polarity,
            String status,
            String seed) {
        static Listed of(UnaryOperator<String> cell) {
            return new Listed(
                    cell.apply("id"),
                    cell.apply("theme"),
                    cell.apply("name"),
                    cell.apply("unit"),
                    cell.apply("multiplier"),
                    cell.apply("dp"),
                    cell.apply("polarity"),
                    cell.apply("status"),
                    cell.apply("seed"));
        }
    }

    @TestFactory
    Stream<DynamicTest> everyIndicatorTheDurhamReportNamesIsThereAsListed() {
        return list().stream()
                .filter(row -> row.seed().equals("yes"))
                .map(row -> DynamicTest.dynamicTest(row.id(), () -> assertListed(row)));
    }

    @Test
    void theDurhamReportNames122() {
        assertThat(list()).filteredOn(row -> row.seed().equals("yes")).hasSize(122);
    }

    @Test
    void everyOtherIndicatorIsListedOrKnownToBeBeyondTheList() {
        List<Listed> list = list();
        List<Indicator> others = CATALOGUE.indicators().stream()
                .filter(indicator -> !beyondTheList().contains(indicator.id()))
                .toList();

        assertThat(list)
                .extracting(Listed::id)
                .containsAll(others.stream().map(Indicator::id).toList());
        list.stream().filter(row -> CATALOGUE.find(row.id()).isPresent()).forEach(CatalogueTest::assertListed);
    }

    @Test
    void everyListedIndicatorIsThere() {
        assertThat(list()).hasSize(287).allSatisfy(CatalogueTest::assertListed);
    }

    @Test
    void whatIsKnownToBeBeyondTheListIsThereAndNotListed() {
        assertThat(CATALOGUE.indicators()).extracting(Indicator::id).containsAll(beyondTheList());
        assertThat(list()).extracting(Listed::id).doesNotContainAnyElementsOf(beyondTheList());
    }

    @Test
    void whatIsOverdueNowStandsBesideWhatWasDoneInTime() {
        assertThat(OVERDUE_NOW).allSatisfy(id -> {
            Indicator overdue = CATALOGUE.get(id);
            Indicator inTime = CATALOGUE.get(id.substring(0, id.indexOf(".overdue")));
            assertThat(overdue.theme()).isEqualTo(inTime.theme());
            assertThat(overdue.polarity()).isEqualTo(Polarity.LOWER_IS_BETTER);
            assertThat(inTime.polarity()).isEqualTo(Polarity.HIGHER_IS_BETTER);
        });
    }

    @Test
    void everyIndicatorSaysWhatItIsAndWhatToBewareOf() {
        assertThat(CATALOGUE.indicators()).allSatisfy(indicator -> {
            assertThat(indicator.title()).isNotBlank();
            assertThat(indicator.description()).isNotBlank();
            assertThat(indicator.theme()).isNotBlank();
            assertThat(indicator.source().words()).isNotBlank();
            assertThat(indicator.caveats()).isNotEmpty();
            assertThat(Set.of(Kind.COUNT, Kind.ACTIVITY)
                                    .contains(indicator.unit().kind())
                            && indicator.unit().words().isEmpty())
                    .isFalse();
        });
    }

    @Test
    void noSourceThatCallsItselfLocalIsNational() {
        assertThat(CATALOGUE.indicators())
                .filteredOn(indicator -> indicator.source().words().startsWith("local "))
                .isNotEmpty()
                .noneMatch(indicator -> indicator.source().standing() == Standing.NATIONAL);
    }

    @Test
    void everyConstantOfAThemeIsInItsList() {
        assertThat(THEMES.stream().flatMap(CatalogueTest::constants).map(Indicator::id))
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.indicators().stream().map(Indicator::id).toList());
    }

    private static final List<Class<?>> THEMES = List.of(
            Context.class,
            EarlyHelp.class,
            FrontDoor.class,
            Assessments.class,
            ChildrenInNeed.class,
            StrategyMeetings.class,
            InitialConferences.class,
            ChildProtection.class,
            ParentalRisk.class,
            Court.class,
            LookedAfter.class,
            Adoption.class,
            CareLeavers.class,
            Missing.class,
            Exploitation.class,
            PrivateFostering.class,
            Allegations.class,
            Education.class,
            Health.class,
            Police.class,
            YouthJustice.class,
            SecureHome.class,
            Voice.class,
            Workforce.class,
            Audit.class,
            PracticeReviews.class,
            ChildDeaths.class,
            Training.class,
            Inspection.class,
            Communications.class,
            Budget.class);

    private static Stream<Indicator> constants(Class<?> theme) {
        return Arrays.stream(theme.getFields())
                .filter(field -> field.getType() == Indicator.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Indicator) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static void assertListed(Listed row) {
        String id = row.id();
        Indicator indicator = CATALOGUE.get(id);
        assertThat(indicator.title()).isEqualTo(row.name());
        assertThat(indicator.theme()).isEqualTo(row.theme().substring(3).replace("&", "and"));
        assertThat(kinds(row)).contains(indicator.unit().kind());
        assertThat(indicator.unit().decimals()).isEqualTo(Integer.parseInt(row.decimals()));
        assertThat(indicator.polarity()).isEqualTo(polarity(row));
        assertThat(indicator.source().standing()).as(id).isEqualTo(standing(row));
    }

    private static Set<String> beyondTheList() {
        return Stream.of(BEYOND_THE_LIST, OVERDUE_NOW, GROUPS_OF_A_FAMILY, THE_OTHER_CLOCK, NIGHTS)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Kind> kinds(Listed row) {
        return switch (row.unit()) {
            case "count" -> Set.of(Kind.COUNT, Kind.ACTIVITY);
            case "pct" -> Set.of(Kind.PERCENT, Kind.PERCENT_CHANGE);
            case "rate1k", "rate10k", "rate100k" -> Set.of(Kind.RATE);
            case "ratio" -> row.multiplier().equals("1") ? Set.of(Kind.RANK) : Set.of(Kind.RATE, Kind.PERCENT);
            case "mean" -> Set.of(Kind.MEAN);
            case "median_days" -> Set.of(Kind.DAYS);
            case "gbp" -> Set.of(Kind.POUNDS);
            default -> throw new AssertionError("unknown unit " + row.unit());
        };
    }

    private static Polarity polarity(Listed row) {
        if (BANDED.contains(row.id())) {
            return Polarity.bestBetween("10", "15");
        }
        return switch (row.polarity()) {
            case "high" -> Polarity.HIGHER_IS_BETTER;
            case "low" -> Polarity.LOWER_IS_BETTER;
            case "neutral" -> Polarity.CONTEXT_ONLY;
            case "target-band" ->
                row.id().equals("pol.marac.repeat.pct")
                        ? Polarity.bestBetween("28", "40")
                        : Polarity.bestBetween("10", "15");
            default -> throw new AssertionError("unknown polarity " + row.polarity());
        };
    }

    private static Standing standing(Listed row) {
        if (NOT_READ.contains(row.id())) {
            return Standing.UNCHECKED;
        }
        if (READ_BUT_LOCAL.contains(row.id())) {
            return Standing.LOCAL;
        }
        return switch (row.status().substring(0, 1)) {
            case "V", "N" -> Standing.NATIONAL;
            case "S", "L" -> Standing.LOCAL;
            case "K" -> Standing.UNCHECKED;
            default -> throw new AssertionError("unknown status " + row.status());
        };
    }

    private static List<Listed> list() {
        assumeTrue(Files.exists(LIST), () -> "needs ../shared: " + LIST.toAbsolutePath() + " is not there");
        try {
            List<String> lines = Files.readAllLines(LIST);
            List<String> names = cells(lines.get(0));
            return lines.stream()
                    .skip(1)
                    .map(CatalogueTest::cells)
                    .map(cells -> Listed.of(name -> cells.get(names.indexOf(name))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
