package safeguarding.statutory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import safeguarding.measure.Measure;

/**
 * Which columns of the Department for Education's published tables hold an indicator's figure. {@link #CHILDREN_IN_NEED}
 * is what is known; a table of another release is read by saying the same of its columns:
 *
 * <pre>{@code
 * DfeTables.from(file).also(DfeFigure.rate("cpp.child.start.rate", "CPP_child_start_rate"))
 * }</pre>
 *
 * @param indicator the name of the returns that are made of it: an indicator's id
 * @param counts the columns that are counted, added up; empty for a rate that is only known as stated
 * @param base the column of what a percentage is out of; empty if it is not a percentage
 * @param stated the column of the rate or percentage as published; empty if the table has none
 * @param atYearEnd true if it is as at 31 March and not of the year
 */
public record DfeFigure(String indicator, List<String> counts, String base, String stated, boolean atYearEnd) {

    /**
     * The figures of the tables c1, c2, c4, d1 and d3 of Children in need 2024.
     *
     * <table>
     * <caption>Columns and indicators</caption>
     * <tr><th>table</th><th>indicator</th><th>columns</th></tr>
     * <tr><td>c1</td><td>ref.count</td><td>Referrals</td></tr>
     * <tr><td>c1</td><td>ref.rate</td><td>Referrals_rate</td></tr>
     * <tr><td>c1</td><td>ref.child.count</td><td>Referrals_child</td></tr>
     * <tr><td>c1</td><td>ref.rereferral.12m.pct</td><td>Re_referrals of Referrals</td></tr>
     * <tr><td>c1</td><td>ref.rereferral.child.pct</td><td>Re_referrals_child of Referrals_child</td></tr>
     * <tr><td>c1</td><td>ref.nfa.pct</td><td>No_Further_Action of Referrals</td></tr>
     * <tr><td>c1</td><td>ref.notinneed.pct</td><td>Not_in_Need of Referrals</td></tr>
     * <tr><td>c2</td><td>asm.rate</td><td>Assessments_completed_rate</td></tr>
     * <tr><td>c2</td><td>asm.45wd.pct</td><td>Same_day to 41-45_days of Assessments_completed</td></tr>
     * <tr><td>c2</td><td>asm.median.days</td><td>Median_days</td></tr>
     * <tr><td>c4</td><td>s47.count</td><td>Section47</td></tr>
     * <tr><td>c4</td><td>s47.rate</td><td>Section47_rate</td></tr>
     * <tr><td>c4</td><td>icpc.rate</td><td>ICPC_rate</td></tr>
     * <tr><td>c4</td><td>icpc.15wd.pct</td><td>Duration_0-10_days and 11-15_days of ICPC</td></tr>
     * <tr><td>c4</td><td>icpc.median.days</td><td>Duration_median</td></tr>
     * <tr><td>d1, d3</td><td>cpp.start</td><td>CPP_start</td></tr>
     * <tr><td>d1</td><td>cpp.start.rate</td><td>CPP_start_rate</td></tr>
     * <tr><td>d1</td><td>cpp.end.rate</td><td>CPP_end_rate</td></tr>
     * <tr><td>d1</td><td>cpp.anypoint.rate</td><td>CPP_anypoint_rate</td></tr>
     * <tr><td>d1</td><td>cpp.open, at 31 March</td><td>CPP_At31</td></tr>
     * <tr><td>d1</td><td>cpp.rate, at 31 March</td><td>CPP_At31_rate</td></tr>
     * <tr><td>d3</td><td>cpp.repeat.ever.pct</td><td>CPP_subsequent of CPP_start</td></tr>
     * </table>
     *
     * <p>The other columns have no indicator in the catalogue: counts of children where the indicator counts plans or
     * enquiries, and counts whose rate alone is an indicator.
     */
    public static final List<DfeFigure> CHILDREN_IN_NEED = List.of(
            count("ref.count", "Referrals"),
            rate("ref.rate", "Referrals_rate"),
            count("ref.child.count", "Referrals_child"),
            percent("ref.rereferral.12m.pct", "Referrals", "Re_referrals").statedIn("Re_referrals_percent"),
            percent("ref.rereferral.child.pct", "Referrals_child", "Re_referrals_child")
                    .statedIn("Re_referrals_child_percent"),
            percent("ref.nfa.pct", "Referrals", "No_Further_Action").statedIn("No_Further_Action_percent"),
            percent("ref.notinneed.pct", "Referrals", "Not_in_Need").statedIn("Not_in_Need_percent"),
            rate("asm.rate", "Assessments_completed_rate"),
            percent(
                    "asm.45wd.pct",
                    "Assessments_completed",
                    "Same_day",
                    "1-10_days",
                    "11-20_days",
                    "21-30_days",
                    "31-40_days",
                    "41-45_days"),
            rate("asm.median.days", "Median_days"),
            count("s47.count", "Section47"),
            rate("s47.rate", "Section47_rate"),
            rate("icpc.rate", "ICPC_rate"),
            percent("icpc.15wd.pct", "ICPC", "Duration_0-10_days", "Duration_11-15_days"),
            rate("icpc.median.days", "Duration_median"),
            count("cpp.start", "CPP_start"),
            rate("cpp.start.rate", "CPP_start_rate"),
            rate("cpp.end.rate", "CPP_end_rate"),
            rate("cpp.anypoint.rate", "CPP_anypoint_rate"),
            count("cpp.open", "CPP_At31").asAtYearEnd(),
            rate("cpp.rate", "CPP_At31_rate").asAtYearEnd(),
            percent("cpp.repeat.ever.pct", "CPP_start", "CPP_subsequent").statedIn("CPP_subsequent_percent"));

