package safeguarding.report;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import safeguarding.Arrangement;

/** Words that would do harm if they were anything but text. */
final class HostileWords extends DomainContextBase {

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

    @Provide
    Arbitrary<Arrangement> arrangements() {
        return Arbitraries.of(Arrangement.class);
    }
}
