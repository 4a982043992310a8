package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the API is told of every number: that it is explained, by which method it is, and who published that. */
class DocumentationTest {
    /** What goes in, and what is a part of a result that says its method. */
    private static final Set<Class<?>> WITHOUT_METHOD = Set.of(
            Change.Events.class,
            Change.Exposure.class,
            ChartPoint.class,
            ControlLimits.class,
            Decomposition.Cell.class,
            Decomposition.Factor.class,
            Decomposition.Group.class,
            Estimate.Missing.class,
            Estimate.Value.class,
            FunnelPlot.Unit.class,
            IndirectRatio.Band.class,
            Published.class,
            RuleSet.class,
            Signal.class,
            StandardisedRate.Band.class);

    @Test
    void everyPublicMemberHasJavadoc(@TempDir Path out) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(said, Locale.ROOT, null);
                Stream<Path> sources = Files.list(Path.of("src/main/java/safeguarding/stats"))) {
            List<String> options = List.of(
                    "-proc:none",
                    "-Xdoclint:missing/public",
                    "-Xmaxwarns",
                    "10000",
                    "-d",
                    out.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
                    .call();
            assertThat(compiled).isTrue();
        }
        var missing = new TreeSet<String>();
        for (var d : said.getDiagnostics()) {
            if (d.getMessage(Locale.ROOT).matches("(?s).*no (comment|main description).*")) {
                missing.add(Path.of(d.getSource().toUri()).getFileName() + ":" + d.getLineNumber());
            }
        }
        assertThat(said.getDiagnostics())
                .as("it also wants @return, so it was heard")
                .isNotEmpty();
        assertThat(missing).isEmpty();
    }

    /** Sums, lookups and what says that it is another's. */
    private static final Set<String> WITHOUT_SOURCE = Set.of(
            "Adjustment.adjust",
            "Decomposition.effect",
            "Interval.times",
            "Interval.width",
            "RateChange.ratioInterval",
            "RecentTrend.ofCounts",
            "Series.at",
            "StandardisedRate.events",
            "StandardisedRate.total");

    private static final Pattern CALCULATION = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*"
                    + "public (?:static )?(?:Estimate<[\\w<>.]+>|double(?:\\[\\])?|Interval|Decomposition)\\s+(\\w+)\\(",
            Pattern.DOTALL);

    @Test
    void everyCalculationCitesWhoPublishedItAndWhen() throws IOException {
        var uncited = new TreeSet<String>();
        int found = 0;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/safeguarding/stats"))) {
            for (Path source : sources.toList()) {
                String type = source.getFileName().toString().replace(".java", "");
                Matcher m = CALCULATION.matcher(Files.readString(source));
                while (m.find()) {
                    found++;
                    String doc = m.group(1);
                    if (!doc.matches("(?s).*(18|19|20)\\d\\d.*") && !WITHOUT_SOURCE.contains(type + "." + m.group(2))) {
                        uncited.add(type + "." + m.group(2));
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(60);
        assertThat(uncited).isEmpty();
    }

    @Test
    void everyMethodHasAnAuthorAndAYear() {
        assertThat(Method.values())
                .allSatisfy(m -> assertThat(m.citation()).containsPattern("^\\p{Lu}[^0-9]+ (18|19|20)\\d\\d"));
    }

    @Test
    void everyResultSaysItsMethod() throws IOException {
        var silent = new ArrayList<String>();
        for (var info : ClassPath.from(Method.class.getClassLoader()).getTopLevelClasses("safeguarding.stats")) {
            Class<?> type = info.load();
            Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
                    .filter(c -> c.isRecord() && Modifier.isPublic(c.getModifiers()) && !WITHOUT_METHOD.contains(c))
                    .filter(c -> Arrays.stream(c.getMethods())
                            .noneMatch(m -> m.getName().equals("method") && m.getReturnType() == Method.class))
                    .forEach(c -> silent.add(c.getName()));
        }
        assertThat(silent).isEmpty();
    }
}
