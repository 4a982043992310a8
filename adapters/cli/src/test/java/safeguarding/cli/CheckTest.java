package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.cli.Ran.scorecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    Path folder;

    @Test
    void filesWithoutAProblemAreFineAndFewRecordsAreNotCounted() {
        Path census = SomeFiles.census(folder.resolve("cin.xml"), 12, 3);

        Ran ran = scorecard("check", census.toString());

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo("""
                Records
                        few  child protection plan
                         12  episode of need
                         12  person
                         12  referral
                          0  unborn with plan
                No problems.
                """);
        assertThat(ran.err()).isEqualTo("""
                cin.xml: children in need census of 2019-20
                The records are taken to be about 'Local authority 840'; say otherwise with --area CODE:NAME.
                """);
    }

    @Test
    void aProblemIsToldByRowColumnAndReasonAndNeverByWhatTheRowSays() {
        SomeFiles.return903(folder.resolve("ssda903-2019-20"));
        SomeFiles.write(folder.resolve("ssda903-2019-20/reviews.csv"), """
                CHILD,DOB,REVIEW,REVIEW_CODE
                SECRET1,15/01/2010,30/02/2020,PN1
                SECRET8,15/01/2011,01/02/2020,NONSENSE
                """);

        Ran ran = scorecard("check", folder.toString(), "--quiet");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out())
                .contains("Problems by kind\n", "reviews.csv row 2, REVIEW: ", "reviews.csv row 3, REVIEW_CODE: ")
                .contains("\n2 problems\n")
                .doesNotContain("SECRET", "30/02/2020", "NONSENSE");
    }

    @Test
    void manyProblemsAreCountedByKindAndTheFirstTwentyListed() {
        var rows = new StringBuilder("indicator,area,period,count\n");
        for (int i = 0; i < 30; i++) {
            rows.append("sec.restraint.count,Home ")
                    .append(i)
                    .append(",2019-20,-")
                    .append(i + 1)
                    .append('\n');
        }
        Path returns = SomeFiles.write(folder.resolve("returns.csv"), rows.toString());

        assertThat(scorecard("check", returns.toString()).out())
                .startsWith("Problems by kind\n         30  count: must be 0 or more\n30 problems\n")
                .contains("returns.csv row 21, count: must be 0 or more\n  and 10 more; --all lists them\n");
        assertThat(scorecard("check", returns.toString(), "--all").out())
                .contains("returns.csv row 31, count")
                .doesNotContain("more; --all");
    }

    @Test
    void aCheckIsADocumentWhereJsonIsAskedFor() {
        SomeFiles.census(folder.resolve("cin.xml"), 12, 3);
        SomeFiles.return903(folder.resolve("ssda903-2019-20"));
        SomeFiles.write(folder.resolve("notes.txt"), "not a return");
        SomeFiles.write(
                folder.resolve("returns.csv"), "indicator,area,period,count\nsec.restraint.count,A,2019-20,-1\n");

        Ran ran = scorecard("check", folder.toString(), "--json");

        assertThat(ran.exit()).isEqualTo(3);
        Schema.OUTPUT.accepts(ran.out());
        assertThat(ran.out())
                .contains("\"few\": true", "\"format\": \"ssda903\"", "\"year\": \"2019-20\"", "notes.txt")
                .doesNotContain("SECRET");
    }

    @Test
    void whatIsNoReturnIsPassedOverInAFolderAndRefusedByName() {
        Path notes = SomeFiles.write(folder.resolve("notes.txt"), "Amy was seen");
        SomeFiles.returns(folder.resolve("returns.csv"));

        assertThat(scorecard("check", folder.toString()).err()).contains("Passed over: notes.txt.");
        Ran ran = scorecard("check", notes.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("scorecard: notes.txt: is nothing that is read, which is a children in need census (XML)")
                .doesNotContain("Amy");
    }

    @Test
    void anEmptyFolderAndNoFileAtAllAreToldOf() {
        assertThat(scorecard("check", folder.toString()).err())
                .isEqualTo("scorecard: there is no file to read; give files or a folder\n");
        assertThat(scorecard("check").err()).isEqualTo("scorecard: give files, or a folder, to read\n");
        assertThat(scorecard("check").exit()).isEqualTo(2);
    }

    @Test
    void aCensusThatWouldGrowWithoutEndIsRefused() {
        Path bomb = SomeFiles.write(folder.resolve("bomb.xml"), """
                <?xml version="1.0"?>
                <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
                <Message><Header><CollectionDetails><Year>&lol2;</Year></CollectionDetails></Header></Message>
                """);

        Ran ran = scorecard("check", bomb.toString());

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).startsWith("scorecard: bomb.xml: ").doesNotContain("lollol", "    at ");
    }

    @Test
    void aCensusThatBreaksOffGivesWhatStandsBeforeAndAProblem() throws IOException {
        Path census = SomeFiles.census(folder.resolve("cin.xml"), 12, 0);
        String whole = Files.readString(census);
        Files.writeString(census, whole.substring(0, whole.length() - 300));

        Ran ran = scorecard("check", census.toString());

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("breaks off").contains("  referral\n").doesNotContain("SECRET");
    }

    @Test
    void bytesThatAreNothingAreRefused() throws IOException {
        Path noise = Files.write(folder.resolve("noise.csv"), new byte[] {0, 1, 2, (byte) 0xFF, 10, 13, 0});
        Path zip =
                Files.write(folder.resolve("book.xlsx"), "PK\u0003\u0004 and no more".getBytes(StandardCharsets.UTF_8));
        Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);

        assertThat(scorecard("check", noise.toString()).exit()).isEqualTo(2);
        assertThat(scorecard("check", empty.toString()).exit()).isEqualTo(2);
        Ran book = scorecard("check", zip.toString(), "--extracted", "2020-03-31");
        assertThat(book.exit()).isEqualTo(5);
        assertThat(book.err()).startsWith("scorecard: book.xlsx: ");
    }

    @Test
    void aHeaderOfOneEndlessLineCostsNoMoreThanAnother() {
        Path file = SomeFiles.write(folder.resolve("long.csv"), "indicator,area,period," + "x".repeat(5_000_000));

        assertThat(scorecard("check", file.toString()).exit()).isEqualTo(5);
    }

    @Test
    void aNameThatWouldClearTheScreenDoesNot() {
        Path file = SomeFiles.write(folder.resolve("a\u001B[2J\u202E.csv"), "no return");

        assertThat(scorecard("check", file.toString()).err()).startsWith("scorecard: a\uFFFD[2J\uFFFD.csv: ");
    }
}
