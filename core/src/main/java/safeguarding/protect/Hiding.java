package safeguarding.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import safeguarding.fact.Area;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Counts.Rest;
import safeguarding.protect.Pieces.Piece;
import safeguarding.protect.Pieces.Role;
import safeguarding.protect.Pieces.Share;

/**
 * Which counts are withheld, and so which statements. A count that is withheld in one statement is withheld in every one, and
 * so is whatever is made of it.
 */
final class Hiding {

    private final List<Statement> statements;
    private final List<Pieces> pieces;
    private final Protection.Withholding policy;
    private final Counts counts;
    private final List<Optional<Protection.Rule>> rules;
    private final Showing showing;
    private final Map<Map<Atom, Long>, Long> values = new HashMap<>();

    /** The statements that use an atom, by their numbers. */
    private final Map<Atom, Set<Integer>> using = new HashMap<>();

    private final Map<Count, Reason> hidden = new LinkedHashMap<>();
    private final Set<Atom> hiddenAtoms = new HashSet<>();

    Hiding(List<Statement> statements, Protection.Withholding policy) {
        this.statements = statements;
        this.policy = policy;
        this.pieces = statements.stream().map(Pieces::new).toList();
        this.counts = new Counts(statements, pieces);
        this.showing = new Showing(policy);
        this.rules = statements.stream()
                .map(s -> policy.rules().stream().filter(rule -> rule.holds(s)).findFirst())
                .toList();
        for (int i = 0; i < statements.size(); i++) {
            for (Piece piece : pieces.get(i).all) {
                values.put(piece.terms(), piece.value());
            }
            for (Atom atom : pieces.get(i).used) {
                using.computeIfAbsent(atom, a -> new LinkedHashSet<>()).add(i);
            }
        }
        primary();
        contributors();
    }

    private void primary() {
        for (int i = 0; i < statements.size(); i++) {
            for (Piece piece : pieces.get(i).all) {
                if (!piece.terms().isEmpty()) {
                    Count count = counts.of(piece.terms()).orElseThrow();
                    if (policy.isSmall(piece.value()) && !showsSmall(count)) {
                        hide(count, Reason.PRIMARY);
                    } else if (rules.get(i).isPresent() && !hidden.containsKey(count)) {
                        hide(count, Reason.POLICY);
                    }
                }
            }
        }
        for (Rest rest : counts.rests()) {
            long part = rest.part().value().orElse(0);
            if (part != 0 && policy.isSmall(left(rest)) && !showsSmall(rest.part())) {
                Reason now = hidden.get(rest.part());
                if (now == null || now == Reason.POLICY) {
                    hide(rest.part(), complement(rest.whole().value().orElse(0)));
                }
            }
        }
    }

    /** Counts of events behind which few children are. */
    private void contributors() {
        boolean fromRecords = statements.stream().anyMatch(Statement::fromRecords);
        for (Protection.Dominance rule : policy.dominances()) {
            var behind = new Behind(counts.values(), fromRecords, rule, policy.threshold());
            for (Count count : counts.all()) {
                boolean there = count.value().orElse(0) != 0;
                if (there && hidden.get(count) != Reason.PRIMARY && behind.isFew(count)) {
                    hide(count, Reason.CONTRIBUTORS);
                }
            }
        }
    }

    /** How a count is rounded, where it is shown. */
    Optional<Protection.Rounding> rounding(Count count) {
        return policy.rounding(count.terms().keySet().iterator().next().area());
    }

    /** Whether small counts of its area are shown, rounded. */
    boolean showsSmall(Count count) {
        return rounding(count).filter(Protection.Rounding::small).isPresent();
    }

    /** True of a small count that is not withheld, as it is rounded. */
    boolean isSmallAndRounded(Count count) {
        return policy.isSmall(count.value().orElse(0)) && showsSmall(count) && !hidden.containsKey(count);
    }

    /** What whoever sees a count knows of it: what it is, or between which limits it was rounded. */
    Known known(Count count, Sum sum) {
        long value = count.value().orElseThrow();
        return rounding(count)
                .map(r -> new Known(sum, r.least(value, policy.threshold()), r.greatest(value, policy.threshold())))
                .orElseGet(() -> Known.exactly(sum, value));
    }

    static long left(Rest rest) {
        return Math.subtractExact(
                rest.whole().value().orElse(0), rest.part().value().orElse(0));
    }

    /**
     * The reason for a part of which little is left. Where the whole is so small that the reason would tell on which side
     * the few are, the reason is the one that leaves it open.
     */
    private Reason complement(long whole) {
        return whole > 2L * policy.threshold() + 1 ? Reason.COMPLEMENT : Reason.PRIMARY;
    }

    Counts counts() {
        return counts;
    }

    /** The withheld counts and why each is. */
    Map<Count, Reason> hidden() {
        return hidden;
    }

    void hide(Count count, Reason reason) {
        hidden.put(count, reason);
        if (count.isSingle()) {
            hiddenAtoms.add(count.atom());
        }
    }

