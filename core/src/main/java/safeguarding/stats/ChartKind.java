package safeguarding.stats;

/** Kinds of control chart, with what sets their arithmetic apart. */
enum ChartKind {
    XMR(Method.XMR, false, false),
    RUN(Method.RUN_CHART, false, false),
    I(Method.SHEWHART, false, false),
    MR(Method.SHEWHART, false, false),
    P(Method.SHEWHART, true, true),
    P_PRIME(Method.LANEY, true, true),
    U(Method.SHEWHART, true, true),
    U_PRIME(Method.LANEY, true, true),
    I_PRIME(Method.TAYLOR_I_PRIME, true, false),
    C(Method.SHEWHART, false, true),
    G(Method.BENNEYAN_G, false, true),
    T(Method.NELSON_T, false, false);

    final Method method;
    final boolean ratio;
    /** Limits stop at 0: below it there are no values. */
    final boolean neverNegative;

    ChartKind(Method method, boolean ratio, boolean neverNegative) {
        this.method = method;
        this.ratio = ratio;
        this.neverNegative = neverNegative;
    }
}
