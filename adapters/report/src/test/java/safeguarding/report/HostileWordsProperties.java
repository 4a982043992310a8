package safeguarding.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import safeguarding.Arrangement;
import safeguarding.report.Sample.Words;

/** Words from outside are text on the page, and nothing but text. */
class HostileWordsProperties {

    @Property(tries = 300)
    @Domain(HostileWords.class)
    void wordsAreTextWhereverTheyStand(@ForAll String words) {
        Words placed = Words.all(words);
        Document page = Jsoup.parse(
                HtmlReport.to(Path.of("unused.html")).of(words).contact(words).print(Sample.worded(placed)));

        assertThat(page.title()).isEqualTo(Plain.name(words));
        assertThat(page.select("h1").text()).isEqualTo(Plain.name(words));
        assertThat(page.select(".whose").text()).isEqualTo(Plain.name(words));
        assertThat(page.select("footer p").first().text()).isEqualTo(Plain.sentence(words));
        Element line = page.select(".lines tbody tr").get(1);
        assertThat(line.select("th a").text()).isEqualTo(Plain.name(words));
        assertThat(line.select("td small").text()).isEqualTo(Plain.name(words));
        assertThat(line.text()).contains(Plain.name(placed.benchmark()) + " 9,000");
        assertThat(page.select(".lines tbody tr").get(2).select("th a").text()).isEqualTo(Plain.name(placed.part()));
        assertThat(page.select(".t th").text()).contains(Plain.capital(Plain.name(words)));
        assertThat(page.select(".definitions b").text()).isEqualTo(Plain.name(words));
        assertThat(page.select(".definitions p").text()).contains(Plain.sentence(placed.caveat()));
        assertThat(page.select("figcaption").text()).contains(Plain.name(words) + ": 235 in 2019-20 H1");
    }

    @Property(tries = 300)
    @Domain(HostileWords.class)
    void noElementOrAttributeComesFromWords(@ForAll String words, @ForAll Arrangement arrangement) {
        assertThat(skeleton(words, arrangement)).isEqualTo(skeleton("n", arrangement));
    }

    private static List<String> skeleton(String words, Arrangement arrangement) {
        var skeleton = new ArrayList<String>();
        Document page = Jsoup.parse(HtmlReport.to(Path.of("unused.html"))
                .of(words)
                .contact(words)
                .by(arrangement)
                .print(Sample.worded(Words.all(words))));
        // a long name has more lines in a picture, each a text
        page.select(":not(text)")
                .forEach(element -> skeleton.add(element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .toList()));
        return skeleton;
    }
}
