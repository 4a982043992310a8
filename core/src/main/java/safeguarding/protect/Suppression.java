package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import safeguarding.measure.Formula;
import safeguarding.protect.Audit.Attacker;
import safeguarding.protect.Counts.Count;

/**
 * Decides what may be shown of statements that are published together. Decisions are made for each count, so a count that
 * is withheld in one line is withheld in every line. What would let a withheld count be worked out is withheld besides, and
 * what is left is attacked until nothing is learnt from it.
 */
public final class Suppression {

    private static final int NAMED = 6;
    private static final long STEPS = 5_000_000_000L;
    private static final long NANOS = 20_000_000_000L;
    private static final String UNSTATED = "a group of which nobody says how many there are";

    private static final String DISAGREE =
            " What earlier editions show of other areas, periods and parts was not added up"
                    + " with it, as it does not agree with it.";

    private Suppression() {}

    /**
     * The cell of each statement, in the same order, if nothing was published before.
     *
     * @throws DisclosureException if a withheld count could be worked out whatever else is withheld
     * @throws IllegalArgumentException if the figures are said to be published already, and one is made from records
     */
    public static List<Cell> protect(List<Statement> statements, Protection protection) {
        return audited(statements, protection, Ledger.NONE).cells();
    }

    /**
     * The cell of each statement, in the same order, and what is proved of them.
     *
     * @param ledger what was published before: what it shows is known, and what differs from it by few is withheld
     * @throws DisclosureException if a withheld count could be worked out whatever else is withheld
     * @throws IllegalArgumentException if the figures are said to be published already, and one is made from records
     */
    public static Protected audited(List<Statement> statements, Protection protection, Ledger ledger) {
        return audited(statements, protection, ledger, Map.of());
    }

    /**
     * The same, where lines of earlier editions are no longer among the statements.
     *
     * @param definitions how lines of earlier editions are made, by id; what they show and withhold is then added up with
     *     what is shown now. The proof names the lines of which nobody says it.
     * @throws DisclosureException if a withheld count could be worked out whatever else is withheld
     * @throws IllegalArgumentException if the figures are said to be published already, and one is made from records
     */
    public static Protected audited(
            List<Statement> statements, Protection protection, Ledger ledger, Map<String, Formula> definitions) {
        return protection.fold(new Protection.Cases<>() {
            @Override
            public Protected withholding(Protection.Withholding policy) {
                return withhold(statements, policy, ledger, definitions);
            }

            @Override
            public Protected alreadyPublished(Protection.AlreadyPublished policy) {
                var made = statements.stream().filter(Statement::fromRecords).findFirst();
                checkArgument(
                        made.isEmpty(),
                        "%s is made from records, so it cannot have been published already in %s; withhold small counts",
                        made.map(Statement::toString).orElse(""),
                        policy.source());
                return open(statements, policy);
            }
        });
    }

    private static Protected open(List<Statement> statements, Protection policy) {
        List<Cell> cells = statements.stream().map(s -> Cell.open(s.figure())).toList();
        var tally = new Tally(statements, cells);
        var audit = new Audit(
                policy.name(),
                tally.shown(),
                0,
                0,
                tally.missing(),
                List.of(),
                List.of(),
                0,
                OptionalLong.empty(),
                0,
                Duration.ZERO,
                policy.proof());
        return new Protected(
                cells, cells.stream().map(cell -> List.<String>of()).toList(), audit);
    }

    private static Protected withhold(
            List<Statement> statements,
            Protection.Withholding policy,
            Ledger ledger,
            Map<String, Formula> definitions) {
        long start = System.nanoTime();
        var budget = new Budget(STEPS, NANOS, System::nanoTime);
        var alone = new Hiding(statements, policy);
        List<Statement> others = Earlier.others(ledger, statements, definitions, alone.counts());
        String proved = policy.proof() + unknown(Earlier.unknown(ledger, statements, definitions));
        try {
            if (!others.isEmpty()) {
                var with = new ArrayList<>(statements);
                with.addAll(others);
                var together = new Hiding(with, policy);
                var earlier = new Earlier(ledger, together, policy.threshold());
                int least = new Attack(alone, earlier, policy.threshold(), budget).coarseness();
                if (new Attack(together, earlier, policy.threshold(), budget).coarseness() <= least) {
                    try {
                        return withhold(statements, together, policy, ledger, proved, budget, start);
                    } catch (Contradiction e) {
                        // what was published before does not agree with what is counted now
                    }
                }
                String proof = proved + DISAGREE;
                return withhold(statements, new Hiding(statements, policy), policy, ledger, proof, budget, start);
            }
            return withhold(statements, alone, policy, ledger, proved, budget, start);
        } catch (TooLarge e) {
            throw new DisclosureException(
                    "refused: there is too much in one publication to check it; publish fewer lines,"
                            + " areas or periods, or a smaller breakdown.");
        } catch (Contradiction e) {
            throw new DisclosureException(
                    "refused: the counts contradict one another, so that nothing can be said of what follows from them.");
        }
    }

