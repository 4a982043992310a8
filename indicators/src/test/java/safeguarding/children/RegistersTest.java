package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.on;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import safeguarding.children.code.Agency;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Episodes;
import safeguarding.fact.Facts;
import safeguarding.fact.Key;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;

/** What each register takes in and refuses. A row is made of its record's components, whatever they are. */
class RegistersTest {

    private static final String ID = "planted-4711";
    private static final LocalDate FIRST = on(2019, 5, 7);
    private static final Child CHILD = new Child(ID, on(2010, 3, 4), false, Sex.FEMALE, Ethnicity.BAFR, true);

    private static final Map<Class<?>, Set<?>> SETS = Map.of(
            Assessment.class, Set.of(AssessmentFactor.MENTAL_HEALTH_PARENT, AssessmentFactor.NEGLECT),
            StrategyDiscussion.class, Set.of(Agency.POLICE, Agency.HEALTH));

    /** One register and the record of its rows. */
    record Kept<R>(Register<R> register, Class<R> type) {

        /** A row: the first day is as given, the days after it each a day later, everything else is recorded. */
        R row(String id, LocalDate first) {
            return row(id, first, part -> true);
        }

        /** A row in which just these flags say yes. No two numbers, days or codes of one kind are the same. */
        R row(String id, LocalDate first, Predicate<String> yes) {
            var values = new ArrayList<@Nullable Object>();
            LocalDate day = first;
            for (RecordComponent part : type.getRecordComponents()) {
                if (part.getType() == LocalDate.class) {
                    values.add(day);
                    day = day.plusDays(1);
                } else if (part.getType() == Boolean.class) {
                    values.add(yes.test(part.getName()));
                } else if (part.getType() == Integer.class) {
                    values.add(values.size());
                } else if (part.getType().isEnum()) {
                    Object[] codes = part.getType().getEnumConstants();
                    values.add(codes[values.size() % codes.length]);
                } else {
                    values.add(value(part, id));
                }
            }
            return make(values);
        }

        /** A row of which nothing is recorded but whose it is and the first day. */
        R bareRow(String id, LocalDate first) {
            var values = new ArrayList<@Nullable Object>();
            boolean dated = type == Person.class;
            for (RecordComponent part : type.getRecordComponents()) {
                if (part.getType() == Child.class) {
                    values.add(type == Person.class ? Child.of(id, first) : Child.of(id));
                } else if (part.getType() == LocalDate.class && !dated) {
                    values.add(first);
                    dated = true;
                } else {
                    boolean whose = part.getType() == String.class;
                    values.add(whose || part.getType() == SituationKind.class ? value(part, id) : null);
                }
            }
            return make(values);
        }

        private @Nullable Object value(RecordComponent part, String id) {
            Class<?> kind = part.getType();
            if (kind == Child.class) {
                return new Child(id, CHILD.born(), CHILD.unborn(), CHILD.sex(), CHILD.ethnicity(), CHILD.disabled());
            }
            if (kind == String.class) {
                return id;
            }
            if (kind == Set.class) {
                return SETS.get(type);
            }
            return kind.getEnumConstants()[1];
        }

        private R make(List<@Nullable Object> values) {
            try {
                Constructor<R> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                return constructor.newInstance(values.toArray());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }

        R change(R row, UnaryOperator<LocalDate> secondDay) {
            var values = new ArrayList<@Nullable Object>();
            int days = 0;
            for (RecordComponent part : type.getRecordComponents()) {
                Object value = read(part, row);
                values.add(value instanceof LocalDate day && ++days == 2 ? secondDay.apply(day) : value);
            }
            return make(values);
        }

        private static @Nullable Object read(RecordComponent part, Object row) {
            try {
                return part.getAccessor().invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }

        Facts facts(R row) {
            return facts(List.of(row));
        }

        Facts facts(R row, R another) {
            return facts(List.of(row, another));
        }

        private Facts facts(List<R> rows) {
            return Facts.none().with(register, DURHAM, Coverage.of(YEAR.period()), rows);
        }

        @Override
        public String toString() {
            return register.name();
        }
    }

    static List<Kept<?>> registers() {
        return Registers.ALL.stream().<Kept<?>>map(RegistersTest::kept).toList();
    }

    private static <R> Kept<R> kept(Register<R> register) {
        for (Class<?> type : types()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && registers(field).anyMatch(one -> one == register)) {
                    @SuppressWarnings("unchecked")
                    Class<R> rows = (Class<R>) type;
                    return new Kept<>(register, rows);
                }
            }
        }
        throw new AssertionError(register.name() + " is not a constant of its record");
    }

