package safeguarding.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Edition.ShownCount;
import safeguarding.protect.Pieces.Piece;
import safeguarding.time.ReportingPeriod;

/**
 * What earlier editions tell of the counts of a publication. A count is the same as an earlier one if it has the same
 * indicator, area, period and slice and is the same to the figure.
 */
final class Earlier {

    private record Place(String indicator, Area area, ReportingPeriod period, Slice slice) {}

    private record Part(Place place, Edition.Role role, boolean from) {}

    private final int threshold;
    private final Map<Part, Set<Long>> values = new HashMap<>();

    /** What stood in each place the last time that it was published. */
    private final Map<Place, Cell> last = new HashMap<>();

    private final Set<Count> shown = new HashSet<>();
    private final Map<Count, Set<Long>> near = new LinkedHashMap<>();
    private final Set<Count> withheld = new HashSet<>();

    /** What stood for counts that would not be published now and of which it is not known how many they were. */
    private final Map<Count, Cell> hidden = new LinkedHashMap<>();

    private final Hiding hiding;

    Earlier(Ledger ledger, Hiding hiding, int threshold) {
        this.hiding = hiding;
        this.threshold = threshold;
        for (Edition edition : ledger.editions()) {
            for (Edition.Entry entry : edition.entries()) {
                last.put(new Place(entry.indicator(), entry.area(), entry.period(), entry.slice()), entry.cell());
            }
            for (ShownCount count : edition.counts()) {
                var place = new Place(count.indicator(), count.area(), count.period(), count.slice());
                values.computeIfAbsent(new Part(place, count.role(), count.from()), p -> new HashSet<>())
                        .add(count.value());
            }
        }
        hiding.forEachPiece(this::compare);
        for (Count count : hiding.counts().all()) {
            if (count.value().isEmpty()) {
                count.statements().stream()
                        .map(hiding::statement)
                        .map(s -> last.get(new Place(s.id(), s.area(), s.period(), s.slice())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(cell -> hidden.put(count, cell));
            }
        }
    }

    /**
     * What whoever knows the policy knows of a count that was withheld or rounded and would not be published now: that it is
     * small, or that it is not; between which numbers it is. Empty if it does not tell.
     */
    Optional<Known> told(Count count, Sum sum) {
        if (reason(count) == Reason.PRIMARY) {
            return Optional.of(new Known(sum, 1, threshold));
        }
        if (reason(count) == Reason.SECONDARY) {
            return Optional.of(new Known(sum, threshold + 1L, Known.NO_UPPER));
        }
        return hidden.get(count) instanceof Cell.Rounded cell && cell.figure() instanceof Figure.Count shown
                ? Optional.of(rounded(count, sum, shown.count(), cell.base()))
                : Optional.empty();
    }

    private Known rounded(Count count, Sum sum, long shown, int base) {
        return hiding.rounding(count)
                .filter(rounding -> rounding.base() == base)
                .map(rounding -> new Known(sum, rounding.least(shown, threshold), rounding.greatest(shown, threshold)))
                .orElseGet(() -> new Known(sum, shown - base, shown + base));
    }

    private @Nullable Reason reason(Count count) {
        return hidden.get(count) instanceof Cell.Withheld cell ? cell.reason() : null;
    }

    /** Whether a count was withheld as it is small, and would not be published now. */
    boolean wasSmall(Count count) {
        return reason(count) == Reason.PRIMARY;
    }

    /** Whether a count was withheld for the sake of others only, or rounded, and would not be published now. */
    boolean wasNoSecret(Count count) {
        return reason(count) == Reason.SECONDARY || hidden.get(count) instanceof Cell.Rounded;
    }

    /**
     * What earlier editions say of other areas, periods and parts, as statements, so that it can be added up with what would
     * be published now: the halves of a year of which the quarters come later. The latest edition that says it counts.
     * What is counted otherwise by now is left out. What was withheld or rounded stands without a figure.
     *
     * @param definitions how lines are made that earlier editions had and these statements have not
     */
    static List<Statement> others(
            Ledger ledger, List<Statement> statements, Map<String, Formula> definitions, Counts now) {
        var known = new HashMap<>(definitions);
        var places = new HashSet<Place>();
        for (Statement s : statements) {
            known.put(s.id(), s.formula());
            if (!s.figure().isGap()) {
                places.add(new Place(s.id(), s.area(), s.period(), s.slice()));
            }
        }
        var others = new LinkedHashMap<Place, Statement>();
        for (Edition edition : ledger.editions()) {
            for (Edition.Entry e : edition.entries()) {
                var place = new Place(e.indicator(), e.area(), e.period(), e.slice());
                Formula formula = known.get(e.indicator());
                if (formula != null && !places.contains(place)) {
                    said(e.cell(), formula)
                            .ifPresent(figure -> others.put(
                                    place,
                                    new Statement(
                                            e.indicator(), formula, e.area(), e.period(), e.slice(), figure, false)));
                }
            }
        }
        return others.values().stream().filter(other -> agrees(other, now)).toList();
    }

    /** The lines of earlier editions of which nobody says how they are made. */
    static List<String> unknown(Ledger ledger, List<Statement> statements, Map<String, Formula> definitions) {
        var known = new HashSet<>(definitions.keySet());
        statements.forEach(s -> known.add(s.id()));
        return ledger.editions().stream()
                .flatMap(edition -> edition.entries().stream())
                .map(Edition.Entry::indicator)
                .filter(id -> !known.contains(id))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Figure> said(Cell cell, Formula formula) {
        if (cell instanceof Cell.Shown shown) {
            return Optional.of(shown.figure());
        }
        boolean told = cell instanceof Cell.Withheld || cell instanceof Cell.Rounded;
        return told && formula.isAmount() ? Optional.of(Figure.missing(Gap.SUPPRESSED_AT_SOURCE)) : Optional.empty();
    }

    private static boolean agrees(Statement other, Counts now) {
        return new Pieces(other)
                .all.stream()
                        .allMatch(piece -> now.of(piece.terms())
                                .filter(count -> count.value().orElse(piece.value()) != piece.value())
                                .isEmpty());
    }

    private void compare(Statement statement, Count count, Piece piece) {
        var place = new Place(statement.id(), statement.area(), statement.period(), statement.slice());
        long now = piece.value();
        for (long then : values.getOrDefault(new Part(place, role(piece), piece.from()), Set.of())) {
            if (then == now) {
                shown.add(count);
            } else if (Math.abs(Math.subtractExact(now, then)) <= threshold) {
                near.computeIfAbsent(count, c -> new HashSet<>()).add(then);
            }
        }
        if (piece.role() == Pieces.Role.COUNT && last.get(place) instanceof Cell.Withheld) {
            withheld.add(count);
        }
    }

    private static Edition.Role role(Piece piece) {
        return switch (piece.role()) {
            case COUNT -> Edition.Role.COUNT;
            case NUMERATOR -> Edition.Role.NUMERATOR;
            case DENOMINATOR -> Edition.Role.DENOMINATOR;
            case ROWS -> Edition.Role.ROWS;
        };
    }

    /** Whether an earlier edition shows the count as it is now, so that it is known whatever is withheld. */
    boolean shows(Count count) {
        return shown.contains(count);
    }

    /** Whether it was withheld the last time. */
    boolean withholds(Count count) {
        return withheld.contains(count);
    }

    /** The counts that differ by few from what an earlier edition shows, and that none shows as they are now. */
    List<Count> revised() {
        return near.keySet().stream().filter(count -> !shows(count)).toList();
    }

    /** What is known of a count once it is known that it differs by few from what was shown. */
    Known near(Count count, Sum sum) {
        long lower = sum.isPositive() ? 0 : Known.NO_LOWER;
        long upper = Known.NO_UPPER;
        for (long then : near.getOrDefault(count, Set.of())) {
            lower = Math.max(lower, then - threshold);
            upper = Math.min(upper, then + threshold);
        }
        return new Known(sum, lower, upper);
    }
}
