package safeguarding.report;

import java.util.Optional;
import java.util.OptionalDouble;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Unit;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;

/** What there is to see of a cell. */
final class Seen {

    private Seen() {}

    /** The figure, only if it is shown as it is. */
    static Optional<Figure> exact(Cell cell) {
        return cell instanceof Cell.Shown ? cell.seen() : Optional.empty();
    }

    /** Where it stands on a scale; empty where no figure is shown, or only a bound of it is known. */
    static OptionalDouble place(Cell cell) {
        return place(cell.seen());
    }

    /** Where it stands on a scale, only if it is shown as it is. */
    static OptionalDouble exactPlace(Cell cell) {
        return place(exact(cell));
    }

    private static OptionalDouble place(Optional<Figure> figure) {
        return figure.filter(known -> !(known instanceof Figure.Stated stated && stated.bound() == Bound.MORE_THAN))
                .flatMap(Figure::value)
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** Whether figures in a unit are amounts, of which 0 is none and less cannot be, so that lengths can stand for them. */
    static boolean isAmount(Unit unit) {
        return switch (unit.kind()) {
            case COUNT, ACTIVITY, PERCENT, RATE, MEAN, DAYS, POUNDS -> true;
            case RANK, PERCENT_CHANGE -> false;
        };
    }
}
