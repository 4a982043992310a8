package safeguarding.protect;

/** Why a cell is withheld. */
public enum Reason {
    /** It is a small count, or too little of its group is left. */
    PRIMARY("it is a small count, or too little of its group is left"),
    /** It is a share, rate or quantile of a small group. */
    SMALL_DENOMINATOR("it is taken from a small group"),
    /** Nearly all of the group are in it, so those who are not are few. */
    COMPLEMENT("those left out of it are few"),
    /** It is made from a count that is withheld, or gives a small difference. */
    DERIVED("it would give away a count that is withheld"),
    /** Few children are behind a count of events, or nothing says that they are many. */
    CONTRIBUTORS("few children may be behind it"),
    /** An added rule of the policy says so. */
    POLICY("a rule of the policy withholds it"),
    /** It would let another withheld cell be worked out. */
    SECONDARY("it would let another cell be worked out"),
    /** It differs by few from what an earlier edition shows, so the two would tell of those few. */
    REVISION("it differs by few from what was published before");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** The reason in words, without a number and without a full stop. */
    public String words() {
        return words;
    }
}
