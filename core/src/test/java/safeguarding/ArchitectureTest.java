package safeguarding;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import safeguarding.protect.Suppression;

/** The rules of core that the compiler does not know. */
class ArchitectureTest {

    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages("safeguarding");

    /** A package uses those of the lines above its own, and none beside it. */
    private static final List<List<String>> ORDER = List.of(
            List.of("safeguarding.time", "safeguarding.text", "safeguarding.stats"),
            List.of("safeguarding.fact"),
            List.of("safeguarding.measure"),
            List.of("safeguarding.indicator"),
            List.of("safeguarding.engine", "safeguarding.judge", "safeguarding.protect", "safeguarding.consistency"),
            List.of("safeguarding"));

    @ParameterizedTest(name = "{0} uses {1}")
    @MethodSource("packagesAndWhatTheyMayUse")
    void aPackageUsesOnlyThoseToItsLeft(String name, List<String> others) {
        var usable = Stream.concat(Stream.of(name), others.stream()).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAPackage("safeguarding..").and(not(resideInAnyPackage(usable))))
                .allowEmptyShould(true)
                .check(CORE);
    }

    static List<Arguments> packagesAndWhatTheyMayUse() {
        var arguments = new ArrayList<Arguments>();
        var left = new ArrayList<String>();
        for (var layer : ORDER) {
            layer.forEach(name -> arguments.add(Arguments.of(name, List.copyOf(left))));
            left.addAll(layer);
        }
        return arguments;
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        var all = ORDER.stream().flatMap(List::stream).toArray(String[]::new);
        classes().should().resideInAnyPackage(all).check(CORE);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes().should(beIn(NullMarked.class)).check(CORE);
    }

    @Test
    void publicSignaturesNameOnlyTheJdkOurselvesAndJspecify() {
        classes().should(nameOnly("java..", "safeguarding..", "org.jspecify..")).check(CORE);
    }

    @Test
    void coreUsesNoOtherLibraryThanGuavaCommonsMathAndSlf4j() {
        var usable = resideInAnyPackage(
                "java..",
                "safeguarding..",
                "org.jspecify..",
                "com.google.common..",
                "org.slf4j..",
                "org.apache.commons.math3..");
        noClasses().should().dependOnClassesThat(not(usable)).check(CORE);
    }

    @Test
    void commonsMathStaysInStats() {
        noClasses()
                .that()
                .resideOutsideOfPackage("safeguarding.stats")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons..")
                .check(CORE);
    }

    @Test
    void thereIsNoClock() {
        classes().should(never(accessTargetWhere(readsTheClock()))).check(CORE);
    }

    /**
     * The engine tells how long it took. A publication that takes too long to be proved is refused; time decides
     * nothing else.
     */
    @Test
    void onlyTheEngineAndTheAuditMeasureTheTimeTheyTake() {
        classes()
                .that()
                .resideOutsideOfPackage("safeguarding.engine")
                .and()
                .doNotBelongToAnyOf(Suppression.class)
                .should(never(accessTargetWhere(measuresTimePassed())))
                .check(CORE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(CORE);
    }

    @Test
    void logsGoThroughSlf4j() {
        noClasses().should(USE_JAVA_UTIL_LOGGING).check(CORE);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return describe("the clock is read", access -> {
            var owner = access.getTargetOwner();
            var name = access.getTarget().getName();
            return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
                    || owner.isEquivalentTo(Clock.class)
                    || owner.isEquivalentTo(Date.class)
                    || owner.isEquivalentTo(Calendar.class)
                    || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
        });
    }

    private static DescribedPredicate<JavaAccess<?>> measuresTimePassed() {
        return describe(
                "the time passed is measured",
                access -> access.getTargetOwner().isEquivalentTo(System.class)
                        && access.getTarget().getName().equals("nanoTime"));
    }

    private static ArchCondition<JavaClass> beIn(Class<NullMarked> marker) {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(marker);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaClass> nameOnly(String... packages) {
        var allowed = resideInAnyPackage(packages);
        return new ArchCondition<>("name only " + List.of(packages) + " where callers can see it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isSeen(type)) {
                    return;
                }
                var above = new ArrayList<JavaType>(type.getInterfaces());
                type.getSuperclass().ifPresent(above::add);
                above.addAll(type.getTypeParameters());
                for (var shown : above) {
                    refuse(type.getFullName(), shown.getAllInvolvedRawTypes(), events);
                }
                for (var member : type.getMembers()) {
                    if (member.getModifiers().contains(PUBLIC)
                            || member.getModifiers().contains(PROTECTED)) {
                        refuse(member.getFullName(), named(member), events);
                    }
                }
            }

            private void refuse(String place, Set<JavaClass> shown, ConditionEvents events) {
                for (var type : shown) {
                    var plain = type.getBaseComponentType();
                    if (!plain.isPrimitive() && !allowed.test(plain)) {
                        events.add(SimpleConditionEvent.violated(type, place + " names " + plain.getFullName()));
                    }
                }
            }
        };
    }

    private static boolean isSeen(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(ArchitectureTest::isSeen).orElse(true);
    }

    private static Set<JavaClass> named(JavaMember member) {
        var all = new LinkedHashSet<>(member.getAllInvolvedRawTypes());
        if (member instanceof JavaCodeUnit code) {
            all.addAll(code.getExceptionTypes());
        }
        return all;
    }
}
