package safeguarding.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;

class CatalogueTest {
    private static final Indicator RESTRAINTS =
            Indicator.of("restraint.count", "Restraints", Measure.given("restraint"));
    private static final Indicator INJURIES = Indicator.of("restraint.injury", "Injuries", Measure.given("injury"));

    private static Indicator referring(String id, String... to) {
        Formula sum = Formula.ref(to[0]);
        for (int i = 1; i < to.length; i++) {
            sum = sum.plus(Formula.ref(to[i]));
        }
        return Indicator.of(id, "About " + id, sum);
    }

    @Test
    void aReferenceIsReplacedByTheIndicator() {
        var rate = Indicator.of(
                "restraint.rate",
                "Injuries per 100",
                Formula.ref("restraint.injury").per(100, Formula.ref("restraint.count")));

        var catalogue = Catalogue.of(rate, RESTRAINTS, INJURIES);

        assertThat(catalogue.get("restraint.rate").formula()).isEqualTo(INJURIES.per(100, RESTRAINTS));
        assertThat(catalogue.indicators())
                .extracting(Indicator::id)
                .containsExactly("restraint.rate", "restraint.count", "restraint.injury");
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        var catalogue = Catalogue.of(RESTRAINTS, INJURIES);

        assertThat(catalogue.find("restraint.cuont")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.get("restraint.cuont"))
                .withMessage("unknown indicator 'restraint.cuont'; did you mean 'restraint.count'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.get("zz"))
                .withMessage("unknown indicator 'zz'; there are 'restraint.count' and 'restraint.injury'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of().get("zz"))
                .withMessage("unknown indicator 'zz'; there is none");
    }

    @Test
    void aReferenceToAnUnknownIdIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(RESTRAINTS, referring("a", "b"), referring("b", "restraint.cout")))
                .withMessage("indicator 'b': unknown indicator 'restraint.cout'; did you mean 'restraint.count'?");
    }

    @Test
    void referencesInACircleAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(referring("a", "b"), referring("b", "c"), referring("c", "a")))
                .withMessage("indicators refer to each other in a circle: a -> b -> c -> a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(referring("a", "a")))
                .withMessage("indicators refer to each other in a circle: a -> a");
    }

    @Test
    void twoWaysToOneIndicatorAreNoCircle() {
        var catalogue = Catalogue.of(
                referring("top", "left", "right"),
                referring("left", "restraint.count"),
                referring("right", "restraint.count"),
                RESTRAINTS);

        assertThat(catalogue.get("top").formula().measures()).containsExactly(Measure.given("restraint"));
    }

    @Test
    void aReferenceCannotSmuggleARateInAsANumerator() {
        var share = Indicator.of("injury.share", "Share", INJURIES.percentOf(RESTRAINTS));
        var wrong = Indicator.of("wrong", "Wrong", Formula.ref("injury.share").percentOf(Measure.given("x")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(share, wrong))
                .withMessageStartingWith("the numerator of a rate must be a count or sum");
    }

    @Test
    void aReferenceCannotSmuggleAChangeIntoAChange() {
        var change = RESTRAINTS.changeOnPrevious();
        var wrong = Indicator.of("wrong", "Wrong", Formula.ref(change.id()).changeOnLastYear());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(RESTRAINTS, change, wrong))
                .withMessageStartingWith("a change of a change is not defined");
    }

    @Test
    void twoIndicatorsOfOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(RESTRAINTS, INJURIES, RESTRAINTS))
                .withMessage("two indicators have the id 'restraint.count'");
        var catalogue = Catalogue.of(RESTRAINTS);
        assertThatIllegalArgumentException().isThrownBy(() -> catalogue.and(catalogue));
    }

    @Test
    void aCatalogueKnowsItsThemes() {
        var catalogue = Catalogue.of(RESTRAINTS.inTheme("secure home"), INJURIES.inTheme("harm"))
                .and(Catalogue.of(
                        referring("a", "b"),
                        referring("b", "b.b"),
                        Indicator.of("b.b", "B", Measure.given("b")).inTheme("secure home")));

        assertThat(catalogue.themes()).containsExactly("secure home", "harm", "");
        assertThat(catalogue.inTheme("secure home"))
                .extracting(Indicator::id)
                .containsExactly("restraint.count", "b.b");
        assertThat(catalogue).hasToString("5 indicators: secure home, harm, ");
        assertThat(catalogue.explain()).contains("Restraints (restraint.count)").contains("'restraint' as supplied");
    }
}
