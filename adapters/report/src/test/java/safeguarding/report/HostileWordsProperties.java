package safeguarding.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import safeguarding.report.Sample.Words;

/** Words from outside are text on the page, and nothing but text. */
class HostileWordsProperties {

    private static final List<String> NASTY = List.of(
            "<script>alert(1)</script>",
            "</style><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' style='background:red",
            "javascript:alert(1)",
            "<!-- <b> -->",
            "]]>",
            "&lt;b&gt;&#x3c;i&#62;&copy",
            "=HYPERLINK(\"http://example.org\")",
            "+1-1@SUM(A1)",
            "${7*7}@if(true)@template.page()",
            "\u202Egnp.exe\u202C",
            "\u200F\u2066x\u2069\u061C",
            "\u0000\u0007\u001B[31m\u007F\u0085",
            "\r\n\t\u2028\u2029\u00A0",
            "\uD800",
            "\uDC00\uFFFF\uFEFF",
            "\uD83D\uDE00\u4E2D\u0301",
            "a".repeat(10_000));

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> some =
                Arbitraries.of(NASTY).list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
        // a letter first, as the library refuses names that are blank
        return Arbitraries.oneOf(some, Arbitraries.strings().ofMaxLength(60)).map(words -> "n" + words);
    }

    @Property(tries = 300)
    void wordsAreTextWhereverTheyStand(@ForAll("hostile") String words) {
        Words placed = Words.all(words);
        Document page = Jsoup.parse(
                HtmlReport.to(Path.of("unused.html")).of(words).contact(words).print(Sample.worded(placed)));

        assertThat(page.title()).isEqualTo(Plain.name(words));
        assertThat(page.select("h1").text()).isEqualTo(Plain.name(words));
        assertThat(page.select(".whose").text()).isEqualTo(Plain.name(words));
        assertThat(page.select("footer p").first().text()).isEqualTo(Plain.sentence(words));
        Element line = page.select(".lines tbody tr").get(1);
        assertThat(line.select("th a").text()).isEqualTo(Plain.name(words));
        assertThat(line.select("small").text()).isEqualTo(Plain.name(words));
        assertThat(line.text()).contains(Plain.name(placed.benchmark()) + " 9,000");
        assertThat(page.select(".lines tbody tr").get(2).select("th a").text()).isEqualTo(Plain.name(placed.part()));
        assertThat(page.select(".t th").text()).contains(Plain.name(words));
        assertThat(page.select(".definitions dt").text()).isEqualTo(Plain.name(words));
        assertThat(page.select(".definitions .c").text()).isEqualTo(Plain.sentence(placed.caveat()));
    }

    @Property(tries = 300)
    void noElementOrAttributeComesFromWords(@ForAll("hostile") String words) {
        assertThat(skeleton(words)).isEqualTo(skeleton("n"));
    }

    private static List<String> skeleton(String words) {
        var skeleton = new ArrayList<String>();
        Document page = Jsoup.parse(
                HtmlReport.to(Path.of("unused.html")).of(words).contact(words).print(Sample.worded(Words.all(words))));
        page.getAllElements()
                .forEach(element -> skeleton.add(element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .toList()));
        return skeleton;
    }
}
