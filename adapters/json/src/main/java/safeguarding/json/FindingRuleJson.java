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
    private static final List<String> NAMES = List.of(SENTINEL, OVERDUE);

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
            private ObjectNode rule(String name) {
                return Documents.object().put("rule", name);
            }

            @Override
            public ObjectNode sentinel(DeclaredRule.Sentinel sentinel) {
                return rule(SENTINEL).put("line", sentinel.line());
            }

            @Override
            public ObjectNode overdue(DeclaredRule.Overdue overdue) {
                return rule(OVERDUE).put("line", overdue.line());
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
            case SENTINEL -> new DeclaredRule.Sentinel(line(place.object("rule", "line")));
            case OVERDUE -> new DeclaredRule.Overdue(line(place.object("rule", "line")));
            default -> throw place.at("rule").wrong(Wording.unknown("finding rule", Place.shorten(name), NAMES));
        });
    }

    private static String line(Place place) {
        return place.at("line").text();
    }
}
