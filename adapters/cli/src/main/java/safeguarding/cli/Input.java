package safeguarding.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import safeguarding.time.FinancialYear;

/**
 * Files that are read as one: a census, the files of a return for a year, the tables of a dataset.
 *
 * @param format what they are
 * @param files the files, in order of name
 * @param year the year they are of; empty where that is not told of such files, or not before they are read
 * @param toldBy how the year was told, such as "by its name"; empty if there is none
 */
public record Input(Format format, List<Path> files, Optional<FinancialYear> year, String toldBy) {

    /**
     * Copies the files.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Input {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an input is made of one file or more");
        }
    }

    /** What it is, in words: "SSDA903 return of 2019-20 (told by its dates)". */
    public String words() {
        return format.words()
                + year.map(FinancialYear::label).map(label -> " of " + label).orElse("")
                + (toldBy.isEmpty() ? "" : " (told " + toldBy + ")");
    }

    /** The file, or the folder and how many of its files, and what they are. */
    @Override
    public String toString() {
        Path first = files.get(0).toAbsolutePath();
        Path folder = first.getParent();
        return (files.size() == 1 || folder == null
                        ? Texts.name(first)
                        : files.size() + " files in " + Texts.name(folder))
                + ": " + words();
    }
}
