package safeguarding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import safeguarding.ActionPlan;
import safeguarding.Arrangement;
import safeguarding.Line;
import safeguarding.PriorityAction;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.text.Wording;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Publications to try. */
final class Sample {

    static final FinancialYear YEAR = FinancialYear.of("2019-20");
    static final ReportingPeriod H1 = YEAR.firstHalf();
    static final ReportingPeriod H2 = YEAR.secondHalf();

    /** Places of words from outside in {@link #worded}. */
    record Words(
            String title,
            String indicator,
            String description,
            String theme,
            String unit,
            String source,
            String caveat,
            String area,
            String part,
            String benchmark,
            String report) {

        static Words all(String words) {
            String hundred = cut(words, 100);
            return new Words(
                    words, words, words, words, words, words, cut(words, 500), hundred, hundred, hundred, words);
        }

        private static String cut(String words, int most) {
            return words.substring(0, Math.min(most, words.length()));
        }
    }

    private static final HtmlReport.Options PLAIN =
            new HtmlReport.Options("", Optional.empty(), "", Arrangement.THEME, Optional.empty());

    private Sample() {}

    /** A scorecard of one judged count in two halves, in parts, beside a benchmark. */
    static Publication worded(Words words) {
        Indicator indicator = Indicator.of("a.count", words.indicator, Measure.given("a.count"))
                .described(words.description)
                .in(Unit.count(words.unit))
                .from(Source.local(words.source))
                .caveat(words.caveat)
                .lowerIsBetter();
        Area here = Area.named(words.area);
        Area there = Area.of("E92000001", "England");
        Slice part = Slice.of("part", words.part);
        Facts facts = Facts.none()
                .with(
                        Return.of("a.count", here, H1, Supplied.count(235)),
                        Return.of("a.count", here, H2, Supplied.count(518)),
                        Return.of("a.count", here, H1, Supplied.count(200)).in(part),
                        Return.of("a.count", here, H2, Supplied.count(501)).in(part),
                        Return.of("a.count", there, H2, Supplied.count(9_000)));
        return Scorecard.titled(words.title)
                .about(here)
                .line(Line.of(indicator)
                        .ownedBy(line(words.area, 100))
                        .answering(line(words.title, 300))
                        .in(VisionArea.of(line(words.area, 100)))
                        .under(words.theme)
                        .by(Breakdown.by("part", List.of(words.part)))
                        .beside(Benchmark.of(words.benchmark, there))
                        .judgedBy(Bands.redAtOrAbove(500).amberAtOrAbove(300)))
                .finding(ActionPlan.titled("plan")
                        .with(PriorityAction.of("1", line(words.title, 500), line(words.area, 100))
                                .serving("a.count"))
                        .asAt(H2.end()))
                .evaluate(facts, H2)
                .publish(Protection.alreadyPublished(words.report));
    }

    /** Words as far as they may stand in one line, which is all that is taken there. */
    private static String line(String words, int most) {
        String line = Words.cut(Plain.name(words), most).strip();
        return Wording.isOneLine(line) && !Character.isHighSurrogate(line.charAt(line.length() - 1)) ? line : "n";
    }

    /** Counts of one indicator in successive periods, the last of which is read. */
    static Publication counts(Protection protection, ReportingPeriod last, long... counts) {
        Indicator indicator = Indicator.of("a.count", "Restraints", Measure.given("a.count"))
                .in(Unit.count("restraints"))
                .lowerIsBetter();
        Area home = Area.named("The home");
        var returns = new ArrayList<Return>();
        ReportingPeriod period = last;
        for (int i = counts.length - 1; i >= 0; i--) {
            returns.add(Return.of("a.count", home, period, Supplied.count(counts[i])));
            period = period.previous();
        }
        return Scorecard.titled("The home")
                .line(indicator)
                .withHistoryOf(Math.max(2, counts.length))
                .evaluate(Facts.none().with(returns.toArray(Return[]::new)), last)
                .publish(protection);
    }

    /** Rates of one indicator in one area beside England, and beside others. */
    record Beside(String id, Indicator indicator, Supplied here, Supplied england, List<Supplied> others) {}

    static final Area HERE = Area.of("E06000047", "County Durham");
    static final Area ENGLAND = Area.of("E92000001", "England");

    /** An authority with a code, by its number. */
    static Area authority(int number) {
        return Area.of(String.format(Locale.ROOT, "E08%06d", number), "Authority " + number);
    }

    /** A share of which less is better. */
    static Indicator share(String id) {
        return Indicator.of(id, "Share " + id, Measure.givenPercent(id)).lowerIsBetter();
    }

    /** Shares of one area beside England, and beside authorities if there are others. */
    static Publication beside(List<Beside> lines) {
        Scorecard card = Scorecard.titled("Beside England").about(HERE);
        var returns = new ArrayList<Return>();
        for (Beside one : lines) {
            Line line = Line.of(one.indicator).beside(Benchmark.of(ENGLAND));
            returns.add(Return.of(one.id, HERE, YEAR.period(), one.here));
            returns.add(Return.of(one.id, ENGLAND, YEAR.period(), one.england));
            for (int i = 0; i < one.others.size(); i++) {
                returns.add(Return.of(one.id, authority(i + 1), YEAR.period(), one.others.get(i)));
                line = line.beside(Benchmark.of(authority(i + 1)));
            }
            card = card.line(line);
        }
        return card.evaluate(Facts.none().with(returns.toArray(Return[]::new)), YEAR.period())
                .publish(Protection.alreadyPublished("a report"));
    }

    static Beside line(String id, Supplied here, Supplied england, Supplied... others) {
        return new Beside(id, share(id), here, england, List.of(others));
    }

    /** All pictures of a publication. */
    static List<Picture> pictures(Publication publication) {
        return Composition.pictures(publication, PLAIN).stream()
                .map(Picture.File::picture)
                .toList();
    }

    /** What is drawn in one ink; empty text if nothing is. */
    static String drawn(Picture picture, Picture.Ink ink) {
        return picture.marks().stream()
                .filter(mark -> mark.ink() == ink)
                .map(Picture.Mark::path)
                .collect(Collectors.joining());
    }

    /** How many shapes are drawn in one ink. */
    static long shapes(Picture picture, Picture.Ink ink) {
        return drawn(picture, ink).chars().filter(c -> c == 'M').count();
    }
}
