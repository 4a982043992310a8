package safeguarding.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import safeguarding.fact.Column;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.stats.Change;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.time.ReportingPeriod;

/**
 * What is measured and what it means. What is good of it belongs to a scorecard's line.
 *
 * @param id lower-case words joined by dots, such as {@code cpp.rate}; a return under the id stands for it where there
 *     are no records
 * @param title what people call it
 * @param description more words, or empty
 * @param theme what it is listed under, such as "child protection plans"
 * @param formula how the figure is made
 * @param unit what the figure is given in
 * @param polarity which way is good
 * @param source where the definition comes from
 * @param version which version of the definition
 * @param caveats what a reader must know
 */
public record Indicator(
        String id,
        String title,
        String description,
        String theme,
        Formula formula,
        Unit unit,
        Polarity polarity,
        Source source,
        Version version,
        List<Caveat> caveats) {

    private static final Pattern ID = Pattern.compile("[a-z0-9_]+([.-][a-z0-9_]+)*");

    /** @throws IllegalArgumentException if the id is malformed or the title blank */
    public Indicator {
        checkArgument(
                ID.matcher(id).matches(),
                "an indicator's id is lower-case words joined by dots or hyphens, was '%s'",
                id);
        Column.checkName(id);
        checkArgument(!title.isBlank(), "indicator '%s' needs a title", id);
        caveats = List.copyOf(caveats);
    }

    /** An indicator for context, whose unit follows from its formula. */
    public static Indicator of(String id, String title, Formula formula) {
        return new Indicator(
                id,
                title,
                "",
                "",
                formula,
                Unit.of(formula),
                Polarity.CONTEXT_ONLY,
                Source.local("local"),
                Version.FIRST,
                List.of());
    }

    /** This indicator's formula under its id, to build other formulas on. */
    public Formula figure() {
        return new Formula.Named(id, formula);
    }

    /** This per so many of another: injuries per 100 restraints. */
    public Formula per(long scale, Indicator other) {
        return figure().per(scale, other.figure());
    }

    /** This as a percentage of another. */
    public Formula percentOf(Indicator whole) {
        return figure().percentOf(whole.figure());
    }

    /** An indicator of this one's change on the period before; the id ends in {@code .change}. */
    public Indicator changeOnPrevious() {
        return changed(figure().changeOnPrevious(), ".change", ", change on the previous period");
    }

    /** An indicator of this one's change on the same period last year; the id ends in {@code .change-year}. */
    public Indicator changeOnLastYear() {
        return changed(figure().changeOnLastYear(), ".change-year", ", change on the same period last year");
    }

    private Indicator changed(Formula change, String suffix, String words) {
        return new Indicator(
                id + suffix,
                title + words,
                description,
                theme,
                change,
                Unit.percentChange(),
                polarity instanceof Polarity.Between ? Polarity.CONTEXT_ONLY : polarity,
                source,
                version,
                caveats);
    }

    /** This indicator with more words about it. */
    public Indicator described(String words) {
        return new Indicator(id, title, words, theme, formula, unit, polarity, source, version, caveats);
    }

    /** This indicator under a theme. */
    public Indicator inTheme(String name) {
        return new Indicator(id, title, description, name, formula, unit, polarity, source, version, caveats);
    }

    /** This indicator in a unit. */
    public Indicator in(Unit other) {
        return new Indicator(id, title, description, theme, formula, other, polarity, source, version, caveats);
    }

    /** More is better. */
    public Indicator higherIsBetter() {
        return with(Polarity.HIGHER_IS_BETTER);
    }

    /** Less is better. */
    public Indicator lowerIsBetter() {
        return with(Polarity.LOWER_IS_BETTER);
    }

    /** Neither: it gives context. */
    public Indicator contextOnly() {
        return with(Polarity.CONTEXT_ONLY);
    }

    /** Best from {@code low} to {@code high}, both included. */
    public Indicator bestBetween(long low, long high) {
        return with(Polarity.bestBetween(Long.toString(low), Long.toString(high)));
    }

    /** This indicator with a polarity. */
    public Indicator with(Polarity other) {
        return new Indicator(id, title, description, theme, formula, unit, other, source, version, caveats);
    }

    /** This indicator from a source. */
    public Indicator from(Source other) {
        return new Indicator(id, title, description, theme, formula, unit, polarity, other, version, caveats);
    }

    /** This indicator as a version of its definition. */
    public Indicator as(Version other) {
        return new Indicator(id, title, description, theme, formula, unit, polarity, source, other, caveats);
    }

    /** This indicator with one more caveat. */
    public Indicator caveat(String words) {
        var all = new ArrayList<>(caveats);
        all.add(new Caveat(words));
        return new Indicator(id, title, description, theme, formula, unit, polarity, source, version, all);
    }

    /** This indicator with another formula, such as one in which references have been put in. */
    public Indicator with(Formula other) {
        return new Indicator(id, title, description, theme, other, unit, polarity, source, version, caveats);
    }

    /**
     * How far chance alone may have moved a figure of this indicator: limits on its own scale, by
     * {@link Figure#interval}. Not calculable where what is counted is not separate things: days, pounds, ranks, quantiles,
     * means of measurements, the rows of the children with the most, differences, custom counters, populations. Events that
     * come several to a child are taken for separate ones, and the limits are then too narrow: see
     * {@link safeguarding.stats.RepeatEvents}.
     *
     * @param period the period the figure is for
     * @param confidence two-sided confidence between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Estimate<Interval> interval(Figure figure, ReportingPeriod period, double confidence) {
        return new Chance(unit, formula).interval(figure, period, confidence);
    }

    /**
     * The change from an earlier figure of this indicator to a later one, tested: by the exact conditional test for counts
     * and rates, by Fisher's for shares. What happens over time is counted per day, so that a month of 31 days is fairly
     * compared with one of 28; whole years are compared as they are, with or without a leap day. Not calculable where a
     * figure is a gap or its count is not known, where the dates counted over overlap, and where {@link #interval} is not.
     * Where this indicator is itself a change, it is the change that the later figure is, and the earlier one plays no part.
     *
     * @param earlier the period of the earlier figure
     * @param later the period of the later figure
     */
    public Estimate<Change> tested(Figure before, ReportingPeriod earlier, Figure after, ReportingPeriod later) {
        return new Chance(unit, formula).change(before, earlier, after, later);
    }

    /** The whole definition in words, several lines. */
    public String explain() {
        var text = new StringBuilder(title).append(" (").append(id).append(")\n");
        if (!description.isEmpty()) {
            text.append("  ").append(description).append('\n');
        }
        text.append("  Formula: ").append(formula).append('\n');
        String printed = unit.words().isEmpty() ? unit.kind().name().toLowerCase(java.util.Locale.ROOT) : unit.words();
        text.append("  Unit: ").append(printed).append("; ").append(polarity).append('\n');
        text.append("  Source: ").append(source).append("; ").append(version).append('\n');
        caveats.forEach(caveat -> text.append("  Caveat: ").append(caveat).append('\n'));
        return text.toString();
    }

    @Override
    public String toString() {
        return title + " (" + id + ")";
    }
}
