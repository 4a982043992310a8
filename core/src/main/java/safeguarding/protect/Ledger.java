package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import safeguarding.text.Wording;

/**
 * What has been published before, edition by edition. An adapter keeps it: {@code scorecard-json} in a file.
 *
 * @param editions the editions, the first published first; no two of one name
 */
public record Ledger(List<Edition> editions) {

    /** Nothing has been published before. */
    public static final Ledger NONE = new Ledger(List.of());

    /** @throws IllegalArgumentException if two editions have one name */
    public Ledger {
        editions = List.copyOf(editions);
        var names = new HashSet<String>();
        for (Edition edition : editions) {
            checkArgument(names.add(edition.name()), "two editions are called '%s'", edition.name());
        }
    }

    /** The edition of that name. */
    public Optional<Edition> find(String name) {
        return editions.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /**
     * This ledger with one more edition; the same if it holds that edition already.
     *
     * @throws IllegalArgumentException if an edition of the same name shows something else
     */
    public Ledger with(Edition edition) {
        Optional<Edition> known = find(edition.name());
        if (known.isPresent()) {
            checkArgument(
                    known.get().equals(edition),
                    "edition '%s' is in the ledger already and shows something else; give a corrected edition a name of its own",
                    edition.name());
            return this;
        }
        return new Ledger(
                ImmutableList.<Edition>builder().addAll(editions).add(edition).build());
    }

    /** For instance "ledger of 4 editions". */
    @Override
    public String toString() {
        return "ledger of " + Wording.count(editions.size(), "edition");
    }
}
