package safeguarding.children.code;

/** What people were asked whether they agree with. */
public enum SurveyQuestion {
    /** Parents and carers. */
    HAPPY_WITH_SERVICE("Happy with the service"),
    /** Parents and carers. */
    MORE_POSITIVE("More positive about the future"),
    /** Young people. */
    WORKER_LISTENED("The worker listened"),
    /** Children. */
    PROMISES_KEPT("The worker kept promises"),
    /** Parents. */
    CHILDREN_FIRST("The worker put the children first"),
    /** Looked-after children and care leavers. */
    GETS_ON_WITH_WORKER("Gets on with the social worker"),
    /** Looked-after children. */
    CAN_TALK_TO_WORKER("Can talk to the social worker");

    private final String label;

    SurveyQuestion(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
