package safeguarding.consistency;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.time.ReportingPeriod;

/**
 * A figure that a partnership published, as it printed it, with the words around it.
 *
 * <pre>{@code
 * PublishedFigure.of("CPP-RATE", "Children subject of a plan", Printed.rate("50", 10_000), DURHAM, MARCH_2020)
 *     .aged(AgeBand.of(0, 18))
 *     .counting("CPP-OPEN")
 *     .on("page 6");
 * }</pre>
 *
 * @param id what tells it apart from the others, and what they name it by
 * @param subject what it is a figure of
 * @param printed the number
 * @param place where it was printed: a page, a section; may be empty
 * @param ties how it stands to other figures
 * @param claim what was said of its change; empty if nothing was
 */
public record PublishedFigure(
        String id, Subject subject, Printed printed, String place, Ties ties, Optional<Claim> claim) {

    /** What a population is a figure of: all who live in an area, of the ages that the figure gives. */
    public static final String RESIDENTS = "Resident population";

    /** The longest text of one field. */
    public static final int LONGEST = 300;

    /**
     * What a figure is of.
     *
     * @param thing what is counted, in words: figures of one thing have the same words
     * @param definition the words that say what is counted and what is not; empty if there are none
     * @param area where
     * @param period when; one day for a figure as at that day
     * @param ages of which ages; empty if that is not said
     */
    public record Subject(String thing, String definition, Area area, ReportingPeriod period, Optional<AgeBand> ages) {
        /** @throws IllegalArgumentException if the thing is blank, or a text is longer than 300 characters */
        public Subject {
            checkArgument(!thing.isBlank(), "a published figure must say what it is of");
            length("what a figure is of", thing);
            length("a definition", definition);
        }

        /** For instance "Children subject of a plan, County Durham, 31 Mar 2020". */
        @Override
        public String toString() {
            return thing + ", " + area + ", " + period;
        }
    }

    /**
     * How a figure stands to others, which are named by their ids.
     *
     * @param count the count that it is a rate or percentage of; empty if that is not printed
     * @param base what it is out of; empty if that is not printed
     * @param whole what it is a part of; empty if it is a part of nothing printed
     * @param split by what the whole is divided into this and others that leave nothing out: "by half-year"; empty if it is
     *     one part and the others are not told
     * @param oneOf of which group of percentages it is one, each individual being in no more than one; empty if of none
     * @param earlier the figure that its change is from; empty if that is not said
     */
    public record Ties(
            Optional<String> count,
            Optional<String> base,
            Optional<String> whole,
            String split,
            String oneOf,
            Optional<String> earlier) {
        static final Ties NONE =
                new Ties(Optional.empty(), Optional.empty(), Optional.empty(), "", "", Optional.empty());

        /** @throws IllegalArgumentException if a whole is divided that is not named, or a text is longer than 300 characters */
        public Ties {
            checkArgument(split.isEmpty() || whole.isPresent(), "what is divided must be named");
            length("what a whole is divided by", split);
            length("a group of percentages", oneOf);
        }
    }

    /**
     * @throws IllegalArgumentException if the id is blank, a text is longer than 300 characters, or the figure names itself
     */
    public PublishedFigure {
        checkArgument(!id.isBlank(), "a published figure needs an id");
        length("an id", id);
        length("a place", place);
        boolean own = ties.count().filter(id::equals).isPresent()
                || ties.base().filter(id::equals).isPresent()
                || ties.whole().filter(id::equals).isPresent()
                || ties.earlier().filter(id::equals).isPresent();
        checkArgument(!own, "a published figure must not be its own count, base, whole or earlier figure");
    }

    private static void length(String what, String text) {
        checkArgument(text.length() <= LONGEST, "%s must be at most %s characters", what, LONGEST);
    }

    /**
     * A figure of a thing in an area and period.
     *
     * @throws IllegalArgumentException if the id or the thing is blank or longer than 300 characters
     */
    public static PublishedFigure of(String id, String thing, Printed printed, Area area, ReportingPeriod period) {
        return new PublishedFigure(
                id, new Subject(thing, "", area, period, Optional.empty()), printed, "", Ties.NONE, Optional.empty());
    }

    /**
     * How many of these ages live in an area.
     *
     * @throws IllegalArgumentException if the id is blank or longer than 300 characters
     */
    public static PublishedFigure population(String id, AgeBand ages, Printed people, Area area, ReportingPeriod day) {
        return of(id, RESIDENTS, people, area, day).aged(ages);
    }

    private PublishedFigure with(Subject other) {
        return new PublishedFigure(id, other, printed, place, ties, claim);
    }

    private PublishedFigure with(Ties other) {
        return new PublishedFigure(id, subject, printed, place, other, claim);
    }

    /** This figure, of these ages. A rate is per so many of them. */
    public PublishedFigure aged(AgeBand ages) {
        return with(new Subject(subject.thing, subject.definition, subject.area, subject.period, Optional.of(ages)));
    }

    /** This figure, with the words that say what is counted. */
    public PublishedFigure defined(String words) {
        return with(new Subject(subject.thing, words, subject.area, subject.period, subject.ages));
    }

    /** This figure, printed at a place: a page, a section. */
    public PublishedFigure on(String where) {
        return new PublishedFigure(id, subject, printed, where, ties, claim);
    }

    /** This rate or percentage, made of a count that is printed too. */
    public PublishedFigure counting(String figure) {
        return with(new Ties(Optional.of(figure), ties.base, ties.whole, ties.split, ties.oneOf, ties.earlier));
    }

    /** This rate or percentage, out of a base that is printed too. */
    public PublishedFigure outOf(String figure) {
        return with(new Ties(ties.count, Optional.of(figure), ties.whole, ties.split, ties.oneOf, ties.earlier));
    }

    /**
     * This figure, one of the parts into which another is divided and which leave nothing out.
     *
     * @param by what divides it, such as "half-year"
     */
    public PublishedFigure partOf(String figure, String by) {
        return with(new Ties(ties.count, ties.base, Optional.of(figure), by, ties.oneOf, ties.earlier));
    }

    /** This figure, some of another. */
    public PublishedFigure among(String figure) {
        return with(new Ties(ties.count, ties.base, Optional.of(figure), "", ties.oneOf, ties.earlier));
    }

    /** This percentage, one of several of which an individual is in no more than one. */
    public PublishedFigure oneOf(String group) {
        return with(new Ties(ties.count, ties.base, ties.whole, ties.split, group, ties.earlier));
    }

    /** This figure, with what was said of its change. */
    public PublishedFigure claiming(Claim change) {
        return new PublishedFigure(id, subject, printed, place, ties, Optional.of(change));
    }

    /** This figure, whose change is from another. */
    public PublishedFigure since(String figure) {
        return with(new Ties(ties.count, ties.base, ties.whole, ties.split, ties.oneOf, Optional.of(figure)));
    }

    /** True if it is of all who live somewhere. */
    boolean isPopulation() {
        return printed.isPlain() && subject.thing.equalsIgnoreCase(RESIDENTS);
    }

    /** The number with what it is of. */
    String words() {
        return printed.print() + " (" + subject + ")";
    }

    /** What it is of and where it was printed, without the number. */
    @Override
    public String toString() {
        return id + ": " + subject + (place.isEmpty() ? "" : ", " + place);
    }
}
