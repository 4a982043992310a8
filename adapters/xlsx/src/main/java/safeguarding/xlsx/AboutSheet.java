package safeguarding.xlsx;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import safeguarding.Publication;
import safeguarding.protect.Audit;
import safeguarding.text.Wording;
import safeguarding.xlsx.Page.Column;

/** What the publication is, what the signs mean, and what was proved. */
final class AboutSheet {

    private static final List<Column> COLUMNS = List.of(Column.text("What", 26), Column.text("Meaning", 100));

    private AboutSheet() {}

    static void write(Workbook workbook, Publication publication) {
        var page = new Page(workbook, "About", COLUMNS);
        page.title(publication.title(), 16);
        page.gap();
        page.head(0);
        say(page, "Periods", ScorecardSheet.periods(publication));
        say(page, "Figures", ScorecardSheet.statuses(publication));
        say(page, "What may be shown", publication.policy());
        say(
                page,
                "c",
                "Confidential: withheld, as the figure could identify a child or let another figure be worked out.");
        say(page, "z", "Not applicable: the question does not arise.");
        say(page, "x", "Not available.");
        say(page, "low", "Rounds to 0, but is not 0.");
        say(page, "u", "Too unreliable to show.");
        say(page, "> before a number", "The figure is more than this; how much more is not known.");
        say(page, "0", "A true nought. No sign above stands for 0, and 0 for none of them.");
        say(page, "Red", "Needs action.");
        say(page, "Amber", "Needs watching; of a rule that tests for chance, that nothing can be told from chance.");
        say(page, "Green", "As it should be.");
        say(page, "Not rated", "No verdict could be come to. It is not a good sign, and not a bad one.");
        say(
                page,
                "95% lower, 95% upper",
                "How far chance alone may have moved the figure. Empty where chance says nothing of it.");
        say(
                page,
                "Direction",
                "How the figure moved since the previous period. Significantly: more than chance explains, once the number"
                        + " of tests is allowed for.");
        audit(page, publication.audit());
        page.finish();
    }

    /** Without how long it took, which is another for the same publication. */
    private static void audit(Page page, Audit audit) {
        say(page, "Policy", audit.policy() + ".");
        say(
                page,
                "Cells",
                Wording.count(audit.cells(), "cell") + ": " + Wording.number(audit.shown()) + " shown, "
                        + Wording.number(audit.byRule()) + " withheld by a rule, " + Wording.number(audit.forOthers())
                        + " withheld for the sake of others, " + Wording.number(audit.missing())
                        + " without a figure.");
        for (Audit.Attacker attacker : audit.attackers()) {
            say(page, "Stands against", "A reader who " + attacker.words() + ".");
        }
        if (!audit.editions().isEmpty()) {
            say(page, "Earlier editions", Wording.join(audit.editions()));
        }
        audit.narrowest()
                .ifPresent(width -> say(
                        page,
                        "Narrowest range",
                        "What is left to a withheld small count is " + Wording.number(width)
                                + " wide or more, from the least to the greatest that it can be."));
        say(page, "What that proves", audit.proof());
    }

    private static void say(Page page, String what, String meaning) {
        page.strong(0, what);
        page.text(1, meaning);
        page.next();
    }
}
