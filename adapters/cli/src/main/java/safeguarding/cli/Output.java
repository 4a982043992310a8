package safeguarding.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import safeguarding.Arrangement;
import safeguarding.Publication;
import safeguarding.Sink;
import safeguarding.csv.Geography;
import safeguarding.csv.OpenDataCsv;
import safeguarding.csv.PublicationCsv;
import safeguarding.fact.Area;
import safeguarding.json.PublicationJson;
import safeguarding.report.HtmlReport;
import safeguarding.text.Wording;
import safeguarding.xlsx.PublicationXlsx;

/** A form in which a publication is written. */
enum Output {
    /** A page for people. */
    HTML("html") {
        @Override
        List<Path> write(Publication publication, Path folder, Setting setting) {
            return one(publication, folder.resolve("scorecard.html"), setting::report);
        }
    },
    /** The charts of the page, a picture each. */
    SVG("") {
        @Override
        List<Path> write(Publication publication, Path folder, Setting setting) {
            HtmlReport page = setting.report(folder.resolve("scorecard.html"));
            return writeAll(folder.resolve("charts"), page.charts(publication));
        }
    },
    /** A workbook. */
    XLSX("xlsx") {
        @Override
        List<Path> write(Publication publication, Path folder, Setting setting) {
            return one(publication, folder.resolve("scorecard.xlsx"), PublicationXlsx::to);
        }
    },
    /** One figure a row. */
    CSV("csv") {
        @Override
        List<Path> write(Publication publication, Path folder, Setting setting) {
            return one(publication, folder.resolve("scorecard.csv"), PublicationCsv::to);
        }
    },
    /** As a document. */
    JSON("json") {
        @Override
        List<Path> write(Publication publication, Path folder, Setting setting) {
            return one(publication, folder.resolve("scorecard.json"), PublicationJson::to);
        }
    },
    /** As it is printed. */
    TEXT("txt") {
        @Override
        List<Path> write(Publication publication, Path folder, Setting setting) {
            return writeAll(folder, Map.of("scorecard.txt", Texts.plain(publication.print(setting.arrangement()))));
        }
    },
    /** By the open data standards of the Department for Education, which must know where each area lies. */
    OPEN_DATA("") {
        @Override
        List<Path> write(Publication publication, Path folder, Setting setting) {
            // an area known by its name alone is no place but a body: a home, a partnership
            Area[] bodies = publication.entries().stream()
                    .flatMap(entry -> Stream.concat(
                            Stream.of(entry.area()), entry.beside().stream().map(Publication.Beside::area)))
                    .filter(area -> area.code().equals(area.name()))
                    .distinct()
                    .toArray(Area[]::new);
            Geography places = Geography.ENGLAND
                    .withAuthoritiesOf(setting.tables().toArray(Path[]::new))
                    .withInstitutions(bodies);
            return writeAll(folder.resolve("open-data"), OpenDataCsv.print(publication, "scorecard", places));
        }
    };

    /**
     * What some forms must know besides.
     *
     * @param page says of the page whose it is
     * @param arrangement what lines stand under where people read them
     * @param tables published tables, which tell where authorities lie
     */
    record Setting(UnaryOperator<HtmlReport> page, Arrangement arrangement, List<Path> tables) {
        static final Setting USUAL = by(Arrangement.THEME);

        static Setting by(Arrangement arrangement) {
            return new Setting(UnaryOperator.identity(), arrangement, List.of());
        }

        HtmlReport report(Path file) {
            return page.apply(HtmlReport.to(file).by(arrangement));
        }
    }

    /** The forms that any publication can be written in. */
    static final List<Output> USUAL = List.of(HTML, SVG, XLSX, CSV, JSON, TEXT);

    private final String ending;

    /** @param ending what the name of its one file ends in; empty if there are several */
    Output(String ending) {
        this.ending = ending;
    }

    /**
     * Writes a publication to a folder, and says which files it wrote.
     *
     * @throws IllegalArgumentException if it cannot be written in this form
     * @throws UncheckedIOException if a file cannot be written, naming it
     */
    abstract List<Path> write(Publication publication, Path folder, Setting setting);

    /**
     * Writes a publication to a file, in place of what was there.
     *
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    void writeTo(Publication publication, Path file, Arrangement arrangement) {
        Path folder = file.toAbsolutePath().resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectory(folder);
            try {
                for (Path part : write(publication, folder, Setting.by(arrangement))) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(Texts.plain(file.toString()) + ": cannot be written", e);
        }
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Documents::name).toList();
    }

    /** What the names of files end in that hold a form each. */
    static List<String> endings() {
        return Arrays.stream(values())
                .map(form -> form.ending)
                .filter(ending -> !ending.isEmpty())
                .map(ending -> "." + ending)
                .toList();
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
                .filter(form -> !form.ending.isEmpty() && name.endsWith("." + form.ending))
                .findFirst();
    }

    private static List<Path> one(Publication publication, Path file, Function<Path, Sink> to) {
        publication.to(to.apply(file));
        return List.of(file);
    }

    /** Writes texts to a folder under their names, each file whole or not at all. */
    private static List<Path> writeAll(Path folder, Map<String, String> texts) {
        var written = new ArrayList<Path>();
        if (!texts.isEmpty()) {
            Report.makeFolder(folder);
        }
        texts.forEach((name, text) -> {
            Path file = folder.resolve(name);
            Path part = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
            try {
                try {
                    Files.writeString(part, text);
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } finally {
                    Files.deleteIfExists(part);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(Texts.plain(file.toString()) + ": cannot be written", e);
            }
            written.add(file);
        });
        return written;
    }
}
