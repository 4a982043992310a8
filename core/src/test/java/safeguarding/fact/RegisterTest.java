package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.fact.SomeRecords.Visit.VISITS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.fact.SomeRecords.Category;
import safeguarding.fact.SomeRecords.Plan;
import safeguarding.fact.SomeRecords.Visit;

class RegisterTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "child", "cpp.rate", "working days", "plan-b", "a_1", "45 days", "9"})
    void aColumnsNameIsLowerCaseWords(String name) {
        assertThat(Column.<Visit>flag(name, Visit::seen).name()).isEqualTo(name);
        assertThat(Events.of(name, Visit.CHILD, Visit.ON)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Child",
                "child ",
                " child",
                "child!",
                "child,day",
                "child\n",
                "-child",
                "child.",
                "naïve",
                "a1234567890123456789012345678901234567890123456789012345678901234"
            })
    void anyOtherNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.<Visit>flag(name, Visit::seen))
                .withMessageStartingWith(
                        "name must be 1 to 64 lower-case letters, digits, spaces, dots, hyphens or underscores");
        assertThatIllegalArgumentException().isThrownBy(() -> Events.of(name, Visit.CHILD, Visit.ON));
        assertThatIllegalArgumentException().isThrownBy(() -> Episodes.of(name, Plan.CHILD, Plan.STARTED, Plan.ENDED));
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        Flag<Visit> twin = Column.flag("seen", Visit::seen);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.recording(twin))
                .withMessage(
                        "register 'visit' has two columns of one name among [child, on, category, minutes, seen, seen]");
        assertThat(VISITS.recording(Visit.SEEN)).isEqualTo(VISITS);
    }

    @Test
    void aSecondKeyIsRefused() {
        Key<Visit> worker = Column.key("worker", visit -> 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISITS.recording(worker))
                .withMessage(
                        "register 'visit' has more than one key among [child, on, category, minutes, seen, worker]; "
                                + "a row is one child's");
    }

    @Test
    void aColumnThatIsWorkedOutNeedNotBeRecorded() {
        Whole<Plan> length = Column.days("length", Plan.STARTED, Plan.ENDED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plan.PLANS.recording(length))
                .withMessage("register 'plan': 'length' is worked out from other columns and need not be recorded");
        assertThat(length.sources()).containsExactly(Plan.STARTED, Plan.ENDED);
    }

    @Test
    void aRegisterFindsItsColumnsByName() {
        assertThat(VISITS.column("minutes")).contains(Visit.MINUTES);
        assertThat(VISITS.column("Minutes")).isEmpty();
        assertThat(VISITS.columns().subList(0, 2)).isEqualTo(java.util.List.of(Visit.CHILD, Visit.ON));
    }

    @Test
    void aCodeIsFoundByItsLabelOrItsConstant() {
        assertThat(Visit.CATEGORY.find("physical abuse")).contains(Category.PHYSICAL);
        assertThat(Visit.CATEGORY.find("PHYSICAL")).contains(Category.PHYSICAL);
        assertThat(Visit.CATEGORY.find("Physical abuse")).isEmpty();
        assertThat(Visit.CATEGORY.labels()).containsExactly("neglect", "physical abuse", "emotional abuse");
    }
}
