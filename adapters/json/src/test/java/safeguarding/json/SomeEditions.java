package safeguarding.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.protect.Reason;
import safeguarding.time.ReportingPeriod;

/** Two small editions, and the file they are kept in. The digests are those that {@code sha256sum} gives for the lines. */
final class SomeEditions {

    static final Area DURHAM = Area.of("E06000047", "Durham");
    static final ReportingPeriod Q3 = ReportingPeriod.parse("2019-20 Q3");

    static final Edition FIRST = new Edition(
            "2019-20 Q3",
            List.of(
                    entry("cpp.open", Slice.TOTAL, new Cell.Shown(new Figure.Count(444))),
                    entry("cpp.repeat", Slice.of("sex", "F"), new Cell.Shown(new Figure.Rate(52, 235, 100, true))),
                    entry("cpp.open", Slice.of("sex", "M"), Cell.Withheld.because(Reason.PRIMARY))));

    static final Edition SECOND =
            new Edition("2019-20 Q4", List.of(entry("cpp.open", Slice.TOTAL, new Cell.Shown(new Figure.Count(445)))));

    static final String FIRST_DIGEST = "3c7fea998f1069c611cbcb887840f552230212a70184cade9ca7a7fb5313650e";
    static final String SECOND_DIGEST = "20ddf968fd04fa9bcd0f57cf6a76c0fb0a7bb773ef77b3b8ccff165a92e68d34";

    static final String START = "{'kind':'ledger','layout':1}\n".replace('\'', '"');

    static final String FIRST_LINES = """
            {'edition':'2019-20 Q3','cells':3}
            {'indicator':'cpp.open','area':{'code':'E06000047','name':'Durham'},'period':'2019-20 Q3','slice':{},\
            'cell':{'kind':'shown','figure':{'kind':'count','count':444}}}
            {'indicator':'cpp.repeat','area':{'code':'E06000047','name':'Durham'},'period':'2019-20 Q3',\
            'slice':{'sex':'F'},'cell':{'kind':'shown','figure':{'kind':'rate','numerator':52,'denominator':235,\
            'scale':100,'share':true}}}
            {'indicator':'cpp.open','area':{'code':'E06000047','name':'Durham'},'period':'2019-20 Q3',\
            'slice':{'sex':'M'},'cell':{'kind':'withheld','reason':'primary',\
            'because':'it is a small count, or too little of its group is left'}}
            {'end':'2019-20 Q3','digest':'%s'}
            """.replace('\'', '"').formatted(FIRST_DIGEST);

    static final String SECOND_LINES = """
            {'edition':'2019-20 Q4','cells':1}
            {'indicator':'cpp.open','area':{'code':'E06000047','name':'Durham'},'period':'2019-20 Q3','slice':{},\
            'cell':{'kind':'shown','figure':{'kind':'count','count':445}}}
            {'end':'2019-20 Q4','digest':'%s'}
            """.replace('\'', '"').formatted(SECOND_DIGEST);

    static final String FILE = START + FIRST_LINES + SECOND_LINES;

    private SomeEditions() {}

    static Edition.Entry entry(String indicator, Slice slice, Cell cell) {
        return new Edition.Entry(indicator, DURHAM, Q3, slice, cell);
    }

    static Edition count(String name, long count) {
        return new Edition(name, List.of(entry("cpp.open", Slice.TOTAL, new Cell.Shown(new Figure.Count(count)))));
    }

    static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("ledger.jsonl"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
