package safeguarding.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import safeguarding.protect.Protection;
import safeguarding.text.Wording;

/** The protections by the names they are asked for with. */
final class Protections {

    static final String USUAL = "dfe-children-in-need";
    static final String PUBLISHED = "already-published";

    private static final Map<String, Protection> NAMED = named();

    private Protections() {}

    private static Map<String, Protection> named() {
        var named = new LinkedHashMap<String, Protection>();
        named.put(USUAL, Protection.DFE_CHILDREN_IN_NEED);
        named.put("dfe-looked-after", Protection.DFE_LOOKED_AFTER);
        named.put("nhs-rounding", Protection.NHS_ROUNDING);
        named.put("round-5", Protection.ROUND_5);
        named.put("small-counts", Protection.SMALL_COUNTS);
        return named;
    }

    /**
     * The protection of that name.
     *
     * @param source where figures were published before, which that protection names
     * @throws IllegalArgumentException if there is none, listing the nearest, or a source is missing or out of place
     */
    static Protection of(String name, Optional<String> source) {
        if (name.equals(PUBLISHED)) {
            return Protection.alreadyPublished(source.orElseThrow(() -> new IllegalArgumentException(
                    "say with --source where the figures were published, such as --source \"Annual report 2019/20\"")));
        }
        if (source.isPresent()) {
            throw new IllegalArgumentException("--source goes with --protection " + PUBLISHED);
        }
        Protection found = NAMED.get(name);
        if (found == null) {
            var names = new java.util.ArrayList<>(NAMED.keySet());
            names.add(PUBLISHED);
            throw new IllegalArgumentException(Wording.unknown("protection", Texts.plain(name), names));
        }
        return found;
    }
}
