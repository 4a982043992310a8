package safeguarding.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
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

    Earlier(Ledger ledger, Hiding hiding, int threshold) {
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
    }

    /**
     * What earlier editions show of other areas, periods and parts, as statements, so that it can be added up with what would
     * be published now: the halves of a year of which the quarters come later. The latest edition that shows it counts.
     * What is counted otherwise by now is left out.
     */
    static List<Statement> others(Ledger ledger, List<Statement> statements, Counts now) {
        var known = new HashMap<String, Statement>();
        var places = new HashSet<Place>();
        for (Statement s : statements) {
            known.putIfAbsent(s.id(), s);
            if (!s.figure().isGap()) {
                places.add(new Place(s.id(), s.area(), s.period(), s.slice()));
            }
        }
        var others = new LinkedHashMap<Place, Statement>();
        for (Edition edition : ledger.editions()) {
            for (Edition.Entry e : edition.entries()) {
                var place = new Place(e.indicator(), e.area(), e.period(), e.slice());
                Statement like = known.get(e.indicator());
                if (like != null && !places.contains(place) && e.cell() instanceof Cell.Shown shown) {
                    others.put(
                            place,
                            new Statement(
                                    e.indicator(),
                                    like.formula(),
                                    e.area(),
                                    e.period(),
                                    e.slice(),
                                    shown.figure(),
                                    like.fromRecords()));
                }
            }
        }
        return others.values().stream().filter(other -> agrees(other, now)).toList();
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
