package safeguarding.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import safeguarding.DeclaredRule;
import safeguarding.FindingRule;
import safeguarding.FindingRules;
import safeguarding.Scorecard;
import safeguarding.text.Wording;

/** The rules that a scorecard asks its readings: which of the standard ones are off, and which are declared besides. */
final class FindingRuleJson {

    private static final String SENTINEL = "sentinel";
    private static final String OVERDUE = "overdue";
    private static final String PAIR = "pair";
    private static final String WHY = "why";
    private static final String CONCENTRATION = "concentration";
    private static final String CLUSTERING = "clustering";
    private static final String SUBGROUP = "subgroup";
    private static final String IMPLIED_BASE = "implied-base";
    private static final String SHARE_OF = "share-of";
    private static final String SHARES = "shares";
    private static final String CLAIMED_FALL = "claimed-fall";
    private static final String ACTION = "action";
    private static final List<String> NAMES = List.of(
            SENTINEL,
            OVERDUE,
            PAIR,
            WHY,
            CONCENTRATION,
            CLUSTERING,
            SUBGROUP,
            IMPLIED_BASE,
            SHARE_OF,
            SHARES,
            CLAIMED_FALL,
            ACTION);

    private FindingRuleJson() {}

    static void write(Scorecard scorecard, ObjectNode node) {
        List<FindingRule> rules = scorecard.rules();
        List<String> off = FindingRules.STANDARD.stream()
                .filter(rule -> !rules.contains(rule))
                .map(FindingRule::id)
                .toList();
        List<FindingRule> more = rules.stream()
                .filter(rule -> !FindingRules.STANDARD.contains(rule))
                .toList();
        if (!off.isEmpty()) {
            Parts.list(node, "without", off, (list, id) -> list.add(id));
        }
        if (!more.isEmpty()) {
            Parts.list(node, "findings", more, (list, rule) -> list.add(write(declared(rule))));
        }
    }

    private static DeclaredRule declared(FindingRule rule) {
        if (rule instanceof DeclaredRule declared) {
            return declared;
        }
        throw new IllegalArgumentException("finding rule '" + rule.id()
                + "' is not a built-in rule and cannot be written; add it in code after reading the scorecard");
    }

    private static ObjectNode write(DeclaredRule rule) {
        return rule.fold(new DeclaredRule.Cases<ObjectNode>() {
            private final ObjectNode node = Documents.object().put("rule", rule.kind());

            @Override
            public ObjectNode sentinel(DeclaredRule.Sentinel sentinel) {
                return node.put("line", sentinel.line());
            }

            @Override
            public ObjectNode overdue(DeclaredRule.Overdue overdue) {
                return node.put("line", overdue.line());
            }

            @Override
            public ObjectNode actions(DeclaredRule.Actions actions) {
                ActionJson.put(node, actions);
                return node;
            }

            @Override
            public ObjectNode pair(DeclaredRule.Pair pair) {
                return node.put("numerator", pair.numerator())
                        .put("denominator", pair.denominator())
                        .put("rate", pair.rate());
            }

            @Override
            public ObjectNode why(DeclaredRule.Why why) {
                return node.put("numerator", why.numerator()).put("denominator", why.denominator());
            }

            @Override
            public ObjectNode concentration(DeclaredRule.Concentration few) {
                return node.put("few", few.few()).put("share", few.share()).put("count", few.count());
            }

            @Override
            public ObjectNode clustering(DeclaredRule.Clustering few) {
                return node.put("few", few.few()).put("share", few.share()).put("count", few.count());
            }

            @Override
            public ObjectNode subgroup(DeclaredRule.Subgroup some) {
                return node.put("group", some.group())
                        .put("shareOfEvents", some.shareOfEvents())
                        .put("events", some.events())
                        .put("shareOfBase", some.shareOfBase())
                        .put("base", some.base());
            }

            @Override
            public ObjectNode impliedBase(DeclaredRule.ImpliedBase base) {
                return node.put("count", base.count()).put("rate", base.rate()).put("part", base.part());
            }

            @Override
            public ObjectNode shareOf(DeclaredRule.ShareOf share) {
                return node.put("share", share.share()).put("base", share.base());
            }

            @Override
            public ObjectNode shares(DeclaredRule.Shares shares) {
                Parts.list(node, "lines", shares.lines(), (list, line) -> list.add(line));
                return node;
            }

            @Override
            public ObjectNode claimedFall(DeclaredRule.ClaimedFall fall) {
                return node.put("claim", fall.claim()).put("count", fall.count());
            }
        });
    }

    /** The rules of a scorecard: the standard ones less those that are off, then those declared. */
    static List<FindingRule> read(Place place) {
        var off = new LinkedHashSet<FindingRule>(place.list("without", FindingRuleJson::standard));
        var rules = new ArrayList<FindingRule>(FindingRules.STANDARD);
        rules.removeAll(off);
        rules.addAll(place.list("findings", FindingRuleJson::declared));
        return rules;
    }

    private static FindingRule standard(Place place) {
        return place.make(() -> FindingRules.standard(place.text()));
    }

    private static DeclaredRule declared(Place place) {
        String name = place.at("rule").text();
        return place.make(() -> switch (name) {
            case SENTINEL -> new DeclaredRule.Sentinel(of(place.object("rule", "line"), "line"));
            case OVERDUE -> new DeclaredRule.Overdue(of(place.object("rule", "line"), "line"));
            case PAIR ->
                new DeclaredRule.Pair(
                        of(place.object("rule", "numerator", "denominator", "rate"), "numerator"),
                        of(place, "denominator"),
                        of(place, "rate"));
            case WHY ->
                new DeclaredRule.Why(
                        of(place.object("rule", "numerator", "denominator"), "numerator"), of(place, "denominator"));
            case CONCENTRATION ->
                new DeclaredRule.Concentration(
                        place.object("rule", "few", "share", "count").at("few").smallWhole(),
                        of(place, "share"),
                        of(place, "count"));
            case CLUSTERING ->
                new DeclaredRule.Clustering(
                        place.object("rule", "few", "share", "count").at("few").smallWhole(),
                        of(place, "share"),
                        of(place, "count"));
            case SUBGROUP ->
                new DeclaredRule.Subgroup(
                        of(place.object("rule", "group", "shareOfEvents", "events", "shareOfBase", "base"), "group"),
                        of(place, "shareOfEvents"),
                        of(place, "events"),
                        of(place, "shareOfBase"),
                        of(place, "base"));
            case IMPLIED_BASE ->
                new DeclaredRule.ImpliedBase(
                        of(place.object("rule", "count", "rate", "part"), "count"),
                        of(place, "rate"),
                        of(place, "part"));
            case SHARE_OF ->
                new DeclaredRule.ShareOf(of(place.object("rule", "share", "base"), "share"), of(place, "base"));
            case SHARES ->
                new DeclaredRule.Shares(place.object("rule", "lines").at("lines").list().stream()
                        .map(Place::text)
                        .toList());
            case CLAIMED_FALL ->
                new DeclaredRule.ClaimedFall(of(place.object("rule", "claim", "count"), "claim"), of(place, "count"));
            case ACTION -> ActionJson.rule(place.object("rule", "asAt", "title", "actions"));
            default -> throw place.at("rule").wrong(Wording.unknown("finding rule", Place.shorten(name), NAMES));
        });
    }

    private static String of(Place place, String field) {
        return place.at(field).text();
    }
}
