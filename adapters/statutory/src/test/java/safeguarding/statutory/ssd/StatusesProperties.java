package safeguarding.statutory.ssd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import safeguarding.children.Child;
import safeguarding.children.code.LegalStatus;
import safeguarding.statutory.Dice;
import safeguarding.statutory.ssd.Statuses.Status;

/** Statuses put in order say of every day what looking through them all says. */
class StatusesProperties {

    @Property
    void sayWhatLookingThroughThemAllSays(@ForAll long seed) {
        var dice = new Dice(seed);
        var child = Child.of("7");
        LocalDate first = LocalDate.of(2020, 1, 1);
        var statuses = new Statuses();
        var plain = new ArrayList<Status>();
        for (int i = 9 + dice.below(20); i > 0; i--) {
            LocalDate from = dice.below(20) == 0 ? LocalDate.MIN : first.plusDays(dice.below(30));
            LocalDate to = dice.maybe(() -> first.plusDays(dice.below(30)));
            LegalStatus status = dice.any(LegalStatus.class);
            statuses.add(child, from, to, status);
            plain.add(new Status(from, to, status));
        }

        for (int i = -1; i <= 31; i++) {
            LocalDate day = first.plusDays(i);
            assertThat(statuses.on(child, day)).isEqualTo(Statuses.plain(plain, day));
        }
    }
}