    /**
     * @throws IllegalArgumentException if the indicator's name is malformed, a column is blank or there twice, there is
     *     neither a count nor a rate, or a base without a count
     */
    public DfeFigure {
        Measure.given(indicator);
        counts = counts.stream().map(DfeFigure::column).toList();
        base = base.isEmpty() ? "" : column(base);
        stated = stated.isEmpty() ? "" : column(stated);
        if (counts.isEmpty() && (stated.isEmpty() || !base.isEmpty())) {
            throw new IllegalArgumentException(
                    "figure of '" + indicator + "': name a column of counts, or of the rate alone without a base");
        }
        List<String> all = all(counts, base, stated);
        if (new LinkedHashSet<>(all).size() < all.size()) {
            throw new IllegalArgumentException("figure of '" + indicator + "': name each column once");
        }
    }

    private static String column(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            throw new IllegalArgumentException("a column's name must not be blank");
        }
        return lower;
    }

    private static List<String> all(List<String> counts, String base, String stated) {
        return Stream.concat(counts.stream(), Stream.of(base, stated).filter(name -> !name.isEmpty()))
                .toList();
    }

    /**
     * A count in one column, in any case of letters.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static DfeFigure count(String indicator, String column) {
        return new DfeFigure(indicator, List.of(column), "", "", false);
    }

    /**
     * A figure that is taken as it is stated, such as a rate per 10,000 or a median.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static DfeFigure rate(String indicator, String column) {
        return new DfeFigure(indicator, List.of(), "", column, false);
    }

    /**
     * A percentage: the columns, added up, of the base.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static DfeFigure percent(String indicator, String base, String... counts) {
        return new DfeFigure(indicator, List.of(counts), base, "", false);
    }

    /**
     * This figure, with the column that states it. It is taken at the levels where the counts are rounded.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public DfeFigure statedIn(String column) {
        return new DfeFigure(indicator, counts, base, column, atYearEnd);
    }

    /** This figure, as at 31 March. */
    public DfeFigure asAtYearEnd() {
        return new DfeFigure(indicator, counts, base, stated, true);
    }

    /** The columns without which a table does not hold this figure, in lower case. */
    Set<String> needed() {
        return new LinkedHashSet<>(counts.isEmpty() ? List.of(stated) : all(counts, base, ""));
    }

    /** The columns it may be read from, in lower case. */
    List<String> columns() {
        return all(counts, base, stated);
    }
}
