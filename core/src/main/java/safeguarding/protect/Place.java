package safeguarding.protect;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import safeguarding.fact.Ageing;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Episodes;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/**
 * Which rows an atom counts: those of a register in an area, in a range of dates, and of each dimension only some values.
 * Two places of one {@code what} can be compared.
 *
 * @param scope what shares rows: a register, or a leaf that has none
 * @param what what is counted of the rows, without any condition
 * @param dates the dates, one day for a stock
 * @param limits the dimensions that are limited, and to which values; the area is one
 */
record Place(Object scope, List<Object> what, ReportingPeriod dates, Map<Object, Limit> limits) {

    /** The dimension that says where. */
    static final String AREA = "area";

    static final List<Object> STARTED = List.of("started");
    static final List<Object> ENDED = List.of("ended");
    static final List<Object> OPEN = List.of("open");

    /** What does not add up over the parts of a period or of a group: the same child can be in several. */
    private static final Set<String> OF_EACH = Set.of("people", "top", "custom", "opaque");

    /**
     * Some of a dimension's values: labels of a code, or a range of whole numbers. Labels are in order, so that all
     * that is made of them is.
     */
    record Limit(Set<String> labels, long from, long end) {
        static Limit labels(Set<String> labels) {
            return new Limit(ImmutableSortedSet.copyOf(labels), 0, 0);
        }

        static Limit range(long from, long end) {
            return new Limit(ImmutableSortedSet.of(), from, end);
        }

        boolean contains(Limit other) {
            return labels.containsAll(other.labels) && from <= other.from && other.end <= end;
        }

        Limit and(Limit other) {
            var both = new LinkedHashSet<>(labels);
            both.retainAll(other.labels);
            long start = Math.max(from, other.from);
            return new Limit(ImmutableSortedSet.copyOf(both), start, Math.max(start, Math.min(end, other.end)));
        }
    }

    /** Whether both count the same of rows that are kept together. */
    boolean isLike(Place other) {
        return scope.equals(other.scope) && what.equals(other.what);
    }

    /** Whether every row of the other is one of these. */
    boolean contains(Place other) {
        return isLike(other) && holds(other);
    }

    /** Whether every row of another place, which is {@linkplain #isLike like} this one, is one of these. */
    boolean holds(Place like) {
        return dates.contains(like.dates) && isWiderThan(like);
    }

    /** Whether every limit of this leaves in what the other's leave in; the dates aside. */
    boolean isWiderThan(Place other) {
        return limits.entrySet().stream().allMatch(e -> {
            Limit narrower = other.limits.get(e.getKey());
            return narrower != null && e.getValue().contains(narrower);
        });
    }

    /** True of a stock. */
    boolean isOpen() {
        return kind().equals(OPEN);
    }

    /** True of what started, ended or is open, which add up with one another. */
    boolean isOfStock() {
        return isOpen() || kind().equals(STARTED) || kind().equals(ENDED);
    }

    /** True if the count of a whole is the sum of the counts of its parts. */
    boolean addsUp() {
        return !OF_EACH.contains(kind().get(0));
    }

    /** What is counted, without the part of it. */
    @SuppressWarnings("unchecked")
    private List<Object> kind() {
        return (List<Object>) what.get(0);
    }

    /**
     * The place of an atom.
     *
     * @param parts the areas without parts of their own that an area is made of, by their codes
     */
    static Place of(Atom atom, Function<Area, Set<String>> parts) {
        var builder = new Reading(atom);
        List<Object> what =
                atom.leaf() instanceof Measure measure ? measure.fold(builder) : List.of("opaque", atom.leaf());
        builder.limit(AREA, Limit.labels(parts.apply(atom.area())));
        Object scope = builder.register.isPresent() ? builder.register.get() : what;
        return new Place(scope, List.of(what, atom.part()), atom.period(), ImmutableMap.copyOf(builder.limits));
    }

    /** Takes the conditions out of a measure. */
    private static final class Reading implements Measure.Kinds<List<Object>> {
        private final Map<Object, Limit> limits = new LinkedHashMap<>();
        private final Optional<Register<?>> register;

        Reading(Atom atom) {
            register = atom.leaf() instanceof Measure measure ? measure.register() : Optional.empty();
            Slice slice = atom.slice();
            slice.values().forEach((name, label) -> {
                Object dimension = register.<Object>flatMap(r -> r.column(name)).orElse(name);
                limit(dimension, Limit.labels(Set.of(label(dimension, label))));
            });
        }

        private static String label(Object dimension, String label) {
            return dimension instanceof Code<?, ?> code
                    ? code.find(label).map(Enum::toString).orElse(label)
                    : label;
        }

        private void limit(Object dimension, Limit limit) {
            limits.merge(dimension, limit, Limit::and);
        }

        private <R> void where(Condition<R> condition, Optional<Ageing<R>> ageing) {
            take(condition);
            ageing.ifPresent(a -> limit(
                    List.of("age", a.born()),
                    Limit.range(a.band().from(), a.band().to() + 1L)));
        }