    /** The areas that the policy says others are made of. */
    Map<Area, Set<Area>> map() {
        return policy.map();
    }

    /** Shows a count again. */
    void show(Count count) {
        hidden.remove(count);
        if (count.isSingle()) {
            hiddenAtoms.remove(count.atom());
        }
    }

    /** Whether a reader is told why a count is withheld, if it is, rather than that something of a share is. */
    boolean isTold(Count count) {
        return count.statements().stream()
                .map(pieces::get)
                .anyMatch(some -> some.all.stream()
                        .anyMatch(piece -> piece.terms().equals(count.terms())
                                && (piece.role() == Role.COUNT
                                        ? some.all.size() == 1
                                        : piece.role() != Role.NUMERATOR && policy.isSmall(piece.value()))));
    }

    /** The statements that would be withheld with a count. */
    Set<Integer> withheldWith(Count count) {
        var with = new LinkedHashSet<>(count.statements());
        if (count.isSingle()) {
            with.addAll(using.getOrDefault(count.atom(), Set.of()));
        }
        return with;
    }

    /** Takes a statement, a count that it gives, and what that is to it. */
    interface Taker {
        void take(Statement statement, Count count, Piece piece);
    }

    /** Every count that a statement gives. */
    void forEachPiece(Taker taker) {
        for (int i = 0; i < statements.size(); i++) {
            for (Piece piece : pieces.get(i).all) {
                if (!piece.terms().isEmpty()) {
                    taker.take(statements.get(i), counts.of(piece.terms()).orElseThrow(), piece);
                }
            }
        }
    }

    Statement statement(int number) {
        return statements.get(number);
    }

    /** What stands in the place of each statement. */
    List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Optional<Protection.Rule> rule = rules.get(i);
            Optional<Reason> reason = statement.figure().isGap() ? Optional.empty() : reason(i);
            if (reason.isEmpty()) {
                cells.add(showing.of(statement));
            } else if (rule.isPresent() && reason.get() == Reason.POLICY) {
                cells.add(new Cell.Withheld(Reason.POLICY, rule.get().because()));
            } else {
                cells.add(Cell.Withheld.because(reason.get()));
            }
        }
        return List.copyOf(cells);
    }

    /** Why a statement is withheld; empty if it is not. */
    Optional<Reason> reason(int i) {
        Optional<Reason> reason =
                reason(pieces.get(i), policy.rounding(statements.get(i).area()));
        if (reason.isEmpty() && givesACount(pieces.get(i))) {
            reason = Optional.of(Reason.DERIVED);
        }
        return reason.or(() -> rules.get(i).map(rule -> Reason.POLICY));
    }

    /** Whether a rounded share or rate, of a count that another statement gives, would give a small count. */
    private boolean givesACount(Pieces some) {
        return some.roundedRates.stream().anyMatch(rate -> {
            Long whole = values.get(rate.whole());
            return whole != null && whole > 0 && rate.gives(whole, policy::isSmall);
        });
    }

    private Optional<Reason> reason(Pieces some, Optional<Protection.Rounding> rounding) {
        boolean showsSmall = rounding.filter(Protection.Rounding::small).isPresent();
        if (some.fewest <= policy.threshold()) {
            return Optional.of(Reason.SMALL_DENOMINATOR);
        }
        for (Piece piece : some.all) {
            if ((piece.role() == Role.DENOMINATOR || piece.role() == Role.ROWS) && policy.isSmall(piece.value())) {
                return Optional.of(Reason.SMALL_DENOMINATOR);
            }
        }
        for (Share share : some.shares) {
            if (!showsSmall
                    && policy.isSmall(share.rest())
                    && complement(share.whole().value()) == Reason.COMPLEMENT) {
                return Optional.of(Reason.COMPLEMENT);
            }
        }
        for (Share share : some.shares) {
            if (!showsSmall && policy.isSmall(share.rest())) {
                return Optional.of(Reason.DERIVED);
            }
        }
        if (some.all.size() == 1 && some.all.get(0).role() == Role.COUNT) {
            Optional<Reason> own = own(some.all.get(0));
            if (own.isPresent()) {
                return own;
            }
        }
        boolean derived = some.unknown
                || some.used.stream().anyMatch(hiddenAtoms::contains)
                || some.all.stream().anyMatch(piece -> own(piece).isPresent())
                || rounding.isEmpty() && some.changes.stream().anyMatch(policy::isSmall);
        if (derived) {
            return Optional.of(Reason.DERIVED);
        }
        var most = BigDecimal.valueOf(policy.threshold() + 1L);
        boolean small = some.stated.stream()
                .anyMatch(s -> s.stated().signum() != 0 && s.stated().abs().compareTo(most) < 0);
        return small ? Optional.of(Reason.PRIMARY) : Optional.empty();
    }

    private Optional<Reason> own(Piece piece) {
        return counts.of(piece.terms()).map(hidden::get);
    }
}
