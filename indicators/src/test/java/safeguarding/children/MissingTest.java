package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.MissingEpisode.MISSING;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.MissingFrom.CHILDRENS_HOME;
import static safeguarding.children.code.MissingFrom.HOME;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.MissingFrom;
import safeguarding.children.code.MissingKind;
import safeguarding.fact.Coverage;
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

    /** Six episodes, one of them in the year before; three children in the year. */
    @Test
    void episodesAndChildrenAreCountedEachByThemselves() {
        assertThat(reads(Missing.EPISODES, FACTS)).isEqualTo("5 episodes");
        assertThat(reads(Missing.CHILDREN, FACTS)).isEqualTo("3 children");
    }

    /** Missing, and where nobody recorded which: two of three. Away with the whereabouts known is neither. */
    @Test
    void aChildWhoIsAwayFromPlacementIsNotMissing() {
        Facts facts = rows(
                MISSING,
                kind("Ann", MissingKind.M, true),
                kind("Ann", MissingKind.A, true),
                kind("Ben", null, true),
                kind("Cat", MissingKind.A, true));

        assertThat(reads(Missing.EPISODES, facts)).isEqualTo("2 episodes");
        assertThat(reads(Missing.CHILDREN, facts)).isEqualTo("2 children");
        assertThat(reads(Missing.REPEATEDLY_MISSING, facts)).isEqualTo("0 children");
    }

    /**
     * Looked after in the year: Ann, who came back and is one child, Ben, Cat and Dan; Eve left the year before. Of the
     * four Ann went missing while looked after; Ben was away only, and Fay is not looked after: 1 / 4.
     */
    @Test
    void theShareOfLookedAfterChildrenIsOfThoseLookedAfterAtAnyTime() {
        List<CarePeriod> periods = List.of(
                care("Ann", on(2018, 1, 1), on(2019, 6, 1)),
                care("Ann", on(2019, 9, 1), null),
                care("Ben", on(2019, 5, 1), on(2019, 5, 20)),
                care("Cat", on(2018, 5, 1), null),
                care("Dan", on(2018, 5, 1), on(2019, 4, 2)),
                care("Eve", on(2018, 5, 1), on(2019, 4, 1)));
        Facts facts = rows(
                        MISSING,
                        kind("Ann", MissingKind.M, true),
                        kind("Ann", MissingKind.M, true),
                        kind("Ben", MissingKind.A, true),
                        kind("Fay", null, false))
                .and(situations(Situations.lookedAfterInYear(periods)));

        assertThat(reads(Missing.LOOKED_AFTER_SHARE, facts)).isEqualTo("25.0%");
    }

    /** After 72 hours, after 73, refused and not recorded: 1 / 4. */
    @Test
    void anInterviewIsInTimeUpTo72Hours() {
        MissingEpisode[] episodes = {
            back(on(2019, 6, 3), 72), back(on(2019, 6, 3), 73), refused(), back(on(2019, 6, 3), null)
        };
        Facts early = Facts.none().with(MISSING, DURHAM, Coverage.of(YEAR.period()), List.of(episodes));

        assertThat(reads(Missing.INTERVIEWS_IN_72_HOURS, rows(MISSING, episodes)))
                .isEqualTo("25.0%");
        assertThat(reads(Missing.INTERVIEWS_IN_72_HOURS, early))
                .isEqualTo("gap: it is too early to tell: outcomes are not all known yet");
    }

    /** Back on 27 March 2020 it is overdue from the 31st, back on the 28th from 1 April. */
    @Test
    void anInterviewIsOverdueAfterThreeDays() {
        var overdue = Situations.overdueReturnInterviews(
                List.of(back(on(2020, 3, 27), null), back(on(2020, 3, 28), null), refused()));

        assertThat(reads(Missing.INTERVIEWS_OVERDUE, DAY, situations(overdue))).isEqualTo("1 interviews");
    }

    /** One of four reports. */
    @Test
    void aReportOfWhichNothingIsRecordedCountsAsInvestigated() {
        Facts facts =
                rows(MISSING, report("Ann", true), report("Ben", false), report("Cat", null), report("Dan", null));

        assertThat(reads(Missing.NOT_INVESTIGATED, facts)).isEqualTo("25.0%");
    }

    private static MissingEpisode kind(String child, @Nullable MissingKind kind, boolean lookedAfter) {
        return new MissingEpisode(
                Child.of(child),
                on(2019, 5, 10),
                on(2019, 5, 11),
                kind,
                null,
                lookedAfter,
                null,
                null,
                null,
                null,
                null);
    }

    private static MissingEpisode back(LocalDate ended, @Nullable Integer hours) {
        return new MissingEpisode(
                Child.of("Ann"), on(2019, 6, 1), ended, null, null, null, null, null, null, hours, null);
    }

    private static MissingEpisode refused() {
        return new MissingEpisode(
                Child.of("Ben"), on(2019, 6, 1), on(2019, 6, 3), null, null, null, true, false, false, null, null);
    }

    private static MissingEpisode report(String child, @Nullable Boolean notInvestigated) {
        return new MissingEpisode(
                Child.of(child),
                on(2019, 6, 1),
                on(2019, 6, 3),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                notInvestigated);
    }

    private static CarePeriod care(String child, LocalDate started, @Nullable LocalDate ended) {
        return new CarePeriod(Child.of(child), started, ended, null, null, null, null, null);
    }
}
