package safeguarding.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import safeguarding.Publication;

/** A publication in every form that any can be written in, in one folder. */
public final class Report {

    private Report() {}

    /**
     * Writes a publication as a page with its charts, a workbook, CSV, JSON and text, and says which files it wrote.
     *
     * @param folder where to; it is made if it is not there, and files of a report in it are replaced
     * @throws UncheckedIOException if a file cannot be written, naming it
     */
    public static List<Path> write(Publication publication, Path folder) {
        return write(publication, folder, Output.USUAL, Output.Setting.USUAL, form -> {});
    }

    static List<Path> write(
            Publication publication, Path folder, List<Output> forms, Output.Setting setting, Consumer<Output> before) {
        makeFolder(folder);
        var written = new ArrayList<Path>();
        for (Output form : forms) {
            before.accept(form);
            written.addAll(form.write(publication, folder, setting));
        }
        return List.copyOf(written);
    }

    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(Texts.plain(folder.toString()) + ": cannot be made a folder", e);
        }
    }
}
