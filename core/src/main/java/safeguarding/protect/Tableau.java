package safeguarding.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import safeguarding.measure.Fraction;

/**
 * The simplex method with bounded variables (Dantzig 1963, chapters 5 and 18), on exact equations.
 *
 * <p>A variable is a number of 0 or more, perhaps with a limit. Each equation is solved for one variable; those that none
 * is solved for are free, and rest at a whole number: mostly 0 or their limit, but any will do to begin with. A step moves
 * one free variable until it, or one that an equation is solved for, is at 0 or its limit; in the second case the two
 * change places.
 *
 * <p>Equations are only ever replaced by what follows from them, and from which they follow. A variable is greatest when
 * its equation, x + Σ f·(y − rest of y) = c, has no f below 0 but for y that rest at their limit, and none above 0 but for y
 * that rest at 0: no table then has an x above c, and where things rest it is c.
 */
final class Tableau {
    /** No limit. */
    static final long NONE = Long.MAX_VALUE;

    /** No variable. */
    private static final int NOTHING_NEW = -1;

    /** So many steps that lead nowhere, before the rule is one that cannot go round in circles. */
    private static final int PATIENCE = 12;

    private final Budget budget;

    /** A variable without limits, for the sum that is asked about. */
    private final int goal;

    private final List<Equation> rows;
    private long[] limit;

    /** For each variable the row that is solved for it, below 0 if it is free. */
    private int[] row;

    /** Where it rests, if it is free. */
    private long[] rest;

    /** Variables that were below 0 or above their limit when a table was last looked for, and still may be. */
    private boolean[] loose;

    /** How many steps in a row led nowhere. */
    private int stalled;

    /** Variables with these limits, of which nothing else is known. All rest at 0. */
    Tableau(long[] limits, Budget budget) {
        this.budget = budget;
        goal = limits.length;
        rows = new ArrayList<>();
        limit = Arrays.copyOf(limits, goal + 1);
        limit[goal] = NONE;
        row = new int[goal + 1];
        Arrays.fill(row, -1);
        rest = new long[goal + 1];
        loose = new boolean[goal + 1];
    }

    private Tableau(Tableau other, Budget budget) {
        this.budget = budget;
        goal = other.goal;
        rows = new ArrayList<>(other.rows);
        limit = other.limit.clone();
        row = other.row.clone();
        rest = other.rest.clone();
        loose = other.loose.clone();
    }

    /** Another with the same equations, which goes its own way: equations are never changed but replaced. */
    Tableau copy() {
        return copy(budget);
    }

    /** The same, with a budget of its own. */
    Tableau copy(Budget own) {
        return new Tableau(this, own);
    }

    /**
     * Adds that a sum of variables is so much. The equation is solved for a variable of fewest uses (Markowitz 1957), if it
     * can be without fractions. Nothing is added if it follows from the others.
     *
     * @throws Contradiction if it contradicts the others
     */
    void equate(Sum sum, long value, int[] uses) {
        Equation reduced = reduce(Equation.of(sum, value), NOTHING_NEW);
        if (reduced.columns.length == 0) {
            if (reduced.sign() != 0) {
                throw new Contradiction();
            }
            return;
        }
        int best = 0;
        for (int i = 1; i < reduced.columns.length; i++) {
            boolean better = reduced.unit(i) == reduced.unit(best)
                    ? often(reduced.columns[i], uses) < often(reduced.columns[best], uses)
                    : reduced.unit(i);
            best = better ? i : best;
        }
        int column = reduced.columns[best];
        row[column] = rows.size();
        rows.add(reduced.solvedFor(column));
        substitute(column);
    }

    /** How often a variable is used; one that is a distance is not counted. */
    private static int often(int variable, int[] uses) {
        return variable < uses.length ? uses[variable] : Integer.MAX_VALUE;
    }

    /**
     * Adds that a sum of variables is between two limits: how far it is above the lower, or below the upper, is a
     * variable.
     */
    void between(Sum sum, long lower, long upper) {
        boolean above = lower != Known.NO_LOWER;
        int distance = limit.length;
        limit = Arrays.copyOf(limit, distance + 1);
        limit[distance] = above && upper != Known.NO_UPPER ? upper - lower : NONE;
        row = Arrays.copyOf(row, distance + 1);
        rest = Arrays.copyOf(rest, distance + 1);
        loose = Arrays.copyOf(loose, distance + 1);
        define(distance, above ? sum.negated() : sum, above ? -lower : upper);
    }

