package safeguarding.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Pieces.Piece;
import safeguarding.protect.Pieces.Share;

/** The counts behind what would be published, each once in whatever statement it occurs. */
final class Counts {

    /**
     * A sum of atoms.
     *
     * @param number its number among the counts
     * @param terms the atoms, each with the times it is added or taken away
     * @param value how many; empty if the source withheld it
     * @param statements the statements it stands in, by their numbers
     */
    record Count(int number, Map<Atom, Long> terms, OptionalLong value, Set<Integer> statements) {

        boolean isSingle() {
            return terms.size() == 1 && terms.values().iterator().next() == 1;
        }

        Atom atom() {
            return terms.keySet().iterator().next();
        }

        /** False for a difference between counts of different things, which counts nobody. */
        boolean countsSomebody() {
            boolean mixed = terms.values().stream().map(Long::signum).distinct().count() > 1;
            return !mixed
                    || terms.keySet().stream().map(Count::what).distinct().count() == 1
                    || terms.keySet().stream()
                            .anyMatch(a -> !(a.leaf() instanceof Measure m)
                                    || m.register().isEmpty());
        }

        private static List<Object> what(Atom atom) {
            return Place.of(atom, area -> Set.of(area.code())).what();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return number;
        }

        /** Hides how many. */
        @Override
        public String toString() {
            return "count " + number;
        }
    }

    /** What of a whole is left when a part is taken away. */
    record Rest(Count part, Count whole) {}

    private final List<Pieces> pieces;
    private final Map<Map<Atom, Long>, Count> byTerms = new LinkedHashMap<>();
    private final List<Count> all = new ArrayList<>();

    Counts(List<Statement> statements, List<Pieces> pieces) {
        this.pieces = pieces;
        for (int i = 0; i < statements.size(); i++) {
            for (Piece piece : pieces.get(i).all) {
                put(piece.terms(), OptionalLong.of(piece.value()), i);
            }
        }
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean atSource = statement
                    .figure()
                    .gap()
                    .filter(gap -> gap == Gap.SUPPRESSED_AT_SOURCE)
                    .isPresent();
            if (atSource && statement.formula().isAmount()) {
                put(
                        Atom.terms(statement.formula(), statement.period(), statement.area(), statement.slice()),
                        OptionalLong.empty(),
                        i);
            }
        }
    }

    private void put(Map<Atom, Long> terms, OptionalLong value, int statement) {
        if (!terms.isEmpty()) {
            Count count = byTerms.computeIfAbsent(terms, t -> {
                var made = new Count(all.size(), t, value, new LinkedHashSet<>());
                all.add(made);
                return made;
            });
            count.statements().add(statement);
        }
    }

    List<Count> all() {
        return all;
    }

    /** The count of these atoms. */
    Optional<Count> of(Map<Atom, Long> terms) {
        return Optional.ofNullable(byTerms.get(terms));
    }

    /** The atoms of all counts. */
    Set<Atom> atoms() {
        var atoms = new LinkedHashSet<Atom>();
        all.forEach(count -> atoms.addAll(count.terms().keySet()));
        return atoms;
    }

    /** The atoms whose number is known to whoever publishes. */
    Map<Atom, Long> values() {
        var values = new LinkedHashMap<Atom, Long>();
        for (Count count : all) {
            if (count.isSingle()) {
                count.value().ifPresent(value -> values.put(count.atom(), value));
            }
        }
        return values;
    }

    /** The rests that shares leave, each once. */
    Set<Rest> rests() {
        var rests = new LinkedHashSet<Rest>();
        for (Pieces some : pieces) {
            for (Share share : some.shares) {
                Count part = byTerms.get(share.part().terms());
                Count whole = byTerms.get(share.whole().terms());
                if (part != null && whole != null) {
                    rests.add(new Rest(part, whole));
                }
            }
        }
        return rests;
    }
}
