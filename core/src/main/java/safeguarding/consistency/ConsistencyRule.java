package safeguarding.consistency;

import java.util.Locale;

/** What published figures are looked through for. */
public enum ConsistencyRule {
    /** Parts that leave nothing out add to their total, and no part is more than its whole (Fellegi and Holt 1976). */
    PARTS_AND_TOTAL(Severity.CONTRADICTION, "parts add to their total"),
    /** Percentages of which an individual is in no more than one add to no more than 100% (Mosteller, Youtz and Zahn 1967). */
    SHARES_OVER_ALL(Severity.CONTRADICTION, "shares add to no more than 100%"),
    /** A percentage is that of some whole number of its base: GRIM (Brown and Heathers 2017). */
    IMPOSSIBLE_PERCENTAGE(Severity.CONTRADICTION, "some whole number gives the percentage"),
    /** A rate or percentage is what its count and its base come to. */
    RATE_AND_PARTS(Severity.CONTRADICTION, "a rate is its count over its base"),
    /** A count and its rate imply a base, which agrees with the populations that are printed. */
    IMPLIED_DENOMINATOR(Severity.CONTRADICTION, "the bases that rates imply agree with what is printed"),
    /** Figures of ages are within those of their whole, and rates of those of their base. */
    AGE_BANDS(Severity.CONTRADICTION, "ages are within those of the whole"),
    /** A change that is claimed is the one that the figures show. */
    CHANGE_AND_FIGURES(Severity.CONTRADICTION, "a change that is claimed is the one the figures show"),
    /** A thing has one figure for one place and time. */
    TWO_FIGURES(Severity.CONTRADICTION, "one thing has one figure"),
    /** A thing is defined in one way wherever it is printed. */
    DEFINITION_DRIFT(Severity.UNCLEAR, "one thing has one definition"),
    /** A change of a percentage says whether it is in points or in per cent (Cole and Altman 2017). */
    AMBIGUOUS_CHANGE(Severity.UNCLEAR, "a change of a percentage says of what it is"),
    /** Shares that leave something out say what they are shares of. */
    SHARES_WITHOUT_BASE(Severity.UNCLEAR, "shares say what they are of"),
    /** The population that a rate is of is printed. */
    POPULATION_OF_AGES(Severity.UNCLEAR, "the population of a rate is printed"),
    /** A change that is claimed has a figure before, or an amount, that shows it. */
    CHANGE_WITHOUT_FIGURES(Severity.UNSUPPORTED, "a change that is claimed is shown");

    /** What is the matter, the worst first. */
    public enum Severity {
        /** The figures cannot all be true. */
        CONTRADICTION,
        /** The figures may mean more than one thing. */
        UNCLEAR,
        /** Nothing that is printed shows what is said. */
        UNSUPPORTED
    }

    private final Severity severity;
    private final String words;

    ConsistencyRule(Severity severity, String words) {
        this.severity = severity;
        this.words = words;
    }

    /** The id: "implied-denominator". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is the matter where the rule is broken. */
    public Severity severity() {
        return severity;
    }

    /** What the rule asks for, without a capital or a full stop. */
    public String words() {
        return words;
    }

    /** The id. */
    @Override
    public String toString() {
        return id();
    }
}
