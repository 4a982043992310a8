package safeguarding.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import safeguarding.ActionPlan;
import safeguarding.DeclaredRule;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.csv.ActionPlanCsv;
import safeguarding.fact.Problem;
import safeguarding.json.ScorecardJson;
import safeguarding.judge.Rag;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/** What scorecard is worked out, for which periods, and when that is a failure. */
final class CardMixin {

    /** When the exit code says that something is wrong. */
    enum FailOn {
        red,
        amber
    }

    @Option(
            names = "--scorecard",
            paramLabel = "JSON",
            description =
                    "The definition of the scorecard, JSON. Without it, the headline indicators that can be computed,"
                            + " red where one got worse by more than chance.",
            order = 10)
    private @Nullable Path scorecard;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            split = ",",
            description =
                    "A period such as 2019-20, \"2019-20 H1\" or \"Apr 2019\", or all parts of one: 2019-20:halves,"
                            + " 2019-20:quarters or 2019-20:months. Several have commas between them. Without it, the latest"
                            + " year that the files cover.",
            order = 11)
    private List<String> periods = new ArrayList<>();

    @Option(
            names = "--actions",
            paramLabel = "CSV",
            description =
                    "The action plan: it is told of lines that are red or worse without an action, and of actions past"
                            + " their date.",
            order = 14)
    private @Nullable Path actions;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description = "The day on which actions are looked at; without it, the last day of the periods.",
            order = 15)
    private @Nullable String asAt;

    @Option(
            names = "--fail-on",
            paramLabel = "STATUS",
            description = "End with exit code 1 if a line is red, or red or amber: ${COMPLETION-CANDIDATES}.",
            order = 16)
    private @Nullable FailOn failOn;

    @Option(
            names = "--max-problems",
            paramLabel = "N",
            description = "Refuse files with more problems than this.",
            order = 17)
    private @Nullable Integer maxProblems;

    List<ReportingPeriod> periods(Loaded loaded) {
        return periods.isEmpty()
                ? loaded.periods()
                : periods.stream()
                        .flatMap(text -> Periods.parse(text).stream())
                        .distinct()
                        .toList();
    }

    /**
     * A scorecard worked out, and what it was worked out from.
     *
     * @param result what it came to
     * @param loaded what the files held
     */
    record Worked(ScorecardResult result, Loaded loaded) {}

    /** Reads the files and works the scorecard out. */
    ScorecardResult result(FilesMixin files, Terminal terminal) {
        return worked(files, terminal).result();
    }

    /** Reads the files and works the scorecard out. */
    Worked worked(FilesMixin files, Terminal terminal) {
        // what is wrong with the definition or the periods is told before long work
        Optional<Scorecard> defined =
                Optional.ofNullable(scorecard).map(file -> ScorecardJson.read(file, ChildrenCatalogue.CATALOGUE));
        periods.forEach(Periods::parse);
        Optional<LocalDate> day = asAt();
        Loaded loaded = files.load(terminal);
        FilesMixin.problems(terminal, loaded.facts().problems(), Optional.ofNullable(maxProblems));
        List<ReportingPeriod> asked = periods(loaded);
        terminal.stage("Counting");
        Scorecard card = defined.orElseGet(() -> loaded.scorecard(asked));
        if (card.lines().isEmpty()) {
            throw new Refusal(
                    Exit.DATA,
                    "nothing can be computed for "
                            + Wording.join(
                                    asked.stream().map(ReportingPeriod::label).toList())
                            + ": the files do not cover it");
        }
        return new Worked(acted(card, asked, day, terminal).evaluate(loaded.facts(), asked), loaded);
    }

    /** The scorecard with what the plan says is to be done about its lines. */
    private Scorecard acted(Scorecard card, List<ReportingPeriod> asked, Optional<LocalDate> day, Terminal terminal) {
        if (actions == null) {
            return card;
        }
        var problems = new ArrayList<Problem>();
        ActionPlan plan = ActionPlanCsv.from(actions).servingLinesOf(card).read("Actions", problems::add);
        problems.forEach(problem -> terminal.warn(problem.toString()));
        LocalDate on = day.orElseGet(() -> asked.stream()
                .map(ReportingPeriod::lastDay)
                .max(LocalDate::compareTo)
                .orElseThrow());
        DeclaredRule rule = plan.asAt(on);
        boolean has = card.rules().stream().anyMatch(other -> other.id().equals(rule.id()));
        return (has ? card.without(rule.id()) : card).finding(rule);
    }

    /** The day on which actions are looked at, if it was told. */
    Optional<LocalDate> asAt() {
        return Optional.ofNullable(asAt).map(day -> FilesMixin.date("--as-at", day));
    }

    /** The exit code for what is shown. */
    int exit(Publication publication, Terminal terminal) {
        return exit(publication.statuses().get(Rag.RED), publication.statuses().get(Rag.AMBER), terminal);
    }

    /** The exit code for exact figures. */
    int exit(ScorecardResult result, Terminal terminal) {
        return exit(result.rated(Rag.RED).count(), result.rated(Rag.AMBER).count(), terminal);
    }

    private int exit(@Nullable Long red, @Nullable Long amber, Terminal terminal) {
        long reds = red == null ? 0 : red;
        long ambers = failOn == FailOn.amber && amber != null ? amber : 0;
        if (failOn == null || reds + ambers == 0) {
            return Exit.FINE;
        }
        terminal.say(Wording.count(reds, "figure") + " " + (reds == 1 ? "is" : "are") + " red"
                + (failOn == FailOn.amber ? " and " + Wording.number(ambers) + " amber" : "") + ".");
        return Exit.RED;
    }
}
