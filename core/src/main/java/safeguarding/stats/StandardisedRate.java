package safeguarding.stats;

import static java.lang.Math.sqrt;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * A directly standardised rate: what the rate would be if the bands, such as ages, were as in the standard population. Its
 * limits follow Dobson et al. 1991 with Byar's; for events of which one person may have several, each number of events
 * has its own variance.
 *
 * @param bands the bands
 * @param multiplier the rate is per this many, above 0
 */
public record StandardisedRate(List<Band> bands, double multiplier) {

    /**
     * One band, with the number of people who had one event, two events and so on.
     *
     * @param name what it is called
     * @param people people by number of events: at index 0 those with one
     * @param population people in the band, 0 or more
     * @param standard people of the band in the standard population, 0 or more
     */
    public record Band(String name, List<Double> people, double population, double standard) {
        /**
         * Makes a band.
         *
         * @throws IllegalArgumentException if a number is negative, NaN or infinite
         */
        public Band {
            people.forEach(p -> Checks.count(p, "count"));
            people = ImmutableList.copyOf(people);
            Checks.count(population, "population");
            Checks.count(standard, "standard population");
        }

        /** Number of events, Σf × people with f; 0 if there are none. */
        public double events() {
            double sum = 0;
            for (int i = 0; i < people.size(); i++) {
                sum += (i + 1) * people.get(i);
            }
            return sum;
        }
    }

    /** Keeps a copy of the bands. */
    public StandardisedRate {
        bands = ImmutableList.copyOf(bands);
        Checks.positive(multiplier, "multiplier");
    }

    /**
     * A band of independent events.
     *
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static Band band(String name, double count, double population, double standard) {
        return new Band(name, List.of(count), population, standard);
    }

    /**
     * A band where people may have several events.
     *
     * @param people people by number of events: first those with one, then those with two
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static Band repeatBand(String name, double population, double standard, double... people) {
        return new Band(name, Arrays.stream(people).boxed().toList(), population, standard);
    }

    /** The rate of these bands, per one. */
    public static StandardisedRate of(List<Band> bands) {
        return new StandardisedRate(bands, 1);
    }

    /**
     * The same rate per so many.
     *
     * @throws IllegalArgumentException if the multiplier is not above 0
     */
    public StandardisedRate per(double newMultiplier) {
        return new StandardisedRate(bands, newMultiplier);
    }

    /** Number of events in all bands; 0 without bands. */
    public double total() {
        return bands.stream().mapToDouble(Band::events).sum();
    }

    /** The names of bands nobody lives in: with one of them the rate is not calculable. */
    public List<String> emptyBands() {
        return bands.stream().filter(b -> b.population == 0).map(Band::name).toList();
    }

    /**
     * Σ w·O/n / Σ w × multiplier, O being a band's events and w its standard population (Dobson et al. 1991). Not calculable below 10 events, if a band has no population, or if the standard population is 0.
     */
    public Estimate<Double> value() {
        if (!emptyBands().isEmpty() || standard() == 0) {
            return Estimate.missing(NotCalculable.ZERO_DENOMINATOR);
        }
        if (total() < Poisson.BYAR_FROM) {
            return Estimate.missing(NotCalculable.FEWER_THAN_10_EVENTS);
        }
        double sum = 0;
        for (Band b : bands) {
            sum += b.standard * b.events() / b.population;
        }
        return Estimate.of(sum / standard() * multiplier);
    }

    /**
     * Limits value + √(V/O) × (Byar(O) − O), V = Σ_f f² Σ w²·people/n² / (Σ w)², where f is the number of events a person
     * had; the lower not below 0 (Dobson et al. 1991).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        double z = Distributions.z(Checks.confidence(confidence));
        return value().map(v -> new Interval(
                Math.max(0, limit(v, Poisson.byarLower(total(), z))),
                limit(v, Poisson.byarUpper(total(), z)),
                confidence,
                method()));
    }

    /** A limit of the value from a limit of the total; may lie below 0 where the events are very uneven. */
    double limit(double value, double limitOfTotal) {
        double variance = 0;
        for (Band b : bands) {
            double weight = b.standard / b.population;
            for (int i = 0; i < b.people.size(); i++) {
                variance += (i + 1.0) * (i + 1.0) * weight * weight * b.people.get(i);
            }
        }
        variance /= standard() * standard();
        return value + sqrt(variance / total()) * (limitOfTotal - total()) * multiplier;
    }

    private double standard() {
        return bands.stream().mapToDouble(Band::standard).sum();
    }

    /** The method's name and citation. */
    public Method method() {
        return bands.stream().allMatch(b -> b.people.size() <= 1)
                ? Method.DOBSON_BYAR
                : Method.DOBSON_BYAR_REPEAT_EVENTS;
    }

    @Override
    public String toString() {
        String what =
                " per " + Print.count(multiplier) + ", directly standardised, " + Print.of(total(), "event", "events");
        return value().fold(
                        v -> Rate.lines(
                                Print.number(v) + what,
                                interval(0.95).get(),
                                interval(0.998).get()),
                        r -> "not calculable: " + r.words()
                                + (emptyBands().isEmpty() ? "" : " in " + String.join(", ", emptyBands())) + what);
    }
}
