package safeguarding.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import safeguarding.fact.Ageing;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Key;

/**
 * Conditions taken apart, equal parts once, so that they can be answered for 64 signatures at a time. Equals asking the
 * conditions of each row, where a part that threw matters only if the other parts leave the answer open.
 *
 * @param <R> the row
 */
final class Program<R> {
    private enum Kind {
        LEAF,
        ALL,
        ANY,
        NOT
    }

    private record Node(Kind kind, List<Integer> parts) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Object, Integer> known = new LinkedHashMap<>();
    private final List<Leaf<R>> leaves = new ArrayList<>();

    List<Leaf<R>> leaves() {
        return leaves;
    }

    int size() {
        return nodes.size();
    }

    /** The node of a kept tally's whole condition. */
    int add(Kept<R> kept) {
        int condition = add(kept.condition());
        Optional<Day<R>> day = kept.day();
        if (day.isEmpty() || kept.ageing().isEmpty()) {
            return condition;
        }
        Ageing<R> ageing = kept.ageing().get();
        int aged = leaf(List.of(ageing, day.get()), () -> Leaf.aged(ageing.born(), day.get(), ageing.band()));
        return node(new Node(Kind.ALL, List.of(aged, condition)));
    }

    /** The node of a condition that is asked row by row. */
    int addAsked(Kept<R> kept) {
        int asked = leaf(List.of("asked", kept.condition()), () -> Leaf.asked(kept.condition()));
        Optional<Day<R>> day = kept.day();
        if (day.isEmpty() || kept.ageing().isEmpty()) {
            return asked;
        }
        Ageing<R> ageing = kept.ageing().get();
        int aged = leaf(List.of(ageing, day.get()), () -> Leaf.aged(ageing.born(), day.get(), ageing.band()));
        return node(new Node(Kind.ALL, List.of(aged, asked)));
    }

    private int add(Condition<R> condition) {
        Integer at = known.get(condition);
        if (at != null) {
            return at;
        }
        int node = condition.fold(new Condition.Cases<R, Integer>() {
            @Override
            public Integer all(List<Condition<R>> conditions) {
                return node(new Node(
                        Kind.ALL, conditions.stream().map(Program.this::add).toList()));
            }

            @Override
            public Integer any(List<Condition<R>> conditions) {
                return node(new Node(
                        Kind.ANY, conditions.stream().map(Program.this::add).toList()));
            }

            @Override
            public Integer not(Condition<R> inner) {
                return node(new Node(Kind.NOT, List.of(add(inner))));
            }

            @Override
            public Integer codeIn(Condition.CodeIn<R, ?> c) {
                return leaf(c, () -> Leaf.of(c));
            }

            @Override
            public Integer wholeBetween(Condition.WholeBetween<R> c) {
                return leaf(c, () -> Leaf.of(c));
            }

            @Override
            public Integer flagIs(Condition.FlagIs<R> c) {
                return leaf(c, () -> Leaf.of(c));
            }

            @Override
            public Integer dayBetween(Condition.DayBetween<R> c) {
                return leaf(c, () -> Leaf.of(c));
            }

            @Override
            public Integer recorded(Condition.Recorded<R> c) {
                return c.column() instanceof Key ? all(List.of()) : leaf(c, () -> Leaf.of(c));
            }

            @Override
            public Integer repeatWithin(Condition.RepeatWithin<R> c) {
                return leaf(c, () -> Leaf.asked(c));
            }

            @Override
            public Integer nthWithin(Condition.NthWithin<R> c) {
                return leaf(c, () -> Leaf.asked(c));
            }

            @Override
            public Integer named(Condition.Named<R> c) {
                return leaf(c, () -> Leaf.asked(c));
            }
        });
        known.put(condition, node);
        return node;
    }

    private int leaf(Object key, Supplier<Leaf<R>> make) {
        Integer at = known.get(key);
        if (at != null) {
            return at;
        }
        leaves.add(make.get());
        nodes.add(new Node(Kind.LEAF, List.of(leaves.size() - 1)));
        known.put(key, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private int node(Node node) {
        Integer at = known.get(node);
        if (at != null) {
            return at;
        }
        nodes.add(node);
        known.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }

    /** The steps in order, ready to run. */
    Steps steps() {
        Kind[] kinds = new Kind[nodes.size()];
        int[][] parts = new int[nodes.size()][];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = nodes.get(i).kind();
            parts[i] = nodes.get(i).parts().stream().mapToInt(Integer::intValue).toArray();
        }
        return new Steps(kinds, parts);
    }

    /** Answers every node for 64 cases at once, a bit each. Immutable. */
    static final class Steps {
        private final Kind[] kinds;
        private final int[][] parts;

        private Steps(Kind[] kinds, int[][] parts) {
            this.kinds = kinds;
            this.parts = parts;
        }

        int size() {
            return kinds.length;
        }

        /**
         * Works out where each node says yes, where no, and where an embedder's code threw and the other parts leave it open.
         *
         * @param leafYes where each leaf says yes, and so on
         * @param yes where each node says yes, to be filled; and so on
         */
        void run(long[] leafYes, long[] leafNo, long[] leafThrew, long[] yes, long[] no, long[] threw) {
            for (int i = 0; i < kinds.length; i++) {
                int[] of = parts[i];
                long y = 0;
                long n = 0;
                long t = 0;
                switch (kinds[i]) {
                    case LEAF -> {
                        y = leafYes[of[0]];
                        n = leafNo[of[0]];
                        t = leafThrew[of[0]];
                    }
                    case NOT -> {
                        y = no[of[0]];
                        n = yes[of[0]];
                        t = threw[of[0]];
                    }
                    case ALL -> {
                        y = -1;
                        for (int part : of) {
                            y &= yes[part];
                            n |= no[part];
                            t |= threw[part];
                        }
                        t &= ~n;
                    }
                    case ANY -> {
                        n = -1;
                        for (int part : of) {
                            y |= yes[part];
                            n &= no[part];
                            t |= threw[part];
                        }
                        t &= ~y;
                    }
                }
                yes[i] = y;
                no[i] = n;
                threw[i] = t;
            }
        }
    }
}