    private static List<Class<?>> types() {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/safeguarding/children"))) {
            var types = new ArrayList<Class<?>>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") && !name.startsWith("package-")) {
                    types.add(Class.forName("safeguarding.children." + name.replace(".java", "")));
                }
            }
            return types;
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object constant(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** The register that a field holds, or those it holds one of each kind of. */
    private static Stream<?> registers(Field field) {
        Object held = constant(field);
        return (held instanceof Map<?, ?> map ? map.values().stream() : Stream.ofNullable(held))
                .filter(Register.class::isInstance);
    }

    @Test
    void everyRegisterIsInTheListAndHasANameOfItsOwn() {
        var all = new ArrayList<Object>();
        for (Class<?> type : types()) {
            for (Field field : type.getDeclaredFields()) {
                if (type.isRecord() && Modifier.isStatic(field.getModifiers())) {
                    registers(field).forEach(all::add);
                }
            }
        }

        assertThat(all).containsExactlyInAnyOrderElementsOf(Registers.ALL);
        assertThat(Registers.ALL.stream().map(Register::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void aWholeRowIsTakenInWithEveryColumnRecorded(Kept<R> kept) {
        Facts facts = kept.facts(kept.row(ID, FIRST));

        assertThat(facts.problems()).isEmpty();
        Rows<R> rows = facts.rows(kept.register(), DURHAM).orElseThrow();
        assertThat(rows.size()).isEqualTo(1);
        for (Column<R> column : kept.register().columns()) {
            if (!(column instanceof Key)) {
                assertThat(rows.cells(column).get(0)).as(column.name()).isNotEqualTo(Rows.ABSENT);
            }
        }
    }

    /** A column that read another component than its own would pass every other test. */
    @ParameterizedTest
    @MethodSource("registers")
    <R> void aColumnReadsTheComponentItIsNamedAfter(Kept<R> kept) {
        R row = kept.row(ID, FIRST);
        for (RecordComponent part : kept.type().getRecordComponents()) {
            Object value = Kept.read(part, row);
            if (value instanceof LocalDate day) {
                assertThat(cell(kept, row, name(part))).as(name(part)).isEqualTo((int) day.toEpochDay());
            } else if (value instanceof Enum<?> code) {
                assertThat(cell(kept, row, name(part))).as(name(part)).isEqualTo(code.ordinal());
            } else if (value instanceof Integer whole) {
                assertThat(cell(kept, row, name(part))).as(name(part)).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void aFlagReadsItsOwnAnswer(Kept<R> kept) {
        List<RecordComponent> flags = Arrays.stream(kept.type().getRecordComponents())
                .filter(part -> part.getType() == Boolean.class)
                .toList();
        for (RecordComponent yes : flags) {
            R row = kept.row(ID, FIRST, yes.getName()::equals);
            for (RecordComponent part : flags) {
                assertThat(cell(kept, row, name(part)))
                        .as(name(part))
                        .isEqualTo(part.getName().equals(yes.getName()) ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void whatIsKnownOfTheChildIsInEachRow(Kept<R> kept) {
        var known = Map.of(
                "born",
                (int) on(2010, 3, 4).toEpochDay(),
                "unborn",
                0,
                "sex",
                Sex.FEMALE.ordinal(),
                "ethnicity",
                Ethnicity.BAFR.ordinal(),
                "disabled",
                1);
        boolean ofChild = kept.type().getRecordComponents()[0].getType() == Child.class;

        assertThat(Stream.of("born", "sex", "ethnicity", "disabled")
                        .filter(name -> kept.register().column(name).isPresent()))
                .hasSize(ofChild ? 4 : 0);
        known.forEach((name, value) -> {
            if (ofChild && kept.register().column(name).isPresent()) {
                assertThat(cell(kept, kept.row(ID, FIRST), name)).as(name).isEqualTo(value);
            }
        });
    }

    private static <R> int cell(Kept<R> kept, R row, String name) {
        Column<R> column =
                kept.register().column(name).orElseThrow(() -> new AssertionError("there is no column " + name));
        return kept.facts(row)
                .rows(kept.register(), DURHAM)
                .orElseThrow()
                .cells(column)
                .get(0);
    }

    /** The name a component's column has: ledToReferral is "led to referral", aged18Now "aged 18 now". */
    private static String name(RecordComponent part) {
        return part.getName()
                .replaceAll("([A-Z]|\\d+)", " $1")
                .replaceAll("^level (\\d)$", "level $1 injuries")
                .toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void whatIsNotRecordedIsAbsentAndNotNoNorNought(Kept<R> kept) {
        Facts facts = kept.facts(kept.bareRow(ID, FIRST));

        assertThat(facts.problems()).isEmpty();
        Rows<R> rows = facts.rows(kept.register(), DURHAM).orElseThrow();
        Set<Column<?>> recorded = Set.of(kept.register().anchor(), Situation.KIND, Person.UNBORN);
        for (Column<R> column : kept.register().columns()) {
            if (!(column instanceof Key) && !recorded.contains(column)) {
                assertThat(rows.cells(column).get(0)).as(column.name()).isEqualTo(Rows.ABSENT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void aRowOfNobodyIsRefusedAndTheRowBesideItStands(Kept<R> kept) {
        Facts facts = kept.facts(kept.row(" ", FIRST), kept.row(ID, FIRST));

        assertThat(facts.problems())
                .containsExactly(new Problem(
                        kept.register().name(), 1, kept.register().key().name(), "must be recorded"));
        assertThat(facts.rows(kept.register(), DURHAM).orElseThrow().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void anEndBeforeTheStartIsRefusedAndOneOnTheSameDayIsNot(Kept<R> kept) {
        if (!(kept.register() instanceof Episodes<R> episodes)) {
            return;
        }
        R row = kept.row(ID, FIRST);
        Facts facts = kept.facts(kept.change(row, end -> FIRST.minusDays(1)), kept.change(row, end -> FIRST));

        assertThat(facts.problems())
                .containsExactly(new Problem(
                        episodes.name(),
                        1,
                        episodes.ended().name(),
                        "must not be before " + episodes.started().name()));
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void twoAtATimeAreRefusedWhereAChildHasOneAndOnlyThere(Kept<R> kept) {
        if (!(kept.register() instanceof Episodes<R> episodes)) {
            return;
        }
        Facts facts = kept.facts(kept.bareRow(ID, FIRST), kept.row(ID, FIRST.plusDays(9)));

        assertThat(facts.problems()).hasSize(episodes.exclusive() ? 1 : 0);
    }

    @Test
    void oneAtATimeAreThoseThatTheReturnsAllowOneOf() {
        assertThat(Registers.ALL.stream()
                        .filter(register -> register instanceof Episodes<?> episodes && episodes.exclusive())
                        .map(Register::name))
                .containsExactly(
                        "child protection plan",
                        "looked-after episode",
                        "period of care",
                        "placement",
                        "legal status",
                        "secure stay");
    }

    @ParameterizedTest
    @MethodSource("registers")
    <R> void aRowSaysNothingOfWhatItHolds(Kept<R> kept) {
        R row = kept.row(ID, FIRST);

        assertThat(row)
                .hasToString(
                        row instanceof Situation ? "situation" : kept.register().name());
        assertThat(CHILD).hasToString("child");
    }

    @Test
    void aDayThatCannotBeIsRefusedWithoutBeingSaid() {
        Facts facts = Facts.none()
                .with(
                        Referral.REFERRALS,
                        DURHAM,
                        Coverage.of(YEAR.period()),
                        List.of(new Referral(CHILD, on(1066, 10, 14), null, null, null, null, null)));

        assertThat(facts.problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("received")
                .doesNotContain(ID, "1066");
    }

    @Test
    void aChildWhoseBirthIsExpectedIsUnborn() {
        assertThat(Child.of("a", FIRST).unborn()).isFalse();
        assertThat(Child.of("a").unborn()).isNull();
        assertThat(Child.of("a").born()).isNull();
    }
}
