package safeguarding.children.code;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The code sets against the schemas of the national returns: Department for Education, children in need census 2017 to
 * 2026 and children's social work workforce census 2022 (XSD); SSDA903 2017 to 2026 (YAML, where a year changes what the
 * years before it say).
 */
class CodeSetsTest {

    private static final Path SCHEMAS = Path.of(System.getProperty("shared.dir", "../../shared"), "data", "schemas");
    private static final Pattern TYPE =
            Pattern.compile("<xs:simpleType name=\"(\\w+)\">(.*?)</xs:simpleType>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("<xs:enumeration value=\"([^\"]*)\"");

    /** Every set, so that none is forgotten. */
    private static final List<Class<? extends Enum<?>>> SETS = List.of(
            AbuseCategory.class,
            AdopterSex.class,
            AdopterStatus.class,
            AssessmentFactor.class,
            ClosureReason.class,
            Disability.class,
            EpisodeEndReason.class,
            EpisodeStartReason.class,
            Ethnicity.class,
            InTouch.class,
            LeaverAccommodation.class,
            LeaverActivity.class,
            LegalStatus.class,
            MissingKind.class,
            Participation.class,
            PlacementChangeReason.class,
            PlacementProvider.class,
            PlacementType.class,
            PreviousPermanence.class,
            PrimaryNeed.class,
            ReferralSource.class,
            ReversalReason.class,
            ScoreReason.class,
            Sex.class,
            WorkerChangeReason.class,
            WorkerRole.class);

    @TestFactory
    Stream<DynamicTest> theCensusOfEachYearHasJustTheseCodes() {
        return IntStream.rangeClosed(2017, 2026).boxed().flatMap(year -> {
            Map<String, Set<String>> types = types("cin/CIN_schema_" + year + ".xsd");
            return Stream.of(
                    same(types, "categoryofabusetype", AbuseCategory.class, year),
                    same(types, "assessmentfactorstype", AssessmentFactor.class, year),
                    same(types, "reasonforclosuretype", ClosureReason.class, year),
                    same(types, "disabilitytype", Disability.class, year),
                    same(types, "ethnicitytype", Ethnicity.class, year),
                    same(types, "primaryneedcodetype", PrimaryNeed.class, year),
                    same(types, "referralsourcetype", ReferralSource.class, year),
                    same(types, year < 2025 ? "gendertype" : "sextype", Sex.class, year));
        });
    }

    /** The SSDA903 return has no need N9 nor N0, and until 2024 no sex 0 nor 9. All else is the same both ways. */
    @TestFactory
    Stream<DynamicTest> theReturnOfLookedAfterChildrenOfEachYearHasJustTheseCodes() {
        var known = new HashMap<String, Set<String>>();
        return IntStream.rangeClosed(2017, 2026).boxed().flatMap(year -> {
            if (year == 2017) {
                known.putAll(columns("ssda903/SSDA903_schema_2017.yml"));
            }
            Path change = SCHEMAS.resolve("ssda903/SSDA903_schema_" + year + ".diff.yml");
            if (Files.exists(change)) {
                known.putAll(columns("ssda903/" + change.getFileName()));
            }
            Map<String, Set<String>> now = Map.copyOf(known);
            var tests = Stream.of(
                    same(now, "episodes.RNE", EpisodeStartReason.class, year),
                    same(now, "episodes.LS", LegalStatus.class, year),
                    same(now, "episodes.CIN", written(PrimaryNeed.class, year, Set.of("N9", "N0")), year),
                    same(now, "episodes.PLACE", PlacementType.class, year),
                    same(now, "episodes.PLACE_PROVIDER", PlacementProvider.class, year),
                    same(now, "episodes.REC", EpisodeEndReason.class, year),
                    same(now, "episodes.REASON_PLACE_CHANGE", PlacementChangeReason.class, year),
                    same(now, "header.ETHNIC", Ethnicity.class, year),
                    same(now, "header.SEX", written(Sex.class, year, Set.of("0", "9")), year),
                    same(now, "uasc.SEX", written(Sex.class, year, Set.of("0", "9")), year),
                    same(now, "missing.MISSING", MissingKind.class, year),
                    same(now, "reviews.REVIEW_CODE", Participation.class, year),
                    same(now, "oc2.SDQ_REASON", ScoreReason.class, year),
                    same(now, "oc3.IN_TOUCH", InTouch.class, year),
                    same(now, "oc3.ACTIV", LeaverActivity.class, year),
                    same(now, "oc3.ACCOM", accommodation(year), year),
                    same(now, "placed_adoption.REASON_PLACED_CEASED", ReversalReason.class, year),
                    same(now, "prev_perm.PREV_PERM", PreviousPermanence.class, year),
                    same(now, "ad1.SEX_ADOPTR", AdopterSex.class, year),
                    same(now, "ad1.LS_ADOPTR", AdopterStatus.class, year));
            return year < 2024
                    ? tests
                    : Stream.concat(
                            tests, Stream.of(same(now, "social_worker.SW_REASON", WorkerChangeReason.class, year)));
        });
    }