    private static String unknown(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        int more = lines.size() - NAMED;
        return " Earlier editions have lines of which nothing says here how they are made, so they were not added up with it: "
                + String.join(", ", lines.subList(0, Math.min(NAMED, lines.size())))
                + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    private static Protected withhold(
            List<Statement> statements,
            Hiding hiding,
            Protection.Withholding policy,
            Ledger ledger,
            String proof,
            Budget budget,
            long start) {
        var earlier = new Earlier(ledger, hiding, policy.threshold());
        for (Count count : earlier.revised()) {
            if (!hiding.hidden().containsKey(count)) {
                hiding.hide(count, Reason.REVISION);
            }
        }
        long byRule = new Tally(statements, hiding.cells()).withheld();
        try {
            var search = new Search(hiding, earlier, policy, budget);
            Map<Secret, Range> ranges = search.run();
            List<Cell> cells = hiding.cells().subList(0, statements.size());
            var tally = new Tally(statements, cells);
            var audit = new Audit(
                    policy.name(),
                    tally.shown(),
                    byRule,
                    tally.withheld() - byRule,
                    tally.missing(),
                    ledger.editions().isEmpty()
                            ? List.of(Attacker.A0, Attacker.A1, Attacker.A2)
                            : List.of(Attacker.A0, Attacker.A1, Attacker.A2, Attacker.A4),
                    ledger.editions().stream().map(Edition::name).toList(),
                    ranges.size(),
                    ranges.entrySet().stream()
                            .filter(e -> e.getKey().isSmall())
                            .mapToLong(
                                    e -> e.getValue().greatest() - e.getValue().least())
                            .min(),
                    search.rounds(),
                    Duration.ofNanos(System.nanoTime() - start),
                    proof);
            return new Protected(cells, protects(hiding, search.causes(), cells), audit);
        } catch (Search.Unsafe e) {
            throw new DisclosureException(refused(hiding, e.secret()));
        }
    }

    /** How many cells there are of each kind; what is stated twice, once. */
    private record Tally(long shown, long withheld, long missing) {
        Tally(List<Statement> statements, List<Cell> cells) {
            this(IntStream.range(0, statements.size())
                    .boxed()
                    .collect(Collectors.toMap(statements::get, cells::get, (one, same) -> one))
                    .values());
        }

        private Tally(Collection<Cell> cells) {
            this(
                    cells.stream()
                            .filter(c -> c instanceof Cell.Shown || c instanceof Cell.Rounded)
                            .count(),
                    cells.stream().filter(Cell.Withheld.class::isInstance).count(),
                    cells.stream()
                            .filter(c -> c instanceof Cell.NotApplicable || c instanceof Cell.NotAvailable)
                            .count());
        }
    }

    /** For each cell, what it is withheld for. */
    private static List<List<String>> protects(Hiding hiding, Map<Count, Secret> causes, List<Cell> cells) {
        Map<Integer, Set<String>> protects = new LinkedHashMap<>();
        hiding.hidden().keySet().forEach(count -> {
            Secret secret = causes.get(count);
            List<String> names = secret == null ? names(hiding, count).toList() : names(hiding, secret);
            for (int statement : hiding.withheldWith(count)) {
                Set<String> others = protects.computeIfAbsent(statement, s -> new LinkedHashSet<>());
                others.addAll(names);
                others.remove(hiding.statement(statement).toString());
            }
        });
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < cells.size(); i++) {
            all.add(
                    cells.get(i) instanceof Cell.Withheld
                            ? List.copyOf(protects.getOrDefault(i, Set.of()))
                            : List.of());
        }
        return all;
    }

    private static Stream<String> names(Hiding hiding, Count count) {
        return count.statements().stream().map(hiding::statement).map(Statement::toString);
    }

    /** A secret by the names of what is withheld. What nobody states has none: that it may be few is not said of it. */
    private static List<String> names(Hiding hiding, Secret secret) {
        List<String> names = secret.counts().stream()
                .filter(count -> hiding.hidden().containsKey(count) || secret.kind() == Secret.Kind.ELSEWHERE)
                .flatMap(count -> names(hiding, count))
                .distinct()
                .toList();
        boolean named = secret.kind() != Secret.Kind.UNSTATED || secret.counts().size() == 1;
        return named && !names.isEmpty() ? names : List.of(UNSTATED);
    }

    private static String refused(Hiding hiding, Secret secret) {
        List<String> named = secret.counts().stream()
                .flatMap(count -> names(hiding, count))
                .distinct()
                .limit(NAMED)
                .toList();
        return "refused: a small count could be worked out, whatever else is withheld. Roll up into fewer areas, periods or"
                + " groups" + (named.isEmpty() ? "." : ": " + String.join(" | ", named) + ".");
    }
}
