package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Decides what may be shown of statements that are published together. Decisions are made for each count, so a count that
 * is withheld in one line is withheld in every line.
 *
 * <p>It looks at one publication. What follows from comparing it with an earlier edition, such as a count that was 12 and
 * is now 13, is not looked at: that needs a ledger of editions.
 */
public final class Suppression {

    private static final int NAMED = 6;
    private static final long STEPS = 5_000_000_000L;
    private static final long NANOS = 20_000_000_000L;

    private Suppression() {}

    /**
     * The cell of each statement, in the same order.
     *
     * @throws DisclosureException if a withheld count could be worked out from what would be shown
     * @throws IllegalArgumentException if the figures are said to be published already, and one is made from records
     */
    public static List<Cell> protect(List<Statement> statements, Protection protection) {
        return protection.fold(new Protection.Cases<>() {
            @Override
            public List<Cell> withholding(Protection.Withholding policy) {
                return withhold(statements, policy);
            }

            @Override
            public List<Cell> alreadyPublished(Protection.AlreadyPublished policy) {
                var made = statements.stream().filter(Statement::fromRecords).findFirst();
                checkArgument(
                        made.isEmpty(),
                        "%s is made from records, so it cannot have been published already in %s; withhold small counts",
                        made.map(Statement::toString).orElse(""),
                        policy.source());
                return statements.stream().map(s -> Cell.open(s.figure())).toList();
            }
        });
    }

    private static List<Cell> withhold(List<Statement> statements, Protection.Withholding policy) {
        var hiding = new Hiding(statements, policy);
        try {
            new Search(hiding, count -> true, policy, new Budget(STEPS, NANOS, System::nanoTime)).run();
        } catch (Search.Unsafe e) {
            throw new DisclosureException(refused(hiding, e.secret()));
        } catch (Elimination.TooLarge e) {
            throw new DisclosureException(
                    "refused: there is too much in one publication to check it; publish fewer lines,"
                            + " areas or periods, or a smaller breakdown.");
        } catch (Contradiction e) {
            throw new DisclosureException(
                    "refused: the counts contradict one another, so that nothing can be said of what follows from them.");
        }
        return hiding.cells();
    }

    private static String refused(Hiding hiding, Secret secret) {
        List<String> named = secret.counts().stream()
                .flatMap(count -> count.statements().stream())
                .distinct()
                .map(hiding::statement)
                .map(Statement::toString)
                .limit(NAMED)
                .toList();
        return "refused: a small count could be worked out, whatever else is withheld. Roll up into fewer areas, periods or"
                + " groups" + (named.isEmpty() ? "." : ": " + String.join(" | ", named) + ".");
    }
}
