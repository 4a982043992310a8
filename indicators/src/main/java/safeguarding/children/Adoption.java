package safeguarding.children;

import static safeguarding.children.LookedAfterEpisode.ENDS_CARE;
import static safeguarding.children.LookedAfterEpisode.END_REASON;
import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;
import static safeguarding.children.LookedAfterEpisode.NOT_SHORT_BREAK;
import static safeguarding.children.Permanence.ADOPTED;
import static safeguarding.children.Permanence.DAYS_ORDER_TO_MATCH;
import static safeguarding.children.Permanence.DAYS_TO_FOSTERING;
import static safeguarding.children.Permanence.DAYS_TO_PLACEMENT;
import static safeguarding.children.Permanence.PERMANENCE;
import static safeguarding.children.Situation.holding;
import static safeguarding.children.code.SituationKind.AWAITING_ADOPTION;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.total;
import static safeguarding.time.Span.months;

import java.util.List;
import java.util.Set;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;
import safeguarding.measure.Window;

/** Adoption, special guardianship and child arrangements orders. */
public final class Adoption {

    private static final String THEME = "adoption and permanence";
    private static final Flow<LookedAfterEpisode> CEASED = LOOKED_AFTER.ending().where(NOT_SHORT_BREAK.and(ENDS_CARE));
    private static final Flow<Permanence> ADOPTIONS = PERMANENCE.ending().where(ADOPTED.isTrue());

    /** The clock stops when the child moves in with the carers who come to adopt. */
    private static final Flow<Permanence> FOSTERED_FIRST = ADOPTIONS.where(DAYS_TO_FOSTERING.isRecorded());

    private static final Flow<Permanence> PLACED_DIRECTLY =
            ADOPTIONS.where(DAYS_TO_FOSTERING.isRecorded().not().and(DAYS_TO_PLACEMENT.isRecorded()));

    private static final Flow<Permanence> MATCHED_AFTER_ORDER = ADOPTIONS.where(DAYS_ORDER_TO_MATCH.isRecorded());
    private static final Window THREE_YEARS = Window.trailing(months(36));

