package safeguarding.stats;

/** Kinds of control chart, with what sets their arithmetic apart. */
enum ChartKind {
    XMR("XmR chart", Method.XMR, false, false),
    RUN("run chart", Method.RUN_CHART, false, false),
    I("I chart", Method.SHEWHART, false, false),
    MR("MR chart", Method.SHEWHART, false, false),
    P("p chart", Method.SHEWHART, true, true),
    P_PRIME("p′ chart", Method.LANEY, true, true),
    U("u chart", Method.SHEWHART, true, true),
    U_PRIME("u′ chart", Method.LANEY, true, true),
    I_PRIME("I′ chart", Method.TAYLOR_I_PRIME, true, false),
    C("c chart", Method.SHEWHART, false, true),
    G("g chart", Method.BENNEYAN_G, false, true),
    T("t chart", Method.NELSON_T, false, false);

    final String title;
    final Method method;
    final boolean ratio;
    /** Limits stop at 0: below it there are no values. */
    final boolean neverNegative;

    ChartKind(String title, Method method, boolean ratio, boolean neverNegative) {
        this.title = title;
        this.method = method;
        this.ratio = ratio;
        this.neverNegative = neverNegative;
    }

    /** True if values are parts of a whole. */
    boolean share() {
        return this == P || this == P_PRIME;
    }
}
