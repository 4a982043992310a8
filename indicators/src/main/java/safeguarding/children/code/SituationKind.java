package safeguarding.children.code;

/** What holds of a child, or of an action or review, from one day to another, worked out from several records. */
public enum SituationKind {
    /** A contact about the child is not decided though it should be. */
    CONTACT_DECISION_OVERDUE("Contact decision overdue"),
    /** A referral of the child is not decided though it should be. */
    REFERRAL_DECISION_OVERDUE("Referral decision overdue"),
    /** An early help assessment is open for too long. */
    EARLY_HELP_ASSESSMENT_OVERDUE("Early help assessment overdue"),
    /** In need, and no assessment has started. */
    AWAITING_ASSESSMENT("Awaiting assessment"),
    /** An assessment is open for too long by the clock of the census, which starts with the assessment. */
    ASSESSMENT_OVERDUE("Assessment overdue from its start"),
    /** An assessment is open for too long by the clock of the guidance, which starts with the referral. */
    ASSESSMENT_OVERDUE_FROM_REFERRAL("Assessment overdue from the referral"),
    /** A child in need plan, and no visit for too long. */
    NEED_VISIT_OVERDUE("Child in need visit overdue"),
    /** A child in need plan, and a visit within the time allowed up to this day. */
    NEED_VISITED_IN_TIME("Child in need visited in time"),
    /** An enquiry needs an initial conference and has not had it though it should. */
    CONFERENCE_OVERDUE("Initial conference overdue"),
    /** A plan whose core group has not met though it should. */
    CORE_GROUP_OVERDUE("Core group overdue"),
    /** A plan that is open for longer than the first review may take: the base of {@link #PLAN_REVIEWED_IN_TIME}. */
    PLAN_TO_BE_REVIEWED("Plan to be reviewed"),
    /** Of those, every review held in the 12 months up to this day was in time and none is overdue. */
    PLAN_REVIEWED_IN_TIME("Plan reviewed in time"),
    /** A plan whose next review is overdue. */
    PLAN_REVIEW_OVERDUE("Plan review overdue"),
    /** A plan, and no visit for too long. */
    PLAN_VISIT_OVERDUE("Plan visit overdue"),
    /** A plan, and a visit within the time allowed up to this day. */
    PLAN_VISITED_IN_TIME("Plan visited in time"),
    /** A plan, and the child was seen alone at the last visit. */
    PLAN_SEEN_ALONE("Seen alone at the last visit"),
    /** A plan, and the child was not seen alone at the last visit. Where it is not recorded, neither of both holds. */
    PLAN_NOT_SEEN_ALONE("Not seen alone at the last visit"),
    /** A plan about a child who is not born yet. */
    UNBORN_WITH_PLAN("Unborn with a plan"),
    /** A plan, and looked after too. */
    PLAN_AND_LOOKED_AFTER("Plan and looked after"),
    /** Looked after for longer than the first review may take: the base of {@link #CARE_REVIEWED_IN_TIME}. */
    CARE_TO_BE_REVIEWED("Care to be reviewed"),
    /** Of those, every review held in the 12 months up to this day was in time and none is overdue. */
    CARE_REVIEWED_IN_TIME("Care reviewed in time"),
    /** Looked after, and the next review is overdue. */
    CARE_REVIEW_OVERDUE("Care review overdue"),
    /** Looked after, and no visit for too long. */
    CARE_VISIT_OVERDUE("Care visit overdue"),
    /** Looked after, and a visit within the time allowed up to this day. */
    CARE_VISITED_IN_TIME("Care visited in time"),
    /** Looked after, and health has not been assessed though it should. */
    HEALTH_ASSESSMENT_OVERDUE("Initial health assessment overdue"),
    /** Looked after on this day or on a day of the 12 months up to it. */
    LOOKED_AFTER_IN_YEAR("Looked after in the year"),
    /** Looked after, with three placements or more in the 12 months up to this day. */
    THREE_PLACEMENTS("Three placements in a year"),
    /** Looked after, with three social workers or more in the 12 months up to this day. */
    THREE_WORKERS("Three social workers in a year"),
    /** Under 16 and looked after for two and a half years or more: the base of {@link #LONG_TERM_STABLE}. */
    LONG_TERM_CARE("Long-term care"),
    /**
     * Of those, in the same placement for two years or more; a placement for adoption is counted with the one before.
     */
    LONG_TERM_STABLE("Long-term stable"),
    /** A placement order, and not placed for adoption yet. */
    AWAITING_ADOPTION("Awaiting adoption"),
    /** Back from being missing, and no return home interview though there should have been. */
    RETURN_INTERVIEW_OVERDUE("Return home interview overdue"),
    /** A private fostering arrangement that has not been visited though it should. */
    FOSTERING_VISIT_OVERDUE("Private fostering visit overdue"),
    /** An allegation against someone who works with children that is not concluded though it should be. */
    ALLEGATION_OVERDUE("Allegation overdue"),
    /** A child death that is not reviewed though it should be. */
    DEATH_REVIEW_OVERDUE("Child death review overdue"),
    /** A serious incident of which the national panel is not notified though it should be. */
    NOTIFICATION_OVERDUE("Notification of a serious incident overdue"),
    /** A rapid review that is not completed though it should be. */
    RAPID_REVIEW_OVERDUE("Rapid review overdue"),
    /** A local child safeguarding practice review that is not published though it should be. */
    PUBLICATION_OVERDUE("Publication overdue"),
    /** An action that is not done though it is past its day. */
    ACTION_OVERDUE("Action overdue"),
    /** Of those, an action that follows from an audit. */
    AUDIT_ACTION_OVERDUE("Audit action overdue"),
    /** Of those, an action that follows from a review of practice. */
    REVIEW_ACTION_OVERDUE("Action of a practice review overdue");

    private final String label;

    SituationKind(String label) {
        this.label = label;
    }

    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
