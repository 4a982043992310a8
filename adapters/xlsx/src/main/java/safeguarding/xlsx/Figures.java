package safeguarding.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import safeguarding.Publication.Entry;
import safeguarding.fact.Supplied.Bound;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.time.ReportingPeriod;

/** Cells of a publication as cells of a sheet. */
final class Figures {

    private Figures() {}

    /** Puts a cell's number, or the sign that stands for it. */
    static void put(Page page, int column, Indicator indicator, Cell cell) {
        Optional<Figure> figure = cell.seen();
        if (figure.isEmpty()) {
            page.symbol(column, cell.symbol());
            return;
        }
        if (figure.get() instanceof Figure.Stated stated && stated.bound() == Bound.MORE_THAN) {
            page.symbol(column, ">" + stated.stated().toPlainString());
            return;
        }
        number(indicator, figure.get())
                .ifPresentOrElse(
                        value -> page.number(column, value, format(indicator.unit(), value.scale())),
                        () -> page.symbol(column, Symbol.NOT_APPLICABLE.sign()));
    }

    /** A cell as it is printed in a sentence. */
    static String print(Indicator indicator, Cell cell) {
        return cell.seen().map(indicator.unit()::describe).orElse(cell.symbol());
    }

    /** Puts a limit, to one decimal at least. */
    static void limit(Page page, int column, Indicator indicator, double limit) {
        if (Double.isFinite(limit)) {
            int decimals = Math.max(1, indicator.unit().decimals());
            BigDecimal value = BigDecimal.valueOf(limit).setScale(decimals, RoundingMode.HALF_UP);
            page.number(column, value, format(indicator.unit(), decimals));
        } else {
            page.text(column, "");
        }
    }

    /** The number as the unit rounds it, or as it was stated. */
    private static Optional<BigDecimal> number(Indicator indicator, Figure figure) {
        return figure instanceof Figure.Stated stated
                ? Optional.of(stated.stated())
                : figure.rounded(indicator.unit().decimals());
    }

    private static String format(Unit unit, int decimals) {
        String digits = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
        return switch (unit.kind()) {
            case POUNDS -> "£" + digits + ";-£" + digits;
            case PERCENT_CHANGE -> "+" + digits + ";-" + digits + ";" + digits;
            case COUNT, ACTIVITY, PERCENT, RATE, MEAN, DAYS, RANK -> digits;
        };
    }

    /** Why there is no number, or that it is rounded; empty where the number is as it is. */
    static String remark(Cell cell) {
        return cell.fold(new Cell.Cases<String>() {
            @Override
            public String shown(Cell.Shown shown) {
                return "";
            }

            @Override
            public String rounded(Cell.Rounded rounded) {
                return "rounded to the nearest " + rounded.base();
            }

            @Override
            public String withheld(Cell.Withheld withheld) {
                return withheld.toString();
            }

            @Override
            public String notApplicable(Cell.NotApplicable notApplicable) {
                return notApplicable.toString();
            }

            @Override
            public String notAvailable(Cell.NotAvailable notAvailable) {
                return notAvailable.toString();
            }
        });
    }

    /** The periods of an entry's history, oldest first: each ends where the next starts. */
    static List<ReportingPeriod> periods(Entry entry) {
        var periods = new ArrayDeque<ReportingPeriod>();
        ReportingPeriod when = entry.period();
        while (periods.size() < entry.history().size()) {
            periods.addFirst(when);
            when = when.previous();
        }
        return List.copyOf(periods);
    }

    /** The part of a breakdown in words; empty for the total. */
    static String part(Entry entry) {
        return entry.slice().isTotal() ? "" : entry.slice().toString();
    }
}
