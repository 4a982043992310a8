package safeguarding.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import safeguarding.Publication;
import safeguarding.csv.PublicationCsv;
import safeguarding.json.PublicationJson;
import safeguarding.text.Wording;

/** A form in which a publication is written. */
enum Output {
    /** As it is printed. */
    TEXT("txt") {
        @Override
        void writeTo(Publication publication, Path file) {
            whole(file, publication.print());
        }
    },
    /** As documents. */
    JSON("json") {
        @Override
        void writeTo(Publication publication, Path file) {
            publication.to(PublicationJson.to(file));
        }
    },
    /** One figure a row. */
    CSV("csv") {
        @Override
        void writeTo(Publication publication, Path file) {
            publication.to(PublicationCsv.to(file));
        }
    };

    private final String ending;

    Output(String ending) {
        this.ending = ending;
    }

    /**
     * Writes a publication to a file, in place of what was there.
     *
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    abstract void writeTo(Publication publication, Path file);

    /**
     * Writes a publication to a folder, and says which files it wrote.
     *
     * @throws UncheckedIOException if one cannot be written, naming it
     */
    List<Path> write(Publication publication, Path folder) {
        Path file = folder.resolve("scorecard." + ending);
        writeTo(publication, file);
        return List.of(file);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Documents::name).toList();
    }

    /**
     * The form of that name.
     *
     * @throws IllegalArgumentException if there is none, listing them
     */
    static Output named(String name) {
        return Arrays.stream(values())
                .filter(output -> Documents.name(output).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(Wording.unknown("format", Texts.plain(name), names())));
    }

    /** The form a file's name ends like; empty if none does. */
    static Optional<Output> of(Path file) {
        String name = Texts.name(file).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(output -> name.endsWith("." + output.ending))
                .findFirst();
    }

    private static void whole(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                Files.writeString(part, Texts.plain(text));
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(Texts.plain(file.toString()) + ": cannot be written", e);
        }
    }
}