        private <R> void take(Condition<R> condition) {
            condition.fold(new Condition.Cases<R, Void>() {
                private Void other() {
                    limit(condition, Limit.labels(Set.of("yes")));
                    return null;
                }

                @Override
                public Void all(List<Condition<R>> conditions) {
                    conditions.forEach(part -> take(part));
                    return null;
                }

                @Override
                public Void any(List<Condition<R>> conditions) {
                    return other();
                }

                @Override
                public Void not(Condition<R> inner) {
                    if (inner instanceof Condition.CodeIn<R, ?> in) {
                        var rest = new LinkedHashSet<>(in.column().labels());
                        in.codes().forEach(code -> rest.remove(code.toString()));
                        limit(in.column(), Limit.labels(rest));
                    } else if (inner instanceof Condition.FlagIs<R> flag) {
                        limit(flag.column(), Limit.labels(Set.of(flag.value() ? "no" : "yes")));
                    } else if (inner instanceof Condition.WholeBetween<R> range && range.least() == 0) {
                        limit(range.column(), Limit.range(range.most() + 1L, 1L + Integer.MAX_VALUE));
                    } else if (inner instanceof Condition.Recorded<R> recorded
                            && recorded.column() instanceof Code<R, ?>) {
                        limit(recorded.column(), Limit.labels(Set.of(Slice.NOT_RECORDED)));
                    } else {
                        limit(inner, Limit.labels(Set.of("no")));
                    }
                    return null;
                }

                @Override
                public Void codeIn(Condition.CodeIn<R, ?> in) {
                    var labels = new LinkedHashSet<String>();
                    in.codes().forEach(code -> labels.add(code.toString()));
                    limit(in.column(), Limit.labels(labels));
                    return null;
                }

                @Override
                public Void wholeBetween(Condition.WholeBetween<R> range) {
                    limit(range.column(), Limit.range(range.least(), range.most() + 1L));
                    return null;
                }

                @Override
                public Void flagIs(Condition.FlagIs<R> flag) {
                    limit(flag.column(), Limit.labels(Set.of(flag.value() ? "yes" : "no")));
                    return null;
                }

                @Override
                public Void dayBetween(Condition.DayBetween<R> range) {
                    limit(
                            range.column(),
                            Limit.range(range.start().toEpochDay(), range.end().toEpochDay()));
                    return null;
                }

                @Override
                public Void recorded(Condition.Recorded<R> recorded) {
                    if (recorded.column() instanceof Code<R, ?> code) {
                        limit(code, Limit.labels(Set.copyOf(code.labels())));
                        return null;
                    }
                    return other();
                }

                @Override
                public Void repeatWithin(Condition.RepeatWithin<R> repeat) {
                    return other();
                }

                @Override
                public Void nthWithin(Condition.NthWithin<R> nth) {
                    return other();
                }

                @Override
                public Void named(Condition.Named<R> named) {
                    return other();
                }
            });
        }

        @Override
        public <R> List<Object> count(Measure.Count<R> measure) {
            where(measure.flow().condition(), measure.flow().ageing());
            if (measure.flow().register() instanceof Episodes<R> episodes) {
                if (measure.flow().day().equals(episodes.started())) {
                    return STARTED;
                }
                if (measure.flow().day().equals(episodes.ended())) {
                    return ENDED;
                }
            }
            return List.of("count", measure.flow().day());
        }

        @Override
        public <R> List<Object> people(Measure.People<R> measure) {
            where(measure.flow().condition(), measure.flow().ageing());
            limit("rows of the child", Limit.range(measure.least(), Long.MAX_VALUE));
            return List.of("people", measure.flow().day());
        }

        @Override
        public <R> List<Object> open(Measure.Open<R> measure) {
            where(measure.stock().condition(), measure.stock().ageing());
            return OPEN;
        }

        @Override
        public <R> List<Object> days(Measure.Days<R> measure) {
            where(measure.stock().condition(), measure.stock().ageing());
            return List.of("days");
        }

        @Override
        public <R> List<Object> total(Measure.Total<R> measure) {
            where(measure.flow().condition(), measure.flow().ageing());
            return List.of("total", measure.column(), measure.flow().day());
        }

        @Override
        public <R> List<Object> quantile(Measure.Quantile<R> measure) {
            where(measure.flow().condition(), measure.flow().ageing());
            return List.of("rows", measure.column(), measure.flow().day());
        }

        @Override
        public <R> List<Object> topShare(Measure.TopShare<R> measure) {
            where(measure.flow().condition(), measure.flow().ageing());
            return List.of("top", measure.k(), measure.flow().day());
        }

        @Override
        public List<Object> given(Measure.Given measure) {
            return List.of("given", measure.name(), measure.part());
        }

        @Override
        public List<Object> residents(Measure.Residents measure) {
            return List.of("residents", measure.band());
        }

        @Override
        public <R> List<Object> custom(Measure.Custom<R> measure) {
            where(measure.flow().condition(), measure.flow().ageing());
            return List.of(
                    "custom", measure.name(), measure.counter(), measure.flow().day());
        }
    }
}
