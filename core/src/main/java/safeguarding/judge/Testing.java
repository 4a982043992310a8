package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import safeguarding.stats.NotCalculable;

/** What rules that test for chance have in common. */
final class Testing {
    static final BigDecimal USUAL = new BigDecimal("0.95");

    private Testing() {}

    static BigDecimal confidence(BigDecimal confidence) {
        boolean between = confidence.signum() > 0 && confidence.compareTo(BigDecimal.ONE) < 0;
        checkArgument(between, "confidence must be between 0 and 1, such as 0.95, was %s", confidence);
        return Decimals.plain(confidence, "confidence");
    }

    /** What p must be below. */
    static double alpha(BigDecimal confidence) {
        return BigDecimal.ONE.subtract(confidence).doubleValue();
    }

    /** For instance "95%". */
    static String print(BigDecimal confidence) {
        return confidence.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    static String impossible(NotCalculable why) {
        return "it cannot be tested: " + why.words();
    }
}
