package safeguarding.measure;

import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/** The dates a figure for a period is taken over. */
public sealed interface Window {

    /** The period itself. */
    Window THIS = new This();

    /** The span that ends with the period: twelve months to its end. */
    static Window trailing(Span span) {
        return new Trailing(span);
    }

    /** From the 1 April on or before the period's last day to its end. */
    static Window yearToDate() {
        return new YearToDate();
    }

    /** The dates for a period. */
    ReportingPeriod of(ReportingPeriod period);

    /** The period itself. */
    record This() implements Window {
        @Override
        public ReportingPeriod of(ReportingPeriod period) {
            return period;
        }

        @Override
        public String toString() {
            return "in the period";
        }
    }

    /** The span that ends with the period. */
    record Trailing(Span span) implements Window {
        @Override
        public ReportingPeriod of(ReportingPeriod period) {
            return period.trailing(span);
        }

        @Override
        public String toString() {
            return "in the " + span + " to the period's end";
        }
    }

    /** From 1 April to the period's end. */
    record YearToDate() implements Window {
        @Override
        public ReportingPeriod of(ReportingPeriod period) {
            return period.yearToDate();
        }

        @Override
        public String toString() {
            return "in the financial year to the period's end";
        }
    }
}