    /** Adds that a variable that occurs nowhere else is a constant less a sum. */
    private void define(int variable, Sum sum, long constant) {
        Equation reduced = reduce(Equation.of(sum.and(variable), constant), variable);
        row[variable] = rows.size();
        rows.add(reduced.solvedFor(variable));
    }

    /** The same equation, in free variables counted from where they rest, and one that is new. */
    private Equation reduce(Equation equation, int added) {
        Equation left = equation;
        for (int column : equation.columns) {
            if (column != added && row[column] < 0) {
                left = left.plus(left.at(column), -rest[column]);
            }
        }
        for (int column : equation.columns) {
            if (column != added && row[column] >= 0) {
                left = left.without(column, rows.get(row[column]));
                budget.spend(left.columns.length);
            }
        }
        return left;
    }

    /** Puts all free variables to where they are in a table, which agrees with the equations. */
    void place(long[] table) {
        for (int variable = 0; variable < table.length; variable++) {
            if (row[variable] < 0) {
                move(variable, table[variable] - rest[variable]);
            }
        }
    }

    /**
     * Makes all variables keep to 0 and their limits, one after the other, while those that do so go on doing so. False if
     * they cannot: if even then one of them stays below 0, it is below 0 in every table.
     */
    boolean restore() {
        for (Equation equation : rows) {
            loose[equation.solved] = wrong(equation) != 0;
        }
        for (int variable = 0; variable < limit.length; variable++) {
            while (loose[variable]) {
                int wrong = row[variable] < 0 ? 0 : wrong(rows.get(row[variable]));
                if (wrong == 0) {
                    loose[variable] = false;
                } else if (step(variable, -wrong) == Step.NONE) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the variable an equation is solved for is below 0, −1, or above its limit, 1. */
    private int wrong(Equation equation) {
        long most = limit[equation.solved];
        if (equation.solved == goal) {
            return 0;
        }
        boolean above = most != NONE && equation.value().compareTo(Fraction.of(most, 1)) > 0;
        return equation.sign() < 0 ? -1 : above ? 1 : 0;
    }

    /** Sets the sum that is to be raised. There must not be one yet. */
    void aim(Sum sum) {
        define(goal, sum.negated(), 0);
        stalled = 0;
    }

    /** Raises the goal by one step, if it can be higher. */
    Step raise() {
        return step(goal, 1);
    }

    /**
     * Raises the goal by one step that leads from whole numbers to whole numbers, if there is one: by as many whole ones as
     * can be made, and variables change places only where no fractions come of it.
     */
    Step raiseWhole() {
        Equation equation = rows.get(row[goal]);
        for (int i = 0; stalled <= PATIENCE && i < equation.columns.length; i++) {
            int column = equation.columns[i];
            int direction = -equation.sign(i);
            if (column != goal && room(column, direction) > 0) {
                Step step = step(goal, column, direction, true);
                if (step != Step.NONE) {
                    return step;
                }
            }
        }
        return Step.NONE;
    }

    /** What the goal is now. */
    Fraction reached() {
        return rows.get(row[goal]).value();
    }

    /** What a variable is now. */
    Fraction value(int variable) {
        return row[variable] < 0
                ? Fraction.of(rest[variable], 1)
                : rows.get(row[variable]).value();
    }

    /** The same as a whole number, below 0 if it is none. */
    long whole(int variable) {
        return row[variable] < 0 ? rest[variable] : rows.get(row[variable]).whole();
    }

    /** What became of a step. */
    enum Step {
        /** Things are elsewhere now. */
        MOVED,

        /** Variables changed places where they are. */
        TURNED,

        /** There was none to make: the variable is as far as it can be. */
        NONE,

        /** There is no end to how far it can be. */
        ENDLESS
    }

    /**
     * One step that makes a variable higher, or lower, that an equation is solved for.
     *
     * <p>The free variable that moves is the one with the largest factor; after some steps that led nowhere it is the first
     * there is. As of those that stop it at the same moment the first changes places with it, steps then cannot go round in
     * circles (Bland 1977): those that rest between 0 and their limit are fewer after each such step, or as many.
     */
    private Step step(int aim, int direction) {
        Equation equation = rows.get(row[aim]);
        int best = -1;
        for (int i = 0; i < equation.columns.length && (best < 0 || stalled < PATIENCE); i++) {
            int column = equation.columns[i];
            boolean helps = column != aim && room(column, -equation.sign(i) * direction) > 0;
            best = helps && (best < 0 || equation.compare(i, best) > 0) ? i : best;
        }
        return best < 0 ? Step.NONE : step(aim, equation.columns[best], -equation.sign(best) * direction, false);
    }

    /** How far a free variable can move. */
    private long room(int column, int direction) {
        return direction < 0 ? rest[column] : limit[column] == NONE ? NONE : limit[column] - rest[column];
    }

    /**
     * Moves a free variable one way as far as it can go.
     *
     * @param whole whether to go to whole numbers only, and not at all where there are none
     */
    private Step step(int aim, int column, int direction, boolean whole) {
        long room = room(column, direction);
        Quotient end = room == NONE ? Quotient.ENDLESS : new Quotient(room, 1);
        int leaving = -1;
        long target = 0;
        for (int i = 0; i < rows.size(); i++) {
            Equation equation = rows.get(i);
            int at = equation.at(column);
            if (at >= 0) {
                long its = target(equation, equation.sign(at) * direction > 0, aim);
                Quotient until = its == NONE ? Quotient.ENDLESS : equation.distance(at, its);
                int compared = until.compareTo(end);
                boolean first = leaving >= 0 && equation.solved < rows.get(leaving).solved;
                if (compared < 0 || (compared == 0 && first)) {
                    end = until;
                    leaving = i;
                    target = its;
                }
            }
        }
        if (leaving < 0 && room == NONE) {
            return Step.ENDLESS;
        }
        if (whole && leaving >= 0 && !rows.get(leaving).swaps(column)) {
            long steps = end.floor();
            move(column, direction * steps);
            return steps == 0 ? Step.NONE : Step.MOVED;
        }
        if (leaving < 0) {
            move(column, direction * room);
        } else {
            exchange(leaving, target, column);
        }
        stalled = end.isZero() ? stalled + 1 : 0;
        return end.isZero() ? Step.TURNED : Step.MOVED;
    }

    /** Where the variable an equation is solved for has to stop, when it falls or rises. */
    private long target(Equation equation, boolean falls, int aim) {
        int variable = equation.solved;
        if (variable == goal || (loose[variable] && variable != aim)) {
            return NONE;
        }
        return falls == (variable != aim || !loose[variable]) ? 0 : limit[variable];
    }

    /** Moves a free variable to where it rests from now on. */
    private void move(int column, long way) {
        rest[column] += way;
        for (int i = 0; i < rows.size(); i++) {
            int at = rows.get(i).at(column);
            if (at >= 0) {
                rows.set(i, rows.get(i).plus(at, -way));
            }
        }
        budget.spend(rows.size());
    }

    /** Lets a variable rest at a target, and moves another in its place. */
    private void exchange(int leaving, long target, int column) {
        Equation equation = rows.get(leaving);
        int variable = equation.solved;
        row[variable] = -1;
        rest[variable] = target;
        row[column] = leaving;
        rows.set(leaving, equation.plus(equation.at(variable), -target).solvedFor(column));
        substitute(column);
    }

    /** Replaces a variable in all equations but the one for it, which still counts it from where it rested. */
    private void substitute(int column) {
        int by = row[column];
        Equation solved = rows.get(by);
        long steps = rows.size();
        for (int i = 0; i < rows.size(); i++) {
            Equation equation = rows.get(i);
            if (i != by && equation.at(column) >= 0) {
                rows.set(i, equation.without(column, solved));
                steps += equation.columns.length + solved.columns.length;
            }
        }
        rows.set(by, solved.plus(solved.at(column), rest[column]));
        budget.spend(steps);
    }
}
