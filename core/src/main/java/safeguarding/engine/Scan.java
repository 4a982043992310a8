package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import safeguarding.fact.Area;
import safeguarding.fact.Condition;
import safeguarding.fact.Facts;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;
import safeguarding.time.Grid;

/**
 * All that is kept of one register's rows.
 *
 * @param <R> the row
 */
final class Scan<R> {
    final Register<R> register;
    /** Each tally by its place in the plan. */
    final Map<Integer, Kept<R>> kept;

    final List<Pass<R>> passes;
    /** Whether a condition looks at a child's earlier rows, so that children must not be split. */
    final boolean looksBack;

    private Scan(Register<R> register, Map<Integer, Kept<R>> kept) {
        this.register = register;
        this.kept = kept;
        this.passes = Pass.of(kept);
        this.looksBack = kept.values().stream().anyMatch(k -> !k.history().isEmpty());
        kept.values().forEach(k -> check(k.condition()));
    }

    static <R> Scan<R> of(Register<R> register, List<Kept<?>> all) {
        var mine = new LinkedHashMap<Integer, Kept<R>>();
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).register().equals(register)) {
                @SuppressWarnings("unchecked")
                Kept<R> one = (Kept<R>) all.get(place);
                mine.put(place, one);
            }
        }
        return new Scan<>(register, mine);
    }

    private void check(Condition<R> condition) {
        condition.fold(new Kept.Kinds<R, Boolean>(true) {
            @Override
            public Boolean all(List<Condition<R>> conditions) {
                conditions.forEach(Scan.this::check);
                return true;
            }

            @Override
            public Boolean any(List<Condition<R>> conditions) {
                return all(conditions);
            }

            @Override
            public Boolean not(Condition<R> inner) {
                return all(List.of(inner));
            }

            @Override
            public Boolean repeatWithin(Condition.RepeatWithin<R> c) {
                return own(c.register(), c);
            }

            @Override
            public Boolean nthWithin(Condition.NthWithin<R> c) {
                return own(c.register(), c);
            }

            private Boolean own(Register<R> other, Condition<R> c) {
                checkArgument(
                        other.equals(register),
                        "'%s' looks back in register '%s' but is asked of '%s'; ask it of its own register",
                        c,
                        other.name(),
                        register.name());
                return true;
            }
        });
    }

    Rows<R> rows(Facts facts, Area area) {
        return facts.rows(register, area).orElseThrow();
    }

    /** At most how many bytes a run of so many rows takes: what is worked out of each row, and the tallies. */
    long need(int run, Grid grid) {
        long need = 0;
        for (Pass<R> pass : passes) {
            for (Pass.Group<R> group : pass.groups) {
                need += group.need(run, grid.buckets());
            }
        }
        return need;
    }

    /** Keeps the tallies of a run of rows, each at its place. The run must hold whole children. */
    void over(Rows<R> rows, int from, int to, Grid grid, Set<Object> failed, Tally[] into) {
        var staging = new Staging<>(rows, from, to, failed);
        for (Pass<R> pass : passes) {
            Walk.over(pass, grid, staging, into);
        }
    }
}
