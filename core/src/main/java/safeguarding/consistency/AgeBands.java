package safeguarding.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import safeguarding.fact.AgeBand;
import safeguarding.text.Wording;

/** The ages that figures are of, against those of what they are parts of, out of and per. */
final class AgeBands {
    /** Of more populations than these none is named. */
    private static final int NAMED = 5;

    private AgeBands() {}

    static void check(Book book, Consumer<Contradiction> found) {
        List<PublishedFigure> populations =
                book.figures().filter(PublishedFigure::isPopulation).toList();
        book.figures().forEach(figure -> {
            Optional<PublishedFigure> base = book.named(figure.ties().base());
            BiPredicate<AgeBand, AgeBand> within = Denominators::isWithin;
            compare(figure, book.named(figure.ties().whole()), within, "are not within", found);
            compare(figure, base, AgeBand::equals, "are not", found);
            book.named(figure.ties().count())
                    .ifPresent(count ->
                            compare(count, base.or(() -> Optional.of(figure)), within, "are not within", found));
            if (!figure.printed().isPlain() && !figure.printed().isPercent() && base.isEmpty()) {
                populationOf(figure, populations, found);
            }
        });
    }

    private static void compare(
            PublishedFigure figure,
            Optional<PublishedFigure> other,
            BiPredicate<AgeBand, AgeBand> asked,
            String not,
            Consumer<Contradiction> found) {
        other.ifPresent(whole -> figure.subject()
                .ages()
                .ifPresent(mine -> whole.subject()
                        .ages()
                        .filter(theirs -> !asked.test(mine, theirs))
                        .ifPresent(theirs -> found.accept(new Contradiction(
                                ConsistencyRule.AGE_BANDS,
                                figure.subject() + ": its ages, " + mine + ", " + not + " those of '"
                                        + whole.subject().thing() + "', " + theirs + ".",
                                List.of(),
                                List.of(figure, whole))))));
    }

    /** Where populations of other ages are printed, that of a rate's own is missed. */
    private static void populationOf(
            PublishedFigure rate, List<PublishedFigure> populations, Consumer<Contradiction> found) {
        rate.subject().ages().ifPresent(ages -> {
            List<PublishedFigure> others = populations.stream()
                    .filter(one -> one.subject().area().equals(rate.subject().area()))
                    .filter(one -> Denominators.isNear(
                            one.subject().period(), rate.subject().period()))
                    .filter(one -> !Denominators.ages(one).equals(AgeBand.ALL_AGES))
                    .toList();
            if (others.isEmpty()
                    || others.stream().anyMatch(one -> Denominators.ages(one).equals(ages))) {
                return;
            }
            List<PublishedFigure> named = others.stream().limit(NAMED).toList();
            var figures = new ArrayList<>(named);
            figures.add(0, rate);
            found.accept(new Contradiction(
                    ConsistencyRule.POPULATION_OF_AGES,
                    rate.subject() + ": the rate is of ages " + ages
                            + ", of which no population is printed; what is printed is of ages "
                            + Wording.join(named.stream()
                                    .map(one -> Denominators.ages(one).toString())
                                    .distinct()
                                    .toList())
                            + ".",
                    List.of(),
                    figures));
        });
    }
}
