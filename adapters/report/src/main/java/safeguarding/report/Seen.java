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

    /** The figure, as it is or rounded; empty where none is shown. */
    static Optional<Figure> figure(Cell cell) {
        return cell.fold(new Cell.Cases<Optional<Figure>>() {
            @Override
            public Optional<Figure> shown(Cell.Shown shown) {
                return Optional.of(shown.figure());
            }

            @Override
            public Optional<Figure> rounded(Cell.Rounded rounded) {
                return Optional.of(rounded.figure());
            }

            @Override
            public Optional<Figure> withheld(Cell.Withheld withheld) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure> notApplicable(Cell.NotApplicable notApplicable) {
                return Optional.empty();
            }

            @Override
            public Optional<Figure> notAvailable(Cell.NotAvailable notAvailable) {
                return Optional.empty();
            }
        });
    }

    /** The figure, only if it is shown as it is. */
    static Optional<Figure> exact(Cell cell) {
        return cell instanceof Cell.Shown ? figure(cell) : Optional.empty();
    }

    /** Where it stands on a scale; empty where no figure is shown, or only a bound of it is known. */
    static OptionalDouble place(Cell cell) {
        return place(figure(cell));
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
