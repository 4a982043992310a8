package safeguarding.judge;

/**
 * A built-in judge: a plain value that can be compared, written and read back. Equal rules come to equal verdicts.
 * Thresholds are compared exactly; 20 and 20.0 are the same threshold.
 */
public sealed interface Rule extends Judge
        permits Bands,
                GreenBand,
                Target,
                Targets,
                NoWorseThanBefore,
                NoWorseThan,
                SignificantlyWorseThanBefore,
                SignificantlyWorseThan,
                ByControlChart,
                ByRecentTrend,
                DoubleRed,
                ZeroTolerance,
                AllOf,
                AmongLines {

    /** Handles each kind of rule. */
    <T> T fold(Cases<T> cases);

    /**
     * One method for each kind of rule.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** Red and amber on one side. */
        T bands(Bands rule);

        /** Green between two values. */
        T greenBand(GreenBand rule);

        /** One target. */
        T target(Target rule);

        /** A target for each period. */
        T targets(Targets rule);

        /** No worse than in the previous period. */
        T noWorseThanBefore(NoWorseThanBefore rule);

        /** No worse than a benchmark. */
        T noWorseThan(NoWorseThan rule);

        /** Tested against the previous period. */
        T significantlyWorseThanBefore(SignificantlyWorseThanBefore rule);

        /** Tested against a benchmark. */
        T significantlyWorseThan(SignificantlyWorseThan rule);

        /** By a control chart. */
        T byControlChart(ByControlChart rule);

        /** By the recent trend. */
        T byRecentTrend(ByRecentTrend rule);

        /** Worse than a benchmark and worsening. */
        T doubleRed(DoubleRed rule);

        /** None is accepted. */
        T zeroTolerance(ZeroTolerance rule);

        /** The worst of several rules. */
        T allOf(AllOf rule);

        /** Adjusted for the number of lines. */
        T amongLines(AmongLines rule);
    }
}
