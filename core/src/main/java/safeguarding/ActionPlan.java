package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;
import static safeguarding.text.TextTable.left;
import static safeguarding.text.TextTable.right;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import safeguarding.PriorityAction.Origin;
import safeguarding.PriorityAction.Status;
import safeguarding.indicator.Unit;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.text.TextTable;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * What partners have undertaken to do, as it stands: the actions after an inspection, the standards that section 11 returns
 * show not to be met, the recommendations of reviews, and what is done about lines of the scorecard. All are tracked the same
 * way. There is no clock: whether an action is overdue is asked of a day. Immutable.
 *
 * <p>It holds evidence in the partners' own words, so it is for the partners. Only what a {@link Publication} shows of it is
 * for others.
 *
 * @param title what it is called, 1 to 100 characters in one line
 * @param actions the actions, in order, each id once
 */
public record ActionPlan(String title, List<PriorityAction> actions) {

    /** @throws IllegalArgumentException if the title is blank, too long or not of one line, or two actions have one id */
    public ActionPlan {
        title = Stewardship.text("a plan's title", title, 1, 100);
        actions = List.copyOf(actions);
        var ids = new LinkedHashMap<String, PriorityAction>();
        for (PriorityAction action : actions) {
            checkArgument(
                    ids.put(action.id(), action) == null,
                    "action '%s' is in the plan twice; give each an id of its own",
                    action.id());
        }
    }

    /** A plan without actions. */
    public static ActionPlan titled(String title) {
        return new ActionPlan(title, List.of());
    }

    /**
     * This plan with more actions.
     *
     * @throws IllegalArgumentException if one has the id of another
     */
    public ActionPlan with(PriorityAction... more) {
        return with(Arrays.asList(more));
    }

    /**
     * This plan with more actions.
     *
     * @throws IllegalArgumentException if one has the id of another
     */
    public ActionPlan with(List<PriorityAction> more) {
        var all = new ArrayList<>(actions);
        all.addAll(more);
        return new ActionPlan(title, all);
    }

    /** This plan with those of its actions for which a condition holds. */
    public ActionPlan where(Predicate<PriorityAction> condition) {
        return new ActionPlan(title, actions.stream().filter(condition).toList());
    }

    /** The actions that are to mend a line, done ones among them. */
    public List<PriorityAction> serving(String line) {
        return actions.stream().filter(action -> action.serves(line)).toList();
    }

    /** The actions that are past their date on a day and still open, the longest first. */
    public List<PriorityAction> overdueAt(LocalDate asAt) {
        return actions.stream()
                .filter(action -> action.isOverdueAt(asAt))
                .sorted(Comparator.comparing(action -> action.due().orElseThrow()))
                .toList();
    }

    /**
     * How far some actions have come.
     *
     * @param completed how many are done
     * @param evidenced how many of those done have evidence
     * @param open how many are to be done
     * @param overdue how many of those to be done are past their date
     * @param withdrawn how many are not to be done any more
     */
    public record Progress(int completed, int evidenced, int open, int overdue, int withdrawn) {

        /** @throws IllegalArgumentException if one is negative, or a part is more than its whole */
        public Progress {
            checkArgument(
                    evidenced >= 0 && completed >= evidenced && overdue >= 0 && open >= overdue && withdrawn >= 0,
                    "of the actions completed some are evidenced, of those open some are overdue; none is less than 0");
        }

        private static Progress of(List<PriorityAction> some, LocalDate asAt) {
            var completed = new ArrayList<PriorityAction>();
            int open = 0;
            int overdue = 0;
            for (PriorityAction action : some) {
                if (action.status() == Status.COMPLETED) {
                    completed.add(action);
                }
                open += action.status().isOpen() ? 1 : 0;
                overdue += action.isOverdueAt(asAt) ? 1 : 0;
            }
            int evidenced = (int) completed.stream()
                    .filter(action -> !action.evidence().isEmpty())
                    .count();
            return new Progress(completed.size(), evidenced, open, overdue, some.size() - completed.size() - open);
        }