    /**
     * Children who ceased to be looked after by adoption, E11 or E12, of all who ceased in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Each child counts once. One who ceased twice in the period counts if either end was of this kind.
     */
    public static final Indicator ADOPTED_SHARE = Indicator.of(
                    "adopt.pct", "Children adopted, of those leaving care", ceased(EpisodeEndReason.adoption()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children who ceased to be looked after by adoption, "
                    + "E11 or E12, of all who ceased in the period.")
            .caveat("Each child counts once. One who ceased twice in "
                    + "the period counts if either end was of this kind.");

    /**
     * Mean days from entering care to moving in with the adopters, of children adopted in the three years to the end
     * of the period.
     *
     * <p>Unit: days. Lower is better.
     *
     * <p>Source: adoption and special guardianship data, indicator A10 (not checked).
     *
     * <p>Where the child was fostered by the adopters first, the clock stops when it moved in with them. Adoptions
     * with a date missing are left out of both parts. The definition was not checked against the official text.
     */
    public static final Indicator DAYS_TO_PLACEMENT_MEAN = Indicator.of(
                    "adopt.a10.days",
                    "Average days from entering care to placement",
                    total(DAYS_TO_FOSTERING, FOSTERED_FIRST)
                            .plus(total(DAYS_TO_PLACEMENT, PLACED_DIRECTLY))
                            .per(1, count(FOSTERED_FIRST).plus(count(PLACED_DIRECTLY)))
                            .over(THREE_YEARS))
            .inTheme(THEME)
            .in(Unit.mean("days"))
            .lowerIsBetter()
            .from(Source.unchecked("adoption and special guardianship data, indicator A10"))
            .described("Mean days from entering care to moving in with the adopters, of children adopted "
                    + "in the three years to the end of the period.")
            .caveat("Where the child was fostered by the adopters first, the clock stops when it moved "
                    + "in with them. Adoptions with a date missing are left out of both parts.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Mean days from the placement order to the match with adopters, of children adopted in the three years to the end
     * of the period.
     *
     * <p>Unit: days. Lower is better.
     *
     * <p>Source: adoption and special guardianship data, indicator A2 (not checked).
     *
     * <p>Adoptions with a date missing, or with a match before the order, are left out of both parts. The definition
     * was not checked against the official text.
     */
    public static final Indicator DAYS_ORDER_TO_MATCH_MEAN = Indicator.of(
                    "adopt.a2.days",
                    "Average days placement order to match",
                    total(DAYS_ORDER_TO_MATCH, MATCHED_AFTER_ORDER)
                            .per(1, count(MATCHED_AFTER_ORDER))
                            .over(THREE_YEARS))
            .inTheme(THEME)
            .in(Unit.mean("days"))
            .lowerIsBetter()
            .from(Source.unchecked("adoption and special guardianship data, indicator A2"))
            .described("Mean days from the placement order to the match with adopters, of children "
                    + "adopted in the three years to the end of the period.")
            .caveat("Adoptions with a date missing, or with a match before the order, are left out of both parts.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Children who ceased to be looked after through a special guardianship order, E43 to E48, of all who ceased in
     * the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Codes E43 and E44 until 2018, E45 to E48 from 2019: all count. Each child counts once. One who ceased twice
     * in the period counts if either end was of this kind.
     */
    public static final Indicator SPECIAL_GUARDIANSHIP_SHARE = Indicator.of(
                    "sgo.pct", "Ceased through special guardianship", ceased(EpisodeEndReason.specialGuardianship()))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children who ceased to be looked after through a special guardianship order, E43 "
                    + "to E48, of all who ceased in the period.")
            .caveat("Codes E43 and E44 until 2018, E45 to E48 from 2019: all count. Each child counts "
                    + "once. One who ceased twice in the period counts if either end was of this kind.");

    /**
     * Children who ceased to be looked after through a residence or child arrangements order, E41, of all who ceased
     * in the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE SSDA903 return (national).
     *
     * <p>Each child counts once. One who ceased twice in the period counts if either end was of this kind.
     */
    public static final Indicator ARRANGEMENTS_ORDER_SHARE = Indicator.of(
                    "cao.pct", "Ceased through child arrangements order", ceased(Set.of(EpisodeEndReason.E41)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE SSDA903 return"))
            .described("Children who ceased to be looked after through a residence or child arrangements "
                    + "order, E41, of all who ceased in the period.")
            .caveat("Each child counts once. One who ceased twice in "
                    + "the period counts if either end was of this kind.");

    /**
     * Children with a placement order at the end of the period's last day who are not placed for adoption.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: adoption and special guardianship data (not checked).
     *
     * <p>A child whose decision was reversed or who was adopted no longer waits. It is worked out beforehand: where it was not, there is no figure. The definition was not checked
     * against the official text.
     *
     * <p>{@link Situations#awaitingAdoption} works it out.
     */
    public static final Indicator WAITING = Indicator.of(
                    "adopt.wait", "Children waiting with placement order", holding(AWAITING_ADOPTION))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.unchecked("adoption and special guardianship data"))
            .described("Children with a placement order at the end of the "
                    + "period's last day who are not placed for adoption.")
            .caveat("A child whose decision was reversed or who was adopted no longer waits.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.")
            .caveat("The definition was not checked against the official text.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            ADOPTED_SHARE,
            DAYS_TO_PLACEMENT_MEAN,
            DAYS_ORDER_TO_MATCH_MEAN,
            SPECIAL_GUARDIANSHIP_SHARE,
            ARRANGEMENTS_ORDER_SHARE,
            WAITING);

    private static Formula ceased(Set<EpisodeEndReason> how) {
        return people(CEASED.where(END_REASON.in(how))).percentOf(people(CEASED));
    }

    private Adoption() {}
}
