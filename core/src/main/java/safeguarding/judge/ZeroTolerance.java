package safeguarding.judge;

import safeguarding.measure.Fraction;

/** Red for any figure above 0, else green: for what must never happen. Made by {@link Judge#zeroTolerance}. */
public record ZeroTolerance() implements Rule {
    private static final Scale SCALE = new Scale() {
        @Override
        public Rag rag(Fraction value) {
            return value.signum() > 0 ? Rag.RED : Rag.GREEN;
        }

        @Override
        public String because(String figure, Rag rag, Fraction value) {
            if (value.signum() == 0) {
                return "there is none";
            }
            return figure + (rag == Rag.RED ? " is above 0, and none is accepted" : " is not above 0");
        }
    };

    @Override
    public Verdict judge(Evidence evidence) {
        return Scale.judge(evidence, SCALE, this);
    }

    @Override
    public String describe() {
        return "red above 0, otherwise green";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.zeroTolerance(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
