package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import safeguarding.protect.Pieces.Piece;
import safeguarding.protect.Pieces.Role;
import safeguarding.protect.Pieces.Share;

/**
 * Decides what may be shown of statements that are published together. Decisions are made for each count, so a count that
 * is withheld in one line is withheld in every line.
 *
 * <p>It looks at one publication. What follows from comparing it with an earlier edition, such as a count that was 12 and
 * is now 13, is not looked at: that needs a ledger of editions.
 */
public final class Suppression {

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
        List<Pieces> pieces = statements.stream().map(Pieces::new).toList();
        List<Optional<Protection.Rule>> rules = statements.stream()
                .map(s -> policy.rules().stream().filter(rule -> rule.holds(s)).findFirst())
                .toList();

        var counts = new LinkedHashMap<Map<Atom, Long>, Reason>();
        for (int i = 0; i < statements.size(); i++) {
            for (Piece piece : pieces.get(i).all) {
                if (policy.isSmall(piece.value())) {
                    counts.put(piece.terms(), Reason.PRIMARY);
                } else if (rules.get(i).isPresent()) {
                    counts.putIfAbsent(piece.terms(), Reason.POLICY);
                }
            }
            for (Share share : pieces.get(i).shares) {
                if (policy.isSmall(share.rest())
                        && !share.part().terms().isEmpty()
                        && share.part().value() != 0) {
                    counts.merge(share.part().terms(), complement(share, policy), (a, b) -> a == Reason.POLICY ? b : a);
                }
            }
        }
        Set<Atom> atoms = new HashSet<>();
        counts.keySet().stream().filter(t -> t.size() == 1).forEach(t -> atoms.addAll(t.keySet()));

        var values = new HashMap<Map<Atom, Long>, Long>();
        pieces.forEach(p -> p.all.forEach(piece -> values.put(piece.terms(), piece.value())));

        var cells = new ArrayList<Cell>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement.figure().isGap()) {
                cells.add(Cell.open(statement.figure()));
                continue;
            }
            var rule = rules.get(i);
            Optional<Reason> reason = reason(pieces.get(i), policy, counts, atoms);
            if (reason.isEmpty() && givesACount(pieces.get(i), values, policy)) {
                reason = Optional.of(Reason.DERIVED);
            }
            if (reason.isPresent() && (rule.isEmpty() || reason.get() != Reason.POLICY)) {
                cells.add(Cell.Withheld.because(reason.get()));
            } else if (rule.isPresent()) {
                cells.add(new Cell.Withheld(Reason.POLICY, rule.get().because()));
            } else {
                cells.add(Cell.open(statement.figure()));
            }
        }
        new Disclosure(statements, pieces, cells, counts.keySet(), policy).check();
        return List.copyOf(cells);
    }

    /**
     * The reason for a part of which little is left. Where the whole is so small that the reason would tell on which side
     * the few are, the reason is the one that leaves it open.
     */
    private static Reason complement(Share share, Protection.Withholding policy) {
        return share.whole().value() > 2L * policy.threshold() + 1 ? Reason.COMPLEMENT : Reason.PRIMARY;
    }

    /** Whether a rounded share or rate, of a count that another statement gives, would give a small count. */
    private static boolean givesACount(
            Pieces pieces, Map<Map<Atom, Long>, Long> values, Protection.Withholding policy) {
        return pieces.roundedRates.stream().anyMatch(rate -> {
            Long whole = values.get(rate.whole());
            return whole != null && whole > 0 && rate.gives(whole, policy::isSmall);
        });
    }

    private static Optional<Reason> reason(
            Pieces pieces, Protection.Withholding policy, Map<Map<Atom, Long>, Reason> counts, Set<Atom> atoms) {
        if (pieces.fewest <= policy.threshold()) {
            return Optional.of(Reason.SMALL_DENOMINATOR);
        }
        for (Piece piece : pieces.all) {
            if ((piece.role() == Role.DENOMINATOR || piece.role() == Role.ROWS) && policy.isSmall(piece.value())) {
                return Optional.of(Reason.SMALL_DENOMINATOR);
            }
        }
        for (Share share : pieces.shares) {
            if (policy.isSmall(share.rest()) && complement(share, policy) == Reason.COMPLEMENT) {
                return Optional.of(Reason.COMPLEMENT);
            }
        }
        for (Share share : pieces.shares) {
            if (policy.isSmall(share.rest())) {
                return Optional.of(Reason.DERIVED);
            }
        }
        if (pieces.all.size() == 1 && pieces.all.get(0).role() == Role.COUNT) {
            Reason own = counts.get(pieces.all.get(0).terms());
            if (own != null) {
                return Optional.of(own);
            }
        }
        boolean derived = pieces.unknown
                || pieces.used.stream().anyMatch(atoms::contains)
                || pieces.all.stream().anyMatch(piece -> counts.containsKey(piece.terms()))
                || pieces.changes.stream().anyMatch(policy::isSmall);
        if (derived) {
            return Optional.of(Reason.DERIVED);
        }
        var most = BigDecimal.valueOf(policy.threshold() + 1L);
        boolean small = pieces.stated.stream()
                .anyMatch(s -> s.stated().signum() != 0 && s.stated().abs().compareTo(most) < 0);
        return small ? Optional.of(Reason.PRIMARY) : Optional.empty();
    }
}
