package safeguarding.report;

import safeguarding.indicator.Polarity;
import safeguarding.report.Picture.Ink;

/** What it means that a figure differs from another by more than chance: each has its own shape and colour. */
enum Sense {
    BETTER(Ink.BETTER, "better"),
    WORSE(Ink.WORSE, "worse"),
    DIFFERENT(Ink.DIFFERENT, "different");

    private final Ink ink;
    private final String word;

    Sense(Ink ink, String word) {
        this.ink = ink;
        this.word = word;
    }

    /**
     * What it means to lie above or below a value. Where the indicator is best between two values, it depends on which side
     * of the band that value lies.
     */
    static Sense of(Polarity polarity, double value, boolean above) {
        if (polarity.equals(Polarity.HIGHER_IS_BETTER)) {
            return above ? BETTER : WORSE;
        }
        if (polarity.equals(Polarity.LOWER_IS_BETTER)) {
            return above ? WORSE : BETTER;
        }
        if (polarity instanceof Polarity.Between band) {
            if (value < band.low().doubleValue()) {
                return above ? BETTER : WORSE;
            }
            if (value > band.high().doubleValue()) {
                return above ? WORSE : BETTER;
            }
        }
        return DIFFERENT;
    }

    Ink ink() {
        return ink;
    }

    String word() {
        return word;
    }

    /** Draws its shape about a point: a triangle, a square, a diamond. */
    void draw(Pen pen, double x, double y, double size) {
        switch (this) {
            case BETTER -> pen.square(x, y, size * 0.9);
            case WORSE -> pen.triangle(x, y, size * 1.15, true);
            case DIFFERENT -> pen.diamond(x, y, size * 1.2);
        }
    }
}
