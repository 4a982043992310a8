package safeguarding.judge;

import java.util.Optional;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;

/** Green where a value is no worse than another figure, amber within a tolerance of it, else red. */
record Compared(
        Badness badness,
        Optional<Fraction> best,
        Figure other,
        Fraction base,
        String where,
        Tolerance tolerance,
        Words words)
        implements Scale {

    /** The verdict on the evidence's figure beside another figure, which is "in 2019-20 H1" or "for England". */
    static Verdict judge(Evidence evidence, Figure other, String where, Tolerance tolerance, Rule rule) {
        var polarity = evidence.indicator().polarity();
        if (evidence.figure().isGap()) {
            return Verdict.notRated(Values.whyNot(evidence.figure()));
        }
        Optional<Badness> badness = Badness.by(polarity);
        if (badness.isEmpty()) {
            return Verdict.notRated(Target.CONTEXT);
        }
        Optional<Fraction> base = Values.exact(other);
        if (base.isEmpty()) {
            return Verdict.notRated(nothing(where, other));
        }
        var words = new Words(evidence.indicator().unit());
        var scale = new Compared(badness.get(), Badness.best(polarity), other, base.get(), where, tolerance, words);
        return Scale.judge(evidence, scale, rule);
    }

    static String nothing(String where, Figure other) {
        return "there is nothing to compare with: " + where + ", " + Values.whyNot(other);
    }

    @Override
    public Rag rag(Fraction value) {
        return rag(value, base);
    }

    private Rag rag(Fraction value, Fraction against) {
        Fraction worse = worse(value, against);
        if (worse.signum() <= 0) {
            return Rag.GREEN;
        }
        return worse.compareTo(tolerance.of(against)) <= 0 ? Rag.AMBER : Rag.RED;
    }

    /** By how much the value is worse; negative if it is better. */
    private Fraction worse(Fraction value, Fraction against) {
        return badness.of(value).minus(badness.of(against));
    }

    @Override
    public boolean looksOtherwise(Fraction value, Fraction printed) {
        Fraction printedBase = words.printed(other, base);
        return rag(value) != rag(printed, printedBase)
                || worse(value, base).signum() != worse(printed, printedBase).signum()
                || value.equals(base) != printed.equals(printedBase);
    }

    @Override
    public String because(String figure, Rag rag, Fraction value) {
        if (value.equals(base)) {
            return figure + " is the same as " + where;
        }
        String there = words.print(other) + " " + where;
        int worse = worse(value, base).signum();
        if (worse <= 0) {
            return figure + " is " + (worse < 0 ? "better" : "no worse") + " than " + there;
        }
        boolean fromNothing = base.signum() == 0 && tolerance instanceof Tolerance.Percent && !tolerance.isNone();
        return figure + " is worse than " + there
                + (fromNothing ? ", and anything worse than 0 is beyond " + tolerance : words.beyond(rag, tolerance));
    }
}