    @Test
    void beforeItIsAskedForASocialWorkersReasonIsNotValid() {
        assertThat(WorkerChangeReason.values()).noneMatch(reason -> reason.validIn(2023));
    }

    /** A column of codes that no set of ours stands for would be one that readers cannot read. */
    @Test
    void theOtherColumnsOfTheReturnAreYesAndNo() {
        Map<String, Set<String>> all = columns("ssda903/SSDA903_schema_2017.yml");
        Set<String> known = Set.of(
                "episodes.RNE",
                "episodes.LS",
                "episodes.CIN",
                "episodes.PLACE",
                "episodes.PLACE_PROVIDER",
                "episodes.REC",
                "episodes.REASON_PLACE_CHANGE",
                "header.ETHNIC",
                "header.SEX",
                "uasc.SEX",
                "missing.MISSING",
                "reviews.REVIEW_CODE",
                "oc2.SDQ_REASON",
                "oc3.IN_TOUCH",
                "oc3.ACTIV",
                "oc3.ACCOM",
                "placed_adoption.REASON_PLACED_CEASED",
                "prev_perm.PREV_PERM",
                "ad1.SEX_ADOPTR",
                "ad1.LS_ADOPTR");

        assertThat(all.keySet()).containsAll(known);
        all.forEach((column, codes) -> {
            if (!known.contains(column)) {
                assertThat(codes).as(column).isEqualTo(Set.of("0", "1"));
            }
        });
    }

    @Test
    void theWorkforceCensusHasJustTheseRoles() {
        assertThat(types("social_work_workforce_2022.xsd").get("roletype"))
                .isEqualTo(written(WorkerRole.class, 2022, Set.of()));
    }

    @TestFactory
    Stream<DynamicTest> everyCodeIsFoundAsItIsWrittenInAnyYear() {
        return SETS.stream().map(set -> DynamicTest.dynamicTest(set.getSimpleName(), () -> assertFound(set)));
    }

