package safeguarding.examples.durham;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import safeguarding.Stewardship;
import safeguarding.VisionArea;

/**
 * Whose business each line is. The areas of the vision are the focus areas of section 5 of the report, the questions are its key
 * questions for scrutiny in section 4, and the owners are the partners and groups it names in sections 4 to 7. Which line
 * belongs where is taken from where the report tells of it; which question a line answers is ours, as the report does not say.
 */
final class Framework {

    static final String CLEAR_SIGHT =
            "How effective are the multi-agency safeguarding arrangements in getting a clear line of"
                    + " sight on single agency and multi-agency practice?";
    static final String LEARNING = "Do the arrangements enable space for reflection and learning from practice?";
    static final String IMPACT = "Do the partnership arrangements have a positive impact on multi-agency working and/or"
            + " front-line practice?";

    static final String COUNCIL = "Durham County Council";
    static final String EXECUTIVE = "DSCP Executive Group";
    static final String LEARNING_GROUP = "Embedding Learning Group";
    static final String EXPLOITATION_GROUP = "Child Exploitation Group";
    static final String NEGLECT_GROUP = "Neglect Group";
    static final String BUSINESS_UNIT = "DSCP Business Unit";

    private static final Map<String, Stewardship> BY_LINE = new HashMap<>();

    static {
        Stewardship prevention = Stewardship.NONE.in(VisionArea.PREVENTION).answering(IMPACT);
        put(prevention.ownedBy(EXPLOITATION_GROUP), "miss.repeat", "cse.referrals");
        put(
                prevention.ownedBy(NEGLECT_GROUP),
                "cpp.cat.neglect",
                "cpp.cat.neglect.pct",
                "cpp.cat.neglect.u5.pct",
                "cpp.cat.neglect.u5.pct.change-year");
        put(
                Stewardship.NONE
                        .in(VisionArea.JOINED_UP_RESPONSE)
                        .answering(IMPACT)
                        .ownedBy(COUNCIL),
                "cpp.open",
                "cpp.rate",
                "cpp.repeat.24m.pct",
                "risk.da.pct",
                "risk.mh.pct",
                "risk.neg.pct",
                "risk.sub.pct",
                "risk.cap.pct",
                "cla.open",
                "pf.open");
        put(
                Stewardship.NONE.in(VisionArea.LISTENING).answering(IMPACT).ownedBy(COUNCIL),
                "svy.happy.pct",
                "svy.positive.pct",
                "svy.promise.pct",
                "cla.care.survey.worker.pct",
                "cla.care.survey.talk.pct",
                "voice.engaged");
        Stewardship identifying = Stewardship.NONE.in(VisionArea.IDENTIFYING).answering(LEARNING);
        put(identifying.ownedBy(COUNCIL), "trn.sos.2day", "trn.sos.5day");
        put(identifying.ownedBy(BUSINESS_UNIT), "trn.sos.partner", "trn.risk");
        Stewardship challenging = Stewardship.NONE.in(VisionArea.CHALLENGING).answering(CLEAR_SIGHT);
        put(
                challenging.ownedBy(COUNCIL),
                "sec.restraint.count",
                "sec.restraint.half",
                "sec.injury.count",
                "sec.injury.half",
                "sec.injury.l1",
                "sec.injury.l2",
                "sec.injury.l3",
                "sec.injury.per100",
                "sec.restraint.welfare.pct",
                "sec.injury.welfare.pct",
                "sec.restraint.top3.pct",
                "sec.restraint.reduction");
        put(
                challenging.ownedBy(EXECUTIVE),
                "jtai.actions",
                "jtai.actions.identified",
                "jtai.actions.strategy",
                "jtai.actions.frontdoor",
                "jtai.actions.practice",
                "jtai.actions.leadership",
                "jtai.actions.voice",
                "jtai.strengths",
                "jtai.improve",
                "aud.single",
                "aud.single.agencies");
        put(challenging.ownedBy(LEARNING_GROUP), "aud.multi");
        put(challenging.answering(LEARNING).ownedBy(LEARNING_GROUP), "scr.completed", "scr.ongoing", "scr.published");
        Stewardship training = Stewardship.NONE.ownedBy(BUSINESS_UNIT);
        put(
                training.answering(LEARNING),
                "trn.courses",
                "trn.attend",
                "trn.events.all",
                "trn.attend.all",
                "trn.per.course",
                "trn.recommend.pct",
                "trn.elearn",
                "trn.elearn.recommend.pct");
        put(training.answering(IMPACT), "trn.practice.pct", "trn.outcome.pct");
        put(training, "web.users", "web.sessions", "web.views", "web.views.session", "web.sessions.user");
    }

    private Framework() {}

    /** Whose business a line is; nobody's if the report does not say. */
    static Stewardship of(String line) {
        return BY_LINE.getOrDefault(line, Stewardship.NONE);
    }

    /** The lines it says something of. */
    static List<String> lines() {
        return List.copyOf(BY_LINE.keySet());
    }

    private static void put(Stewardship business, String... lines) {
        for (String line : lines) {
            BY_LINE.put(line, business);
        }
    }
}
