package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as it is handed out, in a JVM of its own. */
class JarIT {

    private static final Path JAR = Path.of(System.getProperty("scorecard.jar"));

    @TempDir
    Path folder;

    @Test
    void theJarRunsOnItsOwnAndEndsWithTheExitCode() throws Exception {
        String returns = SomeFiles.returns(folder.resolve("returns.csv")).toString();
        Path out = folder.resolve("out");

        Ran ran = java("report", returns, "--out", out.toString(), "--fail-on", "red");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).startsWith("returns.csv: returns\n").endsWith("1 figure is red.\n");
        assertThat(out.resolve("scorecard.json")).content().contains("\"publication\"");
    }

    @Test
    void everyReaderIsInTheJar() throws Exception {
        SomeFiles.census(folder.resolve("in/cin.xml"), 12, 3);
        SomeFiles.return903(folder.resolve("in/ssda903-2019-20"));

        Ran ran = java("check", folder.resolve("in").toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).endsWith("No problems.\n");
    }

    @Test
    void whatIsPrintedIsUtf8WhateverTheMachineUses() throws Exception {
        String returns = SomeFiles.write(
                        folder.resolve("returns.csv"),
                        "indicator,area,period,count\nsec.restraint.count,Siân’s,2019-20,7\n")
                .toString();

        assertThat(java("evaluate", returns, "--quiet").out()).contains("Siân’s", "───");
    }

    @Test
    void theVersionIsThatOfTheRelease() throws Exception {
        assertThat(java("--version").out())
                .startsWith("Safeguarding Scorecard 0.")
                .doesNotContain("not packaged");
    }

    @Test
    void theScriptBesideItFindsItAndPassesOnWhatIsTyped() throws Exception {
        String script = OS.WINDOWS.isCurrentOs() ? "scorecard.cmd" : "scorecard";
        var builder = new ProcessBuilder(Path.of("bin", script).toString(), "explain", "cpp rate");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));

        Ran ran = run(builder);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("scorecard: unknown indicator 'cpp rate'; did you mean 'cpp.rate'");
    }

    @Test
    void nothingOfAnotherJarsSignatureOrModuleIsLeft() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(
                            name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)") || name.endsWith("module-info.class"))
                    .contains("META-INF/services/com.fasterxml.jackson.core.JsonFactory", "META-INF/LICENSE");
        }
    }

    private Ran java(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=ISO-8859-1",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(args));
        return run(new ProcessBuilder(command));
    }

    private Ran run(ProcessBuilder command) throws IOException, InterruptedException {
        Path out = folder.resolve("printed");
        Path err = folder.resolve("said");
        int exit = command.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ran(exit, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
