package safeguarding.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import safeguarding.Publication;
import safeguarding.Sink;

/**
 * Writes a publication as an Excel workbook of seven sheets: <i>Scorecard</i>, one line a row; <i>Needs attention</i>, the
 * sentences; <i>Actions</i>, whose business each line is and what is to be done; <i>Notes</i>, by the numbers in the
 * scorecard's last column; <i>History</i>, one figure a row; <i>Definitions</i>; <i>About</i>, with the signs, the policy and
 * what was proved.
 *
 * <p>A number is a number, as it is printed: 12.5% is 12.5, with % in the column of units. What has no number has its symbol
 * as text: {@code c} withheld, {@code x} not available, {@code z} not applicable, {@code low}, {@code u}; where only a bound
 * is known it is text such as {@code >800}. Red, amber and green are a fill and a word.
 *
 * <p>No text is a formula: one that a spreadsheet could take for one has an apostrophe before it, so that it stays text even
 * where the workbook is saved as CSV. White space around a text is taken off and a tab is a space; control characters, signs
 * that turn the direction of writing, and halves of characters are dropped; what is longer than a cell can hold, 32,767
 * characters, is cut and ends in {@code …}.
 *
 * <p>Equal publications give equal bytes: nothing in the file tells when it was written. The file is whole or not there: it
 * is written beside its place and then moved.
 */
public final class PublicationXlsx implements Sink {

    private final Path file;

    private PublicationXlsx(Path file) {
        this.file = file;
    }

    /** A sink that writes to a file, in place of what was there. Its folder must be there. */
    public static PublicationXlsx to(Path file) {
        return new PublicationXlsx(file);
    }

    /** The publication as the bytes of a workbook. */
    public static byte[] write(Publication publication) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Safeguarding Scorecard", "1.0")) {
            workbook.properties().setTitle(Words.safe(publication.title()));
            var notes = new Notes(publication);
            new ScorecardSheet(publication, notes).write(workbook);
            AttentionSheet.write(workbook, publication);
            ActionsSheet.write(workbook, publication);
            notes.write(workbook);
            HistorySheet.write(workbook, publication);
            DefinitionsSheet.write(workbook, publication);
            AboutSheet.write(workbook, publication);
            workbook.finish();
            return Timeless.bytes(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook in memory cannot be written", e);
        }
    }

    /**
     * Writes the file.
     *
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    @Override
    public void accept(Publication publication) {
        byte[] bytes = write(publication);
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "XLSX in " + file;
    }
}
