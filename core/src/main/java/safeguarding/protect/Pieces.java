package safeguarding.protect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/** The counts a statement gives to whoever reads it: each a sum of atoms with its value. */
final class Pieces {

    /** What a count is to the statement. */
    enum Role {
        /** It is the figure. */
        COUNT,
        /** The figure is a share or rate of it. */
        NUMERATOR,
        /** The figure is a share or rate out of it. */
        DENOMINATOR,
        /** The figure is a quantile of so many rows. */
        ROWS
    }

    /**
     * A sum of atoms, and its value.
     *
     * @param from whether the figure is a change and this is of what it changed from
     */
    record Piece(Map<Atom, Long> terms, long value, Role role, boolean from) {}

    /** A share: the part and the whole. */
    record Share(Piece part, Piece whole) {
        long rest() {
            return Math.subtractExact(whole.value(), part.value());
        }
    }

    /** A share or rate that was supplied rounded, of counts that were not. */
    record RoundedRate(Figure.Stated stated, Map<Atom, Long> whole, long scale, boolean share) {

        /** Whether a whole of this size makes the part, or what is left of it, small in some way the rounding allows. */
        boolean gives(long size, LongPredicate small) {
            BigDecimal half = BigDecimal.ONE
                    .movePointLeft(Math.max(0, stated.stated().scale()))
                    .divide(BigDecimal.valueOf(2));
            if (small.test(size)) {
                return true;
            }
            for (long few = 1; small.test(few); few++) {
                if (isNear(few, size, half) || share && isNear(size - few, size, half)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isNear(long count, long size, BigDecimal half) {
            Fraction off = Fraction.of(count, size).times(Fraction.of(scale, 1)).minus(Fraction.of(stated.stated()));
            return off.compareTo(Fraction.of(half)) <= 0 && off.compareTo(Fraction.of(half.negate())) >= 0;
        }
    }

    final List<Piece> all = new ArrayList<>();
    final List<Share> shares = new ArrayList<>();

    /** Every atom the formula uses, its value known or not. */
    final Set<Atom> used = new LinkedHashSet<>();

    /** Changes between two counts, which may themselves be small. */
    final List<Long> changes = new ArrayList<>();

    /** True where the figure is made of parts whose counts are not known here, so that they cannot be checked. */
    boolean unknown;

    /** About how few children the figure is, whatever its value: an extreme, or those with the most rows. */
    long fewest = Long.MAX_VALUE;

    /** Rounded values whose counts are not known. */
    final List<Figure.Stated> stated = new ArrayList<>();

    /** Rounded shares and rates. */
    final List<RoundedRate> roundedRates = new ArrayList<>();

    private final Area area;
    private final Slice slice;

    /** Whether what is taken is what a change is from. */
    private boolean from;

    Pieces(Statement statement) {
        area = statement.area();
        slice = statement.slice();
        take(statement.formula(), statement.period(), statement.figure());
    }

    private void take(Formula formula, ReportingPeriod period, Figure figure) {
        if (formula instanceof Formula.Named named) {
            take(named.of(), period, figure);
        } else if (formula instanceof Formula.Matured matured) {
            take(matured.of(), period, figure);
        } else if (formula instanceof Formula.Over over) {
            take(over.of(), over.window().of(period), figure);
        } else {
            use(formula, period);
            formula.measures().stream()
                    .filter(Measure.TopShare.class::isInstance)
                    .forEach(top -> fewest = Math.min(fewest, ((Measure.TopShare<?>) top).k()));
            read(formula, period, figure);
        }
    }

    private void use(Formula formula, ReportingPeriod period) {
        if (formula.isAmount()) {
            used.addAll(terms(formula, period).keySet());
        } else if (formula instanceof Formula.ChangeOf change) {
            use(change.of(), period);
            use(change.of(), change.basis().earlier(period));
        } else if (formula instanceof Formula.Over over) {
            use(over.of(), over.window().of(period));
        } else {
            formula.parts().forEach(part -> use(part, period));
            if (formula.parts().isEmpty()) {
                used.addAll(terms(formula, period).keySet());
            }
        }
    }

    private void read(Formula formula, ReportingPeriod period, Figure figure) {
        figure.fold(new Figure.Cases<Void>() {
            @Override
            public Void count(Figure.Count count) {
                piece(terms(formula, period), count.count(), Role.COUNT);
                return null;
            }

            @Override
            public Void rate(Figure.Rate rate) {
                if (formula instanceof Formula.Ratio ratio) {
                    var part = piece(terms(ratio.numerator(), period), rate.numerator(), Role.NUMERATOR);
                    var whole = piece(terms(ratio.denominator(), period), rate.denominator(), Role.DENOMINATOR);
                    if (rate.share() || ratio.share()) {
                        shares.add(new Share(part, whole));
                    }
                } else if (formula instanceof Formula.Mean mean) {
                    piece(terms(new Formula.Sum(mean.parts()), period), rate.numerator(), Role.NUMERATOR);
                } else {
                    unknown |= formula instanceof Formula.Difference;
                    var part = piece(opaque(formula, "numerator", period), rate.numerator(), Role.NUMERATOR);
                    var whole = piece(opaque(formula, "denominator", period), rate.denominator(), Role.DENOMINATOR);
                    if (rate.share()) {
                        shares.add(new Share(part, whole));
                    }
                }
                return null;
            }

            @Override
            public Void spread(Figure.Spread spread) {
                piece(opaque(formula, "rows", period), spread.rows(), Role.ROWS);
                if (spread.percent() == 0 || spread.percent() == 100) {
                    fewest = 1;
                }
                return null;
            }

            @Override
            public Void change(Figure.Change change) {
                if (formula instanceof Formula.ChangeOf of) {
                    before(of.of(), of.basis().earlier(period), change.before());
                    take(of.of(), period, change.after());
                } else if (formula instanceof Formula.Difference difference) {
                    before(difference.right(), period, change.before());
                    take(difference.left(), period, change.after());
                } else {
                    unknown = true;
                }
                if (change.before() instanceof Figure.Count before && change.after() instanceof Figure.Count after) {
                    changes.add(Math.subtractExact(after.count(), before.count()));
                }
                return null;
            }

            @Override
            public Void stated(Figure.Stated value) {
                if (formula.isAmount()) {
                    stated.add(value);
                } else if (formula instanceof Formula.Ratio ratio) {
                    roundedRates.add(
                            new RoundedRate(value, terms(ratio.denominator(), period), ratio.scale(), ratio.share()));
                }
                return null;
            }

            @Override
            public Void gap(Figure.Missing missing) {
                return null;
            }
        });
    }

    private void before(Formula formula, ReportingPeriod period, Figure figure) {
        boolean outer = from;
        from = true;
        take(formula, period, figure);
        from = outer;
    }

    private Piece piece(Map<Atom, Long> terms, long value, Role role) {
        var piece = new Piece(terms, value, role, from);
        if (!terms.isEmpty()) {
            all.add(piece);
        }
        return piece;
    }

    private Map<Atom, Long> terms(Formula formula, ReportingPeriod period) {
        return Atom.terms(formula, period, area, slice);
    }

    private Map<Atom, Long> opaque(Formula formula, String part, ReportingPeriod period) {
        var one = new LinkedHashMap<Atom, Long>();
        one.put(Atom.of(formula, part, period, area, slice), 1L);
        return one;
    }
}
