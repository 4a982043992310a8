package safeguarding.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;
import safeguarding.Arrangement;
import safeguarding.text.Wording;

/** What the lines of a page or of printed text stand under. */
final class HeadingMixin {

    @Option(
            names = "--by",
            paramLabel = "HEADING",
            description =
                    "What the lines stand under where people read them: theme (the default), vision-area or owner.",
            order = 52)
    private String by = Documents.name(Arrangement.THEME);

    Arrangement arrangement() {
        List<String> names =
                Arrays.stream(Arrangement.values()).map(Documents::name).toList();
        int found = names.indexOf(by);
        if (found < 0) {
            throw new Refusal(Exit.USAGE, Wording.unknown("heading", Texts.plain(by), names));
        }
        return Arrangement.values()[found];
    }
}