        /** How many there are, without those withdrawn. */
        public int all() {
            return Math.addExact(completed, open);
        }

        /** The percentage completed of all but those withdrawn; a gap where there is none. */
        public Figure share() {
            return all() == 0 ? Figure.missing(Gap.ZERO_DENOMINATOR) : new Figure.Rate(completed, all(), 100, true);
        }

        /** In words: "108 of 110 actions completed (98.2%), 90 of them with evidence; 2 open, 1 of them past its date". */
        @Override
        public String toString() {
            return Wording.number(completed) + " of " + Wording.count(all(), "action") + " completed"
                    + (share().isGap() ? "" : " (" + Unit.percent().print(share()) + ")")
                    + (completed == 0 ? "" : ", " + Wording.number(evidenced) + " of them with evidence")
                    + "; " + Wording.number(open) + " open"
                    + (open == 0
                            ? ""
                            : ", " + Wording.number(overdue) + " of them past " + (overdue == 1 ? "its" : "their")
                                    + " date")
                    + (withdrawn == 0 ? "" : "; " + Wording.number(withdrawn) + " withdrawn");
        }
    }

    /**
     * A plan counted up on a day.
     *
     * @param asAt the day
     * @param all all its actions
     * @param byStatus how many have each status, those that none has among them
     * @param byTheme the actions under each theme of the plan, in its order; those without one under empty text
     * @param byOwner the actions of each owner, in the plan's order
     * @param byOrigin the actions of each origin that one has
     */
    public record Summary(
            LocalDate asAt,
            Progress all,
            Map<Status, Integer> byStatus,
            Map<String, Progress> byTheme,
            Map<String, Progress> byOwner,
            Map<Origin, Progress> byOrigin) {

        /** Copies the maps and keeps their order. */
        public Summary {
            byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
            byTheme = Collections.unmodifiableMap(new LinkedHashMap<>(byTheme));
            byOwner = Collections.unmodifiableMap(new LinkedHashMap<>(byOwner));
            byOrigin = Collections.unmodifiableMap(new LinkedHashMap<>(byOrigin));
        }

        /** A table: a row for each theme, owner and origin. */
        public String print() {
            TextTable table = TextTable.of(
                    left("").atMost(48),
                    right("Actions"),
                    right("Completed"),
                    right("%"),
                    right("Evidenced"),
                    right("Open"),
                    right("Past date"),
                    right("Withdrawn"));
            table = rows(table.group("By theme"), byTheme);
            table = rows(table.group("By owner"), byOwner);
            return rows(table.group("By what they follow from"), byOrigin).print();
        }

        private static <K> TextTable rows(TextTable table, Map<K, Progress> groups) {
            return table.rows(groups.entrySet().stream()
                    .map(group -> {
                        Progress some = group.getValue();
                        String name = String.valueOf(group.getKey());
                        return List.of(
                                name.isEmpty() ? "No theme" : name,
                                Wording.number(some.all()),
                                Wording.number(some.completed()),
                                some.share().isGap()
                                        ? ""
                                        : Unit.percent().print(some.share()).replace("%", ""),
                                Wording.number(some.evidenced()),
                                Wording.number(some.open()),
                                Wording.number(some.overdue()),
                                Wording.number(some.withdrawn()));
                    })
                    .toList());
        }

        /** The table. */
        @Override
        public String toString() {
            return print();
        }
    }

    /**
     * A rule of findings, to be put on a scorecard by {@link Scorecard#finding}. It tells of each line that is red or worsening
     * at its latest and that no open action of this plan serves, and of each action that is past its date on a day. A finding
     * goes to its owner: that of the line, or that of the action.
     *
     * <p>A line is worsening where a change for the worse is more than chance, or where nobody rates it and chance cannot be
     * tested. That an action is past its date rests on no figure. It is published beside the lines that the action serves, if all
     * their totals are shown; of an action that serves a line which is not shown, or no line, only the partners are told.
     *
     * <p>Every line that an action serves must be on the scorecard that is evaluated. A scorecard follows one plan: put several
     * into one by {@link #with(List)}.
     */
    public DeclaredRule asAt(LocalDate day) {
        return new DeclaredRule.Actions(this, day);
    }

