package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.MissingEpisode.MISSING;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.MissingFrom.CHILDRENS_HOME;
import static safeguarding.children.code.MissingFrom.HOME;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.MissingFrom;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class MissingTest {

    /** Ann went missing three times, Ben twice but once in the year before, Cat once: one of three repeatedly. */
    private static final Facts FACTS = rows(
            MISSING,
            episode("Ann", 2019, 5, CHILDRENS_HOME, true, true),
            episode("Ann", 2019, 6, CHILDRENS_HOME, true, false),
            episode("Ann", 2019, 7, HOME, false, false),
            episode("Ben", 2019, 3, HOME, true, true),
            episode("Ben", 2019, 5, HOME, true, true),
            episode("Cat", 2019, 5, null, null, null));

    @Test
    void bothEpisodesMustBeInThePeriod() {
        assertThat(reads(Missing.REPEATEDLY_MISSING, FACTS)).isEqualTo("1 children");
        assertThat(reads(Missing.REPEATEDLY_MISSING_SHARE, FACTS)).isEqualTo("33.3%");
    }

    /** Of the five episodes that ended in the year three had an offer and two an interview. */
    @Test
    void anInterviewThatIsRefusedOrNotRecordedStaysInTheBase() {
        assertThat(reads(Missing.INTERVIEWS_OFFERED, FACTS)).isEqualTo("60.0%");
        assertThat(reads(Missing.INTERVIEWS_DONE, FACTS)).isEqualTo("40.0%");
    }

    @Test
    void episodesFromChildrensHomesAreCountedAndNotChildren() {
        assertThat(reads(Missing.FROM_CHILDRENS_HOMES, FACTS)).isEqualTo("2 episodes");
    }

    /** 12 / 80 = 15%; the Durham report prints 65 children. */
    @Test
    void returnsStandWhereThereAreNoRecords() {
        assertThat(supplied(Missing.REPEATEDLY_MISSING, Supplied.count(65))).isEqualTo("65 children");
        assertThat(supplied(Missing.NOT_INVESTIGATED, Supplied.of(12, 80))).isEqualTo("15.0%");
    }

    private static MissingEpisode episode(
            String child,
            int year,
            int month,
            @Nullable MissingFrom from,
            @Nullable Boolean offered,
            @Nullable Boolean done) {
        return new MissingEpisode(
                Child.of(child),
                on(year, month, 10),
                on(year, month, 11),
                null,
                from,
                null,
                offered,
                null,
                done,
                null,
                null);
    }
}
