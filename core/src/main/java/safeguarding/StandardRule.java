package safeguarding;

import java.util.List;
import safeguarding.judge.Rag;

/** The rules that need nothing declared, in the order in which they need attention. */
enum StandardRule implements FindingRule {
    DOUBLE_RED("double-red"),
    OVERDUE("overdue"),
    RED("red"),
    DIRECTION("direction"),
    TREND("trend"),
    WORSE("worse"),
    AMBER("amber"),
    GROUPS_DIFFER("groups-differ"),
    UNSUPPORTED("unsupported"),
    POINTS_OR_PERCENT("points-or-percent"),
    TWO_FIGURES("two-figures"),
    PARTS_DIFFER("parts-differ"),
    SMALL_NUMBER("small-number"),
    NOT_RECORDED("not-recorded"),
    MULTIPLICITY("multiplicity"),
    PLAUSIBILITY("plausibility"),
    NOT_SUPPLIED("not-supplied");

    private final String id;

    StandardRule(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Finding> find(List<Reading> readings) {
        return switch (this) {
            case DOUBLE_RED -> Judged.doubleRed(readings);
            case OVERDUE -> Singles.overdue(readings);
            case RED -> Judged.rated(readings, Rag.RED);
            case DIRECTION -> Travel.direction(readings);
            case TREND -> Travel.trend(readings);
            case WORSE -> Judged.worse(readings);
            case AMBER -> Judged.rated(readings, Rag.AMBER);
            case GROUPS_DIFFER -> Groups.differ(readings);
            case UNSUPPORTED -> Claims.unsupported(readings);
            case POINTS_OR_PERCENT -> Claims.pointsOrPercent(readings);
            case TWO_FIGURES -> Agreement.twoFigures(readings);
            case PARTS_DIFFER -> Agreement.partsDiffer(readings);
            case SMALL_NUMBER -> Gates.smallNumbers(readings);
            case NOT_RECORDED -> Gates.notRecorded(readings);
            case MULTIPLICITY -> Travel.multiplicity(readings);
            case PLAUSIBILITY -> Gates.plausibility(readings);
            case NOT_SUPPLIED -> Gates.notSupplied(readings);
        };
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
