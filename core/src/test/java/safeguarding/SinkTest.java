package safeguarding;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sink takes a publication and nothing else, and there is one way only to a publication. */
class SinkTest {

    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_TESTS).importPackages("safeguarding");

    private static final String EMBEDDER = """
            package embedder;

            import java.util.*;
            import safeguarding.*;
            import safeguarding.protect.*;

            class Embedder {
              void give(Sink sink, ScorecardResult result, Reading reading, Finding finding, Publication publication) {
                %s;
              }
            }
            """;

    /** The errors of a statement in an embedder's class. */
    private static List<String> errors(String statement) {
        var source =
                new SimpleJavaFileObject(URI.create("string:///embedder/Embedder.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return EMBEDDER.formatted(statement);
                    }
                };
        var found = new DiagnosticCollector<JavaFileObject>();
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-implicit:none", "-d", System.getProperty("java.io.tmpdir")),
                        null,
                        List.of(source))
                .call();
        return found.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> d.getMessage(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sink.accept(publication)",
                "publication.to(sink)",
                "result.publish(Protection.SMALL_COUNTS).to(sink)",
                "result.publish(Protection.SMALL_COUNTS, Ledger.NONE).to(sink)"
            })
    void aSinkTakesAPublication(String statement) {
        assertThat(errors(statement)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sink.accept(result)",
                "sink.accept(reading)",
                "sink.accept(finding)",
                "sink.accept(result.readings())",
                "sink.accept(result.toString())",
                "sink.accept(reading.figure())",
                "sink.accept(publication.entries().get(0))",
                "sink.accept(publication.edition(\"first\"))",
                "sink.accept((Publication) (Record) result)"
            })
    void aSinkTakesNothingElse(String statement) {
        assertThat(errors(statement)).hasSize(1).first().asString().contains("incompatible types");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Publication(\"\", List.of(), \"\", List.of(), List.of(), publication.audit(), Map.of())",
                "new Publication(publication)",
                "new Publication() {}"
            })
    void nobodyMakesAPublicationButByProtectingAResult(String statement) {
        assertThat(errors(statement)).isNotEmpty();
    }

    @Test
    void aSinkHasOneMethodAndThatTakesAPublication() {
        methods()
                .that()
                .areDeclaredIn(Sink.class)
                .should()
                .haveRawParameterTypes(Publication.class)
                .check(CORE);
    }

    @Test
    void aPublicationHasNoConstructorThatOthersSee() {
        constructors()
                .that()
                .areDeclaredIn(Publication.class)
                .should()
                .bePackagePrivate()
                .check(CORE);
    }

    @Test
    void onlyPublishingMakesAPublication() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Publishing.class)
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Publication.class))))
                .check(CORE);
    }

    @Test
    void onlyAResultGivesAPublication() {
        methods()
                .that()
                .arePublic()
                .and()
                .haveRawReturnType(Publication.class)
                .should()
                .beDeclaredIn(ScorecardResult.class)
                .orShould()
                .beDeclaredIn(Publication.class)
                .check(CORE);
    }

    @Test
    void onlyTheEngineAndTheCallerOfFindingRulesLog() {
        noClasses()
                .that()
                .resideOutsideOfPackage("safeguarding.engine")
                .and()
                .doNotBelongToAnyOf(Findings.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(CORE);
    }
}
