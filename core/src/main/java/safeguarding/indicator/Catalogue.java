package safeguarding.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import safeguarding.measure.Formula;
import safeguarding.text.Wording;

/**
 * A list of indicators by id. References from one indicator to another by id are put in when the catalogue is made, so
 * that an unknown id or a circle is found then.
 */
public final class Catalogue {

    private final Map<String, Indicator> byId;

    private Catalogue(Map<String, Indicator> byId) {
        this.byId = byId;
    }

    /** A catalogue of these indicators. */
    public static Catalogue of(Indicator... indicators) {
        return of(Arrays.asList(indicators));
    }

    /**
     * A catalogue of these indicators.
     *
     * @throws IllegalArgumentException if two share an id, a reference is to an unknown id, or references go round in a
     *     circle
     */
    public static Catalogue of(Collection<Indicator> indicators) {
        var given = new LinkedHashMap<String, Indicator>();
        for (Indicator indicator : indicators) {
            checkArgument(
                    given.put(indicator.id(), indicator) == null, "two indicators have the id '%s'", indicator.id());
        }
        var whole = new LinkedHashMap<String, Indicator>();
        for (Indicator indicator : given.values()) {
            Deque<String> path = new ArrayDeque<>(List.of(indicator.id()));
            whole.put(indicator.id(), indicator.with(resolve(indicator.formula(), given, path)));
        }
        return new Catalogue(whole);
    }

    /**
     * Both catalogues together.
     *
     * @throws IllegalArgumentException if they share an id
     */
    public Catalogue and(Catalogue other) {
        var all = new java.util.ArrayList<>(byId.values());
        all.addAll(other.byId.values());
        return of(all);
    }

    /** The indicators, in the order given. */
    public List<Indicator> indicators() {
        return List.copyOf(byId.values());
    }

    /** The indicators of a theme, in the order given. */
    public List<Indicator> inTheme(String theme) {
        return byId.values().stream().filter(i -> i.theme().equals(theme)).toList();
    }

    /** The themes, in the order they first come. */
    public List<String> themes() {
        return byId.values().stream().map(Indicator::theme).distinct().toList();
    }

    /** The indicator with this id, if there is one. */
    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The indicator with this id.
     *
     * @throws IllegalArgumentException if there is none, listing the nearest ids
     */
    public Indicator get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException(Wording.unknown("indicator", id, byId.keySet())));
    }

    /** Every definition in words. */
    public String explain() {
        return String.join("\n", byId.values().stream().map(Indicator::explain).toList());
    }

    private static Formula resolve(Formula formula, Map<String, Indicator> given, Deque<String> path) {
        return formula.fold(new Formula.Cases<Formula>() {
            private Formula in(Formula part) {
                return resolve(part, given, path);
            }

            @Override
            public Formula measure(safeguarding.measure.Measure measure) {
                return measure;
            }

            @Override
            public Formula ratio(Formula.Ratio f) {
                return new Formula.Ratio(in(f.numerator()), in(f.denominator()), f.scale(), f.share());
            }

            @Override
            public Formula difference(Formula.Difference f) {
                return new Formula.Difference(in(f.left()), in(f.right()));
            }

            @Override
            public Formula change(Formula.ChangeOf f) {
                return new Formula.ChangeOf(in(f.of()), f.basis());
            }

            @Override
            public Formula sum(Formula.Sum f) {
                return new Formula.Sum(f.parts().stream().map(this::in).toList());
            }

            @Override
            public Formula mean(Formula.Mean f) {
                return new Formula.Mean(f.parts().stream().map(this::in).toList());
            }

            @Override
            public Formula over(Formula.Over f) {
                return new Formula.Over(in(f.of()), f.window());
            }

            @Override
            public Formula matured(Formula.Matured f) {
                return new Formula.Matured(in(f.of()), f.span());
            }

            @Override
            public Formula named(Formula.Named f) {
                return new Formula.Named(f.id(), in(f.of()));
            }

            @Override
            public Formula ref(Formula.Ref f) {
                checkArgument(
                        !path.contains(f.id()),
                        "indicators refer to each other in a circle: %s -> %s",
                        String.join(" -> ", path),
                        f.id());
                Indicator target = given.get(f.id());
                checkArgument(
                        target != null,
                        "indicator '%s': %s",
                        path.peekLast(),
                        Wording.unknown("indicator", f.id(), given.keySet()));
                path.addLast(f.id());
                Formula whole = new Formula.Named(f.id(), resolve(target.formula(), given, path));
                path.removeLast();
                return whole;
            }
        });
    }

    /** How many indicators there are and their themes. */
    @Override
    public String toString() {
        return byId.size() + " indicators: " + String.join(", ", themes());
    }
}
