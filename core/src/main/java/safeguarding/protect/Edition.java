package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * What was shown in one publication, kept so that later ones can be compared with it: a count that was 12 and is now 13
 * tells of one child. It holds what anyone could read there and no figure that was withheld. {@code toString} says how
 * much it holds, and nothing of the figures.
 *
 * @param name what it is called, such as "2019-20 Q3"
 * @param entries what was shown, in the publication's order; each once, though a figure may have stood in several tables
 */
public record Edition(String name, List<Entry> entries) {

    /** The most characters a name has. */
    private static final int LONGEST = 100;

    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /**
     * What was shown of one figure. {@code toString} says which, and nothing of the figure.
     *
     * @param indicator the indicator's id
     * @param area the area it is about
     * @param period the reporting period it is for
     * @param slice the part of a breakdown it is about
     * @param cell what was shown in its place
     */
    public record Entry(String indicator, Area area, ReportingPeriod period, Slice slice, Cell cell) {

        /** @throws IllegalArgumentException if the indicator's id is blank or longer than 100 characters */
        public Entry {
            checkArgument(
                    !indicator.isBlank() && indicator.length() <= LONGEST,
                    "an indicator's id must be 1 to %s characters",
                    LONGEST);
        }

        @Override
        public String toString() {
            return indicator + ", " + area + ", " + period.label() + ", " + slice;
        }
    }

    /** What a count is to the figure it was read from. */
    public enum Role {
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
     * An exact count that was shown. {@code toString} says which, and not what it was.
     *
     * @param indicator the indicator's id
     * @param area the area it is about
     * @param period the reporting period the figure is for
     * @param slice the part of a breakdown it is about
     * @param role what it is to the figure
     * @param from whether the figure is a change and this is of what it changed from, rather than of what it came to
     * @param value the count
     */
    public record ShownCount(
            String indicator, Area area, ReportingPeriod period, Slice slice, Role role, boolean from, long value) {

        @Override
        public String toString() {
            return indicator + ", " + area + ", " + period.label() + ", " + slice + ", " + (from ? "from " : "") + role;
        }
    }

    /** @throws IllegalArgumentException if the name is blank, longer than 100 characters or not of one line */
    public Edition {
        checkArgument(
                !name.isBlank()
                        && name.length() <= LONGEST
                        && NAME.matcher(name).matches(),
                "an edition's name must be 1 to %s characters on one line, such as '2019-20 Q3'",
                LONGEST);
        entries = ImmutableSet.copyOf(entries).asList();
    }

    /**
     * Every exact count that was shown, in the order of the entries. Counts that were rounded, or supplied rounded, are not
     * among them: see the entries' cells.
     */
    public List<ShownCount> counts() {
        var counts = new ArrayList<ShownCount>();
        for (Entry entry : entries) {
            if (entry.cell() instanceof Cell.Shown shown) {
                shown.figure().fold(new Counts(counts, entry, false));
            }
        }
        return List.copyOf(counts);
    }

    /** Takes the counts out of a figure. */
    private record Counts(List<ShownCount> counts, Entry entry, boolean from) implements Figure.Cases<Boolean> {

        private boolean add(Role role, long value) {
            return counts.add(
                    new ShownCount(entry.indicator(), entry.area(), entry.period(), entry.slice(), role, from, value));
        }

        @Override
        public Boolean count(Figure.Count figure) {
            return add(Role.COUNT, figure.count());
        }

        @Override
        public Boolean rate(Figure.Rate figure) {
            return add(Role.NUMERATOR, figure.numerator()) && add(Role.DENOMINATOR, figure.denominator());
        }

        @Override
        public Boolean spread(Figure.Spread figure) {
            return add(Role.ROWS, figure.rows());
        }

        @Override
        public Boolean change(Figure.Change figure) {
            return figure.before().fold(new Counts(counts, entry, true))
                    && figure.after().fold(this);
        }

        @Override
        public Boolean stated(Figure.Stated figure) {
            return true;
        }

        @Override
        public Boolean gap(Figure.Missing figure) {
            return true;
        }
    }

    /** For instance "edition 2019-20 Q3 of 144 cells". */
    @Override
    public String toString() {
        return "edition " + name + " of " + Wording.count(entries.size(), "cell");
    }
}
