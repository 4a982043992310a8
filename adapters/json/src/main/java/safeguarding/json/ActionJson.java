package safeguarding.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import safeguarding.ActionPlan;
import safeguarding.DeclaredRule;
import safeguarding.PriorityAction;

/** Priority actions, and the plan that a scorecard looks at on a day. */
final class ActionJson {

    private ActionJson() {}

    static ObjectNode write(PriorityAction action) {
        ObjectNode node = Documents.object()
                .put("id", action.id())
                .put("action", action.words())
                .put("owner", action.owner());
        if (!action.theme().isEmpty()) {
            node.put("theme", action.theme());
        }
        node.put("origin", Documents.name(action.origin()));
        action.due().ifPresent(due -> node.put("due", due.toString()));
        node.put("status", Documents.name(action.status()));
        if (!action.evidence().isEmpty()) {
            node.put("evidence", action.evidence());
        }
        Parts.list(node, "lines", action.lines(), ArrayNode::add);
        return node;
    }

    private static PriorityAction action(Place place) {
        place.object("id", "action", "owner", "theme", "origin", "due", "status", "evidence", "lines");
        String id = place.at("id").text();
        String words = place.at("action").text();
        String owner = place.at("owner").text();
        String theme = place.find("theme").map(Place::text).orElse("");
        var origin = place.at("origin").choice("origin", PriorityAction.Origin.class);
        var due = place.find("due").map(ActionJson::day);
        var status = place.at("status").choice("status", PriorityAction.Status.class);
        String evidence = place.find("evidence").map(Place::text).orElse("");
        List<String> lines = place.list("lines", Place::text);
        return place.make(() -> new PriorityAction(id, words, owner, theme, origin, due, status, evidence, lines));
    }

    static void put(ObjectNode node, DeclaredRule.Actions rule) {
        node.put("asAt", rule.asAt().toString()).put("title", rule.plan().title());
        Parts.list(node, "actions", rule.plan().actions(), (list, action) -> list.add(write(action)));
    }

    static DeclaredRule.Actions rule(Place place) {
        LocalDate asAt = day(place.at("asAt"));
        String title = place.at("title").text();
        List<PriorityAction> actions =
                place.at("actions").list().stream().map(ActionJson::action).toList();
        return place.make(() -> new DeclaredRule.Actions(new ActionPlan(title, actions), asAt));
    }

    private static LocalDate day(Place place) {
        try {
            return LocalDate.parse(place.text());
        } catch (DateTimeException e) {
            throw place.wrong("must be a date that exists, written as 2019-04-01");
        }
    }
}
