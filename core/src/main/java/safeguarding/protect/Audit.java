package safeguarding.protect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import safeguarding.text.Wording;

/**
 * What was proved of a publication: what a reader who adds and takes away can know of what is withheld. {@code toString}
 * prints it. It names no cell and holds no count that is withheld. How long it took does not take part in equality.
 *
 * @param policy the policy's name
 * @param shown how many cells show a figure, rounded or not
 * @param byRule how many are withheld by a rule of the policy
 * @param forOthers how many are withheld for the sake of others only, which could be worked out from them
 * @param missing how many have no figure to show
 * @param attackers whom what is shown stood against
 * @param editions the names of the earlier editions that were compared
 * @param secrets of how many numbers it was worked out what a reader can know
 * @param narrowest the narrowest range that is left to a withheld small count, from the least to the greatest it can be;
 *     empty if there is none
 * @param rounds how often what would be shown was attacked, until nothing was learnt
 * @param time how long it took
 * @param proof what that proves, in a sentence
 */
public record Audit(
        String policy,
        long shown,
        long byRule,
        long forOthers,
        long missing,
        List<Attacker> attackers,
        List<String> editions,
        long secrets,
        OptionalLong narrowest,
        int rounds,
        Duration time,
        String proof) {

    /** A reader who wants to know what is withheld, and knows all that is shown. Each knows what those before it do. */
    public enum Attacker {
        /** Knows that nobody is counted less than never. */
        A0("knows that a count is 0 or more"),
        /** Knows that what is withheld as small is not 0. */
        A1("knows that a count withheld as small is 1 or more, as a 0 is shown"),
        /** Knows how it is decided. */
        A2("knows the policy, and the reason beside each withheld figure"),
        /** Is counted. */
        A3("is one of those counted, and takes their own part away"),
        /** Has kept what was published before. */
        A4("has the earlier editions");

        private final String words;

        Attacker(String words) {
            this.words = words;
        }

        /** What such a reader knows, without a full stop. */
        public String words() {
            return words;
        }
    }

    /** Copies the lists. */
    public Audit {
        attackers = List.copyOf(attackers);
        editions = List.copyOf(editions);
    }

    /** How many cells there are. */
    public long cells() {
        return shown + byRule + forOthers + missing;
    }

    /** How many cells are withheld. */
    public long withheld() {
        return byRule + forOthers;
    }

    /** The proof in sentences. */
    public String print() {
        var text = new StringBuilder();
        text.append(policy).append(".\n");
        text.append(Wording.count(cells(), "cell")).append(": ");
        text.append(Wording.number(shown)).append(" shown, ");
        text.append(Wording.number(byRule)).append(" withheld by a rule, ");
        text.append(Wording.number(forOthers)).append(" withheld for the sake of others, ");
        text.append(Wording.number(missing)).append(" without a figure.\n");
        if (!attackers.isEmpty()) {
            text.append("Stands against a reader who\n");
            attackers.forEach(
                    attacker -> text.append("  ").append(line(attacker)).append('\n'));
            var others = EnumSet.allOf(Attacker.class);
            attackers.forEach(others::remove);
            if (!others.isEmpty()) {
                text.append("Not looked at: a reader who\n");
                others.forEach(
                        attacker -> text.append("  ").append(line(attacker)).append('\n'));
            }
            text.append(Wording.count(secrets, "number")).append(" that nobody may learn, looked at in ");
            text.append(Wording.count(rounds, "round")).append(" and ");
            text.append(Wording.number(time.toMillis())).append(" ms.\n");
            narrowest.ifPresent(width -> text.append("The narrowest range left to a withheld small count is ")
                    .append(Wording.number(width))
                    .append(" wide, from the least to the greatest that it can be.\n"));
        }
        return text.append(proof).append('\n').toString();
    }

    private String line(Attacker attacker) {
        String words = attacker + " " + attacker.words();
        return attacker == Attacker.A4 && !editions.isEmpty() ? words + ": " + Wording.join(editions) : words;
    }

    private List<Object> proved() {
        var all = new ArrayList<Object>(List.of(policy, attackers, editions, narrowest, rounds, proof));
        all.addAll(List.of(shown, byRule, forOthers, missing, secrets));
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Audit audit && proved().equals(audit.proved());
    }

    @Override
    public int hashCode() {
        return proved().hashCode();
    }

    @Override
    public String toString() {
        return print();
    }
}