    /** How far the plan has come by a day. */
    public Progress progressAt(LocalDate asAt) {
        return Progress.of(actions, asAt);
    }

    /** The plan counted up on a day. */
    public Summary summaryAt(LocalDate asAt) {
        var byStatus = new EnumMap<Status, Integer>(Status.class);
        for (Status status : Status.values()) {
            byStatus.put(status, 0);
        }
        actions.forEach(action -> byStatus.merge(action.status(), 1, Integer::sum));
        return new Summary(
                asAt,
                progressAt(asAt),
                byStatus,
                by(PriorityAction::theme, asAt, new LinkedHashMap<>()),
                by(PriorityAction::owner, asAt, new LinkedHashMap<>()),
                by(PriorityAction::origin, asAt, new EnumMap<>(Origin.class)));
    }

    private <K> Map<K, Progress> by(Function<PriorityAction, K> what, LocalDate asAt, Map<K, Progress> into) {
        actions.stream()
                .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, some) -> into.put(key, Progress.of(some, asAt)));
        return into;
    }

    /**
     * The whole plan on a day as plain text: how far it has come, what is past its date, the counts, and every action. It
     * holds the evidence, so it is not for publication.
     */
    public String print(LocalDate asAt) {
        var text = new StringBuilder();
        Summary summary = summaryAt(asAt);
        text.append(title).append('\n').append("=".repeat(title.length())).append('\n');
        text.append("As at ")
                .append(day(asAt))
                .append(".\n")
                .append(summary.all())
                .append(".\n");
        text.append(Wording.sentence(Wording.join(summary.byStatus().entrySet().stream()
                        .filter(status -> status.getValue() > 0)
                        .map(status -> Wording.number(status.getValue()) + " "
                                + status.getKey().words())
                        .toList())))
                .append('\n');
        List<PriorityAction> late = overdueAt(asAt);
        if (!late.isEmpty()) {
            text.append("\nPast their date\n");
            late.forEach(
                    action -> text.append("  ").append(overdue(action, asAt)).append('\n'));
        }
        text.append('\n').append(summary.print()).append('\n').append(table());
        return text.toString();
    }

    private String table() {
        TextTable table = TextTable.of(
                left("Id").atMost(16),
                left("Action").atMost(48),
                left("Owner").atMost(24),
                left("Due"),
                left("Status"),
                left("Lines").atMost(24),
                left("Evidence").atMost(48));
        var themes = new LinkedHashMap<String, List<List<String>>>();
        for (PriorityAction action : actions) {
            themes.computeIfAbsent(action.theme(), theme -> new ArrayList<>())
                    .add(List.of(
                            action.id(),
                            action.words(),
                            action.owner(),
                            action.due().map(ActionPlan::day).orElse(""),
                            action.status().toString(),
                            String.join(" ", action.lines()),
                            action.evidence()));
        }
        for (var theme : themes.entrySet()) {
            table = table.group(theme.getKey().isEmpty() ? "No theme" : theme.getKey())
                    .rows(theme.getValue());
        }
        return table.print();
    }

    /** That an action is past its date, in a sentence. */
    static String overdue(PriorityAction action, LocalDate asAt) {
        return "Action " + action.id() + ", '" + action.words() + "', " + action.owner() + ": "
                + Wording.count(action.daysOverdueAt(asAt), "day") + " past its date of "
                + day(action.due().orElseThrow()) + " and " + action.status().words() + ".";
    }

    private static String day(LocalDate day) {
        return ReportingPeriod.day(day).label();
    }

    /** The title and how many actions there are. */
    @Override
    public String toString() {
        return title + " (" + Wording.count(actions.size(), "action") + ")";
    }
}
