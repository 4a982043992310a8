package safeguarding.synthetic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import safeguarding.synthetic.Calibration.Band;

/** Divides whole numbers in proportion so that the parts are whole and add up: by the largest remainder. */
record Shares(int numerator, int denominator) {

    static int total(Collection<Integer> parts) {
        int total = 0;
        for (int part : parts) {
            total = Math.addExact(total, part);
        }
        return total;
    }

    /** So many times a count, half up. */
    int of(int count) {
        return Math.toIntExact((2L * count * numerator + denominator) / (2L * denominator));
    }

    List<Integer> of(List<Integer> parts) {
        return split(parts, of(total(parts)));
    }

    <K> Map<K, Integer> of(Map<K, Integer> parts) {
        return split(parts, of(total(parts.values())));
    }

    List<Band> bands(List<Band> bands) {
        return bands(bands, of(bands.stream().mapToInt(Band::count).sum()));
    }

    static List<Band> bands(List<Band> bands, int total) {
        List<Integer> counts = split(bands.stream().map(Band::count).toList(), total);
        var scaled = new ArrayList<Band>();
        for (int i = 0; i < bands.size(); i++) {
            scaled.add(new Band(bands.get(i).from(), bands.get(i).to(), counts.get(i)));
        }
        return scaled;
    }

    static <K> Map<K, Integer> split(Map<K, Integer> parts, int total) {
        List<Integer> counts = split(new ArrayList<>(parts.values()), total);
        var map = new LinkedHashMap<K, Integer>();
        int i = 0;
        for (K key : parts.keySet()) {
            map.put(key, counts.get(i++));
        }
        return map;
    }

    /** A total divided in the proportions of these parts; nothing at all of it where they are all 0. */
    static List<Integer> split(List<Integer> parts, int total) {
        long whole = total(parts);
        var counts = new ArrayList<Integer>();
        if (whole == 0) {
            parts.forEach(part -> counts.add(0));
            return counts;
        }
        int given = 0;
        var order = new ArrayList<Integer>();
        for (int i = 0; i < parts.size(); i++) {
            int count = Math.toIntExact((long) parts.get(i) * total / whole);
            counts.add(count);
            given += count;
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> -((long) parts.get(i) * total % whole))
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; given < total; i++, given++) {
            counts.set(order.get(i), counts.get(order.get(i)) + 1);
        }
        return counts;
    }

    /** Each key as often as it is counted. */
    static <K> List<K> spread(Map<K, Integer> counts) {
        var all = new ArrayList<K>();
        counts.forEach((key, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(key);
            }
        });
        return all;
    }

    /** The numbers of the bands, evenly within each. */
    static List<Integer> spread(List<Band> bands) {
        var all = new ArrayList<Integer>();
        for (Band band : bands) {
            int width = band.to() - band.from() + 1;
            for (int i = 0; i < band.count(); i++) {
                all.add(band.from() + (int) ((long) i * width / band.count()));
            }
        }
        return all;
    }
}
