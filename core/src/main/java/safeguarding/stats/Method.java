package safeguarding.stats;

/** A statistical method by its usual name, and where it was published. */
public enum Method {
    WILSON("Wilson score", "Wilson 1927, J Am Stat Assoc 22:209; Altman et al. 2000"),
    CLOPPER_PEARSON("Clopper-Pearson exact", "Clopper & Pearson 1934, Biometrika 26:404"),
    EXACT_BINOMIAL("exact binomial test", "Clopper & Pearson 1934, Biometrika 26:404"),
    EXACT_POISSON("exact Poisson", "Garwood 1936, Biometrika 28:437"),
    BYAR("Byar", "Breslow & Day 1987, Statistical Methods in Cancer Research II"),
    DOBSON_BYAR("Dobson-Byar", "Dobson et al. 1991, Stat Med 10:457"),
    DOBSON_BYAR_REPEAT_EVENTS("Dobson-Byar with repeat events", "Dobson et al. 1991, Stat Med 10:457; UKHSA 2024"),
    STUDENT_T("Student t", "Student 1908, Biometrika 6:1"),
    EXACT_CONDITIONAL("exact conditional test, central p", "Przyborowski & Wilenski 1940; Fay 2010, R Journal 2(1):53"),
    WALD_LOG_RATIO("Wald limits of the log ratio", "Breslow & Day 1987, Statistical Methods in Cancer Research II"),
    NEWCOMBE("Newcombe hybrid score", "Newcombe 1998, Stat Med 17:873, method 10"),
    MIETTINEN_NURMINEN(
            "Miettinen-Nurminen score", "Mee 1984, Biometrics 40:1175; Miettinen & Nurminen 1985, Stat Med 4:213"),
    KATZ("Katz log ratio", "Katz et al. 1978, Biometrics 34:469"),
    FISHER("Fisher exact test", "Fisher 1935, J R Stat Soc 98:39"),
    BONFERRONI("Bonferroni", "Dunn 1961, J Am Stat Assoc 56:52"),
    HOLM("Holm", "Holm 1979, Scand J Stat 6:65"),
    HOCHBERG("Hochberg", "Hochberg 1988, Biometrika 75:800"),
    BENJAMINI_HOCHBERG("Benjamini-Hochberg", "Benjamini & Hochberg 1995, J R Stat Soc B 57:289"),
    BENJAMINI_YEKUTIELI("Benjamini-Yekutieli", "Benjamini & Yekutieli 2001, Ann Stat 29:1165"),
    MANN_KENDALL("Mann-Kendall", "Mann 1945, Econometrica 13:245; Kendall 1975"),
    THEIL_SEN("Theil-Sen", "Sen 1968, J Am Stat Assoc 63:1379"),
    ARMITAGE("Armitage trend in proportions", "Armitage 1955, Biometrics 11:375"),
    WEIGHTED_SLOPE("weighted least squares slope", "Fingertips recent trend, UKHSA"),
    POISSON_TREND("Poisson log-linear trend", "McCullagh & Nelder 1989, Generalized Linear Models"),
    XMR("XmR chart", "Wheeler 1993, Understanding Variation; NHS Making Data Count"),
    RUN_CHART("run chart", "Anhøj & Olesen 2014, PLoS ONE 9:e113825"),
    SHEWHART("Shewhart chart", "Montgomery 2009, Introduction to Statistical Quality Control"),
    LANEY("Laney prime chart", "Laney 2002, Quality Engineering 14:531"),
    TAYLOR_I_PRIME("I′ chart", "Taylor 2017, Normalized Individuals Control Chart"),
    NELSON_T("t chart", "Nelson 1994, J Quality Technology 26:239"),
    BENNEYAN_G("g chart", "Benneyan 2001, Health Care Manag Sci 4:305"),
    FUNNEL("funnel plot", "Spiegelhalter 2005, Stat Med 24:1185"),
    OVER_DISPERSED_FUNNEL("over-dispersed funnel plot", "Spiegelhalter et al. 2012, J R Stat Soc A 175:1"),
    DERSIMONIAN_LAIRD("DerSimonian-Laird", "DerSimonian & Laird 1986, Control Clin Trials 7:177"),
    KITAGAWA("Kitagawa decomposition", "Kitagawa 1955, J Am Stat Assoc 50:1168"),
    DAS_GUPTA("Das Gupta decomposition", "Das Gupta 1993, US Census Bureau P23-186"),
    GINI("Gini coefficient", "Gini 1912, Variabilità e mutabilità"),
    IMPLIED_DENOMINATOR("implied denominator", "inverted rounding of the published figure"),
    GRIM("granularity of a percentage (GRIM)", "Brown & Heathers 2017, Soc Psychol Personal Sci 8:363"),
    QUANTILE_BY_RANK("quantiles by rank", "UKHSA, PHEindicatormethods phe_quantile"),
    QUANTILE_BY_BOUND("quantiles by percentile bounds", "UKHSA Fingertips; Hyndman & Fan 1996, type 7"),
    FINGERTIPS_COMPARISON("comparison with a benchmark", "UKHSA Fingertips technical guidance"),
    FINGERTIPS_RECENT_TREND("recent trend", "UKHSA Fingertips technical guidance");

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
