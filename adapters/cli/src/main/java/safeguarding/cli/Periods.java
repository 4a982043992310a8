package safeguarding.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import safeguarding.text.Wording;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/** Periods as they are typed: {@code 2019-20}, or its parts as {@code 2019-20:halves}. */
final class Periods {

    private static final Map<String, Cadence> PARTS =
            new TreeMap<>(Map.of("halves", Cadence.HALF_YEAR, "quarters", Cadence.QUARTER, "months", Cadence.MONTH));

    private Periods() {}

    /**
     * The periods.
     *
     * @throws IllegalArgumentException if it is no period, or cannot be cut so, with what would be right
     */
    static List<ReportingPeriod> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return List.of(ReportingPeriod.parse(text.strip()));
        }
        String parts = text.substring(colon + 1).strip();
        Cadence cadence = PARTS.get(parts);
        if (cadence == null) {
            throw new IllegalArgumentException(Wording.unknown("part of a period", Texts.plain(parts), PARTS.keySet()));
        }
        return ReportingPeriod.parse(text.substring(0, colon).strip()).split(cadence);
    }
}
