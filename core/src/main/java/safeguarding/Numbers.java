package safeguarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in the sentences of findings. */
final class Numbers {

    private Numbers() {}

    /** To one decimal, half up, with thousands apart: "5.5", "1,234.0". */
    static String print(double value) {
        return print(value, 1);
    }

    /** To so many decimals, half up, with thousands apart. */
    static String print(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    }
}
