package safeguarding.stats;

/** A statistical method by its usual name, and where it was published. */
public enum Method {
    /** Limits of a proportion: all shares π with |x/n − π| ≤ z√(π(1 − π)/n). */
    WILSON("Wilson score", "Wilson 1927, J Am Stat Assoc 22:209; Altman et al. 2000"),
    /** Limits of a proportion from the binomial's tails: beta quantiles B⁻¹(α/2; x, n − x + 1) and B⁻¹(1 − α/2; x + 1, n − x). */
    CLOPPER_PEARSON("Clopper-Pearson exact", "Clopper & Pearson 1934, Biometrika 26:404"),
    /** Test of a proportion against a given one by the binomial's tails. */
    EXACT_BINOMIAL("exact binomial test", "Clopper & Pearson 1934, Biometrika 26:404"),
    /** Limits of a count from the Poisson's tails: χ²⁻¹(α/2; 2x)/2 and χ²⁻¹(1 − α/2; 2x + 2)/2. */
    EXACT_POISSON("exact Poisson", "Garwood 1936, Biometrika 28:437"),
    /** Limits of a count by a cube: x(1 − 1/9x ∓ z/3√x)³, with x + 1 for the upper. */
    BYAR("Byar", "Breslow & Day 1987, Statistical Methods in Cancer Research II"),
    /** Limits of a standardised rate: the rate plus √(variance/O) × (Byar's limit of O − O). */
    DOBSON_BYAR("Dobson-Byar", "Dobson et al. 1991, Stat Med 10:457"),
    /** As {@link #DOBSON_BYAR}, the variance being Σf² × people with f events. */
    DOBSON_BYAR_REPEAT_EVENTS("Dobson-Byar with repeat events", "Dobson et al. 1991, Stat Med 10:457; UKHSA 2024"),
    /** Limits of a mean: x̄ ∓ t·s/√n with n − 1 degrees of freedom. */
    STUDENT_T("Student t", "Student 1908, Biometrika 6:1"),
    /** Comparison of two counts: given their sum the later is binomial; p is twice the smaller tail, the limits are Clopper-Pearson's. */
    EXACT_CONDITIONAL("exact conditional test, central p", "Przyborowski & Wilenski 1940; Fay 2010, R Journal 2(1):53"),
    /** Large-sample limits of a ratio of rates: ratio × e^(∓z√(1/x₁ + 1/x₂)). */
    WALD_LOG_RATIO("Wald limits of the log ratio", "Breslow & Day 1987, Statistical Methods in Cancer Research II"),
    /** Limits of a difference of proportions from the Wilson limits of both. */
    NEWCOMBE("Newcombe hybrid score", "Newcombe 1998, Stat Med 17:873, method 10"),
    /** Limits of a difference of proportions: all differences a score test does not refuse. */
    MIETTINEN_NURMINEN(
            "Miettinen-Nurminen score", "Mee 1984, Biometrics 40:1175; Miettinen & Nurminen 1985, Stat Med 4:213"),
    /** Large-sample limits of a ratio of proportions: ratio × e^(∓z√(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)). */
    KATZ("Katz log ratio", "Katz et al. 1978, Biometrics 34:469"),
    /** Comparison of two proportions, all margins given: the sum of the probabilities of all tables no likelier. */
    FISHER("Fisher exact test", "Fisher 1935, J R Stat Soc 98:39"),
    /** Adjusted p: p times the number of tests. */
    BONFERRONI("Bonferroni", "Dunn 1961, J Am Stat Assoc 56:52"),
    /** Adjusted p, stepping down: p₍ᵢ₎ × (n − i + 1), none smaller than the one before. */
    HOLM("Holm", "Holm 1979, Scand J Stat 6:65"),
    /** Adjusted p, stepping up: p₍ᵢ₎ × (n − i + 1), none larger than the one after. */
    HOCHBERG("Hochberg", "Hochberg 1988, Biometrika 75:800"),
    /** False discovery rate: p₍ᵢ₎ × n/i, none larger than the one after. */
    BENJAMINI_HOCHBERG("Benjamini-Hochberg", "Benjamini & Hochberg 1995, J R Stat Soc B 57:289"),
    /** False discovery rate under any dependence: as Benjamini-Hochberg, times Σ1/i. */
    BENJAMINI_YEKUTIELI("Benjamini-Yekutieli", "Benjamini & Yekutieli 2001, Ann Stat 29:1165"),
    /** Test of a steady rise or fall: pairs that rise less pairs that fall. */
    MANN_KENDALL("Mann-Kendall", "Mann 1945, Econometrica 13:245; Kendall 1975"),
    /** Median of the slopes of all pairs. */
    THEIL_SEN("Theil-Sen", "Sen 1968, J Am Stat Assoc 63:1379"),
    /** Test of a trend in proportions: χ² of the slope, 1 degree of freedom. */
    ARMITAGE("Armitage trend in proportions", "Armitage 1955, Biometrics 11:375"),
    /** Slope of a line through values, each weighted by 1/se². */
    WEIGHTED_SLOPE("weighted least squares slope", "Aitken 1935, Proc R Soc Edinb 55:42; UKHSA Fingertips"),
    /** Log-linear trend of rates by maximum likelihood. */
    POISSON_TREND("Poisson log-linear trend", "McCullagh & Nelder 1989, Generalized Linear Models"),
    /** Single values about their mean ± 2.66 mean moving ranges. */
    XMR("XmR chart", "Wheeler 1993, Understanding Variation; NHS Making Data Count"),
    /** Values about their median; the longest run and the number of crossings. */
    RUN_CHART("run chart", "Anhøj & Olesen 2014, PLoS ONE 9:e113825"),
    /** Values about their mean ± 3 standard deviations: the I, MR, p, u and c charts. */
    SHEWHART("Shewhart chart", "Montgomery 2009, Introduction to Statistical Quality Control"),
    /** p and u charts widened by the variation between periods. */
    LANEY("Laney prime chart", "Laney 2002, Quality Engineering 14:531"),
    /** Ratios about their mean, moving ranges made equal by their denominators. */
    TAYLOR_I_PRIME("I′ chart", "Taylor 2017, Normalized Individuals Control Chart"),
    /** Times between events as an I chart of t^(1/3.6). */
    NELSON_T("t chart", "Nelson 1994, J Quality Technology 26:239"),
    /** Cases between events about x̄ ± 3√(x̄(x̄ + 1)). */
    BENNEYAN_G("g chart", "Benneyan 2001, Health Care Manag Sci 4:305"),
    /** Areas about a target, limits by their size. */
    FUNNEL("funnel plot", "Spiegelhalter 2005, Stat Med 24:1185"),
    /** A funnel whose limits are widened by the variance between areas. */
    OVER_DISPERSED_FUNNEL("over-dispersed funnel plot", "Spiegelhalter et al. 2012, J R Stat Soc A 175:1"),
    /** Random-effects mean: τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)). */
    DERSIMONIAN_LAIRD("DerSimonian-Laird", "DerSimonian & Laird 1986, Control Clin Trials 7:177"),
    /** A change of an overall rate split in Σk̄Δr for the rates and Σr̄Δk for the composition. */
    KITAGAWA("Kitagawa decomposition", "Kitagawa 1955, J Am Stat Assoc 50:1168"),
    /** A change of a product or a rate split in its factors, averaged over all orders of change. */
    DAS_GUPTA("Das Gupta decomposition", "Das Gupta 1993, US Census Bureau P23-186"),
    /** Concentration: Σ(2i − n − 1)x₍ᵢ₎ / nΣx, with the shares of the first few. */
    GINI("Gini coefficient", "Gini 1912, Variabilità e mutabilità"),
    /** Concentration: the sum of squared shares. */
    HERFINDAHL("Herfindahl index", "Hirschman 1945; Herfindahl 1950, Concentration in the Steel Industry"),
    /** Concentration: Σ sᵢ ln(n·sᵢ) over shares s. */
    THEIL("Theil index", "Theil 1967, Economics and Information Theory"),
    /** The range of denominators whose quotient rounds to what was published. */
    IMPLIED_DENOMINATOR("implied denominator", "Moore 1966, Interval Analysis"),
    /** The counts of a known whole whose percentage rounds to what was published. */
    GRIM("granularity of a percentage (GRIM)", "Brown & Heathers 2017, Soc Psychol Personal Sci 8:363"),
    /** The range of increases whose growth rounds to what was published. */
    IMPLIED_INCREASE("implied increase", "Moore 1966, Interval Analysis"),
    /** What a change of a percentage may mean: points of it, or percent of it. */
    POINTS_OR_PERCENT("percentage points or percent", "Cole & Altman 2017, BMJ 358:j3663"),
    /** Parts against their total. */
    BALANCE("parts against their total", "Fellegi & Holt 1976, J Am Stat Assoc 71:17"),
    /** What a sum of rounded percentages may be. */
    ROUNDED_SHARES("sums of rounded percentages", "Mosteller, Youtz & Zahn 1967, Demography 4:850"),
    /** Quantiles from ranks, ties sharing the lowest. */
    QUANTILE_BY_RANK(
            "quantiles by rank", "Public Health England 2017, Technical Guide: Assigning Deprivation Categories"),
    /** Quantiles between percentiles by linear interpolation. */
    QUANTILE_BY_BOUND("quantiles by percentile bounds", "Hyndman & Fan 1996, Am Stat 50:361, type 7; UKHSA Fingertips"),
    /** A figure against a benchmark by whether limits hold it. */
    FINGERTIPS_COMPARISON(
            "comparison with a benchmark", "Public Health England 2017, Technical Guide: RAG Rating Indicator Values"),
    /** The last five annual points, tested at 99.8%, and no one of them alone deciding. */
    FINGERTIPS_RECENT_TREND("recent trend", "Armitage 1955, Biometrics 11:375; UKHSA Fingertips");

    private final String title;
    private final String citation;

    Method(String title, String citation) {
        this.title = title;
        this.citation = citation;
    }

    /** The method's usual name. */
    public String title() {
        return title;
    }

    /** Author and year, and where to find it. */
    public String citation() {
        return citation;
    }

    @Override
    public String toString() {
        return title + " (" + citation + ")";
    }
}
