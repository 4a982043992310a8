package safeguarding.statutory.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import safeguarding.statutory.Dice;
import safeguarding.statutory.ssda903.Editions.Verdict;

/** Looked up, the rows of a child say of a further row what looking through them all says. */
class EditionsProperties {

    private static final int STABLE = 1;

    @Property(tries = 200)
    void sayWhatLookingThroughThemAllSays(@ForAll long seed) {
        var dice = new Dice(seed);
        var editions = new Editions(Table.EPISODES, null);
        int days = 1 + dice.below(60);
        boolean alone = dice.below(2) == 0;
        int year = 2018;

        for (int i = 0; i < 400; i++) {
            year -= dice.below(100) == 0 ? 1 : 0;
            int start = dice.below(days);
            int end = dice.below(4) == 0 ? Editions.OPEN : start + dice.below(4);
            long code = Editions.pack(dice.below(4), dice.below(4));

            Verdict plain = editions.plain(start, end, code, year, STABLE, alone);
            boolean against = plain == Verdict.AGAINST_FILE || plain == Verdict.AGAINST_LATER;
            int difference = against ? editions.difference(end, code) : 0;
            assertThat(editions.lookUp(start, end, code, year, STABLE, alone)).isEqualTo(plain);
            assertThat(against ? editions.difference(end, code) : 0).isEqualTo(difference);

            editions.add(start, end, code, year);
            if (end == Editions.OPEN && dice.below(2) == 0) {
                editions.endLast(start + 1 + dice.below(4));
            }
        }
    }
}
