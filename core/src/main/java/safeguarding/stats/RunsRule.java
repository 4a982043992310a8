package safeguarding.stats;

/** How the longest run and the crossings of a whole phase are judged. */
public enum RunsRule {
    /** Not at all. */
    NONE,
    /** A run longer than round(log₂ n) + 3, or fewer crossings than the 5% point of B(n − 1, ½) (Anhøj and Olesen 2014). */
    ANHOEJ,
    /** The best box of both limits for 10 to 100 useful values, else as Anhøj (Anhøj and Wentzel-Larsen 2020). */
    BEST_BOX,
    /** The best box with its corner cut (Anhøj and Wentzel-Larsen 2020). */
    CUT_BOX
}
