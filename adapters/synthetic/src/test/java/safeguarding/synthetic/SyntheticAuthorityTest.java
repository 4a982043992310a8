package safeguarding.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.Person;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.Restraint;
import safeguarding.children.SecureStay;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Register;
import safeguarding.time.FinancialYear;

class SyntheticAuthorityTest {

    private static final SyntheticAuthority SMALL = SyntheticAuthority.durham().scaled(1, 20);

    @Test
    void theSameSeedGivesTheSameRecordsInAnyLocaleAndOnManyThreads() throws Exception {
        String here = digest(SMALL);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(digest(SMALL)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> again = () -> digest(SMALL);
            for (Future<String> one : threads.invokeAll(List.of(again, again, again, again))) {
                assertThat(one.get()).isEqualTo(here);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** On every machine and Java version. The digest changes when the records do, and then the change log says so. */
    @Test
    void theRecordsAreThoseOfThisVersionOnEveryMachine() throws Exception {
        assertThat(digest(SMALL)).isEqualTo("ea3aaa78c8f5574d5db22cc32c78b0eace03370c391655150438d349879d0567");
    }

    @Test
    void anotherSeedGivesOtherRecordsOfTheSameCounts() throws Exception {
        SyntheticAuthority other = SMALL.seed(2);
        assertThat(digest(other)).isNotEqualTo(digest(SMALL));
        LocalDate from = LocalDate.of(2019, 4, 1);
        assertThat(other.records().rows(ProtectionPlan.PLANS).stream()
                        .filter(plan -> !plan.started().isBefore(from))
                        .count())
                .isEqualTo(SMALL.records().rows(ProtectionPlan.PLANS).stream()
                        .filter(plan -> !plan.started().isBefore(from))
                        .count());
    }

    @Test
    void recordsAreGivenChildByChild() {
        var seen = new HashSet<String>();
        var current = new ArrayList<String>();
        SMALL.to(new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                if (row instanceof Person person) {
                    assertThat(seen.add(person.child().id())).isTrue();
                    current.clear();
                    current.add(person.child().id());
                } else if (row instanceof Referral referral) {
                    assertThat(current).containsExactly(referral.child().id());
                } else if (row instanceof LookedAfterEpisode episode) {
                    assertThat(current).containsExactly(episode.child().id());
                }
            }
        });
        assertThat(seen).isNotEmpty();
    }

    @Test
    void rowsAreNumberedFromOneInEachRegisterAndArea() {
        var next = new HashMap<Register<?>, Long>();
        SMALL.to(new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                assertThat(number).isEqualTo(next.getOrDefault(register, 0L) + 1);
                next.put(register, number);
            }
        });
        assertThat(next.keySet()).hasSizeGreaterThan(25);
    }

    @Test
    void areasHaveChildrenOfTheirOwnAndTheSameCounts() {
        var plans = new LinkedHashMap<Area, Integer>();
        var ids = new HashMap<String, Area>();
        SMALL.areas(3).to((Area area) -> new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                if (row instanceof ProtectionPlan plan) {
                    plans.merge(area, 1, Integer::sum);
                    assertThat(ids.merge(plan.child().id(), area, (before, now) -> before))
                            .isEqualTo(area);
                }
            }
        });
        assertThat(plans.keySet()).extracting(Area::code).containsExactly("SYN01", "SYN02", "SYN03");
        assertThat(new TreeSet<>(plans.values())).hasSize(1);
    }

    @Test
    void anAuthorityOfOneAreaIsTheCalibratedOne() {
        var areas = new ArrayList<Area>();
        SMALL.to((Area area) -> {
            areas.add(area);
            return nothing();
        });
        assertThat(areas).containsExactly(Area.of("E06000047", "County Durham"));
    }

    /** A tenth of 673, of 5,949 and of 914. */
    @Test
    void aScaledAuthorityHasCountsOfItsSize() {
        SyntheticAuthority tenth = SyntheticAuthority.durham().scaled(1, 10);
        assertThat(tenth.calibration().frontDoor().referrals()).isEqualTo(595);
        assertThat(tenth.calibration().care().open()).isEqualTo(91);
        assertThat(tenth.calibration().protection().started()).isBetween(66, 68);
        CaseRecords records = tenth.records();
        LocalDate from = LocalDate.of(2019, 4, 1);
        assertThat(records.rows(Referral.REFERRALS).stream()
                        .filter(referral -> !referral.received().isBefore(from))
                        .count())
                .isEqualTo(595);
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER).stream()
                        .filter(episode -> episode.ended() == null)
                        .count())
                .isEqualTo(91);
    }

    /** Any size works, down to one child in a thousand. */
    @Test
    void aTinyAuthorityIsPossible() {
        for (int size : List.of(1, 3, 10, 40)) {
            SyntheticAuthority tiny = SyntheticAuthority.durham().scaled(size, 1000);
            CaseRecords records = tiny.records();
            assertThat(records.facts(tiny.calibration().area(), tiny.coverage()).problems())
                    .isEmpty();
        }
    }

    /** Where every count is at the limit that another sets, there are rows for all of them. */
    @Test
    void anAuthorityAtItsLimitsIsPossible() {
        SyntheticAuthority tight = SyntheticAuthority.of(CalibrationTest.tight());
        for (long seed = 1; seed <= 20; seed++) {
            CaseRecords records = tight.seed(seed).records();
            assertThat(records.facts(tight.calibration().area(), tight.coverage())
                            .problems())
                    .isEmpty();
        }
    }

    @Test
    void coverageIsTheYearsAndTwoBeforeThem() {
        SyntheticAuthority years = SMALL.years(FinancialYear.of("2018-19"), FinancialYear.of("2020-21"));
        assertThat(years.coverage()).isEqualTo(Coverage.of(LocalDate.of(2016, 4, 1), LocalDate.of(2021, 4, 1)));
    }

    /** Every stock stands still before the calibrated year, and again after it. */
    @Test
    void stocksStandStillInOtherYears() {
        SyntheticAuthority years = SyntheticAuthority.durham()
                .scaled(1, 2)
                .years(FinancialYear.of("2017-18"), FinancialYear.of("2021-22"));
        List<ProtectionPlan> plans = years.records().rows(ProtectionPlan.PLANS);
        var open = new ArrayList<Long>();
        for (int year = 2018; year <= 2022; year++) {
            LocalDate on = LocalDate.of(year, 3, 31);
            open.add(plans.stream()
                    .filter(plan -> !plan.started().isAfter(on)
                            && (plan.ended() == null || plan.ended().isAfter(on)))
                    .count());
        }
        assertThat(open.get(1)).isEqualTo(open.get(0));
        assertThat(open.get(3)).isEqualTo(open.get(2)).isEqualTo(open.get(4));
        assertThat(open.get(2))
                .isEqualTo(years.calibration().protection().open())
                .isGreaterThan(open.get(1));
    }

    /** No count of education, health and care plans is in the calibration, so nothing is said of them. */
    @Test
    void whetherAChildHasAnEducationHealthAndCarePlanIsNotRecorded() {
        assertThat(SMALL.records().rows(Person.PERSONS))
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.carePlan()).isNull());
    }

    @Test
    void restraintsAreOfYoungPeopleInTheHome() {
        CaseRecords records = SMALL.records();
        for (Restraint restraint : records.rows(Restraint.RESTRAINTS)) {
            assertThat(records.rows(SecureStay.SECURE_STAYS))
                    .anyMatch(stay -> stay.person().equals(restraint.person())
                            && !restraint.on().isBefore(stay.started())
                            && (stay.ended() == null || restraint.on().isBefore(stay.ended())));
        }
    }

    @Test
    void wrongArgumentsAreRefusedWithWhatWouldBeRight() {
        assertThatThrownBy(() -> SMALL.areas(0)).hasMessage("there must be from 1 to 1295 areas, was 0");
        assertThatThrownBy(() -> SMALL.scaled(0, 1)).hasMessage("the size must be a ratio of numbers of 1 or more");
        assertThatThrownBy(() -> SMALL.scaled(21, 2)).hasMessage("the size must be at most 10 times: take more areas");
        FinancialYear year = FinancialYear.of("2019-20");
        assertThatThrownBy(() -> SMALL.years(year, FinancialYear.of("2018-19")))
                .hasMessage("the years must run forwards");
        assertThatThrownBy(() -> SMALL.years(year, FinancialYear.of("2029-30")))
                .hasMessage("there must be no more than 10 years");
        assertThatThrownBy(() -> SMALL.years(FinancialYear.of("2011-12"), year))
                .hasMessage("the years must lie from 2012-13 to 2029-30");
    }

    /** 5,949 referrals are at most ten times as many at once, and never more than 100,000. */
    @Test
    void limitsHoldHoweverAnAuthorityIsMade() {
        SyntheticAuthority large = SyntheticAuthority.durham().scaled(10, 1);
        assertThat(large.calibration().frontDoor().referrals()).isEqualTo(59_490);
        String most = "no count of an area must be above 100000: take more areas";
        assertThatThrownBy(() -> large.scaled(10, 1)).hasMessage(most);
        assertThatThrownBy(() -> SyntheticAuthority.of(large.calibration().times(2, 1)))
                .hasMessage(most);
        assertThatThrownBy(() -> SyntheticAuthority.of(in("2030-31")))
                .hasMessage("the years must lie from 2012-13 to 2029-30");
        assertThatThrownBy(() -> SyntheticAuthority.of(in("2011-12")))
                .hasMessage("the years must lie from 2012-13 to 2029-30");
        assertThat(SyntheticAuthority.of(in("2029-30")).calibration().year()).isEqualTo(FinancialYear.of("2029-30"));
    }

    private static Calibration in(String year) {
        Calibration as = Calibration.durham();
        return new Calibration(
                as.area(), FinancialYear.of(year), as.frontDoor(), as.need(), as.protection(), as.care(), as.home());
    }

    @Test
    void itSaysWhatItMakes() {
        assertThat(SMALL.areas(3).seed(7)).hasToString("synthetic records of 3 areas, 2019-20 to 2019-20, seed 7");
    }

    private static RecordSink nothing() {
        return new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {}
        };
    }

    /** SHA-256 of every row's register, number and components. */
    private static String digest(SyntheticAuthority authority) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Map<Class<?>, RecordComponent[]> components = new HashMap<>();
        authority.to(new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                var text = new StringBuilder(register.name()).append(number);
                write(row, text);
                digest.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }

            private void write(Object row, StringBuilder text) {
                try {
                    for (RecordComponent component :
                            components.computeIfAbsent(row.getClass(), Class::getRecordComponents)) {
                        Object value = component.getAccessor().invoke(row);
                        text.append('|');
                        if (value instanceof Child child) {
                            write(child, text);
                        } else if (value instanceof Enum<?> code) {
                            text.append(code.name());
                        } else if (value instanceof Set<?> codes) {
                            var names = new TreeSet<String>();
                            codes.forEach(code -> names.add(((Enum<?>) code).name()));
                            text.append(names);
                        } else {
                            text.append(value);
                        }
                    }
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