    @Test
    void everySetOfOfficialCodesIsTestedHere() throws IOException {
        Path source = Path.of("src/main/java/safeguarding/children/code");
        try (Stream<Path> files = Files.list(source)) {
            assertThat(files.filter(file -> contains(file, "implements OfficialCode"))
                            .map(file -> file.getFileName().toString().replace(".java", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            SETS.stream().map(Class::getSimpleName).toList());
        }
    }

    @Test
    void aTextThatIsNoCodeIsNotFoundAndSpaceAroundOneDoesNotCount() {
        assertThat(OfficialCode.find(ReferralSource.class, "1A")).contains(ReferralSource.FAMILY);
        assertThat(OfficialCode.find(ReferralSource.class, " 1A\t")).contains(ReferralSource.FAMILY);
        assertThat(OfficialCode.find(ReferralSource.class, "1a")).isEmpty();
        assertThat(OfficialCode.find(ReferralSource.class, "FAMILY")).isEmpty();
        assertThat(OfficialCode.find(ReferralSource.class, "")).isEmpty();
    }

    @Test
    void sexIsReadAsAnyYearWroteItAndWrittenAsItsYearDid() {
        assertThat(OfficialCode.find(Sex.class, "1")).contains(Sex.MALE);
        assertThat(OfficialCode.find(Sex.class, "M")).contains(Sex.MALE);
        assertThat(OfficialCode.find(Sex.class, "0")).contains(Sex.UNKNOWN);
        assertThat(Sex.FEMALE.codeIn(2024)).contains("2");
        assertThat(Sex.FEMALE.codeIn(2025)).contains("F");
        assertThat(Sex.INDETERMINATE.codeIn(2025)).isEmpty();
    }

    @Test
    void accommodationIsALetterAndWhetherItIsSuitableADigit() {
        assertThat(LeaverAccommodation.ofReturn("U1")).contains(LeaverAccommodation.U);
        assertThat(LeaverAccommodation.suitable("U1")).contains(true);
        assertThat(LeaverAccommodation.suitable("U2")).contains(false);
        assertThat(LeaverAccommodation.ofReturn("0")).contains(LeaverAccommodation.NOT_KNOWN);
        assertThat(LeaverAccommodation.suitable("0")).isEmpty();
        for (String wrong : List.of("01", "U", "U3", "A1", "U12", "")) {
            assertThat(LeaverAccommodation.ofReturn(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aChildIsDisabledIfAnyCodeButNoneIsRecorded() {
        assertThat(Disability.any(List.of())).isNull();
        assertThat(Disability.any(List.of(Disability.NONE))).isFalse();
        assertThat(Disability.any(List.of(Disability.NONE, Disability.AUT))).isTrue();
    }

    @Test
    void yearsBeforeAndAfterTheSchemasHaveTheAnswersOfTheFirstAndLast() {
        assertThat(PlacementType.K3.validIn(2024)).isFalse();
        assertThat(PlacementType.K3.validIn(2025)).isTrue();
        assertThat(PlacementType.K3.validIn(2031)).isTrue();
        assertThat(PlacementType.H5.validIn(2024)).isTrue();
        assertThat(PlacementType.H5.validIn(2025)).isFalse();
        assertThat(PlacementType.H5.validIn(2011)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Years(2020, 2019))
                .withMessage("years must run from 2017 or later upwards, were 2020 to 2019");
        assertThatIllegalArgumentException().isThrownBy(() -> Years.from(2016));
    }

    @Test
    void groupsOfCodesAreThoseOfTheNationalFigures() {
        assertThat(codes(PlacementType.fostering())).containsExactly("U1", "U2", "U3", "U4", "U5", "U6");
        assertThat(codes(PlacementType.adoptive())).containsExactly("A3", "A4", "A5", "A6");
        assertThat(codes(PlacementType.temporary())).containsExactly("T0", "T1", "T2", "T3", "T4");
        assertThat(codes(LegalStatus.shortBreaks())).containsExactly("V3", "V4");
        assertThat(codes(EpisodeEndReason.adoption())).containsExactly("E11", "E12");
        assertThat(codes(EpisodeEndReason.specialGuardianship()))
                .containsExactly("E43", "E44", "E45", "E46", "E47", "E48");
        assertThat(codes(Participation.takingPart())).containsExactly("PN1", "PN2", "PN3", "PN4", "PN5", "PN6");
        assertThat(codes(LeaverActivity.inEducationEmploymentOrTraining()))
                .containsExactly("F1", "F2", "F3", "F4", "F5", "P1", "P2", "P3", "P4", "P5");
        assertThat(codes(LeaverActivity.inHigherEducation())).containsExactly("F1", "P1");
        assertThat(codes(LeaverActivity.notInEducationEmploymentOrTraining())).containsExactly("G4", "G5", "G6");
        assertThat(codes(LeaverAccommodation.outOfBase())).containsExactly("G", "H", "R");
        assertThat(codes(PrimaryNeed.ofLookedAfterChildren()))
                .doesNotContain("N9", "N0")
                .hasSize(8);
    }

    private static Set<String> codes(Set<? extends OfficialCode> set) {
        return set.stream().map(OfficialCode::code).collect(toCollection(TreeSet::new));
    }

    private static DynamicTest same(
            Map<String, Set<String>> schema, String name, Class<? extends Enum<?>> set, int year) {
        return same(schema, name, written(set, year, Set.of()), year);
    }

    private static DynamicTest same(Map<String, Set<String>> schema, String name, Set<String> ours, int year) {
        return DynamicTest.dynamicTest(name + " " + year, () -> assertThat(ours).isEqualTo(schema.get(name)));
    }

    /** How the codes of a set are written in a year's files. */
    private static Set<String> written(Class<? extends Enum<?>> set, int year, Set<String> except) {
        return official(set)
                .flatMap(code -> code.codeIn(year).stream())
                .filter(code -> !except.contains(code))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> accommodation(int year) {
        return written(LeaverAccommodation.class, year, Set.of()).stream()
                .flatMap(letter -> letter.equals("0") ? Stream.of(letter) : Stream.of(letter + "1", letter + "2"))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<OfficialCode> official(Class<? extends Enum<?>> set) {
        return Arrays.stream(set.getEnumConstants()).map(OfficialCode.class::cast);
    }

    private static <E extends Enum<E> & OfficialCode> void assertFound(Class<? extends Enum<?>> any) {
        @SuppressWarnings("unchecked")
        Class<E> set = (Class<E>) any;
        for (E code : set.getEnumConstants()) {
            assertThat(code.label()).isNotBlank().hasSizeLessThanOrEqualTo(100).hasToString(code.toString());
            assertThat(OfficialCode.find(set, code.code())).isEqualTo(Optional.of(code));
            for (int year = 2017; year <= 2026; year++) {
                assertThat(code.codeIn(year).isPresent()).isEqualTo(code.validIn(year));
                code.codeIn(year)
                        .ifPresent(
                                text -> assertThat(OfficialCode.find(set, text)).contains(code));
            }
        }
        assertThat(Arrays.stream(set.getEnumConstants()).map(OfficialCode::label))
                .doesNotHaveDuplicates();
    }

    private static Map<String, Set<String>> types(String file) {
        var types = new HashMap<String, Set<String>>();
        var type = TYPE.matcher(read(file));
        while (type.find()) {
            var codes = new TreeSet<String>();
            var value = VALUE.matcher(type.group(2));
            while (value.find()) {
                codes.add(value.group(1));
            }
            types.put(type.group(1), codes);
        }
        return types;
    }

    /** The codes of each column, as "table.COLUMN": of a whole schema, or of what a year changes. */
    private static Map<String, Set<String>> columns(String file) {
        var columns = new HashMap<String, Set<String>>();
        String table = "";
        String column = "";
        for (String line : read(file).lines().toList()) {
            String text = line.strip();
            int indent = line.length() - line.stripLeading().length();
            if (text.startsWith("column_map.")) {
                String[] path = text.replace(":", "").split("\\.", -1);
                table = path[1];
                column = path.length > 2 ? path[2] : "";
            } else if (text.matches("[a-z0-9_]+:") && indent == 4 && !text.equals("value:")) {
                table = text.replace(":", "");
            } else if (text.matches("[A-Z0-9_]+:")) {
                column = text.replace(":", "");
            } else if (text.startsWith("- code:")) {
                columns.computeIfAbsent(table + "." + column, name -> new TreeSet<>())
                        .add(text.substring("- code:".length()).strip().replace("\"", ""));
            }
        }
        return columns;
    }

    private static String read(String file) {
        Path path = SCHEMAS.resolve(file);
        assumeTrue(Files.exists(path), () -> "needs ../shared: " + path + " is not there");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
