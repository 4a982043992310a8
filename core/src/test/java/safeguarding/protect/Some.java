package safeguarding.protect;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Slice;
import safeguarding.fact.Whole;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Registers and statements to try policies on. */
final class Some {
    enum Placement {
        WELFARE,
        JUSTICE
    }

    enum Level {
        LOW,
        MIDDLE,
        HIGH
    }

    record Row(long person, LocalDate on, LocalDate until, Placement placement, Level level, int days, boolean late) {}

    static final Day<Row> ON = day("on", Row::on);
    static final Day<Row> UNTIL = day("until", Row::until);
    static final Code<Row, Placement> PLACEMENT = code("placement", Placement.class, Row::placement);
    static final Code<Row, Level> LEVEL = code("level", Level.class, Row::level);
    static final Whole<Row> DAYS = whole("days", Row::days);
    static final Flag<Row> LATE = flag("late", Row::late);
    static final Events<Row> RESTRAINTS =
            Events.of("restraint", key("person", Row::person), ON).recording(PLACEMENT, LEVEL, DAYS, LATE);
    static final Episodes<Row> PLANS =
            Episodes.of("plan", key("person", Row::person), ON, UNTIL).recording(PLACEMENT, LEVEL, DAYS, LATE);

    static final Measure ALL = Measure.count(RESTRAINTS);
    static final Measure LATE_ONES = Measure.count(RESTRAINTS.where(LATE.isTrue()));
    static final Measure WELFARE = Measure.count(RESTRAINTS.where(PLACEMENT.is(Placement.WELFARE)));
    static final Measure JUSTICE = Measure.count(RESTRAINTS.where(PLACEMENT.is(Placement.JUSTICE)));

    static final Area HOME = Area.named("Home");
    static final FinancialYear FINANCIAL_YEAR = FinancialYear.of("2019-20");
    static final ReportingPeriod YEAR = FINANCIAL_YEAR.period();
    static final ReportingPeriod H1 = FINANCIAL_YEAR.firstHalf();
    static final ReportingPeriod H2 = FINANCIAL_YEAR.secondHalf();

    private Some() {}

    static Statement says(String id, Formula formula, ReportingPeriod period, Slice slice, Figure figure) {
        return new Statement(id, formula, HOME, period, slice, figure, true);
    }

    static Statement says(Formula formula, ReportingPeriod period, Figure figure) {
        return says("line", formula, period, Slice.TOTAL, figure);
    }

    static Statement count(Formula formula, ReportingPeriod period, long count) {
        return says(formula, period, new Figure.Count(count));
    }

    static Statement count(Formula formula, long count) {
        return count(formula, YEAR, count);
    }

    static Statement count(Formula formula, Slice slice, long count) {
        return says("line", formula, YEAR, slice, new Figure.Count(count));
    }

    static Statement percent(Formula part, Formula whole, long numerator, long denominator) {
        return says(part.percentOf(whole), YEAR, new Figure.Rate(numerator, denominator, 100, true));
    }

    static Statement rate(Formula part, Formula of, long scale, long numerator, long denominator) {
        return says(part.per(scale, of), YEAR, new Figure.Rate(numerator, denominator, scale, false));
    }

    /** The cells of a publication in short: "shown", the reason, or the symbol. */
    static List<String> cells(Protection protection, Statement... statements) {
        var words = new ArrayList<String>();
        for (Cell cell : Suppression.protect(List.of(statements), protection)) {
            words.add(cell.fold(new Cell.Cases<String>() {
                @Override
                public String shown(Cell.Shown shown) {
                    return "shown";
                }

                @Override
                public String rounded(Cell.Rounded rounded) {
                    return "rounded";
                }

                @Override
                public String withheld(Cell.Withheld withheld) {
                    return withheld.reason().name();
                }

                @Override
                public String notApplicable(Cell.NotApplicable none) {
                    return none.symbol();
                }

                @Override
                public String notAvailable(Cell.NotAvailable none) {
                    return none.symbol();
                }
            }));
        }
        return words;
    }

    static List<String> cells(Statement... statements) {
        return cells(Protection.SMALL_COUNTS, statements);
    }
}
