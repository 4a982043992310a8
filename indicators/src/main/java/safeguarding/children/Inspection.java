package safeguarding.children;

import static safeguarding.children.Action.ORIGIN;
import static safeguarding.children.Formulas.anyPoint;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.ActionTheme;
import safeguarding.fact.Condition;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** Joint targeted area inspections and the plans that follow. */
public final class Inspection {

    private static final String THEME = "JTAI and action plans";
    private static final Source PARTNERSHIP = Source.local("partnership's action plan");

    private static final Condition<Action> OF_PLAN = ORIGIN.is(ActionOrigin.INSPECTION);

    /**
     * Actions in the plan that follows a joint targeted area inspection.
     *
     * <p>Unit: actions. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>A plan changes with time and reports of it can contradict each other: say which table and date the number is
     * from.
     *
     * <p>By records it is those in hand at any time in the period: open at its end or completed in it.
     */
    public static final Indicator ACTIONS = Indicator.of(
                    "jtai.actions", "JTAI actions", anyPoint(Action.ACTIONS, OF_PLAN))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Actions in the plan that follows a joint targeted area inspection.")
            .caveat("A plan changes with time and reports of it can contradict each other: say which table "
                    + "and date the number is from.");

    /**
     * Actions first identified after the inspection.
     *
     * <p>Unit: actions. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>It can differ from jtai.actions, which counts the plan as it stands. The difference is not progress.
     *
     * <p>A figure of the Durham report for 2019/20 that the list of indicators lacks.
     *
     * <p>Only as a return: it is what a letter said once, whatever became of it.
     */
    public static final Indicator ACTIONS_IDENTIFIED = Indicator.of(
                    "jtai.actions.identified",
                    "JTAI actions identified after the inspection",
                    given("jtai.actions.identified"))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Actions first identified after the inspection.")
            .caveat("It can differ from jtai.actions, which counts the plan as it stands. The difference is "
                    + "not progress.");

    /**
     * Actions of the inspection's plan about strategy meetings, the priority action.
     *
     * <p>Unit: actions. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>A part of jtai.actions: the five themes add up to it.
     */
    public static final Indicator STRATEGY_MEETING_ACTIONS = Indicator.of(
                    "jtai.actions.strategy",
                    "JTAI actions: Strategy meetings (priority action)",
                    about(ActionTheme.STRATEGY_MEETINGS))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Actions of the inspection's plan about strategy meetings, the priority action.")
            .caveat("A part of jtai.actions: the five themes add up to it.");

    /**
     * Actions of the inspection's plan about the front door and the multi-agency safeguarding hub.
     *
     * <p>Unit: actions. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>A part of jtai.actions: the five themes add up to it.
     */
    public static final Indicator FRONT_DOOR_ACTIONS = Indicator.of(
                    "jtai.actions.frontdoor", "JTAI actions: Front door & MASH", about(ActionTheme.FRONT_DOOR))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described(
                    "Actions of the inspection's plan about the front door and the multi-agency safeguarding " + "hub.")
            .caveat("A part of jtai.actions: the five themes add up to it.");

    /**
     * Actions of the inspection's plan about safeguarding practice and the workforce.
     *
     * <p>Unit: actions. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>A part of jtai.actions: the five themes add up to it.
     */
    public static final Indicator PRACTICE_ACTIONS = Indicator.of(
                    "jtai.actions.practice",
                    "JTAI actions: Safeguarding practice & workforce",
                    about(ActionTheme.PRACTICE))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Actions of the inspection's plan about safeguarding practice and the workforce.")
            .caveat("A part of jtai.actions: the five themes add up to it.");

    /**
     * Actions of the inspection's plan about leadership and management.
     *
     * <p>Unit: actions. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>A part of jtai.actions: the five themes add up to it.
     */
    public static final Indicator LEADERSHIP_ACTIONS = Indicator.of(
                    "jtai.actions.leadership", "JTAI actions: Leadership & management", about(ActionTheme.LEADERSHIP))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Actions of the inspection's plan about leadership and management.")
            .caveat("A part of jtai.actions: the five themes add up to it.");

    /**
     * Actions of the inspection's plan about the voice of the child.
     *
     * <p>Unit: actions. Context only: neither way is good by itself.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>A part of jtai.actions: the five themes add up to it.
     */
    public static final Indicator VOICE_ACTIONS = Indicator.of(
                    "jtai.actions.voice", "JTAI actions: Voice of the child", about(ActionTheme.VOICE))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .contextOnly()
            .from(PARTNERSHIP)
            .described("Actions of the inspection's plan about the voice of the child.")
            .caveat("A part of jtai.actions: the five themes add up to it.");

    /**
     * Actions completed by the end of the period, of all actions of the plan.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's action plan (local).
     *
     * <p>An action that is done need not have had its effect yet.
     *
     * <p>By records it is those completed in the period, of those in hand at any time in it; where none is in hand any
     * more there is no figure.
     */
    public static final Indicator ACTIONS_DONE = Indicator.of(
                    "jtai.complete.pct",
                    "JTAI actions completed",
                    count(Action.ACTIONS.ending().where(OF_PLAN)).percentOf(anyPoint(Action.ACTIONS, OF_PLAN)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Actions completed by the end of the period, of all actions of the plan.")
            .caveat("An action that is done need not have had its effect yet.")
            .caveat("By records it is those completed in the period, of those in hand at any time in it; "
                    + "where none is in hand any more there is no figure.");

    /**
     * Key strengths that the inspectors named.
     *
     * <p>Unit: strengths. Higher is better.
     *
     * <p>Source: inspectors' letter (local).
     *
     * <p>Counted from the letter's list: inspectors do not give a number.
     *
     * <p>Only as a return: no register holds what inspectors wrote.
     */
    public static final Indicator STRENGTHS = Indicator.of(
                    "jtai.strengths", "JTAI key strengths", given("jtai.strengths"))
            .inTheme(THEME)
            .in(Unit.activity("strengths"))
            .higherIsBetter()
            .from(Source.local("inspectors' letter"))
            .described("Key strengths that the inspectors named.")
            .caveat("Counted from the letter's list: inspectors do not give a number.");

    /**
     * Areas for improvement that the inspectors named.
     *
     * <p>Unit: areas. Lower is better.
     *
     * <p>Source: inspectors' letter (local).
     *
     * <p>Counted from the letter's list: inspectors do not give a number, so counts differ.
     *
     * <p>Only as a return: no register holds what inspectors wrote.
     */
    public static final Indicator IMPROVEMENTS = Indicator.of(
                    "jtai.improve", "JTAI areas for improvement", given("jtai.improve"))
            .inTheme(THEME)
            .in(Unit.activity("areas"))
            .lowerIsBetter()
            .from(Source.local("inspectors' letter"))
            .described("Areas for improvement that the inspectors named.")
            .caveat("Counted from the letter's list: inspectors do not give a number, so counts differ.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            ACTIONS,
            ACTIONS_IDENTIFIED,
            STRATEGY_MEETING_ACTIONS,
            FRONT_DOOR_ACTIONS,
            PRACTICE_ACTIONS,
            LEADERSHIP_ACTIONS,
            VOICE_ACTIONS,
            ACTIONS_DONE,
            STRENGTHS,
            IMPROVEMENTS);

    private Inspection() {}

    private static Formula about(ActionTheme theme) {
        return anyPoint(Action.ACTIONS, OF_PLAN.and(Action.THEME.is(theme)));
    }
}
