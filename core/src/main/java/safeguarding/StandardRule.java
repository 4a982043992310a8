package safeguarding;

import java.util.List;
import safeguarding.judge.Rag;

/** The rules that need nothing declared, in the order in which they need attention. */
enum StandardRule implements FindingRule {
    RED("red"),
    OVERDUE("overdue"),
    WORSE("worse"),
    AMBER("amber"),
    TWO_FIGURES("two-figures"),
    PARTS_DIFFER("parts-differ");

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
            case RED -> Judged.rated(readings, Rag.RED);
            case OVERDUE -> Singles.overdue(readings);
            case WORSE -> Judged.worse(readings);
            case AMBER -> Judged.rated(readings, Rag.AMBER);
            case TWO_FIGURES -> Agreement.twoFigures(readings);
            case PARTS_DIFFER -> Agreement.partsDiffer(readings);
        };
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
