package safeguarding.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import safeguarding.Publication;
import safeguarding.protect.Cell;
import safeguarding.protect.Protection;
import safeguarding.report.Picture.Ink;
import safeguarding.report.Sample.Words;
import safeguarding.time.ReportingPeriod;

class PicturesProperties {

    private static final HtmlReport REPORT = HtmlReport.to(Path.of("unused.html"));

    @Property(tries = 200)
    void aControlChartHasAPointForEachFigureThatIsShownAndNoOther(
            @ForAll @Size(min = 6, max = 30) List<@IntRange(max = 30) Integer> counts) {
        Publication publication = Sample.counts(
                Protection.SMALL_COUNTS,
                ReportingPeriod.parse("Mar 2020"),
                counts.stream().mapToLong(count -> count).toArray());
        long shown = publication.entries().get(0).history().stream()
                .filter(Cell.Shown.class::isInstance)
                .count();

        assertThat(Sample.pictures(publication))
                .allSatisfy(picture -> assertThat(Sample.shapes(picture, Ink.POINT)
                                + Sample.shapes(picture, Ink.BETTER)
                                + Sample.shapes(picture, Ink.WORSE)
                                + Sample.shapes(picture, Ink.DIFFERENT))
                        .isEqualTo(shown));
        assertThat(Sample.pictures(publication))
                .allSatisfy(picture -> assertThat(
                                picture.rows().stream().filter(row -> row.get(1).matches("[0-9]+")))
                        .hasSize((int) shown));
    }

    @Property(tries = 200)
    @Domain(HostileWords.class)
    void aPictureIsWellFormedAndWordsInItAreTextOnly(@ForAll String words) throws Exception {
        Map<String, String> hostile = REPORT.charts(Sample.worded(Words.all(words)));
        Map<String, String> plain = REPORT.charts(Sample.worded(Words.all("n")));

        assertThat(hostile).hasSize(1).containsOnlyKeys(plain.keySet());
        for (String name : hostile.keySet()) {
            Document picture = read(hostile.getOrDefault(name, ""));
            assertThat(tags(picture)).containsExactlyInAnyOrderElementsOf(tags(read(plain.getOrDefault(name, ""))));
            assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                    .startsWith("Half on half, N");
            assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                    .startsWith(Plain.name(words) + ": 235 in 2019-20 H1");
        }
    }

    /** The tags with their attributes, but for text, of which long names have more lines. */
    private static List<String> tags(Document picture) {
        var tags = new ArrayList<String>();
        NodeList all = picture.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            var tag = (Element) all.item(i);
            var names = new ArrayList<String>();
            for (int a = 0; a < tag.getAttributes().getLength(); a++) {
                names.add(tag.getAttributes().item(a).getNodeName());
            }
            if (!tag.getTagName().equals("text")) {
                tags.add(tag.getTagName() + " " + names);
            } else {
                assertThat(names).containsExactly("class", "x", "y");
                assertThat(tag.getElementsByTagName("*").getLength()).isZero();
            }
        }
        return tags;
    }

    private static Document read(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
