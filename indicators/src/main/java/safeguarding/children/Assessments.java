package safeguarding.children;

import static safeguarding.children.Assessment.ASSESSMENTS;
import static safeguarding.children.Assessment.WORKING_DAYS;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Assessments by social workers and what they find. */
public final class Assessments {

    private static final String THEME = "assessments";

    /**
     * The place of neglect among the factors found at the end of assessments, where 1 is the most common.
     *
     * <p>Unit: rank among assessment factors. Context only: neither way is good by itself.
     *
     * <p>Source: local reading of DfE children in need census, table C3 (local).
     *
     * <p>The place depends on whether the variants of a factor, such as those of the child and of the parent, are
     * merged. Compare only ranks made in the same way. An assessment can have several factors, so they are not parts
     * of a whole and merged counts hold some assessments twice.
     */
    public static final Indicator NEGLECT_RANK = Indicator.of(
                    "asm.factor.neglect.rank",
                    "Rank of neglect among assessment factors",
                    given("asm.factor.neglect.rank"))
            .inTheme(THEME)
            .in(Unit.rank("among assessment factors"))
            .contextOnly()
            .from(Source.local("local reading of DfE children in need census, table C3"))
            .described("The place of neglect among the factors found at the end of assessments, where 1 is the "
                    + "most common.")
            .caveat("The place depends on whether the variants of a factor, such as those of the child and of "
                    + "the parent, are merged. Compare only ranks made in the same way.")
            .caveat("An assessment can have several factors, so they are not parts of a whole and merged "
                    + "counts hold some assessments twice.");

    /**
     * Assessments authorised within 45 working days of their start, of all that were authorised in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE children in need census, table C2 (national).
     *
     * <p>The clock of the census starts with the assessment; that of the guidance starts with the referral. An
     * assessment that is late and not yet done does not count until it is authorised.
     */
    public static final Indicator WITHIN_45_DAYS = Indicator.of(
                    "asm.45wd.pct",
                    "Assessments completed within 45 working days",
                    count(ASSESSMENTS.ending().where(WORKING_DAYS.atMost(45))).percentOf(count(ASSESSMENTS.ending())))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE children in need census, table C2"))
            .described("Assessments authorised within 45 working days of their start, of all that were "
                    + "authorised in the period.")
            .caveat("The clock of the census starts with the assessment; that of the guidance starts with the "
                    + "referral.")
            .caveat("An assessment that is late and not yet done does not count until it is authorised.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(NEGLECT_RANK, WITHIN_45_DAYS);

    private Assessments() {}
}
