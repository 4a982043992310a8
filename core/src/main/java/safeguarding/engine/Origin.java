package safeguarding.engine;

/** What a figure was made of. Populations do not tell: a rate of records over residents is of records. */
public enum Origin {
    /** Rows of registers. */
    RECORDS,
    /** Figures that partners supplied. */
    RETURNS,
    /** Partly of each. */
    BOTH,
    /** Neither: there is no figure, or it is a population. */
    NONE;

    /** The origin of a figure made of parts of this origin and the other. */
    Origin and(Origin other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : BOTH;
    }
}
