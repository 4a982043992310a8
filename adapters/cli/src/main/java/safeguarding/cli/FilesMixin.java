package safeguarding.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** The files a command reads, and what must be told besides. */
final class FilesMixin {

    @Parameters(
            paramLabel = "FILE",
            description = "Files, or folders with all that lies in them: children in need census, SSDA903, Annex A,"
                    + " Standard Safeguarding Dataset, returns, populations.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "The area records are about, as CODE:NAME, or a name; of returns, the one to show.",
            order = 1)
    private @Nullable String area;

    @Option(
            names = "--extracted",
            paramLabel = "DATE",
            description = "The day an Annex A or Standard Safeguarding Dataset was drawn: 2020-03-31.",
            order = 2)
    private @Nullable String extracted;

    @Option(
            names = "--covers",
            paramLabel = "PERIOD",
            description =
                    "The dates of which a Standard Safeguarding Dataset, or an Annex A, holds every record: 2019-20.",
            order = 3)
    private @Nullable String covers;

    @Option(
            names = "--return-year",
            paramLabel = "YEAR",
            description = "The year of an SSDA903 return, where neither its name nor its dates tell it: 2019-20.",
            order = 4)
    private @Nullable String returnYear;

    @Option(
            names = "--population-release",
            paramLabel = "NAME",
            description = "The release populations are of: \"ONS MYE 2023\".",
            order = 5)
    private @Nullable String release;

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** What the files are; says on standard error what was found. */
    Sources sources(Terminal terminal) {
        if (files.isEmpty()) {
            throw new Refusal(Exit.USAGE, "give files, or a folder, to read");
        }
        terminal.stage("Looking at the files");
        Sources sources = Sources.of(files).telling(terminal.progress());
        if (area != null) {
            sources = sources.about(area(area));
        }
        if (extracted != null) {
            sources = sources.extracted(date("--extracted", extracted));
        }
        if (covers != null) {
            sources = sources.covering(Coverage.of(ReportingPeriod.parse(covers)));
        }
        if (returnYear != null) {
            sources = sources.returnOf(FinancialYear.of(returnYear));
        }
        if (release != null) {
            sources = sources.populationsOf(release);
        }
        return sources;
    }

    /** Reads the files, and says on standard error what was read. */
    Loaded load(Terminal terminal) {
        Loaded loaded = sources(terminal).load();
        terminal.clear();
        loaded.inputs().forEach(input -> terminal.say(input.toString()));
        if (!loaded.passedOver().isEmpty()) {
            terminal.say("Passed over: " + names(loaded.passedOver()) + ".");
        }
        if (area == null && loaded.area().isPresent()) {
            terminal.say("The records are taken to be about '"
                    + loaded.area().get().name() + "'; say otherwise with --area CODE:NAME.");
        }
        return loaded;
    }

    private static String names(List<Path> files) {
        int most = 5;
        List<String> some = files.stream().limit(most).map(Texts::name).toList();
        return files.size() <= most
                ? Wording.join(some)
                : String.join(", ", some) + " and " + (files.size() - most) + " more";
    }

    /** Tells how many problems there were, and ends the command if there are more than are allowed. */
    static void problems(Terminal terminal, List<Problem> problems, Optional<Integer> allowed) {
        if (allowed.isPresent() && problems.size() > allowed.get()) {
            throw new Refusal(
                    Exit.DATA,
                    Wording.count(problems.size(), "problem") + ", at most " + Wording.number(allowed.get())
                            + " allowed by --max-problems; 'scorecard check' lists them");
        }
        if (!problems.isEmpty()) {
            terminal.say(Wording.count(problems.size(), "problem") + " with the files; 'scorecard check' lists "
                    + (problems.size() == 1 ? "it" : "them") + ".");
        }
    }

    private static Area area(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? Area.named(text.strip())
                : Area.of(
                        text.substring(0, colon).strip(),
                        text.substring(colon + 1).strip());
    }

    /** The date that was given for an option. */
    static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(Exit.USAGE, option + " must be a date that exists, such as 2020-03-31");
        }
    }
}
